"""What exact identifiers are made of: package URLs, CPE names, container images."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from cct_check.record import record

if TYPE_CHECKING:
    from packageurl import PackageURL

LIBRARY_TYPES = frozenset(
    "cargo cocoapods composer cran gem golang hackage hex maven npm nuget pub pypi swift".split()
)
"""Package URL types of language ecosystems: what they name is a library, never a server."""

PACKAGE_TYPES = frozenset(["deb", "rpm", "apk", "alpm"])
"""Package URL types of operating-system distributions."""

_PURL_TYPE = re.compile(r"pkg:/{0,3}([a-z][a-z0-9.+-]*)/", re.IGNORECASE)
_CPE_23 = re.compile(r"cpe:2\.3:[aoh*-]:((?:[^:\\]|\\.)+):((?:[^:\\]|\\.)+)(?::|$)", re.IGNORECASE)
_CPE_URI = re.compile(r"cpe:/[aoh]:([^:]+):([^:]+)(?::|$)", re.IGNORECASE)
_CPE_VERSION = re.compile(
    r"cpe:(?:2\.3:|/)[aoh*-]:(?:[^:\\]|\\.)+:(?:[^:\\]|\\.)+:((?:[^:\\]|\\.)+)"
    r"(?::((?:alpha|beta|m|milestone|rc|sp|u|update)[_.-]?\d*)(?=:|$))?",
    re.IGNORECASE,
)
_TAG = re.compile(
    # Some glue the number to the name: `centos:centos8`, `centos:stream8`.
    r"(?P<name>[^/:]+):(?P<glued>v|stream|(?P=name))?"
    r"(?P<version>\d+(?:\.\d+)*(?:-?(?:alpha|beta|rc)[.-]?\d*)?)(?:-[a-z0-9._-]*)?$",
    re.IGNORECASE,
)
NUMBER = re.compile(r"\d+(?:\.\d+)*")
_FIRST_MINOR = re.compile(r"^(\d+)\.0$")
"""How the NVD writes a whole major release of a system: `debian_linux:12.0`."""

_IMAGE = re.compile(
    # A registry with its port, a path, a tag, a digest (the grammar of distribution/reference).
    r"(?:[a-z0-9.-]+(?::[0-9]+)?/)?[a-z0-9._/-]+(?::[a-z0-9_][a-z0-9._-]*)?(?:@[a-z0-9+._-]+:[0-9a-f]+)?",
    re.IGNORECASE,
)
_REGISTRY = re.compile(r"^(?:localhost|[^/]*[.:][^/]*)/")
_HUB_PREFIX = re.compile(r"^(?:library|_)/")


@record
class PackageName:
    """A package URL without qualifiers and subpath: `key` is `pkg:type/ns/name`."""

    type: str
    name: str
    key: str
    version: str


LENGTH_LIMIT = 1024
"""A longer text is no identifier: reading one of 64 KiB takes quadratic time."""


def parse_purl(text: str) -> PackageName | None:
    """Read a package URL, or None where it is not one."""
    if len(text) > LENGTH_LIMIT:
        return None
    # Imported where it is used: most bids name no package URL.
    from packageurl import PackageURL  # noqa: PLC0415

    try:
        purl = PackageURL.from_string(text)
    except ValueError:
        return None
    path = f"{purl.namespace}/{purl.name}" if purl.namespace else purl.name
    return PackageName(
        type=purl.type,
        name=purl.name.casefold(),
        key=f"pkg:{purl.type}/{path}".casefold(),
        version=_version_of_purl(purl),
    )


def _version_of_purl(purl: "PackageURL") -> str:
    """The version of a package URL; that of an image is a digest, and its tag a qualifier."""
    if purl.type not in ("oci", "docker"):
        return purl.version or ""
    tag = dict(purl.qualifiers).get("tag", "") if isinstance(purl.qualifiers, dict) else ""
    return version_of_image(f"{purl.name}:{tag or purl.version or ''}")


def type_of_purl(text: str) -> str:
    """The type that a package URL begins with; empty where it is none."""
    found = _PURL_TYPE.match(text)
    return found[1].casefold() if found else ""


_SYSTEMS = ("cpe:2.3:o:", "cpe:/o:")


def version_of_cpe(text: str) -> str:
    """The version that a CPE name holds, `*` for any, with its update; empty where it has none."""
    found = _CPE_VERSION.match(text)
    if found is None:
        return ""
    version = found[1].replace("\\", "")
    if text.casefold().startswith(_SYSTEMS):
        version = _FIRST_MINOR.sub(r"\1", version)
    return f"{version} {found[2].replace('_', ' ')}" if found[2] else version


def version_in_name(name: str, listed: Iterable[str]) -> str:
    """The number in a package's or a CPE product's name, where a listed one differs only in it.

    `openjdk-17-jre` and `openjdk-21-jre` tell a version; `pgadmin4` and `bind9` tell a name.
    """
    number = NUMBER.search(name)
    stem = NUMBER.sub("#", name)
    others = (other for other in listed if other != name)
    return number[0] if number and any(NUMBER.sub("#", one) == stem for one in others) else ""


def version_of_image(text: str) -> str:
    """The version at the head of an image's tag; empty where the tag begins with none."""
    found = _TAG.search(text.partition("@")[0])
    return found["version"] if found else ""


def parse_cpe(text: str) -> str | None:
    """Read a CPE 2.3 name or 2.2 URI into `vendor:product`, or None where it is neither."""
    found = _CPE_23.match(text) or _CPE_URI.match(text)
    if found is None or len(text) > LENGTH_LIMIT:
        return None
    return f"{found[1]}:{found[2]}".replace("\\", "").casefold()


def parse_image(text: str) -> str | None:
    """Read a container image reference into its repository, or None where it is not one.

    The registry (a first segment with a dot or a port), the tag, the digest and Docker Hub's
    implicit `library/` do not tell the product; the namespace does.
    """
    if len(text) > LENGTH_LIMIT or not _IMAGE.fullmatch(text):
        return None
    repository = _REGISTRY.sub("", text.casefold().partition("@")[0])
    head, slash, last = repository.rpartition("/")
    return _HUB_PREFIX.sub("", head + slash + last.partition(":")[0]) or None

"""What exact identifiers are made of: package URLs, CPE names, container images."""

import re

from cct_check.record import record

LIBRARY_TYPES = frozenset(
    "cargo cocoapods composer conda cran gem golang hackage hex maven npm nuget pub pypi "
    "swift".split()
)
"""Package URL types of language ecosystems: what they name is a library, never a server."""

PACKAGE_TYPES = frozenset(["deb", "rpm", "apk", "alpm"])
"""Package URL types of operating-system distributions."""

_PURL_TYPE = re.compile(r"pkg:/{0,3}([a-z][a-z0-9.+-]*)/", re.IGNORECASE)
_CPE_23 = re.compile(r"cpe:2\.3:[aoh*-]:((?:[^:\\]|\\.)+):((?:[^:\\]|\\.)+)(?::|$)")
_CPE_URI = re.compile(r"cpe:/[aoh]:([^:]+):([^:]+)(?::|$)", re.IGNORECASE)
_CPE_VERSION = re.compile(
    r"cpe:(?:2\.3:|/)[aoh*-]:(?:[^:\\]|\\.)+:(?:[^:\\]|\\.)+:((?:[^:\\]|\\.)+)", re.IGNORECASE
)
_TAG_VERSION = re.compile(r":v?(\d+(?:\.\d+)*)(?:-[a-z0-9._-]*)?$", re.IGNORECASE)
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
        version=purl.version or "",
    )


def type_of_purl(text: str) -> str:
    """The type that a package URL begins with; empty where it is none."""
    found = _PURL_TYPE.match(text)
    return found[1].casefold() if found else ""


def version_of_cpe(text: str) -> str:
    """The version that a CPE name holds, `*` for any; empty where it has none."""
    found = _CPE_VERSION.match(text)
    return found[1].replace("\\", "") if found else ""


def version_of_image(text: str) -> str:
    """The version at the head of an image's tag; empty where the tag begins with none."""
    found = _TAG_VERSION.search(text.partition("@")[0])
    return found[1] if found else ""


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

"""Where a component's binaries come from: a distribution and which, as far as it is declared."""

import re

from cct_check.identify.identifiers import PACKAGE_TYPES, type_of_purl
from cct_check.identify.names import fold
from cct_check.model.manifest import Component, Kind, Origin
from cct_check.record import record

_TOLD = re.compile(r"(?P<name>[^\d(]*?)[\s/:_-]*v?(?P<release>\d+(?:\.\d+)*)")
_DISTRO = re.compile(r"^pkg:\w+/[^?#]*\?(?:[^#]*&)?distro=(?P<distro>[\w.%-]+)", re.IGNORECASE)
_DEBIAN_UPDATE = re.compile(r"[+~]deb(?P<release>\d+)u\d")
"""The mark of a version that the security team or a point release rebuilt (Debian Policy)."""

_GENERIC = re.compile(r"\s*\b(?:gnu/linux|gnu|linux|server|lts)\b")


@record
class Release:
    """A distribution and its release: `debian`, `13`; a codename where no number is told."""

    name: str
    number: str


def scheme_of(component: Component) -> str:
    """The package URL type that orders the component's versions; empty where several do."""
    types = set(map(type_of_purl, component.identifiers.purl))
    return next(iter(types)) if len(types) == 1 else ""


def is_packaged(component: Component) -> bool:
    """Whether a distribution delivers and numbers it: declared so, or by its package URL.

    A distribution itself is nobody's package.
    """
    packaged = component.origin is Origin.DISTRIBUTION or (
        component.origin is Origin.UNSTATED and scheme_of(component) in PACKAGE_TYPES
    )
    return packaged and component.kind is not Kind.OPERATING_SYSTEM


def release_of(component: Component) -> Release | None:
    """The release that the component comes from: declared, else told by its package."""
    if component.distribution:
        return _release(component.distribution)
    told = [
        found["distro"] for text in component.identifiers.purl if (found := _DISTRO.match(text))
    ]
    if told:
        return _release(told[0])
    found = _DEBIAN_UPDATE.search(component.version)
    return Release(name="debian", number=found["release"]) if found else None


def _release(text: str) -> Release | None:
    """`Debian GNU/Linux 13 (trixie)`, `ubuntu-24.04`, `Debian trixie`."""
    folded = fold(text)
    if found := _TOLD.match(folded):
        name, number = found["name"], found["release"]
    else:
        name, _, number = folded.rpartition(" ")
    short = _GENERIC.sub("", f" {name}").strip()
    return Release(name=short or name.strip(), number=number) if name.strip() else None

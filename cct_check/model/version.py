"""Versions: what comparing a declared one with the list concludes."""

from enum import StrEnum, unique
from typing import TypeAlias

from cct_check.record import record


@unique
class VersionOutcome(StrEnum):
    """The eight outcomes of a comparison; none where there is no row to compare with."""

    COVERED = "covered"
    OLDER = "older"
    NEWER = "newer"
    BETWEEN_LINES = "between-lines"
    AMBIGUOUS = "ambiguous"
    UNCONSTRAINED = "unconstrained"
    NEEDS_SOURCE = "needs-source"
    IMPRECISE = "imprecise"
    NONE = "none"


@unique
class Relation(StrEnum):
    """How a published number bounds the versions it covers."""

    LINE = "line"
    EXACT = "exact"
    ABOVE = "above"
    AT_LEAST = "at-least"
    BELOW = "below"
    AT_MOST = "at-most"


@unique
class VersionSource(StrEnum):
    """Where a symbolic version is told."""

    SILL = "SILL"
    DISTRIBUTION = "distribution"
    LONG_TERM = "LTS"
    VENDOR = "vendor"
    ANSSI = "ANSSI"


@record
class Unconstrained:
    """A blank cell: the list publishes no version."""


@record
class Symbolic:
    """A version that only another source can tell."""

    source: VersionSource


@record
class Numbered:
    """A number and how it bounds: `9` is a line, `8.6.4` exact, `≥ 5.1` at least."""

    relation: Relation
    numbers: tuple[int, ...]
    letter: str = ""
    service_pack: int | None = None
    edition: str = ""


@record
class AllOf:
    """Several expressions that must all hold: `9 – Version SILL`."""

    parts: tuple["Expression", ...]


@record
class Unparsed:
    """A form that is not known: a question, never a pass."""

    text: str


Expression: TypeAlias = Unconstrained | Symbolic | Numbered | AllOf | Unparsed


@record
class DeclaredVersion:
    """A version as declared; no numbers where it only has a name (`bookworm`).

    `java` is the second spelling of a Java version: `8u392` and `1.8.0_392` are the same.
    `patched` tells a patch level after the number: `8.6.4-p1`, `8.6.4 hotfix 2`.
    """

    numbers: tuple[int, ...]
    java: tuple[int, ...] = ()
    letter: str = ""
    pre_release: bool = False
    patched: bool = False
    service_pack: int | None = None
    edition: str = ""


@record
class Imprecise:
    """Nothing that can be compared: absent, a channel, a range, several, a variable."""


Declared: TypeAlias = DeclaredVersion | Imprecise

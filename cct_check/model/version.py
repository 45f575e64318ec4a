"""Versions: what comparing a declared one with the list concludes."""

from datetime import date
from enum import Enum, StrEnum, unique
from typing import TypeAlias

from cct_check.model.snapshot import SillStatus, SnapshotName
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
    """How a published number bounds the versions it covers.

    `delivered`: a distribution delivers that one alone, so that what is told with fewer numbers,
    or with more, is the same.
    """

    LINE = "line"
    EXACT = "exact"
    ABOVE = "above"
    AT_LEAST = "at-least"
    BELOW = "below"
    AT_MOST = "at-most"
    DELIVERED = "delivered"


@unique
class VersionSource(StrEnum):
    """Where a symbolic version is told."""

    SILL = "SILL"
    DISTRIBUTION = "distribution"
    LTS = "LTS"
    ESR = "ESR"
    SUPPORTED = "vendor-supported"
    STABLE = "vendor-stable"
    ANSSI = "ANSSI"


@unique
class VersionDoubt(StrEnum):
    """Why a comparison is ambiguous, which tells the question to ask; none where it is not."""

    COARSER = "coarser"
    UNKNOWN_FORM = "unknown-form"
    WITHOUT_NUMBER = "without-number"
    QUALIFIER = "qualifier"
    OTHER_EDITION = "other-edition"
    PATCH_LEVEL = "patch-level"
    NUMBERING = "numbering"
    ORDER_AND_LINE = "order-and-line"
    BETWEEN = "between"
    OTHER_ORIGIN = "other-origin"
    EXPRESSION = "expression"
    NONE = "none"


@record
class Comparison:
    """What comparing with one row concludes, and why where it is ambiguous."""

    outcome: VersionOutcome
    doubt: VersionDoubt = VersionDoubt.NONE


@unique
class Order(Enum):
    """Where a version stands against the number that it begins with."""

    BEFORE = "before"
    SAME = "same"
    AFTER = "after"


@record
class Unconstrained:
    """A blank cell: the list publishes no version."""


@record
class Symbolic:
    """A version that only another source can tell."""

    source: VersionSource


@record
class Numbered:
    """A number and how it bounds: `9` is a line, `8.6.4` exact, `≥ 5.1` at least.

    `long_term`: the row names its line as an LTS one (`4.4 LTS`); the number alone is compared.
    """

    relation: Relation
    numbers: tuple[int, ...]
    letter: str = ""
    service_pack: int | None = None
    edition: str = ""
    long_term: bool = False


@record
class AllOf:
    """Several expressions that must all hold: `9 – Version SILL`."""

    parts: tuple["Expression", ...]


@record
class AnyOf:
    """Several expressions of which one must hold: `Version LTS ou ESR`."""

    parts: tuple["Expression", ...]


@record
class Unparsed:
    """A form that is not known: a question, never a pass."""

    text: str


@unique
class Resolution(StrEnum):
    """What the dated sources make of a symbolic version: why they leave it open, where they do."""

    UNNEEDED = "unneeded"
    RESOLVED = "resolved"
    NO_SNAPSHOT = "no-snapshot"
    NO_ENTRY = "no-entry"
    ANOTHER_PRODUCT = "another-product"
    WITHDRAWN = "no-longer-recommended"
    NO_MINIMUM = "no-minimum"
    UNREADABLE = "unreadable"
    NO_LINE = "no-line"
    UNDECLARED_DISTRIBUTION = "undeclared-distribution"
    UNKNOWN_DISTRIBUTION = "unknown-distribution"
    NO_PACKAGE = "no-package"
    OTHER_ORIGIN = "other-origin"
    AUTHORITY = "authority"


Expression: TypeAlias = Unconstrained | Symbolic | Numbered | AllOf | AnyOf | Unparsed


@record
class DeclaredVersion:
    """A version of which every part was understood; no numbers where it only has a name.

    `bookworm` and a date are names. `java` is the second spelling of a Java version: `8u392` and
    `1.8.0_392` are the same. `patched` tells a patch level after the number: `8.6.4-p1`.
    `upstream` is the text of the number with what orders it, for the order of its scheme.
    """

    numbers: tuple[int, ...]
    java: tuple[int, ...] = ()
    letter: str = ""
    pre_release: bool = False
    patched: bool = False
    service_pack: int | None = None
    edition: str = ""
    upstream: str = ""


@record
class Imprecise:
    """No single version: absent, a channel, a range, several, a variable."""


@record
class Unread:
    """A text of which some part is not understood: a question, never a pass."""


Declared: TypeAlias = DeclaredVersion | Imprecise | Unread


@record
class Statement:
    """What one dated source says of a product's version: `Debian 13` delivers 1.4.6.

    `subject` is what of the source says it: a release of the distribution, a life cycle. `status`
    is that of the entry of the SILL.
    """

    snapshot: SnapshotName
    day: date
    says: Expression
    subject: str = ""
    status: SillStatus | None = None


@record
class Resolved:
    """A version cell once the sources were asked: what to compare with, and who says so."""

    expression: Expression
    resolution: Resolution = Resolution.UNNEEDED
    statements: tuple[Statement, ...] = ()

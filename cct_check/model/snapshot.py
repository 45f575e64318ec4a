"""Dated states of outside sources: what each of them said, and on which day."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum, unique

from cct_check.record import record


@unique
class SnapshotName(StrEnum):
    """The sources, by the name of their file and of their key in a tender."""

    SILL = "sill"
    ENDOFLIFE = "endoflife"
    DEBIAN = "debian"


@record
class Snapshot:
    """The head of one: the day of its state, whose it is, and how it is made again.

    `origin` is what it was made from, with its digest or its commit; `sha256` is that of the
    snapshot's own file.
    """

    name: SnapshotName
    day: date
    source: str
    origin: str
    licence: str
    command: str
    sha256: str


@unique
class SillStatus(StrEnum):
    """What the SILL says of a software: recommended, under observation, no longer recommended."""

    RECOMMENDED = "R"
    OBSERVED = "O"
    WITHDRAWN = "FR"


@record
class SillEntry:
    """One software of the SILL, its versions verbatim.

    `minimum` is a number, « Distribution », « Dernière stable », or « N/A » where the SILL sets
    none; `maximum` is nearly always empty.
    """

    id: str
    name: str
    status: SillStatus
    minimum: str
    maximum: str = ""


@record
class Sill:
    """The SILL at its date: its entries by id."""

    head: Snapshot
    entries: Mapping[str, SillEntry]


@record
class Limit:
    """When something ends or begins: on a day, or only whether it already has.

    `day` is the last day of what ends, the first of what begins. Without one, `past` is what the
    source said on its own date; None where it said nothing.
    """

    day: date | None = None
    past: bool | None = None

    def over(self, as_of: date) -> bool | None:
        """Whether what ends has ended before a day."""
        return self.day < as_of if self.day else self.past

    def begun(self, as_of: date) -> bool:
        """Whether what begins has begun on a day; what nothing is said of has not."""
        return self.day <= as_of if self.day else bool(self.past)


@record
class ReleaseLine:
    """One line of versions that is maintained as a whole: `17`, `4.4`, `10-22h2`.

    `ends` is that of the vendor's maintenance for all, security corrections included; `extended`
    that of what is offered beyond, most often against payment; `long_term` when the line becomes
    one of long support (LTS, ESR).
    """

    name: str
    label: str
    codename: str
    released: date | None
    ends: Limit
    extended: Limit
    long_term: Limit
    latest: str


@record
class LifeCycle:
    """The life cycle of one product: its lines, as the source orders them."""

    id: str
    title: str
    category: str
    lines: tuple[ReleaseLine, ...]


@record
class Packages:
    """The versions of a distribution's packages: release → package → version, verbatim.

    `codenames` are the names of the releases: `13` → `trixie`.
    """

    head: Snapshot
    codenames: Mapping[str, str]
    versions: Mapping[str, Mapping[str, str]]

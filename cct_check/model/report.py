"""The one record that every format shows."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from enum import StrEnum, unique

from cct_check.errors import Location
from cct_check.model.document import Lines
from cct_check.model.facts import ConditionOutcome, Facts, PieceOutcome
from cct_check.model.manifest import Bid, Citation, Component, Context, Guarantee
from cct_check.model.match import Match
from cct_check.model.referential import Condition, Row, Status, StatusReading
from cct_check.model.rule import Sheet, Verdict
from cct_check.model.version import VersionDoubt, VersionOutcome
from cct_check.record import record


@unique
class InputRole(StrEnum):
    """What an input file is to the check."""

    MANIFEST = "manifest"
    EVIDENCE = "evidence"


@record
class Input:
    """One file that was read: its digest, and what it held."""

    role: InputRole
    path: str
    sha256: str
    components: int = 0
    skipped: int = 0


@record
class References:
    """What the bid was judged against."""

    edition: str
    referential_sha256: str
    rows: int
    rules_sha256: str
    rules: int
    statuses: Mapping[Status, StatusReading]


@record
class JudgedCondition:
    """A usage condition of a row, against the context.

    `path` is that of the fact it bears on and `declared` what was stated there; empty where
    nothing that can be declared settles the condition, or where nothing was.
    """

    condition: Condition
    outcome: ConditionOutcome
    path: str = ""
    declared: str = ""


@record
class JudgedRow:
    """A row of the matched product, with the declared version compared to it alone.

    `version_doubt` tells why the outcome is ambiguous, where it is.
    """

    row: Row
    version_outcome: VersionOutcome
    version_doubt: VersionDoubt = VersionDoubt.NONE
    conditions: tuple[JudgedCondition, ...]


@record
class Piece:
    """A cited piece: what was found of it. `sha256` is empty where it was not read."""

    citation: Citation
    outcome: PieceOutcome
    sha256: str = ""
    size: int = 0
    location: Location


@record
class Case:
    """Everything established about one component, before any rule is applied.

    `rows` are those of the matched product, `candidates` those that are only proposed,
    `referenced` that of the declared reference; `first` is the place of an equal component.
    """

    component: Component
    match: Match
    candidates: tuple[Row, ...]
    referenced: Row | None = None
    rows: tuple[JudgedRow, ...]
    decisive: JudgedRow | None
    pieces: tuple[Piece, ...]
    facts: Facts
    location: Location
    first: Location | None = None

    def named_rows(self) -> tuple[Row, ...]:
        """The rows that a report names for the component: the decisive one, else the candidates."""
        return (self.decisive.row,) if self.decisive else self.candidates


@record
class Finding:
    """One breach of one rule: the sheet, the values and the places; the prose is made later.

    `breached` are the paths that broke it; `guarantees` those it bears on, for a claim rule.
    """

    sheet: Sheet
    verdict: Verdict
    component: str | None
    breached: tuple[str, ...]
    guarantees: tuple[Guarantee, ...]
    values: Mapping[str, str]
    location: Location
    related: tuple[Location, ...] = ()


@record
class JudgedComponent:
    """A case with its verdict; its facts now hold the state of the claim."""

    case: Case
    verdict: Verdict


@record
class Report:
    """The conclusion on a bid, with everything that supports it."""

    tool_version: str
    as_of: date
    bid: Bid
    context: Context
    inputs: tuple[Input, ...]
    references: References
    verdict: Verdict
    components: tuple[JudgedComponent, ...]
    findings: tuple[Finding, ...]
    sources: Mapping[str, Lines] = field(default_factory=dict)

    @property
    def summary(self) -> dict[str, int]:
        """How many components have each verdict."""
        counts = {verdict.value: 0 for verdict in Verdict}
        for judged in self.components:
            counts[judged.verdict.value] += 1
        return counts

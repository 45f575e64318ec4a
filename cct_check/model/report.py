"""The one record that every format shows."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from enum import StrEnum, unique

from cct_check.errors import Location
from cct_check.model.document import Lines
from cct_check.model.facts import Facts
from cct_check.model.manifest import Bid, Citation, Component, Context, Guarantee
from cct_check.model.match import Match
from cct_check.model.referential import Condition, Note, NoteType, Row, Status, StatusReading
from cct_check.model.rule import Nature, Sheet, Verdict
from cct_check.model.snapshot import Snapshot
from cct_check.model.states import ConditionOutcome, PieceOutcome
from cct_check.model.support import UNKNOWN_SUPPORT, Support, SupportOutcome
from cct_check.model.tender import Decision, JudgedClarification, JudgedDecision, JudgedTender
from cct_check.model.version import Resolved, VersionDoubt, VersionOutcome
from cct_check.record import record


@unique
class InputRole(StrEnum):
    """What an input file is to the check."""

    MANIFEST = "manifest"
    TENDER = "tender"
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
    """What the bid was judged against.

    `snapshots` are the dated sources that were asked, `snapshots_missing` those that the tender
    holds to and that were not supplied at that date.
    """

    edition: str
    referential_sha256: str
    rows: int
    rules_sha256: str
    rules: int
    statuses: Mapping[Status, StatusReading]
    snapshots: tuple[Snapshot, ...] = ()
    snapshots_missing: tuple[str, ...] = ()


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

    `version_doubt` tells why the outcome is ambiguous, where it is; `resolved` what dated sources
    make of a cell that refers to them.
    """

    row: Row
    version_outcome: VersionOutcome
    version_doubt: VersionDoubt = VersionDoubt.NONE
    resolved: Resolved
    conditions: tuple[JudgedCondition, ...]
    notes: tuple[Note, ...] = ()

    def notes_of(self, kind: NoteType) -> tuple[Note, ...]:
        """The notes of one type."""
        return tuple(note for note in self.notes if note.type is kind)


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
    """Everything established about a component as one product, before any rule is applied.

    `product` is that product's id, empty where it is none; `support` is what its life cycle says
    of the version; `rows` are the product's, `candidates`
    those that are only proposed, `referenced` that of the declared reference, `equivalent` that of
    the product it is offered as equivalent to; `status_source` is where the tender says what the
    status means; `clarified` are the answers that took the place
    of declared values; `first` is the place of an equal component.
    """

    component: Component
    match: Match
    product: str
    candidates: tuple[Row, ...]
    referenced: Row | None = None
    equivalent: Row | None = None
    rows: tuple[JudgedRow, ...]
    decisive: JudgedRow | None
    support: Support = UNKNOWN_SUPPORT
    alternatives: tuple[Row, ...] = ()
    status_source: str = ""
    pieces: tuple[Piece, ...]
    clarified: tuple[JudgedClarification, ...] = ()
    facts: Facts
    location: Location
    first: Location | None = None

    def named_rows(self) -> tuple[Row, ...]:
        """The rows that a report names for the component: the decisive one, else the candidates."""
        return (self.decisive.row,) if self.decisive else self.candidates


@record
class Finding:
    """One breach of one rule: the sheet, the values and the places; the prose is made later.

    `verdict` and `nature` are the sheet's, but where the tender attaches a `consequence` to the
    rule, or a `decision` was taken; `idle` are
    decisions on it that have no effect. `product` is the one of the component that it is about;
    `breached` are the paths that broke it; `guarantees` those it bears on, for a claim rule.
    """

    sheet: Sheet
    verdict: Verdict
    nature: Nature
    consequence: Verdict | None = None
    decision: Decision | None = None
    idle: tuple[JudgedDecision, ...] = ()
    component: str | None
    product: str = ""
    breached: tuple[str, ...]
    guarantees: tuple[Guarantee, ...]
    values: Mapping[str, str]
    location: Location
    related: tuple[Location, ...] = ()


@record
class JudgedComponent:
    """A component with its verdict, and its cases, whose facts now hold the state of the claim.

    `cases` has one for each product that the component is, the first being that of the worst
    verdict.
    """

    cases: tuple[Case, ...]
    verdict: Verdict

    @property
    def case(self) -> Case:
        """The case that gives the component its verdict."""
        return self.cases[0]


@record
class Report:
    """The conclusion on a bid, with everything that supports it."""

    tool_version: str
    as_of: date
    bid: Bid
    context: Context
    inputs: tuple[Input, ...]
    references: References
    tender: JudgedTender
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

    @property
    def support(self) -> Mapping[SupportOutcome, int]:
        """How many components have each outcome of support."""
        told = [judged.case.support.outcome for judged in self.components]
        return {outcome: told.count(outcome) for outcome in SupportOutcome}

    def cases(self) -> Mapping[tuple[str | None, str], Case]:
        """The case of each finding on a component, by the ids of component and product."""
        return {
            (case.component.id, case.product): case
            for judged in self.components
            for case in judged.cases
        }

"""The facts document: one value for every path, `unknown` or `unstated` instead of absence."""

import dataclasses
import typing
from collections.abc import Iterator, Mapping
from dataclasses import field
from enum import Enum
from operator import attrgetter
from typing import TypeAlias

from cct_check.model.manifest import (
    Answer,
    Bearer,
    Conclusion,
    Entity,
    Guarantee,
    Hosting,
    Installer,
    Kind,
    Maintenance,
    Origin,
    Privileges,
    ProjectKind,
    Sensitivity,
    Updater,
    Usage,
)
from cct_check.model.match import Agreement, How, LookAlike, MatchOutcome, ReferenceClaim
from cct_check.model.referential import Status
from cct_check.model.states import (
    Alternatives,
    AssessmentDate,
    Bearing,
    ClaimGround,
    ClaimState,
    ConditionOutcome,
    Entry,
    EquivalenceClaim,
    GuaranteeState,
    Inventory,
    Listing,
    PieceOutcome,
    Sharing,
    SillStanding,
    Stated,
    StatusEffect,
    TenderClaim,
    Undertaking,
    VersionForm,
    VersionSource,
)
from cct_check.model.support import Extension, Maintainer, SupportOutcome
from cct_check.model.tender import Requirement, Standing
from cct_check.model.version import Resolution, VersionDoubt, VersionOutcome
from cct_check.record import record

Value: TypeAlias = str | bool | int
Vocabulary: TypeAlias = Mapping[str, type[Enum] | type[bool] | type[int]]


@record
class ComponentFacts:
    """What is stated of the component itself; `equivalent` is unstated where it is listed."""

    kind: Kind
    usage: Usage
    origin: Origin
    version: Stated
    version_source: VersionSource
    equivalent: EquivalenceClaim
    repeated: bool


@record
class MatchFacts:
    """What identification concluded."""

    outcome: MatchOutcome
    how: How
    look_alike: LookAlike
    hidden_characters: bool
    reference: ReferenceClaim
    agreement: Agreement
    name_agreement: Agreement
    version_agreement: Agreement
    identifiers_readable: bool
    mentions: bool


@record
class ProductFacts:
    """What the list says of the matched product as a whole."""

    publishes_version: bool


@record
class RowFacts:
    """The decisive row: its status, its worst condition, and whether its comment adds notes."""

    status: Status
    condition: ConditionOutcome
    advice: bool = False
    packaging: bool = False
    shared_offer: bool = False


@record
class SupportFacts:
    """The maintenance of the version, and of what the decisive row itself names (`listed`)."""

    outcome: SupportOutcome = SupportOutcome.UNKNOWN
    maintainer: Maintainer = Maintainer.NONE
    extension: Extension = Extension.NONE
    listed: SupportOutcome = SupportOutcome.UNKNOWN


@record
class SecurityFacts:
    """The security assessment as stated."""

    assessed_on: AssessmentDate
    assessed_by: Stated
    method: Stated
    conclusion: Conclusion


@record
class LifecycleFacts:
    """The life cycle as stated."""

    borne_by: Bearer
    vulnerability_watch: Stated
    until: Undertaking
    replacement_plan: Stated


@record
class FootprintFacts:
    """What the operators see of the component, as stated."""

    service: Answer
    ports: Listing
    admin_console: Answer
    cluster_operator: Answer
    privileges: Privileges
    shared_by: Sharing


@record
class GuaranteeFacts:
    """One value for each of the eight guarantees."""

    operator: GuaranteeState = GuaranteeState.UNJUDGED
    skills: GuaranteeState = GuaranteeState.UNJUDGED
    installation: GuaranteeState = GuaranteeState.UNJUDGED
    update: GuaranteeState = GuaranteeState.UNJUDGED
    tma: GuaranteeState = GuaranteeState.UNJUDGED
    mco: GuaranteeState = GuaranteeState.UNJUDGED
    security: GuaranteeState = GuaranteeState.UNJUDGED
    lifecycle: GuaranteeState = GuaranteeState.UNJUDGED

    def of(self, guarantee: Guarantee) -> GuaranteeState:
        """The state of one guarantee."""
        state: GuaranteeState = getattr(self, guarantee.value)
        return state


@record
class EntryFacts:
    """How many entries of each list name something."""

    operator: int
    skills: int
    ports: int


@record
class ClaimFacts:
    """The embedded claim: its eight guarantees as stated, and what they are worth.

    `out_of_groups`: the bid has group claims, which select by package URLs, and the component has
    none. `needed` is false for the object of the offer, and for an absent component declared
    outside production or offered as an equivalent: the lines of the absent exclude one another.
    `counts`, once the claim is judged: where it is not needed only a refutation still counts.
    `rests_on` the tender, once it is judged: the declaration alone would give another state.
    """

    state: ClaimState
    operator: Listing
    skills: Listing
    installation: Installer
    update: Updater
    tma: Maintenance
    mco: Maintenance
    security: SecurityFacts
    lifecycle: LifecycleFacts
    footprint: FootprintFacts
    explanation: Stated
    entries: EntryFacts
    read_as_none: bool
    out_of_groups: bool
    needed: bool
    counts: bool
    rests_on: ClaimGround = ClaimGround.DECLARATION
    guarantees: GuaranteeFacts = field(default_factory=GuaranteeFacts)


@record
class EvidenceFacts:
    """For each guarantee, the best outcome among the pieces cited for it."""

    operator: PieceOutcome
    skills: PieceOutcome
    installation: PieceOutcome
    update: PieceOutcome
    tma: PieceOutcome
    mco: PieceOutcome
    security: PieceOutcome
    lifecycle: PieceOutcome


@record
class PieceFacts:
    """How many of the cited pieces could not be used, and why."""

    absent: int
    empty: int
    altered: int
    outside: int
    too_large: int


@record
class ContextFacts:
    """The context in force."""

    project: ProjectKind
    entity: Entity
    hosting: Hosting
    sensitivity: Sensitivity
    contract_end: Stated


@record
class Facts:
    """The whole facts document of one component."""

    component: ComponentFacts
    match: MatchFacts
    product: ProductFacts
    row: RowFacts
    version_outcome: VersionOutcome
    version_doubt: VersionDoubt
    version_resolution: Resolution
    status_effect: StatusEffect
    support: SupportFacts
    object_of_offer: bool
    claim: ClaimFacts
    evidence: EvidenceFacts
    pieces: PieceFacts
    inventory: Inventory
    alternatives: Alternatives
    context: ContextFacts


@record
class BidStatementFacts:
    """What is stated of the bid itself."""

    declared_by: Stated
    transcribed: bool
    components: int
    claims: int
    idle_groups: int
    tender: TenderClaim


@record
class TenderFacts:
    """What the buyer's file sets for the bid as a whole.

    `overruled`: the bid states some circumstance otherwise.
    """

    sbom: Requirement
    overruled: bool


@record
class SnapshotFacts:
    """How many days old each dated source is on the day of judgement; 0 for one not asked."""

    sill: int = 0
    endoflife: int = 0
    debian: int = 0


@record
class BidFacts:
    """The facts document of the bid as a whole."""

    bid: BidStatementFacts
    tender: TenderFacts
    snapshots: SnapshotFacts
    context: ContextFacts


@record
class EntryOfTender:
    """The facts document of one decision or clarification of the tender."""

    entry: Entry
    standing: Standing
    bears_on: Bearing


@record
class ListedFacts:
    """What is found of a row of the list itself, whoever declares the product."""

    status: Status
    version: VersionForm
    vendor: Stated
    listed_twice: bool
    name_shared: bool
    number_shared: bool
    support: SupportOutcome
    sill: SillStanding


@record
class ListedRow:
    """The facts document of one row of the list."""

    listed: ListedFacts


AnyFacts: TypeAlias = Facts | BidFacts | EntryOfTender | ListedRow
FactsDocument: TypeAlias = type[Facts] | type[BidFacts] | type[EntryOfTender] | type[ListedRow]


def flatten(facts: AnyFacts) -> dict[str, Value]:
    """The facts document as the rules read it: one plain value for each path."""
    document = type(facts)
    return dict(zip(vocabulary(document), _VALUES[document](facts), strict=True))


def vocabulary(document: FactsDocument) -> Vocabulary:
    """Every path of a facts document and the type of its value: the only paths rules may read."""
    return _VOCABULARIES[document]


def _paths(record: type, prefix: str) -> Iterator[tuple[str, type[Enum] | type[bool] | type[int]]]:
    for name, kind in typing.get_type_hints(record).items():
        if isinstance(kind, type) and dataclasses.is_dataclass(kind):
            yield from _paths(kind, f"{prefix}{name}.")
        else:
            yield prefix + name, kind


_VOCABULARIES: Mapping[FactsDocument, Vocabulary] = {
    document: dict(_paths(document, "")) for document in (Facts, BidFacts, EntryOfTender, ListedRow)
}
_VALUES = {document: attrgetter(*paths) for document, paths in _VOCABULARIES.items()}

OF_PRODUCT = frozenset(
    path
    for path in _VOCABULARIES[Facts]
    if path.startswith(("product.", "row.", "version_", "status_effect", "support."))
    or path == "match.reference"
)
"""The facts that differ from one product of a component to another."""

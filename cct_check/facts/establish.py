"""Manifest and matches to one case a component: everything the rules may know."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from cct_check.errors import Location
from cct_check.facts.claim import claim_facts, stated
from cct_check.facts.conditions import worst_condition
from cct_check.facts.matches import is_object_of_offer, match_facts
from cct_check.facts.pieces import evidence_facts, piece_facts
from cct_check.facts.rows import component_outcome, decisive_row, judge_rows
from cct_check.identify.names import fold
from cct_check.model.facts import (
    BidFacts,
    BidStatementFacts,
    ClaimState,
    ComponentFacts,
    ConditionOutcome,
    ContextFacts,
    Facts,
    Inventory,
    ProductFacts,
    RowFacts,
    StatusEffect,
    SupportFacts,
    SupportOutcome,
)
from cct_check.model.manifest import (
    Claim,
    Component,
    Context,
    Kind,
    Manifest,
)
from cct_check.model.match import (
    Match,
)
from cct_check.model.referential import Product, Referential, Row, Status
from cct_check.model.report import Case, JudgedRow, Piece
from cct_check.model.version import VersionDoubt, VersionOutcome
from cct_check.read.evidence import Pieces
from cct_check.record import record


@record
class Setting:
    """What the facts depend on beside the bid: the date, the list, what was found of the pieces."""

    as_of: date
    referential: Referential
    pieces: Pieces


def establish(manifest: Manifest, matches: Sequence[Match], setting: Setting) -> tuple[Case, ...]:
    """One case for each component, in their order."""
    firsts: dict[tuple[str, str, Kind], Location] = {}
    cases = []
    for component, match in zip(manifest.components, matches, strict=True):
        location = manifest.document.locate(component.route)
        equal = (fold(component.name), component.version, component.kind)
        first = firsts.setdefault(equal, location)
        cases.append(_case(component, match, manifest, setting, first))
    return tuple(cases)


def bid_facts(manifest: Manifest, cases: Sequence[Case]) -> BidFacts:
    """The facts document of the bid as a whole."""
    return BidFacts(
        bid=BidStatementFacts(
            declared_by=stated(manifest.bid.declared_by),
            transcribed=manifest.bid.transcribed is not None,
            components=len(cases),
            claims=sum(case.facts.claim.state is not ClaimState.NONE for case in cases),
            idle_groups=len(manifest.idle_groups),
        ),
        context=_context(manifest.context),
    )


def _case(
    component: Component, match: Match, manifest: Manifest, setting: Setting, first: Location
) -> Case:
    """The case of a component, `first` being the place of the first one equal to it."""
    location = manifest.document.locate(component.route)
    listed = setting.referential
    rows = tuple(_judged_rows(component, match, manifest.context, listed))
    decisive = decisive_row(rows) if rows else None
    pieces = tuple(_pieces(component.claim, manifest, setting.pieces))
    object_of_offer = is_object_of_offer(component, match, manifest.bid)
    facts = Facts(
        component=_component(component, repeated=first != location),
        match=match_facts(match, component, decisive, listed),
        product=ProductFacts(publishes_version=any(judged.row.version for judged in rows)),
        row=_row(decisive),
        version_outcome=_version(rows, decisive),
        version_doubt=_doubt(decisive),
        status_effect=StatusEffect.UNSTATED,
        support=SupportFacts(outcome=SupportOutcome.UNKNOWN),
        object_of_offer=object_of_offer,
        claim=claim_facts(
            component, match, manifest, as_of=setting.as_of, object_of_offer=object_of_offer
        ),
        evidence=evidence_facts(pieces),
        pieces=piece_facts(pieces),
        inventory=Inventory.UNOBSERVED,
        context=_context(manifest.context),
    )
    return Case(
        component=component,
        match=match,
        candidates=tuple(_rows_of(match.candidates, listed.products, listed.rows)),
        referenced=listed.rows.get(component.reference.upper()),
        rows=rows,
        decisive=decisive,
        pieces=pieces,
        facts=facts,
        location=location,
        first=first if first != location else None,
    )


def _judged_rows(
    component: Component, match: Match, context: Context, listed: Referential
) -> Iterator[JudgedRow]:
    """The rows of the products that the component is, each compared with what is declared."""
    for product in match.products:
        yield from judge_rows(listed.products[product], listed, component, context)


def _component(component: Component, *, repeated: bool) -> ComponentFacts:
    return ComponentFacts(
        kind=component.kind,
        usage=component.usage,
        origin=component.origin,
        version=stated(component.version),
        repeated=repeated,
    )


def _version(rows: Sequence[JudgedRow], decisive: JudgedRow | None) -> VersionOutcome:
    return component_outcome(rows, decisive) if decisive else VersionOutcome.NONE


def _doubt(decisive: JudgedRow | None) -> VersionDoubt:
    return decisive.version_doubt if decisive else VersionDoubt.NONE


def _row(decisive: JudgedRow | None) -> RowFacts:
    if decisive is None:
        return RowFacts(status=Status.NONE, condition=ConditionOutcome.NONE)
    return RowFacts(status=decisive.row.status, condition=worst_condition(decisive.conditions))


def _context(context: Context) -> ContextFacts:
    return ContextFacts(
        project=context.project,
        entity=context.entity,
        hosting=context.hosting,
        sensitivity=context.sensitivity,
        contract_end=stated(context.contract_end),
    )


def _rows_of(
    ids: Sequence[str], products: Mapping[str, Product], rows: Mapping[str, Row]
) -> Iterator[Row]:
    for product in ids:
        yield from (rows[ref] for ref in sorted(products[product].rows))


def _pieces(claim: Claim, manifest: Manifest, pieces: Pieces) -> Iterator[Piece]:
    for citation in claim.evidence:
        found = pieces[citation.file, citation.sha256]
        yield Piece(
            citation=citation,
            outcome=found.outcome,
            sha256=found.sha256,
            size=found.size,
            location=manifest.document.locate((*citation.route, "file")),
        )

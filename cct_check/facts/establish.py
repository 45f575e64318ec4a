"""Manifest and matches to the cases of each component: everything the rules may know."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from cct_check.errors import Location
from cct_check.facts.alternatives import alternatives
from cct_check.facts.bid import context_facts
from cct_check.facts.claim import claim_facts, stated
from cct_check.facts.conditions import worst_condition
from cct_check.facts.cycles import KnownCycles
from cct_check.facts.matches import (
    equivalence_claim,
    is_object_of_offer,
    match_facts,
    told_version,
)
from cct_check.facts.pieces import evidence_facts, piece_facts
from cct_check.facts.resolve import Asked
from cct_check.facts.rows import component_outcome, decisive_row, judge_rows
from cct_check.facts.setting import Setting
from cct_check.facts.support import listed_support, support_of
from cct_check.facts.tender_statuses import status_effect, status_source
from cct_check.identify.names import fold
from cct_check.model.facts import ComponentFacts, Facts, ProductFacts, RowFacts, SupportFacts
from cct_check.model.manifest import Claim, Component, Kind, Manifest
from cct_check.model.match import Match
from cct_check.model.referential import NoteType, Product, Referential, Row, Status
from cct_check.model.report import Case, JudgedRow, Piece
from cct_check.model.states import Alternatives, ConditionOutcome, Inventory, VersionSource
from cct_check.model.tender import Tender
from cct_check.model.version import Resolution, VersionDoubt, VersionOutcome
from cct_check.read.evidence import Pieces


def establish(matches: Sequence[Match], setting: Setting) -> tuple[tuple[Case, ...], ...]:
    """The cases of each component, in their order: one for each product that it is, or one."""
    if setting.snapshots.life_cycles:
        setting = replace(setting, cycles=KnownCycles(setting.snapshots.life_cycles))
    manifest = setting.bidding.manifest
    firsts: dict[tuple[str, str, Kind], Location] = {}
    cases = []
    for component, match in zip(manifest.components, matches, strict=True):
        location = manifest.document.locate(component.route)
        equal = (fold(component.name), component.version, component.kind)
        first = firsts.setdefault(equal, location)
        products = match.products or ("",)
        cases.append(
            tuple(_case(component, match, one, manifest, setting, first) for one in products)
        )
    return tuple(cases)


def _case(
    component: Component,
    match: Match,
    product: str,
    manifest: Manifest,
    setting: Setting,
    first: Location,
) -> Case:
    """The case of a component as one product, or as none.

    `first` is the place of the first component that is equal to it.
    """
    component, source = told_version(component, match, product)
    location = manifest.document.locate(component.route)
    listed = setting.referential
    rows = _judged_rows(component, product, setting)
    decisive = decisive_row(rows) if rows else None
    support = support_of(component, match, product, setting)
    others = alternatives(component, match, decisive, listed, setting.index)
    pieces = tuple(_pieces(component.claim, manifest, setting.pieces))
    offered = component.equivalent_to
    object_of_offer = is_object_of_offer(component, match, manifest.bid)
    facts = Facts(
        component=_component(component, match, listed, source, repeated=first != location),
        match=match_facts(match, product, component, decisive, listed),
        product=ProductFacts(publishes_version=any(judged.row.version for judged in rows)),
        row=_row(decisive),
        version_outcome=_version(rows, decisive),
        version_doubt=_doubt(decisive),
        status_effect=status_effect(decisive, manifest.context.project, setting.bidding.tender),
        version_resolution=_resolution(decisive),
        support=SupportFacts(
            outcome=support.outcome,
            maintainer=support.maintainer,
            extension=support.extension,
            listed=listed_support(decisive, product, setting),
        ),
        object_of_offer=object_of_offer,
        claim=claim_facts(
            component, match, manifest, as_of=setting.bidding.as_of, object_of_offer=object_of_offer
        ),
        evidence=evidence_facts(pieces),
        pieces=piece_facts(pieces),
        inventory=Inventory.UNOBSERVED,
        alternatives=_alternatives(others, setting.bidding.tender),
        context=context_facts(manifest.context),
    )
    return Case(
        component=component,
        match=match,
        product=product,
        candidates=tuple(_rows_of(match.candidates, listed.products, listed.rows)),
        referenced=listed.rows.get(component.reference.upper()),
        equivalent=listed.rows.get(offered.reference.upper()) if offered else None,
        rows=rows,
        decisive=decisive,
        support=support,
        alternatives=others,
        status_source=status_source(decisive, setting.bidding.tender),
        pieces=pieces,
        clarified=setting.bidding.answers.get(component.id, ()),
        facts=facts,
        location=location,
        first=first if first != location else None,
    )


def _judged_rows(component: Component, product: str, setting: Setting) -> tuple[JudgedRow, ...]:
    """The rows of the product that the component is, each compared with what is declared."""
    if not product:
        return ()
    listed = setting.referential
    asked = Asked(
        component=component,
        product=listed.products[product],
        snapshots=setting.snapshots,
        as_of=setting.bidding.as_of,
    )
    return judge_rows(asked, listed, setting.bidding.manifest.context)


def _component(
    component: Component,
    match: Match,
    listed: Referential,
    source: VersionSource,
    *,
    repeated: bool,
) -> ComponentFacts:
    return ComponentFacts(
        kind=component.kind,
        usage=component.usage,
        origin=component.origin,
        version=stated(component.version),
        version_source=source,
        equivalent=equivalence_claim(component, match, listed),
        repeated=repeated,
    )


def _version(rows: Sequence[JudgedRow], decisive: JudgedRow | None) -> VersionOutcome:
    return component_outcome(rows, decisive) if decisive else VersionOutcome.NONE


def _doubt(decisive: JudgedRow | None) -> VersionDoubt:
    return decisive.version_doubt if decisive else VersionDoubt.NONE


def _alternatives(rows: Sequence[Row], tender: Tender) -> Alternatives:
    """Withheld where a buyer judges: a clarification must not invite to change the bid."""
    if not rows:
        return Alternatives.NONE
    return Alternatives.LISTED if tender.document is None else Alternatives.WITHHELD


def _resolution(decisive: JudgedRow | None) -> Resolution:
    return decisive.resolved.resolution if decisive else Resolution.UNNEEDED


def _row(decisive: JudgedRow | None) -> RowFacts:
    if decisive is None:
        return RowFacts(status=Status.NONE, condition=ConditionOutcome.NONE)
    return RowFacts(
        status=decisive.row.status,
        condition=worst_condition(decisive.conditions),
        advice=bool(decisive.notes_of(NoteType.ADVICE)),
        packaging=bool(decisive.notes_of(NoteType.PACKAGING)),
        shared_offer=bool(decisive.notes_of(NoteType.SHARED_OFFER)),
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

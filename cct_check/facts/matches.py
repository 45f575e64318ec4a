"""What a match comes to: agreements between what is declared, and what is no component at all."""

from dataclasses import replace

from cct_check.identify.names import fold
from cct_check.model.facts import MatchFacts
from cct_check.model.manifest import Bid, Component, Kind, Origin
from cct_check.model.match import (
    Agreement,
    Clue,
    How,
    LookAlike,
    Match,
    MatchOutcome,
    ReferenceClaim,
    Says,
)
from cct_check.model.referential import Referential
from cct_check.model.report import JudgedRow
from cct_check.model.states import EquivalenceClaim, VersionSource
from cct_check.versions.declared import parse_declared, same_version
from cct_check.versions.words import product_words


def match_facts(
    match: Match,
    product: str,
    component: Component,
    decisive: JudgedRow | None,
    listed: Referential,
) -> MatchFacts:
    """What identification concluded, against the decisive row and what is declared beside.

    `product` is the one, of those that the component is, whose rows the decisive one is of.
    """
    claimed, reference, version = match.reference, component.reference, component.version
    if claimed is ReferenceClaim.AGREES and decisive:
        own = reference.upper() in listed.products[product].rows
        if own and decisive.row.ref != reference.upper():
            claimed = ReferenceClaim.ANOTHER_ROW
    return MatchFacts(
        outcome=match.outcome,
        how=match.how,
        look_alike=match.look_alike,
        hidden_characters=bool(match.code_points) and match.look_alike is LookAlike.NONE,
        reference=claimed,
        agreement=match.agreement,
        name_agreement=match.name_agreement,
        version_agreement=_version_agreement(match, version, listed),
        identifiers_readable=all(clue.says is not Says.UNREADABLE for clue in match.clues),
        mentions=match.outcome is MatchOutcome.ABSENT and bool(mentioned(match.clues[0])),
    )


def _version_agreement(match: Match, version: str, listed: Referential) -> Agreement:
    """Whether the version in each identifier is the declared one, as far as both go."""
    products = [listed.products[product] for product in match.products]
    names = frozenset[str]().union(*(product_words(product, listed) for product in products))
    declared = parse_declared(version, names)
    held = [
        parse_declared(clue.version, names, packaged=clue.key is How.PACKAGE)
        for clue in match.clues
        if clue.version
    ]
    agree = all(same_version(declared, other) for other in held)
    return Agreement.AGREE if agree else Agreement.CONTRADICT


def mentioned(name: Clue) -> str:
    """The listed name that a name holds, what stands beside it making it another thing."""
    return name.entry if name.says is Says.NOTHING else ""


def told_version(
    component: Component, match: Match, product: str
) -> tuple[Component, VersionSource]:
    """The component with the version that its name tells of a product, where its own key is empty.

    « Tomcat 9 et Redis 7 » tells one of each.
    """
    if component.version:
        return component, VersionSource.DECLARED
    name = match.clues[0]
    held = dict(name.held).get(product, name.version)
    told = held if match.outcome is MatchOutcome.FOUND else ""
    source = VersionSource.NAME if told else VersionSource.UNSTATED
    return replace(component, version=told), source


def equivalence_claim(component: Component, match: Match, listed: Referential) -> EquivalenceClaim:
    """What an equivalence is offered to; of a listed component, or one that may be, it is idle."""
    offered = component.equivalent_to
    if offered is None or match.outcome not in (MatchOutcome.ABSENT, MatchOutcome.LOOK_ALIKE):
        return EquivalenceClaim.UNSTATED
    known = offered.reference.upper() in listed.rows
    return EquivalenceClaim.LISTED if known else EquivalenceClaim.UNKNOWN


def is_object_of_offer(component: Component, match: Match, bid: Bid) -> bool:
    """The application that the bid is about is what the CCT applies to, not a component."""
    if component.kind is not Kind.APPLICATION or match.outcome is not MatchOutcome.ABSENT:
        return False
    return component.origin is Origin.BUILD or fold(component.name) == fold(bid.solution)

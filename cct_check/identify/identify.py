"""Component → product: exact, then look-alike, then near; a doubt is a question, never a guess."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from cct_check.identify.clues import identifier_clues, name_clue
from cct_check.identify.index import Index
from cct_check.identify.names import deceptive_code_points, fold, look_alike, near_names
from cct_check.model.manifest import Component, Kind
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

_LIBRARY_KINDS = frozenset([Kind.LIBRARY, Kind.FRAMEWORK])


def identify(components: Iterable[Component], index: Index) -> tuple[Match, ...]:
    """One match for each component, in their order; no component bears on another's match."""
    return tuple(identify_one(component, index) for component in components)


def identify_one(component: Component, index: Index) -> Match:
    """Say which product the component is, or what would have to be asked.

    An identifier prevails over the bare name; a name and an identifier, or two identifiers, that
    say different products are a contradiction; the supplier's `reference` settles a doubt and
    never overrides what the name or the identifiers say.
    """
    name = name_clue(component, index)
    identifiers = tuple(identifier_clues(component, index))
    match = _by_identifiers(component, name, identifiers, index)
    if match is None:
        match = _by_name(component, name, index)
    match = replace(match, clues=(name, *identifiers))
    return _with_reference(match, component.reference, index)


def _by_identifiers(
    component: Component, name: Clue, identifiers: Sequence[Clue], index: Index
) -> Match | None:
    """Settle by identifiers, or None where they say nothing and the name decides."""
    telling = [clue for clue in identifiers if clue.says is Says.DESIGNATES]
    suggesting = [clue for clue in identifiers if clue.says is Says.SUGGESTS]
    other = [clue for clue in identifiers if _says_other(clue, name, index)]
    if telling:
        common = set.intersection(*(set(clue.products) for clue in telling))
        named = set(name.products)
        if not common or other or (named and not common & named):
            return _contradiction(*telling, name)
        candidates = _in_order(telling, common & named or common)
        return _settled(component, candidates, telling[0].key, index)
    if other:
        return Match(outcome=MatchOutcome.ABSENT)
    if suggesting:
        named = set(name.products)
        suggested = {product for clue in suggesting for product in clue.products}
        if named and not named & suggested:
            return _contradiction(*suggesting, name)
        return Match(outcome=MatchOutcome.AMBIGUOUS, candidates=_in_order(suggesting, suggested))
    return None


def _says_other(clue: Clue, name: Clue, index: Index) -> bool:
    """A library package unknown to the list is another thing than the server that bears its name.

    `pkg:npm/redis` is a client of Redis; but an unlisted coordinate of a listed library may well
    be that library, and then the name decides.
    """
    if clue.says is not Says.OTHER:
        return clue.says is Says.EXCLUDES
    kinds = {index.products[product].kind for product in name.products}
    return not kinds or not kinds <= {kind.value for kind in _LIBRARY_KINDS}


def _by_name(component: Component, name: Clue, index: Index) -> Match:
    if name.says is Says.DESIGNATES:
        return _settled(component, name.products, name.key, index)
    if name.says is Says.SUGGESTS:
        return Match(outcome=MatchOutcome.AMBIGUOUS, how=How.NAME, candidates=name.products)
    return _imitation(component.name, index) or _near(component.name, index)


def _settled(component: Component, candidates: tuple[str, ...], how: How, index: Index) -> Match:
    """Found where one product remains, with what chose it among those that share the name."""
    if len(candidates) == 1:
        return Match(outcome=MatchOutcome.FOUND, how=how, products=candidates)
    vendor = fold(component.vendor)
    by_vendor = [c for c in candidates if vendor and c in index.vendors.get(vendor, ())]
    if len(by_vendor) == 1:
        return _chosen(by_vendor[0], how, "vendor")
    by_kind = [c for c in candidates if index.products[c].kind == component.kind]
    if len(by_kind) == 1:
        return _chosen(by_kind[0], how, "kind")
    return Match(outcome=MatchOutcome.AMBIGUOUS, how=how, candidates=candidates)


def _chosen(product: str, how: How, key: str) -> Match:
    return Match(outcome=MatchOutcome.FOUND, how=how, products=(product,), settled_by=(key,))


def _contradiction(*clues: Clue) -> Match:
    said = [product for clue in clues for product in clue.products]
    return Match(
        outcome=MatchOutcome.AMBIGUOUS,
        how=clues[0].key,
        candidates=tuple(dict.fromkeys(said)),
        agreement=Agreement.CONTRADICT,
    )


def _imitation(name: str, index: Index) -> Match | None:
    how_alike, listed = look_alike(name, index.skeletons, index.confusables)
    if how_alike is LookAlike.NONE:
        return None
    return Match(
        outcome=MatchOutcome.LOOK_ALIKE,
        candidates=index.named(listed)[1],
        look_alike=how_alike,
        code_points=deceptive_code_points(name, index.confusables),
    )


def _near(name: str, index: Index) -> Match:
    names = near_names(name, index.by_length)
    candidates = dict.fromkeys(product for found in names for product in index.named(found)[1])
    if not candidates:
        return Match(outcome=MatchOutcome.ABSENT)
    return Match(outcome=MatchOutcome.NEAR, candidates=tuple(candidates))


def _with_reference(match: Match, reference: str, index: Index) -> Match:
    """Verify the supplier's own statement (a reference designates a product, not a row)."""
    if not reference:
        return match
    product = index.references.get(reference.upper())
    if product is None:
        return replace(match, reference=ReferenceClaim.UNKNOWN)
    if product in match.products:
        return replace(match, reference=ReferenceClaim.AGREES)
    if product not in match.candidates:
        return replace(match, reference=ReferenceClaim.CONTRADICTS)
    if match.outcome is MatchOutcome.LOOK_ALIKE or match.agreement is Agreement.CONTRADICT:
        return replace(match, reference=ReferenceClaim.AGREES)
    return Match(
        outcome=MatchOutcome.FOUND,
        how=How.REFERENCE,
        products=(product,),
        reference=ReferenceClaim.AGREES,
        clues=match.clues,
    )


def _in_order(clues: Sequence[Clue], kept: set[str]) -> tuple[str, ...]:
    said = (product for clue in clues for product in clue.products)
    return tuple(dict.fromkeys(product for product in said if product in kept))

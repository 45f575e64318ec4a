"""Component → product: exact, then look-alike, then near; a doubt is a question, never a guess."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from cct_check.identify.agreement import with_name_agreement
from cct_check.identify.clues import identifier_clues
from cct_check.identify.index import Index
from cct_check.identify.name_clue import name_clue
from cct_check.identify.names import (
    deceptive_code_points,
    fold,
    skeleton,
    without_invisible,
)
from cct_check.identify.near import SHORT_NAME, near_names
from cct_check.identify.reading import read_name
from cct_check.identify.settle import others, settled, suggested
from cct_check.model.manifest import LIBRARY_KINDS, Component
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

_VERSION = re.compile(r"[\s-]+v?\d+(?:\.\d+)*[a-z]?\s*$", re.IGNORECASE)


def identify(components: Iterable[Component], index: Index) -> tuple[Match, ...]:
    """One match for each component, in their order; no component bears on another's match."""
    return tuple(identify_one(component, index) for component in components)


def identify_one(component: Component, index: Index) -> Match:
    """Say which product the component is, or what would have to be asked.

    An identifier prevails over the bare name; a name and an identifier, or two identifiers, that
    say different products are a contradiction; the supplier's `reference` settles a doubt and
    never overrides what the name or the identifiers say. No identifier makes up for a name that
    imitates a listed one.
    """
    name = name_clue(component, index)
    identifiers = tuple(identifier_clues(component, index))
    match = _imitation(component.name, index) if name.says is Says.NOTHING else None
    match = match or _by_identifiers(component, name, identifiers, index)
    match = match or _by_name(component, name, index)
    hidden = match.code_points or deceptive_code_points(component.name, {})
    match = replace(match, clues=(name, *identifiers), code_points=hidden)
    match = with_name_agreement(match, index)
    return _with_reference(match, component.reference, index)


def _by_identifiers(
    component: Component, name: Clue, identifiers: Sequence[Clue], index: Index
) -> Match | None:
    """Settle by identifiers, or None where they say nothing and the name decides."""
    telling = [clue for clue in identifiers if clue.says is Says.DESIGNATES]
    suggesting = [clue for clue in identifiers if clue.says is Says.SUGGESTS]
    other = [clue for clue in identifiers if clue.says in (Says.EXCLUDES, Says.OTHER)]
    if telling:
        return _by_telling(component, name, telling, other, index)
    if other:
        return _by_other(component, name, other, index)
    if suggesting:
        named = set(name.products)
        suggested = {product for clue in suggesting for product in clue.products}
        if named and not named & suggested:
            return _contradiction(*suggesting, name)
        if named and all(clue.key is How.IMAGE for clue in suggesting):
            return None
        return Match(outcome=MatchOutcome.AMBIGUOUS, candidates=_in_order(suggesting, suggested))
    return None


def _by_telling(
    component: Component, name: Clue, telling: Sequence[Clue], other: Sequence[Clue], index: Index
) -> Match:
    """What the identifiers that designate products agree on, the name being for it or silent."""
    common = set.intersection(*(set(clue.products) for clue in telling))
    silent = name.says is Says.NOTHING
    near = _near(component.name, index) if silent else None
    heard = near is not None and len(component.name) >= SHORT_NAME
    named = dict.fromkeys(near.candidates if near and heard else name.products)
    shared = {other for product in name.products for other in index.products[product].shares}
    excluded = [
        clue for clue in other if clue.says is Says.EXCLUDES or not _is_library(name, index)
    ]
    told = {product for clue in telling for product in clue.products}
    agreed = common & (named.keys() | shared)
    if name.says is Says.GATHERS and told <= named.keys() and not excluded:
        match = _gathered(name)
    elif not common or excluded or name.says is Says.EXCLUDES or (named and not agreed):
        said = replace(name, products=tuple(named))
        match = _contradiction(*telling, said)
    else:
        candidates = _in_order(telling, agreed or common)
        match = settled(component, candidates, telling[0].key, index)
    return replace(match, near=near.near) if near else match


def _by_other(component: Component, name: Clue, other: Sequence[Clue], index: Index) -> Match:
    """What is left where a library that is none of the list is all that identifiers say.

    `pkg:npm/redis` bears the name of Redis and is a client of it, where the component is declared
    a library; but an unlisted coordinate of a listed library, under its own name, may be that
    library or another: `sqlite` of Go has several. In every other case it contradicts the
    name of a listed product.
    """
    if not name.products:
        return Match(outcome=MatchOutcome.ABSENT)
    namesakes = [clue for clue in other if fold(clue.bears) == fold(component.name)]
    reviewed = any(clue.says is Says.EXCLUDES for clue in other)
    certain = name.says is Says.DESIGNATES and not reviewed
    if len(namesakes) == len(other) and _is_library(name, index) and certain:
        return Match(outcome=MatchOutcome.AMBIGUOUS, how=name.key, candidates=name.products)
    clients = reviewed and not _is_library(name, index)
    if component.kind in LIBRARY_KINDS and (len(namesakes) == len(other) or clients):
        return Match(outcome=MatchOutcome.ABSENT)
    return _contradiction(*other, name)


def _is_library(name: Clue, index: Index) -> bool:
    """Whether all that the name may be are libraries."""
    kinds = {index.products[product].kind for product in name.products}
    return bool(kinds) and kinds <= LIBRARY_KINDS


def _by_name(component: Component, name: Clue, index: Index) -> Match:
    if name.says is Says.DESIGNATES:
        match = settled(component, name.products, name.key, index)
        if not name.settled_by:
            return match
        return replace(
            match,
            settled_by=(*name.settled_by, *match.settled_by),
            ruled_out=(*name.ruled_out, *match.ruled_out),
        )
    if name.says is Says.GATHERS:
        return _gathered(name)
    if name.says is Says.EXCLUDES:
        return Match(outcome=MatchOutcome.ABSENT)
    if name.says is Says.SUGGESTS:
        return suggested(component, name, index)
    return _near(component.name, index)


def _gathered(name: Clue) -> Match:
    """All the products that the name gathers: an identifier of one takes nothing from the rest."""
    return Match(outcome=MatchOutcome.FOUND, how=name.key, products=name.products)


def _contradiction(*clues: Clue) -> Match:
    said = [product for clue in clues for product in clue.products]
    return Match(
        outcome=MatchOutcome.AMBIGUOUS,
        how=clues[0].key,
        candidates=tuple(dict.fromkeys(said)),
        agreement=Agreement.CONTRADICT,
    )


def _imitation(name: str, index: Index) -> Match | None:
    """The listed name that this one imitates, whatever stands around it."""
    if name.isascii():
        return None
    visible = without_invisible(name)
    for how, seen in (
        (LookAlike.INVISIBLE, visible),
        (LookAlike.OTHER_SCRIPT, skeleton(name, index.confusables)),
    ):
        reading = read_name(seen, index) if fold(seen) != fold(name) else None
        if reading and reading.products:
            return Match(
                outcome=MatchOutcome.LOOK_ALIKE,
                candidates=reading.products,
                look_alike=how,
                code_points=deceptive_code_points(name, index.confusables),
            )
    return None


def _near(name: str, index: Index) -> Match:
    """The listed names near to this one, or to what stands before its version."""
    whole = near_names(name, index.measured)
    names = whole or near_names(_VERSION.sub("", name), index.measured)
    candidates = dict.fromkeys(product for found in names for product in index.names.named(found))
    outcome = MatchOutcome.NEAR if candidates else MatchOutcome.ABSENT
    return Match(outcome=outcome, candidates=tuple(candidates), near=names)


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
    return replace(
        match,
        outcome=MatchOutcome.FOUND,
        how=How.REFERENCE,
        products=(product,),
        candidates=(),
        ruled_out=others(match.candidates, product),
        reference=ReferenceClaim.AGREES,
    )


def _in_order(clues: Sequence[Clue], kept: set[str]) -> tuple[str, ...]:
    said = (product for clue in clues for product in clue.products)
    return tuple(dict.fromkeys(product for product in said if product in kept))

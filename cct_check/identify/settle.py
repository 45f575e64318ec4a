"""One product out of several, where what is declared beside the name tells it."""

from collections.abc import Iterator, Sequence

from cct_check.identify.functions import products_of_function
from cct_check.identify.index import Index
from cct_check.identify.names import words_of_name
from cct_check.model.manifest import Component
from cct_check.model.match import DOUBTS, Clue, How, Match, MatchOutcome


def suggested(component: Component, name: Clue, index: Index) -> Match:
    """A question, unless the vendor or the function leaves one of several candidates.

    A doubtful name of one product stays a question whoever makes it, and so does « MySQL ou
    MariaDB »: the choice has yet to be made.
    """
    candidates = name.products
    doubtful = any(part.role in DOUBTS for part in name.parts)
    if not doubtful and not name.conflicting:
        for key, left in _left(component, candidates, index):
            if key != "kind" and len(left) == 1 < len(candidates):
                return _chosen(left[0], candidates, How.NAME, key)
    return Match(outcome=MatchOutcome.AMBIGUOUS, how=How.NAME, candidates=candidates)


def settled(component: Component, candidates: tuple[str, ...], how: How, index: Index) -> Match:
    """Found where one product remains, with what chose it among those that share the name."""
    if len(candidates) == 1:
        return Match(outcome=MatchOutcome.FOUND, how=how, products=candidates)
    for key, left in _left(component, candidates, index):
        if len(left) == 1:
            return _chosen(left[0], candidates, how, key)
    return Match(outcome=MatchOutcome.AMBIGUOUS, how=how, candidates=candidates)


def _left(
    component: Component, candidates: Sequence[str], index: Index
) -> Iterator[tuple[str, Sequence[str]]]:
    """The candidates that each declared key leaves, the surest key first."""
    of_vendor = index.around.vendors.get(" ".join(words_of_name(component.vendor)), ())
    yield "vendor", [one for one in candidates if one in of_vendor]
    of_function = products_of_function(component.function, index)
    yield "function", [one for one in candidates if one in of_function]
    yield "kind", [one for one in candidates if index.products[one].kind == component.kind]


def _chosen(product: str, candidates: Sequence[str], how: How, key: str) -> Match:
    return Match(
        outcome=MatchOutcome.FOUND,
        how=how,
        products=(product,),
        settled_by=(key,),
        ruled_out=others(candidates, product),
    )


def others(candidates: Sequence[str], product: str) -> tuple[str, ...]:
    """The candidates that are not that product."""
    return tuple(candidate for candidate in candidates if candidate != product)

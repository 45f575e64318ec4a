"""What the bid writes about a component, value by value, with the place of each."""

from collections.abc import Iterator

from cct_check.model.document import Document, Route, Tree
from cct_check.model.explanation import Declaration
from cct_check.model.manifest import Component

_EMBEDDED = "embedded"


def declared(component: Component, document: Document) -> Iterator[Declaration]:
    """The values of the component's own entry, but for its claim, in their order."""
    entry = _tree_at(document, component.route)
    for key in entry if isinstance(entry, dict) else ():
        if key != _EMBEDDED and document.holds((*component.route, key)):
            yield from _values((*component.route, key), key, document)


def claimed(component: Component, document: Document) -> Iterator[Declaration]:
    """The values of its embedded claim, its own and those of its groups, by the claim's keys."""
    for key, route in component.claim.origins.items():
        yield from _values(route, key, document)


def _values(route: Route, key: str, document: Document) -> Iterator[Declaration]:
    tree = _tree_at(document, route)
    if isinstance(tree, str) or not tree:
        text = tree if isinstance(tree, str) else ""
        yield Declaration(key=key, text=text, location=document.locate(route))
    elif isinstance(tree, list):
        for rank in range(len(tree)):
            yield from _values((*route, rank), key, document)
    else:
        for below in tree:
            yield from _values((*route, below), f"{key}.{below}", document)


def _tree_at(document: Document, route: Route) -> Tree:
    tree = document.root
    for step in route:
        match tree, step:
            case dict(), str():
                tree = tree[step]
            case list(), int():
                tree = tree[step]
            case _:
                raise LookupError(route)
    return tree

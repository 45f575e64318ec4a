"""Values laid over a tree of plain text, which itself stays as it is."""

from cct_check.model.document import Route, Tree
from cct_check.read.schema_texts import is_blank


def value_at(tree: Tree, route: Route) -> Tree:
    """The value at a route; an empty text where there is none."""
    for step in route:
        match tree, step:
            case dict(), str():
                tree = tree.get(step, "")
            case list(), int() if step < len(tree):
                tree = tree[step]
            case _:
                return ""
    return tree


def with_value(tree: Tree, route: Route, value: Tree) -> Tree:
    """The tree with a value at a route; nothing else is copied.

    What stands in the way stays, for the schema to refuse: a text or a list where a block is to be.
    """
    if not route:
        return value
    step, *rest = route
    match tree, step:
        case list(), int():
            return [*tree[:step], with_value(tree[step], tuple(rest), value), *tree[step + 1 :]]
        case dict(), str():
            return {**tree, step: with_value(tree.get(step, ""), tuple(rest), value)}
        case str(), str() if is_blank(tree):
            return {step: with_value("", tuple(rest), value)}
        case _:
            return tree


def is_stated(tree: Tree, route: Route) -> bool:
    """Whether something stands at a route: an empty list does, a blank text does not."""
    return not is_blank(value_at(tree, route))

"""The bid as it stands: the tender's context and the bidder's clarifications over the manifest."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from cct_check.model.document import Document, Insert, Route, Tree
from cct_check.model.tender import (
    Clarification,
    JudgedClarification,
    Overruled,
    Standing,
    Tender,
    is_of_bid,
)
from cct_check.read.ids import component_ids, stated_text
from cct_check.read.schema_texts import is_blank
from cct_check.record import record


@record
class Amended:
    """The manifest with what the tender sets in place of its own values.

    `overruled` are the circumstances that the bid itself states otherwise than the tender.
    """

    document: Document
    clarifications: tuple[JudgedClarification, ...] = ()
    overruled: tuple[Overruled, ...] = ()


def amend(manifest: Document, tender: Tender, as_of: date) -> Amended:
    """Lay the tender's context and the clarifications in force over a manifest.

    Nothing is checked here: the manifest's schema refuses what a clarification may not say, at its
    place in the tender. A component keeps its id when its name is clarified.
    """
    if tender.document is None:
        return Amended(document=manifest)
    clarifications = tuple(_judged(manifest, tender.document, tender, as_of))
    applied = [one for one in clarifications if one.standing is Standing.APPLIED]
    routes = _routes(manifest)
    inserts: dict[Route, Insert] = dict(_context(tender.document))
    root = manifest.root
    for route, insert in inserts.items():
        root = _with(root, route, _at(tender.document.root, insert.route))
    for one in applied:
        entry = one.clarification
        component = routes[entry.component]
        route = (*component, *entry.field.split("."))
        inserts[route] = Insert(document=tender.document, route=(*entry.route, "value"))
        root = _with(root, route, _at(tender.document.root, (*entry.route, "value")))
        root = _with(root, (*component, "id"), entry.component)
    document = replace(manifest, root=root, inserts=inserts)
    overruled = tuple(_overruled(manifest, tender.document))
    return Amended(document=document, clarifications=clarifications, overruled=overruled)


def _context(tender: Document) -> Iterator[tuple[Route, Insert]]:
    """An insert for each circumstance that the tender states."""
    context = _at(tender.root, ("context",))
    for key, value in context.items() if isinstance(context, dict) else ():
        if not is_blank(value):
            yield ("context", key), Insert(document=tender, route=("context", key))


def _overruled(manifest: Document, tender: Document) -> Iterator[Overruled]:
    """The circumstances that both state, and not alike."""
    for route, insert in _context(tender):
        declared = _at(manifest.root, route)
        if not is_blank(declared) and declared != _at(tender.root, insert.route):
            yield Overruled(
                key=str(insert.route[-1]),
                declared_at=manifest.locate(route),
                location=tender.locate(insert.route),
            )


def _judged(
    manifest: Document, source: Document, tender: Tender, as_of: date
) -> Iterator[JudgedClarification]:
    routes, bid = _routes(manifest), _at(manifest.root, ("bid",))
    supplier, solution = stated_text(bid, "supplier"), stated_text(bid, "solution")
    of_bid = [one for one in tender.clarifications if is_of_bid(one, supplier, solution)]
    for entry in tender.clarifications:
        component = routes.get(entry.component, ())
        route = (*component, *entry.field.split("."))
        if entry not in of_bid:
            standing = Standing.OTHER_BID
        elif not component:
            standing = Standing.UNKNOWN_COMPONENT
        elif entry.received_on > as_of:
            standing = Standing.NOT_YET
        elif any(_supersedes(other, entry, as_of) for other in of_bid):
            standing = Standing.SUPERSEDED
        else:
            standing = Standing.APPLIED
        yield JudgedClarification(
            clarification=entry,
            standing=standing,
            declared=_shown(_at(manifest.root, route)) if component else "",
            value=_shown(_at(source.root, (*entry.route, "value"))),
            declared_at=manifest.locate(route if component else ("components",)),
            location=source.locate((*entry.route, "value")),
        )


def _supersedes(other: Clarification, entry: Clarification, as_of: date) -> bool:
    """Whether a later answer about the same value was received by the date of judgement."""
    alike = (other.component, other.field) == (entry.component, entry.field)
    return alike and entry.received_on < other.received_on <= as_of


def _routes(manifest: Document) -> Mapping[str, Route]:
    """The route of each component by its id."""
    entries = _at(manifest.root, ("components",))
    stated = enumerate(entries if isinstance(entries, list) else [])
    components = [(rank, entry) for rank, entry in stated if isinstance(entry, dict)]
    ids = component_ids([entry for _, entry in components])
    return {one: ("components", rank) for one, (rank, _) in zip(ids, components, strict=True)}


def _at(tree: Tree, route: Route) -> Tree:
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


def _with(tree: Tree, route: Route, value: Tree) -> Tree:
    """The tree with a value at a route; nothing else is copied."""
    if not route:
        return value
    step, *rest = route
    match tree, step:
        case list(), int():
            return [*tree[:step], _with(tree[step], tuple(rest), value), *tree[step + 1 :]]
        case dict(), str():
            return {**tree, step: _with(tree.get(step, ""), tuple(rest), value)}
        case _, str():
            return {step: _with("", tuple(rest), value)}
        case _:
            return tree


def _shown(tree: Tree) -> str:
    """A declared value as a text: an empty list says that there is none."""
    if isinstance(tree, list):
        return f"[{', '.join(map(_shown, tree))}]"
    return (
        ", ".join(f"{key}: {_shown(below)}" for key, below in tree.items())
        if isinstance(tree, dict)
        else tree
    )

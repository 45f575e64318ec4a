"""What each clarification of the tender comes to for one manifest, with both values and places."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from cct_check.model.document import Document, Route, Tree
from cct_check.model.tender import (
    Clarification,
    JudgedClarification,
    Standing,
    Tender,
    is_of_bid,
)
from cct_check.read.claim import Group, read_groups
from cct_check.read.grafts import is_stated, value_at
from cct_check.read.ids import component_ids, stated_text
from cct_check.read.leaves import Leaves
from cct_check.record import record


@record
class Answers:
    """The clarifications as judged; those `in_force` in the order in which they are to be laid.

    The earlier come first; of one day, a block comes before a key of it. `routes` are those of the
    components of the manifest, by id.
    """

    judged: tuple[JudgedClarification, ...]
    in_force: tuple[Clarification, ...]
    routes: Mapping[str, Route]


def judge_clarifications(
    manifest: Document, source: Document, tender: Tender, as_of: date
) -> Answers:
    """What each clarification of the tender, read from `source`, comes to on a date."""
    routes = _routes(manifest)
    judged = tuple(_judged(manifest, source, tender, routes, as_of))
    applied = (one.clarification for one in judged if one.standing is Standing.APPLIED)
    in_force = sorted(applied, key=lambda one: (one.received_on, one.field.count(".")))
    return Answers(judged=judged, in_force=tuple(in_force), routes=routes)


def _judged(
    manifest: Document, source: Document, tender: Tender, routes: Mapping[str, Route], as_of: date
) -> Iterator[JudgedClarification]:
    bid = value_at(manifest.root, ("bid",))
    supplier, solution = stated_text(bid, "supplier"), stated_text(bid, "solution")
    of_bid = [one for one in tender.clarifications if is_of_bid(one, supplier, solution)]
    latest = _latest(of_bid, as_of)
    groups = read_groups(value_at(manifest.root, ("embedded_groups",)))
    for entry in tender.clarifications:
        component = routes.get(entry.component, ())
        if not is_of_bid(entry, supplier, solution):
            standing = Standing.OTHER_BID
        elif not component:
            standing = Standing.UNKNOWN_COMPONENT
        elif entry.received_on > as_of:
            standing = Standing.NOT_YET
        elif any(day > entry.received_on for day in _answered_on(entry, latest)):
            standing = Standing.SUPERSEDED
        else:
            standing = Standing.APPLIED
        declared = _declared(manifest, component, entry.field, groups) if component else ()
        yield JudgedClarification(
            clarification=entry,
            standing=standing,
            declared=_shown(value_at(manifest.root, declared)) if declared else "",
            value=_shown(value_at(source.root, (*entry.route, "value"))),
            declared_at=manifest.locate(declared or component or ("components",)),
            location=source.locate((*entry.route, "value")),
        )


def _latest(entries: Iterable[Clarification], as_of: date) -> Mapping[tuple[str, str], date]:
    """The day of the last answer received by a date, by component and key."""
    latest: dict[tuple[str, str], date] = {}
    for entry in entries:
        if entry.received_on <= as_of:
            about = entry.component, entry.field
            latest[about] = max(entry.received_on, latest.get(about, entry.received_on))
    return latest


def _answered_on(entry: Clarification, latest: Mapping[tuple[str, str], date]) -> Iterator[date]:
    """The day of the last answer about the same key, and about each block that holds it."""
    field = entry.field
    while field:
        if day := latest.get((entry.component, field)):
            yield day
        field = field.rpartition(".")[0]


def _declared(manifest: Document, component: Route, field: str, groups: Iterable[Group]) -> Route:
    """The route of what a component states in a field: its own, else that of a group it is in.

    Empty where neither does.
    """
    keys = field.split(".")
    routes = [(*component, *keys)]
    if keys[0] == "embedded":
        own = Leaves.below(value_at(manifest.root, component), ())
        purls = own.texts("identifiers.purl") or ()
        routes += [(*group.route[:2], *keys) for group in groups if group.selects(purls)]
    return next((route for route in routes if is_stated(manifest.root, route)), ())


def _routes(manifest: Document) -> Mapping[str, Route]:
    """The route of each component by its id."""
    entries = value_at(manifest.root, ("components",))
    stated = enumerate(entries if isinstance(entries, list) else [])
    components = [(rank, entry) for rank, entry in stated if isinstance(entry, dict)]
    ids = component_ids([entry for _, entry in components])
    return {one: ("components", rank) for one, (rank, _) in zip(ids, components, strict=True)}


def _shown(tree: Tree) -> str:
    """A value as a text: an empty list says that there is none."""
    if isinstance(tree, list):
        return f"[{', '.join(map(_shown, tree))}]"
    if isinstance(tree, dict):
        return ", ".join(f"{key}: {_shown(below)}" for key, below in tree.items())
    return tree

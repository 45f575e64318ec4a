"""The bid as it stands: the tender's context and the bidder's clarifications over the manifest."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from cct_check.model.document import Document, Insert, Route, Tree
from cct_check.model.tender import (
    Clarification,
    JudgedClarification,
    Overruled,
    Tender,
)
from cct_check.read.clarifications import judge_clarifications
from cct_check.read.grafts import is_stated, value_at, with_value
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
    source = tender.document
    if source is None:
        return Amended(document=manifest)
    answers = judge_clarifications(manifest, source, tender, as_of)
    inserts = dict(_context(source))
    root = manifest.root
    for route, insert in inserts.items():
        root = with_value(root, route, value_at(source.root, insert.route))
    for entry in answers.in_force:
        component = answers.routes[entry.component]
        inserts |= _inserts(entry, component, root, source)
        route = (*component, *entry.field.split("."))
        root = with_value(root, route, value_at(source.root, (*entry.route, "value")))
        if entry.field == "name" and not is_stated(root, (*component, "id")):
            root = with_value(root, (*component, "id"), entry.component)
    return Amended(
        document=replace(manifest, root=root, inserts=inserts),
        clarifications=answers.judged,
        overruled=tuple(_overruled(manifest, source)),
    )


def _context(tender: Document) -> Iterator[tuple[Route, Insert]]:
    """An insert for each circumstance that the tender states."""
    context = value_at(tender.root, ("context",))
    for key in context if isinstance(context, dict) else ():
        route = ("context", key)
        if is_stated(tender.root, route):
            yield route, Insert(document=tender, route=route)


def _inserts(
    entry: Clarification, component: Route, root: Tree, tender: Document
) -> Iterator[tuple[Route, Insert]]:
    """The value of a clarification at its key, and at each block that it is the first to bring."""
    keys = entry.field.split(".")
    for depth in range(1, len(keys) + 1):
        route = (*component, *keys[:depth])
        if depth == len(keys) or not is_stated(root, route):
            yield route, Insert(document=tender, route=(*entry.route, "value"))


def _overruled(manifest: Document, tender: Document) -> Iterator[Overruled]:
    """The circumstances that both state, and not alike."""
    for route, insert in _context(tender):
        declared, value = value_at(manifest.root, route), value_at(tender.root, insert.route)
        if is_stated(manifest.root, route) and declared != value:
            yield Overruled(
                key=str(insert.route[-1]),
                declared=str(declared),
                value=str(value),
                declared_at=manifest.locate(route),
                location=tender.locate(insert.route),
            )

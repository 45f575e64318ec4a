"""A document to the typed manifest: ids, inheritance of groups, dates and booleans."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatchcase

from cct_check.errors import InputError
from cct_check.model.document import Document, Route, Tree
from cct_check.model.manifest import (
    Bid,
    Claim,
    Component,
    Context,
    Entity,
    Hosting,
    Identifiers,
    Kind,
    Manifest,
    Origin,
    ProjectKind,
    Sensitivity,
    Statement,
    Usage,
)
from cct_check.read.claim import Leaf, leaves, typed_claim
from cct_check.read.schema import problems, without_empty_texts

_Texts = Mapping[str, Tree]


def read_manifest(document: Document) -> Manifest:
    """Validate and type a manifest. Raises `InputError` with every problem of the document."""
    found = problems(document, "manifest")
    if found:
        raise InputError(*found)
    root = _mapping(without_empty_texts(document.root))
    groups = tuple(_groups(root))
    ids = _Ids()
    return Manifest(
        bid=_bid(_mapping(root["bid"])),
        context=_context(_mapping(root.get("context"))),
        components=tuple(
            _component(_mapping(entry), ("components", rank), groups, ids)
            for rank, entry in enumerate(_list(root["components"]))
        ),
        document=document,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """A claim for many components: the package URLs it selects, and what it states."""

    title: str
    select: tuple[str, ...]
    leaves: Mapping[str, Leaf]

    def selects(self, identifiers: Identifiers) -> bool:
        return any(
            fnmatchcase(purl, pattern) for purl in identifiers.purl for pattern in self.select
        )


class _Ids:
    """The ids given so far: a repeated one gets `-2`, `-3`."""

    def __init__(self) -> None:
        self._given: set[str] = set()
        self._repeats: dict[str, int] = {}

    def give(self, wanted: str) -> str:
        given = wanted
        while given in self._given:
            self._repeats[wanted] = self._repeats.get(wanted, 1) + 1
            given = f"{wanted}-{self._repeats[wanted]}"
        self._given.add(given)
        return given


def slug(name: str) -> str:
    """The id made of a name: ASCII letters and digits, other runs as one hyphen."""
    ascii_only = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^a-z0-9]+", "-", ascii_only.lower()).strip("-") or "component"


def _groups(root: _Texts) -> Iterator[_Group]:
    for rank, entry in enumerate(_list(root.get("embedded_groups"))):
        group = _mapping(entry)
        yield _Group(
            title=_text(group, "title") or f"embedded_groups[{rank}]",
            select=_texts(group, "select"),
            leaves=leaves(_mapping(group.get("embedded")), ("embedded_groups", rank, "embedded")),
        )


def _component(entry: _Texts, route: Route, groups: tuple[_Group, ...], ids: _Ids) -> Component:
    declared = _mapping(entry.get("identifiers"))
    identifiers = Identifiers(
        purl=_texts(declared, "purl"), cpe=_texts(declared, "cpe"), image=_texts(declared, "image")
    )
    return Component(
        id=ids.give(_text(entry, "id") or slug(_text(entry, "name"))),
        name=_text(entry, "name"),
        kind=Kind(_text(entry, "kind")),
        version=_text(entry, "version"),
        vendor=_text(entry, "vendor"),
        function=_text(entry, "function"),
        usage=Usage(_text(entry, "usage") or "production"),
        origin=Origin(_stated(entry, "origin")),
        distribution=_text(entry, "distribution"),
        tier=_text(entry, "tier"),
        reference=_text(entry, "reference"),
        identifiers=identifiers,
        licence=_text(entry, "licence"),
        note=_text(entry, "note"),
        claim=_claim(entry, route, identifiers, groups),
        route=route,
    )


def _claim(
    entry: _Texts, route: Route, identifiers: Identifiers, groups: tuple[_Group, ...]
) -> Claim:
    """The component's own keys, and for each it leaves out, the first group's that states it."""
    stated: dict[str, Leaf] = {}
    used: list[str] = []
    for group in groups:
        if group.selects(identifiers):
            used.append(group.title)
            stated = {**group.leaves, **stated}
    stated |= leaves(_mapping(entry.get("embedded")), (*route, "embedded"))
    return typed_claim(stated, tuple(used))


def _bid(bid: _Texts) -> Bid:
    declared, transcribed = bid.get("declared_by"), bid.get("transcribed")
    return Bid(
        solution=_text(bid, "solution"),
        solution_version=_text(bid, "solution_version"),
        supplier=_text(bid, "supplier"),
        tender=_text(bid, "tender"),
        lot=_text(bid, "lot"),
        variant=_text(bid, "variant"),
        date=_text(bid, "date"),
        declared_by=_statement(_mapping(declared), "name") if declared else None,
        transcribed=_statement(_mapping(transcribed), "by") if transcribed else None,
    )


def _statement(statement: _Texts, name: str) -> Statement:
    return Statement(
        name=_text(statement, name),
        role=_text(statement, "role"),
        date=_text(statement, "date"),
        source=_text(statement, "from"),
    )


def _context(context: _Texts) -> Context:
    end = _text(context, "contract_end")
    return Context(
        project=ProjectKind(_stated(context, "project")),
        entity=Entity(_stated(context, "entity")),
        hosting=Hosting(_stated(context, "hosting")),
        sensitivity=Sensitivity(_stated(context, "sensitivity")),
        contract_end=date.fromisoformat(end) if end else None,
    )


def _mapping(value: Tree | None) -> dict[str, Tree]:
    return value if isinstance(value, dict) else {}


def _list(value: Tree | None) -> list[Tree]:
    return value if isinstance(value, list) else []


def _text(entry: _Texts, key: str) -> str:
    value = entry.get(key, "")
    return value if isinstance(value, str) else ""


def _stated(entry: _Texts, key: str) -> str:
    return _text(entry, key) or "unstated"


def _texts(entry: _Texts, key: str) -> tuple[str, ...]:
    return tuple(text for text in _list(entry.get(key)) if isinstance(text, str) and text)

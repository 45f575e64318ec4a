"""The real list, and components declared against it."""

from typing import Any

from cct_check.identify.identify import identify_one
from cct_check.identify.index import build_index
from cct_check.model.manifest import Component, Identifiers, Kind
from cct_check.model.match import Match
from cct_check.read.rulebook import read_rulebook
from cct_check.resources import rules_folder

RULEBOOK = read_rulebook(rules_folder())
INDEX = build_index(RULEBOOK.referential, RULEBOOK.lexicon)


def component(name: str, **declared: Any) -> Component:
    keys = ("purl", "cpe", "image")
    identifiers = Identifiers(**{key: declared.pop(key) for key in keys if key in declared})
    kind = declared.pop("kind", Kind.SERVICE)
    return Component(id="x", name=name, kind=kind, identifiers=identifiers, route=(), **declared)


def match_of(name: str, **declared: Any) -> Match:
    """What a component is, on the real list."""
    return identify_one(component(name, **declared), INDEX)

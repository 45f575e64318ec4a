"""The facts document's published schema, made from the types: it cannot say anything else."""

import json
from collections.abc import Mapping
from enum import Enum

from cct_check.model.facts import (
    BidFacts,
    EntryOfTender,
    Facts,
    FactsDocument,
    ListedRow,
    vocabulary,
)

_DOCUMENTS: Mapping[str, FactsDocument] = {
    "component": Facts,
    "bid": BidFacts,
    "decision": EntryOfTender,
    "product": ListedRow,
}


def render_facts_schema() -> str:
    """JSON Schema 2020-12 of the facts documents: component (or claim), bid, entry, listed row."""
    record = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:cct-check:facts:1",
        "title": "Facts",
        "description": "What rules read: one value for each path, for a component, for the bid, "
        "for a decision or clarification of the tender, or for a row of the list.",
        "oneOf": [{"$ref": f"#/$defs/{name}"} for name in _DOCUMENTS],
        "$defs": {name: _document(kind) for name, kind in _DOCUMENTS.items()},
    }
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def _document(kind: FactsDocument) -> dict[str, object]:
    paths = vocabulary(kind)
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(paths),
        "properties": {path: _value(value) for path, value in paths.items()},
    }


def _value(kind: type) -> dict[str, object]:
    if issubclass(kind, Enum):
        return {"enum": [member.value for member in kind]}
    return {"type": "boolean" if kind is bool else "integer"}

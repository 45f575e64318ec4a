"""The facts document's published schema, made from the types: it cannot say anything else."""

import json
from enum import Enum

from cct_check.model.facts import BidFacts, Facts, vocabulary


def render_facts_schema() -> str:
    """JSON Schema 2020-12 of the two facts documents: one a component (or claim), one the bid."""
    record = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:cct-check:facts:1",
        "title": "Facts",
        "description": "What rules read: one value for each path, for a component or for the bid.",
        "oneOf": [{"$ref": "#/$defs/component"}, {"$ref": "#/$defs/bid"}],
        "$defs": {"component": _document(Facts), "bid": _document(BidFacts)},
    }
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def _document(kind: type[Facts] | type[BidFacts]) -> dict[str, object]:
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

"""What a schema asks of a text, checked without the library: it costs 1 µs a text, not 10."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from cct_check.model.characters import DEFAULT_IGNORABLE
from cct_check.model.document import Tree

_KNOWN = frozenset(["type", "enum", "pattern", "maxLength", "format"]) | frozenset(
    ["title", "description", "examples", "minimum"]
)
"""Keywords that are checked here, or say nothing of a text. `format` is `date` or unknown."""

_UNSEEN = re.compile(f"[ \u2800{DEFAULT_IGNORABLE}]")
"""A space, a Braille pattern without dots, and what Unicode says is not to be displayed."""


def is_blank(text: Tree) -> bool:
    """Whether it is a text that shows nothing: it is then an absent one."""
    if not isinstance(text, str) or (text[:1].isascii() and text[:1].isalnum()):
        return False
    return not any(map(_is_seen, text))


def _is_seen(character: str) -> bool:
    return character.isprintable() and _UNSEEN.match(character) is None


def suits(text: str, schema: Mapping[str, Any]) -> bool:
    """Whether a text certainly satisfies a schema; where it is false the library has the say."""
    if not schema.keys() <= _KNOWN or "string" not in types_of(schema):
        return False
    if "enum" in schema and text not in schema["enum"]:
        return False
    if len(text) > schema.get("maxLength", len(text)):
        return False
    if "pattern" in schema and not has_form(text, schema["pattern"]):
        return False
    return "format" not in schema or (schema["format"] == "date" and is_date(text))


def types_of(schema: Mapping[str, Any]) -> Sequence[str]:
    """The types that a schema allows."""
    types = schema.get("type", ())
    return (types,) if isinstance(types, str) else types


def has_form(text: str, pattern: str) -> bool:
    """Whether the pattern of a schema is found in the text."""
    return _compiled(pattern).search(text) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    # `$` also matches before a final line feed in Python, not in JSON Schema.
    return re.compile(f"{pattern[:-1]}\\Z" if pattern.endswith("$") else pattern)


def is_date(text: str) -> bool:
    """Whether the text is a day, in one of the forms of ISO 8601."""
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True

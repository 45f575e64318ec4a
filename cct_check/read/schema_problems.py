"""What an error of JSON Schema means for the one who wrote the file."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from jsonschema import ValidationError

from cct_check.errors import Problem, ProblemCode
from cct_check.model.document import Document, Route
from cct_check.read.schema_texts import types_of

_WORD_LIMIT = 64
"""A longer word is compared with none of those expected: it is no misspelling of them."""

_LISTED_CHOICES = 20
"""A longer list would hide the sentence that it ends."""

_LIKENESS = 0.75
"""High enough that « sans impact » is not taken for `impact`: no other answer is suggested."""

_CODES: Mapping[str, ProblemCode] = {
    "additionalProperties": ProblemCode.KEY_UNKNOWN,
    "not": ProblemCode.KEY_NOT_YET_JUDGED,
    "required": ProblemCode.KEY_MISSING,
    "enum": ProblemCode.CHOICE_UNKNOWN,
    "format": ProblemCode.DATE_INVALID,
    "maxLength": ProblemCode.TEXT_TOO_LONG,
    "minItems": ProblemCode.TOO_FEW_ENTRIES,
    "maxItems": ProblemCode.TOO_MANY_ENTRIES,
}


def problem_of(
    error: ValidationError, route: Route, document: Document, schema: Mapping[str, Any]
) -> Problem:
    """The problem that an error at `route` stands for, with the values of its sentence.

    An unknown key is at the key, a missing one at the mapping (`route` ends with its name), a
    wrong value at the value. The message of the error, which quotes data, is never read.
    """
    code = _code(error)
    match code:
        case ProblemCode.KEY_UNKNOWN:
            location, values = document.locate_key(route), _unknown(error, route, schema)
        case ProblemCode.KEY_NOT_YET_JUDGED:
            location, values = document.locate_key(route), {}
        case ProblemCode.KEY_MISSING:
            location, values = document.locate(route[:-1]), _missing(error, route)
        case _:
            location, values = document.locate(route), _refused(error)
    return Problem(
        code=code, file=document.file, location=location, values={"key": _key(route), **values}
    )


def _code(error: ValidationError) -> ProblemCode:
    if error.validator == "type":
        return _expected_type(error.schema)
    if error.validator == "pattern":
        return _expected_form(error.schema)
    return _CODES[str(error.validator)]


def _expected_type(schema: Any) -> ProblemCode:
    types = types_of(schema)
    if "array" in types:
        return ProblemCode.LIST_EXPECTED
    return ProblemCode.MAPPING_EXPECTED if "object" in types else ProblemCode.TEXT_EXPECTED


def _expected_form(schema: Any) -> ProblemCode:
    """What a text that does not have the form of its pattern was to be."""
    if "format" in schema:
        return ProblemCode.DATE_INVALID
    if "minimum" in schema:
        return ProblemCode.NUMBER_INVALID
    if "boolean" in types_of(schema):
        return ProblemCode.BOOLEAN_INVALID
    return ProblemCode.LIST_EXPECTED if "array" in types_of(schema) else ProblemCode.PATTERN_INVALID


def _key(route: Route) -> str:
    """The last key of a route: that of the list for one of its entries."""
    return next((step for step in reversed(route) if isinstance(step, str)), "")


def _unknown(error: ValidationError, route: Route, schema: Mapping[str, Any]) -> Mapping[str, str]:
    """Where the key belongs if it is known elsewhere, else the one it resembles, else all."""
    here: Any = error.schema
    judged = [name for name, below in here["properties"].items() if "not" not in below]
    homes = dict.fromkeys(_homes(schema, _key(route), home="", definitions=schema.get("$defs", {})))
    place = ", ".join(home for home in homes if home)
    near = "" if place else nearest(_key(route), judged)
    allowed = "" if place or near else ", ".join(judged)
    return {"place": place, "near": near, "allowed": allowed}


def _homes(
    schema: Mapping[str, Any], key: str, *, home: str, definitions: Mapping[str, Any]
) -> Iterator[str]:
    """The names of the mappings of a schema that admit `key`."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        # Each definition is entered once on the way down: a schema may refer to itself.
        below = {other: definitions[other] for other in definitions if other != name}
        if name in definitions:
            yield from _homes(definitions[name], key, home=home, definitions=below)
    if "items" in schema:
        yield from _homes(schema["items"], key, home=home, definitions=definitions)
    for name, inner in schema.get("properties", {}).items():
        if name == key and "not" not in inner:
            yield home
        yield from _homes(inner, key, home=name, definitions=definitions)


def _missing(error: ValidationError, route: Route) -> Mapping[str, str]:
    here: Any = error.schema
    below = here["properties"][route[-1]]
    example = next(iter(below.get("examples", below.get("enum", ()))), "")
    return {"where": _key(route[:-1]), "example": str(example)}


def _refused(error: ValidationError) -> Mapping[str, str]:
    """What was written, and everything the schema says of what was expected."""
    schema: Any = error.schema
    value = error.instance if isinstance(error.instance, str) else ""
    values = {"value": value}
    match error.validator:
        case "enum":
            choices = list(dict.fromkeys(map(str, schema["enum"])))
            near = nearest(value, choices)
            if len(choices) > _LISTED_CHOICES:
                example = "" if near else next(iter(schema.get("examples", ())), "")
                values |= {"near": near, "example": example}
            else:
                values |= {"near": near, "choices": ", ".join(choices)}
        case "maxLength" | "minItems" | "maxItems":
            values["limit"] = str(error.validator_value)
        case "type" if "object" in types_of(schema):
            values["example"] = _first_key(schema)
        case _:
            example = next(iter(schema.get("examples", ())), "")
            values |= {"minimum": str(schema.get("minimum", "")), "example": str(example)}
    return values


def _first_key(schema: Mapping[str, Any]) -> str:
    """The first key that a mapping must have, or else admits, that has an example of a text."""
    properties = schema.get("properties", {})
    for name in (*schema.get("required", ()), *properties):
        example = next(iter(properties[name].get("examples", ())), "")
        if example and not isinstance(example, list):
            return f"{name}: {example}"
    return ""


def nearest(word: str, known: Sequence[str]) -> str:
    """The known word that one resembles; empty where there is none."""
    if len(word) > _WORD_LIMIT:
        return ""
    folded = {name.casefold(): name for name in known}
    near = get_close_matches(word.casefold(), folded, n=1, cutoff=_LIKENESS)
    return folded[near[0]] if near else ""

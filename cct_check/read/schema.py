"""A document against a published JSON Schema: every error at once, each at its place."""

import difflib
import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from referencing import Registry

from cct_check.errors import Location, Problem, ProblemCode
from cct_check.model.document import Document, Route, Tree
from cct_check.resources import schema_path

LATER_KEYS = frozenset(["integrations", "answers", "equivalent_to"])
"""Keys of the format that this version does not judge: refused by name, never passed over."""

_QUOTE_LIMIT = 80
_TYPES = {
    "object": ProblemCode.MAPPING_EXPECTED,
    "array": ProblemCode.LIST_EXPECTED,
}


@cache
def validator(name: str) -> Draft202012Validator:
    """The validator of a published schema; it fetches nothing (an empty registry)."""
    schema = json.loads(schema_path(name).read_text(encoding="utf-8"))
    return Draft202012Validator(
        schema, registry=Registry(), format_checker=Draft202012Validator.FORMAT_CHECKER
    )


def problems(document: Document, name: str) -> tuple[Problem, ...]:
    """Everything that is wrong with a document, in the order of its lines."""
    stated = without_empty_texts(document.root)
    found = [
        problem
        for error in validator(name).iter_errors(stated)
        for problem in _problems_of(error, document)
    ]
    # A date may break both its pattern and its format: it is one problem.
    once = {(_place(one), one.code, one.values.get("missing", "")): one for one in found}
    return tuple(once[key] for key in sorted(once))


def without_empty_texts(tree: Tree) -> Tree:
    """The tree without its empty texts: an empty text is an absent one.

    Those of lists stay, so that the places of the others are right.
    """
    if isinstance(tree, dict):
        return {key: without_empty_texts(value) for key, value in tree.items() if value != ""}
    if isinstance(tree, list):
        return [without_empty_texts(value) for value in tree]
    return tree


def _place(problem: Problem) -> tuple[int, int]:
    place = problem.location
    return (place.line, place.column) if place else (0, 0)


def _problems_of(error: ValidationError, document: Document) -> Iterator[Problem]:
    """The problems behind one error of jsonschema: one for each unknown or missing key."""
    route: Route = tuple(error.absolute_path)
    match error.validator:
        case "additionalProperties":
            yield from _unknown_keys(error, route, document)
        case "required":
            yield from _missing_keys(error, route, document)
        case "type":
            code = _TYPES.get(str(error.validator_value), ProblemCode.TEXT_EXPECTED)
            yield _problem(code, document, route, {})
        case "enum":
            yield _wrong_choice(error, route, document)
        case "format" | "pattern":
            yield _wrong_form(error, route, document)
        case "minItems":
            code = ProblemCode.TOO_FEW_ENTRIES
            if route == ("components",):
                code = ProblemCode.NO_COMPONENT
            yield _problem(code, document, route, {})
        case "maxItems":
            limit = {"limit": str(error.validator_value)}
            yield _problem(ProblemCode.TOO_MANY_ENTRIES, document, route, limit)
        case "maxLength":
            limit = {"limit": str(error.validator_value)}
            yield _problem(ProblemCode.TEXT_TOO_LONG, document, route, limit)
        case _:
            yield _problem(ProblemCode.PATTERN_INVALID, document, route, _value(error))


def _unknown_keys(error: ValidationError, route: Route, document: Document) -> Iterator[Problem]:
    known = _mapping(error.schema).get("properties", {})
    for key in _mapping(error.instance):
        if key in known:
            continue
        code = ProblemCode.KEY_NOT_YET_JUDGED if key in LATER_KEYS else ProblemCode.KEY_UNKNOWN
        near = difflib.get_close_matches(key[:_QUOTE_LIMIT], list(known), n=1)
        yield Problem(
            code=code,
            file=document.file,
            location=document.locate_key((*route, key)),
            values={"key": key, "near": near[0] if near else "", "allowed": ", ".join(known)},
        )


def _missing_keys(error: ValidationError, route: Route, document: Document) -> Iterator[Problem]:
    # jsonschema gives one error for each missing key and names it in its message alone.
    for key in _list(error.validator_value):
        if f"'{key}' is a required property" == error.message:
            code = ProblemCode.NO_COMPONENT if key == "components" else ProblemCode.KEY_MISSING
            yield _problem(code, document, route, {"missing": str(key)})


def _wrong_choice(error: ValidationError, route: Route, document: Document) -> Problem:
    choices = [choice for choice in _list(error.validator_value) if isinstance(choice, str)]
    if "oui" in choices:
        return _problem(ProblemCode.BOOLEAN_INVALID, document, route, _value(error))
    values = _value(error) | {"choices": ", ".join(choices)}
    return _problem(ProblemCode.CHOICE_UNKNOWN, document, route, values)


def _wrong_form(error: ValidationError, route: Route, document: Document) -> Problem:
    schema = _mapping(error.schema)
    if schema.get("format") == "date":
        code = ProblemCode.DATE_INVALID
    elif route[-1:] in (("shared_by",), ("manifest_version",)):
        code = ProblemCode.NUMBER_INVALID
    else:
        code = ProblemCode.PATTERN_INVALID
    return _problem(code, document, route, _value(error))


def _problem(
    code: ProblemCode, document: Document, route: Route, values: Mapping[str, str]
) -> Problem:
    location: Location = document.locate(route)
    key = next((step for step in reversed(route) if isinstance(step, str)), "")
    return Problem(code=code, file=document.file, location=location, values={"key": key, **values})


def _value(error: ValidationError) -> dict[str, str]:
    """The refused value, cut; never a dump of a list or a mapping."""
    return {"value": error.instance[:_QUOTE_LIMIT] if isinstance(error.instance, str) else "…"}


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []

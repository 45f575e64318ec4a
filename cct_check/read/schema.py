"""A document against a published schema: every error as a fact, at its place, in one run.

The schemas describe texts (every scalar is one), and an empty text is an absent one. A key whose
schema is `{"not": {}}` is known but not judged by this version.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker, ValidationError
from jsonschema.validators import extend
from referencing import Registry

from cct_check.errors import Problem, ProblemCode
from cct_check.model.document import Document, Route
from cct_check.read.schema_problems import problem_of
from cct_check.read.schema_texts import has_form, is_blank, is_date, suits
from cct_check.resources import schema_path

LISTED_PROBLEMS = 1000
"""A file with more is refused with these and the statement that there are others."""


def _is_date_or_never(value: object) -> bool:
    """A value that is no text is refused for its type."""
    return not isinstance(value, str) or value == "never" or is_date(value)


_FORMATS = FormatChecker(formats=["date"])
_FORMATS.checks("date-or-never")(_is_date_or_never)


@cache
def published_schema(name: str) -> Mapping[str, Any]:
    """A schema that is shipped, `name` being for instance `manifest`."""
    schema: Mapping[str, Any] = json.loads(schema_path(name).read_text(encoding="utf-8"))
    return schema


def problems(document: Document, schema: Mapping[str, Any]) -> tuple[Problem, ...]:
    """Everything in the document that the schema refuses, in the order of the file."""
    # An explicit registry: by default jsonschema would fetch a remote `$ref`.
    validator = _Validator(schema, registry=Registry(), format_checker=_FORMATS)
    # One thing is said of a value: its type, first in the schemas; the rest follows from it.
    found: dict[Route, Problem] = {}
    for error in validator.iter_errors(document.root):
        route = tuple(error.absolute_path)
        if route in found:
            continue
        if len(found) == LISTED_PROBLEMS:
            values = {"count": str(LISTED_PROBLEMS)}
            more = Problem(code=ProblemCode.MORE_PROBLEMS, file=document.file, values=values)
            return (*sorted(found.values(), key=_place), more)
        found[route] = problem_of(error, route, document, schema)
    return tuple(sorted(found.values(), key=_place))


def _place(problem: Problem) -> tuple[int, int, str, str]:
    place = problem.location
    line, column = (place.line, place.column) if place else (0, 0)
    return line, column, problem.code, problem.values.get("key", "")


def _required(
    _validator: Any, required: Sequence[str], instance: Any, _schema: Any
) -> Iterator[ValidationError]:
    if isinstance(instance, dict):
        for key in required:
            if is_blank(instance.get(key, "")):
                yield ValidationError("", path=[key])


def _additional_properties(
    validator: Any, allowed: Any, instance: Any, schema: Mapping[str, Any]
) -> Iterator[ValidationError]:
    """Keys that are not named: refused, or judged by the schema that is given for them."""
    if isinstance(instance, dict):
        for key, value in instance.items():
            if isinstance(allowed, Mapping):
                yield from _below(validator, allowed, value, key)
            elif key not in schema["properties"]:
                yield ValidationError("", path=[key])


def _properties(
    validator: Any, properties: Mapping[str, Any], instance: Any, _schema: Any
) -> Iterator[ValidationError]:
    if isinstance(instance, dict):
        for key, value in instance.items():
            if key in properties:
                yield from _below(validator, properties[key], value, key)


def _items(
    validator: Any, items: Mapping[str, Any], instance: Any, _schema: Any
) -> Iterator[ValidationError]:
    if isinstance(instance, list):
        for rank, value in enumerate(instance):
            yield from _below(validator, items, value, rank)


def _below(
    validator: Any, schema: Mapping[str, Any], value: Any, step: str | int
) -> Iterator[ValidationError]:
    """The errors of a value; the library is spared the texts, nine nodes in ten, that are right."""
    if not (isinstance(value, str) and (is_blank(value) or suits(value, schema))):
        yield from validator.descend(value, schema, path=step)


def _min_items(
    _validator: Any, minimum: int, instance: Any, _schema: Any
) -> Iterator[ValidationError]:
    if isinstance(instance, list) and sum(not is_blank(value) for value in instance) < minimum:
        yield ValidationError("")


def _pattern(
    _validator: Any, pattern: str, instance: Any, _schema: Any
) -> Iterator[ValidationError]:
    if isinstance(instance, str) and not has_form(instance, pattern):
        yield ValidationError("")


_Validator = extend(  # type: ignore[no-untyped-call]  # its stub has no annotations
    Draft202012Validator,
    {
        "additionalProperties": _additional_properties,
        "items": _items,
        "minItems": _min_items,
        "pattern": _pattern,
        "properties": _properties,
        "required": _required,
    },
)

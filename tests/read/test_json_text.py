"""JSON to the same tree of texts with places: scalars keep their spelling."""

import json

import pytest

from cct_check.errors import InputError, Problem
from cct_check.read import json_text, tree
from tests.read.documents import document


def refused(text: str) -> Problem:
    with pytest.raises(InputError) as caught:
        document(text)
    (problem,) = caught.value.problems
    return problem


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.10", "1.10"),
        ("1e3", "1e3"),
        ("-0", "-0"),
        ("12345678901234567890.00", "12345678901234567890.00"),
        ("true", "true"),
        ("null", ""),
        ('"null"', "null"),
        ('"\\u00e9\\n\\/"', "é\n/"),
        ('"\\ud83d\\ude42"', "🙂"),
        ('""', ""),
        ('"é"', "é"),
    ],
)
def test_a_scalar_is_its_own_text(text: str, value: str) -> None:
    assert document(f'{{"version": {text}, "list": [{text}]}}').root == {
        "version": value,
        "list": [value],
    }


@pytest.mark.parametrize("text", ["{}", "[]", ' \n {"a": {}, "b": []} \n', '[[], {"a": [{}]}]'])
def test_empty_lists_and_mappings_are_kept(text: str) -> None:
    assert document(text).root == json.loads(text)


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ('{"a": 1,\n "a": 2}', "key-duplicate", (2, 2)),
        ('{"a": 1, "\\u0061": 2}', "key-duplicate", (1, 10)),
        ('{"name": 1, "NAME": 2}', "key-duplicate", (1, 13)),
        ('{"a": NaN}', "json-number", (1, 7)),
        ('{"a": -Infinity}', "json-number", (1, 7)),
        ('{"a": 01}', "json-number", (1, 7)),
        ('{"a": .5}', "json-number", (1, 7)),
        ('{"a": "\\ud800"}', "surrogate", (1, 7)),
        ('{"a": 1,}', "json-syntax", (1, 9)),
        ('{"a": 1', "json-syntax", (1, 8)),
        ('{"a" 1}', "json-syntax", (1, 6)),
        ('["a" "b"]', "json-syntax", (1, 6)),
        ('{"a": 1} x', "json-syntax", (1, 10)),
        ('{"a": "b\nc"}', "json-syntax", (1, 9)),
        ("{'a': 1}", "json-syntax", (1, 2)),
        ("[1, // note\n2]", "json-syntax", (1, 5)),
    ],
)
def test_what_is_refused_is_refused_where_it_stands(
    text: str, code: str, place: tuple[int, int]
) -> None:
    problem = refused(text)
    assert problem.location is not None
    assert (problem.code, (problem.location.line, problem.location.column)) == (code, place)


def test_the_limits_are_those_of_yaml(monkeypatch: pytest.MonkeyPatch) -> None:
    deepest = "[" * tree.DEPTH_LIMIT + "]" * tree.DEPTH_LIMIT
    assert document(deepest).root
    assert refused(f"[{deepest}]").code == "too-deep"
    assert refused('{"a":' * 100_000).code == "too-deep"
    monkeypatch.setattr(json_text, "TEXT_LIMIT", 8)
    assert document('["12345678"]').root
    assert refused('["123456789"]').code == "text-too-long"
    monkeypatch.setattr(json_text, "NODE_LIMIT", 4)
    assert refused("[1, 2, 3, 4]").code == "too-many-nodes"

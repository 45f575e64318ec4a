from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator, Draft202012Validator, FormatChecker

from cct_check.errors import ProblemCode
from cct_check.model import manifest as model
from cct_check.model.document import Tree
from cct_check.read.schema import LISTED_PROBLEMS, problems, published_schema
from cct_check.read.schema_texts import is_blank, suits
from tests.read.documents import document, of_tree

SCHEMA = published_schema("manifest")


def codes(text: str) -> list[tuple[ProblemCode, int, int, str]]:
    found = problems(document(text), SCHEMA)
    return [
        (one.code, one.location.line, one.location.column, one.values["key"])
        for one in found
        if one.location
    ]


def component(text: str) -> str:
    head = "manifest_version: 1\nbid: {solution: P}\ncomponents:\n"
    return f"{head}- {{name: Caffeine, kind: library, {text}}}\n"


def test_an_empty_text_is_an_absent_one() -> None:
    assert not problems(document(component('usage: "", origin: , embedded: "  ", id: ""')), SCHEMA)
    blank_name = component("").replace("Caffeine", '"\\u200b "')
    assert codes(blank_name) == [(ProblemCode.KEY_MISSING, 4, 3, "name")]


def test_an_unknown_key_is_refused_even_without_value() -> None:
    assert codes(component("couleur: ")) == [(ProblemCode.KEY_UNKNOWN, 4, 35, "couleur")]


def test_a_key_of_a_later_version_is_refused_by_name_unless_it_is_empty() -> None:
    assert codes(f"{component('')}answers: [a]\n")[0][0] == ProblemCode.KEY_NOT_YET_JUDGED
    assert codes(f"{component('')}answers: ''\n") == []


def test_a_key_that_belongs_elsewhere_says_where() -> None:
    (problem,) = problems(document(component("embedded: {assessed_on: 2026-01-01}")), SCHEMA)
    assert dict(problem.values) == {
        "key": "assessed_on",
        "place": "security",
        "near": "",
        "allowed": "",
    }


def test_a_key_of_a_later_version_in_a_wrong_place_is_sent_nowhere() -> None:
    text = component("").replace("solution: P", "solution: P, answers: non")
    (problem,) = problems(document(text), SCHEMA)
    assert (problem.code, problem.values["place"]) == (ProblemCode.KEY_UNKNOWN, "")


def test_a_long_unknown_key_is_compared_with_none() -> None:
    (problem,) = problems(document(component(f"{'version' * 100}: 1")), SCHEMA)
    assert problem.values["near"] == ""


def test_an_answer_is_never_suggested_that_the_bidder_did_not_nearly_give() -> None:
    text = component('embedded: {security: {conclusion: "sans impact"}}')
    (problem,) = problems(document(text), SCHEMA)
    assert problem.values["near"] == ""


def test_a_choice_in_another_letter_case_is_refused_with_the_right_one() -> None:
    (problem,) = problems(document(component("usage: PRODUCTION")), SCHEMA)
    assert (problem.code, problem.values["near"]) == (ProblemCode.CHOICE_UNKNOWN, "production")


@pytest.mark.parametrize("answer", ["true", "FALSE", "Oui", "non", "yes", "No"])
def test_a_boolean_is_answered_in_both_languages(answer: str) -> None:
    assert codes(component(f"embedded: {{footprint: {{service: {answer}}}}}")) == []


@pytest.mark.parametrize("answer", ["1", "0", "on", "y", "vrai", "oui non", '"oui\\n"'])
def test_nothing_else_answers_a_boolean(answer: str) -> None:
    found = codes(component(f"embedded: {{footprint: {{service: {answer}}}}}"))
    assert [code for code, *_ in found] == [ProblemCode.BOOLEAN_INVALID]


@pytest.mark.parametrize(
    "date", ["2024-13-45", "2023-02-29", "0000-01-01", "20260101", "2026-W01-1", "2026-01-01T00:00"]
)
def test_a_date_that_does_not_exist_is_refused_once(date: str) -> None:
    text = component(f'embedded: {{lifecycle: {{until: "{date}"}}}}')
    assert [code for code, *_ in codes(text)] == [ProblemCode.DATE_INVALID]


def test_a_file_of_too_many_errors_says_that_there_are_others() -> None:
    wrong = "".join(f"- {{nom: c{rank}}}\n" for rank in range(LISTED_PROBLEMS))
    found = problems(document(f"components:\n{wrong}"), SCHEMA)
    assert len(found) == LISTED_PROBLEMS + 1
    assert found[-1].code == ProblemCode.MORE_PROBLEMS
    assert str(LISTED_PROBLEMS) == found[-1].values["count"]


def test_a_schema_never_fetches_what_it_refers_to() -> None:
    remote = {"properties": {"a": {"$ref": "http://127.0.0.1:9/never.json"}}}
    with pytest.raises(Exception, match="Unresolvable"):
        problems(of_tree({"a": {}}), remote)


def test_a_schema_may_refer_to_itself() -> None:
    part = {
        "type": "object",
        "additionalProperties": False,
        "properties": {"name": {"type": "string"}, "parts": {"$ref": "#/$defs/part"}},
    }
    schema = {"$ref": "#/$defs/part", "$defs": {"part": part}}
    (problem,) = problems(of_tree({"parts": {"parts": {"nom": "x"}}}), schema)
    assert (problem.code, problem.values["key"]) == (ProblemCode.KEY_UNKNOWN, "nom")


def test_the_schema_is_read_by_both_drafts_and_keeps_to_their_common_words() -> None:
    Draft7Validator.check_schema(SCHEMA)
    Draft202012Validator.check_schema(SCHEMA)
    later = {"prefixItems", "unevaluatedProperties", "unevaluatedItems", "dependentRequired"}
    assert not later & {keyword for node in nodes(SCHEMA) for keyword in node}


def test_a_reference_stands_alone_as_draft_07_ignores_what_is_beside_it() -> None:
    assert all(list(node) == ["$ref"] for node in nodes(SCHEMA) if "$ref" in node)


def test_every_key_has_a_french_title_and_a_whole_sentence() -> None:
    for node in nodes(SCHEMA):
        if "$ref" not in node:
            assert node["title"]
            assert node["description"][0].isupper() or " : " in node["description"].replace(
                "\u00a0", " "
            )
            assert node["description"].endswith(".")


def test_every_mapping_refuses_unknown_keys_and_gives_its_type_first() -> None:
    # What is said of a value is its first error: its type.
    for node in nodes(SCHEMA):
        if "properties" in node:
            assert node["additionalProperties"] is False
        asked = [word for word in node if word not in ("title", "description", "$schema")]
        assert asked[0] in ("type", "$ref", "not")


def test_the_choices_are_those_of_the_model_and_are_all_explained() -> None:
    expected = {
        "kind": model.Kind,
        "usage": model.Usage,
        "origin": model.Origin,
        "project": model.ProjectKind,
        "entity": model.Entity,
        "hosting": model.Hosting,
        "sensitivity": model.Sensitivity,
        "installation": model.Installer,
        "update": model.Updater,
        "tma": model.Maintenance,
        "mco": model.Maintenance,
        "conclusion": model.Conclusion,
        "borne_by": model.Bearer,
        "privileges": model.Privileges,
    }
    found = {key: node for key, node in keys(SCHEMA) if "enum" in node and key in expected}
    assert expected.keys() == found.keys()
    for key, node in found.items():
        assert [member.value for member in expected[key] if member != "unstated"] == node["enum"]
        for choice in node["enum"]:
            assert choice in node["description"]


def nodes(schema: Any) -> Iterator[dict[str, Any]]:
    """Every schema in a schema."""
    yield schema
    for group in ("properties", "$defs"):
        for below in schema.get(group, {}).values():
            yield from nodes(below)
    if "items" in schema:
        yield from nodes(schema["items"])


def keys(schema: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    for node in nodes(schema):
        yield from node.get("properties", {}).items()


TEXTS = st.sampled_from(
    ["", " ", "1", "0", "oui", "application", "all", "2026-01-01", "2024-13-45", "a" * 64, "x"]
) | st.text(max_size=8)
TREES = st.recursive(
    TEXTS,
    lambda below: (
        st.lists(below, max_size=3)
        | st.dictionaries(
            st.sampled_from(sorted({key for key, _ in keys(SCHEMA)})) | TEXTS, below, max_size=4
        )
    ),
    max_leaves=12,
)


@given(tree=TREES)
def test_what_is_refused_is_what_the_library_refuses(tree: Tree) -> None:
    tree = without_blanks(tree)
    library = Draft202012Validator(SCHEMA, format_checker=FormatChecker(formats=["date"]))
    assert library.is_valid(tree) == (not problems(of_tree(tree), SCHEMA))


@given(text=TEXTS)
def test_a_text_that_suits_a_schema_satisfies_the_library(text: str) -> None:
    for node in nodes(SCHEMA):
        if suits(text, node):
            assert Draft202012Validator(node, format_checker=FormatChecker()).is_valid(text)


def without_blanks(tree: Tree) -> Tree:
    """A tree on which `$` and absence mean the same to the library and to us."""
    if isinstance(tree, dict):
        return {key: without_blanks(tree[key]) for key in tree if not is_blank(tree[key])}
    if isinstance(tree, list):
        return [without_blanks(entry) for entry in tree if not is_blank(entry)]
    return tree.replace("\n", "")

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cct_check
from cct_check.errors import Location, Problem, ProblemCode, Reason
from cct_check.model.language import Language
from cct_check.render.problem_reasons import OURS, reason_words
from cct_check.render.problem_sentences import SENTENCES
from cct_check.render.problems import render_problem

PACKAGE = Path(cct_check.__file__).parent
PLACEHOLDER = re.compile(r"\{(\w+)\}")


def test_every_code_has_a_sentence_in_each_language() -> None:
    assert set(ProblemCode) == set(SENTENCES)
    assert all(words.fr and words.en for words in SENTENCES.values())


def test_both_languages_say_the_same_values_in_the_same_parts() -> None:
    for french, english in ((words.fr, words.en) for words in SENTENCES.values()):
        told = [
            [PLACEHOLDER.findall(part) for part in text.split("|")] for text in (french, english)
        ]
        assert told[0] == told[1]


def test_french_is_written_with_its_own_typography() -> None:
    for french in (words.fr for words in SENTENCES.values()):
        assert not re.search(
            r"[^\u00a0] ?[;?»]|« |'|\w:(?! \w|})", french.replace("\u00a0", "\u00a0\u00a0")
        )
        assert not re.search(r" [;:?!»]|« ", french)
        assert not french.endswith(".")


def test_a_place_comes_first_and_the_sentence_after() -> None:
    problem = Problem(
        code=ProblemCode.KEY_UNKNOWN,
        file="offre/manifest.yaml",
        location=Location(file="offre/manifest.yaml", line=12, column=5),
        values={"key": "verion", "near": "version", "place": "", "allowed": ""},
    )
    assert render_problem(problem, Language.FR) == (
        "offre/manifest.yaml:12:5: clé inconnue «\u00a0verion\u00a0»\u00a0;"
        " vouliez-vous dire «\u00a0version\u00a0»\u00a0?"
    )
    assert render_problem(problem, Language.EN) == (
        "offre/manifest.yaml:12:5: unknown key “verion”; did you mean “version”?"
    )


def test_without_a_place_the_file_comes_first() -> None:
    problem = Problem(
        code=ProblemCode.FILE_UNREADABLE, file="a.yaml", values={"reason": "Permission denied"}
    )
    assert (
        render_problem(problem, Language.FR)
        == "a.yaml: lecture impossible\u00a0: l’accès en est refusé"
    )


def test_a_part_without_its_value_is_left_out() -> None:
    values = {"key": "kind", "where": "", "example": ""}
    problem = Problem(code=ProblemCode.KEY_MISSING, file="f", values=values)
    assert render_problem(problem, Language.EN) == "f: missing key: “kind”"


def test_a_text_of_the_input_is_cut_and_the_choices_are_not() -> None:
    values = {"key": "kind", "value": "x" * 500, "choices": "y" * 500, "near": ""}
    problem = Problem(code=ProblemCode.CHOICE_UNKNOWN, file="f", values=values)
    line = render_problem(problem, Language.FR)
    assert f"«\u00a0{'x' * 80}… (+420)\u00a0»" in line
    assert "y" * 500 in line


def test_a_text_of_the_input_is_no_template() -> None:
    values = {"key": "{value}", "value": "{key.__class__}|{0}", "choices": "a", "near": ""}
    problem = Problem(code=ProblemCode.CHOICE_UNKNOWN, file="f", values=values)
    assert (
        render_problem(problem, Language.EN)
        == "f: “{value}”: unknown value “{key.__class__}|{0}”; allowed values: a"
    )


def test_a_reason_of_a_library_is_translated_and_an_unknown_one_is_given_as_it_is() -> None:
    reason = "mapping values are not allowed in this context"
    assert "deux-points" in reason_words(reason, Language.FR)
    assert "colon" in reason_words(reason, Language.EN)
    assert reason_words("something new", Language.FR) == "something new"


@given(
    code=st.sampled_from(ProblemCode),
    file=st.text(max_size=6),
    values=st.dictionaries(
        st.sampled_from(
            sorted({name for words in SENTENCES.values() for name in PLACEHOLDER.findall(words.fr)})
        ),
        st.text(max_size=120) | st.sampled_from(["::error::", "\x1b[2J", "\n", "{x}", "%s"]),
    ),
    language=st.sampled_from(Language),
)
def test_a_problem_is_one_harmless_line_whatever_its_values(
    code: ProblemCode, file: str, values: dict[str, str], language: Language
) -> None:
    line = render_problem(Problem(code=code, file=file, values=values), language)
    assert line.isprintable() or not re.search("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202e]", line)
    assert not line.strip().startswith("::")


def test_every_problem_raised_carries_the_values_of_its_sentence() -> None:
    raised = list(literal_problems())
    assert len(raised) > 5
    for path, code, given_values in raised:
        first = SENTENCES[code].fr.split("|")[0]
        assert set(PLACEHOLDER.findall(first)) <= given_values, (path, code)


def test_every_reason_of_ours_has_words_in_both_languages() -> None:
    assert set(OURS) == set(Reason)
    assert all(words.fr and words.en for words in OURS.values())


RULE_FILES = [ProblemCode.RULE_INVALID, ProblemCode.PRODUCT_INVALID]
"""The codes that an `Entry` is made with."""


def trees() -> Iterator[tuple[str, ast.AST]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        yield from ((path.name, node) for node in ast.walk(tree))


def literal_problems() -> Iterator[tuple[str, ProblemCode, set[str]]]:
    """Each `Problem(code=ProblemCode.X, …)` whose values are written on the spot."""
    for path, node in trees():
        if not (isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Problem"):
            continue
        given_by = {keyword.arg: keyword.value for keyword in node.keywords}
        code, values = given_by.get("code"), given_by.get("values", ast.Dict([], []))
        if isinstance(code, ast.Attribute) and isinstance(values, ast.Dict):
            named = {key.value for key in values.keys if isinstance(key, ast.Constant)}
            codes = [ProblemCode[code.attr]] if code.attr.isupper() else RULE_FILES
            yield from ((path, one, {str(name) for name in named}) for one in codes)


@pytest.mark.parametrize("language", Language)
def test_no_component_is_said_in_the_words_of_the_contract(language: Language) -> None:
    line = render_problem(Problem(code=ProblemCode.NO_COMPONENT, file="f"), language)
    assert {"fr": "aucun composant", "en": "no component"}[language] in line

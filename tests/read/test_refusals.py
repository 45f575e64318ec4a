"""Invalid files: all the lines of each, in both languages, and each at its place."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from cct_check.errors import InputError, Problem, ProblemCode
from cct_check.model.document import Document
from cct_check.model.language import Language
from cct_check.read.bidding import read_bidding
from cct_check.read.document import read_document
from cct_check.read.manifest import read_manifest
from cct_check.read.rulebook import read_rulebook
from cct_check.render.problems import render_problem
from cct_check.resources import rules_folder
from tests.read.documents import document, spelt

CASES = Path(__file__).resolve().parents[1] / "cases"
RULEBOOK = read_rulebook(rules_folder())
MANIFEST = document(
    "manifest_version: 1\n"
    "bid: {solution: Portail, supplier: Exemple SAS}\n"
    "components: [{name: Brique, kind: library}]\n"
)
AT_KEY = (ProblemCode.KEY_UNKNOWN, ProblemCode.KEY_NOT_YET_JUDGED, ProblemCode.RULE_UNKNOWN)
AT_BLOCK = (ProblemCode.KEY_MISSING, ProblemCode.NO_COMPONENT, ProblemCode.ENTRY_TWICE)


def case_files() -> list[Path]:
    every = (path for folder in READERS for path in (CASES / folder).iterdir())
    return sorted(path for path in every if path.suffix in (".yaml", ".json"))


def read_before_a_bid(tender: Document) -> None:
    read_bidding(MANIFEST, tender, RULEBOOK, as_of=None, today=date(2026, 11, 23))


READERS: Mapping[str, Callable[[Document], object]] = {
    "invalid-manifests": read_manifest,
    "invalid-tenders": read_before_a_bid,
}


def refusal(path: Path) -> tuple[Document, tuple[Problem, ...]]:
    source = read_document(path, shown=path.name)
    with pytest.raises(InputError) as refused:
        READERS[path.parent.name](source)
    return source, refused.value.problems


@pytest.mark.parametrize("path", case_files(), ids=lambda path: path.name)
@pytest.mark.parametrize("language", Language)
def test_a_case_gives_all_its_lines(path: Path, language: Language) -> None:
    _, found = refusal(path)
    lines = [render_problem(problem, language) for problem in found]
    assert path.with_suffix(f".{language}.txt").read_text(encoding="utf-8").splitlines() == lines


@pytest.mark.parametrize("path", case_files(), ids=lambda path: path.name)
def test_the_text_at_the_place_is_the_key_or_the_value_reported(path: Path) -> None:
    source, found = refusal(path)
    for problem in found:
        assert problem.location is not None
        assert problem.location.file == path.name
        here = source.lines[problem.location.line - 1][problem.location.column - 1 :]
        if problem.code in AT_BLOCK:
            assert re.match(r"[{\[]|-\s*$|[\"\w ]+\"?:", here), (problem, here)
        elif problem.code in AT_KEY:
            named = problem.values.get("key") or problem.values["rule"]
            assert spelt(named, here), (problem, here)
        elif value := problem.values.get("value") or problem.values.get("asked"):
            assert spelt(value, here), (problem, here)
        else:
            assert re.match(r"[{\[]|- |\w", here), (problem, here)


def test_every_case_has_its_expected_lines_and_no_other_lies_there() -> None:
    expected = {
        path.with_suffix(f".{language}.txt") for path in case_files() for language in Language
    }
    every = (path for folder in READERS for path in (CASES / folder).iterdir())
    assert expected == {path for path in every if path.suffix == ".txt"}


@pytest.mark.parametrize("path", case_files(), ids=lambda path: path.name)
def test_problems_come_in_the_order_of_the_file(path: Path) -> None:
    places = [problem.location for problem in refusal(path)[1] if problem.location]
    assert places == sorted(places)

"""Foreign suites, read where they lie beside a development checkout; skipped elsewhere."""

import json
from collections import Counter
from pathlib import Path

import pytest
import yaml

from cct_check.errors import InputError
from cct_check.model.document import Tree
from cct_check.read.json_text import read_json
from cct_check.read.text import SourceText, decode
from cct_check.read.yaml_text import read_yaml
from tests.bids import Outcome
from tests.corpus.runner import fault_of, survey

HERE = Path(__file__).resolve().parent
SUITES = HERE.parents[2] / "shared" / "suites"
FOLDERS = (
    "hostile-seeds yaml-test-suite json-test-suite cyclonedx spdx sbom-edge spreadsheets "
    "xml-attacks payloads"
).split()
KNOWN: dict[str, list[str]] = yaml.safe_load(
    (HERE / "known_differences.yaml").read_text(encoding="utf-8")
)
BY_DESIGN = {
    "yaml-anchor",
    "yaml-alias",
    "yaml-tag",
    "yaml-directive",
    "yaml-second-document",
    "key-not-text",
    "document-empty",
}
"""What is YAML and refused all the same in a supplier's file."""


def suite(name: str) -> Path:
    folder = SUITES / name
    if not folder.is_dir():
        pytest.skip(f"the suite {name} is not beside this checkout")
    return folder


def source(path: Path) -> SourceText:
    return decode(path.read_bytes(), shown=path.name)


@pytest.mark.parametrize("name", FOLDERS)
def test_each_file_is_judged_or_refused_in_lines_of_its_own(name: str) -> None:
    found = survey(suite(name))
    assert found.faults == []
    assert found.counts.total() > 10


@pytest.mark.parametrize(
    ("name", "code", "place"),
    [
        ("json-duplicate-key.json", "key-duplicate", (1, 45)),
        ("json-lone-surrogate.json", "surrogate", (1, 24)),
        ("json-nan.json", "json-number", (1, 7)),
        ("empty.yaml", "document-empty", (1, 1)),
        ("yaml-alias-bomb.yaml", "yaml-anchor", (1, 5)),
        ("yaml-cp1252.yaml", "encoding-unknown", (1, 12)),
        ("yaml-duplicate-key.yaml", "key-duplicate", (4, 3)),
        ("yaml-invalid-utf8.yaml", "encoding-unknown", (1, 7)),
        ("yaml-lone-surrogate.yaml", "surrogate", (1, 7)),
        ("yaml-merge-bomb.yaml", "yaml-anchor", (1, 5)),
        ("yaml-multi-document.yaml", "yaml-second-document", (2, 1)),
        ("yaml-nel-newline.yaml", "character-forbidden", (1, 5)),
        ("yaml-nul.yaml", "character-forbidden", (1, 8)),
        ("yaml-python-tag.yaml", "yaml-tag", (1, 4)),
        ("yaml-self-reference.yaml", "yaml-anchor", (1, 13)),
        ("yaml-tag-int.yaml", "yaml-tag", (1, 4)),
        ("yaml-u2028-key-in-comment.yaml", "character-forbidden", (2, 42)),
    ],
)
def test_a_hostile_seed_is_refused_for_what_it_is(
    name: str, code: str, place: tuple[int, int]
) -> None:
    path = suite("hostile-seeds") / name
    with pytest.raises(InputError) as refused:
        (read_json if path.suffix == ".json" else read_yaml)(source(path))
    (problem,) = refused.value.problems
    assert problem.location is not None
    assert (problem.code, (problem.location.line, problem.location.column)) == (code, place)


def test_yaml_is_read_as_the_suite_says_but_for_known_differences() -> None:
    differing: dict[str, set[str]] = {key: set() for key in KNOWN}
    counts: Counter[str] = Counter()
    cases = sorted(suite("yaml-test-suite").glob("data/**/in.yaml"))
    for path in cases:
        case = path.parent
        identifier = case.relative_to(case.parents[1 if case.name.isdecimal() else 0]).as_posix()
        must_fail, told = (case / "error").exists(), case / "in.json"
        try:
            root = read_yaml(source(path)).root
        except InputError as refused:
            counts["refused"] += 1
            if not must_fail and refused.problems[0].code not in BY_DESIGN:
                differing["valid and refused by libyaml"].add(identifier)
            continue
        counts["read"] += 1
        if must_fail:
            differing["invalid and read by libyaml"].add(identifier)
        elif not says(root, json.loads(told.read_text(encoding="utf-8"))):
            differing["read otherwise by libyaml"].add(identifier)
    assert counts.total() == len(cases)
    assert {key: sorted(found - set(KNOWN[key])) for key, found in differing.items()} == {
        key: [] for key in KNOWN
    }


def says(read: Tree, told: object) -> bool:
    """Whether a tree of texts says what a JSON value says; a scalar keeps its own spelling."""
    match told:
        case dict():
            return (
                isinstance(read, dict)
                and read.keys() == told.keys()
                and all(says(read[key], told[key]) for key in told)
            )
        case list():
            return (
                isinstance(read, list)
                and len(read) == len(told)
                and all(says(one, other) for one, other in zip(read, told, strict=True))
            )
        case None:
            return read in ("", "~", "null")
        case bool():
            return read == str(told).lower()
        case int() | float():
            return isinstance(read, str) and float(read) == told
        case _:
            return read == told


def test_json_is_read_or_refused_as_the_suite_says() -> None:
    astray: list[str] = []
    counts: Counter[str] = Counter()
    for path in sorted(suite("json-test-suite").glob("test_parsing/*.json")):
        try:
            read_json(source(path))
            outcome = "y"
        except InputError as refused:
            # Two keys that are equal and what can deceive the reader are valid, and refused.
            deceptive = refused.problems[0].code in ("key-duplicate", "character-forbidden")
            outcome = "y" if deceptive and path.name.startswith("y") else "n"
        counts[outcome] += 1
        if path.name[0] in "yn" and path.name[0] != outcome:
            astray.append(path.name)
    assert astray == []
    assert min(counts.values()) > 30


def test_the_runner_sees_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "manifest.yaml"
    assert fault_of(path, Outcome(code=0, out="{}", err="")) == ""
    assert fault_of(path, Outcome(code=2, out="", err=f"{path}:1:1: …\n")) == ""
    for outcome in (
        Outcome(code=70, out="", err="cct-check: erreur interne"),
        Outcome(code=2, out="", err=""),
        Outcome(code=2, out="{}", err=f"{path}:1:1: …\n"),
        Outcome(code=2, out="", err="Traceback (most recent call last):\n"),
    ):
        assert fault_of(path, outcome) != ""

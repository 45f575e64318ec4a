"""The examples: the verdicts expected of them, the reports they give, and what must always hold."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from referencing import Registry

from cct_check.check import Request, check
from cct_check.model.facts import flatten
from cct_check.read.document import read_document
from cct_check.render.facts_schema import render_facts_schema
from cct_check.resources import rules_folder, schema_path
from tests.bids import AS_OF, Outcome, command

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
NAMED = re.compile(
    "[A-Z]{2}-\\d+|« [^»]+ »|huit garanties|cycle de vie|objet|tiers|non déclarée|absent"
)
CASES = sorted(folder.name for folder in EXAMPLES.iterdir() if folder.is_dir())


def run(case: str, *options: str) -> Outcome:
    return command("check", str(EXAMPLES / case / "manifest.yaml"), "--as-of", AS_OF, *options)


def report_of(case: str) -> dict[str, Any]:
    return run(case, "--format", "json").report


@pytest.mark.parametrize("case", CASES)
def test_the_verdicts_are_those_expected_of_the_cct(case: str) -> None:
    expected = yaml.safe_load((EXAMPLES / case / "expected.yaml").read_text(encoding="utf-8"))
    report = report_of(case)
    assert expected["verdict"] == report["verdict"]
    assert {one["component"]: one["verdict"] for one in expected["components"]} == {
        one["id"]: one["verdict"] for one in report["components"]
    }


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_console_report_is_the_one_beside_the_manifest(case: str, language: str) -> None:
    expected = (EXAMPLES / case / f"report.{language}.txt").read_text(encoding="utf-8")
    assert expected == run(case, "--lang", language).out


@pytest.mark.parametrize("case", CASES)
def test_the_json_report_is_valid_against_its_schema(case: str) -> None:
    schema = json.loads(schema_path("report").read_text(encoding="utf-8"))
    validator = Draft202012Validator(schema, registry=Registry())
    assert [error.message for error in validator.iter_errors(report_of(case))] == []


@pytest.mark.parametrize("case", CASES)
def test_the_text_at_the_place_of_a_component_is_the_component(case: str) -> None:
    lines = (EXAMPLES / case / "manifest.yaml").read_text(encoding="utf-8").splitlines()
    for component in report_of(case)["components"]:
        place = component["location"]
        text = lines[place["line"] - 1][place["column"] - 1 :]
        assert text.startswith(("name:", "{name:")), text


@pytest.mark.parametrize("case", CASES)
def test_the_verdict_is_the_worst_of_the_findings(case: str) -> None:
    order = [
        "compliant",
        "compliant-with-remarks",
        "to-examine",
        "not-demonstrated",
        "non-compliant",
    ]
    report = report_of(case)
    for component in report["components"]:
        found = [
            one["verdict"] for one in report["findings"] if one["component"] == component["id"]
        ]
        worst = max(found, key=order.index, default="compliant")
        if component["verdict"] != "not-judged":
            assert component["verdict"] == worst, component["id"]


@pytest.mark.parametrize("case", CASES)
def test_every_component_says_why(case: str) -> None:
    assert [one["id"] for one in report_of(case)["components"] if not one["reasons"]] == []


@pytest.mark.parametrize("case", CASES)
def test_the_reasons_expected_name_the_rows_and_words_that_the_report_gives(case: str) -> None:
    """What the hand-written reason names (row, status, version, states) stands in the reasons."""
    expected = yaml.safe_load((EXAMPLES / case / "expected.yaml").read_text(encoding="utf-8"))
    told = {one["id"]: " ".join(one["reasons"]) for one in report_of(case)["components"]}
    for one in expected["components"]:
        named = NAMED.findall(one["reason"])
        reasons = told[one["component"]].replace("\u00a0", " ").casefold()
        missing = [word for word in named if word.casefold() not in reasons]
        assert missing == [], (one["component"], told[one["component"]])


@pytest.mark.parametrize("case", CASES)
def test_every_component_s_facts_are_a_complete_valid_document(case: str) -> None:
    schema = json.loads(render_facts_schema())
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, registry=Registry())
    folder = EXAMPLES / case
    report = check(
        Request(
            document=read_document(folder / "manifest.yaml", shown="manifest.yaml"),
            folder=folder,
            today=date.fromisoformat(AS_OF),
            rules=rules_folder(),
            snapshots=rules_folder() / "snapshots",
        )
    )
    for judged in report.components:
        document = flatten(judged.case.facts)
        assert [error.message for error in validator.iter_errors(document)] == []
        assert not validator.is_valid({**document, "component.kind": "inconnu"})
        assert not validator.is_valid({path: document[path] for path in list(document)[1:]})

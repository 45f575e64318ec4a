"""The labelled versions, whole, from a manifest to the report: right for 99 % at least."""

import json
from pathlib import Path
from typing import Any

import pytest

from cct_check.read.rulebook import read_referential
from cct_check.resources import rules_folder
from tests.bids import bid, check

LABELLED = Path(__file__).resolve().parents[2] / "shared" / "eval" / "versions.dev.jsonl"
REFERENTIAL = read_referential(rules_folder())
OWNERS = {ref: product for product in REFERENTIAL.products.values() for ref in product.rows}
ORIGINS = {"distribution package": "distribution"}
EXPECTED_RIGHT = 0.99


def component_of(case: dict[str, Any]) -> dict[str, Any]:
    """A component that its reference makes the row's product, with the version as declared."""
    refs = case["ref"] if isinstance(case["ref"], list) else [case["ref"]]
    product, context = OWNERS[refs[0]], case["context"]
    return {
        "id": case["id"],
        "name": product.names[0],
        "kind": "service",
        "reference": refs[0],
        "version": case["declared"],
        "distribution": context.get("distribution"),
        "origin": ORIGINS.get(context.get("origin", "")),
    }


def outcome_of(component: dict[str, Any], ref: str | list[str]) -> str:
    """The outcome of the row that is asked about; of the component where several are."""
    if isinstance(ref, list):
        return component["version_outcome"]
    (row,) = [row for row in component["match"]["rows"] if row["ref"] == ref]
    return row["version_outcome"]


def stated(component: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in component.items() if value is not None}


@pytest.mark.skipif(not LABELLED.exists(), reason="the labelled versions are not at hand")
def test_labelled_versions_through_the_command_line(tmp_path: Path) -> None:
    cases = [json.loads(line) for line in LABELLED.read_text(encoding="utf-8").splitlines()]
    report = check(tmp_path, bid(*(stated(component_of(case)) for case in cases))).report
    judged = {component["id"]: component for component in report["components"]}
    missed = [
        (case, found)
        for case in cases
        if (found := outcome_of(judged[case["id"]], case["ref"])) != case["expected"]
    ]
    assert [case["id"] for case, found in missed if found == "covered"] == []
    assert len(missed) <= (1 - EXPECTED_RIGHT) * len(cases), missed

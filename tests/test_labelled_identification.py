"""The labelled components, whole, from a manifest to the report."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.bench.identification import declared_by
from tests.bids import bid, check

LABELLED = Path(__file__).resolve().parents[2] / "shared" / "eval" / "identification.dev.jsonl"
UNLIKE = ("absent", "near")
DOUBTFUL = ("ambiguous", "near")


def refs_of(match: dict[str, Any]) -> set[str]:
    """The rows of what is found, or else those that are proposed."""
    return {row["ref"] for row in match["rows"]} or set(match["candidates"])


@pytest.mark.skipif(not LABELLED.exists(), reason="the labelled components are not at hand")
def test_labelled_components_through_the_command_line(tmp_path: Path) -> None:
    cases = [json.loads(line) for line in LABELLED.read_text(encoding="utf-8").splitlines()]
    declared = [{"id": case["id"], **declared_by(case)} for case in cases]
    report = check(tmp_path, bid(*declared)).report
    matches = {component["id"]: component["match"] for component in report["components"]}
    kept: dict[str, list[bool]] = {"found": [], "absent": [], "ambiguous": []}
    right = []
    for case in cases:
        label, match = case["expected"], matches[case["id"]]
        outcome, refs = match["outcome"], set(label.get("refs", ()))
        if outcome == "found":
            right.append(label["outcome"] == "found" and refs_of(match) == refs)
        kept[label["outcome"]].append(
            {
                "found": outcome == "found" and refs_of(match) == refs,
                "absent": outcome in UNLIKE,
                "ambiguous": outcome in DOUBTFUL and bool(refs & refs_of(match)),
            }[label["outcome"]]
        )
    shares = {label: sum(held) / len(held) for label, held in kept.items()}
    assert sum(right) / len(right) >= 0.995
    assert shares["found"] >= 0.97
    assert shares["absent"] >= 0.99
    assert shares["ambiguous"] >= 0.90

"""A rule that cannot hold is refused at load, with its place."""

import re
from pathlib import Path

import pytest

from cct_check.errors import InputError, Problem
from cct_check.judge.compile import compile_sheets
from cct_check.read.document import read_document_bytes
from cct_check.read.sheets import read_sheet
from cct_check.resources import rules_folder

SHEET = Path(rules_folder(), "checks", "CCT231-undertaking-ends-before-contract.yaml").read_text(
    encoding="utf-8"
)


def refusal(before: str, after: str) -> Problem:
    assert before in SHEET
    document = read_document_bytes(SHEET.replace(before, after).encode(), shown="CCT231.yaml")
    with pytest.raises(InputError) as caught:
        compile_sheets([read_sheet(document)])
    (problem,) = caught.value.problems
    return problem


@pytest.mark.parametrize(
    ("before", "after", "reason", "place"),
    [
        (
            "claim.lifecycle.until: before-contract",
            "claim.lifecycle.end: x",
            "path-unknown",
            "claim.lifecycle.end",
        ),
        ("until: before-contract", "until: jamais", "value-unknown", "claim.lifecycle.until"),
        (
            "replacement_plan: stated",
            "replacement_plan: {type: string}",
            "keyword-unknown",
            "claim.lifecycle.replacement_plan",
        ),
        *(
            (
                "replacement_plan: stated",
                f"replacement_plan: {clause}",
                "clause-malformed",
                "claim.lifecycle.replacement_plan",
            )
            for clause in (
                "[]",
                "{enum: stated}",
                "{enum: []}",
                "{const: [stated, unstated]}",
                "{not: stated}",
                "{anyOf: stated}",
                "{allOf: []}",
                "{minimum: stated}",
                "{enum: [stated, unstated]}",
                "{not: {enum: [stated, unstated]}}",
                "{allOf: [{const: stated}, {const: unstated}]}",
                "{anyOf: [{const: stated}, {const: unstated}]}",
            )
        ),
        (
            "replacement_plan: stated",
            "replacement_plan: {}",
            "clause-expected",
            "claim.lifecycle.replacement_plan",
        ),
        (
            "basis: text",
            "basis: reading\nconfidence: banana",
            "non-compliant-without-text",
            "verdict",
        ),
        ("verdict: non-compliant", "verdict: not-judged", "verdict-off-the-scale", "verdict"),
        ("basis: text", "basis: practice", "non-compliant-without-text", "verdict"),
        ("nature: contradiction", "nature: advice", "advice-with-verdict", "verdict"),
        ("nature: contradiction", "nature: remark", "remark-with-verdict", "verdict"),
        (
            "nature: contradiction\nbasis: text\nverdict: non-compliant",
            "nature: remark\nbasis: text\nverdict: to-examine",
            "remark-with-verdict",
            "verdict",
        ),
        ("id: CCT231", "id: cct231", "id-malformed", "id"),
        ("id: CCT231", "id: CCT2310", "id-malformed", "id"),
        ("basis: text", 'basis: text\nconfidence: "0.5"', "confidence-with-reading-only", "basis"),
        ("{until}", "{secret}", "placeholder-unknown", "fr: "),
        ("nature: contradiction", "nature: opinion", "choice-unknown", "nature"),
        ("verdict: non-compliant", "verdict: parfait", "choice-unknown", "verdict"),
        ("since:", "depuis:", "key-unknown", "depuis"),
        ("subject: claim", "subject: component", "guarantee-without-claim", "guarantee"),
    ],
)
def test_a_sheet_that_cannot_hold_is_refused_in_the_line_that_says_it(
    before: str, after: str, reason: str, place: str
) -> None:
    problem = refusal(before, after)
    assert problem.values["reason"] == reason
    assert problem.location is not None
    line = SHEET.replace(before, after).splitlines()[problem.location.line - 1]
    assert line.strip().startswith(place)


def test_an_id_is_used_once() -> None:
    sheet = read_sheet(read_document_bytes(SHEET.encode(), shown="CCT231.yaml"))
    with pytest.raises(InputError) as caught:
        compile_sheets([sheet, sheet])
    assert caught.value.problems[0].values["reason"] == "id-already-used"


def test_the_facts_that_a_rule_reads_decide_alone() -> None:
    (rule,) = compile_sheets([read_sheet(read_document_bytes(SHEET.encode(), shown="x"))])
    breaking = {
        "claim.lifecycle.until": "before-contract",
        "claim.lifecycle.replacement_plan": "unstated",
    }
    assert rule.breached(breaking) == ("claim.lifecycle.replacement_plan",)
    assert rule.breached({**breaking, "claim.lifecycle.until": "after-contract"}) == ()
    assert rule.breached({**breaking, "claim.lifecycle.replacement_plan": "stated"}) == ()


@pytest.mark.parametrize("confidence", ["banana", "1.5", "-0.2", "80 %"])
def test_a_confidence_is_a_number_from_0_to_1(confidence: str) -> None:
    reading = SHEET.replace("basis: text", f'basis: reading\nconfidence: "{confidence}"')
    text = reading.replace("verdict: non-compliant", "verdict: to-examine")
    with pytest.raises(InputError) as caught:
        compile_sheets([read_sheet(read_document_bytes(text.encode(), shown="x"))])
    assert caught.value.problems[0].values["reason"] == "confidence-malformed"


def test_a_message_on_the_bid_quotes_only_what_is_known_of_a_bid() -> None:
    name = "CCT203-group-without-component.yaml"
    sheet = Path(rules_folder(), "checks", name).read_text(encoding="utf-8")
    for placeholder in ("name", "guarantees"):
        text = sheet.replace("{idle_groups}", f"{{{placeholder}}}")
        with pytest.raises(InputError) as caught:
            compile_sheets([read_sheet(read_document_bytes(text.encode(), shown="x"))])
        assert caught.value.problems[0].values["reason"] == "placeholder-unknown"


def test_a_remedy_quotes_only_what_is_known() -> None:
    found = re.search(r"remedy:\n  fr: >-\n    ", SHEET)
    assert found is not None
    text = SHEET[: found.end()] + "{secret} " + SHEET[found.end() :]
    sheet = read_sheet(read_document_bytes(text.encode(), shown="x"))
    with pytest.raises(InputError) as caught:
        compile_sheets([sheet])
    assert caught.value.problems[0].values["reason"] == "placeholder-unknown"


def test_each_guarantee_is_named_by_a_rule_on_guarantees_alone() -> None:
    each = SHEET.replace("claim.lifecycle.until: before-contract", "evidence.<g>: absent")
    whole = each.replace("guarantee: lifecycle\n", "").replace(
        "subject: claim", "subject: component"
    )
    sheet = read_sheet(read_document_bytes(whole.encode(), shown="x"))
    with pytest.raises(InputError) as caught:
        compile_sheets([sheet])
    assert caught.value.problems[0].values["text"] == "<g>"
    (rule,) = compile_sheets([read_sheet(read_document_bytes(each.encode(), shown="x"))])
    assert "evidence.lifecycle" in rule.paths

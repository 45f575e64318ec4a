"""A rule that cannot hold is refused at load, with its place."""

from pathlib import Path

import pytest

from cct_check.errors import InputError
from cct_check.judge.compile import compile_sheets
from cct_check.read.document import read_document_bytes
from cct_check.read.sheets import read_sheet
from cct_check.resources import rules_folder

SHEET = Path(rules_folder(), "checks", "CCT231-undertaking-ends-before-contract.yaml").read_text(
    encoding="utf-8"
)


def refusal(before: str, after: str) -> dict[str, str]:
    assert before in SHEET
    document = read_document_bytes(SHEET.replace(before, after).encode(), shown="CCT231.yaml")
    with pytest.raises(InputError) as caught:
        compile_sheets([read_sheet(document)])
    (problem,) = caught.value.problems
    assert problem.location is not None
    return dict(problem.values)


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        ("claim.lifecycle.until: before-contract", "claim.lifecycle.end: x", "path-unknown"),
        ("until: before-contract", "until: jamais", "value-unknown"),
        ("replacement_plan: stated", "replacement_plan: {type: string}", "keyword-unknown"),
        ("basis: text", "basis: practice", "non-compliant-without-text"),
        ("nature: contradiction", "nature: advice", "advice-with-verdict"),
        ("nature: contradiction", "nature: remark", "remark-with-verdict"),
        ("basis: text", 'basis: text\nconfidence: "0.5"', "confidence-with-reading-only"),
        ("{until}", "{secret}", "placeholder-unknown"),
        ("nature: contradiction", "nature: opinion", "choice-unknown"),
        ("verdict: non-compliant", "verdict: parfait", "choice-unknown"),
        ("since:", "depuis:", "key-unknown"),
        ("subject: claim", "subject: component", "guarantee-without-claim"),
    ],
)
def test_a_sheet_that_cannot_hold_is_refused(before: str, after: str, reason: str) -> None:
    assert refusal(before, after)["reason"] == reason


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

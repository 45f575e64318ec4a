"""What the buyer makes of a finding: a consequence, a decision, and what they come to."""

from dataclasses import replace
from datetime import date

import pytest

from cct_check.errors import Location
from cct_check.judge.rulings import rulings, used
from cct_check.model.report import Finding
from cct_check.model.rule import Nature, Sheet, Verdict
from cct_check.model.tender import (
    Decision,
    JudgedDecision,
    Ruling,
    Standing,
    Tender,
)
from cct_check.read.rulebook import read_sheets
from cct_check.resources import rules_folder

HERE = Location(file="manifest.yaml", line=1, column=1)
SHEETS = {sheet.id: sheet for sheet in read_sheets(rules_folder())}
BREACH, DECISION, REMARK, ADVICE, CLASH = map(
    SHEETS.__getitem__, ("CCT101", "CCT121", "CCT142", "CCT202", "CCT231")
)
GIVEN = [verdict for verdict in Verdict if verdict is not Verdict.NOT_JUDGED]


def finding(sheet: Sheet, component: str | None = "brique") -> Finding:
    return Finding(
        sheet=sheet,
        verdict=sheet.verdict,
        nature=sheet.nature,
        component=component,
        product="",
        breached=(),
        guarantees=(),
        values={},
        location=HERE,
        related=(),
    )


def decision(
    ruling: Ruling,
    sheet: Sheet,
    standing: Standing = Standing.APPLIED,
    component: str = "brique",
) -> JudgedDecision:
    made = Decision(
        bid="",
        component=component,
        rule=sheet.id,
        ruling=ruling,
        reference="C-1",
        by="Comité",
        taken_on=date(2026, 9, 1),
        expires=None,
        reason="essai",
        route=("decisions", 0),
        location=HERE,
    )
    return JudgedDecision(decision=made, standing=standing)


def applied(
    one: Finding, *decisions: JudgedDecision, consequences: dict[str, Verdict] | None = None
) -> Finding:
    return rulings(Tender(consequences=consequences or {}), decisions).applied(one)


def test_the_sheets_are_those_that_the_tests_are_about() -> None:
    natures = [sheet.nature for sheet in (BREACH, DECISION, REMARK, ADVICE, CLASH)]
    assert natures == [
        Nature.BREACH,
        Nature.DECISION,
        Nature.REMARK,
        Nature.ADVICE,
        Nature.CONTRADICTION,
    ]


@pytest.mark.parametrize("sheet", [BREACH, DECISION, REMARK, ADVICE], ids=lambda one: one.id)
@pytest.mark.parametrize("verdict", GIVEN)
def test_a_consequence_sets_the_verdict_and_what_follows_from_it(
    sheet: Sheet, verdict: Verdict
) -> None:
    one = applied(finding(sheet), consequences={sheet.id: verdict})
    assert one.verdict is verdict
    if verdict is sheet.verdict:
        assert one == finding(sheet)
        return
    assert one.consequence is verdict
    assert (
        one.nature
        is {
            Verdict.COMPLIANT: Nature.ADVICE,
            Verdict.COMPLIANT_WITH_REMARKS: Nature.REMARK,
            Verdict.TO_EXAMINE: Nature.DECISION,
            Verdict.NOT_DEMONSTRATED: Nature.MISSING,
            Verdict.NON_COMPLIANT: Nature.BREACH,
        }[verdict]
    )


def test_a_consequence_of_another_rule_changes_nothing() -> None:
    assert applied(finding(BREACH), consequences={"CCT102": Verdict.COMPLIANT}) == finding(BREACH)


@pytest.mark.parametrize("sheet", [BREACH, DECISION, CLASH], ids=lambda one: one.id)
def test_what_is_granted_is_but_a_remark(sheet: Sheet) -> None:
    one = applied(finding(sheet), decision(Ruling.GRANTED, sheet))
    assert (one.verdict, one.nature) == (Verdict.COMPLIANT_WITH_REMARKS, Nature.REMARK)
    assert one.decision is not None
    assert one.decision.reference == "C-1"


@pytest.mark.parametrize("sheet", [BREACH, DECISION, REMARK, ADVICE], ids=lambda one: one.id)
def test_what_is_refused_is_a_breach(sheet: Sheet) -> None:
    one = applied(finding(sheet), decision(Ruling.REFUSED, sheet))
    assert (one.verdict, one.nature) == (Verdict.NON_COMPLIANT, Nature.BREACH)
    assert one.decision is not None


def test_two_statements_that_exclude_each_other_still_do_once_refused() -> None:
    one = applied(finding(CLASH), decision(Ruling.REFUSED, CLASH))
    assert (one.verdict, one.nature) == (Verdict.NON_COMPLIANT, Nature.CONTRADICTION)


@pytest.mark.parametrize("sheet", [REMARK, ADVICE], ids=lambda one: one.id)
def test_a_grant_leaves_a_remark_or_an_advice_as_it_is_and_is_used(sheet: Sheet) -> None:
    granted = decision(Ruling.GRANTED, sheet)
    one = applied(finding(sheet), granted)
    assert (one.verdict, one.nature, one.decision) == (
        sheet.verdict,
        sheet.nature,
        granted.decision,
    )
    assert [judged.standing for judged in used([granted], [one])] == [Standing.APPLIED]


def test_a_grant_makes_a_remark_of_what_was_asked_for_though_the_verdict_stays() -> None:
    missing = SHEETS["CCT551"]
    one = applied(finding(missing), decision(Ruling.GRANTED, missing))
    assert (one.verdict, one.nature) == (Verdict.COMPLIANT_WITH_REMARKS, Nature.REMARK)


def test_the_consequence_comes_first_and_the_decision_has_the_last_word() -> None:
    granted, refused = decision(Ruling.GRANTED, ADVICE), decision(Ruling.REFUSED, BREACH)
    raised = applied(finding(ADVICE), granted, consequences={ADVICE.id: Verdict.NON_COMPLIANT})
    assert (raised.verdict, raised.consequence) == (
        Verdict.COMPLIANT_WITH_REMARKS,
        Verdict.NON_COMPLIANT,
    )
    lowered = applied(finding(BREACH), refused, consequences={BREACH.id: Verdict.COMPLIANT})
    assert (lowered.verdict, lowered.consequence) == (Verdict.NON_COMPLIANT, Verdict.COMPLIANT)


@pytest.mark.parametrize("standing", [one for one in Standing if one is not Standing.APPLIED])
@pytest.mark.parametrize("ruling", Ruling)
def test_a_decision_that_does_not_stand_has_no_effect(standing: Standing, ruling: Ruling) -> None:
    made = decision(ruling, BREACH, standing)
    one = applied(finding(BREACH), made)
    assert replace(one, idle=()) == finding(BREACH)
    assert one.idle == (() if standing is Standing.OTHER_BID else (made,))
    assert used([made], [one]) == [made]


def test_a_decision_is_about_one_component() -> None:
    made = decision(Ruling.GRANTED, BREACH, component="autre")
    assert applied(finding(BREACH), made) == finding(BREACH)
    assert applied(finding(BREACH, component=None), made) == finding(BREACH, component=None)


def test_a_decision_that_settled_a_finding_is_used_the_others_are_not() -> None:
    about = [decision(Ruling.GRANTED, BREACH), decision(Ruling.REFUSED, DECISION)]
    kept = applied(finding(BREACH), *about)
    standings = [one.standing for one in used(about, [kept, finding(DECISION, "autre")])]
    assert standings == [Standing.APPLIED, Standing.UNUSED]
    assert used(about, []) == [replace(one, standing=Standing.UNUSED) for one in about]

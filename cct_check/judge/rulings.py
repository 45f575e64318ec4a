"""What the buyer makes of a finding: the consequence attached to its rule, a decision on it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import assert_never

from cct_check.model.report import Finding
from cct_check.model.rule import Nature, Verdict
from cct_check.model.tender import Decision, JudgedDecision, Ruling, Standing, Tender
from cct_check.record import record

_NATURES: Mapping[Verdict, Nature] = {
    Verdict.COMPLIANT: Nature.ADVICE,
    Verdict.COMPLIANT_WITH_REMARKS: Nature.REMARK,
    Verdict.TO_EXAMINE: Nature.DECISION,
    Verdict.NOT_DEMONSTRATED: Nature.MISSING,
    Verdict.NON_COMPLIANT: Nature.BREACH,
}
"""What follows from a finding whose verdict the buyer sets: its nature is no longer the sheet's."""


@record
class Rulings:
    """The consequences of the tender by rule, its decisions by component and rule.

    `decisions` are those in force, `idle` those without effect: expired, superseded or yet to come.
    """

    consequences: Mapping[str, Verdict]
    decisions: Mapping[tuple[str, str], Decision]
    idle: Mapping[tuple[str, str], Sequence[JudgedDecision]]

    def applied(self, finding: Finding) -> Finding:
        """The finding as the buyer has it: the tender's consequence first, then the decision."""
        consequence = self.consequences.get(finding.sheet.id)
        if consequence not in (None, finding.verdict):
            finding = replace(_with_verdict(finding, consequence), consequence=consequence)
        about = finding.component or "", finding.sheet.id
        if idle := self.idle.get(about):
            finding = replace(finding, idle=tuple(idle))
        decision = self.decisions.get(about)
        return finding if decision is None else _decided(finding, decision)


def rulings(tender: Tender, decisions: Iterable[JudgedDecision]) -> Rulings:
    """What the tender says of findings, ready to apply."""
    applied: dict[tuple[str, str], Decision] = {}
    idle: dict[tuple[str, str], list[JudgedDecision]] = {}
    for one in decisions:
        about = one.decision.component, one.decision.rule
        if one.standing is Standing.APPLIED:
            applied[about] = one.decision
        elif one.standing is not Standing.OTHER_BID:
            idle.setdefault(about, []).append(one)
    return Rulings(consequences=tender.consequences, decisions=applied, idle=idle)


def used(decisions: Iterable[JudgedDecision], findings: Iterable[Finding]) -> list[JudgedDecision]:
    """The decisions, those that settled no finding being unused."""
    settled = {(one.component, one.sheet.id) for one in findings if one.decision}
    return [
        replace(one, standing=Standing.UNUSED)
        if one.standing is Standing.APPLIED
        and (one.decision.component, one.decision.rule) not in settled
        else one
        for one in decisions
    ]


def _decided(finding: Finding, decision: Decision) -> Finding:
    """The finding as decided: granted it is a remark, and an advice stays one."""
    match decision.ruling:
        case Ruling.GRANTED:
            admitted = min(finding.verdict, Verdict.COMPLIANT_WITH_REMARKS)
            nature = _NATURES[admitted]
            return replace(finding, verdict=admitted, nature=nature, decision=decision)
        case Ruling.REFUSED:
            return replace(_with_verdict(finding, Verdict.NON_COMPLIANT), decision=decision)
        case _:
            assert_never(decision.ruling)


def _with_verdict(finding: Finding, verdict: Verdict) -> Finding:
    """The finding with another verdict; two statements that exclude each other still do."""
    if verdict is finding.verdict:
        return finding
    stays = finding.nature is Nature.CONTRADICTION and verdict is Verdict.NON_COMPLIANT
    return replace(finding, verdict=verdict, nature=finding.nature if stays else _NATURES[verdict])

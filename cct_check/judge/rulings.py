"""What the buyer makes of a finding: the consequence attached to its rule, a decision on it."""

from collections.abc import Iterable, Mapping
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
    """The consequences of the tender by rule, its decisions in force by component and rule."""

    consequences: Mapping[str, Verdict]
    decisions: Mapping[tuple[str, str], Decision]

    def applied(self, finding: Finding) -> Finding:
        """The finding as the buyer has it: the tender's consequence first, then the decision."""
        consequence = self.consequences.get(finding.sheet.id)
        if consequence not in (None, finding.verdict):
            finding = replace(_with_verdict(finding, consequence), consequence=consequence)
        decision = self.decisions.get((finding.component or "", finding.sheet.id))
        return finding if decision is None else _decided(finding, decision)


def rulings(tender: Tender, decisions: Iterable[JudgedDecision]) -> Rulings:
    """What the tender says of findings, ready to apply."""
    return Rulings(
        consequences=tender.consequences,
        decisions={
            (one.decision.component, one.decision.rule): one.decision
            for one in decisions
            if one.standing is Standing.APPLIED
        },
    )


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
    """The finding as decided; there is nothing to grant where it is a remark or an advice."""
    match decision.ruling:
        case Ruling.GRANTED:
            admitted = Verdict.COMPLIANT_WITH_REMARKS
            if finding.verdict <= admitted:
                return finding
            return replace(_with_verdict(finding, admitted), decision=decision)
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

"""Cases to verdicts: claim rules, then component rules, then bid rules; the worst finding wins."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from cct_check.errors import Location
from cct_check.facts.sources import Sources
from cct_check.judge.compile import Rule
from cct_check.model.facts import (
    BidFacts,
    ClaimState,
    GuaranteeFacts,
    GuaranteeState,
    Value,
    flatten,
)
from cct_check.model.manifest import Guarantee
from cct_check.model.report import Case, Finding, JudgedComponent
from cct_check.model.rule import PLACEHOLDER, Nature, Sheet, Subject, Verdict
from cct_check.record import record

_WORTH = {
    Nature.MISSING: GuaranteeState.MISSING,
    Nature.BREACH: GuaranteeState.REFUTED,
    Nature.CONTRADICTION: GuaranteeState.REFUTED,
}
"""What a finding of each nature makes of its guarantee; the others leave it documented."""


@record
class Judgement:
    """The verdicts and the findings that make them."""

    verdict: Verdict
    components: tuple[JudgedComponent, ...]
    findings: tuple[Finding, ...]


def judge(
    cases: Sequence[Case], bid: BidFacts, rules: Sequence[Rule], sources: Sources
) -> Judgement:
    """Apply the rules to every case, then to the bid. `sources` is the bid's own provenance."""
    components: list[JudgedComponent] = []
    findings: list[Finding] = []
    for case in cases:
        judged, found = _judge_case(case, rules, replace(sources, case=case))
        components.append(judged)
        findings.extend(found)
    findings.extend(_apply(rules, Subject.BID, flatten(bid), sources))
    return Judgement(
        verdict=_worst(components, findings),
        components=tuple(components),
        findings=tuple(findings),
    )


def _worst(components: Iterable[JudgedComponent], findings: Iterable[Finding]) -> Verdict:
    """The worst verdict, the bid's own findings included; none where no component is judged."""
    worst = max((judged.verdict for judged in components), default=Verdict.NOT_JUDGED)
    if worst is Verdict.NOT_JUDGED:
        return worst
    return max([worst, *(finding.verdict for finding in findings)])


def _judge_case(
    case: Case, rules: Sequence[Rule], sources: Sources
) -> tuple[JudgedComponent, list[Finding]]:
    claimed: list[Finding] = []
    if case.facts.claim.state is ClaimState.CLAIMED:
        claimed = _apply(rules, Subject.CLAIM, flatten(case.facts), sources)
        case = _with_claim_judged(case, claimed)
    findings = claimed if case.facts.claim.counts else []
    findings += _apply(rules, Subject.COMPONENT, flatten(case.facts), sources)
    findings.sort(key=lambda finding: finding.sheet.id)
    verdict = max((finding.verdict for finding in findings), default=Verdict.COMPLIANT)
    if case.facts.object_of_offer and verdict < Verdict.TO_EXAMINE:
        verdict = Verdict.NOT_JUDGED
    return JudgedComponent(case=case, verdict=verdict), findings


def _with_claim_judged(case: Case, findings: Iterable[Finding]) -> Case:
    """Derive the state of each guarantee from the findings, and the state of the claim from them.

    Refuted wins over missing, and both over documented.
    """
    worth = dict.fromkeys(Guarantee, GuaranteeState.DOCUMENTED)
    order = tuple(GuaranteeState)
    for finding in findings:
        state = _WORTH.get(finding.sheet.nature, GuaranteeState.DOCUMENTED)
        for guarantee in finding.guarantees:
            worth[guarantee] = max(worth[guarantee], state, key=order.index)
    if GuaranteeState.REFUTED in worth.values():
        state_of_claim = ClaimState.REFUTED
    elif GuaranteeState.MISSING in worth.values():
        state_of_claim = ClaimState.INCOMPLETE
    else:
        state_of_claim = ClaimState.COMPLETE
    guarantees = GuaranteeFacts(**{guarantee.value: worth[guarantee] for guarantee in worth})
    counts = case.facts.claim.needed or state_of_claim is ClaimState.REFUTED
    claim = replace(case.facts.claim, state=state_of_claim, guarantees=guarantees, counts=counts)
    return replace(case, facts=replace(case.facts, claim=claim))


def _apply(
    rules: Sequence[Rule], subject: Subject, facts: Mapping[str, Value], sources: Sources
) -> list[Finding]:
    """The findings of one subject; a sheet about each guarantee makes one finding for all."""
    broken: dict[str, list[tuple[Rule, tuple[str, ...]]]] = {}
    for rule in rules:
        if rule.sheet.subject is subject:
            breached = rule.breached(facts)
            if breached:
                broken.setdefault(rule.sheet.id, []).append((rule, breached))
    return [_finding(breaches, sources) for breaches in broken.values()]


def _finding(breaches: Sequence[tuple[Rule, tuple[str, ...]]], sources: Sources) -> Finding:
    sheet = breaches[0][0].sheet
    breached = tuple(path for _, paths in breaches for path in paths)
    location, *related = _places(sheet, breached, sources)
    return Finding(
        sheet=sheet,
        verdict=sheet.verdict,
        component=sources.case.component.id if sources.case else None,
        breached=breached,
        guarantees=tuple(guarantee for rule, _ in breaches for guarantee in rule.guarantees),
        values=sources.texts(_quoted(sheet)),
        location=location,
        related=tuple(related),
    )


def _places(sheet: Sheet, breached: Sequence[str], sources: Sources) -> Sequence[Location]:
    """The places of what broke the rule, then of what the sheet points at, each once.

    Where none of it is stated, the place nearest to what broke the rule.
    """
    stated = [path for path in (*breached, *sheet.point_at) if sources.states(path)]
    places = [place for path in stated or breached[:1] for place in sources.locations(path)]
    return list(dict.fromkeys(places))


def _quoted(sheet: Sheet) -> list[str]:
    prose = (sheet.message.fr, sheet.message.en, sheet.remedy.fr, sheet.remedy.en)
    return list(dict.fromkeys(key for text in prose for key in PLACEHOLDER.findall(text)))

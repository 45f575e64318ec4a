"""Cases to verdicts: claim, component, bid, then tender rules; the worst finding wins."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from cct_check.errors import Location
from cct_check.facts.entries import EntrySources, entry_sources
from cct_check.facts.sources import Sources
from cct_check.judge.compile import Rule
from cct_check.judge.rulings import Rulings, rulings, used
from cct_check.model.facts import (
    BidFacts,
    ClaimGround,
    ClaimState,
    GuaranteeFacts,
    GuaranteeState,
    Value,
    flatten,
)
from cct_check.model.manifest import Guarantee
from cct_check.model.report import Case, Finding, JudgedComponent
from cct_check.model.rule import PLACEHOLDER, Nature, Sheet, Subject, Verdict
from cct_check.model.tender import JudgedTender
from cct_check.record import record

_WORTH = {
    Nature.MISSING: GuaranteeState.MISSING,
    Nature.BREACH: GuaranteeState.REFUTED,
    Nature.CONTRADICTION: GuaranteeState.REFUTED,
}
"""What a finding of each nature makes of its guarantee; the others leave it documented."""


@record
class Judgement:
    """The verdicts, the findings that make them, and what the tender's entries came to."""

    verdict: Verdict
    components: tuple[JudgedComponent, ...]
    findings: tuple[Finding, ...]
    tender: JudgedTender


def judge(
    cases: Sequence[Sequence[Case]],
    bid: BidFacts,
    rules: Sequence[Rule],
    tender: JudgedTender,
    sources: Sources,
) -> Judgement:
    """Apply the rules to every component, to the bid, then to the entries of the tender.

    `cases` holds those of each component, `sources` is the bid's own provenance.
    """
    ruled = rulings(tender.tender, tender.decisions)
    components: list[JudgedComponent] = []
    findings: list[Finding] = []
    for of_component in cases:
        judged, found = _judge_component(of_component, rules, ruled, sources)
        components.append(judged)
        findings.extend(found)
    about_bid = _apply(rules, Subject.BID, flatten(bid), sources)
    findings.extend(map(ruled.applied, about_bid))
    tender = replace(tender, decisions=tuple(used(tender.decisions, findings)))
    findings.extend(map(ruled.applied, _judge_entries(tender, rules, sources)))
    return Judgement(
        verdict=_worst(components, findings),
        components=tuple(components),
        findings=tuple(findings),
        tender=tender,
    )


def _worst(components: Iterable[JudgedComponent], findings: Iterable[Finding]) -> Verdict:
    """The worst verdict, the bid's own findings included; none where no component is judged."""
    worst = max((judged.verdict for judged in components), default=Verdict.NOT_JUDGED)
    if worst is Verdict.NOT_JUDGED:
        return worst
    return max([worst, *(finding.verdict for finding in findings)])


def _judge_component(
    cases: Sequence[Case], rules: Sequence[Rule], ruled: Rulings, sources: Sources
) -> tuple[JudgedComponent, list[Finding]]:
    """The claim once, then each product; the component takes the worst."""
    claimed: list[Finding] = []
    first = cases[0]
    if first.facts.claim.state is ClaimState.CLAIMED:
        found = _apply(rules, Subject.CLAIM, flatten(first.facts), replace(sources, case=first))
        claimed = list(map(ruled.applied, found))
        cases = [_with_claim_judged(case, claimed) for case in cases]
    findings = claimed if cases[0].facts.claim.counts else []
    about = [_about_product(case, rules, ruled, sources) for case in cases]
    worst = [_verdict(found) for found in about]
    ranked = sorted(range(len(cases)), key=lambda rank: worst[rank], reverse=True)
    findings += [finding for found in about for finding in found]
    findings = sorted(_each_once(findings), key=lambda finding: finding.sheet.id)
    verdict = _verdict(findings)
    if first.facts.object_of_offer and verdict < Verdict.TO_EXAMINE:
        verdict = Verdict.NOT_JUDGED
    judged = JudgedComponent(cases=tuple(cases[rank] for rank in ranked), verdict=verdict)
    return judged, findings


def _about_product(
    case: Case, rules: Sequence[Rule], ruled: Rulings, sources: Sources
) -> list[Finding]:
    found = _apply(rules, Subject.COMPONENT, flatten(case.facts), replace(sources, case=case))
    return list(map(ruled.applied, found))


def _verdict(findings: Iterable[Finding]) -> Verdict:
    return max((finding.verdict for finding in findings), default=Verdict.COMPLIANT)


def _each_once(findings: Iterable[Finding]) -> Iterable[Finding]:
    """The findings, those that say the same of two products of a component kept once."""
    kept: dict[tuple[object, ...], Finding] = {}
    for finding in findings:
        said = (finding.sheet.id, finding.location, *finding.values.values())
        kept.setdefault(said, finding)
    return kept.values()


def _with_claim_judged(case: Case, findings: Sequence[Finding]) -> Case:
    """Derive the state of each guarantee from the findings, and the state of the claim from them.

    It rests on the tender where the findings as their rules make them would give another.
    """
    worth = _worth((finding.nature, finding) for finding in findings)
    declared = _worth((finding.sheet.nature, finding) for finding in findings)
    state = _state_of_claim(worth)
    claim = replace(
        case.facts.claim,
        state=state,
        guarantees=GuaranteeFacts(**{one.value: worth[one] for one in worth}),
        counts=case.facts.claim.needed or state is ClaimState.REFUTED,
        rests_on=ClaimGround.DECLARATION
        if state is _state_of_claim(declared)
        else ClaimGround.TENDER,
    )
    return replace(case, facts=replace(case.facts, claim=claim))


def _worth(findings: Iterable[tuple[Nature, Finding]]) -> Mapping[Guarantee, GuaranteeState]:
    """The state of each guarantee: refuted wins over missing, and both over documented."""
    worth = dict.fromkeys(Guarantee, GuaranteeState.DOCUMENTED)
    order = tuple(GuaranteeState)
    for nature, finding in findings:
        state = _WORTH.get(nature, GuaranteeState.DOCUMENTED)
        for guarantee in finding.guarantees:
            worth[guarantee] = max(worth[guarantee], state, key=order.index)
    return worth


def _state_of_claim(worth: Mapping[Guarantee, GuaranteeState]) -> ClaimState:
    if GuaranteeState.REFUTED in worth.values():
        return ClaimState.REFUTED
    if GuaranteeState.MISSING in worth.values():
        return ClaimState.INCOMPLETE
    return ClaimState.COMPLETE


def _judge_entries(
    tender: JudgedTender, rules: Sequence[Rule], sources: Sources
) -> Iterable[Finding]:
    """The findings about each clarification and decision of the tender."""
    for entry in entry_sources(tender, sources.as_of):
        yield from _apply(rules, Subject.DECISION, flatten(entry.facts), entry)


def _apply(
    rules: Sequence[Rule],
    subject: Subject,
    facts: Mapping[str, Value],
    sources: Sources | EntrySources,
) -> list[Finding]:
    """The findings of one subject; a sheet about each guarantee makes one finding for all."""
    broken: dict[str, list[tuple[Rule, tuple[str, ...]]]] = {}
    for rule in rules:
        if rule.sheet.subject is subject:
            breached = rule.breached(facts)
            if breached:
                broken.setdefault(rule.sheet.id, []).append((rule, breached))
    return [_finding(breaches, sources) for breaches in broken.values()]


def _finding(
    breaches: Sequence[tuple[Rule, tuple[str, ...]]], sources: Sources | EntrySources
) -> Finding:
    sheet = breaches[0][0].sheet
    breached = tuple(path for _, paths in breaches for path in paths)
    location, *related = _places(sheet, breached, sources)
    return Finding(
        sheet=sheet,
        verdict=sheet.verdict,
        nature=sheet.nature,
        component=sources.case.component.id if sources.case else None,
        product=sources.case.product if sources.case else "",
        breached=breached,
        guarantees=tuple(guarantee for rule, _ in breaches for guarantee in rule.guarantees),
        values=sources.texts(_quoted(sheet)),
        location=location,
        related=tuple(related),
    )


def _places(
    sheet: Sheet, breached: Sequence[str], sources: Sources | EntrySources
) -> Sequence[Location]:
    """The places of what broke the rule, then of what the sheet points at, each once.

    Where none of it is stated, the place nearest to what broke the rule.
    """
    stated = [path for path in (*breached, *sheet.point_at) if sources.states(path)]
    places = [place for path in stated or breached[:1] for place in sources.locations(path)]
    return list(dict.fromkeys(places))


def _quoted(sheet: Sheet) -> list[str]:
    prose = (sheet.message.fr, sheet.message.en, sheet.remedy.fr, sheet.remedy.en)
    return list(dict.fromkeys(key for text in prose for key in PLACEHOLDER.findall(text)))

"""Cases to verdicts: claim, component, bid, then tender rules; the worst finding wins."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from cct_check.facts.entries import entry_sources
from cct_check.facts.sources import Sources
from cct_check.judge.claims import with_claim_judged
from cct_check.judge.compile import Rule
from cct_check.judge.findings import apply
from cct_check.judge.rulings import Rulings, rulings, used
from cct_check.model.facts import OF_PRODUCT, BidFacts, flatten
from cct_check.model.report import Case, Finding, JudgedComponent
from cct_check.model.rule import Subject, Verdict
from cct_check.model.states import ClaimState
from cct_check.model.tender import JudgedTender
from cct_check.record import record


@record
class Judgement:
    """The verdicts, the findings that make them, and what the tender's entries came to."""

    verdict: Verdict
    components: tuple[JudgedComponent, ...]
    findings: tuple[Finding, ...]
    tender: JudgedTender


@record
class _Rules:
    """The rules by what they are about; `product` are those that read what the list says."""

    claim: Sequence[Rule]
    component: Sequence[Rule]
    product: Sequence[Rule]
    bid: Sequence[Rule]
    entry: Sequence[Rule]
    rulings: Rulings


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
    sorted_rules = _sorted(rules, rulings(tender.tender, tender.decisions))
    ruled = sorted_rules.rulings.applied
    components: list[JudgedComponent] = []
    findings: list[Finding] = []
    for of_component in cases:
        judged, found = _judge_component(of_component, sorted_rules, sources)
        components.append(judged)
        findings.extend(found)
    findings.extend(map(ruled, apply(sorted_rules.bid, flatten(bid), sources)))
    tender = replace(tender, decisions=tuple(used(tender.decisions, findings)))
    for entry in entry_sources(tender, sources.bidding.as_of):
        findings.extend(map(ruled, apply(sorted_rules.entry, flatten(entry.facts), entry)))
    return Judgement(
        verdict=_worst(components, findings),
        components=tuple(components),
        findings=tuple(findings),
        tender=tender,
    )


def _sorted(rules: Sequence[Rule], ruled: Rulings) -> _Rules:
    about = {subject: [one for one in rules if one.sheet.subject is subject] for subject in Subject}
    of_product = [one for one in about[Subject.COMPONENT] if not OF_PRODUCT.isdisjoint(one.paths)]
    return _Rules(
        claim=about[Subject.CLAIM],
        component=about[Subject.COMPONENT],
        product=of_product,
        bid=about[Subject.BID],
        entry=about[Subject.DECISION],
        rulings=ruled,
    )


def _worst(components: Iterable[JudgedComponent], findings: Iterable[Finding]) -> Verdict:
    """The worst verdict, the bid's own findings included; none where no component is judged."""
    worst = max((judged.verdict for judged in components), default=Verdict.NOT_JUDGED)
    if worst is Verdict.NOT_JUDGED:
        return worst
    return max([worst, *(finding.verdict for finding in findings)])


def _judge_component(
    cases: Sequence[Case], rules: _Rules, sources: Sources
) -> tuple[JudgedComponent, list[Finding]]:
    """The claim and the component once, then each further product; it takes the worst."""
    claimed: list[Finding] = []
    first = cases[0]
    if first.facts.claim.state is ClaimState.CLAIMED:
        claimed = _about(rules.claim, first, rules, sources)
        cases = [with_claim_judged(case, claimed) for case in cases]
        first = cases[0]
    about = [(first, _about(rules.component, first, rules, sources))]
    about += [(case, _about(rules.product, case, rules, sources)) for case in cases[1:]]
    about.sort(key=lambda pair: _verdict(pair[1]), reverse=True)
    findings = claimed if first.facts.claim.counts else []
    findings += [finding for _, found in about for finding in found]
    findings.sort(key=lambda finding: finding.sheet.id)
    verdict = _verdict(findings)
    if first.facts.object_of_offer and verdict < Verdict.TO_EXAMINE:
        verdict = Verdict.NOT_JUDGED
    return JudgedComponent(cases=tuple(case for case, _ in about), verdict=verdict), findings


def _about(about: Sequence[Rule], case: Case, rules: _Rules, sources: Sources) -> list[Finding]:
    found = apply(about, flatten(case.facts), replace(sources, case=case), case)
    return list(map(rules.rulings.applied, found))


def _verdict(findings: Iterable[Finding]) -> Verdict:
    return max((finding.verdict for finding in findings), default=Verdict.COMPLIANT)

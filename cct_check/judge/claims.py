"""What the findings about a claim make of its guarantees, and of the claim."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from cct_check.model.facts import GuaranteeFacts
from cct_check.model.manifest import Guarantee
from cct_check.model.report import Case, Finding
from cct_check.model.rule import Nature
from cct_check.model.states import ClaimGround, ClaimState, GuaranteeState

_WORTH = {
    Nature.MISSING: GuaranteeState.MISSING,
    Nature.BREACH: GuaranteeState.REFUTED,
    Nature.CONTRADICTION: GuaranteeState.REFUTED,
}
"""What a finding of each nature makes of its guarantee; the others leave it documented."""


def with_claim_judged(case: Case, findings: Sequence[Finding]) -> Case:
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

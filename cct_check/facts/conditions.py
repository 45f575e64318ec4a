"""Usage conditions of a row against the context: met, unmet, or unknown."""

from collections.abc import Iterable
from typing import assert_never

from cct_check.model.facts import ConditionOutcome
from cct_check.model.manifest import Component, Context
from cct_check.model.referential import Condition, ConditionType
from cct_check.model.report import JudgedCondition

_UNSTATED = ("", "unstated")
_SEVERITY = (
    ConditionOutcome.NONE,
    ConditionOutcome.MET,
    ConditionOutcome.UNKNOWN,
    ConditionOutcome.UNMET,
)


def judge_condition(
    condition: Condition, component: Component, context: Context
) -> JudgedCondition:
    """Compare one condition with what is declared; without values nothing declared settles it."""
    declared = _declared(condition.type, component, context)
    if not condition.values or declared in _UNSTATED:
        outcome = ConditionOutcome.UNKNOWN
    elif (declared in condition.values) == (condition.type is ConditionType.ENTITY_EXCLUDED):
        outcome = ConditionOutcome.UNMET
    else:
        outcome = ConditionOutcome.MET
    return JudgedCondition(condition=condition, outcome=outcome)


def worst_condition(judged: Iterable[JudgedCondition]) -> ConditionOutcome:
    """The worst outcome of a row's conditions, `none` where it has none."""
    outcomes = [one.outcome for one in judged]
    return max(outcomes, key=_SEVERITY.index, default=ConditionOutcome.NONE)


def _declared(kind: ConditionType, component: Component, context: Context) -> str:
    match kind:
        case ConditionType.ENTITY | ConditionType.ENTITY_EXCLUDED:
            return context.entity
        case ConditionType.HOSTING:
            return context.hosting
        case ConditionType.TIER:
            return component.tier.upper()
        case ConditionType.USAGE:
            return component.usage
        case ConditionType.SENSITIVITY:
            return context.sensitivity
        case ConditionType.PROJECT:
            return context.project
        case ConditionType.AUTHORISATION | ConditionType.RESTRICTED_USE:
            return ""
        case _:
            assert_never(kind)

"""Usage conditions of a row against the context: met, unmet, or unknown."""

from collections.abc import Iterable
from typing import assert_never

from cct_check.model.facts import ConditionOutcome
from cct_check.model.manifest import Component, Context, Entity
from cct_check.model.referential import Condition, ConditionType
from cct_check.model.report import JudgedCondition

_UNSTATED = ("", "unstated")
SEVERITY = {
    ConditionOutcome.NONE: 0,
    ConditionOutcome.MET: 0,
    ConditionOutcome.UNKNOWN: 1,
    ConditionOutcome.UNMET: 2,
}
"""A row without condition stands with those whose conditions are met."""


def judge_condition(
    condition: Condition, component: Component, context: Context
) -> JudgedCondition:
    """Compare one condition with what is declared; without values nothing declared settles it."""
    path, declared = _declared(condition.type, component, context)
    return JudgedCondition(
        condition=condition,
        outcome=_outcome(condition, declared),
        path=path,
        declared="" if declared in _UNSTATED else declared,
    )


def worst_condition(judged: Iterable[JudgedCondition]) -> ConditionOutcome:
    """The worst outcome of a row's conditions, `none` where it has none."""
    outcomes = [one.outcome for one in judged]
    return max(outcomes, key=SEVERITY.__getitem__, default=ConditionOutcome.NONE)


def _outcome(condition: Condition, declared: str) -> ConditionOutcome:
    excludes = condition.type is ConditionType.ENTITY_EXCLUDED
    if not condition.values or declared in _UNSTATED:
        return ConditionOutcome.UNKNOWN
    if excludes and declared == Entity.OTHER:
        # An entity that is not named may be one of those excluded, under another name.
        return ConditionOutcome.UNKNOWN
    met = (declared in condition.values) is not excludes
    return ConditionOutcome.MET if met else ConditionOutcome.UNMET


def _declared(kind: ConditionType, component: Component, context: Context) -> tuple[str, str]:
    """The path of the fact that a condition bears on, and the declared text; none, both empty."""
    match kind:
        case ConditionType.ENTITY | ConditionType.ENTITY_EXCLUDED:
            return "context.entity", context.entity
        case ConditionType.HOSTING:
            return "context.hosting", context.hosting
        case ConditionType.TIER:
            return "component.tier", component.tier.upper()
        case ConditionType.USAGE:
            return "component.usage", component.usage
        case ConditionType.SENSITIVITY:
            return "context.sensitivity", context.sensitivity
        case ConditionType.PROJECT:
            return "context.project", context.project
        case ConditionType.AUTHORISATION | ConditionType.RESTRICTED_USE:
            return "", ""
        case _:
            assert_never(kind)

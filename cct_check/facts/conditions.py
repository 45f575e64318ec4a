"""Usage conditions of a row against the context: met, unmet, or unknown."""

import re
from collections.abc import Iterable
from typing import assert_never

from cct_check.model.manifest import Component, Context
from cct_check.model.referential import Condition, ConditionType
from cct_check.model.report import JudgedCondition
from cct_check.model.states import ConditionOutcome

_UNSTATED = ("", "unstated")
_TIER = re.compile(r"(?:tiers?[\s-]*(?:n[°º]\s*)?)?(?:t[\s-]?)?([0-3])", re.IGNORECASE)
"""The tiers T0 to T3 of the list, as people write them: T3, tier 3, tiers n° 3, 3."""

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
    if not (condition.values or condition.open):
        return JudgedCondition(condition=condition, outcome=ConditionOutcome.UNKNOWN)
    path, declared = _declared(condition.type, component, context)
    compared = _tier(declared) if condition.type is ConditionType.TIER else declared
    return JudgedCondition(
        condition=condition,
        outcome=_outcome(condition, compared),
        path=path,
        declared="" if declared in _UNSTATED else declared,
    )


def worst_condition(judged: Iterable[JudgedCondition]) -> ConditionOutcome:
    """The worst outcome of a row's conditions, `none` where it has none."""
    outcomes = [one.outcome for one in judged]
    return max(outcomes, key=SEVERITY.__getitem__, default=ConditionOutcome.NONE)


def _outcome(condition: Condition, declared: str) -> ConditionOutcome:
    if declared in (*_UNSTATED, *condition.open):
        return ConditionOutcome.UNKNOWN
    excludes = condition.type is ConditionType.ENTITY_EXCLUDED
    met = (declared in condition.values) is not excludes
    return ConditionOutcome.MET if met else ConditionOutcome.UNMET


def _tier(declared: str) -> str:
    """The tier that a text names; empty where it names none, several, or another."""
    named = _TIER.fullmatch(declared.strip())
    return f"T{named[1]}" if named else ""


def _declared(kind: ConditionType, component: Component, context: Context) -> tuple[str, str]:
    """The path of the fact that a condition bears on, and the declared text; none, both empty."""
    match kind:
        case ConditionType.ENTITY | ConditionType.ENTITY_EXCLUDED:
            return "context.entity", context.entity
        case ConditionType.HOSTING:
            return "context.hosting", context.hosting
        case ConditionType.TIER:
            return "component.tier", component.tier
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

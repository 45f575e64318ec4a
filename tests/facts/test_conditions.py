"""Usage conditions against what is declared: met, unmet, or unknown."""

import pytest

from cct_check.facts.conditions import judge_condition, worst_condition
from cct_check.model.facts import ConditionOutcome as Outcome
from cct_check.model.language import Words
from cct_check.model.manifest import (
    Component,
    Context,
    Entity,
    Hosting,
    Kind,
    ProjectKind,
    Sensitivity,
    Usage,
)
from cct_check.model.referential import Condition, ConditionType, Status
from cct_check.model.version import VersionOutcome
from tests.facts.rows import judged

CONTEXT = Context(
    project=ProjectKind.NEW,
    entity=Entity.DTNUM,
    hosting=Hosting.CLOUD_PI,
    sensitivity=Sensitivity.RESTRICTED,
)
COMPONENT = Component(
    id="x", name="X", kind=Kind.SERVICE, tier="t3", usage=Usage.PRODUCTION, route=()
)


def outcome(kind: ConditionType, *values: str, stated: bool = True) -> Outcome:
    condition = Condition(rows=("AT-1",), type=kind, values=values, note=Words(fr="", en=""))
    component = COMPONENT if stated else Component(id="x", name="X", kind=Kind.SERVICE, route=())
    return judge_condition(condition, component, CONTEXT if stated else Context()).outcome


@pytest.mark.parametrize(
    ("kind", "met", "unmet"),
    [
        (ConditionType.ENTITY, "DTNUM", "PP"),
        (ConditionType.ENTITY_EXCLUDED, "PP", "DTNUM"),
        (ConditionType.HOSTING, "cloud-pi", "isocele"),
        (ConditionType.TIER, "T3", "T1"),
        (ConditionType.SENSITIVITY, "restricted", "standard"),
        (ConditionType.PROJECT, "new", "existing"),
    ],
)
def test_a_condition_is_met_unmet_or_unknown_by_what_is_declared(
    kind: ConditionType, met: str, unmet: str
) -> None:
    assert outcome(kind, met) is Outcome.MET
    assert outcome(kind, unmet) is Outcome.UNMET
    assert outcome(kind, met, stated=False) is Outcome.UNKNOWN
    assert outcome(kind, stated=True) is Outcome.UNKNOWN


def test_the_usage_is_production_where_nothing_is_declared() -> None:
    assert outcome(ConditionType.USAGE, "production", stated=False) is Outcome.MET
    assert outcome(ConditionType.USAGE, "development", stated=False) is Outcome.UNMET


@pytest.mark.parametrize("kind", [ConditionType.AUTHORISATION, ConditionType.RESTRICTED_USE])
def test_nothing_declared_settles_an_authorisation_or_a_restricted_use(kind: ConditionType) -> None:
    assert outcome(kind) is Outcome.UNKNOWN
    assert outcome(kind, "DTNUM") is Outcome.UNKNOWN


def test_the_worst_condition_of_a_row_counts() -> None:
    order = [Outcome.MET, Outcome.UNKNOWN, Outcome.UNMET]
    for rank, worst in enumerate(order):
        row = judged("AT-1", VersionOutcome.COVERED, Status.R, *reversed(order[: rank + 1]))
        assert worst_condition(row.conditions) is worst
    assert worst_condition(()) is Outcome.NONE

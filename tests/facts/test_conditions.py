"""Usage conditions against what is declared: met, unmet, or unknown."""

import pytest

from cct_check.facts.conditions import judge_condition, worst_condition
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
from cct_check.model.states import ConditionOutcome as Outcome
from cct_check.model.version import VersionOutcome
from tests.facts.rows import judged


def outcome(
    kind: ConditionType,
    *values: str,
    left_open: tuple[str, ...] = (),
    declared: str = "",
    tier: str = "",
) -> Outcome:
    """The outcome of a condition, `declared` being what the context or the component states."""
    condition = Condition(
        rows=("AT-1",), type=kind, values=values, open=left_open, note=Words(fr="", en="")
    )
    component = Component(
        id="x",
        name="X",
        kind=Kind.SERVICE,
        route=(),
        tier=tier,
        usage=Usage(declared) if kind is ConditionType.USAGE else Usage.PRODUCTION,
    )
    return judge_condition(condition, component, context(kind, declared)).outcome


def context(kind: ConditionType, declared: str) -> Context:
    match kind:
        case _ if not declared:
            return Context()
        case ConditionType.ENTITY | ConditionType.ENTITY_EXCLUDED:
            return Context(entity=Entity(declared))
        case ConditionType.HOSTING:
            return Context(hosting=Hosting(declared))
        case ConditionType.SENSITIVITY:
            return Context(sensitivity=Sensitivity(declared))
        case ConditionType.PROJECT:
            return Context(project=ProjectKind(declared))
        case _:
            return Context()


def test_an_entity_is_met_by_the_one_named_and_unmet_by_another() -> None:
    assert outcome(ConditionType.ENTITY, "ANFSI", declared="ANFSI") is Outcome.MET
    assert outcome(ConditionType.ENTITY, "ANFSI", declared="DTNUM") is Outcome.UNMET
    assert outcome(ConditionType.ENTITY, "ANFSI", declared="other") is Outcome.UNMET
    assert outcome(ConditionType.ENTITY, "ANFSI") is Outcome.UNKNOWN


def test_an_excluded_entity_is_unmet_and_another_meets_the_condition() -> None:
    excluded = (ConditionType.ENTITY_EXCLUDED, "ANFSI", "GN")
    assert outcome(*excluded, declared="GN") is Outcome.UNMET
    assert outcome(*excluded, declared="PP") is Outcome.MET
    assert outcome(*excluded) is Outcome.UNKNOWN


def test_a_hosting_is_met_unmet_or_unknown() -> None:
    hosted = (ConditionType.HOSTING, "cloud-pi", "cloud-native")
    assert outcome(*hosted, declared="cloud-native") is Outcome.MET
    assert outcome(*hosted, declared="sgami") is Outcome.UNMET
    assert outcome(*hosted) is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "tier",
    ["T3", "t3", " T 3 ", "tier 3", "Tiers 3", "tiers T3", "Tier-3", "tiers n° 3", "tiers3", "3"],
)
def test_a_tier_is_read_as_people_write_it(tier: str) -> None:
    assert outcome(ConditionType.TIER, "T3", tier=tier) is Outcome.MET
    assert outcome(ConditionType.TIER, "T2", tier=tier) is Outcome.UNMET


@pytest.mark.parametrize(
    "tier", ["", "T", "données", "T2 et T3", "T2/T3", "T33", "T4", "-3", "13", "N3", "3 tiers"]
)
def test_a_tier_that_names_none_of_the_list_or_several_settles_nothing(tier: str) -> None:
    assert outcome(ConditionType.TIER, "T3", tier=tier) is Outcome.UNKNOWN


def test_a_usage_is_met_or_unmet_and_production_where_nothing_is_declared() -> None:
    assert outcome(ConditionType.USAGE, "migration", declared="migration") is Outcome.MET
    assert outcome(ConditionType.USAGE, "development", declared="test") is Outcome.UNMET
    undeclared = Component(id="x", name="X", kind=Kind.SERVICE, route=())
    condition = Condition(
        rows=("AT-1",),
        type=ConditionType.USAGE,
        values=("development",),
        note=Words(fr="", en=""),
    )
    assert judge_condition(condition, undeclared, Context()).outcome is Outcome.UNMET


def test_a_sensitivity_is_met_unmet_or_unknown() -> None:
    assert outcome(ConditionType.SENSITIVITY, "standard", declared="standard") is Outcome.MET
    assert outcome(ConditionType.SENSITIVITY, "standard", declared="restricted") is Outcome.UNMET
    assert outcome(ConditionType.SENSITIVITY, "standard") is Outcome.UNKNOWN


def test_a_kind_of_project_is_met_unmet_or_unknown() -> None:
    assert outcome(ConditionType.PROJECT, "existing", declared="existing") is Outcome.MET
    assert outcome(ConditionType.PROJECT, "existing", declared="new") is Outcome.UNMET
    assert outcome(ConditionType.PROJECT, "existing") is Outcome.UNKNOWN


@pytest.mark.parametrize("declared", list(ProjectKind))
def test_no_kind_of_project_settles_a_condition_on_one_named_project(declared: str) -> None:
    assert outcome(ConditionType.PROJECT, declared=declared) is Outcome.UNKNOWN


@pytest.mark.parametrize("kind", [ConditionType.AUTHORISATION, ConditionType.RESTRICTED_USE])
def test_nothing_declared_settles_an_authorisation_or_a_restricted_use(kind: ConditionType) -> None:
    condition = Condition(rows=("AT-1",), type=kind, note=Words(fr="", en=""))
    component = Component(
        id="x", name="X", kind=Kind.SERVICE, route=(), tier="T3", usage=Usage.MIGRATION
    )
    stated = Context(
        project=ProjectKind.EXISTING,
        entity=Entity.DTNUM,
        hosting=Hosting.CLOUD_PI,
        sensitivity=Sensitivity.STANDARD,
    )
    judged_one = judge_condition(condition, component, stated)
    assert (judged_one.outcome, judged_one.path) == (Outcome.UNKNOWN, "")


def test_an_open_value_leaves_the_condition_unknown() -> None:
    excluded = (ConditionType.ENTITY_EXCLUDED, "GN")
    assert outcome(*excluded, left_open=("other",), declared="other") is Outcome.UNKNOWN
    assert outcome(*excluded, left_open=("other",), declared="PP") is Outcome.MET
    hosted = ConditionType.HOSTING
    assert outcome(hosted, left_open=("isocele",), declared="isocele") is Outcome.UNKNOWN
    assert outcome(hosted, left_open=("isocele",), declared="cloud-pi") is Outcome.UNMET


def test_the_worst_condition_of_a_row_counts() -> None:
    order = [Outcome.MET, Outcome.UNKNOWN, Outcome.UNMET]
    for rank, worst in enumerate(order):
        row = judged("AT-1", VersionOutcome.COVERED, Status.R, *reversed(order[: rank + 1]))
        assert worst_condition(row.conditions) is worst
    assert worst_condition(()) is Outcome.NONE

"""Judged rows made for tests."""

from cct_check.model.language import Words
from cct_check.model.referential import Condition, ConditionType, Row, Status
from cct_check.model.report import JudgedCondition, JudgedRow
from cct_check.model.states import ConditionOutcome
from cct_check.model.version import Resolved, Unconstrained, VersionOutcome


def row(ref: str, *, version: str = "", status: Status = Status.R) -> Row:
    """A row of the list, its other cells of no importance."""
    return Row(
        ref=ref,
        name="Produit",
        vendor="",
        version=version,
        status=status,
        open_source=True,
        supported_free_software="unstated",
        part="AT",
        chapter="chapitre",
        change="unchanged",
    )


def judged(
    ref: str, outcome: VersionOutcome, status: Status = Status.R, *conditions: ConditionOutcome
) -> JudgedRow:
    """A row with the outcomes of its version and of its conditions."""
    condition = Condition(
        rows=(ref,), type=ConditionType.ENTITY, values=("DTNUM",), note=Words(fr="", en="")
    )
    return JudgedRow(
        row=row(ref, status=status),
        version_outcome=outcome,
        resolved=Resolved(expression=Unconstrained()),
        conditions=tuple(JudgedCondition(condition=condition, outcome=one) for one in conditions),
    )

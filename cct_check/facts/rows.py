"""The rows of the matched product: each compared, one decisive, one outcome for the component."""

from collections.abc import Sequence

from cct_check.facts.conditions import SEVERITY, judge_condition, worst_condition
from cct_check.facts.declared_version import parse_declared
from cct_check.facts.version_expression import parse_expression
from cct_check.facts.version_outcome import between_lines, compare
from cct_check.model.explanation import Criterion
from cct_check.model.manifest import Component, Context
from cct_check.model.referential import Product, Referential, Status
from cct_check.model.report import JudgedRow
from cct_check.model.version import VersionOutcome

_PREFERRED_OUTCOMES = (
    VersionOutcome.COVERED,
    VersionOutcome.UNCONSTRAINED,
    VersionOutcome.NEEDS_SOURCE,
    VersionOutcome.AMBIGUOUS,
)
_PREFERRED_STATUSES = (Status.R, Status.A, Status.O, Status.M, Status.UNKNOWN)


def judge_rows(
    product: Product, referential: Referential, component: Component, context: Context
) -> tuple[JudgedRow, ...]:
    """Compare the declared version with each row of the product alone, in reference order."""
    declared = parse_declared(component.version)
    return tuple(
        JudgedRow(
            row=referential.rows[ref],
            version_outcome=compare(parse_expression(referential.rows[ref].version), declared),
            conditions=tuple(
                judge_condition(condition, component, context)
                for condition in product.conditions
                if ref in condition.rows
            ),
            notes=tuple(note for note in product.notes if ref in note.rows),
        )
        for ref in sorted(product.rows)
    )


def decisive_row(rows: Sequence[JudgedRow]) -> JudgedRow:
    """The row that decides: best covered, then R, A, O, M, then conditions, then reference."""
    return min(rows, key=_preference)


def behind(other: JudgedRow, decisive: JudgedRow) -> Criterion:
    """The first criterion on which another row comes behind the decisive one."""
    compared = zip(Criterion, _preference(other), _preference(decisive), strict=True)
    return next(criterion for criterion, theirs, its in compared if theirs != its)


def component_outcome(
    rows: Sequence[JudgedRow], decisive: JudgedRow, component: Component
) -> VersionOutcome:
    """The decisive row's outcome, or between-lines where the version falls in a gap of the rows."""
    if decisive.version_outcome in (VersionOutcome.OLDER, VersionOutcome.NEWER):
        expressions = [parse_expression(judged.row.version) for judged in rows]
        if between_lines(expressions, parse_declared(component.version)):
            return VersionOutcome.BETWEEN_LINES
    return decisive.version_outcome


def _preference(judged: JudgedRow) -> tuple[int, int, int, str]:
    outcome = judged.version_outcome
    rest = len(_PREFERRED_OUTCOMES)
    return (
        _PREFERRED_OUTCOMES.index(outcome) if outcome in _PREFERRED_OUTCOMES else rest,
        _PREFERRED_STATUSES.index(judged.row.status),
        SEVERITY[worst_condition(judged.conditions)],
        judged.row.ref,
    )

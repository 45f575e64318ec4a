"""The rows of the matched product: each compared, one decisive, one outcome for the component."""

from collections.abc import Sequence

from cct_check.facts.conditions import SEVERITY, judge_condition, worst_condition
from cct_check.facts.origin import scheme_of
from cct_check.facts.resolve import Asked, resolve
from cct_check.identify.identifiers import PACKAGE_TYPES
from cct_check.model.explanation import Criterion
from cct_check.model.manifest import Component, Context, Origin
from cct_check.model.referential import Referential, Row, Status
from cct_check.model.report import JudgedRow
from cct_check.model.version import (
    Comparison,
    Declared,
    Resolution,
    Resolved,
    VersionDoubt,
    VersionOutcome,
)
from cct_check.versions.declared import parse_declared
from cct_check.versions.expression import parse_expression
from cct_check.versions.outcome import between_lines, compare
from cct_check.versions.words import product_words

_PREFERRED_OUTCOMES = (
    VersionOutcome.COVERED,
    VersionOutcome.UNCONSTRAINED,
    VersionOutcome.NEEDS_SOURCE,
    VersionOutcome.AMBIGUOUS,
)
_PREFERRED_STATUSES = (Status.R, Status.A, Status.O, Status.M, Status.UNKNOWN)


def judge_rows(asked: Asked, referential: Referential, context: Context) -> tuple[JudgedRow, ...]:
    """Compare the declared version with each row of the product alone, in reference order.

    `asked` is the component as that product, with the sources that symbolic versions refer to.
    """
    product = asked.product
    declared = declared_version(asked.component, product_words(product, referential))
    rows = [referential.rows[ref] for ref in sorted(product.rows)]
    return tuple(_judged(row, asked, context, declared) for row in rows)


def _judged(row: Row, asked: Asked, context: Context, declared: Declared) -> JudgedRow:
    component, product = asked.component, asked.product
    resolved = resolve(parse_expression(row.version), asked)
    comparison = _compared(resolved, declared, scheme_of(component))
    return JudgedRow(
        row=row,
        version_outcome=comparison.outcome,
        version_doubt=comparison.doubt,
        resolved=resolved,
        conditions=tuple(
            judge_condition(condition, component, context)
            for condition in product.conditions
            if row.ref in condition.rows
        ),
        notes=tuple(note for note in product.notes if row.ref in note.rows),
    )


def _compared(resolved: Resolved, declared: Declared, scheme: str) -> Comparison:
    """The comparison with what the row comes to; another origin contradicts a distribution's."""
    comparison = compare(resolved.expression, declared, scheme)
    open_ = comparison.outcome is VersionOutcome.NEEDS_SOURCE
    if open_ and resolved.resolution is Resolution.OTHER_ORIGIN:
        doubt = VersionDoubt.OTHER_ORIGIN
        return Comparison(outcome=VersionOutcome.AMBIGUOUS, doubt=doubt)
    return comparison


def declared_version(component: Component, words: frozenset[str]) -> Declared:
    """The declared version, read with its product's words; a distribution's has its revisions."""
    packaged = component.origin is Origin.DISTRIBUTION or scheme_of(component) in PACKAGE_TYPES
    return parse_declared(component.version, words, packaged=packaged)


def decisive_row(rows: Sequence[JudgedRow]) -> JudgedRow:
    """The row that decides: best covered, then R, A, O, M, then conditions, then reference."""
    return min(rows, key=_preference)


def behind(other: JudgedRow, decisive: JudgedRow) -> Criterion:
    """The first criterion on which another row comes behind the decisive one."""
    compared = zip(Criterion, _preference(other), _preference(decisive), strict=True)
    return next(criterion for criterion, theirs, its in compared if theirs != its)


def component_outcome(rows: Sequence[JudgedRow], decisive: JudgedRow) -> VersionOutcome:
    """The decisive row's outcome, or between-lines where the version falls in a gap of the rows."""
    if decisive.version_outcome in (VersionOutcome.OLDER, VersionOutcome.NEWER) and between_lines(
        judged.version_outcome for judged in rows
    ):
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

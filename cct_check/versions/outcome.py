"""A declared version against one version cell, or between the cells of a family."""

from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

from cct_check.model.version import (
    AllOf,
    AnyOf,
    Comparison,
    Declared,
    DeclaredVersion,
    Expression,
    Imprecise,
    Numbered,
    Order,
    Relation,
    Symbolic,
    Unconstrained,
    Unparsed,
    Unread,
    VersionDoubt,
    VersionOutcome,
)
from cct_check.versions.agreement import by_calendar
from cct_check.versions.order import places

_WORST_FIRST = (
    VersionOutcome.OLDER,
    VersionOutcome.NEWER,
    VersionOutcome.AMBIGUOUS,
    VersionOutcome.NEEDS_SOURCE,
    VersionOutcome.IMPRECISE,
    VersionOutcome.UNCONSTRAINED,
    VersionOutcome.COVERED,
)
_OUT = frozenset([VersionOutcome.OLDER, VersionOutcome.NEWER])
_JAVA_PREFIX = 1

COVERED = Comparison(outcome=VersionOutcome.COVERED)
OLDER = Comparison(outcome=VersionOutcome.OLDER)
NEWER = Comparison(outcome=VersionOutcome.NEWER)
_EXACT = {Order.BEFORE: OLDER, Order.SAME: COVERED, Order.AFTER: NEWER}


def compare(expression: Expression, declared: Declared, scheme: str = "") -> Comparison:
    """Compare with one row alone; an imprecise version prevails, even over a blank cell.

    `scheme` is the package URL type of the component, which tells how its versions are ordered;
    empty where none is known.
    """
    if isinstance(declared, Imprecise):
        return Comparison(outcome=VersionOutcome.IMPRECISE)
    match expression:
        case Unconstrained():
            # What could not be read names no version, and the blank cell asks for none.
            unread = isinstance(declared, Unread)
            outcome = VersionOutcome.IMPRECISE if unread else VersionOutcome.UNCONSTRAINED
            return Comparison(outcome=outcome)
        case Symbolic():
            return Comparison(outcome=VersionOutcome.NEEDS_SOURCE)
        case AllOf():
            return min((compare(part, declared, scheme) for part in expression.parts), key=_rank)
        case AnyOf():
            return _best(compare(part, declared, scheme) for part in expression.parts)
        case Numbered():
            if isinstance(declared, Unread):
                return _doubtful(VersionDoubt.UNKNOWN_FORM)
            return _compare_numbers(expression, declared, scheme)
        case Unparsed():
            return _doubtful(VersionDoubt.EXPRESSION)
        case _:
            assert_never(expression)


def between_lines(outcomes: Iterable[VersionOutcome]) -> bool:
    """Whether the version lies above one row of the family and below another."""
    return set(outcomes) >= _OUT


def _doubtful(doubt: VersionDoubt) -> Comparison:
    return Comparison(outcome=VersionOutcome.AMBIGUOUS, doubt=doubt)


def _rank(comparison: Comparison) -> int:
    return _WORST_FIRST.index(comparison.outcome)


def _best(comparisons: Iterable[Comparison]) -> Comparison:
    """The best of several readings; above one and below another, none of them is told."""
    found = list(comparisons)
    best = max(found, key=_rank)
    if best.outcome in _OUT and between_lines(one.outcome for one in found):
        return _doubtful(VersionDoubt.BETWEEN)
    return best


def _compare_numbers(row: Numbered, declared: DeclaredVersion, scheme: str) -> Comparison:
    if declared.java:
        legacy = row.numbers[0] == _JAVA_PREFIX
        return _compare_as(row, declared, declared.java if legacy else declared.numbers, scheme)
    return _compare_as(row, declared, declared.numbers, scheme)


def _compare_as(
    row: Numbered, declared: DeclaredVersion, numbers: tuple[int, ...], scheme: str
) -> Comparison:
    depth = len(row.numbers)
    if not numbers:
        return _doubtful(VersionDoubt.WITHOUT_NUMBER)
    if row.relation is Relation.DELIVERED:
        row, depth = _as_detailed(row, numbers), min(depth, len(numbers))
    if by_calendar(numbers[0]) is not by_calendar(row.numbers[0]):
        # 2024.1 is neither above nor below 9: the product counts in two ways.
        return _doubtful(VersionDoubt.NUMBERING)
    if len(numbers) < depth and numbers == row.numbers[: len(numbers)]:
        # 5 may or may not be 5.4.
        return _doubtful(VersionDoubt.COARSER)
    if numbers[:depth] != row.numbers:
        return _outside(row.relation, above=numbers[:depth] > row.numbers)
    if row.relation is Relation.DELIVERED:
        return COVERED
    if row.relation is Relation.LINE:
        return _qualified(row, declared)
    return _inside(row.relation, places(row, declared, numbers[depth:], scheme))


def _as_detailed(row: Numbered, numbers: tuple[int, ...]) -> Numbered:
    """The version that a distribution delivers, to as many numbers as are told of the other."""
    return replace(row, numbers=row.numbers[: len(numbers)])


def _outside(relation: Relation, *, above: bool) -> Comparison:
    match relation:
        case Relation.ABOVE | Relation.AT_LEAST:
            return COVERED if above else OLDER
        case Relation.BELOW | Relation.AT_MOST:
            return NEWER if above else COVERED
        case Relation.LINE | Relation.EXACT | Relation.DELIVERED:
            return NEWER if above else OLDER
        case _:
            assert_never(relation)


def _inside(relation: Relation, orders: frozenset[Order]) -> Comparison:
    """The version begins with the numbers of a bound or of an exact version: its order decides.

    Where order and line membership disagree (5.5.62 is above 5.5 and of the line 5.5), or where
    the places that it may have do not conclude alike, a person has to say: ambiguous.
    """
    either = _doubtful(VersionDoubt.ORDER_AND_LINE)
    match relation:
        case Relation.EXACT | Relation.LINE | Relation.DELIVERED:
            told = {_EXACT[order] for order in orders}
            return told.pop() if len(told) == 1 else _doubtful(VersionDoubt.PATCH_LEVEL)
        case Relation.ABOVE:
            return OLDER if orders <= {Order.BEFORE, Order.SAME} else either
        case Relation.AT_LEAST:
            return COVERED if orders <= {Order.SAME, Order.AFTER} else either
        case Relation.BELOW:
            return NEWER if orders <= {Order.SAME, Order.AFTER} else either
        case Relation.AT_MOST:
            return COVERED if orders == {Order.SAME} else either
        case _:
            assert_never(relation)


def _qualified(row: Numbered, declared: DeclaredVersion) -> Comparison:
    """A line with a letter, a service pack or an edition: missing or different is ambiguous."""
    if row.letter and declared.letter not in ("", row.letter):
        return _doubtful(VersionDoubt.PATCH_LEVEL)
    if row.edition and declared.edition not in ("", row.edition):
        return _doubtful(VersionDoubt.OTHER_EDITION)
    if row.edition and not declared.edition:
        return _doubtful(VersionDoubt.QUALIFIER)
    if row.service_pack is None or declared.service_pack == row.service_pack:
        return COVERED
    if declared.service_pack is None:
        return _doubtful(VersionDoubt.QUALIFIER)
    return NEWER if declared.service_pack > row.service_pack else OLDER

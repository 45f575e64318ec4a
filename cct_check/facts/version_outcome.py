"""A declared version against one version cell, or between the cells of a family."""

from collections.abc import Sequence
from typing import assert_never

from cct_check.model.version import (
    AllOf,
    Declared,
    DeclaredVersion,
    Expression,
    Imprecise,
    Numbered,
    Relation,
    Symbolic,
    Unconstrained,
    Unparsed,
    VersionOutcome,
)

_FIRST_TOLD = (
    VersionOutcome.OLDER,
    VersionOutcome.NEWER,
    VersionOutcome.AMBIGUOUS,
    VersionOutcome.NEEDS_SOURCE,
    VersionOutcome.UNCONSTRAINED,
    VersionOutcome.COVERED,
)
_JAVA_PREFIX = 1
_TWICE_NAMED_LINES = frozenset({(7,), (8,), (1, 7), (1, 8)})
"""The rows that may be lines of Java, which have two names up to Java 8."""
_JAVA_LINES = range(5, 9)


def compare(expression: Expression, declared: Declared) -> VersionOutcome:
    """Compare with one row alone; an imprecise version prevails, even over a blank cell."""
    if isinstance(declared, Imprecise):
        return VersionOutcome.IMPRECISE
    match expression:
        case Unconstrained():
            return VersionOutcome.UNCONSTRAINED
        case Symbolic():
            return VersionOutcome.NEEDS_SOURCE
        case AllOf():
            outcomes = [compare(part, declared) for part in expression.parts]
            return min(outcomes, key=_FIRST_TOLD.index)
        case Numbered():
            return _compare_numbers(expression, declared)
        case Unparsed():
            return VersionOutcome.AMBIGUOUS
        case _:
            assert_never(expression)


def between_lines(expressions: Sequence[Expression], declared: Declared) -> bool:
    """Whether the version lies above one row of the family and below another."""
    outcomes = {compare(expression, declared) for expression in expressions}
    return {VersionOutcome.OLDER, VersionOutcome.NEWER} <= outcomes


def _compare_numbers(row: Numbered, declared: DeclaredVersion) -> VersionOutcome:
    if declared.java:
        legacy = row.numbers[0] == _JAVA_PREFIX
        return _compare_as(row, declared, declared.java if legacy else declared.numbers)
    plain = _compare_as(row, declared, declared.numbers)
    renamed = _renamed(row, declared.numbers)
    if not renamed or plain is VersionOutcome.COVERED:
        return plain
    # The number alone does not say it is Java's: `1.8` never passes for `8` unasked.
    other = _compare_as(row, declared, renamed)
    return VersionOutcome.AMBIGUOUS if other is VersionOutcome.COVERED else other


def _renamed(row: Numbered, numbers: tuple[int, ...]) -> tuple[int, ...]:
    """The other name of a Java line, where the row is one: `1.8` for `8`, `8` for `1.8`."""
    if row.relation is not Relation.LINE or row.numbers not in _TWICE_NAMED_LINES:
        return ()
    if len(row.numbers) == 1:
        named = any(numbers in ((_JAVA_PREFIX, n), (_JAVA_PREFIX, n, 0)) for n in _JAVA_LINES)
        return numbers[1:] if named else ()
    return (_JAVA_PREFIX, *numbers) if numbers and numbers[0] in _JAVA_LINES else ()


def _compare_as(
    row: Numbered, declared: DeclaredVersion, numbers: tuple[int, ...]
) -> VersionOutcome:
    depth = len(row.numbers)
    if not numbers or (len(numbers) < depth and numbers == row.numbers[: len(numbers)]):
        # Coarser than the row: 5 may or may not be 5.4.
        return VersionOutcome.AMBIGUOUS
    head, tail = numbers[:depth], numbers[depth:]
    if head != row.numbers:
        return _outside(row.relation, above=head > row.numbers)
    return _inside(row, declared, finer=any(tail))


def _outside(relation: Relation, *, above: bool) -> VersionOutcome:
    match relation:
        case Relation.ABOVE | Relation.AT_LEAST:
            return VersionOutcome.COVERED if above else VersionOutcome.OLDER
        case Relation.BELOW | Relation.AT_MOST:
            return VersionOutcome.NEWER if above else VersionOutcome.COVERED
        case Relation.LINE | Relation.EXACT:
            return VersionOutcome.NEWER if above else VersionOutcome.OLDER
        case _:
            assert_never(relation)


def _inside(row: Numbered, declared: DeclaredVersion, *, finer: bool) -> VersionOutcome:
    """The version begins with the row's numbers; `finer` if it goes on with other than zeros.

    Where order and line membership disagree (5.5.62 is above 5.5 and of the line 5.5), a person
    has to say: ambiguous.
    """
    pre_release = declared.pre_release
    match row.relation:
        case Relation.LINE:
            return _qualified(row, declared)
        case Relation.EXACT:
            if finer:
                return VersionOutcome.NEWER
            return VersionOutcome.OLDER if pre_release else _lettered(row, declared)
        case Relation.ABOVE:
            return VersionOutcome.AMBIGUOUS if finer else VersionOutcome.OLDER
        case Relation.AT_LEAST:
            return VersionOutcome.AMBIGUOUS if pre_release else VersionOutcome.COVERED
        case Relation.BELOW:
            return VersionOutcome.AMBIGUOUS if pre_release else VersionOutcome.NEWER
        case Relation.AT_MOST:
            return VersionOutcome.AMBIGUOUS if finer else VersionOutcome.COVERED
        case _:
            assert_never(row.relation)


def _qualified(row: Numbered, declared: DeclaredVersion) -> VersionOutcome:
    """A line with a service pack or an edition: missing or different, it is ambiguous."""
    if row.edition and declared.edition != row.edition:
        return VersionOutcome.AMBIGUOUS
    if row.service_pack is None or declared.service_pack == row.service_pack:
        return VersionOutcome.COVERED
    if declared.service_pack is None:
        return VersionOutcome.AMBIGUOUS
    newer = declared.service_pack > row.service_pack
    return VersionOutcome.NEWER if newer else VersionOutcome.OLDER


def _lettered(row: Numbered, declared: DeclaredVersion) -> VersionOutcome:
    """An exact version: its letter, and no patch level after it."""
    if declared.patched:
        return VersionOutcome.AMBIGUOUS
    if declared.letter == row.letter:
        return VersionOutcome.COVERED
    if not declared.letter:
        return VersionOutcome.AMBIGUOUS
    return VersionOutcome.NEWER if declared.letter > row.letter else VersionOutcome.OLDER

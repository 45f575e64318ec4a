"""The lines of a life cycle: those of a version, and those that a cell of the list covers."""

import re
from collections.abc import Sequence

from cct_check.model.snapshot import ReleaseLine
from cct_check.model.version import (
    DeclaredVersion,
    Expression,
    VersionDoubt,
    VersionOutcome,
)
from cct_check.versions.expression import numbers_of
from cct_check.versions.outcome import compare
from cct_check.versions.words import JAVA

_NUMBERED = re.compile(r"\d+(?:\.\d+)*")
_IN_PART = (VersionDoubt.COARSER, VersionDoubt.ORDER_AND_LINE)
_APART = re.compile(r"[\s_-]+")


def lines_of(
    text: str, declared: DeclaredVersion, lines: Sequence[ReleaseLine]
) -> tuple[ReleaseLine, ...]:
    """The line of a version; all that it may belong to, where it is told with fewer numbers.

    A line with a name (`2012-r2`, `10-22h2`) is that of the version written alike, and one that a
    bare number may mean.
    """
    named = _APART.sub("-", text.strip().casefold())
    if alike := [line for line in lines if line.name.casefold() == named]:
        return tuple(alike)
    spelled = [declared.numbers, declared.java]
    holding = [line for line in lines if _holds(line, spelled)]
    if holding:
        longest = max(len(line_numbers(line)) for line in holding)
        return tuple(line for line in holding if len(line_numbers(line)) == longest)
    told = declared.numbers
    return tuple(line for line in lines if told and _head(line)[: len(told)] == told)


def lines_covered(
    expression: Expression, lines: Sequence[ReleaseLine], names: frozenset[str]
) -> tuple[ReleaseLine, ...]:
    """The lines of which some version is covered by a cell of the list.

    `names` are the words of the product's names: Java 8 is 1.8 as well.
    """
    java = not names.isdisjoint(JAVA)
    return tuple(line for line in lines if _may_cover(expression, line_numbers(line), java=java))


def line_numbers(line: ReleaseLine) -> tuple[int, ...]:
    """The numbers of a line; none where it has a name."""
    return numbers_of(line.name) if _NUMBERED.fullmatch(line.name) else ()


def _holds(line: ReleaseLine, spelled: Sequence[tuple[int, ...]]) -> bool:
    numbers = line_numbers(line)
    return bool(numbers) and any(told[: len(numbers)] == numbers for told in spelled)


def _head(line: ReleaseLine) -> tuple[int, ...]:
    """The numbers that a line's name begins with: `10-22h2` is one of 10."""
    found = _NUMBERED.match(line.name)
    return numbers_of(found[0]) if found else ()


def _may_cover(expression: Expression, numbers: tuple[int, ...], *, java: bool) -> bool:
    if not numbers:
        return False
    version = DeclaredVersion(numbers=numbers, java=(1, *numbers) if java else ())
    found = compare(expression, version)
    return found.outcome is VersionOutcome.COVERED or found.doubt in _IN_PART

"""The listed names that one or two slips of the pen lead to."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from cct_check.identify.names import fold

SHORT_NAME = 4
"""A shorter name is near too many to contradict anything."""

LONG_NAME = 8
"""From this many characters on, two edits still make a near name; below, one."""

_DIGITS = re.compile(r"\d+")

Measured = Mapping[tuple[int, tuple[str, ...]], Sequence[tuple[int, str]]]
"""Folded names with their letters as bits, by their length and their numbers."""


def measured(names: Iterable[str]) -> Measured:
    """Folded names, so that those near to another are soon found."""
    alike: defaultdict[tuple[int, tuple[str, ...]], list[tuple[int, str]]] = defaultdict(list)
    for name in names:
        alike[len(name), tuple(_DIGITS.findall(name))].append((_letters(name), name))
    return dict(alike)


def _letters(name: str) -> int:
    """The letters of a name as bits; two letters may share one."""
    letters = 0
    for character in name:
        letters |= 1 << (ord(character) % 64)
    return letters


def near_names(name: str, listed: Measured) -> tuple[str, ...]:
    """The listed folded names within one edit of `name`, two from eight letters; closest first.

    Never across a digit: `symfony 4` is not near `symfony 5`, nor `log4j` near `log5j`.
    """
    query = fold(name)
    length, letters, numbers = len(query), _letters(query), tuple(_DIGITS.findall(query))
    limit = 2 if length >= LONG_NAME else 1
    near = [
        (edits, found)
        for size in range(length - limit, length + limit + 1)
        for bits, found in listed.get((size, numbers), ())
        # An edit changes at most two letters of the set: most names end here.
        if (bits ^ letters).bit_count() <= 2 * limit
        and (edits := edit_distance(query, found, limit)) <= limit
    ]
    return tuple(found for _, found in sorted(near))


def edit_distance(one: str, other: str, limit: int | None = None) -> int:
    """How many insertions, deletions and substitutions lead from one text to the other.

    With a limit, more than it is told as one more: a row beyond it never comes back below.
    """
    row = list(range(len(other) + 1))
    for rank, character in enumerate(one, start=1):
        above, row[0] = row[0], rank
        for column, opposite in enumerate(other, start=1):
            substituted = above + (character != opposite)
            above = row[column]
            row[column] = min(substituted, above + 1, row[column - 1] + 1)
        if limit is not None and min(row) > limit:
            return limit + 1
    return row[-1]

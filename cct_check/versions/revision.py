"""What tells a packager's revision, `2.4.62-1`, from the end of a range, `2.4-6`."""

from cct_check.versions.expression import numbers_of
from cct_check.versions.reading import Reading

_WHOLE = 3
"""A number of three parts is a whole one; with fewer it is a line, which a range may begin with."""
_YEAR = 1000
_DAY = 1990_00_00
_SMALL, _SMALLEST = 9, 2
_REBUILT = ".1"
"""A rebuild of one revision: `2.4.57-1.1`."""


def is_revision(reading: Reading, value: int, parts: str) -> bool:
    """Whether a number after a dash is a revision, as in `2.4.62-1`; in doubt it is not.

    `parts` is what follows it, with its dots. A distribution numbers its revisions as it likes;
    elsewhere a revision is small, or too great for a version (`7-2009`, `1.2.3-150400.3.2.1`).
    """
    numbers = numbers_of(reading.number)
    if numbers[0] >= _YEAR and len(numbers) == 1:
        return numbers[0] >= _DAY
    if value >= _YEAR:
        return numbers[0] < _YEAR
    if reading.packaged:
        return len(numbers) > 1 and parts.count(".") <= 1
    if parts:
        below = (value, 1) < numbers[:2]
        return len(numbers) >= _WHOLE and parts == _REBUILT and below
    if len(numbers) >= _WHOLE:
        return value <= _SMALL or value < numbers[-1]
    # After a pre-release no range is written; `17.2-1` is no range, 1 being below 17.
    below = len(numbers) > 1 and value < numbers[0]
    return reading.pre_release or (below and value <= _SMALLEST)

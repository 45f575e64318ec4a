"""Where a form may stand, and what tells a revision from the end of a range."""

import re

from cct_check.versions.expression import numbers_of
from cct_check.versions.grammar import PACKAGER_WORDS, Mark
from cct_check.versions.reading import Reading
from cct_check.versions.words import PLATFORMS

_LETTERS, _DIGIT = re.compile(r"[^\W\d_]+"), re.compile(r"\d")
_WEAK = frozenset("bru")
_REBUILT = re.compile(r"-\d{1,3}\+b\d{1,2}")
"""Letters that are a packager's only beside more: `+b2`, `deb12u1`."""

_WHOLE = 3
"""A number of three parts is a whole one; with fewer it is a line, which a range may begin with."""

_YEAR, _DAY = 1000, 1990_00_00
_SMALL, _SMALLEST = 9, 2
_SYSTEM_NAMES = frozenset(["linux", "windows", "macos"])
_BOUND = re.compile(r"-\d{1,2}\.(?!1(?!\d))\d")
"""What may end a range, whatever follows: `4.4-5.4+dfsg`."""

_NEXT = ".1"
"""A rebuild of one revision: `2.4.57-1.1`."""

_WINDOWS_TEN = 10
_FIRST_BUILD = 28
"""The least build that a whole release of Java had: `11+28`; `11+17` are two of them."""

_MAJOR_LETTERS, _LETTERED = frozenset("cgi"), 8
"""What Oracle adds to a major version, from the eighth on: 9i, 11g, 19c."""


def stands(reading: Reading, mark: Mark, found: re.Match[str]) -> bool:
    """Whether a form that changes nothing of the version may stand here."""
    match mark:
        case Mark.REVISION:
            return _is_revision(reading, int(found["value"]), found["parts"])
        case Mark.PACKAGER:
            return _is_packager_s(found[0], reading.names)
        case Mark.WHOLE:
            return reading.dots >= _WHOLE - 1
        case Mark.LINE:
            return reading.dots > 0
        case Mark.COUNT:
            of_java = reading.java and int(found["value"]) >= _FIRST_BUILD
            return reading.dots >= _WHOLE - 1 or of_java or reading.pre_release
        case Mark.WINDOWS:
            windows = "windows" in reading.names or not reading.names
            return windows and reading.major == _WINDOWS_TEN
        case Mark.HOST:
            # `17 debian 12` may be two versions; `17.2 debian 12`, `17 sur RHEL 9` are not.
            # `12 (Debian 11)` are two of Debian.
            alone = not _DIGIT.search(found[0])
            told = frozenset(_LETTERS.findall(found["value"]))
            own = not reading.names.isdisjoint(told)
            if is_another_system(reading.names, told):
                return False
            return alone or (not own and bool(reading.dots or found["link"]))
        case Mark.JAVA_HOST:
            return reading.dots > 0 and not (reading.names and reading.may_be_java)
        case Mark.NOTHING:
            return True
        case _:
            return False


def is_another_system(names: frozenset[str], told: frozenset[str]) -> bool:
    """Whether a host is another than the product's own name tells: `9.6 windows`, for Linux.

    A distribution of Linux is no other system than Linux.
    """
    own, others = names & _SYSTEM_NAMES, told & _SYSTEM_NAMES
    return bool(own and others) and own.isdisjoint(others)


def _is_packager_s(text: str, names: frozenset[str]) -> bool:
    """Whether words and numbers are a packager's; `-3.0b1` may be another version.

    So may the product's own name: `7-centos8`.
    """
    if _BOUND.match(text):
        return False
    words = _LETTERS.findall(text)
    marked = not _WEAK.issuperset(words) or _REBUILT.fullmatch(text)
    known = PACKAGER_WORDS - (names & PLATFORMS)
    return bool(marked and _DIGIT.search(text)) and known.issuperset(words)


def is_letter(reading: Reading, letter: str) -> bool:
    """Whether a letter may end the number: `1.0.2k`, `19c`; not `4G`."""
    major = letter in _MAJOR_LETTERS and reading.major >= _LETTERED
    return not reading.letter and (reading.dots > 0 or major)


def _is_revision(reading: Reading, value: int, parts: str) -> bool:
    """Whether a number after a dash is a revision, as in `2.4.62-1`; in doubt it is not.

    `parts` is what follows it, with its dots. A distribution counts its revisions as it likes, but
    `4.6.2-5.3` may be a range everywhere; elsewhere a revision is small, or too great for a version
    (`7-2009`, `1.2.3-150400.3.2.1`).
    """
    numbers = numbers_of(reading.number)
    if reading.major >= _YEAR and len(numbers) == 1:
        return numbers[0] >= _DAY
    if value >= _YEAR:
        return numbers[0] < _YEAR
    if parts:
        below = reading.packaged or (value <= 1 and (value, 1) < numbers[:2])
        return len(numbers) >= _WHOLE and parts == _NEXT and below
    if reading.packaged and not reading.java:
        return len(numbers) > 1
    if len(numbers) >= _WHOLE:
        return value <= _SMALL or value < numbers[-1]
    # After a pre-release no range is written; `17.2-1` is no range, 1 being below 17.
    below = len(numbers) > 1 and value < numbers[0]
    return reading.pre_release or (below and value <= _SMALLEST)

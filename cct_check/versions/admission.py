"""A version admitted part by part: its names, its number, then forms to the end of the text."""

import re
from dataclasses import replace

from cct_check.model.version import DeclaredVersion
from cct_check.versions.agreement import agree, alike
from cct_check.versions.another import names_another
from cct_check.versions.expression import numbers_of
from cct_check.versions.grammar import FORMS, HOST, JAVA_HOST, LIFE, NAMED, Mark
from cct_check.versions.head import read_head
from cct_check.versions.reading import Reading
from cct_check.versions.standing import is_another_system, is_letter, stands
from cct_check.versions.words import (
    CODENAMES,
    EDITIONS,
    JAVA,
    NUMBERED,
    PLATFORMS,
    REMARKS,
    WORD,
    names_before,
)

_NUMBER = re.compile(
    # An epoch, the number; `1.8.0.392.b08` is rpm's way of writing Java's 1.8.0_392.
    r"(?:\d:(?=\d+\.)|\d\d:(?=\d+\.\d+\.\d+-\d))?"
    r"(?P<number>1\.[4-8]\.0(?=\.\d{1,4}\.b\d)|\d{1,12}(?:\.\d{1,12})*)(?!\d)"
)
_DATED = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")
_YEAR_OF_RELEASE = re.compile(r"(?:19|20|21)\d\d")
_DIGEST = re.compile(r"(?=[a-f]*\d)[\da-f]{7,40}")
_BUILD = re.compile(r"[\da-f]*\d[\da-f]*|b\d{1,4}|\d{5}\.\d{1,5}")
_BUILD_OF_WINDOWS = re.compile(r"1\d{4}(?:\.\d{1,5})?")
_LETTERS = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_SEPARATOR = frozenset("-_ ")
_WHOLE_DOTS = 2
"""A number of three parts is a whole one; with fewer it is a line."""
_OLDEST = 100
_YEARS_BEGIN = 1900
"""`7 (2009)` tells the year of a release; `2016 (2019)` are two releases."""


def admit(folded: str, names: frozenset[str], *, packaged: bool = False) -> DeclaredVersion | None:
    """The version that the text is, every part being understood; None where one is not."""
    if names_another(folded, names):
        return None
    head = read_head(folded, names)
    if NAMED.fullmatch(folded, head.end) or _is_codename(folded):
        return DeclaredVersion(numbers=())
    found = _NUMBER.match(folded, head.end)
    if found is None or _DATED.match(folded, head.end):
        return None
    java = head.java or not names.isdisjoint(JAVA)
    start = Reading(
        number=found["number"], names=names, packaged=packaged, java=java, edition=head.edition
    )
    reading = _read(start, folded, found.end())
    return reading.version() if reading else None


def _is_codename(folded: str) -> bool:
    words = set(_LETTERS.findall(folded))
    named = CODENAMES & words
    return bool(named) and not _DIGIT.search(folded) and words <= named | PLATFORMS | {"slim"}


def _read(reading: Reading, text: str, position: int) -> Reading | None:
    """Read the forms to the end of the text; None where none admits what comes next."""
    current: Reading | None = reading
    while current and position < len(text):
        current, position = _next(current, text, position)
    return current


def _next(reading: Reading, text: str, position: int) -> tuple[Reading | None, int]:
    for mark, form in FORMS:
        found = form.match(text, position)
        if found and (taken := _taking(reading, mark, found)):
            return taken, found.end()
    own = WORD.match(text, position + 1) if text[position] in _SEPARATOR else None
    return (reading, own.end()) if own and own[0] in reading.names else (None, position)


def _taking(reading: Reading, mark: Mark, found: re.Match[str]) -> Reading | None:
    """The reading with what the form makes of it; None where it does not hold here."""
    match mark:
        case Mark.PRE_RELEASE | Mark.PATCHED:
            return reading.ordered(mark, found)
        case Mark.LETTER:
            return reading.ordered(mark, found) if is_letter(reading, found["value"]) else None
        case Mark.MAJOR_LETTER:
            return None if reading.dots else reading.ordered(mark, found)
        case Mark.SERVICE_PACK:
            return reading.ordered(mark, found) if reading.service_pack is None else None
        case Mark.EDITION:
            edition = EDITIONS[found["value"]]
            return replace(reading, edition=edition) if reading.edition in ("", edition) else None
        case Mark.UPDATE:
            return _updated(reading, found)
        case Mark.IMAGE:
            return _imaged(reading, found)
        case Mark.BUILD:
            value = found["value"]
            return reading if _BUILD.fullmatch(value) else _agreeing(reading, value)
        case Mark.AGAIN:
            return _agreeing(reading, found["value"])
        case Mark.ASIDE:
            return _beside(reading, found["value"].strip())
        case _:
            return reading if stands(reading, mark, found) else None


def _updated(reading: Reading, found: re.Match[str]) -> Reading | None:
    """`8u392` and `1.8.0_392` are Java's; elsewhere a patch level, or a packager's `_1`."""
    numbers = numbers_of(reading.number)
    legacy = reading.dots == _WHOLE_DOTS and numbers[0] == 1 and numbers[2] == 0
    underscored = found[0][0] in "_."
    release = not reading.dots and numbers[0] < _OLDEST and not underscored
    if reading.may_be_java and (legacy or release):
        return replace(reading, update=int(found["value"]))
    return None if underscored else reading.ordered(Mark.PATCHED, found)


def _imaged(reading: Reading, found: re.Match[str]) -> Reading | None:
    """The suffix of an image: `-jre` tells that the number is Java's, `-jdk17` that it is not.

    After a space it may be another version: `17 jdk8`.
    """
    own = found["own"]
    if is_another_system(reading.names, frozenset([found["value"]])):
        return None
    if "windows" in reading.names and found["value"].startswith("ltsc"):
        return _agreeing(reading, found["value"].removeprefix("ltsc"))
    if own and ((found[0][0] == " " and not reading.dots) or found["value"] not in NUMBERED):
        return None
    of_java = bool(reading.names) and reading.may_be_java and found["value"] in JAVA
    if own and (of_java or found["value"] in reading.names):
        return _agreeing(reading, own.lstrip("-_"))
    first = found.string[: found.start()].endswith(reading.number)
    java = first and found["value"] in JAVA and not found["own"] and reading.may_be_java
    return replace(reading, java=True) if java else reading


def _beside(reading: Reading, aside: str) -> Reading | None:
    """A remark between brackets: about the host, more of the version, or the version again."""
    if _DIGEST.fullmatch(aside):
        return reading
    if _YEAR_OF_RELEASE.fullmatch(aside) and reading.major < _YEARS_BEGIN:
        return reading
    if HOST.fullmatch(aside) and reading.names.isdisjoint(_LETTERS.findall(aside)):
        return reading
    if reading.dots >= _WHOLE_DOTS and LIFE.fullmatch(aside):
        return reading
    if "windows" in reading.names and _BUILD_OF_WINDOWS.fullmatch(aside):
        return reading
    if "(" in aside:
        return None
    if more := _read(reading, f"{reading.number} {aside}", len(reading.number)):
        return more
    known = REMARKS | CODENAMES | JAVA | names_before(reading.names)
    words = _LETTERS.findall(aside)
    if words and known.issuperset(words) and not _DIGIT.search(aside):
        return reading
    return _agreeing(reading, aside)


def _agreeing(reading: Reading, text: str) -> Reading | None:
    """The reading where the text is the same version, as far as both go; the longer of them.

    Another product's Java is its host: `9.0.85 (Java 17)`.
    """
    if not reading.may_be_java and JAVA_HOST.fullmatch(text):
        return reading if reading.dots else None
    other, own = admit(text, reading.names), reading.version()
    # `12c R2 (12.2.0.1)`: the number says in full what the letter and the release abridge.
    agreed = alike if reading.lettered and other and not other.letter else agree
    if other is None or not agreed(own, other):
        return None
    java = reading.java or bool(other.java)
    if reading.update is not None or len(other.numbers) <= len(own.numbers):
        return replace(reading, java=java)
    return replace(reading, java=java, number=".".join(map(str, other.numbers)))

"""Where the number of a declared version begins, and what stands before it."""

import re

from cct_check.record import record
from cct_check.versions.words import EDITIONS, JAVA, PLATFORMS, WORD, names_before

_LETTERS = re.compile(r"[^\W\d_]+(?=\d)")
_GAP = re.compile(r"[ /_:=.,()®™!'-]+")
_DOTTED = re.compile(r"\d+\.\d")
_ASIDE = re.compile(r"64-bit |build[ :]+")
"""What command outputs put between the name and the number; `build` alone names no version."""

_GLUED = JAVA | PLATFORMS
"""Names to which the number is glued: `jdk8u402`, `rhel7`; for others it must have dots."""

_PREFIXES = frozenset(["v", "r", "xir"])
"""Letters to which the number of any product is glued: `v17`, `XI R4.1`, `XIR3.1`."""

_SIGN = re.compile(r"(?:vers\. ?)?(?:n° ?)?(?=\d)")
"""Abbreviations before a number: `vers. 2.4`, `n° 2.4`; « vers » alone is a bound."""


@record
class Head:
    """The place of the number, whether the words before it are Java's, the edition they name."""

    end: int
    java: bool
    edition: str


def read_head(folded: str, names: frozenset[str]) -> Head:
    """Read the known words from the start; the number must stand where they end."""
    known, told, position = names_before(names), set[str](), 0
    while word := WORD.match(folded, position) or _ASIDE.match(folded, position):
        gap = _GAP.match(folded, word.end())
        if word[0] in known and gap:
            told.add(word[0])
            position = gap.end()
        elif told and (aside := _ASIDE.match(folded, position)):
            position = aside.end()
        else:
            position += _glued(folded, position, known, told)
            break
    if sign := _SIGN.match(folded, position):
        position = sign.end()
    edition = next((EDITIONS[name] for name in EDITIONS if name in told), "")
    return Head(end=position, java=not told.isdisjoint(JAVA), edition=edition)


def _glued(folded: str, position: int, known: frozenset[str], told: set[str]) -> int:
    """How many letters are a known name glued to the number, which is added to those told."""
    letters = _LETTERS.match(folded, position)
    if letters is None:
        return 0
    name = letters[0]
    dotted = _DOTTED.match(folded, letters.end())
    if name not in _PREFIXES and not (name in known and (name in _GLUED or dotted)):
        return 0
    told.add(name)
    return len(name)

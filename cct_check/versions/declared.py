"""Versions as people write them, read by a grammar that admits: what it leaves over is a question.

    text       = line { newline line }                        what a command prints
    line       = { name } [ "v" ] [ epoch ":" ] number { form }
    number     = digits { "." digits }                        `1:2.4.57-2+deb12u1`, `Apache/2.4.57`

The forms are those of `grammar`; names are those of the product (`head`).
"""

import re
import unicodedata
from functools import lru_cache

from cct_check.model.version import Declared, DeclaredVersion, Imprecise, Unread
from cct_check.versions.agreement import agree, alike
from cct_check.versions.expression import numbers_of
from cct_check.versions.imprecise import is_no_single_version
from cct_check.versions.words import JAVA

LENGTH_LIMIT = 256
_ALIKE = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-") | dict.fromkeys("’‘", "'"))
_QUOTES = re.compile(r"[«»\"“”`]")
_QUOTED = re.compile(r"'([^']*)'")
_PLAIN = re.compile(r"\s*[vV]?(\d{1,12}(?:\.\d{1,12})*)\s*")


@lru_cache(maxsize=4096)
def parse_declared(text: str, names: frozenset[str] = frozenset()) -> Declared:
    """Read a declared version, `names` being the words of its product's names, if known.

    What is no single version is `Imprecise`; what is not understood to its end is `Unread`.
    """
    if len(text) > LENGTH_LIMIT or _has_mark(text):
        return Unread()
    if names.isdisjoint(JAVA) and (plain := _PLAIN.fullmatch(text)):
        return DeclaredVersion(numbers=numbers_of(plain[1]), upstream=plain[1])
    lines = [line for line in map(_fold, text.splitlines()) if line]
    if any(len(line) > LENGTH_LIMIT for line in lines):
        return Unread()
    return _parse_lines(lines, names) if lines else Imprecise()


def same_version(one: str, other: str, names: frozenset[str] = frozenset()) -> bool:
    """Whether two versions say the same as far as both go; one that is not told says nothing."""
    left, right = parse_declared(one, names), parse_declared(other, names)
    if not (isinstance(left, DeclaredVersion) and isinstance(right, DeclaredVersion)):
        return True
    return alike(left, right)


def _has_mark(text: str) -> bool:
    """Whether a note, a power or a fraction (`2.4²`) would become a digit of the number."""
    return not text.isascii() and any(unicodedata.category(one) == "No" for one in text)


def _fold(line: str) -> str:
    """The line in one case and width, without quotation marks, its dashes and spaces alike."""
    composed = unicodedata.normalize("NFKC", line).casefold().translate(_ALIKE)
    folded = " ".join(_QUOTES.sub(" ", composed).split())
    quoted = _QUOTED.fullmatch(folded)
    return quoted[1].strip() if quoted else folded


def _parse_lines(lines: list[str], names: frozenset[str]) -> Declared:
    """Read the folded lines: all are understood and tell one version, or none is told."""
    # Imported where it is used: most versions are a plain number, and the grammar takes 10 ms.
    from cct_check.versions.admission import admit  # noqa: PLC0415
    from cct_check.versions.grammar import OTHER_LINES  # noqa: PLC0415

    telling = [line for line in lines if not OTHER_LINES.fullmatch(line)] or lines
    versions = [admit(line, names) for line in telling]
    told = [version for version in versions if version]
    unread = [line for line, version in zip(telling, versions, strict=True) if not version]
    if unread:
        return Imprecise() if any(map(is_no_single_version, unread)) else Unread()
    return told[0] if all(agree(told[0], other) for other in told) else Imprecise()

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
from cct_check.versions.agreement import agree, contradict
from cct_check.versions.expression import numbers_of
from cct_check.versions.imprecise import is_no_single_version
from cct_check.versions.words import JAVA

LENGTH_LIMIT = 256
_ALIKE = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-") | dict.fromkeys("’‘", "'"))
_QUOTES = re.compile(r"[«»\"“”`]")
_WRAPPED = re.compile(
    # Quoted, bracketed, listed, pinned: `'2.4'`, `(2.4)`, `- 2.4`, `==2.4.57`, `[2.4.57]`.
    r"'(?P<quoted>[^']*)'|\((?P<aside>[^()]*)\)|- (?P<item>.*)|={1,3} ?(?P<pin>v?\d[^=]*)"
    r"|\[(?P<only>v?\d+(?:\.\d+)+)\]"
)
_DAY = re.compile(r"\s*(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:199\d|20[0-9]\d)\s*")
"""What may be a day as well as a version: `3.5.2021`; CentOS alone numbers so, `7.9.2009`."""

_PLAIN = re.compile(r"\s*[vV]?(\d{1,12}(?:\.\d{1,12})*)\s*")


@lru_cache(maxsize=4096)
def parse_declared(
    text: str, names: frozenset[str] = frozenset(), *, packaged: bool = False
) -> Declared:
    """Read a declared version, `names` being the words of its product's names, if known.

    `packaged` tells that a distribution numbers it: `2.4-6` then ends with a revision.

    What is no single version is `Imprecise`; what is not understood to its end is `Unread`.
    """
    if len(text) > LENGTH_LIMIT or _has_mark(text):
        return Unread()
    if _DAY.fullmatch(text) and "centos" not in names:
        return Unread()
    if names.isdisjoint(JAVA | {"windows"}) and (plain := _PLAIN.fullmatch(text)):
        return DeclaredVersion(numbers=numbers_of(plain[1]), upstream=plain[1])
    lines = [line for line in map(_fold, text.splitlines()) if line]
    if any(len(line) > LENGTH_LIMIT for line in lines):
        return Unread()
    return _parse_lines(lines, names, packaged=packaged) if lines else Imprecise()


def same_version(one: Declared, other: Declared) -> bool:
    """Whether two versions may be the same; one that is not told, or not read, says nothing."""
    if not (isinstance(one, DeclaredVersion) and isinstance(other, DeclaredVersion)):
        return True
    return not contradict(one, other)


def _has_mark(text: str) -> bool:
    """Whether a note, a power or a fraction (`2.4²`) would become a digit of the number."""
    return not text.isascii() and any(unicodedata.category(one) == "No" for one in text)


def _fold(line: str) -> str:
    """The line in one case and width, without what wraps it, its dashes and spaces alike."""
    composed = unicodedata.normalize("NFKC", line).casefold().translate(_ALIKE)
    folded = " ".join(_QUOTES.sub(" ", composed).split())
    wrapped = _WRAPPED.fullmatch(folded)
    return wrapped[wrapped.lastgroup or 0].strip() if wrapped else folded


def _parse_lines(lines: list[str], names: frozenset[str], *, packaged: bool) -> Declared:
    """Read the folded lines: all are understood and tell one version, or none is told."""
    # Imported where it is used: most versions are a plain number, and the grammar takes 10 ms.
    from cct_check.versions.admission import admit  # noqa: PLC0415
    from cct_check.versions.grammar import OTHER_LINES  # noqa: PLC0415

    telling = [line for line in lines if not OTHER_LINES.fullmatch(line)] or lines
    versions = [admit(line, names, packaged=packaged) for line in telling]
    told = [version for version in versions if version]
    unread = [line for line, version in zip(telling, versions, strict=True) if not version]
    if unread:
        return (
            Imprecise() if any(is_no_single_version(line, names) for line in unread) else Unread()
        )
    return told[0] if all(agree(told[0], other) for other in told) else Imprecise()

"""How two names are compared: folding, look-alikes, and edit distance."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from cct_check.model.characters import DEFAULT_IGNORABLE
from cct_check.model.match import LookAlike

LONG_NAME = 8
"""From this many characters on, two edits still make a near name; below, one."""

_LONGEST = 256
"""A longer text is no name, and normalising it takes quadratic time (cpython#149079)."""

_DIGITS = re.compile(r"\d+")
_VERSION = re.compile(
    # Where a version may begin in a name: `Tomcat/9.0`, `SLES 12 SP1`, `Tomcat (version 9)`.
    r"(?<=[^\s/_:,-])[\s/_:,-]+(?=\(?(?:v(?:ersion|ers\.|\.)? ?|(?:bi )?xi[ -]?r? ?|r)?\d)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+")
_GENERIC = frozenset(
    "de du des d la le les l et un une the of for and base bases données donnee donnees database "
    "data serveur server service sgbd framework cadriciel bibliothèque bibliotheque library moteur "
    "engine outil tool logiciel software version v".split()
)
"""Words that say what a thing is and not which one."""
_DEFAULT_IGNORABLE = re.compile(f"[{DEFAULT_IGNORABLE}]")


def fold(name: str) -> str:
    """The form in which names are equal: NFC, case-folded, white space collapsed, no more.

    NFKC would map full-width letters and ligatures onto ASCII and make false matches, as case
    folding would for `ſ` and the Kelvin sign; nothing is removed, so that a name with an invisible
    character is not the listed one.
    """
    if name.isascii() or len(name) > _LONGEST:
        folded = name.casefold()
    else:
        composed = unicodedata.normalize("NFC", name)
        folded = unicodedata.normalize("NFC", "".join(map(_folded_letter, composed)))
    return " ".join(folded.split())


def _folded_letter(letter: str) -> str:
    folded = letter.casefold()
    return letter if folded.isascii() and not letter.isascii() else folded


def splits(name: str) -> Iterator[tuple[str, str]]:
    """The ways in which a name may end with a version, `CentOS` `7`; the longest name first."""
    if len(name) <= _LONGEST:
        for gap in reversed(tuple(_VERSION.finditer(name))):
            yield name[: gap.start()], name[gap.end() :]


def akin(name: str, others: Iterable[str]) -> bool:
    """Whether a name says nothing that the others do not, and something that tells them apart.

    `Base de données postgres` is akin to `postgres`; `postgres-exporter`, `PostgREST` and
    `Serveur de base de données` are not. Numbers, white space and signs between words do not count.
    """
    known = {word for other in others for word in _words(other)}
    known |= {"".join(_words(other)) for other in others}
    words = set(_words(name)) - _GENERIC
    return bool(words) and (words <= known or "".join(_words(name)) in known)


def _words(name: str) -> list[str]:
    return [word for word in _WORD.findall(fold(name)) if not word.isdecimal()]


def without_invisible(name: str) -> str:
    """The name without its default-ignorable characters (Unicode property of that name)."""
    return _DEFAULT_IGNORABLE.sub("", name)


def skeleton(name: str, confusables: Mapping[str, str]) -> str:
    """The name as the eye reads it, folded: confusables of non-ASCII characters mapped (UTS 39)."""
    if name.isascii():
        return fold(name)
    seen = "".join(
        character if character.isascii() else confusables.get(character, character)
        for character in unicodedata.normalize("NFC", without_invisible(name))
    )
    return fold(seen)


def look_alike(
    name: str, listed: Mapping[str, str], confusables: Mapping[str, str]
) -> tuple[LookAlike, str]:
    """How `name` imitates a listed name, and which: `listed` maps skeletons to folded names."""
    if name.isascii():
        return LookAlike.NONE, ""
    visible = fold(without_invisible(name))
    if visible != fold(name) and visible in listed.values():
        return LookAlike.INVISIBLE, visible
    found = listed.get(skeleton(name, confusables))
    return (LookAlike.OTHER_SCRIPT, found) if found else (LookAlike.NONE, "")


def deceptive_code_points(name: str, confusables: Mapping[str, str]) -> tuple[str, ...]:
    """The characters that make a look-alike, as `U+0420`, each once, in order."""
    marks = [
        f"U+{ord(character):04X}"
        for character in name
        if _DEFAULT_IGNORABLE.match(character) or character in confusables
    ]
    return tuple(dict.fromkeys(marks))


def near_names(name: str, listed: Mapping[int, Sequence[str]]) -> tuple[str, ...]:
    """The listed folded names within one edit of `name`, two from eight letters; closest first.

    `listed` has them by length. Never across a digit: `symfony 4` is not near `symfony 5`, nor
    `log4j` near `log5j`.
    """
    query = fold(name)
    limit = 2 if len(query) >= LONG_NAME else 1
    digits, letters = _DIGITS.findall(query), _letters(query)
    near = [
        (edits, found)
        for length in range(len(query) - limit, len(query) + limit + 1)
        for found in listed.get(length, ())
        # An edit changes at most two letters of the set: most names end here.
        if (_letters(found) ^ letters).bit_count() <= 2 * limit
        and _DIGITS.findall(found) == digits
        and (edits := edit_distance(query, found)) <= limit
    ]
    return tuple(found for _, found in sorted(near))


def edit_distance(one: str, other: str) -> int:
    """How many insertions, deletions and substitutions lead from one text to the other."""
    row = list(range(len(other) + 1))
    for rank, character in enumerate(one, start=1):
        above, row[0] = row[0], rank
        for column, opposite in enumerate(other, start=1):
            substituted = above + (character != opposite)
            above = row[column]
            row[column] = min(substituted, above + 1, row[column - 1] + 1)
    return row[-1]


@lru_cache(maxsize=8192)
def _letters(name: str) -> int:
    """The set of the name's characters as bits; two characters may share one."""
    bits = 0
    for character in name:
        bits |= 1 << (ord(character) % 64)
    return bits

"""How two names are compared: folding, plain words and look-alikes."""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from cct_check.model.characters import DEFAULT_IGNORABLE

_LONGEST = 256
"""A longer text is no name, and normalising it takes quadratic time (cpython#149079)."""

WORD = re.compile(r"(?:(?<!\w)\.(?=[^\W\d_]))?[^\W_]+(?:[+#]+(?![^\W\d_]))?")
"""A word of a plain name: signs tell `C#` and `C++` from `C`, and a full stop `.NET` from `Net`."""

_ALIKE = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-") | dict.fromkeys("’‘ʼ´`", "'"))
_QUOTES = re.compile(r"[«»\"“”„‹›®™©]")
_DETACHED = re.compile(r" (\+\+|#)(?= |$)")
"""A sign that is part of the word before it: `Notepad ++`, `C #`; a single `+` joins two names."""

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


def tidy(name: str) -> str:
    """The name as it is read word by word: NFC, no quotes, one kind of dash, apostrophe and space.

    Empty where it is too long to be one, or holds a character that is not seen: nothing is read
    across such a character.
    """
    if len(name) > _LONGEST or (not name.isascii() and _DEFAULT_IGNORABLE.search(name)):
        return ""
    composed = name if name.isascii() else unicodedata.normalize("NFC", name).translate(_ALIKE)
    bare = _QUOTES.sub(" ", composed) if _QUOTES.search(composed) else composed
    return _DETACHED.sub(r"\1", " ".join(bare.split()))


def plain(tidied: str) -> str:
    """A tidy name in one case and without accents, letter for letter: no place in it moves."""
    if tidied.isascii():
        return tidied.lower()
    return "".join(map(_plain_letter, tidied))


@lru_cache(maxsize=1024)
def _plain_letter(letter: str) -> str:
    parts = unicodedata.normalize("NFD", letter)
    base, marks = parts[0], parts[1:]
    if not base.isascii() or not all(map(unicodedata.combining, marks)):
        base = letter
    folded = _folded_letter(base)
    return folded if len(folded) == 1 else base


@lru_cache(maxsize=4096)
def words_of_name(text: str) -> tuple[str, ...]:
    """The words of a name, plain: `Node.js` has two, `C++` and `.NET` one."""
    return tuple(WORD.findall(plain(tidy(text))))


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


def deceptive_code_points(name: str, confusables: Mapping[str, str]) -> tuple[str, ...]:
    """The characters that make a look-alike, as `U+0420`, each once, in order."""
    if name.isascii():
        return ()
    marks = [
        f"U+{ord(character):04X}"
        for character in name
        if _DEFAULT_IGNORABLE.match(character) or character in confusables
    ]
    return tuple(dict.fromkeys(marks))

"""The version that stands behind a name, as long as it can be."""

import re
from collections.abc import Iterator

from cct_check.identify.index import Index
from cct_check.identify.names import WORD, fold, plain
from cct_check.identify.parts import Around
from cct_check.model.match import Says
from cct_check.model.version import DeclaredVersion, Imprecise
from cct_check.versions.declared import parse_declared
from cct_check.versions.words import BOUNDS, CHANNELS, LINES, PLATFORMS, SYSTEMS

_OPEN = re.compile(r"[vV]?\d{1,6}(?:\.\d{1,6}){0,4}(?:\.[xX*]|\+)")
_NUMBERED = re.compile(
    # Where a version may begin: `9.0`, `v9`, `version 9`, `XI R3.1`, `>= 15`, `n° 3`.
    r"(?:[<>=≥≤~^]{1,2} ?|v(?:ersions?|ers\.|\.)? ?|(?:bi )?xi[ -]?r? ?|r|n° ?)?\d",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+(?:[a-z]|u\d+)?\+?")
_REMARK = re.compile(r"\([^()]*\)")
_LETTERS = re.compile(r"[^\W\d_]+")
_CHUNK = re.compile(r"\s+|[,;(]")
_CHUNKS = 8
"""How many ways are tried to end a version before other words."""

_MARKS = frozenset("v vers version versions".split())
"""What leads to a number."""

_RANGE_WORDS = (
    BOUNDS | CHANNELS | LINES | frozenset("version versions v x lts recent récent récente".split())
)


def read_version(rest: str, around: Around, index: Index) -> str:
    """The version that a text begins with, as long as it can be; empty where there is none."""
    if not _NUMBERED.match(rest):
        return ""
    words = frozenset[str]().union(*(index.words[product] for product in around.products))
    for text in _chunks(rest):
        if _is_version(text, words) and not (
            _names_others(text, around.products, words, index)
            or _makes_another(text, around.name, index)
        ):
            return text
    return ""


def _chunks(rest: str) -> Iterator[str]:
    """The whole text, then without its last words, one after the other."""
    yield rest
    ends = [gap.start() for gap in _CHUNK.finditer(rest)][:_CHUNKS]
    for end in reversed(ends):
        if chunk := rest[:end].rstrip(" -:,;"):
            yield chunk


def _is_version(text: str, words: frozenset[str]) -> bool:
    """Whether a text is a version of the product, or known to be no single one."""
    match parse_declared(text, words):
        case DeclaredVersion():
            return True
        case Imprecise():
            told = {word[0] for word in WORD.finditer(text.casefold())}
            return all(_NUMBER.fullmatch(word) for word in told - _RANGE_WORDS - words)
        case _:
            return bool(_OPEN.fullmatch(text))


def _makes_another(text: str, name: str, index: Index) -> bool:
    """Whether the words beside the number make another name: `Redis 7 Enterprise`, `Redis 7 CLI`.

    `PHP 8 CLI` is PHP, as `PHP CLI` is.
    """
    words = [word for word in _LETTERS.findall(plain(text)) if word not in _MARKS]
    listed = index.names.joined.get(name + "".join(words))
    if listed:
        return bool(words) and listed.says is not Says.DESIGNATES
    return not index.around.another.isdisjoint(words)


def _names_others(text: str, products: frozenset[str], own: frozenset[str], index: Index) -> bool:
    """Whether what follows a name holds another's: `Python 3 Docker` is none of the two.

    A system, or a remark between brackets, says where it runs: `PostgreSQL 17 (Debian 13)`.
    """
    bare = _REMARK.sub(" ", text)
    words = {fold(word) for word in _LETTERS.findall(bare)} - SYSTEMS
    borne = (index.names.joined.get(plain(word)) for word in words)
    others = any(one and one.products and not products & set(one.products) for one in borne)
    return others or not PLATFORMS.isdisjoint(words - own)

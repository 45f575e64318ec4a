"""What stands around a listed name in a text: read to its end, or refused."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Protocol

from cct_check.identify.index import Index
from cct_check.identify.names import WORD, fold, plain
from cct_check.model.match import Part, Role, Says
from cct_check.model.version import DeclaredVersion, Imprecise
from cct_check.record import record
from cct_check.versions.declared import parse_declared
from cct_check.versions.words import BOUNDS, CHANNELS, CODENAMES, LINES, PLATFORMS, SYSTEMS

_SOFT = " -_.:'!/"
"""What may stand between the words around a name, and says nothing."""

_BEFORE = re.compile(r"[\w\s.+#:'!_-]*")
_PAUSE = re.compile(r"\s*[,;:]\s|\s-\s")
_COUNT = re.compile(r"\d{1,3}x?|x")
_PORT = re.compile(r"(?:sur le |on )?ports? (?:tcp |udp )?\d{1,5}(?:/(?:tcp|udp))?")
_OPEN = re.compile(r"[vV]?\d{1,6}(?:\.\d{1,6}){0,4}(?:\.[xX*]|\+)")
_NUMBERED = re.compile(
    # Where a version may begin: `9.0`, `v9`, `version 9`, `XI R3.1`, `>= 15`, `n° 3`.
    r"(?:[<>=≥≤~^]{1,2} ?|v(?:ersions?|ers\.|\.)? ?|(?:bi )?xi[ -]?r? ?|r|n° ?)?\d",
    re.IGNORECASE,
)
_CHUNK = re.compile(r"\s+|[,;(]")
_CHUNKS = 8
"""How many ways are tried to end a version before other words."""

_OF_HOSTS = frozenset("server serveur red hat enterprise gnu lts bits bit".split())
_MACHINES = frozenset("sparc x86 x64 amd64 arm64 aarch64 ppc64le power s390x i386".split())
_RANGE_WORDS = (
    BOUNDS | CHANNELS | LINES | frozenset("version versions v x lts recent récent récente".split())
)


class Said(Protocol):
    """What the text between brackets says of the list."""

    @property
    def says(self) -> Says:
        """Whether it designates, or only suggests."""

    @property
    def products(self) -> tuple[str, ...]:
        """The products that it says."""

    @property
    def version(self) -> str:
        """The version that it holds."""


@record
class Around:
    """What was read around a name so far: the products that are left, and the parts.

    `settled` tells that the parts leave one product of several; `unread`, that something was not
    understood that may or may not make another thing of it.
    """

    products: frozenset[str]
    parts: tuple[Part, ...] = ()
    version: str = ""
    settled: bool = False
    unread: bool = False

    def told(self, role: Role, text: str) -> "Around":
        """With one more part, which is a version or not."""
        version = text if role is Role.VERSION and not self.version else self.version
        return replace(self, parts=(*self.parts, Part(role=role, text=text)), version=version)

    def narrowed(self, role: Role, text: str, products: frozenset[str]) -> "Around":
        """With a part that goes with some of the products only."""
        left = self.products & products
        settled = self.settled or len(left) == 1 < len(self.products) or len(self.products) == 1
        return replace(self.told(role, text), products=left, settled=settled)


def read_before(text: str, around: Around, index: Index) -> Around | None:
    """Read what stands before the name, None where some of it is not understood."""
    if not _BEFORE.fullmatch(text):
        return None
    words = list(WORD.finditer(plain(text)))
    while words:
        count, read = _phrase(words, text, around, index)
        if not read:
            family = any(part.role is Role.FAMILY for part in around.parts)
            if _COUNT.fullmatch(words[0][0]) and not around.parts:
                count, read = 1, around
            elif family and words[0][0].isdecimal() and not around.version:
                count, read = 1, around.told(Role.VERSION, words[0][0])
            else:
                return None
        around, words = read, words[count:]
    return around


def _phrase(
    words: list[re.Match[str]], text: str, around: Around, index: Index
) -> tuple[int, Around | None]:
    """The longest phrase that the words begin with, and what it adds; none: 0 and None."""
    longest = max(index.around.longest, index.names.longest)
    for count in range(min(longest, len(words)), 0, -1):
        if count > 1 and "(" in text[words[0].start() : words[count - 1].end()]:
            continue
        written = text[words[0].start() : words[count - 1].end()]
        keys = [word[0] for word in words[:count]]
        if read := _understood(keys, written, around, index):
            return count, read
    return 0, None


def _understood(keys: list[str], written: str, around: Around, index: Index) -> Around | None:
    """What one phrase adds: the sort of thing, the vendor, or another name of the product."""
    phrase = " ".join(keys)
    vendors = index.around.vendors.get(phrase, frozenset()) & around.products
    if index.around.describes(phrase, around.products):
        return around.told(Role.NATURE, written)
    if vendors:
        return around.narrowed(Role.VENDOR, written, vendors)
    other = index.names.joined.get("".join(keys))
    if other and around.products & set(other.products):
        if other.says is Says.SUGGESTS:
            return around.told(Role.FAMILY, written)
        if other.says is Says.DESIGNATES:
            return around.narrowed(Role.ALSO, written, frozenset(other.products))
    return None


def read_after(
    text: str, around: Around, index: Index, inner: Callable[[str], Said | None]
) -> Around | None:
    """Read what stands behind the name; `inner` reads a text between brackets as a name.

    None where some of it is not understood; behind a comma or a dash, that leaves a question.
    """
    rest, pause = text, None
    while rest:
        if _PAUSE.match(rest):
            pause = rest.lstrip(_SOFT + ",;"), around
        rest = rest.lstrip(_SOFT + ",;")
        if not rest:
            break
        step = _step(rest, around, index, inner)
        if step:
            around, rest = step
        else:
            return _unread(*pause, index) if pause else None
    return around


def _step(
    rest: str, around: Around, index: Index, inner: Callable[[str], Said | None]
) -> tuple[Around, str] | None:
    """One thing behind the name, and what is left of the text."""
    if rest[0] in "([":
        text, left = _bracketed(rest)
        aside = _aside(text, around, index, inner)
        return (aside, left) if aside else None
    if not around.version and (version := _version(rest, around.products, index)):
        return around.told(Role.VERSION, version), rest[len(version) :]
    words = list(WORD.finditer(plain(rest)))
    if not words or words[0].start():
        return None
    if words[0][0] in index.around.on and (host := _hosted(rest, words, around, index)):
        return host
    count, phrase = _phrase(words, rest, around, index)
    if phrase:
        return phrase, rest[words[count - 1].end() :]
    if words[0][0] in CHANNELS and not around.version:
        return around.told(Role.VERSION, words[0][0]), rest[words[0].end() :]
    return None


def _bracketed(text: str) -> tuple[str, str]:
    """What stands between the brackets that a text begins with, and behind them."""
    closing = {"(": ")", "[": "]"}[text[0]]
    inner, _, left = text[1:].partition(closing)
    return inner.strip(), left


def _hosted(
    rest: str, words: list[re.Match[str]], around: Around, index: Index
) -> tuple[Around, str] | None:
    """« sous Debian 12 », « by Oracle »: a host or a vendor behind the word that leads to it."""
    end = rest.find("(") if "(" in rest else len(rest)
    told = [word for word in words[1:] if word.end() <= end]
    if told and _is_host([word[0] for word in told]):
        return around.told(Role.HOST, rest[told[0].start() : end].strip()), rest[end:]
    count, read = _phrase(told, rest, around, index) if told else (0, None)
    if read and read.parts[-1].role is Role.VENDOR:
        return read, rest[told[count - 1].end() :]
    return None


def _is_host(words: list[str]) -> bool:
    """Whether words only name a system and its version."""
    hosts = SYSTEMS | CODENAMES | _MACHINES
    known = all(word in hosts | _OF_HOSTS or word.isdecimal() for word in words)
    return known and not hosts.isdisjoint(words)


def _aside(
    text: str, around: Around, index: Index, inner: Callable[[str], Said | None]
) -> Around | None:
    """What stands between brackets; None where it makes another thing of the product."""
    low = plain(text)
    words = [word[0] for word in WORD.finditer(low)]
    if _PORT.fullmatch(low) or not words:
        return around.told(Role.NATURE, text)
    if _is_host(words) and not (around.products & _systems(index)):
        return around.told(Role.HOST, text)
    if not around.version and _version(text, around.products, index) == text:
        return around.told(Role.VERSION, text)
    before = read_before(text, replace(around, parts=()), index)
    if before:
        return replace(before, parts=(*around.parts, *before.parts))
    said = inner(text)
    if said and around.products & set(said.products):
        read = around.narrowed(Role.ALSO, text, frozenset(said.products))
        certain = said.says is Says.DESIGNATES or len(around.products) == 1
        return replace(read, settled=certain, version=around.version or said.version)
    return _unread(text, around, index)


def _systems(index: Index) -> frozenset[str]:
    return frozenset(one.id for one in index.products.values() if one.kind == "operating-system")


def _unread(rest: str, around: Around, index: Index) -> Around | None:
    """A remark that is not understood leaves a question, unless it makes another thing of it."""
    words = {word[0] for word in WORD.finditer(plain(rest))}
    if words & index.around.another:
        return None
    return replace(around.told(Role.UNREAD, rest), unread=True)


def _version(rest: str, products: frozenset[str], index: Index) -> str:
    """The version that a text begins with, as long as it can be; empty where there is none."""
    if not _NUMBERED.match(rest):
        return ""
    words = frozenset[str]().union(*(index.words[product] for product in products))
    for text in _chunks(rest):
        if _is_version(text, words) and not _names_others(text, products, words, index):
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
            told = {word[0] for word in WORD.finditer(text.casefold()) if not word[0][0].isdigit()}
            return told <= _RANGE_WORDS | words
        case _:
            return bool(_OPEN.fullmatch(text))


def _names_others(text: str, products: frozenset[str], own: frozenset[str], index: Index) -> bool:
    """Whether what follows a name holds another's: `Python 3 Docker` is none of the two.

    A system, or a remark between brackets, says where it runs: `PostgreSQL 17 (Debian 13)`.
    """
    bare = re.sub(r"\([^()]*\)", " ", text)
    words = {fold(word) for word in re.findall(r"[^\W\d_]+", bare)} - SYSTEMS
    borne = (index.names.joined.get(plain(word)) for word in words)
    others = any(one and one.products and not products & set(one.products) for one in borne)
    return others or not PLATFORMS.isdisjoint(words - own)

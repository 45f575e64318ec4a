"""What stands behind a listed name in a text: read to its end, or refused."""

import re
from collections.abc import Callable
from dataclasses import replace

from cct_check.identify.before import read_before, read_phrase
from cct_check.identify.index import Index
from cct_check.identify.names import WORD, plain
from cct_check.identify.numbered import read_version
from cct_check.identify.parts import Around, Reading
from cct_check.model.match import Role, Says
from cct_check.versions.words import CODENAMES, SYSTEMS

_SOFT = " -_.:'!/@"
"""What may stand between the words around a name, and says nothing."""

_PAUSE = re.compile(r"\s*[,;:]\s|\s-\s")
_PORT = re.compile(r"(?:sur le |on )?ports? (?:tcp |udp )?\d{1,5}(?:/(?:tcp|udp))?")
_LATEST = frozenset("latest last dernière derniere".split())
"""Channels that no product is called by: Elasticsearch Head is a plug-in."""

_OF_HOSTS = frozenset("server serveur red hat enterprise gnu lts bits bit".split())
_MACHINES = frozenset("sparc x86 x64 amd64 arm64 aarch64 ppc64le power s390x i386".split())


def read_after(
    text: str, around: Around, index: Index, inner: Callable[[str], Reading | None]
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
    rest: str, around: Around, index: Index, inner: Callable[[str], Reading | None]
) -> tuple[Around, str] | None:
    """One thing behind the name, and what is left of the text."""
    if rest[0] in "([":
        text, left = _bracketed(rest)
        aside = _aside(text, around, index, inner)
        return (aside, left) if aside else None
    if not around.version and (version := read_version(rest, around, index)):
        return around.told(Role.VERSION, version), rest[len(version) :]
    words = list(WORD.finditer(plain(rest)))
    if not words or words[0].start():
        return None
    if words[0][0] in index.around.on and (host := _hosted(rest, words, around, index)):
        return host
    count, phrase = read_phrase(words, rest, around, index)
    if phrase:
        return phrase, rest[words[count - 1].end() :]
    if words[0][0] in _LATEST and not around.version:
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
    count, read = read_phrase(told, rest, around, index) if told else (0, None)
    if read and read.parts[-1].role is Role.VENDOR:
        return read, rest[told[count - 1].end() :]
    return None


def _is_host(words: list[str]) -> bool:
    """Whether words only name a system and its version."""
    hosts = SYSTEMS | CODENAMES | _MACHINES
    known = all(word in hosts | _OF_HOSTS or word.isdecimal() for word in words)
    return known and not hosts.isdisjoint(words)


def _aside(
    text: str, around: Around, index: Index, inner: Callable[[str], Reading | None]
) -> Around | None:
    """What stands between brackets; None where it makes another thing of the product."""
    low = plain(text)
    words = [word[0] for word in WORD.finditer(low)]
    if not words:
        return around
    if _PORT.fullmatch(low):
        return around.told(Role.NATURE, text)
    if _MACHINES.issuperset(words):
        return around.told(Role.HOST, text)
    if _is_host(words) and not (around.products & index.around.systems):
        return around.told(Role.HOST, text)
    if not around.version and read_version(text, around, index) == text:
        return around.told(Role.VERSION, text)
    before = read_before(text, replace(around, parts=()), index)
    if before:
        return replace(before, parts=(*around.parts, *before.parts))
    said = inner(text)
    if said and said.products and not said.doubtful and around.products.issuperset(said.products):
        read = around.narrowed(Role.ALSO, text, frozenset(said.products))
        certain = said.says is Says.DESIGNATES
        return replace(read, settled=certain, version=around.version or said.version)
    return _unread(text, around, index)


def _unread(rest: str, around: Around, index: Index) -> Around | None:
    """A remark that is not understood leaves a question, unless it makes another thing of it."""
    words = {word[0] for word in WORD.finditer(plain(rest))}
    if words & index.around.another:
        return None
    return replace(around.told(Role.UNREAD, rest), unread=True)

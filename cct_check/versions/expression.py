"""The version cells of the list: what each covers, and which source it needs.

expression  = blank | all
all         = any { "–" any }               AT-1486: « 9 – Version SILL »
any         = atom { "ou" atom }            PT-1575: « Version LTS ou ESR disponible »
atom        = channel | bound | open | number
"""

import re
import unicodedata
from collections.abc import Callable
from functools import cache

from cct_check.model.version import (
    AllOf,
    AnyOf,
    Expression,
    Numbered,
    Relation,
    Symbolic,
    Unconstrained,
    Unparsed,
    VersionSource,
)

_SOURCES = (
    (re.compile(r"version sill"), VersionSource.SILL),
    (re.compile(r"version distrib"), VersionSource.DISTRIBUTION),
    (re.compile(r"(?:version )?lts(?: disponible)?"), VersionSource.LTS),
    (re.compile(r"(?:version )?esr(?: disponible)?"), VersionSource.ESR),
    (re.compile(r"derni[eè]re version supportée"), VersionSource.SUPPORTED),
    (
        re.compile(r"(?:derni[eè]re )?version (?:« ?stable ?»|stable)(?: de l['’]éditeur)?"),
        VersionSource.STABLE,
    ),
    (re.compile(r"version anssi"), VersionSource.ANSSI),
)
_RELATIONS = {
    ">": Relation.ABOVE,
    "<": Relation.BELOW,
    ">=": Relation.AT_LEAST,
    "≥": Relation.AT_LEAST,
    "<=": Relation.AT_MOST,
    "≤": Relation.AT_MOST,
}
_ALL, _ANY = re.compile(r" [–-] "), re.compile(r" ou ")
_BOUND = re.compile(r"([<>] ?=|[<>≤≥]) ?(\d+(?:\.\d+)*)")
_OPEN = re.compile(r"(\d+(?:\.\d+)*) ?(?:et \+|et sup\.?|\+)")
_NUMBER = re.compile(
    # A product's own prefix (RHEL, Solaris, V, XI-R), then the number and its qualifiers.
    r"(?:(?:rhel|solaris|xi[- ]?r|v) ?)?(?P<number>\d+(?:\.\d+)*)(?P<wild>\.x)?(?P<letter>[a-w])?"
    r"(?: sp(?P<pack>\d+))?(?P<lts> lts)?(?: (?P<edition>enterprise|pro|home|standard))?"
)
_ROMAN_ONE = re.compile(r"^i(?=\.x$)")
"""AT-1444 writes its line « I.x », with a capital i."""

_LINE_PARTS = 2
"""One or two numbers are a line; three or more are exact."""
_LENGTH_LIMIT = 256


@cache
def parse_expression(text: str) -> Expression:
    """Parse one version cell (89 different ones in the edition of 2025-01-18)."""
    folded = " ".join(unicodedata.normalize("NFKC", text).casefold().split())
    if not folded:
        return Unconstrained()
    parsed = _all_of(folded) if len(folded) <= _LENGTH_LIMIT else None
    return parsed or Unparsed(text=text)


def sources_needed(expression: Expression) -> tuple[VersionSource, ...]:
    """The sources that must be consulted before a version can be compared, in reading order."""
    match expression:
        case Symbolic():
            return (expression.source,)
        case AllOf() | AnyOf():
            return tuple(one for part in expression.parts for one in sources_needed(part))
        case _:
            return ()


def numbers_of(text: str) -> tuple[int, ...]:
    """`2.4.58` as numbers."""
    return tuple(map(int, text.split(".")))


def _all_of(text: str) -> Expression | None:
    parts = _parts(text, _ALL, _any_of)
    return AllOf(parts=parts) if len(parts) > 1 else next(iter(parts), None)


def _any_of(text: str) -> Expression | None:
    parts = _parts(text, _ANY, _atom)
    return AnyOf(parts=parts) if len(parts) > 1 else next(iter(parts), None)


def _parts(
    text: str, separator: re.Pattern[str], parse: Callable[[str], Expression | None]
) -> tuple[Expression, ...]:
    """Each part parsed; none where one of them is not known."""
    parts = [parse(part) for part in separator.split(text)]
    known = tuple(part for part in parts if part is not None)
    return known if len(known) == len(parts) else ()


def _atom(text: str) -> Expression | None:
    for form, source in _SOURCES:
        if form.fullmatch(text):
            return Symbolic(source=source)
    if bound := _BOUND.fullmatch(text):
        relation = _RELATIONS[bound[1].replace(" ", "")]
        return Numbered(relation=relation, numbers=numbers_of(bound[2]))
    if opened := _OPEN.fullmatch(text):
        return Numbered(relation=Relation.AT_LEAST, numbers=numbers_of(opened[1]))
    found = _NUMBER.fullmatch(_ROMAN_ONE.sub("1", text))
    return _numbered(found) if found else None


def _numbered(found: re.Match[str]) -> Numbered:
    numbers = numbers_of(found["number"])
    exact = len(numbers) > _LINE_PARTS and not found["wild"]
    return Numbered(
        relation=Relation.EXACT if exact else Relation.LINE,
        numbers=numbers,
        letter=found["letter"] or "",
        service_pack=int(found["pack"]) if found["pack"] else None,
        edition=found["edition"] or "",
        long_term=bool(found["lts"]),
    )

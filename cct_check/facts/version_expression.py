"""The version cells of the list: what each covers."""

import re
import unicodedata
from functools import cache

from cct_check.model.version import (
    AllOf,
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
    (
        re.compile(r"(?:version )?(?:lts|esr)(?: ou (?:lts|esr))?(?: disponible)?"),
        VersionSource.LONG_TERM,
    ),
    (
        re.compile(
            r"(?:derni[eè]re )?version (?:supportée|« ?stable ?»|stable)(?: de l['’]éditeur)?"
        ),
        VersionSource.VENDOR,
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
_BOUND = re.compile(r"([<>] ?=|[<>≤≥]) ?(\d+(?:\.\d+)*)")
_OPEN = re.compile(r"(\d+(?:\.\d+)*) ?(?:et \+|et sup\.?|\+)")
_NUMBER = re.compile(
    # A product's own prefix (RHEL, Solaris, V, XI-R), then the number and its qualifiers.
    r"(?:(?:rhel|solaris|xi[- ]?r|v) ?)?(\d+(?:\.\d+)*)(\.x)?([a-z])?"
    r"(?: sp(\d+))?(?: lts)?(?: (enterprise|pro|home|standard))?"
)
_LINE_PARTS = 2
"""One or two numbers are a line; three or more, or a letter after three, are exact."""
_LENGTH_LIMIT = 256


@cache
def parse_expression(text: str) -> Expression:
    """Parse one version cell (89 different ones in the edition of 2025-01-18)."""
    folded = " ".join(unicodedata.normalize("NFKC", text).casefold().split())
    if not folded:
        return Unconstrained()
    if len(folded) > _LENGTH_LIMIT:
        return Unparsed(text=text)
    parts = re.split(r" [–-] ", folded)
    if len(parts) > 1:
        return AllOf(parts=tuple(parse_expression(part) for part in parts))
    for form, source in _SOURCES:
        if form.fullmatch(folded):
            return Symbolic(source=source)
    if bound := _BOUND.fullmatch(folded):
        relation = _RELATIONS[bound[1].replace(" ", "")]
        return Numbered(relation=relation, numbers=numbers_of(bound[2]))
    if opened := _OPEN.fullmatch(folded):
        return Numbered(relation=Relation.AT_LEAST, numbers=numbers_of(opened[1]))
    # AT-1444 writes its line « I.x », with a capital i.
    if number := _NUMBER.fullmatch(re.sub(r"^i(?=\.x$)", "1", folded)):
        return _numbered(number)
    return Unparsed(text=text)


def numbers_of(text: str) -> tuple[int, ...]:
    """`2.4.58` as numbers; empty segments are dropped."""
    return tuple(int(part) for part in text.split(".") if part)


def _numbered(found: re.Match[str]) -> Numbered:
    numbers = numbers_of(found[1])
    exact = len(numbers) > _LINE_PARTS and not found[2]
    return Numbered(
        relation=Relation.EXACT if exact else Relation.LINE,
        numbers=numbers,
        letter=(found[3] or "") if exact else "",
        service_pack=int(found[4]) if found[4] else None,
        edition=found[5] or "",
    )

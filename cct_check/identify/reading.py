"""Names as people write them, read to their end: what is left over makes another thing of them.

    name   = one | parted | list
    parted = a listed name with a number in it        « Windows 2019 Server »
    list   = one { "," | ";" | "+" | "&" | "et" | "avec" one }   together: « Tomcat et PostgreSQL »
           | one { "/" | "ou" | "voire" one }         alternatives: « MySQL ou MariaDB »
    one    = [ count ] { nature | vendor | family } listed
             { nature | vendor | family | version | aside } [ ending of a file ]
    aside  = "(" nature | vendor | version | host | one ")" | on host

`listed` is a name of the list, its words spaced as one likes. What follows a comma, a semicolon, a
colon or a dash, or stands in brackets, and is not understood makes a question of a name that would
designate; so does a longer name, of another thing, that holds it: `MySQL/Cluster`.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from cct_check.identify.before import read_before
from cct_check.identify.behind import read_after
from cct_check.identify.designations import Designation
from cct_check.identify.hits import Hit, listed_names
from cct_check.identify.index import Index
from cct_check.identify.lists import read_list
from cct_check.identify.names import fold, tidy, words_of_name
from cct_check.identify.parts import Around, Reading
from cct_check.model.match import Part, Role, Says

_DEEP = 3
"""How deep lists and brackets may stand in one another."""

_WRAPPED = re.compile(r"(?P<head>[^()]*?)\s*\((?P<inner>.*)\)")
_PARTED = re.compile(
    r"(?P<head>[^\d(),/]+?)[ -]+(?P<number>[vV]?\d[\w.]*)[ -]+(?P<tail>[^\W\d_][^\d(),/]*)"
)
FILE_ENDING = re.compile(r"(?<=\d)(?:\.min)?\.(?:js|css|jar|war)$", re.IGNORECASE)
"""The end of a file's name behind the version: `jquery-3.6.0.min.js`."""


def read_name(name: str, index: Index) -> Reading | None:
    """What a name says; `nothing`, with the listed name that it holds, where it is another thing.

    None where it holds no listed name at all.
    """
    if listed := index.names.exact.get(fold(name)):
        return _said(listed)
    text = FILE_ENDING.sub("", tidy(name))
    return _read(text, index) if text else None


def _read(text: str, index: Index, depth: int = 0) -> Reading | None:
    every = listed_names(text, index) if depth <= _DEEP else []
    hits = [hit for hit in every if not hit.loose]
    if not hits:
        return None
    if parted := _parted(text, index, depth):
        return parted
    readings = [(one, hit) for hit in hits if (one := _one(text, hit, index, depth))]
    wholes = (_warned(one, hit, every, text) for one, hit in readings if not one.doubtful)
    whole = next(wholes, None)
    apart = any(hit.is_apart for hit in every)
    several = whole or read_list(text, lambda one: _read(one, index, depth + 1), apart=apart)
    listed = several or _inside(text, index, depth)
    return listed or next((one for one, _ in readings), None) or _mention(text, hits[0])


def _warned(reading: Reading, read: Hit, hits: Iterable[Hit], text: str) -> Reading:
    """A question, where the name is a part of one that is, or may be, another: `MySQL/Cluster`."""
    certain = reading.says is Says.DESIGNATES or reading.numbers
    other = next((hit for hit in hits if hit.warns_of(read)), None) if certain else None
    if other is None:
        return reading
    unread = Part(role=Role.UNREAD, text=text[other.start : other.end])
    return replace(reading, says=Says.SUGGESTS, parts=(*reading.parts, unread))


def _parted(text: str, index: Index, depth: int) -> Reading | None:
    """What a listed name says that a number parts: « Windows 2019 Server », `PHP 8.2-FPM`.

    A number that is no version of the name before it leaves a question: « Apache 2.4 Tomcat ».
    """
    found = _PARTED.fullmatch(text)
    if not found:
        return None
    reading = _read(f"{found['head']} {found['tail']} {found['number']}", index, depth + 1)
    if not reading or [part.role for part in reading.parts] != [Role.VERSION]:
        return None
    alone = index.names.joined.get("".join(words_of_name(found["head"])))
    lines = [line for product in reading.products for line in _lines(alone, product)]
    of_line = any(re.match(rf"v?{line}(?!\d)", found["number"].lower()) for line in lines)
    if of_line or not (alone and alone.numbers):
        return reading
    unread = Part(role=Role.UNREAD, text=found["number"])
    return replace(reading, says=Says.SUGGESTS, parts=(unread,), version="")


def _lines(name: Designation | None, product: str) -> tuple[str, ...]:
    """The first numbers of the versions with which a name is that product's."""
    return name.numbers.get(product, ()) if name else ()


def _said(listed: Designation) -> Reading:
    return Reading(
        says=listed.says,
        how=listed.how,
        products=() if listed.says is Says.EXCLUDES else listed.products,
        entry=listed.text,
        numbers=tuple(listed.numbers.items()),
    )


def _one(text: str, hit: Hit, index: Index, depth: int) -> Reading | None:
    """What a text says that is a listed name and what may stand around it; else None."""
    listed = hit.listed
    name = "".join(words_of_name(text[hit.start : hit.end]))
    around = Around(products=frozenset(listed.products), name=name)
    before = read_before(text[: hit.start], around, index)
    after = before and read_after(
        text[hit.end :], before, index, lambda inner: _read(inner, index, depth + 1)
    )
    if not after:
        return None
    says, products = _outcome(listed, after)
    if says is Says.NOTHING:
        return None
    return Reading(
        says=says,
        how=listed.how,
        products=products,
        entry=listed.text,
        version=after.version,
        parts=after.parts,
        numbers=tuple(listed.numbers.items()),
    )


def _outcome(listed: Designation, around: Around) -> tuple[Says, tuple[str, ...]]:
    """What a listed name says of which products once all around it is read."""
    if listed.says is Says.EXCLUDES:
        return (Says.NOTHING if around.unread else Says.EXCLUDES), ()
    if listed.says is Says.GATHERS:
        return (Says.NOTHING if around.unread else Says.GATHERS), listed.products
    certain = listed.says is Says.DESIGNATES or around.settled
    products = tuple(product for product in listed.products if product in around.products)
    if around.unread:
        return (Says.SUGGESTS if certain else Says.NOTHING), products
    return (Says.DESIGNATES if certain else Says.SUGGESTS), products


def _inside(text: str, index: Index, depth: int) -> Reading | None:
    """What the brackets hold, where all before them says what sort of thing it is."""
    found = _WRAPPED.fullmatch(text)
    reading = found and _read(found["inner"], index, depth + 1)
    if not found or not reading or not reading.products:
        return None
    around = Around(products=frozenset(reading.products))
    before = read_before(found["head"], around, index)
    if before is None or before.products != around.products:
        return None
    return replace(reading, parts=(*before.parts, *reading.parts))


def _mention(text: str, hit: Hit) -> Reading:
    """A listed name in a text that is another thing, with all that is not understood there."""
    rest = " ".join((text[: hit.start] + " " + text[hit.end :]).split())
    unread = Part(role=Role.UNREAD, text=rest)
    return replace(_said(hit.listed), says=Says.NOTHING, products=(), parts=(unread,))

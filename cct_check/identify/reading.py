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
from cct_check.identify.designations import Designation, between
from cct_check.identify.index import Index
from cct_check.identify.names import WORD, fold, plain, tidy, words_of_name
from cct_check.identify.parts import Around, Reading
from cct_check.model.match import How, Part, Role, Says
from cct_check.record import record

_MANY = 24
"""A text of more words is no name."""

_DEEP = 3
"""How deep lists and brackets may stand in one another."""

_TOGETHER = re.compile(r"\s+(?:\+|&|et|and|avec|with)\s+|\s*[,;]\s*(?!\d)", re.IGNORECASE)
_OR = re.compile(r"\s+(?:ou bien|et/ou|ou|or|voire)\s+", re.IGNORECASE)
_REMARKED = re.compile(r"[,;/(]")
_SLASH = re.compile(r"\s*/\s*")
_WRAPPED = re.compile(r"(?P<head>[^()]*?)\s*\((?P<inner>.*)\)")
_SIGNS = re.compile(r"[.+#]")
_NO_SIGNS: frozenset[str] = frozenset()
_PARTED = re.compile(
    r"(?P<head>[^\d(),/]+?)[ -]+(?P<number>[vV]?\d[\w.]*)[ -]+(?P<tail>[^\W\d_][^\d(),/]*)"
)
FILE_ENDING = re.compile(r"(?<=\d)(?:\.min)?\.(?:js|css|jar|war)$", re.IGNORECASE)
"""The end of a file's name behind the version: `jquery-3.6.0.min.js`."""

_WITHIN = re.compile(r"\d\.\d")
_GLUED = re.compile(r"(?P<stem>[^\W\d_]{2,})\d+")


@record
class _Hit:
    """A listed name in a text, from `start` to `end`, and how many words long.

    A `loose` one has signs between its words that are not its own: `MySQL/Cluster`.
    """

    start: int
    end: int
    words: float
    listed: Designation
    loose: bool = False

    def warns_of(self, other: "_Hit") -> bool:
        """Whether the other is a part of this name, which is not certain to be its product."""
        longer = self.words > other.words and self.start <= other.start and other.end <= self.end
        return longer and self.listed.says in (Says.EXCLUDES, Says.SUGGESTS)


def read_name(name: str, index: Index) -> Reading | None:
    """What a name says; `nothing`, with the listed name that it holds, where it is another thing.

    None where it holds no listed name at all.
    """
    if listed := index.names.exact.get(fold(name)):
        return _said(listed)
    text = FILE_ENDING.sub("", tidy(name))
    return _read(text, index) if text else None


def _read(text: str, index: Index, depth: int = 0) -> Reading | None:
    every = _hits(text, index) if depth <= _DEEP else []
    hits = [hit for hit in every if not hit.loose]
    if not hits:
        return None
    if parted := _parted(text, index, depth):
        return parted
    readings = [(one, hit) for hit in hits if (one := _one(text, hit, index, depth))]
    wholes = (_warned(one, hit, every, text) for one, hit in readings if not one.doubtful)
    listed = next(wholes, None) or _list(text, every, index, depth) or _inside(text, index, depth)
    return listed or next((one for one, _ in readings), None) or _mention(text, hits[0])


def _warned(reading: Reading, read: _Hit, hits: Iterable[_Hit], text: str) -> Reading:
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


def _hits(text: str, index: Index) -> list[_Hit]:
    """The listed names in a text: the longest first, then those that designate."""
    low = plain(text)
    words = [(word[0], word.start(), word.end()) for word in WORD.finditer(low)]
    hits: list[_Hit] = []
    for first in range(len(words) if len(words) <= _MANY else 0):
        start, joined = words[first][1], ""
        for rank, (word, _, end) in enumerate(words[first : first + index.names.longest], start=1):
            # The number of a version is not cut: `Apache 2.4` is not `Apache2`.
            whole = not _WITHIN.match(low, end - 1)
            if whole and (hit := _hit(joined + word, start, end, rank, low, index)):
                hits.append(hit)
            elif stem := _GLUED.match(word):
                cut = end - len(word) + stem.end("stem")
                if hit := _hit(joined + stem["stem"], start, cut, rank - 0.5, low, index):
                    hits.append(hit)
            joined += word
    return sorted(hits, key=lambda hit: (-hit.words, hit.listed.says is Says.SUGGESTS, hit.start))


def _hit(joined: str, start: int, end: int, words: float, low: str, index: Index) -> _Hit | None:
    """The listed name that some words are, run together; its own signs may stand between them."""
    names = index.names
    listed, loose = names.joined.get(joined), False
    if listed:
        loose = not names.signs.get(joined, _NO_SIGNS).issuperset(between(low[start:end]))
    elif not joined.isalnum():
        listed, loose = names.joined.get(_SIGNS.sub("", joined)), True
    if listed is None:
        return None
    if not loose:
        listed = names.spaced.get(" ".join(WORD.findall(low[start:end])), listed)
    # The name « Wekan (service web) » ends with its bracket.
    closed = low[end : end + 1] == ")" and "(" in low[start:end]
    return _Hit(start=start, end=end + closed, words=words, listed=listed, loose=loose)


def _one(text: str, hit: _Hit, index: Index, depth: int) -> Reading | None:
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
    certain = listed.says is Says.DESIGNATES or (around.settled and not _echoed(listed, around))
    products = tuple(product for product in listed.products if product in around.products)
    if around.unread:
        return (Says.SUGGESTS if certain else Says.NOTHING), products
    return (Says.DESIGNATES if certain else Says.SUGGESTS), products


def _echoed(listed: Designation, around: Around) -> bool:
    """Whether a vendor only repeats a word of a doubtful name: « Docker Swarm (Docker) »."""
    words = set(words_of_name(listed.text))
    vendors = (part.text for part in around.parts if part.role is Role.VENDOR)
    return any(not words.isdisjoint(words_of_name(vendor)) for vendor in vendors)


def _list(text: str, hits: Iterable[_Hit], index: Index, depth: int) -> Reading | None:
    """What several names say together, or one or the other; None where the text is no list.

    A word for any other thing leaves the choice open, and so does an alternative that is unknown,
    or another thing beside a product (« Tomcat et Valkey »), or the name of one (`git,svn`).
    """
    for separator, says in (
        (_OR, Says.SUGGESTS),
        (_TOGETHER, Says.GATHERS),
        (_SLASH, Says.SUGGESTS),
    ):
        texts = separator.split(text)
        if len(texts) == 1:
            continue
        parts = [_read(part, index, depth + 1) for part in texts]
        known = [part for part in parts if part and part.products]
        others = [part for part in parts if part not in known]
        if not known or (others and separator is not _OR and not _stands_apart(text, others)):
            continue
        certain = all(part.says in (Says.DESIGNATES, Says.GATHERS) for part in known)
        gathered = certain and not others and says is Says.GATHERS and not any(map(_is_other, hits))
        products = tuple(dict.fromkeys(product for part in known for product in part.products))
        return Reading(
            says=Says.GATHERS if gathered else Says.SUGGESTS,
            how=How.NAME,
            products=products,
            entry=", ".join(dict.fromkeys(part.entry for part in known)),
            parts=() if gathered else (Part(role=Role.LIST, text=text),),
            held=tuple((one, part.version) for part in known for one in part.products),
        )
    return None


def _is_other(hit: _Hit) -> bool:
    """Whether the signs between its words are all that tells a text from another thing's name."""
    return hit.loose and hit.listed.says is Says.EXCLUDES


def _stands_apart(text: str, others: Iterable[Reading | None]) -> bool:
    """Whether what stands beside products in a list is plainly another thing than they.

    Behind a comma it may be a remark, and before a slash a part of the name.
    """
    known = all(other is None or other.says is Says.EXCLUDES for other in others)
    return known and not _REMARKED.search(text)


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


def _mention(text: str, hit: _Hit) -> Reading:
    """A listed name in a text that is another thing, with all that is not understood there."""
    rest = " ".join((text[: hit.start] + " " + text[hit.end :]).split())
    unread = Part(role=Role.UNREAD, text=rest)
    return replace(_said(hit.listed), says=Says.NOTHING, products=(), parts=(unread,))

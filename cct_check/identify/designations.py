"""The names of the list: what each designates, gathers, proposes or rules out."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from itertools import pairwise

from cct_check.identify.names import WORD, fold, plain, tidy, words_of_name
from cct_check.model.match import How, Says
from cct_check.model.referential import Product, Referential
from cct_check.record import record

_SOFT = " -_.'!"
_SIGNED = re.compile(rf"[^\w{re.escape(_SOFT)}]")
_RANKS = (
    (Says.DESIGNATES, How.NAME),
    (Says.DESIGNATES, How.ALIAS),
    (Says.GATHERS, How.ALIAS),
    (Says.SUGGESTS, How.NAME),
    (Says.EXCLUDES, How.NAME),
)
"""A name that is of several ranks is of the first: what is listed is not what another rules out."""


@record
class Designation:
    """One name of the list: `text` as it is written there, and what it says of which products.

    `numbers` are the first numbers of the versions with which it designates one of them.
    """

    text: str
    says: Says
    how: How
    products: tuple[str, ...]
    numbers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@record
class Designations:
    """The names of the list, as written (`exact`, folded), and as loosely as they may be read.

    `joined` has them by their words run together; where two names differ in their spaces alone,
    each is read as it is spaced (`spaced`, by plain words) and is a question otherwise. `signs` are
    those that a name has between its words beside spaces, dashes and full stops. `longest` is the
    number of words of the longest.
    """

    exact: Mapping[str, Designation]
    joined: Mapping[str, Designation]
    spaced: Mapping[str, Designation]
    signs: Mapping[str, frozenset[str]]
    longest: int

    def named(self, folded: str) -> tuple[str, ...]:
        """The products that bear the folded name."""
        found = self.exact.get(folded)
        return found.products if found and found.says is Says.DESIGNATES else ()


def read_designations(
    referential: Referential, composites: Mapping[str, tuple[str, ...]]
) -> Designations:
    """The names of all products; every row's own name reaches its product.

    A composite that the edition has not all the products of is left out.
    """
    exact: dict[str, Designation] = {}
    names = [_names_of(product, referential) for product in referential.products.values()]
    gathered = [
        (text, ids) for text, ids in composites.items() if referential.products.keys() >= set(ids)
    ]
    for says, how in _RANKS:
        ranked: dict[str, tuple[str, dict[str, tuple[str, ...]]]] = {}
        for text, product, numbers in _of_rank(names, gathered, says, how):
            key = fold(text)
            if key not in exact:
                ranked.setdefault(key, (text, {}))[1][product] = numbers
        for key, (text, ids) in ranked.items():
            lines = {product: numbers for product, numbers in ids.items() if numbers}
            exact[key] = Designation(
                text=text, says=says, how=how, products=tuple(ids), numbers=lines
            )
    return _loosened(exact)


@record
class _Names:
    """The names of one product, by what each of them says."""

    product: str
    own: tuple[str, ...]
    aliases: tuple[str, ...]
    doubtful: Mapping[str, tuple[str, ...]]
    distinct: tuple[str, ...]


def _names_of(product: Product, referential: Referential) -> _Names:
    """A name that is doubtful is so even where it is that of a row."""
    doubtful = {**dict.fromkeys(product.uncertain, ()), **product.with_version}
    rows = (referential.rows[ref].name for ref in product.rows)
    return _Names(
        product=product.id,
        own=tuple(text for text in (*product.names, *rows) if text not in doubtful),
        aliases=tuple(text for text in product.aliases if text not in doubtful),
        doubtful=doubtful,
        distinct=product.distinct,
    )


def _of_rank(
    names: Iterable[_Names], gathered: Iterable[tuple[str, tuple[str, ...]]], says: Says, how: How
) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Each name of a rank, with a product that it is about and the numbers that make it so."""
    match says, how:
        case Says.GATHERS, _:
            yield from ((text, one, ()) for text, ids in gathered for one in ids)
        case Says.SUGGESTS, _:
            yield from (
                (text, one.product, numbers)
                for one in names
                for text, numbers in one.doubtful.items()
            )
        case Says.EXCLUDES, _:
            yield from ((text, one.product, ()) for one in names for text in one.distinct)
        case _, How.NAME:
            yield from ((text, one.product, ()) for one in names for text in one.own)
        case _:
            yield from ((text, one.product, ()) for one in names for text in one.aliases)


def _loosened(exact: Mapping[str, Designation]) -> Designations:
    """The same names by their words: run together, and spaced where that tells two apart."""
    joined: dict[str, Designation] = {}
    alike: defaultdict[str, list[Designation]] = defaultdict(list)
    signs: dict[str, frozenset[str]] = {}
    longest = 0
    for one in exact.values():
        text = plain(tidy(one.text))
        words = WORD.findall(text)
        key = "".join(words)
        longest = max(longest, len(words))
        if joined.setdefault(key, one) is not one:
            alike[key].append(one)
        if _SIGNED.search(text):
            signs[key] = signs.get(key, frozenset()) | frozenset(between(text))
    spaced: dict[str, Designation] = {}
    for key, others in alike.items():
        names = [joined[key], *others]
        joined[key] = _read(names)
        if len(set(map(_meaning, names))) > 1:
            for one in reversed(names):
                spaced[" ".join(words_of_name(one.text))] = one
    return Designations(exact=exact, joined=joined, spaced=spaced, signs=signs, longest=longest)


def between(text: str) -> Iterator[str]:
    """The signs between the words of a plain text that are no space, dash or full stop."""
    for (_, end), (start, _) in pairwise(word.span() for word in WORD.finditer(text)):
        if sign := text[end:start].strip(_SOFT):
            yield sign


def _meaning(one: Designation) -> tuple[Says, tuple[str, ...]]:
    return one.says, one.products


def _read(names: list[Designation]) -> Designation:
    """What names with the same words run together say: one thing, or else a question."""
    first, *others = names
    if all(_meaning(other) == _meaning(first) for other in others):
        return first
    products = tuple(dict.fromkeys(product for one in names for product in one.products))
    return Designation(text=first.text, says=Says.SUGGESTS, how=How.NAME, products=products)

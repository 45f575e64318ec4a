"""The names of the list: what each designates, gathers, proposes or rules out."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from itertools import pairwise

from cct_check.identify.names import WORD, fold, plain, tidy
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
    ranked = sorted(
        _all(referential, composites), key=lambda one: _RANKS.index((one.says, one.how))
    )
    for one in ranked:
        key = fold(one.text)
        known = exact.get(key)
        if known is None:
            exact[key] = one
        elif (known.says, known.how) == (one.says, one.how):
            exact[key] = _together(known, one)
    return _loosened(exact)


def _all(
    referential: Referential, composites: Mapping[str, tuple[str, ...]]
) -> Iterator[Designation]:
    for product in referential.products.values():
        rows = (referential.rows[ref].name for ref in product.rows)
        doubtful = {*product.uncertain, *product.with_version}
        for says, how, texts in (
            (Says.DESIGNATES, How.NAME, (*product.names, *rows)),
            (Says.DESIGNATES, How.ALIAS, product.aliases),
            (Says.SUGGESTS, How.NAME, doubtful),
            (Says.EXCLUDES, How.NAME, product.distinct),
        ):
            for text in dict.fromkeys(texts):
                if says is Says.SUGGESTS or text not in doubtful:
                    yield Designation(
                        text=text,
                        says=says,
                        how=how,
                        products=(product.id,),
                        numbers=_numbers(product, text),
                    )
    for text, products in composites.items():
        if referential.products.keys() >= set(products):
            yield Designation(text=text, says=Says.GATHERS, how=How.ALIAS, products=products)


def _numbers(product: Product, text: str) -> Mapping[str, tuple[str, ...]]:
    return {product.id: product.with_version[text]} if text in product.with_version else {}


def _together(one: Designation, other: Designation) -> Designation:
    products = tuple(dict.fromkeys((*one.products, *other.products)))
    return replace(one, products=products, numbers={**one.numbers, **other.numbers})


def _loosened(exact: Mapping[str, Designation]) -> Designations:
    """The same names by their words: run together, and spaced where that tells two apart."""
    alike: defaultdict[str, dict[str, Designation]] = defaultdict(dict)
    signs: defaultdict[str, set[str]] = defaultdict(set)
    longest = 0
    for one in exact.values():
        text = plain(tidy(one.text))
        words = WORD.findall(text)
        joined = "".join(words)
        longest = max(longest, len(words))
        alike[joined].setdefault(" ".join(words), one)
        if found := set(between(text)):
            signs[joined] |= found
    torn = {
        key: names for key, names in alike.items() if len(set(map(_meaning, names.values()))) > 1
    }
    return Designations(
        exact=exact,
        joined={key: _read(list(names.values())) for key, names in alike.items()},
        spaced={spaced: one for names in torn.values() for spaced, one in names.items()},
        signs={key: frozenset(found) for key, found in signs.items() if found},
        longest=longest,
    )


def between(text: str) -> Iterator[str]:
    """The signs between the words of a plain text that are no space, dash or full stop."""
    if not _SIGNED.search(text):
        return
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

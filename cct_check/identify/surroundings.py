"""What may stand around a product's name: words of any, of its function, of its vendor."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from cct_check.identify.names import words_of_name
from cct_check.model.lexicon import NameWords
from cct_check.model.manifest import LIBRARY_KINDS
from cct_check.model.referential import Referential
from cct_check.record import record

_DOMAINS = frozenset("com org net fr io eu".split())
_NO_SERVERS = LIBRARY_KINDS | {"language", "protocol", "workstation"}
"""Kinds of product that serve nobody: « Serveur FileZilla » is another thing than FileZilla."""


@record
class Surroundings:
    """Phrases by what they may stand beside, each as its plain words.

    `functions` and `vendors` have the ids of the products that they go with, `makers` those of the
    vendors that the list itself names; `running` phrases go with `servers`, which others call;
    `systems` are the operating systems. `longest` is the number of words of the longest phrase.
    """

    neutral: frozenset[str]
    running: frozenset[str]
    servers: frozenset[str]
    systems: frozenset[str]
    functions: Mapping[str, frozenset[str]]
    vendors: Mapping[str, frozenset[str]]
    makers: Mapping[str, frozenset[str]]
    on: frozenset[str]
    another: frozenset[str]
    longest: int

    def describes(self, phrase: str, products: frozenset[str]) -> bool:
        """Whether a phrase only says what sort of thing some of these products are."""
        if phrase in self.neutral or (phrase in self.running and products & self.servers):
            return True
        return bool(self.functions.get(phrase, frozenset()) & products)

    def goes_with(self, phrase: str, products: frozenset[str]) -> bool:
        """Whether a phrase says what sort of thing some of these products are, or who makes it."""
        made = self.vendors.get(phrase, frozenset()) & products
        return bool(made) or self.describes(phrase, products)


def read_surroundings(words: NameWords, referential: Referential) -> Surroundings:
    """The phrases of the lexicon and the vendors of the list, with the products they go with."""
    products = referential.products.values()
    by_chapter: defaultdict[str, set[str]] = defaultdict(set)
    vendors: defaultdict[str, set[str]] = defaultdict(set)
    makers: defaultdict[str, set[str]] = defaultdict(set)
    for product in products:
        rows = [referential.rows[ref] for ref in product.rows]
        for row in rows:
            by_chapter[row.chapter].add(product.id)
            for phrase in _called(row.vendor):
                makers[phrase].add(product.id)
        for vendor in (*product.vendors, *(row.vendor for row in rows)):
            for phrase in _called(vendor):
                vendors[phrase].add(product.id)
    functions: defaultdict[str, set[str]] = defaultdict(set)
    for function in words.functions:
        within = set[str]().union(*map(by_chapter.__getitem__, function.chapters))
        kinds = function.kinds
        concerned = {one for one in within if not kinds or referential.products[one].kind in kinds}
        concerned |= set(function.products)
        for phrase in _phrases(function.says):
            functions[phrase] |= concerned
    sets = {key: _phrases(getattr(words, key)) for key in ("neutral", "running", "on", "another")}
    phrases = (*functions, *vendors, *(phrase for one in sets.values() for phrase in one))
    return Surroundings(
        **sets,
        servers=frozenset(one.id for one in products if one.kind not in _NO_SERVERS),
        systems=frozenset(one.id for one in products if one.kind == "operating-system"),
        functions={phrase: frozenset(found) for phrase, found in functions.items()},
        vendors={phrase: frozenset(found) for phrase, found in vendors.items()},
        makers={phrase: frozenset(found) for phrase, found in makers.items()},
        longest=max((phrase.count(" ") + 1 for phrase in phrases), default=1),
    )


def _phrases(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(" ".join(words_of_name(text)) for text in texts)


def _called(vendor: str) -> Iterable[str]:
    """How a vendor is called: as written, without what is in brackets or the end of a domain."""
    for text in (vendor, vendor.partition("(")[0]):
        words = words_of_name(text)
        if words:
            yield " ".join(words)
        if len(words) > 1 and words[-1] in _DOMAINS:
            yield " ".join(words[:-1])

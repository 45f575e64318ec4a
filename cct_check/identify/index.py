"""The referential, turned so that each declared thing finds its products."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from urllib.parse import unquote

from cct_check.identify.names import fold, skeleton
from cct_check.model.match import How
from cct_check.model.referential import Product, Referential
from cct_check.record import record
from cct_check.versions.words import product_words

Designations = Mapping[str, tuple[str, ...]]


@record
class Index:
    """Products by each thing that can designate them; keys are folded, values product ids.

    `uncertain` are names that only suggest a product (an editor's name alone, a protocol, an
    acronym); `excluded` are package URLs that look like a product's own and are another thing.
    A package URL that ends with `/` or `.` stands for all below it. `words` are those that may go
    with the version of each product.
    """

    products: Mapping[str, Product]
    names: Designations
    aliases: Designations
    uncertain: Designations
    references: Mapping[str, str]
    vendors: Designations
    purls: Designations
    uncertain_purls: Designations
    excluded: frozenset[str]
    cpes: Designations
    images: Designations
    packages: Designations
    skeletons: Mapping[str, str]
    confusables: Mapping[str, str]
    composites: Designations
    by_length: Mapping[int, tuple[str, ...]]
    words: Mapping[str, frozenset[str]]

    def named(self, folded: str) -> tuple[How, tuple[str, ...]]:
        """The products that bear the folded name: by their own name first, else by an alias."""
        own = self.names.get(folded, ())
        return (How.NAME, own) if own else (How.ALIAS, self.aliases.get(folded, ()))

    def borne(self, folded: str) -> tuple[str, ...]:
        """The products that bear the folded name, or that it only suggests."""
        return self.named(folded)[1] or self.uncertain.get(folded, ())


def build_index(
    referential: Referential,
    confusables: Mapping[str, str],
    composites: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
) -> Index:
    """Turn the referential into an index; every row's own name reaches its product.

    `composites` are the names of several products together; one that the edition has not all the
    products of is left out.
    """
    products = referential.products.values()
    own_names = _turned(
        (name, product.id)
        for product in products
        for name in (*product.names, *(referential.rows[ref].name for ref in product.rows))
        if name not in product.uncertain
    )
    aliases = _turned((name, p.id) for p in products for name in p.aliases)
    uncertain = _turned((name, p.id) for p in products for name in p.uncertain)
    return Index(
        products=referential.products,
        names=own_names,
        aliases=aliases,
        uncertain=uncertain,
        references={ref: p.id for p in products for ref in p.rows},
        vendors=_turned(
            (vendor, p.id)
            for p in products
            for vendor in (*p.vendors, *(referential.rows[ref].vendor for ref in p.rows))
        ),
        purls=_turned((unquote(purl), p.id) for p in products for purl in p.identifiers.purl),
        uncertain_purls=_turned(
            (unquote(purl), p.id) for p in products for purl in p.uncertain_purl
        ),
        excluded=frozenset(fold(unquote(purl)) for p in products for purl in p.excluded),
        cpes=_turned((cpe, p.id) for p in products for cpe in p.identifiers.cpe),
        images=_turned((image, p.id) for p in products for image in p.identifiers.image),
        packages=_turned((name, p.id) for p in products for name in p.identifiers.package),
        skeletons={
            skeleton(name, confusables): name for name in (*uncertain, *aliases, *own_names)
        },
        confusables=confusables,
        composites={
            fold(name): gathered
            for name, gathered in composites.items()
            if referential.products.keys() >= set(gathered)
        },
        by_length=_by_length(dict.fromkeys((*own_names, *aliases))),
        words={product.id: product_words(product, referential) for product in products},
    )


def _turned(pairs: Iterable[tuple[str, str]]) -> Designations:
    turned: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for text, product in pairs:
        turned[fold(text)][product] = None
    return {text: tuple(ids) for text, ids in turned.items()}


def _by_length(names: Iterable[str]) -> Mapping[int, tuple[str, ...]]:
    lengths: defaultdict[int, list[str]] = defaultdict(list)
    for name in names:
        lengths[len(name)].append(name)
    return {length: tuple(alike) for length, alike in lengths.items()}

"""The referential, turned so that each declared thing finds its products."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import unquote

from cct_check.identify.designations import Designations, read_designations
from cct_check.identify.identifiers import LIBRARY_TYPES, NUMBER, type_of_purl
from cct_check.identify.names import fold, words_of_name
from cct_check.identify.near import Measured, measured
from cct_check.identify.surroundings import Surroundings, read_surroundings
from cct_check.model.lexicon import ImageNamespaces, Lexicon
from cct_check.model.manifest import LIBRARY_KINDS
from cct_check.model.match import Says
from cct_check.model.referential import Product, Referential
from cct_check.record import record
from cct_check.versions.words import product_words

Owners = Mapping[str, tuple[str, ...]]
"""Product ids by what designates them, folded."""


@record
class Index:
    """Products by each thing that can designate them; keys are folded, values product ids.

    `excluded` are package URLs that look like a product's own and are another thing. A package URL
    that ends with `/`, `.` or `-` stands for all below it; in `packages`, `#` stands for a number,
    and `numbered` has the entries that have one by what is the same in them but numbers. `words`
    are those that may go with the version of each product; `namesakes`, by product and name, the
    packages of libraries that bear it and are another thing.
    """

    products: Mapping[str, Product]
    names: Designations
    around: Surroundings
    references: Mapping[str, str]
    chapters: Mapping[str, frozenset[str]]
    purls: Owners
    uncertain_purls: Owners
    excluded: frozenset[str]
    cpes: Owners
    images: Owners
    namespaces: ImageNamespaces
    packages: Owners
    numbered: Mapping[str, tuple[str, ...]]
    confusables: Mapping[str, str]
    measured: Measured
    words: Mapping[str, frozenset[str]]
    namesakes: Mapping[tuple[str, str], str]


def build_index(referential: Referential, lexicon: Lexicon) -> Index:
    """Turn the referential into an index, read with the words of the lexicon."""
    products = referential.products.values()
    names = read_designations(referential, lexicon.composites)
    return Index(
        products=referential.products,
        names=names,
        around=read_surroundings(lexicon.words, referential),
        references={ref: p.id for p in products for ref in p.rows},
        chapters={
            p.id: frozenset(referential.rows[ref].chapter for ref in p.rows) for p in products
        },
        purls=_turned((unquote(purl), p.id) for p in products for purl in p.identifiers.purl),
        uncertain_purls=_turned(
            (unquote(purl), p.id) for p in products for purl in p.uncertain_purl
        ),
        excluded=frozenset(fold(unquote(purl)) for p in products for purl in p.excluded),
        cpes=_turned((cpe, p.id) for p in products for cpe in p.identifiers.cpe),
        namespaces=lexicon.namespaces,
        images=_turned((image, p.id) for p in products for image in p.identifiers.image),
        packages=_turned((name, p.id) for p in products for name in p.identifiers.package),
        numbered=_numbered(package for p in products for package in p.identifiers.package),
        confusables=lexicon.confusables,
        measured=measured(name for name, one in names.exact.items() if one.says is Says.DESIGNATES),
        namesakes={(p.id, _last(purl)): purl for p in products for purl in _namesakes(p)},
        words={product.id: product_words(product, referential) for product in products},
    )


def _numbered(packages: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """The packages with a `#`, by their names with all their numbers left out."""
    alike: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for package in packages:
        if "#" in package:
            alike[NUMBER.sub("#", package.casefold())][package.casefold()] = None
    return {form: tuple(entries) for form, entries in alike.items()}


def _namesakes(product: Product) -> Iterator[str]:
    """The excluded packages of libraries, of a product that is none itself: `pkg:npm/redis`."""
    if product.kind not in LIBRARY_KINDS:
        for purl in product.excluded:
            if type_of_purl(purl) in LIBRARY_TYPES:
                yield purl


def _last(purl: str) -> str:
    return "".join(words_of_name(unquote(purl).rpartition("/")[2]))


def _turned(pairs: Iterable[tuple[str, str]]) -> Owners:
    turned: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for text, product in pairs:
        turned[fold(text)][product] = None
    return {text: tuple(ids) for text, ids in turned.items()}

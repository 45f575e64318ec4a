"""What each declared thing says of the list: one clue for the name, one for each identifier."""

from collections.abc import Iterator
from dataclasses import replace

from cct_check.identify.composites import composite_clue
from cct_check.identify.identifiers import (
    LIBRARY_TYPES,
    PACKAGE_TYPES,
    PackageName,
    parse_cpe,
    parse_image,
    parse_purl,
    version_of_cpe,
    version_of_image,
)
from cct_check.identify.index import Designations, Index
from cct_check.identify.names import fold, same_numbers, split_version
from cct_check.model.manifest import Component
from cct_check.model.match import Clue, How, Says


def name_clue(component: Component, index: Index) -> Clue:
    """What the name says: the products that bear it, or those it only suggests.

    A version that people write after the name is left out, and where it is not the declared one
    the name only suggests its product.
    """
    clue = _named(component.name, component.name, index)
    if clue.says is Says.NOTHING:
        clue = composite_clue(component.name, index) or clue
    bare, version = split_version(component.name)
    if clue.says is not Says.NOTHING or not bare:
        return clue
    clue = replace(_named(bare, component.name, index), bears=bare)
    if clue.says is Says.DESIGNATES:
        agrees = same_numbers(version, component.version)
        return replace(clue, key=How.ALIAS, says=clue.says if agrees else Says.SUGGESTS)
    return clue


def _named(name: str, text: str, index: Index) -> Clue:
    folded = fold(name)
    how, products = index.named(folded)
    if products:
        return Clue(key=how, text=text, says=Says.DESIGNATES, products=products)
    suggested = index.uncertain.get(folded, ())
    says = Says.SUGGESTS if suggested else Says.NOTHING
    return Clue(key=How.NAME, text=text, says=says, products=suggested)


def identifier_clues(component: Component, index: Index) -> Iterator[Clue]:
    """What each identifier says, in the order in which they are declared."""
    for rank, text in enumerate(component.identifiers.purl):
        yield _purl_clue(text, rank, index)
    for rank, text in enumerate(component.identifiers.cpe):
        clue = _table_clue(How.CPE, text, rank, parse_cpe(text), index.cpes)
        yield replace(clue, version=version_of_cpe(text) if clue.products else "")
    for rank, text in enumerate(component.identifiers.image):
        clue = _table_clue(How.IMAGE, text, rank, parse_image(text), index.images)
        yield replace(clue, version=version_of_image(text) if clue.products else "")


def _table_clue(key: How, text: str, rank: int, parsed: str | None, table: Designations) -> Clue:
    if parsed is None:
        return Clue(key=key, text=text, index=rank, says=Says.UNREADABLE)
    products = table.get(parsed, ())
    says = Says.DESIGNATES if products else Says.NOTHING
    return Clue(key=key, text=text, index=rank, says=says, products=products)


def _purl_clue(text: str, rank: int, index: Index) -> Clue:
    purl = parse_purl(text)
    if purl is None:
        return Clue(key=How.PURL, text=text, index=rank, says=Says.UNREADABLE)
    how = How.PACKAGE if purl.type in PACKAGE_TYPES else How.PURL
    says, products = _purl_says(purl, index)
    return Clue(
        key=how,
        text=text,
        index=rank,
        says=says,
        products=products,
        bears=purl.name,
        version=purl.version,
    )


def _purl_says(purl: PackageName, index: Index) -> tuple[Says, tuple[str, ...]]:
    """The most specific entry wins, so that an exclusion below a product's prefix holds."""
    for key in _prefixes(purl):
        if key in index.excluded:
            return Says.EXCLUDES, ()
        if key in index.purls:
            return Says.DESIGNATES, index.purls[key]
        if key in index.uncertain_purls:
            return Says.SUGGESTS, index.uncertain_purls[key]
    if purl.type in PACKAGE_TYPES:
        products = index.packages.get(purl.name, ())
        return (Says.DESIGNATES, products) if products else (Says.NOTHING, ())
    if purl.type in LIBRARY_TYPES:
        return Says.OTHER, ()
    return Says.NOTHING, ()


def _prefixes(purl: PackageName) -> Iterator[str]:
    """The keys to look up, the most specific first: the whole, then up to each `/` and `.`.

    A distribution's package is also looked up without its namespace.
    """
    yield purl.key
    if purl.type in PACKAGE_TYPES:
        yield f"pkg:{purl.type}/{purl.name}"
    for end in range(len(purl.key) - 1, len(f"pkg:{purl.type}/"), -1):
        if purl.key[end - 1] in "/.":
            yield purl.key[:end]

"""What each declared thing says of the list: one clue for the name, one for each identifier."""

import re
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
    version_in_name,
    version_of_cpe,
    version_of_image,
)
from cct_check.identify.index import Designations, Index
from cct_check.identify.names import fold, splits
from cct_check.model.manifest import Component
from cct_check.model.match import Clue, How, Says
from cct_check.model.version import DeclaredVersion, Unread
from cct_check.versions.declared import parse_declared, same_version
from cct_check.versions.words import PLATFORMS, SYSTEMS

_WORD = re.compile(r"[^\W\d_]+")
_OPEN = re.compile(r"[vV]?\d{1,6}(?:\.\d{1,6}){0,4}(?:\.[xX*]|\+)")
_ASIDE = re.compile(r"\([^()]*\)")


def name_clue(component: Component, index: Index) -> Clue:
    """What the name says: the products that bear it, or those it only suggests.

    A version that people write after the name is left out.
    """
    clue = _named(component.name, component.name, index)
    if clue.says is Says.NOTHING:
        clue = composite_clue(component.name, index) or clue
    if clue.says is not Says.NOTHING:
        return clue
    ways = (_versioned(bare, text, component, index) for bare, text in splits(component.name))
    return next(filter(None, ways), clue)


def _versioned(bare: str, text: str, component: Component, index: Index) -> Clue | None:
    """What a listed name followed by a version says; None where it is no such name.

    Where that version is not the declared one, the name only suggests its product.
    """
    clue = replace(_named(bare, component.name, index), bears=bare)
    words = frozenset[str]().union(*(index.words[product] for product in clue.products))
    version = parse_declared(text, words) if clue.products else Unread()
    told = isinstance(version, DeclaredVersion) or _OPEN.fullmatch(text)
    if not told or _names_others(text, clue.products, words, index):
        return None
    if clue.says is Says.DESIGNATES:
        agrees = same_version(version, parse_declared(component.version, words))
        return replace(clue, key=How.ALIAS, says=clue.says if agrees else Says.SUGGESTS)
    return clue


def _names_others(text: str, products: tuple[str, ...], own: frozenset[str], index: Index) -> bool:
    """Whether what follows a name holds another's: `Python 3 Docker` is none of the two.

    A system, or a remark between brackets, says where it runs: `PostgreSQL 17 (Debian 13)`.
    """
    words = {fold(word) for word in _WORD.findall(_ASIDE.sub(" ", text))} - SYSTEMS
    borne = map(index.borne, words)
    listed = any(named and not set(named) & set(products) for named in borne)
    return listed or not PLATFORMS.isdisjoint(words - own)


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
        yield replace(clue, version=_version_of_cpe(text, clue, index))
    for rank, text in enumerate(component.identifiers.image):
        clue = _table_clue(How.IMAGE, text, rank, parse_image(text), index.images)
        yield replace(clue, version=version_of_image(text) if clue.products else "")


def _table_clue(key: How, text: str, rank: int, parsed: str | None, table: Designations) -> Clue:
    if parsed is None:
        return Clue(key=key, text=text, index=rank, says=Says.UNREADABLE)
    products = table.get(parsed, ())
    says = Says.DESIGNATES if products else Says.NOTHING
    return Clue(key=key, text=text, index=rank, says=says, products=products)


def _version_of_cpe(text: str, clue: Clue, index: Index) -> str:
    """The version of a listed CPE name; one in the product's name comes before: `windows_11`."""
    if not clue.products:
        return ""
    listed = (cpe for product in clue.products for cpe in index.products[product].identifiers.cpe)
    return version_in_name(parse_cpe(text) or "", listed) or version_of_cpe(text)


def _version_of_package(purl: PackageName, products: tuple[str, ...], index: Index) -> str:
    """The version of a package, or else the one in its name: `openjdk-17-jre`."""
    known = (index.products[product].identifiers.package for product in products)
    listed = (package for packages in known for package in packages)
    return purl.version or version_in_name(purl.name, listed)


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
        version=_version_of_package(purl, products, index),
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

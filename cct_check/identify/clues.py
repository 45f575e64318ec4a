"""What each declared thing says of the list: one clue for the name, one for each identifier."""

import re
from collections.abc import Iterator
from dataclasses import replace

from cct_check.identify.identifiers import (
    LIBRARY_TYPES,
    PACKAGE_TYPES,
    PackageName,
    parse_cpe,
    parse_purl,
    version_in_name,
    version_of_cpe,
    version_of_image,
)
from cct_check.identify.images import image_clue
from cct_check.identify.index import Index
from cct_check.identify.names import words_of_name
from cct_check.identify.reading import Reading, read_name
from cct_check.model.manifest import Component, Kind
from cct_check.model.match import Clue, How, Says
from cct_check.versions.declared import parse_declared, same_version

_NUMBER = re.compile(r"\d+(?:\.\d+)*")
_COORDINATE = re.compile(r"(?P<maven>[\w-]+(?:\.[\w-]+)+:[\w.-]+)|(?P<scoped>@[\w-]+/[\w.-]+)")


LIBRARY_KINDS = frozenset([Kind.LIBRARY, Kind.FRAMEWORK])


def name_clue(component: Component, index: Index) -> Clue:
    """What the name says: the products that bear it, or those it only suggests.

    A name whose version is not the declared one only suggests its product.
    """
    reading = read_name(component.name, index)
    if reading is None or reading.says is Says.NOTHING:
        return _coordinate(component.name, index) or _clue(component.name, reading)
    clue = _by_version(component, reading, _clue(component.name, reading))
    clue = _by_kind(component, clue, index)
    if clue.says is not Says.DESIGNATES or not reading.version:
        return clue
    words = frozenset[str]().union(*(index.words[product] for product in clue.products))
    told, declared = (parse_declared(one, words) for one in (reading.version, component.version))
    agrees = same_version(told, declared)
    return replace(clue, says=clue.says if agrees else Says.SUGGESTS, conflicting=not agrees)


def _clue(name: str, reading: Reading | None) -> Clue:
    if reading is None:
        return Clue(key=How.NAME, text=name, says=Says.NOTHING)
    return Clue(
        key=How.ALIAS if reading.parts else reading.how,
        text=name,
        says=reading.says,
        products=reading.products,
        entry=reading.entry,
        parts=reading.parts,
        version=reading.version,
    )


def _by_version(component: Component, reading: Reading, clue: Clue) -> Clue:
    """A name that is also another's designates a product with a version that is one of its own."""
    version = parse_declared(reading.version or component.version)
    numbers = getattr(version, "numbers", ())
    fitting = tuple(
        product
        for product, lines in reading.numbers
        if product in reading.products and any(_within(numbers, line) for line in lines)
    )
    if clue.says is not Says.SUGGESTS or len(fitting) != 1 or reading.unread:
        return clue
    others = tuple(product for product in clue.products if product not in fitting)
    settled = ("version",)
    return replace(
        clue, says=Says.DESIGNATES, products=fitting, ruled_out=others, settled_by=settled
    )


def _by_kind(component: Component, clue: Clue, index: Index) -> Clue:
    """A library may be the one that has the name of a server, as `redis` of npm."""
    if clue.says is not Says.DESIGNATES or component.kind not in LIBRARY_KINDS:
        return clue
    name = "".join(words_of_name(component.name))
    for product in clue.products:
        if namesake := index.namesakes.get((product, name)):
            return replace(clue, says=Says.SUGGESTS, namesake=namesake)
    return clue


def _within(numbers: tuple[int, ...], line: str) -> bool:
    first = tuple(map(int, line.split(".")))
    return bool(numbers) and numbers[: len(first)] == first


def _coordinate(name: str, index: Index) -> Clue | None:
    """What a name says that is a package's coordinates: `org.springframework:spring-web`."""
    found = _COORDINATE.fullmatch(name)
    if found is None:
        return None
    path = name.replace(":", "/") if found["maven"] else name.replace("@", "%40")
    purl = parse_purl(f"pkg:{'maven' if found['maven'] else 'npm'}/{path}")
    says, products, entry = _purl_says(purl, index) if purl else (Says.NOTHING, (), "")
    if not products:
        return None
    return Clue(key=How.ALIAS, text=name, says=says, products=products, entry=entry)


def identifier_clues(component: Component, index: Index) -> Iterator[Clue]:
    """What each identifier says, in the order in which they are declared."""
    for rank, text in enumerate(component.identifiers.purl):
        yield _purl_clue(text, rank, index)
    for rank, text in enumerate(component.identifiers.cpe):
        clue = _cpe_clue(text, rank, index)
        yield replace(clue, version=_version_of_cpe(text, clue, index))
    for rank, text in enumerate(component.identifiers.image):
        clue = image_clue(text, rank, index)
        yield replace(clue, version=version_of_image(text) if clue.products else "")


def _cpe_clue(text: str, rank: int, index: Index) -> Clue:
    parsed = parse_cpe(text)
    if parsed is None:
        return Clue(key=How.CPE, text=text, index=rank, says=Says.UNREADABLE)
    products = index.cpes.get(parsed, ())
    says, entry = (Says.DESIGNATES, parsed) if products else (Says.NOTHING, "")
    return Clue(key=How.CPE, text=text, index=rank, says=says, products=products, entry=entry)


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
    says, products, entry = _purl_says(purl, index)
    return Clue(
        key=how,
        text=text,
        index=rank,
        says=says,
        products=products,
        entry=entry,
        bears=purl.name,
        version=_version_of_package(purl, products, index),
    )


def _purl_says(purl: PackageName, index: Index) -> tuple[Says, tuple[str, ...], str]:
    """What a package says, and by which entry: the most specific one wins.

    So an exclusion below a product's prefix holds.
    """
    for key in _prefixes(purl):
        if key in index.excluded:
            return Says.EXCLUDES, (), key
        if key in index.purls:
            return Says.DESIGNATES, index.purls[key], key
        if key in index.uncertain_purls:
            return Says.SUGGESTS, index.uncertain_purls[key], key
    if purl.type in PACKAGE_TYPES:
        for name in dict.fromkeys((purl.name, _NUMBER.sub("#", purl.name))):
            if products := index.packages.get(name, ()):
                return Says.DESIGNATES, products, name
    return (Says.OTHER if purl.type in LIBRARY_TYPES else Says.NOTHING), (), ""


def _prefixes(purl: PackageName) -> Iterator[str]:
    """The keys to look up, the most specific first: the whole, then up to each `/`, `.` and `-`.

    A distribution's package is also looked up without its namespace.
    """
    keys = [purl.key]
    if purl.type in PACKAGE_TYPES:
        keys.append(f"pkg:{purl.type}/{purl.name}")
    yield from keys
    for key in keys:
        for end in range(len(key) - 1, len(f"pkg:{purl.type}/"), -1):
            if key[end - 1] in "/.-":
                yield key[:end]

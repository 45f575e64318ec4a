"""What the name of a component says of the list."""

import re
from dataclasses import replace
from string import ascii_lowercase

from cct_check.identify.identifiers import parse_purl
from cct_check.identify.index import Index
from cct_check.identify.names import words_of_name
from cct_check.identify.packages import package_says
from cct_check.identify.parts import Reading
from cct_check.identify.reading import FILE_ENDING, read_name
from cct_check.identify.said import NOTHING
from cct_check.model.manifest import LIBRARY_KINDS, Component, Kind
from cct_check.model.match import Clue, How, Part, Role, Says
from cct_check.model.referential import NO_VERSION
from cct_check.model.version import Declared, DeclaredVersion
from cct_check.versions.declared import parse_declared, same_version

_PACKAGE = re.compile(r"[a-z0-9]+(?:[-_/]+[a-z0-9]+)+")
_SERVED = frozenset([Kind.SERVICE, Kind.PLATFORM, Kind.OPERATING_SYSTEM, Kind.ONLINE_SERVICE])
"""Kinds of product that a program calls through a library."""

_COORDINATE = re.compile(
    r"(?P<group>[\w-]+(?:\.[\w-]+)+):(?P<artifact>[\w.-]+)(?::(?P<version>\d[\w.+-]*))?"
    r"|@(?P<scope>[\w-]+)/(?P<name>[\w.-]+)"
)


def name_clue(component: Component, index: Index) -> Clue:
    """What the name says: the products that bear it, or those it only suggests.

    A name whose version is not the declared one only suggests its product.
    """
    reading = read_name(component.name, index)
    if reading is None or reading.says is Says.NOTHING:
        other = _coordinate(component.name, index) or _vendor_alone(component.name, index)
        return other or _clue(component.name, reading)
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
        held=reading.held,
    )


def _by_version(component: Component, reading: Reading, clue: Clue) -> Clue:
    """A name that is also another's designates a product with a version that is one of its own."""
    if clue.says is not Says.SUGGESTS or not reading.numbers or reading.doubtful:
        return clue
    text = reading.version or component.version
    version = parse_declared(text) if text else None
    fitting = tuple(
        product
        for product, lines in reading.numbers
        if product in reading.products and any(_within(version, line) for line in lines)
    )
    if len(fitting) != 1:
        return clue
    others = tuple(product for product in clue.products if product not in fitting)
    settled = ("version",) if version else ()
    return replace(
        clue, says=Says.DESIGNATES, products=fitting, ruled_out=others, settled_by=settled
    )


def _by_kind(component: Component, clue: Clue, index: Index) -> Clue:
    """A library or a package may be another thing: `redis` of npm is a client of Redis.

    Clients bear the names of servers, and what says nothing in a sentence (`react-image`, `node-d`)
    is a part of a package's name.
    """
    if clue.says is not Says.DESIGNATES:
        return clue
    library = component.kind in LIBRARY_KINDS or FILE_ENDING.search(component.name)
    more = any(part.role is not Role.VERSION for part in clue.parts)
    bare = component.name.removesuffix(clue.version).rstrip(" -_@").casefold()
    if more and _PACKAGE.fullmatch(bare) and (library or _is_package(component)):
        return replace(clue, says=Says.SUGGESTS, namesake=component.name)
    module = not more and _PACKAGE.fullmatch(bare) and bare in index.names.exact
    served = {index.products[product].kind for product in clue.products} <= _SERVED
    name = "".join(words_of_name(component.name))
    known = (index.namesakes.get((product, name), "") for product in clue.products)
    namesake = next(filter(None, known), "")
    if library and (namesake or (served and not module)):
        return replace(clue, says=Says.SUGGESTS, namesake=namesake or component.name)
    return clue


def _is_package(component: Component) -> bool:
    """Whether the name is that of one of the packages declared."""
    purls = map(parse_purl, component.identifiers.purl)
    return any(purl and purl.name == component.name.casefold() for purl in purls)


def _within(version: Declared | None, line: str) -> bool:
    """Whether a version is of a line: its first numbers, and its letter where the line has one.

    The line `none` is that of no version at all.
    """
    if line == NO_VERSION or not isinstance(version, DeclaredVersion):
        return line == NO_VERSION and version is None
    numbers = line.rstrip(ascii_lowercase)
    first = tuple(map(int, numbers.split(".")))
    letter = line.removeprefix(numbers)
    return version.numbers[: len(first)] == first and (not letter or version.letter == letter)


def _vendor_alone(name: str, index: Index) -> Clue | None:
    """The name of a vendor of the list may be any of its products: « Adobe », « Mozilla »."""
    made = index.around.makers.get(" ".join(words_of_name(name)))
    if not made:
        return None
    products = tuple(product for product in index.products if product in made)
    alone = Part(role=Role.VENDOR_ALONE, text=name)
    return Clue(key=How.NAME, text=name, says=Says.SUGGESTS, products=products, parts=(alone,))


def _coordinate(name: str, index: Index) -> Clue | None:
    """What a name says that is a package's coordinates: `org.springframework:spring-web`."""
    found = _COORDINATE.fullmatch(name)
    if found is None:
        return None
    maven = f"pkg:maven/{found['group']}/{found['artifact']}"
    purl = parse_purl(maven if found["group"] else f"pkg:npm/%40{found['scope']}/{found['name']}")
    said = package_says(purl, index) if purl else NOTHING
    if not said.products:
        return None
    return Clue(
        key=How.ALIAS,
        text=name,
        says=said.says,
        products=said.products,
        entry=said.entry,
        version=found["version"] or "",
    )

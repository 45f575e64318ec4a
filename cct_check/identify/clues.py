"""What each identifier of a component says of the list."""

from collections.abc import Iterator

from cct_check.identify.identifiers import (
    PACKAGE_TYPES,
    parse_cpe,
    parse_image,
    parse_purl,
    version_in_name,
    version_of_cpe,
    version_of_image,
)
from cct_check.identify.images import repository_says
from cct_check.identify.index import Index
from cct_check.identify.packages import package_says, version_of_package
from cct_check.identify.said import NOTHING, Said, foreign
from cct_check.model.manifest import Component
from cct_check.model.match import Clue, How, Says


def identifier_clues(component: Component, index: Index) -> Iterator[Clue]:
    """What each identifier says, in the order in which they are declared."""
    for rank, text in enumerate(component.identifiers.purl):
        yield _purl_clue(text, rank, index)
    for rank, text in enumerate(component.identifiers.cpe):
        yield _cpe_clue(text, rank, index, beside_purl=bool(component.identifiers.purl))
    for rank, text in enumerate(component.identifiers.image):
        yield _image_clue(text, rank, index)


def _purl_clue(text: str, rank: int, index: Index) -> Clue:
    purl = parse_purl(text)
    if purl is None:
        return _unreadable(How.PURL, text, rank)
    said = package_says(purl, index)
    how = How.PACKAGE if purl.type in PACKAGE_TYPES else How.PURL
    version = version_of_package(purl, said.entry)
    return _clue(how, text, rank, said, bears=purl.name, version=version)


def _cpe_clue(text: str, rank: int, index: Index, *, beside_purl: bool) -> Clue:
    """What a CPE name says; an unknown one beside a package URL says nothing.

    Inventory tools make such names up from the coordinates of packages, several for each.
    """
    parsed = parse_cpe(text)
    if parsed is None:
        return _unreadable(How.CPE, text, rank)
    product = parsed.partition(":")[2]
    if products := index.cpes.get(parsed):
        said = Said(says=Says.DESIGNATES, products=products, entry=parsed)
        version = _version_of_cpe(text, said, index)
        return _clue(How.CPE, text, rank, said, bears=product, version=version)
    said = NOTHING if beside_purl else foreign(product, index)
    return _clue(How.CPE, text, rank, said, bears=product)


def _version_of_cpe(text: str, said: Said, index: Index) -> str:
    """The version of a listed CPE name; one in the product's name comes before: `windows_11`."""
    listed = (cpe for product in said.products for cpe in index.products[product].identifiers.cpe)
    return version_in_name(said.entry, listed) or version_of_cpe(text)


def _image_clue(text: str, rank: int, index: Index) -> Clue:
    repository = parse_image(text)
    if repository is None:
        return _unreadable(How.IMAGE, text, rank)
    said = repository_says(repository, index)
    version = version_of_image(text) if said.products else ""
    name = repository.rpartition("/")[2]
    return _clue(How.IMAGE, text, rank, said, bears=name, version=version)


def _clue(key: How, text: str, rank: int, said: Said, *, bears: str, version: str = "") -> Clue:
    return Clue(
        key=key,
        text=text,
        index=rank,
        says=said.says,
        products=said.products,
        entry=said.entry,
        bears=bears,
        version=version,
    )


def _unreadable(key: How, text: str, rank: int) -> Clue:
    return Clue(key=key, text=text, index=rank, says=Says.UNREADABLE)

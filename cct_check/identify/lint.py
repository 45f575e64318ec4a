"""Whether what the sheets of products say designates them, and them alone: each entry is tried."""

from collections.abc import Iterator
from enum import StrEnum, unique

from cct_check.identify.clues import identifier_clues
from cct_check.identify.index import Index
from cct_check.identify.name_clue import name_clue
from cct_check.identify.names import words_of_name
from cct_check.model.manifest import Component, Identifiers, Kind
from cct_check.model.match import Clue, Says
from cct_check.model.referential import UNREVIEWED_KIND, Product
from cct_check.record import record


@unique
class Defect(StrEnum):
    """What is wrong with an entry.

    `shared`: another product claims it too, and the two do not both say so; `of-another`: it is
    another product's; `unreachable`: nothing that is declared can ever lead to it.
    """

    SHARED = "shared"
    OF_ANOTHER = "of-another"
    UNREACHABLE = "unreachable"


_NAMES = frozenset(["names", "aliases"])


@record
class Flaw:
    """One entry of a product's sheet that does not do: its key there, its text, the products."""

    product: str
    key: str
    text: str
    defect: Defect
    others: tuple[str, ...] = ()


def lint(index: Index) -> Iterator[Flaw]:
    """Every flaw, product by product, in the order of their entries.

    A row that no sheet describes has its own name alone, and nothing to review.
    """
    for product in index.products.values():
        if product.kind == UNREVIEWED_KIND:
            continue
        for key, text in _entries(product):
            if flaw := _tried(product, key, text, index):
                yield flaw


def _entries(product: Product) -> Iterator[tuple[str, str]]:
    known = product.identifiers
    doubtful = {*product.uncertain, *product.with_version}
    for key, texts in (
        # The printed name may be doubtful: it is then tried as such.
        ("names", tuple(name for name in product.names if name not in doubtful)),
        ("aliases", product.aliases),
        ("uncertain", product.uncertain),
        ("with_version", tuple(product.with_version)),
        ("distinct", product.distinct),
        ("purl", known.purl),
        ("uncertain_purl", product.uncertain_purl),
        ("excluded", product.excluded),
        ("cpe", known.cpe),
        ("image", known.image),
        ("package", known.package),
    ):
        for text in texts:
            yield key, text


def _tried(product: Product, key: str, text: str, index: Index) -> Flaw | None:
    clue = _clue(product, key, text, index)
    told = (*clue.products, *_spelt_alike(text, index)) if key in _NAMES else clue.products
    others = tuple(dict.fromkeys(one for one in told if one != product.id))
    if key in ("distinct", "excluded"):
        defect = None if clue.says is Says.EXCLUDES else Defect.UNREACHABLE
    elif product.id not in clue.products or (key in _NAMES and clue.says is not Says.DESIGNATES):
        defect = Defect.UNREACHABLE
    elif key in ("uncertain", "uncertain_purl") or all(
        other in product.shares and product.id in index.products[other].shares for other in others
    ):
        defect = None
    else:
        defect = Defect.SHARED
    if defect is Defect.UNREACHABLE and others:
        defect = Defect.OF_ANOTHER
    if defect is None:
        return None
    return Flaw(product=product.id, key=key, text=text, defect=defect, others=others)


def _spelt_alike(name: str, index: Index) -> tuple[str, ...]:
    """The products with a name that differs from this one in its spaces and hyphens alone."""
    alike = index.names.joined.get("".join(words_of_name(name)))
    return alike.products if alike else ()


def _clue(product: Product, key: str, text: str, index: Index) -> Clue:
    """What is said of the list by a component that declares the entry, and nothing else."""
    match key:
        case "names" | "aliases" | "uncertain" | "distinct":
            return name_clue(_declared(text), index)
        case "with_version":
            version = product.with_version[text][-1]
            return name_clue(_declared(text, version=version), index)
        case "package":
            below = "x" if text.endswith("-") else ""
            purl = f"pkg:deb/debian/{text.replace('#', '1')}{below}"
            identifiers = Identifiers(purl=(purl,))
        case "cpe":
            identifiers = Identifiers(cpe=(f"cpe:/a:{text}:1",))
        case "image":
            identifiers = Identifiers(image=(text,))
        case _:
            below = "x" if text.endswith(("/", ".", "-")) else ""
            identifiers = Identifiers(purl=(text + below,))
    (clue,) = identifier_clues(_declared("x", identifiers=identifiers), index)
    return clue


def _declared(name: str, *, version: str = "", identifiers: Identifiers | None = None) -> Component:
    return Component(
        id="",
        name=name,
        version=version,
        kind=Kind.SERVICE,
        identifiers=identifiers or Identifiers(),
        route=(),
    )

"""The reviewed products: from YAML to typed entries."""

import re
from collections.abc import Iterator, Mapping, Sequence

from cct_check.errors import InputError, Problem, ProblemCode, Reason
from cct_check.model.document import Document
from cct_check.model.manifest import Entity, Hosting, Kind, ProjectKind, Sensitivity, Usage
from cct_check.model.referential import (
    NO_VERSION,
    Condition,
    ConditionType,
    Note,
    NoteType,
    Product,
    ProductIdentifiers,
    SillLink,
)
from cct_check.read.entry import Entry

_REQUIRED = frozenset(["product", "rows", "kind", "names"])
_LISTS = frozenset(
    "rows names aliases uncertain distinct shares vendors purl uncertain_purl excluded cpe image "
    "package".split()
)
_SOURCES = frozenset(["sill", "endoflife", "debian"])
_KEYS = _REQUIRED | _LISTS | _SOURCES | {"with_version", "conditions", "notes"}
_KINDS = frozenset([*(kind.value for kind in Kind), "language", "protocol"])
_CONDITION_KEYS = frozenset(["rows", "type", "values", "open", "note", "question"])
_SILL_KEYS = frozenset(["entry", "name", "another", "releases"])
_LONG_TERM = "long-term"
_NOTE_KEYS = frozenset(["rows", "type", "note"])
_LINE = re.compile(rf"\d+(?:\.\d+)*[a-z]?|{NO_VERSION}")
_VALUES: Mapping[ConditionType, frozenset[str]] = {
    ConditionType.ENTITY: frozenset(Entity),
    ConditionType.ENTITY_EXCLUDED: frozenset(Entity),
    ConditionType.HOSTING: frozenset(Hosting),
    ConditionType.TIER: frozenset(["T0", "T1", "T2", "T3"]),
    ConditionType.USAGE: frozenset(Usage),
    ConditionType.SENSITIVITY: frozenset(Sensitivity),
    ConditionType.PROJECT: frozenset(ProjectKind),
    ConditionType.AUTHORISATION: frozenset(),
    ConditionType.RESTRICTED_USE: frozenset(),
}
"""The declared values that a condition may name: none where no declared key settles it."""


def read_products(documents: Sequence[Document]) -> dict[str, Product]:
    """The products by id. Raises `InputError` with every entry refused."""
    products: dict[str, Product] = {}
    owners: dict[str, str] = {}
    problems: list[Problem] = []
    sharing: list[tuple[Entry, Product]] = []
    for document in documents:
        listed = Entry(document=document, code=ProblemCode.PRODUCT_INVALID, tree=document.root)
        for entry in listed.entries():
            try:
                product = _product(entry)
                _check_unique(product, products, owners, entry)
                products[product.id] = product
                sharing.append((entry, product))
            except InputError as refused:
                problems.extend(refused.problems)
    if problems:
        raise InputError(*problems)
    for entry, product in sharing:
        if not products.keys() >= set(product.shares):
            entry.refuse(Reason.VALUE_UNKNOWN, "shares")
    return products


def _product(entry: Entry) -> Product:
    entry.only(_KEYS, _REQUIRED)
    kind = entry.text("kind")
    if kind not in _KINDS:
        entry.refuse(Reason.KIND_UNKNOWN, "kind", text=kind)
    return Product(
        id=entry.text("product"),
        rows=entry.texts("rows"),
        kind=kind,
        names=entry.texts("names") or entry.refuse(Reason.LIST_EXPECTED, "names"),
        aliases=entry.texts("aliases"),
        uncertain=entry.texts("uncertain"),
        with_version=_with_version(entry),
        distinct=entry.texts("distinct"),
        shares=entry.texts("shares"),
        vendors=entry.texts("vendors"),
        identifiers=ProductIdentifiers(
            purl=entry.texts("purl"),
            cpe=entry.texts("cpe"),
            image=entry.texts("image"),
            package=entry.texts("package"),
        ),
        uncertain_purl=entry.texts("uncertain_purl"),
        excluded=entry.texts("excluded"),
        conditions=tuple(_condition(one, entry) for one in _listed(entry, "conditions")),
        notes=tuple(_note(one, entry) for one in _listed(entry, "notes")),
        sill=_sill(entry.below("sill")) if "sill" in entry.mapping() else None,
        endoflife=entry.texts("endoflife"),
        debian=entry.text("debian", optional=True),
    )


def _sill(entry: Entry) -> SillLink:
    """The entry of the SILL, `releases` telling which lines of the product it recommends."""
    keys = entry.only(_SILL_KEYS, frozenset(["entry", "name"]))
    if entry.text("releases", optional=True) not in ("", _LONG_TERM):
        entry.refuse(Reason.CHOICE_UNKNOWN, "releases", text=entry.text("releases"))
    return SillLink(
        entry=entry.text("entry"),
        name=entry.text("name"),
        another=entry.prose("another") if "another" in keys else None,
        long_term="releases" in keys,
    )


def _with_version(product: Entry) -> Mapping[str, tuple[str, ...]]:
    """The numbers with which each name designates the product."""
    if "with_version" not in product.mapping():
        return {}
    names = product.below("with_version")
    for name in names.mapping():
        lines = names.texts(name)
        if not lines or not all(map(_LINE.fullmatch, lines)):
            names.refuse(Reason.VALUE_UNKNOWN, name)
    return {name: names.texts(name) for name in names.mapping()}


def _listed(product: Entry, key: str) -> Iterator[Entry]:
    """The entries under a key of a product that may be left out."""
    if key in product.mapping():
        yield from product.below(key).entries()


def _condition(entry: Entry, product: Entry) -> Condition:
    """A condition: what no value settles has the question to put."""
    keys = entry.only(_CONDITION_KEYS, frozenset(["rows", "type", "note"]))
    kind = entry.choice("type", ConditionType)
    for key in ("values", "open"):
        if not set(entry.texts(key)) <= _VALUES[kind]:
            entry.refuse(Reason.VALUE_UNKNOWN, key)
    if not entry.texts("values") and "question" not in keys:
        entry.refuse(Reason.KEY_MISSING, "question")
    return Condition(
        rows=_rows(entry, product),
        type=kind,
        values=entry.texts("values"),
        open=entry.texts("open"),
        note=entry.prose("note"),
        question=entry.prose("question") if "question" in keys else None,
    )


def _note(entry: Entry, product: Entry) -> Note:
    entry.only(_NOTE_KEYS, _NOTE_KEYS)
    kind = entry.choice("type", NoteType)
    return Note(rows=_rows(entry, product), type=kind, note=entry.prose("note"))


def _rows(entry: Entry, product: Entry) -> tuple[str, ...]:
    """The rows that the comment is about: all of them of the product."""
    if not set(entry.texts("rows")) <= set(product.texts("rows")):
        entry.refuse(Reason.ROW_OF_ANOTHER_PRODUCT, "rows")
    return entry.texts("rows")


def _check_unique(
    product: Product, products: Mapping[str, Product], owners: dict[str, str], entry: Entry
) -> None:
    """A product is described once, and a row belongs to one product."""
    if product.id in products:
        entry.refuse(Reason.CLAIMED_TWICE, "product", text=product.id)
    for ref in product.rows:
        if ref in owners:
            entry.refuse(Reason.CLAIMED_TWICE, "rows", text=ref)
    owners.update(dict.fromkeys(product.rows, product.id))

"""The reviewed products: from YAML to typed entries."""

from collections.abc import Mapping, Sequence

from cct_check.errors import InputError, Problem, ProblemCode, Reason
from cct_check.model.document import Document
from cct_check.model.manifest import Entity, Hosting, Kind, ProjectKind, Sensitivity, Usage
from cct_check.model.referential import Condition, ConditionType, Product, ProductIdentifiers
from cct_check.read.entry import Entry

_REQUIRED = frozenset(["product", "rows", "kind", "names"])
_LISTS = frozenset(
    "rows names aliases uncertain vendors purl uncertain_purl excluded cpe image package".split()
)
_KEYS = _REQUIRED | _LISTS | {"conditions"}
_KINDS = frozenset([*(kind.value for kind in Kind), "language", "protocol"])
_CONDITION_KEYS = frozenset(["rows", "type", "values", "note"])
_VALUES: Mapping[ConditionType, frozenset[str]] = {
    ConditionType.ENTITY: frozenset(Entity),
    ConditionType.ENTITY_EXCLUDED: frozenset(Entity),
    ConditionType.HOSTING: frozenset(Hosting),
    ConditionType.USAGE: frozenset(Usage),
    ConditionType.SENSITIVITY: frozenset(Sensitivity),
    ConditionType.PROJECT: frozenset(ProjectKind),
}
"""The declared values a condition may name, where they form a closed list."""


def read_products(documents: Sequence[Document]) -> dict[str, Product]:
    """The products by id. Raises `InputError` with every entry refused."""
    products: dict[str, Product] = {}
    owners: dict[str, str] = {}
    problems: list[Problem] = []
    for document in documents:
        listed = Entry(document=document, code=ProblemCode.PRODUCT_INVALID, tree=document.root)
        for entry in listed.entries():
            try:
                product = _product(entry)
                _check_unique(product, products, owners, entry)
                products[product.id] = product
            except InputError as refused:
                problems.extend(refused.problems)
    if problems:
        raise InputError(*problems)
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
        vendors=entry.texts("vendors"),
        identifiers=ProductIdentifiers(
            purl=entry.texts("purl"),
            cpe=entry.texts("cpe"),
            image=entry.texts("image"),
            package=entry.texts("package"),
        ),
        uncertain_purl=entry.texts("uncertain_purl"),
        excluded=entry.texts("excluded"),
        conditions=_conditions(entry),
    )


def _conditions(entry: Entry) -> tuple[Condition, ...]:
    if "conditions" not in entry.mapping():
        return ()
    listed = entry.below("conditions")
    return tuple(_condition(condition, entry.texts("rows")) for condition in listed.entries())


def _condition(entry: Entry, rows: tuple[str, ...]) -> Condition:
    entry.only(_CONDITION_KEYS, _CONDITION_KEYS - {"values"})
    kind = entry.choice("type", ConditionType)
    if not set(entry.texts("rows")) <= set(rows):
        entry.refuse(Reason.ROW_OF_ANOTHER_PRODUCT, "rows")
    values = entry.texts("values")
    if not set(values) <= _VALUES.get(kind, set(values)):
        entry.refuse(Reason.VALUE_UNKNOWN, "values")
    return Condition(rows=entry.texts("rows"), type=kind, values=values, note=entry.prose("note"))


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

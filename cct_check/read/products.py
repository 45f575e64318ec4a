"""The reviewed products: from YAML to typed entries."""

from collections.abc import Mapping, Sequence
from typing import NoReturn

from cct_check.errors import InputError, Problem, ProblemCode
from cct_check.model.document import Document, Route, Tree
from cct_check.model.manifest import Entity, Hosting, Kind, ProjectKind, Sensitivity, Usage
from cct_check.model.referential import Condition, ConditionType, Product, ProductIdentifiers
from cct_check.record import record

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
        entries = document.root if isinstance(document.root, list) else []
        for rank, entry in enumerate(entries):
            try:
                read = _Entry(document=document, route=(rank,), tree=entry)
                product = _product(read)
                _check_unique(product, products, owners, read)
                products[product.id] = product
            except InputError as refused:
                problems.extend(refused.problems)
    if problems:
        raise InputError(*problems)
    return products


@record
class _Entry:
    """A mapping of the file, read key by key; refusals have the place of what is wrong."""

    document: Document
    route: Route
    tree: Tree

    def mapping(self, allowed: frozenset[str], required: frozenset[str]) -> dict[str, Tree]:
        if not isinstance(self.tree, dict):
            self.refuse("mapping-expected")
        for key in self.tree:
            if key not in allowed:
                self.refuse("key-unknown", key)
        for key in sorted(required):
            if key not in self.tree:
                self.refuse("key-missing", key)
        return self.tree

    def text(self, key: str) -> str:
        value = self.tree.get(key, "") if isinstance(self.tree, dict) else ""
        return value if isinstance(value, str) else self.refuse("text-expected", key)

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.tree.get(key) if isinstance(self.tree, dict) else None
        if value is None:
            return ()
        if not isinstance(value, list):
            self.refuse("list-expected", key)
        texts = tuple(item for item in value if isinstance(item, str))
        return texts if len(texts) == len(value) else self.refuse("text-expected", key)

    def refuse(self, reason: str, key: str = "") -> NoReturn:
        route = (*self.route, key) if key else self.route
        raise InputError(
            Problem(
                code=ProblemCode.PRODUCT_INVALID,
                file=self.document.file,
                location=self.document.locate(route),
                values={"reason": reason, "text": key},
            )
        )


def _product(entry: _Entry) -> Product:
    entry.mapping(_KEYS, _REQUIRED)
    kind = entry.text("kind")
    if kind not in _KINDS:
        entry.refuse("kind-unknown", "kind")
    return Product(
        id=entry.text("product"),
        rows=entry.texts("rows"),
        kind=kind,
        names=entry.texts("names") or entry.refuse("list-expected", "names"),
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


def _conditions(entry: _Entry) -> tuple[Condition, ...]:
    listed = entry.tree.get("conditions", []) if isinstance(entry.tree, dict) else []
    return tuple(
        _condition(
            _Entry(
                document=entry.document, route=(*entry.route, "conditions", rank), tree=condition
            ),
            entry.texts("rows"),
        )
        for rank, condition in enumerate(listed)
    )


def _condition(entry: _Entry, rows: tuple[str, ...]) -> Condition:
    tree = entry.mapping(_CONDITION_KEYS, _CONDITION_KEYS - {"values"})
    try:
        kind = ConditionType(entry.text("type"))
    except ValueError:
        entry.refuse("type-unknown", "type")
    if not set(entry.texts("rows")) <= set(rows):
        entry.refuse("row-of-another-product", "rows")
    if not set(entry.texts("values")) <= _VALUES.get(kind, set(entry.texts("values"))):
        entry.refuse("value-unknown", "values")
    note = _Entry(document=entry.document, route=(*entry.route, "note"), tree=tree["note"])
    note.mapping(frozenset(["fr", "en"]), frozenset(["fr", "en"]))
    return Condition(
        rows=entry.texts("rows"),
        type=kind,
        values=entry.texts("values"),
        note={"fr": note.text("fr"), "en": note.text("en")},
    )


def _check_unique(
    product: Product, products: Mapping[str, Product], owners: dict[str, str], entry: _Entry
) -> None:
    """A product is described once, and a row belongs to one product."""
    if product.id in products:
        entry.refuse("claimed-twice", product.id)
    for ref in product.rows:
        if ref in owners:
            entry.refuse("claimed-twice", ref)
    owners.update(dict.fromkeys(product.rows, product.id))

"""The life cycles of products, from a snapshot: each typed where something asks for it."""

from collections.abc import Iterator
from dataclasses import field
from datetime import date

from cct_check.errors import Reason
from cct_check.model.snapshot import LifeCycle, Limit, ReleaseLine, Snapshot
from cct_check.read.entry import Entry
from cct_check.read.schema_texts import is_date
from cct_check.record import record

LINE_COLUMNS = ("line", "label", "codename", "released", "ends", "extended", "long_term", "latest")
_KEYS = frozenset(["title", "category", "purl", "cpe", "lines"])
_SAID = {"yes": True, "no": False, "": None}
"""What a source says of an end whose day it does not give; empty where it says nothing."""


@record
class LifeCycles:
    """The life cycles at their date; each is typed where it is first asked for."""

    head: Snapshot
    products: Entry
    typed: dict[str, LifeCycle] = field(default_factory=dict)

    def of(self, product: str) -> LifeCycle | None:
        """The life cycle of a product, by the source's own id."""
        if product not in self.products.mapping():
            return None
        if product not in self.typed:
            self.typed[product] = _life_cycle(product, self.products.below(product))
        return self.typed[product]

    def identifiers(self, key: str) -> Iterator[tuple[str, str]]:
        """Each package URL (`purl`) or CPE name (`cpe`), with the product that it designates."""
        for product in self.products.mapping():
            for text in self.products.below(product).texts(key):
                yield text, product

    def titles(self) -> Iterator[tuple[str, str]]:
        """Each product's title and its id, which people write as well, with its id."""
        for product in self.products.mapping():
            yield self.products.below(product).text("title"), product
            yield product, product


def _life_cycle(product: str, entry: Entry) -> LifeCycle:
    entry.only(_KEYS, _KEYS)
    return LifeCycle(
        id=product,
        title=entry.text("title"),
        category=entry.text("category"),
        lines=tuple(_line(one) for one in entry.below("lines").entries()),
    )


def _line(entry: Entry) -> ReleaseLine:
    name, label, codename, released, ends, extended, long_term, latest = entry.cells(LINE_COLUMNS)
    return ReleaseLine(
        name=name,
        label=label or name,
        codename=codename,
        released=date.fromisoformat(released) if is_date(released) else None,
        ends=_limit(entry, ends),
        extended=_limit(entry, extended),
        long_term=_limit(entry, long_term),
        latest=latest,
    )


def _limit(entry: Entry, text: str) -> Limit:
    if is_date(text):
        return Limit(day=date.fromisoformat(text))
    if text not in _SAID:
        entry.refuse(Reason.DATE_EXPECTED, text=text)
    return Limit(past=_SAID[text])

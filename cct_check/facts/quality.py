"""The facts about the list itself, row by row: what a reader of it should know (family 9xx)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from cct_check.errors import Location
from cct_check.facts.sill import minimum_of, sets_none
from cct_check.facts.support import has_ended
from cct_check.identify.names import fold
from cct_check.model.document import Document, Route
from cct_check.model.facts import ListedFacts, ListedRow
from cct_check.model.referential import Product, Referential, Row
from cct_check.model.snapshot import ReleaseLine, SillEntry, SillStatus
from cct_check.model.states import SillStanding, Stated, VersionForm
from cct_check.model.support import SupportOutcome
from cct_check.model.version import (
    DeclaredVersion,
    Numbered,
    Relation,
    Unconstrained,
    Unparsed,
    VersionOutcome,
    VersionSource,
)
from cct_check.read.entry import Entry
from cct_check.read.export import entry_of
from cct_check.read.snapshots import Snapshots
from cct_check.record import record
from cct_check.versions.expression import parse_expression, sources_needed
from cct_check.versions.lines import lines_covered
from cct_check.versions.outcome import compare
from cct_check.versions.words import product_words

ROW_TEXTS = frozenset("ref name vendor expression status twins namesakes shared sill until".split())
"""The placeholders of a message about a row of the list."""

_STATUSES = {
    SillStatus.WITHDRAWN: SillStanding.WITHDRAWN,
    SillStatus.OBSERVED: SillStanding.OBSERVED,
}


@record
class RowSources:
    """A row of the list with its facts: the provenance of what is said of it."""

    facts: ListedRow
    told: Mapping[str, str]
    document: Document
    route: Route

    def texts(self, keys: Iterable[str]) -> dict[str, str]:
        """The texts that a message quotes."""
        return {key: self.told.get(key, "") for key in keys}

    def states(self, path: str) -> bool:
        """Whether something is stated behind a fact: a row has all its cells."""
        return path.startswith("listed.")

    def locations(self, path: str) -> tuple[Location, ...]:
        """The place of the cell that a fact rests on, else of the row."""
        cell = (*self.route, path.removeprefix("listed."))
        return (self.document.locate(cell if self.document.holds(cell) else self.route),)


@record
class Quality:
    """What the rows of an edition are examined with."""

    listed: Referential
    snapshots: Snapshots
    as_of: date

    def rows(self, documents: Iterable[Document]) -> Iterator[RowSources]:
        """Each row with its facts, file by file as they stand."""
        owners = {ref: one for one in self.listed.products.values() for ref in one.rows}
        names = self._owners_of_names()
        for document in documents:
            for entry in entry_of(document).below("rows").entries():
                row = self.listed.rows[entry.text("ref")]
                yield self._sources(row, owners[row.ref], names, entry)

    def _owners_of_names(self) -> Mapping[str, set[str]]:
        """The products that a name designates or suggests, by its folded form."""
        owners: dict[str, set[str]] = {}
        for product in self.listed.products.values():
            for name in (*product.names, *product.aliases, *product.uncertain):
                owners.setdefault(fold(name), set()).add(product.id)
        return owners

    def _sources(
        self, row: Row, product: Product, names: Mapping[str, set[str]], entry: Entry
    ) -> RowSources:
        twins = [ref for ref in product.rows if ref != row.ref and self._alike(ref, row)]
        namesakes = sorted(
            other
            for other in self.listed.rows
            if other != row.ref and other.partition("-")[2] == row.ref.partition("-")[2]
        )
        called = map(fold, (*product.names, *product.aliases, *product.uncertain))
        others = set[str]().union(*(names[name] for name in called)) - {product.id}
        shared = sorted(self.listed.products[one].names[0] for one in others)
        lines = self._lines(row, product)
        facts = ListedFacts(
            status=row.status,
            version=_form(row),
            vendor=Stated.STATED if row.vendor else Stated.UNSTATED,
            listed_twice=bool(twins),
            name_shared=bool(shared),
            number_shared=bool(namesakes),
            support=has_ended(lines, self.as_of),
            sill=self._sill(row, product),
        )
        told = {
            "ref": row.ref,
            "name": row.name,
            "vendor": row.vendor,
            "expression": row.version,
            "status": row.status.value,
            "twins": ", ".join(twins),
            "namesakes": ", ".join(namesakes),
            "shared": ", ".join(shared),
            "sill": self._entry_text(product),
            "until": _last(lines) if facts.support is SupportOutcome.ENDED else "",
        }
        return RowSources(
            facts=ListedRow(listed=facts),
            told=told,
            document=entry.document,
            route=entry.route,
        )

    def _alike(self, ref: str, row: Row) -> bool:
        return self.listed.rows[ref].version == row.version

    def _lines(self, row: Row, product: Product) -> Sequence[ReleaseLine]:
        """The lines of the product that the row names by their numbers."""
        known, expression = self.snapshots.life_cycles, parse_expression(row.version)
        if known is None or not isinstance(expression, Numbered):
            return ()
        cycles = filter(None, map(known.of, product.endoflife))
        lines = [line for cycle in cycles for line in cycle.lines]
        return lines_covered(expression, lines, product_words(product, self.listed))

    def _entry(self, product: Product) -> SillEntry | None:
        sill, link = self.snapshots.sill, product.sill
        entry = sill.entries.get(link.entry) if sill and link else None
        return entry if entry and link and fold(entry.name) == fold(link.name) else None

    def _entry_text(self, product: Product) -> str:
        entry = self._entry(product)
        return f"{entry.name}, {entry.minimum or '–'}" if entry else ""

    def _sill(self, row: Row, product: Product) -> SillStanding:
        """What the SILL says against the row: its status, then its minimum version."""
        asked = VersionSource.SILL in sources_needed(parse_expression(row.version))
        entry = self._entry(product)
        if entry is None:
            return SillStanding.NO_ENTRY if asked else SillStanding.UNKNOWN
        if product.sill and product.sill.another:
            return SillStanding.ANOTHER_PRODUCT if asked else SillStanding.UNKNOWN
        if entry.status in _STATUSES:
            return _STATUSES[entry.status]
        if sets_none(entry):
            return SillStanding.NO_MINIMUM if asked else SillStanding.AGREES
        return SillStanding.BELOW if _is_below(row, entry) else SillStanding.AGREES


def _form(row: Row) -> VersionForm:
    expression = parse_expression(row.version)
    if isinstance(expression, Unconstrained):
        return VersionForm.BLANK
    if isinstance(expression, Unparsed):
        return VersionForm.UNREADABLE
    return VersionForm.SYMBOLIC if sources_needed(expression) else VersionForm.NUMBERED


def _is_below(row: Row, entry: SillEntry) -> bool:
    """Whether the version that the row names is older than what the SILL sets at least."""
    named, least = parse_expression(row.version), minimum_of(entry)
    if not isinstance(named, Numbered) or not isinstance(least, Numbered):
        return False
    if named.relation not in (Relation.LINE, Relation.EXACT):
        return False
    version = DeclaredVersion(numbers=named.numbers)
    return compare(least, version).outcome is VersionOutcome.OLDER


def _last(lines: Iterable[ReleaseLine]) -> str:
    days = [line.ends.day for line in lines]
    return max(day for day in days if day).isoformat() if all(days) else ""

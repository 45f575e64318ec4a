"""Which life cycles a component has: those of the listed product, else by its own identifiers."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from cct_check.identify.identifiers import LIBRARY_TYPES, PackageName, parse_cpe, parse_purl
from cct_check.identify.names import fold
from cct_check.model.manifest import Component, Kind
from cct_check.model.match import Match, MatchOutcome
from cct_check.model.referential import Product
from cct_check.model.snapshot import LifeCycle
from cct_check.read.life_cycles import LifeCycles

_LIBRARIES = frozenset(["framework", "library", "lang"])
_SYSTEM = "os"
_NO_SOFTWARE = frozenset(["device", "standard"])
"""Categories of the source: telephones, and standards such as TLS."""


class KnownCycles:
    """The life cycles of a snapshot, found by product, by identifier and by name.

    The indexes are made where one is first asked for: the products of the list say which are
    theirs.
    """

    def __init__(self, cycles: LifeCycles) -> None:
        """Keep the snapshot."""
        self.cycles = cycles

    def of(self, component: Component, match: Match, product: Product | None) -> list[LifeCycle]:
        """The life cycles of a component as one product of the list, or as none; mostly one.

        Only what designates it without doubt counts: a product of the list, a package URL or a CPE
        name of the source, then its whole name. The package of a library tells no server, whose
        name it bears as the client; a name that the list shares tells nothing.
        """
        if product is not None:
            return self.of_product(product)
        purls = [purl for text in component.identifiers.purl if (purl := parse_purl(text))]
        told = {self._purls[purl.key] for purl in purls if purl.key in self._purls}
        cpes = filter(None, map(parse_cpe, component.identifiers.cpe))
        told |= {self._cpes[cpe] for cpe in cpes if cpe in self._cpes}
        if told:
            return self._read(told) if len(told) == 1 else []
        if match.outcome not in (MatchOutcome.ABSENT, MatchOutcome.NEAR):
            return []
        named = self._read(filter(None, [self._titles.get(fold(component.name))]))
        return [one for one in named if _is_of_kind(one, component, purls)]

    def of_product(self, product: Product) -> list[LifeCycle]:
        """The life cycles that the sheet of a listed product names."""
        return self._read(product.endoflife)

    def system(self, name: str) -> LifeCycle | None:
        """The life cycle of a distribution, by its name: « Rocky », « Rocky Linux », « RHEL »."""
        called = (self._titles.get(one) for one in (fold(name), f"{fold(name)} linux"))
        found = self._read(filter(None, called))
        return next((one for one in found if one.category == _SYSTEM), None)

    @cached_property
    def _purls(self) -> Mapping[str, str]:
        named = ((parse_purl(text), product) for text, product in self.cycles.identifiers("purl"))
        return _owned((purl.key, product) for purl, product in named if purl)

    @cached_property
    def _cpes(self) -> Mapping[str, str]:
        named = ((parse_cpe(text), product) for text, product in self.cycles.identifiers("cpe"))
        return _owned((cpe, product) for cpe, product in named if cpe)

    @cached_property
    def _titles(self) -> Mapping[str, str]:
        return _owned((fold(title), product) for title, product in self.cycles.titles())

    def _read(self, products: Iterable[str]) -> list[LifeCycle]:
        return [cycle for product in products if (cycle := self.cycles.of(product))]


def _owned(named: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """What designates one product alone; what two products claim tells none."""
    owners: dict[str, str] = {}
    shared: set[str] = set()
    for text, product in named:
        if owners.setdefault(text, product) != product:
            shared.add(text)
    return {text: product for text, product in owners.items() if text not in shared}


def _is_of_kind(cycle: LifeCycle, component: Component, purls: Iterable[PackageName]) -> bool:
    """Whether what bears a life cycle's name may be it, by its kind and its packages."""
    packaged = any(purl.type in LIBRARY_TYPES for purl in purls)
    library = packaged or component.kind in (Kind.LIBRARY, Kind.FRAMEWORK)
    return cycle.category not in _NO_SOFTWARE and (not library or cycle.category in _LIBRARIES)

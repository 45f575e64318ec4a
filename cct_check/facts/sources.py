"""Where each fact comes from: the places of the declared values behind a path."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from cct_check.errors import Location
from cct_check.facts.routes import block_route, name_route, routes_of_component
from cct_check.facts.texts import declared_texts
from cct_check.model.document import Route
from cct_check.model.manifest import Manifest
from cct_check.model.report import Case
from cct_check.model.tender import NO_TENDER, Overruled, Tender
from cct_check.record import record

_TENDER_KEYS: Mapping[str, Route] = {
    "bid.tender": ("reference",),
    "tender.sbom": ("pieces", "sbom"),
}


@record
class Sources:
    """The provenance of one case's facts; `case` is None for the bid as a whole."""

    manifest: Manifest
    as_of: date
    tender: Tender = NO_TENDER
    overruled: tuple[Overruled, ...] = ()
    case: Case | None = None

    def texts(self, keys: Iterable[str]) -> dict[str, str]:
        """The declared texts that a message quotes, by the last key of their path."""
        texts = declared_texts(keys, self.manifest, self.as_of, self.case)
        set_by_buyer = {
            "tender_reference": self.tender.reference,
            "overruled": " ".join(one.key for one in self.overruled),
        }
        return texts | {key: text for key, text in set_by_buyer.items() if key in texts}

    def states(self, path: str) -> bool:
        """Whether the bid, or the tender for it, says something behind a fact."""
        stated = any(map(self.manifest.document.holds, self._routes(path)))
        return stated or bool(self._in_tender(path))

    def locations(self, path: str) -> tuple[Location, ...]:
        """The places of the declared values behind a fact, or of what stands nearest to them.

        Then the place of what the tender sets about it.
        """
        return (*self._in_bid(path), *self._in_tender(path))

    def _in_bid(self, path: str) -> tuple[Location, ...]:
        document, routes = self.manifest.document, self._routes(path)
        stated = [route for route in routes if document.holds(route)]
        if path == "tender.overruled":
            return tuple(one.declared_at for one in self.overruled)
        if path == "claim.state" and stated:
            # A claim as a whole stands at its key: its block begins with any guarantee.
            return (document.locate_key(stated[0]),)
        if path == "component.repeated" and self.case and self.case.first:
            return (*map(document.locate, stated), self.case.first)
        if stated:
            return tuple(place for route in stated for place in document.places(route))
        if routes or self.case is None:
            return (document.locate(next(iter(routes), ("bid",))),)
        return (document.locate_key(block_route(path, self.case, self._claim(self.case))),)

    def _in_tender(self, path: str) -> tuple[Location, ...]:
        """The places of the keys of the tender that a fact rests on."""
        source = self.tender.document
        if source is None:
            return ()
        if path == "tender.overruled":
            return tuple(one.location for one in self.overruled)
        route = _TENDER_KEYS.get(path, ())
        if path == "status_effect" and self.case and self.case.decisive:
            status, project = self.case.decisive.row.status, self.manifest.context.project
            route = ("statuses", status, project)
        return (source.locate(route),) if route and source.holds(route) else ()

    def _routes(self, path: str) -> Sequence[Route]:
        """The routes of the values behind a fact, as far as they may be stated."""
        head, _, rest = path.partition(".")
        if path == "bid.idle_groups":
            return [group.route for group in self.manifest.idle_groups]
        if head in ("context", "bid"):
            return [(head, rest)]
        if self.case is None:
            return []
        if path == "claim.state":
            return [self._claim(self.case)] if self.case.component.claim.origins else []
        if path == "row.condition":
            return [self._condition(self.case)]
        return routes_of_component(path, self.case)

    def _condition(self, case: Case) -> Route:
        """The route of what is declared where the worst condition looks, or of the name."""
        conditions = case.decisive.conditions if case.decisive else ()
        worst = (one for one in conditions if one.outcome is case.facts.row.condition)
        path = next((one.path for one in worst if one.declared), "match.outcome")
        return next(filter(self.manifest.document.holds, self._routes(path)), name_route(case))

    def _claim(self, case: Case) -> Route:
        """The route of the component's own claim, or of the first group that makes one for it."""
        own: Route = (*case.component.route, "embedded")
        if self.manifest.document.holds(own):
            return own
        first: Route = next(iter(case.component.claim.origins.values()), own)
        return first[: first.index("embedded") + 1]

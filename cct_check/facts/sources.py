"""Where each fact comes from: the places of the declared values behind a path."""

from collections.abc import Iterable, Mapping, Sequence

from cct_check.errors import Location
from cct_check.facts.routes import block_route, name_route, routes_of_component
from cct_check.facts.texts import declared_texts
from cct_check.model.document import Route
from cct_check.model.report import Case
from cct_check.read.bidding import Bidding
from cct_check.record import record

_TENDER_KEYS: Mapping[str, Route] = {
    "bid.tender": ("reference",),
    "tender.sbom": ("pieces", "sbom"),
}


@record
class Sources:
    """The provenance of one case's facts; `case` is None for the bid as a whole."""

    bidding: Bidding
    case: Case | None = None

    def texts(self, keys: Iterable[str]) -> dict[str, str]:
        """The declared texts that a message quotes, by the last key of their path."""
        return declared_texts(keys, self.bidding, self.case)

    def states(self, path: str) -> bool:
        """Whether the bid, or the tender for it, says something behind a fact."""
        stated = any(map(self.bidding.manifest.document.holds, self._routes(path)))
        return stated or bool(self._in_tender(path))

    def locations(self, path: str) -> tuple[Location, ...]:
        """The places of the declared values behind a fact, or of what stands nearest to them.

        Then the place of what the tender sets about it.
        """
        return (*self._in_bid(path), *self._in_tender(path))

    def _in_bid(self, path: str) -> tuple[Location, ...]:
        document, routes = self.bidding.manifest.document, self._routes(path)
        stated = [route for route in routes if document.holds(route)]
        if path == "tender.overruled":
            return tuple(one.declared_at for one in self.bidding.overruled)
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
        source = self.bidding.tender.document
        if source is None:
            return ()
        if path == "tender.overruled":
            return tuple(one.location for one in self.bidding.overruled)
        route = _TENDER_KEYS.get(path, ())
        if path == "status_effect" and self.case and self.case.decisive:
            status, project = self.case.decisive.row.status, self.bidding.manifest.context.project
            route = ("statuses", status, project)
        return (source.locate(route),) if route and source.holds(route) else ()

    def _routes(self, path: str) -> Sequence[Route]:
        """The routes of the values behind a fact, as far as they may be stated."""
        head, _, rest = path.partition(".")
        if path == "bid.idle_groups":
            return [group.route for group in self.bidding.manifest.idle_groups]
        if head in ("context", "bid"):
            return [(head, rest)]
        if self.case is None:
            return []
        if path == "claim.state":
            return [self._claim(self.case)] if self.case.component.claim.origins else []
        if path == "row.condition":
            return [name_route(self.case), *self._condition(self.case)]
        return routes_of_component(path, self.case)

    def _condition(self, case: Case) -> Sequence[Route]:
        """The routes of what is declared where the worst conditions look."""
        conditions = case.decisive.conditions if case.decisive else ()
        worst = (one for one in conditions if one.outcome is case.facts.row.condition)
        paths = dict.fromkeys(one.path for one in worst if one.declared)
        return [route for path in paths for route in self._routes(path)]

    def _claim(self, case: Case) -> Route:
        """The route of the component's own claim, or of the first group that makes one for it."""
        own: Route = (*case.component.route, "embedded")
        if self.bidding.manifest.document.holds(own):
            return own
        first: Route = next(iter(case.component.claim.origins.values()), own)
        return first[: first.index("embedded") + 1]

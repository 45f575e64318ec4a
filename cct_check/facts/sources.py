"""Where each fact comes from: the place of the declared value behind a path."""

from collections.abc import Mapping
from datetime import date

from cct_check.errors import Location
from cct_check.facts.texts import declared_texts
from cct_check.model.document import Route
from cct_check.model.facts import PieceOutcome
from cct_check.model.manifest import Manifest
from cct_check.model.match import How, Says
from cct_check.model.report import Case
from cct_check.record import record

_PIECE_OUTCOMES = {
    "absent": PieceOutcome.ABSENT,
    "empty": PieceOutcome.EMPTY,
    "altered": PieceOutcome.ALTERED,
    "outside": PieceOutcome.OUTSIDE,
    "too_large": PieceOutcome.TOO_LARGE,
}
_FROM_VERSION = frozenset(["version_outcome", "product.publishes_version"])


@record
class Sources:
    """The provenance of one case's facts; `case` is None for the bid as a whole."""

    manifest: Manifest
    as_of: date
    case: Case | None = None

    def location(self, path: str) -> Location:
        """The place of the declared value behind a fact, or of what stands nearest to it."""
        head, _, rest = path.partition(".")
        if head in ("evidence", "pieces"):
            return self._piece_location(rest)
        if head == "claim":
            return self._claim_location(rest)
        return self.manifest.document.locate(self._route(path))

    def states(self, path: str) -> bool:
        """Whether the manifest itself says something at the place of a fact."""
        head, _, rest = path.partition(".")
        if head == "claim":
            return bool(self._origins()) if rest == "state" else rest in self._origins()
        return head in ("evidence", "pieces") or self.manifest.document.holds(self._route(path))

    def identifier_locations(self) -> tuple[Location, ...]:
        """The places of the identifiers that say something, to set beside the name."""
        if self.case is None:
            return ()
        return tuple(
            self.manifest.document.locate(self._identifier_route(self.case, clue.key, clue.index))
            for clue in self.case.match.clues[1:]
            if clue.says is not Says.NOTHING
        )

    def texts(self) -> dict[str, str]:
        """The declared texts that messages may quote, by the last key of their path."""
        return declared_texts(self.manifest, self.as_of, self.case)

    def _route(self, path: str) -> Route:
        head, _, rest = path.partition(".")
        if head in ("context", "bid"):
            return head, rest
        case = self.case
        if case is None:
            return ()
        component = case.component
        if path == "row.condition":
            return self._condition_route(case)
        if path == "match.reference":
            return (*component.route, "reference")
        if path == "match.identifiers_readable":
            unreadable = next(c for c in case.match.clues if c.says is Says.UNREADABLE)
            return self._identifier_route(case, unreadable.key, unreadable.index)
        if path in _FROM_VERSION:
            return (*component.route, "version")
        if head == "component" and rest != "repeated":
            return (*component.route, rest)
        return (*component.route, "name")

    def _identifier_route(self, case: Case, key: How, index: int) -> Route:
        declared = "purl" if key is How.PACKAGE else key.value
        return (*case.component.route, "identifiers", declared, index)

    def _condition_route(self, case: Case) -> Route:
        """The route of what is declared where the worst condition looks, or of the name."""
        conditions = case.decisive.conditions if case.decisive else ()
        worst = (one for one in conditions if one.outcome is case.facts.row.condition)
        path = next((one.path for one in worst if one.declared), "")
        route = self._route(path) if path else ()
        declared = route and self.manifest.document.holds(route)
        return route if declared else (*case.component.route, "name")

    def _origins(self) -> Mapping[str, Route]:
        return self.case.component.claim.origins if self.case else {}

    def _claim_location(self, key: str) -> Location:
        """The place of a stated value of the claim; else of the key below which it would stand."""
        origins = self._origins()
        if key in origins:
            return self.manifest.document.locate(origins[key])
        block = f"{key.partition('.')[0]}."
        beside = next((origins[other] for other in origins if other.startswith(block)), None)
        return self.manifest.document.locate_key(beside[:-1] if beside else self._claim_route())

    def _claim_route(self) -> Route:
        """The route of the component's own claim, or of the first group that makes one for it."""
        assert self.case is not None
        own: Route = (*self.case.component.route, "embedded")
        if self.manifest.document.holds(own):
            return own
        first: Route = next(iter(self._origins().values()), own)
        return first[: first.index("embedded") + 1]

    def _piece_location(self, which: str) -> Location:
        assert self.case is not None
        wanted = _PIECE_OUTCOMES.get(which)
        for piece in self.case.pieces:
            if piece.outcome is wanted or (wanted is None and which in piece.citation.proves):
                return piece.location
        evidence = self._origins().get("evidence", self._claim_route())
        return self.manifest.document.locate_key(evidence)

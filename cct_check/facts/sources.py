"""Where each fact comes from: the place of the declared value behind a path."""

from collections.abc import Iterable, Mapping
from datetime import date

from cct_check.errors import Location
from cct_check.facts.texts import declared_texts
from cct_check.model.document import Route
from cct_check.model.facts import PieceOutcome
from cct_check.model.manifest import Manifest
from cct_check.model.match import Clue, How, Says
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

    def texts(self, keys: Iterable[str]) -> dict[str, str]:
        """The declared texts that a message quotes, by the last key of their path."""
        return declared_texts(keys, self.manifest, self.as_of, self.case)

    def states(self, path: str) -> bool:
        """Whether the manifest itself says something at the place of a fact."""
        head, _, rest = path.partition(".")
        if head == "claim":
            return bool(self._origins()) if rest == "state" else rest in self._origins()
        return head in ("evidence", "pieces") or self.manifest.document.holds(self._route(path))

    def locations(self, path: str) -> tuple[Location, ...]:
        """The places of the declared values behind a fact, or of what stands nearest to them."""
        case = self.case
        if case is not None and path == "match.agreement":
            clues = [clue for clue in case.match.clues[1:] if clue.says is not Says.NOTHING]
            return (self._name(case), *(self._identifier(case, clue) for clue in clues))
        if case is not None and path == "match.version_agreement":
            versioned = [clue for clue in case.match.clues if clue.version]
            declared = self.location("component.version")
            return (declared, *(self._identifier(case, clue) for clue in versioned))
        if case is not None and path == "component.repeated":
            return (self._name(case), *filter(None, [case.first]))
        return (self.location(path),)

    def location(self, path: str) -> Location:
        """The first of the places behind a fact."""
        head, _, rest = path.partition(".")
        if head in ("evidence", "pieces"):
            return self._piece(rest)
        if head == "claim":
            return self._claim(rest)
        return self.manifest.document.locate(self._route(path))

    def _route(self, path: str) -> Route:
        head, _, rest = path.partition(".")
        if path == "bid.idle_groups":
            return next((group.route for group in self.manifest.idle_groups), ("embedded_groups",))
        if head in ("context", "bid"):
            return head, rest
        case = self.case
        if case is None:
            return ()
        route = case.component.route
        if path == "row.condition":
            return self._condition_route(case)
        if path == "match.reference":
            return (*route, "reference")
        if path == "match.identifiers_readable":
            unreadable = (clue for clue in case.match.clues if clue.says is Says.UNREADABLE)
            return next((_identifier_route(case, clue) for clue in unreadable), route)
        if path in _FROM_VERSION:
            return (*route, "version")
        if head == "component" and rest != "repeated":
            return (*route, rest)
        return (*route, "name")

    def _name(self, case: Case) -> Location:
        return self.manifest.document.locate((*case.component.route, "name"))

    def _identifier(self, case: Case, clue: Clue) -> Location:
        return self.manifest.document.locate(_identifier_route(case, clue))

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

    def _claim(self, key: str) -> Location:
        """The place of a stated value of the claim; else of the key below which it would stand."""
        origins = self._origins()
        if key in origins:
            return self.manifest.document.locate(origins[key])
        block = f"{key.partition('.')[0]}."
        beside = next((origins[other] for other in origins if other.startswith(block)), None)
        return self.manifest.document.locate_key(beside[:-1] if beside else self._claim_route())

    def _claim_route(self) -> Route:
        """The route of the component's own claim, or of the first group that makes one for it."""
        own: Route = (*(self.case.component.route if self.case else ()), "embedded")
        if self.manifest.document.holds(own):
            return own
        first: Route = next(iter(self._origins().values()), own)
        return first[: first.index("embedded") + 1]

    def _piece(self, which: str) -> Location:
        """The place of the first piece of that outcome, or said to prove that guarantee."""
        wanted = _PIECE_OUTCOMES.get(which)
        for piece in self.case.pieces if self.case else ():
            if piece.outcome is wanted or (wanted is None and which in piece.citation.proves):
                return piece.location
        evidence = self._origins().get("evidence", self._claim_route())
        return self.manifest.document.locate_key(evidence)


def _identifier_route(case: Case, clue: Clue) -> Route:
    declared = "purl" if clue.key is How.PACKAGE else clue.key.value
    return (*case.component.route, "identifiers", declared, clue.index)

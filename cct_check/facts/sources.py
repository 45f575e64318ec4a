"""Where each fact comes from: the places of the declared values behind a path."""

from collections.abc import Iterable, Sequence
from datetime import date

from cct_check.errors import Location
from cct_check.facts.claim import read_as_none
from cct_check.facts.texts import declared_texts
from cct_check.model.document import Route
from cct_check.model.manifest import Citation, Manifest
from cct_check.model.match import Clue, How, Says
from cct_check.model.report import Case
from cct_check.record import record


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
        """Whether the manifest itself says something behind a fact."""
        return any(map(self.manifest.document.holds, self._routes(path)))

    def locations(self, path: str) -> tuple[Location, ...]:
        """The places of the declared values behind a fact, or of what stands nearest to them."""
        document, routes = self.manifest.document, self._routes(path)
        stated = [route for route in routes if document.holds(route)]
        if path == "claim.state" and stated:
            # A claim as a whole stands at its key: its block begins with any guarantee.
            return (document.locate_key(stated[0]),)
        if path == "component.repeated" and self.case and self.case.first:
            return (*map(document.locate, stated), self.case.first)
        if stated:
            return tuple(map(document.locate, stated))
        if routes or self.case is None:
            return (document.locate(next(iter(routes), ())),)
        return (document.locate_key(_block(path, self.case, self._claim(self.case))),)

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
        return _routes_of_component(path, self.case)

    def _condition(self, case: Case) -> Route:
        """The route of what is declared where the worst condition looks, or of the name."""
        conditions = case.decisive.conditions if case.decisive else ()
        worst = (one for one in conditions if one.outcome is case.facts.row.condition)
        path = next((one.path for one in worst if one.declared), "match.outcome")
        return next(filter(self.manifest.document.holds, self._routes(path)), _name(case))

    def _claim(self, case: Case) -> Route:
        """The route of the component's own claim, or of the first group that makes one for it."""
        own: Route = (*case.component.route, "embedded")
        if self.manifest.document.holds(own):
            return own
        first: Route = next(iter(case.component.claim.origins.values()), own)
        return first[: first.index("embedded") + 1]


def _routes_of_component(path: str, case: Case) -> Sequence[Route]:
    head, _, rest = path.partition(".")
    route, clues = case.component.route, case.match.clues[1:]
    match head, rest:
        case "match", "reference":
            return [(*route, "reference")]
        case "match", "agreement":
            telling = [clue for clue in clues if clue.says is not Says.NOTHING]
            return [_name(case), *(_identifier(case, clue) for clue in telling)]
        case "match", "name_agreement":
            telling = [clue for clue in clues if clue.says is Says.DESIGNATES]
            return [_name(case), *(_identifier(case, clue) for clue in telling)]
        case "match", "version_agreement":
            versioned = [clue for clue in clues if clue.version]
            return [(*route, "version"), *(_identifier(case, clue) for clue in versioned)]
        case "match", "identifiers_readable":
            return [_identifier(case, clue) for clue in clues if clue.says is Says.UNREADABLE]
        case ("version_outcome", _) | ("version_doubt", _) | ("product", "publishes_version"):
            return [(*route, "version")]
        case "component", "repeated":
            return [_name(case)]
        case "component", _:
            return [(*route, rest)]
        case "claim", "read_as_none":
            claim = case.component.claim
            return [claim.origins[key] for key in read_as_none(claim) if key in claim.origins]
        case "claim", _:
            origins = case.component.claim.origins
            return [origins[rest]] if rest in origins else []
        case (("evidence" | "pieces"), _):
            return [(*one.route, "file") for one in _citations(case, rest)]
        case _:
            return [_name(case)]


def _citations(case: Case, which: str) -> Iterable[Citation]:
    """The citations of the pieces of that outcome, or of those said to prove that guarantee."""
    outcome = which.replace("_", "-")
    for piece in case.pieces:
        if piece.outcome == outcome or which in piece.citation.proves:
            yield piece.citation


def _block(path: str, case: Case, claim: Route) -> Route:
    """The route of what something unstated of a claim would stand below."""
    head, _, rest = path.partition(".")
    origins = case.component.claim.origins
    if head != "claim":
        return origins.get("evidence", claim)
    block = f"{rest.partition('.')[0]}."
    beside = next((origins[other] for other in origins if other.startswith(block)), None)
    return beside[:-1] if beside else claim


def _name(case: Case) -> Route:
    return (*case.component.route, "name")


def _identifier(case: Case, clue: Clue) -> Route:
    declared = "purl" if clue.key is How.PACKAGE else clue.key.value
    return (*case.component.route, "identifiers", declared, clue.index)

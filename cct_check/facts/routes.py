"""The way in the manifest to what is declared behind each fact about a component."""

from collections.abc import Iterable, Sequence

from cct_check.facts.claim import read_as_none
from cct_check.model.document import Route
from cct_check.model.manifest import Citation
from cct_check.model.match import Clue, How, Says
from cct_check.model.report import Case
from cct_check.model.states import VersionSource


def routes_of_component(path: str, case: Case) -> Sequence[Route]:
    """The routes of the values behind a fact, as far as they may be stated."""
    head, _, rest = path.partition(".")
    route = case.component.route
    match head, rest:
        case "match", "reference":
            return [(*route, "reference")]
        case "match", _:
            return _routes_of_match(rest, case)
        case ("version_outcome" | "version_doubt" | "support", _) | (
            "product",
            "publishes_version",
        ):
            return [_version_route(case)]
        case "version_resolution", _:
            return [_version_route(case), (*route, "origin"), (*route, "distribution")]
        case "alternatives", _:
            return [name_route(case), (*route, "function")]
        case "component", ("repeated" | "version_source"):
            return [name_route(case)]
        case "component", "equivalent":
            return [(*route, "equivalent_to", "reference")]
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
            return [name_route(case)]


def block_route(path: str, case: Case, claim: Route) -> Route:
    """The route of what something unstated of a claim would stand below."""
    head, _, rest = path.partition(".")
    origins = case.component.claim.origins
    if head != "claim":
        return origins.get("evidence", claim)
    block = f"{rest.partition('.')[0]}."
    beside = next((origins[other] for other in origins if other.startswith(block)), None)
    return beside[:-1] if beside else claim


def _version_route(case: Case) -> Route:
    """The route of what tells the version: its own key, or the name."""
    if case.facts.component.version_source is VersionSource.NAME:
        return name_route(case)
    return (*case.component.route, "version")


def name_route(case: Case) -> Route:
    """The route of a component's name."""
    return (*case.component.route, "name")


def _routes_of_match(key: str, case: Case) -> Sequence[Route]:
    """The name, and the identifiers that say something of it."""
    name, clues = name_route(case), case.match.clues[1:]
    match key:
        case "agreement":
            told = [clue for clue in clues if clue.says is not Says.NOTHING]
        case "name_agreement":
            told = [clue for clue in clues if clue.says is Says.DESIGNATES]
        case "version_agreement":
            told = [clue for clue in clues if clue.version]
            return [(*case.component.route, "version"), *_identifiers(case, told)]
        case "identifiers_readable":
            return _identifiers(case, (one for one in clues if one.says is Says.UNREADABLE))
        case _:
            told = []
    return [name, *_identifiers(case, told)]


def _identifiers(case: Case, clues: Iterable[Clue]) -> list[Route]:
    route = (*case.component.route, "identifiers")
    keys = (("purl" if clue.key is How.PACKAGE else clue.key.value, clue.index) for clue in clues)
    return [(*route, *key) for key in keys]


def _citations(case: Case, which: str) -> Iterable[Citation]:
    """The citations of the pieces of that outcome, or of those said to prove that guarantee."""
    outcome = which.replace("_", "-")
    for piece in case.pieces:
        if piece.outcome == outcome or which in piece.citation.proves:
            yield piece.citation

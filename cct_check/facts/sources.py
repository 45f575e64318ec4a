"""Where each fact comes from: the declared text behind a path, and its place."""

from datetime import date

from cct_check.errors import Location
from cct_check.model.document import Route
from cct_check.model.facts import PieceOutcome
from cct_check.model.manifest import Manifest
from cct_check.model.match import How, Says
from cct_check.model.referential import Row
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
        if self.case is not None and head in ("evidence", "pieces"):
            return self._piece_location(rest)
        route = self._route(path)
        if path == "claim.state":
            # The claim as a whole stands at its key; its block begins with any guarantee.
            return self.manifest.document.locate_key(route)
        return self.manifest.document.locate(route)

    def states(self, path: str) -> bool:
        """Whether the manifest itself says something at the place of a fact."""
        return path.partition(".")[0] in ("evidence", "pieces") or self.manifest.document.holds(
            self._route(path)
        )

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
        bid, context = self.manifest.bid, self.manifest.context
        texts = {
            "solution": bid.solution,
            "supplier": bid.supplier,
            "as_of": self.as_of.isoformat(),
            "project": context.project.value,
            "entity": context.entity.value,
            "hosting": context.hosting.value,
            "contract_end": context.contract_end.isoformat() if context.contract_end else "",
        }
        if self.case is not None:
            texts |= _component_texts(self.case) | _list_texts(self.case) | _claim_texts(self.case)
        return texts

    def _route(self, path: str) -> Route:
        head, _, rest = path.partition(".")
        if head in ("context", "bid"):
            return head, rest
        case = self.case
        if case is None:
            return ()
        component = case.component
        if head == "claim":
            return component.claim.origins.get(rest, (*component.route, "embedded"))
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

    def _piece_location(self, which: str) -> Location:
        case = self.case
        assert case is not None
        wanted = _PIECE_OUTCOMES.get(which)
        for piece in case.pieces:
            if piece.outcome is wanted or (wanted is None and which in piece.citation.proves):
                return piece.location
        evidence = case.component.claim.origins.get("evidence")
        return self.manifest.document.locate(evidence or (*case.component.route, "embedded"))


def _component_texts(case: Case) -> dict[str, str]:
    component = case.component
    identifiers = component.identifiers
    return {
        "name": component.name,
        "version": component.version,
        "kind": component.kind.value,
        "usage": component.usage.value,
        "vendor": component.vendor,
        "reference": component.reference,
        "identifiers": ", ".join((*identifiers.purl, *identifiers.cpe, *identifiers.image)),
        "code_points": ", ".join(case.match.code_points),
        "first": f"{case.first.file}:{case.first.line}" if case.first else "",
    }


def _list_texts(case: Case) -> dict[str, str]:
    row = case.decisive.row if case.decisive else None
    return {
        "candidates": ", ".join(
            dict.fromkeys(f"{row.name} ({row.ref})" for row in case.candidates)
        ),
        "product": row.name if row else "",
        "ref": row.ref if row else "",
        "status": row.status.value if row else "",
        "expression": row.version if row else "",
        "rows": ", ".join(_row_text(judged.row) for judged in case.rows),
    }


def _row_text(row: Row) -> str:
    return (
        f"{row.ref} ({row.status}, {row.version})" if row.version else f"{row.ref} ({row.status})"
    )


def _claim_texts(case: Case) -> dict[str, str]:
    claim = case.component.claim
    security, lifecycle, footprint = claim.security, claim.lifecycle, claim.footprint
    return {
        "operator": ", ".join(claim.operator or ()),
        "skills": ", ".join(claim.skills or ()),
        "installation": claim.installation.value,
        "update": claim.update.value,
        "tma": claim.tma.value,
        "mco": claim.mco.value,
        "assessed_on": security.assessed_on.isoformat() if security.assessed_on else "",
        "conclusion": security.conclusion.value,
        "borne_by": lifecycle.borne_by.value,
        "until": lifecycle.until.isoformat() if lifecycle.until else "",
        "ports": ", ".join(footprint.ports or ()),
        "privileges": footprint.privileges.value,
        "shared_by": str(footprint.shared_by or ""),
    }


TEXT_KEYS = frozenset(
    "solution supplier as_of project entity hosting contract_end name version kind usage vendor "
    "reference identifiers code_points first candidates product ref status expression rows "
    "operator skills installation update tma mco assessed_on conclusion borne_by until ports "
    "privileges shared_by".split()
)
"""The placeholders that declared texts fill; `render` adds those whose words it owns."""

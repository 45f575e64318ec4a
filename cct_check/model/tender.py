"""The buyer's file: the context, what statuses and breaches mean, what was answered, decided."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import field
from datetime import date
from enum import StrEnum, unique

from cct_check.errors import Location
from cct_check.model.document import Document, Route
from cct_check.model.manifest import ProjectKind
from cct_check.model.referential import Status
from cct_check.model.rule import Verdict
from cct_check.record import record


@unique
class Requirement(StrEnum):
    """What the tender makes of a piece of the bid."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    IGNORED = "ignored"


@unique
class Ruling(StrEnum):
    """What the buyer decided about a finding."""

    GRANTED = "granted"
    REFUSED = "refused"


@unique
class Standing(StrEnum):
    """What an entry of the buyer's file comes to: it is applied, or why it has no effect."""

    APPLIED = "applied"
    EXPIRED = "expired"
    NOT_YET = "not-yet"
    SUPERSEDED = "superseded"
    UNKNOWN_COMPONENT = "unknown-component"
    UNKNOWN_RULE = "unknown-rule"
    UNUSED = "unused"
    OTHER_BID = "other-bid"


@record
class StatusMeaning:
    """What one status of the list means for each kind of project, and where the tender says it."""

    verdicts: Mapping[ProjectKind, Verdict]
    source: str = ""


@record
class Clarification:
    """What a bidder answered in writing: `value` replaces what its manifest says in `field`."""

    bid: str
    component: str
    field: str
    reference: str
    received_on: date
    route: Route
    location: Location


@record
class Decision:
    """What the buyer granted or refused about one rule of one component.

    `expires` is the last day of its effect; None where it has no end.
    """

    bid: str
    component: str
    rule: str
    ruling: Ruling
    reference: str
    by: str
    taken_on: date
    expires: date | None
    reason: str
    route: Route
    location: Location


@record
class Tender:
    """The buyer's file; one that says nothing stands for a check without tender.

    Its context and the values of its clarifications stay in `document`, whose nodes take the place
    of the bid's.
    """

    reference: str = ""
    as_of: date | None = None
    edition: str = ""
    snapshots: Mapping[str, date] = field(default_factory=dict)
    statuses: Mapping[Status, StatusMeaning] = field(default_factory=dict)
    consequences: Mapping[str, Verdict] = field(default_factory=dict)
    sbom: Requirement = Requirement.OPTIONAL
    clarifications: tuple[Clarification, ...] = ()
    decisions: tuple[Decision, ...] = ()
    document: Document | None = None

    def meaning(self, status: Status, project: ProjectKind) -> Verdict | None:
        """What the tender makes of a status in a kind of project; None where it does not say."""
        meaning = self.statuses.get(status)
        return meaning.verdicts.get(project) if meaning else None


NO_TENDER = Tender()
_ACCENTS = re.compile("[\u0300-\u036f]")


@record
class JudgedClarification:
    """A clarification and what it comes to, with both values as texts and both places.

    `declared` is empty, and its place the component's, where the manifest states nothing there.
    """

    clarification: Clarification
    standing: Standing
    declared: str
    value: str
    declared_at: Location
    location: Location


@record
class Overruled:
    """A circumstance that the bid states otherwise than the tender: both values and places."""

    key: str
    declared: str
    value: str
    declared_at: Location
    location: Location


@record
class JudgedDecision:
    """A decision and what it comes to."""

    decision: Decision
    standing: Standing


@record
class JudgedTender:
    """What the entries of the buyer's file come to for one bid."""

    tender: Tender = NO_TENDER
    clarifications: tuple[JudgedClarification, ...] = ()
    decisions: tuple[JudgedDecision, ...] = ()


def is_of_bid(entry: Clarification | Decision, supplier: str, solution: str) -> bool:
    """Whether an entry is about a bid: it names none, or its supplier, or its solution.

    Letter case, accents and spaces do not count: « SOCIETE EXEMPLE » is « Société Exemple ».
    """
    return not entry.bid or _plain(entry.bid) in (_plain(supplier), _plain(solution))


def _plain(text: str) -> str:
    letters = _ACCENTS.sub("", unicodedata.normalize("NFKD", text))
    return " ".join(letters.split()).casefold() or text

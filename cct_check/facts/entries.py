"""What the buyer's decisions come to before any rule is applied, and where each of them stands."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import assert_never

from cct_check.errors import Location
from cct_check.model.document import Document, Route
from cct_check.model.facts import EntryOfTender
from cct_check.model.rule import Sheet
from cct_check.model.states import Bearing, Entry
from cct_check.model.tender import (
    Clarification,
    Decision,
    JudgedClarification,
    JudgedDecision,
    JudgedTender,
    Standing,
    is_of_bid,
)
from cct_check.read.bidding import Bidding
from cct_check.record import record

ENTRY_TEXTS = frozenset(
    "component rule field value declared reference by day expires as_of".split()
)
"""The placeholders of a message about an entry of the tender."""

_IDENTITY = frozenset(["name", "kind", "identifiers"])
"""The keys that tell what a component is."""


def judge_tender(bidding: Bidding, sheets: Iterable[Sheet]) -> JudgedTender:
    """What each entry comes to, as far as it can be told before the rules are applied."""
    tender, as_of, bid = bidding.tender, bidding.as_of, bidding.manifest.bid
    components = {component.id for component in bidding.manifest.components}
    rules = {sheet.id for sheet in sheets}
    latest: dict[tuple[str, str], date] = {}
    for one in tender.decisions:
        if one.taken_on <= as_of and is_of_bid(one, bid.supplier, bid.solution):
            about = one.component, one.rule
            latest[about] = max(one.taken_on, latest.get(about, one.taken_on))

    def standing(one: Decision) -> Standing:
        if not is_of_bid(one, bid.supplier, bid.solution):
            return Standing.OTHER_BID
        if one.component not in components:
            return Standing.UNKNOWN_COMPONENT
        if one.rule not in rules:
            return Standing.UNKNOWN_RULE
        if one.taken_on > as_of:
            return Standing.NOT_YET
        if latest[one.component, one.rule] > one.taken_on:
            return Standing.SUPERSEDED
        expired = one.expires is not None and one.expires < as_of
        return Standing.EXPIRED if expired else Standing.APPLIED

    decisions = (JudgedDecision(decision=one, standing=standing(one)) for one in tender.decisions)
    return JudgedTender(
        tender=tender, clarifications=bidding.clarifications, decisions=tuple(decisions)
    )


@record
class EntrySources:
    """The provenance of the facts of one decision or clarification: its keys in the tender."""

    entry: JudgedDecision | JudgedClarification
    tender: Document
    as_of: date

    @property
    def facts(self) -> EntryOfTender:
        """The facts document of the entry."""
        kind = Entry.DECISION if isinstance(self.entry, JudgedDecision) else Entry.CLARIFICATION
        return EntryOfTender(
            entry=kind, standing=self.entry.standing, bears_on=_bearing(self.entry)
        )

    def texts(self, keys: Iterable[str]) -> dict[str, str]:
        """The texts that a message quotes, by the keys of the tender."""
        known = dict(_texts(self.entry)) | {"as_of": self.as_of.isoformat()}
        return {key: known.get(key, "") for key in keys}

    def states(self, path: str) -> bool:
        """Whether the tender says something behind a fact: always, an entry has all its keys."""
        return path in ("entry", "standing", "bears_on")

    def locations(self, path: str) -> tuple[Location, ...]:
        """The place of the key that a fact rests on."""
        return (self.tender.locate((*self._route, *self._key(path))),)

    @property
    def _route(self) -> Route:
        entry = self.entry
        return (entry.decision if isinstance(entry, JudgedDecision) else entry.clarification).route

    def _key(self, path: str) -> Route:
        if path == "bears_on":
            return ("value",)
        if path != "standing":
            return ()
        match self.entry.standing:
            case Standing.OTHER_BID:
                return ("bid",)
            case Standing.UNKNOWN_RULE | Standing.UNUSED:
                return ("rule",)
            case Standing.EXPIRED:
                return ("expires",)
            case Standing.NOT_YET:
                decided = isinstance(self.entry, JudgedDecision)
                return ("date",) if decided else ("received_on",)
            case Standing.APPLIED | Standing.SUPERSEDED | Standing.UNKNOWN_COMPONENT:
                return ("component",)
            case _:
                assert_never(self.entry.standing)


def entry_sources(tender: JudgedTender, as_of: date) -> Iterator[EntrySources]:
    """Each entry of a tender, the clarifications first, with where its facts come from."""
    document = tender.tender.document
    if document is not None:
        for clarification in tender.clarifications:
            yield EntrySources(entry=clarification, tender=document, as_of=as_of)
        for decision in tender.decisions:
            yield EntrySources(entry=decision, tender=document, as_of=as_of)


def _bearing(entry: JudgedDecision | JudgedClarification) -> Bearing:
    """What of the component an answer changes; a decision changes nothing that is declared."""
    if isinstance(entry, JudgedDecision):
        return Bearing.REST
    head = entry.clarification.field.partition(".")[0]
    if head in _IDENTITY:
        return Bearing.IDENTITY
    return Bearing.CLAIM if head == "embedded" else Bearing.REST


def _texts(entry: JudgedDecision | JudgedClarification) -> Iterator[tuple[str, str]]:
    if isinstance(entry, JudgedDecision):
        yield from _of_decision(entry.decision)
    else:
        yield from _of_clarification(entry.clarification)
        yield from (("value", entry.value), ("declared", entry.declared))


def _of_decision(decision: Decision) -> Iterator[tuple[str, str]]:
    yield "component", decision.component
    yield "rule", decision.rule
    yield "reference", decision.reference
    yield "by", decision.by
    yield "day", decision.taken_on.isoformat()
    yield "expires", decision.expires.isoformat() if decision.expires else ""


def _of_clarification(clarification: Clarification) -> Iterator[tuple[str, str]]:
    yield "component", clarification.component
    yield "field", clarification.field
    yield "reference", clarification.reference
    yield "day", clarification.received_on.isoformat()

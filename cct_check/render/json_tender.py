"""The buyer's file in the JSON report: what it sets, and what each of its entries came to."""

from cct_check.errors import Location
from cct_check.model.tender import JudgedClarification, JudgedDecision, Tender


def tender_record(tender: Tender) -> dict[str, object] | None:
    """What the tender sets for the bid; None where the check has no tender."""
    if tender.document is None:
        return None
    return {
        "reference": tender.reference,
        "statuses": {
            status.value: {
                **{kind.value: verdict.value for kind, verdict in meaning.verdicts.items()},
                "source": meaning.source,
            }
            for status, meaning in tender.statuses.items()
        },
        "consequences": {rule: verdict.value for rule, verdict in tender.consequences.items()},
        "pieces": {"sbom": tender.sbom.value},
        "snapshots": {name: day.isoformat() for name, day in tender.snapshots.items()},
    }


def clarification_record(judged: JudgedClarification) -> dict[str, object]:
    """A clarification with both values, and whether it was applied."""
    entry = judged.clarification
    return {
        "bid": entry.bid,
        "component": entry.component,
        "field": entry.field,
        "declared": judged.declared,
        "value": judged.value,
        "reference": entry.reference,
        "received_on": entry.received_on.isoformat(),
        "outcome": judged.standing.value,
        "location": location_record(judged.location),
        "declared_at": location_record(judged.declared_at),
    }


def decision_record(judged: JudgedDecision) -> dict[str, object]:
    """A decision, and whether it was applied."""
    decision = judged.decision
    return {
        "bid": decision.bid,
        "component": decision.component,
        "rule": decision.rule,
        "decision": decision.ruling.value,
        "reference": decision.reference,
        "by": decision.by,
        "date": decision.taken_on.isoformat(),
        "expires": decision.expires.isoformat() if decision.expires else "never",
        "reason": decision.reason,
        "outcome": judged.standing.value,
        "location": location_record(decision.location),
    }


def location_record(place: Location) -> dict[str, object]:
    """A place in a text file."""
    return {"file": place.file, "line": place.line, "column": place.column}

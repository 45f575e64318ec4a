"""The facts of the bid as a whole, and of the circumstances in which it is judged."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from cct_check.facts.claim import stated
from cct_check.model.facts import (
    BidFacts,
    BidStatementFacts,
    ContextFacts,
    SnapshotFacts,
    TenderFacts,
)
from cct_check.model.manifest import Bid, Context
from cct_check.model.report import Case
from cct_check.model.snapshot import Snapshot
from cct_check.model.states import ClaimState, TenderClaim
from cct_check.model.tender import Tender
from cct_check.read.bidding import Bidding


def bid_facts(
    cases: Sequence[Sequence[Case]], bidding: Bidding, snapshots: Sequence[Snapshot]
) -> BidFacts:
    """The facts document of the bid as a whole, `snapshots` being the dated sources asked."""
    claims = [case.facts.claim.state for case, *_ in cases]
    manifest, tender = bidding.manifest, bidding.tender
    return BidFacts(
        bid=BidStatementFacts(
            declared_by=stated(manifest.bid.declared_by),
            transcribed=manifest.bid.transcribed is not None,
            components=len(cases),
            claims=sum(state is not ClaimState.NONE for state in claims),
            idle_groups=len(manifest.idle_groups),
            tender=_tender_named(manifest.bid, tender),
        ),
        tender=TenderFacts(sbom=tender.sbom, overruled=bool(bidding.overruled)),
        snapshots=SnapshotFacts(**dict(_ages(snapshots, bidding.as_of))),
        context=context_facts(manifest.context),
    )


def _ages(snapshots: Sequence[Snapshot], as_of: date) -> Iterator[tuple[str, int]]:
    """The age of each in days; none for a state that is later than the day of judgement."""
    for one in snapshots:
        yield one.name.value, max(0, (as_of - one.day).days)


def context_facts(context: Context) -> ContextFacts:
    """The facts about the circumstances, from the context that the bid and the tender state."""
    return ContextFacts(
        project=context.project,
        entity=context.entity,
        hosting=context.hosting,
        sensitivity=context.sensitivity,
        contract_end=stated(context.contract_end),
    )


def _tender_named(bid: Bid, tender: Tender) -> TenderClaim:
    """The reference that the bid gives against the buyer's, where both are known."""
    named, own = (re.sub(r"[\W_]+", "", text).casefold() for text in (bid.tender, tender.reference))
    if not named or not own:
        return TenderClaim.UNSTATED
    return TenderClaim.AGREES if named == own else TenderClaim.CONTRADICTS

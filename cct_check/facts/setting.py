"""What the facts of a bid depend on beside the bid itself."""

from cct_check.facts.cycles import KnownCycles
from cct_check.identify.index import Index
from cct_check.model.referential import Referential
from cct_check.read.bidding import Bidding
from cct_check.read.evidence import Pieces
from cct_check.read.snapshots import NO_SNAPSHOTS, Snapshots
from cct_check.record import record


@record
class Setting:
    """What the facts depend on beside the bid: date, list, tender, pieces found, dated sources."""

    bidding: Bidding
    referential: Referential
    index: Index
    pieces: Pieces
    snapshots: Snapshots = NO_SNAPSHOTS
    cycles: KnownCycles | None = None

"""A bid once judged: the report, and what it was made from."""

from collections.abc import Sequence

from cct_check.facts.sources import Sources
from cct_check.judge.compile import Rule
from cct_check.model.report import Case, Report
from cct_check.read.rulebook import Rulebook
from cct_check.record import record


@record
class Examination:
    """The report on a bid, and what it was made from.

    `cases` are those of each component before its claim was judged, in the report's order.
    """

    report: Report
    cases: Sequence[Sequence[Case]]
    rules: Sequence[Rule]
    sources: Sources
    rulebook: Rulebook

"""A norm as data: what a check sheet says, and the scales it uses."""

import re
from collections.abc import Mapping
from dataclasses import field
from enum import Enum, StrEnum, unique
from functools import total_ordering
from typing import TypeAlias

from cct_check.model.document import Document
from cct_check.model.language import Words
from cct_check.model.manifest import Guarantee
from cct_check.record import record

JsonSchema: TypeAlias = Mapping[str, object]


@total_ordering
@unique
class Verdict(Enum):
    """The conclusion on a component or a bid, from the best to the worst; the worst wins."""

    NOT_JUDGED = "not-judged"
    COMPLIANT = "compliant"
    COMPLIANT_WITH_REMARKS = "compliant-with-remarks"
    TO_EXAMINE = "to-examine"
    NOT_DEMONSTRATED = "not-demonstrated"
    NON_COMPLIANT = "non-compliant"

    @property
    def rank(self) -> int:
        """0 for the best."""
        return _RANKS[self]

    def __lt__(self, other: "Verdict") -> bool:
        """A lesser verdict is a better one."""
        return self.rank < other.rank


_RANKS = {verdict: rank for rank, verdict in enumerate(Verdict)}


@unique
class Subject(StrEnum):
    """What a rule is about; claim rules run first, then component, bid and tender rules.

    `decision` is an entry of the tender: what the buyer decided, or a bidder clarified. `product`
    is a row of the list itself, which no bid is judged by.
    """

    CLAIM = "claim"
    COMPONENT = "component"
    BID = "bid"
    DECISION = "decision"
    PRODUCT = "product"


@unique
class Nature(StrEnum):
    """What follows from a breach."""

    REMARK = "remark"
    BREACH = "breach"
    MISSING = "missing"
    CONTRADICTION = "contradiction"
    DECISION = "decision"
    ADVICE = "advice"


@unique
class Basis(StrEnum):
    """Where the norm comes from; only `text` may give non-compliant by default."""

    TEXT = "text"
    READING = "reading"
    PRACTICE = "practice"


CLAIM_TO_EXAMINE = ("claim.state", {"const": "claimed"})
"""The clause that every claim rule has unsaid: there is a claim, and it is to be examined."""

ROW_PAGE = "row"
TENDER_PAGE = "tender"

PLACEHOLDER = re.compile(r"\{(\w+)\}")
"""What stands in a message for the text declared at the path whose last key it names."""


@record
class Source:
    """Where the norm is written: page of the CCT site, anchor, and the clause restated.

    `page` is `row` where it is that of the row which a finding is about, `tender` where the norm
    is the buyer's own.
    """

    page: str = ""
    anchor: str = ""
    clause: Words = field(default_factory=lambda: Words(fr="", en=""))


@record
class Example:
    """A snippet merged over a minimal bid: it breaks the rule, or passes it.

    Keys: `component`, `context` and `bid` are merged over the minimal ones; `also` adds components,
    `groups` are the group claims, `row` is the only row of the list, `rows` are all of them,
    `pieces` gives files by size, `tender` lays its keys over a minimal tender, `as_of` is the date
    of judgement, `snapshots` is `none` for a check without dated sources.
    """

    snippet: Mapping[str, object]
    breaks: bool


@record
class Sheet:
    """One rule. `when` and `require` map paths of the facts document to JSON Schemas.

    `document` is the file it was read from, for the place of what cannot hold.
    """

    id: str
    name: str
    since: str
    subject: Subject
    guarantees: tuple[Guarantee, ...]
    nature: Nature
    basis: Basis
    confidence: str
    verdict: Verdict
    source: Source
    when: Mapping[str, JsonSchema]
    require: Mapping[str, JsonSchema]
    point_at: tuple[str, ...]
    title: Words
    why: Words
    remedy: Words
    message: Words
    examples: tuple[Example, ...]
    document: Document

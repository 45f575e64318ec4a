"""The closed lists of values that facts take, beside those of what is declared."""

from enum import StrEnum, unique


@unique
class Stated(StrEnum):
    """Whether an optional text or date was given."""

    STATED = "stated"
    UNSTATED = "unstated"


@unique
class VersionSource(StrEnum):
    """Where the version of a component is told: its own key, or its name where that is empty."""

    DECLARED = "declared"
    NAME = "name"
    UNSTATED = "unstated"


@unique
class Listing(StrEnum):
    """Whether a list was given, and whether it names anything."""

    EMPTY = "empty"
    LISTED = "listed"
    UNSTATED = "unstated"


@unique
class Sharing(StrEnum):
    """How many applications use the component."""

    SINGLE = "single"
    SEVERAL = "several"
    UNSTATED = "unstated"


@unique
class AssessmentDate(StrEnum):
    """The security assessment's date against the date of judgement."""

    BEFORE_JUDGEMENT = "before-judgement"
    AFTER_JUDGEMENT = "after-judgement"
    UNSTATED = "unstated"


@unique
class Undertaking(StrEnum):
    """The date until which the claim's bearer undertakes, against the contract's end."""

    AFTER_CONTRACT = "after-contract"
    BEFORE_CONTRACT = "before-contract"
    UNKNOWN = "unknown"
    UNSTATED = "unstated"


@unique
class ClaimState(StrEnum):
    """What the embedded claim is worth; `claimed` while its guarantees are being judged."""

    NONE = "none"
    CLAIMED = "claimed"
    COMPLETE = "complete"
    INCOMPLETE = "incomplete"
    REFUTED = "refuted"
    UNNEEDED = "unneeded"


@unique
class ClaimGround(StrEnum):
    """What makes the state of a claim: the declaration alone, or what the tender sets as well."""

    DECLARATION = "declaration"
    TENDER = "tender"


@unique
class GuaranteeState(StrEnum):
    """What one guarantee is worth."""

    UNJUDGED = "unjudged"
    DOCUMENTED = "documented"
    MISSING = "missing"
    REFUTED = "refuted"


@unique
class PieceOutcome(StrEnum):
    """What became of the pieces cited for a guarantee: the best of them."""

    PRESENT = "present"
    ALTERED = "altered"
    EMPTY = "empty"
    TOO_LARGE = "too-large"
    MANIFEST = "manifest"
    ABSENT = "absent"
    OUTSIDE = "outside"
    UNCITED = "uncited"


@unique
class ConditionOutcome(StrEnum):
    """The worst usage condition of the decisive row against the context."""

    MET = "met"
    UNKNOWN = "unknown"
    UNMET = "unmet"
    NONE = "none"


@unique
class StatusEffect(StrEnum):
    """What the tender says a status means."""

    UNSTATED = "unstated"
    COMPLIANT = "compliant"
    COMPLIANT_WITH_REMARKS = "compliant-with-remarks"
    TO_EXAMINE = "to-examine"
    NOT_DEMONSTRATED = "not-demonstrated"
    NON_COMPLIANT = "non-compliant"


@unique
class Alternatives(StrEnum):
    """Whether the list has products to prefer; withheld from what a buyer may send to a bidder."""

    LISTED = "listed"
    WITHHELD = "withheld"
    NONE = "none"


@unique
class Inventory(StrEnum):
    """What the bid's inventories show of the component."""

    UNOBSERVED = "unobserved"
    OBSERVED = "observed"
    UNDECLARED = "undeclared"
    VERSION_DIFFERS = "version-differs"


@unique
class EquivalenceClaim(StrEnum):
    """Whether an absent component is offered as equivalent to a row of the list."""

    UNSTATED = "unstated"
    LISTED = "listed"
    UNKNOWN = "unknown"


@unique
class Entry(StrEnum):
    """What sort of entry of the tender it is."""

    DECISION = "decision"
    CLARIFICATION = "clarification"


@unique
class TenderClaim(StrEnum):
    """The tender that the bid names, against the buyer's."""

    AGREES = "agrees"
    CONTRADICTS = "contradicts"
    UNSTATED = "unstated"


@unique
class Bearing(StrEnum):
    """What of a component an entry of the tender bears on."""

    IDENTITY = "identity"
    CLAIM = "claim"
    REST = "rest"


@unique
class VersionForm(StrEnum):
    """How a row of the list tells its version."""

    BLANK = "blank"
    NUMBERED = "numbered"
    SYMBOLIC = "symbolic"
    UNREADABLE = "unreadable"


@unique
class SillStanding(StrEnum):
    """What the SILL says against a row of the list; unknown where it is not asked."""

    AGREES = "agrees"
    NO_ENTRY = "no-entry"
    ANOTHER_PRODUCT = "another-product"
    WITHDRAWN = "no-longer-recommended"
    OBSERVED = "observed"
    NO_MINIMUM = "no-minimum"
    BELOW = "below-minimum"
    UNKNOWN = "unknown"

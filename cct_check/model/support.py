"""Whether a version is still maintained: a fact of its own, whatever the list says of it."""

from datetime import date
from enum import StrEnum, unique

from cct_check.record import record


@unique
class SupportOutcome(StrEnum):
    """Whether the version is maintained on the day of judgement, and to the contract's end."""

    SUPPORTED = "supported"
    ENDS_BEFORE_CONTRACT = "ends-before-contract"
    ENDED = "ended"
    UNKNOWN = "unknown"


@unique
class Maintainer(StrEnum):
    """Who maintains it: the vendor, or the distribution that it comes from."""

    VENDOR = "vendor"
    DISTRIBUTION = "distribution"
    NONE = "none"


@unique
class Extension(StrEnum):
    """Whether maintenance is offered beyond the ordinary one, most often against payment."""

    RUNNING = "running"
    OVER = "over"
    NONE = "none"


@record
class Support:
    """What a life cycle says of a version.

    `until` is the last day of the ordinary maintenance, None where none is announced; `told_on`
    the day of the source; `lines` those of the product that the version may belong to.
    """

    outcome: SupportOutcome = SupportOutcome.UNKNOWN
    until: date | None = None
    maintainer: Maintainer = Maintainer.NONE
    extension: Extension = Extension.NONE
    extended_until: date | None = None
    product: str = ""
    title: str = ""
    lines: tuple[str, ...] = ()
    told_on: date | None = None


UNKNOWN_SUPPORT = Support()

"""The relation between a component and the products of the referential."""

from enum import StrEnum, unique

from cct_check.record import record


@unique
class MatchOutcome(StrEnum):
    """What identification concluded."""

    FOUND = "found"
    AMBIGUOUS = "ambiguous"
    NEAR = "near"
    LOOK_ALIKE = "look-alike"
    ABSENT = "absent"


@unique
class How(StrEnum):
    """What settled the match, or proposed its candidates."""

    REFERENCE = "reference"
    PURL = "purl"
    CPE = "cpe"
    IMAGE = "image"
    PACKAGE = "package"
    NAME = "name"
    ALIAS = "alias"
    NONE = "none"


@unique
class LookAlike(StrEnum):
    """How a look-alike name differs from the listed one."""

    NONE = "none"
    INVISIBLE = "invisible"
    OTHER_SCRIPT = "other-script"


@unique
class ReferenceClaim(StrEnum):
    """What the supplier's own `reference` is worth.

    It designates a product; `another-row` is that of the product, where another row decides.
    """

    UNSTATED = "unstated"
    AGREES = "agrees"
    ANOTHER_ROW = "another-row"
    CONTRADICTS = "contradicts"
    UNKNOWN = "unknown"


@unique
class Agreement(StrEnum):
    """Whether name and identifiers, or identifiers among themselves, say one product."""

    AGREE = "agree"
    CONTRADICT = "contradict"


@unique
class Says(StrEnum):
    """What one declared thing says about the list.

    `gathers`: it is all of its products together (`ELK`); `excludes`: reviewed as another thing (a
    client, a plug-in, a neighbour); `other`: a library that the list does not know.
    """

    DESIGNATES = "designates"
    GATHERS = "gathers"
    SUGGESTS = "suggests"
    EXCLUDES = "excludes"
    OTHER = "other"
    NOTHING = "nothing"
    UNREADABLE = "unreadable"


@unique
class Role(StrEnum):
    """What a part of a name does beside the listed name that it holds.

    `nature`: says what sort of thing it is; `family`: a name of several products, this one among
    them; `also`: another name of it; `vendor-alone`: a vendor's name and no product's; `list`:
    several names, together or to choose from; `unread`: what is not understood. The last three
    leave a question that no vendor or function answers.
    """

    NATURE = "nature"
    VENDOR = "vendor"
    FAMILY = "family"
    ALSO = "also"
    VERSION = "version"
    HOST = "host"
    VENDOR_ALONE = "vendor-alone"
    LIST = "list"
    UNREAD = "unread"


DOUBTS = frozenset([Role.VENDOR_ALONE, Role.LIST, Role.UNREAD])
"""What leaves a question, whatever stands beside it."""


@record
class Part:
    """Some words of a name, as declared, and what they do there."""

    role: Role
    text: str


@record
class Clue:
    """One thing declared and what it says.

    `key` is the declared key (`name`, `purl`, …), `index` its rank in a list, `text` the value;
    `products` are the listed products it designates or suggests; `entry` is the name or identifier
    of the list that decided, and `parts` what stands around it in a name. `bears` is the name that
    an identifier holds; `version` is the version that a name or an identifier holds, which is not
    the declared one where `conflicting`, and `held` those of the products that a name gathers;
    `namesake` is a library of that name that is another thing, where the component is declared a
    library. `settled_by` is what chose among several products, and `ruled_out` those that it did
    not choose.
    """

    key: How
    text: str
    says: Says
    products: tuple[str, ...] = ()
    entry: str = ""
    parts: tuple[Part, ...] = ()
    index: int = 0
    bears: str = ""
    version: str = ""
    held: tuple[tuple[str, str], ...] = ()
    conflicting: bool = False
    namesake: str = ""
    settled_by: tuple[str, ...] = ()
    ruled_out: tuple[str, ...] = ()


@record
class Match:
    """Component → product. `products` are settled, `candidates` only proposed (product ids).

    `settled_by` names the declared keys that chose among products sharing a name, `ruled_out` the
    products that they, or the declared reference, did not choose; `code_points` are the characters
    that make a look-alike, else those of the name that are not seen; `near` are the listed names
    near to this one, None where none was looked for; `name_agreement` is whether a name that the
    list does not know may be that of the product which an identifier designates.
    """

    outcome: MatchOutcome
    how: How = How.NONE
    products: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    settled_by: tuple[str, ...] = ()
    ruled_out: tuple[str, ...] = ()
    look_alike: LookAlike = LookAlike.NONE
    code_points: tuple[str, ...] = ()
    near: tuple[str, ...] | None = None
    reference: ReferenceClaim = ReferenceClaim.UNSTATED
    agreement: Agreement = Agreement.AGREE
    name_agreement: Agreement = Agreement.AGREE
    clues: tuple[Clue, ...] = ()

"""The whole way from a declaration to its verdict, for one component."""

from collections.abc import Mapping
from enum import StrEnum, unique

from cct_check.errors import Location
from cct_check.model.facts import Value
from cct_check.model.manifest import Guarantee
from cct_check.model.referential import Product
from cct_check.model.report import Finding, JudgedComponent, JudgedRow
from cct_check.model.rule import JsonSchema, Sheet
from cct_check.model.version import Declared, Expression
from cct_check.record import record


@record
class Declaration:
    """One value as the bid writes it: its key (`identifiers.purl`), its text, and its place.

    An empty list, or an empty value, has an empty text.
    """

    key: str
    text: str
    location: Location


@unique
class Criterion(StrEnum):
    """What makes a row decide rather than another, in the order in which it is asked."""

    VERSION = "version"
    STATUS = "status"
    CONDITION = "condition"
    REFERENCE = "reference"


@record
class TriedRow:
    """A row that the component was compared with, and how its published version is understood.

    `behind` is the criterion on which it comes behind the decisive row; None for that one.
    """

    judged: JudgedRow
    expression: Expression
    behind: Criterion | None


@record
class EstablishedFact:
    """A fact as the rules of a component read it, and the declared values that it comes from."""

    path: str
    value: Value
    places: tuple[Location, ...]


@unique
class Course(StrEnum):
    """What one rule did.

    `set-aside`: broken by a claim that the component does not need, so that no finding follows.
    """

    FIRED = "fired"
    SET_ASIDE = "set-aside"
    RESPECTED = "respected"
    NOT_APPLIED = "not-applied"


@record
class Clause:
    """A clause of a rule against the fact that it read when it was judged."""

    path: str
    asked: JsonSchema
    found: Value
    holds: bool


@record
class RuleTrace:
    """What one rule did for the component, and why.

    `when` and `require` are its clauses in their order; a claim rule first asks for a claim to
    examine, and a rule about the whole bid reads nothing of a component. `guarantees` are those of
    the claim about which it was broken.
    """

    sheet: Sheet
    course: Course
    when: tuple[Clause, ...] = ()
    require: tuple[Clause, ...] = ()
    guarantees: tuple[Guarantee, ...] = ()
    finding: Finding | None = None

    @property
    def unmet(self) -> Clause | None:
        """The first clause for want of which the rule does not apply."""
        return next((clause for clause in self.when if not clause.holds), None)


@record
class Explanation:
    """Everything that led to the verdict of one component, in the order in which it happened.

    `declared` are the values of its own entry, `claimed` those of its embedded claim, its groups'
    included, by the key of the claim; `products` are those that the match names, by their ids.
    """

    judged: JudgedComponent
    declared: tuple[Declaration, ...]
    claimed: tuple[Declaration, ...]
    products: Mapping[str, Product]
    version: Declared
    rows: tuple[TriedRow, ...]
    facts: tuple[EstablishedFact, ...]
    rules: tuple[RuleTrace, ...]

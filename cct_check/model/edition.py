"""What changes from one edition of the list to another, row by row."""

from enum import StrEnum, unique

from cct_check.model.referential import Row
from cct_check.record import record


@unique
class Change(StrEnum):
    """What became of a row."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@unique
class Mark(StrEnum):
    """Whether the list itself marks a row (new, updated) as what is found of it.

    A removed row has no mark, nor has one that only stands on another page.
    """

    AGREES = "agrees"
    UNMARKED = "unmarked"
    NONE = "none"


@record
class FieldChange:
    """One cell of a row that is not what it was: the field, and both texts."""

    field: str
    old: str
    new: str


@record
class RowChange:
    """One row that changes: as it was, as it is; None where there is none.

    `mark` says whether the new edition itself marks the row so.
    """

    ref: str
    change: Change
    old: Row | None = None
    new: Row | None = None
    fields: tuple[FieldChange, ...] = ()
    mark: Mark = Mark.NONE


@record
class EditionDiff:
    """All that changes between two editions, by reference; `unfounded` rows only bear a mark."""

    old_edition: str
    new_edition: str
    old_rows: int
    new_rows: int
    changes: tuple[RowChange, ...]
    unfounded: tuple[Row, ...]

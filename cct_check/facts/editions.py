"""Two editions of the list compared: what was added, removed or changed, and what is marked so."""

from collections.abc import Iterator, Mapping

from cct_check.model.edition import Change, EditionDiff, FieldChange, Mark, RowChange
from cct_check.model.referential import Referential, Row

_FIELDS = ("status", "version", "name", "vendor", "open_source", "part", "chapter", "page")
"""The cells compared, those that change a verdict first."""

_MARKS = {Change.ADDED: "new", Change.CHANGED: "updated"}
_UNCHANGED = "unchanged"


def compare_editions(old: Referential, new: Referential) -> EditionDiff:
    """Every row that differs, by reference; a reference never passes to another product."""
    changes = tuple(_changes(old.rows, new.rows))
    changed = {one.ref for one in changes}
    marked = (row for row in new.rows.values() if row.change != _UNCHANGED)
    return EditionDiff(
        old_edition=old.edition,
        new_edition=new.edition,
        old_rows=len(old.rows),
        new_rows=len(new.rows),
        changes=changes,
        unfounded=tuple(row for row in marked if row.ref not in changed),
    )


def _changes(old: Mapping[str, Row], new: Mapping[str, Row]) -> Iterator[RowChange]:
    for ref in sorted(old.keys() | new.keys()):
        was, now = old.get(ref), new.get(ref)
        if now is None:
            yield RowChange(ref=ref, change=Change.REMOVED, old=was)
        elif was is None:
            mark = _mark(Change.ADDED, now)
            yield RowChange(ref=ref, change=Change.ADDED, new=now, mark=mark)
        elif fields := tuple(_fields(was, now)):
            moved = [one.field for one in fields] == ["page"]
            mark = Mark.NONE if moved else _mark(Change.CHANGED, now)
            yield RowChange(
                ref=ref, change=Change.CHANGED, old=was, new=now, fields=fields, mark=mark
            )


def _fields(was: Row, now: Row) -> Iterator[FieldChange]:
    for field in _FIELDS:
        old, new = str(getattr(was, field)), str(getattr(now, field))
        if old != new:
            yield FieldChange(field=field, old=old, new=new)


def _mark(change: Change, row: Row) -> Mark:
    """Whether the edition marks the row as what it is: `new`, `updated`."""
    return Mark.AGREES if row.change == _MARKS[change] else Mark.UNMARKED

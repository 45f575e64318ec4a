"""What a new edition of the list changes for a bid: each verdict that differs, and the rows why."""

from cct_check.model.edition import EditionDiff, RowChange
from cct_check.model.report import JudgedComponent, Report
from cct_check.model.rule import Verdict
from cct_check.record import record


@record
class VerdictChange:
    """A component whose verdict differs; `rows` are the changed rows of what it is matched with."""

    component: str
    name: str
    version: str
    old: Verdict
    new: Verdict
    rows: tuple[RowChange, ...]


@record
class Impact:
    """What becomes of one bid: its verdict by each edition, and its components' that differ."""

    file: str
    components: int
    old: Verdict
    new: Verdict
    changes: tuple[VerdictChange, ...]


def impact(old: Report, new: Report, diff: EditionDiff) -> Impact:
    """Compare two reports on the same bid, made by two editions and alike otherwise."""
    changed = {one.ref: one for one in diff.changes}
    return Impact(
        file=new.inputs[0].path,
        components=len(new.components),
        old=old.verdict,
        new=new.verdict,
        changes=tuple(
            VerdictChange(
                component=now.case.component.id,
                name=now.case.component.name,
                version=now.case.component.version,
                old=was.verdict,
                new=now.verdict,
                rows=tuple(changed[ref] for ref in _rows(was, now) if ref in changed),
            )
            for was, now in zip(old.components, new.components, strict=True)
            if was.verdict is not now.verdict
        ),
    )


def _rows(*judged: JudgedComponent) -> list[str]:
    """The references of the rows that a component is matched with, or may be, by each edition."""
    named = {
        row.ref
        for one in judged
        for case in one.cases
        for row in (*(each.row for each in case.rows), *case.candidates)
    }
    return sorted(named)

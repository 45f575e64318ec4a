"""What changes between two editions: as a page for a terminal, and as a record."""

import json
from collections.abc import Mapping, Sequence
from datetime import date

from cct_check.model.edition import Change, EditionDiff, FieldChange, Mark, RowChange
from cct_check.model.language import Language, Words
from cct_check.model.referential import Row
from cct_check.render.encode import inert_json
from cct_check.render.page import Page, Screen
from cct_check.render.words import printed_date, quoted, titled

_FROM_TO = Words(
    fr="De l’édition du {} ({} lignes) à celle du {} ({} lignes)",
    en="From the edition of {} ({} rows) to that of {} ({} rows)",
)
_NOTHING = Words(fr="Aucune ligne ne change.", en="No row changes.")
_CHANGES: Mapping[Change, Words] = {
    Change.ADDED: Words(fr="Lignes ajoutées", en="Rows added"),
    Change.REMOVED: Words(fr="Lignes retirées", en="Rows removed"),
    Change.CHANGED: Words(fr="Lignes modifiées", en="Rows changed"),
}
_FIELDS: Mapping[str, Words] = {
    "status": Words(fr="statut", en="status"),
    "version": Words(fr="version", en="version"),
    "name": Words(fr="nom", en="name"),
    "vendor": Words(fr="fournisseur", en="vendor"),
    "open_source": Words(fr="logiciel libre", en="free software"),
    "part": Words(fr="partie", en="part"),
    "chapter": Words(fr="chapitre", en="chapter"),
    "page": Words(fr="page", en="page"),
}
_BOOLEANS = {"True": Words(fr="oui", en="yes"), "False": Words(fr="non", en="no")}
_EMPTY = Words(fr="rien", en="nothing")
_UNMARKED = Words(
    fr="l’édition ne la signale pas comme telle", en="the edition does not mark it as such"
)
_UNFOUNDED = Words(
    fr="Lignes signalées nouvelles ou mises à jour, sans changement relevé",
    en="Rows marked as new or updated, in which nothing is seen to change",
)


def render_diff(diff: EditionDiff, language: Language, screen: Screen) -> str:
    """The rows added, removed and changed, then the marks of the list that nothing bears out."""
    page = Page(screen)
    days = [
        printed_date(date.fromisoformat(one), language)
        for one in (diff.old_edition, diff.new_edition)
    ]
    head = _FROM_TO[language].format(days[0], diff.old_rows, days[1], diff.new_rows)
    page.paragraph((head, "bold"))
    if not diff.changes:
        page.paragraph(_NOTHING[language])
    for change, words in _CHANGES.items():
        found = [one for one in diff.changes if one.change is change]
        if found:
            page.heading(f"{words[language]} ({len(found)})")
        for one in found:
            page.paragraph(*change_parts(one, language), indent=2, hanging=2)
    if diff.unfounded:
        page.heading(f"{_UNFOUNDED[language]} ({len(diff.unfounded)})")
        refs = ", ".join(row.ref for row in diff.unfounded)
        page.paragraph(refs, indent=2, hanging=2)
    return page.printed()


def change_parts(change: RowChange, language: Language) -> Sequence[str | tuple[str, str]]:
    """A row that changes: its reference and name, then each cell before and after."""
    row = change.new or change.old
    assert row is not None
    told = [_field(one, language) for one in change.fields]
    if not told:
        told = [f"{row.status.value}{f', {row.version}' if row.version else ''}"]
    if change.mark is Mark.UNMARKED:
        told.append(_UNMARKED[language])
    mark = Words(fr="\u00a0; ", en="; ")[language]
    return (f"{change.ref} {row.name}", "bold"), f"  {mark.join(told)}"


def diff_record(diff: EditionDiff) -> str:
    """The same as one JSON object."""
    record = {
        "format": "cct-check/editions/1",
        "old": {"edition": diff.old_edition, "rows": diff.old_rows},
        "new": {"edition": diff.new_edition, "rows": diff.new_rows},
        "changes": [change_record(one) for one in diff.changes],
        "unfounded_marks": [row.ref for row in diff.unfounded],
    }
    return inert_json(json.dumps(record, ensure_ascii=False, indent=2) + "\n")


def change_record(change: RowChange) -> dict[str, object]:
    """One row that changes, as a record."""
    return {
        "ref": change.ref,
        "change": change.change.value,
        "mark": change.mark.value,
        "old": _row_record(change.old),
        "new": _row_record(change.new),
        "fields": {one.field: {"old": one.old, "new": one.new} for one in change.fields},
    }


def _row_record(row: Row | None) -> dict[str, str] | None:
    if row is None:
        return None
    return {"name": row.name, "status": row.status.value, "version": row.version}


def _field(one: FieldChange, language: Language) -> str:
    texts = [_text(text, language) for text in (one.old, one.new)]
    return f"{titled(_FIELDS[one.field][language], language)}{texts[0]} → {texts[1]}"


def _text(text: str, language: Language) -> str:
    if text in _BOOLEANS:
        return _BOOLEANS[text][language]
    return quoted(text, language) if text else _EMPTY[language]

"""The impact of a new edition on bids: as a page for a terminal, and as a record."""

import json
from collections.abc import Mapping, Sequence

from cct_check.judge.impact import Impact, VerdictChange
from cct_check.model.edition import Change
from cct_check.model.language import Language, Words
from cct_check.render.editions import change_parts, change_record
from cct_check.render.encode import cut, inert_json
from cct_check.render.page import Page, Screen
from cct_check.render.words import VERDICTS, titled, version_word

_LONGEST = 256
_SAME = Words(fr="aucun avis ne change ({} composants)", en="no verdict changes ({} components)")
_WHOLE = Words(fr="Avis sur l’offre", en="Verdict on the bid")
_KINDS: Mapping[Change, Words] = {
    Change.ADDED: Words(fr="ligne ajoutée", en="row added"),
    Change.REMOVED: Words(fr="ligne retirée", en="row removed"),
    Change.CHANGED: Words(fr="ligne modifiée", en="row changed"),
}
_NO_ROW = Words(
    fr="aucune ligne rapprochée ne change ; voir les autres lignes",
    en="no matched row changes; see the other rows",
)


def render_impacts(impacts: Sequence[Impact], language: Language, screen: Screen) -> str:
    """For each bid the verdicts that change, from what to what, and because of which rows."""
    page = Page(screen)
    for rank, one in enumerate(impacts):
        if rank:
            page.blank()
        if not one.changes:
            same = _SAME[language].format(one.components)
            page.paragraph((titled(one.file, language), "bold"), f"{same}.")
            continue
        page.paragraph((one.file, "bold"))
        if one.old is not one.new:
            label = titled(_WHOLE[language], language)
            page.paragraph(
                f"{label}{VERDICTS[one.old][language]} → {VERDICTS[one.new][language]}", indent=2
            )
        for change in one.changes:
            _write(page, change, language)
    return page.printed()


def impacts_record(impacts: Sequence[Impact]) -> str:
    """The same as one JSON object."""
    record = {
        "format": "cct-check/impact/1",
        "bids": [
            {
                "file": one.file,
                "components": one.components,
                "verdict": {"old": one.old.value, "new": one.new.value},
                "changes": [
                    {
                        "component": change.component,
                        "name": change.name,
                        "version": change.version,
                        "verdict": {"old": change.old.value, "new": change.new.value},
                        "rows": [change_record(row) for row in change.rows],
                    }
                    for change in one.changes
                ],
            }
            for one in impacts
        ],
    }
    return inert_json(json.dumps(record, ensure_ascii=False, indent=2) + "\n")


def _write(page: Page, change: VerdictChange, language: Language) -> None:
    name = f"{cut(change.name, _LONGEST)} {version_word(change.version, language)}".rstrip()
    told = f"{VERDICTS[change.old][language]} → {VERDICTS[change.new][language]}"
    page.paragraph((titled(name, language), "bold"), told, indent=2, hanging=2)
    for row in change.rows:
        kind = titled(_KINDS[row.change][language], language)
        page.paragraph(kind, *change_parts(row, language), indent=4, hanging=2)
    if not change.rows:
        page.paragraph(_NO_ROW[language], indent=4)

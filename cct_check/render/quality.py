"""What is found of the list itself: as a page for a terminal, and as a record."""

import json
from collections.abc import Sequence
from itertools import groupby

from cct_check.model.language import Language, Words
from cct_check.model.report import Finding
from cct_check.render.encode import inert_json
from cct_check.render.json_tender import location_record
from cct_check.render.messages import message, remedy
from cct_check.render.page import Page, Screen, place_word

_DEAD = Words(
    fr="Liens et références sans suite dans les pages du CCT",
    en="Links and references of the CCT pages that lead nowhere",
)
_NOTHING = Words(fr="Rien à signaler sur le référentiel.", en="Nothing to say of the referential.")


def render_quality(
    findings: Sequence[Finding], links: Sequence[str], language: Language, screen: Screen
) -> str:
    """Each rule with the rows that it finds and what to do of them, then what leads nowhere."""
    page = Page(screen)
    if not findings and not links:
        page.paragraph(_NOTHING[language])
    for sheet, alike in groupby(findings, key=lambda one: one.sheet):
        found = list(alike)
        page.heading(f"{sheet.id} {sheet.title[language]} ({len(found)})")
        for one in found:
            page.paragraph(message(one, None, language), indent=2, hanging=2)
            page.paragraph((place_word(one.location), "dim"), indent=4)
        page.paragraph(
            (f"{page.arrow} {remedy(found[0], None, language)}", "cyan"), indent=2, hanging=2
        )
    if links:
        page.heading(f"{_DEAD[language]} ({len(links)})")
    for link in links:
        page.paragraph(link, indent=2, hanging=2)
    return page.printed()


def quality_record(
    findings: Sequence[Finding],
    edition: str,
    flaws: Sequence[str],
    links: Sequence[str],
    language: Language,
) -> str:
    """The same as one JSON object.

    `flaws` are the lines on the sheets of products, `links` those on the pages of the site.
    """
    record = {
        "format": "cct-check/lint/1",
        "edition": edition,
        "flaws": list(flaws),
        "dead_references": list(links),
        "findings": [
            {
                "rule": one.sheet.id,
                "name": one.sheet.name,
                "ref": one.values["ref"],
                "message": message(one, None, language),
                "location": location_record(one.location),
            }
            for one in findings
        ],
    }
    return inert_json(json.dumps(record, ensure_ascii=False, indent=2) + "\n")

"""A finding in words: its message and its remedy, in one language."""

import re
from datetime import date

from cct_check.model.language import Language
from cct_check.model.report import Case, Finding
from cct_check.render.words import GUARANTEES, PIECES, key_word, stated_word

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_DATES = frozenset(["as_of", "until", "contract_end", "assessed_on"])


def message(finding: Finding, case: Case | None, language: Language) -> str:
    """What was found, the declared values quoted. `case` is None for a finding on the bid."""
    return _fill(finding.sheet.message[language], finding, case, language)


def remedy(finding: Finding, case: Case | None, language: Language) -> str:
    """What the reader has to do."""
    return _fill(finding.sheet.remedy[language], finding, case, language)


def wording(finding: Finding, case: Case | None, language: Language) -> str:
    """The message but for the component's name: equal where findings say the same."""
    nameless = finding.sheet.message[language].replace("{name}", "")
    return _fill(nameless, finding, case, language)


def printed_date(day: date, language: Language) -> str:
    """A date as the language writes it: 23/11/2026, or ISO 8601 in English."""
    return day.strftime("%d/%m/%Y") if language is Language.FR else day.isoformat()


def _fill(text: str, finding: Finding, case: Case | None, language: Language) -> str:
    return _PLACEHOLDER.sub(lambda found: _value(found[1], finding, case, language), text)


def _value(key: str, finding: Finding, case: Case | None, language: Language) -> str:
    match key:
        case "breached":
            keys = dict.fromkeys(key_word(path, language) for path in finding.breached)
            return ", ".join(keys)
        case "guarantees":
            return ", ".join(GUARANTEES[one][language] for one in finding.guarantees)
        case "pieces":
            return _pieces(case, language)
        case "condition":
            return _conditions(case, language)
        case _ if key in _DATES and finding.values[key]:
            return printed_date(date.fromisoformat(finding.values[key]), language)
        case _:
            return stated_word(key, finding.values[key], language)


def _pieces(case: Case | None, language: Language) -> str:
    pieces = case.pieces if case else ()
    printed = [
        f"{piece.citation.file} ({PIECES[piece.outcome.value][language]})" for piece in pieces
    ]
    return ", ".join(printed) or {"fr": "aucune", "en": "none"}[language]


def _conditions(case: Case | None, language: Language) -> str:
    """The conditions of the decisive row that have its worst outcome."""
    if case is None or case.decisive is None:
        return ""
    worst = case.facts.row.condition
    notes = [
        judged.condition.note[language]
        for judged in case.decisive.conditions
        if judged.outcome is worst
    ]
    return " ".join(notes)

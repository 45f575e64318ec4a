"""A finding in words: its message and its remedy, in one language."""

from datetime import date

from cct_check.facts.claim import counted
from cct_check.model.language import Language, Words
from cct_check.model.manifest import Guarantee
from cct_check.model.report import Case, Finding, JudgedCondition, Piece
from cct_check.model.rule import PLACEHOLDER
from cct_check.render.encode import cut
from cct_check.render.words import (
    GUARANTEES,
    PIECES,
    inner,
    key_word,
    listed,
    quoted,
    stated_word,
    titled,
    version_word,
)

_LONGEST = 256
"""A declared text is quoted up to this length; a name is never longer."""

_OF_THE_LIST = frozenset(["candidates", "referenced", "product", "ref", "status", "rows"])
"""What the bid does not write is never cut."""

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
    return PLACEHOLDER.sub(lambda found: _value(found[1], finding, case, language), text)


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
            return printed_conditions(case, language) if case else ""
        case "operator" | "skills" if case:
            claim = case.component.claim
            entries = counted(claim.operator if key == "operator" else claim.skills)
            return listed([quoted(entry, language) for entry in entries], language)
        case "version":
            return version_word(finding.values[key], language)
        case "expression" if language is Language.FR:
            return inner(finding.values[key])
        case _ if key in _DATES and finding.values[key]:
            return printed_date(date.fromisoformat(finding.values[key]), language)
        case _ if key in _OF_THE_LIST:
            return finding.values[key]
        case _:
            return cut(stated_word(key, finding.values[key], language), _LONGEST)


def printed_piece(piece: Piece, language: Language) -> str:
    """A cited piece: its path and page, what became of it, and what it is said to prove."""
    citation, words = piece.citation, [PIECES[piece.outcome.value][language]]
    if not citation.proves:
        words.append(Words(fr="aucune garantie désignée", en="no guarantee named")[language])
    elif len(citation.proves) < len(Guarantee):
        proved = ", ".join(GUARANTEES[one][language] for one in citation.proves)
        words.append(titled(Words(fr="pour", en="for")[language], language) + proved)
    page = f", p.\u00a0{cut(citation.page)}" if citation.page else ""
    return f"{cut(citation.file)}{page} ({', '.join(words)})"


def _pieces(case: Case | None, language: Language) -> str:
    printed = [printed_piece(piece, language) for piece in case.pieces] if case else []
    return listed(printed, language) or Words(fr="aucune", en="none")[language]


def printed_conditions(case: Case, language: Language) -> str:
    """The conditions of the decisive row that have its worst outcome, and what is declared."""
    conditions = case.decisive.conditions if case.decisive else ()
    worst = (one for one in conditions if one.outcome is case.facts.row.condition)
    separator = Words(fr="\u00a0; ", en="; ")[language]
    return separator.join(printed_condition(one, language) for one in worst)


def printed_condition(judged: JudgedCondition, language: Language) -> str:
    """A usage condition as restated, and what is declared where it looks."""
    note = judged.condition.note[language]
    if not judged.path:
        return note
    key = judged.path.rpartition(".")[2]
    declared = stated_word(key, judged.declared or "unstated", language)
    return f"{note} ({titled(key_word(judged.path, language), language)}{declared})"

"""A finding in words: its message and its remedy, in one language."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from cct_check.facts.claim import counted
from cct_check.model.language import Language, Words
from cct_check.model.manifest import Guarantee
from cct_check.model.referential import NoteType
from cct_check.model.report import Case, Finding, Piece
from cct_check.model.rule import PLACEHOLDER
from cct_check.render.alternative_words import alternatives_words
from cct_check.render.comments import printed_conditions, printed_notes, printed_questions
from cct_check.render.encode import cut
from cct_check.render.source_words import bracketed_sources, unresolved_words
from cct_check.render.support_words import support_words
from cct_check.render.words import (
    GUARANTEES,
    PIECES,
    inner,
    key_word,
    listed,
    printed_date,
    quoted,
    stated_word,
    titled,
    version_word,
)

_LONGEST = 256
"""A declared text is quoted up to this length; a name is never longer."""

_OF_THE_LIST = frozenset(
    ["candidates", "referenced", "product", "ref", "status", "rows", "equivalent", "twins"]
)
"""What the bid does not write is never cut."""

_DATES = frozenset(["as_of", "until", "contract_end", "assessed_on", "day", "expires"])
_NOT_GIVEN = Words(fr="non indiquée", en="not given")


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


def _fill(text: str, finding: Finding, case: Case | None, language: Language) -> str:
    return PLACEHOLDER.sub(lambda found: _value(found[1], finding, case, language), text)


def _value(key: str, finding: Finding, case: Case | None, language: Language) -> str:
    match key:
        case "breached":
            return _keys(finding.breached, language)
        case "guarantees":
            return ", ".join(GUARANTEES[one][language] for one in finding.guarantees)
        case _ if key in _OF_CASE:
            return _OF_CASE[key](case, language) if case else ""
        case "overruled":
            return ", ".join(_overruled(one, language) for one in finding.values[key].split())
        case _:
            return _text(key, finding.values[key], language)


def _text(key: str, text: str, language: Language) -> str:
    """A text of the list, of the bid or of the tender."""
    match key:
        case "version":
            return version_word(text, language)
        case "expression" if language is Language.FR:
            return inner(text)
        case "status_source" | "declared" | "until" if not text:
            return _NOT_GIVEN[language]
        case "justification":
            return quoted(text, language) if text else _NOT_GIVEN[language]
        case _ if key in _DATES and text:
            return printed_date(date.fromisoformat(text), language)
        case _ if key in _OF_THE_LIST:
            return text
        case _:
            return cut(stated_word(key, text, language), _LONGEST)


def _overruled(told: str, language: Language) -> str:
    """A circumstance with its value in the bid and in the tender."""
    key, declared, value = told.split(":")
    bid, tender = (
        printed_date(date.fromisoformat(text), language)
        if key in _DATES
        else stated_word(key, text, language)
        for text in (declared, value)
    )
    return Words(
        fr=f"{key_word(key, language)} (offre\u00a0: {bid}\u00a0; consultation\u00a0: {tender})",
        en=f"{key_word(key, language)} (bid: {bid}; tender: {tender})",
    )[language]


def _keys(paths: Iterable[str], language: Language) -> str:
    """The printed names of the keys that paths end with, each once."""
    return ", ".join(dict.fromkeys(key_word(path, language) for path in paths))


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


def _pieces(case: Case, language: Language) -> str:
    printed = [printed_piece(piece, language) for piece in case.pieces]
    return listed(printed, language) or Words(fr="aucune", en="none")[language]


def _entries(entries: Sequence[str] | None, language: Language) -> str:
    return listed([quoted(entry, language) for entry in counted(entries)], language)


def _unresolved(case: Case, language: Language) -> str:
    return unresolved_words(case.decisive.resolved, language) if case.decisive else ""


_OF_CASE: Mapping[str, Callable[[Case, Language], str]] = {
    "pieces": _pieces,
    "condition": printed_conditions,
    "question": printed_questions,
    "advice": lambda case, language: printed_notes(case, NoteType.ADVICE, language),
    "packaging": lambda case, language: printed_notes(case, NoteType.PACKAGING, language),
    "shared_offer": lambda case, language: printed_notes(case, NoteType.SHARED_OFFER, language),
    "sources": bracketed_sources,
    "unresolved": _unresolved,
    "support": lambda case, language: support_words(case.support, language),
    "alternatives": lambda case, language: alternatives_words(case.alternatives, language),
    "operator": lambda case, language: _entries(case.component.claim.operator, language),
    "skills": lambda case, language: _entries(case.component.claim.skills, language),
}
"""What a case says in words of ours."""

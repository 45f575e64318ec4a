"""What a row's comment says, restated: conditions of use, the questions they raise, and notes."""

from collections.abc import Iterator, Mapping

from cct_check.model.language import Language, Words
from cct_check.model.referential import ConditionType, NoteType
from cct_check.model.report import Case, JudgedCondition
from cct_check.model.states import ConditionOutcome
from cct_check.render.encode import cut
from cct_check.render.words import key_word, stated_word, titled

_ENTITY = Words(
    fr="De quelle entité l’application relève-t-elle\u00a0?",
    en="Which entity does the application belong to?",
)
_QUESTIONS: Mapping[ConditionType, Words] = {
    ConditionType.ENTITY: _ENTITY,
    ConditionType.ENTITY_EXCLUDED: _ENTITY,
    ConditionType.HOSTING: Words(
        fr="Où l’application est-elle hébergée\u00a0?", en="Where is the application hosted?"
    ),
    ConditionType.TIER: Words(
        fr="Dans quel tiers de l’architecture le composant est-il employé\u00a0?",
        en="In which tier of the architecture is the component used?",
    ),
    ConditionType.USAGE: Words(
        fr="Pour quel usage le composant est-il employé\u00a0?",
        en="For which purpose is the component used?",
    ),
    ConditionType.SENSITIVITY: Words(
        fr="Quelle est la sensibilité des données traitées\u00a0?",
        en="How sensitive are the data processed?",
    ),
    ConditionType.PROJECT: Words(
        fr="De quel type de projet s’agit-il\u00a0?", en="What kind of project is it?"
    ),
}
"""What to ask where one declared key settles the condition: the fact, never the answer."""


def printed_conditions(case: Case, language: Language) -> str:
    """The conditions of the decisive row that have its worst outcome, and what is declared."""
    return _joined((printed_condition(one, language) for one in _worst(case)), language)


def printed_questions(case: Case, language: Language) -> str:
    """The questions that those conditions leave open, each once."""
    return " ".join(dict.fromkeys(filter(None, (question(one, language) for one in _worst(case)))))


def printed_notes(case: Case, kind: NoteType, language: Language) -> str:
    """The notes of one type that the decisive row has."""
    notes = case.decisive.notes_of(kind) if case.decisive else ()
    return _joined((one.note[language] for one in notes), language)


def question(judged: JudgedCondition, language: Language) -> str:
    """What to ask about a condition that is not settled; empty where it is."""
    if judged.outcome is not ConditionOutcome.UNKNOWN:
        return ""
    words = judged.condition.question or _QUESTIONS[judged.condition.type]
    return words[language]


def _worst(case: Case) -> Iterator[JudgedCondition]:
    conditions = case.decisive.conditions if case.decisive else ()
    return (one for one in conditions if one.outcome is case.facts.row.condition)


def printed_condition(judged: JudgedCondition, language: Language) -> str:
    """A usage condition as restated, and what is declared where it looks."""
    note = judged.condition.note[language]
    if not judged.path:
        return note
    key = judged.path.rpartition(".")[2]
    declared = cut(stated_word(key, judged.declared or "unstated", language))
    return f"{note} ({titled(key_word(judged.path, language), language)}{declared})"


def _joined(texts: Iterator[str], language: Language) -> str:
    return Words(fr="\u00a0; ", en="; ")[language].join(texts)

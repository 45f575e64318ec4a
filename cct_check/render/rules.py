"""The rules as pages for a terminal: one in full, or all of them a line each."""

from collections.abc import Iterable, Mapping

from cct_check.model.language import Language, Words
from cct_check.model.rule import JsonSchema, Nature, Sheet
from cct_check.render.foundations import foundation
from cct_check.render.page import Page, Screen
from cct_check.render.words import NATURES, VERDICTS, titled


def render_rules(sheets: Iterable[Sheet], language: Language, screen: Screen) -> str:
    """A line for each rule: its id, its title, and what a breach makes of the verdict."""
    page = Page(screen)
    for sheet in sheets:
        advice = sheet.nature is Nature.ADVICE
        words = NATURES[sheet.nature] if advice else VERDICTS[sheet.verdict]
        title = f"  {sheet.title[language]} ({words[language]})"
        page.paragraph((sheet.id, "bold"), title, hanging=len(sheet.id) + 2)
    return page.printed()


def render_rule(sheet: Sheet, language: Language, screen: Screen) -> str:
    """One rule: its norm and basis, why, what to do, and when it applies."""
    page = Page(screen)
    page.paragraph((f"{sheet.id} — {sheet.title[language]}", "bold"))
    page.blank()
    for title, text in _statements(sheet, language):
        page.paragraph((titled(title[language], language), "bold"), text)
    page.blank()
    for title, prose in ((_WHY, sheet.why), (_REMEDY, sheet.remedy)):
        page.paragraph((titled(title[language], language), "bold"), prose[language])
    page.blank()
    for title, clauses in ((_WHEN, sheet.when), (_REQUIRE, sheet.require)):
        if clauses:
            told = _clauses(clauses, language)
            page.paragraph((titled(title[language], language), "bold"), told)
    return page.printed()


_NATURE = Words(fr="Nature", en="Nature")
_VERDICT = Words(fr="Avis", en="Verdict")
_NO_EFFECT = Words(fr="sans effet", en="no effect")
_BASIS = Words(fr="Fondement", en="Basis")
_NORM = Words(fr="Norme", en="Norm")
_WHY = Words(fr="Pourquoi", en="Why")
_REMEDY = Words(fr="Que faire", en="What to do")
_WHEN = Words(fr="S’applique lorsque", en="Applies where")
_REQUIRE = Words(fr="Constat sauf si", en="Found unless")


def _statements(sheet: Sheet, language: Language) -> Iterable[tuple[Words, str]]:
    yield _NATURE, NATURES[sheet.nature][language]
    advice = sheet.nature is Nature.ADVICE
    yield _VERDICT, _NO_EFFECT[language] if advice else VERDICTS[sheet.verdict][language]
    yield _BASIS, foundation(sheet, language)
    if sheet.source.clause[language]:
        yield _NORM, sheet.source.clause[language]


def _clauses(clauses: Mapping[str, JsonSchema], language: Language) -> str:
    separator = Words(fr="\u00a0; ", en="; ")[language]
    return separator.join(f"{path} {_schema(schema)}" for path, schema in clauses.items())


def _schema(schema: object) -> str:
    match schema:
        case {"const": value}:
            return f"= {value}"
        case {"enum": list(values)}:
            return f"∈ {{{', '.join(map(str, values))}}}"
        case {"not": {"const": value}}:
            return f"≠ {value}"
        case {"not": {"enum": list(values)}}:
            return f"∉ {{{', '.join(map(str, values))}}}"
        case {"not": below}:
            return f"¬ ({_schema(below)})"
        case {"anyOf": list(parts)}:
            return " ∨ ".join(map(_schema, parts))
        case {"allOf": list(parts)}:
            return " ∧ ".join(map(_schema, parts))
        case Mapping():
            bounds = {"minimum": "≥", "maximum": "≤"}
            return ", ".join(f"{bounds.get(key, key)} {value}" for key, value in schema.items())
        case _:
            return str(schema)

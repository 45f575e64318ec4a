"""One rule as a page for a terminal: its norm, what it asks, why, examples, what may change it."""

from collections.abc import Iterator, Mapping

from cct_check.model.language import Language, Words
from cct_check.model.rule import CLAIM_TO_EXAMINE, JsonSchema, Nature, Sheet, Subject
from cct_check.render.clauses import clause_code, clause_words
from cct_check.render.foundations import foundation
from cct_check.render.levers import levers
from cct_check.render.page import Page, Screen
from cct_check.render.rule_words import about, follows, worth
from cct_check.render.snippets import snippet_lines
from cct_check.render.words import NATURES, VERDICTS, titled

_ABOUT = Words(fr="Porte sur", en="About")
_NATURE = Words(fr="Nature", en="Nature")
_VERDICT = Words(fr="Avis", en="Verdict")
_NO_EFFECT = Words(fr="sans effet", en="no effect")
_BASIS = Words(fr="Fondement", en="Basis")
_NORM = Words(fr="Ce que dit la source", en="What the source says")
_FOLLOWS = Words(fr="Suite", en="What follows")
_WHY = Words(fr="Pourquoi", en="Why")
_REMEDY = Words(fr="Que faire", en="What to do")
_MESSAGE = Words(fr="Constat type", en="Message")
_WHEN = Words(fr="S’applique lorsque", en="Applies where")
_ALWAYS = Words(fr="toujours", en="always")
_REQUIRE = Words(fr="Constat sauf si", en="Found unless")
_EXAMPLES = Words(fr="Exemples", en="Examples")
_LAID_OVER = Words(
    fr=(
        "Chacun complète une offre minimale : une bibliothèque absente du référentiel, sa "
        "dérogation complète et sa pièce. Une valeur laissée vide retire la clé."
    ),
    en=(
        "Each is laid over a minimal bid: one library that is not listed, its complete claim and "
        "its piece. A value left empty removes its key."
    ),
)
_BREAKS = Words(fr="Constat", en="Finding")
_PASSES = Words(fr="Sans constat", en="No finding")
_TENDER = Words(fr="Ce que la consultation peut changer", en="What a tender may change")


def render_rule(sheet: Sheet, language: Language, screen: Screen) -> str:
    """One rule: its norm, what it asks in words and in code, why, examples, what may change it."""
    page = Page(screen)
    page.paragraph((f"{sheet.id} — {sheet.title[language]}", "bold"))
    page.paragraph((sheet.name, "dim"))
    page.blank()
    for title, text in _statements(sheet, language):
        page.paragraph((titled(title[language], language), "bold"), text)
    page.blank()
    implied = [CLAIM_TO_EXAMINE] if sheet.subject is Subject.CLAIM else []
    _clauses(page, _WHEN[language], {**dict(implied), **sheet.when}, language)
    _clauses(page, _REQUIRE[language], sheet.require, language)
    page.blank()
    for title, prose in ((_WHY, sheet.why), (_REMEDY, sheet.remedy), (_MESSAGE, sheet.message)):
        page.paragraph((titled(title[language], language), "bold"), prose[language])
    _examples(page, sheet, language)
    page.heading(_TENDER[language])
    for lever in levers(sheet, language):
        page.paragraph(f"- {lever.words}", indent=2, hanging=2)
        _snippet(page, lever.example)
    return page.printed()


def _statements(sheet: Sheet, language: Language) -> Iterator[tuple[Words, str]]:
    yield _ABOUT, about(sheet, language)
    if sheet.source.clause[language]:
        yield _NORM, sheet.source.clause[language]
    yield _BASIS, foundation(sheet, language)
    yield _NATURE, NATURES[sheet.nature][language]
    advice = sheet.nature is Nature.ADVICE
    yield _VERDICT, _NO_EFFECT[language] if advice else VERDICTS[sheet.verdict][language]
    yield _FOLLOWS, follows(sheet, language)


def _clauses(page: Page, title: str, clauses: Mapping[str, JsonSchema], language: Language) -> None:
    """The clauses of `when` or `require`: in words, then as code in dim text."""
    page.paragraph((titled(title, language), "bold"), "" if clauses else _ALWAYS[language])
    for path, asked in clauses.items():
        page.paragraph(f"- {clause_words(path, asked, language)}", indent=2, hanging=2)
        page.paragraph((clause_code(path, asked), "dim"), indent=4, hanging=2)


def _examples(page: Page, sheet: Sheet, language: Language) -> None:
    """The sheet's own examples, each with what it makes of the verdict."""
    page.heading(_EXAMPLES[language])
    page.paragraph(_LAID_OVER[language])
    for example in sheet.examples:
        title = titled((_BREAKS if example.breaks else _PASSES)[language], language)
        told = worth(sheet, language) if example.breaks else _none(sheet, language)
        page.blank()
        page.paragraph((title, "bold"), told, indent=2)
        _snippet(page, example.snippet)


def _none(sheet: Sheet, language: Language) -> str:
    return Words(fr=f"aucun constat de {sheet.id}", en=f"no finding of {sheet.id}")[language]


def _snippet(page: Page, tree: object) -> None:
    for line in snippet_lines(tree):
        text = line.lstrip(" ")
        page.paragraph(text, indent=6 + len(line) - len(text), hanging=2)

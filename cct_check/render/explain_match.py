"""The part of an explanation that is about the match: each step, then its conclusion."""

from cct_check.model.explanation import Explanation
from cct_check.model.language import Language, Words
from cct_check.render.match_steps import Matched, match_conclusion, match_steps
from cct_check.render.page import Page, Screen
from cct_check.render.words import titled

_TITLE = Words(fr="2. Rapprochement avec le référentiel", en="2. Match with the referential")
_CONCLUSION = Words(fr="Conclusion", en="Conclusion")


def explain_match(page: Page, explanation: Explanation, language: Language) -> None:
    """The match of one component, under its heading."""
    case = explanation.judged.case
    matched = Matched(
        component=case.component,
        match=case.match,
        products=explanation.products,
        reference=case.facts.match.reference,
        referenced=case.referenced,
    )
    page.heading(_TITLE[language])
    write_match(page, matched, language)


def write_match(page: Page, matched: Matched, language: Language) -> None:
    """Each step of a match, numbered, then its conclusion."""
    for rank, step in enumerate(match_steps(matched, language), start=1):
        number = f"{rank}. "
        page.paragraph(f"{number}{step}", indent=2, hanging=len(number))
    conclusion = titled(_CONCLUSION[language], language)
    page.paragraph((conclusion, "bold"), match_conclusion(matched, language), indent=2, hanging=2)


def render_match(matched: Matched, language: Language, screen: Screen) -> str:
    """A match alone, as a page for a terminal."""
    page = Page(screen)
    write_match(page, matched, language)
    return page.printed()

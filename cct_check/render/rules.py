"""All the rules as a page for a terminal, a line each."""

from collections.abc import Iterable

from cct_check.model.language import Language
from cct_check.model.rule import Sheet
from cct_check.render.page import Page, Screen
from cct_check.render.rule_words import worth


def render_rules(sheets: Iterable[Sheet], language: Language, screen: Screen) -> str:
    """A line for each rule: its id, its title, and what a breach makes of the verdict."""
    page = Page(screen)
    for sheet in sheets:
        title = f"  {sheet.title[language]} ({worth(sheet, language)})"
        page.paragraph((sheet.id, "bold"), title, hanging=len(sheet.id) + 2)
    return page.printed()

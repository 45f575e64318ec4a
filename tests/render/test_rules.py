"""The pages of rules: whole, within 80 columns, in both languages."""

import pytest
from rich.cells import cell_len

from cct_check.model.language import Language
from cct_check.model.rule import Sheet
from cct_check.read.rulebook import read_sheets
from cct_check.render.page import Screen
from cct_check.render.rules import render_rule, render_rules
from cct_check.resources import rules_folder

SHEETS = read_sheets(rules_folder())
SCREEN = Screen()


def flat(page: str) -> str:
    return " ".join(page.replace("\u00a0", " ").split())


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.id)
@pytest.mark.parametrize("language", Language)
def test_the_page_of_a_rule_holds_its_prose(sheet: Sheet, language: Language) -> None:
    page = render_rule(sheet, language, SCREEN)
    for prose in (sheet.title, sheet.why, sheet.remedy):
        assert flat(prose[language]) in flat(page)
    assert [line for line in page.splitlines() if cell_len(line) > 80] == []


@pytest.mark.parametrize("language", Language)
def test_every_rule_has_its_line_in_the_list(language: Language) -> None:
    page = render_rules(SHEETS, language, SCREEN)
    assert [line[:6] for line in page.splitlines() if line.startswith("CCT")] == [
        sheet.id for sheet in SHEETS
    ]


def test_a_confidence_is_written_as_the_language_writes_it() -> None:
    (sheet,) = (one for one in SHEETS if one.id == "CCT103")
    assert "confiance 0,7" in render_rule(sheet, Language.FR, SCREEN)
    assert "confidence 0.7" in render_rule(sheet, Language.EN, SCREEN)


def test_an_advice_has_no_effect_and_says_so() -> None:
    (sheet,) = (one for one in SHEETS if one.id == "CCT191")
    assert "Avis : sans effet" in flat(render_rule(sheet, Language.FR, SCREEN))
    assert "Fondement : une convention de l’outil" in flat(render_rule(sheet, Language.FR, SCREEN))

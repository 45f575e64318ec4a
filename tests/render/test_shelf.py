"""The pages of rules and products: whole, within 80 columns, in both languages."""

import pytest
from rich.cells import cell_len

from cct_check.model.language import Language
from cct_check.model.rule import Sheet
from cct_check.read.rulebook import read_referential, read_sheets
from cct_check.render.page import Screen
from cct_check.render.products import render_product, render_products
from cct_check.render.rules import render_rule, render_rules
from cct_check.resources import rules_folder

SHEETS = read_sheets(rules_folder())
LISTED = read_referential(rules_folder())
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


@pytest.mark.parametrize("language", Language)
def test_the_page_of_a_product_holds_its_rows_names_and_conditions(language: Language) -> None:
    for product in LISTED.products.values():
        page = render_product(product, LISTED, language, SCREEN)
        for text in (*product.rows, *product.names, *product.aliases):
            assert flat(text) in flat(page)
        for condition in product.conditions:
            assert flat(condition.note[language]) in flat(page)
        assert [line for line in page.splitlines() if cell_len(line) > 80] == []


def test_a_search_gives_the_rows_of_each_product() -> None:
    page = flat(render_products(LISTED.products.values(), LISTED, SCREEN))
    assert [ref for ref in LISTED.rows if ref not in page] == []


def test_a_confidence_is_written_as_the_language_writes_it() -> None:
    (sheet,) = (one for one in SHEETS if one.id == "CCT103")
    assert "(confiance 0,7)" in render_rule(sheet, Language.FR, SCREEN)
    assert "(confidence 0.7)" in render_rule(sheet, Language.EN, SCREEN)

"""The pages of products: whole, within 80 columns, in both languages."""

import pytest
from rich.cells import cell_len

from cct_check.model.language import Language
from cct_check.read.rulebook import read_referential, read_status_readings
from cct_check.render.page import Screen
from cct_check.render.products import render_product, render_products
from cct_check.resources import rules_folder

LISTED = read_referential(rules_folder())
STATUSES = read_status_readings(rules_folder())
SCREEN = Screen()


def flat(page: str) -> str:
    return " ".join(page.replace("\u00a0", " ").split())


@pytest.mark.parametrize("language", Language)
def test_the_page_of_a_product_holds_its_rows_names_conditions_and_notes(
    language: Language,
) -> None:
    for product in LISTED.products.values():
        page = render_product(product, LISTED, STATUSES, language, SCREEN)
        for text in (*product.rows, *product.names, *product.aliases):
            assert flat(text) in flat(page)
        for said in (*product.conditions, *product.notes):
            assert flat(said.note[language]) in flat(page)
        assert [line for line in page.splitlines() if cell_len(line) > 80] == []


def test_a_search_gives_the_rows_of_each_product() -> None:
    page = flat(render_products(LISTED.products.values(), LISTED, SCREEN))
    assert [ref for ref in LISTED.rows if ref not in page] == []


def test_a_status_is_printed_with_its_reading() -> None:
    page = flat(render_product(LISTED.products["tomcat"], LISTED, STATUSES, Language.FR, SCREEN))
    assert "statut M (lu comme « maintenu »)" in page
    assert "statut R (lu comme « recommandé »)" in page

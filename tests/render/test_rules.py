"""The pages of rules: whole, within 80 columns, in both languages."""

import re

import pytest
import yaml
from rich.cells import cell_len

from cct_check.model.language import Language
from cct_check.model.rule import Sheet, Subject, Verdict
from cct_check.read.rulebook import read_sheets
from cct_check.render.fact_words import fact_word
from cct_check.render.levers import levers
from cct_check.render.page import Screen
from cct_check.render.rule_page import render_rule
from cct_check.render.rules import render_rules
from cct_check.resources import rules_folder

SHEETS = read_sheets(rules_folder())
SCREEN = Screen()


def flat(page: str) -> str:
    return " ".join(page.replace("\u00a0", " ").split())


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.id)
@pytest.mark.parametrize("language", Language)
def test_the_page_of_a_rule_holds_its_prose(sheet: Sheet, language: Language) -> None:
    page = render_rule(sheet, language, SCREEN)
    for prose in (sheet.title, sheet.why, sheet.remedy, sheet.message, sheet.source.clause):
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


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.id)
@pytest.mark.parametrize("language", Language)
def test_each_clause_is_told_in_words_and_as_code(sheet: Sheet, language: Language) -> None:
    lines = render_rule(sheet, language, SCREEN).splitlines()
    for path in (*sheet.when, *sheet.require):
        rank = next(rank for rank, line in enumerate(lines) if line.startswith(f"    {path} "))
        words = f"  - {fact_word(path, language)}"
        assert any(line.startswith(words[:70]) for line in lines[max(rank - 3, 0) : rank])


def snippets(page: str) -> list[object]:
    """The blocks of YAML of a page, as another reader reads them."""
    blocks = re.findall(r"(?:^ {6}.*\n)+", page, flags=re.MULTILINE)
    return [yaml.load(block, Loader=yaml.BaseLoader) for block in blocks]  # noqa: S506  texts only


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.id)
def test_the_examples_and_the_levers_are_the_yaml_that_they_say(sheet: Sheet) -> None:
    # What is not seen is shown by its code, and read back.
    page = render_rule(sheet, Language.FR, Screen(width=400))
    page = page.replace("\\u200b", "\u200b").replace("\\xad", "\xad")
    asked = [lever.example for lever in levers(sheet, Language.FR)]
    assert snippets(page) == [*(example.snippet for example in sheet.examples), *asked]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.id)
def test_a_tender_may_change_the_verdict_of_every_rule(sheet: Sheet) -> None:
    keys = {
        key: value for lever in levers(sheet, Language.FR) for key, value in lever.example.items()
    }
    assert Verdict(keys["consequences"][sheet.id]) is not sheet.verdict
    assert ("decisions" in keys) == (sheet.subject in (Subject.CLAIM, Subject.COMPONENT))
    statuses = re.match(r"CCT(12[1-57-9]|130)", sheet.id)
    assert ("statuses" in keys) == bool(statuses)
    if sheet.name.startswith("status-") and not sheet.name.endswith("-tender"):
        assert keys.get("statuses", {}).keys() <= {sheet.name.split("-")[1].upper()}


def test_what_follows_from_a_breach_is_told_in_a_sentence() -> None:
    by_id = {sheet.id: flat(render_rule(sheet, Language.FR, SCREEN)) for sheet in SHEETS}
    assert "l’avis « non conforme », sauf constat plus sévère" in by_id["CCT211"]
    assert "La garantie est réfutée." in by_id["CCT211"]
    assert "La garantie n’est pas documentée." in by_id["CCT212"]
    assert "La garantie" not in by_id["CCT131"].partition("Suite")[2].partition("S’applique")[0]
    assert "sans effet sur l’avis" in by_id["CCT202"]
    assert "conduit à proposer pour l’offre" not in by_id["CCT101"]
    assert "dérogation « logiciel embarqué » : présentée, à examiner" in by_id["CCT211"]

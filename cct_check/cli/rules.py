"""`cct-check rules` and `rule`: the check sheets, to read."""

from pathlib import Path

from cct_check.cli.output import print_text
from cct_check.cli.refusal import Refusal
from cct_check.cli.screen import screen
from cct_check.judge.compile import compile_sheets
from cct_check.model.language import Language
from cct_check.model.rule import Sheet
from cct_check.read.rulebook import read_sheets
from cct_check.resources import rules_folder


def list_rules(folder: Path | None, language: Language) -> None:
    """Print one line for each rule."""
    from cct_check.render.rules import render_rules  # noqa: PLC0415

    print_text(render_rules(_sheets(folder), language, screen()))


def show_rule(wanted: str, folder: Path | None, language: Language) -> None:
    """Print the page of one rule, named by its id or its name."""
    from cct_check.render.rule_page import render_rule  # noqa: PLC0415

    for sheet in _sheets(folder):
        if wanted.upper() == sheet.id or wanted == sheet.name:
            print_text(render_rule(sheet, language, screen()))
            return
    raise Refusal("ID", wanted, see="cct-check rules")


def _sheets(folder: Path | None) -> list[Sheet]:
    sheets = read_sheets(rules_folder(), folder)
    compile_sheets(sheets)
    return sorted(sheets, key=lambda sheet: sheet.id)

"""The lines of the two tables against the sheets and the tests: none without the others."""

import ast
from collections import Counter
from itertools import takewhile
from pathlib import Path

import pytest
import yaml

from cct_check.read.rulebook import read_sheets
from cct_check.resources import rules_folder

HERE = Path(__file__).parent
DESIGN = HERE.parents[1] / "shared" / "design.md"
TABLES = yaml.safe_load((HERE / "tables.yaml").read_text(encoding="utf-8"))
LINES = [*TABLES["referencing"], *TABLES["claim"]]
FAMILIES = ("CCT1", "CCT2")
REFERENCING_LINES = 17


def functions_of(module: str) -> set[str]:
    tree = ast.parse((HERE / module).read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_every_line_has_its_named_tests() -> None:
    known = {
        "referencing": functions_of("test_table_referencing.py"),
        "claim": functions_of("test_table_claim.py"),
    }
    for table, tests in known.items():
        for line in TABLES[table]:
            assert set(line["tests"]) <= tests, line["line"]


def test_every_sheet_of_the_two_families_stands_in_a_line_or_says_why_not() -> None:
    placed = {sheet for line in LINES for sheet in line.get("sheets", ())}
    assert placed.isdisjoint(TABLES["beside"])
    ids = {sheet.id for sheet in read_sheets(rules_folder())}
    assert {one for one in ids if one.startswith(FAMILIES)} <= placed | TABLES["beside"].keys()
    assert placed | TABLES["beside"].keys() <= ids


def test_a_sheet_of_a_guarantee_stands_in_its_line() -> None:
    lines = {line["line"]: line["sheets"] for line in TABLES["claim"]}
    for sheet in read_sheets(rules_folder()):
        if len(sheet.guarantees) == 1:
            (guarantee,) = sheet.guarantees
            assert sheet.id in lines[guarantee.value], sheet.id


def test_no_line_is_there_twice() -> None:
    assert max(Counter(line["line"] for line in LINES).values()) == 1


@pytest.mark.skipif(not DESIGN.exists(), reason="the design's tables are not at hand")
def test_there_are_as_many_lines_as_in_the_design() -> None:
    lines = DESIGN.read_text(encoding="utf-8").splitlines()
    start = next(rank for rank, line in enumerate(lines) if line.startswith("| match | status"))
    table = list(takewhile(lambda line: line.startswith("|"), lines[start + 2 :]))
    assert len(table) == len(TABLES["referencing"]) == REFERENCING_LINES

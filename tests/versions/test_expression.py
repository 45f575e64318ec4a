"""The version cells of the list: every one parsed, against a table that people can read.

`tests/golden/expressions.tsv` holds the 336 rows in reference order. After a new edition, or a
change of the grammar, write it again with `python -m tests.versions.test_expression` and read
its differences: each is a row whose verdicts may change.
"""

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cct_check.model.version import (
    AllOf,
    AnyOf,
    Expression,
    Numbered,
    Relation,
    Symbolic,
    Unconstrained,
    Unparsed,
)
from cct_check.read.rulebook import read_referential
from cct_check.resources import rules_folder
from cct_check.versions.declared import parse_declared
from cct_check.versions.expression import parse_expression, sources_needed
from cct_check.versions.outcome import compare

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "expressions.tsv"
ROWS = read_referential(rules_folder()).rows
RELATIONS = {
    Relation.LINE: "line ",
    Relation.EXACT: "exact ",
    Relation.ABOVE: "> ",
    Relation.AT_LEAST: ">= ",
    Relation.BELOW: "< ",
    Relation.AT_MOST: "<= ",
}


def notation(expression: Expression) -> str:
    """A parsed cell on one line: `line 12 SP1`, `line 9 and SILL`, `LTS or ESR`."""
    match expression:
        case Unconstrained():
            return "any"
        case Symbolic():
            return expression.source.value
        case AllOf():
            return " and ".join(map(notation, expression.parts))
        case AnyOf():
            return " or ".join(map(notation, expression.parts))
        case Numbered():
            pack = expression.service_pack
            words = [
                ".".join(map(str, expression.numbers)) + expression.letter,
                f"SP{pack}" if pack is not None else "",
                expression.edition,
                "LTS" if expression.long_term else "",
            ]
            return RELATIONS[expression.relation] + " ".join(filter(None, words))
        case Unparsed():
            return f"unparsed {expression.text!r}"


def table() -> str:
    """The golden table of the list as it is shipped."""
    lines = ["ref\texpression\tparsed\tsource needed"]
    for ref, row in sorted(ROWS.items()):
        parsed = parse_expression(row.version)
        sources = ", ".join(source.value for source in sources_needed(parsed)) or "none"
        lines.append("\t".join([ref, row.version, notation(parsed), sources]))
    return "\n".join(lines) + "\n"


def test_the_rows_parse_as_the_golden_table_says() -> None:
    assert GOLDEN.read_text(encoding="utf-8") == table()


def test_every_cell_of_the_list_has_a_known_form() -> None:
    cells = {row.version for row in ROWS.values()}
    assert len(cells) == 89
    assert [cell for cell in cells if isinstance(parse_expression(cell), Unparsed)] == []


def test_the_table_counts_what_the_cells_show() -> None:
    """The counts of each kind of cell, made on the texts alone, are those of the parsed forms."""
    cells = [row.version for row in ROWS.values()]
    parsed = Counter(re.sub(r"\d.*", "n", notation(parse_expression(cell))) for cell in cells)
    exact = re.compile(r"\d+\.\d+\.\d+(?:\.\d+)*[a-z]?")
    assert parsed["any"] == sum(not cell for cell in cells) == 138
    assert parsed["SILL"] == cells.count("Version SILL") == 63
    assert parsed["distribution"] == cells.count("Version distrib") == 8
    assert parsed["exact n"] == sum(bool(exact.fullmatch(cell)) for cell in cells) == 6
    strict = [cell for cell in cells if re.fullmatch(r"[<>]\d+[.\d]*", cell)]
    assert parsed["< n"] + parsed["> n"] == len(strict) == 4
    assert parsed[">= n"] == sum(bool(re.search(r"[=≥+]|sup\.", cell)) for cell in cells) == 4


@pytest.mark.parametrize(
    ("word", "source"),
    [
        ("sill", "SILL"),
        ("distrib", "distribution"),
        ("lts", "LTS"),
        ("esr", "ESR"),
        ("supportée", "vendor-supported"),
        ("stable", "vendor-stable"),
        ("anssi", "ANSSI"),
    ],
)
def test_a_cell_needs_the_source_that_it_names(word: str, source: str) -> None:
    for row in ROWS.values():
        sources = {one.value for one in sources_needed(parse_expression(row.version))}
        # « 4.4 LTS » gives its number: its source only labels it.
        named = word in row.version.casefold() and not re.search(rf"\d {word}", row.version, re.I)
        assert (source in sources) == named, row.version


def test_a_numbered_cell_holds_its_numbers_and_covers_what_it_writes() -> None:
    for row in ROWS.values():
        parsed = parse_expression(row.version)
        if not isinstance(parsed, Numbered):
            continue
        written = [int(number) for number in re.findall(r"\d+", row.version.replace("I.x", "1.x"))]
        pack = [] if parsed.service_pack is None else [parsed.service_pack]
        assert [*parsed.numbers, *pack] == written, row.version
        if parsed.relation in (Relation.LINE, Relation.EXACT):
            itself = re.sub(r"(?i)\.x$", "", row.version.replace("I.x", "1.x"))
            assert compare(parsed, parse_declared(itself)).outcome.value == "covered", row.version
        above = ".".join(map(str, (*parsed.numbers[:-1], parsed.numbers[-1] + 1)))
        expected = {"above": "covered", "at-least": "covered"}.get(parsed.relation, "newer")
        assert compare(parsed, parse_declared(above)).outcome.value == expected, row.version


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("", "any"),
        ("8.X", "line 8"),
        ("I.x", "line 1"),
        ("2.0.x", "line 2.0"),
        ("8.6.4", "exact 8.6.4"),
        ("2.0.1.x", "line 2.0.1"),
        ("12c", "line 12c"),
        ("6.3.3m", "exact 6.3.3m"),
        ("12 SP1", "line 12 SP1"),
        ("10 Enterprise", "line 10 enterprise"),
        ("4.4 LTS", "line 4.4 LTS"),
        ("> = 2.8", ">= 2.8"),
        ("≤ 3.1", "<= 3.1"),
        ("6 et sup.", ">= 6"),
        ("3.5 et +", ">= 3.5"),
        ("3.5+", ">= 3.5"),
        ("Version LTS ou ESR disponible", "LTS or ESR"),
        ("Version LTS ", "LTS"),
        ("ESR", "ESR"),
        ("4 ou 6 – Version SILL", "line 4 or line 6 and SILL"),
        ("9 - Version SILL", "line 9 and SILL"),
        ("Dernière version stable", "vendor-stable"),
        ("Derniere version supportée", "vendor-supported"),
        ("9 – selon le socle", "unparsed '9 – selon le socle'"),
        ("4 ou selon le socle", "unparsed '4 ou selon le socle'"),
        ("9 – ", "unparsed '9 – '"),
    ],
)
def test_a_cell_is_read_by_the_grammar_of_the_list(cell: str, expected: str) -> None:
    assert notation(parse_expression(cell)) == expected


@given(text=st.text(max_size=60))
def test_no_cell_makes_the_comparison_fail(text: str) -> None:
    compare(parse_expression(text), parse_declared("1.2.3"))


if __name__ == "__main__":
    GOLDEN.write_text(table(), encoding="utf-8")

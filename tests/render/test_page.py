"""A page: wrapped to its width, typographic spaces kept, styles only in colour."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from cct_check.errors import Location
from cct_check.model.document import Lines
from cct_check.render.page import Page, Screen

WIDTH = 24
STYLE = re.compile(r"\x1b\[[0-9;]*m")


def page(*, colour: bool = False, ascii_only: bool = False) -> Page:
    return Page(Screen(width=WIDTH, colour=colour, ascii_only=ascii_only))


def lines(page: Page) -> list[str]:
    return page.printed().removesuffix("\n").split("\n")


def test_a_paragraph_is_broken_at_spaces_and_indented() -> None:
    made = page()
    made.paragraph("une ligne assez longue pour deux", indent=4)
    assert lines(made) == ["    une ligne assez", "    longue pour deux"]


def test_a_hanging_paragraph_indents_all_but_its_first_line() -> None:
    made = page()
    made.paragraph("→ une ligne assez longue pour trois lignes " + "b" * 30, indent=2, hanging=2)
    assert lines(made) == [
        "  → une ligne assez",
        "    longue pour trois",
        "    lignes",
        "    " + "b" * 20,
        "    " + "b" * 10,
    ]


def test_a_line_never_ends_before_a_no_break_space() -> None:
    made = page()
    made.paragraph("la ligne publie «\u00a0Version SILL\u00a0»")
    assert lines(made) == ["la ligne publie", "«\u00a0Version SILL\u00a0»"]


def test_a_word_longer_than_a_line_is_cut_and_nothing_of_it_is_lost() -> None:
    made = page()
    made.paragraph("a " + "b" * 50)
    assert lines(made) == ["a", "b" * 24, "b" * 24, "bb"]


def test_two_spaces_between_words_stay() -> None:
    made = page()
    made.paragraph("Tomcat 9.0  m.yaml:3:5")
    assert lines(made) == ["Tomcat 9.0  m.yaml:3:5"]


def test_a_quoted_line_is_cut_to_the_width_and_says_so() -> None:
    made, plain = page(), page(ascii_only=True)
    made.quote(12, "    ", "name: Un nom bien long")
    plain.quote(12, "    ", "name: Un nom bien long")
    assert lines(made) == ["     12 │     name: Un …"]
    assert lines(plain) == ["     12 |     name: U..."]


def test_the_lines_of_the_first_file_come_together_and_another_file_is_named_once() -> None:
    made = page()
    sources = {"m.yaml": Lines("un\ndeux\ntrois\n"), "t.yaml": Lines("autre\n")}
    at = [("m.yaml", 1), ("t.yaml", 1), ("m.yaml", 3), ("m.yaml", 1), ("absent.yaml", 9)]
    made.quote_places(sources, [Location(file=file, line=line, column=1) for file, line in at])
    assert lines(made) == [
        "      1 │ un",
        "      3 │ trois",
        "    t.yaml",
        "      1 │ autre",
        "    absent.yaml",
    ]


@given(before=st.text(alphabet="ab é漢\u202e", max_size=200), after=st.text("ab é漢", max_size=200))
def test_a_quoted_line_shows_the_column_that_it_is_quoted_for(before: str, after: str) -> None:
    for width in (60, 80):
        made = Page(Screen(width=width))
        made.quote(1234567, before, f"X{after}")
        (line,) = lines(made)
        assert "X" in line
        assert cell_len(line) <= width


def test_a_heading_reaches_the_right_edge() -> None:
    made, plain = page(), page(ascii_only=True)
    made.heading("Titre")
    plain.heading("Titre")
    assert lines(made) == ["", "Titre " + "─" * 18]
    assert lines(plain) == ["", "Titre " + "-" * 18]


def test_styles_are_printed_in_colour_alone() -> None:
    made, plain = page(colour=True), page()
    for one in (made, plain):
        one.paragraph(("Avis", "bold"), " proposé ", ("non conforme", "red"))
    assert "\x1b[1mAvis\x1b[0m" in made.printed()
    assert STYLE.sub("", made.printed()) == plain.printed()


@given(
    parts=st.lists(st.text(alphabet="ab \u00a0«»é漢字🙂\u0301", max_size=40), max_size=4),
    indent=st.sampled_from([0, 2, 4]),
)
def test_no_line_is_wider_than_the_page_and_no_word_is_lost(parts: list[str], indent: int) -> None:
    made = page()
    made.paragraph(*parts, indent=indent)
    printed = lines(made)
    assert all(cell_len(line) <= WIDTH for line in printed)
    assert "".join(printed).replace(" ", "") == "".join(parts).replace(" ", "")


@pytest.mark.parametrize("text", ["\x1b[31mrouge", "a\nb", "::error::x", "\u202eabc"])
def test_what_hides_or_acts_is_shown(text: str) -> None:
    made = page()
    made.paragraph(text)
    made.quote(1, "", text)
    made.heading(text)
    assert text not in made.printed()
    assert "\\" in made.printed()


def test_a_path_is_broken_after_a_slash_and_a_date_is_not() -> None:
    page = Page(Screen(width=24))
    page.paragraph("voir 4-environnement/2-developpeur/page.md le 12/11/2026")
    assert page.printed().splitlines() == [
        "voir 4-environnement/",
        "2-developpeur/page.md le",
        "12/11/2026",
    ]

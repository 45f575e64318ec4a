"""How two names are compared."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cct_check.identify.names import (
    deceptive_code_points,
    fold,
    plain,
    skeleton,
    tidy,
    words_of_name,
)
from cct_check.read.confusables import read_confusables
from cct_check.read.document import read_document
from cct_check.resources import rules_folder

CONFUSABLES = read_confusables(
    read_document(Path(rules_folder(), "lexicon", "confusables.yaml"), shown="confusables.yaml")
)


def test_names_are_equal_under_case_spacing_and_composition() -> None:
    assert fold("  Géo\u00a0 Server ") == fold(unicodedata.normalize("NFD", "GÉO SERVER"))


def test_a_full_width_letter_or_a_ligature_is_not_the_ascii_one() -> None:
    assert fold("Ｐostgre") != fold("Postgre")
    assert fold("ﬁrefox") != fold("firefox")
    assert fold("Po\u017ftgreSQL") != fold("PostgreSQL")


def test_an_invisible_character_makes_another_name() -> None:
    assert fold("Postgre\u200bSQL") != fold("PostgreSQL")


def test_the_characters_that_deceive_are_told_by_their_code_points() -> None:
    assert deceptive_code_points("\u0420ostgre\u200bSQL", CONFUSABLES) == ("U+0420", "U+200B")
    assert deceptive_code_points("PostgreSQL", CONFUSABLES) == ()


def test_a_skeleton_is_the_name_as_the_eye_reads_it() -> None:
    assert skeleton("\u0420ostgre\u00adSQL", CONFUSABLES) == "postgresql"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Géo Server", ("geo", "server")),
        ("G\u0065\u0301oServer", ("geoserver",)),
        ("Node.js", ("node", "js")),
        (".NET", (".net",)),
        ("ASP.NET", ("asp", "net")),
        ("C++", ("c++",)),
        ("C#", ("c#",)),
        ("A+B", ("a", "b")),
        ("« Prim’X »", ("prim", "x")),
        ("T\u043emcat", ("t\u043emcat",)),
        ("Postgre\u200bSQL", ()),
        ("x" * 300, ()),
    ],
)
def test_a_name_is_read_by_its_plain_words(name: str, words: tuple[str, ...]) -> None:
    assert words_of_name(name) == words


@given(name=st.text(max_size=30))
def test_a_plain_name_has_its_letters_where_the_tidy_one_has_them(name: str) -> None:
    assert len(plain(tidy(name))) == len(tidy(name))


@given(name=st.text(min_size=1, max_size=30))
def test_folding_is_stable(name: str) -> None:
    assert fold(fold(name)) == fold(name)
    assert fold(unicodedata.normalize("NFD", name)) == fold(name)

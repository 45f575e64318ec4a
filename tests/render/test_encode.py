import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cct_check.identify.names import without_invisible
from cct_check.render.encode import cut, neutral_lines, visible

PAYLOADS = Path(__file__).resolve().parents[2] / ".." / "shared" / "suites" / "payloads"
EVERYTHING = st.text(st.characters(exclude_categories=[]))
CI_TEXTS = st.lists(
    st.sampled_from(["::", "##[", "##vso[", "section_start:", " ", "\u00a0", "\n", "\t", "e", "]"])
).map("".join)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31m", r"\x1b[31m"),
        ("\x00\x07\x7f", r"\x00\x07\x7f"),
        ("\x85\x9b", r"\x85\x9b"),
        ("a\nb\tc\r", r"a\nb\tc\r"),
        ("\u202eabc\u2066\u061c", r"\u202eabc\u2066\u061c"),
        ("\u200b\ufeff\u00ad\u3164\ufe0f", r"\u200b\ufeff\xad\u3164\ufe0f"),
        ("\u2028\u2029", r"\u2028\u2029"),
        ("\U000e0041", r"\U000e0041"),
        ("\ud800", r"\ud800"),
        ("\u2800\ufff9\ufffb", r"\u2800\ufff9\ufffb"),
    ],
)
def test_what_is_hidden_is_shown(text: str, shown: str) -> None:
    assert shown == visible(text)


@pytest.mark.parametrize(
    "text",
    ["PostgreSQL 17.2", "«\u00a0clé\u00a0» d’Œuvre", r"C:\x1b", "a::b", "données 数据 🐘", ""],
)
def test_ordinary_texts_stay_as_they_are(text: str) -> None:
    assert text == visible(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("::error file=a::b", r"\u003a:error file=a::b"),
        ("  \u00a0::stop-commands::x", "  \u00a0\\u003a:stop-commands::x"),
        ("conforme ##[error]x", r"conforme \u0023#[error]x"),
        ("##vso[task.complete]", r"\u0023#vso[task.complete]"),
        ("section_start:1:x", r"\u0073ection_start:1:x"),
        (" section_end:1:x", r" \u0073ection_end:1:x"),
    ],
)
def test_a_command_of_a_log_shows_its_first_character(text: str, shown: str) -> None:
    assert shown == visible(text)


def test_every_line_of_a_page_is_neutral_and_our_colours_stay() -> None:
    page = "avis\n\x1b[1m::error::x\x1b[0m\n   ::warning::y\n"
    assert neutral_lines(page) == "avis\n\x1b[1m\\u003a:error::x\x1b[0m\n   \\u003a:warning::y\n"


@given(text=EVERYTHING)
def test_nothing_hidden_is_left_and_nothing_is_lost(text: str) -> None:
    shown = visible(text)
    kept = re.sub(r"\\(?:[nrt]|x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8})", _character, shown)
    assert not [one for one in shown if unicodedata.category(one) in ("Cc", "Cs", "Zl", "Zp")]
    if "\\" not in text:
        assert text == kept


def _character(found: re.Match[str]) -> str:
    named = {r"\n": "\n", r"\r": "\r", r"\t": "\t"}
    return named.get(found[0]) or chr(int(found[0][2:], 16))


@given(text=EVERYTHING)
def test_what_the_matching_of_names_ignores_is_shown(text: str) -> None:
    assert visible(text) == without_invisible(visible(text))


@given(text=EVERYTHING | CI_TEXTS)
def test_a_text_shown_is_shown_again_as_it_is(text: str) -> None:
    assert visible(text) == visible(visible(text))


@given(text=EVERYTHING | CI_TEXTS)
def test_a_log_obeys_no_line(text: str) -> None:
    assert not any(map(obeyed, visible(text).split("\n")))
    assert not any(map(obeyed, neutral_lines(text).split("\n")))


def obeyed(line: str) -> bool:
    """The rules of the runners: `::` after blanks, `##[` or `##vso[` anywhere, GitLab's folds."""
    start = line.strip()
    return (
        start.startswith(("::", "section_start:", "section_end:"))
        or "##[" in line
        or "##vso[" in line
    )


def test_published_payloads_act_nowhere() -> None:
    if not PAYLOADS.is_dir():
        pytest.skip("the suite of payloads lies beside the project; it is not here")
    lines = [
        line
        for path in sorted(PAYLOADS.rglob("*"))
        if path.is_file()
        for line in path.read_text(encoding="utf-8", errors="surrogateescape").split("\n")
    ]
    assert len(lines) > 1000
    for line in lines:
        shown = visible(line)
        assert not re.search("[\x00-\x1f\x7f-\x9f\ud800-\udfff]", shown)
        assert not obeyed(shown)


def test_a_cut_text_says_that_it_is_cut() -> None:
    assert (cut("a" * 80), cut("a" * 81)) == ("a" * 80, "a" * 80 + "… (+1)")
    assert cut("abcdef", 3) == "abc… (+3)"
    assert cut("a   b") == "a b"

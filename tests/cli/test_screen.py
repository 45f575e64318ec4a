"""What is taken for a terminal, how wide it is used, and when it has colours."""

import io
import os

import pytest

from cct_check.cli.screen import screen


class Terminal(io.TextIOWrapper):
    """Standard output on a terminal."""

    def isatty(self) -> bool:
        return True


def show(monkeypatch: pytest.MonkeyPatch, encoding: str = "utf-8") -> None:
    monkeypatch.setattr("sys.stdout", Terminal(io.BytesIO(), encoding=encoding))


@pytest.fixture(autouse=True)
def _no_wish(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("columns", "width"), [(20, 60), (60, 60), (90, 90), (100, 100), (300, 100)]
)
def test_a_terminal_is_used_from_60_columns_to_100(
    monkeypatch: pytest.MonkeyPatch, columns: int, width: int
) -> None:
    show(monkeypatch)
    monkeypatch.setattr("shutil.get_terminal_size", lambda: os.terminal_size((columns, 24)))
    assert screen().width == width


def test_a_pipe_is_a_page_of_80_columns_without_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(io.BytesIO(), encoding="utf-8"))
    assert (screen().width, screen().colour) == (80, False)


@pytest.mark.parametrize(
    ("wishes", "colour"),
    [
        ({}, True),
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": ""}, True),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
    ],
)
def test_no_color_prevails_over_a_terminal(
    monkeypatch: pytest.MonkeyPatch, wishes: dict[str, str], colour: bool
) -> None:
    show(monkeypatch)
    for name, value in wishes.items():
        monkeypatch.setenv(name, value)
    assert screen().colour is colour


def test_colour_can_be_asked_for_where_there_is_no_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(io.BytesIO(), encoding="utf-8"))
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert screen().colour


@pytest.mark.parametrize(("encoding", "ascii_only"), [("utf-8", False), ("latin-1", True)])
def test_lines_are_drawn_where_the_encoding_has_them(
    monkeypatch: pytest.MonkeyPatch, encoding: str, ascii_only: bool
) -> None:
    show(monkeypatch, encoding)
    assert screen().ascii_only is ascii_only

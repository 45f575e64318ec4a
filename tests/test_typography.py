"""French as it is printed: no-break spaces before double punctuation and inside guillemets."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from cct_check.resources import PACKAGE, rules_folder

BREAKABLE = re.compile(r"\w[»)]? [:;!?»]|« ")
STRAIGHT = re.compile(r"\b(?:[ldnsmtcj]|qu|jusqu|lorsqu|puisqu)'[a-zéèêàâîôuh]", re.IGNORECASE)
ENGLISH_QUOTES = re.compile(r"[“”]")


def strings_of(source: Path) -> Iterator[str]:
    """Every text of a module but its docstrings, which nobody prints."""
    tree = ast.parse(source.read_text(encoding="utf-8"))
    silent = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in silent
        ):
            yield node.value


def french_of(tree: object) -> Iterator[str]:
    """Every text of a rule file that stands under a key `fr`."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            if key == "fr" and isinstance(value, str):
                yield value
            else:
                yield from french_of(value)
    elif isinstance(tree, list):
        for value in tree:
            yield from french_of(value)


@pytest.mark.parametrize(
    "source",
    [*PACKAGE.glob("render/*.py"), *PACKAGE.glob("cli/*.py")],
    ids=lambda path: path.stem,
)
def test_a_printed_text_keeps_its_punctuation(source: Path) -> None:
    assert [text for text in strings_of(source) if BREAKABLE.search(text)] == []
    assert [text for text in strings_of(source) if STRAIGHT.search(text)] == []


@pytest.mark.parametrize("part", ["checks", "products"])
def test_a_rule_file_keeps_its_punctuation(part: str) -> None:
    texts = [
        text
        for file in sorted(rules_folder().glob(f"{part}/*.yaml"))
        for text in french_of(yaml.safe_load(file.read_text(encoding="utf-8")))
    ]
    assert len(texts) > 40
    assert [text for text in texts if BREAKABLE.search(text)] == []
    assert [text for text in texts if STRAIGHT.search(text)] == []
    assert [text for text in texts if ENGLISH_QUOTES.search(text)] == []

"""French as it is printed: no-break spaces before double punctuation and inside guillemets."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from cct_check.resources import PACKAGE, rules_folder, schema_path

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


def test_the_published_schema_keeps_its_punctuation() -> None:
    schema = json.loads(schema_path("manifest").read_text(encoding="utf-8"))
    texts = list(described(schema))
    assert len(texts) > 40
    assert [text for text in texts if BREAKABLE.search(text)] == []
    assert [text for text in texts if STRAIGHT.search(text)] == []


def described(schema: object) -> Iterator[str]:
    """Every text of a schema that a person reads: titles, descriptions, examples."""
    if isinstance(schema, dict):
        for key, value in schema.items():
            if key in ("title", "description") and isinstance(value, str):
                yield value
            elif key == "examples":
                yield from (str(example) for example in value)
            else:
                yield from described(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from described(value)


def test_the_comments_of_the_template_keep_their_punctuation() -> None:
    path = PACKAGE / "cli" / "templates" / "manifest.fr.yaml"
    comments = re.findall(r"(?:^|\s)# (.*)", path.read_text(encoding="utf-8"))
    prose = [text for text in comments if not re.match(r"[a-z_]+: |- title", text)]
    assert len(prose) > 20
    assert [text for text in prose if BREAKABLE.search(text)] == []
    assert [text for text in prose if STRAIGHT.search(text)] == []


@pytest.mark.parametrize("part", ["checks", "products", "lexicon"])
def test_a_rule_file_keeps_its_punctuation(part: str) -> None:
    texts = [
        text
        for file in sorted(rules_folder().glob(f"{part}/*.yaml"))
        for text in french_of(yaml.safe_load(file.read_text(encoding="utf-8")))
    ]
    assert len(texts) > {"checks": 40, "products": 40, "lexicon": 7}[part]
    assert [text for text in texts if BREAKABLE.search(text)] == []
    assert [text for text in texts if STRAIGHT.search(text)] == []
    assert [text for text in texts if ENGLISH_QUOTES.search(text)] == []

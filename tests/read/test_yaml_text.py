"""YAML to a tree of texts with places: what stays text, what is refused, and where."""

import pytest
import yaml

from cct_check.errors import InputError, Problem
from cct_check.read import tree, yaml_text
from tests.read.documents import document

SCALARS = (
    "1.10 1 01 0o17 0x1F 0b11 1e3 1_000 +1 -0 .5 .inf -.INF .nan 12:30:45 190:20:30 2026-10-01 "
    "2026-10-01T12:00:00Z no No NO yes on off true FALSE y n null ~ NULL Null = === 5.4+ v17 "
    "8u391 1.8.0_392 17.2-bookworm 7.x 1:2.4.57-2+deb12u1 XI-R4.1 3.5~rc1 ≥5.1 latest <5.5"
).split()
LOADERS = [pytest.param(yaml_text.LOADER, id="libyaml"), pytest.param(yaml.Loader, id="python")]


@pytest.fixture(params=LOADERS)
def _loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test on libyaml, and on PyYAML's own parser, which stands in where it is absent."""
    monkeypatch.setattr(yaml_text, "LOADER", request.param)


def refused(text: str) -> Problem:
    with pytest.raises(InputError) as caught:
        document(text)
    (problem,) = caught.value.problems
    return problem


@pytest.mark.usefixtures("_loader")
@pytest.mark.parametrize("text", SCALARS)
def test_a_scalar_is_its_own_text(text: str) -> None:
    assert document(f"version: {text}\nlist: [{text}]\n{text}: x\n").root == {
        "version": text,
        "list": [text],
        text: "x",
    }


@pytest.mark.usefixtures("_loader")
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: 'l''offre'", "l'offre"),
        ('a: "\\u00e9\\t\\x41\\/"', "é\tA/"),
        ("a: |\n  deux\n  lignes\n", "deux\nlignes\n"),
        ("a: >-\n  deux\n  lignes\n", "deux lignes"),
        ("a:", ""),
        ("a: deux\n  lignes\n", "deux lignes"),
        ("a: x # note", "x"),
        ("a: x#y", "x#y"),
        ('a: "<<"', "<<"),
    ],
)
def test_each_way_to_write_a_text_is_read(text: str, value: str) -> None:
    assert document(text).root == {"a": value}


@pytest.mark.usefixtures("_loader")
@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("a: 1\nb: *x\n", "yaml-alias", (2, 4)),
        ("a: &x 1\nb: *x\n", "yaml-anchor", (1, 4)),
        ("a: &x [1]\n", "yaml-anchor", (1, 4)),
        ("a: 1\n&x b: 2\n", "yaml-anchor", (2, 1)),
        ("b:\n  <<: {a: 1}\n", "yaml-merge-key", (2, 3)),
        ("a: !!str 1\n", "yaml-tag", (1, 4)),
        ("a: !x [1]\n", "yaml-tag", (1, 4)),
        ("a: ! 1\n", "yaml-tag", (1, 4)),
        ("a: !!python/object/apply:os.system [ls]\n", "yaml-tag", (1, 4)),
        ("%YAML 1.2\n---\na: 1\n", "yaml-directive", (1, 1)),
        ("%TAG ! tag:x,2026:\n---\na: 1\n", "yaml-directive", (1, 1)),
        ("a: 1\n---\nb: 2\n", "yaml-second-document", (2, 1)),
        ("a: 1\n...\n---\nb: 2\n", "yaml-second-document", (3, 1)),
        ("a: 1\nb: 2\na: 3\n", "key-duplicate", (3, 1)),
        ('a: 1\n"\\u0061": 2\n', "key-duplicate", (2, 1)),
        ("name: 1\nNAME: 2\n", "key-duplicate", (2, 1)),
        ("name: 1\nｎame: 2\n", "key-duplicate", (2, 1)),
        ("x:\n  - {a: 1, b: 2, a: 3}\n", "key-duplicate", (2, 18)),
        ("? [a]\n: 1\n", "key-not-text", (1, 3)),
        ("- {a: 1}: 2\n", "key-not-text", (1, 3)),
        ("", "document-empty", (1, 1)),
        ("# seul un commentaire\n", "document-empty", (1, 1)),
        ("---\n", "document-empty", (1, 1)),
        ("a: [1\n", "yaml-syntax", (2, 1)),
        ("a: 'x\n", "yaml-syntax", (1, 4)),
        ('a: "x\nb: 1\nc: "y"\n', "yaml-syntax", (1, 4)),
        ('a: ["x]\nb: 1\nc: "y"\n', "yaml-syntax", (1, 5)),
        ('a: "x\n  y"\nb: 1\nc: {d: 1\n', "yaml-syntax", (5, 1)),
        ("a: 1\nb:2\nc: 3\n", "yaml-syntax", (2, 1)),
        ("a: 1\n\tb: 2\n", "yaml-syntax", (2, 1)),
        ("a: b: c\n", "yaml-syntax", (1, 5)),
        ("a:\n\t- b\n", "yaml-syntax", (2, 1)),
        ('a: "\\ud800"\n', "surrogate", (1, 4)),
    ],
)
def test_what_is_refused_is_refused_where_it_stands(
    text: str, code: str, place: tuple[int, int]
) -> None:
    problem = refused(text)
    assert problem.location is not None
    assert (problem.code, (problem.location.line, problem.location.column)) == (code, place)


def test_a_duplicate_key_names_its_first_line() -> None:
    assert refused("a: 1\nb: 2\na: 3\n").values == {"key": "a", "first_line": "1"}


@pytest.mark.usefixtures("_loader")
def test_the_depth_is_limited() -> None:
    deepest = "[" * (tree.DEPTH_LIMIT - 1) + "]" * (tree.DEPTH_LIMIT - 1)
    assert document(f"a: {deepest}").root
    problem = refused(f"a: [{deepest}]")
    assert problem.location is not None
    assert (problem.code, problem.location.column) == ("too-deep", len("a: ") + tree.DEPTH_LIMIT)
    assert refused("- " * 10_000).code == "too-deep"
    assert refused("a: " + "{a: " * 10_000).code == "too-deep"


def test_the_length_of_a_text_and_the_number_of_nodes_are_limited(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(yaml_text, "TEXT_LIMIT", 8)
    assert document("a: 12345678").root
    assert refused("a: 123456789").code == "text-too-long"
    assert refused("a: '123456789'").code == "text-too-long"
    monkeypatch.setattr(yaml_text, "NODE_LIMIT", 5)
    assert document("a: [b, c]").root == {"a": ["b", "c"]}
    assert refused("a: [b, c, d]").code == "too-many-nodes"

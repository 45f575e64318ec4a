"""Laws of reading: any bytes are read or refused, and each value stands at its place."""

import json
from collections.abc import Iterator

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cct_check.errors import InputError
from cct_check.model.document import Document, Route, Tree
from cct_check.read import yaml_text
from cct_check.read.document import read_document_bytes
from tests.read.documents import document

keys = st.text(alphabet="abcdefg-_é", min_size=1, max_size=6)
texts = st.text(
    alphabet=st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff"),
    max_size=20,
)
trees: st.SearchStrategy[Tree] = st.recursive(
    texts,
    lambda below: (
        st.lists(below, max_size=4)
        | st.dictionaries(keys, below, max_size=4).filter(
            lambda one: len({key.casefold() for key in one}) == len(one)
        )
    ),
    max_leaves=12,
)
roots = st.dictionaries(keys, trees, min_size=1, max_size=4)


def leaves(tree: Tree, route: Route = ()) -> Iterator[tuple[Route, str]]:
    """Every text of a tree and the way to it."""
    match tree:
        case dict():
            for key, value in tree.items():
                yield from leaves(value, (*route, key))
        case list():
            for rank, value in enumerate(tree):
                yield from leaves(value, (*route, rank))
        case str():
            yield route, tree


def rest_of(read: Document, route: Route, text: str) -> str:
    """The line of a value from the column that is reported."""
    place = read.locate(route)
    return text.split("\n")[place.line - 1][place.column - 1 :]


@given(tree=roots)
def test_yaml_is_read_as_written_and_each_text_stands_at_its_place(tree: dict[str, Tree]) -> None:
    text = yaml.safe_dump(tree, width=float("inf"))
    read = read_document_bytes(text.encode(), shown="m.yaml")
    assert read.root == tree
    for route, value in leaves(tree):
        rest = rest_of(read, route, text)
        assert yaml.load(rest, Loader=yaml.BaseLoader) == value  # noqa: S506  texts only


@given(tree=roots, indent=st.sampled_from([None, 2]))
def test_json_is_read_as_written_and_each_text_stands_at_its_place(
    tree: dict[str, Tree], indent: int | None
) -> None:
    text = json.dumps(tree, indent=indent)
    read = read_document_bytes(text.encode(), shown="m.json")
    assert read.root == tree
    for route, value in leaves(tree):
        decoded, _ = json.JSONDecoder().raw_decode(rest_of(read, route, text))
        assert decoded == value


@given(tree=roots)
def test_both_parsers_of_yaml_give_the_same_tree_and_places(tree: dict[str, Tree]) -> None:
    text = yaml.safe_dump(tree, allow_unicode=False)
    quick = read_document_bytes(text.encode(), shown="m.yaml")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_text, "LOADER", yaml.Loader)
        slow = read_document_bytes(text.encode(), shown="m.yaml")
    assert slow.root == quick.root
    assert slow.marks == quick.marks


@given(
    data=st.binary(max_size=60)
    | st.text(alphabet="{}[]:,-?&*!|>'\"%@`#\\ \n\tab<=0.\u2028é\ufeff", max_size=60).map(
        str.encode
    )
)
def test_any_bytes_are_read_or_refused_with_a_place(data: bytes) -> None:
    for loader in (yaml_text.LOADER, yaml.Loader):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(yaml_text, "LOADER", loader)
            try:
                read_document_bytes(data, shown="m.yaml")
            except InputError as refused:
                (problem,) = refused.problems
                assert problem.location is not None
                assert min(problem.location.line, problem.location.column) >= 1


def test_json_is_told_from_yaml_by_its_first_character() -> None:
    assert document(' \n{"a": 1.10}').root == {"a": "1.10"}
    assert document("a: {b: 1.10}").root == {"a": {"b": "1.10"}}


TEXT = "a: 1\nb:\n  - c: x\n    d: [y, z]\n"


@pytest.mark.parametrize(
    ("route", "value", "key"),
    [
        (("a",), (1, 4), (1, 1)),
        (("b",), (3, 3), (2, 1)),
        (("b", 0, "c"), (3, 8), (3, 5)),
        (("b", 0, "d", 1), (4, 12), (4, 12)),
        (("b", 0, "absent"), (3, 5), (3, 5)),
        (("b", 9), (3, 3), (3, 3)),
        (("b", "c"), (3, 3), (3, 3)),
        ((), (1, 1), (1, 1)),
    ],
)
def test_a_route_leads_to_a_value_and_to_its_key(
    route: Route, value: tuple[int, int], key: tuple[int, int]
) -> None:
    read = document(TEXT)
    for place, expected in ((read.locate(route), value), (read.locate_key(route), key)):
        assert (place.line, place.column) == expected


def test_a_document_holds_what_it_says_and_nothing_else() -> None:
    read = document(TEXT)
    assert [read.holds(route) for route in ((), ("a",), ("b", 0, "d", 1))] == [True, True, True]
    assert [read.holds(route) for route in (("x",), ("b", 1), ("a", "c"), ("b", "c"))] == [
        False
    ] * 4


def test_lines_are_those_of_the_file() -> None:
    lines = document("a: 1\r\nb: é\n\nc: 3").lines
    assert list(lines) == ["a: 1", "b: é", "", "c: 3"]
    assert (lines[-1], lines[1:3]) == ("c: 3", ["b: é", ""])

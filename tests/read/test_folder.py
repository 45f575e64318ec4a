"""A folder of rule files: parsed, or taken from the trees made with the wheel."""

import hashlib
from pathlib import Path

import pytest

from cct_check.errors import InputError, ProblemCode
from cct_check.read.folder import digest, read_folder, read_trees, trees_of

FILES = {"a.yaml": "x: 1.10\n", "b.yaml": "y: [no, yes]\n"}


def folder_of(parent: Path, files: dict[str, str]) -> Path:
    folder = parent / "checks"
    folder.mkdir(parents=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_files_come_by_name_each_under_its_folder_and_name(tmp_path: Path) -> None:
    documents = read_folder(folder_of(tmp_path, dict(reversed(FILES.items()))), {})
    assert [document.file for document in documents] == ["checks/a.yaml", "checks/b.yaml"]
    assert [document.root for document in documents] == [{"x": "1.10"}, {"y": ["no", "yes"]}]


def test_a_tree_that_was_made_is_what_parsing_gives(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, FILES)
    made = read_folder(folder, trees_of(tmp_path))
    parsed = read_folder(folder, {})
    assert [one.root for one in made] == [one.root for one in parsed]
    assert digest(made) == digest(parsed)


def test_the_tree_of_other_bytes_is_never_taken(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, FILES)
    trees = trees_of(tmp_path)
    (folder / "a.yaml").write_text("x: 1.11\n", encoding="utf-8")
    first, _ = read_folder(folder, trees)
    assert first.root == {"x": "1.11"}
    assert first.sha256 == hashlib.sha256(b"x: 1.11\n").hexdigest()


def test_the_digest_changes_with_a_name_and_with_a_byte(tmp_path: Path) -> None:
    of = [
        digest(read_folder(folder_of(tmp_path / str(rank), files), {}))
        for rank, files in enumerate(
            [FILES, {**FILES, "b.yaml": "y: [no]\n"}, {"a.yaml": "x: 1.10\n", "c.yaml": "y: 1"}]
        )
    ]
    assert len(set(of)) == len(of)


def test_a_working_copy_has_no_trees(tmp_path: Path) -> None:
    assert read_trees(tmp_path) == {}


@pytest.mark.parametrize("name", ["absent", "empty"])
def test_a_folder_without_files_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError) as refused:
        read_folder(tmp_path / name, {})
    assert refused.value.problems[0].code is ProblemCode.RESOURCE_MISSING

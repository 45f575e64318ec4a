"""The YAML files of a folder of rules, and the trees of the shipped ones, made with the wheel."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import TypeAlias

from cct_check.errors import InputError, Problem, ProblemCode
from cct_check.model.document import Document, Lines, Tree
from cct_check.read.document import read_document_bytes
from cct_check.read.text import read_bytes

Trees: TypeAlias = Mapping[str, Tree]
"""Trees by the SHA-256 of the YAML bytes that say the same."""

TREES_FILE = "trees.json"


def read_folder(folder: Path, trees: Trees, *, shown: str = "") -> tuple[Document, ...]:
    """Every YAML file of a folder, by name. Raises `InputError` where there is none.

    `shown` is how the reader knows the folder, where its own name alone would not lead there.

    A file whose tree is known is not parsed: half the time of a small check would go there. Its
    document has no places, and needs none: what ships has been read, and refused nowhere.
    """
    paths = sorted(folder.glob("*.yaml")) if folder.is_dir() else []
    if not paths:
        raise InputError(
            Problem(
                code=ProblemCode.RESOURCE_MISSING,
                file=folder.as_posix(),
                values={"expected": "*.yaml"},
            )
        )
    called = shown or folder.name
    return tuple(_document(path, f"{called}/{path.name}", trees) for path in paths)


def digest(documents: Sequence[Document]) -> str:
    """One SHA-256 for a set of files: their names and digests, in order of name."""
    total = hashlib.sha256()
    for document in documents:
        name = PurePosixPath(document.file).name
        total.update(f"{name} {document.sha256}\n".encode())
    return total.hexdigest()


def read_trees(shipped: Path) -> Trees:
    """The trees made when the wheel was built; none in a working copy."""
    path = shipped / TREES_FILE
    trees: Trees = json.loads(path.read_bytes()) if path.exists() else {}
    return trees


def trees_of(shipped: Path) -> Trees:
    """The trees of every YAML file below a folder."""
    documents = (
        read_document_bytes(path.read_bytes(), shown=path.name)
        for path in sorted(shipped.glob("*/*.yaml"))
    )
    return {document.sha256: document.root for document in documents}


def _document(path: Path, shown: str, trees: Trees) -> Document:
    data = read_bytes(path, shown=shown)
    sha256 = hashlib.sha256(data).hexdigest()
    if sha256 in trees:
        root = trees[sha256]
        return Document(file=shown, sha256=sha256, lines=Lines(""), root=root, marks=0)
    return read_document_bytes(data, shown=shown)

"""Documents made for tests, without any file."""

from dataclasses import replace

from cct_check.model.document import Document, Tree
from cct_check.read.document import read_document_bytes


def document(text: str) -> Document:
    """What a manifest of this text says."""
    return read_document_bytes(text.encode(), shown="manifest.yaml")


def of_tree(root: Tree) -> Document:
    """A document of this tree, all of it at line 1, column 1."""
    return replace(read_document_bytes(b"x", shown="tree"), root=root)

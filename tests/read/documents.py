"""Documents made for tests, without any file."""

import json
import re
from dataclasses import replace

from cct_check.model.document import Document, Tree
from cct_check.read.document import read_document_bytes


def document(text: str) -> Document:
    """What a manifest of this text says."""
    return read_document_bytes(text.encode(), shown="manifest.yaml")


def of_tree(root: Tree) -> Document:
    """A document of this tree, all of it at line 1, column 1."""
    return replace(read_document_bytes(b"x", shown="tree"), root=root)


def spelt(text: str, here: str) -> bool:
    """Whether the line goes on with the text: plain, quoted, escaped, or as a block."""
    if here.startswith(("|", ">")):
        return True
    if here.startswith('"'):
        quoted = re.sub(r"\\x", r"\\u00", here[: _closing(here)])
        return json.loads(re.sub(r"\\e", r"\\u001b", quoted)) == text
    return here.startswith(text)


def _closing(here: str) -> int:
    found = re.match(r'"(?:[^"\\]|\\.)*"', here)
    assert found is not None
    return found.end()

"""The names that stand for several products of the list together."""

from collections.abc import Mapping

from cct_check.errors import ProblemCode
from cct_check.model.document import Document
from cct_check.read.entry import Entry


def read_composites(document: Document) -> Mapping[str, tuple[str, ...]]:
    """The ids of the products that each name gathers. Raises `InputError`."""
    table = Entry(document=document, code=ProblemCode.PRODUCT_INVALID, tree=document.root)
    return {name: table.texts(name) for name in table.mapping()}

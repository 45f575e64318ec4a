"""What each status of the list is read as, from its table."""

from collections.abc import Mapping

from cct_check.errors import ProblemCode
from cct_check.model.document import Document
from cct_check.model.referential import Status, StatusReading
from cct_check.read.entry import Entry

_KEYS = frozenset(["label", "confidence", "source"])


def read_statuses(document: Document) -> Mapping[Status, StatusReading]:
    """The reading of each status that has one, in the order of the file. Raises `InputError`."""
    table = Entry(document=document, code=ProblemCode.PRODUCT_INVALID, tree=document.root)
    table.only(frozenset(Status))
    return {Status(code): _reading(table.below(code)) for code in table.mapping()}


def _reading(entry: Entry) -> StatusReading:
    entry.only(_KEYS, _KEYS)
    return StatusReading(
        label=entry.prose("label"),
        confidence=entry.text("confidence"),
        source=entry.prose("source"),
    )

"""The committed form of the list: one row a line, one file a part."""

import json
from collections.abc import Iterable, Sequence

from cct_check.errors import InputError, Problem, ProblemCode, Reason
from cct_check.model.document import Document
from cct_check.model.referential import Row, Status
from cct_check.read.entry import Entry
from cct_check.read.schema_texts import is_date

_FIELDS = (
    "ref name vendor version status open_source supported_free_software part chapter change".split()
)
_REQUIRED = frozenset(_FIELDS)
_TEXTS = ("name", "vendor", "version", "supported_free_software", "part", "chapter", "change")
_FIRST_LINES = (
    "# Rows of the CCT referential, facts only. Made by `cct-check products import`; see\n"
    "# PROVENANCE.yaml for the source. People review products, not this file.\n"
)


def rows_to_yaml(rows: Iterable[Row], *, edition: str) -> dict[str, str]:
    """The files of an edition: name → text, one for each part, rows by reference.

    A part stands on one page of the site, which its file names.
    """
    parts: dict[str, list[Row]] = {}
    for row in sorted(rows, key=lambda row: row.ref):
        parts.setdefault(row.part, []).append(row)
    return {f"{part}.yaml": _file(parts[part], edition) for part in sorted(parts)}


def read_rows(documents: Sequence[Document]) -> dict[str, Row]:
    """The rows of an edition by full reference. Raises `InputError` with every row refused."""
    rows: dict[str, Row] = {}
    problems: list[Problem] = []
    for document in documents:
        part = _part(document)
        page = part.text("page", optional=True)
        for entry in part.below("rows").entries():
            try:
                row = _row(entry, page)
                if row.ref in rows:
                    entry.refuse(Reason.REFERENCE_TWICE, "ref", text=row.ref)
                rows[row.ref] = row
            except InputError as refused:
                problems.extend(refused.problems)
    if problems:
        raise InputError(*problems)
    return rows


def read_edition(documents: Sequence[Document]) -> str:
    """The edition that all files of the list name. Raises `InputError` where they differ."""
    parts = [_part(document) for document in documents]
    editions = [part.text("edition") for part in parts]
    for part, edition in zip(parts, editions, strict=True):
        if not is_date(edition):
            part.refuse(Reason.DATE_EXPECTED, "edition", text=edition)
        if edition != editions[0]:
            part.refuse(Reason.EDITION_DIFFERS, "edition", text=edition)
    return editions[0]


def _file(rows: Sequence[Row], edition: str) -> str:
    lines = [f"  - {_line(row)}\n" for row in rows]
    header = f'edition: "{edition}"\npage: {json.dumps(rows[0].page, ensure_ascii=False)}\n'
    return f"{_FIRST_LINES}{header}rows:\n{''.join(lines)}"


def _line(row: Row) -> str:
    values = {name: getattr(row, name) for name in _FIELDS}
    values["status"] = row.status.value
    values["open_source"] = "yes" if row.open_source else "no"
    # A JSON string is a YAML double-quoted scalar: `9`, `no` and `LTS` stay text for any reader.
    texts = [f"{name}: {json.dumps(text, ensure_ascii=False)}" for name, text in values.items()]
    return "{" + ", ".join(texts) + "}"


def _part(document: Document) -> Entry:
    return Entry(document=document, code=ProblemCode.PRODUCT_INVALID, tree=document.root)


def _row(entry: Entry, page: str) -> Row:
    """One row of a file that stands for a page: every key, and nothing but texts."""
    texts = entry.only(_REQUIRED, _REQUIRED)
    status = entry.choice("status", Status)
    if status is Status.NONE:
        entry.refuse(Reason.CHOICE_UNKNOWN, "status")
    return Row(
        ref=entry.text("ref"),
        status=status,
        open_source=texts["open_source"] == "yes",
        page=page,
        **{name: entry.text(name, optional=True) for name in _TEXTS},
    )

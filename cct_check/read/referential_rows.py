"""The committed form of the list: one row a line, one file a part."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import NoReturn

from cct_check.errors import InputError, Problem, ProblemCode
from cct_check.model.document import Document, Tree
from cct_check.model.referential import Row, Status
from cct_check.record import record

_FIELDS = (
    "ref name vendor version status open_source supported_free_software part chapter change".split()
)
_STATUSES = frozenset(Status) - {Status.NONE}
_FIRST_LINES = (
    "# Rows of the CCT referential, facts only. Made by `cct-check products import`; see\n"
    "# PROVENANCE.yaml for the source. People review products, not this file.\n"
)


def rows_to_yaml(rows: Iterable[Row], *, edition: str) -> dict[str, str]:
    """The files of an edition: name → text, one for each part, rows by reference."""
    parts: dict[str, list[Row]] = {}
    for row in sorted(rows, key=lambda row: row.ref):
        parts.setdefault(row.part, []).append(row)
    return {f"{part}.yaml": _file(parts[part], edition) for part in sorted(parts)}


def read_rows(documents: Sequence[Document]) -> dict[str, Row]:
    """The rows of an edition by full reference. Raises `InputError` with every row refused."""
    rows: dict[str, Row] = {}
    problems: list[Problem] = []
    for document in documents:
        entries = _mapping(document).get("rows")
        for rank, entry in enumerate(entries if isinstance(entries, list) else []):
            try:
                row = _Entry(document=document, rank=rank).row(entry)
                if row.ref in rows:
                    _Entry(document=document, rank=rank).refuse("reference-twice", row.ref)
                rows[row.ref] = row
            except InputError as refused:
                problems.extend(refused.problems)
    if problems:
        raise InputError(*problems)
    return rows


def read_edition(documents: Sequence[Document]) -> str:
    """The edition that all files of the list name. Raises `InputError` where they differ."""
    editions = [str(_mapping(document).get("edition", "")) for document in documents]
    for document, edition in zip(documents, editions, strict=True):
        if not edition or edition != editions[0]:
            _refuse(document, ("edition",), "edition-differs", edition)
    return editions[0]


def _file(rows: Sequence[Row], edition: str) -> str:
    lines = [f"  - {_line(row)}\n" for row in rows]
    return f'{_FIRST_LINES}edition: "{edition}"\nrows:\n{"".join(lines)}'


def _line(row: Row) -> str:
    values = {name: getattr(row, name) for name in _FIELDS}
    values["status"] = row.status.value
    values["open_source"] = "yes" if row.open_source else "no"
    # A JSON string is a YAML double-quoted scalar: `9`, `no` and `LTS` stay text for any reader.
    texts = [f"{name}: {json.dumps(text, ensure_ascii=False)}" for name, text in values.items()]
    return "{" + ", ".join(texts) + "}"


def _mapping(document: Document) -> Mapping[str, Tree]:
    if not isinstance(document.root, dict):
        _refuse(document, (), "mapping-expected", "")
    return document.root


@record
class _Entry:
    """One row of a file, being typed."""

    document: Document
    rank: int

    def row(self, entry: Tree) -> Row:
        if not isinstance(entry, dict) or set(entry) != set(_FIELDS):
            self.refuse("keys-differ", ", ".join(_FIELDS))
        texts = {name: text for name, text in entry.items() if isinstance(text, str)}
        if len(texts) != len(_FIELDS):
            self.refuse("text-expected", "")
        status = texts["status"]
        if status not in _STATUSES:
            self.refuse("status-unknown", status)
        return Row(
            ref=texts["ref"],
            name=texts["name"],
            vendor=texts["vendor"],
            version=texts["version"],
            status=Status(status),
            open_source=texts["open_source"] == "yes",
            supported_free_software=texts["supported_free_software"],
            part=texts["part"],
            chapter=texts["chapter"],
            change=texts["change"],
        )

    def refuse(self, reason: str, text: str) -> NoReturn:
        _refuse(self.document, ("rows", self.rank), reason, text)


def _refuse(document: Document, route: tuple[str | int, ...], reason: str, text: str) -> NoReturn:
    raise InputError(
        Problem(
            code=ProblemCode.PRODUCT_INVALID,
            file=document.file,
            location=document.locate(route),
            values={"reason": reason, "text": text},
        )
    )

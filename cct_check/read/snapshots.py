"""The product's own form of dated sources: one JSON file each, read where something asks for it."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from cct_check.errors import InputError, Problem, ProblemCode, Reason
from cct_check.model.document import Document, Lines
from cct_check.model.snapshot import (
    Packages,
    Sill,
    SillEntry,
    SillStatus,
    Snapshot,
    SnapshotName,
)
from cct_check.read.document import read_document_bytes
from cct_check.read.entry import Entry
from cct_check.read.life_cycles import LifeCycles
from cct_check.read.text import read_bytes
from cct_check.record import record

HEAD = ("snapshot", "date", "source", "origin", "licence", "command")
SILL_COLUMNS = ("name", "status", "minimum", "maximum")


@record
class Snapshots:
    """Those that the check has; None for one that it has not, or that nothing asks for.

    `missing` are those that the tender holds to, and that the folder has not at that date.
    """

    sill: Sill | None = None
    life_cycles: LifeCycles | None = None
    debian: Packages | None = None
    missing: tuple[str, ...] = ()

    @property
    def heads(self) -> tuple[Snapshot, ...]:
        """The head of each, in the order of their names in the report."""
        read = (self.sill, self.life_cycles, self.debian)
        return tuple(one.head for one in read if one is not None)


NO_SNAPSHOTS = Snapshots()


def read_snapshots(
    folder: Path | None,
    wanted: Iterable[SnapshotName],
    *,
    pinned: Mapping[str, date],
    shipped: bool = False,
) -> Snapshots:
    """The snapshots wanted that a folder holds. Raises `InputError` where one is malformed.

    One of another date than the tender's, `pinned`, is left out: the buyer judges by what the
    tender says. `shipped` ones have been read whole by their tests, and are typed where used.
    """
    names = [name for name in SnapshotName if name in set(wanted) or name in pinned]
    read = {name: _document(folder, name, shipped) for name in names} if folder else {}
    kept = {
        name: document
        for name, document in read.items()
        if document and pinned.get(name, _head(document).day) == _head(document).day
    }
    sill, cycles, debian = (kept.get(name) for name in SnapshotName)
    return Snapshots(
        sill=_sill(sill) if sill else None,
        life_cycles=_life_cycles(cycles, shipped) if cycles else None,
        debian=_packages(debian) if debian else None,
        missing=tuple(name for name in pinned if name not in kept),
    )


def read_heads(folder: Path) -> Iterator[Snapshot]:
    """The head of each snapshot of a folder, in the order of their names."""
    for name in SnapshotName:
        if document := _document(folder, name, shipped=False):
            yield _head(document)


def check_snapshots_folder(folder: Path, *, shown: str) -> None:
    """Refuse what is no folder, or holds no snapshot: nothing would be judged by it."""
    if not any((folder / f"{name}.json").is_file() for name in SnapshotName):
        expected = ", ".join(f"{name}.json" for name in SnapshotName)
        code = ProblemCode.RESOURCE_MISSING
        raise InputError(Problem(code=code, file=shown, values={"expected": expected}))


def snapshot_text(head: Mapping[str, str], key: str, entries: Mapping[str, object]) -> str:
    """The file of a snapshot: its head, then one entry a line, so that two states compare."""
    lines = [
        f"{json.dumps(name)}: {json.dumps(text, ensure_ascii=False)}" for name, text in head.items()
    ]
    body = ",\n".join(
        f"{json.dumps(name)}: {json.dumps(entry, ensure_ascii=False)}"
        for name, entry in entries.items()
    )
    return "{\n" + ",\n".join([*lines, f'"{key}": {{\n{body}\n}}']) + "\n}\n"


def _document(folder: Path, name: SnapshotName, shipped: bool) -> Document | None:
    path = folder / f"{name}.json"
    if not path.is_file():
        return None
    shown = f"snapshots/{path.name}" if shipped else path.as_posix()
    data = read_bytes(path, shown=shown)
    if not shipped:
        return read_document_bytes(data, shown=shown)
    sha256 = hashlib.sha256(data).hexdigest()
    return Document(file=shown, sha256=sha256, lines=Lines(""), root=json.loads(data), marks=0)


def _root(document: Document) -> Entry:
    return Entry(document=document, code=ProblemCode.SNAPSHOT_INVALID, tree=document.root)


def _head(document: Document) -> Snapshot:
    root = _root(document)
    return Snapshot(
        name=root.choice("snapshot", SnapshotName),
        day=root.day("date"),
        source=root.text("source"),
        origin=root.text("origin"),
        licence=root.text("licence"),
        command=root.text("command"),
        sha256=document.sha256,
    )


def _sill(document: Document) -> Sill:
    entries = _root(document).below("entries")
    return Sill(
        head=_head(document),
        entries={key: _sill_entry(key, entries.below(key)) for key in entries.mapping()},
    )


def _sill_entry(key: str, entry: Entry) -> SillEntry:
    name, status, minimum, maximum = entry.cells(SILL_COLUMNS)
    if status not in set(SillStatus):
        entry.refuse(Reason.CHOICE_UNKNOWN, text=status)
    return SillEntry(id=key, name=name, status=SillStatus(status), minimum=minimum, maximum=maximum)


def _life_cycles(document: Document, shipped: bool) -> LifeCycles:
    cycles = LifeCycles(head=_head(document), products=_root(document).below("products"))
    if not shipped:
        for product in cycles.products.mapping():
            cycles.of(product)
    return cycles


def _packages(document: Document) -> Packages:
    releases = _root(document).below("releases")
    names = tuple(releases.mapping())
    return Packages(
        head=_head(document),
        codenames={name: releases.below(name).text("codename") for name in names},
        versions={name: _versions(releases.below(name).below("packages")) for name in names},
    )


def _versions(packages: Entry) -> dict[str, str]:
    return {name: packages.text(name) for name in packages.mapping()}

"""What the files of an outside source come to, as a snapshot: its head and its entries."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from cct_check.errors import InputError, Location, Problem, ProblemCode, Reason
from cct_check.model.document import Document, Tree
from cct_check.model.snapshot import SnapshotName
from cct_check.read.entry import Entry
from cct_check.record import record


@record
class Export:
    """The entries read from a source's own files, under the key where they stand, and their day.

    `day` is None where the files do not tell it.
    """

    key: str
    entries: Mapping[str, object]
    day: date | None = None


SOURCES: Mapping[SnapshotName, tuple[str, str]] = {
    SnapshotName.SILL: (
        "SILL, DINUM et groupes de mutualisation interministérielle",
        "Licence Ouverte 2.0",
    ),
    SnapshotName.ENDOFLIFE: (
        "endoflife.date",
        "MIT, Copyright 2020 endoflife.date contributors",
    ),
    SnapshotName.DEBIAN: ("Debian, main, amd64", "names and versions of packages: facts"),
}
"""Whose each source is, as its licence asks to say, and the licence."""


def origin_of(files: Sequence[Path]) -> str:
    """The files that a snapshot is made of, with the digest of each."""
    return ", ".join(f"{file.name} (sha256 {_digest(file)})" for file in files)


def _digest(file: Path) -> str:
    total = hashlib.sha256()
    for one in sorted(file.glob("*.md")) if file.is_dir() else [file]:
        total.update(one.read_bytes())
    return total.hexdigest()


def entry_of(document: Document, tree: Tree | None = None) -> Entry:
    """The root of an outside file, or a tree of it, to be read key by key."""
    root = document.root if tree is None else tree
    return Entry(document=document, code=ProblemCode.SNAPSHOT_INVALID, tree=root)


def refuse_export(shown: str) -> InputError:
    """The refusal of a file that is none of those a source publishes."""
    place = Location(file=shown, line=1, column=1)
    values = {"reason": Reason.SOURCE_UNKNOWN, "text": ""}
    code = ProblemCode.SNAPSHOT_INVALID
    return InputError(Problem(code=code, file=shown, location=place, values=values))

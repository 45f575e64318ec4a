"""The cited pieces: their bytes are measured and hashed, never opened as anything else."""

import hashlib
import os
import stat
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TypeAlias

from cct_check.model.manifest import Citation
from cct_check.model.states import PieceOutcome
from cct_check.record import record

SIZE_LIMIT = 100 * 1024 * 1024
"""A larger piece is not read: 100 MiB."""

TOTAL_LIMIT = 1024 * 1024 * 1024
"""The pieces of one bid together: 1 GiB."""

_BLOCK = 1024 * 1024
_RESERVED = frozenset(
    [
        "con",
        "prn",
        "aux",
        "nul",
        *(f"{port}{digit}" for port in ("com", "lpt") for digit in range(10)),
    ]
)
_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)
_NO_BLOCK = getattr(os, "O_NONBLOCK", 0)
_BY_FOLDER = os.open in os.supports_dir_fd and bool(_NO_FOLLOW)


@record
class PieceBytes:
    """What was found of a piece; digest and size are empty where it was not read."""

    outcome: PieceOutcome
    sha256: str = ""
    size: int = 0


Pieces: TypeAlias = Mapping[tuple[str, str], PieceBytes]
"""What was found of each piece, by its path and the digest that the bid gives for it."""


def read_pieces(folder: Path | None, citations: Iterable[Citation], manifest: str) -> Pieces:
    """What was found of each cited piece, read once however often and however it is written.

    A path is relative and POSIX, below the bid's `folder`. No link is followed on the way and
    nothing outside is opened, so a path that leads outside does not even tell whether something is
    there. Without a folder (a manifest read from standard input) every piece is absent.

    `manifest` is the digest of the manifest, which proves nothing of what it says. Beyond
    `TOTAL_LIMIT` no further piece is read: it is too large, and the claim says so.
    """
    read: dict[tuple[str, ...] | None, PieceBytes] = {}
    pieces: dict[tuple[str, str], PieceBytes] = {}
    left = TOTAL_LIMIT
    for citation in citations:
        parts = _parts_inside(citation.file)
        if parts not in read:
            read[parts] = _read(folder, parts, limit=min(SIZE_LIMIT, left))
            left -= read[parts].size
        found = _compared(read[parts], citation.sha256)
        if found.sha256 and found.sha256 == manifest:
            found = replace(found, outcome=PieceOutcome.MANIFEST)
        pieces[citation.file, citation.sha256] = found
    return pieces


def _compared(found: PieceBytes, expected: str) -> PieceBytes:
    """What was found, against the digest that the bid gives, if it gives one."""
    differs = expected and found.outcome is PieceOutcome.PRESENT
    if differs and expected.casefold() != found.sha256:
        return replace(found, outcome=PieceOutcome.ALTERED)
    return found


def _read(folder: Path | None, parts: tuple[str, ...] | None, *, limit: int) -> PieceBytes:
    if parts is None:
        return PieceBytes(outcome=PieceOutcome.OUTSIDE)
    if folder is None:
        return PieceBytes(outcome=PieceOutcome.ABSENT)
    try:
        descriptor = _open_below(folder, parts)
    except (OSError, ValueError):
        return PieceBytes(outcome=PieceOutcome.ABSENT)
    if descriptor is None:
        return PieceBytes(outcome=PieceOutcome.OUTSIDE)
    try:
        return _measure(descriptor, limit)
    except OSError:
        return PieceBytes(outcome=PieceOutcome.ABSENT)
    finally:
        os.close(descriptor)


def _parts_inside(file: str) -> tuple[str, ...] | None:
    """The path's segments, or None where it may lead outside on any operating system."""
    path = PurePosixPath(file)
    deceptive = any(character in file for character in "\\:\0")
    if path.is_absolute() or deceptive or not path.parts or ".." in path.parts:
        return None
    if any(part.partition(".")[0].casefold() in _RESERVED for part in path.parts):
        return None
    return path.parts


def _open_below(folder: Path, parts: tuple[str, ...]) -> int | None:
    """Open the file segment by segment; None where a segment is a link that leads elsewhere."""
    if not _BY_FOLDER:
        return _open_resolved(folder, parts)
    here = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        for part in parts[:-1]:
            if _is_link(part, here):
                return None
            below = os.open(part, os.O_RDONLY | os.O_DIRECTORY | _NO_FOLLOW, dir_fd=here)
            os.close(here)
            here = below
        if _is_link(parts[-1], here):
            return None
        return os.open(parts[-1], os.O_RDONLY | _NO_FOLLOW | _NO_BLOCK, dir_fd=here)
    finally:
        os.close(here)


def _is_link(name: str, folder: int) -> bool:
    return stat.S_ISLNK(os.stat(name, dir_fd=folder, follow_symlinks=False).st_mode)


def _open_resolved(folder: Path, parts: tuple[str, ...]) -> int | None:
    """Where folders cannot be opened by descriptor (Windows): refuse what resolves elsewhere."""
    path = folder.resolve().joinpath(*parts)
    if path.resolve() != path:
        return None
    return os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))


def _measure(descriptor: int, limit: int) -> PieceBytes:
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        return PieceBytes(outcome=PieceOutcome.ABSENT)
    digest, size = hashlib.sha256(), 0
    while block := os.read(descriptor, _BLOCK):
        size += len(block)
        if size > limit:
            return PieceBytes(outcome=PieceOutcome.TOO_LARGE)
        digest.update(block)
    outcome = PieceOutcome.PRESENT if size else PieceOutcome.EMPTY
    return PieceBytes(outcome=outcome, sha256=digest.hexdigest(), size=size)

"""Bytes to text: read once, hashed, decoded, and refused where a reader could be deceived."""

import codecs
import hashlib
import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path

from cct_check.errors import InputError, Location, Problem, ProblemCode

SIZE_LIMIT = 64 * 1024 * 1024
"""A larger manifest is refused: 64 MiB."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FORBIDDEN = re.compile(
    # Controls but tab and line feed, a carriage return alone, C1, NEL, the separators, every
    # bidirectional control (Trojan Source, CVE-2021-42574), and a byte order mark inside.
    "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u2028\\u2029\\u200e\\u200f\\u061c"
    "\\u202a-\\u202e\\u2066-\\u2069\\ufeff]|\\r(?!\\n)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceText:
    """A decoded file: `shown` is its name for the reader, `sha256` that of the bytes decoded."""

    shown: str
    sha256: str
    text: str


def read_file(path: Path, *, shown: str, limit: int = SIZE_LIMIT) -> SourceText:
    """Read a regular file once. Raises `InputError` where it is none, too large, or not text."""
    try:
        data = _bytes_of(path, limit)
    except OSError as error:
        values = {"reason": error.strerror or type(error).__name__}
        problem = Problem(code=ProblemCode.FILE_UNREADABLE, file=shown, values=values)
        raise InputError(problem) from error
    if len(data) > limit:
        values = {"limit": f"{limit // (1024 * 1024)}"}
        raise InputError(Problem(code=ProblemCode.FILE_TOO_LARGE, file=shown, values=values))
    return decode(data, shown=shown)


def decode(data: bytes, *, shown: str) -> SourceText:
    """Decode UTF-8, or UTF-16 with its byte order mark; nothing else is guessed."""
    mark, encoding = next((pair for pair in _BOMS if data.startswith(pair[0])), (b"", "utf-8"))
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(_undecodable(data[len(mark) :], error, encoding, shown)) from error
    _refuse_deceptive(text, shown)
    return SourceText(shown=shown, sha256=hashlib.sha256(data).hexdigest(), text=text)


def _bytes_of(path: Path, limit: int) -> bytes:
    """At most one byte more than the limit; a pipe or a device is refused without waiting."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _binary())
    with os.fdopen(descriptor, "rb") as stream:
        if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
            raise OSError(0, "not a regular file")
        return stream.read(limit + 1)


def _binary() -> int:
    return getattr(os, "O_BINARY", 0)


def _undecodable(data: bytes, error: UnicodeDecodeError, encoding: str, shown: str) -> Problem:
    before = data[: error.start].decode(encoding, errors="replace")
    location = location_at(before, len(before), shown)
    values = {"byte": f"0x{data[error.start]:02X}", "guess": _plausible(data)}
    return Problem(code=ProblemCode.ENCODING_UNKNOWN, file=shown, location=location, values=values)


def _plausible(data: bytes) -> str:
    """The encoding that the file seems to have, for the message only."""
    return "" if b"\0" in data else "Windows-1252"


def _refuse_deceptive(text: str, shown: str) -> None:
    found = _FORBIDDEN.search(text)
    if found is not None:
        raise InputError(
            Problem(
                code=ProblemCode.CHARACTER_FORBIDDEN,
                file=shown,
                location=location_at(text, found.start(), shown),
                values={"code_point": f"U+{ord(found[0][0]):04X}"},
            )
        )


def location_at(text: str, offset: int, shown: str) -> Location:
    """The 1-based line and column of an offset in a text."""
    line = text.count("\n", 0, offset) + 1
    return Location(file=shown, line=line, column=offset - text.rfind("\n", 0, offset))

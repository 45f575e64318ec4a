"""Bytes to text: read once, hashed, decoded, and refused where a reader could be deceived."""

import codecs
import hashlib
import os
import re
import stat
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, NoReturn

from cct_check.errors import InputError, Location, Problem, ProblemCode, Reason
from cct_check.record import record

SIZE_LIMIT = 64 * 1024 * 1024
"""A larger manifest is refused: 64 MiB."""

_MEBIBYTE = 1024 * 1024
_BOMS = (
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, ""),
    (codecs.BOM_UTF32_BE, ""),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = {
    b"PK\x03\x04": "ZIP (xlsx, ods, docx)",
    b"%PDF-": "PDF",
    b"\xd0\xcf\x11\xe0": "Microsoft Office 97 (xls, doc)",
}
"""What people send in place of a manifest, by its first bytes."""

_FORBIDDEN = re.compile(
    # Controls but tab and line feed, a carriage return alone, C1, NEL, the separators, every
    # bidirectional control (Trojan Source, CVE-2021-42574), and a byte order mark inside.
    "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u2028\\u2029\\u200e\\u200f\\u061c"
    "\\u202a-\\u202e\\u2066-\\u2069\\ufeff]|\\r(?!\\n)"
)
_INNOCENT = bytes([*b"\t\n\r", *range(0x20, 0x7F)])
_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\r"))


@record
class SourceText:
    """A decoded file: `shown` is its name for the reader, `sha256` that of the bytes decoded."""

    shown: str
    sha256: str
    text: str

    def line_of(self, offset: int) -> int:
        """The 1-based line of a character of the text."""
        return self.text.count("\n", 0, offset) + 1

    def refuse(self, code: ProblemCode, offset: int, **values: str) -> NoReturn:
        """Raise `InputError` with one problem at a character of the text."""
        place = location_at(self.text, offset, self.shown)
        raise InputError(Problem(code=code, file=self.shown, location=place, values=values))


def read_file(path: Path, *, shown: str) -> SourceText:
    """Read a regular file once. Raises `InputError` where it is none, too large, or not text."""
    return decode(read_bytes(path, shown=shown), shown=shown)


def read_stream(stream: BinaryIO, *, shown: str) -> SourceText:
    """Read a stream to its end. Raises `InputError` where it fails, is too large, or no text."""
    data = _within(SIZE_LIMIT, lambda: stream.read(SIZE_LIMIT + 1), shown)
    return decode(data, shown=shown)


def read_bytes(path: Path, *, shown: str, limit: int = SIZE_LIMIT) -> bytes:
    """The bytes of a regular file. Raises `InputError` where it is none, or too large."""
    return _within(limit, lambda: _bytes_of(path, limit), shown)


def _within(limit: int, read: Callable[[], bytes], shown: str) -> bytes:
    """What is read, refused where it cannot be or where there is more than the limit."""
    try:
        data = read()
    except (OSError, ValueError) as error:  # ValueError: a NUL or half a character in the path
        values = {"reason": getattr(error, "strerror", None) or Reason.NOT_A_PATH}
        problem = Problem(code=ProblemCode.FILE_UNREADABLE, file=shown, values=values)
        raise InputError(problem) from error
    if len(data) > limit:
        values = {"limit": f"{limit / _MEBIBYTE:g}"}
        raise InputError(Problem(code=ProblemCode.FILE_TOO_LARGE, file=shown, values=values))
    return data


def decode(data: bytes, *, shown: str) -> SourceText:
    """Decode UTF-8, or UTF-16 with its byte order mark; nothing else is guessed."""
    _refuse_foreign(data, shown)
    mark, encoding = next((pair for pair in _BOMS if data.startswith(pair[0])), (b"", "utf-8"))
    if not encoding:
        raise InputError(_undecodable(data, "", shown, guess="UTF-32"))
    encoded = data[len(mark) :]
    try:
        text = encoded.decode(encoding)
    except UnicodeDecodeError as error:
        before = encoded[: error.start].decode(encoding)
        guess = _guess(encoded) if encoding == "utf-8" else ""
        raise InputError(
            _undecodable(encoded[error.start :], before, shown, guess=guess)
        ) from error
    source = SourceText(shown=shown, sha256=hashlib.sha256(data).hexdigest(), text=text)
    _refuse_deceptive(source, encoded if encoding == "utf-8" else text.encode())
    return source


def location_at(text: str, offset: int, shown: str) -> Location:
    """The 1-based line and column of an offset in a text."""
    line = text.count("\n", 0, offset) + 1
    return Location(file=shown, line=line, column=offset - text.rfind("\n", 0, offset))


def deceptive_character(text: str) -> str:
    """The first character of a text that may mislead its reader; empty where there is none."""
    found = _FORBIDDEN.search(text)
    return found[0] if found else ""


def _bytes_of(path: Path, limit: int) -> bytes:
    """At most one byte more than the limit; a pipe or a device is refused without waiting."""
    # Asked first because opening may act on a device, and wait for a pipe on Windows; asked
    # again of what was opened because it may have been replaced meanwhile.
    _require_regular(path.stat())
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags)
    try:
        _require_regular(os.fstat(descriptor))
        with open(descriptor, "rb", closefd=False) as stream:
            return stream.read(limit + 1)
    finally:
        os.close(descriptor)


def _require_regular(status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise OSError(0, Reason.NOT_A_REGULAR_FILE)


def _refuse_foreign(data: bytes, shown: str) -> None:
    for signature, kind in _SIGNATURES.items():
        if data.startswith(signature):
            first = Location(file=shown, line=1, column=1)
            raise InputError(
                Problem(
                    code=ProblemCode.FORMAT_UNREAD,
                    file=shown,
                    location=first,
                    values={"kind": kind},
                )
            )


def _undecodable(rest: bytes, before: str, shown: str, *, guess: str) -> Problem:
    return Problem(
        code=ProblemCode.ENCODING_UNKNOWN,
        file=shown,
        location=location_at(before, len(before), shown),
        values={"byte": f"0x{rest[0]:02X}", "guess": guess},
    )


def _guess(data: bytes) -> str:
    """The encoding that the file seems to have, for the message only; empty where unlikely."""
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return ""
    return "Windows-1252" if len(data.translate(None, _CONTROLS)) == len(data) else ""


def _refuse_deceptive(source: SourceText, encoded: bytes) -> None:
    # What is not plain ASCII is a small part of a manifest: 5 ms for 4 MB where the search in
    # the whole text takes 50.
    suspects = encoded.translate(None, _INNOCENT).decode()
    alone = encoded.count(b"\r") != encoded.count(b"\r\n")
    if not alone and _FORBIDDEN.search(suspects) is None:
        return
    found = _FORBIDDEN.search(source.text)
    if found is not None:
        point = f"U+{ord(found[0]):04X}"
        source.refuse(ProblemCode.CHARACTER_FORBIDDEN, found.start(), code_point=point)

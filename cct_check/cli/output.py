"""Where reports go: standard output, or a file that is old or new but never half written."""

import os
import stat
import sys
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from cct_check.errors import OutputError, Reason
from cct_check.render.encode import visible


def tell(line: str) -> None:
    """Write one line to standard error, if anybody reads it: the exit code tells all the same."""
    with suppress(OSError):
        print(visible(line), file=sys.stderr)


def print_text(text: str) -> None:
    """Write to standard output what a person reads, in the terminal's encoding."""
    _print(text.encode(sys.stdout.encoding or "utf-8", errors="backslashreplace"))


def print_record(text: str) -> None:
    """Write to standard output what a program reads: UTF-8 whatever the locale, LF ends."""
    _print(text.encode("utf-8"))


def _print(data: bytes) -> None:
    sys.stdout.flush()
    # All of it: an unbuffered stream (PYTHONUNBUFFERED) may take a part and say no more.
    left = memoryview(data)
    while left:
        left = left[sys.stdout.buffer.write(left) :]
    sys.stdout.buffer.flush()


def write_file(path: Path, text: str, *, sources: Iterable[Path] = ()) -> None:
    """Write a report in one step: a temporary file beside it, then renamed over it.

    Refused where it would replace one of the `sources`. What is not a regular file (a pipe, a
    device) is written directly: renaming over `/dev/null` would destroy it. Raises `OutputError`.
    """
    try:
        if any(_same(path, source) for source in sources):
            raise OutputError(path.as_posix(), Reason.IS_AN_INPUT)
        if path.exists() and not stat.S_ISREG(path.stat().st_mode):
            path.write_text(text, encoding="utf-8", newline="\n")
        else:
            _replace(path.resolve(), text)
    except OSError as error:
        raise OutputError(path.as_posix(), _reason(error)) from error


def make_folder(path: Path) -> None:
    """Make a folder and those above it, where they do not exist. Raises `OutputError`."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(path.as_posix(), _reason(error)) from error


def write_new_file(path: Path, text: str) -> None:
    """Write a file that must not exist yet. Raises `OutputError`."""
    try:
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except OSError as error:
        raise OutputError(path.as_posix(), _reason(error)) from error


def _reason(error: OSError) -> str:
    missing = isinstance(error, FileNotFoundError)
    return Reason.NO_FOLDER if missing else error.strerror or str(error)


def _same(path: Path, source: Path) -> bool:
    return path.exists() and source.exists() and path.samefile(source)


def _replace(path: Path, text: str) -> None:
    descriptor, name = tempfile.mkstemp(prefix=".cct-check-", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        # mkstemp makes a private file; a report has the permissions of any new file.
        umask = os.umask(0)
        os.umask(umask)
        Path(name).chmod(0o666 & ~umask)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise

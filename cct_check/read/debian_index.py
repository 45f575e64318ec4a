"""Debian as its archive publishes it: the `Release` file of a suite, then its index of packages."""

import gzip
import io
import lzma
from collections.abc import Container, Iterator, Sequence
from datetime import date
from email.utils import parsedate_to_datetime
from pathlib import Path

from cct_check.read.export import Export, refuse_export
from cct_check.read.text import read_bytes

_GZIP, _XZ = b"\x1f\x8b", b"\xfd7zXZ"
_LIMIT = 512 * 1024 * 1024
"""An index of all packages is 45 MiB once decompressed."""


def read_debian_export(files: Sequence[Path], packages: Container[str]) -> Export:
    """The versions of some packages in each release; dated by the oldest of the releases.

    `files` are `Release` (or `InRelease`) and `Packages` (plain, gzip or xz) in turn, each index
    after the file of its suite. Raises `InputError` for a file that is neither.
    """
    releases: dict[str, dict[str, object]] = {}
    days: list[date] = []
    names: dict[str, str] = {}
    for file in files:
        stanzas = _stanzas(_text(file))
        first = next(stanzas, {})
        if "Codename" in first:
            names = first
            days.append(_day(file, first))
        elif names and "Package" in first:
            found = {
                one["Package"]: one["Version"]
                for one in (first, *stanzas)
                if one.get("Package", "") in packages and "Version" in one
            }
            number = names.get("Version", "").partition(".")[0] or names["Codename"]
            releases[number] = {
                "codename": names["Codename"],
                "packages": dict(sorted(found.items())),
            }
        else:
            raise refuse_export(file.as_posix())
    if not releases:
        raise refuse_export(files[0].as_posix())
    return Export(key="releases", entries=releases, day=min(days))


def _text(file: Path) -> str:
    data = read_bytes(file, shown=file.as_posix(), limit=_LIMIT)
    try:
        if data.startswith(_GZIP):
            with gzip.GzipFile(fileobj=io.BytesIO(data)) as packed:
                data = packed.read(_LIMIT)
        elif data.startswith(_XZ):
            with lzma.LZMAFile(io.BytesIO(data)) as unpacked:
                data = unpacked.read(_LIMIT)
        return data.decode()
    except (OSError, EOFError, lzma.LZMAError, UnicodeDecodeError) as error:
        raise refuse_export(file.as_posix()) from error


def _stanzas(text: str) -> Iterator[dict[str, str]]:
    """Paragraphs of `Field: value` lines; what continues a field, and a signature, are left out."""
    stanza: dict[str, str] = {}
    for line in text.splitlines():
        key, colon, value = line.partition(": ")
        if colon and key[:1].isalpha():
            stanza[key] = value
        elif not line and len(stanza) > 1:
            yield stanza
            stanza = {}
    if stanza:
        yield stanza


def _day(file: Path, release: dict[str, str]) -> date:
    try:
        return parsedate_to_datetime(release.get("Date", "")).date()
    except ValueError as error:
        raise refuse_export(file.as_posix()) from error

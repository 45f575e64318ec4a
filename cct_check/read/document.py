"""A file to a document: what it is, is told by its content, never by its extension."""

from pathlib import Path
from typing import BinaryIO

from cct_check.model.document import Document
from cct_check.read.text import SourceText, decode, read_file, read_stream
from cct_check.read.yaml_text import read_yaml


def read_document(path: Path, *, shown: str) -> Document:
    """Read a YAML or JSON file, `shown` being its name for the reader. Raises `InputError`."""
    return parse(read_file(path, shown=shown))


def read_document_stream(stream: BinaryIO, *, shown: str) -> Document:
    """Read YAML or JSON from a stream, for instance standard input. Raises `InputError`."""
    return parse(read_stream(stream, shown=shown))


def read_document_bytes(data: bytes, *, shown: str) -> Document:
    """Read YAML or JSON from bytes. Raises `InputError`."""
    return parse(decode(data, shown=shown))


def parse(source: SourceText) -> Document:
    """JSON where the first significant character opens an object or an array, else YAML."""
    if source.text.lstrip()[:1] not in ("{", "["):
        return read_yaml(source)
    # Imported where it is used: most manifests are YAML.
    from cct_check.read.json_text import read_json  # noqa: PLC0415

    return read_json(source)

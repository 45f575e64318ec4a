"""An edition of the referential made for a test: the rows given, whatever they need to say."""

from collections.abc import Mapping
from pathlib import Path

from cct_check.model.referential import Row, Status
from cct_check.read.referential_rows import rows_to_yaml


def row_of(
    *,
    name: str,
    version: str = "",
    status: str = "R",
    ref: str = "AT-9001",
    vendor: str = "Exemple",
) -> Row:
    """A row, its other cells of no importance."""
    return Row(
        ref=ref,
        name=name,
        vendor=vendor,
        version=version,
        status=Status(status),
        open_source=True,
        supported_free_software="unstated",
        part=ref.partition("-")[0],
        chapter="bases-de-donnees",
        change="unchanged",
    )


def edition_of(folder: Path, *rows: Mapping[str, str], edition: str = "2026-01-01") -> Path:
    """Write a referential of these rows below `folder` and return its folder."""
    target = folder / "edition"
    target.mkdir()
    for file, text in rows_to_yaml([row_of(**row) for row in rows], edition=edition).items():
        (target / file).write_text(text, encoding="utf-8")
    return target

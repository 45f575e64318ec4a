"""An edition of the referential made for a test: one row, whatever it needs to say."""

from pathlib import Path

from cct_check.model.referential import Row, Status
from cct_check.read.referential_rows import rows_to_yaml


def edition_of(
    folder: Path, *, name: str, version: str = "", status: str = "R", ref: str = "AT-9001"
) -> Path:
    """Write a referential of one row below `folder` and return its folder."""
    row = Row(
        ref=ref,
        name=name,
        vendor="Exemple",
        version=version,
        status=Status(status),
        open_source=True,
        supported_free_software="unstated",
        part="AT",
        chapter="bases-de-donnees",
        change="unchanged",
    )
    target = folder / "edition"
    target.mkdir()
    for file, text in rows_to_yaml([row], edition="2026-01-01").items():
        (target / file).write_text(text, encoding="utf-8")
    return target

"""The SILL as it is published: the export of 2022 (`docs/sill.json`), and the live one."""

from pathlib import Path

from cct_check.model.document import Tree
from cct_check.model.snapshot import SillStatus
from cct_check.read.document import read_document
from cct_check.read.entry import Entry
from cct_check.read.export import Export, entry_of, refuse_export


def read_sill_export(file: Path) -> Export:
    """Each software by its id: name, status, minimum and maximum versions, verbatim.

    The live file says `dereferencing` of what is no longer recommended, and
    `isStillInObservation`; it has no maximum version, and no date. Raises `InputError`.
    """
    shown = file.as_posix()
    document = read_document(file, shown=shown)
    entries = dict(map(_software, entry_of(document).entries()))
    if not entries:
        raise refuse_export(shown)
    return Export(key="entries", entries=entries)


def _software(entry: Entry) -> tuple[str, list[str]]:
    keys = entry.mapping()
    if "v-" in keys:
        status = entry.choice("st", SillStatus)
        limits = [entry.text(key, optional=True).strip() for key in ("v-", "v+")]
        return entry.text("id"), [entry.text("i"), status.value, *limits]
    minimum = entry.text("versionMin", optional=True).strip()
    return entry.text("id"), [_name(entry), _status(keys.get("dereferencing"), entry), minimum, ""]


def _name(entry: Entry) -> str:
    """The name, which some states of the live file give in each language."""
    named = entry.below("name")
    return named.text("fr") if isinstance(named.tree, dict) else entry.text("name")


def _status(dereferencing: Tree | None, entry: Entry) -> str:
    if dereferencing:
        return SillStatus.WITHDRAWN.value
    observed = entry.text("isStillInObservation", optional=True) == "true"
    return (SillStatus.OBSERVED if observed else SillStatus.RECOMMENDED).value

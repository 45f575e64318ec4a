"""`cct-check snapshots`: the dated sources, their ages, and how they are made again."""

import os
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import assert_never

from cct_check.cli.day import EXAMPLE, read_day
from cct_check.cli.exits import Exit
from cct_check.cli.output import make_folder, print_text, tell, write_file
from cct_check.cli.refusal import Refusal, refuse_unless
from cct_check.cli.screen import screen
from cct_check.cli.texts import Texts
from cct_check.cli.today import read_today
from cct_check.identify.names import fold
from cct_check.model.language import Language
from cct_check.model.snapshot import LifeCycle, SnapshotName
from cct_check.read.debian_index import read_debian_export
from cct_check.read.endoflife_export import read_endoflife_export
from cct_check.read.export import SOURCES, Export, origin_of
from cct_check.read.life_cycles import LifeCycles
from cct_check.read.sill_export import read_sill_export
from cct_check.read.snapshots import (
    Snapshots,
    check_snapshots_folder,
    read_heads,
    read_snapshots,
    snapshot_text,
)
from cct_check.render.snapshots import (
    render_head,
    render_heads,
    render_life_cycles,
    render_packages,
    render_sill,
)
from cct_check.resources import rules_folder


def list_snapshots(folder: Path | None, language: Language) -> None:
    """Print each dated source with its age."""
    heads = read_heads(_folder(folder))
    print_text(render_heads(heads, read_today(os.environ), language, screen()))


def show_snapshot(name: str, text: str, folder: Path | None, language: Language) -> Exit:
    """Print the head of a source, or its entries whose names hold a text; none found is exit 2."""
    wanted = _name(name)
    snapshots = read_snapshots(_folder(folder), [wanted], pinned={})
    page = _entries(snapshots, text, language)
    if page.strip():
        print_text(page)
        return Exit.COMPLIANT
    tell("cct-check: " + Texts(language)["entry none"].format(wanted.value, text))
    return Exit.NOTHING_JUDGED


def rebuild_snapshot(
    name: str, files: Sequence[Path], output: Path, day: str, language: Language
) -> None:
    """Write a source again, from what its publisher offers."""
    wanted = _name(name)
    told = read_day(day, "--date") if day else None
    export = _export(wanted, files)
    dated = told or export.day
    if dated is None:
        raise Refusal("--date", "", example=EXAMPLE)
    make_folder(output)
    target = output / f"{wanted}.json"
    text = snapshot_text(_head(wanted, files, dated), export.key, export.entries)
    write_file(target, text, sources=files)
    tell(Texts(language)["snapshot written"].format(target, len(export.entries)))


def _folder(folder: Path | None) -> Path:
    if folder is None:
        return rules_folder() / "snapshots"
    check_snapshots_folder(folder, shown=str(folder))
    return folder


def _name(name: str) -> SnapshotName:
    names = [one.value for one in SnapshotName]
    refuse_unless(name in names, "NAME", name, expected=", ".join(names))
    return SnapshotName(name)


def _entries(snapshots: Snapshots, text: str, language: Language) -> str:
    """The page asked for; empty where no entry holds the text."""
    page, sought = screen(), fold(text)
    if sill := snapshots.sill:
        if not text:
            return render_head(sill.head, len(sill.entries), language, page)
        found = [one for one in sill.entries.values() if sought in fold(one.name)]
        return render_sill(found, language, page)
    if cycles := snapshots.life_cycles:
        if not text:
            return render_head(cycles.head, len(cycles.products.mapping()), language, page)
        return render_life_cycles(_cycles(cycles, sought), language, page)
    if debian := snapshots.debian:
        names = sorted(set[str]().union(*debian.versions.values()))
        if not text:
            return render_head(debian.head, len(names), language, page)
        return render_packages(debian, [one for one in names if sought in one], language, page)
    return ""


def _cycles(cycles: LifeCycles, sought: str) -> list[LifeCycle]:
    found = {product for title, product in cycles.titles() if sought in fold(title)}
    return [cycle for product in sorted(found) if (cycle := cycles.of(product))]


def _export(name: SnapshotName, files: Sequence[Path]) -> Export:
    match name:
        case SnapshotName.SILL:
            return read_sill_export(_only(files))
        case SnapshotName.ENDOFLIFE:
            return read_endoflife_export(_only(files))
        case SnapshotName.DEBIAN:
            shipped = read_snapshots(rules_folder() / "snapshots", [name], pinned={}, shipped=True)
            known = shipped.debian.versions.values() if shipped.debian else ()
            return read_debian_export(files, set[str]().union(*known))
        case _:
            assert_never(name)


def _only(files: Sequence[Path]) -> Path:
    refuse_unless(len(files) == 1, "FILE", ", ".join(map(str, files)))
    return files[0]


def _head(name: SnapshotName, files: Sequence[Path], day: date) -> Mapping[str, str]:
    source, licence = SOURCES[name]
    typed = " ".join(file.name for file in files)
    return {
        "snapshot": name.value,
        "date": day.isoformat(),
        "source": source,
        "origin": origin_of(files),
        "licence": licence,
        "command": f"cct-check snapshots rebuild {name} {typed} --date {day} -o DIR",
    }

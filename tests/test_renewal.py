"""Bringing a new edition, rehearsed: the site's pages change, and end in a diff or an error.

Never in fewer rows that nobody notices: what the importer does not know, it refuses with its place.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.bids import Outcome, bid, check, command

HEADER = "Référence Composant Fournisseur Version Statut Supp._LL Commentaires".split()
AGENT = "4-ent/1-agent/referentiel.md"
DEVELOPER = "4-ent/2-developpeur/referentiel.md"


def row(ref: str, name: str, version: str, status: str, mark: str = "inc") -> str:
    cells = (ref, name, "Exemple", version, status, "", "Un commentaire.")
    style = f' class="{mark}_open"'
    return "<tr>" + "".join(f"<td{style}>{cell}</td>" for cell in cells) + "</tr>\n"


def page(part: str, *rows: str, header: list[str] = HEADER) -> str:
    heads = "".join(f"<th>{title.replace('_', ' ')}</th>" for title in header)
    return (
        f'## <a name="{part}">Partie 1 : produits</a>\n\n'
        f'### <a name="{part}ZZ">Chapitre 1 : Bases - [ZZ]</a>\n\n'
        f"<table>\n<tr>{heads}</tr>\n{''.join(rows)}</table>\n"
    )


ROWS = {
    AGENT: ["PT", row("PT-1401", "7-Zip", "Version SILL", "R"), row("PT-1331", "Foxit", "7", "R")],
    DEVELOPER: [
        "AT",
        row("AT-1541", "PostgreSQL", "", "R"),
        row("AT-1410", "CentOS", "7", "R"),
        row("AT-1505", "MongoDB", "Version SILL", "R"),
    ],
}


def site(folder: Path, rows: dict[str, list[str]] = ROWS, **keys: Any) -> Path:
    for path, (part, *found) in rows.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(page(part, *found, **keys), encoding="utf-8")
    return folder


def imported(pages: Path, target: Path, day: str) -> Outcome:
    return command("products", "import", str(pages), "-o", str(target), "--edition", day)


def next_site(tmp_path: Path) -> Path:
    """A row added and marked so, one removed, a status and a version changed, a page moved."""
    part, *developer = ROWS[DEVELOPER]
    moved = {
        "4-ent/1-agent/produits.md": ROWS[AGENT],
        DEVELOPER: [
            part,
            developer[0],
            row("AT-1505", "MongoDB", "", "M", mark="maj"),
            row("AT-1700", "Valkey", "8", "R", mark="new"),
        ],
    }
    return site(tmp_path / "nouveau", moved)


def test_the_next_edition_ends_in_a_diff_that_names_every_change(tmp_path: Path) -> None:
    old, new = tmp_path / "ancienne", tmp_path / "nouvelle"
    assert imported(site(tmp_path / "site"), old, "2025-01-18").code == 0
    assert imported(next_site(tmp_path), new, "2026-07-01").code == 0
    told = command("products", "diff", str(old), str(new), "--format", "json")
    assert told.code == 1
    record = json.loads(told.out)
    assert (record["old"]["rows"], record["new"]["rows"]) == (5, 5)
    changes = {
        one["ref"]: (one["change"], sorted(one["fields"]), one["mark"]) for one in record["changes"]
    }
    assert changes == {
        "AT-1410": ("removed", [], "none"),
        "AT-1505": ("changed", ["status", "version"], "agrees"),
        "AT-1700": ("added", [], "agrees"),
        "PT-1331": ("changed", ["page"], "none"),
        "PT-1401": ("changed", ["page"], "none"),
    }
    text = command("products", "diff", str(old), str(new)).out.replace("\u00a0", " ")
    assert "AT-1505 MongoDB  statut : « R » → « M » ; version : « Version SILL » → rien" in text
    assert command("products", "diff", str(old), str(old)).code == 0


def test_the_rows_that_reviewed_products_lose_are_named_in_their_sheets(tmp_path: Path) -> None:
    new = tmp_path / "nouvelle"
    imported(next_site(tmp_path), new, "2026-07-01")
    told = command("products", "lint", "--referential", str(new), "--as-of", "2026-11-23")
    assert told.code == 1
    assert [
        line
        for line in told.err.splitlines()
        if line.startswith("products/AT.yaml:") and "AT-1410" in line
    ]
    assert not [line for line in told.err.splitlines() if "AT-1541" in line]


def test_the_impact_names_the_verdicts_that_change_and_the_row_why(tmp_path: Path) -> None:
    old, new = tmp_path / "ancienne", tmp_path / "nouvelle"
    imported(site(tmp_path / "site"), old, "2025-01-18")
    imported(next_site(tmp_path), new, "2026-07-01")
    components = (
        {"name": "PostgreSQL", "version": "17.2", "kind": "service"},
        {"name": "CentOS", "version": "7", "kind": "operating-system"},
        {"name": "Valkey", "version": "8.0", "kind": "service"},
    )
    check(tmp_path, bid(*components))
    manifest = str(tmp_path / "manifest.yaml")
    arguments = ("products", "impact", str(new), manifest, "--referential", str(old))
    told = command(*arguments, "--as-of", "2026-11-23", "--format", "json")
    assert told.code == 1
    (one,) = json.loads(told.out)["bids"]
    assert (one["file"], one["components"]) == (manifest, 3)
    changes = {each["component"]: each for each in one["changes"]}
    assert changes["centos"]["verdict"] == {
        "old": "compliant-with-remarks",
        "new": "non-compliant",
    }
    assert [each["ref"] for each in changes["centos"]["rows"]] == ["AT-1410"]
    assert changes["valkey"]["verdict"]["old"] == "non-compliant"
    assert [each["ref"] for each in changes["valkey"]["rows"]] == ["AT-1700"]
    assert "postgresql" not in changes
    page = command(*arguments, "--as-of", "2026-11-23").out.replace("\u00a0", " ")
    assert "ligne retirée : AT-1410 CentOS" in page
    same = ("products", "impact", str(old), manifest, "--referential", str(old))
    assert command(*same).code == 0


def renamed(folder: Path) -> Path:
    return site(folder, header=["Référence", "Produit", *HEADER[2:]])


def column_added(folder: Path) -> Path:
    return site(folder, header=[*HEADER, "Nouveau"])


def cell_lost(folder: Path) -> Path:
    part, first, *others = ROWS[DEVELOPER]
    return site(folder, ROWS | {DEVELOPER: [part, first.replace("<td", "<!--", 1), *others]})


def status_invented(folder: Path) -> Path:
    return site(folder, {AGENT: ["PT", row("PT-1401", "7-Zip", "", "X")]})


def reference_repeated(folder: Path) -> Path:
    return site(folder, ROWS | {"autre.md": ["PT", row("PT-1401", "Autre", "", "R")]})


def mark_invented(folder: Path) -> Path:
    return site(folder, {AGENT: ["PT", row("PT-1401", "7-Zip", "", "R", mark="sup")]})


def tables_gone(folder: Path) -> Path:
    folder.mkdir()
    (folder / "page.md").write_text("Le référentiel a déménagé.\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "pages",
    [
        renamed,
        column_added,
        cell_lost,
        status_invented,
        reference_repeated,
        mark_invented,
        tables_gone,
    ],
)
def test_what_the_importer_does_not_know_is_refused_and_nothing_is_written(
    tmp_path: Path, pages: Callable[[Path], Path]
) -> None:
    folder, target = pages(tmp_path / "site"), tmp_path / "edition"
    told = imported(folder, target, "2026-07-01")
    assert (told.code, told.out) == (2, "")
    assert told.err.count("\n") >= 1
    assert all(": " in line for line in told.err.splitlines())
    assert not target.exists()


def test_a_page_that_is_left_out_shows_as_rows_removed(tmp_path: Path) -> None:
    old, new = tmp_path / "ancienne", tmp_path / "nouvelle"
    imported(site(tmp_path / "site"), old, "2025-01-18")
    imported(site(tmp_path / "reste", {AGENT: ROWS[AGENT]}), new, "2026-07-01")
    record = json.loads(command("products", "diff", str(old), str(new), "--format", "json").out)
    assert [one["ref"] for one in record["changes"] if one["change"] == "removed"] == [
        "AT-1410",
        "AT-1505",
        "AT-1541",
    ]

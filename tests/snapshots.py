"""Dated sources made for tests: a folder with the three of them, small enough to be read."""

import json
from pathlib import Path
from typing import Any

HEAD = {"source": "essai", "origin": "essai", "licence": "essai", "command": "aucune"}
_CODENAMES = {"12": "douze", "13": "treize"}
LINE = ("line", "label", "codename", "released", "ends", "extended", "long_term", "latest")


def line(name: str, **cells: str) -> list[str]:
    """A line of versions; what is left out is unsaid."""
    return [{"line": name, "released": "2020-01-01", **cells}.get(key, "") for key in LINE]


def life_cycle(*lines: list[str], title: str = "Produit", **keys: Any) -> dict[str, Any]:
    """The life cycle of a product."""
    return {
        "title": title,
        "category": "server-app",
        "purl": [],
        "cpe": [],
        "lines": [*lines],
    } | keys


def write_snapshots(
    folder: Path,
    *,
    sill: dict[str, list[str]] | None = None,
    products: dict[str, Any] | None = None,
    packages: dict[str, dict[str, str]] | None = None,
    day: str = "2026-11-01",
) -> Path:
    """A folder of dated sources, with those that are given."""
    target = folder / "sources"
    target.mkdir(exist_ok=True)
    releases = {
        name: {"codename": _CODENAMES.get(name, name), "packages": found}
        for name, found in (packages or {}).items()
    }
    for name, key, entries in (
        ("sill", "entries", sill),
        ("endoflife", "products", products),
        ("debian", "releases", releases or None),
    ):
        if entries is not None:
            head = {"snapshot": name, "date": day, **HEAD}
            text = json.dumps(head | {key: entries}, ensure_ascii=False)
            (target / f"{name}.json").write_text(text, encoding="utf-8")
    return target

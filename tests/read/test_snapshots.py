"""Dated sources: the shipped ones, a folder's own, and what their publishers offer."""

import gzip
import hashlib
import json
import lzma
from pathlib import Path
from typing import Any

import pytest
import yaml

from cct_check.errors import InputError
from cct_check.model.snapshot import SillStatus, SnapshotName
from cct_check.read.debian_index import read_debian_export
from cct_check.read.endoflife_export import read_endoflife_export
from cct_check.read.rulebook import read_referential
from cct_check.read.sill_export import read_sill_export
from cct_check.read.snapshots import read_heads, read_snapshots
from cct_check.resources import rules_folder
from tests.bids import command
from tests.snapshots import life_cycle, line, write_snapshots

SHIPPED = rules_folder() / "snapshots"
ALL = read_snapshots(SHIPPED, SnapshotName, pinned={}, shipped=True)


def test_what_ships_is_read_whole_as_a_user_s_own_would_be() -> None:
    own = read_snapshots(SHIPPED, SnapshotName, pinned={})
    assert [head.name for head in own.heads] == [*SnapshotName]
    assert own.sill == ALL.sill
    assert own.debian == ALL.debian
    assert own.life_cycles
    assert ALL.life_cycles
    products = [*own.life_cycles.products.mapping()]
    assert len(products) > 400
    assert all(own.life_cycles.of(one) == ALL.life_cycles.of(one) for one in products)


def test_each_source_has_its_digest_and_its_licence_in_the_provenance() -> None:
    told = yaml.safe_load((rules_folder() / "PROVENANCE.yaml").read_text(encoding="utf-8"))
    for head in read_heads(SHIPPED):
        entry = told[f"snapshots/{head.name}"]
        data = (SHIPPED / f"{head.name}.json").read_bytes()
        assert entry["sha256"] == hashlib.sha256(data).hexdigest() == head.sha256
        assert entry["date"] == head.day.isoformat()
        assert entry["licence"]
        assert entry["command"] == head.command


def test_every_product_is_found_where_its_sheet_says() -> None:
    listed = read_referential(rules_folder())
    assert ALL.sill
    assert ALL.life_cycles
    assert ALL.debian
    for product in listed.products.values():
        if product.sill:
            assert ALL.sill.entries[product.sill.entry].name == product.sill.name
        assert all(map(ALL.life_cycles.of, product.endoflife)), product.id
        if product.debian:
            assert any(product.debian in one for one in ALL.debian.versions.values()), product.id


def test_every_row_that_asks_the_sill_has_an_entry_or_is_known_to_have_none() -> None:
    listed = read_referential(rules_folder())
    asking = {
        product.id: product.sill
        for product in listed.products.values()
        for ref in product.rows
        if "SILL" in listed.rows[ref].version
    }
    assert sum("SILL" in row.version for row in listed.rows.values()) == 64
    assert [product for product, link in asking.items() if link is None] == ["joplin"]


SILL_2022 = [
    {"id": "73", "i": "Keycloak", "st": "R", "v-": "12.0.3", "v+": "", "y": "2021 ; 2022"},
    {"id": "14", "i": "Audacity", "st": "FR", "v-": "2.3.3", "v+": "2.4.2"},
]
SILL_LIVE: list[dict[str, Any]] = [
    {"id": 73, "name": "Keycloak", "versionMin": "12.0.3", "isStillInObservation": False},
    {"id": 187, "name": {"fr": "Prometheus"}, "versionMin": "2.5", "isStillInObservation": True},
    {"id": 14, "name": "Audacity", "versionMin": None, "dereferencing": {"time": 1627344000000}},
]


def test_the_two_forms_of_the_sill(tmp_path: Path) -> None:
    file = tmp_path / "sill.json"
    file.write_text(json.dumps(SILL_2022), encoding="utf-8")
    assert read_sill_export(file).entries == {
        "73": ["Keycloak", "R", "12.0.3", ""],
        "14": ["Audacity", "FR", "2.3.3", "2.4.2"],
    }
    file.write_text(json.dumps(SILL_LIVE), encoding="utf-8")
    assert read_sill_export(file).entries == {
        "73": ["Keycloak", "R", "12.0.3", ""],
        "187": ["Prometheus", "O", "2.5", ""],
        "14": ["Audacity", "FR", "", ""],
    }


API: dict[str, Any] = {
    "schema_version": "1.2.0",
    "generated_at": "2026-08-22T04:00:00+00:00",
    "total": 1,
    "result": [
        {
            "name": "log4j",
            "label": "Apache Log4j",
            "category": "framework",
            "identifiers": [
                {"type": "purl", "id": "pkg:maven/log4j/log4j"},
                {"type": "cpe", "id": "cpe:2.3:a:apache:log4j"},
                {"type": "repology", "id": "log4j"},
            ],
            "releases": [
                {
                    "name": "2",
                    "codename": None,
                    "label": "2",
                    "releaseDate": "2014-07-12",
                    "isLts": False,
                    "ltsFrom": None,
                    "isEol": False,
                    "eolFrom": None,
                    "latest": {"name": "2.25.3", "date": "2025-12-15", "link": None},
                },
                {
                    "name": "1",
                    "codename": "Un",
                    "label": "1 (ancienne)",
                    "releaseDate": "2001-01-08",
                    "isLts": True,
                    "ltsFrom": "2012-01-01",
                    "isEol": True,
                    "eolFrom": "2015-10-15",
                    "isEoes": True,
                    "eoesFrom": None,
                    "latest": None,
                },
            ],
        }
    ],
}
PAGE = """---
title: Apache Log4j
category: framework
identifiers:
  - repology: log4j
  - purl: pkg:maven/log4j/log4j
  - cpe: cpe:2.3:a:apache:log4j
releases:
  - releaseCycle: "2"
    releaseDate: 2014-07-12
    eol: false
    latest: "2.25.3" # the last one
  - releaseCycle: "1"
    releaseLabel: "__RELEASE_CYCLE__ (ancienne)"
    codename: Un
    releaseDate: 2001-01-08
    lts: 2012-01-01
    eol: 2015-10-15
    eoes: true
---

> A page goes on in prose.
"""


def test_the_file_of_the_api_and_the_pages_say_the_same(tmp_path: Path) -> None:
    file, pages = tmp_path / "full.json", tmp_path / "products"
    file.write_text(json.dumps(API), encoding="utf-8")
    pages.mkdir()
    (pages / "log4j.md").write_text(PAGE, encoding="utf-8")
    from_file, from_pages = read_endoflife_export(file), read_endoflife_export(pages)
    assert from_file.entries == from_pages.entries
    assert str(from_file.day) == "2026-08-22"
    assert from_pages.day is None
    assert from_file.entries["log4j"] == life_cycle(
        ["2", "", "", "2014-07-12", "no", "", "", "2.25.3"],
        ["1", "1 (ancienne)", "Un", "2001-01-08", "2015-10-15", "yes", "2012-01-01", ""],
        title="Apache Log4j",
        category="framework",
        purl=["pkg:maven/log4j/log4j"],
        cpe=["cpe:2.3:a:apache:log4j"],
    )


RELEASE = """Origin: Debian
Suite: stable
Version: 13.2
Codename: trixie
Date: Sat, 21 Nov 2026 09:30:00 UTC
"""
PACKAGES = """Package: clamav
Version: 1.4.6+dfsg-1~deb13u1
Description: antivirus
 Version: 9.9 is not this field

Package: unwanted
Version: 1.0

Package: squid
Version: 6.13-2
"""


@pytest.mark.parametrize("pack", [bytes, gzip.compress, lzma.compress])
@pytest.mark.parametrize("signed", [False, True])
def test_an_index_of_packages_in_each_of_its_forms(tmp_path: Path, pack: Any, signed: bool) -> None:
    release, packages = tmp_path / "Release", tmp_path / "Packages"
    head = "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n" if signed else ""
    release.write_text(head + RELEASE, encoding="utf-8")
    packages.write_bytes(pack(PACKAGES.encode()))
    export = read_debian_export([release, packages], {"clamav", "squid"})
    assert str(export.day) == "2026-11-21"
    assert export.entries == {
        "13": {
            "codename": "trixie",
            "packages": {"clamav": "1.4.6+dfsg-1~deb13u1", "squid": "6.13-2"},
        }
    }


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("sill", "[]"),
        ("sill", "{}"),
        ("sill", '[{"id": "1"}]'),
        ("endoflife", "{}"),
        ("endoflife", '{"result": [{"name": "x"}]}'),
        ("debian", "Package: clamav\nVersion: 1\n"),
        ("debian", "bonjour"),
        ("debian", "Codename: x\nDate: hier\n"),
    ],
)
def test_another_file_is_refused_on_one_line_and_nothing_is_written(
    tmp_path: Path, name: str, text: str
) -> None:
    file, target = tmp_path / "fichier", tmp_path / "sources"
    file.write_text(text, encoding="utf-8")
    told = command(
        "snapshots", "rebuild", name, str(file), "--date", "2026-11-01", "-o", str(target)
    )
    assert (told.code, told.out) == (2, "")
    assert told.err.startswith(f"{file}:1:")
    assert told.err.count("\n") == 1
    assert not target.exists()


def test_a_rebuilt_source_is_one_that_a_check_uses(tmp_path: Path) -> None:
    file, target = tmp_path / "sill.json", tmp_path / "sources"
    file.write_text(json.dumps(SILL_LIVE), encoding="utf-8")
    arguments = ("snapshots", "rebuild", "sill", str(file), "-o", str(target))
    assert command(*arguments).err.startswith("cct-check: ")
    assert command(*arguments, "--date", "2026-11-01").code == 0
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    (head,) = read_heads(target)
    assert head.origin == f"sill.json (sha256 {digest})"
    entries = read_snapshots(target, SnapshotName, pinned={}).sill
    assert entries
    assert entries.entries["187"].status is SillStatus.OBSERVED


@pytest.mark.parametrize(
    ("text", "place", "reason"),
    [
        ('{"snapshot": "sill", "date": "hier"', "1:", "JSON"),
        ('{"snapshot": "sill",\n "date": "hier"}', "2:10", "date"),
        ('{"snapshot": "autre"}', "1:14", "valeur inconnue"),
    ],
)
def test_a_folder_of_one_s_own_is_refused_where_it_is_wrong(
    tmp_path: Path, text: str, place: str, reason: str
) -> None:
    (tmp_path / "sill.json").write_text(text, encoding="utf-8")
    told = command("snapshots", "--snapshots", str(tmp_path))
    assert told.code == 2
    assert told.err.startswith(f"{tmp_path / 'sill.json'}:{place}")
    assert reason in told.err


def test_a_line_that_lacks_a_cell_is_refused_whatever_is_asked(tmp_path: Path) -> None:
    folder = write_snapshots(tmp_path, products={"x": life_cycle(line("1")[:-1])})
    with pytest.raises(InputError):
        read_snapshots(folder, SnapshotName, pinned={})


def test_a_folder_without_any_source_is_refused(tmp_path: Path) -> None:
    for options in (("snapshots",), ("check", "-")):
        told = command(*options, "--snapshots", str(tmp_path))
        assert told.code == 2
        assert "sill.json" in told.err


def test_the_commands_show_ages_and_entries(tmp_path: Path) -> None:
    ages = command("snapshots", environment={"SOURCE_DATE_EPOCH": "1795392000"})
    assert "sill" in ages.out
    assert "endoflife" in ages.out
    shown = command("snapshots", "show", "endoflife", "postgresql", "--lang", "en").out
    assert "17  supported until 2029-11-08" in shown
    assert (
        "Keycloak  (73)  recommandé, version minimale"
        in command("snapshots", "show", "sill", "keycloak").out
    )
    assert "trixie" in command("snapshots", "show", "debian", "clamav").out
    assert command("snapshots", "show", "sill", "inconnu-de-tous").code == 2
    assert command("snapshots", "show", "autre").code == 2

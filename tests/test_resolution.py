"""Symbolic versions through the command line: what each dated source makes of them."""

from pathlib import Path
from typing import Any

import pytest

from tests.bids import bid, check
from tests.editions import edition_of
from tests.snapshots import life_cycle, line, write_snapshots

MARIADB = {"name": "MariaDB", "kind": "service"}
CLAMAV = {"name": "ClamAV", "kind": "program"}
PACKAGED = {"origin": "distribution", "distribution": "Debian 13"}


def component(tmp_path: Path, declared: dict[str, Any], **sources: Any) -> dict[str, Any]:
    """One component, judged with these sources; `edition` is the only row of the list."""
    options = []
    if edition := sources.pop("edition", None):
        options = ["--referential", str(edition_of(tmp_path, edition))]
    folder = str(write_snapshots(tmp_path, **sources))
    return check(tmp_path, bid(declared), "--snapshots", folder, *options, dated=True).component


def sill(
    minimum: str, status: str = "R", maximum: str = "", name: str = "MariaDB"
) -> dict[str, Any]:
    return {"84": [name, status, minimum, maximum]}


@pytest.mark.parametrize(
    ("minimum", "version", "outcome"),
    [
        ("10.3", "10.3", "covered"),
        ("10.3", "10.3.39", "covered"),
        ("10.3", "10.11.6", "covered"),
        ("10.3", "11.4.2", "covered"),
        ("10.3", "10.2.44", "older"),
        ("10.3", "10", "ambiguous"),
        ("12.0.3", "12.0.3", "covered"),
        ("12.0.3", "12.0.2", "older"),
        ("6.x", "6.0", "covered"),
        ("6.x", "5.6", "older"),
        ("2.X", "2.1", "covered"),
        ("10.3", "latest", "imprecise"),
    ],
)
def test_the_sill_sets_a_minimum(tmp_path: Path, minimum: str, version: str, outcome: str) -> None:
    told = component(tmp_path, MARIADB | {"version": version}, sill=sill(minimum))
    assert (told["version_outcome"], told["version_resolution"]) == (outcome, "resolved")


def test_a_maximum_of_the_sill_bounds_too(tmp_path: Path) -> None:
    outcomes = [
        component(tmp_path, MARIADB | {"version": version}, sill=sill("10.3", maximum="10.11"))[
            "version_outcome"
        ]
        for version in ("10.2", "10.5", "11.0")
    ]
    assert outcomes == ["older", "covered", "newer"]


@pytest.mark.parametrize(
    ("entries", "resolution"),
    [
        (sill("10.3", "FR"), "no-longer-recommended"),
        (sill("N/A"), "no-minimum"),
        (sill(""), "no-minimum"),
        (sill("Docker"), "unreadable"),
        (sill("> 8 et < 9"), "unreadable"),
        (sill("10.3", name="Autre logiciel"), "no-entry"),
        ({"85": ["MariaDB", "R", "10.3", ""]}, "no-entry"),
    ],
)
def test_an_entry_that_sets_no_minimum_never_covers(
    tmp_path: Path, entries: dict[str, Any], resolution: str
) -> None:
    told = component(tmp_path, MARIADB | {"version": "99.9"}, sill=entries)
    assert (told["version_outcome"], told["version_resolution"]) == ("needs-source", resolution)


def test_an_entry_that_is_another_software_never_covers(tmp_path: Path) -> None:
    elastic = {"name": "Elasticsearch", "version": "8.15.0", "kind": "service"}
    entries = {"39": ["ElasticSearch Open Distro", "R", "6.x", ""]}
    told = component(tmp_path, elastic, sill=entries)
    assert (told["version_outcome"], told["version_resolution"]) == (
        "needs-source",
        "another-product",
    )


def test_an_observed_entry_sets_its_minimum_and_it_is_said(tmp_path: Path) -> None:
    told = component(tmp_path, MARIADB | {"version": "10.6"}, sill=sill("10.3", "O"))
    assert told["version_outcome"] == "covered"
    (row,) = told["match"]["rows"]
    assert row["sources"].replace("\u00a0", " ") == "SILL du 01/11/2026 : ≥ 10.3, en observation"


def test_the_report_says_what_covers_the_version(tmp_path: Path) -> None:
    keycloak = {"name": "Keycloak", "version": "24.0.5", "kind": "service"}
    entries = {"73": ["Keycloak", "R", "12.0.3", ""]}
    told = component(tmp_path, keycloak, sill=entries, day="2022-05-10")
    assert "couverte (SILL du 10/05/2022 : ≥ 12.0.3)" in " ".join(told["reasons"]).replace(
        "\u00a0", " "
    )


@pytest.mark.parametrize(
    ("version", "outcome"),
    [("9.0.95", "covered"), ("8.5.100", "older"), ("10.1.28", "newer"), ("9.0.1", "older")],
)
def test_a_line_and_the_sill_must_both_hold(tmp_path: Path, version: str, outcome: str) -> None:
    edition = {"name": "Tomcat", "ref": "AT-1486", "version": "9 – Version SILL"}
    tomcat = {"name": "Tomcat", "version": version, "kind": "service"}
    entries = {"10": ["Apache Tomcat", "R", "9.0.10", ""]}
    told = component(tmp_path, tomcat, sill=entries, edition=edition)
    assert told["version_outcome"] == outcome


@pytest.mark.parametrize(
    ("declared", "outcome", "resolution"),
    [
        ({**PACKAGED, "version": "1.4.6"}, "covered", "resolved"),
        ({**PACKAGED, "version": "1.4.6+dfsg-1~deb13u1"}, "covered", "resolved"),
        ({**PACKAGED, "version": "1.4"}, "covered", "resolved"),
        ({**PACKAGED, "version": "1.4.3"}, "older", "resolved"),
        ({**PACKAGED, "version": "1.5.0"}, "newer", "resolved"),
        ({**PACKAGED, "version": "1.4.6", "distribution": "Debian 12.9"}, "newer", "resolved"),
        ({**PACKAGED, "version": "1.4.6", "distribution": "Debian treize"}, "covered", "resolved"),
        (
            {**PACKAGED, "version": "1.4.6", "distribution": "Debian 11"},
            "needs-source",
            "unknown-distribution",
        ),
        (
            {**PACKAGED, "version": "1.4.6", "distribution": "RHEL 9"},
            "needs-source",
            "unknown-distribution",
        ),
        ({"origin": "distribution", "version": "1.4.6"}, "needs-source", "undeclared-distribution"),
        ({"version": "1.4.6"}, "needs-source", "undeclared-distribution"),
        (
            {"version": "1.4.6", "distribution": "Debian 13"},
            "needs-source",
            "undeclared-distribution",
        ),
        ({"origin": "build", "version": "1.4.6"}, "ambiguous", "other-origin"),
        (
            {"origin": "vendor", "version": "1.4.6", "distribution": "Debian 13"},
            "ambiguous",
            "other-origin",
        ),
        (
            {
                "version": "1.4.6",
                "identifiers": {"purl": ["pkg:deb/debian/clamav?distro=debian-13"]},
            },
            "covered",
            "resolved",
        ),
    ],
)
def test_the_version_of_the_declared_distribution(
    tmp_path: Path, declared: dict[str, Any], outcome: str, resolution: str
) -> None:
    packages = {
        "12": {"clamav": "1:1.4.3+dfsg-1~deb12u2"},
        "13": {"clamav": "1.4.6+dfsg-1~deb13u1"},
    }
    told = component(tmp_path, CLAMAV | declared, packages=packages)
    assert (told["version_outcome"], told["version_resolution"]) == (outcome, resolution)


def test_a_package_that_only_tells_a_line_covers_the_line(tmp_path: Path) -> None:
    packages = {"13": {"php-fpm": "2:8.4+96"}}
    outcomes = [
        component(
            tmp_path,
            {"name": "PHP-FPM", "kind": "runtime", "version": version, **PACKAGED},
            packages=packages,
        )["version_outcome"]
        for version in ("8.4", "8.4.11", "8", "8.3.30", "8.5")
    ]
    assert outcomes == ["covered", "covered", "covered", "older", "newer"]


def test_a_product_that_the_distribution_does_not_deliver(tmp_path: Path) -> None:
    told = component(tmp_path, CLAMAV | PACKAGED | {"version": "1.4.6"}, packages={"13": {}})
    assert (told["version_outcome"], told["version_resolution"]) == ("needs-source", "no-package")


def test_an_entry_of_the_sill_that_refers_to_the_distribution(tmp_path: Path) -> None:
    haproxy = {"name": "HAProxy", "version": "3.0.11", "kind": "service"}
    sources = {
        "sill": {"60": ["HAProxy", "R", "Distribution", ""]},
        "packages": {"13": {"haproxy": "3.0.11-1+deb13u4"}},
    }
    assert component(tmp_path, haproxy | PACKAGED, **sources)["version_outcome"] == "covered"
    undeclared = component(tmp_path, haproxy, **sources)
    assert undeclared["version_resolution"] == "undeclared-distribution"


LTS = [
    line("26", ends="2029-04-30", long_term="2026-12-01"),
    line("25", ends="2027-06-01"),
    line("24", ends="2028-04-30", long_term="2025-10-28"),
    line("22", ends="2027-04-30", long_term="yes"),
    line("20", ends="2026-11-22", long_term="2023-10-24"),
]


@pytest.mark.parametrize(
    ("version", "outcome"),
    [
        ("24.3.0", "covered"),
        ("22.1", "covered"),
        ("20.18.0", "older"),
        ("23.1", "ambiguous"),
        ("25.0", "newer"),
        ("26.0", "newer"),
        ("27", "newer"),
    ],
)
def test_a_line_of_long_support_that_has_not_ended(
    tmp_path: Path, version: str, outcome: str
) -> None:
    edition = {"name": "Temurin", "ref": "DV-1599", "version": "Version LTS"}
    temurin = {"name": "Temurin", "version": version, "kind": "runtime"}
    products = {"eclipse-temurin": life_cycle(*LTS)}
    told = component(tmp_path, temurin, products=products, edition=edition)
    assert told["version_outcome"] == outcome


@pytest.mark.parametrize(
    ("cell", "version", "outcome"),
    [
        ("Dernière version stable", "13.1", "covered"),
        ("Dernière version stable", "12.9", "older"),
        ("Dernière version stable", "14", "newer"),
        ("Derniere version supportée", "13", "covered"),
        ("Derniere version supportée", "12", "older"),
    ],
)
def test_the_latest_line_that_is_out(tmp_path: Path, cell: str, version: str, outcome: str) -> None:
    lines = [
        line("14", released="2027-08-01", ends="2030-01-01"),
        line("13", ends="2028-08-09"),
        line("12", ends="2027-01-01"),
    ]
    debian = {"name": "Debian", "version": version, "kind": "operating-system"}
    edition = {"name": "Debian GNU Linux", "ref": "AT-1409", "version": cell}
    told = component(tmp_path, debian, products={"debian": life_cycle(*lines)}, edition=edition)
    assert told["version_outcome"] == outcome


@pytest.mark.parametrize(
    ("cell", "products", "resolution"),
    [
        ("Version LTS", {"debian": life_cycle(line("13", ends="2028-08-09"))}, "no-line"),
        ("Version LTS", {"autre": life_cycle(line("13", ends="2028-08-09"))}, "no-entry"),
        ("Version LTS", None, "no-snapshot"),
        ("Version SILL", None, "no-snapshot"),
        ("Version ANSSI", {}, "authority"),
    ],
)
def test_what_no_source_tells_is_left_open(
    tmp_path: Path, cell: str, products: dict[str, Any] | None, resolution: str
) -> None:
    debian = {"name": "Debian", "version": "13", "kind": "operating-system"}
    edition = {"name": "Debian GNU Linux", "ref": "AT-1409", "version": cell}
    told = component(tmp_path, debian, products=products, packages={"13": {}}, edition=edition)
    assert (told["version_outcome"], told["version_resolution"]) == ("needs-source", resolution)


def test_a_source_of_another_date_than_the_tender_s_is_not_used(tmp_path: Path) -> None:
    folder = str(write_snapshots(tmp_path, sill=sill("10.3"), day="2022-05-10"))
    tender = tmp_path / "tender.yaml"
    for day, resolution, missing in (
        ("2022-05-10", "resolved", []),
        ("2021-06-10", "no-snapshot", ["snapshot"]),
    ):
        text = f'tender_version: 1\nreference: R\nsnapshots: {{sill: "{day}"}}\n'
        tender.write_text(text, encoding="utf-8")
        options = ("--tender", str(tender), "--snapshots", folder)
        told = check(tmp_path, bid(MARIADB | {"version": "10.6"}), *options, dated=True)
        assert told.component["version_resolution"] == resolution
        unverified = [one["subject"] for one in told.report["unverified"]]
        assert [one for one in unverified if one == "snapshot"] == missing


def test_a_check_reads_the_sources_that_it_needs_and_no_other(tmp_path: Path) -> None:
    needs = {
        "endoflife": {"name": "PostgreSQL", "version": "17.2", "kind": "service"},
        "debian": {"name": "FreeRADIUS", "version": "3.2.7", "kind": "service"},
        "": {"name": "Keepalived", "version": "1.4", "kind": "service"},
    }
    for name, declared in needs.items():
        report = check(tmp_path, bid(declared), dated=True).report
        assert [*report["references"]["snapshots"]] == [name] * bool(name)

"""Support through the command line: a fact of its own, whatever the list says of a version."""

from pathlib import Path
from typing import Any

import pytest

from tests.bids import CONTEXT, Outcome, bid, check
from tests.snapshots import life_cycle, line, write_snapshots

POSTGRESQL = {"name": "PostgreSQL", "version": "17.2", "kind": "service"}


def judged(
    tmp_path: Path,
    component: dict[str, Any],
    *lines: list[str],
    product: str = "postgresql",
    **keys: Any,
) -> Outcome:
    """One component, with a life cycle of these lines under the id of a product."""
    contract_end = keys.pop("contract_end", CONTEXT["contract_end"])
    folder = write_snapshots(tmp_path, products={product: life_cycle(*lines, **keys)})
    manifest = bid(component, context={"contract_end": contract_end})
    return check(tmp_path, manifest, "--snapshots", str(folder), dated=True)


def support(outcome: Outcome) -> dict[str, Any]:
    return outcome.component["support"]


@pytest.mark.parametrize(
    ("ends", "outcome", "rules", "verdict"),
    [
        # Judged as of 2026-11-23: the day given is the last one of the maintenance.
        ("2026-11-22", "ended", ["CCT311"], "compliant-with-remarks"),
        ("2026-11-23", "ends-before-contract", ["CCT314"], "compliant"),
        ("2026-11-24", "ends-before-contract", ["CCT314"], "compliant"),
        ("2030-12-30", "ends-before-contract", ["CCT314"], "compliant"),
        ("2030-12-31", "supported", [], "compliant"),
        ("yes", "ended", ["CCT311"], "compliant-with-remarks"),
        ("no", "supported", [], "compliant"),
        ("", "unknown", [], "compliant"),
    ],
)
def test_the_end_of_a_line_against_the_day_of_judgement_and_the_contract(
    tmp_path: Path, ends: str, outcome: str, rules: list[str], verdict: str
) -> None:
    told = judged(tmp_path, POSTGRESQL, line("17", ends=ends))
    assert support(told)["outcome"] == outcome
    assert support(told)["until"] == (ends if ends[:1].isdigit() else None)
    assert [rule for rule in told.rules if rule.startswith("CCT3")] == rules
    assert told.component["verdict"] == verdict
    unverified = [one["subject"] for one in told.report["unverified"] if one["component"]]
    assert ("support" in unverified) == (outcome == "unknown")


def test_without_a_known_end_of_the_contract_nothing_is_said_of_it(tmp_path: Path) -> None:
    told = judged(tmp_path, POSTGRESQL, line("17", ends="2027-01-01"), contract_end=None)
    assert support(told)["outcome"] == "supported"
    assert "CCT314" not in told.rules


@pytest.mark.parametrize(
    ("version", "lines", "expected"),
    [
        ("17.2", ["17", "1"], ["17"]),
        ("1.7", ["17", "1"], ["1"]),
        ("2.12.1", ["2", "2.12", "2.3"], ["2.12"]),
        ("2.17.1", ["2", "2.12", "2.3"], ["2"]),
        ("2012 R2", ["2012", "2012-r2"], ["2012-r2"]),
        ("18", ["17"], []),
        ("latest", ["17"], []),
    ],
)
def test_the_line_of_a_version_is_the_longest_that_it_begins_with(
    tmp_path: Path, version: str, lines: list[str], expected: list[str]
) -> None:
    told = judged(
        tmp_path,
        POSTGRESQL | {"version": version},
        *(line(name, ends="2027-01-01") for name in lines),
    )
    assert support(told)["lines"] == expected


@pytest.mark.parametrize(
    ("ends", "outcome", "until"),
    [
        (["2022-01-01", "2023-01-01"], "ended", "2023-01-01"),
        (["2031-01-01", "2032-01-01"], "supported", "2031-01-01"),
        (["2022-01-01", "2032-01-01"], "unknown", None),
        (["2022-01-01", ""], "unknown", None),
    ],
)
def test_a_version_told_by_fewer_numbers_has_what_is_certain_of_all_its_lines(
    tmp_path: Path, ends: list[str], outcome: str, until: str | None
) -> None:
    lines = [line(f"4.{rank}", ends=end) for rank, end in enumerate(ends)]
    told = support(judged(tmp_path, POSTGRESQL | {"version": "4"}, *lines))
    assert (told["outcome"], told["until"]) == (outcome, until)


@pytest.mark.parametrize(
    ("extended", "extension", "rule"),
    [
        ("2028-01-01", "running", "CCT312"),
        ("no", "running", "CCT312"),
        ("2026-11-22", "over", "CCT311"),
        ("", "none", "CCT311"),
    ],
)
def test_what_is_offered_beyond_is_told_apart(
    tmp_path: Path, extended: str, extension: str, rule: str
) -> None:
    told = judged(tmp_path, POSTGRESQL, line("17", ends="2024-01-01", extended=extended))
    assert (support(told)["outcome"], support(told)["extension"]) == ("ended", extension)
    assert rule in told.rules


def test_a_row_that_is_itself_past_its_end_blames_nobody(tmp_path: Path) -> None:
    centos = {"name": "CentOS", "version": "7", "kind": "operating-system", "tier": "T3"}
    told = judged(tmp_path, centos, line("7", ends="2024-06-30"), product="centos", title="CentOS")
    assert (support(told)["outcome"], support(told)["listed"]) == ("ended", "ended")
    assert "CCT313" in told.rules
    assert "CCT311" not in told.rules
    (finding,) = [one for one in told.report["findings"] if one["rule"] == "CCT313"]
    assert "suit le référentiel" in finding["message"]


@pytest.mark.parametrize(
    ("component", "known"),
    [
        ({"name": "Django", "kind": "framework"}, True),
        ({"name": "django", "kind": "framework"}, True),
        ({"name": "Mon Django", "kind": "framework"}, False),
        (
            {"name": "Brique", "kind": "framework", "identifiers": {"purl": ["pkg:pypi/django"]}},
            True,
        ),
        (
            {"name": "Django", "kind": "framework", "identifiers": {"purl": ["pkg:npm/django"]}},
            True,
        ),
    ],
)
def test_an_unlisted_component_is_told_by_its_identifier_else_by_its_whole_name(
    tmp_path: Path, component: dict[str, Any], known: bool
) -> None:
    told = judged(
        tmp_path,
        component | {"version": "3.2.25"},
        line("3.2", ends="2024-04-01"),
        product="django",
        title="Django",
        category="framework",
        purl=["pkg:pypi/django"],
    )
    assert (support(told)["outcome"] == "ended") is known


@pytest.mark.parametrize(
    "changes",
    [
        {"identifiers": {"purl": ["pkg:npm/valkey"]}},
        {"kind": "library"},
        {"kind": "framework"},
    ],
)
def test_a_client_that_bears_a_server_s_name_has_not_its_life_cycle(
    tmp_path: Path, changes: dict[str, Any]
) -> None:
    valkey = {"name": "Valkey", "version": "7.2.5", "kind": "service"}
    ended = line("7.2", ends="2024-01-01")
    keys = {"product": "valkey", "title": "Valkey", "category": "db"}
    assert support(judged(tmp_path, valkey, ended, **keys))["outcome"] == "ended"
    assert support(judged(tmp_path, valkey | changes, ended, **keys))["outcome"] == "unknown"


def test_two_identifiers_of_two_products_tell_neither(tmp_path: Path) -> None:
    cycles = {
        name: life_cycle(line("1", ends="2020-01-01"), title=name, purl=[f"pkg:generic/{name}"])
        for name in ("un", "deux")
    }
    folder = write_snapshots(tmp_path, products=cycles)
    purls = ["pkg:generic/un", "pkg:generic/deux"]
    brick = {"name": "Brique", "version": "1.0", "kind": "service", "identifiers": {"purl": purls}}
    for kept, outcome in ((purls, "unknown"), (purls[:1], "ended")):
        component = brick | {"identifiers": {"purl": kept}}
        told = check(tmp_path, bid(component), "--snapshots", str(folder), dated=True)
        assert support(told)["outcome"] == outcome


@pytest.mark.parametrize(
    ("component", "maintainer", "until"),
    [
        ({"origin": "distribution", "distribution": "Debian 13"}, "distribution", "2028-08-09"),
        (
            {"origin": "distribution", "distribution": "Debian GNU/Linux 13 (trixie)"},
            "distribution",
            "2028-08-09",
        ),
        ({"origin": "distribution", "distribution": "Debian trixie"}, "distribution", "2028-08-09"),
        (
            {"version": "17.2-1.pgdg+deb13u1", "origin": "distribution"},
            "distribution",
            "2028-08-09",
        ),
        (
            {"identifiers": {"purl": ["pkg:deb/debian/postgresql-17?distro=debian-13"]}},
            "distribution",
            "2028-08-09",
        ),
        ({"origin": "distribution", "distribution": "Hannah Montana 1"}, "vendor", "2029-11-08"),
        ({"origin": "distribution"}, "vendor", "2029-11-08"),
        ({"origin": "vendor", "distribution": "Debian 13"}, "vendor", "2029-11-08"),
        ({}, "vendor", "2029-11-08"),
    ],
)
def test_a_distribution_maintains_what_comes_from_it(
    tmp_path: Path, component: dict[str, Any], maintainer: str, until: str
) -> None:
    cycles = {
        "postgresql": life_cycle(line("17", ends="2029-11-08"), title="PostgreSQL"),
        "debian": life_cycle(
            line("13", ends="2028-08-09", codename="Trixie"), title="Debian", category="os"
        ),
    }
    folder = write_snapshots(tmp_path, products=cycles)
    told = check(tmp_path, bid(POSTGRESQL | component), "--snapshots", str(folder), dated=True)
    assert (support(told)["maintainer"], support(told)["until"]) == (maintainer, until)


def test_one_line_sums_it_up_for_the_whole_bid(tmp_path: Path) -> None:
    ended = {"name": "PostgreSQL", "version": "12", "kind": "service"}
    lines = line("12", ends="2024-11-21"), line("17", ends="2029-11-08"), line("18", ends="no")
    folder = write_snapshots(tmp_path, products={"postgresql": life_cycle(*lines)})
    components = (
        ended,
        ended | {"version": "17.2"},
        ended | {"version": "18.1"},
        ended | {"version": "9"},
    )
    target = tmp_path / "page.txt"
    check(
        tmp_path,
        bid(*components),
        "--snapshots",
        str(folder),
        "--format",
        f"console={target}",
        dated=True,
    )
    text = " ".join(target.read_text(encoding="utf-8").split())
    expected = "1 terminé, 1 qui cesse avant la fin du marché, 1 en cours, 1 inconnu."
    assert expected in text.replace("\u00a0", " ")


def test_without_dated_sources_a_check_says_what_it_could_not_know(tmp_path: Path) -> None:
    node = {"name": "Node.js", "version": "20.17.0", "kind": "runtime"}
    told = check(tmp_path, bid(POSTGRESQL, node), "--snapshots", "none", dated=True)
    assert told.code == 3
    by_id = {one["id"]: one for one in told.report["components"]}
    assert by_id["node-js"]["version_outcome"] == "needs-source"
    assert by_id["node-js"]["version_resolution"] == "no-snapshot"
    assert by_id["postgresql"]["support"]["outcome"] == "unknown"
    assert told.report["references"]["snapshots"] == {}
    assert [
        one["component"] for one in told.report["unverified"] if one["subject"] == "support"
    ] == [None]


def test_the_order_of_components_changes_no_support(tmp_path: Path) -> None:
    one = {"name": "Django", "version": "3.2.25", "kind": "framework"}
    there, back = (
        check(tmp_path, bid(*components), dated=True).report
        for components in ((POSTGRESQL, one), (one, POSTGRESQL))
    )
    told = [
        {each["id"]: each["support"] for each in report["components"]} for report in (there, back)
    ]
    assert told[0] == told[1]

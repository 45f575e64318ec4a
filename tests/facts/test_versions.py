"""Versions as the list and as people write them."""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cct_check.facts.declared_version import parse_declared
from cct_check.facts.version_expression import parse_expression
from cct_check.facts.version_outcome import between_lines, compare
from cct_check.model.version import Imprecise, Unparsed, VersionOutcome
from cct_check.read.rulebook import read_referential
from cct_check.resources import rules_folder

LABELLED = Path(__file__).resolve().parents[3] / "shared" / "eval" / "versions.dev.jsonl"
PREFERRED = ("covered", "unconstrained", "needs-source", "ambiguous")


def outcome(expressions: Sequence[str], declared: str) -> str:
    parsed = [parse_expression(expression) for expression in expressions]
    version = parse_declared(declared)
    outcomes = [compare(expression, version).value for expression in parsed]
    best = min(outcomes, key=lambda one: PREFERRED.index(one) if one in PREFERRED else 9)
    if best in ("older", "newer") and between_lines(parsed, version):
        return "between-lines"
    return best


@pytest.mark.parametrize(
    ("expression", "declared", "expected"),
    [
        ("", "17.2", "unconstrained"),
        ("", "latest", "imprecise"),
        ("2.4", "2.4.62", "covered"),
        ("2.4", "2.10.1", "newer"),
        ("1.19", "1.9", "older"),
        ("7", "70.1", "newer"),
        ("5.4", "5", "ambiguous"),
        ("3.x", "v3.45.1", "covered"),
        ("I.x", "1.9.4", "covered"),
        ("8.6.4", "8.6.5", "newer"),
        ("3.1.3", "3.1.3-rc1", "older"),
        ("4", "4.0.0-beta.3", "covered"),
        ("<5.5", "5.5", "newer"),
        (">5.5", "5.5.62", "ambiguous"),
        ("≥ 5.1", "5.1.0.RC3", "ambiguous"),
        ("> = 2.8", "2.9", "covered"),
        ("3.5 et +", "4.2", "covered"),
        ("12 SP1", "12 SP5", "newer"),
        ("12 SP1", "12 Service Pack 1", "covered"),
        ("12 SP1", "12", "ambiguous"),
        ("10 Enterprise", "10 Pro", "ambiguous"),
        ("8", "1.8.0_392", "covered"),
        ("1.7.x", "7u80", "covered"),
        ("2.4", "1:2.4.57-2+deb12u1", "covered"),
        ("2.4", "Apache/2.4.29 (Ubuntu)", "covered"),
        ("9 – Version SILL", "9.0.85", "needs-source"),
        ("9 – Version SILL", "10.1.1", "newer"),
        ("9 – Version SILL", "8.5.34", "older"),
        ("Version SILL", "12.0", "needs-source"),
        ("Version « stable » de l’éditeur", "bookworm", "needs-source"),
        ("Version inconnue 3 ou 4", "3", "ambiguous"),
        (">5.1", "5.1.0", "older"),
        (">5.1", "5.1.1", "ambiguous"),
        ("<5.5", "5.5.0-rc1", "ambiguous"),
        ("2.4", "16 ou 17", "imprecise"),
        ("2.4", ">= 2.4", "imprecise"),
        ("2.4", "${apache.version}", "imprecise"),
        ("2.4", "", "imprecise"),
    ],
)
def test_a_declared_version_against_a_cell(expression: str, declared: str, expected: str) -> None:
    assert outcome([expression], declared) == expected


def test_a_version_in_a_gap_of_the_family_is_between_lines() -> None:
    assert outcome(["4", "≥ 5.1"], "5.0.20") == "between-lines"
    assert outcome(["<5.5", ">5.5"], "5.5") == "between-lines"


def test_every_cell_of_the_list_has_a_known_form() -> None:
    rows = read_referential(rules_folder()).rows.values()
    parsed = {row.version: parse_expression(row.version) for row in rows}
    assert [text for text, form in parsed.items() if isinstance(form, Unparsed)] == []


def test_the_labelled_versions_are_right_and_none_is_wrongly_covered() -> None:
    if not LABELLED.exists():
        pytest.skip("labelled versions absent")
    cases = [json.loads(line) for line in LABELLED.read_text(encoding="utf-8").splitlines()]
    results: Counter[bool] = Counter()
    for case in cases:
        cells = case["expression"]
        expressions = cells if isinstance(cells, list) else [cells]
        found = outcome(expressions, case["declared"] or "")
        results[found == case["expected"]] += 1
        assert found != "covered" or case["expected"] == "covered", case
    assert results[True] >= 0.99 * len(cases)


@given(text=st.text(max_size=300))
def test_no_text_makes_a_version_fail(text: str) -> None:
    declared = parse_declared(text)
    for cell in ("", "2.4", "8.6.4", ">5.5", "12 SP1", "Version SILL", "9 – Version SILL"):
        assert compare(parse_expression(cell), declared) in VersionOutcome


@given(text=st.text(max_size=60))
def test_no_cell_makes_the_comparison_fail(text: str) -> None:
    compare(parse_expression(text), parse_declared("1.2.3"))


@given(line=st.tuples(st.integers(0, 99), st.integers(0, 99)), patch=st.integers(0, 999))
def test_a_patch_never_leaves_its_line(line: tuple[int, int], patch: int) -> None:
    expression = parse_expression(f"{line[0]}.{line[1]}")
    declared = parse_declared(f"{line[0]}.{line[1]}.{patch}")
    assert compare(expression, declared) is VersionOutcome.COVERED


@given(numbers=st.lists(st.integers(0, 999), min_size=1, max_size=4))
def test_a_v_and_spaces_change_nothing(numbers: list[int]) -> None:
    text = ".".join(map(str, numbers))
    assert parse_declared(text) == parse_declared(f"  v{text} ") == parse_declared(f"V{text}")


NO_ONE_VERSION = (
    "4-latest|4 latest|4 (latest)|4 edge|4 +|4.6.2 +|4.6.2 (ou 5.3.3)|4 puis 5|4 & 5|4→5|4—5|4‑5|"
    "4 ~ 5|4 jusqu’à 5|4.6.2-5.3.3|Bootstrap 4 5|4 [5]|max 4|supérieur à 4|≠ 4|autre que 4|4.6.xx|"
    "4.y|aucun|null|sans objet|non|à déterminer|non précisée|n.c.|TBA|newest|plusieurs|x|X.Y|≧9|"
    "\u3164|version|LTS|8 ou 11|3.7.1 (2.2.4 en recette)|3.7.1:3.8.0|3.7.1_3.8.0|3-4.0|2-4|"
    "avant 4|4 or later|4 onwards|3.7.1 et antérieures|canary 4|4 evergreen|voir annexe 3|lot 2|"
    "jquery3.7.1 jquery2.2.4|3.7.PATCH|3.7.xxx|__VERSION_3__|f3a9c1d|toto|4 stable|4.1 mainline|"
    "2.4.62+3.0.1|2.4.62~3.0.1|2.4.62--3.0.1|2.4.62°3.0.1|2.4.62 '3.0.1'|2.4.62 .3.0.1|"
    "2.4.62-à-3.0.1|2.4.62 n°3.0.1|2.4.62 remplacée par la 3|2.4.62 (version 3.0.1)|2.4.62 (v3)|"
    "2.4.62 (en fait v3.0.1)|5.4 (6)|pas 2.4|après 2.4.62|sans 2.4.62|newer than 2.4.62|"
    "2.4 suivantes|équivalent à 2.4.62|fork of 2.4.62|2.4²|n’est pas la 2.4.62|10 non Enterprise"
).split("|")
ONE_VERSION = (
    "v17|8u391|1:2.4.57-2+deb12u1|17.2-bookworm|2.4.62 (Debian)|19c|12 SP1|XI R4.1|7.17.8-1|"
    "4.0.0-beta.3|5.3.39.RELEASE|RHEL 8|Apache/2.4.57|2.10.1+incompatible|21.0.1+12-LTS|"
    "8 update 392|4.4 LTS|2022.2 R2|6.0.14~deb12|11.0.22 (Eclipse Temurin)|bookworm|"
    "3.7.1 stable|1.25.3 mainline|3.7.1, build 4debf41|3.7.1 64-bit|3.7.1 - 64 bits|7-2009|"
    "11.0.22 2024-01-16|3.7.1.min.js|9.0.85 (y compris correctifs)|17.2 (Debian 17.2-1.pgdg120+1)|"
    "« 2.4.62 »|2.4.62 – LTS|2.4.62 du 17/07/2024|2.4.62 (17/07/2024)|2.4.62 ;|2.4.57-1.1|"
    "11.0.22 (build 11.0.22+7-LTS)|3.11.18 (Build: 20240101)|2.4.57 (Debian 12.5)|"
    "1.8.0_392 (Java 8)|2.4.57-11.el9_4.1|17.2 en production|17.2 sur RHEL 9"
).split("|")


@pytest.mark.parametrize("text", NO_ONE_VERSION)
def test_what_names_no_one_version_is_imprecise(text: str) -> None:
    assert isinstance(parse_declared(text), Imprecise)


@pytest.mark.parametrize("text", ONE_VERSION)
def test_a_version_as_people_write_it_is_read(text: str) -> None:
    assert not isinstance(parse_declared(text), Imprecise)


def test_a_version_of_a_million_digits_is_no_burden() -> None:
    assert isinstance(parse_declared("9" * 300), Imprecise)
    assert compare(parse_expression("2.4"), parse_declared("9" * 200)) is VersionOutcome.AMBIGUOUS

"""Declared versions against the cells of the list: the eight outcomes, and the doubts."""

import subprocess
import sys
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cct_check.model.version import Comparison, DeclaredVersion, VersionDoubt, VersionOutcome
from cct_check.versions.declared import parse_declared
from cct_check.versions.expression import parse_expression
from cct_check.versions.outcome import between_lines, compare

PREFERRED = ("covered", "unconstrained", "needs-source", "ambiguous")
OUT = (VersionOutcome.OLDER, VersionOutcome.NEWER)
CELLS = ("", "2.4", "8.6.4", ">5.5", "≤ 3", "12 SP1", "Version SILL", "9 – Version SILL", "4 ou 5")


def outcome(expressions: Sequence[str], declared: str, *names: str) -> str:
    parsed = [parse_expression(expression) for expression in expressions]
    version = parse_declared(declared, frozenset(names))
    outcomes = [compare(expression, version).outcome for expression in parsed]
    best = min(outcomes, key=lambda one: PREFERRED.index(one) if one in PREFERRED else 9)
    return "between-lines" if best in OUT and between_lines(outcomes) else best.value


def doubt(expression: str, declared: str, scheme: str = "") -> str:
    return compared(expression, declared, scheme).doubt.value


def compared(expression: str, declared: str, scheme: str = "") -> Comparison:
    return compare(parse_expression(expression), parse_declared(declared), scheme)


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
        ("≥ 5.1", "5.1.0.BUILD-20180921.063217-1", "ambiguous"),
        ("≥ 5.1", "5.1.0.BUILD-SNAPSHOT", "ambiguous"),
        ("≥ 5.1", "5.1.1.BUILD-SNAPSHOT", "covered"),
        ("6.3.3m", "6.3.3m1", "ambiguous"),
        ("6.3.3m", "6.3.3m-1", "ambiguous"),
        ("6.3.3m", "6.3.3m.1", "ambiguous"),
        ("6.3.3m", "6.3.3 m", "ambiguous"),
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
        (">5.5", "5.5a", "ambiguous"),
        (">2.5.20", "2.5.20-p1", "ambiguous"),
        ("≥ 5.1", "5.1.2.RC1", "covered"),
        ("≥ 5.1", "5.1 SP1", "covered"),
        ("<5.5", "5.5.1-rc1", "newer"),
        ("≤ 5.1", "5.1.0", "covered"),
        ("≤ 5.1", "5.1.1", "ambiguous"),
        ("≤ 5.1", "5.2", "newer"),
        ("12c", "12.2.0.1", "covered"),
        ("12c", "12cR2", "covered"),
        ("12c", "12g", "ambiguous"),
        ("10 Enterprise", "Windows 10 Enterprise LTSC 2021", "covered"),
        ("10 Enterprise", "10 IoT Enterprise", "ambiguous"),
        ("10 Enterprise", "22H2", "ambiguous"),
        ("10 Enterprise", "10.0.19045", "ambiguous"),
        ("8", "8 (1.8.0_392)", "covered"),
        ("1.8", "8 (1.8.0_392)", "covered"),
        ("8", "1.8", "older"),
        ("8.6.4", "8.6.4 hotfix 2", "ambiguous"),
        ("8.6.4", "8.6.4-1", "covered"),
        ("6.3.3m", "6.3.3", "ambiguous"),
        ("6.3.3m", "6.3.3n", "newer"),
        ("9", "2024.1", "ambiguous"),
        (">5.5", "2024.1", "ambiguous"),
        ("4 ou 6", "6.1", "covered"),
        ("4 ou 6", "7", "newer"),
        ("4 ou 6", "5", "ambiguous"),
        ("Version LTS ou ESR disponible", "115 ESR", "needs-source"),
        ("2.4", "2.4.62 zorglub", "ambiguous"),
        ("9 – Version SILL", "9.0 zorglub", "ambiguous"),
        ("Version SILL", "9.0 zorglub", "needs-source"),
        ("", "9.0 zorglub", "imprecise"),
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


@given(text=st.text(max_size=300))
def test_no_text_makes_a_version_fail(text: str) -> None:
    declared = parse_declared(text)
    for cell in CELLS:
        comparison = compare(parse_expression(cell), declared)
        ambiguous = comparison.outcome is VersionOutcome.AMBIGUOUS
        assert (comparison.doubt is not VersionDoubt.NONE) == ambiguous


@given(line=st.tuples(st.integers(0, 99), st.integers(0, 99)), patch=st.integers(0, 999))
def test_a_patch_never_leaves_its_line(line: tuple[int, int], patch: int) -> None:
    expression = parse_expression(f"{line[0]}.{line[1]}")
    declared = parse_declared(f"{line[0]}.{line[1]}.{patch}")
    assert compare(expression, declared).outcome is VersionOutcome.COVERED


@pytest.mark.parametrize(
    ("expression", "declared", "expected"),
    [
        ("8", "1.8", "covered"),
        ("8", "1.8.0", "covered"),
        ("1.8", "8", "covered"),
        ("1.7.x", "7", "covered"),
        ("1.7.x", "8", "newer"),
        ("11", "1.8", "older"),
        ("11", "11.0.22", "covered"),
        ("8", "18", "newer"),
    ],
)
def test_a_number_of_java_has_two_names_up_to_java_8(
    expression: str, declared: str, expected: str
) -> None:
    assert outcome([expression], declared, "openjdk") == expected


@pytest.mark.parametrize(
    ("expression", "declared", "expected"),
    [
        ("5.4", "5", "coarser"),
        ("5.4", "5.4.1 zorglub", "unknown-form"),
        ("12", "bookworm", "without-number"),
        ("12", "2024-01-16", "without-number"),
        ("12 SP1", "12", "qualifier"),
        ("10 Enterprise", "10", "qualifier"),
        ("8.6.4", "8.6.4-p1", "patch-level"),
        ("6.3.3m", "6.3.3", "patch-level"),
        ("9", "2024.1", "numbering"),
        (">5.5", "5.5.62", "order-and-line"),
        ("≥ 5.1", "5.1.0.RC3", "order-and-line"),
        ("selon le socle", "5.1", "expression"),
        ("4 ou 6", "5", "between"),
        ("5.4", "5.4.1", "none"),
        ("5.4", "6", "none"),
    ],
)
def test_an_ambiguous_comparison_says_why(expression: str, declared: str, expected: str) -> None:
    assert doubt(expression, declared) == expected


@pytest.mark.parametrize(
    ("scheme", "declared", "expected"),
    [
        # What each scheme holds for the exact version 3.1.3.
        ("maven", "3.1.3.CR1", "older"),
        ("maven", "3.1.3.Final", "covered"),
        ("maven", "3.1.3-SP1", "newer"),
        ("maven", "3.1.3.0", "covered"),
        ("npm", "3.1.3-rc.1", "older"),
        ("npm", "3.1.3+build.5", "covered"),
        ("pypi", "3.1.3.post1", "newer"),
        ("pypi", "3.1.3rc1", "older"),
        ("deb", "3.1.3~rc1-1", "older"),
        ("deb", "1:3.1.3-2+deb12u1", "covered"),
        ("rpm", "3.1.3-11.el9_4.1", "covered"),
        ("gem", "3.1.3.rc1", "older"),
        ("apk", "3.1.3_rc1-r0", "older"),
        # Where the scheme contradicts what is written, a person decides.
        ("deb", "3.1.3-rc1", "ambiguous"),
        ("deb", "3.1.3.0", "ambiguous"),
        ("composer", "3.1.3-p1", "ambiguous"),
        # Where the scheme does not know the form, or is not known itself, ours holds.
        ("npm", "3.1.3rc1 ", "older"),
        ("bitbucket", "3.1.3-rc1", "older"),
        ("", "3.1.3-p1", "ambiguous"),
    ],
)
def test_the_order_is_that_of_the_component_s_scheme(
    scheme: str, declared: str, expected: str
) -> None:
    assert compared("3.1.3", declared, scheme).outcome.value == expected


@pytest.mark.parametrize("scheme", ["deb", "rpm", "maven", ""])
def test_a_bound_holds_whether_the_scheme_has_the_version_equal_or_after(scheme: str) -> None:
    assert compared("> = 2.8", "2.8.0", scheme).outcome is VersionOutcome.COVERED
    assert compared("6 et sup.", "6.0", scheme).outcome is VersionOutcome.COVERED
    assert compared("<2.8", "2.8.0", scheme).outcome is VersionOutcome.NEWER
    assert compared("> = 2.8", "2.8.0~rc1", scheme).outcome is VersionOutcome.AMBIGUOUS


def test_a_scheme_never_takes_a_pre_release_out_of_its_line() -> None:
    for scheme in ("maven", "npm", "pypi", "deb", "rpm", ""):
        assert compared("4", "4.0.0-beta.3", scheme).outcome is VersionOutcome.COVERED
        assert compared("≥ 4", "4.0.0-beta.3", scheme).outcome is VersionOutcome.AMBIGUOUS


def test_the_library_that_orders_is_loaded_only_where_order_decides() -> None:
    script = (
        "import sys; from cct_check.versions.outcome import compare;"
        "from cct_check.versions.expression import parse_expression as cell;"
        "from cct_check.versions.declared import parse_declared as read;"
        "compare(cell('4'), read('4.0.0-rc1'), 'npm');"
        "compare(cell('3.1.3'), read('3.1.4'), 'npm');"
        "compare(cell('3.1.3'), read('3.1.3'), 'npm');"
        "before = 'univers' in sys.modules;"
        "compare(cell('3.1.3'), read('3.1.3-rc1'), 'npm');"
        "print(before, 'univers.versions' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["False", "True"]


@given(
    numbers=st.lists(st.integers(0, 99), min_size=3, max_size=3),
    mark=st.sampled_from(["", "-rc1", ".post1", "~beta2", "-p1", ".1", ".0", "a", "-1", "+dfsg-1"]),
    scheme=st.sampled_from(["", "deb", "rpm", "maven", "npm", "pypi", "gem", "composer", "nuget"]),
)
def test_a_scheme_only_adds_doubt_or_settles_a_patch_level(
    numbers: list[int], mark: str, scheme: str
) -> None:
    cell, declared = ".".join(map(str, numbers)), ".".join(map(str, numbers)) + mark
    alone, ordered = compared(cell, declared), compared(cell, declared, scheme)
    settled = alone.doubt is VersionDoubt.PATCH_LEVEL
    assert ordered == alone or ordered.outcome is VersionOutcome.AMBIGUOUS or settled
    assert ordered.outcome is not VersionOutcome.COVERED or alone == ordered


@given(text=st.text(max_size=40))
def test_what_is_not_read_never_passes(text: str) -> None:
    declared = parse_declared(text)
    if not isinstance(declared, DeclaredVersion):
        outcomes = {compare(parse_expression(cell), declared).outcome for cell in CELLS}
        assert outcomes <= {
            VersionOutcome.IMPRECISE,
            VersionOutcome.AMBIGUOUS,
            VersionOutcome.NEEDS_SOURCE,
        }

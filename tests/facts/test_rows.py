"""Which row decides: version, then status, then conditions, then reference."""

import random
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cct_check.facts.resolve import Asked
from cct_check.facts.rows import behind, component_outcome, decisive_row, judge_rows
from cct_check.model.explanation import Criterion
from cct_check.model.manifest import Component, Context, Identifiers, Kind
from cct_check.model.referential import Product, Referential, Status
from cct_check.model.report import JudgedRow
from cct_check.model.states import ConditionOutcome as Condition
from cct_check.model.version import VersionDoubt as Doubt
from cct_check.model.version import VersionOutcome as Version
from cct_check.read.snapshots import NO_SNAPSHOTS
from tests.facts.rows import judged, row

IN_ORDER = [
    judged("AT-9", Version.COVERED, Status.R),
    judged("AT-8", Version.COVERED, Status.A),
    judged("AT-7", Version.COVERED, Status.O),
    judged("AT-6", Version.COVERED, Status.M, Condition.MET),
    judged("AT-65", Version.COVERED, Status.M, Condition.UNKNOWN),
    judged("AT-64", Version.COVERED, Status.M, Condition.MET, Condition.UNMET),
    judged("AT-5", Version.UNCONSTRAINED, Status.R),
    judged("AT-4", Version.NEEDS_SOURCE, Status.R),
    judged("AT-3", Version.AMBIGUOUS, Status.R),
    judged("AT-1", Version.OLDER, Status.R),
    judged("AT-2", Version.NEWER, Status.R),
    judged("AT-0", Version.NEWER, Status.A),
]


@given(order=st.randoms(use_true_random=False), first=st.integers(0, len(IN_ORDER) - 1))
def test_the_decisive_row_is_the_first_of_the_order_wherever_it_stands(
    order: random.Random, first: int
) -> None:
    rows = IN_ORDER[first:]
    shuffled = list(rows)
    order.shuffle(shuffled)
    assert decisive_row(shuffled) == rows[0]


def test_a_row_without_condition_stands_with_those_whose_conditions_are_met() -> None:
    rows = [
        judged("AT-2", Version.COVERED),
        judged("AT-1", Version.COVERED, Status.R, Condition.MET),
    ]
    assert decisive_row(rows).row.ref == "AT-1"


@pytest.mark.parametrize(
    ("other", "criterion"),
    [
        (judged("AT-0", Version.AMBIGUOUS), Criterion.VERSION),
        (judged("AT-0", Version.COVERED, Status.M), Criterion.STATUS),
        (judged("AT-0", Version.COVERED, Status.R, Condition.UNMET), Criterion.CONDITION),
        (judged("AT-2", Version.COVERED), Criterion.REFERENCE),
    ],
)
def test_a_row_is_behind_for_the_first_criterion_that_tells_them_apart(
    other: JudgedRow, criterion: Criterion
) -> None:
    assert behind(other, judged("AT-1", Version.COVERED)) is criterion


def rows_of(*versions: str, version: str = "5.0.20", purl: str = "") -> tuple[JudgedRow, ...]:
    refs = [f"AT-{rank}" for rank in range(len(versions))]
    listed = Referential(
        edition="2026-01-01",
        sha256="",
        rows={ref: row(ref, version=text) for ref, text in zip(refs, versions, strict=True)},
        products={},
    )
    product = Product(id="produit", rows=tuple(reversed(refs)), kind="service", names=("Produit",))
    component = Component(
        id="x",
        name="Produit",
        kind=Kind.SERVICE,
        version=version,
        identifiers=Identifiers(purl=tuple(purl.split())),
        route=(),
    )
    asked = Asked(
        component=component, product=product, snapshots=NO_SNAPSHOTS, as_of=date(2026, 11, 23)
    )
    return judge_rows(asked, listed, Context())


def test_each_row_is_compared_alone_in_the_order_of_references() -> None:
    rows = rows_of("4", "≥ 5.1", "")
    assert [one.row.ref for one in rows] == ["AT-0", "AT-1", "AT-2"]
    assert [one.version_outcome for one in rows] == [
        Version.NEWER,
        Version.OLDER,
        Version.UNCONSTRAINED,
    ]


@pytest.mark.parametrize(
    ("versions", "version", "expected"),
    [
        (["4", "≥ 5.1"], "5.0.20", Version.BETWEEN_LINES),
        (["4", "≥ 5.1"], "3.9", Version.OLDER),
        (["4", "≥ 5.1"], "6.0", Version.COVERED),
        (["4", "5"], "6.0", Version.NEWER),
        (["4", ""], "6.0", Version.UNCONSTRAINED),
        (["4"], "latest", Version.IMPRECISE),
    ],
)
def test_the_component_has_the_decisive_outcome_or_falls_between_lines(
    versions: list[str], version: str, expected: Version
) -> None:
    rows = rows_of(*versions, version=version)
    assert component_outcome(rows, decisive_row(rows)) is expected


@pytest.mark.parametrize(
    ("purl", "expected"),
    [
        ("", (Version.AMBIGUOUS, Doubt.PATCH_LEVEL)),
        ("pkg:pypi/produit@3.1.3.post1", (Version.NEWER, Doubt.NONE)),
        ("pkg:PyPI/produit", (Version.NEWER, Doubt.NONE)),
        ("pkg:pypi/produit pkg:pypi/autre", (Version.NEWER, Doubt.NONE)),
        ("pkg:pypi/produit pkg:deb/debian/produit", (Version.AMBIGUOUS, Doubt.PATCH_LEVEL)),
        ("produit", (Version.AMBIGUOUS, Doubt.PATCH_LEVEL)),
    ],
)
def test_the_purl_tells_how_versions_are_ordered(
    purl: str, expected: tuple[Version, Doubt]
) -> None:
    (judged_row,) = rows_of("3.1.3", version="3.1.3.post1", purl=purl)
    assert (judged_row.version_outcome, judged_row.version_doubt) == expected


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        ("Produit 5.0.1", Version.COVERED),
        ("Java 5", Version.AMBIGUOUS),
        ("Debian 5", Version.AMBIGUOUS),
    ],
)
def test_only_the_product_s_names_stand_before_its_version(version: str, expected: Version) -> None:
    (judged_row,) = rows_of("5", version=version)
    assert judged_row.version_outcome is expected

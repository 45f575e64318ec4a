"""What chooses among several products: vendor, version, function, kind, the own reference."""

from typing import Any

import pytest

from cct_check.identify.identify import identify_one
from cct_check.identify.index import build_index
from cct_check.model.lexicon import Lexicon
from cct_check.model.manifest import Kind
from cct_check.model.match import How, MatchOutcome, ReferenceClaim
from cct_check.model.referential import Product, Referential
from tests.identify.listed import INDEX, component, match_of


def product(name: str, *, vendor: str, kind: Kind) -> Product:
    return Product(id=name, rows=(), kind=kind, names=("Partagé",), vendors=(vendor,))


SHARED = build_index(
    Referential(
        edition="2026-01-01",
        sha256="",
        rows={},
        products={
            "one": product("one", vendor="Ubu", kind=Kind.SERVICE),
            "two": product("two", vendor="Achras", kind=Kind.PROGRAM),
        },
    ),
    Lexicon(),
)


@pytest.mark.parametrize(
    ("name", "reference", "outcome", "claim"),
    [
        ("PostgreSQL", "AT-1541", MatchOutcome.FOUND, ReferenceClaim.AGREES),
        ("Oracle", "AT-1474", MatchOutcome.FOUND, ReferenceClaim.AGREES),
        ("PostgreSLQ", "AT-1541", MatchOutcome.FOUND, ReferenceClaim.AGREES),
        ("PostgreSQL", "AT-1532", MatchOutcome.FOUND, ReferenceClaim.CONTRADICTS),
        ("Brique Exemple", "AT-1541", MatchOutcome.ABSENT, ReferenceClaim.CONTRADICTS),
        ("PostgreSQL", "AT-0000", MatchOutcome.FOUND, ReferenceClaim.UNKNOWN),
        ("PostgreSQL", "1541", MatchOutcome.FOUND, ReferenceClaim.UNKNOWN),
    ],
)
def test_a_reference_settles_a_doubt_and_never_overrides(
    name: str, reference: str, outcome: MatchOutcome, claim: ReferenceClaim
) -> None:
    match = match_of(name, reference=reference)
    assert (match.outcome, match.reference) == (outcome, claim)


def test_the_vendor_tells_one_of_several_products_and_it_is_said() -> None:
    match = match_of("DSS", vendor="Dataiku")
    assert (match.products, match.settled_by) == (("dataiku",), ("vendor",))
    assert (match.ruled_out, match.candidates) == (("dss-esignature",), ())
    alone = match_of("Oracle", vendor="Oracle")
    assert alone.outcome is MatchOutcome.AMBIGUOUS


@pytest.mark.parametrize(
    ("name", "version", "products", "settled_by"),
    [
        ("Apache", "2.4.57", ("httpd",), ("version",)),
        ("Apache 2.4.57", "", ("httpd",), ("version",)),
        ("Apache", "9.0.85", (), ()),
        ("Apache", "", (), ()),
        ("Oracle", "19c", ("oracle-database",), ("version",)),
        ("Oracle 12c R2", "", ("oracle-database",), ("version",)),
        ("Oracle 19", "", (), ()),
        ("Oracle", "", (), ()),
        ("Angular 1.8", "", ("angularjs",), ("version",)),
        ("Angular 17", "", (), ()),
        ("Spring", "", ("spring",), ()),
        ("Spring", "5.3.39", ("spring",), ("version",)),
        ("Spring 2.7", "", (), ()),
        ("Windows 2019", "", ("windows-server",), ("version",)),
        ("Windows 10", "", ("windows",), ("version",)),
    ],
)
def test_a_version_tells_which_of_the_products_with_a_name_it_is(
    name: str, version: str, products: tuple[str, ...], settled_by: tuple[str, ...]
) -> None:
    match = match_of(name, version=version)
    assert (match.products, match.settled_by) == (products, settled_by)
    assert match.outcome is (MatchOutcome.FOUND if products else MatchOutcome.AMBIGUOUS)


@pytest.mark.parametrize("name", ["Google Angular 17", "Angular (Google)", "Docker Swarm (Docker)"])
def test_a_vendor_in_the_name_settles_no_lone_doubtful_name(name: str) -> None:
    assert match_of(name).outcome is MatchOutcome.AMBIGUOUS


def test_what_the_version_did_not_choose_is_ruled_out() -> None:
    assert match_of("Apache 2.4.57").ruled_out == ("tomcat",)


@pytest.mark.parametrize("function", ["analyse-de-donnees", "bases-de-donnees", "signature"])
def test_the_function_tells_one_of_several_products(function: str) -> None:
    match = match_of("DSS", function=function)
    expected = {"analyse-de-donnees": ("dataiku",), "signature": ("dss-esignature",)}
    assert match.products == expected.get(function, ())
    assert match.settled_by == (("function",) if match.products else ())


@pytest.mark.parametrize(
    ("declared", "product", "key"),
    [({"vendor": "Ubu"}, "one", "vendor"), ({"kind": Kind.PROGRAM}, "two", "kind")],
)
def test_vendor_or_kind_settles_a_name_that_products_share(
    declared: dict[str, Any], product: str, key: str
) -> None:
    match = identify_one(component("Partagé", **declared), SHARED)
    assert (match.products, match.settled_by) == ((product,), (key,))


def test_a_name_that_products_share_is_a_question_where_nothing_settles_it() -> None:
    match = identify_one(component("Partagé", kind=Kind.LIBRARY), SHARED)
    assert (match.outcome, match.candidates) == (MatchOutcome.AMBIGUOUS, ("one", "two"))


def test_a_reference_does_not_settle_a_look_alike_nor_a_contradiction() -> None:
    imitated = match_of("Postgre\u200bSQL", reference="AT-1541")
    assert imitated.outcome is MatchOutcome.LOOK_ALIKE
    torn = component("Nginx", purl=("pkg:generic/redis",), reference="AT-1532")
    assert identify_one(torn, INDEX).outcome is MatchOutcome.AMBIGUOUS


@pytest.mark.parametrize(
    ("name", "vendor", "outcome"),
    [
        ("TDI", "IBM", MatchOutcome.AMBIGUOUS),
        ("TDI", "Ministère de l’Intérieur", MatchOutcome.AMBIGUOUS),
        ("LDAP", "OpenLDAP Foundation", MatchOutcome.AMBIGUOUS),
        ("Angular", "Google", MatchOutcome.AMBIGUOUS),
        ("VMware", "VMware", MatchOutcome.AMBIGUOUS),
        ("Zabbix Agent", "Zabbix", MatchOutcome.AMBIGUOUS),
    ],
)
def test_a_vendor_settles_no_lone_doubtful_name(
    name: str, vendor: str, outcome: MatchOutcome
) -> None:
    assert match_of(name, vendor=vendor).outcome is outcome


@pytest.mark.parametrize(
    ("name", "vendor"),
    [
        ("MySQL ou MariaDB", "Oracle"),
        ("PostgreSQL ou CockroachDB", "PGDG"),
        ("SGBD (MySQL ou MariaDB)", "Oracle"),
        ("MySQL (MySQL ou CockroachDB)", "Oracle"),
        ("MySQL / MariaDB", "Oracle"),
        ("Apache et PostgreSQL", "PGDG"),
    ],
)
def test_a_vendor_makes_no_choice_between_several_names(name: str, vendor: str) -> None:
    assert match_of(name, vendor=vendor).outcome is MatchOutcome.AMBIGUOUS


def test_a_reference_rules_the_other_candidates_out_and_hides_nothing() -> None:
    purl = ("pkg:npm/%40angular/core@17",)
    doubtful = match_of("c\u200boeur", purl=purl)
    settled = match_of("c\u200boeur", purl=purl, reference="AT-1438")
    assert doubtful.outcome is MatchOutcome.AMBIGUOUS
    assert (settled.outcome, settled.how) == (MatchOutcome.FOUND, How.REFERENCE)
    assert settled.code_points == doubtful.code_points == ("U+200B",)
    shared = match_of("Oracle", reference="AT-1474")
    assert (shared.products, shared.ruled_out) == (("oracle-database",), ())

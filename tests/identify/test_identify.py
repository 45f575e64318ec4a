"""Which product a component is, on the real list."""

from typing import Any

import pytest

from cct_check.identify.identify import identify_one
from cct_check.identify.index import build_index
from cct_check.model.manifest import Component, Identifiers, Kind
from cct_check.model.match import Agreement, How, MatchOutcome, ReferenceClaim
from cct_check.read.rulebook import read_rulebook
from cct_check.resources import rules_folder

RULEBOOK = read_rulebook(rules_folder())
INDEX = build_index(RULEBOOK.referential, RULEBOOK.confusables)


def component(name: str, **declared: Any) -> Component:
    identifiers = Identifiers(
        purl=declared.pop("purl", ()),
        cpe=declared.pop("cpe", ()),
        image=declared.pop("image", ()),
    )
    kind = declared.pop("kind", Kind.SERVICE)
    return Component(id="x", name=name, kind=kind, identifiers=identifiers, route=(), **declared)


@pytest.mark.parametrize("row", sorted(RULEBOOK.referential.rows))
def test_every_row_s_own_name_leads_to_its_product_or_to_a_question(row: str) -> None:
    listed = RULEBOOK.referential.rows[row]
    match = identify_one(component(listed.name), INDEX)
    proposed = (*match.products, *match.candidates)
    assert row in {ref for product in proposed for ref in INDEX.products[product].rows}
    assert match.outcome in (MatchOutcome.FOUND, MatchOutcome.AMBIGUOUS)


@pytest.mark.parametrize(
    ("declared", "product", "how"),
    [
        ({"name": "postgresql"}, "postgresql", How.NAME),
        ({"name": "Postgres"}, "postgresql", How.ALIAS),
        ({"name": "base", "image": ("postgres:16",)}, "postgresql", How.IMAGE),
        ({"name": "base", "purl": ("pkg:deb/debian/postgresql-17",)}, "postgresql", How.PACKAGE),
        (
            {"name": "coeur", "purl": ("pkg:maven/org.springframework/spring-web",)},
            "spring",
            How.PURL,
        ),
        (
            {"name": "x", "cpe": ("cpe:2.3:a:apache:tomcat:9.0:*:*:*:*:*:*:*",)},
            "tomcat",
            How.CPE,
        ),
    ],
)
def test_a_product_is_found_by(declared: dict[str, Any], product: str, how: How) -> None:
    match = identify_one(component(**declared), INDEX)
    assert (match.outcome, match.products, match.how) == (MatchOutcome.FOUND, (product,), how)


@pytest.mark.parametrize(
    "declared",
    [
        {"name": "redis", "purl": ("pkg:npm/redis@4.6.0",)},
        {"name": "postgresql", "purl": ("pkg:maven/org.postgresql/postgresql@42.7.3",)},
        {"name": "docker", "purl": ("pkg:pypi/docker",)},
        {"name": "Spring Boot", "purl": ("pkg:maven/org.springframework.boot/spring-boot",)},
        {
            "name": "keycloak-admin-client",
            "purl": ("pkg:maven/org.keycloak/keycloak-admin-client",),
        },
        {"name": "Valkey"},
        {"name": "OpenSearch"},
        {"name": "Prometheus node exporter"},
    ],
)
def test_a_client_a_driver_or_a_fork_is_not_the_product(declared: dict[str, Any]) -> None:
    assert identify_one(component(**declared), INDEX).outcome is MatchOutcome.ABSENT


@pytest.mark.parametrize("name", ["OSS", "DSS", "BO", "Oracle", "Apache", "Java", "JDK", "LDAP"])
def test_an_acronym_an_editor_or_a_protocol_is_a_question(name: str) -> None:
    match = identify_one(component(name), INDEX)
    assert match.outcome is MatchOutcome.AMBIGUOUS
    assert match.candidates


def test_a_name_and_an_identifier_of_two_products_are_a_contradiction() -> None:
    match = identify_one(component("Nginx", purl=("pkg:generic/redis",)), INDEX)
    assert (match.outcome, match.agreement) == (MatchOutcome.AMBIGUOUS, Agreement.CONTRADICT)
    assert set(match.candidates) == {"nginx", "redis"}


def test_two_identifiers_of_two_products_are_a_contradiction() -> None:
    match = identify_one(component("x", image=("nginx:1.25", "redis:7")), INDEX)
    assert match.agreement is Agreement.CONTRADICT


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
    match = identify_one(component(name, reference=reference), INDEX)
    assert (match.outcome, match.reference) == (outcome, claim)


def test_an_identifier_that_cannot_be_read_says_nothing() -> None:
    match = identify_one(component("PostgreSQL", purl=("postgresql 17",)), INDEX)
    assert match.products == ("postgresql",)

"""Which product a component is, on the real list."""

from typing import Any

import pytest

from cct_check.identify.identify import identify_one
from cct_check.identify.index import build_index
from cct_check.model.manifest import Kind
from cct_check.model.match import Agreement, How, MatchOutcome, Role, Says
from cct_check.read.rulebook import assemble
from tests.identify.listed import INDEX, RULEBOOK, component, match_of


@pytest.mark.parametrize("row", sorted(RULEBOOK.referential.rows))
def test_every_row_s_own_name_leads_to_its_product_or_to_a_question(row: str) -> None:
    listed = RULEBOOK.referential.rows[row]
    match = match_of(listed.name)
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
    match = match_of(**declared)
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
    library = component(**declared, kind=Kind.LIBRARY)
    assert identify_one(library, INDEX).outcome is MatchOutcome.ABSENT


@pytest.mark.parametrize("purl", ["pkg:npm/redis", "pkg:cargo/redis", "pkg:npm/ioredis"])
def test_a_server_with_a_library_s_identifier_is_a_contradiction(purl: str) -> None:
    match = match_of("Redis", purl=(purl,))
    assert (match.outcome, match.agreement) == (MatchOutcome.AMBIGUOUS, Agreement.CONTRADICT)


@pytest.mark.parametrize("name", ["OSS", "DSS", "BO", "Oracle", "Apache", "Java", "JDK", "LDAP"])
def test_an_acronym_an_editor_or_a_protocol_is_a_question(name: str) -> None:
    match = match_of(name)
    assert match.outcome is MatchOutcome.AMBIGUOUS
    assert match.candidates


def test_a_name_and_an_identifier_of_two_products_are_a_contradiction() -> None:
    match = match_of("Nginx", purl=("pkg:generic/redis",))
    assert (match.outcome, match.agreement) == (MatchOutcome.AMBIGUOUS, Agreement.CONTRADICT)
    assert set(match.candidates) == {"nginx", "redis"}


def test_an_identifier_of_a_product_that_shares_its_names_settles_which_it_is() -> None:
    declared = component("php8.2-fpm", purl=("pkg:deb/debian/php8.2-fpm@8.2.7",))
    assert identify_one(declared, INDEX).products == ("php-fpm",)


def test_two_identifiers_of_two_products_are_a_contradiction() -> None:
    match = match_of("x", image=("nginx:1.25", "redis:7"))
    assert match.agreement is Agreement.CONTRADICT


def test_an_identifier_that_cannot_be_read_says_nothing() -> None:
    match = match_of("PostgreSQL", purl=("postgresql 17",))
    assert match.products == ("postgresql",)


@pytest.mark.parametrize(
    "name",
    [
        "Mongo\u200bDB",
        "M\u043engoDB",
        "Ora\u200bcle",
        "Or\u0430cle",
        "T\u043emcat 9",
        "T\u200bomcat/9.0",
    ],
    ids=["invisible", "other-script", "invisible-uncertain", "other-script-uncertain", "v1", "v2"],
)
def test_no_identifier_makes_up_for_a_name_that_imitates_a_listed_one(name: str) -> None:
    for image in ((), ("postgres:17",), ("mongo:7",)):
        match = match_of(name, image=image)
        assert match.outcome is MatchOutcome.LOOK_ALIKE
        assert match.candidates


def test_a_name_near_another_product_than_the_identifier_s_is_a_contradiction() -> None:
    match = match_of("MongoDBB", image=("postgres:17",))
    assert match.agreement is Agreement.CONTRADICT
    assert set(match.candidates) == {"postgresql", "mongodb"}
    same = match_of("MongoDBB", image=("mongo:7",))
    assert same.products == ("mongodb",)


@pytest.mark.parametrize(
    ("name", "kind", "purl"),
    [
        ("PostgreSQL", Kind.SERVICE, "pkg:npm/acme"),
        ("PostgreSQL", Kind.APPLICATION, "pkg:npm/acme"),
        ("jQuery", Kind.LIBRARY, "pkg:npm/left-pad"),
        ("Spring", Kind.LIBRARY, "pkg:maven/org.springframework.boot/spring-boot@3.2.0"),
        ("Hibernate", Kind.FRAMEWORK, "pkg:maven/org.hibernate.validator/hibernate-validator@8"),
        ("jQuery", Kind.LIBRARY, "pkg:npm/jquery-ui?a=b#x"),
        ("jQuery", Kind.LIBRARY, "pkg:npm/jquery%2Dui"),
    ],
)
def test_a_library_of_another_name_contradicts_the_name_of_a_listed_product(
    name: str, kind: Kind, purl: str
) -> None:
    match = match_of(name, kind=kind, purl=(purl,))
    assert (match.outcome, match.agreement) == (MatchOutcome.AMBIGUOUS, Agreement.CONTRADICT)


@pytest.mark.parametrize(
    ("name", "purl"),
    [
        ("jQuery", "pkg:composer/exemple/jquery"),
        ("sqlite", "pkg:golang/exemple.fr/sqlite"),
        ("junit-jupiter", "pkg:maven/fr.exemple/junit-jupiter"),
    ],
)
def test_an_unlisted_coordinate_with_the_name_of_a_listed_library_is_a_question(
    name: str, purl: str
) -> None:
    match = match_of(name, kind=Kind.LIBRARY, purl=(purl,))
    assert (match.outcome, match.agreement) == (MatchOutcome.AMBIGUOUS, Agreement.AGREE)


@pytest.mark.parametrize(
    ("name", "purl"),
    [
        ("sqlite", "pkg:golang/gorm.io/driver/sqlite"),
        ("junit-jupiter", "pkg:maven/org.testcontainers/junit-jupiter"),
    ],
)
def test_a_reviewed_neighbour_with_the_name_of_a_listed_library_is_absent(
    name: str, purl: str
) -> None:
    assert match_of(name, kind=Kind.LIBRARY, purl=(purl,)).outcome is MatchOutcome.ABSENT


@pytest.mark.parametrize(
    ("name", "purl", "agreement"),
    [
        ("jQuery", ("pkg:npm/jquery", "pkg:npm/left-pad"), Agreement.AGREE),
        ("jQuery", ("pkg:npm/jquery", "pkg:npm/jquery-ui"), Agreement.CONTRADICT),
        ("Redis", ("pkg:generic/redis", "pkg:npm/left-pad"), Agreement.CONTRADICT),
        ("AngularJS", ("pkg:npm/%40angular/core",), Agreement.AGREE),
    ],
)
def test_a_library_may_come_with_others_and_not_with_a_reviewed_neighbour(
    name: str, purl: tuple[str, ...], agreement: Agreement
) -> None:
    assert match_of(name, purl=purl).agreement is agreement


def test_a_doubtful_package_is_a_question_whatever_the_name() -> None:
    match = match_of("AngularJS", purl=("pkg:npm/%40angular/core",))
    assert match.outcome is MatchOutcome.AMBIGUOUS


def test_a_client_declared_a_library_under_the_server_s_name_is_absent() -> None:
    client = match_of("MongoDB", kind=Kind.LIBRARY, purl=("pkg:npm/mongoose",))
    assert client.outcome is MatchOutcome.ABSENT
    other = match_of("MongoDB", kind=Kind.LIBRARY, purl=("pkg:npm/left-pad",))
    assert other.agreement is Agreement.CONTRADICT


@pytest.mark.parametrize("name", ["Adobe", "Mozilla", "Microsoft", "ORACLE", "Trusty"])
def test_a_vendor_s_name_alone_is_a_question_whoever_is_declared_the_vendor(name: str) -> None:
    for vendor in ("", name, "Mozilla Foundation"):
        assert match_of(name, vendor=vendor).outcome is MatchOutcome.AMBIGUOUS
    assert match_of("Adobe").candidates == ("adobe-reader",)


@pytest.mark.parametrize(
    ("name", "near"), [("PostgresSQL 14", "postgresql"), ("TrueCript 7.1a", "truecrypt")]
)
def test_a_misspelt_name_is_near_beside_its_version(name: str, near: str) -> None:
    match = match_of(name)
    assert match.outcome is MatchOutcome.NEAR
    assert match.near
    assert near in match.near


@pytest.mark.parametrize("name", ["docker2ssh@", "sqlite3en@", "MS Office 36x5@", "git2doc*"])
def test_a_number_that_goes_on_in_letters_is_no_version(name: str) -> None:
    assert match_of(name).outcome is MatchOutcome.ABSENT


def test_a_doubtful_name_beside_another_settles_nothing() -> None:
    assert match_of("Git Server (Dépôt Git)").outcome is MatchOutcome.AMBIGUOUS


def test_a_cpe_name_that_the_list_does_not_know_says_nothing_beside_a_package_url() -> None:
    made_up = ("cpe:2.3:a:redis-cli:redis-cli:7:*:*:*:*:*:*:*",)
    alone = match_of("Redis", cpe=made_up)
    assert (alone.outcome, alone.agreement) == (MatchOutcome.AMBIGUOUS, Agreement.CONTRADICT)
    assert match_of("Redis", cpe=made_up, purl=("pkg:generic/redis",)).products == ("redis",)


@pytest.mark.parametrize("name", ["node-package", "openstack-cloud-services"])
def test_a_package_whose_name_says_more_than_that_of_a_product_is_a_question(name: str) -> None:
    for qualifiers in ("arch=all", "repository_url=https://deb.exemple.fr/debian"):
        match = match_of(name, purl=(f"pkg:deb/debian/{name}@1?{qualifiers}",))
        assert match.outcome is MatchOutcome.AMBIGUOUS


@pytest.mark.parametrize("name", ["postgresql-42.7.1.jar", "redis-7.0.js", "mysql-8.0.jar"])
def test_a_file_of_a_library_that_bears_a_server_s_name_is_a_question(name: str) -> None:
    assert match_of(name).outcome is MatchOutcome.AMBIGUOUS


@pytest.mark.parametrize("name", ["react-image", "react-image 3", "react/image", "react--image@3"])
def test_a_library_s_package_name_says_more_with_a_version_too(name: str) -> None:
    assert match_of(name, kind=Kind.LIBRARY).outcome is not MatchOutcome.FOUND


@pytest.mark.parametrize(
    ("name", "namesake"),
    [
        ("redis", "pkg:gem/redis"),
        ("pg-pool", "pg-pool"),
        ("component-bind", "component-bind"),
        ("Serveur jetty-server", "Serveur jetty-server"),
        ("jetty-server 9.4", ""),
    ],
)
def test_the_package_that_may_bear_a_library_s_name_is_kept(name: str, namesake: str) -> None:
    (clue,) = match_of(name, kind=Kind.LIBRARY).clues
    assert clue.namesake == namesake


def test_the_coordinates_of_a_package_hold_its_version() -> None:
    (clue,) = match_of("org.springframework:spring-web:5.3.1").clues
    assert (clue.products, clue.version) == (("spring",), "5.3.1")


@pytest.mark.parametrize(
    "name", ["MySQL/Cluster", "MySQL (Cluster)", "Spring/Integration", "Docker .Enterprise Edition"]
)
def test_a_neighbour_s_name_parted_by_signs_is_a_question(name: str) -> None:
    assert match_of(name).outcome is MatchOutcome.AMBIGUOUS


def test_the_candidates_of_a_contradiction_keep_their_order() -> None:
    match = match_of("PostgreSQL, Redis, MySQL", purl=("pkg:deb/debian/nginx",))
    assert match.candidates == ("nginx", "postgresql", "redis", "mysql")


@pytest.mark.parametrize("name", ["component-bind", "tool-nginx", "redis"])
def test_a_library_with_the_name_of_a_server_is_a_question_or_with_its_package_absent(
    name: str,
) -> None:
    assert match_of(name, kind=Kind.LIBRARY).outcome is MatchOutcome.AMBIGUOUS
    packaged = match_of(name, kind=Kind.LIBRARY, purl=(f"pkg:npm/{name}@1.0.0",))
    assert packaged.outcome is MatchOutcome.ABSENT


def test_a_product_s_identifier_beside_a_client_of_it_is_a_contradiction() -> None:
    declared = component("Redis", purl=("pkg:generic/redis", "pkg:npm/redis"))
    assert identify_one(declared, INDEX).agreement is Agreement.CONTRADICT


def test_a_suggesting_identifier_is_a_question_and_contradicts_another_name() -> None:
    suggested = match_of("coeur", purl=("pkg:npm/%40angular/core@17",))
    assert (suggested.outcome, suggested.candidates) == (MatchOutcome.AMBIGUOUS, ("angularjs",))
    other = match_of("Redis", purl=("pkg:npm/%40angular/core@17",))
    assert other.agreement is Agreement.CONTRADICT


def test_the_coordinates_below_a_prefix_are_the_product() -> None:
    declared = component("x", purl=("pkg:maven/org.springframework/spring-web@6.1",))
    assert identify_one(declared, INDEX).products == ("spring",)


@pytest.mark.parametrize(
    ("name", "version", "outcome"),
    [
        ("CentOS 7", "7", MatchOutcome.FOUND),
        ("CentOS 7", "", MatchOutcome.FOUND),
        ("Tomcat 7", "9.0.98", MatchOutcome.AMBIGUOUS),
        ("Java 8", "8", MatchOutcome.AMBIGUOUS),
        ("Brique 8", "8", MatchOutcome.ABSENT),
        ("Windows 10 Enterprise", "22H2", MatchOutcome.FOUND),
        ("Windows 10 Enterprise", "", MatchOutcome.FOUND),
        ("SLES 12 SP1", "12 SP1", MatchOutcome.FOUND),
        ("SLES 12 SP1", "12 SP5", MatchOutcome.AMBIGUOUS),
        ("RHEL 7 Server", "7.9", MatchOutcome.FOUND),
        ("SAP BO XI R3.1", "", MatchOutcome.FOUND),
        ("Oracle Database 12c Enterprise Edition", "12.2.0.1", MatchOutcome.FOUND),
        ("Symfony 4.4 LTS", "4.4.50", MatchOutcome.FOUND),
        ("Ubuntu 22.04 LTS", "", MatchOutcome.FOUND),
        ("OpenJDK 11 LTS", "", MatchOutcome.FOUND),
        ("OpenJDK 8", "1.8.0_412", MatchOutcome.FOUND),
        ("Debian 12 (bookworm)", "", MatchOutcome.FOUND),
        ("PostgreSQL version 17", "17.2", MatchOutcome.FOUND),
        ("PostgreSQL 17 (Debian 13)", "17.2", MatchOutcome.FOUND),
        ("Tomcat version 9", "", MatchOutcome.FOUND),
        ("Tomcat (version 9)", "9.0.85", MatchOutcome.FOUND),
        ("jQuery (3.7.1)", "", MatchOutcome.FOUND),
        ("Tomcat 9+", "", MatchOutcome.FOUND),
        ("Redis 7.2-alpine", "", MatchOutcome.FOUND),
        ("Tomcat 9.0 - Debian 12", "", MatchOutcome.FOUND),
        ("PostgreSQL : 17", "", MatchOutcome.FOUND),
        ("PostgreSQL, version 17", "", MatchOutcome.FOUND),
        ("Tomcat 9 Native", "", MatchOutcome.ABSENT),
        # What is not understood to its end names something else.
        ("Symfony 4 Console", "", MatchOutcome.ABSENT),
        ("Symfony 4 ou Laravel 5", "", MatchOutcome.AMBIGUOUS),
        ("jQuery 3.UI", "", MatchOutcome.ABSENT),
        ("PostgreSQL 17_fork", "", MatchOutcome.ABSENT),
        ("Spring 6.Boot_Cloud", "", MatchOutcome.ABSENT),
        ("Python 3 Docker", "", MatchOutcome.ABSENT),
        ("Python 3 OpenSSL", "", MatchOutcome.ABSENT),
        ("PHP 8 Apache", "", MatchOutcome.ABSENT),
        ("Docker Desktop 4", "", MatchOutcome.ABSENT),
        ("Redis 7 Enterprise", "", MatchOutcome.ABSENT),
        ("Redis 7 CLI", "", MatchOutcome.ABSENT),
        # A number that is no version of the name before it leaves a question.
        ("Apache 2.4 Tomcat", "", MatchOutcome.AMBIGUOUS),
        ("Oracle 19c WebLogic", "", MatchOutcome.AMBIGUOUS),
        ("Windows 11 Server", "", MatchOutcome.AMBIGUOUS),
        ("Oracle 19c Database", "", MatchOutcome.FOUND),
        ("elasticsearch-head", "", MatchOutcome.ABSENT),
        ("Elasticsearch 8 head", "", MatchOutcome.ABSENT),
        ("Redis latest", "", MatchOutcome.FOUND),
        ("Redis (3x)", "", MatchOutcome.AMBIGUOUS),
        ("17.2 PostgreSQL", "", MatchOutcome.ABSENT),
        ("PHP,MySQL", "", MatchOutcome.FOUND),
        ("ORM PHP", "", MatchOutcome.ABSENT),
        ("IDE Python", "", MatchOutcome.ABSENT),
        ("Langage PHP 8", "", MatchOutcome.FOUND),
        ("org.springframework:spring-web:5.3.1", "", MatchOutcome.FOUND),
        ("JDK 17 18 Temurin", "", MatchOutcome.AMBIGUOUS),
        ("Nginx 1.27 Plus", "", MatchOutcome.ABSENT),
        ("Redis v7 (enterprise)", "", MatchOutcome.AMBIGUOUS),
        ("PHP 8 CLI", "", MatchOutcome.FOUND),
        ("Oracle Linux 8", "", MatchOutcome.ABSENT),
        ("OpenJDK 11 Temurin", "", MatchOutcome.FOUND),
        ("PHP 8.2-FPM", "", MatchOutcome.FOUND),
        ("Windows 2019 Server", "", MatchOutcome.FOUND),
        ("Grafana 10 Enterprise", "", MatchOutcome.AMBIGUOUS),
        ("jquery-3.6.0.min.js", "", MatchOutcome.FOUND),
    ],
)
def test_a_version_written_after_the_name_is_left_out_unless_it_is_another(
    name: str, version: str, outcome: MatchOutcome
) -> None:
    assert match_of(name, version=version).outcome is outcome


@pytest.mark.parametrize("name", ["OpenSearch", "Docker Desktop", "Nagios XI"])
def test_a_name_reviewed_as_another_thing_is_absent_and_contradicts_an_identifier(
    name: str,
) -> None:
    assert match_of(name).outcome is MatchOutcome.ABSENT
    torn = match_of(name, image=("postgres:17",))
    assert (torn.outcome, torn.agreement) == (MatchOutcome.AMBIGUOUS, Agreement.CONTRADICT)


def test_an_image_that_is_a_package_url_is_unreadable() -> None:
    match = match_of("ioredis", image=("pkg:npm/redis",))
    assert match.outcome is MatchOutcome.ABSENT
    assert match.clues[1].says is Says.UNREADABLE


def test_the_near_names_are_kept_where_they_were_looked_for() -> None:
    assert match_of("PostgreSQLL").near == ("postgresql",)
    assert match_of("Brique Exemple").near == ()
    assert match_of("PostgreSQL").near is None
    decided = match_of("MongoDBB", image=("postgres:17",))
    assert decided.near == ("mongodb", "mongo db", "mongod")
    other = component("Brique", kind=Kind.LIBRARY, purl=("pkg:npm/brique@1",))
    assert identify_one(other, INDEX).near is None


def test_what_stands_around_a_listed_name_is_kept_as_it_was_read() -> None:
    clue = match_of("Serveur CentOS 7").clues[0]
    assert (clue.entry, clue.version) == ("CentOS", "7")
    assert [(part.role, part.text) for part in clue.parts] == [
        (Role.NATURE, "Serveur"),
        (Role.VERSION, "7"),
    ]
    assert match_of("CentOS").clues[0].parts == ()


def test_a_product_that_the_edition_lacks_is_shared_with_no_more() -> None:
    listed = RULEBOOK.referential
    lacking = listed.products["php-fpm"].rows
    rows = {ref: row for ref, row in listed.rows.items() if ref not in lacking}
    edition = assemble("2026-01-01", rows, listed.products, "")
    index = build_index(edition, RULEBOOK.lexicon)
    torn = identify_one(component("PHP", purl=("pkg:deb/debian/redis",)), index)
    assert (torn.agreement, torn.candidates) == (Agreement.CONTRADICT, ("redis", "php"))

"""Names as people write them, on the real list: what is read, and what makes another thing."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cct_check.identify.parts import Reading
from cct_check.identify.reading import read_name
from cct_check.model.match import MatchOutcome, Role, Says
from tests.identify.listed import INDEX, match_of

LISTED = sorted({name for product in INDEX.products.values() for name in product.names})
NEIGHBOURS = sorted({name for product in INDEX.products.values() for name in product.distinct})
SIGNS = "-_.,;:!?/()[]{}'\"+#*&@|«»’– "
UNLISTED = (
    "Valkey",
    "Spring Boot",
    "Apache Superset",
    "Redis exporter",
    "GitLab Runner",
    "nginx-prometheus-exporter",
    "Selenium IDE",
    "keycloak-admin-client",
    "Oracle Linux",
    "jQuery UI",
    "Apache Kafka",
    "Traefik",
    "MinIO",
    "Brique Exemple",
)


def read(name: str) -> Reading:
    reading = read_name(name, INDEX)
    assert reading is not None
    return reading


@pytest.mark.parametrize(
    ("name", "product", "version"),
    [
        ("PostgreSQL 15.6 (Debian)", "postgresql", "15.6 (Debian)"),
        ("PostgreSQL – 15", "postgresql", "15"),
        ("PostgreSQL >= 15", "postgresql", ">= 15"),
        ("PostgreSQL 15 ou supérieur", "postgresql", "15 ou supérieur"),
        ("Tomcat v9.0.85", "tomcat", "v9.0.85"),
        ("Tomcat 9/10", "tomcat", "9/10"),
        ("Tomcat/9.0", "tomcat", "9.0"),
        ("TOMCAT9", "tomcat", "9"),
        ("apache-tomcat-9.0.98", "tomcat", "9.0.98"),
        ("Apache Tomcat sous Debian 12", "tomcat", ""),
        ("RHEL8", "rhel", "8"),
        ("Red Hat Enterprise Linux 8", "rhel", "8"),
        ("SGBD PostgreSQL", "postgresql", ""),
        ("Base de données : MySQL (port 3306)", "mysql", ""),
        ("« PostgreSQL »", "postgresql", ""),
        ("Postgre\u00a0SQL", "postgresql", ""),
        ("Key Cloak", "keycloak", ""),
        ("GéoServer", "geoserver", ""),
        ("la GED Alfresco", "alfresco", ""),
        ("Supervision Centreon", "centreon", ""),
        ("Supervision Grafana", "grafana", ""),
        ("Module Apache mod_proxy", "mod-proxy", ""),
        ("SDK .NET 8", "dotnet", "8"),
        ("Cache Redis", "redis", ""),
        ("Outil Wekan (service web)", "wekan", ""),
        ("postgresql@15", "postgresql", "15"),
        ("Keycloak on-premise", "keycloak", ""),
        ("Nginx serveur (web)", "nginx", ""),
        ("Vertica by Micro Focus", "vertica", ""),
        ("Subversion (SVN 1.14)", "subversion", "1.14"),
        ("JDK 17 Temurin", "temurin", "17"),
        ("2 Serveurs sous debian 9", "debian", "9"),
        ("Redis latest", "redis", "latest"),
        ("Notepad++ 8", "notepad", "8"),
        ("Serveur web (Nginx)", "nginx", ""),
        ("Apache Subversion (SVN)", "subversion", ""),
    ],
)
def test_what_says_nothing_of_the_product_is_read_around_its_name(
    name: str, product: str, version: str
) -> None:
    reading = read(name)
    assert (reading.says, reading.products) == (Says.DESIGNATES, (product,))
    assert reading.version == version


@pytest.mark.parametrize(
    ("name", "unread"),
    [
        ("redis exporter", "exporter"),
        ("Supervision PostgreSQL", "Supervision"),
        ("Supervision Solr", "Supervision"),
        ("Connecteur Tomcat", "Connecteur"),
        ("Base 17 Redis", "Base 17"),
        ("Nginx by serveur", "by serveur"),
        ("Cache Oracle Database", "Cache"),
        ("Keycloak SDK", "SDK"),
        ("Serveur Firefox", "Serveur"),
        ("Apache Tomcat Biniou", "Biniou"),
        ("nginx pour Kubernetes", "pour Kubernetes"),
        ("Redis - exporter Prometheus", "- exporter Prometheus"),
        ("Keycloak (client Java)", "(client Java)"),
        ("Zed (éditeur de texte riche)", "(éditeur de texte riche)"),
    ],
)
def test_what_is_not_understood_makes_another_thing_and_is_kept(name: str, unread: str) -> None:
    reading = read(name)
    assert (reading.says, reading.products) == (Says.NOTHING, ())
    assert [(part.role, part.text) for part in reading.parts] == [(Role.UNREAD, unread)]


@pytest.mark.parametrize(
    ("name", "remark"),
    [
        ("Redis (sessions des usagers)", "sessions des usagers"),
        ("Redis, sessions des usagers", "sessions des usagers"),
        ("PostgreSQL - instance des démarches", "instance des démarches"),
        ("PostgreSQL (PostgreSQL, bizarre)", "bizarre"),
        ("Elasticsearch (OpenSearch)", "OpenSearch"),
        ("PostgreSQL (Redis)", "Redis"),
        ("CentOS (Debian 12)", "Debian 12"),
    ],
)
def test_a_remark_set_apart_that_is_not_understood_is_a_question(name: str, remark: str) -> None:
    reading = read(name)
    assert reading.says is Says.SUGGESTS
    assert remark in [part.text for part in reading.parts if part.role is Role.UNREAD]


@pytest.mark.parametrize(
    ("name", "roles"),
    [
        (
            "Poste Canonical Ubuntu 22.04",
            [("nature", "Poste"), ("vendor", "Canonical"), ("version", "22.04")],
        ),
        ("JDK OpenJDK 11", [("family", "JDK"), ("version", "11")]),
        ("Tomcat (Apache) sous Debian 12", [("vendor", "Apache"), ("host", "Debian 12")]),
        ("Subversion (SVN)", [("also", "SVN")]),
    ],
)
def test_each_part_is_kept_with_its_role(name: str, roles: list[tuple[str, str]]) -> None:
    assert [(part.role.value, part.text) for part in read(name).parts] == roles


@pytest.mark.parametrize(
    ("name", "products"),
    [
        ("Elasticsearch, Logstash et Kibana", {"elasticsearch", "logstash", "kibana"}),
        ("Tomcat 9 et PostgreSQL 15", {"tomcat", "postgresql"}),
        ("Suite ELK 8.11", {"elasticsearch", "logstash", "kibana"}),
    ],
)
def test_products_named_together_are_all_gathered(name: str, products: set[str]) -> None:
    assert (read(name).says, set(read(name).products)) == (Says.GATHERS, products)


@pytest.mark.parametrize(
    ("name", "products"),
    [
        ("CentOS/RHEL 7", {"centos", "rhel"}),
        ("Red Hat Enterprise Linux 8 ou CentOS 8", {"centos", "rhel"}),
        ("Serveur web (Nginx ou autre)", {"nginx"}),
        ("PostgreSQL ou CockroachDB", {"postgresql"}),
        ("PostgreSQL (PostgreSQL ou Redis)", {"postgresql"}),
    ],
)
def test_alternatives_are_a_question(name: str, products: set[str]) -> None:
    assert (read(name).says, set(read(name).products)) == (Says.SUGGESTS, products)


@pytest.mark.parametrize("name", ["PHP(" * 60, "ou " * 80, "PHP, " * 50, "a/" * 120, "(" * 250])
def test_a_name_made_to_nest_is_read_in_no_time(name: str) -> None:
    read_name(name, INDEX)


@given(name=st.sampled_from([*LISTED, *UNLISTED]), data=st.data())
def test_a_match_is_stable_under_case_spacing_and_composition(
    name: str, data: st.DataObject
) -> None:
    space = data.draw(st.sampled_from([" ", "  ", "\u00a0", "\u202f", "\t"]))
    form = data.draw(st.sampled_from(["NFC", "NFD"]))
    case = data.draw(st.sampled_from([str.upper, str.lower, str.title, str.casefold]))
    written = unicodedata.normalize(form, case(name).replace(" ", space))
    expected = match_of(name)
    got = match_of(f" {written} ")
    assert (got.outcome, got.products) == (expected.outcome, expected.products)


@given(name=st.sampled_from(UNLISTED), data=st.data())
def test_no_punctuation_makes_an_unlisted_product_listed(name: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(name)))
    signs = data.draw(st.text(SIGNS, min_size=1, max_size=4))
    written = name[:place] + signs + name[place:]
    assert match_of(written).outcome is not MatchOutcome.FOUND, written


@given(name=st.sampled_from(NEIGHBOURS), data=st.data())
def test_no_sign_between_its_words_makes_a_neighbour_listed(name: str, data: st.DataObject) -> None:
    signs = st.text(SIGNS, min_size=1, max_size=3)
    first, *others = name.split()
    written = first + "".join(data.draw(signs) + other for other in others)
    assert match_of(written).outcome is not MatchOutcome.FOUND, written

"""Which product a package URL names: the product, its parts, or another thing."""

import pytest

from cct_check.identify.identifiers import parse_purl
from cct_check.identify.packages import package_says, version_of_package
from cct_check.model.match import Says
from tests.identify.listed import INDEX


@pytest.mark.parametrize(
    ("purl", "says", "products", "entry"),
    [
        (
            "pkg:maven/org.springframework/spring-web@5.3",
            Says.DESIGNATES,
            ("spring",),
            "pkg:maven/org.springframework/",
        ),
        (
            "pkg:maven/org.springframework.boot/spring-boot@3",
            Says.EXCLUDES,
            (),
            "pkg:maven/org.springframework.boot/",
        ),
        ("pkg:npm/%40types/jquery@3", Says.EXCLUDES, (), "pkg:npm/@types/"),
        ("pkg:npm/left-pad@1", Says.OTHER, (), ""),
        ("pkg:maven/org.webjars.npm/types__jquery@3", Says.EXCLUDES, (), "pkg:npm/@types/"),
        ("pkg:maven/org.webjars/redux@5", Says.DESIGNATES, ("redux",), "pkg:npm/redux"),
        (
            "pkg:maven/org.webjars.npm/vue__reactivity@3",
            Says.DESIGNATES,
            ("vue",),
            "pkg:npm/@vue/reactivity",
        ),
        ("pkg:deb/debian/postgresql-15@15.6", Says.DESIGNATES, ("postgresql",), "postgresql-#"),
        ("pkg:deb/debian/php8.2-fpm@8.2", Says.DESIGNATES, ("php-fpm",), "php#-fpm"),
        ("pkg:deb/debian/firefox-esr-l10n-de@115", Says.DESIGNATES, ("firefox",), "firefox-esr"),
        ("pkg:deb/debian/php-symfony-console@5", Says.DESIGNATES, ("symfony",), "php-symfony-"),
        ("pkg:deb/debian/postgresql-client-15@15", Says.OTHER, (), "PostgreSQL"),
        ("pkg:deb/debian/libpq5@15", Says.NOTHING, (), ""),
        ("pkg:docker/grafana/grafana@10", Says.DESIGNATES, ("grafana",), "grafana/grafana"),
        ("pkg:github/oliver006/redis_exporter@1", Says.OTHER, (), "Redis"),
        ("pkg:generic/zorglub@1", Says.NOTHING, (), ""),
    ],
)
def test_the_most_specific_entry_says_what_a_package_is(
    purl: str, says: Says, products: tuple[str, ...], entry: str
) -> None:
    parsed = parse_purl(purl)
    assert parsed
    said = package_says(parsed, INDEX)
    assert (said.says, said.products) == (says, products)
    assert said.entry == entry


@pytest.mark.parametrize(
    ("purl", "entry", "version"),
    [
        ("pkg:deb/debian/openjdk-17-jre", "openjdk-#-jre", "17"),
        ("pkg:deb/debian/openjdk-17-jre@17.0.9", "openjdk-#-jre", "17.0.9"),
        ("pkg:deb/debian/bind9", "bind9", ""),
    ],
)
def test_a_number_that_the_entry_leaves_open_is_the_version(
    purl: str, entry: str, version: str
) -> None:
    parsed = parse_purl(purl)
    assert parsed
    assert version_of_package(parsed, entry) == version

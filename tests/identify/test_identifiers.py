"""What exact identifiers are made of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cct_check.identify.identifiers import (
    LENGTH_LIMIT,
    parse_cpe,
    parse_image,
    parse_purl,
    type_of_purl,
    version_in_name,
    version_of_cpe,
)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("pkg:npm/react@18.3.1", "pkg:npm/react"),
        ("pkg:maven/org.apache.tomcat/tomcat-catalina@9.0.1?type=jar", None),
        ("pkg:npm/%40angular/core@17.0.0", "pkg:npm/@angular/core"),
        ("pkg:deb/debian/postgresql-17@17.2-1?arch=amd64", "pkg:deb/debian/postgresql-17"),
    ],
)
def test_a_package_url_is_read_without_version_and_qualifiers(text: str, key: str | None) -> None:
    purl = parse_purl(text)
    assert purl is not None
    assert purl.key == (key or "pkg:maven/org.apache.tomcat/tomcat-catalina")
    assert type_of_purl(text) == purl.type


@pytest.mark.parametrize("text", ["", "postgresql", "pkg:", "pkg:npm", "http://exemple.fr/x"])
def test_what_is_no_package_url_is_none(text: str) -> None:
    assert parse_purl(text) is None
    assert type_of_purl(text) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cpe:2.3:a:apache:tomcat:9.0.1:*:*:*:*:*:*:*", "apache:tomcat"),
        ("cpe:2.3:a:joomla:joomla\\!:4.0:*:*:*:*:*:*:*", "joomla:joomla!"),
        ("cpe:/a:postgresql:postgresql:9.6", "postgresql:postgresql"),
        ("postgresql:postgresql", None),
        ("cpe:2.3:a", None),
    ],
)
def test_a_cpe_name_is_read_as_vendor_and_product(text: str, expected: str | None) -> None:
    assert parse_cpe(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("postgres:16.2-alpine", "postgres"),
        ("library/postgres", "postgres"),
        ("docker.io/library/postgres:16", "postgres"),
        ("registry.exemple.fr:5000/equipe/postgres@sha256:00ff", "equipe/postgres"),
        ("bitnami/postgresql", "bitnami/postgresql"),
        ("localhost/outil", "outil"),
        ("une image", None),
        ("", None),
    ],
)
def test_an_image_is_read_as_its_repository(text: str, expected: str | None) -> None:
    assert parse_image(text) == expected


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ("pkg:npm/react@18.3.1", "18.3.1"),
        ("pkg:docker/nginx@1.27", "1.27"),
        ("pkg:oci/nginx@sha256:00ff?tag=1.27-alpine", "1.27"),
        ("pkg:oci/nginx@sha256:00ff", ""),
    ],
)
def test_the_version_of_an_image_is_its_tag(text: str, version: str) -> None:
    purl = parse_purl(text)
    assert purl
    assert purl.version == version


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ("cpe:2.3:o:debian:debian_linux:12.0:*:*:*:*:*:*:*", "12"),
        ("cpe:2.3:a:apache:tomcat:12.0:*:*:*:*:*:*:*", "12.0"),
    ],
)
def test_the_first_minor_of_a_system_is_its_whole_release(text: str, version: str) -> None:
    assert version_of_cpe(text) == version


@pytest.mark.parametrize(
    ("name", "listed", "version"),
    [
        ("windows_11", ["windows_10", "windows_11"], "11"),
        ("pgadmin4", ["pgadmin4"], ""),
        ("pgadmin4", ["pgadmin4", "pgadmin"], ""),
    ],
)
def test_a_number_in_a_name_is_a_version_where_another_name_differs_in_it(
    name: str, listed: list[str], version: str
) -> None:
    assert version_in_name(name, listed) == version


@given(text=st.text(max_size=80))
def test_no_text_makes_an_identifier_fail(text: str) -> None:
    parse_purl(text)
    parse_cpe(text)
    parse_image(text)


def test_a_text_longer_than_any_identifier_is_none() -> None:
    for parse, start, end in (
        (parse_purl, "pkg:npm/", ""),
        (parse_cpe, "cpe:2.3:a:v:", ":1:*:*:*:*:*:*:*"),
        (parse_image, "exemple/", ""),
    ):
        room = LENGTH_LIMIT - len(start) - len(end)
        assert parse(start + "a" * room + end) is not None
        assert parse(start + "a" * (room + 1) + end) is None

"""Agreements between what is declared of one component, on the real list."""

from typing import Any

import pytest

from cct_check.facts.matches import match_facts
from cct_check.identify.identify import identify_one
from cct_check.model.facts import MatchFacts
from cct_check.model.match import Agreement
from tests.identify.listed import INDEX, RULEBOOK, component

CPE = "cpe:2.3:a:postgresql:postgresql:{}:*:*:*:*:*:*:*"


def facts(name: str, version: str = "", **identifiers: Any) -> MatchFacts:
    declared = component(name, version=version, **identifiers)
    match = identify_one(declared, INDEX)
    return match_facts(match, "", declared, None, RULEBOOK.referential)


@pytest.mark.parametrize(
    ("identifiers", "agreement"),
    [
        ({"purl": ("pkg:deb/debian/postgresql-17@17.2-1",)}, Agreement.AGREE),
        ({"purl": ("pkg:deb/debian/postgresql-17@16.1-1",)}, Agreement.CONTRADICT),
        ({"cpe": (CPE.format("17.2"),)}, Agreement.AGREE),
        ({"cpe": (CPE.format("*"),)}, Agreement.AGREE),
        ({"cpe": (CPE.format("-"),)}, Agreement.AGREE),
        ({"cpe": (CPE.format("16.1"),)}, Agreement.CONTRADICT),
        ({"cpe": ("cpe:/a:postgresql:postgresql:16.1",)}, Agreement.CONTRADICT),
        ({"image": ("postgres:17.2-bookworm",)}, Agreement.AGREE),
        ({"image": ("postgres:17",)}, Agreement.AGREE),
        ({"image": ("postgres:latest",)}, Agreement.AGREE),
        ({"image": ("registre.exemple:5000/postgres",)}, Agreement.AGREE),
        ({"image": ("postgres:v16.1@sha256:" + "a" * 64,)}, Agreement.CONTRADICT),
        ({"image": ("postgres:17", "postgres:16")}, Agreement.CONTRADICT),
    ],
)
def test_every_identifier_that_holds_a_version_is_compared_with_it(
    identifiers: dict[str, tuple[str, ...]], agreement: Agreement
) -> None:
    assert facts("PostgreSQL", "17.2", **identifiers).version_agreement is agreement
    assert facts("PostgreSQL", **identifiers).version_agreement is Agreement.AGREE


SLES = "cpe:2.3:o:suse:linux_enterprise_server:12:sp5:*:*:*:*:*:*"
OPENJDK = "cpe:2.3:a:oracle:openjdk:1.8.0:update_202:*:*:*:*:*:*"
REDIS = "cpe:2.3:a:redis:redis:2.8.0:rc1:*:*:*:*:*:*"
WINDOWS = "cpe:2.3:o:microsoft:windows_11:22h2:*:*:*:*:*:*:*"
TAGGED = "pkg:oci/tomcat@sha256%3Aabc?tag=10.1.5&repository_url=docker.io/library/tomcat"


@pytest.mark.parametrize(
    ("name", "version", "key", "identifier"),
    [
        # What orders a version among those of its number.
        (
            "Spring Framework",
            "5.1.0",
            "purl",
            "pkg:maven/org.springframework/spring-core@5.1.0.RC3",
        ),
        ("Redis", "2.8", "purl", "pkg:deb/debian/redis@2.8.0~rc1-1"),
        ("Redis", "2.8.0", "cpe", REDIS),
        ("SLES", "12 SP1", "cpe", SLES),
        ("OpenJDK", "1.8.0_412", "cpe", OPENJDK),
        # The name of a package, of a CPE product.
        ("OpenJDK", "11.0.23", "purl", "pkg:deb/debian/openjdk-17-jre"),
        ("OpenJDK", "11.0.23", "purl", "pkg:rpm/redhat/java-17-openjdk"),
        ("PostgreSQL", "17.2", "purl", "pkg:deb/debian/postgresql-15"),
        ("Tomcat", "9.0.85", "purl", "pkg:deb/debian/tomcat10"),
        ("Windows", "10 Enterprise", "cpe", WINDOWS),
        # A tag.
        ("CentOS", "7", "image", "centos:centos8"),
        ("CentOS", "7", "image", "centos:stream8"),
        ("Tomcat", "9.0.85", "purl", TAGGED),
    ],
)
def test_a_version_told_in_any_part_of_an_identifier_is_compared(
    name: str, version: str, key: str, identifier: str
) -> None:
    assert facts(name, version, **{key: (identifier,)}).version_agreement is Agreement.CONTRADICT


@pytest.mark.parametrize(
    ("name", "version", "key", "identifier"),
    [
        ("PostgreSQL", "17.2", "image", "postgres:20250101"),
        ("Windows", "10 Enterprise", "cpe", WINDOWS.replace("11", "10")),
        ("pgAdmin", "8.2", "purl", "pkg:deb/debian/pgadmin4"),
        ("BIND", "9.18", "purl", "pkg:deb/debian/bind9@1:9.18.19-1~deb12u1"),
        ("OpenJDK", "8u412", "purl", "pkg:rpm/redhat/java-1.8.0-openjdk@1.8.0.412.b08-2.el8"),
        ("OpenJDK", "8u202", "cpe", OPENJDK),
        ("OpenJDK", "8", "purl", "pkg:deb/debian/openjdk-8-jre"),
        ("SLES", "12 SP5", "cpe", SLES),
        ("Python", "3.11.2", "image", "python:3.11-alpine3.19"),
    ],
)
def test_an_identifier_that_says_the_same_otherwise_raises_nothing(
    name: str, version: str, key: str, identifier: str
) -> None:
    assert facts(name, version, **{key: (identifier,)}).version_agreement is Agreement.AGREE


@pytest.mark.parametrize(
    ("name", "identifiers", "agreement"),
    [
        ("PostgreSQL", {"image": ("postgres:17",)}, Agreement.AGREE),
        ("Base de données postgres", {"image": ("postgres:17",)}, Agreement.AGREE),
        ("MinIO", {"image": ("postgres:17",)}, Agreement.CONTRADICT),
        ("MinIO (pas PostgreSQL)", {"image": ("postgres:17",)}, Agreement.CONTRADICT),
        ("symfony/console", {"purl": ("pkg:composer/symfony/console@7",)}, Agreement.AGREE),
        ("MinIO", {}, Agreement.AGREE),
    ],
)
def test_a_name_that_is_none_of_its_identifier_s_product_is_told(
    name: str, identifiers: dict[str, tuple[str, ...]], agreement: Agreement
) -> None:
    assert facts(name, **identifiers).name_agreement is agreement

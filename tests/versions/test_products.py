"""Versions of real products of the list: what passes, and what must never pass."""

import re

import pytest

from cct_check.model.version import Comparison, DeclaredVersion, Imprecise
from cct_check.read.rulebook import read_referential
from cct_check.resources import rules_folder
from cct_check.versions.declared import parse_declared
from cct_check.versions.expression import parse_expression
from cct_check.versions.outcome import compare
from cct_check.versions.words import product_words

REFERENTIAL = read_referential(rules_folder())
CASE = re.compile(r"([a-z-]+) \[([^]]+)\] (.+)")
"""A product, a cell of its version, and texts."""

NEVER_COVERED = """
    # Another Java.
    openjdk [11] Oracle JDK 11 | Eclipse Temurin 11.0.23+9 | Temurin 11 | 11-temurin
    openjdk [11] 11-corretto | 11.0.23-corretto | 11 (Corretto) | 11.0.23-amzn | 11-zulu
    openjdk [11] 11.0.23 (Zulu) | 11-semeru | 11 (Oracle) | 11-oracle | 11-graalvm
    oracle-jdk [11] OpenJDK 11 | 11-openjdk | 11 (Temurin) | Corretto 11
    temurin [17] 17-corretto | Oracle JDK 17
    # Another Windows.
    windows [10 Enterprise] 10.0.22000 Enterprise | 10 Enterprise (build 22631)
    windows [10 Enterprise] 10 Enterprise 23H2
    windows [10 Enterprise] 10 Enterprise 24H2 | 10 Enterprise version 25H2
    windows [10 Enterprise] 10 Enterprise 26100
    windows [10 Enterprise] 10 Enterprise sur Windows 11 | Windows Server 10 Enterprise
    windows [10 Enterprise] 10 Enterprise LTSC 2024 | 10 Enterprise (22631.3447)
    windows [10 Enterprise] Windows 11 Enterprise
    # The end of a range, or a second version, where a revision might be read.
    jquery [3] 3.1.3-4.0 | 3.7.1-1.12 | 3.9-4 | 3.11.18-4.1
    jquery [2] 2.0.2-2.1 | 2.4-6
    httpd [2.4] 2.4.57-58 | 2.4.57-3.0 | 2.4-6 | 2.4.57-2.6
    bootstrap [4] 4.6.2-5.3 | 4.6-5 | 4-5
    symfony [5] 5.2.0-5.3 | 5.2-6
    postgresql [10] 10.0-11 | 10.0.0-10.4
    openjdk [11] 11.0-17 | 11.0.23-17.0 | 11-17
    windows-server [2016] 2016-2019 | 2016-19 | 2016 (2019) | 2016 LTSC 2019 | 2016 2019 LTSC
    windows-server [2016] 2016 version 2019 | 2016 (version 2022) | 2016-ltsc2022
    bootstrap [4] 4.6.2-5.0b1 | 4.6.2-5.3r1 | 4.6.2 r5.3
    # An open list.
    httpd [2.4] 2.4.57, … | 2.4.57 ... | 2.4… | 2.4.57 (…) | 2.4 (+) | 2.4.57 (+) | 2.4.57, etc.
    # Two Javas.
    openjdk [11] 11-jdk17 | 11-jre8 | 11-java8 | 11-slim-17 | 11+17 | 11.0.23 avec Java 17
    centos [7] 7-centos8 | 7.9-centos-8
    # No version of the product.
    bootstrap [4] 4+1+1+1 | 4G | 4+1
    bootstrap [3] 3+1 | 3.5.2021
    jquery [3] 3.7.1-core1.12.4 | 3.7.1 rev 1.12
    # A vendor alone names none of its products.
    spring [6] VMware 6 | Pivotal 6.1 | Broadcom 6
    # The host of another is the product itself.
    debian [12] 12 sur Debian 11 | 12 (Debian 11)
"""
IMPRECISE = """
    httpd [2.4] 2.4.57-58 | 2.4.57-3.0 | 2.4-6 | 2.4.57, … | 2.4.57 ... | 2.4… | 2.4 (+)
    httpd [2.4] 2.4.57 (…) | 2.4.57 (+)
    openjdk [11] 11-jdk17 | 11-jre8 | 11-java8 | 11-slim-17 | 11.0-17
"""
COVERED = """
    # The product's own names, and the host of a product that is no Java.
    openjdk [11] OpenJDK 11 | Oracle OpenJDK 11 | 11-jre-slim-bullseye | 11 (OpenJDK) | 11-jdk11
    openjdk [11] 11+28 | 11.0.23+9-post-Debian-1deb11u1 | 11-alpine3.19
    oracle-jdk [11] Oracle JDK 11 | 11 (Oracle) | Java SE 11
    temurin [17] Eclipse Temurin 17 | 17-temurin | OpenJDK 17
    tomcat [9] 9.0.85-jdk17-temurin | 9.0.85-jre11-corretto
    # Revisions.
    httpd [7] 7.17.8-1
    httpd [2.4] 2.4.62-1~deb12u2 | 2.4.57-1.1 | 2.4.57-11
    httpd [2.4] 2.4.37-65.module+el8.10.0+22196+d82931da.2
    httpd [4] 4.18.0-553.el8_10
    postgresql [17] 17.2-1 | 17.2~rc1-1 | 17.2 (Debian 17.2-1.pgdg120+1)
    bind [9] 32:9.11.36-14.el8_10 | 9.11.36+dfsg | 9.11.36+ds | 9.11.36+esm1
    bind [9] 9.11.36-1+b2
    centos [7] 7-2009 | 7.9.2009 | 7-centos7
    # What stands around a number.
    httpd [2.4] 2.4.57 Debian 12 | 2.4.57 RHEL 9 | 2.4.57 – paquet Debian 12 | 2.4.57, Debian 12
    httpd [2.4] 2.4.57 (paquet Debian 12) | 2.4.57 (paquet Debian) | 2.4.57 (image officielle)
    httpd [2.4] 2.4.57 (incluse) | 2.4.57 (embarqué) | 2.4.57 par défaut | 2.4.57 (cf. DAT)
    httpd [2.4] vers. 2.4.57 | n° 2.4.57 | version n° 2.4.57 | en version 2.4.57 | - 2.4.57
    httpd [2.4] version livrée : 2.4.57 | version retenue : 2.4.57 | version installée : 2.4.57
    httpd [2.4] =2.4.57 | ==2.4.57 | [2.4.57] | (2.4.57) | 2.4 stable | 2.4 (stable)
    httpd [2.4] 2.4.57 (supportée) | 2.4.57 (fin de support 2027) | 2.4.57 au 01/10/2026
    httpd [2.4] 2.4.57 (publiée en mars 2024) | Apache/2.4.57 (Unix) OpenSSL/3.0.9
    # Editions, half-years, builds and releases of one product.
    windows [10 Enterprise] 10 Entreprise 22H2 (19045) | 10 Enterprise 22H2 (build 19045.4170)
    windows [10 Enterprise] 10 Enterprise 1909 | 10 Enterprise 2019 LTSC
    windows [10 Enterprise] 10 Enterprise LTSC 2021
    oracle-database [12] 12c R2 (12.2.0.1) | 12c (12.2.2)
    oracle-database [12] Oracle Database 12c Enterprise Edition Release 12.2.0.1.0 \
- 64bit Production
    oracle-database [19] 19c (19.22)
    solaris [Solaris 11] 11.4 SRU 66
    businessobjects [XI-R3.1] XIR3.1 | XI R3.1 | BI 3.1
"""


def cases(table: str) -> list[tuple[str, str, str]]:
    """Each product, cell and text of a table."""
    lines = [CASE.fullmatch(line.strip()) for line in table.splitlines()]
    return [
        (found[1], found[2], text) for found in lines if found for text in found[3].split(" | ")
    ]


def compared(product: str, cell: str, text: str) -> Comparison:
    words = product_words(REFERENTIAL.products[product], REFERENTIAL)
    return compare(parse_expression(cell), parse_declared(text, words))


@pytest.mark.parametrize(("product", "cell", "text"), cases(NEVER_COVERED))
def test_what_may_be_another_version_is_never_covered(product: str, cell: str, text: str) -> None:
    newer = text.startswith("Windows 11")
    outcome = compared(product, cell, text).outcome.value
    assert outcome in (["newer"] if newer else ["ambiguous", "imprecise"])


@pytest.mark.parametrize(("product", "cell", "text"), cases(IMPRECISE))
def test_a_range_an_open_list_and_two_numbers_are_imprecise(
    product: str, cell: str, text: str
) -> None:
    words = product_words(REFERENTIAL.products[product], REFERENTIAL)
    assert isinstance(parse_declared(text, words), Imprecise)


@pytest.mark.parametrize(("product", "cell", "text"), cases(COVERED))
def test_what_is_plainly_readable_is_read(product: str, cell: str, text: str) -> None:
    assert compared(product, cell, text).outcome.value == "covered"


@pytest.mark.parametrize("text", ["2.4-6", "2.4.57-58", "2.4.1-2.1"])
def test_what_a_distribution_numbers_ends_with_its_revision(text: str) -> None:
    cell = parse_expression("2.4")
    assert compare(cell, parse_declared(text)).outcome.value == "imprecise"
    assert compare(cell, parse_declared(text, packaged=True)).outcome.value == "covered"


@pytest.mark.parametrize("text", ["2.4.57-3.0", "2.4.57-2.6", "4-5"])
def test_a_distribution_makes_no_revision_of_the_end_of_a_range(text: str) -> None:
    assert isinstance(parse_declared(text, packaged=True), Imprecise)


@pytest.mark.parametrize(
    ("names", "declared"),
    [
        ("puppet", "Puppet Enterprise 3.5"),
        ("nagios", "Nagios XI 3.5"),
        ("server security linux", "9.6 windows"),
        ("server security windows", "10.3 linux"),
        ("symfony", "4.4-5.4+dfsg"),
    ],
)
def test_a_neighbour_another_system_and_the_end_of_a_range_are_never_passed_over(
    names: str, declared: str
) -> None:
    assert not isinstance(parse_declared(declared, frozenset(names.split())), DeclaredVersion)


def test_build_metadata_is_no_pre_release() -> None:
    read = parse_declared("6.0.14+b1", frozenset(["trustykey"]))
    assert not (isinstance(read, DeclaredVersion) and read.pre_release)

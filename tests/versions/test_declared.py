"""Versions as people, packages and commands write them: each form and what it is read as."""

import time
from collections.abc import Iterator

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cct_check.model.version import (
    Declared,
    DeclaredVersion,
    Imprecise,
    Unread,
    VersionOutcome,
)
from cct_check.versions.declared import LENGTH_LIMIT, parse_declared, same_version
from cct_check.versions.expression import parse_expression
from cct_check.versions.outcome import compare
from cct_check.versions.words import words_of

NO_ONE_VERSION = (
    "4-latest|4 latest|4 (latest)|4 edge|4 +|4.6.2 +|4.6.2 (ou 5.3.3)|4 puis 5|4 & 5|4→5|4—5|4‑5|"
    "4 ~ 5|4 jusqu’à 5|4.6.2-5.3.3|Bootstrap 4 5|4 [5]|max 4|supérieur à 4|≠ 4|4.6.xx|"
    "4.y|aucun|null|sans objet|non|à déterminer|non précisée|n.c.|TBA|newest|plusieurs|x|X.Y|≧9|"
    "\u3164|version|LTS|8 ou 11|3.7.1 (2.2.4 en recette)|3.7.1:3.8.0|3.7.1_3.8.0|3-4.0|2-4|"
    "avant 4|4 or later|4 onwards|3.7.1 et antérieures|canary 4|4 evergreen|"
    "jquery3.7.1 jquery2.2.4|3.7.PATCH|3.7.xxx|__VERSION_3__|f3a9c1d|toto|4 stable|4.1 mainline|"
    "2.4.62+3.0.1|2.4.62~3.0.1|2.4.62--3.0.1|2.4.62°3.0.1|2.4.62 '3.0.1'|2.4.62 .3.0.1|"
    "2.4.62-à-3.0.1|2.4.62 n°3.0.1|2.4.62 remplacée par la 3|2.4.62 (version 3.0.1)|2.4.62 (v3)|"
    "2.4.62 (en fait v3.0.1)|5.4 (6)|après 2.4.62|newer than 2.4.62|"
    "2.4 suivantes|17:2|3.1.3 (3.1.3-rc1)|10 Enterprise (10 Pro)"
).split("|")
ONE_VERSION = (
    "v17|8u391|1:2.4.57-2+deb12u1|17.2-bookworm|2.4.62 (Debian)|19c|12 SP1|XI R4.1|7.17.8-1|"
    "4.0.0-beta.3|5.3.39.RELEASE|RHEL 8|Apache/2.4.57|2.10.1+incompatible|21.0.1+12-LTS|"
    "8 update 392|4.4 LTS|2022.2 R2|6.0.14~deb12|11.0.22 (Eclipse Temurin)|bookworm|"
    "3.7.1 stable|1.25.3 mainline|3.7.1, build 4debf41|3.7.1 64-bit|3.7.1 - 64 bits|7-2009|"
    "11.0.22 2024-01-16|3.7.1.min.js|9.0.85 (y compris correctifs)|17.2 (Debian 17.2-1.pgdg120+1)|"
    "« 2.4.62 »|2.4.62 – LTS|2.4.62 du 17/07/2024|2.4.62 (17/07/2024)|2.4.62 ;|2.4.57-1.1|"
    "11.0.22 (build 11.0.22+7-LTS)|3.11.18 (Build: 20240101)|2.4.57 (Debian 12.5)|"
    "1.8.0_392 (Java 8)|2.4.57-11.el9_4.1|17.2 en production|17.2 sur RHEL 9"
).split("|")
UNKNOWN_FORMS = (
    "autre que 4|voir annexe 3|lot 2|pas 2.4|sans 2.4.62|équivalent à 2.4.62|fork of 2.4.62|2.4²|"
    "n’est pas la 2.4.62|10 non Enterprise|log4j2|17.2 zorglub|zorglub 17.2|17.2-zorglub|"
    "17.2.zorglub|17.2 (zorglub)|17.2+zorglub|17.2~zorglub|1e5|.17|9999999999999|15-postgis|"
    "2.4.62-git|build 19045|12.1.0.2 PSU|1.2.3 R|17.2 deb|2.4.62 sauf correctifs|17 like|"
    "2.4.62 non stable|2.4.62 patché|10 Pro Enterprise|12 SP1 SP5|2.4①|"
    "9.1 (version de développement)|2.4\u200b.62|2.4.62 (hors correctifs)"
).split("|")

WRITTEN_BY = {
    "a bidder": """
        2.4.62                                   = 2.4.62
        V3                                       = 3
        v 17.2                                   = 17.2
        V. 17.2                                  = 17.2
        version 17.2                             = 17.2
        Version : 17.2                           = 17.2
        17.                                      = 17
        '17.2'                                   = 17.2
        01.02.03                                 = 1.2.3
        0                                        = 0
        17 LTS                                   = 17
        17 (LTS)                                 = 17
        4.0 bêta 2                               = 4.0 pre
        2.0 Release Candidate 1                  = 2.0 pre
        1.2.3 (beta)                             = 1.2.3 pre
        17.2 édition communautaire               = 17.2 community
        17.2 Community Edition                   = 17.2 community
        17.2 (novembre 2024)                     = 17.2
        17.2 - novembre 2024                     = 17.2
        17.2, 64 bits                            = 17.2
        17.2 sous Debian 12                      = 17.2
        17 sur RHEL 9                            = 17
        9.0.85 avec JDK 17                       = 9.0.85
        8.6.4 correctif 3                        = 8.6.4 patched
        8 (1.8.0_392)                            = 8.0.392 java
        8 LTS                                    = 8
        1.8 (8u392)                              = 8.0.392 java
        17 jdk8                                  = imprecise
        1,5                                      = imprecise
        17..2                                    = imprecise
        4-5                                      = imprecise
        12 (2.4.57)                              = imprecise
        17 debian 12                             = imprecise
        12 SP5 Patch 3                           = 12 SP5 patched
        2.4 (2.4.62)                             = 2.4.62
        10 (Enterprise)                          = 10 enterprise
    """,
    "Debian and Ubuntu": """
        2:8.2.3995-1ubuntu2.15                   = 8.2.3995
        8.0.36-0ubuntu0.22.04.1                  = 8.0.36
        6.4.50+dfsg-0+deb13u1                    = 6.4.50
        17.0.19+10-1~deb12u2                     = 17.0.19
        2.16.1+ds-deb12u8                        = 2.16.1
        9.18.19-1~deb12u1~bpo11+1                = 9.18.19
        1.1.1w-0+deb11u1                         = 1.1.1w
        2.4.62~rc1                               = 2.4.62 pre
        2.4~rc1-1                                = 2.4 pre
        7.17.8-1                                 = 7.17.8
        1.2.3-1.1                                = 1.2.3
        2.10.1+really2.9.1-1                     = imprecise
        Debian GNU/Linux 12 (bookworm)           = 12
        Debian bookworm                          = name
        bookworm-slim                            = name
        Ubuntu 22.04.3 LTS                       = 22.4.3
        22.04 LTS (Jammy Jellyfish)              = 22.4
    """,
    "rpm and Alpine": """
        2.4.57-11.el9_4.1                        = 2.4.57
        2.4.6-99.el7.centos.1                    = 2.4.6
        1.20.1-14.fc38                           = 1.20.1
        1.1.1k-6.el8_5                           = 1.1.1k
        1.2.3-0.1.rc1.el9                        = 1.2.3 pre
        1.2.3-150400.3.2.1                       = 1.2.3
        1:1.8.0.392.b08-2.el8                    = 8.0.392 java
        2.4.58-r0                                = 2.4.58
        2.4.58_rc1-r0                            = 2.4.58 pre
        9.9_p1-r2                                = 9.9 patched
        Red Hat Enterprise Linux 7.9 (Maipo)     = 7.9 enterprise
        CentOS Linux release 7.9.2009 (Core)     = 7.9.2009
        SLES12SP5                                = 12 SP5 patched
    """,
    "a Dockerfile": """
        2.4.58-alpine3.19                        = 2.4.58
        9.0.121-jdk17-temurin-noble              = 9.0.121
        8.5.100-jre8-temurin-focal               = 8.5.100
        8.4.8-oraclelinux9                       = 8.4.8
        11-jre-slim-bullseye                     = 11
        8-jre-alpine                             = 8 java
        8u392-jdk                                = 8.0.392 java
        8.2-fpm-alpine                           = 8.2
        1.27-bookworm-perl                       = 1.27
        4.0-management-alpine                    = 4.0
        1.2.3-debian-12-r5                       = 1.2.3
        2.4.57-windowsservercore-ltsc2022        = 2.4.57
        2.426.1-lts-jdk17                        = 2.426.1
        3.9-eclipse-temurin-17                   = 3.9
        16.6.1-ee.0                              = 16.6.1 enterprise
        24.0.7-ce                                = 24.0.7 community
        lts-alpine                               = imprecise
        stable-alpine                            = imprecise
        1.25-mainline                            = imprecise
    """,
    "Maven, npm, PyPI, Go": """
        4.0.0.CR1                                = 4.0.0 pre
        9.0.0.M27                                = 9.0.0 pre
        2.0.0-M17                                = 2.0.0 pre
        3.0.0-SNAPSHOT                           = 3.0.0 pre
        3.0.0-20240101.123456-12                 = 3.0.0 pre
        5.3.39.RELEASE                           = 5.3.39
        5.0.12.GA                                = 5.0.12
        3.6.10.Final-12                          = 3.6.10
        6.4.0.Final-redhat-00001                 = 6.4.0
        9.4.53.v20231009                         = 9.4.53
        19.0.0-next.5                            = 19.0.0 pre
        6.0.0-preview.3.23174.8                  = 6.0.0 pre
        3.1.3+build.5                            = 3.1.3
        3.1.3+20130313144700                     = 3.1.3
        1.0rc1                                   = 1.0 pre
        1.0a1                                    = 1.0 pre
        1.0.dev3                                 = 1.0 pre
        1.0.post1                                = 1.0 patched
        v2.10.1+incompatible                     = 2.10.1
        v0.0.0-20190101000000-abcdef123456       = 0.0.0 pre
        v2.4.1-14-g2414721                       = 2.4.1 patched
        ^4.4                                     = imprecise
        ~> 4.4                                   = imprecise
        1.2.*                                    = imprecise
        1.2-3.4.5                                = imprecise
        [1.0,2.0)                                = imprecise
        ${apache.version}                        = imprecise
        @VERSION1@                               = imprecise
    """,
    "java -version": """
        8u391                                    = 8.0.391 java
        1.8.0_392-b08                            = 8.0.392 java
        8 Update 392 (build 1.8.0_392-b08)       = 8.0.392 java
        jdk8u402-b06                             = 8.0.402 java
        jdk1.8.0_392                             = 8.0.392 java
        Java SE 8                                = 8 java
        JRE 1.8                                  = 8 java
        java 1.8.0                               = 8 java
        JDK 17                                   = 17
        jdk-17.0.9+9                             = 17.0.9
        openjdk version "17.0.9" 2023-10-17      = 17.0.9
        17.0.9+9-Debian-1deb12u1                 = 17.0.9
        17-ea+12                                 = 17 pre
        21.0.1+12-LTS                            = 21.0.1
        11u20                                    = 11.0.20
        11.0.30+7.1                              = 11.0.30
    """,
    "other commands": """
        Server version: Apache/2.4.57 (Debian)   = 2.4.57
        nginx version: nginx/1.25.3              = 1.25.3
        PHP 8.2.7 (cli) (built: Jun  9 2023 19:37:27) (NTS) = 8.2.7
        psql (PostgreSQL) 17.2 (Debian 17.2-1.pgdg120+1) = 17.2
        mysql  Ver 8.0.35 for Linux on x86_64 (MySQL Community Server - GPL) = 8.0.35
        Python 3.11.2                            = 3.11.2
    """,
    "OpenSSL": """
        1.0.2k-fips                              = 1.0.2k
        OpenSSL 1.1.1w  11 Sep 2023              = 1.1.1w
        OpenSSL 3.0.11 19 Sep 2023 (Library: OpenSSL 3.0.11 19 Sep 2023) = 3.0.11
    """,
    "Oracle and IBM": """
        19c                                      = 19c
        12cR2                                    = 12c patched
        12c Release 2                            = 12c patched
        11gR2                                    = 11g patched
        19.21.0.0.0                              = 19.21.0.0.0
        8.5.5.24 FP24                            = 8.5.5.24 patched
        9.0.5 Fix Pack 12                        = 9.0.5 patched
        7.2 TL5                                  = 7.2 patched
    """,
    "SAP BusinessObjects": """
        XI R4.1                                  = 4.1
        XI-R3.1                                  = 3.1
        BO XI R3.1                               = 3.1
        XI 3.1                                   = 3.1
        SAP BusinessObjects BI 4.3 SP02          = 4.3 SP2 patched
        XI R4.1 SP5 Patch 3                      = 4.1 SP5 patched
    """,
    "Microsoft and VMware": """
        Windows 10                               = 10
        10 Enterprise                            = 10 enterprise
        10 Entreprise 22H2                       = 10 enterprise
        10 Édition Entreprise                    = 10 enterprise
        Windows 10 Enterprise LTSC 2021          = 10 enterprise
        10 Enterprise version 1909 (64 bits)     = 10 enterprise
        Windows 11 Professionnel                 = 11 pro
        Windows 10 IoT Enterprise                = 10 iot enterprise
        22H2                                     = name
        10 22H2                                  = 10
        10.0.19045                               = 10.0.19045
        Windows Server 2019 Standard             = 2019 standard
        2012 R2                                  = 2012 patched
        2019 CU12                                = 2019 patched
        8.0 U3                                   = 8.0 patched
        7.0 Update 3                             = 7.0 patched
        6.7 U3w                                  = 6.7 patched
        2511 Update 3                            = 2511 patched
    """,
    "a calendar": """
        2024-01-16                               = name
        RELEASE.2024-01-16T16-07-38Z             = name
        20240116                                 = 20240116
        2023.1.2                                 = 2023.1.2
        7-2009                                   = 7
        7 (2009)                                 = 7
        2024-02-06b+dfsg-9                       = unread
    """,
}


def notation(declared: Declared) -> str:
    """What a version is read as, on one line."""
    match declared:
        case Imprecise():
            return "imprecise"
        case Unread():
            return "unread"
        case DeclaredVersion(numbers=()):
            return "name"
    pack = f"SP{declared.service_pack}" if declared.service_pack is not None else ""
    marks = {
        "pre": declared.pre_release,
        "patched": declared.patched,
        "java": bool(declared.java),
    }
    words = [
        ".".join(map(str, declared.numbers)) + declared.letter,
        pack,
        declared.edition,
        *(mark for mark, told in marks.items() if told),
    ]
    return " ".join(filter(None, words))


def forms() -> Iterator[tuple[str, str]]:
    for lines in WRITTEN_BY.values():
        for line in lines.strip().splitlines():
            text, _, expected = line.rpartition(" = ")
            yield text.strip(), expected.strip()


FORMS = dict(forms())


@pytest.mark.parametrize("text", FORMS)
def test_a_form_is_read_as_what_it_says(text: str) -> None:
    assert notation(parse_declared(text)) == FORMS[text]


@pytest.mark.parametrize("text", NO_ONE_VERSION)
def test_what_names_no_one_version_is_imprecise(text: str) -> None:
    assert isinstance(parse_declared(text), Imprecise)


@pytest.mark.parametrize("text", UNKNOWN_FORMS)
def test_what_is_not_understood_to_its_end_is_unread(text: str) -> None:
    assert isinstance(parse_declared(text), Unread)


@pytest.mark.parametrize("text", ONE_VERSION)
def test_a_version_as_people_write_it_is_read(text: str) -> None:
    assert isinstance(parse_declared(text), DeclaredVersion)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ["Server version: Apache/2.4.57 (Debian)", "Server built:   2023-04-13T03:26:51"],
            "2.4.57",
        ),
        (
            [
                'openjdk version "1.8.0_392"',
                "OpenJDK Runtime Environment (build 1.8.0_392-8u392-ga-1~deb12u1-b08)",
                "OpenJDK 64-Bit Server VM (build 25.392-b08, mixed mode)",
            ],
            "8.0.392 java",
        ),
        (
            [
                'openjdk version "17.0.9" 2023-10-17',
                "OpenJDK Runtime Environment Temurin-17.0.9+9 (build 17.0.9+9)",
                "OpenJDK 64-Bit Server VM Temurin-17.0.9+9 (build 17.0.9+9, mixed mode, sharing)",
            ],
            "17.0.9",
        ),
        (["2.4.57", "", "2.4.57"], "2.4.57"),
        (["2.4.57", "2.6.1"], "imprecise"),
        (["2.4.57", "latest"], "imprecise"),
        (["3.1.3", "3.1.3-rc1"], "imprecise"),
        (["2.4.57", "zorglub 3"], "unread"),
    ],
)
def test_the_lines_of_a_command_must_agree(lines: list[str], expected: str) -> None:
    assert notation(parse_declared("\n".join(lines))) == expected


@pytest.mark.parametrize(
    ("names", "text", "expected"),
    [
        (("Tomcat", "apache-tomcat"), "Apache Tomcat/9.0.85", "9.0.85"),
        (("Tomcat",), "Java 9", "unread"),
        (("Tomcat",), "9.0.85 (Java 17)", "9.0.85"),
        (("Tomcat",), "Debian 12", "unread"),
        (("Tomcat",), "MySQL 9.0.1", "unread"),
        (("Log4j 2", "log4j-core"), "log4j-core-2.17.1.jar", "2.17.1"),
        (("Log4j 2", "log4j-core"), "log4j2", "unread"),
        (("jQuery",), "jquery3.7.1", "3.7.1"),
        (("MariaDB",), "10.11.6-MariaDB-0+deb12u1", "10.11.6"),
        (("OpenJDK",), "Java 8", "8 java"),
        (("OpenJDK",), "8u392", "8.0.392 java"),
        (("Tomcat",), "8.5.1 (OpenJDK)", "8.5.1"),
        (("Tomcat",), "8-jdk", "8"),
        (("vSphere",), "8u3", "8 patched"),
        (("mssql-jdbc",), "11.2.0.jre11", "11.2.0"),
        (("OpenJDK",), "8 (OpenJDK)", "8 java"),
        (("Red Hat Enterprise Linux", "RHEL"), "RHEL7.9", "7.9"),
    ],
)
def test_only_the_product_s_own_names_go_with_its_number(
    names: tuple[str, ...], text: str, expected: str
) -> None:
    assert notation(parse_declared(text, words_of(names))) == expected


def test_a_word_that_makes_a_range_is_no_name() -> None:
    names = ("Node.js ou plus", "7-Zip", "Notepad++", "Lecteur X sans fil")
    assert words_of(names) == {"node", "js", "zip", "notepad++", "lecteur", "fil"}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("17.2", "17", True),
        ("17.2", "16.1", False),
        ("1.8.0_392", "8u392", True),
        ("1.8", "8u392", True),
        ("17.2", "latest", True),
        ("17.2 zorglub", "16.1", True),
        ("bookworm", "12", True),
    ],
)
def test_two_versions_agree_as_far_as_both_go(one: str, other: str, same: bool) -> None:
    left, right = parse_declared(one), parse_declared(other)
    assert same_version(left, right) is same_version(right, left) is same


READ = [*ONE_VERSION, *FORMS]


@given(text=st.sampled_from([*READ, *NO_ONE_VERSION, *UNKNOWN_FORMS]), width=st.integers(0, 3))
def test_spaces_and_case_change_nothing(text: str, width: int) -> None:
    padded = " " * width + text.replace(" ", " " * (width + 1)) + "\t" * width
    assert parse_declared(padded) == parse_declared(text)
    assert parse_declared(text.upper()) == parse_declared(text)


@given(
    text=st.sampled_from(READ),
    # No word of any language: nothing in the vocabulary is made of these letters.
    word=st.text(alphabet="qwkzj", min_size=3, max_size=12),
    separator=st.sampled_from([" ", "-", ".", "_", "+", "~", ", ", " (", "/", ":", ""]),
    before=st.booleans(),
)
def test_an_unknown_word_is_never_passed_over(
    text: str, word: str, separator: str, before: bool
) -> None:
    whole = f"{word}{separator}{text}" if before else f"{text}{separator}{word}"
    assert not isinstance(parse_declared(whole), DeclaredVersion)


@given(text=st.text(max_size=60), cell=st.sampled_from(["2.4", "≥ 1", "<9999", "8.6.4"]))
def test_only_a_text_with_a_number_is_ever_covered(text: str, cell: str) -> None:
    outcome = compare(parse_expression(cell), parse_declared(text)).outcome
    assert outcome is not VersionOutcome.COVERED or any(map(str.isdecimal, text))


@given(numbers=st.lists(st.integers(0, 999), min_size=1, max_size=4))
def test_a_v_and_spaces_change_nothing(numbers: list[int]) -> None:
    text = ".".join(map(str, numbers))
    assert parse_declared(text) == parse_declared(f"  v{text} ") == parse_declared(f"V{text}")


@given(
    number=st.lists(st.integers(0, 99), min_size=2, max_size=3),
    other=st.lists(st.integers(0, 99), min_size=2, max_size=3),
    link=st.sampled_from([" ", ", ", "; ", " / ", " à ", " ou ", " et ", " - ", "\n", " puis "]),
)
def test_two_numbers_are_never_one_version(number: list[int], other: list[int], link: str) -> None:
    assume(number[: len(other)] != other[: len(number)])
    text = link.join(".".join(map(str, one)) for one in (number, other))
    assert isinstance(parse_declared(text), Imprecise)


HOSTILE = [
    "1" + ".1" * 127,
    "9" * LENGTH_LIMIT,
    "1.0" + "-1" * 126,
    "1.0" + " 1.0" * 60,
    "1.0-" + "deb" * 84,
    "1.0" + "+~" * 126,
    "1.0 (" * 50,
    "1.0 " + "(1.0)" * 50,
    "1.0 " + "build " * 40,
    "v" * LENGTH_LIMIT,
    "version " * 32,
    "1.0-0." + "1" * 240 + "rc",
    "1.0 " + "\u0130" * 120,
    "1.0" + "." * 250,
    "1.0" + " " * 250 + "x",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_takes_no_time(text: str) -> None:
    start = time.perf_counter()
    for rank in range(10):
        parse_declared(text[:-1] + str(rank))
    assert time.perf_counter() - start < 0.5


def test_a_version_of_a_million_digits_is_no_burden() -> None:
    assert isinstance(parse_declared("9" * 300), Unread)
    outcome = compare(parse_expression("2.4"), parse_declared("9" * 200)).outcome
    assert outcome is VersionOutcome.AMBIGUOUS

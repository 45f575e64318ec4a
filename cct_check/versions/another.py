"""Texts that name a neighbour of the matched product: another Java, another Windows."""

import re

from cct_check.versions.words import JAVA

_DISTRIBUTIONS = frozenset(
    "openjdk oracle temurin eclipse adoptium corretto amzn zulu azul semeru ibm openj9 microsoft "
    "liberica bellsoft sapmachine graalvm dragonwell".split()
)
"""Who builds a Java: each is a product of its own, whose versions are the same numbers."""

_WORDS = re.compile(r"[^\W\d_]+(?:9\b)?")
_ELEVEN = re.compile(r"(?<![\d.])11(?!\d)")
_OF_ELEVEN = re.compile(
    # Windows 10 ends with 22H2, LTSC 2021 and the build 19045.
    r"(?<!\d)2[3-9]h[12]|\b(?:ltsc 20(?:2[2-9]|[3-9]\d)|20(?:2[2-9]|[3-9]\d) ltsc)"
    r"|(?:(?<![\d.])|(?<=\b10\.0\.))(?:2[2-9]|[3-9]\d)\d{3}(?!\d)"
)


def names_another(folded: str, names: frozenset[str]) -> bool:
    """Whether the text, folded, names a neighbour of the product whose names are given.

    For a product that is no Java, a Java beside the version is its host: `9.0.85-jdk17-temurin`.
    """
    if not names.isdisjoint(JAVA):
        return _names_another_java(folded, names)
    return "windows" in names and _names_another_windows(folded, names)


def _names_another_java(folded: str, names: frozenset[str]) -> bool:
    told = _DISTRIBUTIONS.intersection(_WORDS.findall(folded))
    # The list has an « Oracle OpenJDK »: the editor's name alone is that of the Oracle JDK.
    editor_alone = "oracle" in told and "openjdk" in names - told
    return editor_alone or not told <= names


def _names_another_windows(folded: str, names: frozenset[str]) -> bool:
    server = "server" not in names and re.search(r"\bserv(?:er|eur)\b", folded)
    return bool(server or (_OF_ELEVEN.search(folded) and not _ELEVEN.search(folded)))

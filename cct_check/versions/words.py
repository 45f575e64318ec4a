"""The words that go with a version: those that the grammar admits, and those that make none of it.

What is in neither list makes an unknown form: a question, never a pass.
"""

import re
from collections.abc import Iterable
from functools import cache

from cct_check.model.referential import Product, Referential

JAVA = frozenset("java jdk jre openjdk temurin".split())
"""What a number beside is Java's: `jdk8`, `8-jre`."""

SYSTEMS = frozenset(
    "debian ubuntu rhel centos alpine fedora oraclelinux rocky rockylinux almalinux suse sles "
    "opensuse leap ubi el ol amazonlinux amzn photon windowsservercore nanoserver windows linux "
    "macos darwin".split()
)
"""Operating systems: beside another product's version, its host."""

PLATFORMS = SYSTEMS | frozenset(["openssl", "kubernetes", "docker"])
"""What may have a number of its own beside a version: `2.4.57 (Debian 12.5)`, `-alpine3.19`."""

CODENAMES = frozenset(
    "wheezy jessie stretch buster bullseye bookworm trixie forky trusty xenial bionic focal jammy "
    "noble".split()
)
"""Versions of Debian and of Ubuntu that a name alone designates."""

EDITIONS = {
    "iot enterprise": "iot enterprise",
    "enterprise": "enterprise",
    "entreprise": "enterprise",
    "professionnel": "pro",
    "professional": "pro",
    "pro": "pro",
    "famille": "home",
    "home": "home",
    "education": "education",
    "éducation": "education",
    "standard": "standard",
    "datacenter": "datacenter",
    "express": "express",
    "ultimate": "ultimate",
    "community": "community",
    "communautaire": "community",
    "ce": "community",
    "ee": "enterprise",
}

_COMMON = frozenset(
    "version ver v release rel edition édition lts library en livrée livree retenue installée "
    "installee déployée deployee fournie utilisée utilisee proposée proposee".split()
)
"""What may stand before the number of any product; « Enterprise » or « Server » makes another."""

_OF_BUSINESS_OBJECTS = frozenset(["xi", "r", "bi"])
_BUSINESS_OBJECTS = frozenset(["bo", "businessobjects"])

_OF_JAVA = JAVA | frozenset("runtime environment hotspot eclipse".split())
_OF_ANY = (
    PLATFORMS
    | _OF_JAVA
    | frozenset(
        "red hat gnu apache httpd tomcat nginx php python postgresql psql mysql oracle".split()
    )
    | frozenset("solaris bo bi sap businessobjects microsoft".split())
    | frozenset("server serveur enterprise community se ee".split())
)
"""Names that are admitted where the product is not known."""

_IMAGE = (
    CODENAMES
    | JAVA
    | PLATFORMS
    | frozenset(
        "slim apache fpm cli zts nts perl full minimal base android runtime corretto zulu eclipse "
        "hotspot semeru headless management server community unprivileged rootless nonroot "
        "distroless browsers core musl glibc gnu buildpack embedded standalone x64 x86 ltsc2019 "
        "ltsc2022 fips oracle oss".split()
    )
)
"""What follows the number in the tag of an image or in the name of a file: `17.2-bookworm`."""

REMARKS = frozenset(
    "lts core maipo ootpa plow jellyfish numbat fossa beaver final ga stable cli nts zts gpl "
    "library libraries mixed mode sharing correctif correctifs y compris inclus incluse en de la "
    "le du avec production recette préproduction qualification intégration édition edition par "
    "défaut communautaire community libre open source paquet package image officiel officielle "
    "embarqué embarquée intégré intégrée fourni fournie livré livrée installé installée retenu "
    "retenue cf dat unix".split()
)
"""What a remark in brackets may be made of, and changes nothing: `(y compris correctifs)`."""

CHANNELS = frozenset(
    "latest newest last edge nightly canary trunk evergreen rolling main master head any dernière "
    "derniere dernier récente recente supportée supportee toute toutes définir definir préciser "
    "preciser confirmer variable sid testing unstable".split()
)
"""Words that name no one version, with a number or without."""

LINES = frozenset("stable mainline current courante actuelle".split())
"""Words that name no one version beside a line, and only qualify a whole number: `1.2.3 stable`."""

BOUNDS = frozenset(
    "min max maxi mini minimum maximum supérieur supérieure superieur superieure inférieur "
    "inférieure inferieur inferieure jusqu jusque jusqu'à puis depuis entre avant après apres vers "
    "moins plus antérieur antérieure antérieures antérieurs postérieur postérieure postérieures "
    "ultérieur ultérieure ultérieures etc suivant suivante suivantes newer older than above before "
    "below later onwards under over upto up since from between plusieurs several various ou or et "
    "and to sup".split()
)
"""Words that make a range, or several versions, of the number beside them."""

_NEGATIONS = frozenset("no non not pas sans hors except sauf".split())
"""Words that are no name before a version, whatever the product is called."""

WORD = re.compile(r"(?<![^\W_])[^\W\d_][^\W_]*(?:[+#]+)?")
"""A word of a name; it may hold a number (`log4j`) but not begin with one."""


def any_of(words: Iterable[str]) -> str:
    """The words as the alternatives of a pattern, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda one: (-len(one), one)))


IMAGE = any_of(_IMAGE)
NUMBERED = PLATFORMS | JAVA | frozenset("corretto zulu semeru ltsc".split())
"""What has a number of its own in the tag of an image: `-debian-12`, `-jdk17`."""


def names_before(names: frozenset[str]) -> frozenset[str]:
    """The words that may stand before the number: the product's own, and those of any."""
    if not names:
        return _COMMON | _OF_ANY | _OF_BUSINESS_OBJECTS
    known = _COMMON | names
    if not names.isdisjoint(JAVA):
        known |= _OF_JAVA
    return known if names.isdisjoint(_BUSINESS_OBJECTS) else known | _OF_BUSINESS_OBJECTS


_SHORT = 2
"""A longer name of a product may be that of one of its modules or editions."""


def product_words(product: Product, listed: Referential) -> frozenset[str]:
    """The words of a product's names, which may go with its version.

    Not its vendors', since « VMware 6 » may be any of the vendor's products; nor the words of
    longer names, which may be of its modules or editions: « Eclipse IDE for Java Developers ».
    """
    others = (*product.aliases, *product.uncertain, *product.with_version)
    short = (name for name in others if name.replace("-", " ").count(" ") < _SHORT)
    return words_of((*product.names, *(listed.rows[ref].name for ref in product.rows), *short))


@cache
def words_of(names: tuple[str, ...]) -> frozenset[str]:
    """The words of a product's names that may stand before its version."""
    words = frozenset(word for name in names for word in WORD.findall(name.casefold()))
    letters = frozenset(word for word in words if len(word) == 1)
    return words - letters - CHANNELS - LINES - BOUNDS - _NEGATIONS

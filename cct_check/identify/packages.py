"""Which product a package URL names, or what other thing."""

import re
from collections.abc import Iterator
from functools import lru_cache

from cct_check.identify.identifiers import LIBRARY_TYPES, NUMBER, PACKAGE_TYPES, PackageName
from cct_check.identify.images import repository_says
from cct_check.identify.index import Index
from cct_check.identify.said import Said, foreign
from cct_check.model.match import Says

_WEBJARS = ("pkg:maven/org.webjars/", "pkg:maven/org.webjars.npm/", "pkg:maven/org.webjars.bower/")
"""Packages of npm and Bower as Maven knows them: `angular__core` is `@angular/core`."""

_IMAGE_TYPES = frozenset(["docker", "oci"])


def package_says(purl: PackageName, index: Index) -> Said:
    """What a package says, by the most specific entry: an exclusion below a prefix holds.

    A package of a language that no entry knows is a library of its own; one of another type says
    nothing, unless its name holds a listed one and more.
    """
    for key in _keys(purl):
        if key in index.excluded:
            return Said(says=Says.EXCLUDES, entry=key)
        if key in index.purls:
            return Said(says=Says.DESIGNATES, products=index.purls[key], entry=key)
        if key in index.uncertain_purls:
            return Said(says=Says.SUGGESTS, products=index.uncertain_purls[key], entry=key)
    if purl.type in LIBRARY_TYPES:
        return Said(says=Says.OTHER)
    if purl.type in _IMAGE_TYPES:
        return repository_says(purl.key.partition("/")[2], index)
    if purl.type in PACKAGE_TYPES and (found := _of_distribution(purl.name, index)):
        return found
    return foreign(purl.name, index)


def version_of_package(purl: PackageName, entry: str) -> str:
    """The version of a package, or else the one in its name: `openjdk-17-jre`."""
    numbers = NUMBER.findall(purl.name) if "#" in entry else []
    return purl.version or (numbers[0] if numbers else "")


def _of_distribution(name: str, index: Index) -> Said | None:
    """The package by its own name, by that of which it is a part, or by that of its family.

    A family is an entry that ends with `-`: `php-symfony-`.
    """
    wholes = (name.removesuffix(f"-{part}") for part in index.namespaces.parts)
    families = (name[: dash + 1] for dash in range(len(name)) if name[dash] == "-")
    for whole in (name, *(one for one in wholes if one != name), *families):
        if found := _of_package(whole, index):
            return found
    return None


def _of_package(name: str, index: Index) -> Said | None:
    """The package with that very name, or with a number in place of each `#`."""
    alike = index.numbered.get(NUMBER.sub("#", name), ())
    entries = [entry for entry in alike if entry != name and _written(entry).fullmatch(name)]
    for entry in (name, *entries):
        if products := index.packages.get(entry):
            return Said(says=Says.DESIGNATES, products=products, entry=entry)
    return None


@lru_cache(maxsize=1024)
def _written(entry: str) -> re.Pattern[str]:
    return re.compile(NUMBER.pattern.join(map(re.escape, entry.split("#"))))


def _keys(purl: PackageName) -> Iterator[str]:
    """The keys to look up, the most specific first: the whole, then up to each `/`, `.` and `-`.

    A distribution's package is also looked up without its namespace, a WebJar as what it packs.
    """
    keys = [purl.key]
    if purl.type in PACKAGE_TYPES:
        keys.append(f"pkg:{purl.type}/{purl.name}")
    if purl.key.startswith(_WEBJARS):
        scope, scoped, name = purl.name.partition("__")
        keys.append(f"pkg:npm/@{scope}/{name}" if scoped else f"pkg:npm/{purl.name}")
    yield from keys
    for key in keys:
        for end in range(len(key) - 1, key.index("/") + 1, -1):
            if key[end - 1] in "/.-":
                yield key[:end]

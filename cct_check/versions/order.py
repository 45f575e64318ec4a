"""Where a version stands against the number it begins with, as its package scheme orders them."""

from collections.abc import Mapping
from functools import lru_cache

from cct_check.model.version import DeclaredVersion, Numbered, Order, Relation

_SCHEMES: Mapping[str, str] = {
    "alpm": "ArchLinuxVersion",
    "apk": "AlpineLinuxVersion",
    "cargo": "SemverVersion",
    "composer": "ComposerVersion",
    "deb": "DebianVersion",
    "gem": "RubygemsVersion",
    "golang": "GolangVersion",
    "hex": "SemverVersion",
    "maven": "MavenVersion",
    "npm": "SemverVersion",
    "nuget": "NugetVersion",
    "pypi": "PypiVersion",
    "rpm": "RpmVersion",
}
"""For each package URL type, the class of `univers` that orders its versions."""


def places(
    row: Numbered, declared: DeclaredVersion, tail: tuple[int, ...], scheme: str
) -> frozenset[Order]:
    """Where a version that begins with the row's number may stand against it: one place, or more.

    `tail` are its numbers beyond the row's. Our own reading and the scheme's may differ: Composer's
    `-p1` comes after, which a scheme read as semantic versioning denies; `2.8.0` is 2.8, which
    Debian denies.
    """
    own, told = _own_order(row, declared, tail), None
    plain = not (declared.pre_release or declared.patched or declared.letter or tail)
    if scheme in _SCHEMES and not plain and not row.letter:
        number = ".".join(map(str, row.numbers))
        told = _order_of_scheme(scheme, declared.upstream, number)
    # Nothing tells whether an exact version with a patch level is still that version.
    unsettled = row.relation is Relation.EXACT and declared.patched and not any(tail)
    if own is None or (told is None and unsettled):
        return frozenset(Order)
    return frozenset([own, told or own])


def _own_order(row: Numbered, declared: DeclaredVersion, tail: tuple[int, ...]) -> Order | None:
    """The place by our own reading; None where it does not tell."""
    if any(tail):
        return Order.AFTER
    if declared.pre_release:
        # `6.3.3m1` may be the letter of 6.3.3m as well as a milestone.
        return None if declared.patched or row.letter else Order.BEFORE
    if declared.letter == row.letter:
        return Order.AFTER if declared.patched else Order.SAME
    if not declared.letter:
        return None
    return Order.AFTER if declared.letter > row.letter else Order.BEFORE


@lru_cache(maxsize=4096)
def _order_of_scheme(scheme: str, version: str, number: str) -> Order | None:
    # Imported where it is used: it takes 55 ms, and few versions ask for it.
    from univers import versions  # noqa: PLC0415

    order = getattr(versions, _SCHEMES[scheme])
    try:
        one, other = order(version), order(number)
    except (versions.InvalidVersion, ValueError):
        return None
    if one == other:
        return Order.SAME
    return Order.BEFORE if one < other else Order.AFTER

"""Whether two texts tell the same version, as far as both go."""

from cct_check.model.version import DeclaredVersion


def agree(one: DeclaredVersion, other: DeclaredVersion) -> bool:
    """Whether two readings may be of one version: numbers as far as both go, and all the marks."""
    editions = {one.edition, other.edition} - {""}
    return alike(one, other) and len(editions) <= 1 and _marks(one) == _marks(other)


def alike(one: DeclaredVersion, other: DeclaredVersion) -> bool:
    """Whether two versions have the same numbers as far as both go, under one of their names."""
    names = [(a, b) for a in (one.numbers, one.java) for b in (other.numbers, other.java)]
    told = [(a, b) for a, b in names if a and b]
    return not told or any(all(map(int.__eq__, a, b)) for a, b in told)


def _marks(version: DeclaredVersion) -> tuple[bool, bool, str, int | None]:
    return version.pre_release, version.patched, version.letter, version.service_pack

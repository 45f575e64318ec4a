"""Whether two texts tell the same version, as far as both go."""

from cct_check.model.version import DeclaredVersion

_YEARS = (range(1990, 2100), range(1990_00_00, 2100_00_00))
"""First numbers that are a year or a day, in a product that counts by the calendar."""


def agree(one: DeclaredVersion, other: DeclaredVersion) -> bool:
    """Whether two readings may be of one version: numbers as far as both go, and all the marks."""
    editions = {one.edition, other.edition} - {""}
    return alike(one, other) and len(editions) <= 1 and _marks(one) == _marks(other)


def alike(one: DeclaredVersion, other: DeclaredVersion) -> bool:
    """Whether two versions have the same numbers as far as both go, under one of their names."""
    names = [(a, b) for a in (one.numbers, one.java) for b in (other.numbers, other.java)]
    told = [(a, b) for a, b in names if a and b]
    return not told or any(all(map(int.__eq__, a, b)) for a, b in told)


def contradict(one: DeclaredVersion, other: DeclaredVersion) -> bool:
    """Whether two versions of one component, told in two places, cannot both be true.

    A day (`postgres:20250101`) says nothing of a number; a pre-release is not what it announces.
    """
    if not (one.numbers and other.numbers):
        return False
    if by_calendar(one.numbers[0]) is not by_calendar(other.numbers[0]):
        return False
    packs, letters = {one.service_pack, other.service_pack}, {one.letter, other.letter}
    return (
        not alike(one, other)
        or one.pre_release is not other.pre_release
        or len(packs - {None}) > 1
        or len(letters - {""}) > 1
    )


def by_calendar(number: int) -> bool:
    """Whether a first number is a year or a day."""
    return any(number in years for years in _YEARS)


def _marks(version: DeclaredVersion) -> tuple[bool, bool, str, int | None]:
    return version.pre_release, version.patched, version.letter, version.service_pack

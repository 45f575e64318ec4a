"""What an entry of the SILL sets: a minimum version, the distribution's, the latest, or nothing."""

from cct_check.identify.names import fold
from cct_check.model.snapshot import SillEntry
from cct_check.model.version import (
    AllOf,
    Expression,
    Numbered,
    Relation,
    Symbolic,
    VersionSource,
)
from cct_check.versions.expression import parse_expression

_NONE = frozenset(["", "n/a"])


def sets_none(entry: SillEntry) -> bool:
    """Whether the entry sets no version at all."""
    return fold(entry.minimum) in _NONE


def minimum_of(entry: SillEntry) -> Expression | None:
    """What the SILL writes as a minimum: `12.0.3` and `6.x` are at least that."""
    text = fold(entry.minimum)
    if "distribution" in text:
        return Symbolic(source=VersionSource.DISTRIBUTION)
    if text.startswith("derni"):
        return Symbolic(source=VersionSource.STABLE)
    least = _bound(entry.minimum, Relation.AT_LEAST)
    most = _bound(entry.maximum, Relation.AT_MOST)
    return AllOf(parts=(least, most)) if least and most else least


def _bound(text: str, relation: Relation) -> Numbered | None:
    parsed = parse_expression(text)
    if not isinstance(parsed, Numbered) or parsed.relation not in (Relation.LINE, Relation.EXACT):
        return None
    return Numbered(relation=relation, numbers=parsed.numbers)

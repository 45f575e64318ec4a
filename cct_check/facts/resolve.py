"""Symbolic versions of the list (« Version SILL », « LTS »…) to what dated sources say they are."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import assert_never

from cct_check.facts.origin import is_packaged, release_of
from cct_check.facts.sill import minimum_of, sets_none
from cct_check.identify.names import fold
from cct_check.model.manifest import Component, Origin
from cct_check.model.referential import Product
from cct_check.model.snapshot import LifeCycle, ReleaseLine, SillStatus, Snapshot
from cct_check.model.version import (
    AllOf,
    AnyOf,
    Expression,
    Numbered,
    Relation,
    Resolution,
    Resolved,
    Statement,
    Symbolic,
    VersionSource,
)
from cct_check.read.snapshots import Snapshots
from cct_check.record import record
from cct_check.versions.expression import numbers_of
from cct_check.versions.lines import line_numbers

_DEBIAN = "debian"
_UPSTREAM = re.compile(r"(?:\d+:)?(?:\S*\+really)?(\d+(?:\.\d+)*)")
"""Epoch, number, revision (Debian Policy, 5.6.12); `+really` gives the number that holds."""


@record
class Asked:
    """For what a source is asked: a component as one product of the list, on a day."""

    component: Component
    product: Product
    snapshots: Snapshots
    as_of: date


def resolve(expression: Expression, asked: Asked) -> Resolved:
    """The version cell with each symbolic part replaced by what its source says.

    A part that no source tells stays symbolic, and the resolution says why.
    """
    match expression:
        case Symbolic():
            return _symbol(expression, asked)
        case AllOf() | AnyOf():
            return _joined(expression, [resolve(part, asked) for part in expression.parts])
        case _:
            return Resolved(expression=expression)


def _joined(expression: AllOf | AnyOf, parts: Sequence[Resolved]) -> Resolved:
    statements = dict.fromkeys(one for part in parts for one in part.statements)
    told = [part.resolution for part in parts if part.resolution is not Resolution.UNNEEDED]
    unresolved = [one for one in told if one is not Resolution.RESOLVED]
    enough = isinstance(expression, AnyOf) and Resolution.RESOLVED in told
    return Resolved(
        expression=type(expression)(parts=tuple(part.expression for part in parts)),
        resolution=(told if enough or not unresolved else unresolved)[0]
        if told
        else Resolution.UNNEEDED,
        statements=tuple(statements),
    )


def _symbol(symbol: Symbolic, asked: Asked) -> Resolved:
    match symbol.source:
        case VersionSource.SILL:
            return _sill(symbol, asked)
        case VersionSource.DISTRIBUTION:
            return _distribution(symbol, asked)
        case VersionSource.LTS | VersionSource.ESR:
            return _lines(symbol, asked, long_term=True, latest=False)
        case VersionSource.SUPPORTED | VersionSource.STABLE:
            return _lines(symbol, asked, long_term=False, latest=True)
        case VersionSource.ANSSI:
            return Resolved(expression=symbol, resolution=Resolution.AUTHORITY)
        case _:
            assert_never(symbol.source)


def _sill(symbol: Symbolic, asked: Asked) -> Resolved:
    """What the SILL sets for the product's entry: a minimum, the distribution's, or the latest.

    An entry that it no longer recommends, or that is another software, sets nothing.
    """
    sill, link = asked.snapshots.sill, asked.product.sill
    if sill is None:
        return Resolved(expression=symbol, resolution=Resolution.NO_SNAPSHOT)
    entry = sill.entries.get(link.entry) if link else None
    if link is None or entry is None or fold(entry.name) != fold(link.name):
        return _open(symbol, Resolution.NO_ENTRY, _said_by(sill.head)(symbol))
    said = minimum_of(entry)
    statement = _said_by(sill.head, entry.name, entry.status)(said or symbol)
    if link.another:
        return _open(symbol, Resolution.ANOTHER_PRODUCT, statement)
    if entry.status is SillStatus.WITHDRAWN:
        return _open(symbol, Resolution.WITHDRAWN, statement)
    if sets_none(entry):
        return _open(symbol, Resolution.NO_MINIMUM, statement)
    if said is None:
        return _open(symbol, Resolution.UNREADABLE, statement)
    if not isinstance(said, Symbolic):
        return _told(statement)
    if said.source is VersionSource.DISTRIBUTION:
        return _behind(statement, _distribution(symbol, asked))
    return _behind(statement, _lines(symbol, asked, long_term=link.long_term, latest=True))


def _distribution(symbol: Symbolic, asked: Asked) -> Resolved:
    """The version that the declared distribution delivers, where the component is its package."""
    component, debian = asked.component, asked.snapshots.debian
    if component.origin in (Origin.VENDOR, Origin.BUILD):
        return Resolved(expression=symbol, resolution=Resolution.OTHER_ORIGIN)
    release = release_of(component)
    if not is_packaged(component) or release is None:
        return Resolved(expression=symbol, resolution=Resolution.UNDECLARED_DISTRIBUTION)
    if debian is None:
        return Resolved(expression=symbol, resolution=Resolution.NO_SNAPSHOT)
    numbers = {name: name for name in debian.versions}
    numbers |= {fold(codename): name for name, codename in debian.codenames.items()}
    number = numbers.get(release.number) or numbers.get(release.number.partition(".")[0], "")
    if release.name != _DEBIAN or not number:
        return Resolved(expression=symbol, resolution=Resolution.UNKNOWN_DISTRIBUTION)
    found = _UPSTREAM.match(debian.versions[number].get(asked.product.debian, ""))
    said = _said_by(debian.head, f"Debian {number}")
    if found is None:
        return _open(symbol, Resolution.NO_PACKAGE, said(symbol))
    return _told(said(Numbered(relation=Relation.DELIVERED, numbers=numbers_of(found[1]))))


def _lines(symbol: Symbolic, asked: Asked, *, long_term: bool, latest: bool) -> Resolved:
    """The lines that the vendor still maintains: those of long support, or the latest of all."""
    known = asked.snapshots.life_cycles
    if known is None:
        return Resolved(expression=symbol, resolution=Resolution.NO_SNAPSHOT)
    cycles = [cycle for one in asked.product.endoflife if (cycle := known.of(one))]
    if not cycles:
        return _open(symbol, Resolution.NO_ENTRY, _said_by(known.head)(symbol))
    kept = sorted(_maintained(cycles, asked.as_of, long_term=long_term))
    lines = tuple(
        Numbered(relation=Relation.LINE, numbers=numbers)
        for numbers in (kept[-1:] if latest else kept)
    )
    said = _said_by(known.head, cycles[0].title)
    if not lines:
        return _open(symbol, Resolution.NO_LINE, said(symbol))
    told = lines[0] if len(lines) == 1 else AnyOf(parts=lines)
    return _told(said(told))


def _maintained(
    cycles: Iterable[LifeCycle], as_of: date, *, long_term: bool
) -> set[tuple[int, ...]]:
    """The lines that are out and have not ended on a day, by their numbers."""

    def counts(line: ReleaseLine) -> bool:
        out = line.released is None or line.released <= as_of
        return (
            out
            and line.ends.over(as_of) is not True
            and (line.long_term.begun(as_of) or not long_term)
        )

    numbers = (line_numbers(line) for cycle in cycles for line in cycle.lines if counts(line))
    return set(filter(None, numbers))


def _said_by(
    head: Snapshot, subject: str = "", status: SillStatus | None = None
) -> Callable[[Expression], Statement]:
    """What makes a statement of a source, of what it says."""

    def said(says: Expression) -> Statement:
        return Statement(
            snapshot=head.name, day=head.day, says=says, subject=subject, status=status
        )

    return said


def _told(statement: Statement) -> Resolved:
    return Resolved(
        expression=statement.says, resolution=Resolution.RESOLVED, statements=(statement,)
    )


def _open(symbol: Symbolic, why: Resolution, statement: Statement) -> Resolved:
    return Resolved(expression=symbol, resolution=why, statements=(statement,))


def _behind(statement: Statement, resolved: Resolved) -> Resolved:
    """What a source says that refers to another one."""
    return Resolved(
        expression=resolved.expression,
        resolution=resolved.resolution,
        statements=(statement, *resolved.statements),
    )

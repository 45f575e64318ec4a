"""Whether a component's version is still maintained, by whom, and until when."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeAlias

from cct_check.facts.cycles import KnownCycles
from cct_check.facts.origin import is_packaged, release_of
from cct_check.facts.rows import declared_version
from cct_check.facts.setting import Setting
from cct_check.identify.names import fold
from cct_check.model.manifest import Component
from cct_check.model.match import Match
from cct_check.model.report import JudgedRow
from cct_check.model.snapshot import LifeCycle, Limit, ReleaseLine
from cct_check.model.support import (
    UNKNOWN_SUPPORT,
    Extension,
    Maintainer,
    Support,
    SupportOutcome,
)
from cct_check.model.version import DeclaredVersion, VersionOutcome
from cct_check.record import record
from cct_check.versions.declared import parse_declared
from cct_check.versions.lines import lines_covered, lines_of
from cct_check.versions.words import product_words

Lines: TypeAlias = tuple[ReleaseLine, ...]


@record
class Calendar:
    """The days that count: that of judgement, and that of the contract's end where it is known."""

    as_of: date
    contract_end: date | None


def support_of(component: Component, match: Match, product: str, setting: Setting) -> Support:
    """The support of a declared version, by the distribution that it comes from, else its vendor.

    Unknown where the version may belong to lines that end otherwise than one another, or to none.
    """
    if (known := setting.cycles) is None:
        return UNKNOWN_SUPPORT
    told_on, listed = known.cycles.head.day, setting.referential.products.get(product)
    context = setting.bidding.manifest.context
    days = Calendar(as_of=setting.bidding.as_of, contract_end=context.contract_end)
    if is_packaged(component) and (system := system_lines(component, known)):
        return _told(*system, Maintainer.DISTRIBUTION, told_on, days)
    declared = declared_version(component, _words(product, setting))
    if not isinstance(declared, DeclaredVersion):
        return UNKNOWN_SUPPORT
    cycles = known.of(component, match, listed)
    told = [(cycle, lines_of(component.version, declared, cycle.lines)) for cycle in cycles]
    found = [
        _told(cycle, lines, Maintainer.VENDOR, told_on, days) for cycle, lines in told if lines
    ]
    agreed = {(one.outcome, one.until) for one in found}
    return found[0] if len(agreed) == 1 else UNKNOWN_SUPPORT


def listed_support(decisive: JudgedRow | None, product: str, setting: Setting) -> SupportOutcome:
    """The support of what the decisive row names, where it covers the version."""
    if setting.cycles is None or decisive is None:
        return SupportOutcome.UNKNOWN
    if decisive.version_outcome is not VersionOutcome.COVERED:
        return SupportOutcome.UNKNOWN
    cycles = setting.cycles.of_product(setting.referential.products[product])
    lines = [line for cycle in cycles for line in cycle.lines]
    covered = lines_covered(decisive.resolved.expression, lines, _words(product, setting))
    return has_ended(covered, setting.bidding.as_of)


def _words(product: str, setting: Setting) -> frozenset[str]:
    """The words of a listed product's names; none where there is no product."""
    listed = setting.referential
    return product_words(listed.products[product], listed) if product else frozenset()


def has_ended(lines: Iterable[ReleaseLine], as_of: date) -> SupportOutcome:
    """Whether all of some lines have ended, or none has: unknown where they differ."""
    over = {line.ends.over(as_of) for line in lines}
    if over == {True}:
        return SupportOutcome.ENDED
    return SupportOutcome.SUPPORTED if over == {False} else SupportOutcome.UNKNOWN


def system_lines(component: Component, known: KnownCycles) -> tuple[LifeCycle, Lines] | None:
    """The life cycle of the distribution that a component comes from, and its release's line."""
    release = release_of(component)
    system = known.system(release.name) if release else None
    if release is None or system is None:
        return None
    lines = tuple(line for line in system.lines if fold(line.codename) == release.number)
    version = parse_declared(release.number)
    if not lines and isinstance(version, DeclaredVersion) and version.numbers:
        lines = lines_of(release.number, version, system.lines)
    return (system, lines) if lines else None


def _told(
    cycle: LifeCycle, lines: Lines, maintainer: Maintainer, told_on: date, days: Calendar
) -> Support:
    outcome = has_ended(lines, days.as_of)
    if outcome is SupportOutcome.UNKNOWN:
        return UNKNOWN_SUPPORT
    # Of several lines, the last that ended, or the first that will: what is certain of them all.
    until = _last(lines) if outcome is SupportOutcome.ENDED else _first(lines)
    end = days.contract_end
    if outcome is SupportOutcome.SUPPORTED and until and end and until < end:
        outcome = SupportOutcome.ENDS_BEFORE_CONTRACT
    return Support(
        outcome=outcome,
        until=until,
        maintainer=maintainer,
        extension=_extension([line.extended for line in lines], days.as_of),
        extended_until=lines[0].extended.day if len(lines) == 1 else None,
        product=cycle.id,
        title=cycle.title,
        lines=tuple(line.label for line in lines),
        told_on=told_on,
    )


def _last(lines: Lines) -> date | None:
    days = [line.ends.day for line in lines]
    return max(day for day in days if day) if all(days) else None


def _first(lines: Lines) -> date | None:
    days = [line.ends.day for line in lines]
    return min(day for day in days if day) if all(days) else None


def _extension(limits: Sequence[Limit], as_of: date) -> Extension:
    """Whether what is offered beyond runs for all of some lines; nothing is said of most."""
    over = {limit.over(as_of) for limit in limits}
    if over == {False}:
        return Extension.RUNNING
    return Extension.OVER if over == {True} else Extension.NONE

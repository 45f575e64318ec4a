"""Dated sources as pages for a terminal: their ages, and what one of them holds."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from cct_check.model.language import Language, Words
from cct_check.model.snapshot import (
    LifeCycle,
    Limit,
    Packages,
    ReleaseLine,
    SillEntry,
    SillStatus,
    Snapshot,
)
from cct_check.render.page import Page, Screen
from cct_check.render.words import printed_date, quoted, titled

_AGE = (
    Words(fr="du jour", en="of this day"),
    Words(fr="il y a {} jour", en="{} day ago"),
    Words(fr="il y a {} jours", en="{} days ago"),
)
_LATER = Words(fr="postérieure à ce jour", en="later than this day")
_FIELDS: Mapping[str, Words] = {
    "source": Words(fr="Source", en="Source"),
    "origin": Words(fr="Origine", en="Origin"),
    "licence": Words(fr="Licence", en="Licence"),
    "command": Words(fr="Pour la refaire", en="To make it again"),
    "sha256": Words(fr="SHA-256", en="SHA-256"),
}
_STATUSES: Mapping[SillStatus, Words] = {
    SillStatus.RECOMMENDED: Words(fr="recommandé", en="recommended"),
    SillStatus.OBSERVED: Words(fr="en observation", en="under observation"),
    SillStatus.WITHDRAWN: Words(fr="n’est plus recommandé", en="no longer recommended"),
}
_MINIMUM = Words(fr="version minimale {}", en="minimum version {}")
_MAXIMUM = Words(fr="maximale {}", en="maximum {}")
_ENDS = Words(fr="maintenue jusqu’au {}", en="supported until {}")
_EXTENDED = Words(fr="maintien étendu jusqu’au {}", en="extended support until {}")
_LONG_TERM = Words(fr="maintien long depuis le {}", en="long support from {}")
_ENDLESS = Words(fr="maintenue, sans fin annoncée", en="supported, with no announced end")
_ENDED = Words(fr="plus maintenue", en="no longer supported")
_IS_LONG_TERM = Words(fr="maintien long", en="long support")
_LATEST = Words(fr="dernière version {}", en="latest version {}")


def render_heads(heads: Iterable[Snapshot], today: date, language: Language, screen: Screen) -> str:
    """A paragraph for each source: its name, its day, its age, whose it is and its licence."""
    page = Page(screen)
    for head in heads:
        told = f"{printed_date(head.day, language)}, {_age(head.day, today, language)}"
        page.paragraph((head.name.value, "bold"), f"  {told}")
        page.paragraph(f"{head.source} ({head.licence})", indent=2, hanging=2)
    return page.printed()


def render_head(head: Snapshot, counted: int, language: Language, screen: Screen) -> str:
    """One source: where it comes from, how it is made again, and how much it holds."""
    page = Page(screen)
    page.paragraph((head.name.value, "bold"), f"  {printed_date(head.day, language)}")
    for key, words in _FIELDS.items():
        page.paragraph(
            f"{titled(words[language], language)}{getattr(head, key)}", indent=2, hanging=2
        )
    count = Words(fr=f"Entrées\u00a0: {counted}", en=f"Entries: {counted}")[language]
    page.paragraph(count, indent=2)
    return page.printed()


def render_sill(entries: Sequence[SillEntry], language: Language, screen: Screen) -> str:
    """A line for each entry: its id, its status, the versions that the SILL sets."""
    page = Page(screen)
    for one in entries:
        told = [_STATUSES[one.status][language]]
        told.append(_MINIMUM[language].format(quoted(one.minimum, language)))
        if one.maximum:
            told.append(_MAXIMUM[language].format(quoted(one.maximum, language)))
        page.paragraph((one.name, "bold"), f"  ({one.id})  {', '.join(told)}", hanging=2)
    return page.printed()


def render_life_cycles(cycles: Iterable[LifeCycle], language: Language, screen: Screen) -> str:
    """Each product, then its lines with their ends."""
    page = Page(screen)
    for cycle in cycles:
        page.paragraph((f"{cycle.title} ({cycle.id})", "bold"))
        for line in cycle.lines:
            page.paragraph(f"{line.label}  {_line(line, language)}", indent=2, hanging=2)
    return page.printed()


def render_packages(
    packages: Packages, names: Iterable[str], language: Language, screen: Screen
) -> str:
    """A line for each package, with its version in each release."""
    page = Page(screen)
    for name in names:
        told = (
            f"{titled(f'{release} {packages.codenames[release]}', language)}{versions[name]}"
            for release, versions in packages.versions.items()
            if name in versions
        )
        page.paragraph((name, "bold"), f"  {', '.join(told)}", hanging=2)
    return page.printed()


def _age(day: date, today: date, language: Language) -> str:
    days = (today - day).days
    if days < 0:
        return _LATER[language]
    return _AGE[min(days, 2)][language].format(days)


def _line(line: ReleaseLine, language: Language) -> str:
    told = [_end(line.ends, language)]
    if line.extended.day:
        told.append(_EXTENDED[language].format(printed_date(line.extended.day, language)))
    if line.long_term.day:
        told.append(_LONG_TERM[language].format(printed_date(line.long_term.day, language)))
    elif line.long_term.past:
        told.append(_IS_LONG_TERM[language])
    if line.latest:
        told.append(_LATEST[language].format(line.latest))
    return ", ".join(filter(None, told))


def _end(limit: Limit, language: Language) -> str:
    if limit.day:
        return _ENDS[language].format(printed_date(limit.day, language))
    if limit.past is None:
        return ""
    return (_ENDED if limit.past else _ENDLESS)[language]

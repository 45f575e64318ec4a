"""What dated sources say of a version, and why they leave it open, in words."""

from collections.abc import Iterable, Mapping

from cct_check.model.language import Language, Words
from cct_check.model.report import Case
from cct_check.model.snapshot import SillStatus, SnapshotName
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
from cct_check.render.words import printed_date, quoted, titled

SNAPSHOTS: Mapping[SnapshotName, Words] = {
    SnapshotName.SILL: Words(fr="SILL du {day}", en="SILL of {day}"),
    SnapshotName.ENDOFLIFE: Words(fr="endoflife.date au {day}", en="endoflife.date as of {day}"),
    SnapshotName.DEBIAN: Words(fr="{subject} au {day}", en="{subject} as of {day}"),
}
_SIGNS: Mapping[Relation, str] = {
    Relation.AT_LEAST: "≥\u00a0{}",
    Relation.AT_MOST: "≤\u00a0{}",
    Relation.ABOVE: ">\u00a0{}",
    Relation.BELOW: "<\u00a0{}",
    Relation.EXACT: "{}",
    Relation.DELIVERED: "{}",
}
_LINE = Words(fr="ligne {}", en="line {}")
_LINES = Words(fr="lignes {}", en="lines {}")
_SYMBOLS: Mapping[VersionSource, Words] = {
    VersionSource.DISTRIBUTION: Words(fr="version de la distribution", en="the distribution’s"),
    VersionSource.STABLE: Words(fr="dernière version stable", en="latest stable version"),
}
_AND = Words(fr=" et ", en=" and ")
_OBSERVED = Words(fr="en observation", en="under observation")
_OPEN: Mapping[Resolution, Words] = {
    Resolution.UNNEEDED: Words(fr="", en=""),
    Resolution.RESOLVED: Words(fr="", en=""),
    Resolution.NO_SNAPSHOT: Words(
        fr="aucun état daté de cette source n’est employé",
        en="no dated state of that source is used",
    ),
    Resolution.NO_ENTRY: Words(
        fr="cette source ne connaît pas le produit", en="that source does not know the product"
    ),
    Resolution.ANOTHER_PRODUCT: Words(
        fr="l’entrée du SILL, {subject}, est un autre logiciel",
        en="the entry of the SILL, {subject}, is another software",
    ),
    Resolution.WITHDRAWN: Words(
        fr="le SILL ne recommande plus ce logiciel", en="the SILL no longer recommends it"
    ),
    Resolution.NO_MINIMUM: Words(
        fr="le SILL n’en fixe aucune version", en="the SILL sets no version of it"
    ),
    Resolution.UNREADABLE: Words(
        fr="ce que le SILL indique ne se compare pas à une version",
        en="what the SILL says cannot be compared with a version",
    ),
    Resolution.NO_LINE: Words(
        fr="aucune ligne maintenue de cette sorte n’y est connue",
        en="no supported line of that sort is known there",
    ),
    Resolution.UNDECLARED_DISTRIBUTION: Words(
        fr="la distribution d’où vient le composant n’est pas déclarée",
        en="the distribution that the component comes from is not declared",
    ),
    Resolution.UNKNOWN_DISTRIBUTION: Words(
        fr="les données employées ne couvrent pas la distribution déclarée",
        en="the data used do not cover the declared distribution",
    ),
    Resolution.NO_PACKAGE: Words(
        fr="cette distribution ne fournit pas le produit, ou les données employées l’ignorent",
        en="that distribution does not deliver the product, or the data used do not have it",
    ),
    Resolution.OTHER_ORIGIN: Words(
        fr="le composant est déclaré d’une autre origine qu’une distribution",
        en="the component is declared from elsewhere than a distribution",
    ),
    Resolution.AUTHORITY: Words(
        fr="aucune donnée employée ne dit quelle version l’ANSSI désigne",
        en="none of the data used tells which version ANSSI designates",
    ),
}


def sources_words(resolved: Resolved, language: Language) -> str:
    """What settled a symbolic version: `SILL du 10/05/2022 : ≥ 12.0.3`; empty where nothing did."""
    if resolved.resolution is not Resolution.RESOLVED:
        return ""
    return _joined(resolved.statements, language)


def bracketed_sources(case: Case | None, language: Language) -> str:
    """The same in brackets, after the version that the decisive row publishes."""
    told = sources_words(case.decisive.resolved, language) if case and case.decisive else ""
    return f" ({told})" if told else ""


def unresolved_words(resolved: Resolved, language: Language) -> str:
    """Why the sources leave a version open, after what they said as far as they went."""
    subject = resolved.statements[-1].subject if resolved.statements else ""
    why = _OPEN[resolved.resolution][language].format(subject=quoted(subject, language))
    told = _joined(resolved.statements, language)
    return f"{titled(told, language)}{why}" if told else why


def source_word(name: SnapshotName, day: str, language: Language) -> str:
    """A source and its date, for a list of them."""
    return SNAPSHOTS[name][language].format(day=day, subject="Debian")


def _joined(statements: Iterable[Statement], language: Language) -> str:
    mark = Words(fr="\u00a0; ", en="; ")[language]
    return mark.join(_statement(one, language) for one in statements)


def _statement(one: Statement, language: Language) -> str:
    day = printed_date(one.day, language)
    source = SNAPSHOTS[one.snapshot][language].format(day=day, subject=one.subject or "Debian")
    told = [_said(one.says, language)]
    if one.status is SillStatus.OBSERVED:
        told.append(_OBSERVED[language])
    said = ", ".join(filter(None, told))
    return f"{titled(source, language)}{said}" if said else source


def _said(says: Expression, language: Language) -> str:
    """What is said, as briefly as a bracket allows; nothing where the source told nothing."""
    match says:
        case Numbered(relation=Relation.LINE):
            return _LINE[language].format(_number(says))
        case Numbered():
            return _SIGNS[says.relation].format(_number(says))
        case AnyOf(parts=parts):
            numbers = [_number(part) for part in parts if isinstance(part, Numbered)]
            return _LINES[language].format(", ".join(numbers))
        case AllOf(parts=parts):
            return _AND[language].join(_said(part, language) for part in parts)
        case Symbolic(source=source) if source in _SYMBOLS:
            return _SYMBOLS[source][language]
        case _:
            return ""


def _number(expression: Numbered) -> str:
    return ".".join(map(str, expression.numbers))

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
    Resolution.NO_ENTRY: Words(fr="produit absent de cette source", en="product not in it"),
    Resolution.ANOTHER_PRODUCT: Words(
        fr="l’entrée {subject} est un autre logiciel",
        en="the entry {subject} is another software",
    ),
    Resolution.WITHDRAWN: Words(
        fr="logiciel qui n’est plus recommandé", en="software no longer recommended"
    ),
    Resolution.NO_MINIMUM: Words(fr="aucune version fixée", en="no version set"),
    Resolution.UNREADABLE: Words(
        fr="version qui ne peut être comparée", en="a version that cannot be compared"
    ),
    Resolution.NO_LINE: Words(
        fr="aucune ligne maintenue de cette sorte", en="no supported line of that sort"
    ),
    Resolution.UNDECLARED_DISTRIBUTION: Words(
        fr="la distribution d’où vient le composant n’est pas déclarée",
        en="the distribution that the component comes from is not declared",
    ),
    Resolution.UNKNOWN_DISTRIBUTION: Words(
        fr="les données employées ne couvrent pas la distribution déclarée",
        en="the data used do not cover the declared distribution",
    ),
    Resolution.NO_PACKAGE: Words(fr="produit absent de ses paquets", en="not among its packages"),
    Resolution.OTHER_ORIGIN: Words(
        fr="le composant est déclaré d’une autre origine qu’une distribution",
        en="the component is declared from elsewhere than a distribution",
    ),
    Resolution.AUTHORITY: Words(
        fr="aucune donnée employée ne dit quelle version l’ANSSI désigne",
        en="none of the data used tells which version ANSSI designates",
    ),
}


_OF_SOURCE = frozenset(
    [
        Resolution.NO_ENTRY,
        Resolution.ANOTHER_PRODUCT,
        Resolution.WITHDRAWN,
        Resolution.NO_MINIMUM,
        Resolution.UNREADABLE,
        Resolution.NO_LINE,
        Resolution.NO_PACKAGE,
    ]
)
"""What the last source asked says of the product, in place of a version."""


def sources_words(resolved: Resolved, language: Language) -> str:
    """What settled a symbolic version: `SILL du 10/05/2022 : ≥ 12.0.3`; empty where nothing did."""
    if resolved.resolution is not Resolution.RESOLVED:
        return ""
    return _joined((_statement(one, language) for one in resolved.statements), language)


def bracketed_sources(case: Case | None, language: Language) -> str:
    """The same in brackets, after the version that the decisive row publishes."""
    told = sources_words(case.decisive.resolved, language) if case and case.decisive else ""
    return f" ({told})" if told else ""


def unresolved_words(resolved: Resolved, language: Language) -> str:
    """Why the sources leave a version open, after what they said as far as they went."""
    why, statements = _OPEN[resolved.resolution][language], resolved.statements
    if not statements:
        return why
    last = statements[-1]
    said = why.format(subject=quoted(last.subject, language))
    told = [_statement(one, language) for one in statements]
    if resolved.resolution in _OF_SOURCE:
        told[-1] = titled(_source(last, language), language) + said
    else:
        told.append(said)
    return _joined(told, language)


def source_word(name: SnapshotName, day: str, language: Language) -> str:
    """A source and its date, for a list of them."""
    return SNAPSHOTS[name][language].format(day=day, subject="Debian")


def _joined(texts: Iterable[str], language: Language) -> str:
    return Words(fr=" ; ", en="; ")[language].join(texts)


def _source(one: Statement, language: Language) -> str:
    day = printed_date(one.day, language)
    return SNAPSHOTS[one.snapshot][language].format(day=day, subject=one.subject or "Debian")


def _statement(one: Statement, language: Language) -> str:
    told = [_said(one.says, language)]
    if one.status is SillStatus.OBSERVED:
        told.append(_OBSERVED[language])
    said = ", ".join(filter(None, told))
    source = _source(one, language)
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

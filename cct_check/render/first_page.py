"""What every report says first: whose offer, how many of what, judged against what."""

from collections.abc import Iterator, Mapping
from datetime import date

from cct_check.model.language import Language, Words
from cct_check.model.manifest import Statement
from cct_check.model.report import Case, Report
from cct_check.model.rule import Verdict
from cct_check.model.states import VersionSource
from cct_check.model.support import SupportOutcome
from cct_check.render.buyer import settings
from cct_check.render.encode import cut
from cct_check.render.source_words import source_word
from cct_check.render.words import (
    VERDICT_COUNTS,
    key_word,
    printed_date,
    stated_word,
    titled,
    version_word,
)

_CONTEXT = Words(fr="Contexte déclaré", en="Declared context")
_CONTEXT_IN_FORCE = Words(fr="Contexte retenu", en="Context in force")
_TENDER = Words(fr="consultation", en="tender")
_NAMED_TENDER = Words(fr="consultation désignée par l’offre", en="tender named by the bid")
_COMPONENT = Words(fr="composant", en="component")
_BUYER = Words(fr="l’acheteur", en="the buyer")
_ELSEWHERE = Words(fr="un autre document", en="another document")
_AND_ALSO = Words(fr=" ; ", en="; ")
_SUPPORT = Words(fr="Maintien des versions", en="Support of the versions")
_SUPPORT_COUNTS: Mapping[SupportOutcome, tuple[Words, Words]] = {
    SupportOutcome.ENDED: (
        Words(fr="{} terminé", en="{} ended"),
        Words(fr="{} terminés", en="{} ended"),
    ),
    SupportOutcome.ENDS_BEFORE_CONTRACT: (
        Words(fr="{} qui cesse avant la fin du marché", en="{} ends before the contract"),
        Words(fr="{} qui cessent avant la fin du marché", en="{} end before the contract"),
    ),
    SupportOutcome.SUPPORTED: (Words(fr="{} en cours", en="{} running"),) * 2,
    SupportOutcome.UNKNOWN: (
        Words(fr="{} inconnu", en="{} unknown"),
        Words(fr="{} inconnus", en="{} unknown"),
    ),
}
_UNSTATED = "unstated"
_LONGEST = 256
"""The longest name that a manifest may hold."""


def subject(report: Report, language: Language) -> Iterator[str]:
    """Whose offer it is and what its components come to, a paragraph each."""
    yield _offer(report, language)
    yield _counts(report, language)
    yield from _support(report, language)
    names = ", ".join(
        named(one.case, language) for one in report.components if one.verdict is Verdict.NOT_JUDGED
    )
    # The supplier alone says that it is the object of the offer: the reader checks that it is.
    if names:
        yield Words(
            fr=f"Objet de l’offre selon le fournisseur, non jugé : {names}.",
            en=f"Object of the bid according to the supplier, not judged: {names}.",
        )[language]
    if report.bid.declared_by:
        yield _declared(report.bid.declared_by, language)
    if report.bid.transcribed:
        yield _transcribed(report.bid.transcribed, language)
    yield _context(report, language)


def references(report: Report, language: Language) -> Iterator[str]:
    """What it was judged against, as of when, and how the statuses are read."""
    used, manifest = report.references, report.inputs[0]
    as_of = printed_date(report.as_of, language)
    edition = printed_date(date.fromisoformat(used.edition), language)
    snapshots = "".join(
        f"{_AND_ALSO[language]}{source_word(one.name, printed_date(one.day, language), language)}"
        for one in used.snapshots
    )
    labels = ", ".join(
        f"{status} {reading.label[language]}" for status, reading in used.statuses.items()
    )
    yield Words(
        fr=(
            f"État au {as_of} ; référentiel du CCT, édition du {edition} ({used.rows}\u00a0lignes)"
            f" ; {used.rules}\u00a0règles{snapshots}. Manifeste {manifest.path}, "
            f"SHA-256 {manifest.sha256[:16]}…"
        ),
        en=(
            f"As of {as_of}; CCT referential, edition {edition} ({used.rows} rows); "
            f"{used.rules} rules{snapshots}. Manifest {manifest.path}, "
            f"SHA-256 {manifest.sha256[:16]}…"
        ),
    )[language]
    yield Words(
        fr=(
            "Le CCT ne publie pas la légende des statuts. Lecture retenue, sauf indication "
            f"contraire de la consultation : {labels}."
        ),
        en=(
            "The CCT publishes no legend of the statuses. Reading used, unless the tender says "
            f"otherwise: {labels}."
        ),
    )[language]
    yield from settings(report, language)


def named(case: Case, language: Language) -> str:
    """A component as the reader knows it: its name and its version, which the name may hold."""
    name, version = case.component.name, case.component.version
    if case.facts.component.version_source is VersionSource.NAME:
        return cut(name, _LONGEST)
    return f"{cut(name, _LONGEST)} {version_word(version, language)}".rstrip()


def _offer(report: Report, language: Language) -> str:
    bid = report.bid
    solution = f"{bid.solution} {bid.solution_version}".rstrip()
    parts = [solution, bid.supplier]
    parts += [_tender(report, language) + bid.tender] if bid.tender else []
    parts += [f"lot {bid.lot}"] if bid.lot else []
    return " · ".join(cut(part) for part in parts if part)


def _tender(report: Report, language: Language) -> str:
    """How the tender that the bid names is called, where it may not be the buyer's."""
    if report.tender.tender.document:
        return titled(_NAMED_TENDER[language], language)
    return f"{_TENDER[language]} "


def _counts(report: Report, language: Language) -> str:
    total = len(report.components)
    noun = f"{total} {_COMPONENT[language]}{'s' if total > 1 else ''}"
    parts = [
        f"{count} {VERDICT_COUNTS[verdict][count > 1][language]}"
        for verdict in sorted(Verdict, reverse=True)
        if (count := report.summary[verdict.value])
    ]
    return f"{titled(noun, language)}{', '.join(parts)}."


def _support(report: Report, language: Language) -> Iterator[str]:
    """One line for the whole bid: how many versions are no longer maintained, or soon will be."""
    counts = report.support
    told = [
        _SUPPORT_COUNTS[outcome][counts[outcome] > 1][language].format(counts[outcome])
        for outcome in _SUPPORT_COUNTS
        if counts[outcome]
    ]
    if len(told) > 1 or not counts[SupportOutcome.UNKNOWN]:
        yield f"{titled(_SUPPORT[language], language)}{', '.join(told)}."


def _declared(statement: Statement, language: Language) -> str:
    by = ", ".join(cut(text) for text in (statement.name, statement.role) if text)
    day = _day(statement.date, language)
    return Words(
        fr=f"Déclaration de {by or 'l’offrant'}{day and f', le {day}'}.",
        en=f"Declared by {by or 'the bidder'}{day and f', {day}'}.",
    )[language]


def _transcribed(statement: Statement, language: Language) -> str:
    by = cut(statement.name) or _BUYER[language]
    origin = cut(statement.source) or _ELSEWHERE[language]
    day = _day(statement.date, language)
    return Words(
        fr=f"Déclaration transcrite par {by}{day and f', le {day},'} d’après {origin}.",
        en=f"Declaration transcribed by {by}{day and f', {day},'} from {origin}.",
    )[language]


def _day(text: str, language: Language) -> str:
    return printed_date(date.fromisoformat(text), language) if text else ""


def _context(report: Report, language: Language) -> str:
    """Everything that conditions and statuses may depend on, what is not stated included."""
    context, title = report.context, _CONTEXT
    if report.tender.tender.document:
        title = _CONTEXT_IN_FORCE
    end = context.contract_end
    stated = {
        "project": context.project.value,
        "entity": context.entity.value,
        "hosting": context.hosting.value,
        "sensitivity": context.sensitivity.value,
    }
    told = [_circumstance(key, value, language) for key, value in stated.items()]
    on = Words(fr="le ", en="")[language]
    until = f"{on}{printed_date(end, language)}" if end else ""
    told.append(
        f"{key_word('contract_end', language)} {until or _unstated('contract_end', language)}"
    )
    return f"{titled(title[language], language)}{', '.join(told)}."


def _circumstance(key: str, value: str, language: Language) -> str:
    if value == _UNSTATED:
        return f"{key_word(key, language)} {_unstated(key, language)}"
    return stated_word(key, value, language)


def _unstated(key: str, language: Language) -> str:
    return stated_word(key, _UNSTATED, language)

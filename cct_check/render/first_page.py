"""What every report says first: whose offer, how many of what, judged against what."""

from collections.abc import Iterator
from datetime import date

from cct_check.model.language import Language
from cct_check.model.report import Case, Report
from cct_check.model.rule import Verdict
from cct_check.render.messages import printed_date
from cct_check.render.words import VERDICT_COUNTS


def subject(report: Report, language: Language) -> Iterator[str]:
    """Whose offer it is and what its components come to, a paragraph each."""
    yield _offer(report, language)
    yield _counts(report, language)
    names = ", ".join(
        named(one.case) for one in report.components if one.verdict is Verdict.NOT_JUDGED
    )
    # The supplier alone says that it is the object of the offer: the reader checks that it is.
    if names and language is Language.FR:
        yield f"Objet de l’offre, non jugé\u00a0: {names}."
    elif names:
        yield f"Object of the offer, not judged: {names}."
    if report.bid.transcribed:
        yield _transcribed(report, language)


def references(report: Report, language: Language) -> str:
    """What it was judged against, as of when, and the digest of what was read."""
    used, manifest = report.references, report.inputs[0]
    as_of = printed_date(report.as_of, language)
    edition = printed_date(date.fromisoformat(used.edition), language)
    if language is Language.FR:
        return (
            f"Référentiel du CCT, édition du {edition} ({used.rows} lignes), "
            f"{used.rules} règles, jugement au {as_of}. "
            f"Manifeste {manifest.path}, SHA-256 {manifest.sha256[:16]}…"
        )
    return (
        f"CCT referential, edition {edition} ({used.rows} rows), "
        f"{used.rules} rules, judged as of {as_of}. "
        f"Manifest {manifest.path}, SHA-256 {manifest.sha256[:16]}…"
    )


def named(case: Case) -> str:
    """A component as the reader knows it: its name and its version."""
    return f"{case.component.name} {case.component.version}".rstrip()


def _offer(report: Report, language: Language) -> str:
    bid = report.bid
    solution = f"{bid.solution} {bid.solution_version}".rstrip()
    tender = ("consultation" if language is Language.FR else "tender", bid.tender)
    parts = [solution, bid.supplier]
    parts += [f"{word} {text}" for word, text in (tender, ("lot", bid.lot)) if text]
    return " · ".join(part for part in parts if part)


def _counts(report: Report, language: Language) -> str:
    total = len(report.components)
    noun, colon = ("composant", "\u00a0: ") if language is Language.FR else ("component", ": ")
    parts = [
        f"{count} {VERDICT_COUNTS[verdict][count > 1][language]}"
        for verdict in sorted(Verdict, reverse=True)
        if (count := report.summary[verdict.value])
    ]
    return f"{total} {noun}{'s' if total > 1 else ''}{colon}{', '.join(parts)}."


def _transcribed(report: Report, language: Language) -> str:
    statement = report.bid.transcribed
    assert statement is not None
    if language is Language.FR:
        by, origin = statement.name or "l’acheteur", statement.source or "un autre document"
        return f"Déclaration transcrite par {by} d’après {origin}."
    by, origin = statement.name or "the buyer", statement.source or "another document"
    return f"Declaration transcribed by {by} from {origin}."

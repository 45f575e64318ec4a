"""What no rule or source of this check covers: said, never passed over."""

from collections.abc import Iterator

from cct_check.model.language import Language, Words
from cct_check.model.report import Report
from cct_check.model.version import VersionOutcome
from cct_check.render.encode import cut
from cct_check.render.messages import printed_date

_WHOLE_BID = {
    "support": Words(
        fr="Maintien par les éditeurs : aucune source datée n’est fournie.",
        en="Vendor support: no dated source is supplied.",
    ),
    "guide": Words(
        fr="Guide d’intégration et exigences : non examinés par cette version.",
        en="Integration guide and requirements: not examined by this version.",
    ),
    "explanation": Words(
        fr="Textes libres des dérogations : non analysés.",
        en="Free texts of the claims: not analysed.",
    ),
}
_SNAPSHOT = Words(
    fr="Instantané « {name} » du {day}, retenu par la consultation : non fourni.",
    en="Snapshot “{name}” of {day}, held by the tender: not supplied.",
)
_VERSION = Words(
    fr="La ligne {ref} ne publie pas de version.", en="Row {ref} publishes no version."
)


def unverified(report: Report, language: Language) -> list[dict[str, str | None]]:
    """One record for each point: `component` (None for the whole bid), `subject`, `message`."""
    return [
        {"component": component, "subject": subject, "message": texts[language].format_map(values)}
        for component, subject, texts, values in _points(report, language)
    ]


def _points(
    report: Report, language: Language
) -> Iterator[tuple[str | None, str, Words, dict[str, str]]]:
    for subject, texts in _WHOLE_BID.items():
        if subject != "explanation" or any(
            judged.case.component.claim.explanation for judged in report.components
        ):
            yield None, subject, texts, {}
    for name, day in report.tender.tender.snapshots.items():
        values = {"name": cut(name), "day": printed_date(day, language)}
        yield None, "snapshot", _SNAPSHOT, values
    for case in (case for judged in report.components for case in judged.cases):
        if case.facts.version_outcome is VersionOutcome.UNCONSTRAINED and case.decisive:
            yield case.component.id, "version", _VERSION, {"ref": case.decisive.row.ref}

"""What no rule or source of this check covers: said, never passed over."""

from collections.abc import Iterator

from cct_check.model.language import Language, Words
from cct_check.model.report import Report
from cct_check.model.version import VersionOutcome

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
_VERSION = Words(
    fr="la ligne {ref} ne publie pas de version.", en="row {ref} publishes no version."
)


def unverified(report: Report, language: Language) -> list[dict[str, str | None]]:
    """One record for each point: `component` (None for the whole bid), `subject`, `message`."""
    return [
        {"component": component, "subject": subject, "message": texts[language].format_map(values)}
        for component, subject, texts, values in _points(report)
    ]


def _points(
    report: Report,
) -> Iterator[tuple[str | None, str, Words, dict[str, str]]]:
    for subject, texts in _WHOLE_BID.items():
        if subject != "explanation" or any(
            judged.case.component.claim.explanation for judged in report.components
        ):
            yield None, subject, texts, {}
    for judged in report.components:
        case = judged.case
        if case.facts.version_outcome is VersionOutcome.UNCONSTRAINED and case.decisive:
            yield case.component.id, "version", _VERSION, {"ref": case.decisive.row.ref}

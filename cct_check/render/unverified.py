"""What no rule or source of this check covers: said, never passed over."""

from collections.abc import Iterator

from cct_check.model.language import Language, Words
from cct_check.model.report import Report
from cct_check.model.snapshot import SnapshotName
from cct_check.model.support import SupportOutcome
from cct_check.model.version import VersionOutcome
from cct_check.render.encode import cut
from cct_check.render.words import printed_date

_WHOLE_BID = {
    "guide": Words(
        fr="Guide d’intégration et exigences : non examinés par cette version.",
        en="Integration guide and requirements: not examined by this version.",
    ),
    "explanation": Words(
        fr="Textes libres des dérogations : non analysés.",
        en="Free texts of the claims: not analysed.",
    ),
}
_NO_LIFE_CYCLE = Words(
    fr="Maintien des versions : aucune source datée n’est employée.",
    en="Support of the versions: no dated source is used.",
)
_UNKNOWN_SUPPORT = Words(
    fr="Le maintien de la version est inconnu de la source employée.",
    en="The support of the version is unknown to the source used.",
)
_SNAPSHOT = Words(
    fr="Source datée « {name} » du {day}, retenue par la consultation : non fournie.",
    en="Dated source “{name}” of {day}, held by the tender: not supplied.",
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
    used = report.references
    dated = any(one.name is SnapshotName.ENDOFLIFE for one in used.snapshots)
    if not dated:
        yield None, "support", _NO_LIFE_CYCLE, {}
    for name in used.snapshots_missing:
        day = report.tender.tender.snapshots[name]
        values = {"name": cut(name), "day": printed_date(day, language)}
        yield None, "snapshot", _SNAPSHOT, values
    for case in (case for judged in report.components for case in judged.cases):
        if case.facts.version_outcome is VersionOutcome.UNCONSTRAINED and case.decisive:
            yield case.component.id, "version", _VERSION, {"ref": case.decisive.row.ref}
    for judged in report.components:
        case = judged.case
        unknown = case.facts.support.outcome is SupportOutcome.UNKNOWN
        if dated and unknown and not case.facts.object_of_offer:
            yield case.component.id, "support", _UNKNOWN_SUPPORT, {}

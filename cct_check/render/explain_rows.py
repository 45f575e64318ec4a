"""The rows that a component was compared with: how versions are understood, and which decides."""

from collections.abc import Iterator, Mapping

from cct_check.model.explanation import Criterion, Explanation, TriedRow
from cct_check.model.language import Language, Words
from cct_check.model.referential import Status, StatusReading
from cct_check.model.version import VersionDoubt, VersionOutcome
from cct_check.render.comments import printed_condition
from cct_check.render.fact_words import value_word
from cct_check.render.page import Page, aside
from cct_check.render.source_words import sources_words, unresolved_words
from cct_check.render.support_words import support_reason
from cct_check.render.version_words import declared_words, expression_words
from cct_check.render.words import quoted, titled

ROWS_TITLE = Words(fr="3. Lignes examinées", en="3. Rows tried")
_NO_ROW = Words(
    fr="Aucune ligne n’est comparée : le composant n’est rapproché d’aucun produit.",
    en="No row is compared: the component is matched with no product.",
)
_PROPOSED = Words(
    fr="Lignes des produits seulement possibles, non comparées : {}.",
    en="Rows of products that are only possible, not compared: {}.",
)
_PUBLISHED = Words(fr="Version publiée {}, soit {}.", en="Published version {}, that is {}.")
_UNPUBLISHED = Words(fr="Aucune version publiée.", en="No published version.")
_ASKED = Words(fr="Sources datées : {}.", en="Dated sources: {}.")
_COMPARED = Words(
    fr="Version déclarée, comparée à cette ligne seule",
    en="Declared version against this row alone",
)
_CONDITION = Words(fr="Condition d’emploi, reformulée", en="Usage condition, restated")
_NO_CONDITION = Words(fr="Aucune condition d’emploi.", en="No usage condition.")
_STATUS = Words(fr="statut {}", en="status {}")
_READ = Words(fr="lu {}, confiance {}", en="read as {}, confidence {}")
_DECIDES = Words(fr="Ligne retenue.", en="The decisive row.")
_ONLY = Words(fr="Ligne retenue : seule ligne du produit.", en="The decisive row: the only one.")
_BEHIND: Mapping[Criterion, Words] = {
    Criterion.VERSION: Words(
        fr="Non retenue : sa version convient moins que celle de la ligne {}.",
        en="Not decisive: its version suits less than that of {}.",
    ),
    Criterion.STATUS: Words(
        fr="Non retenue : à comparaison égale, son statut vient après celui de la ligne {}.",
        en="Not decisive: the versions suit alike, its status comes after that of {}.",
    ),
    Criterion.CONDITION: Words(
        fr="Non retenue : à statut égal, ses conditions sont moins remplies que celles de {}.",
        en="Not decisive: the statuses being equal, its conditions are met less than those of {}.",
    ),
    Criterion.REFERENCE: Words(
        fr="Non retenue : à égalité, sa référence vient après {}.",
        en="Not decisive: all being equal, its reference comes after {}.",
    ),
}
_ORDER = Words(
    fr=(
        "Ordre : version comprise, sans version publiée, à fixer par une source, incertaine, les "
        "autres ; puis statut R, A, O, M ; puis conditions remplies, à vérifier, non remplies ; "
        "puis référence."
    ),
    en=(
        "Order: version covered, none published, to be settled by a source, doubtful, the others; "
        "then status R, A, O, M; then conditions met, to be verified, not met; then reference."
    ),
)
_UNDETERMINED = Words(
    fr="Faute de version exploitable, la ligne n’est retenue que pour l’examen.",
    en="For want of a usable version, the row is decisive for the examination only.",
)
_UNKNOWN_SUPPORT = Words(
    fr="Maintien de la version inconnu des sources employées.",
    en="The support of the version is unknown to the sources used.",
)
_OUTCOME = Words(fr="Pour le composant", en="For the component")
_BETWEEN = Words(
    fr="la version est postérieure à une ligne et antérieure à une autre",
    en="the version is newer than one row and older than another",
)


def explain_rows(
    page: Page,
    explanation: Explanation,
    statuses: Mapping[Status, StatusReading],
    title: str,
    language: Language,
) -> None:
    """The declared version as understood, then each row with what the comparison gives."""
    page.heading(title)
    case = explanation.judged.case
    page.paragraph(
        declared_words(case.component.version, explanation.version, language), indent=2, hanging=2
    )
    if case.decisive is None:
        page.paragraph(_NO_ROW[language], indent=2)
        if case.candidates:
            rows = ", ".join(
                f"{row.ref} {row.name} {row.version}".rstrip() for row in case.candidates
            )
            page.paragraph(_PROPOSED[language].format(rows), indent=2, hanging=2)
        return
    for tried in explanation.rows:
        row = tried.judged.row
        status = _status(row.status, statuses, language)
        page.blank()
        page.paragraph((f"{row.ref} {row.name}", "bold"), f"  {status}", aside(row.page), indent=2)
        for text in _compared(tried, explanation, language):
            page.paragraph(text, indent=4, hanging=2)
    page.blank()
    if len(explanation.rows) > 1:
        page.paragraph((_ORDER[language], "italic"), indent=2)
        if case.facts.version_outcome is VersionOutcome.IMPRECISE:
            page.paragraph(_UNDETERMINED[language], indent=2)
    outcome = value_word("version_outcome", case.facts.version_outcome.value, language)
    if case.facts.version_outcome is VersionOutcome.BETWEEN_LINES:
        outcome = f"{outcome} ({_BETWEEN[language]})"
    label = titled(f"{_OUTCOME[language]}, {case.decisive.row.ref}", language)
    page.paragraph((label, "bold"), f"{outcome}.", indent=2)
    support = support_reason(case.support, language) or _UNKNOWN_SUPPORT[language]
    page.paragraph(support, indent=2, hanging=2)


def _compared(tried: TriedRow, explanation: Explanation, language: Language) -> Iterator[str]:
    row = tried.judged.row
    if row.version:
        read = expression_words(tried.expression, language)
        yield _PUBLISHED[language].format(quoted(row.version, language), read)
    else:
        yield _UNPUBLISHED[language]
    resolved = tried.judged.resolved
    if told := sources_words(resolved, language) or unresolved_words(resolved, language):
        yield _ASKED[language].format(told)
    outcome = value_word("version_outcome", tried.judged.version_outcome.value, language)
    doubt = tried.judged.version_doubt
    if doubt is not VersionDoubt.NONE:
        outcome += f" ({value_word('version_doubt', doubt.value, language)})"
    yield f"{titled(_COMPARED[language], language)}{outcome}."
    for one in tried.judged.conditions:
        told = value_word("row.condition", one.outcome.value, language)
        label = titled(f"{_CONDITION[language]}, {told}", language)
        yield f"{label}{printed_condition(one, language)}."
    if not tried.judged.conditions:
        yield _NO_CONDITION[language]
    decisive = explanation.judged.case.decisive
    if tried.behind and decisive:
        yield _BEHIND[tried.behind][language].format(decisive.row.ref)
    else:
        yield (_DECIDES if len(explanation.rows) > 1 else _ONLY)[language]


def _status(status: Status, statuses: Mapping[Status, StatusReading], language: Language) -> str:
    """A status, what it is read as, and how sure that is."""
    told = _STATUS[language].format(value_word("row.status", status.value, language))
    if status not in statuses:
        return told
    reading = statuses[status]
    confidence = reading.confidence
    if language is Language.FR:
        confidence = confidence.replace(".", ",")
    read = _READ[language].format(quoted(reading.label[language], language), confidence)
    return f"{told} ({read})"

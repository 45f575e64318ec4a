"""The declaration of a component as the bid writes it: each value, its key and its place."""

from collections.abc import Mapping

from cct_check.model.explanation import Explanation
from cct_check.model.language import Language, Words
from cct_check.model.report import Report
from cct_check.render.buyer import clarified
from cct_check.render.page import Page, aside, place_word
from cct_check.render.words import quoted, titled

LONGEST = 256
"""A declared text is quoted up to this length."""

KEYS_OF_A_COMPONENT: Mapping[str, Words] = {
    "id": Words(fr="identifiant", en="id"),
    "name": Words(fr="nom", en="name"),
    "version": Words(fr="version", en="version"),
    "kind": Words(fr="type", en="kind"),
    "vendor": Words(fr="éditeur", en="vendor"),
    "function": Words(fr="fonction", en="function"),
    "usage": Words(fr="usage", en="usage"),
    "origin": Words(fr="provenance", en="origin"),
    "distribution": Words(fr="distribution", en="distribution"),
    "tier": Words(fr="tiers", en="tier"),
    "reference": Words(fr="référence au référentiel", en="reference to the referential"),
    "identifiers.purl": Words(fr="purl", en="package URL"),
    "identifiers.cpe": Words(fr="CPE", en="CPE name"),
    "identifiers.image": Words(fr="image de conteneur", en="container image"),
    "licence": Words(fr="licence", en="licence"),
    "note": Words(fr="note", en="note"),
    "equivalent_to.reference": Words(fr="équivalent à", en="equivalent to"),
    "equivalent_to.justification": Words(fr="justification", en="justification"),
}
"""What each key of a component is called; the claim's keys are those of its facts."""

_TITLE = Words(fr="1. Ce qui est déclaré", en="1. What is declared")
_NOTHING = Words(fr="rien", en="nothing")
_BY_CLARIFICATION = Words(fr=", selon la précision", en=", by the clarification")
_CLARIFIED = Words(fr="Précision de l’offrant :", en="Clarification by the bidder:")
_REPEATED = Words(
    fr="Un composant égal est déclaré avant celui-ci : {}.",
    en="An equal component is declared before this one: {}.",
)


def explain_declaration(
    page: Page, report: Report, explanation: Explanation, language: Language
) -> None:
    """Each value of the component's own entry, then the lines that hold them."""
    page.heading(_TITLE[language])
    case = explanation.judged.case
    clarified_keys = {answer.clarification.field for answer in case.clarified}
    for one in explanation.declared:
        words = KEYS_OF_A_COMPONENT.get(one.key)
        name = words[language] if words else one.key
        if one.key in clarified_keys:
            name += _BY_CLARIFICATION[language]
        title = titled(name, language)
        text = quoted(one.text, language, LONGEST) if one.text else _NOTHING[language]
        where = aside(one.key, place_word(one.location))
        page.paragraph(f"{title}{text}", where, indent=2, hanging=2)
    page.quote_places(report.sources, (one.location for one in explanation.declared))
    for entry in report.tender.clarifications:
        if entry.clarification.component == case.component.id:
            page.paragraph(f"{_CLARIFIED[language]} {clarified(entry, language)}", indent=2)
    if case.first:
        page.paragraph(_REPEATED[language].format(place_word(case.first)), indent=2)

"""Why a component has its verdict: accepted ones say it as fully as refused ones."""

from collections.abc import Iterator, Mapping

from cct_check.model.language import Language, Words
from cct_check.model.manifest import Usage
from cct_check.model.match import ReferenceClaim
from cct_check.model.report import Case, JudgedComponent
from cct_check.model.rule import Verdict
from cct_check.model.states import ConditionOutcome, EquivalenceClaim, StatusEffect
from cct_check.render.buyer import restated
from cct_check.render.claim_reasons import claim_reasons
from cct_check.render.comments import printed_conditions
from cct_check.render.encode import cut
from cct_check.render.match_reasons import match_reason
from cct_check.render.support_words import support_reason
from cct_check.render.version_reasons import version_reason
from cct_check.render.words import stated_word

_OBJECT = {
    True: Words(
        fr="Objet de l’offre selon le fournisseur : non jugé, à vérifier.",
        en="The object of the bid, says the supplier: not judged, to be checked.",
    ),
    False: Words(
        fr="Objet de l’offre selon le fournisseur.", en="The object of the bid, says the supplier."
    ),
}
_CONDITIONS: Mapping[ConditionOutcome, Words] = {
    ConditionOutcome.MET: Words(
        fr="Condition d’emploi, reformulée, remplie : {conditions}.",
        en="Its usage condition, restated, is met: {conditions}.",
    ),
    ConditionOutcome.UNMET: Words(
        fr="Condition d’emploi, reformulée, non remplie : {conditions}.",
        en="Its usage condition, restated, is not met: {conditions}.",
    ),
    ConditionOutcome.UNKNOWN: Words(
        fr="Condition d’emploi, reformulée, à vérifier : {conditions}.",
        en="Its usage condition, restated, is to be verified: {conditions}.",
    ),
    ConditionOutcome.NONE: Words(fr="", en=""),
}
_ADMITTED = Words(
    fr="La consultation tient ce statut pour «\u00a0conforme\u00a0»{source}.",
    en="The tender deems this status “compliant”{source}.",
)
_REFERENCES: Mapping[ReferenceClaim, Words] = {
    ReferenceClaim.UNSTATED: Words(fr="", en=""),
    ReferenceClaim.AGREES: Words(
        fr="Référence déclarée {reference} : concordante.",
        en="Declared reference {reference}: it agrees.",
    ),
    ReferenceClaim.ANOTHER_ROW: Words(
        fr="Référence déclarée {reference} : celle d’une autre ligne du produit.",
        en="Declared reference {reference}: that of another row of the product.",
    ),
    ReferenceClaim.CONTRADICTS: Words(
        fr="Référence déclarée {reference} : celle d’un autre produit.",
        en="Declared reference {reference}: that of another product.",
    ),
    ReferenceClaim.UNKNOWN: Words(
        fr="Référence déclarée {reference} : inconnue de l’édition employée.",
        en="Declared reference {reference}: unknown to the edition used.",
    ),
}


def reasons(judged: JudgedComponent, language: Language) -> list[str]:
    """The sentences that explain the verdict, from the match to the claim."""
    return [text for text in _sentences(judged, language) if text]


def _sentences(judged: JudgedComponent, language: Language) -> Iterator[str]:
    case = judged.case
    texts = {"reference": cut(case.component.reference)}
    reference = _REFERENCES[case.facts.match.reference][language].format_map(texts)
    for answer in case.clarified:
        yield restated(answer, language)
    for one in judged.cases:
        yield match_reason(one, language)
        yield reference if one is case else ""
        yield from _row(one, language)
    if case.facts.object_of_offer:
        yield _OBJECT[judged.verdict is Verdict.NOT_JUDGED][language]
        return
    if case.component.equivalent_to:
        yield _equivalence(case, language)
    outside_production = case.component.usage in (Usage.DEVELOPMENT, Usage.TEST)
    if outside_production and not case.facts.claim.needed:
        usage = case.component.usage
        word = stated_word("usage", usage.value, language)
        yield Words(
            fr=f"Non livré en production, déclaré pour : {word}.",
            en=f"Not delivered in production, declared for: {word}.",
        )[language]
    yield from claim_reasons(case, language)


def _row(case: Case, language: Language) -> Iterator[str]:
    """How the version and the context stand to the decisive row."""
    if case.decisive is None:
        yield support_reason(case.support, language)
        return
    yield version_reason(case, language)
    yield support_reason(case.support, language)
    texts = {"conditions": printed_conditions(case, language)}
    yield _CONDITIONS[case.facts.row.condition][language].format_map(texts)
    if case.facts.status_effect is StatusEffect.COMPLIANT:
        # No finding says it: the other meanings of a status each have their rule.
        source = f" ({cut(case.status_source)})" if case.status_source else ""
        yield _ADMITTED[language].format(source=source)


def _equivalence(case: Case, language: Language) -> str:
    offered = case.component.equivalent_to
    assert offered is not None
    reference = cut(offered.reference)
    if case.facts.component.equivalent is EquivalenceClaim.UNSTATED:
        return Words(
            fr=f"Équivalence proposée à {reference}\u00a0: sans objet.",
            en=f"Offered as equivalent to {reference}: not needed.",
        )[language]
    return Words(
        fr=f"Présenté comme équivalent à {reference}.", en=f"Offered as equivalent to {reference}."
    )[language]

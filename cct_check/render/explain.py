"""The page of one component: the whole way from its declaration to its verdict."""

from collections.abc import Iterator, Sequence

from cct_check.model.explanation import Explanation
from cct_check.model.language import Language, Words
from cct_check.model.report import Report
from cct_check.model.rule import Nature, Verdict
from cct_check.model.states import ClaimState
from cct_check.render.clauses import fact_code, fact_words
from cct_check.render.console import STYLES
from cct_check.render.explain_claim import explain_claim
from cct_check.render.explain_declaration import explain_declaration
from cct_check.render.explain_match import explain_match
from cct_check.render.explain_rows import ROWS_TITLE, explain_rows
from cct_check.render.explain_rules import RULES_TITLE, explain_rules
from cct_check.render.first_page import named, references, subject
from cct_check.render.page import Page, Screen, aside, place_word
from cct_check.render.rule_words import worth
from cct_check.render.unverified import unverified
from cct_check.render.words import DISCLAIMER, VERDICTS, titled

_EXPLAINED = Words(fr="Explication de l’avis sur", en="Explanation of the verdict on")
_PROPOSED = Words(fr="Avis proposé pour ce composant", en="Proposed verdict on this component")
_FACTS = Words(
    fr="5. Faits établis, tels que les règles les lisent", en="5. Facts as rules read them"
)
_OF_A_CLAIM = ("claim.", "evidence.", "pieces.")
_UNCLAIMED = Words(
    fr=(
        "Aucune dérogation «\u00a0logiciel embarqué\u00a0» n’est présentée\u00a0: les {} faits qui "
        "en décriraient une ne sont pas imprimés."
    ),
    en="No embedded claim is made: the {} facts that describe one are not printed.",
)
_VERDICT = Words(fr="7. Avis", en="7. Verdict")
_NOT_VERIFIABLE = Words(fr="Non vérifiable", en="Not verifiable")
_PLACES = Words(
    fr="Chaque emplacement est celui d’une valeur dont le fait dépend, ou du nom du composant.",
    en="Each place is that of a value that the fact depends on, or of the component’s name.",
)


def render_explanation(
    report: Report, explanations: Sequence[Explanation], language: Language, screen: Screen
) -> str:
    """The page of one component: its declaration, each step, and what decides.

    `explanations` has one for each product that it is, the first being that which decides.
    """
    page, first = Page(screen), explanations[0]
    _header(page, report, first, language)
    explain_declaration(page, report, first, language)
    explain_match(page, first, language)
    for explanation in explanations:
        title = _of_product(ROWS_TITLE, explanation, explanations, language)
        explain_rows(page, explanation, report.references.statuses, title, language)
    explain_claim(page, first, language)
    for explanation in explanations:
        page.heading(_of_product(_FACTS, explanation, explanations, language))
        _facts(page, explanation, language)
    for explanation in explanations:
        title = _of_product(RULES_TITLE, explanation, explanations, language)
        explain_rules(page, report, explanation, title, language)
    page.heading(_VERDICT[language])
    for text in _verdict(explanations, language):
        page.paragraph(text, indent=2)
    _unverified(page, report, first, language)
    return page.printed()


def _of_product(
    title: Words, explanation: Explanation, explanations: Sequence[Explanation], language: Language
) -> str:
    """A title, with the product that it is about where there are several."""
    product = explanation.products.get(explanation.judged.case.product)
    if len(explanations) == 1 or product is None:
        return title[language]
    return f"{title[language]} ({product.names[0]})"


def _header(page: Page, report: Report, explanation: Explanation, language: Language) -> None:
    judged = explanation.judged
    # What the bid says of itself never begins a line: it could pass for one of ours.
    title = f"{_EXPLAINED[language]} {named(judged.case, language)}"
    page.paragraph((title, "bold"), aside(judged.case.component.id), hanging=2)
    label = titled(_PROPOSED[language], language)
    verdict = (VERDICTS[judged.verdict][language], f"bold {STYLES[judged.verdict]}")
    page.paragraph((label, "bold"), verdict)
    for paragraph in subject(report, language):
        page.paragraph(paragraph, indent=2)
    page.blank()
    page.paragraph((DISCLAIMER[language], "italic"))
    for paragraph in references(report, language):
        page.paragraph(paragraph)


def _facts(page: Page, explanation: Explanation, language: Language) -> None:
    page.paragraph((_PLACES[language], "italic"), indent=2)
    unclaimed = explanation.judged.case.facts.claim.state is ClaimState.NONE
    of_claim = [one for one in explanation.facts if one.path.startswith(_OF_A_CLAIM)]
    if unclaimed:
        page.paragraph(_UNCLAIMED[language].format(len(of_claim)), indent=2)
    for fact in explanation.facts:
        if unclaimed and fact in of_claim:
            continue
        places = map(place_word, fact.places)
        page.paragraph(
            fact_words(fact.path, fact.value, language),
            aside(fact_code(fact.path, fact.value), *places),
            indent=2,
            hanging=2,
        )


def _verdict(explanations: Sequence[Explanation], language: Language) -> Iterator[str]:
    """Which findings decide, and what the others would have given."""
    judged = explanations[0].judged
    rules = [rule for explanation in explanations for rule in explanation.rules]
    findings = list({id(rule.finding): rule.finding for rule in rules if rule.finding}.values())
    telling = [one for one in findings if one.nature is not Nature.ADVICE]
    worst = max((one.verdict for one in telling), default=Verdict.COMPLIANT)
    deciding = ", ".join(dict.fromkeys(one.sheet.id for one in telling if one.verdict is worst))
    word = VERDICTS[worst][language]
    if judged.verdict is Verdict.NOT_JUDGED:
        yield Words(
            fr=(
                "Objet même de l’offre selon le fournisseur : le CCT s’applique à lui et non comme "
                "à un composant, il n’est pas jugé. Aucun constat n’appelle d’instruction."
            ),
            en=(
                "The object of the bid itself, says the supplier: the CCT applies to it and not as "
                "to a component, it is not judged. No finding asks for an examination."
            ),
        )[language]
    elif not telling:
        yield Words(
            fr=f"Aucun constat ne pèse sur l’avis\u00a0: {word}.",
            en=f"No finding bears on the verdict: {word}.",
        )[language]
    else:
        yield Words(
            fr=f"Le constat le plus sévère fait l’avis : {word}, d’après {deciding}.",
            en=f"The worst finding makes the verdict: {word}, by {deciding}.",
        )[language]
    lesser = [one for one in findings if one not in telling or one.verdict is not worst]
    if lesser:
        told = ", ".join(f"{one.sheet.id} ({worth(one, language)})" for one in lesser)
        yield Words(
            fr=f"Constats moins sévères, qui ne changent pas l’avis : {told}.",
            en=f"Lesser findings, which do not change the verdict: {told}.",
        )[language]


def _unverified(page: Page, report: Report, explanation: Explanation, language: Language) -> None:
    """What no rule or source covers, for this component and for the whole bid."""
    page.heading(_NOT_VERIFIABLE[language])
    component = explanation.judged.case.component.id
    for point in unverified(report, language):
        if point["component"] in (component, None):
            page.paragraph(f"- {point['message']}", indent=2, hanging=2)

"""Why a component has its verdict: accepted ones say it as fully as refused ones."""

from collections.abc import Iterator, Mapping
from typing import assert_never

from cct_check.facts.texts import rows_in_words
from cct_check.model.facts import ConditionOutcome, EquivalenceClaim, StatusEffect
from cct_check.model.language import Language, Words
from cct_check.model.manifest import Usage
from cct_check.model.match import How, LookAlike, Match, MatchOutcome, ReferenceClaim, Says
from cct_check.model.report import Case, JudgedComponent
from cct_check.model.rule import Verdict
from cct_check.model.version import VersionOutcome
from cct_check.render.buyer import restated
from cct_check.render.claim_reasons import claim_reasons
from cct_check.render.comments import printed_conditions
from cct_check.render.encode import cut
from cct_check.render.version_reasons import version_reason
from cct_check.render.words import quoted, stated_word

_HOW: Mapping[How, Words] = {
    How.REFERENCE: Words(fr="la référence déclarée", en="the declared reference"),
    How.PURL: Words(fr="l’identifiant purl", en="its package URL"),
    How.CPE: Words(fr="l’identifiant CPE", en="its CPE name"),
    How.IMAGE: Words(fr="l’image de conteneur", en="its container image"),
    How.PACKAGE: Words(fr="le paquet de la distribution", en="its distribution package"),
    How.NAME: Words(fr="le nom déclaré", en="its declared name"),
    How.ALIAS: Words(fr="un autre nom connu", en="another known name"),
    How.NONE: Words(fr="", en=""),
}
_SETTLED_BY = Words(fr="départagé par", en="settled by")
_SETTLED = {
    "vendor": Words(fr="l’éditeur", en="the vendor"),
    "kind": Words(fr="le type", en="the kind"),
    "function": Words(fr="la fonction", en="the function"),
    "version": Words(fr="la version", en="the version"),
}
_READ_AS = Words(fr="le nom déclaré, lu {}", en="its declared name, read as {}")
_ENTRY = Words(fr=", au titre de {}", en=", under {}")
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
        yield _match(one, language)
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
        return
    yield version_reason(case, language)
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


def _match(case: Case, language: Language) -> str:
    match, names = case.match, rows_in_words(case.candidates)
    match match.outcome:
        case MatchOutcome.FOUND:
            return _found(case, language)
        case MatchOutcome.AMBIGUOUS:
            return Words(fr=f"Peut désigner : {names}.", en=f"May designate: {names}.")[language]
        case MatchOutcome.NEAR:
            return Words(
                fr=f"Absent du référentiel ; nom voisin de : {names}.",
                en=f"Not in the referential; its name is near: {names}.",
            )[language]
        case MatchOutcome.LOOK_ALIKE:
            points = ", ".join(match.code_points)
            if match.look_alike is LookAlike.INVISIBLE:
                return Words(
                    fr=f"Nom semblable à {names}, aux caractères invisibles près ({points}).",
                    en=f"Its name resembles {names} but for invisible characters ({points}).",
                )[language]
            return Words(
                fr=(
                    f"Nom semblable à {names}, avec des lettres d’un autre alphabet ({points}) ; "
                    "examiné comme absent du référentiel."
                ),
                en=(
                    f"Its name resembles {names}, with letters of another script ({points}); "
                    "examined as not in the referential."
                ),
            )[language]
        case MatchOutcome.ABSENT:
            return _absent(match, language)
        case _:
            assert_never(match.outcome)


def _absent(match: Match, language: Language) -> str:
    """Absent, and by which declared thing that was reviewed as another one."""
    other = next((clue for clue in match.clues if clue.says is Says.EXCLUDES), None)
    if other is None:
        return Words(fr="Absent du référentiel.", en="Not in the referential.")[language]
    text = quoted(other.text, language)
    return Words(
        fr=(
            f"Absent du référentiel : {text} est reconnu comme autre chose qu’un produit référencé "
            "(client, greffon, dérivé ou voisin)."
        ),
        en=(
            f"Not in the referential: {text} is known to be another thing than a listed product "
            "(a client, a plug-in, a fork or a neighbour)."
        ),
    )[language]


def _established_by(match: Match, language: Language) -> str:
    """What settled the match, and the entry of the list where it is not the declared text."""
    how = _HOW[match.how][language]
    clue = next((one for one in match.clues if one.key is match.how and one.products), None)
    if clue is None or match.how is How.REFERENCE:
        return how
    if clue.parts:
        return _READ_AS[language].format(quoted(clue.entry, language))
    family = clue.entry.endswith(("/", ".", "-")) or "#" in clue.entry
    return how + (_ENTRY[language].format(quoted(clue.entry, language)) if family else "")


def _found(case: Case, language: Language) -> str:
    """The row that decides; all rows where no version tells which one it would be."""
    assert case.decisive is not None
    row, how = case.decisive.row, _established_by(case.match, language)
    settled = ", ".join(_SETTLED[key][language] for key in case.match.settled_by)
    by = how + (f", {_SETTLED_BY[language]} {settled}" if settled else "")
    if case.facts.version_outcome is VersionOutcome.IMPRECISE and len(case.rows) > 1:
        rows = rows_in_words(judged.row for judged in case.rows)
        return Words(
            fr=(
                f"Produit référencé (d’après {by}) : {rows} ; ligne non déterminée, faute "
                f"de version."
            ),
            en=f"Listed product (by {by}): {rows}; without a version the row is not determined.",
        )[language]
    return Words(
        fr=f"Référencé (d’après {by}) : {row.ref} {row.name}, statut {row.status}.",
        en=f"Listed (by {by}): {row.ref} {row.name}, status {row.status}.",
    )[language]

"""Why a component has its verdict: accepted ones say it as fully as refused ones."""

from collections.abc import Iterator, Mapping
from typing import assert_never

from cct_check.facts.texts import named_rows
from cct_check.model.facts import ConditionOutcome, Stated
from cct_check.model.language import Language
from cct_check.model.manifest import Usage
from cct_check.model.match import How, LookAlike, MatchOutcome, ReferenceClaim
from cct_check.model.report import Case, JudgedComponent
from cct_check.model.rule import Verdict
from cct_check.model.version import VersionOutcome
from cct_check.render.claim_reasons import claim_reasons
from cct_check.render.messages import printed_conditions
from cct_check.render.words import inner, stated_word

_HOW: Mapping[How, tuple[str, str]] = {
    How.REFERENCE: ("la référence déclarée", "the declared reference"),
    How.PURL: ("l’identifiant purl", "its package URL"),
    How.CPE: ("l’identifiant CPE", "its CPE name"),
    How.IMAGE: ("l’image de conteneur", "its container image"),
    How.PACKAGE: ("le paquet de la distribution", "its distribution package"),
    How.NAME: ("le nom déclaré", "its declared name"),
    How.ALIAS: ("un autre nom connu", "another known name"),
    How.NONE: ("", ""),
}
_SETTLED = {"vendor": ("l’éditeur", "the vendor"), "kind": ("le type", "the kind")}
_VERSIONS: Mapping[VersionOutcome, tuple[str, str]] = {
    VersionOutcome.COVERED: (
        "Version {version} comprise dans « {expression} ».",
        "Version {version} is within “{expression}”.",
    ),
    VersionOutcome.UNCONSTRAINED: (
        "La ligne ne publie aucune version.",
        "The row publishes no version.",
    ),
    VersionOutcome.OLDER: (
        "Version {version} antérieure à « {expression} ».",
        "Version {version} is older than “{expression}”.",
    ),
    VersionOutcome.NEWER: (
        "Version {version} postérieure à « {expression} ».",
        "Version {version} is newer than “{expression}”.",
    ),
    VersionOutcome.BETWEEN_LINES: (
        "Version {version} située entre deux des lignes publiées : {rows}.",
        "Version {version} lies between two of the published rows: {rows}.",
    ),
    VersionOutcome.AMBIGUOUS: (
        "Version {version} : la comparaison avec « {expression} » laisse un doute.",
        "Version {version}: the comparison with “{expression}” leaves a doubt.",
    ),
    VersionOutcome.NEEDS_SOURCE: (
        "La ligne renvoie à « {expression} », qu’une source extérieure doit fixer.",
        "The row refers to “{expression}”, which an outside source must settle.",
    ),
    VersionOutcome.IMPRECISE: (
        "Version déclarée imprécise : {version}.",
        "The declared version is imprecise: {version}.",
    ),
    VersionOutcome.NONE: ("", ""),
}
_OBJECT = {
    True: (
        "Objet de l’offre selon le fournisseur : non jugé, à vérifier.",
        "The object of the bid, says the supplier: not judged, to be checked.",
    ),
    False: ("Objet de l’offre selon le fournisseur.", "The object of the bid, says the supplier."),
}
_UNDECLARED = ("Version non déclarée.", "No version is declared.")
_UNDECLARED_FOR = (
    "Version non déclarée ; la ligne publie « {expression} ».",
    "No version is declared; the row publishes “{expression}”.",
)
_CONDITIONS: Mapping[ConditionOutcome, tuple[str, str]] = {
    ConditionOutcome.MET: (
        "Condition d’emploi, reformulée, remplie : {conditions}.",
        "Its usage condition, restated, is met: {conditions}.",
    ),
    ConditionOutcome.UNMET: (
        "Condition d’emploi, reformulée, non remplie : {conditions}.",
        "Its usage condition, restated, is not met: {conditions}.",
    ),
    ConditionOutcome.UNKNOWN: (
        "Condition d’emploi, reformulée, à vérifier : {conditions}.",
        "Its usage condition, restated, is to be verified: {conditions}.",
    ),
    ConditionOutcome.NONE: ("", ""),
}
_REFERENCES: Mapping[ReferenceClaim, tuple[str, str]] = {
    ReferenceClaim.UNSTATED: ("", ""),
    ReferenceClaim.AGREES: (
        "Référence déclarée {reference} : concordante.",
        "Declared reference {reference}: it agrees.",
    ),
    ReferenceClaim.ANOTHER_ROW: (
        "Référence déclarée {reference} : celle d’une autre ligne du produit.",
        "Declared reference {reference}: that of another row of the product.",
    ),
    ReferenceClaim.CONTRADICTS: (
        "Référence déclarée {reference} : celle d’un autre produit.",
        "Declared reference {reference}: that of another product.",
    ),
    ReferenceClaim.UNKNOWN: (
        "Référence déclarée {reference} : inconnue de l’édition employée.",
        "Declared reference {reference}: unknown to the edition used.",
    ),
}


def reasons(judged: JudgedComponent, language: Language) -> list[str]:
    """The sentences that explain the verdict, from the match to the claim."""
    rank = 0 if language is Language.FR else 1
    return [text for text in _sentences(judged, rank, language) if text]


def _sentences(judged: JudgedComponent, rank: int, language: Language) -> Iterator[str]:
    case = judged.case
    yield _match(case, rank)
    texts = {"reference": case.component.reference}
    yield _REFERENCES[case.facts.match.reference][rank].format_map(texts)
    if case.decisive is not None:
        yield _version(case, rank)
        texts = {"conditions": printed_conditions(case, language)}
        yield _CONDITIONS[case.facts.row.condition][rank].format_map(texts)
    if case.facts.object_of_offer:
        yield _OBJECT[judged.verdict is Verdict.NOT_JUDGED][rank]
        return
    usage = case.component.usage
    if case.match.outcome is MatchOutcome.ABSENT and usage in (Usage.DEVELOPMENT, Usage.TEST):
        word = stated_word("usage", usage.value, language)
        yield (
            f"Non livré en production, déclaré pour : {word}.",
            f"Not delivered in production, declared for: {word}.",
        )[rank]
    yield from claim_reasons(case, language)


def _match(case: Case, rank: int) -> str:
    match, names = case.match, named_rows(case.candidates)
    match match.outcome:
        case MatchOutcome.FOUND:
            return _found(case, rank)
        case MatchOutcome.AMBIGUOUS:
            return (f"Peut désigner : {names}.", f"May designate: {names}.")[rank]
        case MatchOutcome.NEAR:
            return (
                f"Absent du référentiel ; nom voisin de : {names}.",
                f"Not in the referential; its name is near: {names}.",
            )[rank]
        case MatchOutcome.LOOK_ALIKE:
            points = ", ".join(match.code_points)
            if match.look_alike is LookAlike.INVISIBLE:
                return (
                    f"Nom semblable à {names}, aux caractères invisibles près ({points}).",
                    f"Its name resembles {names} but for invisible characters ({points}).",
                )[rank]
            return (
                f"Nom semblable à {names}, avec des lettres d’un autre alphabet ({points}) ; "
                "examiné comme absent du référentiel.",
                f"Its name resembles {names}, with letters of another script ({points}); "
                "examined as not in the referential.",
            )[rank]
        case MatchOutcome.ABSENT:
            return ("Absent du référentiel.", "Not in the referential.")[rank]
        case _:
            assert_never(match.outcome)


def _found(case: Case, rank: int) -> str:
    """The row that decides; all rows where no version tells which one it would be."""
    assert case.decisive is not None
    row, how = case.decisive.row, _HOW[case.match.how][rank]
    settled = ", ".join(_SETTLED[key][rank] for key in case.match.settled_by)
    by = how + (f", {('départagé par', 'settled by')[rank]} {settled}" if settled else "")
    if case.facts.version_outcome is VersionOutcome.IMPRECISE and len(case.rows) > 1:
        rows = named_rows(judged.row for judged in case.rows)
        return (
            f"Produit référencé (d’après {by}) : {rows} ; ligne non déterminée, faute de version.",
            f"Listed product (by {by}): {rows}; without a version the row is not determined.",
        )[rank]
    return (
        f"Référencé (d’après {by}) : {row.ref} {row.name}, statut {row.status}.",
        f"Listed (by {by}): {row.ref} {row.name}, status {row.status}.",
    )[rank]


def _version(case: Case, rank: int) -> str:
    assert case.decisive is not None
    outcome, declared = case.facts.version_outcome, case.component.version
    published = case.decisive.row.version
    texts = {
        "version": declared,
        "expression": published if rank else inner(published),
        "rows": named_rows(judged.row for judged in case.rows),
    }
    sentence = _VERSIONS[outcome]
    undeclared = case.facts.component.version is Stated.UNSTATED
    if outcome is VersionOutcome.IMPRECISE and undeclared:
        sentence = _UNDECLARED_FOR if published else _UNDECLARED
    return sentence[rank].format_map(texts)

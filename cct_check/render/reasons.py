"""Why a component has its verdict: accepted ones say it as fully as refused ones."""

from collections.abc import Iterator
from typing import assert_never

from cct_check.model.facts import ClaimState, ConditionOutcome, GuaranteeState
from cct_check.model.language import Language
from cct_check.model.manifest import Guarantee, Usage
from cct_check.model.match import How, LookAlike, MatchOutcome
from cct_check.model.report import Case, JudgedComponent
from cct_check.model.rule import Verdict
from cct_check.model.version import VersionOutcome
from cct_check.render.words import GUARANTEES, stated_word

_HOW = {
    How.REFERENCE: ("la référence déclarée", "the declared reference"),
    How.PURL: ("l’identifiant purl", "its package URL"),
    How.CPE: ("l’identifiant CPE", "its CPE name"),
    How.IMAGE: ("l’image de conteneur", "its container image"),
    How.PACKAGE: ("le paquet de la distribution", "its distribution package"),
    How.NAME: ("le nom exact", "its exact name"),
    How.ALIAS: ("un autre nom connu", "another known name"),
    How.NONE: ("", ""),
}
_SETTLED = {"vendor": ("l’éditeur", "the vendor"), "kind": ("la nature", "the kind")}
_VERSIONS = {
    VersionOutcome.COVERED: (
        "Version {version} comprise dans « {expression} ».",
        "Version {version} is within “{expression}”.",
    ),
    VersionOutcome.UNCONSTRAINED: (
        "La ligne ne publie aucune version : rien à comparer.",
        "The row publishes no version: there is nothing to compare.",
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
        "Version {version} située entre deux lignes publiées.",
        "Version {version} lies between two published lines.",
    ),
    VersionOutcome.AMBIGUOUS: (
        "Version {version} : la comparaison avec « {expression} » laisse un doute.",
        "Version {version}: the comparison with “{expression}” leaves a doubt.",
    ),
    VersionOutcome.NEEDS_SOURCE: (
        "La ligne renvoie à « {expression} », qu’une source datée doit préciser.",
        "The row refers to “{expression}”, which a dated source must settle.",
    ),
    VersionOutcome.IMPRECISE: (
        "Version déclarée trop imprécise pour être comparée.",
        "The declared version is too imprecise to be compared.",
    ),
    VersionOutcome.NONE: ("", ""),
}
_CONDITIONS = {
    ConditionOutcome.MET: ("Condition d’emploi remplie.", "Its usage condition is met."),
    ConditionOutcome.UNMET: ("Condition d’emploi non remplie.", "Its usage condition is not met."),
    ConditionOutcome.UNKNOWN: (
        "Condition d’emploi à vérifier.",
        "Its usage condition is to be verified.",
    ),
    ConditionOutcome.NONE: ("", ""),
}
_CLAIMS = {
    ClaimState.NONE: (
        "Aucune dérogation « logiciel embarqué » n’est présentée.",
        "No embedded claim is made.",
    ),
    ClaimState.CLAIMED: ("", ""),
    ClaimState.COMPLETE: (
        "Dérogation « logiciel embarqué » recevable : les huit garanties sont énoncées et "
        "appuyées d’une pièce (pièces citées, contenu non vérifié).",
        "The embedded claim is admissible: its eight guarantees are stated and backed by a piece "
        "(pieces cited, content not verified).",
    ),
    ClaimState.INCOMPLETE: (
        "Dérogation « logiciel embarqué » incomplète ; garanties non documentées : {guarantees}.",
        "The embedded claim is incomplete; guarantees not documented: {guarantees}.",
    ),
    ClaimState.REFUTED: (
        "Dérogation « logiciel embarqué » réfutée par la déclaration : {guarantees}.",
        "The embedded claim is refuted by the declaration: {guarantees}.",
    ),
    ClaimState.UNNEEDED: (
        "La dérogation « logiciel embarqué » est sans objet et n’est pas jugée.",
        "The embedded claim is not needed and is not judged.",
    ),
}


def reasons(judged: JudgedComponent, language: Language) -> list[str]:
    """The sentences that explain the verdict, from the match to the claim."""
    rank = 0 if language is Language.FR else 1
    return [text for text in _sentences(judged, rank, language) if text]


def _sentences(judged: JudgedComponent, rank: int, language: Language) -> Iterator[str]:
    case = judged.case
    yield _match(case, rank)
    if case.decisive is not None:
        texts = {"version": case.component.version, "expression": case.decisive.row.version}
        yield _VERSIONS[case.facts.version_outcome][rank].format_map(texts)
        yield _CONDITIONS[case.facts.row.condition][rank]
    if judged.verdict is Verdict.NOT_JUDGED:
        yield ("Objet de l’offre : non jugé.", "The object of the offer: not judged.")[rank]
        return
    usage = case.component.usage
    if case.match.outcome is MatchOutcome.ABSENT and usage in (Usage.DEVELOPMENT, Usage.TEST):
        word = stated_word("usage", usage.value, language)
        yield (
            f"Non livré en production, déclaré pour : {word}.",
            f"Not delivered in production, declared for: {word}.",
        )[rank]
    yield _claim(case, rank, language)


def _match(case: Case, rank: int) -> str:
    match = case.match
    names = ", ".join(dict.fromkeys(f"{row.name} ({row.ref})" for row in case.candidates))
    match match.outcome:
        case MatchOutcome.FOUND:
            return _found(case, rank)
        case MatchOutcome.AMBIGUOUS:
            return (f"Peut désigner : {names}.", f"May designate: {names}.")[rank]
        case MatchOutcome.NEAR:
            return (
                f"Absent du référentiel ; nom proche de : {names}.",
                f"Not in the referential; its name is near: {names}.",
            )[rank]
        case MatchOutcome.LOOK_ALIKE:
            invisible = match.look_alike is LookAlike.INVISIBLE
            how = ("caractères invisibles", "invisible characters")
            other = ("caractères d’une autre écriture", "characters of another script")
            said = (how if invisible else other)[rank]
            return (
                f"Nom qui imite {names} : {said}.",
                f"Its name imitates {names}: {said}.",
            )[rank]
        case MatchOutcome.ABSENT:
            return ("Absent du référentiel.", "Not in the referential.")[rank]
        case _:
            assert_never(match.outcome)


def _found(case: Case, rank: int) -> str:
    assert case.decisive is not None
    row, how = case.decisive.row, _HOW[case.match.how][rank]
    settled = ", ".join(_SETTLED[key][rank] for key in case.match.settled_by)
    by = how + (f", {('départagé par', 'settled by')[rank]} {settled}" if settled else "")
    return (
        f"Référencé : {row.ref} {row.name}, statut {row.status} (d’après {by}).",
        f"Referenced: {row.ref} {row.name}, status {row.status} (by {by}).",
    )[rank]


def _claim(case: Case, rank: int, language: Language) -> str:
    state = case.facts.claim.state
    listed = case.match.outcome in (MatchOutcome.FOUND, MatchOutcome.AMBIGUOUS)
    if state is ClaimState.NONE and (listed or case.facts.component.usage != Usage.PRODUCTION):
        return ""
    wanted = GuaranteeState.REFUTED if state is ClaimState.REFUTED else GuaranteeState.MISSING
    guarantees = ", ".join(
        GUARANTEES[one][language]
        for one in Guarantee
        if case.facts.claim.guarantees.of(one) is wanted
    )
    return _CLAIMS[state][rank].format_map({"guarantees": guarantees})

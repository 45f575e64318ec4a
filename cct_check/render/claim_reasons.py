"""What an embedded claim states and what it is worth, as the reasons of a verdict say it."""

from collections.abc import Iterator, Mapping
from typing import assert_never

from cct_check.model.language import Language, Words
from cct_check.model.manifest import Claim, Guarantee
from cct_check.model.match import MatchOutcome
from cct_check.model.report import Case
from cct_check.model.states import ClaimGround, ClaimState, GuaranteeState, Stated
from cct_check.render.encode import cut
from cct_check.render.messages import printed_piece
from cct_check.render.words import GUARANTEES, listed, printed_date, quoted, stated_word, titled

_GUARANTEES_THAT_ARE: Mapping[GuaranteeState, Words] = {
    GuaranteeState.REFUTED: Words(fr="Garanties réfutées", en="Guarantees refuted"),
    GuaranteeState.MISSING: Words(fr="Garanties non documentées", en="Guarantees not documented"),
}


def claim_reasons(case: Case, language: Language) -> Iterator[str]:
    """The sentences about the claim; none where the component needs none and makes none."""
    state = case.facts.claim.state
    match state:
        case ClaimState.NONE:
            yield _unclaimed(case, language)
        case ClaimState.CLAIMED:
            return
        case ClaimState.UNNEEDED:
            yield Words(
                fr="La dérogation « logiciel embarqué » est sans objet et n’est pas examinée.",
                en="The embedded claim is not needed and is not examined.",
            )[language]
        case ClaimState.COMPLETE:
            yield from _complete(case, language)
        case ClaimState.INCOMPLETE | ClaimState.REFUTED:
            yield from _wanting(case, language)
        case _:
            assert_never(state)


def _unclaimed(case: Case, language: Language) -> str:
    listed = case.match.outcome in (MatchOutcome.FOUND, MatchOutcome.AMBIGUOUS)
    if listed or not case.facts.claim.needed:
        return ""
    return Words(
        fr="Aucune dérogation « logiciel embarqué » n’est présentée.",
        en="No embedded claim is made.",
    )[language]


def _complete(case: Case, language: Language) -> Iterator[str]:
    claim = case.component.claim
    title = Words(
        fr="Dérogation « logiciel embarqué » recevable", en="The embedded claim is admissible"
    )[language]
    yield f"{title}{_grouped(claim, language)}{_given_the_tender(case, language)}."
    if case.facts.claim.rests_on is ClaimGround.DECLARATION:
        yield _as_stated(case, language)
    else:
        yield Words(
            fr="La déclaration seule ne suffit pas à l’établir ; voir les constats.",
            en="The declaration alone does not show it; see the findings.",
        )[language]
    pieces = listed([printed_piece(piece, language) for piece in case.pieces], language)
    if pieces:
        yield Words(fr=f"Pièces citées : {pieces}.", en=f"Pieces cited: {pieces}.")[language]


def _as_stated(case: Case, language: Language) -> str:
    """The eight guarantees of a claim that the declaration alone makes complete."""
    claim = case.component.claim
    security, lifecycle = _security(claim, language), _lifecycle(case, language)
    return Words(
        fr=(
            "Les huit garanties sont énoncées : aucune tâche ni compétence demandée à "
            f"l’administration ; installation et mise à jour par l’application ; TMA et MCO "
            f"compris ; {security} ; {lifecycle}."
        ),
        en=(
            "The eight guarantees are stated: no task and no skill asked of the administration; "
            f"installed and updated by the application; TMA and MCO included; {security}; "
            f"{lifecycle}."
        ),
    )[language]


def _given_the_tender(case: Case, language: Language) -> str:
    """What is added where the declaration alone would give another state."""
    if case.facts.claim.rests_on is ClaimGround.DECLARATION:
        return ""
    return Words(fr=", compte tenu de la consultation", en=", given the tender")[language]


def _wanting(case: Case, language: Language) -> Iterator[str]:
    refuted = case.facts.claim.state is ClaimState.REFUTED
    alone = case.facts.claim.rests_on is ClaimGround.DECLARATION
    by = Words(fr=" par la déclaration", en=" by the declaration")[language] if alone else ""
    state = Words(
        fr=f"réfutée{by}" if refuted else "incomplète",
        en=f"refuted{by}" if refuted else "incomplete",
    )[language]
    grouped = _grouped(case.component.claim, language)
    given = _given_the_tender(case, language)
    yield Words(
        fr=f"Dérogation « logiciel embarqué » {state}{grouped}{given}.",
        en=f"The embedded claim is {state}{grouped}{given}.",
    )[language]
    yield from _having(case, GuaranteeState.REFUTED, language)
    yield from _having(case, GuaranteeState.MISSING, language)


def _having(case: Case, wanted: GuaranteeState, language: Language) -> Iterator[str]:
    states = case.facts.claim.guarantees
    names = [GUARANTEES[one][language] for one in Guarantee if states.of(one) is wanted]
    if names:
        yield f"{titled(_GUARANTEES_THAT_ARE[wanted][language], language)}{', '.join(names)}."


def _grouped(claim: Claim, language: Language) -> str:
    """The groups that the claim takes keys from, by their titles."""
    if not claim.groups:
        return ""
    titles = listed([quoted(title, language) for title in claim.groups], language)
    return Words(fr=f" (groupe {titles})", en=f" (group {titles})")[language]


def _security(claim: Claim, language: Language) -> str:
    security = claim.security
    day = printed_date(security.assessed_on, language) if security.assessed_on else ""
    by = f"{cut(security.assessed_by)}, {cut(security.method)}"
    conclusion = stated_word("conclusion", security.conclusion, language)
    return Words(
        fr=f"analyse de sécurité du {day} ({by}), {conclusion}",
        en=f"security assessment of {day} ({by}), {conclusion}",
    )[language]


def _lifecycle(case: Case, language: Language) -> str:
    lifecycle = case.component.claim.lifecycle
    bearer = stated_word("borne_by", lifecycle.borne_by, language)
    watch = quoted(lifecycle.vulnerability_watch, language)
    said = Words(
        fr=f"veille des vulnérabilités : {watch}\u00a0; cycle de vie porté par {bearer}",
        en=f"vulnerability watch: {watch}; life cycle borne by {bearer}",
    )[language]
    if lifecycle.until:
        day = printed_date(lifecycle.until, language)
        said += Words(fr=f" jusqu’au {day}", en=f" until {day}")[language]
    if case.facts.claim.lifecycle.replacement_plan is Stated.STATED:
        plan = cut(lifecycle.replacement_plan)
        said += Words(fr=f" (remplacement : {plan})", en=f" (replacement: {plan})")[language]
    return said

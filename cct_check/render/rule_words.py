"""What a rule is about and what follows from a breach of it, in words."""

from collections.abc import Mapping

from cct_check.model.language import Language, Words
from cct_check.model.manifest import Guarantee
from cct_check.model.report import Finding
from cct_check.model.rule import Nature, Sheet, Subject
from cct_check.render.words import GUARANTEES, NATURES, VERDICTS

_SUBJECTS: Mapping[Subject, Words] = {
    Subject.COMPONENT: Words(fr="un composant", en="a component"),
    Subject.CLAIM: Words(
        fr="la dérogation « logiciel embarqué » d’un composant",
        en="the embedded claim of a component",
    ),
    Subject.BID: Words(fr="l’offre entière", en="the bid as a whole"),
    Subject.DECISION: Words(
        fr="une décision ou une précision de la consultation",
        en="a decision or clarification of the tender",
    ),
    Subject.PRODUCT: Words(
        fr="une ligne du référentiel lui-même", en="a row of the referential itself"
    ),
}
_FAMILIES: Mapping[str, Words] = {
    "1": Words(fr="référencement", en="referencing"),
    "2": Words(fr="logiciel embarqué", en="embedded software"),
    "3": Words(fr="sécurité, cycle de vie, maintien", en="security, life cycle, support"),
    "4": Words(fr="guide d’intégration et exigences", en="integration guide and requirements"),
    "5": Words(fr="inventaires et pièces", en="inventories and evidence"),
    "6": Words(fr="décisions", en="decisions"),
    "9": Words(fr="qualité du référentiel", en="quality of the referential"),
}
_FAMILY = Words(fr="famille {}xx, {}", en="family {}xx, {}")
_OF_GUARANTEE = Words(fr="garantie « {} »", en="guarantee “{}”")
_OF_EACH = Words(fr="chacune des huit garanties", en="each of the eight guarantees")
_OF_COMPONENT = Words(
    fr="Un constat conduit à proposer pour le composant l’avis « {} », sauf constat plus sévère",
    en="A finding leads to proposing “{}” for the component, unless another is worse",
)
_OF_BID = Words(
    fr="Un constat conduit à proposer pour l’offre l’avis « {} », sauf constat plus sévère",
    en="A finding leads to proposing “{}” for the bid, unless another is worse",
)
_CONSEQUENCES: Mapping[Subject, Words] = {
    Subject.COMPONENT: _OF_COMPONENT,
    Subject.CLAIM: _OF_COMPONENT,
    Subject.BID: _OF_BID,
    Subject.DECISION: _OF_BID,
    Subject.PRODUCT: _OF_BID,
}
_NATURES_FOLLOW: Mapping[Nature, Words] = {
    Nature.REMARK: Words(fr="il est signalé pour être suivi", en="it is told to be kept in view"),
    Nature.BREACH: Words(
        fr="la déclaration elle-même s’écarte de la norme",
        en="the declaration itself departs from the norm",
    ),
    Nature.MISSING: Words(
        fr="une pièce ou une précision est à demander",
        en="evidence or a clarification is to be asked for",
    ),
    Nature.CONTRADICTION: Words(
        fr="deux déclarations s’excluent, l’une et l’autre sont citées",
        en="two statements exclude each other, and both are quoted",
    ),
    Nature.DECISION: Words(fr="la suite revient à l’acheteur", en="the buyer decides"),
}
_ADVICE_FOLLOWS = Words(
    fr="Un constat est signalé ; il est sans effet sur l’avis.",
    en="A finding is told; it has no effect on the verdict.",
)
_GUARANTEES_FOLLOW: Mapping[Nature, Words] = {
    Nature.BREACH: Words(fr=" La garantie est réfutée.", en=" The guarantee is refuted."),
    Nature.CONTRADICTION: Words(fr=" La garantie est réfutée.", en=" The guarantee is refuted."),
    Nature.MISSING: Words(
        fr=" La garantie n’est pas documentée.", en=" The guarantee is not documented."
    ),
}


def about(sheet: Sheet, language: Language) -> str:
    """What a rule is about: its subject, the guarantee it bears on, and its family."""
    told = [_SUBJECTS[sheet.subject][language]]
    if len(sheet.guarantees) == len(Guarantee):
        told.append(_OF_EACH[language])
    else:
        told += [
            _OF_GUARANTEE[language].format(GUARANTEES[one][language]) for one in sheet.guarantees
        ]
    number = sheet.id.removeprefix("CCT")
    family = _FAMILIES.get(number[0]) if number != sheet.id else None
    if family:
        told.append(_FAMILY[language].format(number[0], family[language]))
    return ", ".join(told)


def follows(sheet: Sheet, language: Language) -> str:
    """One sentence on what follows from a breach, and one on the guarantee that it bears on."""
    if sheet.nature is Nature.ADVICE:
        return _ADVICE_FOLLOWS[language]
    proposed = _CONSEQUENCES[sheet.subject][language].format(VERDICTS[sheet.verdict][language])
    semicolon = Words(fr=" ; ", en="; ")[language]
    told = f"{proposed}{semicolon}{_NATURES_FOLLOW[sheet.nature][language]}."
    if sheet.guarantees and sheet.nature in _GUARANTEES_FOLLOW:
        told += _GUARANTEES_FOLLOW[sheet.nature][language]
    return told


def worth(one: Sheet | Finding, language: Language) -> str:
    """What a rule, or a finding as the buyer has it, makes of the verdict, in a word."""
    advice = one.nature is Nature.ADVICE
    return (NATURES[one.nature] if advice else VERDICTS[one.verdict])[language]

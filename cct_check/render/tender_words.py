"""The printed words of what the buyer's file holds and of what its entries come to."""

from collections.abc import Mapping

from cct_check.model.language import Words
from cct_check.model.tender import Requirement, Ruling, Standing

RULINGS: Mapping[Ruling, Words] = {
    Ruling.GRANTED: Words(fr="accordée", en="granted"),
    Ruling.REFUSED: Words(fr="refusée", en="refused"),
}
STANDINGS: Mapping[Standing, Words] = {
    Standing.APPLIED: Words(fr="appliquée", en="applied"),
    Standing.EXPIRED: Words(fr="expirée, sans effet", en="expired, no effect"),
    Standing.NOT_YET: Words(
        fr="postérieure à la date d’examen, sans effet",
        en="later than the date of judgement, no effect",
    ),
    Standing.SUPERSEDED: Words(fr="remplacée par une plus récente", en="superseded by a later one"),
    Standing.UNKNOWN_COMPONENT: Words(
        fr="composant inconnu, sans effet", en="unknown component, no effect"
    ),
    Standing.UNKNOWN_RULE: Words(fr="règle inconnue, sans effet", en="unknown rule, no effect"),
    Standing.UNUSED: Words(
        fr="sans emploi, la règle n’ayant donné lieu à aucun constat à trancher",
        en="unused, the rule having made no finding to settle",
    ),
    Standing.OTHER_BID: Words(fr="relative à une autre offre", en="about another bid"),
}
REQUIREMENTS: Mapping[Requirement, Words] = {
    Requirement.REQUIRED: Words(fr="exigée", en="required"),
    Requirement.OPTIONAL: Words(fr="facultative", en="optional"),
    Requirement.IGNORED: Words(fr="sans objet", en="not considered"),
}

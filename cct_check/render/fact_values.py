"""The words of the values of facts, by closed list; those of one path only, by path."""

from collections.abc import Mapping
from enum import Enum

from cct_check.model.language import Words
from cct_check.model.manifest import (
    Answer,
    Bearer,
    Conclusion,
    Entity,
    Installer,
    Maintenance,
    Origin,
    Privileges,
    Updater,
)
from cct_check.model.match import Agreement, How, LookAlike, MatchOutcome, ReferenceClaim
from cct_check.model.referential import Status
from cct_check.model.states import (
    Alternatives,
    AssessmentDate,
    Bearing,
    ClaimGround,
    ClaimState,
    ConditionOutcome,
    Entry,
    EquivalenceClaim,
    GuaranteeState,
    Inventory,
    Listing,
    PieceOutcome,
    Sharing,
    SillStanding,
    Stated,
    StatusEffect,
    TenderClaim,
    Undertaking,
    VersionForm,
    VersionSource,
)
from cct_check.model.support import Extension, Maintainer, SupportOutcome
from cct_check.model.tender import Requirement, Standing
from cct_check.model.version import Resolution, VersionDoubt, VersionOutcome
from cct_check.render.tender_words import REQUIREMENTS, STANDINGS
from cct_check.render.words import PIECES, STATED, VERDICTS

_UNSTATED = {"unstated": Words(fr="non précisé", en="unstated")}

ANSWERS: Mapping[str, Words] = {
    "true": Words(fr="oui", en="yes"),
    "false": Words(fr="non", en="no"),
    "yes": Words(fr="oui", en="yes"),
    "no": Words(fr="non", en="no"),
}

VALUES: Mapping[type[Enum], Mapping[str, Words]] = {
    VersionSource: {
        "declared": Words(fr="sa propre rubrique", en="its own key"),
        "name": Words(fr="le nom", en="the name"),
        "unstated": Words(fr="nulle part", en="nowhere"),
    },
    MatchOutcome: {
        "found": Words(fr="produit du référentiel", en="product of the referential"),
        "ambiguous": Words(fr="ambigu", en="ambiguous"),
        "near": Words(fr="nom voisin d’un nom du référentiel", en="name near a listed one"),
        "look-alike": Words(
            fr="imitation d’un nom du référentiel", en="imitation of a listed name"
        ),
        "absent": Words(fr="absent du référentiel", en="not in the referential"),
    },
    How: {
        "reference": Words(fr="la référence déclarée", en="the declared reference"),
        "purl": Words(fr="l’identifiant purl", en="the package URL"),
        "cpe": Words(fr="l’identifiant CPE", en="the CPE name"),
        "image": Words(fr="l’image de conteneur", en="the container image"),
        "package": Words(fr="le paquet de la distribution", en="the distribution package"),
        "name": Words(fr="le nom déclaré", en="the declared name"),
        "alias": Words(fr="un autre nom connu", en="another known name"),
        "none": Words(fr="rien", en="nothing"),
    },
    LookAlike: {
        "none": Words(fr="aucune", en="none"),
        "invisible": Words(fr="par des caractères invisibles", en="by invisible characters"),
        "other-script": Words(
            fr="par des lettres d’un autre alphabet", en="by letters of another script"
        ),
    },
    ReferenceClaim: {
        "unstated": Words(fr="aucune", en="none"),
        "agrees": Words(fr="concordante", en="it agrees"),
        "another-row": Words(
            fr="celle d’une autre ligne du produit", en="that of another row of the product"
        ),
        "contradicts": Words(fr="celle d’un autre produit", en="that of another product"),
        "unknown": Words(fr="inconnue de l’édition employée", en="unknown to the edition used"),
    },
    Agreement: {
        "agree": Words(fr="concordance", en="agreement"),
        "contradict": Words(fr="contradiction", en="contradiction"),
    },
    Status: {
        "unknown": Words(fr="inconnu", en="unknown"),
        "none": Words(fr="aucune ligne", en="no row"),
        **{code: Words(fr=code, en=code) for code in "RAMO"},
    },
    ConditionOutcome: {
        "met": Words(fr="remplie", en="met"),
        "unknown": Words(fr="à vérifier", en="to be verified"),
        "unmet": Words(fr="non remplie", en="not met"),
        "none": Words(fr="aucune", en="none"),
    },
    VersionOutcome: {
        "covered": Words(fr="comprise", en="covered"),
        "older": Words(fr="antérieure", en="older"),
        "newer": Words(fr="postérieure", en="newer"),
        "between-lines": Words(
            fr="située entre deux lignes publiées", en="between two published rows"
        ),
        "ambiguous": Words(fr="comparaison incertaine", en="the comparison leaves a doubt"),
        "unconstrained": Words(fr="aucune version n’est publiée", en="no version is published"),
        "needs-source": Words(
            fr="à fixer par une source extérieure", en="to be settled by an outside source"
        ),
        "imprecise": Words(fr="version déclarée imprécise", en="imprecise declared version"),
        "none": Words(fr="sans ligne à comparer", en="no row to compare with"),
    },
    StatusEffect: {
        "unstated": Words(fr="non précisé", en="unstated"),
        **{verdict.value: words for verdict, words in VERDICTS.items()},
    },
    SupportOutcome: {
        "supported": Words(fr="en cours", en="supported"),
        "ends-before-contract": Words(
            fr="cesse avant la fin du marché", en="ends before the contract"
        ),
        "ended": Words(fr="terminé", en="ended"),
        "unknown": Words(fr="inconnu", en="unknown"),
    },
    Maintainer: {
        "vendor": Words(fr="l’éditeur", en="the vendor"),
        "distribution": Words(fr="la distribution", en="the distribution"),
        "none": Words(fr="personne de connu", en="nobody known"),
    },
    Extension: {
        "running": Words(fr="en cours", en="running"),
        "over": Words(fr="terminé", en="over"),
        "none": Words(fr="aucun de connu", en="none known"),
    },
    Alternatives: {
        "listed": Words(fr="il y en a", en="there are some"),
        "withheld": Words(fr="non signalés à l’acheteur", en="not told to a buyer"),
        "none": Words(fr="aucun de connu", en="none known"),
    },
    Inventory: {
        "unobserved": Words(fr="aucun inventaire ne le montre", en="no inventory shows it"),
        "observed": Words(fr="présent", en="present"),
        "undeclared": Words(fr="présent, non déclaré", en="present, not declared"),
        "version-differs": Words(
            fr="présent dans une autre version", en="present, version differs"
        ),
    },
    ClaimState: {
        "none": Words(fr="non présentée", en="not made"),
        "claimed": Words(fr="présentée, à examiner", en="made, to be examined"),
        "complete": Words(fr="recevable", en="admissible"),
        "incomplete": Words(fr="incomplète", en="incomplete"),
        "refuted": Words(fr="réfutée", en="refuted"),
        "unneeded": Words(fr="sans objet", en="not needed"),
    },
    ClaimGround: {
        "declaration": Words(fr="la déclaration seule", en="the declaration alone"),
        "tender": Words(
            fr="la déclaration et la consultation", en="the declaration and the tender"
        ),
    },
    GuaranteeState: {
        "unjudged": Words(fr="non examinée", en="not examined"),
        "documented": Words(fr="documentée", en="documented"),
        "missing": Words(fr="non documentée", en="not documented"),
        "refuted": Words(fr="réfutée", en="refuted"),
    },
    PieceOutcome: {"uncited": Words(fr="aucune pièce citée", en="no piece cited"), **PIECES},
    Listing: {
        "empty": Words(fr="aucune entrée", en="no entry"),
        "listed": Words(fr="au moins une entrée", en="at least one entry"),
        "unstated": Words(fr="liste non donnée", en="list not given"),
    },
    Sharing: {
        "single": Words(fr="une seule", en="one only"),
        "several": Words(fr="plusieurs", en="several"),
        "unstated": Words(fr="nombre non précisé", en="number unstated"),
    },
    Stated: {
        "stated": Words(fr="donnée", en="stated"),
        "unstated": Words(fr="non donnée", en="not stated"),
    },
    AssessmentDate: {
        "before-judgement": Words(fr="avant la date d’examen", en="before the date of judgement"),
        "after-judgement": Words(fr="après la date d’examen", en="after the date of judgement"),
        "unstated": Words(fr="non donnée", en="not stated"),
    },
    Undertaking: {
        "after-contract": Words(
            fr="à la fin du marché ou après", en="at the end of the contract or later"
        ),
        "before-contract": Words(fr="avant la fin du marché", en="before the end of the contract"),
        "unknown": Words(fr="fin du marché non précisée", en="the end of the contract is unstated"),
        "unstated": Words(fr="non donné", en="not stated"),
    },
    Origin: {
        "distribution": Words(fr="la distribution du système", en="the system’s distribution"),
        "vendor": Words(fr="l’éditeur", en="the vendor"),
        "build": Words(fr="construits par l’offrant", en="built by the bidder"),
        "unstated": Words(fr="non précisée", en="unstated"),
    },
    Installer: {
        "application": Words(fr="l’application", en="the application"),
        **_UNSTATED,
        **STATED["installation"],
    },
    Updater: {
        "application": Words(fr="l’application", en="the application"),
        **_UNSTATED,
        **STATED["update"],
    },
    Maintenance: {"included": Words(fr="compris", en="included"), **_UNSTATED},
    Conclusion: {"unstated": Words(fr="non donnée", en="not stated"), **STATED["conclusion"]},
    Bearer: {**_UNSTATED, **STATED["borne_by"]},
    Privileges: {
        "none": Words(fr="aucun", en="none"),
        "unstated": Words(fr="non précisés", en="unstated"),
        **STATED["privileges"],
    },
    Answer: {**_UNSTATED, **ANSWERS},
    VersionDoubt: {
        "coarser": Words(fr="numéro moins détaillé", en="less detailed number"),
        "unknown-form": Words(fr="forme inconnue", en="unknown form"),
        "without-number": Words(fr="nom sans numéro", en="name without a number"),
        "qualifier": Words(
            fr="édition ou niveau de correctifs non indiqué",
            en="edition or service pack not stated",
        ),
        "other-edition": Words(fr="autre édition", en="another edition"),
        "patch-level": Words(fr="correctif ou lettre", en="patch level or letter"),
        "numbering": Words(fr="numérotation autre", en="other numbering"),
        "order-and-line": Words(fr="ordre et ligne en désaccord", en="order and line disagree"),
        "between": Words(fr="entre deux versions visées", en="between two of those meant"),
        "other-origin": Words(fr="autre origine", en="another origin"),
        "expression": Words(fr="version publiée illisible", en="published version unreadable"),
        "none": Words(fr="rien", en="nothing"),
    },
    Resolution: {
        "unneeded": Words(fr="sans objet", en="not needed"),
        "resolved": Words(fr="fixée", en="settled"),
        "no-snapshot": Words(fr="source non employée", en="source not used"),
        "no-entry": Words(fr="produit inconnu de la source", en="product unknown to the source"),
        "another-product": Words(fr="entrée d’un autre logiciel", en="entry of another software"),
        "no-longer-recommended": Words(fr="plus recommandé", en="no longer recommended"),
        "no-minimum": Words(fr="aucune version fixée", en="no version set"),
        "unreadable": Words(fr="version non comparable", en="version that cannot be compared"),
        "no-line": Words(fr="aucune ligne maintenue connue", en="no supported line known"),
        "undeclared-distribution": Words(
            fr="distribution non déclarée", en="undeclared distribution"
        ),
        "unknown-distribution": Words(
            fr="distribution non couverte par les données", en="distribution not covered by data"
        ),
        "no-package": Words(fr="absent de la distribution", en="not in the distribution"),
        "other-origin": Words(fr="autre origine déclarée", en="another declared origin"),
        "authority": Words(fr="version désignée par l’ANSSI", en="designated by ANSSI"),
    },
    VersionForm: {
        "blank": Words(fr="aucune", en="none"),
        "numbered": Words(fr="un numéro", en="a number"),
        "symbolic": Words(fr="renvoi à une source", en="reference to a source"),
        "unreadable": Words(fr="forme inconnue", en="unknown form"),
    },
    SillStanding: {
        "agrees": Words(fr="rien de contraire", en="nothing to the contrary"),
        "no-entry": Words(fr="aucune entrée", en="no entry"),
        "another-product": Words(fr="entrée d’un autre logiciel", en="entry of another software"),
        "no-longer-recommended": Words(fr="plus recommandé", en="no longer recommended"),
        "observed": Words(fr="en observation", en="under observation"),
        "no-minimum": Words(fr="aucune version fixée", en="no version set"),
        "below-minimum": Words(fr="version minimale plus récente", en="a newer minimum version"),
        "unknown": Words(fr="inconnu", en="unknown"),
    },
    EquivalenceClaim: {
        "unstated": Words(fr="non présentée", en="not offered"),
        "listed": Words(fr="à une ligne du référentiel", en="to a row of the referential"),
        "unknown": Words(fr="à une ligne inconnue", en="to an unknown row"),
    },
    TenderClaim: {
        "agrees": Words(fr="celle qui est employée", en="the one in use"),
        "contradicts": Words(fr="une autre", en="another"),
        "unstated": Words(fr="non désignée", en="not named"),
    },
    Requirement: {one.value: words for one, words in REQUIREMENTS.items()},
    Entry: {
        "decision": Words(fr="décision", en="decision"),
        "clarification": Words(fr="précision", en="clarification"),
    },
    Bearing: {
        "identity": Words(fr="l’identité du composant", en="the identity of the component"),
        "claim": Words(fr="la dérogation du composant", en="the claim of the component"),
        "rest": Words(fr="le reste", en="the rest"),
    },
    Standing: {one.value: words for one, words in STANDINGS.items()},
    Entity: {
        **{code: Words(fr=code, en=code) for code in ("DTNUM", "ANFSI", "SGAMI")},
        **STATED["entity"],
    },
}

VALUES_OF: Mapping[str, Mapping[str, Words]] = {
    "claim.tma": {"included": Words(fr="comprise", en="included"), **STATED["tma"]},
    "claim.mco": STATED["mco"],
    "bid.declared_by": {
        "stated": Words(fr="donné", en="stated"),
        "unstated": Words(fr="non donné", en="not stated"),
    },
    "claim.security.assessed_by": {
        "stated": Words(fr="donné", en="stated"),
        "unstated": Words(fr="non donné", en="not stated"),
    },
    "claim.lifecycle.replacement_plan": {
        "stated": Words(fr="donné", en="stated"),
        "unstated": Words(fr="non donné", en="not stated"),
    },
    "claim.explanation": {
        "stated": Words(fr="donné", en="stated"),
        "unstated": Words(fr="non donné", en="not stated"),
    },
    "claim.footprint.ports": {
        "empty": Words(fr="aucun", en="none"),
        "listed": Words(fr="au moins un", en="at least one"),
        "unstated": Words(fr="liste non donnée", en="list not given"),
    },
}
"""Where the fact asks for another gender, or for words of its own."""

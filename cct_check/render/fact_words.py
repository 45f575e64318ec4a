"""The words of every fact: what each path is, and what each of its values means.

A new fact has its line in `FACTS`, and a new closed list its entry in `VALUES`: a test asks for
every path and every value that rules may name.
"""

from collections.abc import Mapping
from enum import Enum

from cct_check.model.facts import BidFacts, EntryOfTender, Facts, ListedRow, Value, vocabulary
from cct_check.model.language import Language, Words
from cct_check.model.manifest import Guarantee
from cct_check.render.fact_values import ANSWERS, VALUES, VALUES_OF
from cct_check.render.words import GUARANTEES, STATED

FACTS: Mapping[str, Words] = {
    # the component
    "component.kind": Words(fr="type du composant", en="kind of the component"),
    "component.usage": Words(fr="usage déclaré", en="declared usage"),
    "component.origin": Words(fr="origine des binaires", en="origin of the binaries"),
    "component.version": Words(fr="version déclarée", en="declared version"),
    "component.version_source": Words(
        fr="endroit où la version est indiquée", en="where the version is told"
    ),
    "component.repeated": Words(
        fr="composant déjà déclaré à l’identique", en="component already declared alike"
    ),
    "component.equivalent": Words(
        fr="équivalence à un produit référencé", en="equivalence to a listed product"
    ),
    # the match
    "match.outcome": Words(fr="rapprochement avec le référentiel", en="match with the referential"),
    "match.how": Words(fr="ce qui a établi le rapprochement", en="what settled the match"),
    "match.look_alike": Words(
        fr="imitation d’un nom du référentiel", en="imitation of a listed name"
    ),
    "match.hidden_characters": Words(
        fr="caractères invisibles ou trompeurs dans le nom",
        en="hidden or deceptive characters in the name",
    ),
    "match.reference": Words(fr="référence déclarée", en="declared reference"),
    "match.agreement": Words(
        fr="comparaison du nom et des identifiants", en="name and identifiers compared"
    ),
    "match.name_agreement": Words(
        fr="comparaison du nom et du produit que désigne l’identifiant seul",
        en="name compared with the product that only the identifier designates",
    ),
    "match.version_agreement": Words(
        fr="comparaison de la version et de celle des identifiants",
        en="version compared with that of the identifiers",
    ),
    "match.mentions": Words(
        fr="nom d’un produit du référentiel contenu dans celui du composant",
        en="name of a listed product held by that of the component",
    ),
    "match.identifiers_readable": Words(fr="identifiants lisibles", en="readable identifiers"),
    # the list
    "product.publishes_version": Words(
        fr="version publiée par une ligne du produit",
        en="version published by a row of the product",
    ),
    "row.status": Words(fr="statut de la ligne retenue", en="status of the decisive row"),
    "row.condition": Words(
        fr="condition d’emploi de la ligne retenue", en="usage condition of the decisive row"
    ),
    "row.advice": Words(fr="conseil porté par la ligne", en="advice given by the row"),
    "row.packaging": Words(
        fr="consigne de livraison portée par la ligne", en="duty of delivery given by the row"
    ),
    "row.shared_offer": Words(
        fr="offre mutualisée signalée par la ligne", en="shared offer named by the row"
    ),
    "version_outcome": Words(
        fr="version déclarée, comparée au référentiel",
        en="declared version against the referential",
    ),
    "version_doubt": Words(
        fr="ce qui laisse un doute sur la version", en="what leaves a doubt about the version"
    ),
    "status_effect": Words(
        fr="effet donné au statut par la consultation", en="effect that the tender gives the status"
    ),
    "version_resolution": Words(
        fr="ce que les sources datées font de la version publiée",
        en="what dated sources make of the published version",
    ),
    "support.outcome": Words(fr="maintien de la version", en="support of the version"),
    "support.maintainer": Words(fr="maintien assuré par", en="supported by"),
    "support.extension": Words(fr="maintien étendu, proposé à part", en="extended support"),
    "support.listed": Words(
        fr="maintien de ce que la ligne désigne", en="support of what the row names"
    ),
    "listed.status": Words(fr="statut de la ligne", en="status of the row"),
    "listed.version": Words(fr="version publiée par la ligne", en="version published by the row"),
    "listed.vendor": Words(fr="fournisseur indiqué par la ligne", en="vendor named by the row"),
    "listed.listed_twice": Words(
        fr="autre ligne du produit dans la même version", en="another row in the same version"
    ),
    "listed.name_shared": Words(
        fr="nom ou identifiant commun à un autre produit",
        en="name or identifier shared with another product",
    ),
    "listed.number_shared": Words(
        fr="numéro commun à une autre référence", en="number shared with another reference"
    ),
    "listed.support": Words(
        fr="maintien des versions que la ligne publie",
        en="support of the versions that the row publishes",
    ),
    "listed.sill": Words(fr="ce que le SILL dit du produit", en="what the SILL says of it"),
    "snapshots.sill": Words(fr="âge du SILL, en jours", en="age of the SILL, in days"),
    "snapshots.endoflife": Words(
        fr="âge des dates de fin de maintien (endoflife.date), en jours",
        en="age of the ends of support (endoflife.date), in days",
    ),
    "snapshots.debian": Words(
        fr="âge des versions de Debian, en jours", en="age of Debian’s versions, in days"
    ),
    "alternatives": Words(
        fr="produits référencés de même fonction", en="listed products of the same function"
    ),
    "object_of_offer": Words(fr="objet même de l’offre", en="object of the bid itself"),
    # the claim
    "claim.state": Words(fr="dérogation « logiciel embarqué »", en="embedded claim"),
    "claim.operator": Words(
        fr="tâches laissées à l’administration", en="tasks left to the administration"
    ),
    "claim.skills": Words(
        fr="compétences demandées à l’administration", en="skills asked of the administration"
    ),
    "claim.installation": Words(fr="installation assurée par", en="installed by"),
    "claim.update": Words(fr="mise à jour assurée par", en="updated by"),
    "claim.tma": Words(fr="TMA du composant", en="TMA of the component"),
    "claim.mco": Words(fr="MCO du composant", en="MCO of the component"),
    "claim.security.assessed_on": Words(
        fr="date de l’analyse de sécurité", en="date of the security assessment"
    ),
    "claim.security.assessed_by": Words(
        fr="auteur de l’analyse de sécurité", en="author of the security assessment"
    ),
    "claim.security.method": Words(
        fr="méthode de l’analyse de sécurité", en="method of the security assessment"
    ),
    "claim.security.conclusion": Words(
        fr="conclusion de l’analyse de sécurité", en="conclusion of the security assessment"
    ),
    "claim.lifecycle.borne_by": Words(fr="cycle de vie porté par", en="life cycle borne by"),
    "claim.lifecycle.vulnerability_watch": Words(
        fr="veille des vulnérabilités", en="vulnerability watch"
    ),
    "claim.lifecycle.until": Words(
        fr="terme de l’engagement sur le cycle de vie", en="end of the life cycle undertaking"
    ),
    "claim.lifecycle.replacement_plan": Words(fr="plan de remplacement", en="replacement plan"),
    "claim.footprint.service": Words(
        fr="processus propre, visible des exploitants", en="own process, seen by the operators"
    ),
    "claim.footprint.ports": Words(
        fr="ports en écoute, hors boucle locale", en="listening ports, loopback apart"
    ),
    "claim.footprint.admin_console": Words(
        fr="console d’administration", en="administration console"
    ),
    "claim.footprint.cluster_operator": Words(fr="opérateur de grappe", en="cluster operator"),
    "claim.footprint.privileges": Words(fr="privilèges à l’exécution", en="privileges at run time"),
    "claim.footprint.shared_by": Words(
        fr="applications qui emploient le composant", en="applications that use the component"
    ),
    "claim.explanation": Words(fr="texte libre de la dérogation", en="free text of the claim"),
    "claim.entries.operator": Words(
        fr="nombre de tâches laissées à l’administration",
        en="number of tasks left to the administration",
    ),
    "claim.entries.skills": Words(
        fr="nombre de compétences demandées", en="number of skills asked for"
    ),
    "claim.entries.ports": Words(fr="nombre de ports en écoute", en="number of listening ports"),
    "claim.read_as_none": Words(
        fr="entrée de liste lue comme une absence", en="entry of a list read as none"
    ),
    "claim.out_of_groups": Words(
        fr="composant sans purl, hors des dérogations de groupe",
        en="component without a purl, out of the group claims",
    ),
    "claim.needed": Words(fr="dérogation nécessaire", en="claim needed"),
    "claim.rests_on": Words(
        fr="ce qui fonde l’état de la dérogation", en="what the claim rests on"
    ),
    "claim.counts": Words(
        fr="dérogation prise en compte dans l’avis", en="claim counted in the verdict"
    ),
    # the pieces
    "pieces.absent": Words(fr="nombre de pièces introuvables", en="number of pieces not found"),
    "pieces.empty": Words(fr="nombre de pièces vides", en="number of empty pieces"),
    "pieces.altered": Words(
        fr="nombre de pièces dont l’empreinte diffère", en="number of pieces whose digest differs"
    ),
    "pieces.outside": Words(
        fr="nombre de pièces dont le chemin est refusé", en="number of pieces whose path is refused"
    ),
    "pieces.too_large": Words(
        fr="nombre de pièces trop volumineuses", en="number of pieces that are too large"
    ),
    "inventory": Words(
        fr="présence dans les inventaires de l’offre", en="presence in the bid’s inventories"
    ),
    # the circumstances
    "context.project": Words(fr="type de projet", en="kind of project"),
    "context.entity": Words(fr="entité", en="entity"),
    "context.hosting": Words(fr="hébergement", en="hosting"),
    "context.sensitivity": Words(fr="sensibilité", en="sensitivity"),
    "context.contract_end": Words(fr="fin du marché", en="end of the contract"),
    # the bid
    "bid.tender": Words(fr="consultation que l’offre désigne", en="tender that the bid names"),
    "tender.sbom": Words(
        fr="nomenclature logicielle, selon la consultation",
        en="software bill of materials, in the tender",
    ),
    "tender.overruled": Words(
        fr="contexte énoncé autrement que dans la consultation",
        en="context stated otherwise than in the tender",
    ),
    "bid.declared_by": Words(fr="auteur de la déclaration", en="author of the declaration"),
    "bid.transcribed": Words(
        fr="déclaration transcrite par l’acheteur", en="declaration transcribed by the buyer"
    ),
    "bid.components": Words(fr="nombre de composants", en="number of components"),
    "bid.claims": Words(fr="nombre de dérogations présentées", en="number of claims made"),
    "bid.idle_groups": Words(
        fr="nombre de dérogations de groupe sans composant",
        en="number of group claims without a component",
    ),
    # the entries of the tender
    "entry": Words(fr="nature de l’entrée", en="sort of entry"),
    "bears_on": Words(fr="objet de l’entrée", en="what the entry bears on"),
    "standing": Words(fr="sort de l’entrée", en="what the entry comes to"),
}
"""What each path is, as a noun that its value follows; those of one guarantee are made below."""

_OF_A_GUARANTEE: Mapping[str, Words] = {
    "claim.guarantees": Words(fr="état de {}", en="state of {}"),
    "evidence": Words(fr="meilleure pièce citée pour {}", en="best piece cited for {}"),
}
EACH = "<g>"
_THE_ONE = Words(fr="la garantie « {} »", en="guarantee “{}”")
_EACH_ONE = Words(fr="chaque garantie", en="each guarantee")
_KINDS = {
    path: kind
    for document in (ListedRow, EntryOfTender, BidFacts, Facts)
    for path, kind in vocabulary(document).items()
}


def fact_kind(path: str) -> type:
    """The type of the values of a fact."""
    return _KINDS[path.replace(EACH, Guarantee.OPERATOR)]


def fact_word(path: str, language: Language) -> str:
    """What a path is; `<g>` in it stands for each guarantee."""
    if words := FACTS.get(path):
        return words[language]
    block, _, which = path.rpartition(".")
    if which == EACH:
        of = _EACH_ONE[language]
    else:
        of = _THE_ONE[language].format(GUARANTEES[Guarantee(which)][language])
    return _OF_A_GUARANTEE[block][language].format(of)


def value_word(path: str, value: Value, language: Language) -> str:
    """What a value of a fact means; a number is itself."""
    kind = fact_kind(path)
    if kind is bool:
        return ANSWERS[str(value).lower()][language]
    if kind is int:
        return str(value)
    key = path.rpartition(".")[2]
    of_kind = VALUES.get(kind, {}) if issubclass(kind, Enum) else {}
    for words in (VALUES_OF.get(path, {}), of_kind, STATED.get(key, {})):
        if value in words:
            return words[str(value)][language]
    return str(value)

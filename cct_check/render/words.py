"""The printed words of every closed list, in both languages."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from cct_check.model.language import Language, Words
from cct_check.model.manifest import Guarantee
from cct_check.model.rule import Basis, Nature, Verdict
from cct_check.render.encode import cut

_SHORT = 16
_LISTED = 10
"""A list is quoted up to this count; the JSON report has all of it."""

DISCLAIMER = Words(
    fr="Proposition d’analyse ; la décision relève de l’acheteur.",
    en="Proposed analysis; the decision is the buyer’s.",
)

VERDICTS: Mapping[Verdict, Words] = {
    Verdict.COMPLIANT: Words(fr="conforme", en="compliant"),
    Verdict.COMPLIANT_WITH_REMARKS: Words(
        fr="conforme avec observations", en="compliant with remarks"
    ),
    Verdict.TO_EXAMINE: Words(fr="à instruire", en="to examine"),
    Verdict.NOT_DEMONSTRATED: Words(fr="non démontré", en="not demonstrated"),
    Verdict.NON_COMPLIANT: Words(fr="non conforme", en="non-compliant"),
    Verdict.NOT_JUDGED: Words(fr="non jugé", en="not judged"),
}

VERDICT_COUNTS: Mapping[Verdict, tuple[Words, Words]] = {
    Verdict.COMPLIANT: (VERDICTS[Verdict.COMPLIANT], Words(fr="conformes", en="compliant")),
    Verdict.COMPLIANT_WITH_REMARKS: (
        VERDICTS[Verdict.COMPLIANT_WITH_REMARKS],
        Words(fr="conformes avec observations", en="compliant with remarks"),
    ),
    Verdict.TO_EXAMINE: (VERDICTS[Verdict.TO_EXAMINE], VERDICTS[Verdict.TO_EXAMINE]),
    Verdict.NOT_DEMONSTRATED: (
        VERDICTS[Verdict.NOT_DEMONSTRATED],
        Words(fr="non démontrés", en="not demonstrated"),
    ),
    Verdict.NON_COMPLIANT: (
        VERDICTS[Verdict.NON_COMPLIANT],
        Words(fr="non conformes", en="non-compliant"),
    ),
    Verdict.NOT_JUDGED: (VERDICTS[Verdict.NOT_JUDGED], Words(fr="non jugés", en="not judged")),
}
"""Singular and plural, for counts."""

NATURES: Mapping[Nature, Words] = {
    Nature.BREACH: Words(fr="manquement", en="breach"),
    Nature.CONTRADICTION: Words(fr="contradiction", en="contradiction"),
    Nature.MISSING: Words(
        fr="pièce ou précision à demander", en="evidence or clarification to ask for"
    ),
    Nature.DECISION: Words(fr="décision à prendre", en="decision to take"),
    Nature.REMARK: Words(fr="observation", en="remark"),
    Nature.ADVICE: Words(fr="conseil", en="advice"),
}

BASES: Mapping[Basis, Words] = {
    Basis.TEXT: Words(fr="le texte du CCT, reformulé", en="the text of the CCT, restated"),
    Basis.READING: Words(fr="une interprétation du CCT", en="a reading of the CCT"),
    Basis.PRACTICE: Words(fr="une convention de l’outil", en="a convention of the tool"),
}

GUARANTEES: Mapping[Guarantee, Words] = {
    Guarantee.OPERATOR: Words(fr="absence d’intervention", en="no operator task"),
    Guarantee.SKILLS: Words(fr="absence de compétence particulière", en="no operator skill"),
    Guarantee.INSTALLATION: Words(fr="installation", en="installation"),
    Guarantee.UPDATE: Words(fr="mise à jour", en="update"),
    Guarantee.TMA: Words(fr="TMA", en="TMA"),
    Guarantee.MCO: Words(fr="MCO", en="MCO"),
    Guarantee.SECURITY: Words(fr="sécurité", en="security"),
    Guarantee.LIFECYCLE: Words(fr="cycle de vie", en="life cycle"),
}

PIECES: Mapping[str, Words] = {
    "present": Words(fr="présente, contenu non vérifié", en="present, content not verified"),
    "altered": Words(fr="empreinte différente", en="digest differs"),
    "empty": Words(fr="vide", en="empty"),
    "manifest": Words(fr="le manifeste lui-même", en="the manifest itself"),
    "too-large": Words(fr="trop volumineuse", en="too large"),
    "absent": Words(fr="introuvable", en="not found"),
    "outside": Words(fr="chemin refusé", en="path refused"),
}
"""What became of a cited piece; nothing is ever « uncited » that a piece stands for."""

STATED: Mapping[str, Mapping[str, Words]] = {
    "kind": {
        "application": Words(fr="application", en="application"),
        "library": Words(fr="bibliothèque", en="library"),
        "framework": Words(fr="cadriciel", en="framework"),
        "runtime": Words(fr="environnement d’exécution", en="runtime"),
        "program": Words(fr="programme", en="program"),
        "service": Words(fr="service", en="service"),
        "operating-system": Words(fr="système d’exploitation", en="operating system"),
        "platform": Words(fr="plate-forme", en="platform"),
        "workstation": Words(fr="poste de travail", en="workstation"),
        "operations-tool": Words(fr="outil d’exploitation", en="operations tool"),
        "development-tool": Words(fr="outil de développement", en="development tool"),
        "online-service": Words(fr="service en ligne", en="online service"),
        "language": Words(fr="langage", en="language"),
        "protocol": Words(fr="protocole", en="protocol"),
        "unreviewed": Words(fr="type non établi", en="kind not established"),
    },
    "usage": {
        "production": Words(fr="production", en="production"),
        "development": Words(fr="développement", en="development"),
        "test": Words(fr="essais", en="tests"),
        "migration": Words(fr="migration", en="migration"),
    },
    "project": {
        "new": Words(fr="application nouvelle", en="new application"),
        "major-change": Words(fr="évolution majeure", en="major change"),
        "minor-change": Words(fr="évolution mineure", en="minor change"),
        "existing": Words(fr="application en place", en="existing application"),
        "unstated": Words(fr="non précisé", en="unstated"),
    },
    "entity": {
        "PP": Words(fr="préfecture de police", en="préfecture de police"),
        "GN": Words(fr="gendarmerie nationale", en="gendarmerie nationale"),
        "other": Words(fr="autre entité", en="another entity"),
        "unstated": Words(fr="non précisée", en="unstated"),
    },
    "hosting": {
        "cloud-native": Words(fr="Cloud π Native", en="Cloud π Native"),
        "cloud-pi": Words(fr="Cloud π", en="Cloud π"),
        "sgami": Words(fr="SGAMI", en="SGAMI"),
        "isocele": Words(fr="Isocèle", en="Isocèle"),
        "external": Words(fr="hébergement externe", en="external hosting"),
        "workstation": Words(fr="poste de travail", en="workstation"),
        "unstated": Words(fr="non précisé", en="unstated"),
    },
    "sensitivity": {
        "standard": Words(fr="données ordinaires", en="ordinary data"),
        "restricted": Words(fr="diffusion restreinte", en="restricted"),
        "unstated": Words(fr="non précisée", en="unstated"),
    },
    "tier": {"unstated": Words(fr="non précisé", en="unstated")},
    "contract_end": {"unstated": Words(fr="non précisée", en="unstated")},
    "installation": {
        "distribution": Words(fr="la distribution du système", en="the system’s distribution"),
        "operator": Words(fr="l’exploitant", en="the operator"),
        "administration": Words(fr="l’administration", en="the administration"),
        "third-party": Words(fr="un tiers", en="a third party"),
    },
    "update": {
        "own-channel": Words(fr="son propre canal", en="its own channel"),
        "distribution": Words(fr="la distribution du système", en="the system’s distribution"),
        "operator": Words(fr="l’exploitant", en="the operator"),
        "administration": Words(fr="l’administration", en="the administration"),
        "third-party": Words(fr="un tiers", en="a third party"),
    },
    "tma": {
        "separate": Words(fr="une prestation distincte", en="a separate service"),
        "third-party": Words(fr="assurée par un tiers", en="provided by a third party"),
        "administration": Words(
            fr="à la charge de l’administration", en="left to the administration"
        ),
    },
    "mco": {
        "separate": Words(fr="une prestation distincte", en="a separate service"),
        "third-party": Words(fr="assuré par un tiers", en="provided by a third party"),
        "administration": Words(
            fr="à la charge de l’administration", en="left to the administration"
        ),
    },
    "conclusion": {
        "impact": Words(fr="impact", en="impact"),
        "covered": Words(fr="impact couvert par des mesures", en="impact covered by measures"),
        "no-impact": Words(fr="sans impact", en="no impact"),
    },
    "borne_by": {
        "supplier": Words(fr="le fournisseur", en="the supplier"),
        "project": Words(fr="le projet", en="the project"),
        "operator": Words(fr="l’exploitant", en="the operator"),
    },
    "privileges": {
        "root": Words(fr="compte root", en="root account"),
        "kernel": Words(fr="module du noyau", en="kernel module"),
        "host": Words(fr="accès à l’hôte", en="access to the host"),
        "cluster": Words(fr="droits sur toute la grappe", en="rights over the whole cluster"),
    },
}
"""The words of declared closed values, by placeholder; what is not here prints as declared."""

KEYS: Mapping[str, Words] = {
    "sill": Words(fr="SILL", en="SILL"),
    "endoflife": Words(fr="endoflife.date", en="endoflife.date"),
    "debian": Words(fr="Debian", en="Debian"),
    "assessed_on": Words(fr="date de l’analyse", en="date of the assessment"),
    "assessed_by": Words(fr="auteur de l’analyse", en="author of the assessment"),
    "method": Words(fr="méthode", en="method"),
    "conclusion": Words(fr="conclusion", en="conclusion"),
    "borne_by": Words(fr="porteur du cycle de vie", en="bearer of the life cycle"),
    "vulnerability_watch": Words(fr="veille des vulnérabilités", en="vulnerability watch"),
    "service": Words(fr="processus propre", en="own process"),
    "ports": Words(fr="ports en écoute", en="listening ports"),
    "admin_console": Words(fr="console d’administration", en="administration console"),
    "cluster_operator": Words(fr="opérateur de grappe", en="cluster operator"),
    "privileges": Words(fr="privilèges", en="privileges"),
    "shared_by": Words(fr="nombre d’applications", en="number of applications"),
    "project": Words(fr="type de projet", en="kind of project"),
    "entity": Words(fr="entité", en="entity"),
    "hosting": Words(fr="hébergement", en="hosting"),
    "sensitivity": Words(fr="sensibilité", en="sensitivity"),
    "contract_end": Words(fr="fin du marché", en="end of the contract"),
    "tier": Words(fr="tiers", en="tier"),
    "usage": Words(fr="usage", en="usage"),
}
"""The printed names of the keys that a report names."""


def titled(title: str, language: Language) -> str:
    """A title and its colon, spaced as the language spaces it, before what it announces."""
    return f"{title}\u00a0: " if language is Language.FR else f"{title}: "


def listed(texts: Sequence[str], language: Language) -> str:
    """The first texts of a list, and the count of those left out."""
    shown, left = ", ".join(texts[:_LISTED]), len(texts) - _LISTED
    if left <= 0:
        return shown
    return shown + Words(fr=f" (+{left} autres)", en=f" (+{left} more)")[language]


def quoted(text: str, language: Language, limit: int = 80) -> str:
    """A text in the quotation marks of the language, cut where it is long."""
    text = cut(text, limit)
    return f"«\u00a0{inner(text)}\u00a0»" if language is Language.FR else f"“{text}”"


def version_word(text: str, language: Language) -> str:
    """A declared version: bare where it is one word, else quoted, as any text of the bid.

    A short one is kept whole at the end of a line: `12 SP1`.
    """
    if len(text.split()) <= 1:
        return cut(text)
    return quoted(text.replace(" ", "\u00a0") if len(text) <= _SHORT else text, language)


def inner(text: str) -> str:
    """A text that goes between guillemets: those it holds become the marks of a second level."""
    return re.sub("«\\s?", "“", re.sub("\\s?»", "”", text))


def stated_word(key: str, value: str, language: Language) -> str:
    """The printed form of a declared value: its word where the list is closed, else itself."""
    words = STATED.get(key, {}).get(value)
    return words[language] if words else value


def key_word(path: str, language: Language) -> str:
    """The printed name of the last key of a path."""
    key = path.rpartition(".")[2]
    words = KEYS.get(key)
    return words[language] if words else key


def printed_date(day: date, language: Language) -> str:
    """A date as the language writes it: 23/11/2026, or ISO 8601 in English."""
    return day.strftime("%d/%m/%Y") if language is Language.FR else day.isoformat()

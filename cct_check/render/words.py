"""The printed words of every closed list, in both languages."""

import re
from collections.abc import Mapping

from cct_check.model.language import Language
from cct_check.model.manifest import Guarantee
from cct_check.model.rule import Basis, Nature, Verdict

Words = Mapping[str, str]


def _both(fr: str, en: str) -> Words:
    return {Language.FR: fr, Language.EN: en}


DISCLAIMER: Words = _both(
    "Proposition d’analyse ; la décision relève de l’acheteur.",
    "Proposed analysis; the decision is the buyer’s.",
)

VERDICTS: Mapping[Verdict, Words] = {
    Verdict.COMPLIANT: _both("conforme", "compliant"),
    Verdict.COMPLIANT_WITH_REMARKS: _both("conforme avec observations", "compliant with remarks"),
    Verdict.TO_EXAMINE: _both("à instruire", "to examine"),
    Verdict.NOT_DEMONSTRATED: _both("non démontré", "not demonstrated"),
    Verdict.NON_COMPLIANT: _both("non conforme", "non-compliant"),
    Verdict.NOT_JUDGED: _both("non jugé", "not judged"),
}

VERDICT_COUNTS: Mapping[Verdict, tuple[Words, Words]] = {
    Verdict.COMPLIANT: (VERDICTS[Verdict.COMPLIANT], _both("conformes", "compliant")),
    Verdict.COMPLIANT_WITH_REMARKS: (
        VERDICTS[Verdict.COMPLIANT_WITH_REMARKS],
        _both("conformes avec observations", "compliant with remarks"),
    ),
    Verdict.TO_EXAMINE: (VERDICTS[Verdict.TO_EXAMINE], VERDICTS[Verdict.TO_EXAMINE]),
    Verdict.NOT_DEMONSTRATED: (
        VERDICTS[Verdict.NOT_DEMONSTRATED],
        _both("non démontrés", "not demonstrated"),
    ),
    Verdict.NON_COMPLIANT: (
        VERDICTS[Verdict.NON_COMPLIANT],
        _both("non conformes", "non-compliant"),
    ),
    Verdict.NOT_JUDGED: (VERDICTS[Verdict.NOT_JUDGED], _both("non jugés", "not judged")),
}
"""Singular and plural, for counts."""

NATURES: Mapping[Nature, Words] = {
    Nature.BREACH: _both("manquement", "breach"),
    Nature.CONTRADICTION: _both("contradiction", "contradiction"),
    Nature.MISSING: _both("pièce ou précision à demander", "evidence or clarification to ask for"),
    Nature.DECISION: _both("décision à prendre", "decision to take"),
    Nature.REMARK: _both("observation", "remark"),
    Nature.ADVICE: _both("conseil", "advice"),
}

BASES: Mapping[Basis, Words] = {
    Basis.TEXT: _both("le texte du CCT", "the text of the CCT"),
    Basis.READING: _both("une interprétation du CCT", "a reading of the CCT"),
    Basis.PRACTICE: _both("une convention de l’outil", "a convention of the tool"),
}

GUARANTEES: Mapping[Guarantee, Words] = {
    Guarantee.OPERATOR: _both("absence d’intervention", "no operator task"),
    Guarantee.SKILLS: _both("absence de compétence particulière", "no operator skill"),
    Guarantee.INSTALLATION: _both("installation", "installation"),
    Guarantee.UPDATE: _both("mise à jour", "update"),
    Guarantee.TMA: _both("TMA", "TMA"),
    Guarantee.MCO: _both("MCO", "MCO"),
    Guarantee.SECURITY: _both("sécurité", "security"),
    Guarantee.LIFECYCLE: _both("cycle de vie", "life cycle"),
}

PIECES: Mapping[str, Words] = {
    "present": _both("présente, contenu non vérifié", "present, content not verified"),
    "altered": _both("empreinte différente", "digest differs"),
    "empty": _both("vide", "empty"),
    "too-large": _both("trop volumineuse", "too large"),
    "absent": _both("introuvable", "not found"),
    "outside": _both("hors du dossier de l’offre", "outside the bid’s folder"),
}
"""What became of a cited piece; nothing is ever « uncited » that a piece stands for."""

STATED: Mapping[str, Mapping[str, Words]] = {
    "kind": {
        "application": _both("application", "application"),
        "library": _both("bibliothèque", "library"),
        "framework": _both("cadriciel", "framework"),
        "runtime": _both("environnement d’exécution", "runtime"),
        "program": _both("programme", "program"),
        "service": _both("service", "service"),
        "operating-system": _both("système d’exploitation", "operating system"),
        "platform": _both("plate-forme", "platform"),
        "workstation": _both("poste de travail", "workstation"),
        "operations-tool": _both("outil d’exploitation", "operations tool"),
        "development-tool": _both("outil de développement", "development tool"),
        "online-service": _both("service en ligne", "online service"),
        "language": _both("langage", "language"),
        "protocol": _both("protocole", "protocol"),
        "unreviewed": _both("type non établi", "kind not established"),
    },
    "usage": {
        "production": _both("production", "production"),
        "development": _both("développement", "development"),
        "test": _both("essais", "tests"),
        "migration": _both("migration", "migration"),
    },
    "project": {
        "new": _both("application nouvelle", "new application"),
        "major-change": _both("évolution majeure", "major change"),
        "minor-change": _both("évolution mineure", "minor change"),
        "existing": _both("application en place", "existing application"),
        "unstated": _both("non précisé", "unstated"),
    },
    "entity": {
        "PP": _both("préfecture de police", "préfecture de police"),
        "GN": _both("gendarmerie nationale", "gendarmerie nationale"),
        "other": _both("autre entité", "another entity"),
        "unstated": _both("non précisée", "unstated"),
    },
    "hosting": {
        "cloud-native": _both("Cloud π Native", "Cloud π Native"),
        "cloud-pi": _both("Cloud π", "Cloud π"),
        "sgami": _both("SGAMI", "SGAMI"),
        "isocele": _both("Isocèle", "Isocèle"),
        "external": _both("hébergement externe", "external hosting"),
        "workstation": _both("poste de travail", "workstation"),
        "unstated": _both("non précisé", "unstated"),
    },
    "sensitivity": {
        "standard": _both("données ordinaires", "standard"),
        "restricted": _both("diffusion restreinte", "restricted"),
        "unstated": _both("non précisée", "unstated"),
    },
    "tier": {"unstated": _both("non précisé", "unstated")},
    "contract_end": {"unstated": _both("non précisée", "unstated")},
    "installation": {
        "distribution": _both("la distribution du système", "the system’s distribution"),
        "operator": _both("l’exploitant", "the operator"),
        "administration": _both("l’administration", "the administration"),
        "third-party": _both("un tiers", "a third party"),
    },
    "update": {
        "own-channel": _both("son propre canal", "its own channel"),
        "distribution": _both("la distribution du système", "the system’s distribution"),
        "operator": _both("l’exploitant", "the operator"),
        "administration": _both("l’administration", "the administration"),
        "third-party": _both("un tiers", "a third party"),
    },
    "tma": {
        "separate": _both("une prestation distincte", "a separate service"),
        "third-party": _both("assurée par un tiers", "provided by a third party"),
        "administration": _both("à la charge de l’administration", "left to the administration"),
    },
    "mco": {
        "separate": _both("une prestation distincte", "a separate service"),
        "third-party": _both("assuré par un tiers", "provided by a third party"),
        "administration": _both("à la charge de l’administration", "left to the administration"),
    },
    "conclusion": {
        "impact": _both("impact", "impact"),
        "covered": _both("impact couvert par des mesures", "impact covered by measures"),
        "no-impact": _both("sans impact", "no impact"),
    },
    "borne_by": {
        "supplier": _both("le fournisseur", "the supplier"),
        "project": _both("le projet", "the project"),
        "operator": _both("l’exploitant", "the operator"),
    },
    "privileges": {
        "root": _both("compte root", "root account"),
        "kernel": _both("module du noyau", "kernel module"),
        "host": _both("accès à l’hôte", "access to the host"),
        "cluster": _both("droits sur toute la grappe", "rights over the whole cluster"),
    },
}
"""The words of declared closed values, by placeholder; what is not here prints as declared."""

KEYS: Mapping[str, Words] = {
    "assessed_on": _both("date de l’analyse", "date of the assessment"),
    "assessed_by": _both("auteur de l’analyse", "author of the assessment"),
    "method": _both("méthode", "method"),
    "conclusion": _both("conclusion", "conclusion"),
    "borne_by": _both("porteur du cycle de vie", "bearer of the life cycle"),
    "vulnerability_watch": _both("veille des vulnérabilités", "vulnerability watch"),
    "service": _both("processus propre", "own process"),
    "ports": _both("ports en écoute", "listening ports"),
    "admin_console": _both("console d’administration", "administration console"),
    "cluster_operator": _both("opérateur de grappe", "cluster operator"),
    "privileges": _both("privilèges", "privileges"),
    "shared_by": _both("nombre d’applications", "number of applications"),
    "project": _both("type de projet", "kind of project"),
    "entity": _both("entité", "entity"),
    "hosting": _both("hébergement", "hosting"),
    "sensitivity": _both("sensibilité", "sensitivity"),
    "contract_end": _both("fin du marché", "end of the contract"),
    "tier": _both("tiers", "tier"),
    "usage": _both("usage", "usage"),
}
"""The printed names of the keys that a report names."""


def titled(title: str, language: Language) -> str:
    """A title and its colon, spaced as the language spaces it, before what it announces."""
    return f"{title}\u00a0: " if language is Language.FR else f"{title}: "


def quoted(text: str, language: Language) -> str:
    """A text in the quotation marks of the language."""
    return f"«\u00a0{inner(text)}\u00a0»" if language is Language.FR else f"“{text}”"


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

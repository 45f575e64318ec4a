"""The help of every command and option, in both languages, with examples."""

from collections.abc import Mapping
from dataclasses import dataclass

from cct_check.model.language import Language

_TEXTS: Mapping[str, tuple[str, str]] = {
    "app": (
        "Vérifie un manifeste de composants au regard du Cadre de Cohérence Technique (CCT).\n\n"
        "Exemple : cct-check check examples/archivage/manifest.yaml",
        "Checks a component manifest against the Cadre de Cohérence Technique (CCT).\n\n"
        "Example: cct-check check examples/archivage/manifest.yaml",
    ),
    "version": ("Affiche la version et s’arrête.", "Show the version and exit."),
    "lang": (
        "Langue : fr ou en (à défaut, CCT_LANG, puis fr).",
        "Language: fr or en (else CCT_LANG, else fr).",
    ),
    "debug": (
        "En cas d’erreur interne, affiche la trace complète.",
        "On an internal error, show the whole traceback.",
    ),
    "required": ("[obligatoire]", "[required]"),
    "help": ("Affiche cette aide et s’arrête.", "Show this help and exit."),
    "check": (
        "Examine une offre et propose un avis motivé.\n\n"
        "Codes de retour : 0 conforme, le cas échéant avec observations ; 1 non démontré ou "
        "non conforme ; 3 à instruire ; 2 rien n’a pu être jugé ; 70 erreur interne ; "
        "74 rapport non écrit.\n\n"
        "Exemples :\n\n"
        "  cct-check check manifest.yaml\n\n"
        "  cct-check check manifest.yaml --format console --format json=rapport.json\n\n"
        "  cct-check check manifest.yaml --as-of 2026-11-23 --fail-on to-examine",
        "Examines a bid and proposes a reasoned verdict.\n\n"
        "Exit codes: 0 compliant, with remarks or not; 1 not demonstrated or non-compliant; "
        "3 to examine; 2 nothing could be judged; 70 internal error; 74 report not written.\n\n"
        "Examples:\n\n"
        "  cct-check check manifest.yaml\n\n"
        "  cct-check check manifest.yaml --format console --format json=report.json\n\n"
        "  cct-check check manifest.yaml --as-of 2026-11-23 --fail-on to-examine",
    ),
    "bid": (
        "Le manifeste de l’offre (YAML ou JSON), ou - pour l’entrée standard.",
        "The bid’s manifest (YAML or JSON), or - for standard input.",
    ),
    "referential": (
        "Dossier d’une autre édition du référentiel (voir products import).",
        "Folder of another edition of the referential (see products import).",
    ),
    "rules": (
        "Dossier de règles à employer à la place de celles qui sont fournies.",
        "Folder of rules to use instead of those supplied.",
    ),
    "snapshots": (
        "Sources datées ; none est la seule valeur de cette version.",
        "Dated sources; none is the only value of this version.",
    ),
    "as-of": (
        "Date d’examen, AAAA-MM-JJ (à défaut, SOURCE_DATE_EPOCH, puis ce jour).",
        "Date of judgement, YYYY-MM-DD (else SOURCE_DATE_EPOCH, else today).",
    ),
    "format": (
        "console (à défaut) ou json, dans un fichier si FICHIER est donné ; répétable. Remplace "
        "la sortie par défaut.",
        "console (default) or json, into a file where FILE is given; repeatable. Replaces the "
        "default output.",
    ),
    "fail-on": (
        "Avis à partir duquel le code de retour est 1 (compliant, compliant-with-remarks, "
        "to-examine, not-demonstrated ou non-compliant), ou never pour 0.",
        "Verdict from which the exit code is 1 (compliant, compliant-with-remarks, to-examine, "
        "not-demonstrated or non-compliant), or never for 0.",
    ),
    "new": (
        "Écrit un fichier à compléter.\n\nExemple : cct-check new manifest -o manifest.yaml",
        "Writes a file to fill in.\n\nExample: cct-check new manifest -o manifest.yaml",
    ),
    "new manifest": (
        "Écrit un manifeste commenté, que check accepte tel quel.\n\n"
        "Exemple : cct-check new manifest -o manifest.yaml",
        "Writes a commented manifest, which check accepts as it is.\n\n"
        "Example: cct-check new manifest -o manifest.yaml",
    ),
    "output": (
        "Fichier à écrire ; il ne doit pas exister (à défaut, la sortie standard).",
        "File to write; it must not exist (else standard output).",
    ),
    "rules list": (
        "Énumère les règles.\n\nExemple : cct-check rules",
        "Lists the rules.\n\nExample: cct-check rules",
    ),
    "rule": (
        "Affiche une règle, la norme et son fondement.\n\nExemple : cct-check rule CCT231",
        "Shows a rule, the norm and its basis.\n\nExample: cct-check rule CCT231",
    ),
    "rule id": (
        "Identifiant ou nom d’une règle, par exemple CCT231.",
        "A rule’s id or name, for instance CCT231.",
    ),
    "products": (
        "Consulte le référentiel des produits ou en importe un.\n\n"
        "Exemple : cct-check products search tomcat",
        "Searches the referential or imports one.\n\nExample: cct-check products search tomcat",
    ),
    "products search": (
        "Cherche un texte dans les noms et les éditeurs.\n\n"
        "Exemple : cct-check products search tomcat",
        "Searches names and vendors for a text.\n\nExample: cct-check products search tomcat",
    ),
    "text": ("Le texte cherché.", "The text to search for."),
    "products show": (
        "Affiche un produit et toutes ses lignes.\n\nExemple : cct-check products show AT-1486",
        "Shows a product and all its rows.\n\nExample: cct-check products show AT-1486",
    ),
    "reference": (
        "Référence complète d’une ligne (AT-1486) ou identifiant d’un produit (tomcat).",
        "Full reference of a row (AT-1486) or id of a product (tomcat).",
    ),
    "products import": (
        "Écrit une édition d’après les pages du site du CCT.\n\n"
        "Exemple : cct-check products import content -o referentiel --edition 2025-01-18",
        "Writes an edition from the pages of the CCT site.\n\n"
        "Example: cct-check products import content -o referential --edition 2025-01-18",
    ),
    "pages": ("Dossier des pages du site du CCT.", "Folder of the pages of the CCT site."),
    "edition": ("Date de l’édition, AAAA-MM-JJ.", "Date of the edition, YYYY-MM-DD."),
    "folder": ("Dossier à écrire.", "Folder to write."),
    "schema": (
        "Écrit un schéma JSON publié.\n\n"
        "Exemple : cct-check schema manifest > manifest.schema.json",
        "Prints a published JSON Schema.\n\n"
        "Example: cct-check schema manifest > manifest.schema.json",
    ),
    "schema name": ("manifest, report ou facts.", "manifest, report or facts."),
}

_USAGE: Mapping[str, tuple[str, str]] = {
    "option unknown": ("option inconnue : ", "unknown option: "),
    "option value": ("option sans la valeur qu’elle attend : ", "option without its value: "),
    "argument missing": ("argument manquant : ", "missing argument: "),
    "argument unexpected": ("argument en trop : ", "unexpected argument: "),
    "value refused": ("valeur refusée pour {} : ", "value refused for {}: "),
    "expected": (" ; attendu : ", "; expected: "),
    "example": (" ; par exemple : ", "; for instance: "),
    "see": (" ; voir : ", "; see: "),
    "near": (" ; proche : ", "; near: "),
    "command unknown": ("commande inconnue : ", "unknown command: "),
    "written": (
        "{0} écrit ; pour le vérifier : cct-check check {0}",
        "{0} written; to check it: cct-check check {0}",
    ),
    "rows imported": ("lignes importées : {}", "rows imported: {}"),
    "product none": (
        "aucun produit du référentiel n’a de nom ni d’éditeur qui contienne « {} »",
        "no product of the referential has a name or a vendor that holds “{}”",
    ),
    "not written": ("écriture impossible : ", "cannot be written: "),
    "usage": ("commande mal formée : ", "malformed command: "),
}

_METAVARS = {
    "BID": "OFFRE",
    "COMMAND": "COMMANDE",
    "DIR": "DOSSIER",
    "FILE": "FICHIER",
    "NAME": "NOM",
    "NAME[=FILE]": "NOM[=FICHIER]",
    "PAGES": "PAGES",
    "TEXT": "TEXTE",
    "VERDICT|never": "AVIS|never",
}

_HEADINGS = {
    "Usage": "Emploi",
    "Options": "Options",
    "Commands": "Commandes",
    "Arguments": "Arguments",
}


@dataclass(frozen=True, slots=True)
class Texts:
    """The help texts in one language."""

    language: Language

    def __getitem__(self, key: str) -> str:
        """The text of a command, an argument or an option, or of what is wrong with one."""
        return (_TEXTS.get(key) or _USAGE[key])[0 if self.language is Language.FR else 1]

    def metavar(self, english: str) -> str:
        """What stands for a value in the help, and names an argument that is refused."""
        return _METAVARS.get(english, english) if self.language is Language.FR else english

    def heading(self, english: str) -> str:
        """A heading of the help page."""
        return _HEADINGS.get(english, english) if self.language is Language.FR else english

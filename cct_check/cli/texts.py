"""The help of every command and option, in both languages, with examples."""

from collections.abc import Mapping
from dataclasses import dataclass

from cct_check.model.language import Language, Words

_TEXTS: Mapping[str, Words] = {
    "app": Words(
        fr=(
            "Vérifie un manifeste de composants au regard du Cadre de Cohérence "
            "Technique (CCT).\n\n"
            "Exemple : cct-check check examples/archivage/manifest.yaml"
        ),
        en=(
            "Checks a component manifest against the Cadre de Cohérence Technique (CCT).\n\n"
            "Example: cct-check check examples/archivage/manifest.yaml"
        ),
    ),
    "version": Words(fr="Affiche la version et s’arrête.", en="Show the version and exit."),
    "lang": Words(
        fr="Langue : fr ou en (à défaut, CCT_LANG, puis fr).",
        en="Language: fr or en (else CCT_LANG, else fr).",
    ),
    "debug": Words(
        fr="En cas d’erreur interne, affiche la trace complète.",
        en="On an internal error, show the whole traceback.",
    ),
    "required": Words(fr="[obligatoire]", en="[required]"),
    "help": Words(fr="Affiche cette aide et s’arrête.", en="Show this help and exit."),
    "check": Words(
        fr=(
            "Examine une offre et propose un avis motivé.\n\n"
            "Codes de retour : 0 conforme, le cas échéant avec observations ; 1 non démontré ou "
            "non conforme ; 3 à instruire ; 2 rien n’a pu être jugé ; 70 erreur interne ; "
            "74 rapport non écrit.\n\n"
            "Exemples :\n\n"
            "  cct-check check manifest.yaml\n\n"
            "  cct-check check manifest.yaml --format console --format json=rapport.json\n\n"
            "  cct-check check manifest.yaml --as-of 2026-11-23 --fail-on to-examine\n\n"
            "  cct-check check manifest.yaml --explain rabbitmq"
        ),
        en=(
            "Examines a bid and proposes a reasoned verdict.\n\n"
            "Exit codes: 0 compliant, with remarks or not; 1 not demonstrated or non-compliant; "
            "3 to examine; 2 nothing could be judged; 70 internal error; 74 report not written.\n\n"
            "Examples:\n\n"
            "  cct-check check manifest.yaml\n\n"
            "  cct-check check manifest.yaml --format console --format json=report.json\n\n"
            "  cct-check check manifest.yaml --as-of 2026-11-23 --fail-on to-examine\n\n"
            "  cct-check check manifest.yaml --explain rabbitmq"
        ),
    ),
    "bid": Words(
        fr="Le manifeste de l’offre (YAML ou JSON), ou - pour l’entrée standard.",
        en="The bid’s manifest (YAML or JSON), or - for standard input.",
    ),
    "tender": Words(
        fr="Fichier de la consultation, tenu par l’acheteur (voir new tender).",
        en="The buyer’s tender file (see new tender).",
    ),
    "referential": Words(
        fr="Dossier d’une autre édition du référentiel (voir products import).",
        en="Folder of another edition of the referential (see products import).",
    ),
    "rules": Words(
        fr="Dossier de règles à employer à la place de celles qui sont fournies.",
        en="Folder of rules to use instead of those supplied.",
    ),
    "snapshots": Words(
        fr="Dossier d’autres sources datées (voir snapshots), ou none pour n’en employer aucune.",
        en="Folder of other dated sources (see snapshots), or none to use none of them.",
    ),
    "snapshots group": Words(
        fr=(
            "Donne l’âge des sources datées, en montre une, ou la refait à partir de ce que son "
            "éditeur publie.\n\n"
            "Exemple : cct-check snapshots"
        ),
        en=(
            "Tells the age of the dated sources, shows one, or makes it again from what its "
            "publisher offers.\n\n"
            "Example: cct-check snapshots"
        ),
    ),
    "snapshots show": Words(
        fr=(
            "Montre une source datée, ou ce qu’elle dit des produits dont le nom contient un "
            "texte.\n\n"
            "Exemple : cct-check snapshots show endoflife postgresql"
        ),
        en=(
            "Shows a dated source, or what it says of the products whose names hold a text.\n\n"
            "Example: cct-check snapshots show endoflife postgresql"
        ),
    ),
    "snapshots rebuild": Words(
        fr=(
            "Refait une source datée. FICHIER : pour sill, le fichier JSON du SILL ; pour "
            "endoflife, le fichier /api/v1/products/full ou le dossier products du dépôt ; pour "
            "debian, les fichiers Release et Packages de chaque version, à la suite.\n\n"
            "Exemple : cct-check snapshots rebuild sill sill.json --date 2026-11-23 -o sources"
        ),
        en=(
            "Makes a dated source again. FILE: for sill, the SILL’s JSON file; for endoflife, the "
            "file /api/v1/products/full or the folder products of the repository; for debian, the "
            "files Release and Packages of each release in turn.\n\n"
            "Example: cct-check snapshots rebuild sill sill.json --date 2026-11-23 -o sources"
        ),
    ),
    "snapshot name": Words(fr="sill, endoflife ou debian.", en="sill, endoflife or debian."),
    "snapshot text": Words(
        fr="Texte cherché dans les noms ; sans lui, l’origine de la source.",
        en="Text to search names for; without it, where the source comes from.",
    ),
    "snapshots folder": Words(
        fr="Dossier d’autres sources datées, à la place de celles qui sont fournies.",
        en="Folder of other dated sources, in place of those supplied.",
    ),
    "source files": Words(fr="Ce que la source publie.", en="What the source publishes."),
    "source date": Words(
        fr="Date de l’état, AAAA-MM-JJ, si les fichiers ne la disent pas.",
        en="Date of the state, YYYY-MM-DD, where the files do not tell it.",
    ),
    "as-of": Words(
        fr=(
            "Date d’examen, AAAA-MM-JJ (à défaut, celle de la consultation, SOURCE_DATE_EPOCH, "
            "puis ce jour)."
        ),
        en="Date of judgement, YYYY-MM-DD (else the tender’s, SOURCE_DATE_EPOCH, else today).",
    ),
    "format": Words(
        fr=(
            "console (à défaut) ou json, dans un fichier si FICHIER est donné ; "
            "répétable. Remplace "
            "la sortie par défaut."
        ),
        en=(
            "console (default) or json, into a file where FILE is given; repeatable. Replaces the "
            "default output."
        ),
    ),
    "fail-on": Words(
        fr=(
            "Avis à partir duquel le code de retour est 1 (compliant, compliant-with-remarks, "
            "to-examine, not-demonstrated ou non-compliant), ou never pour 0."
        ),
        en=(
            "Verdict from which the exit code is 1 (compliant, compliant-with-remarks, to-examine, "
            "not-demonstrated or non-compliant), or never for 0."
        ),
    ),
    "explain": Words(
        fr=(
            "Au lieu du rapport, affiche tout ce qui a conduit à l’avis sur un composant, désigné "
            "par son identifiant ou son nom exact (par exemple rabbitmq)."
        ),
        en=(
            "Instead of the report, shows all that led to the verdict on a component, given by its "
            "id or its exact name (for instance rabbitmq)."
        ),
    ),
    "new": Words(
        fr="Écrit un fichier à compléter.\n\nExemple : cct-check new manifest -o manifest.yaml",
        en="Writes a file to fill in.\n\nExample: cct-check new manifest -o manifest.yaml",
    ),
    "new manifest": Words(
        fr=(
            "Écrit un manifeste commenté, que check accepte tel quel.\n\n"
            "Exemple : cct-check new manifest -o manifest.yaml"
        ),
        en=(
            "Writes a commented manifest, which check accepts as it is.\n\n"
            "Example: cct-check new manifest -o manifest.yaml"
        ),
    ),
    "new tender": Words(
        fr=(
            "Écrit un fichier de consultation commenté, que check --tender accepte tel quel.\n\n"
            "Exemple : cct-check new tender -o consultation.yaml"
        ),
        en=(
            "Writes a commented tender file, which check --tender accepts as it is.\n\n"
            "Example: cct-check new tender -o tender.yaml"
        ),
    ),
    "output": Words(
        fr="Fichier à écrire ; il ne doit pas exister (à défaut, la sortie standard).",
        en="File to write; it must not exist (else standard output).",
    ),
    "rules list": Words(
        fr="Énumère les règles.\n\nExemple : cct-check rules",
        en="Lists the rules.\n\nExample: cct-check rules",
    ),
    "rule": Words(
        fr="Affiche une règle, la norme et son fondement.\n\nExemple : cct-check rule CCT231",
        en="Shows a rule, the norm and its basis.\n\nExample: cct-check rule CCT231",
    ),
    "rule id": Words(
        fr="Identifiant ou nom d’une règle, par exemple CCT231.",
        en="A rule’s id or name, for instance CCT231.",
    ),
    "products": Words(
        fr=(
            "Consulte le référentiel des produits ou en importe un.\n\n"
            "Exemple : cct-check products search tomcat"
        ),
        en="Searches the referential or imports one.\n\nExample: cct-check products search tomcat",
    ),
    "products search": Words(
        fr=(
            "Cherche un texte dans les noms et les éditeurs.\n\n"
            "Exemple : cct-check products search tomcat"
        ),
        en="Searches names and vendors for a text.\n\nExample: cct-check products search tomcat",
    ),
    "text": Words(fr="Le texte cherché.", en="The text to search for."),
    "products match": Words(
        fr=(
            "Explique pas à pas à quel produit un nom se rapporte, ou pourquoi il ne se rapporte "
            "à aucun.\n\n"
            "Code de sortie : 0 produit trouvé, 3 question à poser, 1 aucun produit.\n\n"
            'Exemple : cct-check products match "SGBD PostgreSQL 15"'
        ),
        en=(
            "Explains step by step which product a name is about, or why it is about none.\n\n"
            "Exit code: 0 a product is found, 3 there is a question to ask, 1 no product.\n\n"
            'Example: cct-check products match "Tomcat v9.0.85"'
        ),
    ),
    "declared name": Words(fr="Nom tel qu’il est déclaré.", en="The name as declared."),
    "declared version": Words(fr="Version déclarée.", en="The declared version."),
    "declared vendor": Words(fr="Éditeur déclaré.", en="The declared vendor."),
    "declared kind": Words(
        fr="Type déclaré (à défaut, service).", en="The declared kind (service by default)."
    ),
    "declared function": Words(
        fr="Fonction déclarée (chapitre du référentiel).",
        en="The declared function (a chapter of the referential).",
    ),
    "declared purl": Words(
        fr="Identifiant purl ; l’option peut être répétée.", en="Package URL; may be repeated."
    ),
    "declared cpe": Words(
        fr="Identifiant CPE ; l’option peut être répétée.", en="CPE name; may be repeated."
    ),
    "declared image": Words(
        fr="Image de conteneur ; l’option peut être répétée.",
        en="Container image; may be repeated.",
    ),
    "declared reference": Words(
        fr="Référence au référentiel déclarée.", en="The declared reference to the referential."
    ),
    "products lint": Words(
        fr=(
            "Vérifie les fiches des produits : aucun nom ni identifiant que deux produits "
            "revendiquent sans le dire, ni qui ne servirait jamais. Puis examine le référentiel "
            "lui-même, ligne par ligne (règles 9xx) : doublons, homonymes, lacunes, maintien, "
            "écarts avec le SILL.\n\n"
            "Code de sortie : 0 aucune anomalie des fiches, 1 anomalies.\n\n"
            "Exemple : cct-check products lint rules/products"
        ),
        en=(
            "Checks the sheets of products: no name or identifier that two of them claim without "
            "saying so, none that could never serve. Then examines the referential itself, row by "
            "row (rules 9xx): rows listed twice, namesakes, blanks, support, differences with the "
            "SILL.\n\n"
            "Exit code: 0 nothing wrong in the sheets, 1 problems.\n\n"
            "Example: cct-check products lint rules/products"
        ),
    ),
    "products linted": Words(
        fr="Produits : {} ; anomalies des fiches : {}. Lignes : {} ; constats : {}.",
        en="Products: {}; problems of the sheets: {}. Rows: {}; findings: {}.",
    ),
    "products folder": Words(
        fr="Dossier des fiches de produits, à la place de celles qui sont fournies.",
        en="Folder of product sheets, in place of those that are shipped.",
    ),
    "products show": Words(
        fr="Affiche un produit et toutes ses lignes.\n\nExemple : cct-check products show AT-1486",
        en="Shows a product and all its rows.\n\nExample: cct-check products show AT-1486",
    ),
    "reference": Words(
        fr="Référence complète d’une ligne (AT-1486) ou nom d’un produit (tomcat).",
        en="Full reference of a row (AT-1486) or name of a product (tomcat).",
    ),
    "products import": Words(
        fr=(
            "Écrit une édition d’après les pages du site du CCT.\n\n"
            "Exemple : cct-check products import content -o referentiel --edition 2025-01-18"
        ),
        en=(
            "Writes an edition from the pages of the CCT site.\n\n"
            "Example: cct-check products import content -o referential --edition 2025-01-18"
        ),
    ),
    "products diff": Words(
        fr=(
            "Compare deux éditions : lignes ajoutées, retirées, modifiées, et ce que l’édition en "
            "signale elle-même.\n\n"
            "Code de sortie : 0 aucun changement, 1 changements.\n\n"
            "Exemple : cct-check products diff rules/referential referentiel"
        ),
        en=(
            "Compares two editions: rows added, removed and changed, and what the edition itself "
            "marks of them.\n\n"
            "Exit code: 0 nothing changes, 1 something does.\n\n"
            "Example: cct-check products diff rules/referential referential"
        ),
    ),
    "products impact": Words(
        fr=(
            "Dit quels avis une nouvelle édition change, de quoi en quoi, et par quelle ligne.\n\n"
            "Code de sortie : 0 aucun avis ne change, 1 des avis changent.\n\n"
            "Exemple : cct-check products impact referentiel offres/*/manifest.yaml"
        ),
        en=(
            "Tells which verdicts a new edition changes, from what to what, and by which row.\n\n"
            "Exit code: 0 no verdict changes, 1 some do.\n\n"
            "Example: cct-check products impact referential bids/*/manifest.yaml"
        ),
    ),
    "old edition": Words(
        fr="Dossier de l’ancienne édition (voir products import).",
        en="Folder of the old edition (see products import).",
    ),
    "new edition": Words(
        fr="Dossier de la nouvelle édition (voir products import).",
        en="Folder of the new edition (see products import).",
    ),
    "manifests": Words(fr="Manifestes à examiner.", en="Manifests to examine."),
    "one format": Words(fr="console (à défaut) ou json.", en="console (default) or json."),
    "pages": Words(
        fr="Dossier des pages du site du CCT.", en="Folder of the pages of the CCT site."
    ),
    "edition": Words(fr="Date de l’édition, AAAA-MM-JJ.", en="Date of the edition, YYYY-MM-DD."),
    "folder": Words(fr="Dossier à écrire.", en="Folder to write."),
    "schema": Words(
        fr=(
            "Écrit un schéma JSON publié.\n\n"
            "Exemple : cct-check schema manifest > manifest.schema.json"
        ),
        en=(
            "Prints a published JSON Schema.\n\n"
            "Example: cct-check schema manifest > manifest.schema.json"
        ),
    ),
    "schema name": Words(
        fr="manifest, tender, report ou facts.", en="manifest, tender, report or facts."
    ),
}

_USAGE: Mapping[str, Words] = {
    "option unknown": Words(fr="option inconnue : ", en="unknown option: "),
    "option value": Words(
        fr="option sans la valeur qu’elle attend : ", en="option without its value: "
    ),
    "option missing": Words(fr="option obligatoire absente : ", en="missing option: "),
    "argument missing": Words(fr="argument manquant : ", en="missing argument: "),
    "argument unexpected": Words(fr="argument en trop : ", en="unexpected argument: "),
    "value refused": Words(fr="valeur refusée pour {} : ", en="value refused for {}: "),
    "expected": Words(fr=" ; attendu : ", en="; expected: "),
    "example": Words(fr=" ; par exemple : ", en="; for instance: "),
    "see": Words(fr=" ; voir : ", en="; see: "),
    "near": Words(fr=" ; proche : ", en="; near: "),
    "command unknown": Words(fr="commande inconnue : ", en="unknown command: "),
    "tender written": Words(
        fr="{0} écrit ; pour l’employer : cct-check check OFFRE --tender {0}",
        en="{0} written; to use it: cct-check check BID --tender {0}",
    ),
    "written": Words(
        fr="{0} écrit ; pour le vérifier : cct-check check {0}",
        en="{0} written; to check it: cct-check check {0}",
    ),
    "report written": Words(
        fr="{} écrit ; avis proposé : {}", en="{} written; proposed verdict: {}"
    ),
    "rows imported": Words(fr="lignes importées : {}", en="rows imported: {}"),
    "snapshot written": Words(fr="{} écrit ; entrées : {}", en="{} written; entries: {}"),
    "entry none": Words(
        fr="aucune entrée de {} n’a de nom qui contienne « {} »",
        en="no entry of {} has a name that contains “{}”",
    ),
    "product none": Words(
        fr="aucun produit du référentiel n’a de nom ni d’éditeur qui contienne « {} »",
        en="no product of the referential has a name or a vendor that contains “{}”",
    ),
    "not written": Words(fr="écriture impossible : ", en="cannot be written: "),
    "usage": Words(fr="commande mal formée : ", en="malformed command: "),
}

_METAVARS = {
    "BID": "OFFRE",
    "COMMAND": "COMMANDE",
    "MANIFEST": "MANIFESTE",
    "OLD": "ANCIENNE",
    "NEW": "NOUVELLE",
    "COMPONENT": "COMPOSANT",
    "DIR": "DOSSIER",
    "FILE": "FICHIER",
    "NAME": "NOM",
    "DIR|none": "DOSSIER|none",
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
        return (_TEXTS.get(key) or _USAGE[key])[self.language]

    def metavar(self, english: str) -> str:
        """What stands for a value in the help, and names an argument that is refused."""
        return _METAVARS.get(english, english) if self.language is Language.FR else english

    def heading(self, english: str) -> str:
        """A heading of the help page."""
        return _HEADINGS.get(english, english) if self.language is Language.FR else english

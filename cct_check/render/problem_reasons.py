"""The words of the reasons given by libraries, the system, and the reader of rules and lists."""

from collections.abc import Mapping

from cct_check.errors import Reason
from cct_check.model.language import Language, Words
from cct_check.render.encode import cut

_SEVERAL_VALUES = Words(
    fr=(
        "deux-points inattendu ; vérifier l’alignement, et mettre entre guillemets un texte qui en"
        " contient"
    ),
    en="unexpected colon; check the indentation, and put a text that holds one in quotes",
)
_UNEXPECTED = Words(
    fr="une clé était attendue ; vérifier l’alignement et les guillemets",
    en="a key was expected; check the indentation and the quotes",
)
_FORBIDDEN_START = Words(
    fr="un texte qui commence par @, ` ou % se met entre guillemets",
    en="a text that begins with @, ` or % goes in quotes",
)
_HYPHEN = Words(
    fr="tiret inattendu ; une liste commence à la ligne suivante",
    en="unexpected hyphen; a list begins in the next line",
)
_BRACKET = Words(fr="crochet « ] » ou virgule attendus", en="“]” or a comma expected")
_BRACE = Words(fr="accolade « } » ou virgule attendues", en="“}” or a comma expected")
_ESCAPE = Words(
    fr="barre oblique inverse inattendue ; mettre le texte entre apostrophes droites",
    en="unexpected backslash; put the text in single quotes",
)
_JSON_ESCAPE = Words(
    fr="barre oblique inverse inattendue ; l’écrire deux fois",
    en="unexpected backslash; write it twice",
)
_NO_VALUE = Words(fr="une valeur est attendue", en="a value is expected")
_TAB = Words(
    fr="tabulation dans l’alignement ; la remplacer par des espaces",
    en="tab in the indentation; use spaces instead",
)

OURS: Mapping[Reason, Words] = {
    Reason.NOT_A_PATH: Words(
        fr="son nom n’est pas celui d’un fichier", en="its name is not a path"
    ),
    Reason.NOT_A_REGULAR_FILE: Words(
        fr="c’est un dossier ou un fichier spécial", en="it is a folder or a special file"
    ),
    Reason.NO_FOLDER: Words(fr="son dossier n’existe pas", en="its folder does not exist"),
    Reason.IS_AN_INPUT: Words(
        fr="c’est une entrée de la vérification", en="it is an input of the check"
    ),
    Reason.TEXT_AFTER_THE_VALUE: Words(
        fr="texte après la fin du document", en="text after the end of the document"
    ),
    Reason.BRACE_EXPECTED: _BRACE,
    Reason.BRACKET_EXPECTED: _BRACKET,
    Reason.QUOTE_EXPECTED: Words(
        fr="clé entre guillemets attendue", en="a key in quotes is expected"
    ),
    Reason.COLON_EXPECTED: Words(
        fr="deux-points attendu après la clé", en="a colon is expected after the key"
    ),
    Reason.VALUE_EXPECTED: _NO_VALUE,
    Reason.ADVICE_ON_THE_LIST_ONLY: Words(
        fr="une règle sur le référentiel lui-même ne donne que des conseils : « nature: advice »",
        en="a rule about the referential itself only gives advice: “nature: advice”",
    ),
    Reason.ADVICE_WITH_VERDICT: Words(
        fr="un conseil ne change pas l’avis : son « verdict » est « compliant »",
        en="advice never changes a verdict: its “verdict” is “compliant”",
    ),
    Reason.CELL_UNKNOWN: Words(fr="cellule inconnue", en="unknown cell"),
    Reason.CELLS_MISSING: Words(fr="nombre de cellules inattendu", en="unexpected number of cells"),
    Reason.CHARACTER_FORBIDDEN: Words(
        fr="caractère qui peut fausser la lecture", en="character that may mislead the reader"
    ),
    Reason.CHOICE_UNKNOWN: Words(fr="valeur inconnue", en="unknown value"),
    Reason.SOURCE_UNKNOWN: Words(
        fr="ce n’est pas un fichier que cette source publie",
        en="it is no file that this source publishes",
    ),
    Reason.SHARED_UNSAID: Words(
        fr="revendiqué aussi par un autre produit, sans que les deux le disent sous « shares »",
        en="also claimed by another product, and the two do not both say so under “shares”",
    ),
    Reason.OF_ANOTHER_PRODUCT: Words(
        fr="désigne un autre produit que celui de la fiche",
        en="designates another product than that of the sheet",
    ),
    Reason.NOT_IN_THE_EDITION: Words(
        fr="référence que l’édition n’a pas ou n’a plus",
        en="reference that the edition has not, or no longer",
    ),
    Reason.NEVER_REACHED: Words(
        fr="rien de ce qu’une offre peut déclarer n’y conduit",
        en="nothing that a bid may declare leads to it",
    ),
    Reason.CLAIMED_TWICE: Words(
        fr="deux produits se partagent la même ligne ou le même identifiant",
        en="two products have the same row or identifier",
    ),
    Reason.TEXT_TWICE: Words(fr="déjà indiqué dans la même liste", en="already in the same list"),
    Reason.CLAUSE_MALFORMED: Words(
        fr="clause toujours vraie, toujours fausse ou mal formée",
        en="a clause always true, always false or malformed",
    ),
    Reason.CLAUSE_EXPECTED: Words(fr="clause attendue", en="a clause is expected"),
    Reason.CONFIDENCE_WITH_READING_ONLY: Words(
        fr="une interprétation porte un degré de confiance, le reste n’en porte pas",
        en="a reading has a confidence, nothing else has",
    ),
    Reason.CONFIDENCE_MALFORMED: Words(
        fr="le degré de confiance est un nombre de 0 à 1", en="a confidence is a number from 0 to 1"
    ),
    Reason.DATE_EXPECTED: Words(
        fr="date attendue, année-mois-jour", en="a date is expected, year-month-day"
    ),
    Reason.EDITION_DIFFERS: Words(fr="éditions différentes", en="the editions differ"),
    Reason.GUARANTEE_WITHOUT_CLAIM: Words(
        fr="seule une règle sur la dérogation nomme une garantie",
        en="only a rule on the claim names a guarantee",
    ),
    Reason.HEADER_UNKNOWN: Words(fr="en-tête de tableau inconnu", en="unknown table header"),
    Reason.ID_MALFORMED: Words(
        fr="un identifiant est fait de majuscules et de trois chiffres : ACH101",
        en="an id is made of capitals and three digits: ACH101",
    ),
    Reason.ID_ALREADY_USED: Words(fr="identifiant déjà employé", en="id already used"),
    Reason.KEY_MISSING: Words(fr="clé obligatoire absente", en="missing key"),
    Reason.KEY_UNKNOWN: Words(fr="clé inconnue", en="unknown key"),
    Reason.KEYWORD_UNKNOWN: Words(fr="mot-clé de clause inconnu", en="unknown keyword in a clause"),
    Reason.KIND_UNKNOWN: Words(fr="type inconnu", en="unknown kind"),
    Reason.LIST_EXPECTED: Words(fr="liste attendue", en="a list is expected"),
    Reason.MAPPING_EXPECTED: Words(
        fr="des clés et leurs valeurs sont attendues", en="keys and values are expected"
    ),
    Reason.NAME_MISSING: Words(fr="nom absent", en="the name is missing"),
    Reason.NO_TABLE: Words(fr="aucun tableau de produits", en="no table of products"),
    Reason.NON_COMPLIANT_WITHOUT_TEXT: Words(
        fr="seul le texte du CCT fonde l’avis « non conforme »",
        en="only the text of the CCT may give “non-compliant”",
    ),
    Reason.PART_UNKNOWN: Words(
        fr="partie du référentiel inconnue", en="unknown part of the referential"
    ),
    Reason.PATH_UNKNOWN: Words(fr="chemin de fait inconnu", en="unknown path of a fact"),
    Reason.PLACEHOLDER_UNKNOWN: Words(
        fr="nom inconnu entre accolades", en="unknown name in braces"
    ),
    Reason.REFERENCE_MISSING: Words(
        fr="référence absente ou mal formée", en="missing or malformed reference"
    ),
    Reason.REFERENCE_TWICE: Words(fr="référence donnée deux fois", en="reference given twice"),
    Reason.REMARK_WITH_VERDICT: Words(
        fr="une observation mène au plus à « conforme avec observations »",
        en="a remark gives at most “compliant-with-remarks”",
    ),
    Reason.ROW_OF_ANOTHER_PRODUCT: Words(
        fr="ligne d’un autre produit", en="row of another product"
    ),
    Reason.STATUS_UNKNOWN: Words(fr="statut inconnu", en="unknown status"),
    Reason.TEXT_EXPECTED: Words(fr="texte attendu", en="a text is expected"),
    Reason.VERDICT_OFF_THE_SCALE: Words(
        fr="cet avis n’est pas de ceux qu’une règle donne", en="a rule does not give this verdict"
    ),
    Reason.VALUE_UNKNOWN: Words(fr="valeur inconnue", en="unknown value"),
}
"""The reasons that our own readers and writers give."""

_THEIRS: Mapping[str, Words] = {
    # the system
    "No such file or directory": Words(fr="fichier introuvable", en="no such file"),
    "Permission denied": Words(fr="l’accès en est refusé", en="permission denied"),
    "Is a directory": Words(fr="c’est un dossier", en="it is a folder"),
    "Not a directory": Words(
        fr="son chemin passe par un fichier", en="its path goes through a file"
    ),
    "File exists": Words(fr="le fichier existe déjà", en="the file already exists"),
    "Read-only file system": Words(
        fr="le support est en lecture seule", en="read-only file system"
    ),
    "No space left on device": Words(fr="le support est plein", en="no space left"),
    "Disk quota exceeded": Words(fr="l’espace alloué est épuisé", en="the quota is used up"),
    "Input/output error": Words(fr="le support est en défaut", en="the storage device is failing"),
    "Bad file descriptor": Words(fr="le flux est fermé", en="the stream is closed"),
    "File name too long": Words(fr="son nom est trop long", en="its name is too long"),
    # libyaml
    "mapping values are not allowed in this context": _SEVERAL_VALUES,
    "did not find expected key": _UNEXPECTED,
    "could not find expected ':'": Words(
        fr="deux-points attendu après la clé, suivi d’une espace",
        en="a colon and a space are expected after the key",
    ),
    "did not find expected '-' indicator": Words(
        fr="ligne mal alignée : les clés d’un même composant commencent dans la même colonne",
        en="misaligned line: the keys of one component begin in the same column",
    ),
    "block sequence entries are not allowed in this context": _HYPHEN,
    "did not find expected ',' or ']'": _BRACKET,
    "did not find expected ',' or '}'": _BRACE,
    "did not find expected node content": _NO_VALUE,
    "found unexpected end of stream": Words(
        fr="le guillemet ouvert ici n’est pas refermé", en="a quote is not closed"
    ),
    "found character that cannot start any token": _FORBIDDEN_START,
    "found a tab character that violates indentation": _TAB,
    "found a tab character where an indentation space is expected": _TAB,
    "found unknown escape character": _ESCAPE,
    "did not find expected hexdecimal number": _ESCAPE,
    "did not find expected comment or line break": Words(
        fr="rien ne suit « | » ou « > » sur la ligne", en="nothing follows “|” or “>” in the line"
    ),
    "did not find expected alphabetic or numeric character": Words(
        fr="un texte qui commence par & ou * se met entre guillemets",
        en="a text that begins with & or * goes in quotes",
    ),
    "found incompatible YAML document": Words(
        fr="version de YAML inconnue", en="unknown version of YAML"
    ),
    # JSON
    "Invalid \\escape": _JSON_ESCAPE,
    "Invalid \\uXXXX escape": _JSON_ESCAPE,
    "Unterminated string starting at": Words(
        fr="le guillemet n’est pas refermé", en="a quote is not closed"
    ),
    "Invalid control character at": Words(
        fr="fin de ligne ou caractère de commande dans un texte",
        en="line break or control character in a text",
    ),
}


def reason_words(reason: str, language: Language) -> str:
    """The reason in the reader's language; as it was given, cut, where we have no words for it."""
    words = OURS[Reason(reason)] if reason in set(Reason) else _THEIRS.get(reason)
    return cut(reason) if words is None else words[language]

"""The words of the reasons given by libraries, the system, and the reader of rules and lists."""

from collections.abc import Mapping

from cct_check.model.language import Language
from cct_check.render.encode import cut

_SEVERAL_VALUES = (
    "deux-points inattendu ; vérifier l’alignement, et mettre entre guillemets un texte qui en"
    " contient",
    "unexpected colon; check the indentation, and put a text that holds one in quotes",
)
_UNEXPECTED = (
    "une clé était attendue ; vérifier l’alignement et les guillemets",
    "a key was expected; check the indentation and the quotes",
)
_FORBIDDEN_START = (
    "un texte qui commence par @, ` ou % se met entre guillemets",
    "a text that begins with @, ` or % goes in quotes",
)
_HYPHEN = (
    "tiret inattendu ; une liste commence à la ligne suivante",
    "unexpected hyphen; a list begins in the next line",
)
_BRACKET = ("crochet « ] » ou virgule attendus", "“]” or a comma expected")
_BRACE = ("accolade « } » ou virgule attendues", "“}” or a comma expected")
_ESCAPE = (
    "barre oblique inverse inattendue ; mettre le texte entre apostrophes droites",
    "unexpected backslash; put the text in single quotes",
)
_JSON_ESCAPE = (
    "barre oblique inverse inattendue ; l’écrire deux fois",
    "unexpected backslash; write it twice",
)
_NO_VALUE = ("une valeur est attendue", "a value is expected")
_TAB = (
    "tabulation dans l’alignement ; la remplacer par des espaces",
    "tab in the indentation; use spaces instead",
)

_REASONS: Mapping[str, tuple[str, str]] = {
    # the system
    "No such file or directory": ("fichier introuvable", "no such file"),
    "Permission denied": ("l’accès en est refusé", "permission denied"),
    "Is a directory": ("c’est un dossier", "it is a folder"),
    "Not a directory": ("son chemin passe par un fichier", "its path goes through a file"),
    "not a regular file": (
        "c’est un dossier ou un fichier spécial",
        "it is a folder or a special file",
    ),
    "File exists": ("le fichier existe déjà", "the file exists already"),
    "Read-only file system": ("le support est en lecture seule", "read-only file system"),
    "No space left on device": ("le support est plein", "no space left"),
    "Disk quota exceeded": ("l’espace alloué est épuisé", "the quota is used up"),
    "Input/output error": ("le support est en défaut", "the medium fails"),
    "Bad file descriptor": ("le flux est fermé", "the stream is closed"),
    "File name too long": ("son nom est trop long", "its name is too long"),
    "no folder": ("son dossier n’existe pas", "its folder does not exist"),
    "is an input": ("c’est une entrée de la vérification", "it is an input of the check"),
    "not a path": ("son nom n’est pas celui d’un fichier", "its name is no path"),
    # libyaml
    "mapping values are not allowed in this context": _SEVERAL_VALUES,
    "did not find expected key": _UNEXPECTED,
    "could not find expected ':'": (
        "deux-points attendu après la clé, suivi d’une espace",
        "a colon and a space are expected after the key",
    ),
    "did not find expected '-' indicator": (
        "ligne mal alignée : les clés d’un même composant commencent dans la même colonne",
        "misaligned line: the keys of one component begin in the same column",
    ),
    "block sequence entries are not allowed in this context": _HYPHEN,
    "did not find expected ',' or ']'": _BRACKET,
    "did not find expected ',' or '}'": _BRACE,
    "did not find expected node content": _NO_VALUE,
    "found unexpected end of stream": (
        "le guillemet ouvert ici n’est pas refermé",
        "a quote is not closed",
    ),
    "found character that cannot start any token": _FORBIDDEN_START,
    "found a tab character that violates indentation": _TAB,
    "found a tab character where an indentation space is expected": _TAB,
    "found unknown escape character": _ESCAPE,
    "did not find expected hexdecimal number": _ESCAPE,
    "did not find expected comment or line break": (
        "rien ne suit « | » ou « > » sur la ligne",
        "nothing follows “|” or “>” in the line",
    ),
    "did not find expected alphabetic or numeric character": (
        "un texte qui commence par & ou * se met entre guillemets",
        "a text that begins with & or * goes in quotes",
    ),
    "found incompatible YAML document": ("version de YAML inconnue", "unknown version of YAML"),
    # JSON
    "text after the value": (
        "texte après la fin du document",
        "text after the end of the document",
    ),
    "expected , or }": _BRACE,
    "expected , or ]": _BRACKET,
    'expected "': ("clé entre guillemets attendue", "a key in quotes is expected"),
    "expected :": ("deux-points attendu après la clé", "a colon is expected after the key"),
    "expected a value": _NO_VALUE,
    "Invalid \\escape": _JSON_ESCAPE,
    "Invalid \\uXXXX escape": _JSON_ESCAPE,
    "Unterminated string starting at": ("le guillemet n’est pas refermé", "a quote is not closed"),
    "Invalid control character at": (
        "fin de ligne ou caractère de commande dans un texte",
        "line break or control character in a text",
    ),
    # rules, products and pages
    "advice-with-verdict": (
        "un conseil ne change pas l’avis : son « verdict » est « compliant »",
        "advice never changes a verdict: its “verdict” is “compliant”",
    ),
    "cell-unknown": ("cellule inconnue", "unknown cell"),
    "cells-missing": ("nombre de cellules inattendu", "unexpected number of cells"),
    "character-forbidden": (
        "caractère qui peut fausser la lecture",
        "character that may mislead the reader",
    ),
    "choice-unknown": ("valeur inconnue", "unknown value"),
    "claimed-twice": (
        "deux produits se partagent la même ligne ou le même identifiant",
        "two products have the same row or identifier",
    ),
    "clause-malformed": (
        "condition qui ne peut être tenue ou ne peut manquer",
        "a clause that cannot hold or cannot fail",
    ),
    "clause-expected": ("condition attendue", "a clause is expected"),
    "confidence-with-reading-only": (
        "une interprétation porte un degré de confiance, le reste n’en porte pas",
        "a reading has a confidence, nothing else has",
    ),
    "confidence-malformed": (
        "le degré de confiance est un nombre de 0 à 1",
        "a confidence is a number from 0 to 1",
    ),
    "date-expected": ("date attendue, année-mois-jour", "a date is expected, year-month-day"),
    "edition-differs": ("éditions différentes", "the editions differ"),
    "guarantee-without-claim": (
        "seule une règle sur la dérogation nomme une garantie",
        "only a rule on the claim names a guarantee",
    ),
    "header-unknown": ("en-tête de tableau inconnu", "unknown table header"),
    "id-already-used": ("identifiant déjà employé", "id already used"),
    "key-missing": ("clé obligatoire absente", "missing key"),
    "key-unknown": ("clé inconnue", "unknown key"),
    "keyword-unknown": ("mot-clé de condition inconnu", "unknown keyword in a clause"),
    "kind-unknown": ("nature inconnue", "unknown kind"),
    "list-expected": ("liste attendue", "a list is expected"),
    "mapping-expected": (
        "des clés et leurs valeurs sont attendues",
        "keys and values are expected",
    ),
    "name-missing": ("nom absent", "the name is missing"),
    "no-table": ("aucun tableau de produits", "no table of products"),
    "non-compliant-without-text": (
        "seul le texte du CCT fonde l’avis « non conforme »",
        "only the text of the CCT may give “non-compliant”",
    ),
    "part-unknown": ("partie du référentiel inconnue", "unknown part of the referential"),
    "path-unknown": ("chemin de fait inconnu", "unknown path of a fact"),
    "placeholder-unknown": ("nom inconnu entre accolades", "unknown name in braces"),
    "reference-missing": ("référence absente ou mal formée", "missing or malformed reference"),
    "reference-twice": ("référence donnée deux fois", "reference given twice"),
    "remark-with-verdict": (
        "une observation mène au plus à « conforme avec observations »",
        "a remark gives at most “compliant-with-remarks”",
    ),
    "row-of-another-product": ("ligne d’un autre produit", "row of another product"),
    "status-unknown": ("statut inconnu", "unknown status"),
    "text-expected": ("texte attendu", "a text is expected"),
    "verdict-off-the-scale": (
        "cet avis n’est pas de ceux qu’une règle donne",
        "a rule does not give this verdict",
    ),
    "value-unknown": ("valeur inconnue", "unknown value"),
}


def reason_words(reason: str, language: Language) -> str:
    """The reason in the reader's language; as it was given, cut, where we have no words for it."""
    words = _REASONS.get(reason)
    return cut(reason) if words is None else words[0 if language is Language.FR else 1]

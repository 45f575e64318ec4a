"""The sentences for everything that can be wrong with an input, in both languages."""

from collections.abc import Mapping

from cct_check.errors import Problem, ProblemCode
from cct_check.model.language import Language
from cct_check.render.encode import cut, neutral_lines, visible

SENTENCES: Mapping[ProblemCode, tuple[str, str]] = {
    ProblemCode.FILE_UNREADABLE: (
        "fichier illisible ({reason})",
        "the file cannot be read ({reason})",
    ),
    ProblemCode.FILE_TOO_LARGE: (
        "fichier trop volumineux : la limite est de {limit} Mio",
        "the file is too large: the limit is {limit} MiB",
    ),
    ProblemCode.ENCODING_UNKNOWN: (
        "octet {byte} inattendu : le fichier doit être enregistré en UTF-8 (il semble en {guess})",
        "unexpected byte {byte}: the file must be saved as UTF-8 (it seems to be {guess})",
    ),
    ProblemCode.CHARACTER_FORBIDDEN: (
        "caractère {code_point} refusé : il peut cacher du texte au lecteur ; supprimez-le",
        "character {code_point} refused: it can hide text from the reader; remove it",
    ),
    ProblemCode.DOCUMENT_EMPTY: (
        "document vide : aucun composant",
        "the document is empty: no component",
    ),
    ProblemCode.YAML_SYNTAX: (
        "YAML mal formé ({reason}) ; vérifiez l’alignement, les guillemets et les deux-points",
        "malformed YAML ({reason}); check the indentation, quotes and colons",
    ),
    ProblemCode.YAML_ALIAS: (
        "renvoi « *{name} » refusé : recopiez la valeur",
        "alias “*{name}” refused: write the value again",
    ),
    ProblemCode.YAML_ANCHOR: (
        "ancre « &{name} » refusée : écrivez la valeur sans ancre ni renvoi",
        "anchor “&{name}” refused: write the value without anchor or alias",
    ),
    ProblemCode.YAML_MERGE_KEY: (
        "clé de fusion « << » refusée : écrivez chaque clé",
        "merge key “<<” refused: write each key",
    ),
    ProblemCode.YAML_TAG: (
        "étiquette de type « {tag} » refusée : toute valeur est un texte",
        "tag “{tag}” refused: every value is a text",
    ),
    ProblemCode.YAML_DIRECTIVE: (
        "directive refusée : supprimez la ligne qui commence par %",
        "directive refused: remove the line that begins with %",
    ),
    ProblemCode.YAML_SECOND_DOCUMENT: (
        "second document refusé : un fichier ne contient qu’un manifeste",
        "second document refused: a file holds one manifest only",
    ),
    ProblemCode.JSON_SYNTAX: ("JSON mal formé ({reason})", "malformed JSON ({reason})"),
    ProblemCode.JSON_NUMBER: (
        "valeur refusée : ce n’est pas un nombre JSON",
        "value refused: it is not a JSON number",
    ),
    ProblemCode.KEY_DUPLICATE: (
        "clé « {key} » donnée deux fois, d’abord à la ligne {first_line}",
        "key “{key}” given twice, first at line {first_line}",
    ),
    ProblemCode.KEY_NOT_TEXT: ("une clé doit être un texte", "a key must be a text"),
    ProblemCode.SURROGATE: (
        "caractère incomplet (demi-codet isolé)",
        "incomplete character (lone surrogate)",
    ),
    ProblemCode.TOO_DEEP: (
        "plus de {limit} niveaux imbriqués",
        "more than {limit} nested levels",
    ),
    ProblemCode.TOO_MANY_NODES: ("plus de {limit} valeurs", "more than {limit} values"),
    ProblemCode.TEXT_TOO_LONG: (
        "texte trop long : la limite est de {limit} caractères",
        "the text is too long: the limit is {limit} characters",
    ),
    ProblemCode.KEY_UNKNOWN: ("clé inconnue « {key} »", "unknown key “{key}”"),
    ProblemCode.KEY_NOT_YET_JUDGED: (
        "la clé « {key} » n’est pas encore jugée par cette version : retirez-la",
        "key “{key}” is not judged by this version yet: remove it",
    ),
    ProblemCode.KEY_MISSING: (
        "clé obligatoire absente : {missing}",
        "required key missing: {missing}",
    ),
    ProblemCode.LIST_EXPECTED: (
        '« {key} » attend une liste, par exemple [] ou ["un", "deux"]',
        '“{key}” takes a list, for instance [] or ["one", "two"]',
    ),
    ProblemCode.MAPPING_EXPECTED: (
        "« {key} » attend des clés et des valeurs, par exemple « name: PostgreSQL »",
        "“{key}” takes keys and values, for instance “name: PostgreSQL”",
    ),
    ProblemCode.TEXT_EXPECTED: ("« {key} » attend un texte", "“{key}” takes a text"),
    ProblemCode.CHOICE_UNKNOWN: (
        "« {key} » : valeur « {value} » inconnue ; valeurs admises : {choices}",
        "“{key}”: unknown value “{value}”; allowed values: {choices}",
    ),
    ProblemCode.DATE_INVALID: (
        "« {key} » : « {value} » n’est pas une date ; écrivez par exemple 2026-11-23",
        "“{key}”: “{value}” is not a date; write for instance 2026-11-23",
    ),
    ProblemCode.BOOLEAN_INVALID: (
        "« {key} » : répondez oui ou non, au lieu de « {value} »",
        "“{key}”: answer yes or no instead of “{value}”",
    ),
    ProblemCode.NUMBER_INVALID: (
        "« {key} » : nombre « {value} » refusé ; écrivez par exemple 1",
        "“{key}”: number “{value}” refused; write for instance 1",
    ),
    ProblemCode.PATTERN_INVALID: (
        "« {key} » : valeur « {value} » mal formée",
        "“{key}”: malformed value “{value}”",
    ),
    ProblemCode.TOO_FEW_ENTRIES: (
        "« {key} » : la liste est vide",
        "“{key}”: the list is empty",
    ),
    ProblemCode.TOO_MANY_ENTRIES: (
        "« {key} » : plus de {limit} éléments",
        "“{key}”: more than {limit} entries",
    ),
    ProblemCode.NO_COMPONENT: (
        "aucun composant : le manifeste ne déclare rien",
        "no component: the manifest declares nothing",
    ),
    ProblemCode.RULE_INVALID: (
        "règle refusée ({reason}) : {key}",
        "rule refused ({reason}): {key}",
    ),
    ProblemCode.PAGE_INVALID: (
        "page du CCT illisible ({reason}) : {text}",
        "CCT page cannot be read ({reason}): {text}",
    ),
    ProblemCode.PRODUCT_INVALID: (
        "entrée du référentiel refusée ({reason}) : {text}",
        "entry of the referential refused ({reason}): {text}",
    ),
    ProblemCode.RESOURCE_MISSING: (
        "dossier sans fichier {expected}",
        "folder without any {expected} file",
    ),
    ProblemCode.OPTION_INVALID: ("option refusée : {value}", "option refused: {value}"),
    ProblemCode.NOTHING_JUDGED: (
        "rien n’a été jugé : aucun composant ne relève de l’examen",
        "nothing was judged: no component is to be examined",
    ),
}


def render_problem(problem: Problem, language: Language) -> str:
    """One line, the place first: `FILE:LINE:COLUMN: sentence`."""
    place = problem.location
    where = f"{place.file}:{place.line}:{place.column}" if place else problem.file
    sentence = SENTENCES[problem.code][0 if language is Language.FR else 1]
    values = {key: cut(value) for key, value in problem.values.items()}
    text = sentence.format_map(values) + _suggestion(problem, language)
    return neutral_lines(visible(f"{where}: {text}"))


def _suggestion(problem: Problem, language: Language) -> str:
    if problem.code is not ProblemCode.KEY_UNKNOWN:
        return ""
    fr = language is Language.FR
    if near := problem.values["near"]:
        return f" ; vouliez-vous dire « {near} » ?" if fr else f"; did you mean “{near}”?"
    allowed = cut(problem.values["allowed"], 240)
    return f" ; clés admises : {allowed}" if fr else f"; allowed keys: {allowed}"

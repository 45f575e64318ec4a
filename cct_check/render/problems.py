"""What is wrong with an input, in one line of French or English."""

import re
from collections import defaultdict
from collections.abc import Mapping

from cct_check.errors import Problem, ProblemCode
from cct_check.model.language import Language
from cct_check.render.encode import cut, visible
from cct_check.render.problem_reasons import reason_words
from cct_check.render.words import STATED

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_OURS = frozenset(["choices", "allowed", "expected"])
"""Values that come from our schemas: they are shown whole, a text of the input is cut."""

SENTENCES: Mapping[ProblemCode, tuple[str, str]] = {
    ProblemCode.FILE_UNREADABLE: (
        "lecture impossible : {reason}",
        "cannot be read: {reason}",
    ),
    ProblemCode.FILE_TOO_LARGE: (
        "fichier trop volumineux ; la limite est de {limit} Mio",
        "the file is too large; the limit is {limit} MiB",
    ),
    ProblemCode.FORMAT_UNREAD: (
        "fichier de type {kind}, que cette version ne lit pas ; donner un manifeste YAML ou JSON",
        "a {kind} file, which this version does not read; give a YAML or JSON manifest",
    ),
    ProblemCode.ENCODING_UNKNOWN: (
        "octet {byte} inattendu ; enregistrer le fichier en UTF-8| (il semble être en {guess})",
        "unexpected byte {byte}; save the file as UTF-8| (it seems to be {guess})",
    ),
    ProblemCode.CHARACTER_FORBIDDEN: (
        "caractère {code_point} refusé, car il peut fausser la lecture ; le supprimer",
        "character {code_point} refused, as it may mislead the reader; remove it",
    ),
    ProblemCode.DOCUMENT_EMPTY: (
        "fichier vide : aucun composant",
        "empty file: no component",
    ),
    ProblemCode.YAML_SYNTAX: ("YAML mal formé : {reason}", "malformed YAML: {reason}"),
    ProblemCode.YAML_ALIAS: (
        "renvoi « *{name} » refusé ; recopier la valeur à cet endroit",
        "alias “*{name}” refused; write the value again in this place",
    ),
    ProblemCode.YAML_ANCHOR: (
        "ancre « &{name} » refusée ; supprimer l’ancre et recopier la valeur là où elle est"
        " reprise",
        "anchor “&{name}” refused; remove it and write the value again wherever it is used",
    ),
    ProblemCode.YAML_MERGE_KEY: (
        "clé de fusion « << » refusée ; écrire chaque clé à sa place",
        "merge key “<<” refused; write each key in its place",
    ),
    ProblemCode.YAML_TAG: (
        "marque de type « {tag} » refusée ; la supprimer : toute valeur est lue comme un texte",
        "type tag “{tag}” refused; remove it: every value is read as a text",
    ),
    ProblemCode.YAML_DIRECTIVE: (
        "directive refusée ; supprimer la ligne qui commence par %",
        "directive refused; remove the line that begins with %",
    ),
    ProblemCode.YAML_SECOND_DOCUMENT: (
        "second document refusé ; un fichier n’en contient qu’un : supprimer la ligne « --- »",
        "second document refused; a file holds a single one: remove the line “---”",
    ),
    ProblemCode.JSON_SYNTAX: ("JSON mal formé : {reason}", "malformed JSON: {reason}"),
    ProblemCode.JSON_NUMBER: (
        "ce n’est pas un nombre JSON ; écrire par exemple 1.5, ou un texte entre guillemets",
        "this is no JSON number; write for instance 1.5, or a text in quotes",
    ),
    ProblemCode.KEY_DUPLICATE: (
        "clé « {key} » déjà présente à la ligne {first_line} ; n’en garder qu’une",
        "key “{key}” already stands in line {first_line}; keep only one",
    ),
    ProblemCode.KEY_NOT_TEXT: (
        "une clé est un mot suivi de deux-points, par exemple « name: PostgreSQL »",
        "a key is a word followed by a colon, for instance “name: PostgreSQL”",
    ),
    ProblemCode.SURROGATE: (
        "caractère incomplet (moitié de paire Unicode) ; le récrire",
        "incomplete character (half of a Unicode pair); write it again",
    ),
    ProblemCode.TOO_DEEP: (
        "trop de niveaux emboîtés ; la limite est de {limit}",
        "too many nested levels; the limit is {limit}",
    ),
    ProblemCode.TOO_MANY_NODES: (
        "trop de valeurs dans le fichier ; la limite est de {limit}",
        "too many values in the file; the limit is {limit}",
    ),
    ProblemCode.TEXT_TOO_LONG: (
        "texte trop long| pour « {key} »| ; la limite est de {limit} caractères",
        "the text is too long| for “{key}”|; the limit is {limit} characters",
    ),
    ProblemCode.KEY_UNKNOWN: (
        "clé inconnue « {key} »| ; vouliez-vous dire « {near} » ?"
        "| à cet endroit ; elle se place sous « {place} »| ; clés admises ici : {allowed}",
        "unknown key “{key}”|; did you mean “{near}”?"
        "| in this place; it belongs under “{place}”|; keys allowed here: {allowed}",
    ),
    ProblemCode.KEY_NOT_YET_JUDGED: (
        "la clé « {key} » n’est pas encore examinée par cette version ; la retirer du fichier"
        " soumis à l’outil, sans rien changer à l’offre",
        "the key “{key}” is not judged by this version yet; remove it from the file given to the"
        " tool, without changing the bid",
    ),
    ProblemCode.KEY_MISSING: (
        "clé obligatoire absente : « {key} »| dans « {where} »| ; par exemple « {key}: {example} »",
        "missing key: “{key}”| in “{where}”|; for instance “{key}: {example}”",
    ),
    ProblemCode.LIST_EXPECTED: (
        "« {key} » attend une liste : une entrée par ligne, précédée d’un tiret|, ou {empty} si"
        " elle est vide",
        "“{key}” takes a list: an entry a line, after a hyphen|, or {empty} if it is empty",
    ),
    ProblemCode.MAPPING_EXPECTED: (
        "des clés suivies de leur valeur sont attendues| sous « {key} »|, par exemple"
        " « {example} »",
        "keys followed by their values are expected| under “{key}”|, for instance “{example}”",
    ),
    ProblemCode.TEXT_EXPECTED: (
        "« {key} » attend une seule valeur, non une liste ni des clés",
        "“{key}” takes a single value, not a list nor keys",
    ),
    ProblemCode.CHOICE_UNKNOWN: (
        "« {key} » : valeur inconnue « {value} »|, peut-être « {near} »| ; valeurs admises :"
        " {choices}",
        "“{key}”: unknown value “{value}”|, perhaps “{near}”|; allowed values: {choices}",
    ),
    ProblemCode.DATE_INVALID: (
        "« {key} » : « {value} » n’est pas une date ; l’écrire année-mois-jour"
        "|, par exemple {example}",
        "“{key}”: “{value}” is not a date; write it year-month-day|, for instance {example}",
    ),
    ProblemCode.BOOLEAN_INVALID: (
        "« {key} » : « {value} » n’est pas admis ; écrire oui ou non",
        "“{key}”: “{value}” is not accepted; write yes or no",
    ),
    ProblemCode.NUMBER_INVALID: (
        "« {key} » : « {value} » ne convient pas ; un nombre entier est attendu"
        "|, {minimum} au moins|, par exemple {example}",
        "“{key}”: “{value}” will not do; a whole number is expected"
        "|, at least {minimum}|, for instance {example}",
    ),
    ProblemCode.PATTERN_INVALID: (
        "« {key} » : « {value} » n’a pas la forme attendue|, par exemple {example}",
        "“{key}”: “{value}” does not have the form expected|, for instance {example}",
    ),
    ProblemCode.TOO_FEW_ENTRIES: (
        "« {key} » compte trop peu d’entrées ; il en faut au moins {limit}",
        "“{key}” has too few entries; it takes at least {limit}",
    ),
    ProblemCode.TOO_MANY_ENTRIES: (
        "« {key} » compte trop d’entrées ; la limite est de {limit}",
        "“{key}” has too many entries; the limit is {limit}",
    ),
    ProblemCode.NO_COMPONENT: (
        "aucun composant ; en déclarer au moins un sous « components », par exemple"
        " « - name: PostgreSQL », puis « kind: service »",
        "no component; declare at least one under “components”, for instance"
        " “- name: PostgreSQL”, then “kind: service”",
    ),
    ProblemCode.MORE_PROBLEMS: (
        "le fichier contient d’autres erreurs ; les {count} premières sont seules indiquées",
        "the file has other errors; only the first {count} are given",
    ),
    ProblemCode.RULE_INVALID: (
        "règle refusée : {reason}| (« {text} »)",
        "rule refused: {reason}| (“{text}”)",
    ),
    ProblemCode.PAGE_INVALID: (
        "page du CCT illisible : {reason}| (« {text} »)",
        "page of the CCT unreadable: {reason}| (“{text}”)",
    ),
    ProblemCode.PRODUCT_INVALID: (
        "référentiel refusé : {reason}| (« {text} »)",
        "referential refused: {reason}| (“{text}”)",
    ),
    ProblemCode.RESOURCE_MISSING: (
        "le dossier ne contient aucun fichier {expected}",
        "the folder holds no {expected} file",
    ),
    ProblemCode.ID_TWICE: (
        "identifiant « {id} » déjà donné à la ligne {first_line} ; un composant a le sien",
        "id “{id}” already given in line {first_line}; each component has its own",
    ),
    ProblemCode.NOTHING_JUDGED: (
        "rien n’a été jugé : aucun composant à examiner, hors l’objet de l’offre",
        "nothing was judged: no component to examine, but for the object of the bid",
    ),
}
"""French, English. A `|` begins a part that is left out where a value in it is empty."""


def render_problem(problem: Problem, language: Language) -> str:
    """One line, the place first: `FILE:LINE:COLUMN: sentence`; texts of the input are encoded."""
    place = problem.location
    where = f"{place.file}:{place.line}:{place.column}" if place else problem.file
    values = {key: _shown(key, text, language) for key, text in problem.values.items()}
    if problem.code is ProblemCode.CHOICE_UNKNOWN:
        values["near"] = values.get("near") or _translated(problem.values)
    first, *others = SENTENCES[problem.code][0 if language is Language.FR else 1].split("|")
    parts = [first, *(part for part in others if _is_filled(part, values))]
    return visible(f"{where}: {''.join(parts).format_map(defaultdict(str, values))}")


def _shown(key: str, text: str, language: Language) -> str:
    if key == "reason":
        return reason_words(text, language)
    return text if key in _OURS else cut(text)


def _translated(values: Mapping[str, str]) -> str:
    """The member of a closed list printed as what was written: `library` for `bibliothèque`."""
    value, choices = values.get("value", "").casefold(), values.get("choices", "").split(", ")
    for code, words in STATED.get(values.get("key", ""), {}).items():
        if code in choices and value in map(str.casefold, words.values()):
            return code
    return ""


def _is_filled(part: str, values: Mapping[str, str]) -> bool:
    return all(values.get(name) for name in _PLACEHOLDER.findall(part))

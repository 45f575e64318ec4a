"""The sentence of each way an input can be refused."""

from collections.abc import Mapping

from cct_check.errors import ProblemCode
from cct_check.model.language import Words

SENTENCES: Mapping[ProblemCode, Words] = {
    ProblemCode.FILE_UNREADABLE: Words(
        fr="lecture impossible : {reason}", en="cannot be read: {reason}"
    ),
    ProblemCode.FILE_TOO_LARGE: Words(
        fr="fichier trop volumineux ; la limite est de {limit} Mio",
        en="the file is too large; the limit is {limit} MiB",
    ),
    ProblemCode.FORMAT_UNREAD: Words(
        fr=(
            "fichier de type {kind}, que cette version ne lit pas ; donner un manifeste "
            "YAML ou JSON"
        ),
        en="a {kind} file, which this version does not read; give a YAML or JSON manifest",
    ),
    ProblemCode.ENCODING_UNKNOWN: Words(
        fr="octet {byte} inattendu ; enregistrer le fichier en UTF-8| (il semble être en {guess})",
        en="unexpected byte {byte}; save the file as UTF-8| (it seems to be {guess})",
    ),
    ProblemCode.CHARACTER_FORBIDDEN: Words(
        fr="caractère {code_point} refusé, car il peut fausser la lecture ; le supprimer",
        en="character {code_point} refused, as it may mislead the reader; remove it",
    ),
    ProblemCode.DOCUMENT_EMPTY: Words(
        fr="fichier vide : aucun composant", en="empty file: no component"
    ),
    ProblemCode.YAML_SYNTAX: Words(fr="YAML mal formé : {reason}", en="malformed YAML: {reason}"),
    ProblemCode.YAML_ALIAS: Words(
        fr="renvoi « *{name} » refusé ; recopier la valeur à cet endroit",
        en="alias “*{name}” refused; write the value again in this place",
    ),
    ProblemCode.YAML_ANCHOR: Words(
        fr=(
            "ancre « &{name} » refusée ; supprimer l’ancre et recopier la valeur là où elle est"
            " reprise"
        ),
        en="anchor “&{name}” refused; remove it and write the value again wherever it is used",
    ),
    ProblemCode.YAML_MERGE_KEY: Words(
        fr="clé de fusion « << » refusée ; écrire chaque clé à sa place",
        en="merge key “<<” refused; write each key in its place",
    ),
    ProblemCode.YAML_TAG: Words(
        fr="marque de type « {tag} » refusée ; la supprimer : toute valeur est lue comme un texte",
        en="type tag “{tag}” refused; remove it: every value is read as a text",
    ),
    ProblemCode.YAML_DIRECTIVE: Words(
        fr="directive refusée ; supprimer la ligne qui commence par %",
        en="directive refused; remove the line that begins with %",
    ),
    ProblemCode.YAML_SECOND_DOCUMENT: Words(
        fr="second document refusé ; un fichier n’en contient qu’un : supprimer la ligne « --- »",
        en="second document refused; a file holds a single one: remove the line “---”",
    ),
    ProblemCode.JSON_SYNTAX: Words(fr="JSON mal formé : {reason}", en="malformed JSON: {reason}"),
    ProblemCode.JSON_NUMBER: Words(
        fr="ce n’est pas un nombre JSON ; écrire par exemple 1.5, ou un texte entre guillemets",
        en="this is no JSON number; write for instance 1.5, or a text in quotes",
    ),
    ProblemCode.KEY_DUPLICATE: Words(
        fr="clé « {key} » déjà présente à la ligne {first_line} ; n’en garder qu’une",
        en="key “{key}” already stands in line {first_line}; keep only one",
    ),
    ProblemCode.KEY_NOT_TEXT: Words(
        fr="une clé est un mot suivi de deux-points, par exemple « name: PostgreSQL »",
        en="a key is a word followed by a colon, for instance “name: PostgreSQL”",
    ),
    ProblemCode.SURROGATE: Words(
        fr="caractère incomplet (moitié de paire Unicode) ; le récrire",
        en="incomplete character (half of a Unicode pair); write it again",
    ),
    ProblemCode.TOO_DEEP: Words(
        fr="trop de niveaux emboîtés ; la limite est de {limit}",
        en="too many nested levels; the limit is {limit}",
    ),
    ProblemCode.TOO_MANY_NODES: Words(
        fr="trop de valeurs dans le fichier ; la limite est de {limit}",
        en="too many values in the file; the limit is {limit}",
    ),
    ProblemCode.TEXT_TOO_LONG: Words(
        fr="texte trop long| pour « {key} »| ; la limite est de {limit} caractères",
        en="the text is too long| for “{key}”|; the limit is {limit} characters",
    ),
    ProblemCode.KEY_UNKNOWN: Words(
        fr=(
            "clé inconnue « {key} »| ; vouliez-vous dire « {near} » ?"
            "| à cet endroit ; elle se place sous « {place} »| ; clés admises ici : {allowed}"
        ),
        en=(
            "unknown key “{key}”|; did you mean “{near}”?"
            "| in this place; it belongs under “{place}”|; keys allowed here: {allowed}"
        ),
    ),
    ProblemCode.KEY_NOT_YET_JUDGED: Words(
        fr=(
            "la clé « {key} » n’est pas encore examinée par cette version ; la retirer du fichier"
            " soumis à l’outil, sans rien changer à l’offre"
        ),
        en=(
            "the key “{key}” is not judged by this version yet; remove it from the "
            "file given to the"
            " tool, without changing the bid"
        ),
    ),
    ProblemCode.KEY_MISSING: Words(
        fr=(
            "clé obligatoire absente : « {key} »| dans « {where} »| ; par exemple "
            "« {key}: {example} »"
        ),
        en="missing key: “{key}”| in “{where}”|; for instance “{key}: {example}”",
    ),
    ProblemCode.LIST_EXPECTED: Words(
        fr=(
            "« {key} » attend une liste : une entrée par ligne, précédée d’un tiret, ou [] s’il"
            " n’y en a pas"
        ),
        en="“{key}” takes a list: one entry per line, each after a hyphen, or [] for none",
    ),
    ProblemCode.MAPPING_EXPECTED: Words(
        fr=(
            "des clés suivies de leur valeur sont attendues| sous « {key} »|, par exemple"
            " « {example} »"
        ),
        en="keys followed by their values are expected| under “{key}”|, for instance “{example}”",
    ),
    ProblemCode.TEXT_EXPECTED: Words(
        fr="« {key} » attend une seule valeur, non une liste ni des clés",
        en="“{key}” takes a single value, neither a list nor keys",
    ),
    ProblemCode.CHOICE_UNKNOWN: Words(
        fr=(
            "« {key} » : valeur inconnue « {value} »|, peut-être « {near} »|, par exemple {example}"
            "| ; valeurs admises : {choices}"
        ),
        en=(
            "“{key}”: unknown value “{value}”|, perhaps “{near}”|, for instance {example}"
            "|; allowed values: {choices}"
        ),
    ),
    ProblemCode.DATE_INVALID: Words(
        fr=(
            "« {key} » : « {value} » n’est pas une date ; l’écrire année-mois-jour"
            "|, par exemple {example}"
        ),
        en="“{key}”: “{value}” is not a date; write it year-month-day|, for instance {example}",
    ),
    ProblemCode.BOOLEAN_INVALID: Words(
        fr="« {key} » : « {value} » n’est pas admis ; écrire oui ou non",
        en="“{key}”: “{value}” is not accepted; write yes or no",
    ),
    ProblemCode.NUMBER_INVALID: Words(
        fr=(
            "« {key} » : « {value} » ne convient pas ; un nombre entier est attendu"
            "|, {minimum} au moins|, par exemple {example}"
        ),
        en=(
            "“{key}”: “{value}” will not do; a whole number is expected"
            "|, at least {minimum}|, for instance {example}"
        ),
    ),
    ProblemCode.PATTERN_INVALID: Words(
        fr="« {key} » : « {value} » n’a pas la forme attendue|, par exemple {example}",
        en="“{key}”: “{value}” does not have the form expected|, for instance {example}",
    ),
    ProblemCode.TOO_FEW_ENTRIES: Words(
        fr="« {key} » compte trop peu d’entrées ; il en faut au moins {limit}",
        en="“{key}” has too few entries; it takes at least {limit}",
    ),
    ProblemCode.TOO_MANY_ENTRIES: Words(
        fr="« {key} » compte trop d’entrées ; la limite est de {limit}",
        en="“{key}” has too many entries; the limit is {limit}",
    ),
    ProblemCode.NO_COMPONENT: Words(
        fr=(
            "aucun composant ; en déclarer au moins un sous « components », par exemple"
            " « - name: PostgreSQL », puis « kind: service »"
        ),
        en=(
            "no component; declare at least one under “components”, for instance"
            " “- name: PostgreSQL”, then “kind: service”"
        ),
    ),
    ProblemCode.MORE_PROBLEMS: Words(
        fr="le fichier contient d’autres erreurs ; les {count} premières sont seules indiquées",
        en="the file has other errors; only the first {count} are given",
    ),
    ProblemCode.RULE_INVALID: Words(
        fr="règle refusée : {reason}| (« {text} »)", en="rule refused: {reason}| (“{text}”)"
    ),
    ProblemCode.PAGE_INVALID: Words(
        fr="page du CCT illisible : {reason}| (« {text} »)",
        en="page of the CCT unreadable: {reason}| (“{text}”)",
    ),
    ProblemCode.PRODUCT_INVALID: Words(
        fr="référentiel refusé : {reason}| (« {text} »)",
        en="referential refused: {reason}| (“{text}”)",
    ),
    ProblemCode.LINK_DEAD: Words(
        fr="lien « {target} » vers une page qui n’existe pas",
        en="link “{target}” to a page that does not exist",
    ),
    ProblemCode.REFERENCE_DEAD: Words(
        fr="référence {target} que ne porte aucune ligne", en="reference {target} of no row"
    ),
    ProblemCode.SNAPSHOT_INVALID: Words(
        fr="source datée refusée : {reason}| (« {text} »)",
        en="dated source refused: {reason}| (“{text}”)",
    ),
    ProblemCode.PRODUCT_UNSAFE: Words(
        fr="{text} : {reason}| ({others})", en="{text}: {reason}| ({others})"
    ),
    ProblemCode.RESOURCE_MISSING: Words(
        fr="le dossier ne contient aucun fichier {expected}",
        en="the folder holds no {expected} file",
    ),
    ProblemCode.ID_TWICE: Words(
        fr="identifiant « {id} » déjà donné à la ligne {first_line} ; chaque composant a le sien",
        en="id “{id}” already given in line {first_line}; each component has its own",
    ),
    ProblemCode.ENTRY_TWICE: Words(
        fr=(
            "« {component} », {about} : une autre entrée du {day} figure à la ligne {first_line} ; "
            "n’en garder qu’une"
        ),
        en=(
            "“{component}”, {about}: another entry of {day} stands in line {first_line}; keep only "
            "one"
        ),
    ),
    ProblemCode.EDITION_DIFFERS: Words(
        fr=(
            "la consultation retient l’édition {asked} du référentiel ; celle qui est employée est "
            "l’édition {used} ; donner la bonne par --referential"
        ),
        en=(
            "the tender asks for edition {asked} of the referential; the one in use is edition "
            "{used}; give the right one with --referential"
        ),
    ),
    ProblemCode.RULE_UNKNOWN: Words(
        fr="règle « {rule} » inconnue|, proche : {near}| ; cct-check rules les énumère",
        en="unknown rule “{rule}”|, near: {near}|; cct-check rules lists them",
    ),
    ProblemCode.TENDER_EMPTY: Words(
        fr="fichier de consultation vide ; cct-check new tender en écrit un à remplir",
        en="empty tender file; cct-check new tender writes one to fill in",
    ),
    ProblemCode.NOTHING_JUDGED: Words(
        fr="rien n’a été jugé : aucun composant à examiner, hors l’objet de l’offre",
        en="nothing was judged: no component to examine, but for the object of the bid",
    ),
}
"""French, English. A `|` begins a part that is left out where a value in it is empty."""

"""What each declared thing says of the list, in words: the name, then each identifier."""

from collections.abc import Iterator, Mapping

from cct_check.model.language import Language, Words
from cct_check.model.match import Clue, How, Role, Says
from cct_check.render.words import quoted, titled

_CLUES: Mapping[How, Words] = {
    How.NAME: Words(fr="nom", en="name"),
    How.ALIAS: Words(fr="nom", en="name"),
    How.PURL: Words(fr="purl", en="package URL"),
    How.PACKAGE: Words(fr="purl d’un paquet de distribution", en="distribution package URL"),
    How.CPE: Words(fr="CPE", en="CPE name"),
    How.IMAGE: Words(fr="image de conteneur", en="container image"),
    How.REFERENCE: Words(fr="référence", en="reference"),
    How.NONE: Words(fr="", en=""),
}
_SAYS: Mapping[Says, Words] = {
    Says.DESIGNATES: Words(fr="désigne {products}", en="designates {products}"),
    Says.GATHERS: Words(
        fr="désigne plusieurs produits ensemble, {products}",
        en="designates several products together, {products}",
    ),
    Says.SUGGESTS: Words(
        fr="peut désigner {products}, sans suffire à l’établir",
        en="may designate {products}, which it does not suffice to settle",
    ),
    Says.EXCLUDES: Words(
        fr=(
            "désigne autre chose qu’un produit du référentiel (client, greffon ou voisin, écarté "
            "à la revue)"
        ),
        en=(
            "is another thing than a listed product (a client, a plug-in or a neighbour, reviewed "
            "as excluded)"
        ),
    ),
    Says.OTHER: Words(
        fr="désigne une bibliothèque que le référentiel ne connaît pas",
        en="is a library that the referential does not know",
    ),
    Says.NOTHING: Words(
        fr="ne désigne aucun produit du référentiel", en="designates no product of the referential"
    ),
    Says.UNREADABLE: Words(fr="illisible, laissé de côté", en="unreadable, left aside"),
}
_BY_ALIAS = Words(fr=" (autre nom connu)", en=" (another known name)")
_READ = Words(fr=" ; lu {entry}, avec {parts}", en="; read as {entry}, with {parts}")
_OTHER_VERSION = Words(
    fr=" ; cette version n’est pas la version déclarée", en="; that version is not the declared one"
)
_HELD_VERSION = Words(fr=" ; version qu’il porte : {}", en="; version that it holds: {}")
_ENTRY = Words(fr=" ; entrée de la fiche du produit : {}", en="; entry of the product’s sheet: {}")
_HOLDS = Words(
    fr=" ; il contient {entry}, mais rien ne permet de lire {parts}, qui en fait autre chose",
    en="; it holds {entry}, but {parts} is not understood and makes another thing of it",
)
_FOREIGN = Words(
    fr="désigne autre chose que {entry}, dont il contient le nom",
    en="is another thing than {entry}, whose name it holds",
)
_NAMESAKE = Words(
    fr=" ; il peut être celui d’un paquet homonyme, {}",
    en="; it may be that of a package of the same name, {}",
)
_VENDOR_ALONE = Words(fr=" ; c’est le nom d’un éditeur", en="; it is the name of a vendor")
_LISTS = Words(
    fr=" ; il énumère plusieurs noms, ensemble ou au choix",
    en="; it lists several names, together or to choose from",
)
_ROLES: Mapping[Role, Words] = {
    Role.NATURE: Words(fr="la nature {}", en="the nature {}"),
    Role.VENDOR: Words(fr="l’éditeur {}", en="the vendor {}"),
    Role.FAMILY: Words(fr="la famille {}", en="the family {}"),
    Role.ALSO: Words(fr="l’autre nom {}", en="the other name {}"),
    Role.VERSION: Words(fr="la version {}", en="the version {}"),
    Role.HOST: Words(fr="l’hôte {}", en="the host {}"),
    Role.UNREAD: Words(fr="la mention non comprise {}", en="the remark {}, not understood"),
}


def clue_words(clue: Clue, products: str, language: Language) -> str:
    """What one declared thing says; `products` are the printed names of those it may be."""
    told = f"{_CLUES[clue.key][language]} {quoted(clue.text, language)}"
    told = titled(told[:1].upper() + told[1:], language)
    foreign = clue.says is Says.OTHER and clue.entry
    words = _FOREIGN if foreign else _SAYS[clue.says]
    says = words[language].format(products=products, entry=quoted(clue.entry, language))
    named = clue.key in (How.NAME, How.ALIAS)
    return f"{told}{says}{''.join((_of_name if named else _of_identifier)(clue, language))}."


def _of_name(clue: Clue, language: Language) -> Iterator[str]:
    """How a name was read: by which listed name, and what stands around it."""
    parts = [
        _ROLES[part.role][language].format(quoted(part.text, language))
        for part in clue.parts
        if part.role not in (Role.LIST, Role.VENDOR_ALONE)
    ]
    values = {"entry": quoted(clue.entry, language), "parts": ", ".join(parts)}
    if clue.key is How.ALIAS and not clue.parts:
        yield _BY_ALIAS[language]
    if clue.says is Says.NOTHING and clue.entry:
        unread = ", ".join(quoted(part.text, language) for part in clue.parts)
        yield _HOLDS[language].format(entry=values["entry"], parts=unread)
    elif parts:
        yield _READ[language].format(**values)
    for part in clue.parts:
        if part.role is Role.LIST:
            yield _LISTS[language]
        if part.role is Role.VENDOR_ALONE:
            yield _VENDOR_ALONE[language]
    if clue.conflicting:
        yield _OTHER_VERSION[language]
    if clue.namesake:
        yield _NAMESAKE[language].format(quoted(clue.namesake, language))


def _of_identifier(clue: Clue, language: Language) -> Iterator[str]:
    """By which entry of the list an identifier was read, and the version that it holds."""
    if clue.entry and clue.entry != clue.text and clue.says is not Says.OTHER:
        yield _ENTRY[language].format(quoted(clue.entry, language))
    if clue.version:
        yield _HELD_VERSION[language].format(quoted(clue.version, language))

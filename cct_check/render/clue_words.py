"""What each declared thing says of the list, in words: the name, then each identifier."""

from collections.abc import Mapping

from cct_check.model.language import Language, Words
from cct_check.model.match import Clue, How, Says
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
_WITHOUT_VERSION = Words(
    fr=" ; lu {bare}, sans la version qui le termine", en="; read as {bare}, without its version"
)
_OTHER_VERSION = Words(
    fr=" ; cette version n’est pas la version déclarée", en="; that version is not the declared one"
)
_HELD_VERSION = Words(fr=" ; version qu’il porte : {}", en="; version that it holds: {}")


def clue_words(clue: Clue, products: str, language: Language) -> str:
    """What one declared thing says; `products` are the printed names of those it may be."""
    says = _SAYS[clue.says][language].format(products=products)
    if clue.key is How.ALIAS and not clue.bears:
        says += _BY_ALIAS[language]
    told = f"{_CLUES[clue.key][language]} {quoted(clue.text, language)}"
    told = f"{titled(told[:1].upper() + told[1:], language)}{says}"
    if clue.key in (How.NAME, How.ALIAS) and clue.bears and clue.products:
        told += _WITHOUT_VERSION[language].format(bare=quoted(clue.bears, language))
        if clue.key is How.ALIAS and clue.says is Says.SUGGESTS:
            told += _OTHER_VERSION[language]
    if clue.version:
        told += _HELD_VERSION[language].format(quoted(clue.version, language))
    return f"{told}."

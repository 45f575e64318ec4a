"""What the match of a component comes to, in a sentence: how it was settled, or why it is not."""

from collections.abc import Iterator, Mapping
from typing import assert_never

from cct_check.facts.texts import rows_in_words
from cct_check.model.language import Language, Words
from cct_check.model.match import (
    Agreement,
    How,
    LookAlike,
    Match,
    MatchOutcome,
    Role,
    Says,
)
from cct_check.model.report import Case
from cct_check.model.version import VersionOutcome
from cct_check.render.words import quoted

_HOW: Mapping[How, Words] = {
    How.REFERENCE: Words(fr="la référence déclarée", en="the declared reference"),
    How.PURL: Words(fr="l’identifiant purl", en="its package URL"),
    How.CPE: Words(fr="l’identifiant CPE", en="its CPE name"),
    How.IMAGE: Words(fr="l’image de conteneur", en="its container image"),
    How.PACKAGE: Words(fr="le paquet de la distribution", en="its distribution package"),
    How.NAME: Words(fr="le nom déclaré", en="its declared name"),
    How.ALIAS: Words(fr="un autre nom connu", en="another known name"),
    How.NONE: Words(fr="", en=""),
}
_SETTLED_BY = Words(fr="départagé par", en="settled by")
_SETTLED = {
    "vendor": Words(fr="l’éditeur", en="the vendor"),
    "kind": Words(fr="le type", en="the kind"),
    "function": Words(fr="la fonction", en="the function"),
    "version": Words(fr="la version", en="the version"),
}
_READ_AS = Words(fr="le nom déclaré, lu {}", en="its declared name, read as {}")
_ENTRY = Words(fr=", au titre de {}", en=", under {}")
_UNREAD = Words(fr=" ; la mention {} n’est pas comprise", en="; the remark {} is not understood")
_LIST = Words(
    fr=" ; {} énumère plusieurs noms, ensemble ou au choix",
    en="; {} lists several names, together or to choose from",
)
_VENDOR_ALONE = Words(
    fr=" ; {} est le nom d’un éditeur, et d’aucun produit",
    en="; {} is the name of a vendor, and of no product",
)
_DOUBTS: Mapping[Role, Words] = {
    Role.VENDOR_ALONE: _VENDOR_ALONE,
    Role.LIST: _LIST,
    Role.UNREAD: _UNREAD,
}
_CONFLICT = Words(
    fr=" ; le nom porte une autre version que celle qui est déclarée",
    en="; the name holds another version than the declared one",
)
_NAMESAKE = Words(
    fr=" ; ce nom peut être celui d’un paquet homonyme, {}",
    en="; that name may be that of a package of the same name, {}",
)
_ONLY_IMAGE = Words(
    fr=" ; seule l’image de conteneur {} l’indique, sous un espace de noms inconnu",
    en="; only the container image {} tells so, below an unknown namespace",
)
_UNLISTED = Words(
    fr=" ; l’identifiant {} n’est pas de ceux que l’on connaît à ce produit",
    en="; the identifier {} is none of those that the product is known by",
)
_DISAGREE = Words(
    fr=" ; le nom et les identifiants ne disent pas la même chose",
    en="; the name and the identifiers do not say the same thing",
)


def match_reason(case: Case, language: Language) -> str:
    """The outcome of the match, and what led to it."""
    match, names = case.match, rows_in_words(case.candidates)
    match match.outcome:
        case MatchOutcome.FOUND:
            return _found(case, language)
        case MatchOutcome.AMBIGUOUS:
            doubts = "".join(_doubts(match, language))
            return Words(
                fr=f"Peut désigner : {names}{doubts}.", en=f"May designate: {names}{doubts}."
            )[language]
        case MatchOutcome.NEAR:
            return Words(
                fr=f"Absent du référentiel ; nom voisin de : {names}.",
                en=f"Not in the referential; its name is near: {names}.",
            )[language]
        case MatchOutcome.LOOK_ALIKE:
            points = ", ".join(match.code_points)
            if match.look_alike is LookAlike.INVISIBLE:
                return Words(
                    fr=f"Nom semblable à {names}, aux caractères invisibles près ({points}).",
                    en=f"Its name resembles {names} but for invisible characters ({points}).",
                )[language]
            return Words(
                fr=(
                    f"Nom semblable à {names}, avec des lettres d’un autre alphabet ({points}) ; "
                    "examiné comme absent du référentiel."
                ),
                en=(
                    f"Its name resembles {names}, with letters of another script ({points}); "
                    "examined as not in the referential."
                ),
            )[language]
        case MatchOutcome.ABSENT:
            return _absent(match, language)
        case _:
            assert_never(match.outcome)


def _doubts(match: Match, language: Language) -> Iterator[str]:
    """Why what is declared does not suffice, where it is more than a name of several products."""
    name, *identifiers = match.clues
    if match.agreement is Agreement.CONTRADICT:
        yield _DISAGREE[language]
        return
    for part in name.parts:
        if part.role in _DOUBTS:
            yield _DOUBTS[part.role][language].format(quoted(part.text, language))
    if name.conflicting:
        yield _CONFLICT[language]
    if name.namesake:
        yield _NAMESAKE[language].format(quoted(name.namesake, language))
    for clue in identifiers:
        if clue.says is Says.OTHER:
            yield _UNLISTED[language].format(quoted(clue.text, language))
        if clue.key is How.IMAGE and clue.says is Says.SUGGESTS and not name.products:
            yield _ONLY_IMAGE[language].format(quoted(clue.text, language))


def _absent(match: Match, language: Language) -> str:
    """Absent, and by which declared thing that was reviewed as another one."""
    other = next((clue for clue in match.clues if clue.says is Says.EXCLUDES), None)
    if other is None:
        return Words(fr="Absent du référentiel.", en="Not in the referential.")[language]
    text = quoted(other.text, language)
    return Words(
        fr=(
            f"Absent du référentiel : {text} est reconnu comme autre chose qu’un produit référencé "
            "(client, greffon, dérivé ou voisin)."
        ),
        en=(
            f"Not in the referential: {text} is known to be another thing than a listed product "
            "(a client, a plug-in, a fork or a neighbour)."
        ),
    )[language]


def _established_by(match: Match, language: Language) -> str:
    """What settled the match, and the entry of the list where it is not the declared text."""
    how = _HOW[match.how][language]
    clue = next((one for one in match.clues if one.key is match.how and one.products), None)
    if clue is None or match.how is How.REFERENCE:
        return how
    if clue.parts:
        return _READ_AS[language].format(quoted(clue.entry, language))
    family = clue.entry.endswith(("/", ".", "-")) or "#" in clue.entry
    return how + (_ENTRY[language].format(quoted(clue.entry, language)) if family else "")


def _found(case: Case, language: Language) -> str:
    """The row that decides; all rows where no version tells which one it would be."""
    assert case.decisive is not None
    row, how = case.decisive.row, _established_by(case.match, language)
    settled = ", ".join(_SETTLED[key][language] for key in case.match.settled_by)
    by = how + (f", {_SETTLED_BY[language]} {settled}" if settled else "")
    if case.facts.version_outcome is VersionOutcome.IMPRECISE and len(case.rows) > 1:
        rows = rows_in_words(judged.row for judged in case.rows)
        return Words(
            fr=(
                f"Produit référencé (d’après {by}) : {rows} ; ligne non déterminée, faute "
                f"de version."
            ),
            en=f"Listed product (by {by}): {rows}; without a version the row is not determined.",
        )[language]
    return Words(
        fr=f"Référencé (d’après {by}) : {row.ref} {row.name}, statut {row.status}.",
        en=f"Listed (by {by}): {row.ref} {row.name}, status {row.status}.",
    )[language]

"""Versions as they are understood: the declared one, and what a version cell of the list covers."""

from collections.abc import Iterator, Mapping
from typing import assert_never

from cct_check.model.language import Language, Words
from cct_check.model.version import (
    AllOf,
    AnyOf,
    Declared,
    DeclaredVersion,
    Expression,
    Imprecise,
    Numbered,
    Relation,
    Symbolic,
    Unconstrained,
    Unparsed,
    Unread,
    VersionSource,
)
from cct_check.render.words import quoted

_UNDECLARED = Words(fr="Aucune version n’est déclarée.", en="No version is declared.")
_IMPRECISE = Words(
    fr="Version déclarée {} : ne désigne pas une version unique.",
    en="Declared version {}: it names no single version.",
)
_UNREAD = Words(
    fr="Version déclarée {} : n’a pu être lue en entier, elle n’est comparée à aucun numéro.",
    en="Declared version {}: it could not be read whole, and is compared with no number.",
)
_READ_AS = Words(fr="Version déclarée {} : lue {}.", en="Declared version {}: read as {}.")
_NO_NUMBER = Words(fr="comme un nom, sans numéro comparable", en="a name, without a number")
_ALSO = Words(fr="ou {}", en="or {}")
_LETTER = Words(fr="lettre {}", en="letter {}")
_PRE_RELEASE = Words(fr="préversion", en="pre-release")
_PATCHED = Words(fr="niveau de correctif après le numéro", en="patch level after the number")
_SERVICE_PACK = Words(fr="service pack {}", en="service pack {}")
_EDITION = Words(fr="édition {}", en="edition {}")
_LONG_TERM = Words(fr="ligne dite à maintien long (LTS)", en="named as a long-term line (LTS)")
_RELATIONS: Mapping[Relation, Words] = {
    Relation.LINE: Words(fr="toute version de la ligne {}", en="any version of the line {}"),
    Relation.EXACT: Words(fr="la version {} exactement", en="version {} exactly"),
    Relation.ABOVE: Words(fr="au-dessus de {}", en="above {}"),
    Relation.AT_LEAST: Words(fr="{} ou au-dessus", en="{} or above"),
    Relation.BELOW: Words(fr="au-dessous de {}", en="below {}"),
    Relation.AT_MOST: Words(fr="{} ou au-dessous", en="{} or below"),
    Relation.DELIVERED: Words(fr="la version {} de la distribution", en="the distribution’s {}"),
}
_SOURCES: Mapping[VersionSource, Words] = {
    VersionSource.SILL: Words(fr="le SILL", en="the SILL"),
    VersionSource.DISTRIBUTION: Words(fr="la distribution", en="the distribution"),
    VersionSource.LTS: Words(
        fr="l’éditeur (version à maintien long, LTS)", en="the vendor (long-term version, LTS)"
    ),
    VersionSource.ESR: Words(
        fr="l’éditeur (version à maintien étendu, ESR)",
        en="the vendor (extended support version, ESR)",
    ),
    VersionSource.SUPPORTED: Words(
        fr="l’éditeur (version maintenue)", en="the vendor (supported version)"
    ),
    VersionSource.STABLE: Words(fr="l’éditeur (version stable)", en="the vendor (stable version)"),
    VersionSource.ANSSI: Words(fr="l’ANSSI", en="the ANSSI"),
}
_SYMBOLIC = Words(fr="celle que donne {}", en="the one told by {}")
_ANY = Words(fr="toute version", en="any version")
_UNPARSED = Words(fr="forme non reconnue", en="a form that is not known")
_AND = Words(fr=" et ", en=" and ")
_OR = Words(fr=" ou ", en=" or ")


def declared_words(text: str, version: Declared, language: Language) -> str:
    """The declared version, and the numbers that it is understood as."""
    if not text:
        return _UNDECLARED[language]
    told = quoted(text, language)
    match version:
        case Imprecise():
            return _IMPRECISE[language].format(told)
        case Unread():
            return _UNREAD[language].format(told)
        case DeclaredVersion():
            return _READ_AS[language].format(told, ", ".join(_parts(version, language)))
        case _:
            assert_never(version)


def _parts(version: DeclaredVersion, language: Language) -> Iterator[str]:
    yield _dotted(version.numbers) or _NO_NUMBER[language]
    if version.java:
        yield _ALSO[language].format(_dotted(version.java))
    if version.letter:
        yield _LETTER[language].format(version.letter)
    if version.pre_release:
        yield _PRE_RELEASE[language]
    if version.patched:
        yield _PATCHED[language]
    if version.service_pack is not None:
        yield _SERVICE_PACK[language].format(version.service_pack)
    if version.edition:
        yield _EDITION[language].format(version.edition)


def expression_words(expression: Expression, language: Language) -> str:
    """What a version cell of the list covers."""
    match expression:
        case Unconstrained():
            return _ANY[language]
        case Symbolic(source=source):
            return _SYMBOLIC[language].format(_SOURCES[source][language])
        case Numbered():
            return _numbered(expression, language)
        case AllOf(parts=parts):
            return _AND[language].join(expression_words(part, language) for part in parts)
        case AnyOf(parts=parts):
            return _OR[language].join(expression_words(part, language) for part in parts)
        case Unparsed():
            return _UNPARSED[language]
        case _:
            assert_never(expression)


def _numbered(expression: Numbered, language: Language) -> str:
    number = _dotted(expression.numbers) + expression.letter
    told = [_RELATIONS[expression.relation][language].format(number)]
    if expression.service_pack is not None:
        told.append(_SERVICE_PACK[language].format(expression.service_pack))
    if expression.edition:
        told.append(_EDITION[language].format(expression.edition))
    if expression.long_term:
        told.append(_LONG_TERM[language])
    return ", ".join(told)


def _dotted(numbers: tuple[int, ...]) -> str:
    return ".".join(map(str, numbers))

"""How the declared version stands against the decisive row, in one sentence."""

from collections.abc import Mapping

from cct_check.facts.texts import rows_in_words
from cct_check.model.language import Language, Words
from cct_check.model.report import Case
from cct_check.model.states import Stated
from cct_check.model.version import Resolution, VersionDoubt, VersionOutcome
from cct_check.render.source_words import bracketed_sources, unresolved_words
from cct_check.render.words import quoted, version_word

_VERSIONS: Mapping[VersionOutcome, Words] = {
    VersionOutcome.COVERED: Words(
        fr="Version {version} comprise dans {expression}.",
        en="Version {version} is within {expression}.",
    ),
    VersionOutcome.UNCONSTRAINED: Words(
        fr="La ligne ne publie aucune version.", en="The row publishes no version."
    ),
    VersionOutcome.OLDER: Words(
        fr="Version {version} antérieure à {expression}.",
        en="Version {version} is older than {expression}.",
    ),
    VersionOutcome.NEWER: Words(
        fr="Version {version} postérieure à {expression}.",
        en="Version {version} is newer than {expression}.",
    ),
    VersionOutcome.BETWEEN_LINES: Words(
        fr="Version {version} située entre deux des lignes publiées : {rows}.",
        en="Version {version} lies between two of the published rows: {rows}.",
    ),
    VersionOutcome.NEEDS_SOURCE: Words(
        fr="La ligne renvoie à {expression} ; {unresolved}.",
        en="The row refers to {expression}; {unresolved}.",
    ),
    VersionOutcome.IMPRECISE: Words(
        fr="Version déclarée imprécise : {version}.",
        en="The declared version is imprecise: {version}.",
    ),
    VersionOutcome.NONE: Words(fr="", en=""),
}
_COVERED_BY_SOURCE = Words(
    fr="Version {version} couverte{sources} ; la ligne publie {expression}.",
    en="Version {version} is covered{sources}; the row publishes {expression}.",
)
_DOUBTS: Mapping[VersionDoubt, Words] = {
    VersionDoubt.COARSER: Words(
        fr="Version {version} moins détaillée que {expression}.",
        en="Version {version} is less detailed than {expression}.",
    ),
    VersionDoubt.UNKNOWN_FORM: Words(
        fr="Version {version} : forme inconnue, non comparée à {expression}.",
        en="Version {version}: its form is unknown, it was not compared with {expression}.",
    ),
    VersionDoubt.WITHOUT_NUMBER: Words(
        fr="Version {version} sans numéro à comparer à {expression}.",
        en="Version {version} has no number to compare with {expression}.",
    ),
    VersionDoubt.QUALIFIER: Words(
        fr="Version {version}, sans l’édition ou le niveau de correctifs de {expression}.",
        en="Version {version}: its edition or service pack does not tell {expression}.",
    ),
    VersionDoubt.OTHER_EDITION: Words(
        fr="Version {version} : édition autre que dans {expression}.",
        en="Version {version}: another edition than in {expression}.",
    ),
    VersionDoubt.PATCH_LEVEL: Words(
        fr="Version {version} : correctif ou lettre que {expression} ne mentionne pas.",
        en="Version {version}: its patch level or letter is not that of {expression}.",
    ),
    VersionDoubt.NUMBERING: Words(
        fr="Version {version} : peut suivre une autre numérotation que {expression}.",
        en="Version {version}: it may not be numbered as {expression} is.",
    ),
    VersionDoubt.ORDER_AND_LINE: Words(
        fr=(
            "Version {version} : {expression} se lit de deux façons, selon l’ordre des "
            "versions ou selon la ligne."
        ),
        en="Version {version}: order and line read {expression} in two ways.",
    ),
    VersionDoubt.BETWEEN: Words(
        fr="Version {version} située entre deux des versions visées par {expression}.",
        en="Version {version} lies between two of those meant by {expression}.",
    ),
    VersionDoubt.OTHER_ORIGIN: Words(
        fr="Version {version}, d’une autre origine que {expression} ne le demande.",
        en="Version {version} comes from elsewhere than {expression} asks.",
    ),
    VersionDoubt.EXPRESSION: Words(
        fr="Version {version} : {expression} ne se lit pas d’une seule façon.",
        en="Version {version}: {expression} does not read in one way only.",
    ),
    VersionDoubt.NONE: Words(fr="", en=""),
}
"""What an ambiguous comparison leaves open."""

_UNDECLARED = Words(fr="Version non déclarée.", en="No version is declared.")
_UNDECLARED_FOR = Words(
    fr="Version non déclarée ; la ligne publie {expression}.",
    en="No version is declared; the row publishes {expression}.",
)


def version_reason(case: Case, language: Language) -> str:
    """What comparing the version with the decisive row says; the case has one."""
    assert case.decisive is not None
    published = case.decisive.row.version
    cell, sources = quoted(published, language), bracketed_sources(case, language)
    sentence = _sentence(case, published)
    texts = {
        "version": version_word(case.component.version, language),
        "expression": cell if sentence is _COVERED_BY_SOURCE else cell + sources,
        "sources": sources,
        "unresolved": unresolved_words(case.decisive.resolved, language),
        "rows": rows_in_words(judged.row for judged in case.rows),
    }
    return sentence[language].format_map(texts)


def _sentence(case: Case, published: str) -> Words:
    outcome = case.facts.version_outcome
    assert case.decisive is not None
    resolved = case.decisive.resolved.resolution is Resolution.RESOLVED
    if outcome is VersionOutcome.COVERED and resolved:
        return _COVERED_BY_SOURCE
    if outcome is VersionOutcome.AMBIGUOUS:
        return _DOUBTS[case.facts.version_doubt]
    if outcome is VersionOutcome.IMPRECISE and case.facts.component.version is Stated.UNSTATED:
        return _UNDECLARED_FOR if published else _UNDECLARED
    return _VERSIONS[outcome]

"""The maintenance of a version in words: by whom, until when, and who says so."""

from collections.abc import Mapping

from cct_check.model.language import Language, Words
from cct_check.model.snapshot import SnapshotName
from cct_check.model.support import Extension, Maintainer, Support, SupportOutcome
from cct_check.render.source_words import source_word
from cct_check.render.words import listed, printed_date, titled

_BY: Mapping[Maintainer, Words] = {
    Maintainer.VENDOR: Words(fr="maintien par l’éditeur", en="support by the vendor"),
    Maintainer.DISTRIBUTION: Words(
        fr="maintien, par la distribution, des paquets qu’elle fournit",
        en="support, by the distribution, of the packages that it delivers",
    ),
    Maintainer.NONE: Words(fr="maintien", en="support"),
}
_UNTIL = Words(fr="{by} jusqu’au {day}", en="{by} until {day}")
_ENDLESS = Words(fr="{by}, sans fin annoncée", en="{by}, with no announced end")
_ENDED_ON = Words(fr="{by} terminé le {day}", en="{by} ended on {day}")
_ENDED = Words(fr="{by} terminé", en="{by} has ended")
_EXTENDED: Mapping[Extension, Words] = {
    Extension.RUNNING: Words(
        fr="maintien étendu, proposé à part, en cours", en="extended support, offered apart, runs"
    ),
    Extension.OVER: Words(fr="maintien étendu terminé", en="extended support has ended"),
    Extension.NONE: Words(fr="", en=""),
}
_EXTENDED_UNTIL = Words(
    fr="maintien étendu, proposé à part, jusqu’au {day}",
    en="extended support, offered apart, until {day}",
)


def support_words(support: Support, language: Language) -> str:
    """One clause, without a capital or a full stop; empty where the support is unknown."""
    if support.outcome is SupportOutcome.UNKNOWN or support.told_on is None:
        return ""
    by, until = _BY[support.maintainer][language], support.until
    if support.outcome is SupportOutcome.ENDED:
        text = _ENDED_ON if until else _ENDED
    else:
        text = _UNTIL if until else _ENDLESS
    told = text[language].format(by=by, day=printed_date(until, language) if until else "")
    extended = _extension(support, language)
    mark = Words(fr="\u00a0; ", en="; ")[language]
    return mark.join(filter(None, (told, extended))) + f" ({support_source(support, language)})"


def support_reason(support: Support, language: Language) -> str:
    """The same as a sentence of its own."""
    told = support_words(support, language)
    return f"{told[:1].upper()}{told[1:]}." if told else ""


def support_source(support: Support, language: Language) -> str:
    """Who says it: `endoflife.date au 22/08/2026 : PostgreSQL 17`."""
    assert support.told_on is not None
    day = printed_date(support.told_on, language)
    source = source_word(SnapshotName.ENDOFLIFE, day, language)
    return f"{titled(source, language)}{support.title} {listed(support.lines, language)}"


def _extension(support: Support, language: Language) -> str:
    if support.outcome is not SupportOutcome.ENDED:
        return ""
    if support.extension is Extension.RUNNING and support.extended_until:
        day = printed_date(support.extended_until, language)
        return _EXTENDED_UNTIL[language].format(day=day)
    return _EXTENDED[support.extension][language]

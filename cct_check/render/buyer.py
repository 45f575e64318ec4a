"""What the buyer's file sets, answers and decides, in words: nothing of it is left unsaid."""

from collections.abc import Iterator, Mapping

from cct_check.model.language import Language, Words
from cct_check.model.report import Finding, Report
from cct_check.model.rule import Verdict
from cct_check.model.tender import (
    Decision,
    JudgedClarification,
    JudgedDecision,
    Requirement,
    Standing,
    StatusMeaning,
)
from cct_check.render.encode import cut
from cct_check.render.tender_words import REQUIREMENTS, RULINGS, STANDINGS
from cct_check.render.words import VERDICTS, printed_date, quoted, stated_word, titled

_UNDECLARED = Words(fr="rien", en="nothing")
_NO_END = Words(fr="sans terme", en="without end")


def settings(report: Report, language: Language) -> Iterator[str]:
    """What the tender sets, a paragraph each: the statuses, the consequences, the pieces."""
    tender, document = report.tender.tender, report.tender.tender.document
    if document is None:
        return
    reference, digest = cut(tender.reference), f"SHA-256 {document.sha256[:16]}…"
    yield Words(
        fr=f"Consultation {reference} ({document.file}, {digest})",
        en=f"Tender {reference} ({document.file}, {digest})",
    )[language]
    for status, meaning in tender.statuses.items():
        label = Words(
            fr=f"Statut {status}, selon la consultation", en=f"Status {status}, says the tender"
        )
        if meaning.verdicts:
            yield titled(label[language], language) + _meaning(meaning, language)
    if tender.consequences:
        label = Words(fr="Conséquences fixées par la consultation", en="Set by the tender")
        yield titled(label[language], language) + _paired(tender.consequences, language) + "."
    if tender.sbom is not Requirement.OPTIONAL:
        label = Words(fr="Nomenclature logicielle", en="Software bill of materials")
        yield f"{titled(label[language], language)}{REQUIREMENTS[tender.sbom][language]}."


def ruling(finding: Finding, language: Language) -> Iterator[str]:
    """What the buyer made of a finding: the verdict of its rule, and why it is another."""
    own = VERDICTS[finding.sheet.verdict][language]
    if finding.consequence is not None:
        told = VERDICTS[finding.consequence][language]
        yield Words(
            fr=f"Avis de la règle\u00a0: {own}\u00a0; fixé par la consultation\u00a0: {told}.",
            en=f"Verdict of the rule: {own}; set by the tender: {told}.",
        )[language]
    elif finding.verdict is not finding.sheet.verdict:
        yield Words(fr=f"Avis de la règle\u00a0: {own}.", en=f"Verdict of the rule: {own}.")[
            language
        ]
    if finding.decision is not None:
        taken = _taken(finding.decision, language)
        reason = _reason(finding.decision, language)
        yield Words(fr=f"Décision {taken}. {reason}", en=f"Decision {taken}. {reason}")[language]
    for one in finding.idle:
        taken, standing = _taken(one.decision, language), STANDINGS[one.standing][language]
        yield Words(fr=f"Décision {taken}\u00a0; {standing}.", en=f"Decision {taken}; {standing}.")[
            language
        ]


def clarified(one: JudgedClarification, language: Language) -> str:
    """A clarification with both values and what it comes to."""
    entry = one.clarification
    declared = _value(entry.field, one.declared, language)
    fr = f"valeur déclarée {declared}" if one.declared else "non déclaré"
    en = f"declared value {declared}" if one.declared else "not declared"
    received = printed_date(entry.received_on, language)
    value, standing = _value(entry.field, one.value, language), STANDINGS[one.standing][language]
    about = titled(f"{cut(entry.component)}, {cut(entry.field)}", language)
    return (
        about
        + Words(
            fr=(
                f"{fr}, valeur précisée {value} ({cut(entry.reference)}, reçue le {received})"
                f"\u00a0; {standing}."
            ),
            en=(
                f"{en}, clarified value {value} ({cut(entry.reference)}, received {received}); "
                f"{standing}."
            ),
        )[language]
    )


def restated(one: JudgedClarification, language: Language) -> str:
    """An applied clarification where its component is told: the value in force, and the other."""
    entry, value = one.clarification, _value(one.clarification.field, one.value, language)
    declared = _UNDECLARED[language]
    if one.declared:
        declared = _value(entry.field, one.declared, language)
    key, received = entry.field, printed_date(entry.received_on, language)
    return Words(
        fr=(
            f"Clé {key}\u00a0: {value} selon la précision du {received} ({cut(entry.reference)}), "
            f"déclarée\u00a0: {declared}."
        ),
        en=(
            f"Key {key}: {value} by the clarification of {received} ({cut(entry.reference)}), "
            f"declared: {declared}."
        ),
    )[language]


def decided(one: JudgedDecision, language: Language) -> str:
    """A decision and what it comes to; one that is applied is told in full with its finding."""
    decision, standing = one.decision, STANDINGS[one.standing][language]
    about = titled(f"{cut(decision.component)}, {cut(decision.rule)}", language)
    separator = Words(fr="\u00a0; ", en="; ")[language]
    if one.standing is Standing.APPLIED:
        told = f"{cut(decision.reference)}, {RULINGS[decision.ruling][language]}"
        return f"{about}{told}{separator}{standing}."
    reason = _reason(decision, language)
    return f"{about}{_taken(decision, language)}{separator}{standing}. {reason}"


def _value(field: str, text: str, language: Language) -> str:
    """A value as the file writes it, after its word where it is one of a closed list."""
    word = stated_word(field.rpartition(".")[2], text, language)
    told = quoted(word, language)
    return told if word == text else f"{told} ({cut(text)})"


def _taken(decision: Decision, language: Language) -> str:
    """Its reference, author, date, term and sense."""
    taken, word = printed_date(decision.taken_on, language), RULINGS[decision.ruling][language]
    if decision.expires is None:
        until = _NO_END[language]
    else:
        end = printed_date(decision.expires, language)
        until = Words(fr=f"jusqu’au {end}", en=f"until {end}")[language]
    return f"{cut(decision.reference)} ({cut(decision.by)}, {taken}, {until}), {word}"


def _reason(decision: Decision, language: Language) -> str:
    label = titled(Words(fr="Motif", en="Reason")[language], language)
    return f"{label}{cut(decision.reason).rstrip('.')}."


def _meaning(meaning: StatusMeaning, language: Language) -> str:
    kinds = {
        stated_word("project", kind.value, language): verdict
        for kind, verdict in meaning.verdicts.items()
    }
    source = f" ({cut(meaning.source)})" if meaning.source else ""
    return f"{_paired(kinds, language)}{source}."


def _paired(verdicts: Mapping[str, Verdict], language: Language) -> str:
    """What each thing is deemed: « CCT131, non démontré ; CCT136, à instruire »."""
    separator = Words(fr="\u00a0; ", en="; ")[language]
    return separator.join(f"{name}, {VERDICTS[told][language]}" for name, told in verdicts.items())

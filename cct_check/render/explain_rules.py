"""What every rule did for a component, and why: each rule once, under what it did."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from cct_check.model.explanation import Clause, Course, Explanation, RuleTrace
from cct_check.model.language import Language, Words
from cct_check.model.report import Case, Finding, Report
from cct_check.model.rule import Sheet
from cct_check.render.buyer import ruling
from cct_check.render.clauses import asked_words, clause_code, fact_words
from cct_check.render.console import STYLES
from cct_check.render.foundations import basis_words, page_word, source_page
from cct_check.render.messages import message, remedy
from cct_check.render.page import Page, Part, aside, place_word
from cct_check.render.rule_words import worth
from cct_check.render.words import titled

RULES_TITLE = Words(fr="6. Règles", en="6. Rules")
_COURSES: Mapping[Course, Words] = {
    Course.FIRED: Words(fr="Règles qui donnent lieu à un constat", en="Rules that make a finding"),
    Course.SET_ASIDE: Words(
        fr="Écarts à la dérogation, sans constat : elle n’est pas nécessaire",
        en="Breaches of the claim, without a finding: it is not needed",
    ),
    Course.RESPECTED: Words(
        fr="Règles applicables, sans constat", en="Rules that apply, without a finding"
    ),
    Course.NOT_APPLIED: Words(fr="Règles non applicables", en="Rules that do not apply"),
}
_ASKED = Words(fr=" ; sans constat si : {}", en="; no finding where: {}")
_ASKED_BY_THESE = Words(fr=" ; ces règles supposent : {}", en="; these rules suppose: {}")
_NORM = Words(fr="Norme", en="Norm")
_BASIS = Words(fr="Fondement", en="Basis")
_ABOUT_THE_BID = Words(
    fr="Règles sur l’offre entière ou sur la consultation, qui ne lisent rien d’un composant",
    en="Rules about the bid as a whole or the tender, which read nothing of a component",
)


def explain_rules(
    page: Page, report: Report, explanation: Explanation, title: str, language: Language
) -> None:
    """Each rule once, under what it did."""
    page.heading(title)
    case = explanation.judged.case
    for course in Course:
        rules = [rule for rule in explanation.rules if rule.course is course]
        if not rules:
            continue
        page.blank()
        page.paragraph((f"{_COURSES[course][language]} ({len(rules)})", "bold"), indent=2)
        if course is Course.NOT_APPLIED:
            _not_applied(page, rules, case, language)
        else:
            for rule in rules:
                _applied(page, rule, report, case, language)


def _applied(page: Page, rule: RuleTrace, report: Report, case: Case, language: Language) -> None:
    """A rule that applied: what it asked for, what was found, and the finding if there is one."""
    _head(page, rule, case, language)
    for clause in rule.require:
        if rule.course is Course.RESPECTED:
            _clause(page, clause, None, language)
        elif not clause.holds:
            _clause(page, clause, _ASKED, language)
    if rule.finding:
        _finding(page, rule.finding, report, case, language)


def _head(page: Page, rule: RuleTrace, case: Case, language: Language, *, indent: int = 4) -> None:
    """The id, the title, what the finding makes of the verdict, and where the norm stands."""
    sheet, finding = rule.sheet, rule.finding
    verdict: list[Part] = []
    if finding:
        verdict = [" — ", (worth(finding, language), STYLES[finding.verdict])]
    page.paragraph(
        (sheet.id, "bold"),
        f" {sheet.title[language]}",
        *verdict,
        aside(_where(sheet, case, language)),
        indent=indent,
        hanging=2,
    )


def _where(sheet: Sheet, case: Case, language: Language) -> str:
    """The page and the anchor of the norm; what it rests on where it stands on no page."""
    page = source_page(sheet, case)
    told = "#".join(filter(None, (page, sheet.source.anchor)))
    return told or page_word(sheet, language) or basis_words(sheet, language)


def _clause(
    page: Page, clause: Clause, asked: Words | None, language: Language, *, indent: int = 6
) -> None:
    """What was found of a fact and, after `asked`, what the clause allows."""
    told = fact_words(clause.path, clause.found, language)
    if asked:
        allowed = asked_words(clause.path, clause.asked, language)
        told += asked[language].format(allowed)
    page.paragraph(told, aside(clause_code(clause.path, clause.asked)), indent=indent, hanging=2)


def _finding(page: Page, finding: Finding, report: Report, case: Case, language: Language) -> None:
    sheet = finding.sheet
    page.paragraph(message(finding, case, language), indent=6)
    for text in ruling(finding, language):
        page.paragraph(text, indent=6)
    places = (finding.location, *finding.related)
    page.paragraph(", ".join(map(place_word, dict.fromkeys(places))), indent=6, hanging=2)
    page.quote_places(report.sources, places)
    if sheet.source.clause[language]:
        label = titled(_NORM[language], language)
        page.paragraph(f"{label}{sheet.source.clause[language]}", indent=6, hanging=2)
    label = titled(_BASIS[language], language)
    page.paragraph(f"{label}{basis_words(sheet, language)}", indent=6, hanging=2)
    if finding.decision is not None:
        return  # nothing is left to do
    arrow = page.arrow
    text = remedy(finding, case, language)
    page.paragraph((f"{arrow} {text}", "cyan"), indent=6, hanging=len(arrow) + 1)


def _not_applied(page: Page, rules: Sequence[RuleTrace], case: Case, language: Language) -> None:
    """The rules by what they lack: the first clause of `when` that does not hold."""
    for _, alike in groupby(sorted(rules, key=_lack), key=_lack):
        lacking = list(alike)
        unmet = lacking[0].unmet
        page.blank()
        if unmet:
            _clause(page, unmet, _ASKED_BY_THESE, language, indent=4)
        else:
            page.paragraph(titled(_ABOUT_THE_BID[language], language).rstrip(), indent=4)
        for rule in lacking:
            _head(page, rule, case, language, indent=6)


def _lack(rule: RuleTrace) -> str:
    return clause_code(rule.unmet.path, rule.unmet.asked) if rule.unmet else ""

"""The report for a terminal: verdict first, then what the reader has to do, then why."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from cct_check.model.language import Language, Words
from cct_check.model.report import Case, Finding, JudgedComponent, Report
from cct_check.model.rule import Nature, Subject, Verdict
from cct_check.record import record
from cct_check.render.buyer import clarified, decided, ruling
from cct_check.render.first_page import named, references, subject
from cct_check.render.foundations import foundations
from cct_check.render.messages import message, remedy, wording
from cct_check.render.page import Page, Screen, place_word
from cct_check.render.reasons import reasons
from cct_check.render.unverified import unverified
from cct_check.render.words import DISCLAIMER, VERDICTS, titled

STYLES: Mapping[Verdict, str] = {
    Verdict.COMPLIANT: "green",
    Verdict.COMPLIANT_WITH_REMARKS: "green",
    Verdict.TO_EXAMINE: "yellow",
    Verdict.NOT_DEMONSTRATED: "magenta",
    Verdict.NON_COMPLIANT: "red",
    Verdict.NOT_JUDGED: "dim",
}


@record
class _Task:
    """What the reader has to do with findings of some natures."""

    natures: frozenset[Nature]
    title: Words


_TASKS = (
    _Task(
        natures=frozenset([Nature.BREACH, Nature.CONTRADICTION]),
        title=Words(
            fr="À expliquer : manquements et contradictions",
            en="To explain: breaches and contradictions",
        ),
    ),
    _Task(
        natures=frozenset([Nature.MISSING]),
        title=Words(
            fr="À préciser : pièces ou précisions à demander",
            en="To clarify: evidence or clarifications to ask for",
        ),
    ),
    _Task(
        natures=frozenset([Nature.DECISION]),
        title=Words(fr="À trancher par l’acheteur", en="For the buyer to decide"),
    ),
    _Task(
        natures=frozenset([Nature.REMARK]),
        title=Words(fr="À garder en vue : observations", en="To keep an eye on: remarks"),
    ),
    _Task(
        natures=frozenset([Nature.ADVICE]),
        title=Words(
            fr="Conseils, sans effet sur l’avis", en="Advice, without effect on the verdict"
        ),
    ),
)
"""In the order of what blocks the verdict."""

_PROPOSED = Words(fr="Avis proposé", en="Proposed verdict")
_LIKEWISE = Words(fr="De même", en="Likewise")
_BID = Words(fr="l’offre", en="the bid")
_CLARIFICATIONS = Words(fr="Précisions de l’offrant", en="Clarifications by the bidder")
_DECISIONS = Words(fr="Décisions de l’acheteur", en="Decisions of the buyer")
_COMPONENTS = Words(fr="Composants", en="Components")
_FINDINGS = Words(fr="Constats", en="Findings")
_NOT_VERIFIABLE = Words(fr="Non vérifiable", en="Not verifiable")
_FOUNDATIONS = Words(fr="Fondement des constats", en="What the findings rest on")
_TO_READ_A_RULE = Words(
    fr="Pour lire une règle : cct-check rule, suivi de son identifiant.",
    en="To read a rule: cct-check rule, then its id.",
)
_DIGESTS = Words(fr="Empreintes SHA-256", en="SHA-256 digests")
_MANIFEST = Words(fr="manifeste", en="manifest")
_TENDER = Words(fr="consultation", en="tender")
_REFERENTIAL = Words(fr="référentiel", en="referential")
_RULES = Words(fr="règles", en="rules")


def render_console(report: Report, language: Language, screen: Screen) -> str:
    """The report as text for a terminal of `screen.width` columns."""
    page = Page(screen)
    cases = report.cases()
    rules: dict[str, list[str]] = {}
    for finding in report.findings:
        rules.setdefault(finding.component or "", []).append(finding.sheet.id)
    _Writer(page=page, report=report, language=language, cases=cases, rules=rules).write()
    return page.printed()


@record
class _Writer:
    """One report being laid out; `rules` are by the id of the component."""

    page: Page
    report: Report
    language: Language
    cases: Mapping[tuple[str | None, str], Case]
    rules: Mapping[str, Sequence[str]]

    def write(self) -> None:
        self._header()
        for task in _TASKS:
            self._task(task)
        self._entries()
        self._components()
        self._unverified()
        self._foundations()
        self._footer()

    def _header(self) -> None:
        page, verdict = self.page, self.report.verdict
        label = titled(_PROPOSED[self.language], self.language)
        page.paragraph(
            (label, "bold"), (VERDICTS[verdict][self.language], f"bold {STYLES[verdict]}")
        )
        # What the bid says of itself never begins a line: it could pass for one of ours.
        for paragraph in subject(self.report, self.language):
            page.paragraph(paragraph, hanging=2)
        page.blank()
        page.paragraph((DISCLAIMER[self.language], "italic"))
        for paragraph in references(self.report, self.language):
            page.paragraph(paragraph)

    def _task(self, task: _Task) -> None:
        findings = [one for one in self.report.findings if one.nature in task.natures]
        if not findings:
            return
        self.page.heading(f"{task.title[self.language]} ({len(findings)})")
        findings.sort(key=lambda one: (-one.verdict.rank, one.sheet.id))
        for _, alike in groupby(findings, key=lambda one: (one.verdict, one.sheet.id)):
            self._rule(list(alike))

    def _rule(self, findings: Sequence[Finding]) -> None:
        """One rule with everything that breaks it, and its remedy once where it is the same."""
        sheet, verdict, nature = findings[0].sheet, findings[0].verdict, findings[0].nature
        self.page.blank()
        head = (f"{sheet.id} {sheet.title[self.language]}", "bold")
        tail = (VERDICTS[verdict][self.language], STYLES[verdict])
        parts = (head,) if nature is Nature.ADVICE else (head, " — ", tail)
        self.page.paragraph(*parts, hanging=2)
        undecided = [one for one in findings if one.decision is None]
        remedies = {remedy(one, self._case(one), self.language) for one in undecided}
        said: dict[str, list[Finding]] = {}
        for finding in findings:
            said.setdefault(self._said(finding), []).append(finding)
        for alike in said.values():
            self._alike(alike)
            if len(remedies) > 1:
                self._remedy(alike[0])
        if len(remedies) == 1:
            self._remedy(undecided[0])

    def _said(self, finding: Finding) -> str:
        """What a finding says, the name left out: findings that say the same are told once."""
        case = self._case(finding)
        said = wording(finding, case, self.language) + remedy(finding, case, self.language)
        return said + "".join(ruling(finding, self.language))

    def _alike(self, findings: Sequence[Finding]) -> None:
        first, *others = findings
        self._place(first)
        self.page.paragraph(message(first, self._case(first), self.language), indent=4)
        for text in ruling(first, self.language):
            self.page.paragraph(text, indent=4)
        if others:
            self.page.paragraph(titled(_LIKEWISE[self.language], self.language).rstrip(), indent=2)
        for finding in others:
            self._place(finding)

    def _place(self, finding: Finding) -> None:
        """What the finding is about, where, and the lines of the file, each once."""
        place, case = finding.location, self._case(finding)
        name = named(case, self.language) if case else _about(finding, self.language)
        self.page.paragraph(f"{name}  {place_word(place)}", indent=2)
        self.page.quote_places(self.report.sources, (place, *finding.related))

    def _remedy(self, finding: Finding) -> None:
        if finding.decision is not None:
            return  # nothing is left to do
        text = remedy(finding, self._case(finding), self.language)
        self.page.paragraph(
            (f"{self.page.arrow} {text}", "cyan"), indent=4, hanging=len(self.page.arrow) + 1
        )

    def _entries(self) -> None:
        """What was answered and decided in writing, applied or not."""
        tender, language = self.report.tender, self.language
        for title, told in (
            (_CLARIFICATIONS, [clarified(one, language) for one in tender.clarifications]),
            (_DECISIONS, [decided(one, language) for one in tender.decisions]),
        ):
            if told:
                self.page.heading(f"{title[language]} ({len(told)})")
            for text in told:
                self.page.paragraph(f"- {text}", indent=2, hanging=2)

    def _components(self) -> None:
        self.page.heading(_COMPONENTS[self.language])
        told = [(one, self._reasons(one)) for one in self.report.components]
        for (verdict, reason), alike in groupby(told, key=lambda pair: (pair[0].verdict, pair[1])):
            names = ", ".join(named(judged.case, self.language) for judged, _ in alike)
            printed = (VERDICTS[verdict][self.language], STYLES[verdict])
            self.page.blank()
            self.page.paragraph((names, "bold"), " — ", printed, hanging=2)
            self.page.paragraph(reason, indent=4)

    def _reasons(self, judged: JudgedComponent) -> str:
        """Why the component has its verdict, and the findings that say so."""
        found = self.rules.get(judged.case.component.id, ())
        label = titled(_FINDINGS[self.language], self.language)
        cited = [f"{label}{', '.join(dict.fromkeys(found))}."] if found else []
        return " ".join((*reasons(judged, self.language), *cited))

    def _unverified(self) -> None:
        points = unverified(self.report, self.language)
        if not points:
            return
        self.page.heading(_NOT_VERIFIABLE[self.language])
        names = {one.case.component.id: one.case.component.name for one in self.report.components}
        for text, alike in groupby(points, key=lambda point: point["message"]):
            about = [names[one["component"]] for one in alike if one["component"] is not None]
            prefix = titled(", ".join(about), self.language) if about else ""
            self.page.paragraph(f"- {prefix}{text}", indent=2, hanging=2)

    def _foundations(self) -> None:
        rested = list(foundations(self.report, self.language))
        if not rested:
            return
        self.page.heading(_FOUNDATIONS[self.language])
        for text in rested:
            self.page.paragraph(f"- {text}", indent=2, hanging=2)
        self.page.paragraph((_TO_READ_A_RULE[self.language], "dim"), indent=2)

    def _footer(self) -> None:
        """The digests in full: what was read, and what it was judged by."""
        used = self.report.references
        document = self.report.tender.tender.document
        digests = [
            (_MANIFEST[self.language], self.report.inputs[0].sha256),
            *([(_TENDER[self.language], document.sha256)] if document else []),
            (_REFERENTIAL[self.language], used.referential_sha256),
            (_RULES[self.language], used.rules_sha256),
            *((one.name.value, one.sha256) for one in used.snapshots),
        ]
        self.page.heading(_DIGESTS[self.language])
        for name, digest in digests:
            self.page.paragraph(f"{digest}  {name}", indent=2)
        self.page.paragraph(f"cct-check {self.report.tool_version}", indent=2)

    def _case(self, finding: Finding) -> Case | None:
        return self.cases.get((finding.component, finding.product))


def _about(finding: Finding, language: Language) -> str:
    return (_TENDER if finding.sheet.subject is Subject.DECISION else _BID)[language]

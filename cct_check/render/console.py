"""The report for a terminal: verdict first, then what the reader has to do, then why."""

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule as Line
from rich.text import Text

from cct_check.errors import Location
from cct_check.model.language import Language
from cct_check.model.report import Case, Finding, JudgedComponent, Report
from cct_check.model.rule import Nature, Verdict
from cct_check.render.encode import neutral_lines, visible
from cct_check.render.messages import message, printed_date, remedy
from cct_check.render.reasons import reasons
from cct_check.render.unverified import unverified
from cct_check.render.words import DISCLAIMER, VERDICT_COUNTS, VERDICTS, Words

_STYLES: Mapping[Verdict, str] = {
    Verdict.COMPLIANT: "green",
    Verdict.COMPLIANT_WITH_REMARKS: "green",
    Verdict.TO_EXAMINE: "yellow",
    Verdict.NOT_DEMONSTRATED: "magenta",
    Verdict.NON_COMPLIANT: "red",
    Verdict.NOT_JUDGED: "dim",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """How the report is to be laid out: columns, colour, and whether boxes may be drawn."""

    width: int = 80
    colour: bool = False
    ascii_only: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Task:
    """What the reader has to do with findings of some natures."""

    natures: frozenset[Nature]
    title: Words


_TASKS = (
    _Task(
        natures=frozenset([Nature.BREACH, Nature.CONTRADICTION]),
        title={"fr": "À corriger ou à expliquer", "en": "To correct or to explain"},
    ),
    _Task(
        natures=frozenset([Nature.MISSING]),
        title={"fr": "À produire ou à préciser", "en": "To supply or to state"},
    ),
    _Task(
        natures=frozenset([Nature.DECISION]),
        title={"fr": "À faire trancher par l’acheteur", "en": "For the buyer to decide"},
    ),
    _Task(
        natures=frozenset([Nature.REMARK]),
        title={"fr": "À garder en vue", "en": "To keep an eye on"},
    ),
    _Task(
        natures=frozenset([Nature.ADVICE]),
        title={"fr": "Conseils, sans effet sur l’avis", "en": "Advice, without effect"},
    ),
)
"""In the order of what blocks the verdict."""


def render_console(report: Report, language: Language, screen: Screen) -> str:
    """The report as text for a terminal of `screen.width` columns."""
    page = io.StringIO()
    console = Console(
        file=page,
        width=screen.width,
        force_terminal=screen.colour,
        color_system="standard" if screen.colour else None,
        no_color=not screen.colour,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
        safe_box=screen.ascii_only,
        _environ={},
    )
    writer = _Writer(console=console, report=report, language=language, screen=screen)
    writer.write()
    lines = (line.rstrip() for line in page.getvalue().splitlines())
    return neutral_lines("\n".join(lines) + "\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Writer:
    """One report being laid out; every text passes through `_text`, which encodes it."""

    console: Console
    report: Report
    language: Language
    screen: Screen

    def write(self) -> None:
        self._header()
        for task in _TASKS:
            self._task(task)
        self._components()
        self._unverified()
        self._footer()

    def _header(self) -> None:
        bid = self.report.bid
        verdict = VERDICTS[self.report.verdict][self.language]
        label = self._word("Avis proposé : ", "Proposed verdict: ")
        self.console.print(_text(label, "bold") + _text(verdict, _bold(self.report.verdict)))
        solution = " ".join(part for part in (bid.solution, bid.solution_version) if part)
        tender = self._word("consultation ", "tender ") + bid.tender if bid.tender else ""
        lot = self._word("lot ", "lot ") + bid.lot if bid.lot else ""
        parts = [part for part in (solution, bid.supplier, tender, lot) if part]
        self._paragraph(" · ".join(parts))
        self._paragraph(self._counts())
        if bid.transcribed:
            self._paragraph(self._transcribed())
        self.console.print()
        self._paragraph(DISCLAIMER[self.language], style="italic")
        self._paragraph(self._references())

    def _counts(self) -> str:
        summary = self.report.summary
        total = len(self.report.components)
        head = self._word(
            f"{total} composant{'s' if total > 1 else ''}",
            f"{total} component{'s' if total > 1 else ''}",
        )
        counts = [(verdict, summary[verdict.value]) for verdict in sorted(Verdict, reverse=True)]
        parts = [
            f"{count} {VERDICT_COUNTS[verdict][count > 1][self.language]}"
            for verdict, count in counts
            if count
        ]
        return f"{head}{self._word(chr(0xA0), '')}: {', '.join(parts)}."

    def _transcribed(self) -> str:
        statement = self.report.bid.transcribed
        assert statement is not None
        by = statement.name or self._word("l’acheteur", "the buyer")
        origin = statement.source or self._word("un autre document", "another document")
        return self._word(
            f"Déclaration transcrite par {by} d’après {origin}.",
            f"Declaration transcribed by {by} from {origin}.",
        )

    def _references(self) -> str:
        report, references = self.report, self.report.references
        as_of = printed_date(report.as_of, self.language)
        edition = printed_date(date.fromisoformat(references.edition), self.language)
        manifest = report.inputs[0]
        return self._word(
            f"Référentiel du CCT, édition du {edition} ({references.rows} lignes), "
            f"{references.rules} règles, jugement au {as_of}. "
            f"Manifeste {manifest.path}, SHA-256 {manifest.sha256[:16]}…",
            f"CCT referential, edition {edition} ({references.rows} rows), "
            f"{references.rules} rules, judged as of {as_of}. "
            f"Manifest {manifest.path}, SHA-256 {manifest.sha256[:16]}…",
        )

    def _task(self, task: _Task) -> None:
        findings = [one for one in self.report.findings if one.sheet.nature in task.natures]
        if not findings:
            return
        self._heading(f"{task.title[self.language]} ({len(findings)})")
        findings.sort(key=lambda one: (-one.verdict.rank, one.sheet.id))
        for _, alike in groupby(findings, key=lambda one: one.sheet.id):
            self._rule(list(alike))

    def _rule(self, findings: Sequence[Finding]) -> None:
        """One rule with everything that breaks it, and its remedy once where it is the same."""
        sheet = findings[0].sheet
        self.console.print()
        head = _text(f"{sheet.id} ", "bold") + _text(sheet.title[self.language], "bold")
        if sheet.nature is not Nature.ADVICE:
            verdict = findings[0].verdict
            head = head + _text(" — ") + _text(VERDICTS[verdict][self.language], _STYLES[verdict])
        self.console.print(head)
        remedies = [remedy(one, self._case(one), self.language) for one in findings]
        shared = len(set(remedies)) == 1
        for finding, text in zip(findings, remedies, strict=True):
            self._finding(finding, None if shared else text)
        if shared:
            self._remedy(remedies[0])

    def _finding(self, finding: Finding, own_remedy: str | None) -> None:
        case = self._case(finding)
        place = finding.location
        name = _named(case) if case else self._word("l’offre", "the bid")
        self._paragraph(f"{name}  {place.file}:{place.line}:{place.column}", indent=2)
        self._quote([place, *finding.related])
        self._paragraph(message(finding, case, self.language), indent=4)
        if own_remedy is not None:
            self._remedy(own_remedy)

    def _remedy(self, text: str) -> None:
        arrow = "->" if self.screen.ascii_only else "→"
        self._paragraph(f"{arrow} {text}", indent=4, style="cyan")

    def _quote(self, places: Iterable[Location]) -> None:
        """The lines of the file that the finding is about, each once, cut to the width."""
        bar = "|" if self.screen.ascii_only else "│"
        for file, number in dict.fromkeys((place.file, place.line) for place in places):
            lines = self.report.sources.get(file, ())
            if 0 < number <= len(lines):
                line = f"{number:>7} {bar} {visible(lines[number - 1].rstrip())}"
                self.console.print(Text(line, style="dim"), no_wrap=True, overflow="ellipsis")

    def _components(self) -> None:
        self._heading(self._word("Composants", "Components"))
        for judged in self.report.components:
            self._component(judged)

    def _component(self, judged: JudgedComponent) -> None:
        self.console.print()
        verdict = _text(VERDICTS[judged.verdict][self.language], _STYLES[judged.verdict])
        self.console.print(_text(_named(judged.case), "bold") + _text(" — ") + verdict)
        self._paragraph(" ".join(reasons(judged, self.language)), indent=4)

    def _unverified(self) -> None:
        points = unverified(self.report, self.language)
        if not points:
            return
        self._heading(self._word("Non vérifiable", "Not verifiable"))
        names = {one.case.component.id: one.case.component.name for one in self.report.components}
        for text, alike in groupby(points, key=lambda point: point["message"]):
            about = [names[one["component"]] for one in alike if one["component"] is not None]
            prefix = ", ".join(about) + (self._word(" : ", ": ") if about else "")
            self._paragraph(f"- {prefix}{text}", indent=2)

    def _footer(self) -> None:
        self.console.print()
        more = self._word(
            "Le texte d’une règle : cct-check rule CCT101.",
            "The text of a rule: cct-check rule CCT101.",
        )
        self._paragraph(more, style="dim")

    def _heading(self, title: str) -> None:
        self.console.print()
        characters = "-" if self.screen.ascii_only else "─"
        self.console.print(Line(_text(title, "bold"), align="left", characters=characters))

    def _paragraph(self, text: str, *, indent: int = 0, style: str = "") -> None:
        self.console.print(Padding(_text(text, style), (0, 0, 0, indent)))

    def _case(self, finding: Finding) -> Case | None:
        for judged in self.report.components:
            if judged.case.component.id == finding.component:
                return judged.case
        return None

    def _word(self, fr: str, en: str) -> str:
        return fr if self.language is Language.FR else en


def _text(text: str, style: str = "") -> Text:
    """The only way a text enters the page: supplier text shows its controls, never acts."""
    return Text(visible(text), style=style)


def _named(case: Case) -> str:
    component = case.component
    return f"{component.name} {component.version}".rstrip()


def _bold(verdict: Verdict) -> str:
    return f"bold {_STYLES[verdict]}"

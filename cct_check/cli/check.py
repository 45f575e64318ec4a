"""`cct-check check`: read the bid, judge it, write each report asked for."""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from cct_check.check import Request, examine
from cct_check.cli.day import read_day
from cct_check.cli.exits import Exit, exit_code
from cct_check.cli.output import print_record, print_text, tell, write_file
from cct_check.cli.refusal import Refusal, refuse_unless
from cct_check.cli.texts import Texts
from cct_check.cli.today import read_today
from cct_check.errors import InputError, Problem, ProblemCode
from cct_check.judge.examination import Examination
from cct_check.model.document import Document
from cct_check.model.language import Language
from cct_check.model.report import InputRole, Report
from cct_check.model.rule import Verdict
from cct_check.read.document import read_document, read_document_stream
from cct_check.read.snapshots import check_snapshots_folder
from cct_check.record import record
from cct_check.resources import rules_folder

FORMATS = ("console", "json")
STANDARD_INPUT = "-"
NONE = "none"


@record
class Options:
    """The options of `check`, as typed."""

    bid: str
    tender: Path | None
    referential: Path | None
    rules: Path | None
    snapshots: str
    as_of: str
    formats: Sequence[str]
    fail_on: str
    explain: str
    language: Language


@record
class Target:
    """One report to write: its format, and its file or standard output."""

    format: str
    file: Path | None


def run_check(options: Options) -> Exit:
    """Judge one bid, write the reports, and give the exit code."""
    targets = read_targets(options.formats, explained=bool(options.explain))
    snapshots = _snapshots(options.snapshots)
    if options.fail_on:
        verdicts = [verdict.value for verdict in Verdict if verdict is not Verdict.NOT_JUDGED]
        choices = (*verdicts, "never")
        allowed = ", ".join(choices)
        refuse_unless(options.fail_on in choices, "--fail-on", options.fail_on, expected=allowed)
    as_of = read_day(options.as_of, "--as-of") if options.as_of else None
    document, folder = _read_bid(options.bid)
    tender = _read_tender(options.tender, document) if options.tender else None
    typed = {document.file: options.bid}
    if tender:
        typed[tender.file] = str(options.tender)
    try:
        examination = examine(
            Request(
                document=document,
                folder=folder,
                tender=tender,
                as_of=as_of,
                today=read_today(os.environ),
                rules=rules_folder(),
                checks=options.rules,
                referential=options.referential,
                snapshots=snapshots,
            )
        )
    except InputError as error:
        raise _as_typed(error, typed) from error
    report = examination.report
    # Made before anything is written: an unknown component is refused, and no file is left.
    page = _explained(examination, options)
    for target in targets:
        _write(report, target, options)
    if page:
        print_text(page)
    return exit_code(report.verdict, options.fail_on)


def _snapshots(typed: str) -> Path | None:
    """The folder of dated sources: ours, the one typed, or none of them."""
    if typed == NONE:
        return None
    if not typed:
        return rules_folder() / "snapshots"
    check_snapshots_folder(Path(typed), shown=typed)
    return Path(typed)


def read_targets(formats: Sequence[str], *, explained: bool = False) -> list[Target]:
    """Each `NAME[=FILE]`; at most one goes to standard output, and it is the console by default.

    None does where a component is `explained` there.
    """
    targets = []
    for text in formats or ([] if explained else ["console"]):
        name, asks, file = text.partition("=")
        known = name in FORMATS and bool(file or not asks)
        refuse_unless(known, "--format", text, expected=", ".join(FORMATS))
        targets.append(Target(format=name, file=Path(file) if file else None))
    printed = [target.format for target in targets if target.file is None]
    room = 0 if explained else 1
    filed = (f"{name}=rapport.{name}" for name in printed[room:])
    example = ", ".join((*printed[:room], *filed))
    if len(printed) > room:
        raise Refusal("--format", ", ".join(printed), example=example)
    files = [target.file.resolve() for target in targets if target.file]
    refuse_unless(len(set(files)) == len(files), "--format", ", ".join(formats))
    return targets


def _read_bid(bid: str) -> tuple[Document, Path | None]:
    """The manifest under its own name, and the folder below which its pieces lie.

    The report names the file alone: the same bid gives the same bytes wherever it lies.
    """
    if bid == STANDARD_INPUT:
        return read_document_stream(sys.stdin.buffer, shown=STANDARD_INPUT), None
    path = Path(bid)
    name = _shown(path)
    try:
        return read_document(path, shown=name), path.parent
    except InputError as error:
        raise _as_typed(error, {name: bid}) from error


def _read_tender(path: Path, bid: Document) -> Document:
    """The tender under its own name, told apart where the bid's file has the same.

    Not by its folder: where a file lies, and under whose name, is no part of a report.
    """
    name = _shown(path)
    if name == bid.file:
        name = f"tender/{name}"
    try:
        return read_document(path, shown=name)
    except InputError as error:
        raise _as_typed(_of_tender(error), {name: str(path)}) from error


def _shown(path: Path) -> str:
    """A file's name; one that is not UTF-8 by its bytes: a report is UTF-8 whatever the names."""
    return os.fsencode(path.name).decode("utf-8", errors="backslashreplace")


def _of_tender(error: InputError) -> InputError:
    """The same problems; an empty tender lacks no component."""
    return InputError(
        *(
            replace(problem, code=ProblemCode.TENDER_EMPTY)
            if problem.code is ProblemCode.DOCUMENT_EMPTY
            else problem
            for problem in error.problems
        )
    )


def _as_typed(error: InputError, typed: Mapping[str, str]) -> InputError:
    """The same problems, each file named as it was typed so that it can be opened."""
    return InputError(*(_problem_as_typed(problem, typed) for problem in error.problems))


def _problem_as_typed(problem: Problem, typed: Mapping[str, str]) -> Problem:
    place = problem.location
    if place:
        place = replace(place, file=typed.get(place.file, place.file))
    return replace(problem, file=typed.get(problem.file, problem.file), location=place)


def _explained(examination: Examination, options: Options) -> str:
    """The page of the component asked for; none where none is."""
    if not options.explain:
        return ""
    from cct_check.cli.explain import explained  # noqa: PLC0415

    return explained(examination, options.explain, options.language)


def _write(report: Report, target: Target, options: Options) -> None:
    text = _render(report, target, options.language)
    if target.file is None:
        (print_text if target.format == "console" else print_record)(text)
        return
    write_file(target.file, text, sources=_inputs(report, options))
    _tell_written(target.file, report.verdict, options.language)


def _tell_written(file: Path, verdict: Verdict, language: Language) -> None:
    from cct_check.render.words import VERDICTS  # noqa: PLC0415

    told = Texts(language)["report written"].format(file, VERDICTS[verdict][language])
    tell(f"cct-check: {told}")


def _inputs(report: Report, options: Options) -> Iterator[Path]:
    """Every file that was read, which no report may replace."""
    if options.bid != STANDARD_INPUT:
        bid = Path(options.bid)
        yield bid
        evidence = (one for one in report.inputs if one.role is InputRole.EVIDENCE)
        yield from (bid.parent / one.path for one in evidence)
    if options.tender:
        yield options.tender
    for folder in filter(None, (options.rules, options.referential)):
        yield from folder.glob("*.yaml")
    if options.snapshots not in ("", NONE):
        yield from Path(options.snapshots).glob("*.json")


def _render(report: Report, target: Target, language: Language) -> str:
    # Each format is imported where it is asked for: JSON does not pay for the console.
    if target.format == "json":
        from cct_check.render.json_report import render_json  # noqa: PLC0415

        return render_json(report, language)
    from cct_check.cli.screen import screen  # noqa: PLC0415
    from cct_check.render.console import render_console  # noqa: PLC0415
    from cct_check.render.page import Screen  # noqa: PLC0415

    return render_console(report, language, screen() if target.file is None else Screen())

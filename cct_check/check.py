"""The whole story: bytes → read → identify → facts → judge → report."""

from datetime import date
from pathlib import Path

from cct_check import __version__
from cct_check.errors import InputError, Problem, ProblemCode
from cct_check.facts.establish import Setting, bid_facts, establish
from cct_check.facts.sources import Sources
from cct_check.identify.identify import identify
from cct_check.identify.index import build_index
from cct_check.judge.compile import compile_sheets
from cct_check.judge.explain import Examination
from cct_check.judge.judge import judge
from cct_check.model.document import Document
from cct_check.model.facts import PieceOutcome
from cct_check.model.report import Case, Input, InputRole, References, Report
from cct_check.model.rule import Verdict
from cct_check.read.evidence import read_pieces
from cct_check.read.manifest import read_manifest
from cct_check.read.rulebook import read_rulebook
from cct_check.record import record


@record
class Request:
    """What is to be judged, against what, on which date.

    `folder` is the bid's own, below which pieces are looked for; None when there is none.
    """

    document: Document
    folder: Path | None
    as_of: date
    rules: Path
    checks: Path | None = None
    referential: Path | None = None


def check(request: Request) -> Report:
    """Judge one bid. Raises `InputError` where nothing can be judged."""
    return examine(request).report


def examine(request: Request) -> Examination:
    """The report on one bid, with what `explain` goes back to. Raises as `check` does."""
    manifest = read_manifest(request.document)
    rulebook = read_rulebook(request.rules, checks=request.checks, referential=request.referential)
    rules = compile_sheets(rulebook.sheets, shipped=request.checks is None)
    index = build_index(rulebook.referential, rulebook.confusables)

    matches = identify(manifest.components, index)
    setting = Setting(
        as_of=request.as_of,
        referential=rulebook.referential,
        pieces=read_pieces(request.folder, manifest.citations(), manifest=request.document.sha256),
    )
    cases = establish(manifest, matches, setting)
    sources = Sources(manifest=manifest, as_of=request.as_of)
    judgement = judge(cases, bid_facts(manifest, cases), rules, sources)

    if judgement.verdict is Verdict.NOT_JUDGED:
        raise InputError(_nothing_judged(request.document))
    report = Report(
        tool_version=__version__,
        as_of=request.as_of,
        bid=manifest.bid,
        context=manifest.context,
        inputs=(_manifest_input(request.document, len(cases)), *_piece_inputs(cases)),
        references=References(
            edition=rulebook.referential.edition,
            referential_sha256=rulebook.referential.sha256,
            rows=len(rulebook.referential.rows),
            rules_sha256=rulebook.sheets_sha256,
            rules=len(rulebook.sheets),
            statuses=rulebook.statuses,
        ),
        verdict=judgement.verdict,
        components=judgement.components,
        findings=judgement.findings,
        sources={request.document.file: request.document.lines},
    )
    return Examination(report=report, cases=cases, rules=rules, sources=sources, rulebook=rulebook)


def _nothing_judged(document: Document) -> Problem:
    place = document.locate_key(("components",))
    return Problem(code=ProblemCode.NOTHING_JUDGED, file=document.file, location=place)


def _manifest_input(document: Document, components: int) -> Input:
    return Input(
        role=InputRole.MANIFEST, path=document.file, sha256=document.sha256, components=components
    )


def _piece_inputs(cases: tuple[Case, ...]) -> tuple[Input, ...]:
    """Each piece that was read, once."""
    read = {
        piece.citation.file: piece.sha256
        for case in cases
        for piece in case.pieces
        if piece.sha256 and piece.outcome is not PieceOutcome.MANIFEST
    }
    return tuple(
        Input(role=InputRole.EVIDENCE, path=path, sha256=sha256)
        for path, sha256 in sorted(read.items())
    )

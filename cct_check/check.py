"""The whole story: bytes → read → identify → facts → judge → report."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from cct_check import __version__
from cct_check.errors import InputError, Problem, ProblemCode
from cct_check.facts.bid import bid_facts
from cct_check.facts.entries import judge_tender
from cct_check.facts.establish import establish
from cct_check.facts.needs import needed
from cct_check.facts.setting import Setting
from cct_check.facts.sources import Sources
from cct_check.identify.identify import identify
from cct_check.identify.index import build_index
from cct_check.judge.compile import compile_sheets
from cct_check.judge.examination import Examination
from cct_check.judge.judge import judge
from cct_check.model.document import Document
from cct_check.model.report import Case, Input, InputRole, References, Report
from cct_check.model.rule import Verdict
from cct_check.model.states import PieceOutcome
from cct_check.read.bidding import read_bidding
from cct_check.read.evidence import read_pieces
from cct_check.read.rulebook import Rulebook, read_rulebook
from cct_check.read.snapshots import Snapshots, read_snapshots
from cct_check.record import record


@record
class Request:
    """What is to be judged, against what, on which date.

    `folder` is the bid's own, below which pieces are looked for; None when there is none. The date
    of judgement is `as_of`, else the tender's, else `today`. `snapshots` is the folder of the dated
    sources; None for none.
    """

    document: Document
    folder: Path | None
    tender: Document | None = None
    as_of: date | None = None
    today: date
    rules: Path
    checks: Path | None = None
    referential: Path | None = None
    snapshots: Path | None = None


def check(request: Request) -> Report:
    """Judge one bid. Raises `InputError` where nothing can be judged."""
    return examine(request).report


def examine(request: Request) -> Examination:
    """The report on one bid, with what `explain` goes back to. Raises as `check` does."""
    rulebook = read_rulebook(request.rules, checks=request.checks, referential=request.referential)
    rules = compile_sheets(rulebook.sheets, shipped=request.checks is None)
    bidding = read_bidding(
        request.document, request.tender, rulebook, as_of=request.as_of, today=request.today
    )
    manifest = bidding.manifest
    index = build_index(rulebook.referential, rulebook.lexicon)

    matches = identify(manifest.components, index)
    pieces = read_pieces(request.folder, manifest.citations(), manifest=request.document.sha256)
    snapshots = read_snapshots(
        request.snapshots,
        needed(manifest.components, matches, rulebook.referential),
        pinned=bidding.tender.snapshots,
        shipped=request.snapshots == request.rules / "snapshots",
    )
    setting = Setting(
        bidding=bidding,
        referential=rulebook.referential,
        index=index,
        pieces=pieces,
        snapshots=snapshots,
    )
    cases = establish(matches, setting)
    bid, tender = bid_facts(cases, bidding, snapshots.heads), judge_tender(bidding, rulebook.sheets)
    sources = Sources(bidding=bidding)
    judgement = judge(cases, bid, rules, tender, sources)

    if judgement.verdict is Verdict.NOT_JUDGED:
        raise InputError(_nothing_judged(request.document))
    report = Report(
        tool_version=__version__,
        as_of=bidding.as_of,
        bid=manifest.bid,
        context=manifest.context,
        inputs=tuple(_inputs(request, cases)),
        references=_references(rulebook, snapshots),
        tender=judgement.tender,
        verdict=judgement.verdict,
        components=judgement.components,
        findings=judgement.findings,
        sources={one.file: one.lines for one in (request.document, request.tender) if one},
    )
    return Examination(report=report, cases=cases, rules=rules, sources=sources, rulebook=rulebook)


def _nothing_judged(document: Document) -> Problem:
    place = document.locate_key(("components",))
    return Problem(code=ProblemCode.NOTHING_JUDGED, file=document.file, location=place)


def _references(rulebook: Rulebook, snapshots: Snapshots) -> References:
    listed = rulebook.referential
    return References(
        edition=listed.edition,
        referential_sha256=listed.sha256,
        rows=len(listed.rows),
        rules_sha256=rulebook.sheets_sha256,
        rules=len(rulebook.sheets),
        statuses=rulebook.statuses,
        snapshots=snapshots.heads,
        snapshots_missing=snapshots.missing,
    )


def _inputs(request: Request, cases: Sequence[Sequence[Case]]) -> Iterator[Input]:
    """The manifest, the tender, then each piece that was read, once."""
    document, tender = request.document, request.tender
    role = InputRole.MANIFEST
    yield Input(role=role, path=document.file, sha256=document.sha256, components=len(cases))
    if tender:
        yield Input(role=InputRole.TENDER, path=tender.file, sha256=tender.sha256)
    read = {
        piece.citation.file: piece.sha256
        for case, *_ in cases
        for piece in case.pieces
        if piece.sha256 and piece.outcome is not PieceOutcome.MANIFEST
    }
    for path, sha256 in sorted(read.items()):
        yield Input(role=InputRole.EVIDENCE, path=path, sha256=sha256)

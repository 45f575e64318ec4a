"""`cct-check products lint`: the sheets of products, entry by entry; the list, row by row."""

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from cct_check.cli.day import read_day
from cct_check.cli.exits import Exit
from cct_check.cli.output import print_record, print_text, tell
from cct_check.cli.refusal import refuse_unless
from cct_check.cli.screen import screen
from cct_check.cli.texts import Texts
from cct_check.cli.today import read_today
from cct_check.errors import Problem, ProblemCode, Reason
from cct_check.facts.quality import Quality
from cct_check.identify.index import build_index
from cct_check.identify.lint import Defect, Flaw, lint
from cct_check.judge.compile import compile_sheets
from cct_check.judge.quality import judge_list
from cct_check.model.document import Document
from cct_check.model.language import Language
from cct_check.model.referential import Referential
from cct_check.model.report import Finding
from cct_check.model.snapshot import SnapshotName
from cct_check.read.dead_links import dead_references
from cct_check.read.export import entry_of
from cct_check.read.rulebook import (
    read_lexicon,
    read_product_sheets,
    read_referential,
    read_row_sheets,
    read_sheets,
)
from cct_check.read.snapshots import read_snapshots
from cct_check.record import record
from cct_check.render.problems import render_problem
from cct_check.render.quality import quality_record, render_quality
from cct_check.resources import rules_folder

FORMATS = ("console", "json")
_REASONS: Mapping[Defect, Reason] = {
    Defect.SHARED: Reason.SHARED_UNSAID,
    Defect.OF_ANOTHER: Reason.OF_ANOTHER_PRODUCT,
    Defect.UNREACHABLE: Reason.NEVER_REACHED,
}


@record
class Linted:
    """What is to be examined, as typed: sheets, edition, pages of the site, day and format."""

    products: Path | None
    referential: Path | None
    pages: Path | None
    as_of: str
    format: str


def lint_products(typed: Linted, language: Language) -> Exit:
    """Tell each entry of a sheet that designates no product, or more than its own; then the list.

    What is found of the list itself is the ministry's to mend: only the sheets make exit 1.
    """
    refuse_unless(typed.format in FORMATS, "--format", typed.format, expected=", ".join(FORMATS))
    shipped = rules_folder()
    sheets = read_product_sheets(shipped, typed.products)
    listed = read_referential(shipped, typed.referential, typed.products)
    flaws = [_problem(one, sheets) for one in lint(build_index(listed, read_lexicon(shipped)))]
    flaws += _gone(sheets, listed)
    lines = [render_problem(one, language) for one in flaws]
    dead = dead_references(typed.pages, listed.rows) if typed.pages else ()
    links = [render_problem(one, language) for one in dead]
    findings = _findings(listed, typed)
    if typed.format == "json":
        print_record(quality_record(findings, listed.edition, lines, links, language))
    else:
        print_text(render_quality(findings, links, language, screen()))
    for line in lines:
        tell(line)
    told = Texts(language)["products linted"]
    count = len(findings) + len(links)
    tell(told.format(len(listed.products), len(flaws), len(listed.rows), count))
    return Exit.REFUSED if flaws else Exit.COMPLIANT


def _gone(sheets: Sequence[Document], listed: Referential) -> Iterator[Problem]:
    """The references of the sheets that the edition does not have: to be reviewed."""
    for sheet in sheets:
        for entry in entry_of(sheet).entries():
            for rank, ref in enumerate(entry.texts("rows")):
                if ref not in listed.rows:
                    yield Problem(
                        code=ProblemCode.PRODUCT_UNSAFE,
                        file=sheet.file,
                        location=sheet.locate((*entry.route, "rows", rank)),
                        values={"reason": Reason.NOT_IN_THE_EDITION, "text": ref, "others": ""},
                    )


def _findings(listed: Referential, typed: Linted) -> list[Finding]:
    """What the rules about the list find of it, on a day."""
    shipped = rules_folder()
    day = read_day(typed.as_of, "--as-of") if typed.as_of else read_today(os.environ)
    snapshots = read_snapshots(shipped / "snapshots", SnapshotName, pinned={}, shipped=True)
    rows = Quality(listed=listed, snapshots=snapshots, as_of=day).rows(
        read_row_sheets(shipped, typed.referential)
    )
    return judge_list(rows, compile_sheets(read_sheets(shipped), shipped=True))


def _problem(flaw: Flaw, sheets: Sequence[Document]) -> Problem:
    """The flaw where it stands in the sheet of its product."""
    for sheet in sheets:
        entries = sheet.root if isinstance(sheet.root, list) else []
        for rank, entry in enumerate(entries):
            if isinstance(entry, dict) and entry.get("product") == flaw.product:
                values = entry[flaw.key]
                step = values.index(flaw.text) if isinstance(values, list) else flaw.text
                return Problem(
                    code=ProblemCode.PRODUCT_UNSAFE,
                    file=sheet.file,
                    location=sheet.locate((rank, flaw.key, step)),
                    values={
                        "reason": _REASONS[flaw.defect],
                        "text": flaw.text,
                        "others": ", ".join(flaw.others),
                    },
                )
    raise LookupError(flaw.product)

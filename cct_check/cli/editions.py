"""`cct-check products diff` and `impact`: two editions compared, and what it does to bids."""

import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from cct_check.check import Request, check
from cct_check.cli.day import read_day
from cct_check.cli.exits import Exit
from cct_check.cli.output import print_record, print_text
from cct_check.cli.refusal import refuse_unless
from cct_check.cli.screen import screen
from cct_check.cli.today import read_today
from cct_check.facts.editions import compare_editions
from cct_check.judge.impact import Impact, impact
from cct_check.model.edition import EditionDiff
from cct_check.model.language import Language
from cct_check.read.document import read_document
from cct_check.read.rulebook import read_referential
from cct_check.render.editions import diff_record, render_diff
from cct_check.render.impact import impacts_record, render_impacts
from cct_check.resources import rules_folder

FORMATS = ("console", "json")


def show_diff(old: Path, new: Path, form: str, language: Language) -> Exit:
    """Print what changes from one edition to the other: exit 1 where something does."""
    _check_format(form)
    diff = _diff(old, new)
    if form == "json":
        print_record(diff_record(diff))
    else:
        print_text(render_diff(diff, language, screen()))
    return Exit.REFUSED if diff.changes else Exit.COMPLIANT


def show_impact(
    new: Path,
    manifests: Sequence[Path],
    *,
    old: Path | None,
    as_of: str,
    form: str,
    language: Language,
) -> Exit:
    """Print the verdicts that a new edition changes: exit 1 where some do."""
    _check_format(form)
    day = read_day(as_of, "--as-of") if as_of else read_today(os.environ)
    diff = _diff(old, new)
    impacts = [_impact(manifest, old, new, diff, day) for manifest in manifests]
    if form == "json":
        print_record(impacts_record(impacts))
    else:
        print_text(render_impacts(impacts, language, screen()))
    return Exit.REFUSED if any(one.changes for one in impacts) else Exit.COMPLIANT


def _check_format(form: str) -> None:
    refuse_unless(form in FORMATS, "--format", form, expected=", ".join(FORMATS))


def _diff(old: Path | None, new: Path) -> EditionDiff:
    shipped = rules_folder()
    return compare_editions(read_referential(shipped, old), read_referential(shipped, new))


def _impact(manifest: Path, old: Path | None, new: Path, diff: EditionDiff, as_of: date) -> Impact:
    """The bid judged by each edition, all else being equal; files are named as they were typed."""
    request = Request(
        document=read_document(manifest, shown=manifest.as_posix()),
        folder=manifest.parent,
        today=as_of,
        rules=rules_folder(),
        referential=old,
        snapshots=rules_folder() / "snapshots",
    )
    return impact(check(request), check(replace(request, referential=new)), diff)

"""A bid before a tender: both files read, the errors of both in one run."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date

from cct_check.errors import InputError, Problem
from cct_check.model.document import Document
from cct_check.model.manifest import Manifest
from cct_check.model.tender import (
    NO_TENDER,
    JudgedClarification,
    Overruled,
    Standing,
    Tender,
)
from cct_check.read.amend import amend
from cct_check.read.ids import stated_text
from cct_check.read.manifest import read_manifest, refuse_broken
from cct_check.read.rulebook import Rulebook
from cct_check.read.tender import misfits, read_tender, said_twice
from cct_check.record import record


@record
class Bidding:
    """The bid as it stands before the tender, on the day of judgement.

    `clarifications` are the tender's, applied or not, and `answers` those that are applied, by the
    id of their component; `overruled` are the circumstances that the
    bid states otherwise than the tender, whose own prevail in `manifest`.
    """

    manifest: Manifest
    as_of: date
    tender: Tender = NO_TENDER
    clarifications: tuple[JudgedClarification, ...] = ()
    overruled: tuple[Overruled, ...] = ()
    answers: Mapping[str, tuple[JudgedClarification, ...]] = field(default_factory=dict)


def read_bidding(
    manifest: Document,
    tender: Document | None,
    rulebook: Rulebook,
    *,
    as_of: date | None,
    today: date,
) -> Bidding:
    """Type both files. Raises `InputError` with the problems of both.

    The day of judgement is `as_of`, else the tender's, else `today`. Where the tender is refused,
    the manifest is read without it, so that its own problems are told too.
    """
    refused: list[Problem] = []
    set_by_buyer = NO_TENDER
    if tender is not None:
        refused += misfits(tender, rulebook)
        try:
            set_by_buyer = read_tender(tender)
        except InputError as error:
            refused += error.problems
    day = as_of or set_by_buyer.as_of or today
    amended = amend(manifest, set_by_buyer, day)
    bid = manifest.root.get("bid", "") if isinstance(manifest.root, dict) else ""
    refused += said_twice(set_by_buyer, stated_text(bid, "supplier"), stated_text(bid, "solution"))
    try:
        if amended.document is not manifest:
            # What the tender replaces is not excused from being a manifest.
            refuse_broken(manifest)
        typed = read_manifest(amended.document)
    except InputError as error:
        refused += error.problems
    if refused:
        raise InputError(*_in_order(refused, manifest.file))
    return Bidding(
        manifest=typed,
        as_of=day,
        tender=set_by_buyer,
        clarifications=amended.clarifications,
        overruled=amended.overruled,
        answers=_by_component(amended.clarifications),
    )


def _by_component(
    clarifications: Sequence[JudgedClarification],
) -> Mapping[str, tuple[JudgedClarification, ...]]:
    """The clarifications that are applied, by the id of their component."""
    answers: dict[str, tuple[JudgedClarification, ...]] = {}
    for one in clarifications:
        if one.standing is Standing.APPLIED:
            component = one.clarification.component
            answers[component] = (*answers.get(component, ()), one)
    return answers


def _in_order(refused: Sequence[Problem], manifest: str) -> Sequence[Problem]:
    """The problems as they stand, the manifest's first."""

    def place(problem: Problem) -> tuple[bool, int, int]:
        at = problem.location
        return problem.file != manifest, at.line if at else 0, at.column if at else 0

    return sorted(refused, key=place)

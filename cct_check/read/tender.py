"""The tender: from a document to what the buyer sets, typed."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from difflib import get_close_matches

from cct_check.errors import InputError, Location, Problem, ProblemCode
from cct_check.model.document import Document, Route, Tree
from cct_check.model.manifest import ProjectKind
from cct_check.model.referential import Status
from cct_check.model.rule import Verdict
from cct_check.model.tender import (
    Clarification,
    Decision,
    Requirement,
    Ruling,
    StatusMeaning,
    Tender,
)
from cct_check.read.leaves import Leaves
from cct_check.read.rulebook import Rulebook
from cct_check.read.schema import problems, published_schema

NEVER = "never"
"""Of a decision that has no end."""


def read_tender(document: Document) -> Tender:
    """Type a tender. Raises `InputError` with everything that its schema refuses."""
    refused = problems(document, published_schema("tender"))
    if refused:
        raise InputError(*refused)
    root = document.root if isinstance(document.root, dict) else {}
    stated = Leaves.below(root, ())
    clarifications = tuple(_clarifications(root, document))
    decisions = tuple(_decisions(root, document))
    _refuse_twice(document, clarifications, decisions)
    return Tender(
        reference=stated.text("reference"),
        as_of=stated.date("as_of"),
        edition=stated.text("referential.edition"),
        snapshots=dict(_dates(root.get("snapshots", ""))),
        statuses=dict(_statuses(root.get("statuses", ""))),
        consequences=dict(_consequences(root.get("consequences", ""))),
        sbom=stated.choice("pieces.sbom", Requirement.OPTIONAL),
        clarifications=clarifications,
        decisions=decisions,
        document=document,
    )


def refuse_foreign_tender(tender: Tender, rulebook: Rulebook) -> None:
    """Refuse a tender about another edition of the list, or about rules that do not exist."""
    document, edition = tender.document, rulebook.referential.edition
    if document is None:
        return
    found = []
    if tender.edition and tender.edition != edition:
        place = document.locate(("referential", "edition"))
        values = {"asked": tender.edition, "used": edition}
        code = ProblemCode.EDITION_DIFFERS
        found.append(Problem(code=code, file=document.file, location=place, values=values))
    rules = [sheet.id for sheet in rulebook.sheets]
    for rule in sorted(tender.consequences.keys() - set(rules)):
        place = document.locate_key(("consequences", rule))
        near = next(iter(get_close_matches(rule.upper(), rules, n=1)), "")
        values = {"rule": rule, "near": near}
        code = ProblemCode.RULE_UNKNOWN
        found.append(Problem(code=code, file=document.file, location=place, values=values))
    if found:
        raise InputError(*found)


def _dates(tree: Tree) -> Iterator[tuple[str, date]]:
    stated = Leaves.below(tree, ())
    for key in stated.leaves:
        if day := stated.date(key):
            yield key, day


def _statuses(tree: Tree) -> Iterator[tuple[Status, StatusMeaning]]:
    for code, meaning in tree.items() if isinstance(tree, dict) else ():
        stated = Leaves.below(meaning, ())
        kinds = [kind for kind in ProjectKind if stated.text(kind.value)]
        verdicts = {kind: Verdict(stated.text(kind.value)) for kind in kinds}
        yield Status(code), StatusMeaning(verdicts=verdicts, source=stated.text("source"))


def _consequences(tree: Tree) -> Iterator[tuple[str, Verdict]]:
    stated = Leaves.below(tree, ())
    for rule in stated.leaves:
        yield rule, Verdict(stated.text(rule))


def _clarifications(root: Mapping[str, Tree], document: Document) -> Iterator[Clarification]:
    for stated, route in _entries(root, "clarifications"):
        yield Clarification(
            bid=stated.text("bid"),
            component=stated.text("component"),
            field=stated.text("field"),
            reference=stated.text("reference"),
            received_on=date.fromisoformat(stated.text("received_on")),
            route=route,
            location=document.locate(route),
        )


def _decisions(root: Mapping[str, Tree], document: Document) -> Iterator[Decision]:
    for stated, route in _entries(root, "decisions"):
        expires = stated.text("expires")
        yield Decision(
            bid=stated.text("bid"),
            component=stated.text("component"),
            rule=stated.text("rule"),
            ruling=Ruling(stated.text("decision")),
            reference=stated.text("reference"),
            by=stated.text("by"),
            taken_on=date.fromisoformat(stated.text("date")),
            expires=None if expires == NEVER else date.fromisoformat(expires),
            reason=stated.text("reason"),
            route=route,
            location=document.locate(route),
        )


def _entries(root: Mapping[str, Tree], key: str) -> Iterator[tuple[Leaves, Route]]:
    tree = root.get(key, "")
    for rank, entry in enumerate(tree if isinstance(tree, list) else ()):
        if isinstance(entry, dict):
            yield Leaves.below(entry, (key, rank)), (key, rank)


def _refuse_twice(
    document: Document, clarifications: Sequence[Clarification], decisions: Sequence[Decision]
) -> None:
    """Two answers, or two decisions, of one day about one thing: nothing says which prevails."""
    answers = {
        one.location: (one.bid, one.component, one.field, one.received_on.isoformat())
        for one in clarifications
    }
    rulings = {
        one.location: (one.bid, one.component, one.rule, one.taken_on.isoformat())
        for one in decisions
    }
    found = [*_repeated(document, answers), *_repeated(document, rulings)]
    if found:
        raise InputError(*found)


def _repeated(
    document: Document, keys: Mapping[Location, tuple[str, str, str, str]]
) -> Iterator[Problem]:
    met: dict[tuple[str, ...], Location] = {}
    for place, key in keys.items():
        first = met.setdefault(key, place)
        if first != place:
            yield Problem(
                code=ProblemCode.ENTRY_TWICE,
                file=document.file,
                location=place,
                values={
                    "component": key[1],
                    "about": key[2],
                    "day": key[3],
                    "first_line": str(first.line),
                },
            )

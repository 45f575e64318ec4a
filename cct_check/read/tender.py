"""The tender: from a document to what the buyer sets, typed."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import islice

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
    is_of_bid,
)
from cct_check.read.leaves import Leaves
from cct_check.read.rulebook import Rulebook
from cct_check.read.schema import LISTED_PROBLEMS, problems, published_schema
from cct_check.read.schema_problems import nearest
from cct_check.read.schema_texts import is_blank, is_date

NEVER = "never"
"""Of a decision that has no end."""


def read_tender(document: Document) -> Tender:
    """Type a tender. Raises `InputError` with everything that its schema refuses."""
    refused = problems(document, published_schema("tender"))
    if refused:
        raise InputError(*refused)
    root, stated = _root(document), Leaves.below(document.root, ())
    return Tender(
        reference=stated.text("reference"),
        as_of=stated.date("as_of"),
        edition=stated.text("referential.edition"),
        snapshots=dict(_dates(root.get("snapshots", ""))),
        statuses=dict(_statuses(root.get("statuses", ""))),
        consequences=dict(_consequences(root.get("consequences", ""))),
        sbom=stated.choice("pieces.sbom", Requirement.OPTIONAL),
        clarifications=tuple(_clarifications(root, document)),
        decisions=tuple(_decisions(root, document)),
        document=document,
    )


def misfits(document: Document, rulebook: Rulebook) -> list[Problem]:
    """What a tender says of another edition of the list, or of rules that do not exist."""
    stated = Leaves.below(document.root, ())
    rules = [sheet.id for sheet in rulebook.sheets]
    return [
        *_other_edition(stated, document, rulebook.referential.edition),
        *_unknown_rules(_root(document), document, rules),
    ]


def _root(document: Document) -> Mapping[str, Tree]:
    return document.root if isinstance(document.root, dict) else {}


def _other_edition(stated: Leaves, document: Document, used: str) -> Iterator[Problem]:
    asked = stated.text("referential.edition")
    if asked and asked != used and is_date(asked):
        yield Problem(
            code=ProblemCode.EDITION_DIFFERS,
            file=document.file,
            location=document.locate(("referential", "edition")),
            values={"asked": asked, "used": used},
        )


def _unknown_rules(
    root: Mapping[str, Tree], document: Document, rules: Sequence[str]
) -> Iterator[Problem]:
    known, consequences = frozenset(rules), root.get("consequences", "")
    named = consequences if isinstance(consequences, dict) else {}
    unknown = (rule for rule, told in named.items() if rule not in known and not is_blank(told))
    for rule in islice(unknown, LISTED_PROBLEMS):
        yield Problem(
            code=ProblemCode.RULE_UNKNOWN,
            file=document.file,
            location=document.locate_key(("consequences", rule)),
            values={"rule": rule, "near": nearest(rule, rules)},
        )


def said_twice(tender: Tender, supplier: str, solution: str) -> Iterator[Problem]:
    """Two answers, or two decisions, of one day about one thing: nothing says which prevails.

    Those of another bid do not count.
    """
    answers = (
        (one, (one.component, one.field, one.received_on.isoformat()))
        for one in tender.clarifications
    )
    rulings = (
        (one, (one.component, one.rule, one.taken_on.isoformat())) for one in tender.decisions
    )
    for entries in (answers, rulings):
        met: dict[tuple[str, str, str], Location] = {}
        for entry, (component, about, day) in entries:
            if not is_of_bid(entry, supplier, solution):
                continue
            first = met.setdefault((component, about, day), entry.location)
            if first != entry.location:
                yield Problem(
                    code=ProblemCode.ENTRY_TWICE,
                    file=entry.location.file,
                    location=entry.location,
                    values={
                        "component": component,
                        "about": about,
                        "day": day,
                        "first_line": str(first.line),
                    },
                )


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

"""A rule sheet: from the YAML file that reads like the norm to the typed `Sheet`."""

from collections.abc import Iterator, Mapping

from cct_check.errors import ProblemCode, Reason
from cct_check.model.document import Document
from cct_check.model.manifest import Guarantee
from cct_check.model.rule import Basis, Example, JsonSchema, Nature, Sheet, Source, Subject, Verdict
from cct_check.read.entry import Entry

_KEYS = frozenset(
    "id name since subject guarantee nature basis confidence verdict source when require point_at "
    "title why remedy message examples".split()
)
_EXAMPLE_KEYS = frozenset(
    "component context bid also groups row rows pieces as_of tender snapshots".split()
)


def read_sheet(document: Document) -> Sheet:
    """Type one rule sheet. Raises `InputError` (rule-invalid) at the first key that is wrong."""
    sheet = Entry(document=document, code=ProblemCode.RULE_INVALID, tree=document.root)
    sheet.only(_KEYS)
    return Sheet(
        id=sheet.text("id"),
        name=sheet.text("name"),
        since=sheet.text("since"),
        subject=sheet.choice("subject", Subject),
        guarantees=_guarantees(sheet),
        nature=sheet.choice("nature", Nature),
        basis=sheet.choice("basis", Basis),
        confidence=sheet.text("confidence", optional=True),
        verdict=sheet.choice("verdict", Verdict),
        source=_source(sheet),
        when=_clauses(sheet, "when", optional=True),
        require=_clauses(sheet, "require"),
        point_at=sheet.texts("point_at"),
        title=sheet.prose("title"),
        why=sheet.prose("why"),
        remedy=sheet.prose("remedy"),
        message=sheet.prose("message"),
        examples=tuple(_examples(sheet)),
        document=document,
    )


def _guarantees(sheet: Entry) -> tuple[Guarantee, ...]:
    text = sheet.text("guarantee", optional=True)
    if sheet.text("subject") != Subject.CLAIM:
        return () if not text else sheet.refuse(Reason.GUARANTEE_WITHOUT_CLAIM, "guarantee")
    return tuple(Guarantee) if text == "each" else (sheet.choice("guarantee", Guarantee),)


def _source(sheet: Entry) -> Source:
    if "source" not in sheet.mapping():
        return Source()
    source = sheet.below("source")
    return Source(
        page=source.text("page", optional=True),
        anchor=source.text("anchor", optional=True),
        clause=source.prose("clause"),
    )


def _clauses(sheet: Entry, key: str, *, optional: bool = False) -> Mapping[str, JsonSchema]:
    """`path: value | [values] | {JSON Schema}`, each turned into a JSON Schema of texts."""
    if optional and key not in sheet.mapping():
        return {}
    clauses: dict[str, JsonSchema] = {}
    for path, value in sheet.below(key).mapping().items():
        match value:
            case str():
                clauses[path] = {"const": value}
            case list():
                clauses[path] = {"enum": value}
            case dict():
                clauses[path] = value
    return clauses or sheet.refuse(Reason.CLAUSE_EXPECTED, key)


def _examples(sheet: Entry) -> Iterator[Example]:
    examples = sheet.below("examples")
    examples.only(frozenset(["fails", "passes"]))
    for key, breaks in (("fails", True), ("passes", False)):
        snippets = examples.below(key)
        for snippet in snippets.entries():
            yield Example(snippet=snippet.only(_EXAMPLE_KEYS), breaks=breaks)
        if not snippets.tree:
            snippets.refuse(Reason.LIST_EXPECTED)

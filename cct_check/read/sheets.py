"""A rule sheet: from the YAML file that reads like the norm to the typed `Sheet`."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import NoReturn, TypeVar

from cct_check.errors import InputError, Problem, ProblemCode
from cct_check.model.document import Document, Route, Tree
from cct_check.model.manifest import Guarantee
from cct_check.model.rule import Basis, Example, JsonSchema, Nature, Sheet, Source, Subject, Verdict
from cct_check.record import record

_E = TypeVar("_E", bound=StrEnum)
_KEYS = frozenset(
    "id name since subject guarantee nature basis confidence verdict source when require point_at "
    "title why remedy message examples".split()
)
_EXAMPLE_KEYS = frozenset(["component", "context", "bid", "also", "row", "pieces", "as_of"])
_LANGUAGES = ("fr", "en")


def read_sheet(document: Document) -> Sheet:
    """Type one rule sheet. Raises `InputError` (rule-invalid) at the first key that is wrong."""
    sheet = _Reader(document=document, route=(), tree=document.root)
    sheet.refuse_unknown(_KEYS)
    return Sheet(
        id=sheet.text("id"),
        name=sheet.text("name"),
        since=sheet.text("since"),
        subject=sheet.choice("subject", Subject),
        guarantees=_guarantees(sheet),
        nature=sheet.choice("nature", Nature),
        basis=sheet.choice("basis", Basis),
        confidence=sheet.text("confidence", optional=True),
        verdict=_verdict(sheet),
        source=_source(sheet),
        when=_clauses(sheet, "when", optional=True),
        require=_clauses(sheet, "require"),
        point_at=tuple(sheet.texts("point_at")),
        title=sheet.prose("title"),
        why=sheet.prose("why"),
        remedy=sheet.prose("remedy"),
        message=sheet.prose("message"),
        examples=tuple(_examples(sheet)),
        document=document,
    )


@record
class _Reader:
    """A mapping of the sheet, read key by key; every refusal has the place of what is wrong."""

    document: Document
    route: Route
    tree: Tree

    def entries(self) -> dict[str, Tree]:
        return self.tree if isinstance(self.tree, dict) else self.refuse("mapping-expected")

    def refuse(self, reason: str, key: str = "") -> NoReturn:
        route = (*self.route, key) if key else self.route
        raise InputError(
            Problem(
                code=ProblemCode.RULE_INVALID,
                file=self.document.file,
                location=self.document.locate(route),
                values={"reason": reason, "key": key},
            )
        )

    def refuse_unknown(self, allowed: frozenset[str]) -> None:
        for key in self.entries():
            if key not in allowed:
                self.refuse("key-unknown", key)

    def below(self, key: str) -> "_Reader":
        tree = self.entries().get(key)
        if not isinstance(tree, dict):
            self.refuse("mapping-expected", key)
        return _Reader(document=self.document, route=(*self.route, key), tree=tree)

    def text(self, key: str, *, optional: bool = False) -> str:
        value = self.entries().get(key, "")
        if not isinstance(value, str) or not (value or optional):
            self.refuse("text-expected", key)
        return value

    def texts(self, key: str) -> list[str]:
        value = self.entries().get(key, [])
        if not isinstance(value, list):
            self.refuse("list-expected", key)
        return [item for item in value if isinstance(item, str)]

    def choice(self, key: str, kind: type[_E]) -> _E:
        try:
            return kind(self.text(key))
        except ValueError:
            self.refuse("choice-unknown", key)

    def prose(self, key: str) -> Mapping[str, str]:
        texts = self.below(key)
        return {language: texts.text(language) for language in _LANGUAGES}


def _guarantees(sheet: _Reader) -> tuple[Guarantee, ...]:
    text = sheet.text("guarantee", optional=True)
    if sheet.text("subject") != Subject.CLAIM:
        return () if not text else sheet.refuse("guarantee-without-claim", "guarantee")
    return tuple(Guarantee) if text == "each" else (sheet.choice("guarantee", Guarantee),)


def _verdict(sheet: _Reader) -> Verdict:
    try:
        return Verdict(sheet.text("verdict"))
    except ValueError:
        sheet.refuse("choice-unknown", "verdict")


def _source(sheet: _Reader) -> Source:
    if "source" not in sheet.entries():
        return Source()
    source = sheet.below("source")
    return Source(
        page=source.text("page", optional=True),
        anchor=source.text("anchor", optional=True),
        clause=source.prose("clause"),
    )


def _clauses(sheet: _Reader, key: str, *, optional: bool = False) -> Mapping[str, JsonSchema]:
    """`path: value | [values] | {JSON Schema}`, each turned into a JSON Schema of texts."""
    if optional and key not in sheet.entries():
        return {}
    clauses: dict[str, JsonSchema] = {}
    for path, value in sheet.below(key).entries().items():
        match value:
            case str():
                clauses[path] = {"const": value}
            case list():
                clauses[path] = {"enum": value}
            case dict():
                clauses[path] = value
    return clauses or sheet.refuse("clause-expected", key)


def _examples(sheet: _Reader) -> Iterator[Example]:
    examples = sheet.below("examples")
    examples.refuse_unknown(frozenset(["fails", "passes"]))
    for key, breaks in (("fails", True), ("passes", False)):
        snippets = examples.entries().get(key)
        if not isinstance(snippets, list) or not snippets:
            examples.refuse("list-expected", key)
        for rank, snippet in enumerate(snippets):
            route = (*examples.route, key, rank)
            at = _Reader(document=sheet.document, route=route, tree=snippet)
            at.refuse_unknown(_EXAMPLE_KEYS)
            yield Example(snippet=at.entries(), breaks=breaks)

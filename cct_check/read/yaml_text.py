"""YAML by events into plain text with the place of every node; nothing is ever constructed."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NoReturn

import yaml

from cct_check.errors import InputError, Location, Problem, ProblemCode
from cct_check.model.document import Document, Lines, Mark, Marks, Tree
from cct_check.read.text import SourceText, location_at

DEPTH_LIMIT = 64
NODE_LIMIT = 8_000_000
TEXT_LIMIT = 65_536
_REASON_LIMIT = 80
_LOADER = getattr(yaml, "CLoader", yaml.Loader)
_MERGE_KEY = "<<"
SURROGATE = re.compile("[\ud800-\udfff]")


def read_yaml(source: SourceText) -> Document:
    """Read one YAML document. Raises `InputError` at the first thing that is refused.

    Refused, beside what is not YAML: aliases, anchors, merge keys, tags, directives, a second
    document, duplicate keys, keys that are not text, and what exceeds a limit.
    """
    reader = _Reader(source=source)
    try:
        root, marks = reader.document(yaml.parse(source.text, Loader=_LOADER))
    except yaml.YAMLError as error:
        raise InputError(_syntax_problem(error, source)) from error
    return Document(
        file=source.shown,
        sha256=source.sha256,
        lines=Lines(source.text),
        root=root,
        marks=marks,
    )


@dataclass(slots=True)
class _Collection:
    """A list or a mapping being read. `key` is the mapping's key that awaits its value."""

    tree: list[Tree] | dict[str, Tree]
    marks: Marks
    key: str | None = None
    folded: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class _Reader:
    source: SourceText
    nodes: int = 0

    def document(self, events: Iterator[yaml.Event]) -> tuple[Tree, Marks | Mark]:
        stack: list[_Collection] = []
        root: tuple[Tree, Marks | Mark] | None = None
        node: tuple[Tree, Marks | Mark] | None
        for event in events:
            if isinstance(event, yaml.ScalarEvent):
                node = self._scalar(event, stack)
            elif isinstance(event, (yaml.SequenceStartEvent, yaml.MappingStartEvent)):
                stack.append(self._opened(event, stack))
                continue
            elif isinstance(event, (yaml.SequenceEndEvent, yaml.MappingEndEvent)):
                closed = stack.pop()
                node = closed.tree, closed.marks
            else:
                self._between_nodes(event, read=root is not None)
                continue
            if node is None:
                continue
            if stack:
                self._add(stack[-1], *node)
            else:
                root = node
        if root is None:
            problem = Problem(code=ProblemCode.DOCUMENT_EMPTY, file=self.source.shown)
            raise InputError(problem)
        return root

    def _scalar(
        self, event: yaml.ScalarEvent, stack: list[_Collection]
    ) -> tuple[Tree, Mark] | None:
        """A value, or None where the scalar is the key of the mapping being read."""
        self._check_node(event)
        text: str = event.value
        if len(text) > TEXT_LIMIT:
            self._refuse(ProblemCode.TEXT_TOO_LONG, event, limit=str(TEXT_LIMIT), key="")
        if not text.isascii() and SURROGATE.search(text):
            self._refuse(ProblemCode.SURROGATE, event)
        mark = _offset(event)
        if stack and isinstance(stack[-1].tree, dict) and stack[-1].key is None:
            self._open_key(stack[-1], text, mark, event)
            return None
        return text, mark

    def _opened(self, event: yaml.CollectionStartEvent, stack: list[_Collection]) -> _Collection:
        self._check_node(event)
        if len(stack) >= DEPTH_LIMIT:
            self._refuse(ProblemCode.TOO_DEEP, event, limit=str(DEPTH_LIMIT))
        start = _offset(event)
        if stack and isinstance(stack[-1].tree, dict) and stack[-1].key is None:
            self._refuse(ProblemCode.KEY_NOT_TEXT, event)
        if isinstance(event, yaml.MappingStartEvent):
            return _Collection(tree={}, marks=Marks(start, {}, {}))
        return _Collection(tree=[], marks=Marks(start, {}, []))

    def _open_key(
        self, mapping: _Collection, key: str, mark: Mark, event: yaml.ScalarEvent
    ) -> None:
        if key == _MERGE_KEY and not event.style:
            self._refuse(ProblemCode.YAML_MERGE_KEY, event)
        refuse_twice(mapping.folded, key, mark, self.source)
        mapping.marks.keys[key] = mark  # type: ignore[index]  # filled here, read-only after
        mapping.key = key

    def _add(self, parent: _Collection, tree: Tree, marks: Marks | Mark) -> None:
        if isinstance(parent.tree, list):
            parent.tree.append(tree)
            parent.marks.children.append(marks)  # type: ignore[union-attr]  # as above
        elif parent.key is not None:
            parent.tree[parent.key] = tree
            parent.marks.children[parent.key] = marks  # type: ignore[index]  # as above
            parent.key = None

    def _check_node(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        self.nodes += 1
        if self.nodes > NODE_LIMIT:
            self._refuse(ProblemCode.TOO_MANY_NODES, event, limit=str(NODE_LIMIT))
        if event.anchor is not None:
            self._refuse(ProblemCode.YAML_ANCHOR, event, name=event.anchor)
        if event.tag is not None:
            self._refuse(ProblemCode.YAML_TAG, event, tag=event.tag)

    def _between_nodes(self, event: yaml.Event, *, read: bool) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._refuse(ProblemCode.YAML_ALIAS, event, name=event.anchor or "")
        if isinstance(event, yaml.DocumentStartEvent):
            if read:
                self._refuse(ProblemCode.YAML_SECOND_DOCUMENT, event)
            if event.version or event.tags:
                self._refuse(ProblemCode.YAML_DIRECTIVE, event)

    def _refuse(self, code: ProblemCode, event: yaml.Event, **values: str) -> NoReturn:
        place = location_at(self.source.text, _offset(event), self.source.shown)
        raise InputError(Problem(code=code, file=place.file, location=place, values=values))


def _offset(event: yaml.Event) -> Mark:
    """The offset of an event's first character; the parser always gives it."""
    return event.start_mark.index if event.start_mark else 0


def refuse_twice(folded: dict[str, int], key: str, mark: Mark, source: SourceText) -> None:
    """Refuse a key that stands already in its mapping, or that reads like one that does.

    `folded` holds the offset of each key met so far, folded, and is completed.
    """
    alike = (key if key.isascii() else unicodedata.normalize("NFKC", key[:256])).casefold()
    if alike in folded:
        first = location_at(source.text, folded[alike], source.shown)
        raise InputError(
            Problem(
                code=ProblemCode.KEY_DUPLICATE,
                file=source.shown,
                location=location_at(source.text, mark, source.shown),
                values={"key": key, "first_line": str(first.line)},
            )
        )
    folded[alike] = mark


def _syntax_problem(error: yaml.YAMLError, source: SourceText) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    reason = str(getattr(error, "problem", None) or "").strip() or type(error).__name__
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    return Problem(
        code=ProblemCode.YAML_SYNTAX,
        file=source.shown,
        location=Location(file=source.shown, line=line, column=column),
        values={"reason": reason[:_REASON_LIMIT]},
    )

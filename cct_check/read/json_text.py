"""JSON into the same tree and places as YAML: every scalar is its text."""

import re
from dataclasses import dataclass, field
from json.decoder import JSONDecodeError, scanstring  # type: ignore[attr-defined]  # C scanner
from typing import NoReturn

from cct_check.errors import InputError, Problem, ProblemCode
from cct_check.model.document import Document, Lines, Mark, Marks, Tree
from cct_check.read.text import SourceText, location_at
from cct_check.read.yaml_text import (
    DEPTH_LIMIT,
    NODE_LIMIT,
    SURROGATE,
    TEXT_LIMIT,
    refuse_twice,
)

_SPACE = re.compile(r"[ \t\r\n]*")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?![\w.+-])")
_LITERAL = re.compile(r"[A-Za-z]+")
_LITERALS = {"true": "true", "false": "false", "null": ""}
_NOT_JSON = re.compile(r"-?(?:NaN|Infinity)\b")
_CLOSERS = {"{": "}", "[": "]"}


def read_json(source: SourceText) -> Document:
    """Read one JSON value. `null` is an absent text; numbers and booleans keep their spelling."""
    reader = _Reader(source=source)
    root, marks = reader.document()
    return Document(
        file=source.shown,
        sha256=source.sha256,
        lines=Lines(source.text),
        root=root,
        marks=marks,
    )


@dataclass(slots=True)
class _Collection:
    """An array or an object being read. `key` is the object's key that awaits its value."""

    closer: str
    tree: list[Tree] | dict[str, Tree]
    marks: Marks
    key: str = ""
    folded: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class _Reader:
    """A position in the text; no recursion, so that depth is a count and not a crash."""

    source: SourceText
    at: int = 0
    nodes: int = 0

    def document(self) -> tuple[Tree, Marks | Mark]:
        stack: list[_Collection] = []
        self._skip_space()
        if self.at == len(self.source.text):
            raise InputError(Problem(code=ProblemCode.DOCUMENT_EMPTY, file=self.source.shown))
        while True:
            node = self._value_or_opening(stack)
            while node is not None:
                if not stack:
                    self._skip_space()
                    if self.at < len(self.source.text):
                        self._refuse(ProblemCode.JSON_SYNTAX, reason="trailing text")
                    return node
                self._add(stack[-1], *node)
                node = self._after_value(stack)

    def _value_or_opening(self, stack: list[_Collection]) -> tuple[Tree, Marks | Mark] | None:
        """A whole value, or None where a collection has been opened and wants its first."""
        self._skip_space()
        self.nodes += 1
        if self.nodes > NODE_LIMIT:
            self._refuse(ProblemCode.TOO_MANY_NODES, limit=str(NODE_LIMIT))
        mark = self.at
        character = self._peek()
        if character in _CLOSERS:
            return self._opened(stack, character, mark)
        if character == '"':
            return self._string(), mark
        return self._bare(), mark

    def _opened(
        self, stack: list[_Collection], opener: str, mark: Mark
    ) -> tuple[Tree, Marks] | None:
        if len(stack) >= DEPTH_LIMIT:
            self._refuse(ProblemCode.TOO_DEEP, limit=str(DEPTH_LIMIT))
        self.at += 1
        self._skip_space()
        tree: list[Tree] | dict[str, Tree] = {} if opener == "{" else []
        marks = Marks(mark, {}, {} if opener == "{" else [])
        if self._peek() == _CLOSERS[opener]:
            self.at += 1
            return tree, marks
        stack.append(_Collection(closer=_CLOSERS[opener], tree=tree, marks=marks))
        if opener == "{":
            self._key(stack[-1])
        return None

    def _after_value(self, stack: list[_Collection]) -> tuple[Tree, Marks | Mark] | None:
        """The collection that ends here, or None where another value follows the comma."""
        self._skip_space()
        character = self._peek()
        if character == stack[-1].closer:
            self.at += 1
            closed = stack.pop()
            return closed.tree, closed.marks
        if character != ",":
            self._refuse(ProblemCode.JSON_SYNTAX, reason=f"expected , or {stack[-1].closer}")
        self.at += 1
        if isinstance(stack[-1].tree, dict):
            self._key(stack[-1])
        return None

    def _key(self, parent: _Collection) -> None:
        self._skip_space()
        if self._peek() != '"':
            self._refuse(ProblemCode.JSON_SYNTAX, reason='expected "')
        mark = self.at
        parent.key = self._string()
        refuse_twice(parent.folded, parent.key, mark, self.source)
        parent.marks.keys[parent.key] = mark  # type: ignore[index]  # filled here, read-only after
        self._skip_space()
        if self._peek() != ":":
            self._refuse(ProblemCode.JSON_SYNTAX, reason="expected :")
        self.at += 1

    def _add(self, parent: _Collection, tree: Tree, marks: Marks | Mark) -> None:
        if isinstance(parent.tree, list):
            parent.tree.append(tree)
            parent.marks.children.append(marks)  # type: ignore[union-attr]  # as above
        else:
            parent.tree[parent.key] = tree
            parent.marks.children[parent.key] = marks  # type: ignore[index]  # as above

    def _string(self) -> str:
        try:
            text, end = scanstring(self.source.text, self.at + 1, True)
        except JSONDecodeError as error:
            self.at = min(error.pos, len(self.source.text))
            self._refuse(ProblemCode.JSON_SYNTAX, reason=error.msg)
        if not text.isascii() and SURROGATE.search(text):
            self._refuse(ProblemCode.SURROGATE)
        if len(text) > TEXT_LIMIT:
            self._refuse(ProblemCode.TEXT_TOO_LONG, limit=str(TEXT_LIMIT), key="")
        self.at = end
        return str(text)

    def _bare(self) -> str:
        text = self.source.text
        if _NOT_JSON.match(text, self.at):
            self._refuse(ProblemCode.JSON_NUMBER)
        if number := _NUMBER.match(text, self.at):
            self.at = number.end()
            return number[0]
        literal = _LITERAL.match(text, self.at)
        if literal is None or literal[0] not in _LITERALS:
            self._refuse(ProblemCode.JSON_SYNTAX, reason="expected a value")
        self.at = literal.end()
        return _LITERALS[literal[0]]

    def _peek(self) -> str:
        return self.source.text[self.at : self.at + 1]

    def _skip_space(self) -> None:
        found = _SPACE.match(self.source.text, self.at)
        self.at = found.end() if found else self.at

    def _refuse(self, code: ProblemCode, **values: str) -> NoReturn:
        place = location_at(self.source.text, self.at, self.source.shown)
        raise InputError(Problem(code=code, file=place.file, location=place, values=values))

"""JSON into the same tree and places as YAML: every scalar is its text."""

import re
from dataclasses import dataclass, field
from json.decoder import JSONDecodeError, scanstring  # type: ignore[attr-defined]  # C scanner
from typing import NoReturn

from cct_check.errors import ProblemCode, Reason
from cct_check.model.document import Document, Mark, Tree
from cct_check.read.text import SourceText
from cct_check.read.tree import (
    DEPTH_LIMIT,
    NODE_LIMIT,
    TEXT_LIMIT,
    Folds,
    OpenList,
    OpenMapping,
    Place,
    as_document,
)

_SPACE = re.compile(r"[ \t\r\n]*")
_VALUE = re.compile(
    r"""[ \t\r\n]*
    (?: "(?P<plain>[^"\\\x00-\x1f]*)"
      | (?P<bare>-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null)
        (?=[ \t\r\n,\]}]|\Z)
      | (?P<opener>[\[{]) )""",
    re.VERBOSE,
)
_KEY = re.compile(r'[ \t\r\n]*"([^"\\\x00-\x1f]*)"[ \t\r\n]*:')
_LIKE_NUMBER = re.compile(r"[-+.0-9]|NaN|Infinity")
_SURROGATE = re.compile("[\ud800-\udfff]")

_EXPECTED = {
    "}": Reason.BRACE_EXPECTED,
    "]": Reason.BRACKET_EXPECTED,
    '"': Reason.QUOTE_EXPECTED,
    ":": Reason.COLON_EXPECTED,
}


def read_json(source: SourceText) -> Document:
    """Read one JSON value. `null` is an absent text; numbers and booleans keep their spelling."""
    return as_document(source, *_Reader(source=source).root())


@dataclass(slots=True)
class _Reader:
    """A position in the text; no recursion, so that depth is a count and not a crash."""

    source: SourceText
    folds: Folds = field(default_factory=Folds)
    at: int = 0
    nodes: int = 0

    def root(self) -> tuple[Tree, Place]:
        """The root and its place."""
        self._skip_space()
        if self.at == len(self.source.text):
            self.source.refuse(ProblemCode.DOCUMENT_EMPTY, 0)
        outermost = OpenList(0)
        self._follow(outermost)
        self._skip_space()
        if self.at < len(self.source.text):
            self._refuse(ProblemCode.JSON_SYNTAX, reason=Reason.TEXT_AFTER_THE_VALUE)
        return outermost.values[0], outermost.places[0]

    def _follow(self, outermost: OpenList) -> None:
        here: OpenList | OpenMapping = outermost
        above: list[OpenList | OpenMapping] = []
        while True:
            if isinstance(here, OpenMapping):
                self._key(here)
            opened = self._value(here, depth=len(above) + 1)
            if opened is not None:
                above.append(here)
                here = opened
            while above and self._closes(here):
                value, marks = here.close()
                here = above.pop()
                here.add(value, marks)
            if not above:
                return

    def _key(self, mapping: OpenMapping) -> None:
        found = _KEY.match(self.source.text, self.at)
        if found is not None:
            place, key, self.at = found.start(1) - 1, found[1], found.end()
        else:
            self._skip_space()
            place = self.at
            self._expect('"')
            key = self._escaped(place)
            self._skip_space()
            self._expect(":")
        self._check(key, place)
        mapping.open_key(key, place)

    def _value(self, here: OpenList | OpenMapping, *, depth: int) -> OpenList | OpenMapping | None:
        """Read a text into `here`, or give the list or mapping that opens."""
        found = _VALUE.match(self.source.text, self.at)
        if found is None or found.lastgroup is None:
            self._skip_space()
            place = self.at
            text = self._escaped(place) if self._peek() == '"' else self._refuse_value()
        else:
            place = found.start(found.lastgroup)
            text, self.at = found[found.lastgroup], found.end()
            if found.lastgroup == "opener":
                return self._opened(text, place, depth)
            if found.lastgroup == "plain":
                place -= len('"')
            elif text == "null":
                text = ""
        self._check(text, place)
        here.add(text, place)
        return None

    def _opened(self, opener: str, place: Mark, depth: int) -> OpenList | OpenMapping:
        self._check("", place)
        if depth > DEPTH_LIMIT:
            self.source.refuse(ProblemCode.TOO_DEEP, place, limit=str(DEPTH_LIMIT))
        if opener == "{":
            return OpenMapping(place, self.source, self.folds)
        return OpenList(place)

    def _closes(self, here: OpenList | OpenMapping) -> bool:
        """Whether `here` ends; if not, its first or next entry follows."""
        self._skip_space()
        mark = self._peek()
        closer = "}" if isinstance(here, OpenMapping) else "]"
        if mark == closer or (mark == "," and here.values):
            self.at += 1
        elif here.values:
            self._refuse(ProblemCode.JSON_SYNTAX, reason=_EXPECTED[closer])
        return mark == closer

    def _escaped(self, place: Mark) -> str:
        """A string that may hold escapes, from its opening quote."""
        try:
            text, self.at = scanstring(self.source.text, place + 1, True)
        except JSONDecodeError as error:
            offset = min(error.pos, len(self.source.text))
            self.source.refuse(ProblemCode.JSON_SYNTAX, offset, reason=error.msg)
        if _SURROGATE.search(text):
            self.source.refuse(ProblemCode.SURROGATE, place)
        return str(text)

    def _check(self, text: str, place: Mark) -> None:
        self.nodes += 1
        if self.nodes > NODE_LIMIT:
            self.source.refuse(ProblemCode.TOO_MANY_NODES, place, limit=str(NODE_LIMIT))
        if len(text) > TEXT_LIMIT:
            self.source.refuse(ProblemCode.TEXT_TOO_LONG, place, limit=str(TEXT_LIMIT))

    def _expect(self, mark: str) -> None:
        if self._peek() != mark:
            self._refuse(ProblemCode.JSON_SYNTAX, reason=_EXPECTED[mark])
        self.at += 1

    def _peek(self) -> str:
        return self.source.text[self.at : self.at + 1]

    def _skip_space(self) -> None:
        found = _SPACE.match(self.source.text, self.at)
        self.at = found.end() if found else self.at

    def _refuse_value(self) -> NoReturn:
        if _LIKE_NUMBER.match(self.source.text, self.at):
            self._refuse(ProblemCode.JSON_NUMBER)
        self._refuse(ProblemCode.JSON_SYNTAX, reason=Reason.VALUE_EXPECTED)

    def _refuse(self, code: ProblemCode, **values: str) -> NoReturn:
        self.source.refuse(code, self.at, **values)

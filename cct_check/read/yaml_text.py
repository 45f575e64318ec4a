"""YAML by events into plain text with the place of every node; nothing is ever constructed."""

import re
from dataclasses import dataclass, field
from typing import Final, NoReturn

import yaml
from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
from yaml.reader import ReaderError

from cct_check.errors import ProblemCode
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

LOADER: Final = getattr(yaml, "CLoader", yaml.Loader)
"""libyaml's parser; PyYAML's own, slower and with the same result, where it was built without."""

_REASON_LIMIT = 80
_QUOTES = frozenset("'\"")
_OPEN_QUOTE = "found unexpected end of stream"
_TOLD_AT_THE_START = frozenset(["could not find expected ':'", _OPEN_QUOTE])
"""Problems met at the end of what causes them: a key without its colon, a quote left open."""

_TAB_PROBLEM = "found a tab character that violates indentation"
_SURROGATE = re.compile("[\ud800-\udfff]")
_SURROGATE_ESCAPE = re.compile("(?:0000)?[dD][89a-fA-F][0-9a-fA-F]{2}")
_NONCHARACTER = re.compile("[\ufffe\uffff]")


def read_yaml(source: SourceText) -> Document:
    """Read one YAML document. Raises `InputError` at the first thing that is refused.

    Refused, beside what is not YAML: aliases, anchors, merge keys, tags, directives, a second
    document, duplicate keys, keys that are not text, and what exceeds a limit.
    """
    return as_document(source, *_Reader(source=source).root())


@dataclass(slots=True)
class _Reader:
    source: SourceText
    folds: Folds = field(default_factory=Folds)
    quote: tuple[Mark, int] = (0, 0)
    """Where the last text in quotes over several lines begins, and the line where it ends."""

    def root(self) -> tuple[Tree, Place]:
        outermost = OpenList(0)
        try:
            self._follow(outermost)
        except yaml.YAMLError as error:
            self._refuse_syntax(error)
        except (ValueError, OverflowError, IndexError) as error:
            # PyYAML's own parser lets chr() and int() fail on hostile escapes and directives.
            self.source.refuse(ProblemCode.YAML_SYNTAX, 0, reason=type(error).__name__)
        if outermost.values in ([], [""]):
            self.source.refuse(ProblemCode.DOCUMENT_EMPTY, 0)
        return outermost.values[0], outermost.places[0]

    def _follow(self, outermost: OpenList) -> None:
        """Turn events into values; no recursion, so that depth is a count and not a crash."""
        here: OpenList | OpenMapping = outermost
        above: list[OpenList | OpenMapping] = []
        nodes, tagged = 0, "!" in self.source.text
        for event in iter(LOADER(self.source.text).get_event, None):
            kind, start = event.__class__, event.start_mark.index
            if kind is MappingEndEvent or kind is SequenceEndEvent:
                value, marks = here.close()
                here = above.pop()
                here.add(value, marks)
                continue
            if kind is ScalarEvent:
                # Asked here of each text, so that only the few that are not plain are looked into.
                if tagged or event.style or event.anchor or event.value == "<<":
                    self._check_scalar(event, start, here)
                    if event.style in _QUOTES and event.end_mark.line > event.start_mark.line:
                        self.quote = start, event.end_mark.line + 1
                if len(event.value) > TEXT_LIMIT:
                    self.source.refuse(ProblemCode.TEXT_TOO_LONG, start, limit=str(TEXT_LIMIT))
                here.take(event.value, start)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                self._check_opening(event, start, here, depth=len(above) + 1)
                above.append(here)
                mapping = kind is MappingStartEvent
                here = OpenMapping(start, self.source, self.folds) if mapping else OpenList(start)
            else:
                self._check_other(event, start, first=not outermost.values)
                continue
            nodes += 1
            if nodes > NODE_LIMIT:
                self.source.refuse(ProblemCode.TOO_MANY_NODES, start, limit=str(NODE_LIMIT))

    def _check_scalar(self, event: ScalarEvent, start: Mark, here: OpenList | OpenMapping) -> None:
        self._check_node(event, start)
        if event.value == "<<" and not event.style and here.awaits_key:
            self.source.refuse(ProblemCode.YAML_MERGE_KEY, start)
        # libyaml refuses the escape of half a character, PyYAML's own parser lets it through.
        if event.style == '"' and _SURROGATE.search(event.value):
            self.source.refuse(ProblemCode.SURROGATE, start)

    def _check_opening(
        self, event: CollectionStartEvent, start: Mark, here: OpenList | OpenMapping, *, depth: int
    ) -> None:
        self._check_node(event, start)
        if depth > DEPTH_LIMIT:
            self.source.refuse(ProblemCode.TOO_DEEP, start, limit=str(DEPTH_LIMIT))
        if here.awaits_key:
            self.source.refuse(ProblemCode.KEY_NOT_TEXT, start)

    def _check_node(self, event: ScalarEvent | CollectionStartEvent, start: Mark) -> None:
        if event.anchor is not None:
            self.source.refuse(ProblemCode.YAML_ANCHOR, start, name=event.anchor)
        # libyaml says nothing of a lone « ! » before a scalar.
        if event.tag is not None or self.source.text[start : start + 1] == "!":
            self.source.refuse(ProblemCode.YAML_TAG, start, tag=event.tag or "!")

    def _check_other(self, event: Event, start: Mark, *, first: bool) -> None:
        if isinstance(event, AliasEvent):
            self.source.refuse(ProblemCode.YAML_ALIAS, start, name=str(event.anchor))
        if not isinstance(event, DocumentStartEvent):
            return
        if not first:
            # The document begins with its directives; what the reader looks for is its `---`.
            end = event.end_mark
            place = end.index - len("---") if event.explicit and end else start
            self.source.refuse(ProblemCode.YAML_SECOND_DOCUMENT, place)
        if self._is_directive(start):
            self.source.refuse(ProblemCode.YAML_DIRECTIVE, start)

    def _is_directive(self, offset: Mark) -> bool:
        text = self.source.text
        return text[offset : offset + 1] == "%" and text[offset - 1 : offset] in ("", "\n")

    def _refuse_syntax(self, error: yaml.YAMLError) -> NoReturn:
        """Refuse by name what the parser stumbled on, where it is something refused here."""
        text, problem = self.source.text, str(getattr(error, "problem", None) or "")
        marks = (getattr(error, name, None) for name in ("context_mark", "problem_mark"))
        offsets = [mark.index for mark in marks if mark is not None] or [0]
        for offset in offsets:
            if self._is_directive(offset):
                self.source.refuse(ProblemCode.YAML_DIRECTIVE, offset)
        if "character escape" in problem and _SURROGATE_ESCAPE.match(text, offsets[-1]):
            self.source.refuse(ProblemCode.SURROGATE, offsets[0])
        # A reader error has no mark; these two are all that the search in the raw text left it.
        if isinstance(error, ReaderError) and (found := _NONCHARACTER.search(text)):
            point = f"U+{ord(found[0]):04X}"
            self.source.refuse(ProblemCode.CHARACTER_FORBIDDEN, found.start(), code_point=point)
        offset = min(offsets[0 if problem in _TOLD_AT_THE_START else -1], len(text))
        if text[offset : offset + 1] == "\t":
            problem = _TAB_PROBLEM
        opened, closed_in = self.quote
        if self.source.line_of(offset) == closed_in:
            # Left open there, it was closed by the next quote, in the line that cannot be read.
            offset, problem = opened, _OPEN_QUOTE
        reason = (problem or type(error).__name__)[:_REASON_LIMIT]
        self.source.refuse(ProblemCode.YAML_SYNTAX, offset, reason=reason)

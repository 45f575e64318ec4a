"""A text file once read: a tree of plain text, and the place of every node."""

from array import array
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TypeAlias, overload

from cct_check.errors import Location
from cct_check.record import record

Tree: TypeAlias = str | list["Tree"] | dict[str, "Tree"]
Route: TypeAlias = tuple[str | int, ...]
Mark: TypeAlias = int
"""The offset of a node's first character in the text: lines are counted for the few that are shown.

For 10 000 components it takes a third of the memory of pairs of line and column.
"""


@dataclass(frozen=True, slots=True)
class Marks:
    """The places of one node: `start`, its children's, and for a mapping its keys' in their order.

    An array of the keys' places: a second mapping would take a quarter of the memory of a document.
    """

    start: Mark
    keys: "array[Mark]"
    children: "Mapping[str, Marks | Mark] | Sequence[Marks | Mark]"

    def key(self, name: str) -> Mark | None:
        """The place of a key, or None where there is no such key."""
        # A list has no keys, and as many children as it has.
        pairs = zip(self.keys, self.children, strict=False)
        return next((place for place, key in pairs if key == name), None)


class Lines(Sequence[str]):
    """The lines of a text, without their ends; they are sought when one is first asked for."""

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        """Keep the text; a line ends with a line feed, or a carriage return and one."""
        self._text = text
        self._starts: list[int] = []

    def __len__(self) -> int:
        """How many lines, the last one being empty where the text ends with a line feed."""
        return len(self._begins())

    @overload
    def __getitem__(self, index: int) -> str: ...

    @overload
    def __getitem__(self, index: slice) -> list[str]: ...

    def __getitem__(self, index: int | slice) -> str | list[str]:
        """A line, the first being 0, or several."""
        if isinstance(index, slice):
            return [self[rank] for rank in range(*index.indices(len(self)))]
        begins = self._begins()
        start = begins[index]
        end = self._text.find("\n", start)
        return self._text[start : end if end >= 0 else len(self._text)].removesuffix("\r")

    def around(self, line: int, column: int, reach: int) -> tuple[str, str]:
        """What stands before and from a 1-based place on its line, `reach` characters at most.

        A line may be the whole of a file of megabytes: it is not copied.
        """
        begin = self._begins()[line - 1]
        at = begin + column - 1
        end = self._text.find("\n", at, at + reach)
        after = self._text[at : end if end >= 0 else at + reach].removesuffix("\r")
        return self._text[max(begin, at - reach) : at], after

    def place(self, offset: int) -> tuple[int, int]:
        """The 1-based line and column of a character of the text."""
        begins = self._begins()
        line = bisect_right(begins, offset)
        return line, offset - begins[line - 1] + 1

    def _begins(self) -> list[int]:
        if not self._starts:
            lengths = (len(line) + 1 for line in self._text.split("\n")[:-1])
            self._starts = list(accumulate(lengths, initial=0))
        return self._starts


@record
class Insert:
    """A value of another document that stands at a route of this one."""

    document: "Document"
    route: Route


@record
class Document:
    """What one input file says.

    `file` is the path shown to the reader, `sha256` the digest of the bytes that were parsed,
    `lines` their decoded text, `root` nested dicts, lists and strings only. `inserts` are the
    values that another file sets in their place, by route: `root` holds them, and their places are
    in that file. Of two inserts, one below the other, the deeper prevails.
    """

    file: str
    sha256: str
    lines: Lines
    root: Tree
    marks: Marks | Mark
    inserts: Mapping[Route, Insert] = field(default_factory=dict)

    def locate(self, route: Route) -> Location:
        """The place of the value at `route`, or of its nearest ancestor that exists."""
        if inserted := self._inserted(route):
            return inserted[0].locate(inserted[1])
        mark = self._walk(route)[-1]
        return self._at(mark.start if isinstance(mark, Marks) else mark)

    def locate_key(self, route: Route) -> Location:
        """The place of the key that leads to `route`; of the value where it is a list entry."""
        if inserted := self._inserted(route):
            return inserted[0].locate_key(inserted[1])
        walked = self._walk(route[:-1])
        parent = walked[-1]
        if len(walked) == len(route) and isinstance(parent, Marks) and isinstance(route[-1], str):
            found = parent.key(route[-1])
            if found is not None:
                return self._at(found)
        return self.locate(route)

    def places(self, route: Route) -> tuple[Location, ...]:
        """The place of the value at `route`, then of the one that it takes the place of."""
        walked = self._walk(route) if self._inserted(route) else []
        replaced = walked[-1] if len(walked) > len(route) else None
        if replaced is None:
            return (self.locate(route),)
        own = replaced.start if isinstance(replaced, Marks) else replaced
        return (self.locate(route), self._at(own))

    def holds(self, route: Route) -> bool:
        """Whether a value stands at `route` itself."""
        if inserted := self._inserted(route):
            return inserted[0].holds(inserted[1])
        return len(self._walk(route)) > len(route)

    def _inserted(self, route: Route) -> "tuple[Document, Route] | None":
        """The other document, and the route in it, of what stands at or below an insert."""
        for length in range(len(route), 0, -1) if self.inserts else ():
            if insert := self.inserts.get(route[:length]):
                return insert.document, (*insert.route, *route[length:])
        return None

    def _walk(self, route: Route) -> list[Marks | Mark]:
        """The places from the root down the route, as far as it exists."""
        walked = [self.marks]
        for step in route:
            below = _below(walked[-1], step)
            if below is None:
                break
            walked.append(below)
        return walked

    def _at(self, mark: Mark) -> Location:
        line, column = self.lines.place(mark)
        return Location(file=self.file, line=line, column=column)


def _below(here: Marks | Mark, step: str | int) -> Marks | Mark | None:
    children = here.children if isinstance(here, Marks) else ()
    if isinstance(children, Mapping):
        return children.get(step) if isinstance(step, str) else None
    return children[step] if isinstance(step, int) and 0 <= step < len(children) else None

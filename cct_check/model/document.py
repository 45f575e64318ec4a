"""A text file once read: a tree of plain text, and the place of every node."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from cct_check.errors import Location

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree]"
Route: TypeAlias = tuple[str | int, ...]
Mark: TypeAlias = tuple[int, int]
"""A 1-based (line, column)."""


@dataclass(frozen=True, slots=True)
class Marks:
    """The places of one node: `start`, and for a mapping its keys' places, with its children's."""

    start: Mark
    keys: Mapping[str, Mark] = field(default_factory=dict)
    children: "Mapping[str, Marks | Mark] | Sequence[Marks | Mark]" = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What one input file says.

    `file` is the path shown to the reader, `sha256` the digest of the bytes that were parsed,
    `lines` their decoded text, `root` nested dicts, lists and strings only.
    """

    file: str
    sha256: str
    lines: Sequence[str]
    root: Tree
    marks: Marks | Mark

    def locate(self, route: Route) -> Location:
        """The place of the value at `route`, or of its nearest ancestor that exists."""
        mark = self._walk(route)
        return self._at(mark.start if isinstance(mark, Marks) else mark)

    def locate_key(self, route: Route) -> Location:
        """The place of the key that leads to `route`; of the value where it is a list entry."""
        parent = self._walk(route[:-1])
        if route and isinstance(parent, Marks) and isinstance(route[-1], str):
            found = parent.keys.get(route[-1])
            if found is not None:
                return self._at(found)
        return self.locate(route)

    def _walk(self, route: Route) -> Marks | Mark:
        here: Marks | Mark = self.marks
        for step in route:
            if not isinstance(here, Marks):
                break
            children = here.children
            if isinstance(step, str) and isinstance(children, Mapping):
                below = children.get(step)
            elif isinstance(step, int) and isinstance(children, Sequence) and step < len(children):
                below = children[step]
            else:
                below = None
            if below is None:
                break
            here = below
        return here

    def _at(self, mark: Mark) -> Location:
        return Location(file=self.file, line=mark[0], column=mark[1])

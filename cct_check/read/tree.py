"""A tree and its places while they are read: its limits, and no two keys that read alike."""

import unicodedata
from array import array
from dataclasses import dataclass, field
from sys import intern
from typing import TypeAlias

from cct_check.errors import ProblemCode
from cct_check.model.document import Document, Lines, Mark, Marks, Tree
from cct_check.read.text import SourceText

DEPTH_LIMIT = 64
NODE_LIMIT = 8_000_000
"""Keys, texts, lists and mappings together."""

TEXT_LIMIT = 65_536

_LONGEST_FOLDED = 256
"""A longer key is compared as it is: normalising takes quadratic time (cpython#149079)."""

_NO_KEYS = array("I")
"""Offsets of 32 bits: no text is longer than 64 MiB."""

Place: TypeAlias = Marks | Mark


class Folds(dict[str, str]):
    """Each key of a document and what it reads like, so that `Name` is found to repeat `name`."""

    def __missing__(self, key: str) -> str:
        """Fold a key the first time that it is met."""
        fold = key
        if len(key) <= _LONGEST_FOLDED:
            fold = unicodedata.normalize("NFKC", key).casefold()
        self[key] = key if fold == key else fold
        return self[key]


@dataclass(slots=True)
class OpenList:
    """A list being read."""

    start: Mark
    values: list[Tree] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)

    @property
    def awaits_key(self) -> bool:
        """Never: only a mapping has keys."""
        return False

    def take(self, text: str, place: Mark) -> None:
        """Add a text that was read."""
        self.values.append(text)
        self.places.append(place)

    def add(self, value: Tree, place: Place) -> None:
        """Add a value that was read."""
        self.values.append(value)
        self.places.append(place)

    def close(self) -> tuple[Tree, Marks]:
        """The list, and its places."""
        return self.values, Marks(self.start, _NO_KEYS, self.places)


@dataclass(slots=True)
class OpenMapping:
    """A mapping being read. `key` is the one that awaits its value."""

    start: Mark
    source: SourceText
    folds: Folds
    values: dict[str, Tree] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    keys: list[Mark] = field(default_factory=list)
    met: dict[str, Mark] = field(default_factory=dict)
    key: str | None = None

    @property
    def awaits_key(self) -> bool:
        """Whether the next text is a key."""
        return self.key is None

    def take(self, text: str, place: Mark) -> None:
        """Add a text that was read: a key, then its value."""
        key = self.key
        if key is None:
            self.open_key(text, place)
        else:
            self.values[key] = intern(text)
            self.places[key] = place
            self.key = None

    def open_key(self, key: str, place: Mark) -> None:
        """Begin an entry. Refuses a key that stands already in this mapping, or one like it."""
        fold = self.folds[key]
        if fold in self.met:
            first = self.source.line_of(self.met[fold])
            self.source.refuse(ProblemCode.KEY_DUPLICATE, place, key=key, first_line=str(first))
        self.met[fold] = place
        # One text for a key that comes ten thousand times.
        self.key = fold if fold == key else key
        self.keys.append(place)

    def add(self, value: Tree, place: Place) -> None:
        """Give the open key its value."""
        if self.key is not None:
            self.values[self.key] = value
            self.places[self.key] = place
            self.key = None

    def close(self) -> tuple[Tree, Marks]:
        """The mapping, and its places."""
        return self.values, Marks(self.start, array("I", self.keys), self.places)


def as_document(source: SourceText, root: Tree, place: Place) -> Document:
    """What was read, whichever the syntax that it was written in."""
    return Document(
        file=source.shown,
        sha256=source.sha256,
        lines=Lines(source.text),
        root=root,
        marks=place,
    )

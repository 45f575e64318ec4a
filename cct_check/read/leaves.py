"""What a part of a document states, key by key: each value with its route."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from cct_check.model.document import Route, Tree
from cct_check.model.manifest import Answer
from cct_check.read.schema_texts import is_blank

_E = TypeVar("_E", bound=StrEnum)
_YES = frozenset(["true", "oui", "yes"])


@dataclass(frozen=True, slots=True)
class Leaf:
    """A value that is stated: a text or a list, and its route in the document."""

    value: Tree
    route: Route


@dataclass(frozen=True, slots=True)
class Leaves:
    """The leaves of a mapping by dotted key (`lifecycle.until`), typed on demand.

    The document has passed its schema: what is read here has the form that is asked for.
    """

    leaves: Mapping[str, Leaf]

    @classmethod
    def below(cls, tree: Tree, route: Route) -> "Leaves":
        """What the mapping at `route` states; nothing where it is no mapping."""
        return cls(dict(_leaves(tree, route, "")))

    def over(self, other: "Leaves") -> "Leaves":
        """These leaves, and the other's where these do not state the key."""
        missing = {key: leaf for key, leaf in other.leaves.items() if key not in self.leaves}
        return Leaves({**self.leaves, **missing})

    def text(self, key: str) -> str:
        """The text of a key, empty where it is absent."""
        leaf = self.leaves.get(key)
        return leaf.value if leaf and isinstance(leaf.value, str) else ""

    def texts(self, key: str) -> tuple[str, ...] | None:
        """The texts of a list, None where it is absent."""
        leaf = self.leaves.get(key)
        if leaf is None or not isinstance(leaf.value, list):
            return None
        return tuple(
            entry for entry in leaf.value if isinstance(entry, str) and not is_blank(entry)
        )

    def choice(self, key: str, default: _E) -> _E:
        """The member of a closed list, `default` where it is absent."""
        text = self.text(key)
        return type(default)(text) if text else default

    def date(self, key: str) -> date | None:
        """A date, None where it is absent."""
        text = self.text(key)
        return date.fromisoformat(text) if text else None

    def number(self, key: str) -> int | None:
        """A number, None where it is absent."""
        text = self.text(key)
        return int(text) if text else None

    def answer(self, key: str) -> Answer:
        """A yes or a no, `unstated` where it is absent."""
        text = self.text(key)
        if not text:
            return Answer.UNSTATED
        return Answer.YES if text.casefold() in _YES else Answer.NO


def _leaves(tree: Tree, route: Route, prefix: str) -> Iterator[tuple[str, Leaf]]:
    if not isinstance(tree, dict):
        return
    for key, value in tree.items():
        if isinstance(value, dict):
            yield from _leaves(value, (*route, key), f"{prefix}{key}.")
        elif _is_stated(value):
            yield f"{prefix}{key}", Leaf(value, (*route, key))


def _is_stated(value: Tree) -> bool:
    """An empty list states that there is nothing; one of empty entries states nothing."""
    if isinstance(value, list):
        return not value or not all(is_blank(entry) for entry in value)
    return not is_blank(value)

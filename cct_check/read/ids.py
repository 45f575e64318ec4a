"""The id of each component: the given one, else the slug of the name, then `-2`, `-3`."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from cct_check.model.document import Tree
from cct_check.read.schema_texts import is_blank

_UNNAMED = "component"
_ACCENTS = re.compile("[\u0300-\u036f]")
_NOT_IN_SLUG = re.compile(r"[^a-z0-9]+")


def slug(name: str) -> str:
    """A name as an identifier: ASCII, lower case, hyphens, and never empty."""
    letters = _ACCENTS.sub("", unicodedata.normalize("NFKD", name)).lower()
    return _NOT_IN_SLUG.sub("-", letters).strip("-") or _UNNAMED


def component_ids(components: Sequence[Mapping[str, Tree]]) -> Iterator[str]:
    """One identifier for each component, in their order."""
    given = [stated_text(component, "id") for component in components]
    taken, reserved = set[str](), set(given)
    ranks: dict[str, int] = {}
    for component, identifier in zip(components, given, strict=True):
        base = chosen = identifier or slug(stated_text(component, "name"))
        while chosen in taken or (chosen in reserved and chosen != identifier):
            ranks[base] = ranks.get(base, 1) + 1
            chosen = f"{base}-{ranks[base]}"
        taken.add(chosen)
        yield chosen


def stated_text(tree: Tree | Mapping[str, Tree], key: str) -> str:
    """The text under a key of a mapping; empty where there is none, or it shows nothing."""
    value = tree.get(key, "") if isinstance(tree, Mapping) else ""
    return value if isinstance(value, str) and not is_blank(value) else ""

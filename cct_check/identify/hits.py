"""The listed names that stand in a text, whatever stands around them."""

import re

from cct_check.identify.designations import Designation, between
from cct_check.identify.index import Index
from cct_check.identify.names import WORD, plain
from cct_check.model.match import Says
from cct_check.record import record

_MANY = 24
"""A text of more words is no name."""

_WITHIN = re.compile(r"\d\.\d")
_GLUED = re.compile(r"(?P<stem>[^\W\d_]{2,})\d+")
_SIGNS = re.compile(r"[.+#]")
_NO_SIGNS: frozenset[str] = frozenset()


@record
class Hit:
    """A listed name in a text, from `start` to `end`, and how many words long.

    A `loose` one has signs between its words that are not its own: `MySQL/Cluster`.
    """

    start: int
    end: int
    words: float
    listed: Designation
    loose: bool = False

    def warns_of(self, other: "Hit") -> bool:
        """Whether the other is a part of this name, which is not certain to be its product."""
        longer = self.words > other.words and self.start <= other.start and other.end <= self.end
        return longer and self.listed.says in (Says.EXCLUDES, Says.SUGGESTS)

    @property
    def is_apart(self) -> bool:
        """Whether only the signs between its words tell a text from another thing's name."""
        return self.loose and self.listed.says is Says.EXCLUDES


def listed_names(text: str, index: Index) -> list[Hit]:
    """The listed names in a text: the longest first, then those that designate."""
    low = plain(text)
    words = [(word[0], word.start(), word.end()) for word in WORD.finditer(low)]
    hits: list[Hit] = []
    for first in range(len(words) if len(words) <= _MANY else 0):
        start, joined = words[first][1], ""
        for rank, (word, _, end) in enumerate(words[first : first + index.names.longest], start=1):
            # The number of a version is not cut: `Apache 2.4` is not `Apache2`.
            whole = not _WITHIN.match(low, end - 1)
            if whole and (hit := _hit(joined + word, start, end, rank, low, index)):
                hits.append(hit)
            elif stem := _GLUED.match(word):
                cut = end - len(word) + stem.end("stem")
                if hit := _hit(joined + stem["stem"], start, cut, rank - 0.5, low, index):
                    hits.append(hit)
            joined += word
    return sorted(hits, key=lambda hit: (-hit.words, hit.listed.says is Says.SUGGESTS, hit.start))


def _hit(joined: str, start: int, end: int, words: float, low: str, index: Index) -> Hit | None:
    """The listed name that some words are, run together; its own signs may stand between them."""
    names = index.names
    listed, loose = names.joined.get(joined), False
    if listed:
        loose = not names.signs.get(joined, _NO_SIGNS).issuperset(between(low[start:end]))
    elif not joined.isalnum():
        listed, loose = names.joined.get(_SIGNS.sub("", joined)), True
    if listed is None:
        return None
    if not loose:
        listed = names.spaced.get(" ".join(WORD.findall(low[start:end])), listed)
    # The name « Wekan (service web) » ends with its bracket.
    closed = low[end : end + 1] == ")" and "(" in low[start:end]
    return Hit(start=start, end=end + closed, words=words, listed=listed, loose=loose)

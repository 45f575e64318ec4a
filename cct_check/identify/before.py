"""What stands before a listed name in a text: the sort of thing, its vendor, its family."""

import re

from cct_check.identify.index import Index
from cct_check.identify.names import WORD, plain
from cct_check.identify.parts import Around
from cct_check.model.match import Role, Says

_BEFORE = re.compile(r"[\w\s.+#:'!_-]*")
_COUNT = re.compile(r"\d{1,3}x?")


def read_before(text: str, around: Around, index: Index) -> Around | None:
    """Read what stands before the name, None where some of it is not understood."""
    if not _BEFORE.fullmatch(text):
        return None
    words = list(WORD.finditer(plain(text)))
    bare: Around | None = around
    while words:
        count, read = read_phrase(words, text, around, index)
        if not read:
            family = any(part.role is Role.FAMILY for part in around.parts)
            if around is bare and _is_count(words):
                count, read, bare = 1, around, None
            elif family and words[0][0].isdecimal() and not around.version:
                count, read = 1, around.told(Role.VERSION, words[0][0])
            else:
                return None
        around, words = read, words[count:]
    return around


def _is_count(words: list[re.Match[str]]) -> bool:
    """« 2 serveurs », `3x serveurs`; a number with another behind it is a version."""
    counted = _COUNT.fullmatch(words[0][0]) and len(words) > 1
    return bool(counted) and not words[1][0].isdecimal()


def read_phrase(
    words: list[re.Match[str]], text: str, around: Around, index: Index
) -> tuple[int, Around | None]:
    """The longest phrase that the words begin with, and what it adds; none: 0 and None."""
    longest = max(index.around.longest, index.names.longest)
    for count in range(min(longest, len(words)), 0, -1):
        if count > 1 and "(" in text[words[0].start() : words[count - 1].end()]:
            continue
        written = text[words[0].start() : words[count - 1].end()]
        keys = [word[0] for word in words[:count]]
        if read := _understood(keys, written, around, index):
            return count, read
    return 0, None


def _understood(keys: list[str], written: str, around: Around, index: Index) -> Around | None:
    """What one phrase adds: the sort of thing, the vendor, or another name of the product."""
    phrase = " ".join(keys)
    vendors = index.around.vendors.get(phrase, frozenset()) & around.products
    if index.around.describes(phrase, around.products):
        return around.told(Role.NATURE, written)
    if vendors:
        return around.narrowed(Role.VENDOR, written, vendors)
    other = index.names.joined.get("".join(keys))
    if other and around.products & set(other.products):
        if other.says is Says.SUGGESTS:
            return around.told(Role.FAMILY, written)
        if other.says is Says.DESIGNATES:
            return around.narrowed(Role.ALSO, written, frozenset(other.products))
    return None

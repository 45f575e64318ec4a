"""Texts that are positively no single version: absent, a channel, a range, several, a variable."""

import re

from cct_check.versions.words import BOUNDS, CHANNELS, JAVA, LINES

_RANGE = re.compile(
    r"^[\^~!\[]|[*<>=≥≤≠≧≦]|\|\||\.\.|\d ?[+~]+(?= |$)|(?:^| )[~+] ?\d|\d - \d|\d ?à ?\d|"
    r"\.(?:x+|y+|z+|xy|n|minor|patch)(?![^\W_])|\( ?[+~] ?\)|\bau moins\b|\bat least\b|\bà partir d"
)
_VARIABLE = re.compile(r"[$%{}@]|__|<[^>]*>")
_SPAN = re.compile(r"v?\d+(?:\.\d+)*-v?\d+(?:\.\d+)*")
_DIGEST = re.compile(r"(?=\d*[a-f])(?=[a-f]*\d)[\da-f]{7,40}|.*\bsha\d+:.*")
"""The digest of a revision or of an image: it names one state of the sources, and no version."""

_WHOLE = re.compile(r"\d+\.\d+\.\d+")
_WORDS = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_ALONE = re.compile(
    r"(?<![^\W_])(?<!\d\.)(?:[^\W\d_]*\d+(?:\.\d+)+|(?<![\w.+~-])(?:v|java|jdk|jre)?\d+(?!\.\w))(?![^\W_])"
)
"""A number that stands alone, its name glued to it or not: two of them are two versions."""


_TWO_JAVAS = re.compile(r"\d+(?:\.\d+)*(?:-[a-z]+)*-?(?:jdk|jre|java)?-?\d+(?:\.\d+)*")
"""Two numbers for one Java, beside or glued to a name: `11-jdk17`, `11-slim-17`."""


def is_no_single_version(folded: str, names: frozenset[str] = frozenset()) -> bool:
    """Whether a folded text that is no version of the product is known to name no single one."""
    if not any(map(str.isdecimal, folded)):
        return True
    words = frozenset(_WORDS.findall(folded))
    return (
        not words.isdisjoint(CHANNELS | BOUNDS)
        or not (words.isdisjoint(LINES) or _WHOLE.search(folded))
        or any(form.search(folded) for form in (_RANGE, _VARIABLE))
        or any(form.fullmatch(folded) for form in (_SPAN, _DIGEST))
        or bool(not names.isdisjoint(JAVA) and _TWO_JAVAS.fullmatch(folded))
        or len(_ALONE.findall(folded)) > 1
    )

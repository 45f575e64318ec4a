"""A version read form after form: what each makes of it, the text being understood to its end."""

import re
from dataclasses import replace

from cct_check.facts.version_expression import numbers_of
from cct_check.facts.version_grammar import FORMS, HOST, JAVA_HOST, NAMED, PACKAGER_WORDS, Mark
from cct_check.facts.version_head import read_head
from cct_check.facts.version_words import (
    CODENAMES,
    EDITIONS,
    JAVA,
    PLATFORMS,
    REMARKS,
    names_before,
)
from cct_check.model.version import DeclaredVersion
from cct_check.record import record

_NUMBER = re.compile(
    # An epoch, the number; `1.8.0.392.b08` is rpm's way of writing Java's 1.8.0_392.
    r"(?:\d{1,3}:(?=\d))?(?P<number>1\.[4-8]\.0(?=\.\d{1,4}\.b\d)|\d{1,12}(?:\.\d{1,12})*)(?!\d)"
)
_DIGEST = re.compile(r"(?=[a-f]*\d)[\da-f]{7,40}")
_BUILD = re.compile(r"[\da-f]*\d[\da-f]*|b\d{1,4}")
_LETTERS = re.compile(r"[^\W\d_]+")
_OWN = re.compile(r"[-_ ](?P<name>[^\W\d_][^\W_]*(?:[+#]+)?)(?![^\W_])")
_DIGIT = re.compile(r"\d")
_TWICE_NAMED = range(4, 9)
"""The releases of Java that have two names: 1.8 and 8."""

_WHOLE_PARTS = 3
_YEAR = 1000
_SMALL = 100


def admit(folded: str, names: frozenset[str]) -> DeclaredVersion | None:
    """The version that the text is, every part being understood; None where one is not."""
    head = read_head(folded, names)
    if NAMED.fullmatch(folded, head.end) or _is_codename(folded):
        return DeclaredVersion(numbers=())
    found = _NUMBER.match(folded, head.end)
    if found is None:
        return None
    start = Reading(number=found["number"], names=names, java=head.java, edition=head.edition)
    reading = start.read(folded, found.end())
    return reading.version() if reading else None


def _is_codename(folded: str) -> bool:
    words = set(_LETTERS.findall(folded))
    named = CODENAMES & words
    return bool(named) and not _DIGIT.search(folded) and words <= named | PLATFORMS | {"slim"}


@record
class Reading:
    """The number, and what the forms read so far make of it. `names` are the product's own.

    `java` tells that the number is Java's, `update` the update of `8u392`; `upstream` holds what
    orders the version among those with its number.
    """

    number: str
    names: frozenset[str]
    java: bool = False
    edition: str = ""
    letter: str = ""
    pre_release: bool = False
    patched: bool = False
    update: int | None = None
    service_pack: int | None = None
    upstream: str = ""

    def read(self, text: str, position: int) -> "Reading | None":
        """Read the forms to the end of the text; None where none admits what comes next."""
        reading: Reading | None = self
        while reading and position < len(text):
            reading, position = reading._next(text, position)
        return reading

    def version(self) -> DeclaredVersion:
        """The version read."""
        numbers, java = self._both_names()
        return DeclaredVersion(
            numbers=numbers,
            java=java,
            letter=self.letter,
            pre_release=self.pre_release,
            patched=self.patched,
            service_pack=self.service_pack,
            edition=self.edition,
            upstream=self.number + self.upstream,
        )

    def _next(self, text: str, position: int) -> "tuple[Reading | None, int]":
        for mark, form in FORMS:
            found = form.match(text, position)
            if found and (taken := self._taking(mark, found)):
                return taken, found.end()
        own = _OWN.match(text, position)
        if own and own["name"] in self.names:
            return self, own.end()
        return None, position

    def _both_names(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The number, and its other name where it is told to be Java's: (8, 0, 392), (1, 8, …)."""
        numbers = numbers_of(self.number)
        if self.update is not None:
            release = numbers[0] if len(numbers) == 1 else numbers[1]
            numbers = (release, 0, self.update)
        elif not self.java:
            return numbers, ()
        elif numbers[0] == 1 and len(numbers) > 1:
            numbers = numbers[1:]
            # 1.8.0 is the whole line 8: its updates come after an underscore.
            numbers = numbers[:1] if numbers[1:] == (0,) else numbers
        return numbers, ((1, *numbers) if numbers[0] in _TWICE_NAMED else ())

    def _taking(self, mark: Mark, found: re.Match[str]) -> "Reading | None":
        """The reading with what the form makes of it; None where it does not hold here."""
        match mark:
            case Mark.PRE_RELEASE | Mark.PATCHED | Mark.SERVICE_PACK | Mark.LETTER:
                return self._ordered(mark, found)
            case Mark.MAJOR_LETTER:
                return None if "." in self.number else self._ordered(Mark.LETTER, found)
            case Mark.EDITION:
                return replace(self, edition=EDITIONS[found["value"]])
            case Mark.UPDATE:
                return self._updated(found)
            case Mark.IMAGE:
                return self._imaged(found)
            case Mark.BUILD:
                value = found["value"]
                return self if _BUILD.fullmatch(value) else self._agreeing(value)
            case Mark.ASIDE:
                return self._beside(found["value"].strip())
            case _:
                return self if self._admits(mark, found) else None

    def _admits(self, mark: Mark, found: re.Match[str]) -> bool:
        """Whether a form that changes nothing of the version may stand here."""
        dots = self.number.count(".")
        match mark:
            case Mark.REVISION:
                return self._is_revision(int(found["value"]), found["parts"])
            case Mark.PACKAGER:
                words = _LETTERS.findall(found[0])
                return bool(words and _DIGIT.search(found[0])) and PACKAGER_WORDS.issuperset(words)
            case Mark.LINE:
                return dots + 1 >= _WHOLE_PARTS
            case Mark.HOST:
                # `17 debian 12` may be two versions; `17.2 debian 12`, `17 sur RHEL 9` are not.
                return bool(dots or found["link"]) or not _DIGIT.search(found[0])
            case Mark.JAVA_HOST:
                return dots > 0
            case _:
                return True

    def _ordered(self, mark: Mark, found: re.Match[str]) -> "Reading":
        marked = replace(self, upstream=self.upstream + found[0].replace(" ", "-"))
        match mark:
            case Mark.PRE_RELEASE:
                return replace(marked, pre_release=True)
            case Mark.LETTER:
                return replace(marked, letter=found["value"].lstrip("."))
            case Mark.SERVICE_PACK:
                return replace(marked, patched=True, service_pack=int(found["value"]))
            case _:
                return replace(marked, patched=True)

    def _updated(self, found: re.Match[str]) -> "Reading | None":
        """`8u392` and `1.8.0_392` are Java's; elsewhere a patch level, or a packager's `_1`."""
        numbers = numbers_of(self.number)
        legacy = len(numbers) == _WHOLE_PARTS and numbers[0] == 1 and numbers[2] == 0
        underscored = found[0][0] in "_."
        if legacy or (len(numbers) == 1 and not underscored):
            return replace(self, update=int(found["value"]))
        return None if underscored else self._ordered(Mark.PATCHED, found)

    def _is_revision(self, value: int, parts: str) -> bool:
        """Whether it is a packager's: `2.4.62-1`, `2.4.57-1.1`, `7-2009`; not a range's end."""
        dots = self.number.count(".")
        if parts and value < _YEAR:
            return dots + 1 >= _WHOLE_PARTS and value < _SMALL and parts.count(".") == 1
        return dots > 0 or value >= _YEAR or int(self.number) >= _YEAR

    def _imaged(self, found: re.Match[str]) -> "Reading | None":
        """The suffix of an image: `-jre` tells that the number is Java's, `-jdk17` that it is not.

        After a space it may be another version: `17 jdk8`.
        """
        if found["own"] and found[0][0] == " " and "." not in self.number:
            return None
        first = found.string[: found.start()].endswith(self.number)
        java = first and found["value"] in JAVA and not found["own"]
        return replace(self, java=True) if java else self

    def _beside(self, aside: str) -> "Reading | None":
        """A remark between brackets: about the host, more of the version, or the version again."""
        words = set(_LETTERS.findall(aside))
        plain = not _DIGIT.search(aside) and words <= REMARKS | CODENAMES | JAVA | names_before(
            self.names
        )
        if HOST.fullmatch(aside) or _DIGEST.fullmatch(aside):
            return self
        if plain:
            return replace(self, java=self.java or (bool(words & JAVA) and not self.names - JAVA))
        if "(" in aside:
            return None
        return self.read(f" {aside}", 0) or self._agreeing(aside)

    def _agreeing(self, text: str) -> "Reading | None":
        """The reading where the text is the same version, as far as both go; Java's if it says so.

        Another product's Java is its host: `9.0.85 (Java 17)`.
        """
        if self.names and self.names.isdisjoint(JAVA) and JAVA_HOST.fullmatch(text):
            return self if "." in self.number else None
        other, own = admit(text, self.names), self.version().numbers
        if other is None or any(a != b for a, b in zip(own, other.numbers, strict=False)):
            return None
        if not other.java or self.update is not None:
            return self
        longer = max(own, other.numbers, key=len)
        return replace(self, java=True, number=".".join(map(str, longer)))

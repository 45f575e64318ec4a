"""What a declared version is found to be while the forms after its number are read."""

import re
from dataclasses import replace

from cct_check.model.version import DeclaredVersion
from cct_check.record import record
from cct_check.versions.expression import numbers_of
from cct_check.versions.grammar import Mark
from cct_check.versions.words import JAVA

_TWICE_NAMED = range(4, 9)
"""The releases of Java that have two names: 1.8 and 8."""


@record
class Reading:
    """The number, and what the forms read so far make of it. `names` are the product's own.

    `java` tells that the number is Java's, `update` the update of `8u392`; `upstream` holds what
    orders the version among those with its number; `packaged`, that a distribution numbers it.
    """

    number: str
    names: frozenset[str]
    packaged: bool = False
    java: bool = False
    edition: str = ""
    letter: str = ""
    pre_release: bool = False
    patched: bool = False
    update: int | None = None
    service_pack: int | None = None
    upstream: str = ""

    @property
    def dots(self) -> int:
        """How many dots the number has."""
        return self.number.count(".")

    @property
    def major(self) -> int:
        """The first part of the number."""
        return numbers_of(self.number)[0]

    @property
    def lettered(self) -> bool:
        """Whether the number is a major one and its letter, which a longer one tells: `12c`."""
        return not self.dots and bool(self.letter)

    @property
    def may_be_java(self) -> bool:
        """Whether the product is Java, or not known."""
        return not self.names or not self.names.isdisjoint(JAVA)

    def ordered(self, mark: Mark, found: re.Match[str]) -> "Reading":
        """The reading with a mark that orders it among the versions of its number."""
        marked = replace(self, upstream=self.upstream + found[0].replace(" ", "-"))
        match mark:
            case Mark.PRE_RELEASE:
                return replace(marked, pre_release=True)
            case Mark.LETTER | Mark.MAJOR_LETTER:
                return replace(marked, letter=found["value"].lstrip("."))
            case Mark.SERVICE_PACK:
                return replace(marked, patched=True, service_pack=int(found["value"]))
            case _:
                return replace(marked, patched=True)

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

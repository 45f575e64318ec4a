"""What the judge asks of wherever facts come from: texts to quote, and places to show."""

from collections.abc import Iterable
from typing import Protocol

from cct_check.errors import Location


class Provenance(Protocol):
    """The provenance of one facts document."""

    def texts(self, keys: Iterable[str]) -> dict[str, str]:
        """The texts that a message quotes, by placeholder."""

    def states(self, path: str) -> bool:
        """Whether something is stated behind a fact."""

    def locations(self, path: str) -> tuple[Location, ...]:
        """The places of what is stated behind a fact, or of what stands nearest to it."""

"""A value typed on the command line that is refused, and what was expected in its place."""

from cct_check.cli import parser as click


class Refusal(click.BadParameter):
    """What is refused, as facts: `usage` puts them into words.

    `option` is the option or argument as it is typed, `expected` the values allowed, `example` one
    that would do, `see` the command that lists them.
    """

    def __init__(
        self, option: str, value: str, *, expected: str = "", example: str = "", see: str = ""
    ) -> None:
        """Keep what the one-line message needs."""
        super().__init__(value, param_hint=option)
        self.value = value
        self.expected = expected
        self.example = example
        self.see = see


def refuse_unless(holds: bool, option: str, value: str, *, expected: str = "") -> None:
    """Raise `Refusal` where the value does not do."""
    if not holds:
        raise Refusal(option, value, expected=expected)

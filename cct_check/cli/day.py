"""A day typed on the command line: year-month-day, and no other form of ISO 8601."""

from datetime import date

from cct_check.cli.refusal import Refusal

EXAMPLE = "2026-11-23"
"""The form that is expected."""


def read_day(text: str, option: str) -> date:
    """The day. Raises `Refusal`, naming the option, where the text is none."""
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise Refusal(option, text, example=EXAMPLE) from error
    if day.isoformat() != text:  # Python reads « 20261123 » and « 2026-W48-1 » too
        raise Refusal(option, text, example=EXAMPLE)
    return day

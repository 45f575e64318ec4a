"""A day typed on the command line: year-month-day, and no other form of ISO 8601."""

from datetime import date

from cct_check.cli import parser as click


def read_day(text: str, option: str) -> date:
    """The day. Raises `BadParameter`, naming the option, where the text is none."""
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise click.BadParameter(text, param_hint=option) from error
    if day.isoformat() != text:  # Python reads « 20261123 » and « 2026-W48-1 » too
        raise click.BadParameter(text, param_hint=option)
    return day

"""The parser behind typer: since 0.28 typer carries its own copy of click, unexported.

Everything that needs click's own classes takes them from here, and `pyproject.toml` pins typer to
the releases for which that holds.
"""

from typer._click import Command, Context, HelpFormatter
from typer._click.exceptions import (
    BadOptionUsage,
    BadParameter,
    MissingParameter,
    NoArgsIsHelpError,
    NoSuchOption,
    UsageError,
)
from typer.exceptions import Abort, Exit

__all__ = [
    "Abort",
    "BadOptionUsage",
    "BadParameter",
    "Command",
    "Context",
    "Exit",
    "HelpFormatter",
    "MissingParameter",
    "NoArgsIsHelpError",
    "NoSuchOption",
    "UsageError",
]

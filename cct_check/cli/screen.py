"""What standard output can show: its columns, colours and characters."""

import os
import shutil
import sys

from cct_check.render.page import Screen

_PAGE = 80
_NARROWEST, _WIDEST = 60, 100
"""Columns: where there is no terminal, and the fewest and the most that are used on one."""


def screen() -> Screen:
    """The screen that standard output is; a page of 80 columns where it is none."""
    return Screen(width=_width(), colour=_colour(), ascii_only=not _draws_boxes())


def _width() -> int:
    columns = shutil.get_terminal_size().columns if sys.stdout.isatty() else _PAGE
    return max(_NARROWEST, min(columns, _WIDEST))


def _colour() -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def _draws_boxes() -> bool:
    try:
        "─│→·…".encode(sys.stdout.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True

"""The process: its memory, its streams, its signals, its exit code."""

import gc
import os
import signal
import sys
from typing import NoReturn, TextIO


def main() -> NoReturn:
    """Run the command line of this process and exit with its code."""
    # One bid, then the end: looking for cycles in what is kept until then, and once more on the
    # way out, is a seventh of the time. So mypy does, and before anything is imported.
    gc.disable()
    from cct_check.cli.guard import run, terminate  # noqa: PLC0415

    # Python has no stream where the caller closed the descriptor. These stand in: reading the
    # first or writing to the second fails as on the closed one, and what is said to the third
    # is lost.
    sys.stdin = sys.stdin or os.fdopen(os.open(os.devnull, os.O_WRONLY))
    sys.stdout = sys.stdout or os.fdopen(os.open(os.devnull, os.O_RDONLY), "w")
    sys.stderr = sys.stderr or os.fdopen(os.open(os.devnull, os.O_WRONLY), "w")
    for stream in (sys.stdout, sys.stderr):
        _never_fail_on_characters(stream)
    signal.signal(signal.SIGTERM, terminate)
    code = run(sys.argv[1:], os.environ)
    gc.freeze()
    sys.exit(code)


def _never_fail_on_characters(stream: TextIO) -> None:
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="backslashreplace")

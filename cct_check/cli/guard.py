"""One command line, run under guard: whatever happens, one line and an exit code leave it."""

import errno
import os
import sys
import traceback
from collections.abc import Mapping, Sequence
from contextlib import suppress
from itertools import pairwise
from types import FrameType
from typing import NoReturn

from cct_check.cli import parser as click
from cct_check.cli.exits import Exit
from cct_check.cli.usage import usage_problem
from cct_check.errors import InputError, OutputError
from cct_check.model.language import Language

_STANDARD_OUTPUT_LOST = (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EBADF)
"""A full disk, a broken one, a closed descriptor: what is printed cannot be written."""


class Terminated(BaseException):
    """The process was asked to end (SIGTERM)."""


def run(arguments: Sequence[str], environment: Mapping[str, str]) -> int:
    """Run one command line and give its exit code; errors are one line each on standard error."""
    language = chosen_language(arguments, environment)
    try:
        return _command(arguments, language)
    except click.NoArgsIsHelpError as page:
        _tell(page.format_message())
        return Exit.NOTHING_JUDGED
    except click.UsageError as error:
        _complain(f"cct-check: {usage_problem(error, language)}")
        return Exit.NOTHING_JUDGED
    except InputError as error:
        _complain_of_input(error, language)
        return Exit.NOTHING_JUDGED
    except OutputError as error:
        return _not_written(error, language)
    except (KeyboardInterrupt, click.Abort):
        return Exit.INTERRUPTED
    except Terminated:
        return Exit.TERMINATED
    except BrokenPipeError:
        _give_up_standard_output()
        return Exit.CLOSED_PIPE
    except Exception as error:
        if isinstance(error, OSError) and error.errno in _STANDARD_OUTPUT_LOST:
            _give_up_standard_output()
            return _not_written(OutputError("cct-check", os.strerror(error.errno)), language)
        return _bug(error, debug="--debug" in arguments)


def terminate(_signal: int, _frame: FrameType | None) -> NoReturn:
    """What to do when the process is asked to end."""
    raise Terminated


def chosen_language(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """The language of help and messages, needed before the command line is parsed."""
    asked = [
        argument.removeprefix("--lang=") if argument.startswith("--lang=") else following
        for argument, following in pairwise([*arguments, ""])
        if argument == "--lang" or argument.startswith("--lang=")
    ]
    for wanted in (*reversed(asked), environment.get("CCT_LANG", "").casefold()):
        if wanted in set(Language):
            return Language(wanted)
    return Language.FR


def _command(arguments: Sequence[str], language: Language) -> int:
    # Imported here so that nothing can fail outside the guard.
    from cct_check.cli.app import build  # noqa: PLC0415

    command = build(language)
    try:
        # Not `main()`: it ends the process with 1, the code of a refusal, where a pipe is closed.
        with command.make_context("cct-check", list(arguments)) as context:
            code = command.invoke(context)
    except click.Exit as ended:
        code = ended.exit_code
    sys.stdout.flush()  # here, where what cannot be written is still told
    return int(code or Exit.COMPLIANT)


def _complain_of_input(error: InputError, language: Language) -> None:
    from cct_check.render.problems import render_problem  # noqa: PLC0415

    for problem in error.problems:
        _complain(render_problem(problem, language))


def _not_written(error: OutputError, language: Language) -> Exit:
    from cct_check.cli.texts import Texts  # noqa: PLC0415
    from cct_check.render.problem_reasons import reason_words  # noqa: PLC0415

    reason = reason_words(error.reason, language)
    _complain(f"{error.target}: {Texts(language)['not written']}{reason}")
    return Exit.NOT_WRITTEN


def _complain(line: str) -> None:
    from cct_check.cli.output import tell  # noqa: PLC0415

    tell(line)


def _tell(message: str) -> None:
    with suppress(OSError):  # nobody reads it; the exit code still tells
        print(message, file=sys.stderr)


def _give_up_standard_output() -> None:
    # Python flushes it once more at exit and would complain (docs, « Note on SIGPIPE »).
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _bug(error: Exception, *, debug: bool) -> int:
    if debug:
        traceback.print_exception(error)
    _complain(f"cct-check: erreur interne / internal error: {type(error).__name__} (--debug)")
    return Exit.BUG

"""One command line, run under guard: whatever happens, one line and an exit code leave it."""

import os
import sys
import traceback
from collections.abc import Mapping, Sequence
from itertools import pairwise
from types import FrameType
from typing import NoReturn

from cct_check.cli import parser as click
from cct_check.cli.exits import Exit
from cct_check.cli.usage import usage_problem
from cct_check.errors import InputError, OutputError
from cct_check.model.language import Language

_FULL_DISK = (28, 122, 5)
"""ENOSPC, EDQUOT, EIO: the report could not be written, whatever was being done."""


class Terminated(BaseException):
    """The process was asked to end (SIGTERM)."""


def run(arguments: Sequence[str], environment: Mapping[str, str]) -> int:
    """Run one command line and give its exit code; errors are one line each on standard error."""
    language = chosen_language(arguments, environment)
    try:
        return _command(arguments, language)
    except click.NoArgsIsHelpError as page:
        print(page.format_message(), file=sys.stderr)
        return Exit.NOTHING_JUDGED
    except click.UsageError as error:
        _complain(f"cct-check: {usage_problem(error, language)}")
        return Exit.NOTHING_JUDGED
    except InputError as error:
        _complain_of_input(error, language)
        return Exit.NOTHING_JUDGED
    except OutputError as error:
        _complain_of_output(error, language)
        return Exit.NOT_WRITTEN
    except (KeyboardInterrupt, click.Abort):
        return Exit.INTERRUPTED
    except Terminated:
        return Exit.TERMINATED
    except BrokenPipeError:
        return _closed_pipe()
    except Exception as error:
        if isinstance(error, OSError) and error.errno in _FULL_DISK:
            _complain(f"cct-check: {error.strerror}")
            return Exit.NOT_WRITTEN
        return _bug(error, debug="--debug" in arguments)


def flushed(code: int) -> int:
    """The code, unless what was printed cannot be written after all."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        return _closed_pipe()
    except OSError as error:
        _complain(f"cct-check: {error.strerror}")
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.NOT_WRITTEN
    return code


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

    code = build(language)(args=list(arguments), prog_name="cct-check", standalone_mode=False)
    return int(code or Exit.COMPLIANT)


def _complain_of_input(error: InputError, language: Language) -> None:
    from cct_check.render.problems import render_problem  # noqa: PLC0415

    for problem in error.problems:
        _complain(render_problem(problem, language))


def _complain_of_output(error: OutputError, language: Language) -> None:
    from cct_check.cli.texts import Texts  # noqa: PLC0415
    from cct_check.render.problem_reasons import reason_words  # noqa: PLC0415

    reason = reason_words(error.reason, language)
    _complain(f"{error.target}: {Texts(language)['not written']}{reason}")


def _complain(line: str) -> None:
    from cct_check.render.encode import neutral_lines, visible  # noqa: PLC0415

    print(neutral_lines(visible(line)), file=sys.stderr)


def _closed_pipe() -> int:
    # Python flushes standard output at exit and would complain (docs, « Note on SIGPIPE »).
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return Exit.CLOSED_PIPE


def _bug(error: Exception, *, debug: bool) -> int:
    if debug:
        traceback.print_exception(error)
    _complain(f"cct-check: erreur interne / internal error: {type(error).__name__} (--debug)")
    return Exit.BUG

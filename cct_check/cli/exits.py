"""The exit codes: what a script may rely on."""

from enum import IntEnum

from cct_check.model.rule import Verdict


class Exit(IntEnum):
    """Each way the command can end."""

    COMPLIANT = 0
    REFUSED = 1
    NOTHING_JUDGED = 2
    TO_EXAMINE = 3
    BUG = 70
    NOT_WRITTEN = 74
    INTERRUPTED = 130
    CLOSED_PIPE = 141
    TERMINATED = 143


def exit_code(verdict: Verdict, fail_on: str) -> Exit:
    """The code of a verdict; `fail_on` is empty, `never`, or the verdict from which it is 1."""
    if fail_on == "never":
        return Exit.COMPLIANT
    if fail_on:
        return Exit.REFUSED if verdict >= Verdict(fail_on) else Exit.COMPLIANT
    if verdict >= Verdict.NOT_DEMONSTRATED:
        return Exit.REFUSED
    return Exit.TO_EXAMINE if verdict is Verdict.TO_EXAMINE else Exit.COMPLIANT

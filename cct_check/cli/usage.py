"""What is wrong with a command line, in words; the help page's own words, in French."""

import re
from collections.abc import Iterable, Mapping, Sequence

from cct_check.cli import parser as click
from cct_check.cli.refusal import Refusal
from cct_check.cli.texts import Texts
from cct_check.model.language import Language

_NO_COMMAND = re.compile(r"No such command '(.*?)'\.(?: Did you mean (.*)\?)?")
_EXTRA = re.compile(r"Got unexpected extra arguments?(?:\(s\))? \((.*)\)")
_CHOICE = re.compile(r"'(.*)' is not one of (.*)\.")


def usage_problem(error: click.UsageError, language: Language) -> str:
    """One line for an error of usage."""
    words = Texts(language)
    message = error.format_message()
    match error:
        case click.NoSuchOption():
            return words["option unknown"] + error.option_name + _near(error.possibilities, words)
        case click.MissingParameter():
            name = _name(error)
            kind = "option missing" if name.startswith("-") else "argument missing"
            return words[kind] + words.metavar(name)
        case click.BadOptionUsage():
            return words["option value"] + error.option_name
        case Refusal():
            clauses = {"expected": error.expected, "example": error.example, "see": error.see}
            return _refused(error, error.value, clauses, words)
        case click.BadParameter() if choice := _CHOICE.fullmatch(error.message):
            return _refused(error, choice[1], {"expected": _unquoted(choice[2])}, words)
        case click.BadParameter():
            return _refused(error, error.message, {}, words)
        case _ if found := _NO_COMMAND.match(message):
            near = _unquoted(found[2] or "")
            return words["command unknown"] + found[1] + _near([near] if near else (), words)
        case _ if found := _EXTRA.match(message):
            return words["argument unexpected"] + found[1]
        case _:
            return words["usage"] + message


def _refused(
    error: click.BadParameter, value: str, clauses: Mapping[str, str], words: Texts
) -> str:
    told = "".join(words[key] + text for key, text in clauses.items() if text)
    return words["value refused"].format(words.metavar(_name(error))) + value + told


def _near(names: Sequence[str] | None, words: Texts) -> str:
    return words["near"] + ", ".join(sorted(names)) if names else ""


def _unquoted(names: str) -> str:
    return names.replace("'", "")


def _name(error: click.BadParameter) -> str:
    """The argument or option as it is typed."""
    if error.param_hint:
        return str(error.param_hint)
    if error.param is None:
        return ""
    options = [option for option in error.param.opts if option.startswith("-")]
    return options[-1] if options else error.param.human_readable_name


def formatter(texts: Texts) -> type[click.HelpFormatter]:
    """Click's help page with its few words in the reader's language."""
    space = " " if texts.language is Language.FR else ""

    class Formatter(click.HelpFormatter):
        def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
            words = prefix or f"{texts.heading('Usage')}{space}: "
            # typer puts what is obligatory in braces, where manuals have it bare.
            bare = re.sub(r"\{(\w+)\}", r"\1", args)
            super().write_usage(prog, bare, prefix=words)

        def write_heading(self, heading: str) -> None:
            super().write_heading(texts.heading(heading) + space)

        def write_dl(
            self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
        ) -> None:
            required = texts["required"]
            translated = [
                (
                    term,
                    texts["help"] if term == "-h, --help" else text.replace("[required]", required),
                )
                for term, text in rows
            ]
            super().write_dl(translated, col_max, col_spacing)

    return Formatter

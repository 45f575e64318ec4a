"""What is wrong with a command line, in words; the help page's own words, in French."""

from collections.abc import Iterable

from cct_check.cli import parser as click
from cct_check.cli.texts import Texts
from cct_check.model.language import Language


def usage_problem(error: click.UsageError, language: Language) -> str:
    """One line for an error of usage."""
    fr = language is Language.FR
    match error:
        case click.NoSuchOption():
            return f"option inconnue : {error.option_name}" if fr else error.format_message()
        case click.MissingParameter():
            name = error.param.human_readable_name if error.param else ""
            return f"argument manquant : {name}" if fr else error.format_message()
        case click.BadOptionUsage():
            return (
                f"l’option {error.option_name} attend une valeur" if fr else error.format_message()
            )
        case click.BadParameter():
            name = error.param.human_readable_name if error.param else ""
            return f"valeur refusée pour {name} : {error.message}" if fr else error.format_message()
        case _:
            return (
                f"commande mal formée : {error.format_message()}" if fr else error.format_message()
            )


def formatter(texts: Texts) -> type[click.HelpFormatter]:
    """Click's help page with its few words in the reader's language."""
    space = " " if texts.language is Language.FR else ""

    class Formatter(click.HelpFormatter):
        def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
            words = prefix or f"{texts.heading('Usage')}{space}: "
            super().write_usage(prog, args, prefix=words)

        def write_heading(self, heading: str) -> None:
            super().write_heading(texts.heading(heading))

        def write_dl(
            self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
        ) -> None:
            required = texts["required"]
            translated = [
                (term, texts["help"] if term == "--help" else text.replace("[required]", required))
                for term, text in rows
            ]
            super().write_dl(translated, col_max, col_spacing)

    return Formatter

"""The pieces of a command line, their help in the reader's language."""

from typing import Annotated, Any

import typer

from cct_check.cli.texts import Texts
from cct_check.model.language import Language


def commands(key: str, texts: Texts, *, alone: bool = False) -> typer.Typer:
    """A command that has others below it; called `alone` it does something, or prints its help."""
    return typer.Typer(
        help=texts[key],
        add_completion=False,
        rich_markup_mode=None,
        no_args_is_help=not alone,
        subcommand_metavar=texts.metavar("COMMAND"),
        context_settings={"help_option_names": ["-h", "--help"]},
    )


def lang_option(texts: Texts) -> Any:
    """`--lang`, which every command shows and `main` has read before it is parsed."""
    return typer.Option(help=texts["lang"], show_default=False)


def debug_option(texts: Texts) -> Any:
    """`--debug`, read like `--lang`."""
    return typer.Option("--debug", help=texts["debug"])


def option(key: str, metavar: str, texts: Texts, *names: str) -> Any:
    """An option with the help that `texts` has under `key`."""
    return typer.Option(*names, help=texts[key], metavar=texts.metavar(metavar))


def argument(key: str, metavar: str, texts: Texts) -> Any:
    """An argument with the help that `texts` has under `key`."""
    return typer.Argument(help=texts[key], metavar=texts.metavar(metavar), show_default=False)


def group(app: typer.Typer, key: str, texts: Texts, language: Language) -> typer.Typer:
    """Add a group of commands to the command line, and return it to be filled."""
    group = commands(key, texts)
    app.add_typer(group, name=key)

    @group.callback()
    def options(lang: Annotated[Language, lang_option(texts)] = language) -> None:
        """Nothing: the language is known before the command line is parsed."""

    return group

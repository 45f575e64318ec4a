"""The commands and their options, built in the reader's language."""

from pathlib import Path
from typing import Annotated

import typer

from cct_check import __version__
from cct_check.cli import parser as click
from cct_check.cli.options import argument, commands, debug_option, group, lang_option, option
from cct_check.cli.product_commands import add_products
from cct_check.cli.snapshot_commands import add_snapshots
from cct_check.cli.texts import Texts
from cct_check.cli.usage import formatter
from cct_check.model.language import Language


def build(language: Language) -> click.Command:
    """The whole command line, its help in `language`."""
    texts = Texts(language)
    app = commands("app", texts)
    _add_check(app, texts, language)
    _add_new(app, texts, language)
    _add_rules(app, texts, language)
    add_products(app, texts, language)
    add_snapshots(app, texts, language)
    _add_schema(app, texts, language)

    @app.callback()
    def top(
        version: Annotated[
            bool, typer.Option("--version", help=texts["version"], is_eager=True, callback=_version)
        ] = False,
        lang: Annotated[Language, lang_option(texts)] = language,
        debug: Annotated[bool, debug_option(texts)] = False,
    ) -> None:
        """Nothing: language and debugging are known before the command line is parsed."""

    command = typer.main.get_command(app)
    _speak(command, formatter(texts))
    return command


def _speak(command: click.Command, words: type[click.HelpFormatter]) -> None:
    """Give a command and all below it the formatter that speaks the reader's language."""
    command.context_class = type("Context", (command.context_class,), {"formatter_class": words})
    for below in getattr(command, "commands", {}).values():
        _speak(below, words)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"cct-check {__version__}")
        raise typer.Exit


def _add_check(app: typer.Typer, texts: Texts, language: Language) -> None:
    @app.command("check", help=texts["check"])
    def check(
        bid: Annotated[str, argument("bid", "BID", texts)],
        tender: Annotated[Path | None, option("tender", "FILE", texts)] = None,
        referential: Annotated[Path | None, option("referential", "DIR", texts)] = None,
        rules: Annotated[Path | None, option("rules", "DIR", texts)] = None,
        snapshots: Annotated[str, option("snapshots", "DIR|none", texts)] = "",
        as_of: Annotated[str, option("as-of", "DATE", texts)] = "",
        format: Annotated[list[str] | None, option("format", "NAME[=FILE]", texts)] = None,
        fail_on: Annotated[str, option("fail-on", "VERDICT|never", texts)] = "",
        explain: Annotated[str, option("explain", "COMPONENT", texts)] = "",
        lang: Annotated[Language, lang_option(texts)] = language,
        debug: Annotated[bool, debug_option(texts)] = False,
    ) -> int:
        from cct_check.cli.check import Options, run_check  # noqa: PLC0415

        return run_check(
            Options(
                bid=bid,
                tender=tender,
                referential=referential,
                rules=rules,
                snapshots=snapshots,
                as_of=as_of,
                formats=format or (),
                fail_on=fail_on,
                explain=explain,
                language=language,
            )
        )


def _add_new(app: typer.Typer, texts: Texts, language: Language) -> None:
    new = group(app, "new", texts, language)

    @new.command("manifest", help=texts["new manifest"])
    def manifest(
        output: Annotated[Path | None, option("output", "FILE", texts, "-o", "--output")] = None,
        lang: Annotated[Language, lang_option(texts)] = language,
    ) -> None:
        from cct_check.cli.new import new_manifest  # noqa: PLC0415

        new_manifest(output, language)

    @new.command("tender", help=texts["new tender"])
    def tender(
        output: Annotated[Path | None, option("output", "FILE", texts, "-o", "--output")] = None,
        lang: Annotated[Language, lang_option(texts)] = language,
    ) -> None:
        from cct_check.cli.new import new_tender  # noqa: PLC0415

        new_tender(output, language)


def _add_rules(app: typer.Typer, texts: Texts, language: Language) -> None:
    @app.command("rules", help=texts["rules list"])
    def rules_(
        rules: Annotated[Path | None, option("rules", "DIR", texts)] = None,
        lang: Annotated[Language, lang_option(texts)] = language,
    ) -> None:
        from cct_check.cli.rules import list_rules  # noqa: PLC0415

        list_rules(rules, language)

    @app.command("rule", help=texts["rule"])
    def rule(
        id: Annotated[str, argument("rule id", "ID", texts)],
        rules: Annotated[Path | None, option("rules", "DIR", texts)] = None,
        lang: Annotated[Language, lang_option(texts)] = language,
    ) -> None:
        from cct_check.cli.rules import show_rule  # noqa: PLC0415

        show_rule(id, rules, language)


def _add_schema(app: typer.Typer, texts: Texts, language: Language) -> None:
    @app.command("schema", help=texts["schema"])
    def schema(
        name: Annotated[str, argument("schema name", "NAME", texts)],
        lang: Annotated[Language, lang_option(texts)] = language,
    ) -> None:
        from cct_check.cli.schema import print_schema  # noqa: PLC0415

        print_schema(name)

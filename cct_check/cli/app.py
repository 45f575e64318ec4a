"""The commands and their options, built in the reader's language."""

from pathlib import Path
from typing import Annotated

import typer

from cct_check import __version__
from cct_check.cli import parser as click
from cct_check.cli.texts import Texts
from cct_check.cli.usage import formatter
from cct_check.model.language import Language


def build(language: Language) -> click.Command:
    """The whole command line, its help in `language`."""
    texts = Texts(language)
    app = _typer("app", texts)
    _add_check(app, texts, language)
    _add_new(app, texts, language)
    _add_rules(app, texts, language)
    _add_products(app, texts, language)
    _add_schema(app, texts)

    @app.callback()
    def top(
        version: Annotated[
            bool, typer.Option("--version", help=texts["version"], is_eager=True, callback=_version)
        ] = False,
        lang: Annotated[Language, typer.Option(help=texts["lang"], show_default=False)] = language,
        debug: Annotated[bool, typer.Option("--debug", help=texts["debug"])] = False,
    ) -> None:
        """Nothing: language and debugging are known before the command line is parsed."""

    command = typer.main.get_command(app)
    _speak(command, formatter(texts))
    return command


def _typer(key: str, texts: Texts) -> typer.Typer:
    return typer.Typer(
        help=texts[key],
        add_completion=False,
        rich_markup_mode=None,
        no_args_is_help=True,
        subcommand_metavar=texts.metavar("COMMAND"),
        context_settings={"help_option_names": ["-h", "--help"]},
    )


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
        bid: Annotated[
            str, typer.Argument(help=texts["bid"], metavar=texts.metavar("BID"), show_default=False)
        ],
        referential: Annotated[
            Path | None, typer.Option(help=texts["referential"], metavar=texts.metavar("DIR"))
        ] = None,
        rules: Annotated[
            Path | None, typer.Option(help=texts["rules"], metavar=texts.metavar("DIR"))
        ] = None,
        snapshots: Annotated[str, typer.Option(help=texts["snapshots"], metavar="none")] = "",
        as_of: Annotated[str, typer.Option(help=texts["as-of"], metavar="DATE")] = "",
        format: Annotated[
            list[str] | None,
            typer.Option(help=texts["format"], metavar=texts.metavar("NAME[=FILE]")),
        ] = None,
        fail_on: Annotated[
            str, typer.Option(help=texts["fail-on"], metavar=texts.metavar("VERDICT|never"))
        ] = "",
        lang: Annotated[Language, typer.Option(help=texts["lang"], show_default=False)] = language,
        debug: Annotated[bool, typer.Option("--debug", help=texts["debug"])] = False,
    ) -> int:
        from cct_check.cli.check import Options, run_check  # noqa: PLC0415

        return run_check(
            Options(
                bid=bid,
                referential=referential,
                rules=rules,
                snapshots=snapshots,
                as_of=as_of,
                formats=format or (),
                fail_on=fail_on,
                language=language,
            )
        )


def _add_new(app: typer.Typer, texts: Texts, language: Language) -> None:
    new = _typer("new", texts)
    app.add_typer(new, name="new")

    @new.callback()
    def group() -> None:
        """Make `manifest` a command of its own, though it is alone."""

    @new.command("manifest", help=texts["new manifest"])
    def manifest(
        output: Annotated[
            Path | None,
            typer.Option("-o", "--output", help=texts["output"], metavar=texts.metavar("FILE")),
        ] = None,
        lang: Annotated[Language, typer.Option(help=texts["lang"], show_default=False)] = language,
    ) -> None:
        from cct_check.cli.new import new_manifest  # noqa: PLC0415

        new_manifest(output, language)


def _add_rules(app: typer.Typer, texts: Texts, language: Language) -> None:
    folder = Annotated[Path | None, typer.Option(help=texts["rules"], metavar=texts.metavar("DIR"))]
    lang_option = Annotated[Language, typer.Option(help=texts["lang"], show_default=False)]

    @app.command("rules", help=texts["rules list"])
    def rules_(rules: folder = None, lang: lang_option = language) -> None:
        from cct_check.cli.rules import list_rules  # noqa: PLC0415

        list_rules(rules, language)

    @app.command("rule", help=texts["rule"])
    def rule(
        id: Annotated[str, typer.Argument(help=texts["rule id"], metavar="ID", show_default=False)],
        rules: folder = None,
        lang: lang_option = language,
    ) -> None:
        from cct_check.cli.rules import show_rule  # noqa: PLC0415

        show_rule(id, rules, language)


def _add_products(app: typer.Typer, texts: Texts, language: Language) -> None:
    products = _typer("products", texts)
    app.add_typer(products, name="products")

    @products.command("search", help=texts["products search"])
    def search(
        text: Annotated[
            str,
            typer.Argument(help=texts["text"], metavar=texts.metavar("TEXT"), show_default=False),
        ],
        referential: Annotated[
            Path | None, typer.Option(help=texts["referential"], metavar=texts.metavar("DIR"))
        ] = None,
        lang: Annotated[Language, typer.Option(help=texts["lang"], show_default=False)] = language,
    ) -> int:
        from cct_check.cli.products import search_products  # noqa: PLC0415

        return search_products(text, referential, language)

    @products.command("show", help=texts["products show"])
    def show(
        ref: Annotated[
            str, typer.Argument(help=texts["reference"], metavar="REF", show_default=False)
        ],
        referential: Annotated[
            Path | None, typer.Option(help=texts["referential"], metavar=texts.metavar("DIR"))
        ] = None,
        lang: Annotated[Language, typer.Option(help=texts["lang"], show_default=False)] = language,
    ) -> None:
        from cct_check.cli.products import show_product  # noqa: PLC0415

        show_product(ref, referential, language)

    @products.command("import", help=texts["products import"])
    def import_(
        pages: Annotated[
            Path,
            typer.Argument(help=texts["pages"], metavar=texts.metavar("PAGES"), show_default=False),
        ],
        output: Annotated[
            Path, typer.Option("-o", "--output", help=texts["folder"], metavar=texts.metavar("DIR"))
        ],
        edition: Annotated[str, typer.Option(help=texts["edition"], metavar="DATE")],
        lang: Annotated[Language, typer.Option(help=texts["lang"], show_default=False)] = language,
    ) -> None:
        from cct_check.cli.products import import_products  # noqa: PLC0415

        import_products(pages, output, edition, language)


def _add_schema(app: typer.Typer, texts: Texts) -> None:
    @app.command("schema", help=texts["schema"])
    def schema(
        name: Annotated[
            str,
            typer.Argument(
                help=texts["schema name"], metavar=texts.metavar("NAME"), show_default=False
            ),
        ],
    ) -> None:
        from cct_check.cli.schema import print_schema  # noqa: PLC0415

        print_schema(name)

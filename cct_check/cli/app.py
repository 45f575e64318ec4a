"""The commands and their options, built in the reader's language."""

from pathlib import Path
from typing import Annotated, Any

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
    _add_schema(app, texts, language)

    @app.callback()
    def top(
        version: Annotated[
            bool, typer.Option("--version", help=texts["version"], is_eager=True, callback=_version)
        ] = False,
        lang: Annotated[Language, _lang(texts)] = language,
        debug: Annotated[bool, _debug(texts)] = False,
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


def _lang(texts: Texts) -> Any:
    return typer.Option(help=texts["lang"], show_default=False)


def _debug(texts: Texts) -> Any:
    return typer.Option("--debug", help=texts["debug"])


def _option(key: str, metavar: str, texts: Texts, *names: str) -> Any:
    return typer.Option(*names, help=texts[key], metavar=texts.metavar(metavar))


def _argument(key: str, metavar: str, texts: Texts) -> Any:
    return typer.Argument(help=texts[key], metavar=texts.metavar(metavar), show_default=False)


def _add_check(app: typer.Typer, texts: Texts, language: Language) -> None:
    @app.command("check", help=texts["check"])
    def check(
        bid: Annotated[str, _argument("bid", "BID", texts)],
        tender: Annotated[Path | None, _option("tender", "FILE", texts)] = None,
        referential: Annotated[Path | None, _option("referential", "DIR", texts)] = None,
        rules: Annotated[Path | None, _option("rules", "DIR", texts)] = None,
        snapshots: Annotated[str, _option("snapshots", "none", texts)] = "",
        as_of: Annotated[str, _option("as-of", "DATE", texts)] = "",
        format: Annotated[list[str] | None, _option("format", "NAME[=FILE]", texts)] = None,
        fail_on: Annotated[str, _option("fail-on", "VERDICT|never", texts)] = "",
        explain: Annotated[str, _option("explain", "COMPONENT", texts)] = "",
        lang: Annotated[Language, _lang(texts)] = language,
        debug: Annotated[bool, _debug(texts)] = False,
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
    new = _group(app, "new", texts, language)

    @new.command("manifest", help=texts["new manifest"])
    def manifest(
        output: Annotated[Path | None, _option("output", "FILE", texts, "-o", "--output")] = None,
        lang: Annotated[Language, _lang(texts)] = language,
    ) -> None:
        from cct_check.cli.new import new_manifest  # noqa: PLC0415

        new_manifest(output, language)

    @new.command("tender", help=texts["new tender"])
    def tender(
        output: Annotated[Path | None, _option("output", "FILE", texts, "-o", "--output")] = None,
        lang: Annotated[Language, _lang(texts)] = language,
    ) -> None:
        from cct_check.cli.new import new_tender  # noqa: PLC0415

        new_tender(output, language)


def _add_rules(app: typer.Typer, texts: Texts, language: Language) -> None:
    @app.command("rules", help=texts["rules list"])
    def rules_(
        rules: Annotated[Path | None, _option("rules", "DIR", texts)] = None,
        lang: Annotated[Language, _lang(texts)] = language,
    ) -> None:
        from cct_check.cli.rules import list_rules  # noqa: PLC0415

        list_rules(rules, language)

    @app.command("rule", help=texts["rule"])
    def rule(
        id: Annotated[str, _argument("rule id", "ID", texts)],
        rules: Annotated[Path | None, _option("rules", "DIR", texts)] = None,
        lang: Annotated[Language, _lang(texts)] = language,
    ) -> None:
        from cct_check.cli.rules import show_rule  # noqa: PLC0415

        show_rule(id, rules, language)


def _add_products(app: typer.Typer, texts: Texts, language: Language) -> None:
    products = _group(app, "products", texts, language)

    @products.command("search", help=texts["products search"])
    def search(
        text: Annotated[str, _argument("text", "TEXT", texts)],
        referential: Annotated[Path | None, _option("referential", "DIR", texts)] = None,
        lang: Annotated[Language, _lang(texts)] = language,
    ) -> int:
        from cct_check.cli.products import search_products  # noqa: PLC0415

        return search_products(text, referential, language)

    @products.command("show", help=texts["products show"])
    def show(
        ref: Annotated[str, _argument("reference", "REF", texts)],
        referential: Annotated[Path | None, _option("referential", "DIR", texts)] = None,
        lang: Annotated[Language, _lang(texts)] = language,
    ) -> None:
        from cct_check.cli.products import show_product  # noqa: PLC0415

        show_product(ref, referential, language)

    @products.command("match", help=texts["products match"])
    def match_(
        text: Annotated[str, _argument("declared name", "TEXT", texts)],
        version: Annotated[str, _option("declared version", "TEXT", texts)] = "",
        vendor: Annotated[str, _option("declared vendor", "TEXT", texts)] = "",
        kind: Annotated[str | None, _option("declared kind", "KIND", texts)] = None,
        function: Annotated[str, _option("declared function", "TEXT", texts)] = "",
        purl: Annotated[list[str] | None, _option("declared purl", "PURL", texts)] = None,
        cpe: Annotated[list[str] | None, _option("declared cpe", "CPE", texts)] = None,
        image: Annotated[list[str] | None, _option("declared image", "IMAGE", texts)] = None,
        reference: Annotated[str, _option("declared reference", "REF", texts)] = "",
        referential: Annotated[Path | None, _option("referential", "DIR", texts)] = None,
        lang: Annotated[Language, _lang(texts)] = language,
    ) -> int:
        from cct_check.cli.match import Declared, match_name  # noqa: PLC0415

        declared = Declared(
            name=text,
            version=version,
            vendor=vendor,
            kind=kind or "service",
            function=function,
            purl=purl or (),
            cpe=cpe or (),
            image=image or (),
            reference=reference,
        )
        return match_name(declared, referential, language)

    @products.command("lint", help=texts["products lint"])
    def lint(
        products: Annotated[Path | None, _argument("products folder", "DIR", texts)] = None,
        referential: Annotated[Path | None, _option("referential", "DIR", texts)] = None,
        lang: Annotated[Language, _lang(texts)] = language,
    ) -> int:
        from cct_check.cli.lint import lint_products  # noqa: PLC0415

        return lint_products(products, referential, language)

    @products.command("import", help=texts["products import"])
    def import_(
        pages: Annotated[Path, _argument("pages", "PAGES", texts)],
        output: Annotated[Path, _option("folder", "DIR", texts, "-o", "--output")],
        edition: Annotated[str, _option("edition", "DATE", texts)],
        lang: Annotated[Language, _lang(texts)] = language,
    ) -> None:
        from cct_check.cli.products import import_products  # noqa: PLC0415

        import_products(pages, output, edition, language)


def _add_schema(app: typer.Typer, texts: Texts, language: Language) -> None:
    @app.command("schema", help=texts["schema"])
    def schema(
        name: Annotated[str, _argument("schema name", "NAME", texts)],
        lang: Annotated[Language, _lang(texts)] = language,
    ) -> None:
        from cct_check.cli.schema import print_schema  # noqa: PLC0415

        print_schema(name)


def _group(app: typer.Typer, key: str, texts: Texts, language: Language) -> typer.Typer:
    group = _typer(key, texts)
    app.add_typer(group, name=key)

    @group.callback()
    def options(lang: Annotated[Language, _lang(texts)] = language) -> None:
        """Nothing: the language is known before the command line is parsed."""

    return group

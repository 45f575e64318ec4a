"""The commands on the list of products: search, show, match, lint, import, diff and impact."""

from pathlib import Path
from typing import Annotated

import typer

from cct_check.cli.options import argument, group, lang_option, option
from cct_check.cli.texts import Texts
from cct_check.model.language import Language


def add_products(app: typer.Typer, texts: Texts, language: Language) -> None:
    """Add `products` and all below it to the command line."""
    products = group(app, "products", texts, language)
    _add_search(products, texts, language)
    _add_match(products, texts, language)
    _add_lint(products, texts, language)
    _add_import(products, texts, language)
    _add_diff(products, texts, language)
    _add_impact(products, texts, language)


def _add_search(products: typer.Typer, texts: Texts, language: Language) -> None:
    @products.command("search", help=texts["products search"])
    def search(
        text: Annotated[str, argument("text", "TEXT", texts)],
        referential: Annotated[Path | None, option("referential", "DIR", texts)] = None,
        lang: Annotated[Language, lang_option(texts)] = language,
    ) -> int:
        from cct_check.cli.products import search_products  # noqa: PLC0415

        return search_products(text, referential, language)

    @products.command("show", help=texts["products show"])
    def show(
        ref: Annotated[str, argument("reference", "REF", texts)],
        referential: Annotated[Path | None, option("referential", "DIR", texts)] = None,
        lang: Annotated[Language, lang_option(texts)] = language,
    ) -> None:
        from cct_check.cli.products import show_product  # noqa: PLC0415

        show_product(ref, referential, language)


def _add_match(products: typer.Typer, texts: Texts, language: Language) -> None:
    @products.command("match", help=texts["products match"])
    def match_(
        text: Annotated[str, argument("declared name", "TEXT", texts)],
        version: Annotated[str, option("declared version", "TEXT", texts)] = "",
        vendor: Annotated[str, option("declared vendor", "TEXT", texts)] = "",
        kind: Annotated[str | None, option("declared kind", "KIND", texts)] = None,
        function: Annotated[str, option("declared function", "TEXT", texts)] = "",
        purl: Annotated[list[str] | None, option("declared purl", "PURL", texts)] = None,
        cpe: Annotated[list[str] | None, option("declared cpe", "CPE", texts)] = None,
        image: Annotated[list[str] | None, option("declared image", "IMAGE", texts)] = None,
        reference: Annotated[str, option("declared reference", "REF", texts)] = "",
        referential: Annotated[Path | None, option("referential", "DIR", texts)] = None,
        lang: Annotated[Language, lang_option(texts)] = language,
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


def _add_lint(products: typer.Typer, texts: Texts, language: Language) -> None:
    @products.command("lint", help=texts["products lint"])
    def lint(
        folder: Annotated[Path | None, argument("products folder", "DIR", texts)] = None,
        referential: Annotated[Path | None, option("referential", "DIR", texts)] = None,
        pages: Annotated[Path | None, option("pages", "PAGES", texts)] = None,
        as_of: Annotated[str, option("as-of", "DATE", texts)] = "",
        format: Annotated[str, option("one format", "NAME", texts)] = "console",
        lang: Annotated[Language, lang_option(texts)] = language,
    ) -> int:
        from cct_check.cli.lint import Linted, lint_products  # noqa: PLC0415

        typed = Linted(
            products=folder, referential=referential, pages=pages, as_of=as_of, format=format
        )
        return lint_products(typed, language)


def _add_import(products: typer.Typer, texts: Texts, language: Language) -> None:
    @products.command("import", help=texts["products import"])
    def import_(
        pages: Annotated[Path, argument("pages", "PAGES", texts)],
        output: Annotated[Path, option("folder", "DIR", texts, "-o", "--output")],
        edition: Annotated[str, option("edition", "DATE", texts)],
        lang: Annotated[Language, lang_option(texts)] = language,
    ) -> None:
        from cct_check.cli.products import import_products  # noqa: PLC0415

        import_products(pages, output, edition, language)


def _add_diff(products: typer.Typer, texts: Texts, language: Language) -> None:
    @products.command("diff", help=texts["products diff"])
    def diff(
        old: Annotated[Path, argument("old edition", "OLD", texts)],
        new: Annotated[Path, argument("new edition", "NEW", texts)],
        format: Annotated[str, option("one format", "NAME", texts)] = "console",
        lang: Annotated[Language, lang_option(texts)] = language,
    ) -> int:
        from cct_check.cli.editions import show_diff  # noqa: PLC0415

        return show_diff(old, new, format, language)


def _add_impact(products: typer.Typer, texts: Texts, language: Language) -> None:
    @products.command("impact", help=texts["products impact"])
    def impact(
        new: Annotated[Path, argument("new edition", "NEW", texts)],
        manifests: Annotated[list[Path], argument("manifests", "MANIFEST", texts)],
        referential: Annotated[Path | None, option("referential", "DIR", texts)] = None,
        as_of: Annotated[str, option("as-of", "DATE", texts)] = "",
        format: Annotated[str, option("one format", "NAME", texts)] = "console",
        lang: Annotated[Language, lang_option(texts)] = language,
    ) -> int:
        from cct_check.cli.editions import show_impact  # noqa: PLC0415

        return show_impact(
            new, manifests, old=referential, as_of=as_of, form=format, language=language
        )

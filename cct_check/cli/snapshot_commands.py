"""The commands about the dated sources: list, show and rebuild."""

from pathlib import Path
from typing import Annotated

import typer

from cct_check.cli.options import argument, commands, lang_option, option
from cct_check.cli.texts import Texts
from cct_check.model.language import Language


def add_snapshots(app: typer.Typer, texts: Texts, language: Language) -> None:
    """Add `snapshots`, which lists them where it is called alone, and all below it."""
    snapshots = commands("snapshots group", texts, alone=True)
    app.add_typer(snapshots, name="snapshots")

    @snapshots.callback(invoke_without_command=True)
    def listed(
        context: typer.Context,
        folder: Annotated[
            Path | None, option("snapshots folder", "DIR", texts, "--snapshots")
        ] = None,
        lang: Annotated[Language, lang_option(texts)] = language,
    ) -> None:
        from cct_check.cli.snapshots import list_snapshots  # noqa: PLC0415

        if context.invoked_subcommand is None:
            list_snapshots(folder, language)

    _add_show(snapshots, texts, language)
    _add_rebuild(snapshots, texts, language)


def _add_show(snapshots: typer.Typer, texts: Texts, language: Language) -> None:
    @snapshots.command("show", help=texts["snapshots show"])
    def show(
        name: Annotated[str, argument("snapshot name", "NAME", texts)],
        text: Annotated[str, argument("snapshot text", "TEXT", texts)] = "",
        folder: Annotated[
            Path | None, option("snapshots folder", "DIR", texts, "--snapshots")
        ] = None,
        lang: Annotated[Language, lang_option(texts)] = language,
    ) -> int:
        from cct_check.cli.snapshots import show_snapshot  # noqa: PLC0415

        return show_snapshot(name, text, folder, language)


def _add_rebuild(snapshots: typer.Typer, texts: Texts, language: Language) -> None:
    @snapshots.command("rebuild", help=texts["snapshots rebuild"])
    def rebuild(
        name: Annotated[str, argument("snapshot name", "NAME", texts)],
        files: Annotated[list[Path], argument("source files", "FILE", texts)],
        output: Annotated[Path, option("folder", "DIR", texts, "-o", "--output")],
        date: Annotated[str, option("source date", "DATE", texts)] = "",
        lang: Annotated[Language, lang_option(texts)] = language,
    ) -> None:
        from cct_check.cli.snapshots import rebuild_snapshot  # noqa: PLC0415

        rebuild_snapshot(name, files, output, date, language)

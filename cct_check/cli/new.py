"""`cct-check new`: write a file to fill in."""

from pathlib import Path

from cct_check.cli.output import print_record, tell, write_new_file
from cct_check.cli.texts import Texts
from cct_check.model.language import Language
from cct_check.resources import PACKAGE


def new_manifest(output: Path | None, language: Language) -> None:
    """Write the commented manifest, to a new file or to standard output."""
    _write("manifest", output, language, told="written")


def new_tender(output: Path | None, language: Language) -> None:
    """Write the commented tender, to a new file or to standard output."""
    _write("tender", output, language, told="tender written")


def _write(name: str, output: Path | None, language: Language, *, told: str) -> None:
    template = PACKAGE / "cli" / "templates" / f"{name}.{language}.yaml"
    text = template.read_text(encoding="utf-8")
    if output is None:
        print_record(text)
    else:
        write_new_file(output, text)
        tell(f"cct-check: {Texts(language)[told].format(output)}")

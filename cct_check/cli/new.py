"""`cct-check new`: write a file to fill in."""

from pathlib import Path

from cct_check.cli.output import print_record, tell, write_new_file
from cct_check.cli.texts import Texts
from cct_check.model.language import Language
from cct_check.resources import PACKAGE


def new_manifest(output: Path | None, language: Language) -> None:
    """Write the commented template, to a new file or to standard output."""
    template = PACKAGE / "cli" / "templates" / f"manifest.{language}.yaml"
    text = template.read_text(encoding="utf-8")
    if output is None:
        print_record(text)
    else:
        write_new_file(output, text)
        written = Texts(language)["written"].format(output)
        tell(f"cct-check: {written}")

"""Where the rules and the schemas lie: in the installed package, or in the working copy."""

from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


@cache
def rules_folder() -> Path:
    """The folder of the shipped rules: `_rules` in a wheel, `rules` beside the package here."""
    installed = PACKAGE / "_rules"
    return installed if installed.is_dir() else PACKAGE.parent / "rules"


def schema_path(name: str) -> Path:
    """The path of a published JSON Schema, `name` being for instance `manifest`."""
    return PACKAGE / "schemas" / f"{name}.schema.json"

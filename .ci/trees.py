"""Puts into the wheel the trees of the rule files, so that a check need not parse their YAML."""

import json
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class TreesHook(BuildHookInterface):  # type: ignore[type-arg]
    """Runs while a wheel is built; an editable install reads the YAML itself."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the trees beside the wheel being built, and have them included."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from cct_check.read.folder import TREES_FILE, trees_of  # noqa: PLC0415

        trees = self._made()
        trees.parent.mkdir(parents=True, exist_ok=True)
        trees.write_text(json.dumps(trees_of(Path(self.root, "rules"))), encoding="utf-8")
        build_data["force_include"][str(trees)] = f"cct_check/_rules/{TREES_FILE}"

    def finalize(self, *_: object) -> None:
        """Leave nothing beside the wheel."""
        self._made().unlink(missing_ok=True)

    def _made(self) -> Path:
        return Path(self.directory, "trees-being-packed.json")

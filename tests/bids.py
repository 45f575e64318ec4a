"""Bids made for tests: a minimal one, a complete claim, and the command line run on them."""

import copy
import io
import json
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from cct_check.cli.guard import run

AS_OF = "2026-11-23"
UNLISTED = "Brique Exemple"

COMPLETE_CLAIM: dict[str, Any] = {
    "operator": [],
    "skills": [],
    "installation": "application",
    "update": "application",
    "tma": "included",
    "mco": "included",
    "security": {
        "assessed_on": "2026-09-30",
        "assessed_by": "RSSI Exemple SAS",
        "method": "revue et balayage",
        "conclusion": "no-impact",
    },
    "lifecycle": {
        "borne_by": "supplier",
        "vulnerability_watch": "analyse hebdomadaire",
        "until": "2031-06-30",
    },
    "evidence": [{"file": "pieces/dossier.txt", "proves": ["all"]}],
}
FOOTPRINT: dict[str, Any] = {
    "service": "no",
    "ports": [],
    "admin_console": "no",
    "cluster_operator": "no",
    "privileges": "none",
    "shared_by": "1",
}
CONTEXT = {
    "project": "new",
    "entity": "DTNUM",
    "hosting": "cloud-native",
    "sensitivity": "standard",
    "contract_end": "2030-12-31",
}


@dataclass(frozen=True)
class Outcome:
    """What one run gave."""

    code: int
    out: str
    err: str

    @property
    def report(self) -> dict[str, Any]:
        """The JSON report."""
        return json.loads(self.out)

    @property
    def component(self) -> dict[str, Any]:
        """The only component of the report."""
        (component,) = self.report["components"]
        return component

    @property
    def rules(self) -> list[str]:
        """The rules that fired, in order."""
        return [finding["rule"] for finding in self.report["findings"]]


def claim(**changes: Any) -> dict[str, Any]:
    """A complete claim with some keys changed; None removes; mappings merge."""
    return merged(COMPLETE_CLAIM, changes)


def merged(base: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """`base` with `changes` laid over it, key by key."""
    result = copy.deepcopy(dict(base))
    for key, value in changes.items():
        if isinstance(value, Mapping) and isinstance(result.get(key), Mapping):
            result[key] = merged(result[key], value)
        elif value in (None, ""):
            result.pop(key, None)
        else:
            result[key] = copy.deepcopy(value)
    return result


def bid(*components: Mapping[str, Any], **changes: Any) -> dict[str, Any]:
    """A manifest of these components."""
    base = {
        "manifest_version": 1,
        "bid": {"solution": "Portail", "declared_by": {"name": "A. Exemple"}},
        "context": CONTEXT,
        "components": list(components),
    }
    return merged(base, changes)


def tender(**changes: Any) -> dict[str, Any]:
    """A tender that only has its reference, with these keys."""
    return merged({"tender_version": "1", "reference": "2026-DTNUM-042"}, changes)


def command(*arguments: str, environment: Mapping[str, str] | None = None) -> Outcome:
    """Run one command line in this process."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    with redirect_stdout(out), redirect_stderr(err):
        code = run(arguments, environment or {})
    return Outcome(code=int(code), out=_written(out), err=_written(err))


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    stream.seek(0)
    return stream.read()


class _Plain(yaml.SafeDumper):
    """Writes equal values twice, where YAML would write an alias."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002  the dumper calls it
        return True


def check(
    folder: Path, manifest: Mapping[str, Any] | str, *options: str, dated: bool = False
) -> Outcome:
    """Write the manifest and its usual piece in `folder`, and check it to JSON.

    Without dated sources unless `dated`: what most tests are about does not depend on them.
    """
    (folder / "pieces").mkdir(exist_ok=True)
    (folder / "pieces" / "dossier.txt").write_text("Dossier d’architecture\n", encoding="utf-8")
    text = (
        manifest
        if isinstance(manifest, str)
        else yaml.dump(manifest, Dumper=_Plain, allow_unicode=True)
    )
    path = folder / "manifest.yaml"
    path.write_text(text, encoding="utf-8")
    sources = () if dated else ("--snapshots", "none")
    return command("check", str(path), "--as-of", AS_OF, "--format", "json", *sources, *options)


def check_one(folder: Path, component: Mapping[str, Any], *options: str, **changes: Any) -> Outcome:
    """Check a bid of one component."""
    base = {"name": UNLISTED, "version": "1.0", "kind": "library"}
    return check(folder, bid(merged(base, component), **changes), *options)

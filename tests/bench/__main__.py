"""How long the command takes beside what it cannot do without; run by hand, never a timed test.

    python -m tests.bench    # measures the `cct-check` beside this python

Whole processes, in turn, so that the ratios hold where the machine's speed drifts.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from cct_check.read.document import read_document
from tests.bids import COMPLETE_CLAIM, bid

RUNS = 15
MANY = 10_000
LISTED = (
    "PostgreSQL Tomcat Redis Nginx SQLite MongoDB Kibana Grafana Symfony PHP Angular Spring "
    "Keycloak Jetty HAProxy Debian Docker Kubernetes Ansible Prometheus"
).split()
IMPORTS = "import typer, yaml, jsonschema, rich.console, rich.table"
WORD = "import typer; app = typer.Typer(); app.command()(lambda: typer.echo('word')); app()"
PROGRAM = str(Path(sys.executable).with_name("cct-check"))


def thirty() -> dict[str, Any]:
    """Twenty listed components, eight well justified embedded ones, two unknown services."""
    library = {"version": "1.0", "kind": "library", "embedded": COMPLETE_CLAIM}
    return bid(
        *({"name": name, "version": "9.1", "kind": "service"} for name in LISTED),
        *({"name": f"Brique {rank}", **library} for rank in range(8)),
        *({"name": f"Service {rank}", "version": "1", "kind": "service"} for rank in range(2)),
    )


def written(folder: Path, name: str, manifest: Mapping[str, Any]) -> Path:
    """The manifest in a file, a component a block, as people write them."""
    (folder / "pieces").mkdir(exist_ok=True)
    (folder / "pieces" / "dossier.txt").write_text("Dossier", encoding="utf-8")
    path = folder / name
    dumper = type("Plain", (yaml.CSafeDumper,), {"ignore_aliases": lambda *_: True})
    path.write_text(yaml.dump(dict(manifest), Dumper=dumper, sort_keys=False), encoding="utf-8")
    return path


def ratio(ours: Sequence[str], other: Sequence[str]) -> str:
    """The median of the ratios, pair by pair, and both medians."""
    pairs = [(seconds(ours), seconds(other)) for _ in range(RUNS)]
    medians = [statistics.median(times) * 1000 for times in zip(*pairs, strict=True)]
    middle = statistics.median(one / two for one, two in pairs)
    return f"{middle:.2f}  ({medians[0]:.0f} ms / {medians[1]:.0f} ms)"


def seconds(command: Sequence[str]) -> float:
    """The wall time of one run."""
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def reading(path: Path) -> str:
    """The best of five readings of a file into a tree with places."""
    times = []
    for _ in range(5):
        start = time.perf_counter()
        read_document(path, shown=path.name)
        times.append(time.perf_counter() - start)
    return f"{min(times):.2f} s for {path.stat().st_size / 1e6:.1f} MB"


def main() -> None:
    """Measure, and print a line each."""
    python = sys.executable
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        small = written(folder, "thirty.yaml", thirty())
        library = {"version": "1.0", "kind": "library", "embedded": COMPLETE_CLAIM}
        large = bid(*({"name": f"Brique {rank}", **library} for rank in range(MANY)))
        print("--version / typer word  ", ratio([PROGRAM, "--version"], [python, "-c", WORD]))
        check = [PROGRAM, "check", str(small)]
        print("30 components / imports ", ratio(check, [python, "-c", IMPORTS]))
        as_json = [*check, "--format", "json"]
        print("  the same, to JSON     ", ratio(as_json, [python, "-c", IMPORTS]))
        print(f"reading {MANY} components", reading(written(folder, "large.yaml", large)))


if __name__ == "__main__":
    main()

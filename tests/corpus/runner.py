"""Any folder of files given to the command line: each is judged, or refused in lines of its own.

python -m tests.corpus.runner FOLDER
"""

import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from tests.bids import AS_OF, Outcome, command

JUDGED = (0, 1, 3)
REFUSED = 2


@dataclass
class Survey:
    """How many files were judged or refused, and what went otherwise: never a traceback."""

    counts: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


def survey(folder: Path) -> Survey:
    """Check every file below a folder."""
    found = Survey()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        outcome = command("check", str(path), "--as-of", AS_OF, "--format", "json")
        fault = fault_of(path, outcome)
        if fault:
            found.faults.append(f"{path}: {fault}")
        else:
            found.counts["judged" if outcome.code in JUDGED else "refused"] += 1
    return found


def fault_of(path: Path, outcome: Outcome) -> str:
    """What is wrong with an outcome; empty where the file was judged, or refused as promised."""
    if outcome.code in JUDGED and not outcome.err:
        return ""
    lines = outcome.err.splitlines()
    if outcome.code != REFUSED or outcome.out or not lines:
        return f"exit {outcome.code}, {len(lines)} lines of error: {outcome.err[:200]}"
    astray = [line for line in lines if not line.startswith(f"{path}:")]
    return f"a line that does not begin with the file: {astray[0][:200]}" if astray else ""


def main() -> None:
    """Print the counts of a folder, and its faults."""
    found = survey(Path(sys.argv[1]))
    print(*(f"{count} {what}" for what, count in found.counts.items()), sep=", ")
    print(*found.faults, sep="\n")
    sys.exit(bool(found.faults))


if __name__ == "__main__":
    main()

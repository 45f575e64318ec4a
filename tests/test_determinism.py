"""The same input gives the same bytes, whatever the seed, the locale, the zone or the folder."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

OPTIONS = ["--as-of", "2026-11-23", "--format", "json"]
EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "embarque"


def report(manifest: Path, cwd: Path, **environment: str) -> bytes:
    script = "import sys; from cct_check.cli.main import main; main()"
    result = subprocess.run(
        [sys.executable, "-c", script, "check", str(manifest), *OPTIONS],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(EXAMPLE.parents[1]), **environment},
        capture_output=True,
        check=False,
    )
    assert result.returncode == 1, result.stderr
    return result.stdout


def test_the_same_bid_gives_the_same_bytes_everywhere(tmp_path: Path) -> None:
    copy = tmp_path / "ailleurs" / "offre"
    shutil.copytree(EXAMPLE, copy)
    runs = {
        report(EXAMPLE / "manifest.yaml", tmp_path, PYTHONHASHSEED="0"),
        report(EXAMPLE / "manifest.yaml", EXAMPLE, PYTHONHASHSEED="1", TZ="Asia/Tokyo"),
        report(copy / "manifest.yaml", copy.parent, PYTHONHASHSEED="77", LC_ALL="C"),
        report(Path("offre/manifest.yaml"), copy.parent, PYTHONIOENCODING="ascii:strict"),
    }
    assert len(runs) == 1


def test_the_report_names_no_path_of_the_machine(tmp_path: Path) -> None:
    copy = tmp_path / "offre"
    shutil.copytree(EXAMPLE, copy)
    assert str(tmp_path).encode() not in report(copy / "manifest.yaml", tmp_path)

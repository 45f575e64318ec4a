"""The same input gives the same bytes, whatever the seed, the locale, the zone or the folder."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "embarque"
SURROUNDINGS = [
    {"PYTHONHASHSEED": "0"},
    {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo", "HOME": "/nonexistent"},
    {"PYTHONHASHSEED": "77", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "4294967295", "LC_ALL": "C.UTF-8", "TZ": "America/Adak"},
    {"LC_ALL": "POSIX", "LANG": "tr_TR.UTF-8", "COLUMNS": "40", "TERM": "dumb"},
]


def report(manifest: Path, cwd: Path, *options: str, **environment: str) -> bytes:
    script = "import sys; from cct_check.cli.main import main; main()"
    arguments = ["check", str(manifest), "--as-of", "2026-11-23", *options]
    inherited = {key: value for key, value in os.environ.items() if key != "PYTHONHASHSEED"}
    result = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=cwd,
        env={**inherited, "PYTHONPATH": str(EXAMPLE.parents[1]), **environment},
        capture_output=True,
        check=False,
    )
    assert result.returncode == 1, result.stderr
    return result.stdout


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_same_bid_gives_the_same_record_everywhere(tmp_path: Path, language: str) -> None:
    copy = tmp_path / "ailleurs" / "offre"
    shutil.copytree(EXAMPLE, copy)
    options = ["--format", "json", "--lang", language]
    runs = {
        report(manifest, cwd, *options, **surroundings)
        for surroundings, (manifest, cwd) in zip(
            SURROUNDINGS,
            [
                (EXAMPLE / "manifest.yaml", tmp_path),
                (EXAMPLE / "manifest.yaml", EXAMPLE),
                (copy / "manifest.yaml", copy.parent),
                (Path("offre/manifest.yaml"), copy.parent),
                (Path("../offre/manifest.yaml"), copy),
            ],
            strict=True,
        )
    }
    assert len(runs) == 1


def test_the_same_bid_gives_the_same_page_in_every_unicode_locale() -> None:
    pages = {
        report(EXAMPLE / "manifest.yaml", EXAMPLE, PYTHONIOENCODING="utf-8", **surroundings)
        for surroundings in SURROUNDINGS
    }
    assert pages == {(EXAMPLE / "report.fr.txt").read_bytes()}


def test_a_terminal_without_unicode_is_given_a_page_it_can_show() -> None:
    page = report(EXAMPLE / "manifest.yaml", EXAMPLE, PYTHONIOENCODING="ascii")
    assert page.isascii()
    assert b"|       operator: [sauvegarder" in page


def test_the_report_names_no_path_of_the_machine(tmp_path: Path) -> None:
    copy = tmp_path / "offre"
    shutil.copytree(EXAMPLE, copy)
    for form in ("json", "console"):
        page = report(copy / "manifest.yaml", tmp_path, "--format", form)
        assert str(tmp_path).encode() not in page

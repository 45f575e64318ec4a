"""The wheel, built and installed: it judges as the working copy does, from anywhere."""

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = ROOT / "examples" / "embarque" / "manifest.yaml"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder where the built wheel is installed, without its dependencies."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    subprocess.run([*build, str(ROOT)], check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    target = folder / "site"
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target"]
    subprocess.run([*install, str(target), str(wheel)], check=True, capture_output=True)
    return target


def check(installed: Path, folder: Path, *arguments: str) -> bytes:
    script = "from cct_check.cli.main import main; main()"
    result = subprocess.run(
        [sys.executable, "-c", script, "check", *arguments, "--as-of", "2026-11-23"],
        cwd=folder,
        env={"PYTHONPATH": str(installed), "PATH": "", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        check=False,
    )
    assert result.stderr == b""
    return result.stdout


def test_it_judges_from_another_folder(installed: Path, tmp_path: Path) -> None:
    expected = EXAMPLE.with_name("report.fr.txt").read_bytes()
    assert check(installed, tmp_path, str(EXAMPLE)) == expected


def test_its_trees_say_what_its_rule_files_say(installed: Path) -> None:
    rules = installed / "cct_check" / "_rules"
    trees = json.loads((rules / "trees.json").read_text(encoding="utf-8"))
    files = list(rules.glob("*/*.yaml"))
    assert {hashlib.sha256(file.read_bytes()).hexdigest() for file in files} == set(trees)
    assert len(list((rules / "checks").glob("*.yaml"))) == len(
        list((ROOT / "rules" / "checks").glob("*.yaml"))
    )


def test_a_sheet_of_the_user_s_is_refused_where_it_says_what_cannot_hold(
    installed: Path, tmp_path: Path
) -> None:
    checks = tmp_path / "checks"
    shutil.copytree(installed / "cct_check" / "_rules" / "checks", checks)
    own = checks / "CCT999-sheet-of-the-user.yaml"
    own.write_bytes((checks / "CCT231-undertaking-ends-before-contract.yaml").read_bytes())
    script = "from cct_check.cli.main import main; main()"
    result = subprocess.run(
        [sys.executable, "-c", script, "rules", "--rules", "checks"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(installed), "PATH": "", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        check=False,
    )
    assert result.returncode == 2
    assert result.stderr.decode().startswith("checks/CCT999-sheet-of-the-user.yaml:1:5: ")


def test_a_rule_file_that_was_changed_is_read_anew(installed: Path, tmp_path: Path) -> None:
    checks = tmp_path / "checks"
    checks.mkdir()
    for file in (installed / "cct_check" / "_rules" / "checks").glob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        changed = text.replace("Tâches laissées à l’administration", "Autre titre")
        (checks / file.name).write_text(changed, encoding="utf-8")
    page = check(installed, tmp_path, str(EXAMPLE), "--rules", str(checks)).decode()
    assert "CCT211 Autre titre" in page
    assert "Tâches laissées à l’administration" not in page

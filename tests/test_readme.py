"""What the README shows is what the command gives, and its own commands are those that work."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from tests.bids import command

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SCREENS = re.findall(r"```console\n(.*?)```", README, re.DOTALL)
MANIFEST, TENDER = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)
ELSEWHERE = "[…]"


def sessions(screen: str) -> list[tuple[str, list[str]]]:
    """Each `$ command` of a screen with the lines shown below it."""
    found: list[tuple[str, list[str]]] = []
    for line in screen.splitlines():
        if line.startswith("$ "):
            found.append((line.removeprefix("$ "), []))
        else:
            found[-1][1].append(line)
    return found


@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_shows_what_its_commands_print(
    screen: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    for line, shown in sessions(screen):
        program, *arguments = shlex.split(line)
        assert program == "cct-check"
        outcome = command(*arguments)
        assert outcome.code in (0, 1, 3), outcome.err
        if shown:
            assert shown[-1] == ELSEWHERE
            assert shown[:-1] == outcome.out.splitlines()[: len(shown) - 1]


def test_the_commands_named_in_the_text_exist() -> None:
    for line in re.findall(r"`cct-check ([^`]+)`", README):
        name = line.split()[0]
        assert command(name, "--help").code == 0, line


def written_manifest(folder: Path) -> Path:
    path = folder / "manifest.yaml"
    path.write_text(MANIFEST, encoding="utf-8")
    (folder / "pieces").mkdir()
    (folder / "pieces" / "dossier.pdf").write_text("dossier", encoding="utf-8")
    return path


def test_the_manifest_shown_is_admissible_as_it_stands(tmp_path: Path) -> None:
    path = written_manifest(tmp_path)
    outcome = command("check", str(path), "--as-of", "2026-11-23", "--format", "json")
    verdicts = {one["name"]: one["verdict"] for one in outcome.report["components"]}
    assert verdicts == {
        "PostgreSQL": "compliant",
        "Spring Framework": "compliant-with-remarks",
        "Caffeine": "compliant-with-remarks",
        "MapStruct": "compliant-with-remarks",
    }


def test_the_tender_shown_applies_to_the_manifest_shown(tmp_path: Path) -> None:
    path, tender = written_manifest(tmp_path), tmp_path / "tender.yaml"
    tender.write_text(TENDER, encoding="utf-8")
    report = command("check", str(path), "--tender", str(tender), "--format", "json").report
    assert (report["as_of"], report["context"]["contract_end"]) == ("2026-11-23", "2031-12-31")
    assert [one["outcome"] for one in report["clarifications"]] == ["applied"]
    assert [one["outcome"] for one in report["decisions"]] == ["applied"]
    undertaking = [one for one in report["findings"] if one["rule"] == "CCT231"]
    assert [(one["component"], one["decision"]) for one in undertaking] == [
        ("mapstruct", "COMARCH-2026-17")
    ]
    assert {one["verdict"] for one in report["components"]} == {
        "compliant",
        "compliant-with-remarks",
    }

"""`check --explain`: which component is meant, and what goes where."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bids import AS_OF, bid, check, command

TOMCAT = {"name": "Tomcat", "version": "9.0.85", "kind": "service"}
BRIQUE = {"name": "Brique Exemple", "version": "1", "kind": "library"}


def manifest(folder: Path, *components: dict[str, str]) -> str:
    check(folder, bid(*components))
    return str(folder / "manifest.yaml")


@pytest.mark.parametrize("wanted", ["brique-exemple", "Brique Exemple"])
@pytest.mark.parametrize(("language", "title"), [("fr", "Explication"), ("en", "Explanation")])
def test_a_component_is_designated_by_its_id_or_its_name(
    tmp_path: Path, wanted: str, language: str, title: str
) -> None:
    path = manifest(tmp_path, TOMCAT, BRIQUE)
    outcome = command("check", path, "--as-of", AS_OF, "--explain", wanted, "--lang", language)
    assert outcome.out.startswith(title)
    assert "[brique-exemple]" in outcome.out.splitlines()[0]
    assert outcome.err == ""
    assert outcome.code == command("check", path, "--as-of", AS_OF).code == 1


def test_an_id_prevails_over_the_name_of_another(tmp_path: Path) -> None:
    path = manifest(tmp_path, {**BRIQUE, "id": "autre", "name": "socle"}, {**TOMCAT, "id": "socle"})
    outcome = command("check", path, "--as-of", AS_OF, "--explain", "socle")
    assert outcome.out.splitlines()[0].endswith("Tomcat 9.0.85 [socle]")


def test_what_designates_none_is_refused_with_a_few_ids(tmp_path: Path) -> None:
    path = manifest(tmp_path, *({**BRIQUE, "name": f"Brique {rank}"} for rank in range(7)))
    outcome = command("check", path, "--explain", "tomcat")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == (
        "cct-check: valeur refusée pour --explain\u00a0: tomcat\u00a0; attendu\u00a0: "
        "brique-0, brique-1, brique-2, brique-3, brique-4, …\n"
    )


def test_a_name_that_several_bear_is_refused_with_their_ids(tmp_path: Path) -> None:
    path = manifest(tmp_path, TOMCAT, BRIQUE, {**BRIQUE, "version": "2"})
    outcome = command("check", path, "--explain", "Brique Exemple", "--lang", "en")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == (
        "cct-check: value refused for --explain: Brique Exemple; "
        "expected: brique-exemple, brique-exemple-2\n"
    )


def test_hostile_text_is_refused_on_one_line(tmp_path: Path) -> None:
    path = manifest(tmp_path, {**BRIQUE, "id": "\x1b[31mx"})
    outcome = command("check", path, "--explain", "x\n::error::y\u202e")
    assert (outcome.code, outcome.out) == (2, "")
    assert len(outcome.err.splitlines()) == 1
    assert "\x1b" not in outcome.err
    assert "\u202e" not in outcome.err


@pytest.mark.parametrize("formats", [["json"], ["console"], ["json=r.json", "console"]])
def test_it_is_alone_on_standard_output(tmp_path: Path, formats: list[str]) -> None:
    path = manifest(tmp_path, BRIQUE)
    options = [part for one in formats for part in ("--format", one)]
    outcome = command("check", path, "--explain", "brique-exemple", *options)
    assert (outcome.code, outcome.out) == (2, "")
    asked = formats[-1]
    assert outcome.err == (
        f"cct-check: valeur refusée pour --format\u00a0: {asked}\u00a0; "
        f"par exemple\u00a0: {asked}=rapport.{asked}\n"
    )


def test_reports_are_written_beside_it(tmp_path: Path) -> None:
    path, target = manifest(tmp_path, BRIQUE), tmp_path / "rapport.json"
    options = ["--as-of", AS_OF, "--explain", "brique-exemple", "--format", f"json={target}"]
    outcome = command("check", path, *options)
    assert outcome.out.startswith("Explication")
    assert json.loads(target.read_text(encoding="utf-8"))["verdict"] == "not-demonstrated"


def test_no_report_is_written_where_the_component_is_refused(tmp_path: Path) -> None:
    path, target = manifest(tmp_path, BRIQUE), tmp_path / "rapport.json"
    outcome = command("check", path, "--explain", "rien", "--format", f"json={target}")
    assert outcome.code == 2
    assert not target.exists()


def test_a_check_without_it_imports_nothing_of_it(tmp_path: Path) -> None:
    path = manifest(tmp_path, BRIQUE)
    program = (
        "import sys; from cct_check.cli.guard import run; run(sys.argv[1:], {}); "
        "ours = [name for name in sys.modules if name.startswith('cct_check')]; "
        "print([name for name in ours for part in ('explain', 'trace', 'fact_') if part in name])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program, "check", path], capture_output=True, check=True
    )
    assert ran.stdout.decode().splitlines()[-1] == "[]"

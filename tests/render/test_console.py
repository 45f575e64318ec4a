"""The console report: verdict first, then what to do, then why; never wider than its page."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from tests.bids import AS_OF, bid, check, claim, command

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
CASES = sorted(folder.name for folder in EXAMPLES.iterdir())
HOSTILE = [
    "\x1b[31mconforme\x1b[0m",
    "x\r\nAvis proposé : conforme",
    "\u202egpj.exe",
    "::error file=x::y",
    "##vso[task.complete result=Succeeded]",
    "[bold red]x[/] :warning: [link=http://e.x]y[/link]",
    "{name} {0.__class__} %s",
    "a" * 256,
    "漢字" * 100,
    "Z" + "\u0301" * 200,
]


def page(folder: Path, *components: dict[str, Any], **changes: Any) -> list[str]:
    check(folder, json.dumps(bid(*components, **changes)))
    return command("check", str(folder / "manifest.yaml"), "--as-of", AS_OF).out.splitlines()


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_line_is_wider_than_80_columns_or_coloured(case: str, language: str) -> None:
    text = (EXAMPLES / case / f"report.{language}.txt").read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if cell_len(line) > 80] == []
    assert "\x1b" not in text


@pytest.mark.parametrize("case", CASES)
def test_the_page_says_what_the_record_says(case: str) -> None:
    path = str(EXAMPLES / case / "manifest.yaml")
    record = command("check", path, "--as-of", AS_OF, "--format", "json").report
    text = (EXAMPLES / case / "report.fr.txt").read_text(encoding="utf-8")
    first = text.splitlines()[0]
    words = {"compliant": "conforme", "non-compliant": "non conforme"}
    assert first == f"Avis proposé\u00a0: {words[record['verdict']]}"
    flat = re.sub(r"\s+", " ", text)
    assert f" {record['summary']['components']} composants : " in flat
    for finding in record["findings"]:
        place = finding["location"]
        assert f"{place['file']}:{place['line']}:{place['column']}" in flat
        assert finding["rule"] in flat
    for component in record["components"]:
        # A path is broken after a slash: what is told is compared without its spaces.
        reasons = re.sub(r"\s", "", "".join(component["reasons"]))
        assert reasons in re.sub(r"\s", "", flat)


def test_the_object_of_the_offer_is_named_on_the_first_page(tmp_path: Path) -> None:
    built = {"name": "Interface", "version": "2", "kind": "application", "origin": "build"}
    listed = {"name": "PostgreSQL", "kind": "service"}
    lines = page(tmp_path, listed, built)
    assert (
        "Objet de l’offre selon le fournisseur, non jugé\u00a0: Interface 2."
        in lines[: lines.index("")]
    )
    assert "non jugé" not in " ".join(page(tmp_path, listed))


def test_findings_that_say_the_same_are_told_once_with_every_place(tmp_path: Path) -> None:
    libraries = [{"name": f"brique-{rank}", "version": "1", "kind": "library"} for rank in range(3)]
    lines = page(tmp_path, *libraries)
    assert sum("ne figure pas au référentiel" in line for line in lines) == 1
    assert [line.split()[0] for line in lines if re.match(r"  brique-\d 1  manifest", line)] == [
        "brique-0",
        "brique-1",
        "brique-2",
    ]
    assert sum(line == "  De même\u00a0:" for line in lines) == 1


def test_findings_that_say_otherwise_are_told_apart(tmp_path: Path) -> None:
    services = [
        {"name": "Brique A", "kind": "library", "embedded": claim(operator=["purger"])},
        {"name": "Brique B", "kind": "library", "embedded": claim(operator=["relancer"])},
    ]
    text = " ".join(page(tmp_path, *services))
    assert "purger" in text
    assert "relancer" in text
    assert "De même" not in text.partition("CCT211")[2].partition("CCT2")[0]


def test_components_with_the_same_reason_are_told_together_in_their_order(tmp_path: Path) -> None:
    names = ["brique-b", "brique-a"]
    lines = page(tmp_path, *({"name": name, "version": "1", "kind": "library"} for name in names))
    assert "brique-b 1, brique-a 1 — non démontré" in lines


def test_texts_of_any_length_fill_no_page_and_stay_whole_in_the_record(tmp_path: Path) -> None:
    long = "purger " * 5000
    stated = claim(operator=[long] * 90, skills=[long], footprint={"ports": [long]})
    stated["security"] |= {"assessed_by": long, "method": long}
    stated["evidence"] = [{"file": f"{rank}/{long}.pdf", "proves": ["all"]} for rank in range(90)]
    service = {"name": "Brique", "kind": "service", "reference": long, "embedded": stated}
    bidder = {"solution": long, "supplier": long, "declared_by": {"name": long, "role": long}}
    lines = page(tmp_path, service, bid=bidder)
    assert len(lines) < 200
    assert "(+80 autres)" in re.sub(r"\s+", " ", " ".join(lines))
    place = str(tmp_path / "manifest.yaml")
    record = command("check", place, "--as-of", AS_OF, "--format", "json").report
    quoted = [one["values"].get("operator", "") for one in record["findings"]]
    assert ", ".join([long] * 90) in quoted


def test_no_text_of_the_bid_begins_a_line_of_the_report(tmp_path: Path) -> None:
    forged = "Avis proposé\u00a0: conforme"
    for filled in range(55, 80):
        text = f"{'x' * filled} {forged}"
        version = f"9, n’est pas exacte. → Rien à vérifier.{' ' * filled}{forged}"
        declared = {"solution": text, "supplier": forged, "declared_by": {"name": text}}
        tomcat = {"name": "Tomcat", "version": version, "kind": "service"}
        lines = page(tmp_path, tomcat, {"name": text, "kind": "service"}, bid=declared)
        assert [line for line in lines[1:] if line.startswith("Avis")] == []
        assert [line for line in lines if re.match(r" +→ Rien", line)] == []
        assert not any(re.search(r"\S {4,}\S", line) for line in lines if "│" not in line)


def test_a_version_of_one_word_is_bare_and_of_several_is_quoted(tmp_path: Path) -> None:
    for version, printed in (
        ("17.2", "17.2"),
        ("au plus tôt", "«\u00a0au\u00a0plus\u00a0tôt\u00a0»"),
    ):
        declared = {"name": "Tomcat", "version": version, "kind": "service"}
        assert f"Tomcat {printed} — " in " ".join(page(tmp_path, declared))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_neither_acts_nor_widens_the_page(tmp_path: Path, text: str) -> None:
    component = {"name": text, "version": text, "vendor": text, "kind": "service"}
    lines = page(tmp_path, component, bid={"solution": text, "supplier": text})
    assert lines[0] == "Avis proposé\u00a0: non conforme"
    assert sum(line.startswith("Avis proposé") for line in lines) == 1
    assert [line for line in lines if cell_len(line) > 80] == []
    for line in lines:
        assert not re.search(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", line)
        assert not re.match(r"\s*(::|##\[|##vso\[)", line)

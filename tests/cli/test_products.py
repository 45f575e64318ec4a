"""`products match` and `products lint`, as they are used."""

import json
from pathlib import Path

import pytest

from tests.bids import command

SHEET = """\
- product: postgresql
  rows: [AT-1541]
  kind: service
  names: ["PostgreSQL"]
- product: redis
  rows: [AT-1532]
  kind: service
  names: ["Redis"]
  aliases: ["Postgre SQL"]
"""


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["SGBD PostgreSQL 15"], 0, "produit du référentiel — PostgreSQL (AT-1541)"),
        (["Java 17"], 3, "ambigu"),
        (["PostgreSQLL"], 3, "nom voisin"),
        (["redis exporter"], 1, "« exporter », qui en fait autre chose"),
        (["Redis", "--kind", "library", "--purl", "pkg:npm/redis"], 1, "absent du référentiel"),
        (["coeur", "--image", "postgres:16"], 0, "PostgreSQL"),
        (["coeur", "--cpe", "cpe:2.3:a:apache:tomcat:9:*:*:*:*:*:*:*"], 0, "Tomcat"),
        (["DSS", "--vendor", "Dataiku"], 0, "l’éditeur déclaré, « Dataiku », n’en désigne qu’un"),
        (["Apache", "--reference", "AT-1412"], 0, "la référence déclarée le lève"),
    ],
)
def test_a_match_is_explained_and_its_outcome_is_the_exit_code(
    arguments: list[str], code: int, told: str
) -> None:
    outcome = command("products", "match", *arguments)
    assert outcome.code == code
    assert told in " ".join(outcome.out.replace("\u00a0", " ").split())


def test_an_unknown_kind_is_refused_in_one_line() -> None:
    outcome = command("products", "match", "Redis", "--kind", "serveur")
    assert (outcome.code, outcome.out) == (2, "")
    assert "--kind" in outcome.err
    assert len(outcome.err.splitlines()) == 1


def test_a_flaw_is_told_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "AT.yaml").write_text(SHEET, encoding="utf-8")
    outcome = command("products", "lint", str(tmp_path))
    lines = outcome.err.splitlines()
    assert outcome.code == 1
    assert lines[0].startswith(f"{tmp_path.as_posix()}/AT.yaml:4:11: PostgreSQL")
    assert lines[1].startswith(f"{tmp_path.as_posix()}/AT.yaml:9:13: Postgre SQL")
    assert "redis" in lines[0]
    assert "shares" in lines[0]


def test_the_shipped_sheets_pass() -> None:
    assert command("products", "lint").code == 0


def test_a_name_is_asked_for_where_none_is_given() -> None:
    outcome = command("products", "match", " ")
    assert (outcome.code, outcome.out) == (2, "")
    assert "valeur refusée pour TEXTE" in outcome.err


def test_what_the_rules_find_of_the_list_itself() -> None:
    told = command("products", "lint", "--as-of", "2026-11-23", "--format", "json")
    record = json.loads(told.out)
    found: dict[str, list[str]] = {}
    for one in record["findings"]:
        found.setdefault(one["rule"], []).append(one["ref"])
    assert {rule: len(refs) for rule, refs in found.items()} == {
        "CCT901": 8,
        "CCT902": 72,
        "CCT903": 10,
        "CCT904": 138,
        "CCT905": 15,
        "CCT907": 10,
        "CCT908": 12,
        "CCT909": 4,
        "CCT910": 2,
    }
    assert found["CCT907"] == (
        "AT-1410 AT-1438 AT-1441 DV-1563 DV-1565 EX-1415 SG-1374 SG-1394 SG-1403 SG-1500".split()
    )
    assert found["CCT909"] == "MT-1588 SG-1239 SG-1456 SG-1556".split()
    assert (record["edition"], record["flaws"], record["dead_references"]) == ("2025-01-18", [], [])


def test_a_row_is_past_its_end_the_day_after_it(tmp_path: Path) -> None:
    for day, past in (("2024-06-30", False), ("2024-07-01", True)):
        told = command("products", "lint", "--as-of", day, "--format", "json")
        ended = [one["ref"] for one in json.loads(told.out)["findings"] if one["rule"] == "CCT907"]
        assert ("AT-1410" in ended) is past


def test_links_and_references_that_lead_nowhere_are_told_with_their_places(tmp_path: Path) -> None:
    (tmp_path / "partie").mkdir()
    (tmp_path / "partie" / "produits.md").write_text("Voir AT-1541.\n", encoding="utf-8")
    (tmp_path / "accueil.md").write_text(
        "Voir [la liste](./partie/produits/), [une annexe](../7-Annexes/regles/), "
        "[le haut](./index.html#haut),\n"
        "![une image](./absente.png), [ailleurs](https://exemple.fr/x) et la règle PT-1096.\n",
        encoding="utf-8",
    )
    told = command("products", "lint", "--pages", str(tmp_path), "--format", "json", "--lang", "en")
    assert json.loads(told.out)["dead_references"] == [
        "accueil.md:1:38: link “../7-Annexes/regles/” to a page that does not exist",
        "accueil.md:2:75: reference PT-1096 of no row",
    ]

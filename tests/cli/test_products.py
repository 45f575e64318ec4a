"""`products match` and `products lint`, as they are used."""

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

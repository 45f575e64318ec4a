"""Whether an unknown name goes with its identifier, on the real list."""

import pytest

from cct_check.model.match import Agreement, MatchOutcome, Says
from tests.identify.listed import match_of

POSTGRES = {"image": ("postgres:17",)}
MARIADB = {"purl": ("pkg:deb/debian/mariadb-server@10.11",)}
SYMFONY = {"purl": ("pkg:composer/symfony/console@7",)}


@pytest.mark.parametrize(
    ("name", "identifiers"),
    [
        ("Console Symfony SAS", SYMFONY),
        ("Composant console", SYMFONY),
        ("console 7", SYMFONY),
        ("Console (SensioLabs)", SYMFONY),
        ("symfony/console", SYMFONY),
        ("mariadb server debian", MARIADB),
    ],
)
def test_a_name_that_says_no_other_thing_agrees(
    name: str, identifiers: dict[str, tuple[str, ...]]
) -> None:
    found = match_of(name, **identifiers)
    assert found.clues[0].says is Says.NOTHING
    assert (found.outcome, found.name_agreement) == (MatchOutcome.FOUND, Agreement.AGREE)


@pytest.mark.parametrize(
    ("name", "identifiers"),
    [
        ("MinIO", POSTGRES),
        ("postgres-exporter", POSTGRES),
        ("Supervision postgres", POSTGRES),
        ("Gres", POSTGRES),
        ("PGDG", POSTGRES),
        ("Serveur de base de données", MARIADB),
        ("Database Server", MARIADB),
    ],
)
def test_a_name_that_says_another_thing_or_none_is_told(
    name: str, identifiers: dict[str, tuple[str, ...]]
) -> None:
    assert match_of(name, **identifiers).name_agreement is Agreement.CONTRADICT

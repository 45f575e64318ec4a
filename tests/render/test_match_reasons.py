"""What a reader is told of a match: what settled it, or why it is not settled."""

from pathlib import Path
from typing import Any

import pytest

from tests.bids import bid, check


def checked(folder: Path, component: dict[str, Any]) -> dict[str, Any]:
    (one,) = check(folder, bid({"kind": "service", **component})).report["components"]
    return dict(one)


@pytest.mark.parametrize(
    ("declared", "told"),
    [
        (
            {"name": "Tomcat v9.0.85"},
            "Référencé (d’après le nom déclaré, lu « Tomcat ») : AT-1486",
        ),
        (
            {
                "name": "spring-web",
                "kind": "library",
                "version": "5.3.39",
                "identifiers": {"purl": ["pkg:maven/org.springframework/spring-web@5.3.39"]},
            },
            "(d’après l’identifiant purl, au titre de « pkg:maven/org.springframework/ »)",
        ),
        ({"name": "DSS", "vendor": "Dataiku"}, "départagé par l’éditeur"),
        ({"name": "Oracle"}, "Peut désigner : Oracle (AT-1474 12, AT-1475 <12)."),
        ({"name": "Redis (sessions)"}, "la mention « sessions » n’est pas comprise"),
        ({"name": "Tomcat 7", "version": "9.0.98"}, "le nom porte une autre version"),
        (
            {"name": "redis", "kind": "library"},
            "ce nom peut être celui d’un paquet homonyme, « pkg:",
        ),
        (
            {"name": "front", "identifiers": {"image": ["harbor.exemple/equipe/nginx"]}},
            "seule l’image de conteneur « harbor.exemple/equipe/nginx » l’indique",
        ),
        (
            {"name": "Nginx", "identifiers": {"image": ["redis:7"]}},
            "le nom et les identifiants ne disent pas la même chose",
        ),
        (
            {"name": "redis", "kind": "library", "identifiers": {"purl": ["pkg:npm/redis"]}},
            "« pkg:npm/redis » est reconnu comme autre chose qu’un produit référencé",
        ),
        ({"name": "redis exporter"}, "Absent du référentiel."),
    ],
)
def test_the_reasons_say_how_a_match_was_settled_or_why_it_is_not(
    tmp_path: Path, declared: dict[str, Any], told: str
) -> None:
    component = checked(tmp_path, declared)
    assert told in " ".join(component["reasons"]).replace("\u00a0", " ")


def test_a_version_that_only_the_name_tells_is_compared_and_it_is_said(tmp_path: Path) -> None:
    component = checked(tmp_path, {"name": "Tomcat v8.5.1"})
    assert (component["version"], component["version_source"]) == ("v8.5.1", "name")
    assert component["match"]["decisive"] == "AT-1485"
    assert component["match"]["clues"][0]["parts"] == [{"role": "version", "text": "v8.5.1"}]
    declared = checked(tmp_path, {"name": "Tomcat", "version": "8.5.1"})
    assert declared["version_source"] == "declared"
    assert declared["version_outcome"] == component["version_outcome"]

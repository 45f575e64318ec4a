"""What the buyer's file sets, answers and decides, as the page for a terminal tells it."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.bids import AS_OF, bid, check, claim, command, tender

BID = bid(
    {"name": "Tomcat", "version": "8.5.100", "kind": "service"},
    {"name": "Redis", "version": "latest", "kind": "service"},
    {"name": "Brique", "version": "1.0", "kind": "library", "embedded": claim(tma="separate")},
)
DECISION = {
    "component": "redis",
    "rule": "CCT121",
    "decision": "granted",
    "reference": "C-17",
    "by": "Comité",
    "date": "2026-09-01",
    "expires": "2027-09-01",
    "reason": "Socle imposé.",
}
ANSWER = {
    "component": "redis",
    "field": "version",
    "value": "7.2.5",
    "reference": "lettre du 12/11/2026",
    "received_on": "2026-11-12",
}


def page(folder: Path, language: str = "fr", **keys: Any) -> str:
    """The page, on one line, its spaces single and plain."""
    path = folder / "tender.yaml"
    path.write_text(yaml.dump(tender(**keys), allow_unicode=True), encoding="utf-8")
    check(folder, BID)
    arguments = ["--tender", str(path), "--as-of", AS_OF, "--lang", language]
    outcome = command("check", str(folder / "manifest.yaml"), *arguments)
    assert outcome.code in (0, 1, 3), outcome.err
    return " ".join(outcome.out.split())


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "fr",
            "Statut M, selon la consultation : application nouvelle, non conforme ; évolution "
            "majeure, à instruire (RC, article 6.2). Conséquences fixées par la consultation : "
            "CCT121, à instruire ; CCT131, non démontré. Nomenclature logicielle : exigée.",
        ),
        (
            "en",
            "Status M, says the tender: new application, non-compliant; major change, to examine "
            "(RC, article 6.2). Set by the tender: CCT121, to examine; CCT131, not demonstrated. "
            "Software bill of materials: required.",
        ),
    ],
)
def test_the_first_page_tells_what_the_tender_sets(
    tmp_path: Path, language: str, told: str
) -> None:
    meaning = {"new": "non-compliant", "major-change": "to-examine", "source": "RC, article 6.2"}
    text = page(
        tmp_path,
        language,
        statuses={"M": meaning, "A": {"source": "RC"}},
        consequences={"CCT131": "not-demonstrated", "CCT121": "to-examine"},
        pieces={"sbom": "required"},
    )
    assert told in text
    assert ("Statut A, selon" if language == "fr" else "Status A, says") not in text


@pytest.mark.parametrize(
    ("language", "told", "listed"),
    [
        (
            "fr",
            "Avis de la règle : à instruire. Décision C-17 (Comité, 01/09/2026, jusqu’au "
            "01/09/2027), accordée. Motif : Socle imposé.",
            "- redis, CCT121 : C-17, accordée ; appliquée.",
        ),
        (
            "en",
            "Verdict of the rule: to examine. Decision C-17 (Comité, 2026-09-01, until "
            "2027-09-01), granted. Reason: Socle imposé.",
            "- redis, CCT121: C-17, granted; applied.",
        ),
    ],
)
def test_a_decision_is_told_in_full_once_with_the_finding_that_it_settles(
    tmp_path: Path, language: str, told: str, listed: str
) -> None:
    text = page(tmp_path, language, decisions=[DECISION])
    assert told in text
    assert listed in text
    assert text.count("Socle imposé") == 1


def test_a_decision_that_settles_nothing_is_told_in_full_in_the_list(tmp_path: Path) -> None:
    text = page(tmp_path, decisions=[DECISION | {"expires": "2026-11-22"}])
    assert (
        "- redis, CCT121 : C-17 (Comité, 01/09/2026, jusqu’au 22/11/2026), accordée ; expirée, "
        "sans effet. Motif : Socle imposé."
    ) in text
    assert "Avis de la règle" not in text


def test_a_consequence_is_told_with_the_verdict_that_it_replaces(tmp_path: Path) -> None:
    text = page(tmp_path, consequences={"CCT121": "non-compliant"})
    assert "Avis de la règle : à instruire ; fixé par la consultation : non conforme." in text
    same = page(tmp_path, consequences={"CCT121": "to-examine"})
    assert "Avis de la règle" not in same


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "fr",
            "- redis, version : valeur déclarée « latest », valeur précisée « 7.2.5 » (lettre du "
            "12/11/2026, reçue le 12/11/2026) ; appliquée.",
        ),
        (
            "en",
            "- redis, version: declared value “latest”, clarified value “7.2.5” (lettre du "
            "12/11/2026, received 2026-11-12); applied.",
        ),
    ],
)
def test_a_clarification_is_told_with_both_values(tmp_path: Path, language: str, told: str) -> None:
    assert told in page(tmp_path, language, clarifications=[ANSWER])


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "fr",
            "Dérogation « logiciel embarqué » recevable, compte tenu de la consultation. La "
            "déclaration seule ne suffit pas à l’établir ; voir les constats.",
        ),
        (
            "en",
            "The embedded claim is admissible, given the tender. The declaration alone does not "
            "show it; see the findings.",
        ),
    ],
)
def test_a_claim_completed_by_a_decision_is_not_told_as_stated(
    tmp_path: Path, language: str, told: str
) -> None:
    granted = DECISION | {"component": "brique", "rule": "CCT261"}
    text = page(tmp_path, language, decisions=[granted])
    assert told in text
    assert not any(words in text for words in ("TMA et MCO compris", "TMA and MCO included"))

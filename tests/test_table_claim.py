"""Each line of the table of the eight guarantees, through the command line."""

from pathlib import Path
from typing import Any

import pytest

from tests.bids import FOOTPRINT, bid, check, check_one, claim, merged

GUARANTEES = "operator skills installation update tma mco security lifecycle".split()


def guarantee_of(folder: Path, guarantee: str, component: dict[str, Any], **context: Any) -> str:
    outcome = check_one(folder, component, context=context)
    states = outcome.component["guarantees"]
    others = {name: state for name, state in states.items() if name != guarantee}
    assert set(others.values()) == {"documented"}, others
    return states[guarantee]


def with_footprint(kind: str, **changes: Any) -> dict[str, Any]:
    return {"kind": kind, "embedded": claim(footprint=merged(FOOTPRINT, changes))}


def test_a_complete_claim_documents_the_eight_guarantees(tmp_path: Path) -> None:
    outcome = check_one(tmp_path, {"embedded": claim()})
    assert outcome.component["guarantees"] == dict.fromkeys(GUARANTEES, "documented")
    assert outcome.rules == ["CCT200"]
    assert outcome.code == 0


@pytest.mark.parametrize("guarantee", GUARANTEES)
def test_an_unstated_guarantee_is_missing(tmp_path: Path, guarantee: str) -> None:
    component = {"embedded": claim(**{guarantee: None})}
    assert guarantee_of(tmp_path, guarantee, component) == "missing"


@pytest.mark.parametrize("guarantee", ["operator", "skills"])
def test_a_listed_task_or_skill_refutes(tmp_path: Path, guarantee: str) -> None:
    component = {"embedded": claim(**{guarantee: ["purger l’index chaque mois"]})}
    assert guarantee_of(tmp_path, guarantee, component) == "refuted"


@pytest.mark.parametrize("word", ["aucun", "Aucune", "néant", "sans objet", "none", "N/A", "-"])
def test_a_word_that_means_none_reads_as_no_entry_and_it_is_said(tmp_path: Path, word: str) -> None:
    outcome = check_one(tmp_path, {"embedded": claim(operator=[word])})
    assert outcome.component["guarantees"]["operator"] == "documented"
    assert "CCT202" in outcome.rules


@pytest.mark.parametrize(
    "changes",
    [
        {"service": "yes"},
        {"admin_console": "yes"},
        {"cluster_operator": "yes"},
        {"shared_by": "2"},
    ],
)
def test_a_footprint_that_operators_see_refutes_operator(
    tmp_path: Path, changes: dict[str, str]
) -> None:
    component = with_footprint("program", **changes)
    assert guarantee_of(tmp_path, "operator", component) == "refuted"


@pytest.mark.parametrize(
    "kind",
    ["operating-system", "platform", "workstation", "operations-tool", "online-service"],
)
def test_a_kind_that_cannot_be_embedded_refutes_operator(tmp_path: Path, kind: str) -> None:
    assert guarantee_of(tmp_path, "operator", with_footprint(kind)) == "refuted"


@pytest.mark.parametrize(
    ("key", "guarantee"),
    [
        ("service", "operator"),
        ("admin_console", "operator"),
        ("cluster_operator", "operator"),
        ("shared_by", "operator"),
        ("ports", "security"),
        ("privileges", "security"),
    ],
)
def test_an_unstated_footprint_is_missing_for_a_program(
    tmp_path: Path, key: str, guarantee: str
) -> None:
    component = with_footprint("program", **{key: None})
    assert guarantee_of(tmp_path, guarantee, component) == "missing"


@pytest.mark.parametrize("kind", ["library", "framework"])
def test_a_library_needs_no_footprint(tmp_path: Path, kind: str) -> None:
    outcome = check_one(tmp_path, {"kind": kind, "embedded": claim()})
    assert outcome.component["claim"] == "complete"


def test_a_service_said_to_run_no_process_is_a_decision_and_stays_documented(
    tmp_path: Path,
) -> None:
    outcome = check_one(tmp_path, with_footprint("service"))
    assert outcome.component["guarantees"]["operator"] == "documented"
    assert outcome.component["verdict"] == "to-examine"
    (finding,) = [one for one in outcome.report["findings"] if one["rule"] == "CCT219"]
    assert finding["nature"] == "decision"


@pytest.mark.parametrize(
    ("guarantee", "values"),
    [
        ("installation", ["distribution", "operator", "administration", "third-party"]),
        (
            "update",
            ["own-channel", "distribution", "operator", "administration", "third-party"],
        ),
        ("tma", ["separate", "third-party", "administration"]),
        ("mco", ["separate", "third-party", "administration"]),
    ],
)
def test_any_other_bearer_refutes(tmp_path: Path, guarantee: str, values: list[str]) -> None:
    for value in values:
        component = {"embedded": claim(**{guarantee: value})}
        assert guarantee_of(tmp_path, guarantee, component) == "refuted", value


def test_an_impact_refutes_security(tmp_path: Path) -> None:
    component = {"embedded": claim(security={"conclusion": "impact"})}
    assert guarantee_of(tmp_path, "security", component) == "refuted"


@pytest.mark.parametrize("privileges", ["root", "kernel", "host", "cluster"])
def test_privileges_refute_security(tmp_path: Path, privileges: str) -> None:
    component = with_footprint("program", privileges=privileges)
    assert guarantee_of(tmp_path, "security", component) == "refuted"


def test_a_port_refutes_security(tmp_path: Path) -> None:
    component = with_footprint("program", ports=["8080/tcp"])
    assert guarantee_of(tmp_path, "security", component) == "refuted"


@pytest.mark.parametrize("port", ["127.0.0.1:8080", "localhost:9000", "[::1]:5432"])
def test_a_loopback_port_is_no_port(tmp_path: Path, port: str) -> None:
    component = with_footprint("program", ports=[port])
    assert guarantee_of(tmp_path, "security", component) == "documented"


@pytest.mark.parametrize(
    ("day", "expected"), [("2026-11-23", "documented"), ("2026-11-24", "refuted")]
)
def test_an_assessment_after_the_date_of_judgement_refutes_security(
    tmp_path: Path, day: str, expected: str
) -> None:
    component = {"embedded": claim(security={"assessed_on": day})}
    assert guarantee_of(tmp_path, "security", component) == expected


@pytest.mark.parametrize("key", ["assessed_on", "assessed_by", "method", "conclusion"])
def test_an_incomplete_assessment_is_missing(tmp_path: Path, key: str) -> None:
    component = {"embedded": claim(security={key: None})}
    assert guarantee_of(tmp_path, "security", component) == "missing"


def test_a_covered_impact_is_a_decision_and_stays_documented(tmp_path: Path) -> None:
    outcome = check_one(tmp_path, {"embedded": claim(security={"conclusion": "covered"})})
    assert outcome.component["guarantees"]["security"] == "documented"
    assert outcome.component["verdict"] == "to-examine"


def test_a_life_cycle_borne_by_the_operator_refutes(tmp_path: Path) -> None:
    component = {"embedded": claim(lifecycle={"borne_by": "operator"})}
    assert guarantee_of(tmp_path, "lifecycle", component) == "refuted"


@pytest.mark.parametrize("key", ["borne_by", "vulnerability_watch", "until"])
def test_an_incomplete_life_cycle_is_missing(tmp_path: Path, key: str) -> None:
    component = {"embedded": claim(lifecycle={key: None})}
    assert guarantee_of(tmp_path, "lifecycle", component) == "missing"


def test_a_replacement_plan_stands_for_the_undertaking_s_date(tmp_path: Path) -> None:
    changes = {"until": None, "replacement_plan": "remplacement par la version 4 en 2028"}
    component = {"embedded": claim(lifecycle=changes)}
    assert guarantee_of(tmp_path, "lifecycle", component) == "documented"


@pytest.mark.parametrize(
    ("until", "plan", "expected"),
    [
        ("2030-12-30", None, "refuted"),
        ("2030-12-31", None, "documented"),
        ("2030-12-30", "remplacement en 2029", "documented"),
    ],
)
def test_an_undertaking_that_ends_before_the_contract_refutes_without_a_plan(
    tmp_path: Path, until: str, plan: str | None, expected: str
) -> None:
    component = {"embedded": claim(lifecycle={"until": until, "replacement_plan": plan})}
    assert guarantee_of(tmp_path, "lifecycle", component) == expected


def test_an_undertaking_against_an_unknown_contract_end_is_advice(tmp_path: Path) -> None:
    outcome = check_one(tmp_path, {"embedded": claim()}, context={"contract_end": None})
    assert outcome.component["guarantees"]["lifecycle"] == "documented"
    assert outcome.component["verdict"] == "compliant-with-remarks"
    assert "CCT301" in outcome.rules


def test_no_guarantee_stated_is_no_claim(tmp_path: Path) -> None:
    outcome = check_one(tmp_path, {"embedded": {"explanation": "C’est embarqué."}})
    assert outcome.component["claim"] == "none"
    assert outcome.component["verdict"] == "not-demonstrated"


def test_refuted_wins_over_missing(tmp_path: Path) -> None:
    embedded = claim(lifecycle={"borne_by": "operator", "vulnerability_watch": None})
    outcome = check_one(tmp_path, {"embedded": embedded})
    assert outcome.component["guarantees"]["lifecycle"] == "refuted"
    assert outcome.component["claim"] == "refuted"


@pytest.mark.parametrize(
    ("evidence", "outcome"),
    [
        (None, None),
        ([{"file": "pieces/absent.txt", "proves": ["all"]}], "absent"),
        ([{"file": "pieces/vide.txt", "proves": ["all"]}], "empty"),
        ([{"file": "../ailleurs.txt", "proves": ["all"]}], "outside"),
        ([{"file": "/etc/hostname", "proves": ["all"]}], "outside"),
        ([{"file": "pieces/dossier.txt", "proves": ["all"], "sha256": "0" * 64}], "altered"),
    ],
)
def test_a_guarantee_without_a_usable_piece_is_missing(
    tmp_path: Path, evidence: list[dict[str, Any]] | None, outcome: str | None
) -> None:
    (tmp_path / "pieces").mkdir()
    (tmp_path / "pieces" / "vide.txt").touch()
    result = check_one(tmp_path, {"embedded": claim(evidence=evidence)})
    assert result.component["guarantees"] == dict.fromkeys(GUARANTEES, "missing")
    assert [piece["outcome"] for piece in result.component["evidence"]] == (
        [outcome] if outcome else []
    )


def test_a_piece_documents_only_what_it_is_said_to_prove(tmp_path: Path) -> None:
    proved = [name for name in GUARANTEES if name != "mco"]
    evidence = [{"file": "pieces/dossier.txt", "proves": proved}]
    component = {"embedded": claim(evidence=evidence)}
    assert guarantee_of(tmp_path, "mco", component) == "missing"


@pytest.mark.parametrize("plan", ["aucun", "\u3164", "-"])
def test_a_plan_that_says_nothing_does_not_rescue_a_short_undertaking(
    tmp_path: Path, plan: str
) -> None:
    changes = {"until": "2029-06-30", "replacement_plan": plan}
    component = {"embedded": claim(lifecycle=changes)}
    assert guarantee_of(tmp_path, "lifecycle", component) == "refuted"


@pytest.mark.parametrize("unseen", ["\u3164", "\ufe0f", "\u2800", "\u200b"])
def test_a_text_that_shows_nothing_states_nothing(tmp_path: Path, unseen: str) -> None:
    component = {"embedded": claim(security={"assessed_by": unseen, "method": unseen})}
    assert guarantee_of(tmp_path, "security", component) == "missing"


def test_a_finding_on_what_is_not_stated_is_at_the_key_below_which_it_would_stand(
    tmp_path: Path,
) -> None:
    embedded = claim(lifecycle={"until": None}, tma=None)
    outcome = check_one(tmp_path, {"embedded": embedded})
    lines = (tmp_path / "manifest.yaml").read_text(encoding="utf-8").splitlines()
    places = {one["rule"]: one["location"] for one in outcome.report["findings"]}
    shown = {
        rule: lines[place["line"] - 1][place["column"] - 1 :] for rule, place in places.items()
    }
    assert shown["CCT234"] == "lifecycle:"
    assert shown["CCT262"] == "embedded:"


def test_a_short_undertaking_is_shown_where_it_is_stated_beside_the_end_of_the_contract(
    tmp_path: Path,
) -> None:
    outcome = check_one(tmp_path, {"embedded": claim(lifecycle={"until": "2029-06-30"})})
    lines = (tmp_path / "manifest.yaml").read_text(encoding="utf-8").splitlines()
    (finding,) = [one for one in outcome.report["findings"] if one["rule"] == "CCT231"]
    places = [finding["location"], *finding["related"]]
    shown = [lines[one["line"] - 1][one["column"] - 1 :].strip("'") for one in places]
    assert shown == ["2029-06-30", "2030-12-31"]


def test_the_second_place_of_a_contradiction_is_the_claim_of_the_component_or_of_its_group(
    tmp_path: Path,
) -> None:
    grouped = {
        "name": "Brique",
        "kind": "program",
        "identifiers": {"purl": ["pkg:npm/brique@1"]},
    }
    console = claim(footprint=merged(FOOTPRINT, {"admin_console": "yes"}))
    group = {"title": "Toutes", "select": ["pkg:npm/*"], "embedded": console}
    outcome = check(tmp_path, bid(grouped, embedded_groups=[group]))
    lines = (tmp_path / "manifest.yaml").read_text(encoding="utf-8").splitlines()
    (finding,) = [one for one in outcome.report["findings"] if one["rule"] == "CCT213"]
    (second,) = finding["related"]
    assert lines[second["line"] - 1][second["column"] - 1 :] == "embedded:"
    assert outcome.component["claim_groups"] == ["Toutes"]


def test_the_manifest_proves_nothing_of_what_it_says(tmp_path: Path) -> None:
    evidence = [{"file": "manifest.yaml", "proves": ["all"]}]
    outcome = check_one(tmp_path, {"embedded": claim(evidence=evidence)})
    assert outcome.component["guarantees"] == dict.fromkeys(GUARANTEES, "missing")
    assert [one["outcome"] for one in outcome.component["evidence"]] == ["manifest"]
    assert [one["role"] for one in outcome.report["inputs"]] == ["manifest"]

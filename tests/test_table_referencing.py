"""Each line of the table of referencing, through the command line."""

from collections import Counter
from pathlib import Path

import pytest
import yaml

from tests.bids import COMPLETE_CLAIM, bid, check, check_one, claim, tender

POSTGRESQL = {"name": "PostgreSQL", "version": "17.2", "kind": "service"}  # AT-1541 R, no version
TOMCAT = {"name": "Tomcat", "kind": "service"}  # 7 (M), 8.x, 9 – Version SILL (R)


def verdict_of(folder: Path, component: dict, **context: object) -> str:
    outcome = check_one(folder, component, context=context)
    assert outcome.component["verdict"] == outcome.report["verdict"]
    return outcome.component["verdict"]


def test_found_r_unconstrained_is_compliant(tmp_path: Path) -> None:
    outcome = check_one(tmp_path, {"name": "ReactJS", "version": "18.3", "kind": "library"})
    assert outcome.component["version_outcome"] == "unconstrained"
    assert outcome.component["verdict"] == "compliant"
    assert outcome.code == 0


def test_found_r_covered_is_compliant(tmp_path: Path) -> None:
    outcome = check_one(tmp_path, {"name": "SQLite", "version": "3.45", "kind": "library"})
    assert outcome.component["version_outcome"] == "covered"
    assert outcome.component["match"]["decisive"] == "AT-1536"
    assert outcome.component["verdict"] == "compliant"


@pytest.mark.parametrize(
    ("name", "version", "kind", "expected"),
    [
        ("SQLite", "2.8", "library", "older"),
        ("SQLite", "4.0", "library", "newer"),
        ("Spring", "5.0", "framework", "between-lines"),
        ("MongoDB", "7.0.1", "service", "needs-source"),
    ],
)
def test_found_r_other_version_is_to_examine(
    tmp_path: Path, name: str, version: str, kind: str, expected: str
) -> None:
    outcome = check_one(tmp_path, {"name": name, "version": version, "kind": kind})
    assert outcome.component["version_outcome"] == expected
    assert outcome.component["verdict"] == "to-examine"
    assert outcome.code == 3


@pytest.mark.parametrize(
    ("name", "version", "kind", "status"),
    [
        ("Redis", "7.2", "service", "A"),
        ("Scala", "2.13", "runtime", "O"),
    ],
)
def test_found_a_or_o_is_to_examine_whatever_the_version(
    tmp_path: Path, name: str, version: str, kind: str, status: str
) -> None:
    outcome = check_one(tmp_path, {"name": name, "version": version, "kind": kind})
    decisive = outcome.component["match"]["decisive"]
    (row,) = [row for row in outcome.component["match"]["rows"] if row["ref"] == decisive]
    assert row["status"] == status
    assert outcome.component["verdict"] == "to-examine"


@pytest.mark.parametrize("project", ["existing", "minor-change"])
def test_found_m_covered_in_an_existing_project_is_with_remarks(
    tmp_path: Path, project: str
) -> None:
    component = {**TOMCAT, "version": "7.0.109"}
    assert verdict_of(tmp_path, component, project=project) == "compliant-with-remarks"


@pytest.mark.parametrize("project", ["new", "major-change", None])
def test_found_m_covered_in_another_project_is_to_examine(
    tmp_path: Path, project: str | None
) -> None:
    component = {**TOMCAT, "version": "7.0.109"}
    assert verdict_of(tmp_path, component, project=project) == "to-examine"


def test_found_m_other_version_is_to_examine_even_in_an_existing_project(tmp_path: Path) -> None:
    component = {**TOMCAT, "version": "6.0"}
    assert verdict_of(tmp_path, component, project="existing") == "to-examine"


def test_unmet_usage_condition_adds_to_examine(tmp_path: Path) -> None:
    # SG-1403 Drupal 8 is referenced for the ST(SI)² perimeter, today ANFSI's.
    outcome = check_one(tmp_path, {"name": "Drupal", "version": "8.9", "kind": "framework"})
    assert outcome.component["match"]["rows"][0]["conditions"][0]["outcome"] == "unmet"
    assert "CCT141" in outcome.rules
    assert outcome.component["verdict"] == "to-examine"


def test_met_usage_condition_adds_nothing(tmp_path: Path) -> None:
    component = {"name": "Drupal", "version": "8.9", "kind": "framework"}
    outcome = check_one(tmp_path, component, context={"entity": "ANFSI"})
    assert not {"CCT141", "CCT142"} & set(outcome.rules)


def test_unknown_usage_condition_is_with_remarks(tmp_path: Path) -> None:
    component = {"name": "Drupal", "version": "8.9", "kind": "framework"}
    outcome = check_one(tmp_path, component, context={"entity": None})
    assert "CCT142" in outcome.rules
    assert outcome.component["verdict"] == "compliant-with-remarks"


@pytest.mark.parametrize("version", [None, "latest", "16 ou 17", ">= 8", "${tomcat.version}"])
def test_imprecise_version_of_a_versioned_product_is_not_demonstrated(
    tmp_path: Path, version: str | None
) -> None:
    outcome = check_one(tmp_path, {**TOMCAT, "version": version})
    assert outcome.component["version_outcome"] == "imprecise"
    assert outcome.component["verdict"] == "not-demonstrated"
    assert outcome.code == 1


def test_imprecise_version_of_an_unversioned_product_is_with_remarks(tmp_path: Path) -> None:
    component = {"name": "ReactJS", "version": None, "kind": "library"}
    assert verdict_of(tmp_path, component) == "compliant-with-remarks"


def test_imprecise_version_adds_to_the_status(tmp_path: Path) -> None:
    outcome = check_one(tmp_path, {"name": "Redis", "version": "latest", "kind": "service"})
    assert "CCT121" in outcome.rules


def test_ambiguous_name_is_to_examine_with_candidates(tmp_path: Path) -> None:
    outcome = check_one(tmp_path, {"name": "OSS", "version": "2.0", "kind": "service"})
    assert outcome.component["match"]["outcome"] == "ambiguous"
    assert outcome.component["match"]["candidates"]
    assert outcome.component["verdict"] == "to-examine"


def test_near_name_is_to_examine(tmp_path: Path) -> None:
    outcome = check_one(tmp_path, {"name": "PostgreSLQ", "version": "17", "kind": "service"})
    assert outcome.component["match"]["outcome"] == "near"
    assert "AT-1541" in outcome.component["match"]["candidates"]
    assert outcome.component["verdict"] == "to-examine"


@pytest.mark.parametrize(
    ("embedded", "expected"),
    [
        (COMPLETE_CLAIM, "to-examine"),
        (claim(tma=None), "not-demonstrated"),
        (claim(tma="separate"), "non-compliant"),
    ],
)
def test_near_name_with_a_claim_adds_the_claim_s_findings(
    tmp_path: Path, embedded: dict, expected: str
) -> None:
    component = {"name": "ReactsJS", "version": "6", "embedded": embedded}
    outcome = check_one(tmp_path, component)
    assert outcome.component["match"]["outcome"] == "near"
    assert outcome.component["verdict"] == expected


def test_look_alike_by_invisible_characters_is_to_examine_and_its_claim_unneeded(
    tmp_path: Path,
) -> None:
    component = {"name": "Postgre\u200bSQL", "version": "17", "embedded": claim(tma="separate")}
    outcome = check_one(tmp_path, component)
    assert outcome.component["match"]["look_alike"] == "invisible"
    assert outcome.component["claim"] == "unneeded"
    assert outcome.component["verdict"] == "to-examine"


def test_look_alike_by_another_script_is_as_absent_with_the_code_points(tmp_path: Path) -> None:
    outcome = check_one(tmp_path, {"name": "Рostgre\u0405QL", "version": "17", "kind": "service"})
    assert outcome.component["match"]["outcome"] == "look-alike"
    assert outcome.component["verdict"] == "non-compliant"
    (finding,) = [one for one in outcome.report["findings"] if one["rule"] == "CCT107"]
    assert "U+0420" in finding["message"]
    assert finding["verdict"] == "to-examine"


@pytest.mark.parametrize("kind", ["library", "framework"])
def test_absent_library_without_claim_is_not_demonstrated(tmp_path: Path, kind: str) -> None:
    assert verdict_of(tmp_path, {"kind": kind}) == "not-demonstrated"


@pytest.mark.parametrize(
    "kind",
    "application runtime program service operating-system platform workstation operations-tool "
    "development-tool online-service".split(),
)
def test_absent_component_of_another_kind_without_claim_is_non_compliant(
    tmp_path: Path, kind: str
) -> None:
    assert verdict_of(tmp_path, {"kind": kind}) == "non-compliant"


@pytest.mark.parametrize(
    ("embedded", "state", "expected"),
    [
        (COMPLETE_CLAIM, "complete", "compliant-with-remarks"),
        (claim(mco=None), "incomplete", "not-demonstrated"),
        (claim(mco="third-party"), "refuted", "non-compliant"),
    ],
)
def test_absent_with_a_claim_follows_the_claim(
    tmp_path: Path, embedded: dict, state: str, expected: str
) -> None:
    outcome = check_one(tmp_path, {"embedded": embedded})
    assert outcome.component["claim"] == state
    assert outcome.component["verdict"] == expected


@pytest.mark.parametrize("usage", ["development", "test"])
def test_absent_outside_production_is_with_remarks(tmp_path: Path, usage: str) -> None:
    assert verdict_of(tmp_path, {"kind": "service", "usage": usage}) == "compliant-with-remarks"


def test_outside_production_an_incomplete_claim_does_not_count(tmp_path: Path) -> None:
    component = {"usage": "test", "embedded": claim(mco=None)}
    assert verdict_of(tmp_path, component) == "compliant-with-remarks"


def test_outside_production_a_refuted_claim_still_counts(tmp_path: Path) -> None:
    component = {"usage": "test", "embedded": claim(mco="separate")}
    assert verdict_of(tmp_path, component) == "non-compliant"


def test_migration_is_judged_as_production(tmp_path: Path) -> None:
    assert verdict_of(tmp_path, {"kind": "service", "usage": "migration"}) == "non-compliant"


@pytest.mark.parametrize(
    "component",
    [
        {"name": "Portail", "kind": "application"},
        {"name": "Interface", "kind": "application", "origin": "build"},
    ],
)
def test_the_object_of_the_offer_is_not_judged(tmp_path: Path, component: dict) -> None:
    from tests.bids import bid, check

    outcome = check(tmp_path, bid(component, {**POSTGRESQL}))
    assert outcome.report["components"][0]["verdict"] == "not-judged"
    assert outcome.report["summary"]["not-judged"] == 1


def test_nothing_judged_at_all_is_exit_2_with_an_empty_standard_output(tmp_path: Path) -> None:
    outcome = check_one(tmp_path, {"name": "Portail", "kind": "application"})
    assert outcome.code == 2
    assert outcome.out == ""


@pytest.mark.parametrize("name", ["PostgreSQL", "OSS"])
def test_a_claim_on_a_listed_or_ambiguous_product_is_unneeded_and_says_so(
    tmp_path: Path, name: str
) -> None:
    component = {"name": name, "kind": "service", "embedded": claim(tma="separate")}
    outcome = check_one(tmp_path, component)
    assert outcome.component["claim"] == "unneeded"
    assert outcome.component["guarantees"] == {}
    assert "CCT201" in outcome.rules
    assert "CCT261" not in outcome.rules


def test_unknown_status_is_to_examine(tmp_path: Path) -> None:
    from tests.editions import edition_of

    folder = edition_of(tmp_path, {"name": "Brique Listée", "status": "unknown"})
    component = {"name": "Brique Listée", "version": "1.0"}
    outcome = check_one(tmp_path, component, "--referential", str(folder))
    assert outcome.rules == ["CCT126"]
    assert outcome.component["verdict"] == "to-examine"


def test_an_ambiguous_version_is_to_examine(tmp_path: Path) -> None:
    from tests.editions import edition_of

    folder = edition_of(tmp_path, {"name": "Brique Listée", "version": ">5.5"})
    component = {"name": "Brique Listée", "version": "5.5.62"}
    outcome = check_one(tmp_path, component, "--referential", str(folder))
    assert outcome.rules == ["CCT134"]
    assert outcome.component["verdict"] == "to-examine"


def test_near_outside_production_still_adds_the_claim_s_findings(tmp_path: Path) -> None:
    component = {"name": "ReactsJS", "usage": "test", "embedded": claim(tma=None)}
    assert verdict_of(tmp_path, component) == "not-demonstrated"


def test_absent_outside_production_with_an_altered_piece_is_with_remarks(tmp_path: Path) -> None:
    evidence = [{"file": "pieces/dossier.txt", "proves": ["all"], "sha256": "0" * 64}]
    component = {"usage": "test", "embedded": claim(evidence=evidence)}
    assert verdict_of(tmp_path, component) == "compliant-with-remarks"


def test_the_object_of_the_offer_that_claims_a_reference_is_a_contradiction(
    tmp_path: Path,
) -> None:
    component = {"name": "Monapp", "kind": "application", "origin": "build"}
    outcome = check_one(tmp_path, {**component, "reference": "AT-1541"})
    assert outcome.rules == ["CCT109"]
    assert outcome.component["verdict"] == "to-examine"


def test_the_object_of_the_offer_with_a_refuted_claim_is_non_compliant(tmp_path: Path) -> None:
    component = {"name": "Monapp", "kind": "application", "origin": "build"}
    embedded = claim(tma="separate")
    assert verdict_of(tmp_path, {**component, "embedded": embedded}) == "non-compliant"


@pytest.mark.parametrize(
    ("reference", "fact", "rules"),
    [
        ("AT-1486", "agrees", []),
        ("at-1486", "agrees", []),
        ("AT-1484", "another-row", ["CCT113"]),
        ("AT-1541", "contradicts", ["CCT109"]),
        ("AT-0001", "unknown", ["CCT110"]),
    ],
)
def test_a_reference_is_always_verified_and_it_is_said(
    tmp_path: Path, reference: str, fact: str, rules: list[str]
) -> None:
    component = {**TOMCAT, "version": "9.0.98", "reference": reference}
    outcome = check_one(tmp_path, component)
    assert outcome.component["match"]["reference"] == fact
    assert [rule for rule in outcome.rules if rule not in ("CCT135", "CCT143")] == rules
    assert any(reference in reason for reason in outcome.component["reasons"])


def test_a_condition_left_unknown_asks_its_question_and_a_settled_one_none(tmp_path: Path) -> None:
    component = {"name": "CentOS", "version": "7", "kind": "operating-system", "tier": "tiers 3"}
    outcome = check_one(tmp_path, component, "--lang", "en")
    (row,) = [one for one in outcome.component["match"]["rows"] if one["ref"] == "AT-1410"]
    assert [(one["type"], one["outcome"], bool(one["question"])) for one in row["conditions"]] == [
        ("entity-excluded", "met", False),
        ("tier", "met", False),
        ("restricted-use", "unknown", True),
    ]
    (finding,) = [one for one in outcome.report["findings"] if one["rule"] == "CCT142"]
    assert finding["remedy"].endswith(f" {row['conditions'][-1]['question']}")


def test_a_condition_without_a_question_of_its_own_asks_for_the_key_it_looks_at(
    tmp_path: Path,
) -> None:
    component = {"name": "Drupal", "version": "8.9", "kind": "framework"}
    outcome = check_one(tmp_path, component, "--lang", "en", context={"entity": None})
    (condition,) = outcome.component["match"]["rows"][0]["conditions"]
    assert condition["question"] == "Which entity does the application belong to?"


def test_an_unreadable_tier_is_quoted_and_asked_for(tmp_path: Path) -> None:
    component = {"name": "AIX", "version": "7.1", "kind": "operating-system", "tier": "données"}
    outcome = check_one(tmp_path, component, "--lang", "en")
    (row,) = [one for one in outcome.component["match"]["rows"] if one["ref"] == "AT-1380"]
    (tier,) = [one for one in row["conditions"] if one["type"] == "tier"]
    assert (tier["outcome"], tier["declared"]) == ("unknown", "données")
    assert tier["question"] == "In which tier of the architecture is the component used?"


@pytest.mark.parametrize(
    ("sensitivity", "expected"),
    [("standard", "met"), ("restricted", "unknown"), (None, "unknown")],
)
def test_the_edition_of_windows_is_asked_for_where_the_data_may_be_restricted(
    tmp_path: Path, sensitivity: str | None, expected: str
) -> None:
    component = {"name": "Windows", "version": "10 Enterprise", "kind": "operating-system"}
    outcome = check_one(tmp_path, component, context={"sensitivity": sensitivity})
    (condition,) = outcome.component["match"]["rows"][0]["conditions"]
    assert condition["outcome"] == expected


@pytest.mark.parametrize(
    ("name", "hosting", "expected"),
    [
        ("NetBackup", "cloud-pi", "met"),
        ("NetBackup", "sgami", "unmet"),
        ("NetBackup", "isocele", "unknown"),
        ("Time Navigator", "cloud-pi", "unmet"),
        ("Time Navigator", "isocele", "unknown"),
        ("Time Navigator", None, "unknown"),
    ],
)
def test_hosting_in_isocele_tells_neither_of_the_two_operators(
    tmp_path: Path, name: str, hosting: str | None, expected: str
) -> None:
    component = {"name": name, "version": "10.0", "kind": "operations-tool"}
    outcome = check_one(tmp_path, component, context={"hosting": hosting})
    (condition,) = outcome.component["match"]["rows"][0]["conditions"]
    assert condition["outcome"] == expected


@pytest.mark.parametrize("entity", ["ANFSI", "GN"])
def test_a_condition_on_the_data_centres_looks_at_the_entity_and_at_the_hosting(
    tmp_path: Path, entity: str
) -> None:
    component = {"name": "RHEL", "version": "7", "kind": "operating-system"}
    for declared, hosting, expected in [
        ("DTNUM", "cloud-pi", ["met", "met"]),
        ("DTNUM", "isocele", ["met", "unknown"]),
        (entity, "cloud-pi", ["unmet", "met"]),
    ]:
        outcome = check_one(tmp_path, component, context={"entity": declared, "hosting": hosting})
        (row,) = [one for one in outcome.component["match"]["rows"] if one["ref"] == "AT-1411"]
        assert [one["outcome"] for one in row["conditions"]] == expected


@pytest.mark.parametrize(
    ("name", "version", "rule", "kind", "told"),
    [
        ("MySQL", "8.0", "CCT143", "advice", "PostgreSQL"),
        ("OpenJDK", "11", "CCT144", "packaging", "Java"),
        ("Roundcube", "1.6", None, "shared-offer", ""),
        ("Tchap", "1.0", "CCT145", "shared-offer", "service"),
    ],
)
def test_a_note_of_the_row_is_told_and_changes_no_verdict(
    tmp_path: Path, name: str, version: str, rule: str | None, kind: str, told: str
) -> None:
    outcome = check_one(tmp_path, {"name": name, "version": version, "kind": "runtime"})
    decisive = outcome.component["match"]["decisive"]
    (row,) = [one for one in outcome.component["match"]["rows"] if one["ref"] == decisive]
    notes = [one["note"] for one in row["notes"] if one["type"] == kind]
    found = [one for one in outcome.report["findings"] if one["rule"] == rule]
    assert len(found) == len(notes) == (rule is not None)
    for finding, note in zip(found, notes, strict=True):
        assert told in note
        assert note in finding["message"]
        assert (finding["nature"], finding["verdict"]) == ("advice", "compliant")


def test_a_note_of_another_row_of_the_product_is_in_the_record_alone(tmp_path: Path) -> None:
    component = {"name": "AngularJS", "version": "1.4", "kind": "library"}
    outcome = check_one(tmp_path, component)
    notes = {one["ref"]: one["notes"] for one in outcome.component["match"]["rows"]}
    assert notes["AT-1438"] == []
    assert [one["type"] for one in notes["AT-1439"]] == ["advice"]
    assert "CCT143" not in outcome.rules


def test_an_unmet_condition_is_quoted_with_what_is_declared_and_where(tmp_path: Path) -> None:
    component = {"name": "Drupal", "version": "8.9", "kind": "framework"}
    outcome = check_one(tmp_path, component)
    (finding,) = [one for one in outcome.report["findings"] if one["rule"] == "CCT141"]
    assert "(entité\u00a0: DTNUM)" in finding["message"]
    lines = (tmp_path / "manifest.yaml").read_text(encoding="utf-8").splitlines()
    told = [
        lines[place["line"] - 1][place["column"] - 1 :]
        for place in (finding["location"], *finding["related"])
    ]
    assert told == ["Drupal", "DTNUM"]


def test_an_unnamed_entity_neither_meets_nor_breaks_an_exclusion(tmp_path: Path) -> None:
    component = {"name": "RHEL", "version": "7", "kind": "operating-system"}
    outcome = check_one(tmp_path, component, context={"entity": "other"})
    (row,) = [one for one in outcome.component["match"]["rows"] if one["ref"] == "AT-1411"]
    assert row["conditions"][0]["outcome"] == "unknown"


def with_tender(folder: Path, **changes: object) -> list[str]:
    path = folder / "tender.yaml"
    path.write_text(yaml.dump(tender(**changes), allow_unicode=True), encoding="utf-8")
    return ["--tender", str(path)]


@pytest.mark.parametrize(
    "said", ["compliant", "compliant-with-remarks", "to-examine", "not-demonstrated"]
)
def test_found_m_covered_is_what_the_tender_s_statuses_say(tmp_path: Path, said: str) -> None:
    options = with_tender(tmp_path, statuses={"M": {"new": said}})
    outcome = check_one(tmp_path, {**TOMCAT, "version": "7.0.109"}, *options)
    assert outcome.component["verdict"] == said
    assert not {"CCT123", "CCT124"} & set(outcome.rules)


def test_found_m_other_version_is_to_examine_whatever_the_tender_says(tmp_path: Path) -> None:
    # AT-1447 JOnAS 5, in status M, is the only row of its product.
    options = with_tender(tmp_path, statuses={"M": {"new": "non-compliant"}})
    component = {"name": "JOnAS", "kind": "service"}
    for version, expected in (("4.10", "to-examine"), ("5.3", "non-compliant")):
        outcome = check_one(tmp_path, {**component, "version": version}, *options)
        assert outcome.component["verdict"] == expected
        assert ("CCT124" in outcome.rules) == (expected == "to-examine")


PODMAN = {
    "name": "Podman",
    "version": "5.2.3",
    "kind": "program",
    "equivalent_to": {"reference": "EX-1540", "justification": "mêmes images"},
}


@pytest.mark.parametrize("reference", ["EX-1540", "ex-1540", "EX-9999"])
def test_absent_with_an_equivalent_is_to_examine(tmp_path: Path, reference: str) -> None:
    outcome = check_one(tmp_path, {**PODMAN, "equivalent_to": {"reference": reference}})
    assert outcome.component["verdict"] == "to-examine"
    assert not {"CCT101", "CCT102"} & set(outcome.rules)


def test_an_equivalent_is_quoted_with_its_justification(tmp_path: Path) -> None:
    outcome = check_one(tmp_path, PODMAN)
    (finding,) = [one for one in outcome.report["findings"] if one["rule"] == "CCT117"]
    assert "mêmes images" in finding["message"]
    assert "Docker (EX-1540)" in finding["message"]


@pytest.mark.parametrize(
    ("embedded", "expected"),
    [(claim(tma=None), "to-examine"), (claim(tma="separate"), "non-compliant")],
)
def test_an_equivalent_replaces_an_incomplete_claim_and_not_a_refuted_one(
    tmp_path: Path, embedded: dict, expected: str
) -> None:
    component = {**PODMAN, "kind": "library", "embedded": embedded}
    assert verdict_of(tmp_path, component) == expected


def test_outside_production_an_equivalent_is_not_asked_about(tmp_path: Path) -> None:
    outcome = check_one(tmp_path, {**PODMAN, "usage": "test"})
    assert outcome.component["verdict"] == "compliant-with-remarks"
    assert "CCT117" not in outcome.rules


def test_the_object_of_the_offer_has_no_equivalent(tmp_path: Path) -> None:
    listed = {"name": "SQLite", "version": "3.45", "kind": "library"}
    own = {**PODMAN, "kind": "application", "origin": "build", "usage": "test"}
    outcome = check(tmp_path, bid(own, listed))
    assert outcome.report["components"][0]["verdict"] == "not-judged"


def test_an_equivalent_offered_for_a_listed_component_changes_nothing(tmp_path: Path) -> None:
    component = {"name": "SQLite", "version": "3.45", "kind": "library"}
    offered = {**component, "equivalent_to": {"reference": "AT-1541"}}
    assert check_one(tmp_path, offered).component["verdict"] == "compliant"
    assert "sans objet" in " ".join(check_one(tmp_path, offered).component["reasons"])


def test_a_component_of_several_products_takes_the_worst(tmp_path: Path) -> None:
    component = {"name": "SQLite et ReactJS", "version": "3.45", "kind": "library"}
    assert verdict_of(tmp_path, component) == "compliant"
    component = {"name": "SQLite et ReactJS", "version": "2.8", "kind": "library"}
    outcome = check_one(tmp_path, component)
    assert outcome.component["verdict"] == "to-examine"
    assert outcome.component["match"]["products"] == ["sqlite", "react"]
    assert outcome.component["match"]["decisive"] == "AT-1536"
    assert [row["ref"] for row in outcome.component["match"]["rows"]] == ["AT-1536", "AT-1537"]
    (finding,) = [one for one in outcome.report["findings"] if one["rule"] == "CCT131"]
    assert finding["product"] == "sqlite"


def test_the_product_that_decides_is_that_of_the_worst_verdict(tmp_path: Path) -> None:
    component = {"name": "ReactJS et SQLite", "version": "2.8", "kind": "library"}
    outcome = check_one(tmp_path, component)
    assert outcome.component["match"]["products"] == ["react", "sqlite"]
    assert outcome.component["match"]["decisive"] == "AT-1536"
    assert outcome.component["version_outcome"] == "older"


def test_a_reference_to_one_of_several_products_agrees(tmp_path: Path) -> None:
    component = {"name": "SQLite et ReactJS", "version": "3.45", "kind": "library"}
    outcome = check_one(tmp_path, {**component, "reference": "AT-1537"})
    assert outcome.rules == []


def test_what_does_not_depend_on_the_product_is_told_once_of_several(tmp_path: Path) -> None:
    component = {"name": "ELK", "version": "9", "kind": "service"}
    outcome = check(tmp_path, bid({**component, "id": "a"}, {**component, "id": "b"}))
    told = [one["rule"] for one in outcome.report["findings"] if one["component"] == "b"]
    assert Counter(told) == {"CCT112": 1, "CCT135": 3}

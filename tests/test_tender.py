"""The tender through the command line: each of its settings changes what it should, nothing else.

Two whole JSON reports are compared, and every difference between them is named.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from tests.bids import AS_OF, CONTEXT, Outcome, bid, check, claim, command, merged, tender

SUPPLIER = "Exemple SAS"
NONE = ("--snapshots", "none")
BID = bid(
    {"name": "PostgreSQL", "version": "17.2", "kind": "service"},
    {"name": "Tomcat", "version": "8.5.100", "kind": "service"},
    {"name": "Redis", "version": "7.2.5", "kind": "service"},
    {"name": "MapProxy", "version": "1.0", "kind": "service"},
    {"name": "NetBackup", "version": "8.1", "kind": "service"},
    {"name": "France Transfert", "kind": "online-service"},
    {"name": "Brique", "version": "1.0", "kind": "library", "embedded": claim(tma="separate")},
    {"name": "MinIO", "version": "2024", "kind": "service"},
    bid={"supplier": SUPPLIER},
)
OF_STATUS = {"R": "postgresql", "A": "redis", "M": "tomcat", "O": "mapproxy"}
KINDS = ["new", "major-change", "minor-change", "existing"]
BY_TENDER = {
    "compliant": "",
    "compliant-with-remarks": "CCT127",
    "to-examine": "CCT128",
    "not-demonstrated": "CCT129",
    "non-compliant": "CCT130",
}
ENTRIES = {
    "components": ("id",),
    "findings": ("rule", "component"),
    "inputs": ("role",),
    "unverified": ("subject", "component"),
    "clarifications": ("component", "field"),
    "decisions": ("component", "rule", "reference"),
}
"""What names an entry of each list of a report."""
SCHEMA = json.loads(command("schema", "report").out)


def judged(
    folder: Path, manifest: Mapping[str, Any] = BID, options: tuple[str, ...] = (), **changes: Any
) -> Outcome:
    """Check a bid with a tender of these keys; the report is valid against its schema."""
    path = folder / "tender.yaml"
    path.write_text(yaml.dump(tender(**changes), allow_unicode=True), encoding="utf-8")
    outcome = check(folder, manifest, "--tender", str(path), *options)
    assert outcome.code in (0, 1, 3), outcome.err
    Draft202012Validator(SCHEMA).validate(outcome.report)
    return outcome


def differences(before: Outcome, after: Outcome) -> set[str]:
    """What differs, by path: `+` before an entry that appears, `-` before one that is gone.

    The digest of the tender is left out: it always changes with it.
    """
    old, new = named(before.report), named(after.report)
    found = {f"+{name}" for name in new.keys() - old.keys()}
    found |= {f"-{name}" for name in old.keys() - new.keys()}
    for name in old.keys() & new.keys():
        one, other = dict(leaves(old[name], name)), dict(leaves(new[name], name))
        found |= {path for path in one | other if one.get(path) != other.get(path)}
    return found - {"inputs.tender.sha256"}


def named(report: Mapping[str, Any]) -> dict[str, Any]:
    found = {key: report[key] for key in report if key not in ENTRIES}
    for key, names in ENTRIES.items():
        for entry in report[key]:
            name = ".".join([key, *(str(entry[one]) for one in names if entry[one] is not None)])
            assert name not in found
            found[name] = entry
    return found


def leaves(node: Any, path: str) -> Iterator[tuple[str, Any]]:
    if isinstance(node, dict):
        for key, below in node.items():
            yield from leaves(below, f"{path}.{key}")
    else:
        yield path, node


def flipped(folder: Path, manifest: Mapping[str, Any] = BID, **changes: Any) -> set[str]:
    """What a tender with these keys changes to the report with a tender without any."""
    return differences(judged(folder, manifest), judged(folder, manifest, **changes))


def verdict_of(component: str) -> set[str]:
    return {f"components.{component}.verdict"}


def decision(component: str, rule: str, made: str = "granted", **keys: str) -> dict[str, str]:
    usual = {
        "component": component,
        "rule": rule,
        "decision": made,
        "reference": "C-17",
        "by": "Comité",
        "date": "2026-09-01",
        "expires": "2027-09-01",
        "reason": "essai",
    }
    return usual | keys


def clarification(component: str, field: str, value: Any, **keys: str) -> dict[str, Any]:
    about = {"component": component, "field": field, "value": value}
    return about | {"reference": "lettre", "received_on": "2026-11-12"} | keys


def test_a_tender_that_states_its_reference_alone_adds_but_its_own_records(tmp_path: Path) -> None:
    without, bare = check(tmp_path, BID), judged(tmp_path)
    not_recommended = ("redis", "mapproxy", "tomcat")
    assert differences(without, bare) == {
        "+inputs.tender",
        "tender.reference",
        "tender.pieces.sbom",
        # Listed products of the same function are told to whoever prepares a bid, not to a buyer.
        *(f"-findings.CCT161.{one}" for one in not_recommended),
        *(f"components.{one}.alternatives" for one in not_recommended),
    }
    assert without.report["tender"] is None
    assert bare.code == without.code


def test_the_date_of_the_tender_holds_where_no_option_gives_one(tmp_path: Path) -> None:
    def dated(*options: str) -> dict[str, Any]:
        path = str(tmp_path / "manifest.yaml")
        arguments = ("--tender", str(tmp_path / "tender.yaml"), "--format", "json", *options, *NONE)
        return command("check", path, *arguments).report

    judged(tmp_path, as_of="2026-09-29")
    before, after = dated("--as-of", "2026-09-30"), dated()
    assert (before["as_of"], after["as_of"]) == ("2026-09-30", "2026-09-29")
    rules = [[one["rule"] for one in report["findings"]] for report in (before, after)]
    assert [rule for rule in rules[1] if rule not in rules[0]] == ["CCT284"]
    assert flipped(tmp_path, as_of="2026-01-01") == set()


def test_the_right_edition_changes_nothing_and_another_is_refused(tmp_path: Path) -> None:
    assert flipped(tmp_path, referential={"edition": "2025-01-18"}) == set()
    path = tmp_path / "tender.yaml"
    path.write_text(yaml.dump(tender(referential={"edition": "2024-01-01"})), encoding="utf-8")
    outcome = check(tmp_path, BID, "--tender", str(path))
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"{path}:3:12: ")


def test_a_snapshot_is_said_to_be_missing(tmp_path: Path) -> None:
    assert flipped(tmp_path, snapshots={"sill": "2022-05-10"}) == {
        "+unverified.snapshot",
        "tender.snapshots.sill",
    }


OVERRULED = {"+findings.CCT612"}
CONTEXTS = [
    (
        "project",
        "existing",
        {"-findings.CCT124.tomcat", "+findings.CCT123.tomcat"}
        | verdict_of("tomcat")
        | {"summary.to-examine", "summary.compliant-with-remarks"},
    ),
    ("entity", "ANFSI", set()),
    (
        "hosting",
        "external",
        {
            "+findings.CCT141.netbackup",
            "components.netbackup.reasons",
            "components.netbackup.match.rows",
        },
    ),
    (
        "sensitivity",
        "restricted",
        {
            "+findings.CCT141.france-transfert",
            "components.france-transfert.reasons",
            "components.france-transfert.match.rows",
            "summary.to-examine",
            "summary.compliant-with-remarks",
        }
        | verdict_of("france-transfert"),
    ),
    (
        "contract_end",
        "2032-12-31",
        {
            "+findings.CCT231.brique",
            "components.brique.reasons",
            "components.brique.guarantees.lifecycle",
        },
    ),
]


@pytest.mark.parametrize(("key", "value", "changes"), CONTEXTS)
def test_a_circumstance_of_the_tender_prevails(
    tmp_path: Path, key: str, value: str, changes: set[str]
) -> None:
    assert flipped(tmp_path, context={key: value}) == changes | OVERRULED | {f"context.{key}"}
    alike = flipped(tmp_path, context={key: CONTEXT[key]})
    # The same value: its place in the tender is shown beside that in the manifest.
    assert {path for path in alike if not path.endswith(".related")} == set()


@pytest.mark.parametrize(("key", "value", "_changes"), CONTEXTS)
def test_a_circumstance_that_the_bid_does_not_state_is_the_tender_s(
    tmp_path: Path, key: str, value: str, _changes: set[str]
) -> None:
    silent = merged(BID, {"context": {key: None}})
    stated = merged(BID, {"context": {key: value}})
    told = differences(judged(tmp_path, stated), judged(tmp_path, silent, context={key: value}))
    places = {path for path in told if path.endswith((".location.line", ".location.column"))}
    related = {path for path in told if path.endswith((".location.file", ".related"))}
    assert told - places - related == {"inputs.manifest.sha256"}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("status", OF_STATUS)
def test_a_status_means_what_the_tender_says_for_that_kind_of_project_alone(
    tmp_path: Path, status: str, kind: str
) -> None:
    component = OF_STATUS[status]
    alone = [one for one in BID["components"] if one["name"].casefold() in OF_STATUS.values()]
    manifest = merged(BID, {"context": {"project": kind}, "components": alone})
    meaning = {"statuses": {status: {kind: "non-compliant", "source": "RC, article 6.2"}}}
    before, after = judged(tmp_path, manifest), judged(tmp_path, manifest, **meaning)
    found = [one["rule"] for one in before.report["findings"] if one["component"] == component]
    own = [rule for rule in found if "CCT121" <= rule <= "CCT126"]
    (was,) = [one["verdict"] for one in before.report["components"] if one["id"] == component]
    assert differences(before, after) == {
        f"tender.statuses.{status}.{kind}",
        f"tender.statuses.{status}.source",
        f"+findings.CCT130.{component}",
        *(f"-findings.{rule}.{component}" for rule in own),
        f"components.{component}.verdict",
        f"summary.{was}",
        "summary.non-compliant",
        "verdict",
    }
    for other in KINDS:
        if other != kind:
            elsewhere = {status: {other: "non-compliant"}}
            assert differences(before, judged(tmp_path, manifest, statuses=elsewhere)) == {
                f"tender.statuses.{status}.{other}",
                f"tender.statuses.{status}.source",
            }


@pytest.mark.parametrize(("verdict", "rule"), BY_TENDER.items())
def test_a_status_has_the_verdict_that_the_tender_gives_it(
    tmp_path: Path, verdict: str, rule: str
) -> None:
    after = judged(tmp_path, statuses={"A": {"new": verdict, "source": "RC"}})
    (redis,) = [one for one in after.report["components"] if one["id"] == "redis"]
    found = [one for one in after.report["findings"] if one["component"] == "redis"]
    assert redis["verdict"] == verdict
    assert [one["rule"] for one in found] == ([rule] if rule else [])
    told = [*redis["reasons"], *(one["message"] for one in found)]
    assert any("consultation" in text and "RC" in text for text in told)


CONSEQUENCES = [
    # a component rule, lowered then raised
    ("CCT121", "compliant", "redis", {"summary.to-examine", "summary.compliant"}, "advice"),
    (
        "CCT121",
        "non-compliant",
        "redis",
        {"summary.to-examine", "summary.non-compliant"},
        "breach",
    ),
    # an advice of a component rule, raised
    ("CCT139", "not-demonstrated", "france-transfert", set(), "missing"),
]


@pytest.mark.parametrize(("rule", "verdict", "component", "counts", "nature"), CONSEQUENCES[:2])
def test_a_consequence_lowers_or_raises_a_component_rule(
    tmp_path: Path, rule: str, verdict: str, component: str, counts: set[str], nature: str
) -> None:
    before, after = judged(tmp_path), judged(tmp_path, consequences={rule: verdict})
    finding = f"findings.{rule}.{component}"
    expected = {f"{finding}.{key}" for key in ("verdict", "nature", "consequence")}
    expected |= verdict_of(component) | counts | {f"tender.consequences.{rule}"}
    # MapProxy has status O, of another rule.
    assert differences(before, after) == expected
    (one,) = [one for one in after.report["findings"] if one["rule"] == rule]
    assert (one["verdict"], one["nature"], one["consequence"]) == (verdict, nature, verdict)
    assert one["rule_verdict"] == "to-examine"


CLAIM_COMPLETED = {
    "components.brique.claim",
    "components.brique.guarantees.tma",
    "components.brique.reasons",
    "+findings.CCT205.brique",
}


@pytest.mark.parametrize(
    ("verdict", "counts"),
    [
        ("compliant", {"summary.non-compliant", "summary.compliant-with-remarks"}),
        ("to-examine", {"summary.non-compliant", "summary.to-examine"}),
    ],
)
def test_a_consequence_on_a_claim_rule_applies_before_the_guarantees_are_judged(
    tmp_path: Path, verdict: str, counts: set[str]
) -> None:
    assert flipped(tmp_path, consequences={"CCT261": verdict}) == {
        *(f"findings.CCT261.brique.{key}" for key in ("verdict", "nature", "consequence")),
        "tender.consequences.CCT261",
        *CLAIM_COMPLETED,
        *verdict_of("brique"),
        *counts,
    }


def test_a_consequence_can_make_a_refuted_guarantee_but_missing(tmp_path: Path) -> None:
    after = judged(tmp_path, consequences={"CCT261": "not-demonstrated"})
    (brique,) = [one for one in after.report["components"] if one["id"] == "brique"]
    assert (brique["claim"], brique["guarantees"]["tma"]) == ("incomplete", "missing")
    assert brique["verdict"] == "not-demonstrated"


def test_a_consequence_raises_a_claim_rule(tmp_path: Path) -> None:
    manifest = merged(BID, {})
    manifest["components"][6]["embedded"] = claim(security={"conclusion": "covered"})
    before = judged(tmp_path, manifest)
    after = judged(tmp_path, manifest, consequences={"CCT287": "non-compliant"})
    (brique,) = [one for one in after.report["components"] if one["id"] == "brique"]
    assert (brique["claim"], brique["guarantees"]["security"]) == ("refuted", "refuted")
    assert "par la déclaration" not in " ".join(brique["reasons"])
    assert differences(before, after) == {
        *(f"findings.CCT287.brique.{key}" for key in ("verdict", "nature", "consequence")),
        "tender.consequences.CCT287",
        "-findings.CCT200.brique",
        "components.brique.claim",
        "components.brique.guarantees.security",
        "components.brique.reasons",
        *verdict_of("brique"),
        *{"summary.non-compliant", "summary.to-examine"},
    }


def test_a_consequence_applies_to_a_rule_on_the_bid(tmp_path: Path) -> None:
    manifest = merged(BID, {"bid": {"declared_by": None}})
    before = judged(tmp_path, manifest)
    assert "CCT191" in before.rules
    after = judged(tmp_path, manifest, consequences={"CCT191": "non-compliant"})
    finding = "findings.CCT191"
    assert differences(before, after) == {
        *(f"{finding}.{key}" for key in ("verdict", "nature", "consequence")),
        "tender.consequences.CCT191",
    }


def test_a_consequence_applies_to_a_rule_on_the_entries_of_the_tender(tmp_path: Path) -> None:
    unused = [decision("redis", "CCT101")]
    before = judged(tmp_path, decisions=unused)
    after = judged(tmp_path, decisions=unused, consequences={"CCT604": "to-examine"})
    told = {f"findings.CCT604.{key}" for key in ("verdict", "nature", "consequence")}
    assert told < differences(before, after)


@pytest.mark.parametrize("rules", [{"CCT132": "compliant"}, {"CCT121": "to-examine"}])
def test_a_consequence_that_changes_no_finding_is_only_recorded(
    tmp_path: Path, rules: dict[str, str]
) -> None:
    assert flipped(tmp_path, consequences=rules) == {f"tender.consequences.{one}" for one in rules}


def test_an_unknown_rule_is_refused_at_its_place_and_the_nearest_is_named(tmp_path: Path) -> None:
    path = tmp_path / "tender.yaml"
    path.write_text(
        "tender_version: 1\nreference: R\nconsequences:\n  CCT1311: compliant\n", encoding="utf-8"
    )
    outcome = check(tmp_path, BID, "--tender", str(path), "--lang", "en")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == (
        f"{path}:4:3: unknown rule “CCT1311”, near: CCT311; cct-check rules lists them\n"
    )


def test_the_bill_of_materials_required_of_each_bid_is_to_be_examined(tmp_path: Path) -> None:
    record = {"tender.pieces.sbom"}
    assert flipped(tmp_path, pieces={"sbom": "optional"}) == set()
    assert flipped(tmp_path, pieces={"sbom": "ignored"}) == record
    assert flipped(tmp_path, pieces={"sbom": "required"}) == record | {"+findings.CCT501"}


PURL = "pkg:npm/brique"
CLARIFIED: list[tuple[str, str, Any, set[str]]] = [
    (
        "netbackup",
        "version",
        "10.0.1",
        {
            "components.netbackup.version",
            "components.netbackup.version_outcome",
            "components.netbackup.match.rows",
            "components.netbackup.reasons",
            "-findings.CCT131.netbackup",
            "summary.to-examine",
            "summary.compliant",
            *verdict_of("netbackup"),
        },
    ),
    (
        "minio",
        "usage",
        "test",
        {
            "components.minio.reasons",
            "-findings.CCT101.minio",
            "+findings.CCT103.minio",
            "summary.non-compliant",
            "summary.compliant-with-remarks",
            *verdict_of("minio"),
        },
    ),
    ("brique", "identifiers.purl", [PURL], {"components.brique.match.clues"}),
    (
        "brique",
        "embedded.tma",
        "included",
        {
            "components.brique.claim",
            "components.brique.guarantees.tma",
            "components.brique.reasons",
            "-findings.CCT261.brique",
            "+findings.CCT200.brique",
            "summary.non-compliant",
            "summary.compliant-with-remarks",
            *verdict_of("brique"),
        },
    ),
    (
        "brique",
        "embedded.lifecycle.until",
        "2030-01-01",
        {
            "components.brique.guarantees.lifecycle",
            "components.brique.reasons",
            "+findings.CCT231.brique",
        },
    ),
    (
        "brique",
        "embedded.operator",
        ["purger", "sauver"],
        {
            "components.brique.guarantees.operator",
            "components.brique.reasons",
            "+findings.CCT211.brique",
        },
    ),
]


@pytest.mark.parametrize(("component", "field", "value", "changes"), CLARIFIED)
def test_a_clarification_does_what_the_manifest_would_do(
    tmp_path: Path, component: str, field: str, value: Any, changes: set[str]
) -> None:
    entry = clarification(component, field, value)
    told = flipped(tmp_path, clarifications=[entry])
    restated = f"components.{component}.reasons"
    # What tells the component, or a guarantee: whether the bid is changed is for the buyer to say.
    if field.startswith(("name", "kind", "identifiers", "embedded")):
        changes = changes | {"+findings.CCT606"}
    assert told == changes | {f"+clarifications.{component}.{field}", restated}
    (record,) = judged(tmp_path, clarifications=[entry]).report["clarifications"]
    shown = f"[{', '.join(value)}]" if isinstance(value, list) else value
    assert (record["outcome"], record["value"]) == ("applied", shown)


def test_a_clarified_name_is_identified_anew_and_keeps_its_id(tmp_path: Path) -> None:
    answered = [clarification("minio", "name", "PostgreSQL")]
    after = judged(tmp_path, clarifications=answered).report
    (one,) = [one for one in after["components"] if one["id"] == "minio"]
    assert (one["name"], one["match"]["products"]) == ("PostgreSQL", ["postgresql"])
    others = {path.split(".")[1] for path in flipped(tmp_path, clarifications=answered)}
    assert others.isdisjoint({"postgresql", "tomcat", "redis", "brique"})


@pytest.mark.parametrize(
    ("entry", "outcome", "rule"),
    [
        (clarification("redis", "version", "1", received_on="2026-11-24"), "not-yet", "CCT605"),
        (clarification("inconnu", "version", "1"), "unknown-component", "CCT602"),
        (clarification("redis", "version", "1", bid="Autre SA"), "other-bid", ""),
    ],
)
def test_a_clarification_without_effect_is_told_and_changes_no_component(
    tmp_path: Path, entry: dict[str, Any], outcome: str, rule: str
) -> None:
    expected = {f"+clarifications.{entry['component']}.version"}
    expected |= {f"+findings.{rule}"} if rule else set()
    assert flipped(tmp_path, clarifications=[entry]) == expected
    report = judged(tmp_path, clarifications=[entry]).report
    assert report["clarifications"][0]["outcome"] == outcome


def decided(made: str, rule: str, component: str) -> set[str]:
    finding = f"findings.{rule}.{component}"
    return {
        f"{finding}.decision",
        f"{finding}.verdict",
        f"{finding}.nature",
        f"+decisions.{component}.{rule}.C-17",
        f"components.{component}.verdict",
    }


EFFECTS = [
    ("granted", "redis", "CCT121", {"summary.to-examine", "summary.compliant-with-remarks"}),
    ("refused", "redis", "CCT121", {"summary.to-examine", "summary.non-compliant"}),
    ("granted", "minio", "CCT101", {"summary.non-compliant", "summary.compliant-with-remarks"}),
    (
        "granted",
        "brique",
        "CCT261",
        {"summary.non-compliant", "summary.compliant-with-remarks"} | CLAIM_COMPLETED,
    ),
]


@pytest.mark.parametrize("expires", ["2027-09-01", AS_OF, "never"])
@pytest.mark.parametrize(("made", "component", "rule", "changes"), EFFECTS)
def test_a_decision_changes_the_finding_that_it_is_about(
    tmp_path: Path, made: str, component: str, rule: str, changes: set[str], expires: str
) -> None:
    decisions = [decision(component, rule, made, expires=expires)]
    told = flipped(tmp_path, decisions=decisions)
    assert told == changes | decided(made, rule, component)
    after = judged(tmp_path, decisions=decisions).report
    assert [one["outcome"] for one in after["decisions"]] == ["applied"]


def test_a_refusal_of_what_is_excluded_only_says_so(tmp_path: Path) -> None:
    assert flipped(tmp_path, decisions=[decision("minio", "CCT101", "refused")]) == {
        "findings.CCT101.minio.decision",
        "+decisions.minio.CCT101.C-17",
    }


def test_a_refusal_of_an_advice_excludes_the_component(tmp_path: Path) -> None:
    manifest = merged(BID, {})
    manifest["components"][6]["embedded"] = claim(operator=["néant"])
    before = judged(tmp_path, manifest)
    assert "CCT202" in before.rules
    refused = [decision("brique", "CCT202", "refused")]
    after = judged(tmp_path, manifest, decisions=refused)
    (brique,) = [one for one in after.report["components"] if one["id"] == "brique"]
    assert brique["verdict"] == "non-compliant"
    assert after.report["decisions"][0]["outcome"] == "applied"


NO_EFFECT = [
    (decision("redis", "CCT121", expires="2026-11-22"), "expired", "CCT601"),
    (decision("redis", "CCT121", date="2026-11-24"), "not-yet", "CCT605"),
    (decision("inconnu", "CCT121"), "unknown-component", "CCT602"),
    (decision("Redis", "CCT121"), "unknown-component", "CCT602"),
    (decision("redis", "CCT999"), "unknown-rule", "CCT603"),
    (decision("redis", "cct121"), "unknown-rule", "CCT603"),
    (decision("redis", "CCT101"), "unused", "CCT604"),
    (decision("redis", "CCT601"), "unused", "CCT604"),
    (decision("redis", "CCT121", bid="Autre SA"), "other-bid", ""),
]


@pytest.mark.parametrize(("entry", "outcome", "rule"), NO_EFFECT)
def test_a_decision_without_effect_is_told_and_changes_no_finding(
    tmp_path: Path, entry: dict[str, str], outcome: str, rule: str
) -> None:
    before = judged(tmp_path)
    after = judged(tmp_path, decisions=[entry])
    expected = {f"+decisions.{entry['component']}.{entry['rule']}.C-17"}
    assert differences(before, after) == expected | ({f"+findings.{rule}"} if rule else set())
    assert [one["outcome"] for one in after.report["decisions"]] == [outcome]
    assert after.code == before.code


@pytest.mark.parametrize("order", [1, -1])
def test_the_last_decision_taken_holds_even_once_it_has_expired(tmp_path: Path, order: int) -> None:
    entries = [
        decision("redis", "CCT121", reference="C-1", date="2026-01-01", expires="never"),
        decision("redis", "CCT121", reference="C-2", date="2026-02-01", expires="2026-11-22"),
    ][::order]
    told = flipped(tmp_path, decisions=entries)
    assert told == {
        "+decisions.redis.CCT121.C-1",
        "+decisions.redis.CCT121.C-2",
        "+findings.CCT601",
    }
    after = judged(tmp_path, decisions=entries).report
    outcomes = {one["reference"]: one["outcome"] for one in after["decisions"]}
    assert outcomes == {"C-1": "superseded", "C-2": "expired"}


@pytest.mark.parametrize("order", [1, -1])
@pytest.mark.parametrize(
    ("later", "outcome"),
    [({"date": "2026-11-24"}, "not-yet"), ({"date": "2026-11-20", "bid": "Autre"}, "other-bid")],
)
def test_a_decision_yet_to_come_or_on_another_bid_supersedes_none(
    tmp_path: Path, later: dict[str, str], outcome: str, order: int
) -> None:
    entries = [
        decision("redis", "CCT121", reference="C-1"),
        decision("redis", "CCT121", "refused", reference="C-2") | later,
    ][::order]
    after = judged(tmp_path, decisions=entries).report
    outcomes = {one["reference"]: one["outcome"] for one in after["decisions"]}
    assert outcomes == {"C-1": "applied", "C-2": outcome}


@pytest.mark.parametrize("name", ["exemple sas", " Exemple  SAS ", "EXÉMPLE SAS", "portail"])
def test_a_bid_is_named_by_its_supplier_or_solution_however_they_are_typed(
    tmp_path: Path, name: str
) -> None:
    entry = decision("redis", "CCT121", bid=name)
    after = judged(tmp_path, decisions=[entry]).report
    assert [one["outcome"] for one in after["decisions"]] == ["applied"]


def test_what_the_report_calls_applied_has_an_effect_on_a_finding(tmp_path: Path) -> None:
    every = [decision(one["component"], one["rule"]) for one in judged(tmp_path).report["findings"]]
    after = judged(tmp_path, decisions=every).report
    settled = {(one["component"], one["rule"]) for one in after["findings"] if one["decision"]}
    applied = {
        (one["component"], one["rule"]) for one in after["decisions"] if one["outcome"] == "applied"
    }
    assert applied == settled
    assert applied
    assert {one["outcome"] for one in after["decisions"]} == {"applied"}


def test_a_claim_that_the_buyer_completed_is_not_said_to_state_what_it_does_not(
    tmp_path: Path,
) -> None:
    manifest = merged(BID, {})
    manifest["components"][6]["embedded"] = claim(tma=None, security=None)
    rules = ["CCT262", "CCT285"]
    after = judged(tmp_path, manifest, decisions=[decision("brique", rule) for rule in rules])
    (brique,) = [one for one in after.report["components"] if one["id"] == "brique"]
    assert (brique["claim"], brique["verdict"]) == ("complete", "compliant-with-remarks")
    reasons = " ".join(brique["reasons"])
    assert "compte tenu de la consultation" in reasons
    assert "énoncées" not in reasons
    assert "CCT200" not in after.rules


@pytest.mark.parametrize("made", ["granted", "refused"])
def test_a_decision_of_the_day_of_judgement_holds(tmp_path: Path, made: str) -> None:
    entry = decision("redis", "CCT121", made, date=AS_OF, expires=AS_OF)
    after = judged(tmp_path, decisions=[entry]).report
    assert [one["outcome"] for one in after["decisions"]] == ["applied"]


@pytest.mark.parametrize("version", ["6.0.53", "10.1", "latest"])
def test_status_m_says_nothing_of_a_version_that_its_row_does_not_cover(
    tmp_path: Path, version: str
) -> None:
    manifest = merged(BID, {"components": [{**BID["components"][1], "version": version}]})
    meaning = {"M": {"new": "compliant"}}
    assert flipped(tmp_path, manifest, statuses=meaning) == {
        "tender.statuses.M.new",
        "tender.statuses.M.source",
    }

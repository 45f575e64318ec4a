"""The tender: what it is typed to, and every error of it, at its place, in one run."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from cct_check.errors import InputError, ProblemCode
from cct_check.model.document import Document
from cct_check.model.manifest import ProjectKind
from cct_check.model.referential import Status
from cct_check.model.rule import Verdict
from cct_check.model.tender import Requirement, Ruling, is_of_bid
from cct_check.read.bidding import read_bidding
from cct_check.read.document import read_document, read_document_bytes
from cct_check.read.rulebook import read_rulebook
from cct_check.read.schema import published_schema
from cct_check.read.tender import read_tender, said_twice
from cct_check.resources import rules_folder
from tests.read.documents import document

CASES = Path(__file__).resolve().parents[1] / "cases" / "invalid-tenders"
MANIFEST = document(
    "manifest_version: 1\n"
    "bid: {solution: Portail, supplier: Exemple SAS}\n"
    "components: [{name: Brique, kind: library}]\n"
)
AS_OF = date(2026, 11, 23)
RULEBOOK = read_rulebook(rules_folder())
FULL = """\
tender_version: 1
reference: 2026-DTNUM-042
as_of: 2026-11-23
referential: {edition: "2025-01-18"}
snapshots: {sill: "2022-05-10"}
context: {project: new, entity: DTNUM, contract_end: 2030-12-31}
statuses: {M: {new: non-compliant, major-change: to-examine, source: "RC, article 6.2"}, R: {}}
consequences: {CCT131: to-examine, CCT132: }
pieces: {sbom: required}
clarifications: [{bid: Exemple SAS, component: redis, field: version, value: "7.2.5",
                  reference: lettre du 12/11/2026, received_on: 2026-11-12}]
decisions:
  - {bid: Exemple SAS, component: keycloak, rule: CCT121, decision: granted, reference: C-17,
     by: Comité, date: 2026-09-01, expires: 2027-09-01, reason: "…"}
  - {component: keycloak, rule: CCT122, decision: refused, reference: 18, by: Comité,
     date: 2026-09-01, expires: never, reason: non}
"""


def read(text: str) -> Document:
    return read_document_bytes(text.encode(), shown="tender.yaml")


def apply(source: Document) -> None:
    """What reads a tender, and may refuse it."""
    read_bidding(MANIFEST, source, RULEBOOK, as_of=AS_OF, today=AS_OF)


def refused(text: str) -> list[ProblemCode]:
    try:
        apply(read(text))
    except InputError as error:
        return [problem.code for problem in error.problems]
    return []


def test_a_tender_is_typed() -> None:
    tender = read_tender(read(FULL))
    assert (tender.reference, tender.as_of) == ("2026-DTNUM-042", date(2026, 11, 23))
    assert tender.edition == "2025-01-18"
    assert tender.snapshots == {"sill": date(2022, 5, 10)}
    assert tender.sbom is Requirement.REQUIRED
    assert tender.consequences == {"CCT131": Verdict.TO_EXAMINE}
    assert tender.meaning(Status.M, ProjectKind.NEW) is Verdict.NON_COMPLIANT
    assert tender.meaning(Status.M, ProjectKind.MAJOR_CHANGE) is Verdict.TO_EXAMINE
    assert tender.meaning(Status.M, ProjectKind.EXISTING) is None
    assert tender.meaning(Status.R, ProjectKind.NEW) is None
    assert tender.meaning(Status.A, ProjectKind.NEW) is None
    assert tender.statuses[Status.M].source == "RC, article 6.2"


def test_its_entries_are_typed_with_their_places() -> None:
    tender = read_tender(read(FULL))
    (answer,) = tender.clarifications
    granted, refused = tender.decisions
    assert (answer.bid, answer.component, answer.field) == ("Exemple SAS", "redis", "version")
    assert (answer.reference, answer.received_on) == ("lettre du 12/11/2026", date(2026, 11, 12))
    assert (answer.location.line, answer.location.column) == (10, 18)
    assert (granted.ruling, granted.expires) == (Ruling.GRANTED, date(2027, 9, 1))
    assert (granted.taken_on, granted.reason) == (date(2026, 9, 1), "…")
    assert (granted.location.line, granted.location.column) == (13, 5)
    assert (refused.ruling, refused.expires, refused.bid) == (Ruling.REFUSED, None, "")
    assert refused.reference == "18"


def test_a_key_left_empty_is_absent() -> None:
    empty = "as_of: \nreferential: {edition: }\nsnapshots: {sill: }\ncontext: \nstatuses: \n"
    empty += "consequences: \npieces: {sbom: }\nclarifications: \ndecisions: ['']\n"
    tender = read_tender(read(f"tender_version: 1\nreference: R\n{empty}"))
    assert (tender.as_of, tender.edition, tender.snapshots, tender.statuses) == (None, "", {}, {})
    assert (tender.sbom, tender.clarifications) == (Requirement.OPTIONAL, ())
    assert (tender.decisions, tender.consequences) == ((), {})


def test_its_context_is_that_of_the_manifest() -> None:
    def bare(node: Any) -> Any:
        if not isinstance(node, dict):
            return node
        return {key: bare(below) for key, below in node.items() if key != "description"}

    ours = published_schema("tender")["properties"]["context"]
    theirs = published_schema("manifest")["properties"]["context"]
    assert bare(ours) == bare(theirs)


def test_what_may_be_clarified_is_what_a_component_may_state_but_for_its_id() -> None:
    definitions = published_schema("manifest")["$defs"]

    def keys(node: Any, above: str) -> list[str]:
        node = definitions[node["$ref"].rpartition("/")[2]] if "$ref" in node else node
        found = []
        for key, below in node.get("properties", {}).items():
            if "not" not in below:
                found += [f"{above}{key}", *keys(below, f"{above}{key}.")]
        return found

    entries = published_schema("tender")["properties"]["clarifications"]["items"]
    fields = entries["properties"]["field"]["enum"]
    assert fields == [key for key in keys(definitions["component"], "") if key != "id"]


def test_each_status_and_kind_of_project_may_be_given_each_verdict() -> None:
    statuses = published_schema("tender")["properties"]["statuses"]["properties"]
    assert list(statuses) == ["R", "A", "M", "O"]
    kinds = [kind.value for kind in ProjectKind if kind is not ProjectKind.UNSTATED]
    verdicts = [one.value for one in Verdict if one is not Verdict.NOT_JUDGED]
    for meaning in statuses.values():
        assert list(meaning["properties"]) == [*kinds, "source"]
        assert all(meaning["properties"][kind]["enum"] == verdicts for kind in kinds)


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(published_schema("tender"))


@pytest.mark.parametrize("bid", ["Exemple SAS", "exemple  sas", "EXEMPLE SAS", "Éxémple SAS", ""])
def test_an_entry_is_of_a_bid_however_its_name_is_typed(bid: str) -> None:
    (answer,) = read_tender(
        read(FULL.replace("[{bid: Exemple SAS", f"[{{bid: {bid}"))
    ).clarifications
    assert is_of_bid(answer, "Exemple SAS", "Portail")
    assert is_of_bid(answer, "Autre SA", "E\u0301xemple Sas")


@pytest.mark.parametrize("bid", ["Exemple", "Exemple SA", "ExempleSAS", '"\\u0301"', "-"])
def test_an_entry_about_another_bid_is_not_of_this_one(bid: str) -> None:
    (answer,) = read_tender(
        read(FULL.replace("[{bid: Exemple SAS", f"[{{bid: {bid}"))
    ).clarifications
    assert not is_of_bid(answer, "Exemple SAS", "Portail")
    assert not is_of_bid(answer, "", "")


def test_two_entries_of_one_day_are_refused_for_the_bid_that_they_concern_alone() -> None:
    tender = read_tender(read_document(CASES / "unfit-for-the-rules.yaml", shown="t.yaml"))

    def twice(supplier: str, solution: str) -> int:
        return len(list(said_twice(tender, supplier, solution)))

    assert twice("Exemple SAS", "Portail") == 3
    assert twice("Autre SA", "Portail") == 3
    assert twice("Autre SA", "Autre solution") == 2
    assert twice("Tiers", "Autre solution") == 1


def test_the_errors_of_both_files_come_in_one_run() -> None:
    manifest = document("manifest_version: 1\nbid: {solution: P}\ncomponents: [{name: X}]\n")
    text = "as_of: demain\nconsequences: {CCT999: compliant, CCT131: oui}\n"
    tender = read(f"tender_version: 1\nreference: R\n{text}")
    with pytest.raises(InputError) as refused:
        read_bidding(manifest, tender, RULEBOOK, as_of=None, today=AS_OF)
    assert [problem.code for problem in refused.value.problems] == [
        ProblemCode.KEY_MISSING,
        ProblemCode.DATE_INVALID,
        ProblemCode.RULE_UNKNOWN,
        ProblemCode.CHOICE_UNKNOWN,
    ]


@pytest.mark.parametrize("value", ["nouveau projet", "'a:b'", "[new, old]", "{a: b}", "zzz"])
def test_what_the_tender_replaces_is_not_excused_from_being_a_manifest(value: str) -> None:
    text = f"manifest_version: 1\nbid: {{solution: P}}\ncontext: {{project: {value}}}\n"
    manifest = document(f"{text}components: [{{name: SQLite, kind: library}}]\n")
    tender = read("tender_version: 1\nreference: R\ncontext: {project: new}\n")
    with pytest.raises(InputError) as refused:
        read_bidding(manifest, tender, RULEBOOK, as_of=None, today=AS_OF)
    (problem,) = refused.value.problems
    assert (problem.file, problem.location and problem.location.line) == (manifest.file, 3)


@pytest.mark.parametrize("expires", ["[2027-09-01]", "[]", "{}", "{a: b}"])
def test_an_end_that_is_no_text_is_refused(expires: str) -> None:
    with pytest.raises(InputError) as refused:
        read_tender(read(FULL.replace("expires: 2027-09-01", f"expires: {expires}")))
    assert {problem.values["key"] for problem in refused.value.problems} == {"expires"}

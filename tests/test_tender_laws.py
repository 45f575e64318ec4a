"""Whatever the tender is, it is applied or refused in words; it alone speaks for the buyer."""

import json
import re
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tests.bids import AS_OF, Outcome, bid, check, claim, command, tender

BID = bid(
    {"name": "Redis", "version": "7.2", "kind": "service"},
    {"name": "Keycloak", "version": "24.0", "kind": "service"},
    {"name": "Brique", "version": "1.0", "kind": "library", "embedded": claim()},
    bid={"supplier": "Exemple SAS"},
)
HOSTILE = "x\u001b[31m\u202e::error::\u0007\u009b2J [link=http://e.x]y[/link] \u200b ##[error]"
GRANTED = {
    "component": "redis",
    "rule": "CCT121",
    "decision": "granted",
    "reference": "C-17",
    "by": "Comité",
    "date": "2026-09-01",
    "expires": "never",
    "reason": "essai",
}
SCHEMA = json.loads(command("schema", "report").out)
few = settings(max_examples=120, deadline=None, derandomize=True)


def with_tender(folder: Path, content: bytes | str | Mapping[str, Any], *options: str) -> Outcome:
    path = folder / "tender.yaml"
    if isinstance(content, Mapping):
        content = yaml.dump(content, allow_unicode=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return check(folder, BID, "--tender", str(path), *options)


def refused(outcome: Outcome, path: Path) -> bool:
    """Whether nothing was judged, and each line of the refusal begins with the tender's place."""
    return (outcome.code, outcome.out) == (2, "") and all(
        line.startswith(f"{path}:") for line in outcome.err.splitlines()
    )


@few
@given(data=st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_no_bytes_of_a_tender_cause_a_traceback(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        assert refused(with_tender(Path(folder), data), Path(folder) / "tender.yaml")


ENTRIES = st.fixed_dictionaries(
    {},
    optional={
        "component": st.sampled_from(["redis", "brique", "x", "", "\u0301"]),
        "bid": st.sampled_from(["Exemple SAS", "Portail", "x", "\u200b"]),
        "rule": st.sampled_from(["CCT121", "CCT200", "CCT999", "CCT261"]),
        "decision": st.sampled_from(["granted", "refused"]),
        "reference": st.text(min_size=1, max_size=20),
        "by": st.text(min_size=1, max_size=20),
        "date": st.sampled_from(["2026-09-01", "2026-12-01", "0001-01-01", "9999-12-31"]),
        "expires": st.sampled_from(["never", "2026-11-22", "2026-11-23", "9999-12-31"]),
        "reason": st.text(min_size=1, max_size=20),
    },
).map(lambda keys: GRANTED | keys)
ANSWERS = st.fixed_dictionaries(
    {
        "component": st.sampled_from(["redis", "brique", "x"]),
        "field": st.sampled_from(["name", "version", "embedded", "embedded.tma", "kind", "vendor"]),
        "value": st.text(max_size=20)
        | st.sampled_from(["library", "included", [], {"tma": "separate"}]),
        "reference": st.text(min_size=1, max_size=20),
        "received_on": st.sampled_from(["2026-11-12", "2026-11-13", "2026-12-01"]),
    }
)


@few
@given(
    decisions=st.lists(ENTRIES, max_size=4),
    answers=st.lists(ANSWERS, max_size=4),
    consequences=st.dictionaries(
        st.sampled_from(["CCT121", "CCT200", "CCT261", "CCT601", "CCT604", "CCT612"]),
        st.sampled_from(["compliant", "to-examine", "not-demonstrated", "non-compliant"]),
        max_size=3,
    ),
)
def test_any_tender_gives_a_valid_report_or_a_refusal_in_each_format(
    decisions: list[dict[str, str]], answers: list[dict[str, Any]], consequences: dict[str, str]
) -> None:
    keys = {"decisions": decisions, "clarifications": answers, "consequences": consequences}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        outcome = with_tender(folder, json.dumps(tender(**keys)))
        if outcome.code == 2:
            assert refused(outcome, folder / "tender.yaml")
            return
        Draft202012Validator(SCHEMA).validate(outcome.report)
        arguments = ("--tender", str(folder / "tender.yaml"), "--as-of", AS_OF)
        page = command("check", str(folder / "manifest.yaml"), *arguments)
        assert page.code == outcome.code
        applied = [one for one in outcome.report["decisions"] if one["outcome"] == "applied"]
        settled = [one for one in outcome.report["findings"] if one["decision"]]
        assert {(one["component"], one["rule"]) for one in applied} == {
            (one["component"], one["rule"]) for one in settled
        }


@pytest.mark.parametrize("content", ["", "   \n", "# rien\n", "tender_version: 1\n", "\x00\x01"])
def test_an_empty_or_binary_tender_is_refused_at_its_place(tmp_path: Path, content: str) -> None:
    assert refused(with_tender(tmp_path, content), tmp_path / "tender.yaml")


def test_an_empty_tender_is_sent_to_the_template(tmp_path: Path) -> None:
    assert "cct-check new tender" in with_tender(tmp_path, "").err


@pytest.mark.parametrize("name", ["absent.yaml", "dossier", "tender.xlsx"])
def test_a_tender_that_cannot_be_read_is_one_line(tmp_path: Path, name: str) -> None:
    (tmp_path / "dossier").mkdir()
    (tmp_path / "tender.xlsx").write_bytes(b"PK\x03\x04")
    outcome = check(tmp_path, BID, "--tender", str(tmp_path / name))
    assert refused(outcome, tmp_path / name)
    assert len(outcome.err.splitlines()) == 1


def test_a_huge_tender_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "tender.yaml"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    assert refused(check(tmp_path, BID, "--tender", str(path)), path)


def test_the_manifest_given_as_the_tender_is_refused(tmp_path: Path) -> None:
    outcome = check(tmp_path, BID, "--tender", str(tmp_path / "manifest.yaml"))
    assert refused(outcome, tmp_path / "manifest.yaml")


def test_a_broken_manifest_is_refused_at_its_own_places(tmp_path: Path) -> None:
    path = tmp_path / "tender.yaml"
    path.write_text(yaml.dump(tender(context={"project": "new"})), encoding="utf-8")
    for broken in ("components: {a: b}\n", "[]", "bid: x\ncontext: y\n", ""):
        outcome = check(tmp_path, broken, "--tender", str(path))
        assert refused(outcome, tmp_path / "manifest.yaml"), outcome


def test_a_bid_and_a_tender_of_one_name_are_told_apart_wherever_they_lie(tmp_path: Path) -> None:
    reports = []
    for place in ("secret-a", "secret-b"):
        folder = tmp_path / place
        folder.mkdir()
        path = folder / "manifest.yaml"
        entry = GRANTED | {"expires": "2026-11-22"}
        path.write_text(yaml.dump(tender(decisions=[entry])), encoding="utf-8")
        reports.append(check(tmp_path, BID, "--tender", str(path)))
    assert reports[0] == reports[1]
    assert "secret" not in reports[0].out
    inputs = [(one["role"], one["path"]) for one in reports[0].report["inputs"]]
    assert inputs[:2] == [("manifest", "manifest.yaml"), ("tender", "tender/manifest.yaml")]
    (found,) = [one for one in reports[0].report["findings"] if one["rule"] == "CCT601"]
    assert found["location"]["file"] == "tender/manifest.yaml"


def test_an_error_of_a_tender_named_like_the_bid_is_told_by_the_path_typed(tmp_path: Path) -> None:
    (tmp_path / "acheteur").mkdir()
    path = tmp_path / "acheteur" / "manifest.yaml"
    entry = {"component": "redis", "field": "kind", "value": "x"}
    entry |= {"reference": "a", "received_on": "2026-11-12"}
    for keys in (
        {"as_of": "hier"},
        {"clarifications": [entry]},
        {"consequences": {"X": "compliant"}},
    ):
        path.write_text(yaml.dump(tender(**keys)), encoding="utf-8")
        assert refused(check(tmp_path, BID, "--tender", str(path)), path)


def test_nothing_in_the_bid_s_folder_speaks_for_the_buyer(tmp_path: Path) -> None:
    before = check(tmp_path, BID)
    text = yaml.dump(tender(decisions=[GRANTED], consequences={"CCT121": "compliant"}))
    for name in ("tender.yaml", "consultation.yaml", "pieces/tender.yaml", ".tender.yaml"):
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert check(tmp_path, BID) == before


@pytest.mark.parametrize("key", ["decisions", "clarifications", "consequences", "statuses"])
def test_a_manifest_that_speaks_for_the_buyer_is_refused(tmp_path: Path, key: str) -> None:
    outcome = check(tmp_path, {**BID, key: [GRANTED]})
    assert (outcome.code, outcome.out) == (2, "")


def test_hostile_texts_of_a_tender_reach_no_output_alive(tmp_path: Path) -> None:
    entry = {
        key: HOSTILE if key in ("reference", "by", "reason") else GRANTED[key] for key in GRANTED
    }
    answer = {"component": "brique", "field": "note", "value": HOSTILE, "reference": HOSTILE}
    keys = {
        "reference": HOSTILE,
        "snapshots": {HOSTILE: "2022-05-10"},
        "statuses": {"A": {"new": "to-examine", "source": HOSTILE}},
        "clarifications": [answer | {"received_on": "2026-11-12"}],
        "decisions": [
            entry | {"rule": "CCT128"},
            entry | {"component": HOSTILE},
            entry | {"rule": HOSTILE},
            entry | {"bid": HOSTILE},
            entry | {"expires": "2026-11-22"},
        ],
    }
    report = with_tender(tmp_path, json.dumps(tender(**keys)))
    arguments = ["--tender", str(tmp_path / "tender.yaml"), "--as-of", AS_OF]
    page = command("check", str(tmp_path / "manifest.yaml"), *arguments)
    for outcome in (report, page):
        assert outcome.code == 3, outcome.err
        bad = [
            one for one in outcome.out if (ord(one) < 32 and one != "\n") or 127 <= ord(one) < 160
        ]
        assert bad == []
        assert not re.search("[\u202e\u200b]|##\\[", outcome.out)
        assert [line for line in outcome.out.splitlines() if line.lstrip().startswith("::")] == []
    Draft202012Validator(SCHEMA).validate(report.report)
    assert report.report["tender"]["reference"] == HOSTILE


def uncommented(text: str) -> str:
    """The template with its examples, which stand two spaces in, as they are once taken up."""
    return re.sub(r"^  # ", "  ", text, flags=re.MULTILINE)


@pytest.mark.parametrize("language", ["fr", "en"])
class TestTemplate:
    """`new tender`: accepted as it is written, and with its examples."""

    def written(self, folder: Path, language: str) -> str:
        target = folder / "nouveau.yaml"
        assert command("new", "tender", "-o", str(target), "--lang", language).code == 0
        assert command("new", "tender", "-o", str(target)).code == 74
        printed = command("new", "tender", "--lang", language)
        assert printed.out == target.read_text(encoding="utf-8")
        return printed.out

    def test_it_is_accepted_as_it_is_and_changes_nothing(
        self, tmp_path: Path, language: str
    ) -> None:
        bare = with_tender(tmp_path, tender()).report
        report = with_tender(tmp_path, self.written(tmp_path, language)).report
        for one in (bare, report):
            one["inputs"] = one["tender"].pop("reference")
        assert report == bare | {"inputs": report["inputs"]}

    def test_its_examples_are_accepted_once_uncommented_and_apply(
        self, tmp_path: Path, language: str
    ) -> None:
        text = uncommented(self.written(tmp_path, language))
        outcome = with_tender(tmp_path, text)
        assert outcome.code in (1, 3), outcome.err
        report = outcome.report
        assert [one["outcome"] for one in report["clarifications"]] == ["applied"]
        assert [one["outcome"] for one in report["decisions"]] == ["applied"]
        assert report["tender"]["statuses"]["M"]["new"] == "non-compliant"
        assert report["tender"]["consequences"] == {"CCT131": "not-demonstrated"}

    def test_each_value_that_a_comment_proposes_is_accepted(
        self, tmp_path: Path, language: str
    ) -> None:
        text = self.written(tmp_path, language)
        proposed = re.findall(r"^  (\w+): +# ((?:[\w-]+ \| )+[\w-]+)", text, re.MULTILINE)
        assert [key for key, _ in proposed] == ["project", "entity", "hosting", "sensitivity"]
        for key, values in proposed:
            for value in values.split(" | "):
                filled = re.sub(rf"^  {key}: .*", f"  {key}: {value}", text, flags=re.MULTILINE)
                assert with_tender(tmp_path, filled).report["context"][key] == value
        for before, after in (
            ("as_of:", "as_of: 2026-11-23"),
            ("{edition: }", "{edition: 2025-01-18}"),
            ("{sill: }", "{sill: 2022-05-10}"),
            ("contract_end:", "contract_end: 2030-12-31"),
            ("{sbom: }", "{sbom: required}"),
        ):
            assert text.count(before) == 1
            outcome = with_tender(tmp_path, text.replace(before, after))
            assert outcome.code in (1, 3), outcome.err


def test_ten_thousand_decisions_take_little_more_than_a_tenth_of_them(tmp_path: Path) -> None:
    names = [f"Brique {rank}x" for rank in range(10_000)]

    def seconds(count: int) -> float:
        decisions = [
            GRANTED | {"component": f"brique-{rank}x", "rule": "CCT102"} for rank in range(count)
        ]
        manifest = bid(*({"name": name, "kind": "library"} for name in names[:20]))
        path = tmp_path / "tender.json"
        path.write_text(json.dumps(tender(decisions=decisions)), encoding="utf-8")
        started = time.perf_counter()
        outcome = check(tmp_path, manifest, "--tender", str(path))
        assert outcome.code in (0, 1, 3), outcome.err
        return time.perf_counter() - started

    small, large = seconds(1_000), seconds(10_000)
    # Ten times as many, in less than fifteen times as long: quadratic work would take sixty.
    assert large < 15 * small + 1

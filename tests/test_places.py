"""Every place that a report gives: inside the file, and at the value or the name it is about."""

import json
import re
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.bids import AS_OF, COMPLETE_CLAIM, FOOTPRINT, Outcome, bid, check, claim, command, merged

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
QUOTED = (
    "version reference operator skills installation update tma mco assessed_on conclusion "
    "borne_by until ports privileges shared_by"
).split()
"""The values of a finding that are declared as they are printed, each under its own key."""


def value_at(text: str, line: int, column: int) -> object:
    """What a YAML parser of another make reads from a place on."""
    rest = text.split("\n")[line - 1][column - 1 :]
    opener = rest[:1]
    if opener in "[{":
        return yaml.load(_balanced(rest), Loader=yaml.BaseLoader)  # noqa: S506  texts only
    if opener in "'\"":
        return yaml.load(re.match(r"""("[^"]*"|'[^']*')""", rest)[0], Loader=yaml.BaseLoader)  # noqa: S506
    return re.split(r"\s+#|[,\]}]+(?:\s|$)|: |:$", rest)[0].strip()


def _balanced(text: str) -> str:
    """The flow collection that a text begins with."""
    depth = 0
    for rank, character in enumerate(text):
        depth += (character in "[{") - (character in "]}")
        if depth == 0:
            return text[: rank + 1]
    raise AssertionError(text)


def places(report: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for component in report["components"]:
        yield component["location"]
    for finding in report["findings"]:
        yield finding["location"]
        yield from finding["related"]


def assert_places_hold(text: str, report: Mapping[str, Any]) -> int:
    """Check every place, and give how many values were found where they are said to stand."""
    held = 0
    lines = text.split("\n")
    for place in places(report):
        assert 1 <= place["line"] <= len(lines)
        assert 1 <= place["column"] <= len(lines[place["line"] - 1])
    for finding in report["findings"]:
        shown = [value_at(text, one["line"], one["column"]) for one in all_places(finding)]
        for key in QUOTED:
            value = finding["values"].get(key)
            if value and places_of_key(text, finding, key):
                assert printed(value) in [printed(one) for one in shown], (finding["rule"], key)
                held += 1
    return held


def all_places(finding: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [finding["location"], *finding["related"]]


def places_of_key(text: str, finding: Mapping[str, Any], key: str) -> bool:
    """Whether one of the places stands behind this key."""
    lines = text.split("\n")
    return any(
        re.search(rf"\b{key}: *$", lines[one["line"] - 1][: one["column"] - 1])
        for one in all_places(finding)
    )


def printed(value: object) -> str:
    return ", ".join(value) if isinstance(value, list) else str(value)


@pytest.mark.parametrize("example", sorted(one.name for one in EXAMPLES.iterdir()))
def test_each_place_of_an_example_holds_what_is_reported(example: str) -> None:
    path = EXAMPLES / example / "manifest.yaml"
    outcome = command("check", str(path), "--as-of", AS_OF, "--format", "json")
    held = assert_places_hold(path.read_text(encoding="utf-8"), outcome.report)
    assert held >= {"archivage": 10, "embarque": 4, "sans-espoir": 5}.get(example, 0)


CHANGES: list[dict[str, Any]] = [
    {},
    {"operator": ["purger l'index", "surveiller"]},
    {"skills": ["DBA: niveau 2"]},
    {"installation": "operator", "update": "own-channel"},
    {"tma": "separate", "mco": "third-party"},
    {"security": {"assessed_on": "2026-12-24", "conclusion": "impact"}},
    {"lifecycle": {"until": "2028-01-31", "borne_by": "operator"}},
    {"footprint": {**FOOTPRINT, "ports": ["8080/tcp", "9090"], "privileges": "root"}},
    {"footprint": {**FOOTPRINT, "shared_by": "3", "service": "yes"}},
]
components = st.builds(
    lambda name, version, kind, change, reference: merged(
        {
            "name": name,
            "version": version,
            "kind": kind,
            "embedded": merged(COMPLETE_CLAIM, change),
        },
        {"reference": reference},
    ),
    st.sampled_from(["Tomcat", "Brique A", "PostgreSQL", "Tomcatt", "MongoDB", "Spring"]),
    st.sampled_from(["", "9.0.85", "latest", "5.0.20", "1.10"]),
    st.sampled_from(["library", "service", "platform"]),
    st.sampled_from(CHANGES),
    st.sampled_from(["", "AT-1486", "AT-9999"]),
)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(listed=st.lists(components, min_size=1, max_size=4))
def test_each_place_of_any_bid_holds_what_is_reported(listed: list[dict[str, Any]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        outcome: Outcome = check(Path(folder), bid(*listed))
        text = (Path(folder) / "manifest.yaml").read_text(encoding="utf-8")
    assert_places_hold(text, outcome.report)


def test_a_json_manifest_has_places_too() -> None:
    manifest = bid({"name": "Brique", "kind": "library", "embedded": claim(tma="separate")})
    with tempfile.TemporaryDirectory() as folder:
        text = json.dumps(manifest, indent=1)
        report = check(Path(folder), text).report
    (finding,) = [one for one in report["findings"] if one["rule"].startswith("CCT26")]
    place = finding["location"]
    assert text.split("\n")[place["line"] - 1][place["column"] - 1 :].startswith('"separate"')


def test_a_word_read_as_none_is_shown_in_its_list(tmp_path: Path) -> None:
    stated = claim(operator=["purger"], skills=["néant"], footprint={"ports": ["sans objet"]})
    service = {"name": "Brique", "kind": "library", "embedded": stated}
    report = check(tmp_path, bid(service)).report
    (finding,) = [one for one in report["findings"] if one["rule"] == "CCT202"]
    lines = (tmp_path / "manifest.yaml").read_text(encoding="utf-8").splitlines()
    shown = [lines[place["line"] - 1] for place in all_places(finding)]
    assert [line.strip() for line in shown] == ["- néant", "- sans objet"]
    assert finding["values"]["read_as_none"] == "néant, sans objet"

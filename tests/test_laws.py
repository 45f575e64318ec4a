"""Laws that hold for any bid."""

import copy
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.bids import COMPLETE_CLAIM, bid, check, claim, command

ORDER = [
    "not-judged",
    "compliant",
    "compliant-with-remarks",
    "to-examine",
    "not-demonstrated",
    "non-compliant",
]
COMPONENTS: list[dict[str, Any]] = [
    {"name": "PostgreSQL", "version": "17.2", "kind": "service"},
    {"name": "Tomcat", "version": "7.0.1", "kind": "service"},
    {"name": "Redis", "version": "latest", "kind": "service"},
    {"name": "Brique A", "version": "1.0", "kind": "library"},
    {"name": "Brique B", "version": "1.0", "kind": "library", "embedded": COMPLETE_CLAIM},
    {"name": "Brique C", "version": "1.0", "kind": "service", "embedded": claim(tma="separate")},
    {"name": "OSS", "version": "2.0", "kind": "service"},
    {"name": "SQLite", "version": "3.45", "kind": "library"},
]
few = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
bids = st.lists(st.sampled_from(COMPONENTS), min_size=1, max_size=5, unique_by=lambda c: c["name"])


def report(components: list[dict[str, Any]]) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        return check(Path(folder), bid(*copy.deepcopy(components))).report


@few
@given(components=bids, seed=st.randoms(use_true_random=False))
def test_the_order_of_components_changes_no_verdict(
    components: list[dict[str, Any]], seed: Any
) -> None:
    shuffled = list(components)
    seed.shuffle(shuffled)
    before, after = report(components), report(shuffled)
    assert before["verdict"] == after["verdict"]
    assert {one["name"]: one["verdict"] for one in before["components"]} == {
        one["name"]: one["verdict"] for one in after["components"]
    }


@few
@given(components=bids, added=st.sampled_from(COMPONENTS))
def test_adding_a_component_never_improves_the_verdict(
    components: list[dict[str, Any]], added: dict[str, Any]
) -> None:
    before, after = report(components), report([*components, added])
    assert ORDER.index(before["verdict"]) <= ORDER.index(after["verdict"])


@settings(max_examples=150, deadline=None, derandomize=True)
@given(data=st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_no_bytes_cause_a_traceback(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "manifest.yaml"
        path.write_bytes(data)
        outcome = command("check", str(path), "--format", "json")
    assert outcome.code == 2
    assert outcome.out == ""
    assert outcome.err.startswith(str(path))


@settings(max_examples=100, deadline=None, derandomize=True)
@given(name=st.text(min_size=1, max_size=60), version=st.text(max_size=60))
def test_no_text_in_a_manifest_causes_a_traceback(name: str, version: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        component = {"name": name, "version": version, "kind": "service"}
        outcome = check(Path(folder), bid(component))
    assert outcome.code in (0, 1, 2, 3), outcome.err

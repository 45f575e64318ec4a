"""Laws of dated sources: no bytes break them, time only ends support, a minimum covers upwards."""

import json
import tempfile
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.bids import bid, check, command
from tests.snapshots import life_cycle, line, write_snapshots

BYTES = st.binary(max_size=200) | st.sampled_from(
    [b"{}", b"[]", b"null", b'{"snapshot": "sill"}', b'{"snapshot": 1, "date": []}']
)
SCALARS = st.none() | st.booleans() | st.integers() | st.text(max_size=8)
TREES = st.recursive(
    SCALARS,
    lambda below: (
        st.lists(below, max_size=4) | st.dictionaries(st.text(max_size=8), below, max_size=4)
    ),
    max_leaves=12,
)
KEYS = (
    "snapshot",
    "date",
    "source",
    "origin",
    "licence",
    "command",
    "entries",
    "products",
    "releases",
)
NUMBERS = st.lists(st.integers(0, 30), min_size=1, max_size=4)
RANK = {"supported": 0, "ends-before-contract": 1, "ended": 2}


def ends(code: int, err: str) -> None:
    """A refusal of one line at least, or an answer; never a bug of ours."""
    assert code in (0, 1, 2, 3), err
    assert (code == 2) <= bool(err)


@given(data=BYTES, name=st.sampled_from(["sill", "endoflife", "debian"]))
@settings(max_examples=60, deadline=None)
def test_no_bytes_of_a_folder_s_file_cause_a_traceback(data: bytes, name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / f"{name}.json").write_bytes(data)
        for arguments in (("snapshots",), ("snapshots", "show", name, "a")):
            told = command(*arguments, "--snapshots", folder)
            ends(told.code, told.err)


@given(tree=st.fixed_dictionaries({}, optional=dict.fromkeys(KEYS, TREES)))
@settings(max_examples=60, deadline=None)
def test_no_tree_of_a_folder_s_file_causes_a_traceback(tree: dict[str, Any]) -> None:
    usual = {"snapshot": "endoflife", "date": "2026-11-01"} | dict.fromkeys(KEYS[2:6], "essai")
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "endoflife.json").write_text(json.dumps(usual | tree), encoding="utf-8")
        manifest = bid({"name": "PostgreSQL", "version": "17.2", "kind": "service"})
        told = check(Path(folder), manifest, "--snapshots", folder, dated=True)
        ends(told.code, told.err)


@given(data=BYTES, name=st.sampled_from(["sill", "endoflife", "debian"]))
@settings(max_examples=60, deadline=None)
def test_no_bytes_of_a_source_cause_a_traceback(data: bytes, name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "source"
        file.write_bytes(data)
        target = str(Path(folder) / "sortie")
        told = command(
            "snapshots", "rebuild", name, str(file), "--date", "2026-11-01", "-o", target
        )
        ends(told.code, told.err)


@pytest.fixture(scope="module")
def dated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dated")
    cycle = life_cycle(line("17", ends="2026-06-15"))
    return write_snapshots(
        folder, sill={"84": ["MariaDB", "R", "10.3.5", ""]}, products={"postgresql": cycle}
    )


@given(days=st.lists(st.integers(-3000, 3000), min_size=2, max_size=2))
@settings(max_examples=40, deadline=None)
def test_time_never_improves_the_support_of_a_version(dated: Path, days: list[int]) -> None:
    manifest = bid({"name": "PostgreSQL", "version": "17.2", "kind": "service"})
    told = []
    for shift in sorted(days):
        day = str(date(2026, 6, 15) + timedelta(days=shift))
        options = ("--snapshots", str(dated), "--as-of", day)
        told.append(
            check(dated.parent, manifest, *options, dated=True).component["support"]["outcome"]
        )
    assert RANK[told[0]] <= RANK[told[1]]


@given(one=NUMBERS, other=NUMBERS)
@settings(max_examples=60, deadline=None)
def test_what_is_above_a_covered_version_is_covered(
    dated: Path, one: list[int], other: list[int]
) -> None:
    lower, upper = sorted([one, other])
    components = [
        {"name": "MariaDB", "version": ".".join(map(str, numbers)), "kind": "service"}
        for numbers in (lower, upper)
    ]
    report = check(dated.parent, bid(*components), "--snapshots", str(dated), dated=True).report
    first, second = (each["version_outcome"] for each in report["components"])
    if first == "covered":
        assert second == "covered"
    if second == "older":
        assert first == "older"

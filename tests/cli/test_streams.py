"""Streams that fail: one line on standard error where one can be written, and a code that tells."""

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from cct_check.cli.output import print_record, print_text
from cct_check.read.text import SIZE_LIMIT

MANIFEST = """\
manifest_version: 1
bid: {solution: Portail, supplier: Exemple SAS}
components:
  - {name: PostgreSQL, version: "17", kind: service}
"""
FULL = Path("/dev/full")


def run(redirected: str, *arguments: str, **options: bytes) -> tuple[int, str]:
    """The code and the messages of the command in a shell, its streams redirected there."""
    command = [sys.executable, "-m", "cct_check", *arguments]
    result = subprocess.run(
        ["/bin/sh", "-c", f'exec "$@" {redirected}', "sh", *command],
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        check=False,
        **options,
    )
    return result.returncode, result.stderr.decode()


@pytest.fixture
def bid(tmp_path: Path) -> str:
    """A manifest that is compliant."""
    path = tmp_path / "manifest.yaml"
    path.write_text(MANIFEST, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("name", ["console", "json"])
def test_report_for_a_closed_standard_output_is_not_written(bid: str, name: str) -> None:
    lost = "cct-check: écriture impossible\xa0: le flux est fermé\n"
    assert run(">&-", "check", bid, "--format", name) == (74, lost)


@pytest.mark.skipif(not FULL.exists(), reason="no device that is always full")
@pytest.mark.parametrize(
    "arguments", [["check", "BID"], ["check", "BID", "--format=json"], ["-h"], ["check", "-h"]]
)
def test_report_for_a_full_device_is_not_written(bid: str, arguments: list[str]) -> None:
    typed = [bid if argument == "BID" else argument for argument in arguments]
    full = "cct-check: écriture impossible\xa0: le support est plein\n"
    assert run(f">{FULL}", *typed) == (74, full)


def test_report_for_a_file_needs_no_standard_output(bid: str, tmp_path: Path) -> None:
    target = tmp_path / "r.json"
    told = f"cct-check: {target} écrit\xa0; avis proposé\xa0: conforme\n"
    assert run(">&-", "check", bid, f"--format=json={target}") == (0, told)
    assert run(">&- 2>&-", "check", bid, f"--format=json={target}") == (0, "")


@pytest.mark.parametrize("arguments", [["check", "absent.yaml"], ["--unknown"], []])
def test_messages_that_nobody_can_read_leave_the_exit_code(arguments: list[str]) -> None:
    assert run("2>&-", *arguments) == (2, "")


def test_closed_standard_input_is_unreadable() -> None:
    assert run("<&-", "check", "-") == (2, "-: lecture impossible\xa0: le flux est fermé\n")


def test_standard_input_is_limited_as_a_file_is() -> None:
    code, message = run("", "check", "-", input=b"#" * (SIZE_LIMIT + 1))
    assert (code, message) == (2, "-: fichier trop volumineux\xa0; la limite est de 64 Mio\n")


@pytest.mark.skipif(sys.platform == "win32", reason="no such pipe")
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize(
    "arguments", [["check", "BID", "--format=json"], ["check", "BID"], ["schema", "report"], ["-h"]]
)
def test_a_pipe_that_nobody_reads_has_its_own_code(
    bid: str, arguments: list[str], unbuffered: str
) -> None:
    typed = [bid if argument == "BID" else argument for argument in arguments]
    reading, writing = os.pipe()
    os.close(reading)
    result = subprocess.run(
        [sys.executable, "-m", "cct_check", *typed],
        stdout=writing,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
        check=False,
    )
    os.close(writing)
    assert (result.returncode, result.stderr) == (141, b"")


def test_an_unbuffered_stream_that_takes_a_part_is_given_the_rest(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Sparing(io.RawIOBase):
        """Takes seven bytes at a time, as a raw stream may."""

        def __init__(self) -> None:
            self.taken = bytearray()

        def writable(self) -> bool:
            return True

        def write(self, data: Any) -> int:
            self.taken += bytes(data[:7])
            return min(len(data), 7)

    raw = Sparing()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="utf-8"))
    print_record("une longue ligne de texte")
    print_text("et une autre, accentuée é")
    assert raw.taken.decode() == "une longue ligne de texteet une autre, accentuée é"

"""Reports are old or new, never half written, and have the permissions of any new file."""

import os
import stat
import sys
from pathlib import Path

import pytest

from cct_check.cli import output
from cct_check.errors import OutputError, Reason


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are those of POSIX")
@pytest.mark.parametrize("mask", [0o022, 0o077])
def test_a_report_has_the_permissions_of_any_new_file(tmp_path: Path, mask: int) -> None:
    path = tmp_path / "rapport.json"
    before = os.umask(mask)
    try:
        output.write_file(path, "{}\n")
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o666 & ~mask


def test_a_report_that_fails_leaves_the_old_one_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "rapport.json"
    path.write_text("avant\n", encoding="utf-8")

    def fail(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(output.os, "fsync", fail)
    with pytest.raises(OutputError) as caught:
        output.write_file(path, "après\n")
    assert caught.value.reason == "No space left on device"
    assert [one.name for one in tmp_path.iterdir()] == ["rapport.json"]
    assert path.read_text(encoding="utf-8") == "avant\n"


def test_a_report_is_written_with_the_ends_of_line_of_every_system(tmp_path: Path) -> None:
    path = tmp_path / "rapport.txt"
    output.write_file(path, "a\nb\n")
    assert path.read_bytes() == b"a\nb\n"


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege")
def test_no_source_is_replaced_under_another_name(tmp_path: Path) -> None:
    source, link = tmp_path / "manifest.yaml", tmp_path / "lien.json"
    source.write_text("x\n", encoding="utf-8")
    link.symlink_to(source)
    with pytest.raises(OutputError) as caught:
        output.write_file(link, "{}\n", sources=[source])
    assert caught.value.reason == Reason.IS_AN_INPUT
    assert source.read_text(encoding="utf-8") == "x\n"

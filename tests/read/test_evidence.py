"""Cited pieces: measured inside the bid's folder, never followed outside."""

import hashlib
import os
from pathlib import Path

import pytest

from cct_check.model.manifest import Citation
from cct_check.model.states import PieceOutcome
from cct_check.read import evidence
from cct_check.read.evidence import PieceBytes, read_pieces


def read_piece(folder: Path | None, file: str, *, sha256: str) -> PieceBytes:
    (found,) = read_pieces(folder, [Citation(file=file, sha256=sha256)], manifest="").values()
    return found


def outcome(folder: Path | None, file: str, sha256: str = "") -> PieceOutcome:
    return read_piece(folder, file, sha256=sha256).outcome


@pytest.fixture
def bid(tmp_path: Path) -> Path:
    folder = tmp_path / "offre"
    (folder / "pieces").mkdir(parents=True)
    (folder / "pieces" / "dat.txt").write_text("dossier", encoding="utf-8")
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    return folder


def test_a_piece_has_its_size_and_its_digest(bid: Path) -> None:
    piece = read_piece(bid, "pieces/dat.txt", sha256="")
    assert piece.outcome is PieceOutcome.PRESENT
    assert (piece.size, piece.sha256) == (7, hashlib.sha256(b"dossier").hexdigest())


def test_a_digest_that_differs_is_an_alteration_whatever_its_case(bid: Path) -> None:
    digest = hashlib.sha256(b"dossier").hexdigest()
    assert outcome(bid, "pieces/dat.txt", digest.upper()) is PieceOutcome.PRESENT
    assert outcome(bid, "pieces/dat.txt", "0" * 64) is PieceOutcome.ALTERED


def test_an_empty_piece_an_absent_one_and_a_folder(bid: Path) -> None:
    (bid / "vide.txt").touch()
    assert outcome(bid, "vide.txt") is PieceOutcome.EMPTY
    assert outcome(bid, "rien.txt") is PieceOutcome.ABSENT
    assert outcome(bid, "pieces") is PieceOutcome.ABSENT
    assert outcome(None, "pieces/dat.txt") is PieceOutcome.ABSENT


@pytest.mark.parametrize(
    "file",
    [
        "../secret.txt",
        "pieces/../../secret.txt",
        "/etc/passwd",
        "C:\\secret.txt",
        "\\\\serveur\\partage",
        "pieces\\dat.txt",
        "CON",
        "pieces/nul.txt",
        "dat.txt:flux",
        "a\0b",
        "",
        ".",
    ],
)
def test_a_path_that_may_lead_outside_is_refused_even_where_nothing_is_there(
    bid: Path, file: str
) -> None:
    assert outcome(bid, file) is PieceOutcome.OUTSIDE


def test_a_link_is_not_followed_neither_as_file_nor_as_folder(bid: Path) -> None:
    (bid / "lien.txt").symlink_to(bid.parent / "secret.txt")
    (bid / "dossier").symlink_to(bid.parent)
    assert outcome(bid, "lien.txt") is PieceOutcome.OUTSIDE
    assert outcome(bid, "dossier/secret.txt") is PieceOutcome.OUTSIDE


def test_a_link_is_not_followed_where_folders_cannot_be_opened_by_descriptor(
    bid: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evidence, "_BY_FOLDER", False)
    (bid / "lien.txt").symlink_to(bid.parent / "secret.txt")
    assert outcome(bid, "lien.txt") is PieceOutcome.OUTSIDE
    assert outcome(bid, "pieces/dat.txt") is PieceOutcome.PRESENT


def test_a_pipe_does_not_make_the_check_wait(bid: Path) -> None:
    os.mkfifo(bid / "tube")
    assert outcome(bid, "tube") is PieceOutcome.ABSENT


def test_a_piece_over_the_limit_is_not_read_to_its_end(
    bid: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evidence, "SIZE_LIMIT", 6)
    assert read_piece(bid, "pieces/dat.txt", sha256="") == evidence.PieceBytes(
        outcome=PieceOutcome.TOO_LARGE
    )


def test_the_pieces_of_a_bid_are_read_up_to_a_limit_for_all_of_them(
    bid: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evidence, "TOTAL_LIMIT", 10)
    (bid / "autre.txt").write_text("dossier", encoding="utf-8")
    cited = [Citation(file="pieces/dat.txt"), Citation(file="autre.txt")]
    found = read_pieces(bid, cited, manifest="")
    assert [one.outcome for one in found.values()] == [PieceOutcome.PRESENT, PieceOutcome.TOO_LARGE]


def test_a_piece_is_read_once_however_its_path_is_written(
    bid: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evidence, "TOTAL_LIMIT", 10)
    files = ["pieces/dat.txt", "./pieces/dat.txt", "pieces//dat.txt", "pieces/./dat.txt"]
    found = read_pieces(bid, [Citation(file=file) for file in files], manifest="")
    assert {one.outcome for one in found.values()} == {PieceOutcome.PRESENT}

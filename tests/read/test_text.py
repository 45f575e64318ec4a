"""Bytes to text: what is decoded, and what is refused before anything is read."""

import hashlib
import os
from pathlib import Path

import pytest

from cct_check.errors import InputError, Problem, ProblemCode
from cct_check.read.text import decode, location_at, read_bytes, read_file


def refused(data: bytes) -> Problem:
    with pytest.raises(InputError) as caught:
        decode(data, shown="m.yaml")
    (problem,) = caught.value.problems
    return problem


def place(problem: Problem) -> tuple[int, int]:
    assert problem.location is not None
    return problem.location.line, problem.location.column


@pytest.mark.parametrize(
    "data",
    [
        "name: Été\n".encode(),
        b"\xef\xbb\xbf" + "name: Été\n".encode(),
        "name: Été\n".encode("utf-16"),
        b"\xfe\xff" + "name: Été\n".encode("utf-16-be"),
    ],
)
def test_utf_8_and_marked_utf_16_are_decoded_and_the_bytes_hashed(data: bytes) -> None:
    source = decode(data, shown="m.yaml")
    assert source.text == "name: Été\n"
    assert source.sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(
    ("data", "where", "byte", "guess"),
    [
        ("a: 1\nnom: caf\u00e9 noir\n".encode("cp1252"), (2, 9), "0xE9", "Windows-1252"),
        (b"\xff\xfe\x00\x00a\x00\x00\x00", (1, 1), "0xFF", "UTF-32"),
        (b"a\nb \xc3", (2, 3), "0xC3", "Windows-1252"),
    ],
)
def test_another_encoding_is_refused_at_its_first_byte(
    data: bytes, where: tuple[int, int], byte: str, guess: str
) -> None:
    problem = refused(data)
    assert problem.code is ProblemCode.ENCODING_UNKNOWN
    assert (place(problem), problem.values["byte"], problem.values["guess"]) == (where, byte, guess)


@pytest.mark.parametrize("start", [b"PK\x03\x04\x14", b"%PDF-1.7\n", b"\xd0\xcf\x11\xe0\xa1"])
def test_a_document_of_an_office_is_told_for_what_it_is(start: bytes) -> None:
    assert refused(start + b"\xb3\x00").code is ProblemCode.FORMAT_UNREAD


FORBIDDEN = [
    *(chr(code) for code in (0, 1, 8, 0x0B, 0x0C, 0x0E, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F)),
    "\u2028",
    "\u2029",
    "\u061c",
    "\u200e",
    "\u200f",
    *(chr(code) for code in range(0x202A, 0x202F)),
    *(chr(code) for code in range(0x2066, 0x206A)),
    "\ufeff",
    "\r",
]


@pytest.mark.parametrize("character", FORBIDDEN, ids=lambda one: f"U+{ord(one):04X}")
def test_what_can_deceive_the_reader_is_refused_where_it_stands(character: str) -> None:
    problem = refused(f"a: 1 # é\nb: x{character}y\n".encode())
    assert problem.code is ProblemCode.CHARACTER_FORBIDDEN
    assert problem.values["code_point"] == f"U+{ord(character):04X}"
    assert place(problem) == (2, 5)


@pytest.mark.parametrize("text", ["a: 1\r\nb: 2\r\n", "a: \t1\n", "a: 1\u00a0000\u202f€ 🙂\n"])
def test_what_people_write_is_let_through(text: str) -> None:
    assert decode(text.encode(), shown="m.yaml").text == text


def test_a_place_is_1_based_in_lines_and_columns() -> None:
    assert [
        (one.line, one.column) for one in (location_at("ab\ncd", n, "x") for n in (0, 1, 3, 4))
    ] == [
        (1, 1),
        (1, 2),
        (2, 1),
        (2, 2),
    ]


def unreadable(path: Path) -> Problem:
    with pytest.raises(InputError) as caught:
        read_file(path, shown="m.yaml")
    (problem,) = caught.value.problems
    return problem


def test_what_is_no_regular_file_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "absent", tmp_path, tmp_path / "pipe", Path("/dev/null"), Path("a\0b")):
        assert unreadable(path).code is ProblemCode.FILE_UNREADABLE


def test_a_file_over_the_limit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "m.yaml"
    path.write_bytes(b"x" * 1025)
    assert len(read_bytes(path, shown="m.yaml", limit=1025)) == 1025
    with pytest.raises(InputError) as caught:
        read_bytes(path, shown="m.yaml", limit=1024)
    assert caught.value.problems[0].code is ProblemCode.FILE_TOO_LARGE


def test_a_file_of_100_gigabytes_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "m.yaml"
    with path.open("wb") as stream:
        stream.truncate(100 * 1024**3)
    assert unreadable(path).code is ProblemCode.FILE_TOO_LARGE

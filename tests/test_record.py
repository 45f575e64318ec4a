"""A record: frozen, keyword-only, equal and hashed by its fields, shown with them."""

from dataclasses import FrozenInstanceError, field, replace

import pytest

from cct_check.record import record


@record
class Point:
    """A point."""

    x: int
    tags: tuple[str, ...] = ()
    notes: list[str] = field(default_factory=list)


@record
class Pixel:
    """Another class with the same fields."""

    x: int
    tags: tuple[str, ...] = ()
    notes: list[str] = field(default_factory=list)


@record
class Place:
    """A record that can be hashed."""

    line: int
    column: int


def test_a_record_is_frozen_and_has_no_other_attribute() -> None:
    point = Point(x=1)
    with pytest.raises(FrozenInstanceError):
        point.x = 2  # type: ignore[misc]
    with pytest.raises((FrozenInstanceError, TypeError, AttributeError)):
        point.y = 2  # type: ignore[attr-defined]


def test_its_fields_are_given_by_name() -> None:
    with pytest.raises(TypeError):
        Point(1)  # type: ignore[misc]


def test_records_are_equal_by_their_fields_within_their_class() -> None:
    assert Point(x=1, tags=("a",)) == Point(x=1, tags=("a",))
    assert Point(x=1) != Point(x=2)
    assert Point(x=1) != Pixel(x=1)
    assert Point(x=1) != 1
    assert replace(Point(x=1), x=2) == Point(x=2)


def test_equal_records_are_one_key() -> None:
    assert len({Place(line=1, column=2), Place(line=1, column=2), Place(line=2, column=1)}) == 2


def test_a_record_shows_its_fields() -> None:
    assert repr(Point(x=1)) == "Point(x=1, tags=(), notes=[])"

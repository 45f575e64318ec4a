"""Which listed names a slip of the pen leads to."""

import re
import string

from hypothesis import given
from hypothesis import strategies as st

from cct_check.identify.near import LONG_NAME, edit_distance, measured, near_names


def near(name: str, listed: list[str]) -> tuple[str, ...]:
    return near_names(name, measured(listed))


def test_one_edit_is_near_below_eight_letters_and_two_from_eight_on() -> None:
    assert near("Tomcatt", ["tomcat"]) == ("tomcat",)
    assert near("Toncatt", ["tomcat"]) == ()
    assert near("PostgreSLQ", ["postgresql"]) == ("postgresql",)
    assert near("PosgreSLQ", ["postgresql"]) == ()


def test_two_edits_begin_at_eight_letters_and_not_at_seven() -> None:
    assert near("abcdefg", ["abcdexx"]) == ()
    assert near("abcdefgh", ["abcdefxx"]) == ("abcdefxx",)


def test_letters_that_the_two_names_do_not_share_hide_no_near_name() -> None:
    assert near("wxyzabcd", ["wxyzefcd"]) == ("wxyzefcd",)
    assert near("aebcdef", ["aabcdef"]) == ("aabcdef",)


def test_a_name_is_never_near_across_a_digit() -> None:
    assert near("log5j", ["log4j"]) == ()
    assert near("symfony 4", ["symfony 5", "symfony"]) == ()


def test_containment_is_not_nearness() -> None:
    assert near("Apache Tomcat Native", ["tomcat", "apache tomcat"]) == ()


def test_the_closest_name_comes_first() -> None:
    assert near("kubernetis", ["kubernutes", "kubernetes"]) == ("kubernetes", "kubernutes")


@given(one=st.text(max_size=12), other=st.text(max_size=12))
def test_edit_distance_is_a_distance(one: str, other: str) -> None:
    distance = edit_distance(one, other)
    assert distance == edit_distance(other, one)
    assert (distance == 0) == (one == other)
    assert abs(len(one) - len(other)) <= distance <= max(len(one), len(other))
    for limit in range(4):
        assert (edit_distance(one, other, limit) <= limit) == (distance <= limit)


NAMES = st.text(alphabet=string.ascii_lowercase[:4] + "12", min_size=1, max_size=10)


@given(name=NAMES, listed=st.lists(NAMES, unique=True, max_size=20))
def test_the_near_names_are_those_that_comparing_each_would_give(
    name: str, listed: list[str]
) -> None:
    limit = 2 if len(name) >= LONG_NAME else 1
    numbers = re.findall(r"\d+", name)
    alike = [one for one in listed if re.findall(r"\d+", one) == numbers]
    each = {one for one in alike if edit_distance(name, one) <= limit}
    assert set(near(name, listed)) == each

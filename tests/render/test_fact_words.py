"""Every fact that rules may name, and every value of it, has words in both languages."""

from enum import Enum

import pytest

from cct_check.model.facts import BidFacts, EntryOfTender, Facts, ListedRow, Value, vocabulary
from cct_check.model.language import Language
from cct_check.model.manifest import Guarantee
from cct_check.render.fact_values import ANSWERS, VALUES, VALUES_OF
from cct_check.render.fact_words import FACTS, fact_word, value_word
from cct_check.render.words import STATED

KINDS = {
    **vocabulary(ListedRow),
    **vocabulary(EntryOfTender),
    **vocabulary(BidFacts),
    **vocabulary(Facts),
}
GUARANTEED = {f"{block}.{one}" for block in ("claim.guarantees", "evidence") for one in Guarantee}


def values_of(kind: type) -> list[Value]:
    if issubclass(kind, Enum):
        return [member.value for member in kind]
    return [True, False] if kind is bool else [0, 3]


@pytest.mark.parametrize("path", KINDS)
def test_every_path_has_words_of_its_own(path: str) -> None:
    assert path in FACTS or path in GUARANTEED
    for language in Language:
        assert fact_word(path, language)
    others = [one for one in KINDS if one != path]
    assert fact_word(path, Language.FR) not in [fact_word(one, Language.FR) for one in others]


@pytest.mark.parametrize("path", [path for path, kind in KINDS.items() if kind is not int])
def test_every_value_of_a_fact_has_words_that_tell_it_from_the_others(path: str) -> None:
    kind = KINDS[path]
    key = path.rpartition(".")[2]
    known = {**STATED.get(key, {}), **VALUES.get(kind, {}), **VALUES_OF.get(path, {}), **ANSWERS}
    values = values_of(kind)
    assert [
        value for value in values if str(value).lower() not in known and value not in known
    ] == []
    for language in Language:
        words = [value_word(path, value, language) for value in values]
        assert len(set(words)) == len(words)


def test_no_words_are_left_of_a_fact_that_is_gone() -> None:
    assert set(FACTS) <= set(KINDS)
    assert set(VALUES_OF) <= set(KINDS)
    assert set(VALUES) <= set(KINDS.values())


def test_a_path_about_each_guarantee_says_so() -> None:
    assert fact_word("evidence.<g>", Language.FR) == "meilleure pièce citée pour chaque garantie"
    assert value_word("evidence.<g>", "absent", Language.EN) == "not found"

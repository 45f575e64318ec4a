"""What the rows' comments say, as data: reviewed counts, and what must hold of every entry."""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from cct_check.model.language import Language, Words
from cct_check.model.referential import ConditionType, NoteType, Product, Status
from cct_check.read.rulebook import read_referential
from cct_check.resources import rules_folder

LISTED = read_referential(rules_folder())
PUBLISHED = Path(__file__).resolve().parents[2] / "shared" / "data" / "cct" / "products.json"
_LONGEST_CONDITION = 15
_LONGEST_NOTE = 20


def prose() -> Iterator[tuple[Product, Words, int]]:
    """Every restated text, with the most words that it may have."""
    for product in LISTED.products.values():
        for condition in product.conditions:
            yield product, condition.note, _LONGEST_CONDITION
            if condition.question:
                yield product, condition.question, _LONGEST_NOTE
        for note in product.notes:
            yield product, note.note, _LONGEST_NOTE


def plain(text: str) -> str:
    """A text for comparison: no case, no typography, single spaces."""
    text = unicodedata.normalize("NFKC", text).replace("’", "'").casefold()
    return re.sub(r"\s+", " ", text)


def rows_with(kind: ConditionType | NoteType) -> set[str]:
    return {
        ref
        for product in LISTED.products.values()
        for said in (*product.conditions, *product.notes)
        if said.type is kind
        for ref in said.rows
    }


def test_the_rows_whose_comment_limits_their_use_were_counted_by_hand() -> None:
    limited = {ref for kind in ConditionType for ref in rows_with(kind)}
    statuses = Counter(LISTED.rows[ref].status for ref in limited)
    assert len(limited) == 49
    assert statuses == {Status.R: 23, Status.A: 22, Status.M: 4}
    assert {kind: len(rows_with(kind)) for kind in ConditionType} == {
        ConditionType.ENTITY: 21,
        ConditionType.ENTITY_EXCLUDED: 5,
        ConditionType.HOSTING: 6,
        ConditionType.TIER: 4,
        ConditionType.USAGE: 3,
        ConditionType.SENSITIVITY: 2,
        ConditionType.AUTHORISATION: 7,
        ConditionType.PROJECT: 2,
        ConditionType.RESTRICTED_USE: 14,
    }


def test_the_rows_with_a_note_were_counted_by_hand() -> None:
    assert {kind: len(rows_with(kind)) for kind in NoteType} == {
        NoteType.ADVICE: 79,
        NoteType.PACKAGING: 7,
        NoteType.SHARED_OFFER: 24,
    }


def test_what_a_comment_says_bears_on_rows_of_its_product_each_once() -> None:
    for product in LISTED.products.values():
        for said in (*product.conditions, *product.notes):
            assert said.rows
        pairs = [(one.type, ref) for one in product.conditions for ref in one.rows]
        assert len(pairs) == len(set(pairs))


def test_a_condition_that_no_value_meets_says_what_to_ask() -> None:
    for product in LISTED.products.values():
        for condition in product.conditions:
            assert not set(condition.values) & set(condition.open)


def test_an_exclusion_is_left_open_for_an_entity_that_is_not_named() -> None:
    for product in LISTED.products.values():
        for condition in product.conditions:
            if condition.type is ConditionType.ENTITY_EXCLUDED:
                assert condition.open == ("other",)


@pytest.mark.parametrize("language", Language)
def test_what_a_comment_says_is_restated_in_few_words(language: Language) -> None:
    for product, words, longest in prose():
        assert len(words[language].split()) <= longest, product.id


def test_a_question_ends_as_one_and_a_note_goes_on_in_a_sentence() -> None:
    for product in LISTED.products.values():
        for condition in product.conditions:
            if condition.question:
                assert condition.question[Language.FR].endswith("\u00a0?")
                assert condition.question[Language.EN].endswith("?")
        for said in (*product.conditions, *product.notes):
            assert not said.note[Language.FR].endswith((".", "?")), product.id
            assert not said.note[Language.EN].endswith((".", "?")), product.id


@pytest.mark.skipif(not PUBLISHED.is_file(), reason="the published comments are not at hand")
def test_no_sentence_is_copied_from_a_comment() -> None:
    published = json.loads(PUBLISHED.read_text(encoding="utf-8"))
    comments = [plain(row["comment"]) for row in published]
    assert len(list(filter(None, comments))) == 329
    for product, words, _ in prose():
        text = plain(words[Language.FR])
        assert not [one for one in comments if text in one], (product.id, text)
        sentences = {plain(part).strip() for one in comments for part in re.split(r"[.!?]\s", one)}
        copied = [one for one in sentences if len(one.split()) > 3 and one in text]
        assert copied == [], product.id

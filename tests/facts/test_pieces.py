"""What the pieces are worth: the best one counts for a guarantee, each bad one is counted."""

import pytest

from cct_check.errors import Location
from cct_check.facts.pieces import evidence_facts, piece_facts
from cct_check.model.manifest import Citation, Guarantee
from cct_check.model.report import Piece
from cct_check.model.states import PieceOutcome

PLACE = Location(file="manifest.yaml", line=1, column=1)


def piece(outcome: PieceOutcome, *proves: Guarantee) -> Piece:
    citation = Citation(file="piece.pdf", proves=proves, route=("evidence", 0))
    return Piece(citation=citation, outcome=outcome, location=PLACE)


@pytest.mark.parametrize("outcome", [one for one in PieceOutcome if one != PieceOutcome.PRESENT])
def test_one_usable_piece_is_enough_in_any_order(outcome: PieceOutcome) -> None:
    good = piece(PieceOutcome.PRESENT, Guarantee.TMA)
    other = piece(outcome, Guarantee.TMA)
    for pieces in ([good, other], [other, good]):
        assert evidence_facts(pieces).tma is PieceOutcome.PRESENT
    assert evidence_facts([other]).tma is outcome
    assert evidence_facts([good]).mco is PieceOutcome.UNCITED


def test_the_pieces_that_cannot_be_used_are_counted_by_reason() -> None:
    counts = piece_facts([piece(PieceOutcome.EMPTY)] * 2)
    told = (counts.empty, counts.absent, counts.altered, counts.outside, counts.too_large)
    assert told == (2, 0, 0, 0, 0)

"""What the cited pieces are worth for each guarantee: cited and usable, never read."""

from collections.abc import Sequence

from cct_check.model.facts import EvidenceFacts, PieceFacts
from cct_check.model.manifest import Guarantee
from cct_check.model.report import Piece
from cct_check.model.states import PieceOutcome


def evidence_facts(pieces: Sequence[Piece]) -> EvidenceFacts:
    """For each guarantee the best outcome among the pieces said to prove it, else uncited."""
    order = tuple(PieceOutcome)
    best = {
        guarantee.value: min(
            (piece.outcome for piece in pieces if guarantee in piece.citation.proves),
            key=order.index,
            default=PieceOutcome.UNCITED,
        )
        for guarantee in Guarantee
    }
    return EvidenceFacts(**best)


def piece_facts(pieces: Sequence[Piece]) -> PieceFacts:
    """How many pieces could not be used, by reason."""
    outcomes = [piece.outcome for piece in pieces]
    return PieceFacts(
        absent=outcomes.count(PieceOutcome.ABSENT),
        empty=outcomes.count(PieceOutcome.EMPTY),
        altered=outcomes.count(PieceOutcome.ALTERED),
        outside=outcomes.count(PieceOutcome.OUTSIDE),
        too_large=outcomes.count(PieceOutcome.TOO_LARGE),
    )

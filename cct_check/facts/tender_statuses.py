"""What the tender makes of the status of a row."""

from cct_check.model.manifest import ProjectKind
from cct_check.model.referential import Status
from cct_check.model.report import JudgedRow
from cct_check.model.states import StatusEffect
from cct_check.model.tender import Tender
from cct_check.model.version import VersionOutcome

_COVERING = (VersionOutcome.COVERED, VersionOutcome.UNCONSTRAINED)


def status_effect(decisive: JudgedRow | None, project: ProjectKind, tender: Tender) -> StatusEffect:
    """What the tender makes of the status of the decisive row.

    M, read as « maintained », says something of a version that its row covers, and of no other.
    """
    if decisive is None:
        return StatusEffect.UNSTATED
    status, outcome = decisive.row.status, decisive.version_outcome
    if status is Status.M and outcome not in _COVERING:
        return StatusEffect.UNSTATED
    meaning = tender.meaning(status, project)
    return StatusEffect(meaning.value) if meaning else StatusEffect.UNSTATED


def status_source(decisive: JudgedRow | None, tender: Tender) -> str:
    """Where the tender says what the status of the decisive row means."""
    meaning = tender.statuses.get(decisive.row.status) if decisive else None
    return meaning.source if meaning else ""

"""The report as JSON: the record that other tools read."""

import json

from cct_check.model.language import Language
from cct_check.model.manifest import Bid, Guarantee, Statement
from cct_check.model.match import Clue
from cct_check.model.report import (
    Case,
    Finding,
    Input,
    JudgedComponent,
    JudgedRow,
    Piece,
    Report,
)
from cct_check.model.rule import Sheet
from cct_check.model.states import Alternatives, ClaimState
from cct_check.render.comments import question
from cct_check.render.encode import inert_json
from cct_check.render.foundations import source_page
from cct_check.render.json_tender import (
    clarification_record,
    decision_record,
    location_record,
    tender_record,
)
from cct_check.render.messages import message, remedy
from cct_check.render.reasons import reasons
from cct_check.render.source_words import sources_words
from cct_check.render.support_words import support_source
from cct_check.render.unverified import unverified
from cct_check.render.words import DISCLAIMER

FORMAT = "cct-check/report/1"


def render_json(report: Report, language: Language) -> str:
    """The whole report as one JSON object, its keys in a fixed order, with a final newline."""
    record = {
        "format": FORMAT,
        "tool": {"name": "cct-check", "version": report.tool_version},
        "notice": DISCLAIMER[language],
        "as_of": report.as_of.isoformat(),
        "language": language.value,
        "bid": _bid(report.bid),
        "tender": tender_record(report.tender.tender),
        "context": _context(report),
        "inputs": [_input(one) for one in report.inputs],
        "references": _references(report, language),
        "verdict": report.verdict.value,
        "summary": {"components": len(report.components), **report.summary},
        "components": [_component(judged, language) for judged in report.components],
        "findings": _findings(report, language),
        "clarifications": [clarification_record(one) for one in report.tender.clarifications],
        "decisions": [decision_record(one) for one in report.tender.decisions],
        "unverified": unverified(report, language),
    }
    # A lone surrogate cannot reach this point: the readers refuse it.
    return inert_json(json.dumps(record, ensure_ascii=False, indent=2) + "\n")


def _bid(bid: Bid) -> dict[str, object]:
    texts = {
        "solution": bid.solution,
        "solution_version": bid.solution_version,
        "supplier": bid.supplier,
        "tender": bid.tender,
        "lot": bid.lot,
        "variant": bid.variant,
        "date": bid.date,
    }
    record: dict[str, object] = {key: text for key, text in texts.items() if text}
    if bid.declared_by:
        record["declared_by"] = _statement(bid.declared_by, who="name")
    if bid.transcribed:
        record["transcribed"] = _statement(bid.transcribed, who="by")
    return record


def _statement(statement: Statement, *, who: str) -> dict[str, str]:
    """The keys of the manifest, which calls the author of a transcription otherwise."""
    texts = {
        who: statement.name,
        "role": statement.role,
        "date": statement.date,
        "from": statement.source,
    }
    return {key: text for key, text in texts.items() if text}


def _context(report: Report) -> dict[str, str]:
    context = report.context
    end = context.contract_end
    return {
        "project": context.project.value,
        "entity": context.entity.value,
        "hosting": context.hosting.value,
        "sensitivity": context.sensitivity.value,
        "contract_end": end.isoformat() if end else "unstated",
    }


def _input(one: Input) -> dict[str, object]:
    record: dict[str, object] = {"role": one.role.value, "path": one.path, "sha256": one.sha256}
    return record | {"components": one.components, "skipped": one.skipped}


def _references(report: Report, language: Language) -> dict[str, object]:
    references = report.references
    return {
        "referential": {
            "edition": references.edition,
            "sha256": references.referential_sha256,
            "products": references.rows,
        },
        "rules": {"sha256": references.rules_sha256, "count": references.rules},
        "snapshots": {one.name.value: one.day.isoformat() for one in references.snapshots},
        "snapshot_digests": {one.name.value: one.sha256 for one in references.snapshots},
        "statuses": {
            status.value: {"label": reading.label[language], "confidence": reading.confidence}
            for status, reading in references.statuses.items()
        },
    }


def _component(judged: JudgedComponent, language: Language) -> dict[str, object]:
    case = judged.case
    judged_claim = case.facts.claim.state in (
        ClaimState.COMPLETE,
        ClaimState.INCOMPLETE,
        ClaimState.REFUTED,
    )
    guarantees = case.facts.claim.guarantees
    return {
        "id": case.component.id,
        "name": case.component.name,
        "version": case.component.version,
        "version_source": case.facts.component.version_source.value,
        "kind": case.component.kind.value,
        "verdict": judged.verdict.value,
        "reasons": reasons(judged, language),
        "match": _match(judged, language),
        "version_outcome": case.facts.version_outcome.value,
        "version_doubt": case.facts.version_doubt.value,
        "version_resolution": case.facts.version_resolution.value,
        "support": _support(case, language),
        "alternatives": [row.ref for row in case.alternatives]
        if case.facts.alternatives is Alternatives.LISTED
        else [],
        "claim": case.facts.claim.state.value,
        "guarantees": {one.value: guarantees.of(one).value for one in Guarantee}
        if judged_claim
        else {},
        "claim_groups": list(case.component.claim.groups),
        "signals": [],
        "evidence": [_piece(piece) for piece in case.pieces],
        "inventory": case.facts.inventory.value,
        "location": location_record(case.location),
    }


def _support(case: Case, language: Language) -> dict[str, object]:
    """Days are null where none is announced, `source` empty where no life cycle is known."""
    support = case.support
    return {
        "outcome": support.outcome.value,
        "until": support.until.isoformat() if support.until else None,
        "source": support_source(support, language) if support.told_on else "",
        "maintainer": support.maintainer.value,
        "extension": support.extension.value,
        "extended_until": support.extended_until.isoformat() if support.extended_until else None,
        "product": support.product,
        "lines": list(support.lines),
        "listed": case.facts.support.listed.value,
    }


def _match(judged: JudgedComponent, language: Language) -> dict[str, object]:
    case, match = judged.case, judged.case.match
    return {
        "outcome": match.outcome.value,
        "how": match.how.value,
        "products": list(match.products),
        "decisive": case.decisive.row.ref if case.decisive else "",
        "candidates": [row.ref for row in case.candidates],
        "reference": case.facts.match.reference.value,
        "agreement": match.agreement.value,
        "look_alike": match.look_alike.value,
        "settled_by": list(match.settled_by),
        "ruled_out": list(match.ruled_out),
        "clues": [_clue(one) for one in match.clues],
        "rows": [_row(row, language) for one in judged.cases for row in one.rows],
    }


def _clue(clue: Clue) -> dict[str, object]:
    """What one declared thing says, by which entry of the list, and how a name was read."""
    return {
        "key": clue.key.value,
        "text": clue.text,
        "says": clue.says.value,
        "products": list(clue.products),
        "entry": clue.entry,
        "parts": [{"role": part.role.value, "text": part.text} for part in clue.parts],
        "version": clue.version,
        "namesake": clue.namesake,
    }


def _row(judged: JudgedRow, language: Language) -> dict[str, object]:
    row = judged.row
    return {
        "ref": row.ref,
        "status": row.status.value,
        "version": row.version,
        "page": row.page,
        "version_outcome": judged.version_outcome.value,
        "version_doubt": judged.version_doubt.value,
        "version_resolution": judged.resolved.resolution.value,
        "sources": sources_words(judged.resolved, language),
        "conditions": [
            {
                "type": one.condition.type.value,
                "outcome": one.outcome.value,
                "declared": one.declared,
                "note": one.condition.note[language],
                "question": question(one, language),
            }
            for one in judged.conditions
        ],
        "notes": [{"type": one.type.value, "note": one.note[language]} for one in judged.notes],
    }


def _piece(piece: Piece) -> dict[str, object]:
    return {
        "file": piece.citation.file,
        "outcome": piece.outcome.value,
        "sha256": piece.sha256,
        "size": piece.size,
        "page": piece.citation.page,
        "proves": [guarantee.value for guarantee in piece.citation.proves],
        "location": location_record(piece.location),
    }


def _findings(report: Report, language: Language) -> list[dict[str, object]]:
    cases = report.cases()
    return [
        _finding(finding, cases.get((finding.component, finding.product)), language)
        for finding in report.findings
    ]


def _finding(finding: Finding, case: Case | None, language: Language) -> dict[str, object]:
    sheet = finding.sheet
    return {
        "rule": sheet.id,
        "name": sheet.name,
        "verdict": finding.verdict.value,
        "nature": finding.nature.value,
        "basis": sheet.basis.value,
        "confidence": sheet.confidence,
        "source": _source(sheet, case, language),
        "component": finding.component,
        "product": finding.product,
        "rule_verdict": sheet.verdict.value,
        "consequence": finding.consequence.value if finding.consequence else None,
        "decision": finding.decision.reference if finding.decision else None,
        "guarantees": [guarantee.value for guarantee in finding.guarantees],
        "title": sheet.title[language],
        "message": message(finding, case, language),
        "remedy": remedy(finding, case, language),
        "values": dict(finding.values),
        "location": location_record(finding.location),
        "related": [location_record(place) for place in finding.related],
    }


def _source(sheet: Sheet, case: Case | None, language: Language) -> dict[str, str]:
    return {
        "page": source_page(sheet, case),
        "anchor": sheet.source.anchor,
        "clause": sheet.source.clause[language],
    }

"""The declared texts behind the facts, for messages to quote."""

from collections.abc import Iterable
from datetime import date

from cct_check.model.manifest import Manifest
from cct_check.model.match import Says
from cct_check.model.referential import Row
from cct_check.model.report import Case


def declared_texts(manifest: Manifest, as_of: date, case: Case | None) -> dict[str, str]:
    """Every text of `TEXT_KEYS`, by the last key of its path; a bid has no component's."""
    bid, context = manifest.bid, manifest.context
    texts = {
        "solution": bid.solution,
        "supplier": bid.supplier,
        "as_of": as_of.isoformat(),
        "project": context.project.value,
        "entity": context.entity.value,
        "hosting": context.hosting.value,
        "contract_end": context.contract_end.isoformat() if context.contract_end else "",
    }
    if case is not None:
        texts |= _component_texts(case) | _list_texts(case) | _claim_texts(case)
    return texts


def _component_texts(case: Case) -> dict[str, str]:
    component = case.component
    identifiers = component.identifiers
    return {
        "name": component.name,
        "version": component.version,
        "kind": component.kind.value,
        "usage": component.usage.value,
        "vendor": component.vendor,
        "reference": component.reference,
        "identifiers": ", ".join((*identifiers.purl, *identifiers.cpe, *identifiers.image)),
        "unreadable": ", ".join(
            clue.text for clue in case.match.clues if clue.says is Says.UNREADABLE
        ),
        "code_points": ", ".join(case.match.code_points),
        "first": f"{case.first.file}:{case.first.line}" if case.first else "",
    }


def named_rows(rows: Iterable[Row]) -> str:
    """The rows by name: `AngularJS (AT-1438 1.4, AT-1439 8), Apache (AT-1412 2.4)`."""
    named: dict[str, list[str]] = {}
    for row in rows:
        named.setdefault(row.name, []).append(f"{row.ref} {row.version}".rstrip())
    return ", ".join(f"{name} ({', '.join(refs)})" for name, refs in named.items())


def _list_texts(case: Case) -> dict[str, str]:
    row = case.decisive.row if case.decisive else None
    return {
        "candidates": named_rows(case.candidates),
        "product": row.name if row else "",
        "ref": row.ref if row else "",
        "status": row.status.value if row else "",
        "expression": row.version if row else "",
        "rows": ", ".join(_row_text(judged.row) for judged in case.rows),
    }


def _row_text(row: Row) -> str:
    return (
        f"{row.ref} ({row.status}, {row.version})" if row.version else f"{row.ref} ({row.status})"
    )


def _claim_texts(case: Case) -> dict[str, str]:
    claim = case.component.claim
    security, lifecycle, footprint = claim.security, claim.lifecycle, claim.footprint
    return {
        "operator": ", ".join(claim.operator or ()),
        "skills": ", ".join(claim.skills or ()),
        "installation": claim.installation.value,
        "update": claim.update.value,
        "tma": claim.tma.value,
        "mco": claim.mco.value,
        "assessed_on": security.assessed_on.isoformat() if security.assessed_on else "",
        "conclusion": security.conclusion.value,
        "borne_by": lifecycle.borne_by.value,
        "until": lifecycle.until.isoformat() if lifecycle.until else "",
        "ports": ", ".join(footprint.ports or ()),
        "privileges": footprint.privileges.value,
        "shared_by": str(footprint.shared_by or ""),
    }


TEXT_KEYS = frozenset(
    "solution supplier as_of project entity hosting contract_end name version kind usage vendor "
    "reference identifiers unreadable code_points first candidates product ref status expression "
    "rows operator skills installation update tma mco assessed_on conclusion borne_by until ports "
    "privileges shared_by".split()
)
"""The placeholders that declared texts fill; `render` adds those whose words it owns."""

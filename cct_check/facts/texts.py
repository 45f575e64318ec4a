"""The declared texts behind the facts, for messages to quote, by the last key of their path."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from itertools import chain

from cct_check.facts.claim import counted, counted_ports, read_as_none
from cct_check.facts.matches import mentioned
from cct_check.model.match import Role, Says
from cct_check.model.referential import Row
from cct_check.model.report import Case
from cct_check.read.bidding import Bidding

BID_TEXTS: Mapping[str, Callable[[Bidding], str]] = {
    "solution": lambda bidding: bidding.manifest.bid.solution,
    "supplier": lambda bidding: bidding.manifest.bid.supplier,
    "project": lambda bidding: bidding.manifest.context.project.value,
    "entity": lambda bidding: bidding.manifest.context.entity.value,
    "hosting": lambda bidding: bidding.manifest.context.hosting.value,
    "contract_end": lambda bidding: _day(bidding.manifest.context.contract_end),
    "idle_groups": lambda bidding: ", ".join(group.title for group in bidding.manifest.idle_groups),
    "tender": lambda bidding: bidding.manifest.bid.tender,
    "tender_reference": lambda bidding: bidding.tender.reference,
    "overruled": lambda bidding: " ".join(
        f"{one.key}:{one.declared}:{one.value}" for one in bidding.overruled
    ),
    "as_of": lambda bidding: bidding.as_of.isoformat(),
}
"""The placeholders of every message, with what fills them.

`overruled` gives the key of each circumstance, its value in the bid and in the tender: none of them
holds a space or a colon.
"""

_CASE_TEXTS: Mapping[str, Callable[[Case], str]] = {
    # the component
    "name": lambda case: case.component.name,
    "version": lambda case: case.component.version,
    "kind": lambda case: case.component.kind.value,
    "usage": lambda case: case.component.usage.value,
    "vendor": lambda case: case.component.vendor,
    "reference": lambda case: case.component.reference,
    "identifiers": lambda case: ", ".join(clue.text for clue in case.match.clues[1:]),
    "unreadable": lambda case: ", ".join(
        clue.text for clue in case.match.clues if clue.says is Says.UNREADABLE
    ),
    "mention": lambda case: mentioned(case.match.clues[0]),
    "unread": lambda case: ", ".join(
        part.text for part in case.match.clues[0].parts if part.role is Role.UNREAD
    ),
    "code_points": lambda case: ", ".join(case.match.code_points),
    "first": lambda case: f"{case.first.file}:{case.first.line}" if case.first else "",
    # the list
    "candidates": lambda case: rows_in_words(case.candidates),
    "referenced": lambda case: case.referenced.name if case.referenced else "",
    "equivalent": lambda case: rows_in_words([case.equivalent] if case.equivalent else []),
    "equivalent_reference": lambda case: _offered(case, "reference"),
    "justification": lambda case: _offered(case, "justification"),
    "status_source": lambda case: case.status_source,
    "product": lambda case: case.decisive.row.name if case.decisive else "",
    "ref": lambda case: case.decisive.row.ref if case.decisive else "",
    "status": lambda case: case.decisive.row.status.value if case.decisive else "",
    "expression": lambda case: case.decisive.row.version if case.decisive else "",
    "rows": lambda case: ", ".join(_row(judged.row) for judged in case.rows),
    # the claim
    "operator": lambda case: ", ".join(counted(case.component.claim.operator)),
    "skills": lambda case: ", ".join(counted(case.component.claim.skills)),
    "read_as_none": lambda case: ", ".join(chain(*read_as_none(case.component.claim).values())),
    "installation": lambda case: case.component.claim.installation.value,
    "update": lambda case: case.component.claim.update.value,
    "tma": lambda case: case.component.claim.tma.value,
    "mco": lambda case: case.component.claim.mco.value,
    "assessed_on": lambda case: _day(case.component.claim.security.assessed_on),
    "conclusion": lambda case: case.component.claim.security.conclusion.value,
    "borne_by": lambda case: case.component.claim.lifecycle.borne_by.value,
    "until": lambda case: _day(case.component.claim.lifecycle.until),
    "ports": lambda case: ", ".join(counted_ports(case.component.claim.footprint.ports)),
    "privileges": lambda case: case.component.claim.footprint.privileges.value,
    "shared_by": lambda case: str(case.component.claim.footprint.shared_by or ""),
}

CASE_TEXTS = BID_TEXTS.keys() | _CASE_TEXTS.keys()
"""The placeholders of a message about a component; `render` adds those whose words it owns."""


def declared_texts(keys: Iterable[str], bidding: Bidding, case: Case | None) -> dict[str, str]:
    """The declared text behind each key; a key whose words `render` owns has none."""
    texts = {}
    for key in keys:
        if key in BID_TEXTS:
            texts[key] = BID_TEXTS[key](bidding)
        elif case is not None and key in _CASE_TEXTS:
            texts[key] = _CASE_TEXTS[key](case)
    return texts


def rows_in_words(rows: Iterable[Row]) -> str:
    """The rows by name: `AngularJS (AT-1438 1.4, AT-1439 8), Apache (AT-1412 2.4)`."""
    named: dict[str, list[str]] = {}
    for row in rows:
        named.setdefault(row.name, []).append(f"{row.ref} {row.version}".rstrip())
    return ", ".join(f"{name} ({', '.join(refs)})" for name, refs in named.items())


def _offered(case: Case, key: str) -> str:
    offered = case.component.equivalent_to
    if offered is None:
        return ""
    return offered.reference if key == "reference" else offered.justification


def _row(row: Row) -> str:
    details = filter(None, (row.status.value, row.version))
    return f"{row.ref} ({', '.join(details)})"


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""

"""Rules applied to a facts document: each breach with its values and its places."""

from collections.abc import Mapping, Sequence

from cct_check.errors import Location
from cct_check.facts.provenance import Provenance
from cct_check.judge.compile import Rule
from cct_check.model.facts import Value
from cct_check.model.report import Case, Finding
from cct_check.model.rule import PLACEHOLDER, Sheet

_Breaches = Sequence[tuple[Rule, tuple[str, ...]]]


def apply(
    rules: Sequence[Rule],
    facts: Mapping[str, Value],
    provenance: Provenance,
    case: Case | None = None,
) -> list[Finding]:
    """The findings of some rules; a sheet about each guarantee makes one finding for all.

    `case` is what they are about, None for the bid as a whole or an entry of the tender.
    """
    broken: dict[str, list[tuple[Rule, tuple[str, ...]]]] = {}
    for rule in rules:
        breached = rule.breached(facts)
        if breached:
            broken.setdefault(rule.sheet.id, []).append((rule, breached))
    return [_finding(breaches, provenance, case) for breaches in broken.values()]


def _finding(breaches: _Breaches, provenance: Provenance, case: Case | None) -> Finding:
    sheet = breaches[0][0].sheet
    breached = tuple(path for _, paths in breaches for path in paths)
    location, *related = _places(sheet, breached, provenance)
    return Finding(
        sheet=sheet,
        verdict=sheet.verdict,
        nature=sheet.nature,
        component=case.component.id if case else None,
        product=case.product if case else "",
        breached=breached,
        guarantees=tuple(guarantee for rule, _ in breaches for guarantee in rule.guarantees),
        values=provenance.texts(_quoted(sheet)),
        location=location,
        related=tuple(related),
    )


def _places(sheet: Sheet, breached: Sequence[str], provenance: Provenance) -> Sequence[Location]:
    """The places of what broke the rule, then of what the sheet points at, each once.

    Where none of it is stated, the place nearest to what broke the rule.
    """
    stated = [path for path in (*breached, *sheet.point_at) if provenance.states(path)]
    places = [place for path in stated or breached[:1] for place in provenance.locations(path)]
    return list(dict.fromkeys(places))


def _quoted(sheet: Sheet) -> list[str]:
    prose = (sheet.message.fr, sheet.message.en, sheet.remedy.fr, sheet.remedy.en)
    return list(dict.fromkeys(key for text in prose for key in PLACEHOLDER.findall(text)))

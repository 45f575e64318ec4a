"""The list judged by the rules about itself: the findings of family 9xx, row by row."""

from collections.abc import Iterable, Sequence

from cct_check.facts.quality import RowSources
from cct_check.judge.compile import Rule
from cct_check.judge.findings import apply
from cct_check.model.facts import flatten
from cct_check.model.report import Finding
from cct_check.model.rule import Subject


def judge_list(rows: Iterable[RowSources], rules: Sequence[Rule]) -> list[Finding]:
    """Every finding, by the ids of the rules, then as the rows stand."""
    about = [rule for rule in rules if rule.sheet.subject is Subject.PRODUCT]
    found = [one for row in rows for one in apply(about, flatten(row.facts), row)]
    return sorted(found, key=lambda finding: finding.sheet.id)

"""`cct-check check --explain`: which component is meant, and its page."""

from cct_check.cli.refusal import Refusal
from cct_check.cli.screen import screen
from cct_check.judge.examination import Examination
from cct_check.judge.explain import explain
from cct_check.model.language import Language
from cct_check.model.report import Report
from cct_check.render.encode import cut
from cct_check.render.explain import render_explanation

_LISTED = 5


def explained(examination: Examination, wanted: str, language: Language) -> str:
    """The page of the component that `wanted` designates."""
    component = designated(examination.report, wanted)
    explanation = explain(examination, component)
    return render_explanation(examination.report, explanation, language, screen())


def designated(report: Report, wanted: str) -> str:
    """The id that is `wanted`, or that of the only component of that exact name."""
    named = {judged.case.component.id: judged.case.component.name for judged in report.components}
    if wanted in named:
        return wanted
    bearers = [one for one, name in named.items() if name == wanted]
    if len(bearers) == 1:
        return bearers[0]
    raise Refusal("--explain", cut(wanted), expected=_some(bearers or list(named)))


def _some(ids: list[str]) -> str:
    """The first ids, and that there are others."""
    shown = ", ".join(cut(one) for one in ids[:_LISTED])
    return f"{shown}, …" if len(ids) > _LISTED else shown

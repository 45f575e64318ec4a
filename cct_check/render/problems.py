"""What is wrong with an input, in one line of French or English."""

import re
from collections import defaultdict
from collections.abc import Mapping

from cct_check.errors import Problem, ProblemCode
from cct_check.model.language import Language
from cct_check.render.encode import cut, visible
from cct_check.render.problem_reasons import reason_words
from cct_check.render.problem_sentences import SENTENCES
from cct_check.render.words import STATED

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_OURS = frozenset(["choices", "allowed", "expected"])
"""Values that come from our schemas: they are shown whole, a text of the input is cut."""


def render_problem(problem: Problem, language: Language) -> str:
    """One line, the place first: `FILE:LINE:COLUMN: sentence`; texts of the input are encoded."""
    place = problem.location
    where = f"{place.file}:{place.line}:{place.column}" if place else problem.file
    values = {key: _shown(key, text, language) for key, text in problem.values.items()}
    if problem.code is ProblemCode.CHOICE_UNKNOWN:
        values["near"] = values.get("near") or _translated(problem.values)
    first, *others = SENTENCES[problem.code][language].split("|")
    parts = [first, *(part for part in others if _is_filled(part, values))]
    return visible(f"{where}: {''.join(parts).format_map(defaultdict(str, values))}")


def _shown(key: str, text: str, language: Language) -> str:
    if key == "reason":
        return reason_words(text, language)
    return text if key in _OURS else cut(text)


def _translated(values: Mapping[str, str]) -> str:
    """The member of a closed list printed as what was written: `library` for `bibliothèque`."""
    value, choices = values.get("value", "").casefold(), values.get("choices", "").split(", ")
    for code, words in STATED.get(values.get("key", ""), {}).items():
        if code in choices and value in (words.fr.casefold(), words.en.casefold()):
            return code
    return ""


def _is_filled(part: str, values: Mapping[str, str]) -> bool:
    return all(values.get(name) for name in _PLACEHOLDER.findall(part))

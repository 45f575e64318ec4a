"""A clause of a rule, twice: in words for who reads it, as code for who writes rules."""

from collections.abc import Mapping, Sequence
from enum import Enum

from cct_check.model.facts import Value
from cct_check.model.language import Language, Words
from cct_check.render.fact_words import fact_kind, fact_word, value_word
from cct_check.render.words import titled

_OR = Words(fr=" ou ", en=" or ")
_AND = Words(fr=" et ", en=" and ")
_OTHER_THAN = Words(fr="autre que {}", en="other than {}")
_NOT = Words(fr="à l’exclusion de ce qui suit : {}", en="anything but this: {}")
_AT_LEAST = Words(fr="au moins {}", en="at least {}")
_AT_MOST = Words(fr="au plus {}", en="at most {}")
_VALUE = Words(fr="« {} »", en="“{}”")
_FEW = 3
"""Up to this count the values that are left are named, rather than those that are not allowed."""


def clause_words(path: str, asked: object, language: Language) -> str:
    """What a clause asks of a fact: `statut de la ligne retenue : autre que « A »`."""
    return titled(fact_word(path, language), language) + asked_words(path, asked, language)


def fact_words(path: str, value: Value, language: Language) -> str:
    """What a fact is: `statut de la ligne retenue : A`."""
    return titled(fact_word(path, language), language) + value_word(path, value, language)


def asked_words(path: str, asked: object, language: Language) -> str:
    """What a schema asks of the values of a fact, in words."""
    match asked:
        case {"const": value}:
            return _values(path, [value], language)
        case {"enum": list(values)}:
            return _values(path, values, language)
        case {"not": {"const": value}}:
            return _excluded(path, [value], language)
        case {"not": {"enum": list(values)}}:
            return _excluded(path, values, language)
        case {"not": below}:
            return _NOT[language].format(asked_words(path, below, language))
        case {"anyOf": list(parts)}:
            return _OR[language].join(asked_words(path, part, language) for part in parts)
        case {"allOf": list(parts)}:
            return _AND[language].join(asked_words(path, part, language) for part in parts)
        case Mapping():
            bounds = {"minimum": _AT_LEAST, "maximum": _AT_MOST}
            return _AND[language].join(
                bounds[keyword][language].format(bound) for keyword, bound in asked.items()
            )
        case _:
            return str(asked)


def clause_code(path: str, asked: object) -> str:
    """The same clause as rule writers know it: `row.status ≠ A`."""
    return f"{path} {_code(asked)}"


def fact_code(path: str, value: Value) -> str:
    """A fact as rule writers know it: `row.status = A`."""
    return clause_code(path, {"const": value})


def _values(path: str, values: Sequence[Value], language: Language) -> str:
    *first, last = [value_word(path, value, language) for value in values]
    return _OR[language].join(filter(None, (", ".join(first), last)))


def _excluded(path: str, values: Sequence[Value], language: Language) -> str:
    """What is left where that is few, else the values that are not allowed."""
    kind = fact_kind(path)
    every: list[Value] = [member.value for member in kind] if issubclass(kind, Enum) else []
    every = ["true", "false"] if kind is bool else every
    excluded = {_plain(value) for value in values}
    left = [value for value in every if value not in excluded]
    if 0 < len(left) <= _FEW:
        return _values(path, left, language)
    *first, last = [_VALUE[language].format(value_word(path, value, language)) for value in values]
    told = _OR[language].join(filter(None, (", ".join(first), last)))
    return _OTHER_THAN[language].format(told)


def _code(asked: object) -> str:
    match asked:
        case {"const": value}:
            return f"= {_plain(value)}"
        case {"enum": list(values)}:
            return f"∈ {{{', '.join(map(_plain, values))}}}"
        case {"not": {"const": value}}:
            return f"≠ {_plain(value)}"
        case {"not": {"enum": list(values)}}:
            return f"∉ {{{', '.join(map(_plain, values))}}}"
        case {"not": below}:
            return f"¬ ({_code(below)})"
        case {"anyOf": list(parts)}:
            return " ∨ ".join(map(_code, parts))
        case {"allOf": list(parts)}:
            return " ∧ ".join(map(_code, parts))
        case Mapping():
            bounds = {"minimum": "≥", "maximum": "≤"}
            return ", ".join(f"{bounds.get(key, key)} {value}" for key, value in asked.items())
        case _:
            return str(asked)


def _plain(value: object) -> str:
    """A value as YAML has it."""
    return str(value).lower() if isinstance(value, bool) else str(value)

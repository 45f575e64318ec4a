"""The one encoder of texts for a terminal or a log: what is hidden is shown, nothing acts."""

import re

from cct_check.model.characters import DEFAULT_IGNORABLE

_HIDDEN = re.compile(
    # C0, DEL, C1; the separators of lines and paragraphs; lone surrogates; what is not seen.
    f"[\\x00-\\x1f\\x7f-\\x9f\\u2028\\u2029\\u2800\\ud800-\\udfff\\ufff9-\\ufffb{DEFAULT_IGNORABLE}]"
)
_SPACES = re.compile(" {2,}")
_HIDDEN_IN_JSON = re.compile(f"[\\x7f-\\x9f\\u2028\\u2029{DEFAULT_IGNORABLE}]")
_COMMAND_IN_JSON = re.compile(r"#(?=#\w*\[)", re.IGNORECASE)
"""A line of JSON begins with a brace, a bracket or a quote: no other command stands at its head."""

_SHORT = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}
_BYTE, _PLANE = 0x100, 0x10000

_COMMAND = re.compile(
    # GitHub trims a line before it looks for `::`, but takes `##[` anywhere in it, as Azure does
    # `##vso[`; GitLab folds at `section_start:`. What we print may open with a colour.
    r"^((?:[^\S\n]|\x1b\[[0-9;]*m)*)(:(?=:)|s(?=ection_(?:start|end):))|()(#(?=#\w*\[))",
    re.MULTILINE | re.IGNORECASE,
)


def visible(text: str) -> str:
    r"""The text on one line, what is hidden in it shown as `\x1b`, `\u202e`, `\n`.

    Nothing is lost and nothing else is changed: a backslash of the text stays as it is. What a
    continuous integration log would obey has its first character shown in the same way.
    """
    return neutral_lines(_HIDDEN.sub(_escaped, text))


def neutral_lines(text: str) -> str:
    """A page that a continuous integration log obeys in none of its lines."""
    return _COMMAND.sub(_neutralised, text)


def inert_json(text: str) -> str:
    r"""A JSON document that says the same and hides nothing: `\u202e`, `\u0023#[error]`.

    Only the strings of a document hold such characters, and there an escape is the character.
    """
    shown = _HIDDEN_IN_JSON.sub(lambda found: _json_escape(found[0]), text)
    return _COMMAND_IN_JSON.sub(lambda found: _json_escape(found[0]), shown)


def _json_escape(character: str) -> str:
    """The escape of a character, a pair of them beyond the first plane."""
    units = character.encode("utf-16-be")
    pairs = zip(units[::2], units[1::2], strict=True)
    return "".join(f"\\u{high:02x}{low:02x}" for high, low in pairs)


def cut(text: str, limit: int = 80) -> str:
    """The text with single spaces, or its first `limit` characters and the count of those left."""
    text = _SPACES.sub(" ", text)
    return text if len(text) <= limit else f"{text[:limit]}… (+{len(text) - limit})"


def _escaped(found: re.Match[str]) -> str:
    character = found[0]
    return _SHORT.get(character) or _code_point(character)


def _neutralised(found: re.Match[str]) -> str:
    before, command = found[1] or "", found[2] or found[4]
    return f"{before}\\u{ord(command):04x}"


def _code_point(character: str) -> str:
    code = ord(character)
    if code < _BYTE:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < _PLANE else f"\\U{code:08x}"

"""The products that the list has for the same function, in words."""

from collections.abc import Sequence

from cct_check.model.language import Language, Words
from cct_check.model.referential import Row
from cct_check.render.words import listed

_LICENCES = {
    True: Words(fr="libre", en="free software"),
    False: Words(fr="propriétaire", en="proprietary"),
}


def alternatives_words(rows: Sequence[Row], language: Language) -> str:
    """Each with its reference, status, version and licence: `Tomcat (AT-1486, R, libre)`."""
    return listed([_row(row, language) for row in rows], language)


def _row(row: Row, language: Language) -> str:
    told = (row.ref, row.status.value, row.version, _LICENCES[row.open_source][language])
    return f"{row.name} ({', '.join(filter(None, told))})"

"""The languages of everything that a person reads."""

from enum import StrEnum, unique


@unique
class Language(StrEnum):
    """French by default; English on demand."""

    FR = "fr"
    EN = "en"

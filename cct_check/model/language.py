"""The languages of everything that a person reads, and a text in each of them."""

from enum import StrEnum, unique

from cct_check.record import record


@unique
class Language(StrEnum):
    """French by default; English on demand."""

    FR = "fr"
    EN = "en"


@record
class Words:
    """One text in both languages; `words[language]` is the reader's."""

    fr: str
    en: str

    def __getitem__(self, language: Language) -> str:
        """The text in one language."""
        return self.fr if language is Language.FR else self.en

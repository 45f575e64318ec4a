"""A mapping of one of our own files, read key by key; what is wrong is refused where it stands."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import Enum
from typing import NoReturn, TypeVar

from cct_check.errors import InputError, Problem, ProblemCode, Reason
from cct_check.model.document import Document, Route, Tree
from cct_check.model.language import Language, Words
from cct_check.read.schema_texts import is_date
from cct_check.record import record

_LANGUAGES = frozenset(Language)

_Choice = TypeVar("_Choice", bound=Enum)


@record
class Entry:
    """A tree of a rule file or of the list, and the way to it; `code` names its kind of refusal.

    Each method raises `InputError` with one problem where the tree is not what it reads.
    """

    document: Document
    code: ProblemCode
    tree: Tree
    route: Route = ()

    def mapping(self) -> Mapping[str, Tree]:
        """The keys and their values."""
        return self.tree if isinstance(self.tree, dict) else self.refuse(Reason.MAPPING_EXPECTED)

    def only(
        self, allowed: frozenset[str], required: frozenset[str] = frozenset()
    ) -> Mapping[str, Tree]:
        """The keys and their values, where all of them are allowed and none is missing."""
        keys = self.mapping()
        for key in keys:
            if key not in allowed:
                self.refuse(Reason.KEY_UNKNOWN, key)
        for key in sorted(required - keys.keys()):
            self.refuse(Reason.KEY_MISSING, key)
        return keys

    def below(self, step: str | int) -> "Entry":
        """What stands under a key, or at a rank; an empty text where nothing does."""
        match self.tree, step:
            case dict(), str():
                tree = self.tree.get(step, "")
            case list(), int():
                tree = self.tree[step]
            case _:
                self.refuse(Reason.MAPPING_EXPECTED)
        return Entry(document=self.document, code=self.code, tree=tree, route=(*self.route, step))

    def entries(self) -> Iterator["Entry"]:
        """Each entry of a list."""
        if not isinstance(self.tree, list):
            self.refuse(Reason.LIST_EXPECTED)
        return map(self.below, range(len(self.tree)))

    def text(self, key: str, *, optional: bool = False) -> str:
        """The text under a key; empty where it is left out and may be."""
        value = self.mapping().get(key, "")
        if not isinstance(value, str) or not (value or optional):
            self.refuse(Reason.TEXT_EXPECTED, key)
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """The list of texts under a key, each of them once; empty where it is left out."""
        value = self.mapping().get(key)
        if value is None:
            return ()
        if not isinstance(value, list):
            self.refuse(Reason.LIST_EXPECTED, key)
        texts = tuple(item for item in value if isinstance(item, str) and item.strip())
        if len(texts) < len(value):
            self.refuse(Reason.TEXT_EXPECTED, key)
        if len(set(texts)) < len(texts):
            rank = next(rank for rank, text in enumerate(texts) if text in texts[:rank])
            self.below(key).below(rank).refuse(Reason.TEXT_TWICE, text=texts[rank])
        return texts

    def choice(self, key: str, kind: type[_Choice]) -> _Choice:
        """The member of an enumeration that the text under a key names."""
        try:
            return kind(self.text(key))
        except ValueError:
            self.refuse(Reason.CHOICE_UNKNOWN, key)

    def day(self, key: str) -> date:
        """The day under a key, in one of the forms of ISO 8601."""
        text = self.text(key)
        if not is_date(text):
            self.refuse(Reason.DATE_EXPECTED, key, text=text)
        return date.fromisoformat(text)

    def cells(self, columns: Sequence[str]) -> Sequence[str]:
        """The cells of one row of a table, which has them all."""
        cells = self.tree if isinstance(self.tree, list) else []
        texts = [cell for cell in cells if isinstance(cell, str)]
        if len(texts) < len(cells) or len(texts) != len(columns):
            self.refuse(Reason.CELLS_MISSING, text=", ".join(columns))
        return texts

    def prose(self, key: str) -> Words:
        """The text under a key in each language, and in no other."""
        texts = self.below(key)
        texts.only(_LANGUAGES, _LANGUAGES)
        return Words(**{language.value: texts.text(language) for language in Language})

    def refuse(self, reason: Reason, key: str = "", *, text: str = "") -> NoReturn:
        """Refuse the tree, or what stands under one of its keys, quoting `text` or the key."""
        raise InputError(
            Problem(
                code=self.code,
                file=self.document.file,
                location=self.document.locate((*self.route, key) if key else self.route),
                values={"reason": reason, "text": text or key},
            )
        )

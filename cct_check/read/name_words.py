"""The words around names, from the product's own lists."""

from cct_check.errors import ProblemCode
from cct_check.model.document import Document
from cct_check.model.lexicon import FunctionWords, NameWords
from cct_check.read.entry import Entry

_LISTS = frozenset("neutral running on another".split())
_FUNCTION_KEYS = frozenset(["says", "chapters", "kinds", "products"])


def read_name_words(document: Document) -> NameWords:
    """The phrases by what they do to a name. Raises `InputError`."""
    table = Entry(document=document, code=ProblemCode.PRODUCT_INVALID, tree=document.root)
    table.only(_LISTS | {"functions"}, _LISTS | {"functions"})
    return NameWords(
        **{key: table.texts(key) for key in _LISTS},
        functions=tuple(_function(entry) for entry in table.below("functions").entries()),
    )


def _function(entry: Entry) -> FunctionWords:
    entry.only(_FUNCTION_KEYS, frozenset(["says"]))
    return FunctionWords(
        says=entry.texts("says"),
        chapters=entry.texts("chapters"),
        products=entry.texts("products"),
        kinds=entry.texts("kinds"),
    )

"""The characters that imitate ASCII ones, from the product's own compact table."""

from collections.abc import Mapping

from cct_check.errors import ProblemCode
from cct_check.model.document import Document
from cct_check.read.entry import Entry


def read_confusables(document: Document) -> Mapping[str, str]:
    r"""Map each imitating character to the ASCII text it is read as. Raises `InputError`.

    The file groups them by what they imitate (`a: "\u0430…"`), as UTS 39 does.
    """
    table = Entry(document=document, code=ProblemCode.PRODUCT_INVALID, tree=document.root)
    return {
        character: imitated for imitated in table.mapping() for character in table.text(imitated)
    }

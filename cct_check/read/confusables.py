"""The characters that imitate ASCII ones, from the product's own compact table."""

from collections.abc import Mapping

from cct_check.model.document import Document


def read_confusables(document: Document) -> Mapping[str, str]:
    r"""Map each imitating character to the ASCII text it is read as.

    The file groups them by what they imitate (`a: "\u0430…"`), as UTS 39 does.
    """
    root = document.root if isinstance(document.root, dict) else {}
    return {
        character: target
        for target, imitations in root.items()
        if isinstance(imitations, str)
        for character in imitations
    }

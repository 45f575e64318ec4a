"""Several names in one text: products together, or to choose from."""

import re
from collections.abc import Callable, Iterable

from cct_check.identify.parts import Reading
from cct_check.model.match import How, Part, Role, Says

_TOGETHER = re.compile(r"\s+(?:\+|&|et|and|avec|with)\s+|\s*[,;]\s*(?!\d)", re.IGNORECASE)
_OR = re.compile(r"\s+(?:ou bien|et/ou|ou|or|voire)\s+", re.IGNORECASE)
_REMARKED = re.compile(r"[,;/(]")
_SLASH = re.compile(r"\s*/\s*")


def read_list(text: str, inner: Callable[[str], Reading | None], *, apart: bool) -> Reading | None:
    """What several names say together, or one or the other; None where the text is no list.

    `inner` reads each name; `apart` tells that the text is another thing's name but for its signs
    (`git,svn`). A word for any other thing leaves the choice open, and so does an alternative that
    is unknown, or another thing beside a product: « Tomcat et Valkey ».
    """
    for separator, says in (
        (_OR, Says.SUGGESTS),
        (_TOGETHER, Says.GATHERS),
        (_SLASH, Says.SUGGESTS),
    ):
        texts = separator.split(text)
        if len(texts) == 1:
            continue
        parts = list(map(inner, texts))
        known = [part for part in parts if part and part.products]
        others = [part for part in parts if part not in known]
        if not known or (others and separator is not _OR and not _stands_apart(text, others)):
            continue
        certain = all(part.says in (Says.DESIGNATES, Says.GATHERS) for part in known)
        gathered = certain and not others and says is Says.GATHERS and not apart
        products = tuple(dict.fromkeys(product for part in known for product in part.products))
        return Reading(
            says=Says.GATHERS if gathered else Says.SUGGESTS,
            how=How.NAME,
            products=products,
            entry=", ".join(dict.fromkeys(part.entry for part in known)),
            parts=() if gathered else (Part(role=Role.LIST, text=text),),
            held=tuple((one, part.version) for part in known for one in part.products),
        )
    return None


def _stands_apart(text: str, others: Iterable[Reading | None]) -> bool:
    """Whether what stands beside products in a list is plainly another thing than they.

    Behind a comma it may be a remark, and before a slash a part of the name.
    """
    known = all(other is None or other.says is Says.EXCLUDES for other in others)
    return known and not _REMARKED.search(text)

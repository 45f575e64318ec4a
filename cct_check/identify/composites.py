"""Names that hold several: a list of products delivered together, or alternatives."""

import re

from cct_check.identify.index import Index
from cct_check.identify.names import fold
from cct_check.model.match import Clue, How, Says

_TOGETHER = re.compile(r"\s+(?:\+|&|et|and)\s+|\s*,\s+", re.IGNORECASE)
_EITHER = re.compile(r"\s+(?:ou|or)\s+|\s*/\s*", re.IGNORECASE)
_LONGEST = 256
"""A longer text is no name."""


def composite_clue(name: str, index: Index) -> Clue | None:
    """What a name that holds several says, None where it is no such name.

    `ELK`, reviewed, and « Elasticsearch + Kibana », whose parts all designate a product, gather
    products; « MySQL ou MariaDB » only suggests them: nothing says which it is.
    """
    if reviewed := index.composites.get(fold(name)):
        return Clue(key=How.ALIAS, text=name, says=Says.GATHERS, products=reviewed)
    if len(name) > _LONGEST:
        return None
    for separator, gathers in ((_TOGETHER, True), (_EITHER, False)):
        parts = separator.split(name)
        known = [(index.named(fold(part))[1], index.borne(fold(part))) for part in parts]
        if len(parts) > 1 and all(borne for _, borne in known):
            exact = gathers and all(len(designated) == 1 for designated, _ in known)
            products = tuple(dict.fromkeys(product for _, borne in known for product in borne))
            says = Says.GATHERS if exact else Says.SUGGESTS
            return Clue(key=How.NAME, text=name, says=says, products=products)
    return None

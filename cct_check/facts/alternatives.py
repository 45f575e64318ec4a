"""What the list has for the same function, where it has not the component, or not recommended."""

from cct_check.identify.functions import products_like, products_of_function
from cct_check.identify.index import Index
from cct_check.model.manifest import Component
from cct_check.model.match import Match, MatchOutcome
from cct_check.model.referential import Referential, Row, Status
from cct_check.model.report import JudgedRow

_PREFERRED = (Status.R, Status.A)
_UNLISTED = (MatchOutcome.ABSENT, MatchOutcome.NEAR, MatchOutcome.LOOK_ALIKE)


def alternatives(
    component: Component,
    match: Match,
    decisive: JudgedRow | None,
    listed: Referential,
    index: Index,
) -> tuple[Row, ...]:
    """The rows in status R, then A, of the component's function; none for a recommended product.

    The function is the declared one; a listed product has its own where none is declared. Free and
    proprietary products stand side by side: the CCT asks that neither be favoured.
    """
    if decisive is None:
        if match.outcome not in _UNLISTED or not component.function:
            return ()
        products = products_of_function(component.function, index)
    elif decisive.row.status is Status.R:
        return ()
    else:
        declared = products_of_function(component.function, index)
        products = declared or products_like(match.products[0], index)
    rows = [listed.rows[ref] for one in products for ref in listed.products[one].rows]
    other = [row for row in rows if decisive is None or row.ref != decisive.row.ref]
    kept = [row for row in other if row.status in _PREFERRED]
    return tuple(sorted(kept, key=lambda row: (_PREFERRED.index(row.status), row.ref)))

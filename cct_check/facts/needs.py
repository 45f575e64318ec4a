"""Which dated sources a check asks: those that its rows refer to, and that its components have."""

from collections.abc import Iterator, Sequence

from cct_check.facts.origin import is_packaged
from cct_check.model.manifest import Component
from cct_check.model.match import Match
from cct_check.model.referential import Product, Referential
from cct_check.model.snapshot import SnapshotName
from cct_check.model.version import VersionSource
from cct_check.versions.expression import parse_expression, sources_needed

_ASKED = {
    # An entry of the SILL may refer to the distribution, or to the vendor's latest version.
    VersionSource.SILL: (SnapshotName.SILL, SnapshotName.DEBIAN, SnapshotName.ENDOFLIFE),
    VersionSource.DISTRIBUTION: (SnapshotName.DEBIAN,),
    VersionSource.LTS: (SnapshotName.ENDOFLIFE,),
    VersionSource.ESR: (SnapshotName.ENDOFLIFE,),
    VersionSource.SUPPORTED: (SnapshotName.ENDOFLIFE,),
    VersionSource.STABLE: (SnapshotName.ENDOFLIFE,),
    VersionSource.ANSSI: (),
}


def needed(
    components: Sequence[Component], matches: Sequence[Match], listed: Referential
) -> frozenset[SnapshotName]:
    """The snapshots to read: none for a product without life cycle and symbolic row."""
    return frozenset(
        name
        for component, match in zip(components, matches, strict=True)
        for name in _needed(component, [listed.products[one] for one in match.products], listed)
    )


def _needed(
    component: Component, products: Sequence[Product], listed: Referential
) -> Iterator[SnapshotName]:
    if not products or is_packaged(component) or any(one.endoflife for one in products):
        yield SnapshotName.ENDOFLIFE
    for product in products:
        for ref in product.rows:
            for source in sources_needed(parse_expression(listed.rows[ref].version)):
                yield from _ASKED[source]

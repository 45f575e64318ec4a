"""The embedded claims: a component's own keys over those of the groups that select it."""

import re
from collections.abc import Iterator, Sequence
from fnmatch import translate

from cct_check.model.document import Route, Tree
from cct_check.model.manifest import (
    Bearer,
    Citation,
    Claim,
    Conclusion,
    Footprint,
    Guarantee,
    Installer,
    Lifecycle,
    Maintenance,
    Privileges,
    Security,
    Updater,
)
from cct_check.read.leaves import Leaves
from cct_check.record import record

_ALL = "all"


@record
class Group:
    """A claim for all the components of which a declared purl matches one of the patterns.

    `route` is its place in the manifest: that of its patterns where it has any.
    """

    title: str
    patterns: tuple[re.Pattern[str], ...]
    stated: Leaves
    route: Route

    def selects(self, purls: Sequence[str]) -> bool:
        """Whether one of the purls matches one of the patterns, letter case included."""
        return any(pattern.match(purl) for purl in purls for pattern in self.patterns)


def read_groups(tree: Tree) -> tuple[Group, ...]:
    """The groups of a manifest, in order; an untitled one is called by its rank."""
    return tuple(_groups(tree)) if isinstance(tree, list) else ()


def read_claim(own: Leaves, purls: Sequence[str], groups: Sequence[Group]) -> Claim:
    """The claim of a component: what it states itself, then each group, the first in order."""
    stated, used = own, []
    for group in groups:
        if purls and group.selects(purls):
            completed = stated.over(group.stated)
            if len(completed.leaves) > len(stated.leaves):
                used.append(group.title)
            stated = completed
    return _claim(stated, tuple(used)) if stated.leaves else Claim()


def _groups(entries: Sequence[Tree]) -> Iterator[Group]:
    for rank, tree in enumerate(entries):
        if not isinstance(tree, dict):
            continue
        route: Route = ("embedded_groups", rank)
        group = Leaves.below({key: tree[key] for key in tree if key != "embedded"}, route)
        yield Group(
            title=group.text("title") or f"embedded_groups[{rank}]",
            patterns=tuple(re.compile(translate(text)) for text in group.texts("select") or ()),
            stated=Leaves.below(tree.get("embedded", ""), (*route, "embedded")),
            route=(*route, "select") if "select" in group.leaves else route,
        )


def _claim(stated: Leaves, groups: tuple[str, ...]) -> Claim:
    return Claim(
        operator=stated.texts("operator"),
        skills=stated.texts("skills"),
        installation=stated.choice("installation", Installer.UNSTATED),
        update=stated.choice("update", Updater.UNSTATED),
        tma=stated.choice("tma", Maintenance.UNSTATED),
        mco=stated.choice("mco", Maintenance.UNSTATED),
        security=_security(stated),
        lifecycle=_lifecycle(stated),
        footprint=_footprint(stated),
        evidence=tuple(_evidence(stated)),
        explanation=stated.text("explanation"),
        origins={key: leaf.route for key, leaf in stated.leaves.items()},
        groups=groups,
    )


def _security(stated: Leaves) -> Security:
    return Security(
        assessed_on=stated.date("security.assessed_on"),
        assessed_by=stated.text("security.assessed_by"),
        method=stated.text("security.method"),
        conclusion=stated.choice("security.conclusion", Conclusion.UNSTATED),
    )


def _lifecycle(stated: Leaves) -> Lifecycle:
    return Lifecycle(
        borne_by=stated.choice("lifecycle.borne_by", Bearer.UNSTATED),
        vulnerability_watch=stated.text("lifecycle.vulnerability_watch"),
        until=stated.date("lifecycle.until"),
        replacement_plan=stated.text("lifecycle.replacement_plan"),
    )


def _footprint(stated: Leaves) -> Footprint:
    return Footprint(
        service=stated.answer("footprint.service"),
        ports=stated.texts("footprint.ports"),
        admin_console=stated.answer("footprint.admin_console"),
        cluster_operator=stated.answer("footprint.cluster_operator"),
        privileges=stated.choice("footprint.privileges", Privileges.UNSTATED),
        shared_by=stated.number("footprint.shared_by"),
    )


def _evidence(stated: Leaves) -> Iterator[Citation]:
    """The pieces that are named; an entry without a file cites nothing."""
    leaf = stated.leaves.get("evidence")
    if leaf is None:
        return
    for rank, tree in enumerate(leaf.value):
        route = (*leaf.route, rank)
        piece = Leaves.below(tree, route)
        if piece.text("file"):
            yield Citation(
                file=piece.text("file"),
                page=piece.text("page"),
                sha256=piece.text("sha256"),
                proves=_proved(piece),
                route=route,
            )


def _proved(piece: Leaves) -> tuple[Guarantee, ...]:
    named = piece.texts("proves") or (piece.text("proves"),)
    return tuple(guarantee for guarantee in Guarantee if guarantee in named or _ALL in named)

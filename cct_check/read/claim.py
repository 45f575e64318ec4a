"""An `embedded` block to the typed claim, each key with the place that stated it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from cct_check.model.document import Route, Tree
from cct_check.model.manifest import (
    Answer,
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

_PARTS = frozenset(["security", "lifecycle", "footprint"])
_YES = frozenset(["true", "oui", "yes"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One stated value, and the route that leads to it in the manifest."""

    value: Tree
    route: Route


def leaves(block: Mapping[str, Tree], route: Route) -> dict[str, Leaf]:
    """The values of an `embedded` block by dotted key (`lifecycle.until`); a list is one value."""
    return dict(_leaves(block, route))


def typed_claim(stated: Mapping[str, Leaf], groups: tuple[str, ...]) -> Claim:
    """Type the values that the schema has accepted."""
    return Claim(
        operator=_list(stated, "operator"),
        skills=_list(stated, "skills"),
        installation=Installer(_stated(stated, "installation")),
        update=Updater(_stated(stated, "update")),
        tma=Maintenance(_stated(stated, "tma")),
        mco=Maintenance(_stated(stated, "mco")),
        security=Security(
            assessed_on=_date(stated, "security.assessed_on"),
            assessed_by=_text(stated, "security.assessed_by"),
            method=_text(stated, "security.method"),
            conclusion=Conclusion(_stated(stated, "security.conclusion")),
        ),
        lifecycle=Lifecycle(
            borne_by=Bearer(_stated(stated, "lifecycle.borne_by")),
            vulnerability_watch=_text(stated, "lifecycle.vulnerability_watch"),
            until=_date(stated, "lifecycle.until"),
            replacement_plan=_text(stated, "lifecycle.replacement_plan"),
        ),
        footprint=_footprint(stated),
        evidence=tuple(_citations(stated.get("evidence"))),
        explanation=_text(stated, "explanation"),
        origins={key: leaf.route for key, leaf in stated.items()},
        groups=groups,
    )


def _leaves(block: Mapping[str, Tree], route: Route) -> Iterator[tuple[str, Leaf]]:
    for key, value in block.items():
        if key in _PARTS and isinstance(value, dict):
            for below, leaf in _leaves(value, (*route, key)):
                yield f"{key}.{below}", leaf
        else:
            yield key, Leaf(value=value, route=(*route, key))


def _footprint(stated: Mapping[str, Leaf]) -> Footprint:
    shared_by = _text(stated, "footprint.shared_by")
    return Footprint(
        service=_answer(stated, "footprint.service"),
        ports=_list(stated, "footprint.ports"),
        admin_console=_answer(stated, "footprint.admin_console"),
        cluster_operator=_answer(stated, "footprint.cluster_operator"),
        privileges=Privileges(_stated(stated, "footprint.privileges")),
        shared_by=int(shared_by) if shared_by else None,
    )


def _citations(leaf: Leaf | None) -> Iterator[Citation]:
    entries = leaf.value if leaf and isinstance(leaf.value, list) else []
    route = leaf.route if leaf else ()
    for rank, entry in enumerate(entries):
        if isinstance(entry, dict):
            yield Citation(
                file=_plain(entry, "file"),
                page=_plain(entry, "page"),
                sha256=_plain(entry, "sha256"),
                proves=_proved(entry.get("proves")),
                route=(*route, rank),
            )


def _proved(value: Tree | None) -> tuple[Guarantee, ...]:
    named = [name for name in value if isinstance(name, str)] if isinstance(value, list) else []
    if "all" in named:
        return tuple(Guarantee)
    return tuple(guarantee for guarantee in Guarantee if guarantee.value in named)


def _plain(entry: Mapping[str, Tree], key: str) -> str:
    value = entry.get(key, "")
    return value if isinstance(value, str) else ""


def _text(stated: Mapping[str, Leaf], key: str) -> str:
    leaf = stated.get(key)
    return leaf.value if leaf and isinstance(leaf.value, str) else ""


def _stated(stated: Mapping[str, Leaf], key: str) -> str:
    return _text(stated, key) or "unstated"


def _date(stated: Mapping[str, Leaf], key: str) -> date | None:
    text = _text(stated, key)
    return date.fromisoformat(text) if text else None


def _answer(stated: Mapping[str, Leaf], key: str) -> Answer:
    text = _text(stated, key)
    if not text:
        return Answer.UNSTATED
    return Answer.YES if text.casefold() in _YES else Answer.NO


def _list(stated: Mapping[str, Leaf], key: str) -> tuple[str, ...] | None:
    leaf = stated.get(key)
    if leaf is None or not isinstance(leaf.value, list):
        return None
    return tuple(item for item in leaf.value if isinstance(item, str) and item)

"""The manifest: from a document to the typed bid, context, components and claims."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from cct_check.errors import InputError, Location, Problem, ProblemCode
from cct_check.model.document import Document, Tree
from cct_check.model.manifest import (
    Bid,
    Component,
    Context,
    Entity,
    Equivalence,
    GroupClaim,
    Hosting,
    Identifiers,
    Kind,
    Manifest,
    Origin,
    ProjectKind,
    Sensitivity,
    Statement,
    Usage,
)
from cct_check.read.claim import Group, read_claim, read_groups
from cct_check.read.ids import component_ids, stated_text
from cct_check.read.leaves import Leaves
from cct_check.read.schema import problems, published_schema


def read_manifest(document: Document) -> Manifest:
    """Type a manifest. Raises `InputError` with everything that is refused in it."""
    refuse_broken(document)
    root = _mapping(document.root)
    groups = read_groups(root.get("embedded_groups", ""))
    components = tuple(_components(root, groups))
    return Manifest(
        bid=_bid(Leaves.below(root.get("bid", ""), ("bid",))),
        context=read_context(Leaves.below(root.get("context", ""), ("context",))),
        components=components,
        groups=tuple(_group_claims(groups, components)),
        document=document,
    )


def refuse_broken(document: Document) -> None:
    """Raise `InputError` with all that the schema refuses, else with the ids given twice."""
    refused = problems(document, published_schema("manifest"))
    if refused:
        raise InputError(*(_in_words_of_a_bid(problem, document) for problem in refused))
    _refuse_equal_ids(document, _mapping(document.root))


def read_context(stated: Leaves) -> Context:
    """The circumstances of the tender, as the bid or the buyer states them."""
    return Context(
        project=stated.choice("project", ProjectKind.UNSTATED),
        entity=stated.choice("entity", Entity.UNSTATED),
        hosting=stated.choice("hosting", Hosting.UNSTATED),
        sensitivity=stated.choice("sensitivity", Sensitivity.UNSTATED),
        contract_end=stated.date("contract_end"),
    )


def _in_words_of_a_bid(problem: Problem, document: Document) -> Problem:
    """A manifest without any component is not one key short: there is nothing to judge."""
    lacking = problem.code in (ProblemCode.KEY_MISSING, ProblemCode.TOO_FEW_ENTRIES)
    if lacking and problem.values["key"] == "components":
        place = document.locate_key(("components",))
        return replace(problem, code=ProblemCode.NO_COMPONENT, location=place, values={})
    return problem


def _mapping(tree: Tree) -> Mapping[str, Tree]:
    return tree if isinstance(tree, dict) else {}


def _bid(stated: Leaves) -> Bid:
    return Bid(
        solution=stated.text("solution"),
        solution_version=stated.text("solution_version"),
        supplier=stated.text("supplier"),
        tender=stated.text("tender"),
        lot=stated.text("lot"),
        variant=stated.text("variant"),
        date=stated.text("date"),
        declared_by=_statement(
            name=stated.text("declared_by.name"),
            role=stated.text("declared_by.role"),
            date=stated.text("declared_by.date"),
        ),
        transcribed=_statement(
            name=stated.text("transcribed.by"),
            date=stated.text("transcribed.date"),
            source=stated.text("transcribed.from"),
        ),
    )


def _statement(**texts: str) -> Statement | None:
    return Statement(**texts) if any(texts.values()) else None


def _equivalence(*, reference: str, justification: str) -> Equivalence | None:
    return Equivalence(reference=reference, justification=justification) if reference else None


def _components(root: Mapping[str, Tree], groups: Sequence[Group]) -> Iterator[Component]:
    entries = root["components"]
    stated = [(rank, tree) for rank, tree in enumerate(entries) if isinstance(tree, dict)]
    identifiers = component_ids([tree for _, tree in stated])
    for (rank, tree), identifier in zip(stated, identifiers, strict=True):
        yield _component(tree, rank, identifier, groups)


def _component(
    tree: Mapping[str, Tree], rank: int, identifier: str, groups: Sequence[Group]
) -> Component:
    route = ("components", rank)
    stated = Leaves.below({key: tree[key] for key in tree if key != "embedded"}, route)
    own = Leaves.below(tree.get("embedded", ""), (*route, "embedded"))
    purls = stated.texts("identifiers.purl") or ()
    return Component(
        id=identifier,
        name=stated.text("name"),
        kind=Kind(stated.text("kind")),
        version=stated.text("version"),
        vendor=stated.text("vendor"),
        function=stated.text("function"),
        usage=stated.choice("usage", Usage.PRODUCTION),
        origin=stated.choice("origin", Origin.UNSTATED),
        distribution=stated.text("distribution"),
        tier=stated.text("tier"),
        reference=stated.text("reference"),
        identifiers=Identifiers(
            purl=purls,
            cpe=stated.texts("identifiers.cpe") or (),
            image=stated.texts("identifiers.image") or (),
        ),
        licence=stated.text("licence"),
        note=stated.text("note"),
        equivalent_to=_equivalence(
            reference=stated.text("equivalent_to.reference"),
            justification=stated.text("equivalent_to.justification"),
        ),
        claim=read_claim(own, purls, groups),
        route=route,
    )


def _group_claims(groups: Sequence[Group], components: Sequence[Component]) -> Iterator[GroupClaim]:
    for group in groups:
        used = any(group.selects(component.identifiers.purl) for component in components)
        yield GroupClaim(title=group.title, route=group.route, idle=not used)


def _refuse_equal_ids(document: Document, root: Mapping[str, Tree]) -> None:
    """A given identifier designates one component: decisions and reports rely on it."""
    met: dict[str, Location] = {}
    problems = []
    for rank, tree in enumerate(root["components"]):
        identifier = stated_text(tree, "id")
        place = document.locate(("components", rank, "id"))
        first = met.setdefault(identifier, place)
        if identifier and first != place:
            values = {"id": identifier, "first_line": str(first.line)}
            code = ProblemCode.ID_TWICE
            problems.append(Problem(code=code, file=document.file, location=place, values=values))
    if problems:
        raise InputError(*problems)

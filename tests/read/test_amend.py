"""The tender over the manifest: what stands where, what each clarification comes to, its places."""

from datetime import date
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from cct_check.errors import InputError
from cct_check.model.document import Document, Route
from cct_check.model.manifest import Manifest
from cct_check.model.tender import NO_TENDER, Standing
from cct_check.read.amend import Amended, amend
from cct_check.read.document import read_document_bytes
from cct_check.read.grafts import with_value
from cct_check.read.manifest import read_manifest
from cct_check.read.tender import read_tender

AS_OF = date(2026, 11, 23)
MANIFEST = """\
manifest_version: 1
bid: {solution: Portail, supplier: Exemple SAS}
context: {project: existing, hosting: cloud-pi}
components:
  - name: Brique
    version: 1.0
    kind: library
    identifiers: {purl: ["pkg:npm/brique"]}
    embedded: {tma: separate, lifecycle: {borne_by: supplier, until: 2030-01-01}}
  - {name: Brique, kind: library}
  - {id: a, name: Autre, kind: service}
embedded_groups:
  - {title: JS, select: ["pkg:npm/*"], embedded: {mco: separate, operator: [sauver]}}
"""
COMPONENT = ("components", 0)


def document(text: str, name: str) -> Document:
    return read_document_bytes(text.encode(), shown=name)


def amended(entries: str = "", *, context: str = "", manifest: str = MANIFEST) -> Amended:
    """The manifest under a tender with these clarifications, one a line from line 4 on."""
    text = f"tender_version: 1\nreference: R {context}\nclarifications:\n{entries}"
    tender = read_tender(document(text, "tender.yaml"))
    return amend(document(manifest, "manifest.yaml"), tender, AS_OF)


def entry(field: str, value: str, day: str = "2026-11-12", component: str = "brique") -> str:
    about = f"component: {component}, field: {field}"
    return f"- {{value: {value}, {about}, reference: lettre, received_on: {day}}}\n"


def typed(one: Amended) -> Manifest:
    return read_manifest(one.document)


def standings(one: Amended) -> list[Standing]:
    return [judged.standing for judged in one.clarifications]


def files(one: Amended, route: Route) -> list[tuple[str, int]]:
    return [(place.file, place.line) for place in one.document.places(route)]


def test_without_a_tender_the_manifest_is_as_it_was() -> None:
    manifest = document(MANIFEST, "manifest.yaml")
    assert amend(manifest, NO_TENDER, AS_OF).document is manifest


def test_a_tender_that_says_nothing_leaves_the_manifest_as_it_was() -> None:
    one = amended(context="\ncontext: {project: , entity: ' '}")
    assert one.document.root == document(MANIFEST, "manifest.yaml").root
    assert (one.overruled, one.clarifications, dict(one.document.inserts)) == ((), (), {})


def test_the_tender_s_context_prevails_key_by_key_and_both_places_are_told() -> None:
    one = amended(context="\ncontext: {project: new, entity: DTNUM, hosting: cloud-pi}")
    context = typed(one).context
    assert (context.project, context.entity, context.hosting) == ("new", "DTNUM", "cloud-pi")
    (overruled,) = one.overruled
    assert overruled.key == "project"
    assert (overruled.declared_at.file, overruled.declared_at.line) == ("manifest.yaml", 3)
    assert (overruled.location.file, overruled.location.line) == ("tender.yaml", 3)
    assert files(one, ("context", "project")) == [("tender.yaml", 3), ("manifest.yaml", 3)]
    assert files(one, ("context", "entity")) == [("tender.yaml", 3)]
    assert files(one, ("context", "contract_end")) == [("manifest.yaml", 3)]


def test_a_value_replaces_the_declared_one_and_both_are_kept_with_their_places() -> None:
    one = amended(entry("version", "2.0"))
    assert typed(one).components[0].version == "2.0"
    (judged,) = one.clarifications
    assert (judged.standing, judged.declared, judged.value) == (Standing.APPLIED, "1.0", "2.0")
    assert (judged.declared_at.file, judged.declared_at.line) == ("manifest.yaml", 6)
    assert (judged.location.file, judged.location.line, judged.location.column) == (
        *("tender.yaml", 4),
        11,
    )
    assert files(one, (*COMPONENT, "version")) == [("tender.yaml", 4), ("manifest.yaml", 6)]
    assert one.document.holds((*COMPONENT, "version"))
    assert files(one, (*COMPONENT, "kind")) == [("manifest.yaml", 7)]


def test_a_value_that_the_manifest_does_not_state_stands_at_its_place_in_the_tender() -> None:
    one = amended(entry("embedded.tma", "included", component="brique-2"))
    claim = ("components", 1, "embedded")
    assert typed(one).components[1].claim.tma == "included"
    assert files(one, (*claim, "tma")) == [("tender.yaml", 4)]
    assert files(one, claim) == [("tender.yaml", 4)]
    assert one.document.holds(claim)
    assert not one.document.holds((*claim, "mco"))
    assert one.document.locate_key((*claim, "mco")).file == "tender.yaml"
    (judged,) = one.clarifications
    assert (judged.declared, judged.declared_at.line) == ("", 10)


def test_the_entries_of_a_list_or_a_block_stand_in_the_tender() -> None:
    one = amended(
        entry("embedded.operator", "[purger, relancer]")
        + entry("embedded", "{skills: [], security: {method: revue}}", component="a")
    )
    assert typed(one).components[0].claim.operator == ("purger", "relancer")
    place = one.document.locate((*COMPONENT, "embedded", "operator", 1))
    assert (place.file, place.line, place.column) == ("tender.yaml", 4, 20)
    method = one.document.locate(("components", 2, "embedded", "security", "method"))
    assert (method.file, method.line) == ("tender.yaml", 5)


@pytest.mark.parametrize("name", ["Autre", "Brique", '"Brique 2"'])
def test_ids_are_kept_when_a_name_is_clarified(name: str) -> None:
    before = [one.id for one in read_manifest(document(MANIFEST, "m")).components]
    for component in before:
        one = amended(entry("name", name, component=component))
        assert [one.id for one in typed(one).components] == before


@settings(deadline=None)
@given(
    names=st.lists(st.sampled_from(["A", "A-2", "A 2", "a", "A-2-2", "B"]), min_size=1, max_size=6),
    name=st.sampled_from(["A", "A-2", "B", "Z"]),
    rank=st.integers(0, 5),
)
def test_no_clarified_name_changes_any_id(names: list[str], name: str, rank: int) -> None:
    components = [{"name": one, "kind": "library"} for one in names]
    manifest = yaml.dump(
        {"manifest_version": 1, "bid": {"solution": "P"}, "components": components}
    )
    ids = [one.id for one in read_manifest(document(manifest, "m")).components]
    answer = entry("name", f'"{name}"', component=ids[rank % len(ids)])
    assert [one.id for one in typed(amended(answer, manifest=manifest)).components] == ids


def test_two_equal_ids_are_refused_however_a_name_is_clarified() -> None:
    manifest = MANIFEST.replace("{name: Brique, kind", "{id: a, name: Brique, kind")
    one = amended(entry("name", "Z", component="a-2"), manifest=manifest)
    with pytest.raises(InputError, match="id-twice"):
        typed(one)


@pytest.mark.parametrize(
    ("line", "standing"),
    [
        (entry("version", "2", "2026-11-23"), Standing.APPLIED),
        (entry("version", "2", "2026-11-24"), Standing.NOT_YET),
        (entry("version", "2", component="inconnue"), Standing.UNKNOWN_COMPONENT),
        (entry("version", "2", component="Brique"), Standing.UNKNOWN_COMPONENT),
        (entry("version", "2").replace("{", "{bid: Autre SA, "), Standing.OTHER_BID),
        (entry("version", "2").replace("{", "{bid: portail, "), Standing.APPLIED),
    ],
)
def test_an_entry_without_effect_changes_nothing(line: str, standing: Standing) -> None:
    one = amended(line)
    assert standings(one) == [standing]
    applied = standing is Standing.APPLIED
    assert (one.document.root != document(MANIFEST, "m").root) == applied


@pytest.mark.parametrize("order", [1, -1])
def test_the_last_answer_received_prevails_whatever_the_order_of_the_file(order: int) -> None:
    lines = [
        entry("version", "2", "2026-11-10"),
        entry("version", "3", "2026-11-12"),
        entry("version", "4", "2026-11-30"),
    ]
    one = amended("".join(lines[::order]))
    expected = [Standing.SUPERSEDED, Standing.APPLIED, Standing.NOT_YET]
    assert standings(one) == expected[::order]
    assert typed(one).components[0].version == "3"


def test_a_later_answer_for_another_bid_supersedes_nothing() -> None:
    later = entry("version", "3", "2026-11-13").replace("{", "{bid: Autre SA, ")
    assert standings(amended(entry("version", "2") + later)) == [
        Standing.APPLIED,
        Standing.OTHER_BID,
    ]


@pytest.mark.parametrize("order", [1, -1])
def test_a_block_answered_later_supersedes_the_answer_about_a_key_of_it(order: int) -> None:
    lines = [
        entry("embedded.lifecycle.until", "2031-01-01", "2026-11-10"),
        entry("embedded.lifecycle", "{until: 2032-01-01}", "2026-11-12"),
    ]
    one = amended("".join(lines[::order]))
    assert standings(one) == [Standing.SUPERSEDED, Standing.APPLIED][::order]
    assert typed(one).components[0].claim.lifecycle.until == date(2032, 1, 1)


@pytest.mark.parametrize("order", [1, -1])
@pytest.mark.parametrize("day", ["2026-11-12", "2026-11-13"])
def test_a_key_answered_with_its_block_or_later_is_laid_over_it(order: int, day: str) -> None:
    lines = [
        entry("embedded", "{tma: third-party, mco: included}", "2026-11-12"),
        entry("embedded.tma", "included", day),
    ]
    one = amended("".join(lines[::order]))
    assert standings(one) == [Standing.APPLIED, Standing.APPLIED]
    claim = typed(one).components[0].claim
    assert (claim.tma, claim.mco) == ("included", "included")
    lines_at = {1: (5, 4), -1: (4, 5)}[order]
    places = [one.document.locate((*COMPONENT, "embedded", key)) for key in ("tma", "mco")]
    assert tuple(place.line for place in places) == lines_at
    assert {place.file for place in places} == {"tender.yaml"}


def test_what_a_group_states_is_the_declared_value_and_stays_for_the_others() -> None:
    one = amended(entry("embedded.mco", "included"))
    (judged,) = one.clarifications
    assert (judged.declared, judged.declared_at.line) == ("separate", 13)
    manifest = typed(one)
    assert manifest.components[0].claim.mco == "included"
    assert manifest.components[0].claim.operator == ("sauver",)
    outside = amended(entry("embedded.mco", "included", component="brique-2"))
    assert outside.clarifications[0].declared == ""


@pytest.mark.parametrize(
    ("broken", "line"),
    [
        (MANIFEST.replace("embedded: {tma: separate, ", "embedded: oui #"), 9),
        (MANIFEST.replace("context: {", "context: oui #{"), 3),
        (MANIFEST.replace("identifiers: {", "identifiers: [a] #{"), 8),
    ],
)
def test_what_stands_in_the_way_of_a_value_is_refused_at_its_own_place(
    broken: str, line: int
) -> None:
    answers = entry("embedded.tma", "included") + entry("identifiers.purl", "[]")
    one = amended(answers, context="\ncontext: {project: new}", manifest=broken)
    with pytest.raises(InputError) as refused:
        typed(one)
    places = [problem.location for problem in refused.value.problems]
    assert [(place.file, place.line) for place in places if place] == [("manifest.yaml", line)]


def test_a_block_that_lacks_a_key_is_refused_where_an_answer_brings_it() -> None:
    one = amended(entry("equivalent_to.justification", "égal"))
    with pytest.raises(InputError) as refused:
        typed(one)
    (problem,) = refused.value.problems
    assert problem.location is not None
    assert (problem.values["key"], problem.location.file) == ("reference", "tender.yaml")


@pytest.mark.parametrize(
    "manifest",
    ["[]", "a", "components: {a: b}", "components: a", "components: [a, [b], {}]", "bid: [a]"],
)
def test_a_broken_manifest_is_refused_as_it_is_without_a_tender(manifest: str) -> None:
    answers = entry("version", "2.0") + entry("embedded.tma", "included", component="component")
    with pytest.raises(InputError) as alone:
        read_manifest(document(manifest, "manifest.yaml"))
    with pytest.raises(InputError) as refused:
        typed(amended(answers, manifest=manifest))
    expected = {problem.code for problem in alone.value.problems}
    assert {problem.code for problem in refused.value.problems} == expected


TREES = st.recursive(
    st.sampled_from(["", "a", " "]),
    lambda below: (
        st.lists(below, max_size=2) | st.dictionaries(st.sampled_from("ab"), below, max_size=2)
    ),
    max_leaves=6,
)
ROUTES = st.lists(st.sampled_from(["a", "b"]), max_size=3).map(tuple)


@given(tree=TREES, route=ROUTES)
def test_nothing_but_blanks_gives_way_to_a_graft(tree: Any, route: Route) -> None:
    def texts(node: Any) -> list[str]:
        below = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
        return [text for one in below for text in texts(one)] if below else [str(node)]

    grafted = with_value(tree, (*route, "z"), "new")
    for text in texts(tree):
        assert text.strip() in ("", "[]", "{}") or text in texts(grafted)

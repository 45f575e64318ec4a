from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cct_check.errors import InputError, ProblemCode
from cct_check.model.document import Tree
from cct_check.model.language import Language
from cct_check.model.manifest import (
    Answer,
    Bearer,
    Citation,
    Claim,
    Component,
    Conclusion,
    Entity,
    Guarantee,
    Hosting,
    Installer,
    Kind,
    Maintenance,
    Manifest,
    Origin,
    Privileges,
    ProjectKind,
    Sensitivity,
    Statement,
    Updater,
    Usage,
)
from cct_check.read.ids import slug
from cct_check.read.manifest import read_manifest
from cct_check.render.problems import render_problem
from tests.read.documents import document, of_tree
from tests.read.test_schema import TREES

HEAD = "manifest_version: 1\nbid: {solution: Portail}\ncomponents:\n"


def manifest(text: str) -> Manifest:
    return read_manifest(document(text))


def components(*entries: str, groups: str = "") -> tuple[Component, ...]:
    listed = "".join(f"- {{kind: library, {entry}}}\n" for entry in entries)
    return manifest(f"{HEAD}{listed}{groups}").components


def claim(text: str) -> Claim:
    return components(f"name: Caffeine, embedded: {{{text}}}")[0].claim


FULL = """\
manifest_version: 1
bid:
  solution: Portail
  solution_version: 2.30
  supplier: Exemple SAS
  tender: 2026-DTNUM-042
  lot: 1
  variant: base
  date: 2026-10-01
  declared_by: {name: A. Exemple, role: Directrice, date: 2026-10-02}
  transcribed: {by: Bureau des marchés, date: 2026-10-03, from: mémoire technique}
context: {project: minor-change, entity: PP, hosting: isocele, sensitivity: restricted,
          contract_end: 2030-12-31}
components:
  - id: base
    name: PostgreSQL
    version: 1.10
    kind: service
    vendor: PGDG
    function: bases-de-donnees
    usage: migration
    origin: distribution
    distribution: Debian 13
    tier: T3
    reference: AT-1541
    identifiers: {purl: ["pkg:deb/debian/postgresql-17"], cpe: ["cpe:2.3:a:b:c"], image: [postgres]}
    licence: PostgreSQL
    note: no
    embedded:
      operator: []
      skills: [DBA, ""]
      installation: distribution
      update: own-channel
      tma: included
      mco: third-party
      security: {assessed_on: 2026-09-30, assessed_by: RSSI, method: revue, conclusion: covered}
      lifecycle: {borne_by: project, vulnerability_watch: veille, until: 2031-06-30,
                  replacement_plan: prévu}
      footprint: {service: Oui, ports: [5432/tcp], admin_console: false, cluster_operator: "NO",
                  privileges: root, shared_by: 2}
      evidence:
        - {file: pieces/dat.pdf, page: 12, sha256: %s, proves: [tma, operator]}
      explanation: |
        Deux
        lignes
""" % ("aB" * 32)


def test_every_key_reaches_the_model() -> None:
    read = manifest(FULL)
    bid, context, (component,) = read.bid, read.context, read.components
    assert (bid.solution, bid.solution_version, bid.supplier) == ("Portail", "2.30", "Exemple SAS")
    assert (bid.tender, bid.lot, bid.variant) == ("2026-DTNUM-042", "1", "base")
    assert bid.date == "2026-10-01"
    assert Statement(name="A. Exemple", role="Directrice", date="2026-10-02") == bid.declared_by
    assert bid.transcribed == Statement(
        name="Bureau des marchés", date="2026-10-03", source="mémoire technique"
    )
    assert (context.project, context.entity) == (ProjectKind.MINOR_CHANGE, Entity.PP)
    assert (context.hosting, context.sensitivity) == (Hosting.ISOCELE, Sensitivity.RESTRICTED)
    assert date(2030, 12, 31) == context.contract_end
    assert (component.id, component.name, component.version) == ("base", "PostgreSQL", "1.10")
    assert (component.kind, component.usage) == (Kind.SERVICE, Usage.MIGRATION)
    assert (component.origin, component.distribution) == (Origin.DISTRIBUTION, "Debian 13")
    assert (
        component.vendor,
        component.function,
        component.tier,
    ) == ("PGDG", "bases-de-donnees", "T3")
    assert (
        component.reference,
        component.licence,
        component.note,
    ) == ("AT-1541", "PostgreSQL", "no")
    assert component.identifiers.purl == ("pkg:deb/debian/postgresql-17",)
    assert (
        component.identifiers.cpe,
        component.identifiers.image,
    ) == (("cpe:2.3:a:b:c",), ("postgres",))
    assert component.route == ("components", 0)


def test_every_key_of_a_claim_reaches_the_model() -> None:
    stated = manifest(FULL).components[0].claim
    assert (stated.operator, stated.skills) == ((), ("DBA",))
    assert (stated.installation, stated.update) == (Installer.DISTRIBUTION, Updater.OWN_CHANNEL)
    assert (stated.tma, stated.mco) == (Maintenance.INCLUDED, Maintenance.THIRD_PARTY)
    security, lifecycle, footprint = stated.security, stated.lifecycle, stated.footprint
    assert (date(2026, 9, 30), "RSSI") == (security.assessed_on, security.assessed_by)
    assert (security.method, security.conclusion) == ("revue", Conclusion.COVERED)
    assert (lifecycle.borne_by, lifecycle.vulnerability_watch) == (Bearer.PROJECT, "veille")
    assert (date(2031, 6, 30), "prévu") == (lifecycle.until, lifecycle.replacement_plan)
    assert (
        footprint.service,
        footprint.admin_console,
        footprint.cluster_operator,
    ) == (Answer.YES, Answer.NO, Answer.NO)
    assert (
        footprint.ports,
        footprint.privileges,
        footprint.shared_by,
    ) == (("5432/tcp",), Privileges.ROOT, 2)
    assert stated.explanation == "Deux\nlignes\n"
    assert stated.evidence == (
        Citation(
            file="pieces/dat.pdf",
            page="12",
            sha256="aB" * 32,
            proves=(Guarantee.OPERATOR, Guarantee.TMA),
            route=("components", 0, "embedded", "evidence", 0),
        ),
    )


def test_the_origin_of_each_stated_key_leads_to_its_value_in_the_file() -> None:
    read = manifest(FULL)
    origins = read.components[0].claim.origins
    assert len(origins) == 22
    lines = {key: read.document.locate(route).line for key, route in origins.items()}
    for key, line in lines.items():
        text = "\n".join(read.document.lines[line - 2 : line])
        assert key.rpartition(".")[2] in text


def test_what_is_left_out_is_unstated_and_the_usage_is_production() -> None:
    read = manifest(f"{HEAD}- {{name: A, kind: library}}\n")
    (component,) = read.components
    assert (component.usage, component.origin) == (Usage.PRODUCTION, Origin.UNSTATED)
    assert Claim() == component.claim
    assert (read.context.project, read.context.contract_end) == (ProjectKind.UNSTATED, None)
    assert (read.bid.declared_by, read.bid.transcribed) == (None, None)


def test_an_empty_embedded_is_the_empty_claim() -> None:
    assert Claim() == claim("")
    assert Claim() == components("name: A, embedded: ")[0].claim
    assert Claim() == claim('security: {method: " "}, evidence: ""')


def test_an_empty_list_is_a_statement_and_an_absent_one_is_not() -> None:
    assert (claim("operator: []").operator, claim("skills: []").operator) == ((), None)
    assert "operator" in claim("operator: []").origins


def test_a_list_of_empty_entries_states_nothing() -> None:
    assert None is claim('operator: ["", " "]').operator
    assert claim('operator: ["", " "]').origins == {}


def test_a_declarant_without_any_text_is_none() -> None:
    text = HEAD.replace("Portail", 'Portail, declared_by: {name: ""}, transcribed: {}')
    bid = manifest(f"{text}- {{name: A, kind: library}}\n").bid
    assert (bid.declared_by, bid.transcribed) == (None, None)


def test_entries_without_text_are_passed_over_and_places_stay_right() -> None:
    text = f'{HEAD}- ""\n- {{name: A, kind: library, embedded: {{evidence: ["", {{file: a}}]}}}}\n'
    (component,) = manifest(text).components
    assert component.route == ("components", 1)
    assert component.claim.evidence[0].route == ("components", 1, "embedded", "evidence", 1)


@pytest.mark.parametrize("proves", ["all", "[all]", "[tma, all]"])
def test_all_stands_for_the_eight_guarantees(proves: str) -> None:
    assert (
        tuple(Guarantee) == claim(f"evidence: [{{file: a, proves: {proves}}}]").evidence[0].proves
    )


def test_a_piece_without_file_is_no_piece_and_one_without_guarantee_proves_nothing() -> None:
    assert claim("evidence: [{proves: [all]}]").evidence == ()
    assert claim("evidence: [{file: a}]").evidence[0].proves == ()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("PostgreSQL", "postgresql"),
        ("Éditeur d’images (v2)", "editeur-d-images-v2"),
        ("C++", "c"),
        ("Кафка", "component"),
        ("--", "component"),
    ],
)
def test_a_slug_is_ascii_and_never_empty(name: str, expected: str) -> None:
    assert expected == slug(name)


def test_repeated_names_are_numbered_and_avoid_the_given_identifiers() -> None:
    read = components(
        "name: Redis", "name: redis", "name: A, id: redis-2", "name: Redis", "name: redis-2"
    )
    assert [one.id for one in read] == ["redis", "redis-3", "redis-2", "redis-4", "redis-2-2"]


def test_an_identifier_given_twice_is_refused_at_the_second_place_with_the_first() -> None:
    with pytest.raises(InputError) as caught:
        components("name: A, id: x", "name: B, id: x", "name: C", "name: D, id: x")
    assert [one.code for one in caught.value.problems] == [ProblemCode.ID_TWICE] * 2
    second = caught.value.problems[0]
    assert second.location is not None
    assert second.location.line == int(second.values["first_line"]) + 1


def test_a_given_identifier_is_kept_even_when_an_earlier_name_would_take_it() -> None:
    assert [one.id for one in components("name: Redis", "name: KeyDB, id: redis")] == [
        "redis-2",
        "redis",
    ]


@given(names=st.lists(st.sampled_from(["a", "A", "a-2", "é", "-", "b"]), min_size=1, max_size=12))
def test_identifiers_are_unique(names: list[str]) -> None:
    entries = [
        {"name": name, "kind": "library", **({"id": f"{name}-{rank}"} if rank % 3 == 0 else {})}
        for rank, name in enumerate(names)
    ]
    read = read_manifest(of_tree(bid(components=entries))).components
    assert len({one.id for one in read}) == len(names)


GROUPS = """\
embedded_groups:
  - title: Bibliothèques JavaScript
    select: ["pkg:npm/*"]
    embedded:
      operator: []
      security: {method: revue, assessed_by: RSSI}
      evidence: [{file: groupe.pdf, proves: [operator]}]
      lifecycle: {until: 2031-01-01}
  - select: ["pkg:npm/%40*", "pkg:maven/*"]
    embedded: {skills: [], operator: [surveillance], lifecycle: {until: 2032-01-01}, mco: included}
  - title: Sans effet
    select: ["pkg:npm/*"]
    embedded: {operator: []}
"""


def grouped(*entries: str) -> tuple[Component, ...]:
    return components(*entries, groups=GROUPS)


def test_a_group_completes_a_component_key_by_key() -> None:
    own = "security: {method: balayage}, operator: [purge]"
    (one,) = grouped(f'name: A, identifiers: {{purl: ["pkg:npm/a"]}}, embedded: {{{own}}}')
    stated = one.claim
    assert (stated.operator, stated.security.method) == (("purge",), "balayage")
    assert ("RSSI", date(2031, 1, 1)) == (stated.security.assessed_by, stated.lifecycle.until)
    assert stated.groups == ("Bibliothèques JavaScript",)


def test_origins_tell_the_component_from_the_group() -> None:
    (one,) = grouped('name: A, identifiers: {purl: ["pkg:npm/a"]}, embedded: {operator: [purge]}')
    origins = one.claim.origins
    assert origins["operator"] == ("components", 0, "embedded", "operator")
    group = ("embedded_groups", 0, "embedded")
    assert (*group, "security", "method") == origins["security.method"]
    assert (*group, "evidence", 0) == one.claim.evidence[0].route


def test_a_list_is_one_value_a_component_states_it_whole() -> None:
    own = "evidence: [{file: a.pdf, proves: [tma]}]"
    (one,) = grouped(f'name: A, identifiers: {{purl: ["pkg:npm/a"]}}, embedded: {{{own}}}')
    assert [piece.file for piece in one.claim.evidence] == ["a.pdf"]


def test_of_several_groups_the_first_prevails_key_by_key() -> None:
    (one,) = grouped('name: A, identifiers: {purl: ["pkg:npm/%40angular/core@17"]}')
    assert (one.claim.operator, one.claim.skills) == ((), ())
    assert (date(2031, 1, 1), Maintenance.INCLUDED) == (one.claim.lifecycle.until, one.claim.mco)
    assert one.claim.groups == ("Bibliothèques JavaScript", "embedded_groups[1]")


def test_a_group_selects_by_any_purl_and_by_letter_case_and_nothing_else() -> None:
    read = grouped(
        'name: A, identifiers: {purl: ["pkg:pypi/a", "pkg:maven/g/a"]}',
        'name: B, identifiers: {purl: ["pkg:NPM/b"]}',
        "name: npm",
        'name: C, identifiers: {cpe: ["pkg:npm/c"]}',
    )
    assert [bool(one.claim.groups) for one in read] == [True, False, False, False]


def test_an_empty_list_of_the_component_prevails_over_the_list_of_a_group() -> None:
    (one,) = grouped('name: A, identifiers: {purl: ["pkg:maven/g/a"]}, embedded: {operator: []}')
    assert one.claim.operator == ()


def test_json_scalars_are_read_as_their_text() -> None:
    text = (
        '{"manifest_version": 1, "bid": {"solution": 42}, "components": [{"name": true,'
        ' "version": 1.10, "kind": "library", "vendor": null,'
        ' "embedded": {"footprint": {"service": true, "shared_by": 1}}}]}'
    )
    read = manifest(text)
    (one,) = read.components
    assert (read.bid.solution, one.name, one.version, one.vendor) == ("42", "true", "1.10", "")
    assert (one.claim.footprint.service, one.claim.footprint.shared_by) == (Answer.YES, 1)


@pytest.mark.parametrize("text", ["components: []", "components:", "components: ['', '']", ""])
def test_a_manifest_without_component_says_just_that(text: str) -> None:
    with pytest.raises(InputError) as refused:
        manifest(f"manifest_version: 1\nbid: {{solution: P}}\n{text}\n")
    assert [one.code for one in refused.value.problems] == [ProblemCode.NO_COMPONENT]


def bid(**changes: Any) -> dict[str, Any]:
    base = {
        "manifest_version": "1",
        "bid": {"solution": "Portail"},
        "components": [{"name": "A", "kind": "library"}],
    }
    return {**base, **changes}


@given(tree=TREES)
def test_no_tree_gives_anything_but_a_manifest_or_an_input_error(tree: Tree) -> None:
    total(tree)


@given(
    tree=TREES,
    key=st.sampled_from(["bid", "context", "components", "embedded_groups"]),
    wrapped=st.booleans(),
)
def test_no_part_of_a_manifest_gives_anything_else_either(
    tree: Tree, key: str, wrapped: bool
) -> None:
    total(bid(**{key: [tree] if wrapped else tree}))


@given(part=st.dictionaries(st.sampled_from(["embedded", "identifiers", "id"]), TREES))
def test_nor_does_any_part_of_a_component(part: dict[str, Tree]) -> None:
    total(bid(components=[{"name": "A", "kind": "library", **part}]))


def total(tree: Tree) -> None:
    try:
        read = read_manifest(of_tree(tree))
    except InputError as refused:
        lines = [render_problem(one, language) for one in refused.problems for language in Language]
        stands = bool(lines) and all(line.startswith("tree:") for line in lines)
    else:
        stands = bool(read.components)
    assert stands

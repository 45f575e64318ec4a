"""Products and rows of the list: what cannot hold is refused where it stands."""

import pytest

from cct_check.errors import InputError
from cct_check.model.document import Document
from cct_check.model.referential import ConditionType, NoteType, Status
from cct_check.read.document import read_document_bytes
from cct_check.read.products import read_products
from cct_check.read.referential_rows import read_edition, read_rows

PRODUCT = """\
- product: tomcat
  rows: [AT-1, AT-2]
  kind: service
  names: [Tomcat, Apache Tomcat]
  purl: ["pkg:maven/org.apache.tomcat/"]
  conditions:
    - rows: [AT-2]
      type: entity
      values: [DTNUM]
      open: [other]
      note: {fr: Réservé à une entité., en: Reserved for one entity.}
      question: {fr: De quelle entité ?, en: Which entity?}
  notes:
    - rows: [AT-1]
      type: advice
      note: {fr: Version du système., en: The version of the system.}
"""
ROW = (
    '{ref: "AT-1", name: "Tomcat", vendor: "ASF", version: "9", status: "R", open_source: "yes", '
    'supported_free_software: "yes", part: "AT", chapter: "serveurs", change: "unchanged"}'
)
PART = f'edition: "2026-01-01"\nrows:\n  - {ROW}\n'


def document(text: str) -> Document:
    return read_document_bytes(text.encode(), shown="AT.yaml")


def refused(text: str) -> list[tuple[str, str, str]]:
    """Of each refusal, its reason, what it quotes, and the line that it names."""
    with pytest.raises(InputError) as caught:
        (read_products if text.startswith("-") else read_rows)([document(text)])
    lines = text.splitlines()
    return [
        (one.values["reason"], one.values["text"], lines[one.location.line - 1].strip())
        for one in caught.value.problems
        if one.location
    ]


def test_a_product_is_read_whole() -> None:
    (product,) = read_products([document(PRODUCT)]).values()
    assert (product.id, product.rows, product.kind) == ("tomcat", ("AT-1", "AT-2"), "service")
    assert (product.names, product.aliases) == (("Tomcat", "Apache Tomcat"), ())
    assert product.identifiers.purl == ("pkg:maven/org.apache.tomcat/",)
    (condition,) = product.conditions
    assert (condition.rows, condition.type) == (("AT-2",), ConditionType.ENTITY)
    assert (condition.values, condition.open) == (("DTNUM",), ("other",))
    assert condition.note["en"] == "Reserved for one entity."
    assert condition.question is not None
    assert condition.question["en"] == "Which entity?"
    (note,) = product.notes
    assert (note.rows, note.type) == (("AT-1",), NoteType.ADVICE)
    assert note.note["en"] == "The version of the system."


@pytest.mark.parametrize(
    ("before", "after", "reason", "quoted"),
    [
        ("kind: service", "kind: serveur", "kind-unknown", "serveur"),
        ("kind: service", "sort: service", "key-unknown", "sort"),
        ("  kind: service\n", "", "key-missing", "kind"),
        ("names: [Tomcat, Apache Tomcat]", "names: []", "list-expected", "names"),
        ("names: [Tomcat, Apache Tomcat]", "names: Tomcat", "list-expected", "names"),
        ("names: [Tomcat, Apache Tomcat]", "names: [[Tomcat]]", "text-expected", "names"),
        ("rows: [AT-2]", "rows: [AT-3]", "row-of-another-product", "rows"),
        ("type: entity", "type: entité", "choice-unknown", "type"),
        ("values: [DTNUM]", "values: [DSI]", "value-unknown", "values"),
        ("open: [other]", "open: [DSI]", "value-unknown", "open"),
        ("values: [DTNUM]", "when: [DTNUM]", "key-unknown", "when"),
        (", en: Reserved for one entity.", "", "key-missing", "en"),
        (", en: Which entity?", "", "key-missing", "en"),
        ("type: advice", "type: conseil", "choice-unknown", "type"),
        ("rows: [AT-1]\n", "rows: [AT-3]\n", "row-of-another-product", "rows"),
        (", en: The version of the system.", "", "key-missing", "en"),
    ],
)
def test_a_product_that_cannot_hold_is_refused_in_its_line(
    before: str, after: str, reason: str, quoted: str
) -> None:
    assert before in PRODUCT
    ((found, text, line),) = refused(PRODUCT.replace(before, after, 1))
    assert (found, text) == (reason, quoted)
    assert after.strip() in line or reason in ("key-missing", "text-expected")


def test_a_condition_that_no_value_meets_has_its_question() -> None:
    start = PRODUCT.index("      question:")
    unasked = PRODUCT[:start] + PRODUCT[PRODUCT.index("  notes:") :]
    assert read_products([document(unasked)])["tomcat"].conditions[0].question is None
    ((reason, text, _),) = refused(unasked.replace("      values: [DTNUM]\n", ""))
    assert (reason, text) == ("key-missing", "question")


@pytest.mark.parametrize("kind", ["authorisation", "restricted-use"])
def test_what_nothing_declared_settles_names_no_value(kind: str) -> None:
    ((reason, text, line),) = refused(PRODUCT.replace("type: entity", f"type: {kind}"))
    assert (reason, text, line) == ("value-unknown", "values", "values: [DTNUM]")


def test_a_product_and_a_row_are_described_once() -> None:
    twice = PRODUCT + PRODUCT.replace("[AT-1, AT-2]", "[AT-2]").replace("[AT-1]", "[AT-2]")
    assert refused(twice) == [("claimed-twice", "tomcat", "- product: tomcat")]
    shared = PRODUCT + PRODUCT.replace("product: tomcat", "product: other")
    assert refused(shared) == [("claimed-twice", "AT-1", "rows: [AT-1, AT-2]")]


def test_a_product_shares_with_one_that_is_described() -> None:
    sheet = PRODUCT.replace("kind: service", "kind: service\n  shares: [tomcatt]")
    assert refused(sheet) == [("value-unknown", "shares", "shares: [tomcatt]")]


@pytest.mark.parametrize("lines", ["[]", '["19C"]', '["1.x"]'])
def test_the_versions_with_which_a_name_designates_are_numbers(lines: str) -> None:
    sheet = PRODUCT.replace("kind: service", f"kind: service\n  with_version: {{Tomcat: {lines}}}")
    ((reason, *_),) = refused(sheet)
    assert reason == "value-unknown"


def test_a_list_holds_each_text_once() -> None:
    twice = PRODUCT.replace("[Tomcat, Apache Tomcat]", "[Tomcat,\n    Tomcat]")
    assert refused(twice) == [("text-twice", "Tomcat", "Tomcat]")]


def test_a_row_is_read_whole() -> None:
    (row,) = read_rows([document(PART)]).values()
    assert (row.ref, row.version, row.status, row.open_source) == ("AT-1", "9", Status.R, True)


@pytest.mark.parametrize(
    ("before", "after", "reason", "quoted"),
    [
        ('status: "R"', 'status: "Z"', "choice-unknown", "status"),
        ('status: "R"', 'status: "none"', "choice-unknown", "status"),
        ('ref: "AT-1"', 'ref: ""', "text-expected", "ref"),
        ('vendor: "ASF", ', "", "key-missing", "vendor"),
        ('vendor: "ASF"', 'éditeur: "ASF"', "key-unknown", "éditeur"),
        ('version: "9"', "version: [9]", "text-expected", "version"),
        (f"  - {ROW}", f"  - {ROW}\n  - {ROW}", "reference-twice", "AT-1"),
    ],
)
def test_a_row_that_cannot_hold_is_refused(
    before: str, after: str, reason: str, quoted: str
) -> None:
    assert before in PART
    ((found, text, _),) = refused(PART.replace(before, after, 1))
    assert (found, text) == (reason, quoted)


def test_the_parts_of_a_list_are_of_one_edition() -> None:
    other = PART.replace("2026-01-01", "2026-02-01")
    assert read_edition([document(PART), document(PART)]) == "2026-01-01"
    with pytest.raises(InputError) as caught:
        read_edition([document(PART), document(other)])
    assert caught.value.problems[0].values["reason"] == "edition-differs"

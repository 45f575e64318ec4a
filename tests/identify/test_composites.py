"""Names that hold several products: gathered where the list is fixed, else a question."""

import pytest

from cct_check.identify.index import build_index
from cct_check.identify.reading import read_name
from cct_check.model.lexicon import Lexicon
from cct_check.model.match import MatchOutcome, Says
from tests.identify.listed import RULEBOOK, match_of


@pytest.mark.parametrize(
    ("name", "products"),
    [
        ("ELK", {"elasticsearch", "logstash", "kibana"}),
        ("stack elk", {"elasticsearch", "logstash", "kibana"}),
        ("PostgreSQL/PostGIS", {"postgresql", "postgis"}),
        ("Elasticsearch + Kibana", {"elasticsearch", "kibana"}),
        ("Tomcat et PostgreSQL", {"tomcat", "postgresql"}),
        ("Elasticsearch, Logstash et Kibana", {"elasticsearch", "logstash", "kibana"}),
    ],
)
def test_products_delivered_together_are_all_found(name: str, products: set[str]) -> None:
    match = match_of(name)
    assert (match.outcome, set(match.products)) == (MatchOutcome.FOUND, products)


@pytest.mark.parametrize("name", ["MySQL ou MariaDB", "Tomcat/JBoss", "Apache et Tomcat"])
def test_alternatives_and_doubtful_parts_are_a_question(name: str) -> None:
    match = match_of(name)
    assert (match.outcome, match.products) == (MatchOutcome.AMBIGUOUS, ())
    assert len(match.candidates) > 1


@pytest.mark.parametrize(
    "name", ["C++", "Notepad++", "Tomcat et autres", "A / B", "Black & White", "R et D", "et, ou"]
)
def test_a_name_whose_parts_are_not_all_listed_gathers_nothing(name: str) -> None:
    assert match_of(name).clues[0].says is not Says.GATHERS


@pytest.mark.parametrize("name", ["Tomcat et Valkey", "Tomcat + zorglub"])
def test_a_product_beside_another_thing_is_a_question(name: str) -> None:
    match = match_of(name)
    assert (match.outcome, match.candidates) == (MatchOutcome.AMBIGUOUS, ("tomcat",))


def test_each_product_of_a_list_has_its_own_version() -> None:
    (name,) = match_of("Tomcat 9 et Redis 7.2").clues
    assert name.held == (("tomcat", "9"), ("redis", "7.2"))


def test_an_identifier_of_one_part_takes_nothing_from_the_others() -> None:
    match = match_of("ELK", purl=("pkg:docker/elasticsearch@8.11.0", "pkg:github/elastic/kibana"))
    assert set(match.products) == {"elasticsearch", "logstash", "kibana"}


def test_an_identifier_of_a_foreign_product_contradicts_the_name() -> None:
    match = match_of("ELK", purl=("pkg:maven/org.apache.cxf/cxf-core@4.0.0",))
    assert match.outcome is MatchOutcome.AMBIGUOUS


def test_a_composite_whose_products_the_edition_lacks_is_left_out() -> None:
    lexicon = Lexicon(composites={"ELK": ("elasticsearch", "no-such-product")})
    index = build_index(RULEBOOK.referential, lexicon)
    assert read_name("ELK", index) is None


def test_the_lexicon_names_products_and_chapters_of_the_list() -> None:
    lexicon, listed = RULEBOOK.lexicon, RULEBOOK.referential
    for products in lexicon.composites.values():
        assert set(products) <= listed.products.keys()
    for function in lexicon.words.functions:
        assert function.chapters or function.products
        assert set(function.products) <= listed.products.keys()
        assert set(function.chapters) <= {row.chapter for row in listed.rows.values()}

"""Agreements between what is declared of one component, on the real list."""

from typing import Any

import pytest

from cct_check.facts.matches import match_facts
from cct_check.identify.identify import identify_one
from cct_check.identify.index import build_index
from cct_check.model.facts import MatchFacts
from cct_check.model.manifest import Component, Identifiers, Kind
from cct_check.model.match import Agreement
from cct_check.read.rulebook import read_rulebook
from cct_check.resources import rules_folder

RULEBOOK = read_rulebook(rules_folder())
INDEX = build_index(RULEBOOK.referential, RULEBOOK.confusables)
CPE = "cpe:2.3:a:postgresql:postgresql:{}:*:*:*:*:*:*:*"


def facts(name: str, version: str = "", **identifiers: Any) -> MatchFacts:
    component = Component(
        id="x",
        name=name,
        version=version,
        kind=Kind.SERVICE,
        identifiers=Identifiers(**identifiers),
        route=(),
    )
    return match_facts(identify_one(component, INDEX), "", component, None, RULEBOOK.referential)


@pytest.mark.parametrize(
    ("identifiers", "agreement"),
    [
        ({"purl": ("pkg:deb/debian/postgresql-17@17.2-1",)}, Agreement.AGREE),
        ({"purl": ("pkg:deb/debian/postgresql-17@16.1-1",)}, Agreement.CONTRADICT),
        ({"cpe": (CPE.format("17.2"),)}, Agreement.AGREE),
        ({"cpe": (CPE.format("*"),)}, Agreement.AGREE),
        ({"cpe": (CPE.format("-"),)}, Agreement.AGREE),
        ({"cpe": (CPE.format("16.1"),)}, Agreement.CONTRADICT),
        ({"cpe": ("cpe:/a:postgresql:postgresql:16.1",)}, Agreement.CONTRADICT),
        ({"image": ("postgres:17.2-bookworm",)}, Agreement.AGREE),
        ({"image": ("postgres:17",)}, Agreement.AGREE),
        ({"image": ("postgres:latest",)}, Agreement.AGREE),
        ({"image": ("registre.exemple:5000/postgres",)}, Agreement.AGREE),
        ({"image": ("postgres:v16.1@sha256:" + "a" * 64,)}, Agreement.CONTRADICT),
        ({"image": ("postgres:17", "postgres:16")}, Agreement.CONTRADICT),
    ],
)
def test_every_identifier_that_holds_a_version_is_compared_with_it(
    identifiers: dict[str, tuple[str, ...]], agreement: Agreement
) -> None:
    assert facts("PostgreSQL", "17.2", **identifiers).version_agreement is agreement
    assert facts("PostgreSQL", **identifiers).version_agreement is Agreement.AGREE


@pytest.mark.parametrize(
    ("name", "identifiers", "agreement"),
    [
        ("PostgreSQL", {"image": ("postgres:17",)}, Agreement.AGREE),
        ("Base de données postgres", {"image": ("postgres:17",)}, Agreement.AGREE),
        ("MinIO", {"image": ("postgres:17",)}, Agreement.CONTRADICT),
        ("MinIO (pas PostgreSQL)", {"image": ("postgres:17",)}, Agreement.CONTRADICT),
        ("symfony/console", {"purl": ("pkg:composer/symfony/console@7",)}, Agreement.AGREE),
        ("MinIO", {}, Agreement.AGREE),
    ],
)
def test_a_name_that_is_none_of_its_identifier_s_product_is_told(
    name: str, identifiers: dict[str, tuple[str, ...]], agreement: Agreement
) -> None:
    assert facts(name, **identifiers).name_agreement is agreement

"""Each entry of a product's sheet is tried: it leads to its product, and to no other unsaid."""

from typing import Any

import pytest

from cct_check.identify.index import build_index
from cct_check.identify.lint import Defect, lint
from cct_check.model.lexicon import Lexicon
from cct_check.model.referential import Product, ProductIdentifiers, Referential
from cct_check.read.rulebook import read_rulebook
from cct_check.resources import rules_folder


def product(name: str, **entries: Any) -> Product:
    keys = ("purl", "cpe", "image", "package")
    identifiers = ProductIdentifiers(**{key: entries.pop(key) for key in keys if key in entries})
    kind = entries.pop("kind", "service")
    names = entries.pop("names", (name.title(),))
    return Product(id=name, rows=(), kind=kind, names=names, identifiers=identifiers, **entries)


def flaws(*products: Product) -> list[tuple[str, str, Defect, tuple[str, ...]]]:
    listed = Referential(
        edition="2026-01-01", sha256="", rows={}, products={one.id: one for one in products}
    )
    found = lint(build_index(listed, Lexicon()))
    return [(flaw.product, flaw.text, flaw.defect, flaw.others) for flaw in found]


def test_the_shipped_sheets_have_no_flaw() -> None:
    rulebook = read_rulebook(rules_folder())
    assert list(lint(build_index(rulebook.referential, rulebook.lexicon))) == []


@pytest.mark.parametrize(
    "entry",
    [
        {"aliases": ("Commun",)},
        {"purl": ("pkg:npm/commun",)},
        {"purl": ("pkg:maven/commun/",)},
        {"cpe": ("commun:commun",)},
        {"image": ("commun",)},
        {"package": ("commun#",)},
    ],
)
def test_what_two_products_claim_is_refused_unless_both_say_that_they_share(
    entry: dict[str, tuple[str, ...]],
) -> None:
    ((text,),) = entry.values()
    one, two = product("ubu", **entry), product("achras", **entry)
    assert flaws(one, two) == [
        ("ubu", text, Defect.SHARED, ("achras",)),
        ("achras", text, Defect.SHARED, ("ubu",)),
    ]
    half = product("achras", shares=("ubu",), **entry)
    assert len(flaws(one, half)) == 2
    assert flaws(product("ubu", shares=("achras",), **entry), half) == []


def test_the_name_of_another_product_is_refused() -> None:
    one, two = product("ubu"), product("achras", aliases=("Ubu",))
    assert flaws(one, two) == [("achras", "Ubu", Defect.OF_ANOTHER, ("ubu",))]
    spaced = product("achras", aliases=("U-bu",))
    assert [flaw[2] for flaw in flaws(one, spaced)] == [Defect.SHARED, Defect.SHARED]


@pytest.mark.parametrize(
    "entry",
    [
        {"image": ("registre.exemple:5000/ubu",)},
        {"image": ("ubu:1.0",)},
        {"purl": ("ubu",)},
        {"cpe": ("ubu",)},
        {"purl": ("pkg:npm/ubu",), "excluded": ("pkg:npm/ubu",)},
        {"aliases": ("Caché",), "uncertain": ("Caché",)},
        {"distinct": ("Ubu",)},
    ],
)
def test_what_nothing_can_lead_to_is_refused(entry: dict[str, Any]) -> None:
    found = flaws(product("ubu", **entry))
    assert found
    assert {defect for _, _, defect, _ in found} <= {Defect.UNREACHABLE, Defect.OF_ANOTHER}


def test_an_uncertain_name_may_be_that_of_several() -> None:
    assert flaws(product("ubu", uncertain=("Roi",)), product("achras", uncertain=("Roi",))) == []

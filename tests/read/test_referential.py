"""The list: imported from pages, committed as rows, joined with reviewed products."""

import hashlib
import json
from pathlib import Path

import pytest

from cct_check.errors import InputError
from cct_check.identify.names import fold
from cct_check.model.referential import Status
from cct_check.read.cct_pages import import_pages
from cct_check.read.document import read_document_bytes
from cct_check.read.products import read_products
from cct_check.read.referential_rows import read_edition, read_rows, rows_to_yaml
from cct_check.read.rulebook import read_folder, read_referential
from cct_check.resources import rules_folder

CCT = Path(__file__).resolve().parents[3] / "shared" / "data" / "cct"
HEADER = (
    "<tr>\n<th>R&eacute;f&eacute;rence</th><th>Composant</th><th>Fournisseur</th><th>Version</th>"
    "<th>Statut</th><th>Supp. LL</th><th>Commentaires</th>\n</tr>"
)


def cells(*texts: str, style: str = "inc_open") -> str:
    inside = "".join(f'<td class="{style}">{text}</td>' for text in texts)
    return f"<tr>\n{inside}\n</tr>"


def page(*rows: str, header: str = HEADER) -> str:
    return (
        '</table>\n<h2>\n<a name="AT"> Partie 2 : Serveurs - [ AT ]</a>\n[un lien](http://x)\n'
        '<h3>\n<a name="ATT3"> Chapitre 3 : Bases de donn&eacute;es - [ T3 ]</a>\n</h3>\n'
        f"<table>\n<thead>\n{header}\n</thead>\n<tbody>\n" + "\n".join(rows) + "\n</tbody></table>"
    )


def reasons(folder: Path) -> list[str]:
    with pytest.raises(InputError) as caught:
        import_pages(folder)
    return [problem.values["reason"] for problem in caught.value.problems]


def test_a_page_with_the_site_s_quirks_is_read_whole(tmp_path: Path) -> None:
    good = cells("AT-1", "\nBase&nbsp;une\n", " Éditeur ", "&lt;5.5", "R", "Oui", "l</br>m<br/>n")
    other = cells("AT-2", "Base deux", "", "", "A", "", "", style="maj_nonopen")
    (tmp_path / "page.md").write_text(page(good, other), encoding="utf-8")
    one, two = import_pages(tmp_path)
    assert (one.ref, one.name, one.vendor, one.version) == (
        "AT-1",
        "Base\u00a0une",
        "Éditeur",
        "<5.5",
    )
    assert (one.status, one.open_source, one.supported_free_software) == (Status.R, True, "yes")
    assert (one.part, one.chapter, one.change) == ("AT", "bases-de-donnees", "unchanged")
    assert (two.open_source, two.change, two.supported_free_software) == (
        False,
        "updated",
        "unstated",
    )


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (cells("AT-1", "A", "", "", "R", "", ""), "reference-twice"),
        (cells("", "A", "", "", "R", "", ""), "reference-missing"),
        (cells("AT-9", "", "", "", "R", "", ""), "name-missing"),
        (cells("AT-9", "A", "", "", "Z", "", ""), "status-unknown"),
        (cells("AT-9", "A", "", "", "none", "", ""), "status-unknown"),
        (cells("AT-9", "A", "", "", "R", "Peut-être", ""), "cell-unknown"),
        (cells("AT-9", "A", "", "", "R", ""), "cells-missing"),
    ],
)
def test_a_row_that_cannot_be_read_is_refused_never_passed_over(
    tmp_path: Path, row: str, reason: str
) -> None:
    good = cells("AT-1", "Base", "", "", "R", "", "")
    (tmp_path / "page.md").write_text(page(good, row), encoding="utf-8")
    assert reasons(tmp_path) == [reason]


def test_a_renamed_column_and_a_folder_without_table_are_refused(tmp_path: Path) -> None:
    assert reasons(tmp_path) == ["no-table"]
    good = cells("AT-1", "Base", "", "", "R", "", "")
    renamed = HEADER.replace("Statut", "État")
    (tmp_path / "page.md").write_text(page(good, header=renamed), encoding="utf-8")
    assert reasons(tmp_path) == ["header-unknown"]


def test_rows_written_and_read_again_are_the_same(tmp_path: Path) -> None:
    good = cells("AT-1", "Base : « une »", "no", "1.10", "R", "Non", "")
    (tmp_path / "page.md").write_text(page(good), encoding="utf-8")
    (row,) = import_pages(tmp_path)
    ((name, text),) = rows_to_yaml([row], edition="2026-01-01").items()
    document = read_document_bytes(text.encode(), shown=name)
    assert read_edition([document]) == "2026-01-01"
    (again,) = read_rows([document]).values()
    assert rows_to_yaml([again], edition="2026-01-01") == {name: text}
    assert again.version == "1.10"


def test_the_committed_list_has_336_rows_each_of_one_product() -> None:
    listed = read_referential(rules_folder())
    assert (listed.edition, len(listed.rows)) == ("2025-01-18", 336)
    owned = [ref for product in listed.products.values() for ref in product.rows]
    assert sorted(owned) == sorted(listed.rows)
    assert [p.id for p in listed.products.values() if p.kind == "unreviewed"] == []


def test_a_name_designates_one_product_unless_it_only_suggests_it() -> None:
    products = read_products(read_folder(rules_folder() / "products", {}))
    owners: dict[str, set[str]] = {}
    for product in products.values():
        for name in (*product.names, *product.aliases):
            owners.setdefault(fold(name), set()).add(product.id)
    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}


def test_importing_the_pages_again_gives_what_is_committed() -> None:
    if not CCT.exists():
        pytest.skip("pages of the CCT site absent")
    written = rows_to_yaml(import_pages(CCT / "pages"), edition="2025-01-18")
    committed = sorted((rules_folder() / "referential").glob("*.yaml"))
    assert {path.name: path.read_text(encoding="utf-8") for path in committed} == written


def test_the_rows_are_those_parsed_apart_from_us() -> None:
    if not CCT.exists():
        pytest.skip("pages of the CCT site absent")
    rows = read_referential(rules_folder()).rows
    parsed = json.loads((CCT / "products.json").read_text(encoding="utf-8"))
    for one in parsed:
        row = rows[one["id"]]
        assert (row.name, row.vendor) == (
            " ".join(one["name"].split(" ")).replace("  ", " "),
            one["vendor"],
        )
        assert (row.version, row.status) == (one["version"], one["status"])
    assert len(parsed) == len(rows)


def test_the_provenance_names_the_pages_that_were_read() -> None:
    if not CCT.exists():
        pytest.skip("pages of the CCT site absent")
    text = (rules_folder() / "PROVENANCE.yaml").read_text(encoding="utf-8")
    for path in (CCT / "pages").rglob("*referentiel*produits*.md"):
        assert hashlib.sha256(path.read_bytes()).hexdigest() in text

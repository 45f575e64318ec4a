"""What a bid is judged against, from its folders: sheets, rows, products, confusables."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from cct_check.errors import InputError, Problem
from cct_check.model.document import Document
from cct_check.model.lexicon import Lexicon
from cct_check.model.referential import (
    UNREVIEWED_KIND,
    Product,
    Referential,
    Row,
    Status,
    StatusReading,
)
from cct_check.model.rule import Sheet
from cct_check.read.composites import read_composites
from cct_check.read.confusables import read_confusables
from cct_check.read.folder import Trees, digest, read_folder, read_trees
from cct_check.read.images import read_image_namespaces
from cct_check.read.name_words import read_name_words
from cct_check.read.products import read_products
from cct_check.read.referential_rows import read_edition, read_rows
from cct_check.read.sheets import read_sheet
from cct_check.read.statuses import read_statuses
from cct_check.record import record


@record
class Rulebook:
    """The rules and the digest that names them, the list, and what reads its codes and names."""

    sheets: tuple[Sheet, ...]
    sheets_sha256: str
    referential: Referential
    statuses: Mapping[Status, StatusReading]
    lexicon: Lexicon


def read_rulebook(
    shipped: Path, *, checks: Path | None = None, referential: Path | None = None
) -> Rulebook:
    """Read the shipped rules, with the user's own sheets or rows in place of ours.

    `checks` is a folder of rule sheets, `referential` one written by `products import`. Raises
    `InputError` with every problem of the first part that has any.
    """
    trees = read_trees(shipped)
    sheets = _own_or_shipped(checks, shipped / "checks", trees)
    tables = _tables(shipped, trees)
    return Rulebook(
        sheets=type_sheets(sheets),
        sheets_sha256=digest(sheets),
        referential=_referential(shipped, referential, trees),
        statuses=read_statuses(tables["statuses"]),
        lexicon=_lexicon(tables),
    )


def read_sheets(shipped: Path, checks: Path | None = None) -> tuple[Sheet, ...]:
    """The rule sheets alone, shipped or the user's own."""
    return type_sheets(_own_or_shipped(checks, shipped / "checks", read_trees(shipped)))


def read_referential(
    shipped: Path, referential: Path | None = None, products: Path | None = None
) -> Referential:
    """The list alone: the rows of an edition joined with the reviewed products."""
    return _referential(shipped, referential, read_trees(shipped), products)


def read_product_sheets(shipped: Path, products: Path | None = None) -> tuple[Document, ...]:
    """The sheets of products as documents, which keep the place of each entry."""
    return _own_or_shipped(products, shipped / "products", {})


def read_row_sheets(shipped: Path, rows: Path | None = None) -> tuple[Document, ...]:
    """The rows of an edition as documents, which keep the place of each cell."""
    return _own_or_shipped(rows, shipped / "referential", {})


def read_status_readings(shipped: Path) -> Mapping[Status, StatusReading]:
    """What each status of the list is read as."""
    return read_statuses(_tables(shipped, read_trees(shipped))["statuses"])


def read_lexicon(shipped: Path) -> Lexicon:
    """What names are read with."""
    return _lexicon(_tables(shipped, read_trees(shipped)))


def assemble(
    edition: str, rows: Mapping[str, Row], products: Mapping[str, Product], sha256: str
) -> Referential:
    """Join the rows of an edition with the reviewed products.

    A product loses the rows that the edition no longer has, and disappears with the last; a row
    that no reviewed product knows is a product of its own, by its own name only.
    """
    listed = {}
    for product in products.values():
        kept = tuple(ref for ref in product.rows if ref in rows)
        if kept:
            listed[product.id] = product if kept == product.rows else replace(product, rows=kept)
    reviewed = {ref for product in listed.values() for ref in product.rows}
    for ref, row in rows.items():
        if ref not in reviewed:
            listed[ref.casefold()] = Product(
                id=ref.casefold(),
                rows=(ref,),
                kind=UNREVIEWED_KIND,
                names=(row.name,),
            )
    return Referential(edition=edition, sha256=sha256, rows=rows, products=listed)


def type_sheets(documents: Sequence[Document]) -> tuple[Sheet, ...]:
    """Type every sheet; raises `InputError` with the problems of all."""
    sheets: list[Sheet] = []
    problems: list[Problem] = []
    for document in documents:
        try:
            sheets.append(read_sheet(document))
        except InputError as refused:
            problems.extend(refused.problems)
    if problems:
        raise InputError(*problems)
    return tuple(sheets)


def _own_or_shipped(own: Path | None, shipped: Path, trees: Trees) -> tuple[Document, ...]:
    """The user's own files, which are parsed since they may be refused somewhere; else ours."""
    return read_folder(own, {}, shown=own.as_posix()) if own else read_folder(shipped, trees)


def _lexicon(tables: Mapping[str, Document]) -> Lexicon:
    return Lexicon(
        confusables=read_confusables(tables["confusables"]),
        composites=read_composites(tables["composites"]),
        words=read_name_words(tables["names"]),
        namespaces=read_image_namespaces(tables["images"]),
    )


def _tables(shipped: Path, trees: Trees) -> Mapping[str, Document]:
    """The tables of the lexicon by their names."""
    return {Path(one.file).stem: one for one in read_folder(shipped / "lexicon", trees)}


def _referential(
    shipped: Path, rows_folder: Path | None, trees: Trees, products_folder: Path | None = None
) -> Referential:
    rows = _own_or_shipped(rows_folder, shipped / "referential", trees)
    products = _own_or_shipped(products_folder, shipped / "products", trees)
    sha256 = digest((*rows, *products))
    return assemble(read_edition(rows), read_rows(rows), read_products(products), sha256)

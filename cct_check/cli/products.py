"""`cct-check products`: search the referential, show a product, import an edition."""

import sys
from pathlib import Path

from cct_check.cli.day import read_day
from cct_check.cli.exits import Exit
from cct_check.cli.output import make_folder, print_text, write_file
from cct_check.cli.refusal import Refusal
from cct_check.cli.screen import screen
from cct_check.cli.texts import Texts
from cct_check.identify.names import fold
from cct_check.model.language import Language
from cct_check.model.referential import Product, Referential
from cct_check.read.cct_pages import import_pages
from cct_check.read.referential_rows import rows_to_yaml
from cct_check.read.rulebook import read_referential, read_status_readings
from cct_check.render.encode import visible
from cct_check.render.products import render_product, render_products
from cct_check.resources import rules_folder


def search_products(text: str, referential: Path | None, language: Language) -> Exit:
    """Print the products whose names or vendors hold the text; none found is exit 2 and a line."""
    listed = read_referential(rules_folder(), referential)
    found = [product for product in listed.products.values() if _holds(product, listed, fold(text))]
    if found:
        print_text(render_products(found, listed, screen()))
    else:
        none = Texts(language)["product none"].format(visible(text))
        print(f"cct-check: {none}", file=sys.stderr)
    return Exit.COMPLIANT if found else Exit.NOTHING_JUDGED


def show_product(wanted: str, referential: Path | None, language: Language) -> None:
    """Print one product with all its rows, named by one of its references or by its id."""
    listed = read_referential(rules_folder(), referential)
    for product in listed.products.values():
        if wanted.upper() in product.rows or wanted == product.id:
            statuses = read_status_readings(rules_folder())
            print_text(render_product(product, listed, statuses, language, screen()))
            return
    raise Refusal("REF", wanted, see="cct-check products search")


def import_products(pages: Path, output: Path, edition: str, language: Language) -> None:
    """Write the rows found in the pages of the CCT site as an edition of the referential."""
    read_day(edition, "--edition")
    rows = import_pages(pages)
    make_folder(output)
    for name, text in rows_to_yaml(rows, edition=edition).items():
        write_file(output / name, text)
    print(Texts(language)["rows imported"].format(len(rows)), file=sys.stderr)


def _holds(product: Product, listed: Referential, text: str) -> bool:
    rows = [listed.rows[ref] for ref in product.rows]
    names = (*product.names, *product.aliases, *product.uncertain, *product.rows)
    vendors = (*product.vendors, *(row.vendor for row in rows))
    return any(text in fold(name) for name in (*names, *vendors, *(row.name for row in rows)))

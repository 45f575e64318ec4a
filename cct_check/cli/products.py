"""`cct-check products`: search the referential, show a product, import an edition."""

from pathlib import Path

from cct_check.cli.day import read_day
from cct_check.cli.exits import Exit
from cct_check.cli.output import make_folder, print_text, tell, write_file
from cct_check.cli.refusal import Refusal
from cct_check.cli.screen import screen
from cct_check.cli.texts import Texts
from cct_check.identify.names import fold
from cct_check.model.language import Language
from cct_check.model.referential import Product, Referential
from cct_check.read.cct_pages import import_pages
from cct_check.read.referential_rows import rows_to_yaml
from cct_check.read.rulebook import read_referential, read_status_readings
from cct_check.render.products import render_product, render_products
from cct_check.resources import rules_folder


def search_products(text: str, referential: Path | None, language: Language) -> Exit:
    """Print the products whose names or vendors hold the text; none found is exit 2 and a line."""
    listed = read_referential(rules_folder(), referential)
    found = [product for product in listed.products.values() if _holds(product, listed, fold(text))]
    if found:
        print_text(render_products(found, listed, screen()))
    else:
        none = Texts(language)["product none"].format(text)
        tell(f"cct-check: {none}")
    return Exit.COMPLIANT if found else Exit.NOTHING_JUDGED


def show_product(wanted: str, referential: Path | None, language: Language) -> None:
    """Print each product that one of its references, its id or a name designates or suggests."""
    listed = read_referential(rules_folder(), referential)
    found = [product for product in listed.products.values() if _is_called(product, wanted)]
    if not found:
        raise Refusal("REF", wanted, see="cct-check products search")
    statuses = read_status_readings(rules_folder())
    for product in found:
        print_text(render_product(product, listed, statuses, language, screen()))


def import_products(pages: Path, output: Path, edition: str, language: Language) -> None:
    """Write the rows found in the pages of the CCT site as an edition of the referential."""
    read_day(edition, "--edition")
    rows = import_pages(pages)
    make_folder(output)
    for name, text in rows_to_yaml(rows, edition=edition).items():
        write_file(output / name, text)
    tell(Texts(language)["rows imported"].format(len(rows)))


def _is_called(product: Product, wanted: str) -> bool:
    names = (*product.names, *product.aliases, *product.uncertain)
    called = wanted == product.id or fold(wanted) in map(fold, names)
    return called or wanted.upper() in product.rows


def _holds(product: Product, listed: Referential, text: str) -> bool:
    rows = [listed.rows[ref] for ref in product.rows]
    names = (*product.names, *product.aliases, *product.uncertain, *product.rows)
    vendors = (*product.vendors, *(row.vendor for row in rows))
    return any(text in fold(name) for name in (*names, *vendors, *(row.name for row in rows)))

"""The commands that consult or write what cct-check ships: template, rules, products, schemas."""

import sys
from pathlib import Path

from cct_check.cli.day import read_day
from cct_check.cli.exits import Exit
from cct_check.cli.output import print_record, print_text, write_file, write_new_file
from cct_check.cli.refusal import Refusal, refuse_unless
from cct_check.cli.screen import screen
from cct_check.cli.texts import Texts
from cct_check.identify.names import fold
from cct_check.judge.compile import compile_sheets
from cct_check.model.language import Language
from cct_check.model.referential import Product, Referential
from cct_check.model.rule import Sheet
from cct_check.read.cct_pages import import_pages
from cct_check.read.referential_rows import rows_to_yaml
from cct_check.read.rulebook import read_referential, read_sheets, read_status_readings
from cct_check.render.encode import visible
from cct_check.render.facts_schema import render_facts_schema
from cct_check.render.products import render_product, render_products
from cct_check.render.rules import render_rule, render_rules
from cct_check.resources import PACKAGE, rules_folder, schema_path

SCHEMAS = ("manifest", "report", "facts")


def new_manifest(output: Path | None, language: Language) -> None:
    """Write the commented template, to a new file or to standard output."""
    template = PACKAGE / "cli" / "templates" / f"manifest.{language}.yaml"
    text = template.read_text(encoding="utf-8")
    if output is None:
        print_record(text)
    else:
        write_new_file(output, text)


def list_rules(folder: Path | None, language: Language) -> None:
    """Print one line for each rule."""
    print_text(render_rules(_sheets(folder), language, screen()))


def show_rule(wanted: str, folder: Path | None, language: Language) -> None:
    """Print the page of one rule, named by its id or its name."""
    for sheet in _sheets(folder):
        if wanted.upper() == sheet.id or wanted == sheet.name:
            print_text(render_rule(sheet, language, screen()))
            return
    raise Refusal("ID", wanted, see="cct-check rules")


def search_products(text: str, referential: Path | None, language: Language) -> int:
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
    output.mkdir(parents=True, exist_ok=True)
    for name, text in rows_to_yaml(rows, edition=edition).items():
        write_file(output / name, text)
    words = {"fr": "lignes importées", "en": "rows imported"}
    print(f"{len(rows)} {words[language]}", file=sys.stderr)


def print_schema(name: str) -> None:
    """Print a published JSON Schema."""
    refuse_unless(name in SCHEMAS, "NAME", name, expected=", ".join(SCHEMAS))
    if name == "facts":
        print_record(render_facts_schema())
    else:
        print_record(schema_path(name).read_text(encoding="utf-8"))


def _sheets(folder: Path | None) -> list[Sheet]:
    sheets = read_sheets(rules_folder(), folder)
    compile_sheets(sheets)
    return sorted(sheets, key=lambda sheet: sheet.id)


def _holds(product: Product, listed: Referential, text: str) -> bool:
    rows = [listed.rows[ref] for ref in product.rows]
    names = (*product.names, *product.aliases, *product.uncertain, *product.rows)
    vendors = (*product.vendors, *(row.vendor for row in rows))
    return any(text in fold(name) for name in (*names, *vendors, *(row.name for row in rows)))

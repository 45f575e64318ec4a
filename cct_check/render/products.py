"""The products of the list as pages for a terminal: one in full, or several a line each."""

from collections.abc import Iterable, Iterator
from datetime import date

from cct_check.model.language import Language
from cct_check.model.referential import Product, Referential
from cct_check.render.messages import printed_date
from cct_check.render.page import Page, Screen
from cct_check.render.words import Words, titled

_EDITION: Words = {"fr": "Édition", "en": "Edition"}
_CONDITION: Words = {"fr": "Condition d’emploi", "en": "Usage condition"}
_STATUS: Words = {"fr": "statut", "en": "status"}
_NO_VERSION: Words = {"fr": "aucune version publiée", "en": "no version published"}


def render_products(products: Iterable[Product], listed: Referential, screen: Screen) -> str:
    """A line for each product: its printed name, its id, and its rows."""
    page = Page(screen)
    for product in products:
        rows = ", ".join(
            f"{ref} {listed.rows[ref].version or '–'} [{listed.rows[ref].status}]"
            for ref in sorted(product.rows)
        )
        page.paragraph((product.names[0], "bold"), f"  ({product.id})  {rows}", hanging=2)
    return page.printed()


def render_product(
    product: Product, listed: Referential, language: Language, screen: Screen
) -> str:
    """One product: its rows, the names and identifiers that designate it, its conditions."""
    page = Page(screen)
    page.paragraph((f"{product.names[0]} ({product.id}, {product.kind})", "bold"))
    page.blank()
    for ref in sorted(product.rows):
        row = listed.rows[ref]
        vendor = f" — {row.vendor}" if row.vendor else ""
        version = row.version or _NO_VERSION[language]
        name = titled(f"{row.name}{vendor}", language)
        text = f"{ref}  {name}{version}, {_STATUS[language]} {row.status}"
        page.paragraph(text, indent=2, hanging=len(ref) + 2)
    page.blank()
    for title, text in _statements(product, language):
        page.paragraph((titled(title, language), "bold"), text)
    page.blank()
    edition = printed_date(date.fromisoformat(listed.edition), language)
    page.paragraph((titled(_EDITION[language], language), "bold"), edition)
    return page.printed()


def _statements(product: Product, language: Language) -> Iterator[tuple[str, str]]:
    """What designates the product, then its conditions: each with its title."""
    rank = 0 if language is Language.FR else 1
    identifiers = product.identifiers
    for titles, values in (
        (("Noms", "Names"), product.names),
        (("Autres noms", "Other names"), product.aliases),
        (("Noms à préciser", "Names to be clarified"), product.uncertain),
        (("Éditeurs", "Vendors"), product.vendors),
        (("purl", "purl"), identifiers.purl),
        (("CPE", "CPE"), identifiers.cpe),
        (("Images", "Images"), identifiers.image),
        (("Paquets", "Packages"), identifiers.package),
        (("N’est pas", "Is not"), product.excluded),
    ):
        if values:
            yield titles[rank], ", ".join(values)
    for condition in product.conditions:
        yield f"{_CONDITION[language]} ({', '.join(condition.rows)})", condition.note[language]

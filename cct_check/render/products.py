"""The products of the list as pages for a terminal: one in full, or several a line each."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TypeAlias

from cct_check.model.language import Language, Words
from cct_check.model.referential import (
    NO_VERSION,
    NoteType,
    Product,
    Referential,
    Status,
    StatusReading,
)
from cct_check.render.page import Page, Screen
from cct_check.render.words import printed_date, quoted, stated_word, titled

_EDITION = Words(fr="Édition", en="Edition")
_PAGE = Words(fr="Page du CCT", en="CCT page")
_CONDITION = Words(fr="Condition d’emploi, reformulée", en="Usage condition, restated")
_NOTES: Mapping[NoteType, Words] = {
    NoteType.ADVICE: Words(fr="Conseil, reformulé", en="Advice, restated"),
    NoteType.PACKAGING: Words(
        fr="Consigne de livraison, reformulée", en="Packaging duty, restated"
    ),
    NoteType.SHARED_OFFER: Words(fr="Offre mutualisée, reformulée", en="Shared offer, restated"),
}
_STATUS = Words(fr="statut", en="status")
_READ_AS = Words(fr="lu comme", en="read as")
_WITHOUT = Words(fr="sans version", en="no version")
_NO_VERSION = Words(fr="aucune version publiée", en="no version published")


Statuses: TypeAlias = Mapping[Status, StatusReading]


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
    product: Product, listed: Referential, statuses: Statuses, language: Language, screen: Screen
) -> str:
    """One product: its rows, what designates it, its conditions and its notes."""
    page = Page(screen)
    kind = stated_word("kind", product.kind, language)
    page.paragraph((f"{product.names[0]} ({product.id}, {kind})", "bold"))
    page.blank()
    for ref in sorted(product.rows):
        row = listed.rows[ref]
        vendor = f" — {row.vendor}" if row.vendor else ""
        version = row.version or _NO_VERSION[language]
        name = titled(f"{row.name}{vendor}", language)
        text = (
            f"{ref}  {name}{version}, {_STATUS[language]} {_status(row.status, statuses, language)}"
        )
        page.paragraph(text, indent=2, hanging=len(ref) + 2)
    page.blank()
    for title, text in _statements(product, language):
        page.paragraph((titled(title, language), "bold"), text)
    page.blank()
    for site_page in dict.fromkeys(listed.rows[ref].page for ref in sorted(product.rows)):
        page.paragraph((titled(_PAGE[language], language), "bold"), site_page)
    edition = printed_date(date.fromisoformat(listed.edition), language)
    page.paragraph((titled(_EDITION[language], language), "bold"), edition)
    return page.printed()


def _status(status: Status, statuses: Statuses, language: Language) -> str:
    """A status and what it is read as."""
    if status not in statuses:
        return status
    return f"{status} ({_READ_AS[language]} {quoted(statuses[status].label[language], language)})"


def _told_apart(product: Product, language: Language) -> Iterator[str]:
    """The names that designate the product with some versions only, with these."""
    for name, numbers in product.with_version.items():
        told = (_WITHOUT[language] if number == NO_VERSION else number for number in numbers)
        yield f"{name} ({' / '.join(told)})"


def _statements(product: Product, language: Language) -> Iterator[tuple[str, str]]:
    """What designates the product, then its conditions and notes: each with its title."""
    identifiers = product.identifiers
    for title, values in (
        (Words(fr="Noms", en="Names"), product.names),
        (Words(fr="Autres noms", en="Other names"), product.aliases),
        (Words(fr="Noms à préciser", en="Names to be clarified"), product.uncertain),
        (
            Words(fr="Noms à préciser, selon la version", en="Names that a version tells apart"),
            tuple(_told_apart(product, language)),
        ),
        (Words(fr="Noms d’autres produits", en="Names of other products"), product.distinct),
        (Words(fr="Éditeurs", en="Vendors"), product.vendors),
        (Words(fr="purl", en="purl"), identifiers.purl),
        (Words(fr="CPE", en="CPE"), identifiers.cpe),
        (Words(fr="Images", en="Images"), identifiers.image),
        (Words(fr="Paquets", en="Packages"), identifiers.package),
        (Words(fr="Identifiants écartés", en="Excluded identifiers"), product.excluded),
    ):
        if values:
            yield title[language], ", ".join(values)
    for condition in product.conditions:
        yield f"{_CONDITION[language]} ({', '.join(condition.rows)})", condition.note[language]
    for note in product.notes:
        yield f"{_NOTES[note.type][language]} ({', '.join(note.rows)})", note.note[language]

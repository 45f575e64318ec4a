"""Rules and products as pages of text."""

from collections.abc import Iterator

from cct_check.model.language import Language
from cct_check.model.referential import Product, Referential
from cct_check.model.rule import Basis, Sheet
from cct_check.render.encode import visible
from cct_check.render.words import BASES, NATURES, VERDICTS


def rule_line(sheet: Sheet, language: Language) -> str:
    """One line of the list of rules."""
    verdict = VERDICTS[sheet.verdict][language]
    return f"{sheet.id}  {visible(sheet.title[language])} ({verdict})\n"


def rule_page(sheet: Sheet, language: Language) -> str:
    """One rule as a page: norm, basis, why, remedy, and when it applies."""
    return "".join(f"{visible(line)}\n" for line in _rule_lines(sheet, language))


def product_line(product: Product, listed: Referential) -> str:
    """One line of a search: the printed name and its rows."""
    rows = ", ".join(
        f"{ref} {listed.rows[ref].version or '–'} [{listed.rows[ref].status}]"
        for ref in sorted(product.rows)
    )
    return f"{visible(f'{product.names[0]}  ({product.id})  {rows}')}\n"


def product_page(product: Product, listed: Referential, language: Language) -> str:
    """One product as a page: its rows, the names and identifiers that designate it, conditions."""
    return "".join(f"{visible(line)}\n" for line in _product_lines(product, listed, language))


def _rule_lines(sheet: Sheet, language: Language) -> Iterator[str]:
    fr = language is Language.FR
    yield f"{sheet.id} — {sheet.title[language]}"
    yield ""
    basis = BASES[sheet.basis][language]
    confidence = f" ({'confiance' if fr else 'confidence'} {sheet.confidence})"
    yield _pair("Nature", NATURES[sheet.nature][language], fr)
    yield _pair("Avis" if fr else "Verdict", VERDICTS[sheet.verdict][language], fr)
    known = confidence if sheet.basis is Basis.READING else ""
    yield _pair("Fondement" if fr else "Basis", basis + known, fr)
    if sheet.source.clause:
        yield _pair("Norme" if fr else "Norm", sheet.source.clause[language], fr)
        page = f"{sheet.source.page}{'#' if sheet.source.anchor else ''}{sheet.source.anchor}"
        yield _pair("Page du CCT" if fr else "CCT page", page, fr)
    yield ""
    yield _pair("Pourquoi" if fr else "Why", sheet.why[language], fr)
    yield _pair("Que faire" if fr else "What to do", sheet.remedy[language], fr)
    yield ""
    if sheet.when:
        yield _pair("S’applique quand" if fr else "Applies when", _clauses(sheet, "when"), fr)
    yield _pair("Exige" if fr else "Requires", _clauses(sheet, "require"), fr)


def _clauses(sheet: Sheet, part: str) -> str:
    clauses = sheet.when if part == "when" else sheet.require
    return "; ".join(f"{path} {_schema(schema)}" for path, schema in clauses.items())


def _schema(schema: object) -> str:
    match schema:
        case {"const": value}:
            return f"= {value}"
        case {"enum": list(values)}:
            return f"∈ {{{', '.join(map(str, values))}}}"
        case {"not": below}:
            return f"≠ {_schema(below).removeprefix('= ').removeprefix('∈ ')}"
        case _:
            return str(schema)


def _product_lines(product: Product, listed: Referential, language: Language) -> Iterator[str]:
    fr = language is Language.FR
    yield f"{product.names[0]} ({product.id}, {product.kind})"
    yield ""
    for ref in sorted(product.rows):
        row = listed.rows[ref]
        version = row.version or ("aucune version publiée" if fr else "no version published")
        vendor = f" — {row.vendor}" if row.vendor else ""
        status = "statut" if fr else "status"
        yield f"  {ref}  {row.name}{vendor}: {version}, {status} {row.status}"
    yield ""
    identifiers = product.identifiers
    for fr_title, en_title, values in (
        ("Noms", "Names", (*product.names, *product.aliases)),
        ("Noms à préciser", "Names to be clarified", product.uncertain),
        ("Éditeurs", "Vendors", product.vendors),
        ("purl", "purl", identifiers.purl),
        ("CPE", "CPE", identifiers.cpe),
        ("Images", "Images", identifiers.image),
        ("Paquets", "Packages", identifiers.package),
        ("N’est pas", "Is not", product.excluded),
    ):
        if values:
            yield _pair(fr_title if fr else en_title, ", ".join(values), fr)
    for condition in product.conditions:
        title = "Condition d’emploi" if fr else "Usage condition"
        yield _pair(f"{title} ({', '.join(condition.rows)})", condition.note[language], fr)
    yield ""
    yield _pair("Édition" if fr else "Edition", listed.edition, fr)


def _pair(title: str, text: str, fr: bool) -> str:
    return f"{title}\u00a0: {text}" if fr else f"{title}: {text}"

"""What rules and findings rest on: the text, a reading, a convention, and the page of the CCT."""

from collections.abc import Iterator

from cct_check.model.language import Language, Words
from cct_check.model.report import Case, Report
from cct_check.model.rule import ROW_PAGE, TENDER_PAGE, Basis, Sheet
from cct_check.render.words import BASES, titled

_CONFIDENCE = Words(fr="confiance", en="confidence")
_ROW_PAGE = Words(fr="page de la ligne", en="page of the row")
_TENDER = Words(fr="le fichier de la consultation", en="the tender file")
_PAGE_OF_ROWS = Words(fr="page des lignes", en="page of the rows")


def foundations(report: Report, language: Language) -> Iterator[str]:
    """A text for each foundation with its rules, then for each page with the parts of the list."""
    sheets = {one.sheet.id: one.sheet for one in report.findings}
    rules: dict[str, list[str]] = {}
    for sheet in sorted(sheets.values(), key=lambda one: one.id):
        rules.setdefault(foundation(sheet, language), []).append(sheet.id)
    for text, ids in rules.items():
        yield f"{titled(text, language)}{', '.join(ids)}."
    pages: dict[str, set[str]] = {}
    for judged in report.components:
        for row in (row for case in judged.cases for row in case.named_rows()):
            pages.setdefault(row.page, set()).add(row.part)
    for page in sorted(filter(None, pages)):
        parts = ", ".join(sorted(pages[page]))
        yield f"{titled(f'{_PAGE_OF_ROWS[language]} {parts}', language)}{page}."


def foundation(sheet: Sheet, language: Language) -> str:
    """What a rule rests on: its basis, how sure a reading is, and the page of the CCT."""
    if sheet.source.page == TENDER_PAGE:
        return _TENDER[language]
    page = page_word(sheet, language) if sheet.basis is not Basis.PRACTICE else ""
    return basis_words(sheet, language, page)


def basis_words(sheet: Sheet, language: Language, page: str = "") -> str:
    """The basis of a rule, how sure a reading is, and a page where one is given."""
    basis = BASES[sheet.basis][language]
    confidence = sheet.confidence and f"{_CONFIDENCE[language]} {_decimal(sheet, language)}"
    told = ", ".join(filter(None, (confidence, page)))
    return f"{basis} ({told})" if told else basis


def source_page(sheet: Sheet, case: Case | None) -> str:
    """The page of the CCT where the norm of a finding stands: that of its row where it says so."""
    if sheet.source.page != ROW_PAGE:
        return sheet.source.page
    return next((row.page for row in case.named_rows()), "") if case else ""


def _decimal(sheet: Sheet, language: Language) -> str:
    return sheet.confidence.replace(".", ",") if language is Language.FR else sheet.confidence


def page_word(sheet: Sheet, language: Language) -> str:
    """The page and the anchor of a norm, whatever the row where it is that of a row."""
    if sheet.source.page == ROW_PAGE:
        return _ROW_PAGE[language]
    return "#".join(filter(None, (sheet.source.page, sheet.source.anchor)))

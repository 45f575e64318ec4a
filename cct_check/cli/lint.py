"""`cct-check products lint`: the sheets of products, each entry tried as a bid would declare it."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from cct_check.cli.exits import Exit
from cct_check.cli.output import tell
from cct_check.cli.texts import Texts
from cct_check.errors import Problem, ProblemCode, Reason
from cct_check.identify.index import build_index
from cct_check.identify.lint import Defect, Flaw, lint
from cct_check.model.document import Document
from cct_check.model.language import Language
from cct_check.read.rulebook import read_lexicon, read_product_sheets, read_referential
from cct_check.render.problems import render_problem
from cct_check.resources import rules_folder

_REASONS: Mapping[Defect, Reason] = {
    Defect.SHARED: Reason.SHARED_UNSAID,
    Defect.OF_ANOTHER: Reason.OF_ANOTHER_PRODUCT,
    Defect.UNREACHABLE: Reason.NEVER_REACHED,
}


def lint_products(products: Path | None, referential: Path | None, language: Language) -> Exit:
    """Print a line for each entry that designates no product, or more than its own."""
    sheets = read_product_sheets(rules_folder(), products)
    listed = read_referential(rules_folder(), referential, products)
    flaws = list(lint(build_index(listed, read_lexicon(rules_folder()))))
    for flaw in flaws:
        tell(render_problem(_problem(flaw, sheets), language))
    tell(Texts(language)["products linted"].format(len(listed.products), len(flaws)))
    return Exit.REFUSED if flaws else Exit.COMPLIANT


def _problem(flaw: Flaw, sheets: Sequence[Document]) -> Problem:
    """The flaw where it stands in the sheet of its product."""
    for sheet in sheets:
        entries = sheet.root if isinstance(sheet.root, list) else []
        for rank, entry in enumerate(entries):
            if isinstance(entry, dict) and entry.get("product") == flaw.product:
                values = entry[flaw.key]
                step = values.index(flaw.text) if isinstance(values, list) else flaw.text
                return Problem(
                    code=ProblemCode.PRODUCT_UNSAFE,
                    file=sheet.file,
                    location=sheet.locate((rank, flaw.key, step)),
                    values={
                        "reason": _REASONS[flaw.defect],
                        "text": flaw.text,
                        "others": ", ".join(flaw.others),
                    },
                )
    raise LookupError(flaw.product)

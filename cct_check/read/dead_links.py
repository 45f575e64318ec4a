"""The CCT site's pages: links to pages that do not exist, and references that no row bears."""

import re
from collections.abc import Container, Iterator
from pathlib import Path

from cct_check.errors import Problem, ProblemCode
from cct_check.read.text import location_at, read_file

_LINK = re.compile(r"(?<!!)\[[^\]]*\]\((?P<target>\.{1,2}/[^)\s]+)\)")
"""A relative link. What begins with a slash is an image or a file outside the content's folder."""

_REFERENCE = re.compile(r"\b(?:AT|DV|EX|MT|PT|RT|SG|SI)-\d{3,4}\b")


def dead_references(folder: Path, rows: Container[str]) -> Iterator[Problem]:
    """Each link and each reference of the pages below `folder` that leads nowhere, page by page."""
    for page in sorted(folder.rglob("*.md")):
        shown = page.relative_to(folder).as_posix()
        text = read_file(page, shown=shown).text
        for found in _LINK.finditer(text):
            if not _leads_somewhere(page, found["target"], folder):
                yield _problem(ProblemCode.LINK_DEAD, found["target"], text, found.start(), shown)
        for found in _REFERENCE.finditer(text):
            if found[0] not in rows:
                yield _problem(ProblemCode.REFERENCE_DEAD, found[0], text, found.start(), shown)


def _leads_somewhere(page: Path, target: str, folder: Path) -> bool:
    """Whether a page or a file stands there: the site serves `a/b.md` as `a/b/`."""
    path = target.partition("#")[0].rstrip("/")
    if path.endswith("index.html"):
        return True
    return any(_is_page(base / path, folder) for base in (page.parent, page.with_suffix("")))


def _is_page(path: Path, folder: Path) -> bool:
    resolved = path.resolve()
    if not resolved.is_relative_to(folder.resolve()):
        return False
    return resolved.exists() or resolved.with_name(f"{resolved.name}.md").exists()


def _problem(code: ProblemCode, target: str, text: str, offset: int, shown: str) -> Problem:
    place = location_at(text, offset, shown)
    return Problem(code=code, file=shown, location=place, values={"target": target})

"""The CCT site's own pages to rows: HTML tables inside Markdown, facts only."""

import re
import unicodedata
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from cct_check.errors import InputError, Location, Problem, ProblemCode, Reason
from cct_check.model.referential import Row, Status
from cct_check.read.text import deceptive_character, read_file

HEADER = ("référence", "composant", "fournisseur", "version", "statut", "supp. ll", "commentaires")
"""The columns of a product table; the comments are read and restated, not imported."""

_TABLE = re.compile(r"<th>\s*R(?:é|&eacute;)f(?:é|&eacute;)rence", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\r\n]+")
_REFERENCE = re.compile(r"[A-Z]{2}-\d+")
_PART = re.compile(r"[A-Z]{2}")
_CHAPTER = re.compile(r"^Chapitre \d+\s*:\s*(.+?)\s*-\s*\[.*$")
_SUPPORT = {"oui": "yes", "non": "no", "": "unstated"}
_CHANGES = {"new": "new", "maj": "updated", "inc": "unchanged"}
_PUBLISHED = frozenset([Status.R, Status.A, Status.M, Status.O])


def import_pages(folder: Path) -> tuple[Row, ...]:
    """Every row of every page below `folder` that holds a product table, by reference.

    Raises `InputError` with all that is wrong at once: an unknown header, a row without a
    reference or with one already used, an unknown status, a folder without any table.
    """
    reader = _Harvest(file=folder.as_posix())
    for path in sorted(folder.rglob("*.md")):
        shown = path.relative_to(folder).as_posix()
        source = read_file(path, shown=shown)
        if _TABLE.search(source.text):
            _Page(reader, shown).feed_all(source.text)
    if not reader.rows and not reader.problems:
        reader.refuse(Reason.NO_TABLE, "", None)
    if reader.problems:
        raise InputError(*reader.problems)
    return tuple(reader.rows[ref] for ref in sorted(reader.rows))


@dataclass(slots=True)
class _Harvest:
    """What has been read of all pages so far."""

    file: str
    rows: dict[str, Row] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def refuse(self, reason: Reason, text: str, location: Location | None) -> None:
        self.problems.append(
            Problem(
                code=ProblemCode.PAGE_INVALID,
                file=location.file if location else self.file,
                location=location,
                values={"reason": reason, "text": text},
            )
        )


@dataclass(slots=True)
class _Cell:
    """One cell: its text and the class that tells its change and licence."""

    text: str
    style: str


class _Page(HTMLParser):
    """One page; tolerant of what browsers tolerate: orphan and unclosed tags, `</br>`."""

    def __init__(self, harvest: _Harvest, shown: str) -> None:
        super().__init__(convert_charrefs=True)
        self.harvest = harvest
        self.shown = shown
        self.part = ""
        self.chapter = ""
        self.cells: list[_Cell] = []
        self.titles: list[str] = []
        self.open: str = ""
        self.texts: list[str] = []
        self.style = ""
        self.start = Location(file=shown, line=1, column=1)

    def feed_all(self, text: str) -> None:
        """Read the whole page."""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a cell, a row or a heading's anchor; a `<br>` parts words."""
        named = dict(attrs)
        if tag in ("td", "th") or (tag == "a" and named.get("name")):
            self._open(tag, named)
        elif tag == "tr":
            self.cells, self.titles = [], []
            line, column = self.getpos()
            self.start = Location(file=self.shown, line=line, column=column + 1)
        elif tag == "br":
            self.texts.append(" ")

    def handle_endtag(self, tag: str) -> None:
        """Close what was opened; a row is complete with its `</tr>`."""
        if tag == "tr":
            self._row()
        elif tag == "br":
            self.texts.append(" ")
        elif tag == self.open:
            self._close(_folded("".join(self.texts)))

    def handle_data(self, data: str) -> None:
        """Keep the text of what is open."""
        if self.open:
            self.texts.append(data)

    def _open(self, tag: str, attributes: dict[str, str | None]) -> None:
        if self.open:
            return
        self.open, self.texts = tag, []
        self.style = attributes.get("class") or ""
        if tag == "a":
            self.style = attributes.get("name") or ""

    def _close(self, text: str) -> None:
        if self.open == "td":
            self.cells.append(_Cell(text=text, style=self.style))
        elif self.open == "th":
            self.titles.append(text.casefold())
        elif text.startswith("Partie "):
            self.part = self.style
        elif found := _CHAPTER.match(text):
            self.chapter = _slug(found[1])
        self.open = ""

    def _row(self) -> None:
        if self.titles and tuple(self.titles) != HEADER:
            self.harvest.refuse(Reason.HEADER_UNKNOWN, ", ".join(self.titles), self.start)
        if not self.cells:
            return
        if len(self.cells) != len(HEADER):
            self.harvest.refuse(Reason.CELLS_MISSING, str(len(self.cells)), self.start)
            return
        self._product(self.cells)

    def _product(self, cells: list[_Cell]) -> None:
        ref, name, vendor, version, status, support = (cell.text for cell in cells[:6])
        change, _, licence = cells[0].style.partition("_")
        problem = self._problem_of(ref, name, status, support, change)
        if problem is not None:
            self.harvest.refuse(problem, ref or name, self.start)
            return
        self.harvest.rows[ref] = Row(
            ref=ref,
            name=name,
            vendor=vendor,
            version=version,
            status=Status(status),
            open_source=licence == "open",
            supported_free_software=_SUPPORT[support.casefold()],
            part=self.part,
            chapter=self.chapter,
            change=_CHANGES[change],
            page=self.shown,
        )

    def _problem_of(
        self, ref: str, name: str, status: str, support: str, change: str
    ) -> Reason | None:
        """What is wrong with a row, or None."""
        if not _REFERENCE.fullmatch(ref):
            return Reason.REFERENCE_MISSING
        if ref in self.harvest.rows:
            return Reason.REFERENCE_TWICE
        if not name:
            return Reason.NAME_MISSING
        if not _PART.fullmatch(self.part):
            return Reason.PART_UNKNOWN
        if any(deceptive_character(cell.text) for cell in self.cells[:6]):
            return Reason.CHARACTER_FORBIDDEN
        if status not in {known.value for known in _PUBLISHED}:
            return Reason.STATUS_UNKNOWN
        if support.casefold() not in _SUPPORT or change not in _CHANGES:
            return Reason.CELL_UNKNOWN
        return None


def _folded(text: str) -> str:
    """Runs of white space as one space; no-break spaces are the list’s own and stay."""
    return _SPACES.sub(" ", text).strip(" ")


def _slug(title: str) -> str:
    ascii_only = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^a-z0-9]+", "-", ascii_only.lower()).strip("-")

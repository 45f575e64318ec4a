"""A page of styled lines, wrapped to a width; a text enters it only through the encoder."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from rich.cells import cell_len

from cct_check.errors import Location
from cct_check.model.document import Lines
from cct_check.record import record
from cct_check.render.encode import neutral_lines, visible

Part: TypeAlias = str | tuple[str, str]
"""A text, or a text and its style as rich names it (`bold red`)."""

_Styled: TypeAlias = tuple[str, str]
_WORD = re.compile("(?:[^ /]{0,3}/)*+[^ /]{4,}+/(?=[^ ])|[^ ]+")
"""What is not broken: a word, or a segment of a path with its slash; a date has none so long."""

_BEFORE = 16
"""How many characters of a long line are shown before the place that it is quoted for."""

REACH = 256
"""How far to each side of a place a line may be shown: more than any page is wide."""


def place_word(place: Location) -> str:
    """A place as it is written: `manifest.yaml:14:5`."""
    return f"{place.file}:{place.line}:{place.column}"


def aside(*texts: str) -> tuple[str, str]:
    """What only some readers look for, after a text: codes and places, dim and in brackets."""
    told = ", ".join(filter(None, texts))
    return (f" [{told}]" if told else "", "dim")


@record
class Screen:
    """How a page is laid out: columns, colour, and whether it may go beyond ASCII to draw."""

    width: int = 80
    colour: bool = False
    ascii_only: bool = False


class Page:
    r"""Lines kept until the page is printed.

    Laid out here and not by a rich console, which breaks lines at no-break spaces (`« Tomcat »`,
    its words end at `\\s`) and takes a tenth of a small check to import.
    """

    def __init__(self, screen: Screen) -> None:
        """Begin an empty page."""
        self._screen = screen
        self._lines: list[Sequence[_Styled]] = []
        self.arrow = "->" if screen.ascii_only else "→"

    def blank(self) -> None:
        """Leave a line."""
        self._lines.append(())

    def paragraph(self, *parts: Part, indent: int = 0, hanging: int = 0) -> None:
        """Add texts as one paragraph, broken at spaces; `hanging` indents what follows line one."""
        styled = [(part, "") if isinstance(part, str) else part for part in parts]
        shown = [(visible(text), style) for text, style in styled]
        whole = "".join(text for text, _ in shown)
        lines = _broken(whole, self._screen.width - indent, hanging)
        for rank, (start, end) in enumerate(lines):
            margin = " " * (indent + hanging if rank else indent)
            self._lines.append([(margin, ""), *_between(shown, start, end)])

    def heading(self, title: str) -> None:
        """Leave a line and add a title, drawn out to the right edge."""
        self.blank()
        stroke = "-" if self._screen.ascii_only else "─"
        rest = max(self._screen.width - cell_len(title) - 1, 0)
        self._lines.append([(visible(title), "bold"), (f" {stroke * rest}", "")])

    def quote(self, number: int, before: str, after: str) -> None:
        """Add a line of a file with its number, cut to the width.

        `before` and `after` are what stands on the line before and from the place that it is quoted
        for, which is always seen.
        """
        bar, more = ("|", "...") if self._screen.ascii_only else ("│", "…")
        margin = f"{number:>7} {bar} "
        room = self._screen.width - cell_len(margin)
        left, right = visible(before), visible(after.rstrip())
        if cell_len(left + right) > room and cell_len(left) > room // 2:
            left = f"{more} {left[-_BEFORE:].lstrip()}"
        shown = left + right
        if cell_len(shown) > room:
            shown = shown[: _fitting(shown, 0, room - len(more))] + more
        self._lines.append([(margin + shown, "dim")])

    def quote_places(self, sources: Mapping[str, Lines], places: Iterable[Location]) -> None:
        """Add the line of each place, once, where its file is at hand; another file is named."""
        shown: dict[tuple[str, int], Location] = {}
        first, *others = places
        for place in (first, *sorted(others, key=lambda place: place.file != first.file)):
            shown.setdefault((place.file, place.line), place)
        file = first.file
        for place in shown.values():
            if place.file != file:
                file = place.file
                self.paragraph(f"{file}", indent=4)
            if place.file in sources:
                lines = sources[place.file]
                self.quote(place.line, *lines.around(place.line, place.column, REACH))

    def printed(self) -> str:
        """The whole page; a continuous integration log obeys none of its lines."""
        lines = map(_coloured if self._screen.colour else _plain, self._lines)
        return neutral_lines("\n".join(lines) + "\n")


def _plain(line: Sequence[_Styled]) -> str:
    return "".join(text for text, _ in line)


def _coloured(line: Sequence[_Styled]) -> str:
    from rich.style import Style  # noqa: PLC0415  a page without colour does without

    return "".join(Style.parse(style).render(text) for text, style in line)


def _broken(text: str, width: int, hanging: int) -> Iterator[tuple[int, int]]:
    """Where each line of a text begins and ends; a word longer than a line is cut."""
    start = end = used = 0
    room = width
    for word in _WORD.finditer(text):
        cells = cell_len(word[0])
        gap = word.start() - end
        if end > start and used + gap + cells > room:
            yield start, end
            start, used, gap, room = word.start(), 0, 0, width - hanging
        used += gap + cells
        while used > room:
            cut = _fitting(text, start, room)
            yield start, cut
            room = width - hanging
            start, used = cut, cell_len(text[cut : word.end()])
        end = word.end()
    yield start, end


def _fitting(text: str, start: int, width: int) -> int:
    """The end of what fits into `width` cells from `start`; one character at least."""
    used = 0
    for rank in range(start, len(text)):
        used += cell_len(text[rank])
        if used > width:
            return max(rank, start + 1)
    return len(text)


def _between(parts: Sequence[_Styled], start: int, end: int) -> Iterator[_Styled]:
    """The pieces of the parts that lie between two places of their whole."""
    offset = 0
    for text, style in parts:
        piece = text[max(start - offset, 0) : max(end - offset, 0)]
        if piece:
            yield piece, style
        offset += len(text)

"""What a page is built of: rows of cells, section titles, gaps and page breaks, each with a height and a way to split.

A row's cells hold lines already broken to their width. A row taller than the room left on a page splits between its
lines, so a long text flows on to the next page and is never clipped.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from app.slips.paper import MM
from app.slips.sheet import GREY, HAIR, Sheet

ASCENT = 0.88
"""Part of the type size above the base line that hanzi fill."""

MIN_SPLIT_LINES = 2


class Block(Protocol):
    """A piece of a page.

    Attributes:
        height: Its least height in points.
        stretch: Share of the room left on the last page that it takes; 0 for none.
        framed: It stands inside the heavy frame drawn around neighbours of its kind.
        keep: It stays on the page of its follower.
        repeat: Blocks to draw again when this one opens a page (a table's column titles).
    """

    @property
    def height(self) -> float: ...  # noqa: D102 - documented above
    @property
    def stretch(self) -> float: ...  # noqa: D102
    @property
    def framed(self) -> bool: ...  # noqa: D102
    @property
    def keep(self) -> bool: ...  # noqa: D102
    @property
    def repeat(self) -> "tuple[Block, ...]": ...  # noqa: D102

    def split(self, room: float) -> "tuple[Block, Block] | None":
        """Cut off what fits into ``room`` points, or None when nothing sensible does."""
        ...

    def draw(self, sheet: Sheet, x: float, y: float, height: float) -> None:
        """Draw at x, y (upper left) with the height given by the page."""
        ...


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a row.

    Attributes:
        lines: Its text, broken to its width.
        width: Points.
        size: Type size in points.
        align: ``l``, ``c`` or ``r``.
        tint: Pale ground, for labels.
        again: Said again when its row goes on on the next page, as labels are.
        middle: Centred up and down; else it starts at the top.
        hint: Small word in the upper left corner, for signature fields.
        paint: Draws into the cell; gets sheet, x, y, width and height.
    """

    lines: tuple[str, ...]
    width: float
    size: float
    align: str = "l"
    tint: bool = False
    again: bool = False
    middle: bool = True
    hint: str = ""
    paint: Callable[[Sheet, float, float, float, float], None] | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """Cells side by side with hair rules around each."""

    cells: tuple[Cell, ...]
    leading: float
    pad: float
    min_height: float = 0.0
    stretch: float = 0.0
    keep: bool = False
    repeat: tuple[Block, ...] = ()
    framed: bool = True

    @property
    def height(self) -> float:
        """Height of the tallest cell."""
        return max(self.min_height, max(len(cell.lines) for cell in self.cells) * self.leading + 2 * self.pad)

    def split(self, room: float) -> tuple[Block, Block] | None:
        """Cut between two lines; the shorter cells are said again on the next page."""
        fit = int((room - 2 * self.pad) / self.leading)
        longest = max(len(cell.lines) for cell in self.cells)
        if fit < MIN_SPLIT_LINES or longest <= fit or self.min_height > room:
            return None
        first = tuple(replace(cell, lines=cell.lines[:fit]) for cell in self.cells)
        rest = tuple(_rest_of(cell, fit) for cell in self.cells)
        return replace(self, cells=first, stretch=0.0), replace(self, cells=rest, min_height=0.0)

    def draw(self, sheet: Sheet, x: float, y: float, height: float) -> None:
        """Draw the cells, then the rules over their grounds."""
        left = x
        for cell in self.cells:
            if cell.tint:
                sheet.fill(left, y, cell.width, height)
            self._draw_text(sheet, cell, left, y, height)
            if cell.paint is not None:
                cell.paint(sheet, left, y, cell.width, height)
            left += cell.width
        if not self.framed:
            return
        sheet.rule(x, y, left, y, width=HAIR)
        sheet.rule(x, y + height, left, y + height, width=HAIR)
        edge = x
        for cell in self.cells[:-1]:
            edge += cell.width
            sheet.rule(edge, y, edge, y + height, width=HAIR)

    def _draw_text(self, sheet: Sheet, cell: Cell, left: float, y: float, height: float) -> None:
        """Draw a cell's lines."""
        inset = 1.2 * MM
        block = len(cell.lines) * self.leading
        top = y + ((height - block) / 2 if cell.middle else self.pad)
        base = top + (self.leading - cell.size) / 2 + cell.size * ASCENT
        at = {"l": left + inset, "c": left + cell.width / 2, "r": left + cell.width - inset}[cell.align]
        for line in cell.lines:
            sheet.text(at, base, line, cell.size, align=cell.align)
            base += self.leading
        if cell.hint:
            sheet.text(left + inset, y + self.pad + cell.size * ASCENT, cell.hint, cell.size)


def _rest_of(cell: Cell, fit: int) -> Cell:
    """What a cell shows on the next page: its further lines, or its label again."""
    if len(cell.lines) > fit:
        return replace(cell, lines=cell.lines[fit:], hint="", paint=None)
    return replace(cell, lines=cell.lines if cell.again else ("",), hint="", paint=None)


@dataclass(frozen=True, slots=True)
class Title:
    """A section title; it stays with what follows."""

    text: str
    size: float
    height: float
    note: str = ""
    width: float = 0.0
    stretch: float = 0.0
    framed: bool = False
    keep: bool = True
    repeat: tuple[Block, ...] = ()

    def split(self, room: float) -> tuple[Block, Block] | None:
        """A title is one line."""
        del room
        return None

    def draw(self, sheet: Sheet, x: float, y: float, height: float) -> None:
        """Draw the words above the block's lower edge, a note at the right."""
        base = y + height - 1.3 * MM
        sheet.text(x, base, self.text, self.size, bold=True)
        if self.note:
            sheet.text(x + self.width, base, self.note, self.size * 0.8, align="r", ink=GREY)


@dataclass(frozen=True, slots=True)
class Gap:
    """Empty room between blocks."""

    height: float
    stretch: float = 0.0
    framed: bool = False
    keep: bool = False
    repeat: tuple[Block, ...] = ()

    def split(self, room: float) -> tuple[Block, Block] | None:
        """Nothing to cut."""
        del room
        return None

    def draw(self, sheet: Sheet, x: float, y: float, height: float) -> None:
        """Nothing to draw."""
        del sheet, x, y, height


@dataclass(frozen=True, slots=True)
class NewPage(Gap):
    """What follows begins on the next page."""

    height: float = 0.0


@dataclass(frozen=True, slots=True)
class Drawing:
    """A block that draws itself through a function of sheet, x, y and height."""

    height: float
    paint: Callable[[Sheet, float, float, float], None]
    stretch: float = 0.0
    framed: bool = False
    keep: bool = False
    repeat: tuple[Block, ...] = ()

    def split(self, room: float) -> tuple[Block, Block] | None:
        """A drawing stays whole."""
        del room
        return None

    def draw(self, sheet: Sheet, x: float, y: float, height: float) -> None:
        """Call the function."""
        self.paint(sheet, x, y, height)

"""Rows of a form from labels and values, at one width and one type size."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from app.slips.blocks import Cell, Row, Title
from app.slips.breaking import break_text
from app.slips.fonts import FontBook
from app.slips.models import ListColumn
from app.slips.paper import MM
from app.slips.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Item:
    """A label and its value, side by side.

    Attributes:
        label: Printed word.
        value: Printed text.
        span: Part of the row's width that label and value take together.
        choices: The value is a list of boxes.
        align: Side that the value keeps to.
    """

    label: str
    value: str
    span: float = 1.0
    choices: bool = False
    align: str = "l"


@dataclass(frozen=True, slots=True)
class Grid:
    """Makes rows that fill one width.

    Attributes:
        fonts: Where widths come from.
        width: Whole width in points.
        size: Type size of values; labels are half a point smaller.
        label_width: Millimetres.
        pad: Room above and below the text, points.
        tint: Labels stand on a pale ground (not on needle printers).
    """

    fonts: FontBook
    width: float
    size: float = 9.0
    label_width: float = 23.0
    pad: float = 2.6
    tint: bool = True

    @property
    def leading(self) -> float:
        """Distance of base lines."""
        return round(self.size * 1.32, 2)

    def cell(self, text: str, width: float, *, choices: bool = False, align: str = "l") -> Cell:
        """A value's cell of a width in points."""
        lines = break_text(text, width - 2.4 * MM, self.size, self.fonts, choices=choices)
        return Cell(lines, width, self.size, align=align)

    def label(self, text: str, width: float | None = None) -> Cell:
        """A label's cell."""
        wide = self.label_width * MM if width is None else width
        size = self.size - 0.5
        lines = break_text(text, wide - 2.4 * MM, size, self.fonts)
        return Cell(lines, wide, size, align="c", tint=self.tint, again=True)

    def row(self, *items: Item, min_height: float = 0.0, stretch: float = 0.0, keep: bool = False) -> Row:
        """A row of labels and values, each pair as wide as its span; ``keep`` holds it to the row below."""
        spans = sum(item.span for item in items)
        cells: list[Cell] = []
        for item in items:
            label = self.label(item.label)
            wide = self.width * item.span / spans - label.width
            cells.append(label)
            cells.append(self.cell(item.value, wide, choices=item.choices, align=item.align))
        return Row(tuple(cells), self.leading, self.pad, min_height=min_height, stretch=stretch, keep=keep)

    def passage(self, label: str, text: str, *, min_lines: int = 1, stretch: float = 1.0) -> Row:
        """A long text beside its label, from the top, growing with the page's free room."""
        row = self.row(Item(label, text), min_height=min_lines * self.leading + 2 * self.pad, stretch=stretch)
        return replace(row, cells=(row.cells[0], replace(row.cells[1], middle=False)))

    def signatures(self, fields: Sequence[tuple[str, str]], height: float) -> Row:
        """Fields to be signed: a small word above, a line for the name, a value that may already stand there."""
        wide = self.width / len(fields)
        cells = tuple(self._signature(hint, value, wide) for hint, value in fields)
        return Row(cells, self.leading, self.pad, min_height=height * MM)

    def _signature(self, hint: str, value: str, width: float) -> Cell:
        """One field to be signed; a value that stands there takes the place of the line."""
        cell = replace(self.cell(value, width), hint=hint, middle=False)
        if value:
            return replace(cell, lines=("", *cell.lines))
        return replace(cell, paint=_sign_line)

    def section(self, text: str, note: str = "", height: float = 7.5) -> Title:
        """A section title of a height in millimetres."""
        return Title(text, self.size + 1.0, height * MM, note=note, width=self.width)

    def table(
        self,
        columns: Sequence[ListColumn],
        rows: Sequence[Sequence[str]],
        *,
        total: Sequence[str] = (),
        empty: str = "无记录",
    ) -> list[Row]:
        """A table: titles that are said again on each page, its rows, a closing row."""
        shares = sum(column.share for column in columns)
        widths = [self.width * column.share / shares for column in columns]
        titles = tuple(self.label(column.title, wide) for column, wide in zip(columns, widths, strict=True))
        head = Row(titles, self.leading, self.pad, keep=True)
        body = [self._table_row(columns, widths, row, head) for row in rows]
        if not body:
            body = [Row((self.cell(empty, self.width, align="c"),), self.leading, self.pad)]
        if total:
            closing = self._table_row(columns, widths, total, head)
            cells = tuple(replace(cell, tint=self.tint) for cell in closing.cells)
            body.append(replace(closing, cells=cells))
        return [head, *body]

    def _table_row(self, columns: Sequence[ListColumn], widths: Sequence[float], row: Sequence[str], head: Row) -> Row:
        """One row of a table."""
        cells = tuple(
            self.cell(text, wide, align=column.align) for column, wide, text in zip(columns, widths, row, strict=True)
        )
        return Row(cells, self.leading, self.pad, repeat=(head,))


Paint = Callable[[Sheet, float, float, float, float], None]


def _sign_line(sheet: Sheet, x: float, y: float, width: float, height: float) -> None:
    """A rule to write a name on."""
    base = y + height - 2.6 * MM
    sheet.rule(x + 5 * MM, base, x + width - 5 * MM, base)

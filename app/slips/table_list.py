"""Any list on A4, upright or across: coverage, prospects, refused import rows, registers."""

from app.slips.blocks import Block, Drawing
from app.slips.breaking import break_text
from app.slips.fonts import FontBook, check_printable
from app.slips.frame import Frame, draw_document, open_sheet
from app.slips.grid import Grid
from app.slips.models import ListColumn, TableList
from app.slips.paper import A4, MM, Paper
from app.slips.sheet import GREY, Sheet

NUMBER_SHARE = 0.045
"""Part of the width that the running number takes."""


def render(table: TableList, fonts: FontBook, paper: Paper = A4) -> bytes:
    """One list as PDF; its column titles stand on every page.

    Raises:
        UncoveredCharacter: A text holds a character that no font has; nothing is drawn then.
        PaperTooSmall: The paper is too small for the list's titles.
        ValueError: A row has more or fewer texts than there are columns.
    """
    check_printable(table, fonts)
    sheet = open_sheet(fonts, table.heading, table.title)
    grid = Grid(fonts, paper.body_width, size=8.0, pad=1.8, tint=not paper.continuous)
    blocks: list[Block] = []
    if table.conditions:
        blocks.append(note(grid, table.conditions))
    blocks += _rows(table, grid)
    draw_document(sheet, fonts, Frame(table.heading, table.title, paper), blocks)
    return sheet.finish()


def note(grid: Grid, text: str) -> Drawing:
    """A grey line or two above a list: filters, data date, counts."""
    lines = break_text(text, grid.width, grid.size, grid.fonts)

    def paint(sheet: Sheet, x: float, y: float, height: float) -> None:
        del height
        for at, line in enumerate(lines):
            sheet.text(x, y + (at + 1) * grid.leading - 1.0, line, grid.size, ink=GREY)

    return Drawing(len(lines) * grid.leading + 1.5 * MM, paint, keep=True)


def _rows(table: TableList, grid: Grid) -> list[Block]:
    """Titles, numbered rows, closing row."""
    if not table.numbered:
        return [*grid.table(table.columns, table.rows, total=table.total)]
    whole = sum(column.share for column in table.columns)
    columns = (ListColumn("序号", whole * NUMBER_SHARE / (1 - NUMBER_SHARE), "c"), *table.columns)
    rows = [(str(at), *row) for at, row in enumerate(table.rows, start=1)]
    return [*grid.table(columns, rows, total=("", *table.total) if table.total else ())]

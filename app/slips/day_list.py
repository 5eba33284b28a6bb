"""今日走访清单: the day's way on A4, grouped by village, with boxes to tick."""

from dataclasses import replace

from app.slips.blocks import Block, Gap, Row
from app.slips.fonts import FontBook, check_printable
from app.slips.frame import Frame, draw_document, open_sheet
from app.slips.grid import Grid
from app.slips.models import DayList, DayStop, ListColumn
from app.slips.paper import A4, MM, Paper
from app.slips.table_list import note
from app.slips.wording import OPEN_BOX, figure, long_day, money, short_day

EMPTY = "今日无应走访客户"
WRITING_ROOM = 11.0
"""Least height of a stop's row in millimetres, so that a word can be written into it."""


def columns() -> tuple[ListColumn, ...]:
    """Columns of the list, with their shares of the width in millimetres."""
    return (
        ListColumn("完成", 10, "c"),
        ListColumn("序号", 9, "c"),
        ListColumn("客户名称 / 地址", 47),
        ListColumn("等级\n类别", 13, "c"),
        ListColumn("本月\n走访", 11, "c"),
        ListColumn("联系人 / 电话", 25),
        ListColumn("欠费余额\n其中逾期", 21, "r"),
        ListColumn("上次走访", 19, "c"),
        ListColumn("事项 / 备注", 31),
    )


def render(day: DayList, fonts: FontBook, paper: Paper = A4) -> bytes:
    """The day's list as PDF.

    Raises:
        UncoveredCharacter: A text holds a character that no font has; nothing is drawn then.
        PaperTooSmall: The paper is too small for the list's titles.
    """
    check_printable(day, fonts)
    sheet = open_sheet(fonts, day.heading, day.title)
    grid = Grid(fonts, paper.body_width, size=8.5, pad=1.8, tint=not paper.continuous)
    draw_document(sheet, fonts, Frame(day.heading, day.title, paper), _blocks(day, grid))
    return sheet.finish()


def _blocks(day: DayList, grid: Grid) -> list[Block]:
    """A line about the day, then titles and a band for each village over its stops."""
    stops = [stop for group in day.groups for stop in group.stops]
    owed = _sum([stop.arrears_fen for stop in stops])
    late = money(_sum([stop.overdue_fen for stop in stops]))
    arrears = f"欠费 {money(owed)}　其中逾期 {late}　" if owed is not None else ""
    head_line = (
        f"{long_day(day.day)}　{day.outlet}　走访人：{day.walker}　共 {len(day.groups)} 村 {len(stops)} 户　"
        f"{arrears}数据截至 {day.data_as_of}"
    )
    head, *rows = grid.table(columns(), [_texts(at, stop) for at, stop in enumerate(stops, start=1)], empty=EMPTY)
    blocks: list[Block] = [note(grid, head_line), head]
    if not stops:
        return [*blocks, *rows]
    at = 0
    for group in day.groups:
        blocks.append(_band(f"{group.village}（{len(group.stops)} 户）", grid, head))
        again = (head, _band(f"{group.village}（续）", grid, head))
        for row in rows[at : at + len(group.stops)]:
            blocks.append(replace(row, min_height=WRITING_ROOM * MM, repeat=again))
        at += len(group.stops)
    return [*blocks, Gap(2 * MM)]


def _sum(amounts: list[int | None]) -> int | None:
    """Sum of the known amounts; None when none is known."""
    known = [amount for amount in amounts if amount is not None]
    return sum(known) if known else None


def _band(words: str, grid: Grid, head: Row) -> Row:
    """The name of a village over its stops."""
    cell = grid.cell(words, grid.width)
    return Row((replace(cell, tint=grid.tint),), grid.leading, grid.pad, keep=True, repeat=(head,))


def _texts(at: int, stop: DayStop) -> tuple[str, ...]:
    """One stop's texts in the order of the columns."""
    return (
        OPEN_BOX,
        str(at),
        f"{stop.name}\n{stop.address}" if stop.address else stop.name,
        f"{stop.tier}\n{stop.visit_class}",
        stop.progress,
        f"{stop.contact}\n{stop.phone}" if stop.contact else stop.phone,
        f"{figure(stop.arrears_fen)}\n{figure(stop.overdue_fen)}",
        short_day(stop.last_visit_on),
        stop.tasks,
    )

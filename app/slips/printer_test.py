"""打印测试页: a millimetre grid from which the offset of a printer is read and set.

The cross must lie 20.0 mm from the upper and the left edge of the paper. What the ruler shows more or less is the
offset to set, in tenths of a millimetre; the sheet is then printed again with the offset and must be right.
"""

from app.slips.fonts import FontBook, check_printable
from app.slips.frame import open_sheet
from app.slips.models import PrinterTest
from app.slips.paper import A4, MM, Paper
from app.slips.sheet import BLACK, GREY, PALE, Sheet
from app.slips.wording import long_day

TITLE = "打印测试页"
CROSS = 20
STEP = 10
SAMPLE = "国邮永鹰酬爱郁灵袋龘䶮𠮷𬎆 0123456789 ¥1,234.50 ABCabc"


def render(test: PrinterTest, fonts: FontBook, paper: Paper = A4) -> bytes:
    """The test page for one paper as PDF.

    Raises:
        UncoveredCharacter: A text holds a character that no font has; nothing is drawn then.
    """
    check_printable(test, fonts)
    sheet = open_sheet(fonts, test.heading, TITLE)
    sheet.begin(*paper.size)
    _draw_grid(sheet, paper)
    _draw_cross(sheet)
    _draw_words(sheet, test, paper)
    sheet.end()
    return sheet.finish()


def _draw_grid(sheet: Sheet, paper: Paper) -> None:
    """Pale rules each centimetre, numbered along the cross's axes, millimetre marks along both rulers."""
    width, height = paper.size
    for at in range(STEP, int(paper.width), STEP):
        sheet.rule(at * MM, 0, at * MM, height, ink=PALE)
        sheet.text(at * MM, (CROSS - 6) * MM, str(at), 6.0, align="c", ink=GREY)
    for at in range(STEP, int(paper.height), STEP):
        sheet.rule(0, at * MM, width, at * MM, ink=PALE)
        if at > CROSS:
            sheet.text((CROSS - 5.5) * MM, at * MM + 2, str(at), 6.0, align="r", ink=GREY)
    for at in range(CROSS, int(paper.width) - 5):
        sheet.rule(at * MM, CROSS * MM, at * MM, (CROSS - _mark(at)) * MM)
    for at in range(CROSS, int(paper.height) - 5):
        sheet.rule(CROSS * MM, at * MM, (CROSS - _mark(at)) * MM, at * MM)


def _mark(at: int) -> float:
    """Length of a ruler's mark in millimetres."""
    if at % STEP == 0:
        return 4.0
    return 2.8 if at % (STEP // 2) == 0 else 1.6


def _draw_cross(sheet: Sheet) -> None:
    """The point to measure."""
    at = CROSS * MM
    sheet.rule(at - 8 * MM, at, at + 30 * MM, at, width=0.6, ink=BLACK)
    sheet.rule(at, at - 8 * MM, at, at + 30 * MM, width=0.6, ink=BLACK)


def _draw_words(sheet: Sheet, test: PrinterTest, paper: Paper) -> None:
    """How to read the page, and type in the sizes of the forms."""
    x = (CROSS + 10) * MM
    lines = (
        (TITLE, 14.0),
        (f"打印机：{test.printer_name}", 9.0),
        (f"纸张：{paper.name}（{paper.width:g} × {paper.height:g} mm）", 9.0),
        (f"当前偏移：左右 {test.offset_x / 10:+.1f} mm　上下 {test.offset_y / 10:+.1f} mm", 9.0),
        (f"打印日期 {long_day(test.heading.printed_on)}", 9.0),
        ("用尺量十字到纸张左边和上边的距离，应各为 20.0 mm。", 9.0),
        ("偏右、偏下为正：偏移设为（20.0 − 实测值），单位 0.1 mm。", 9.0),
        (SAMPLE, 7.0),
        (SAMPLE, 9.0),
        (SAMPLE, 12.0),
    )
    y = (CROSS + 8) * MM
    for text, size in lines:
        sheet.text(x, y, text, size, bold=size > 12.0)
        y += size * 1.35 + 2.0

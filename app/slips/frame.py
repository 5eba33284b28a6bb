"""Head and foot that every document shares (RULES.md §9), and the way from blocks to drawn pages.

Head: issuing branch and marks on the left, the title in the middle, number, day of printing, page and copy on the
right. Foot: handler, reviewer, head of the outlet, seal, service telephone.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from app.slips.blocks import Block
from app.slips.breaking import advance, break_text
from app.slips.codes import draw_code
from app.slips.fonts import FontBook
from app.slips.models import Heading
from app.slips.pages import draw_page, pack
from app.slips.paper import MM, Paper
from app.slips.sheet import GREEN, HAIR, RED, Sheet
from app.slips.wording import long_day

TITLE_SIZE = 18.0
SMALL = 8.0
CODE_SIDE = 19.0
HEAD = 15.5 * MM
FOOT = 7.0 * MM
BRANCH_SIZES = (9.0, 8.0, 7.0, 6.0, 5.0)
"""Type sizes tried for the branch until it takes no more than two lines."""

BRANCH_LINES = 2
VOID = "已作废"
BLANK = "____________"


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds the rows of one document.

    Attributes:
        heading: Common head and foot.
        title: Printed in the middle, large.
        paper: The sheet.
        copy_line: Copy and its number, such as ``第 1 联(存根)``; empty if there is one copy.
        marks: Boxed words under the branch, such as 绿色通道.
        code: Squares of the code in the upper right corner (``codes.make_code``); empty for none.
        fill: Let stretching rows fill the last page.
    """

    heading: Heading
    title: str
    paper: Paper
    copy_line: str = ""
    marks: tuple[str, ...] = ()
    code: tuple[bytes, ...] = ()
    fill: bool = False


def copy_mark(copy_no: int) -> str:
    """The words on a reprint; empty on the original."""
    return f"副本 第{copy_no}次" if copy_no > 0 else ""


def open_sheet(fonts: FontBook, heading: Heading, title: str) -> Sheet:
    """A new file with the metadata readers show."""
    named = f"{title} {heading.number}".strip()
    return Sheet(fonts, title=named, author=heading.org_name, subject=title, day=heading.printed_on)


def draw_document(sheet: Sheet, fonts: FontBook, frame: Frame, blocks: Sequence[Block]) -> int:
    """Pack and draw one copy of a document; the number of its pages.

    Raises:
        PaperTooSmall: The paper is too small for a part of the document.
    """
    paper = frame.paper
    width, height = paper.size
    top = paper.top * MM + HEAD + (1.5 * MM if frame.code else 0.0)
    pages = pack(blocks, height - paper.bottom * MM - FOOT - top, paper, fill=frame.fill)
    for at, page in enumerate(pages, start=1):
        sheet.begin(width, height)
        if frame.heading.voided:
            sheet.slanted(VOID, min(96.0, height / 5))
        _draw_head(sheet, fonts, frame, f"第 {at} 页/共 {len(pages)} 页")
        draw_page(sheet, page, paper.side * MM, top, paper.body_width)
        _draw_foot(sheet, fonts, frame)
        sheet.end()
    return len(pages)


def _draw_head(sheet: Sheet, fonts: FontBook, frame: Frame, page_line: str) -> None:
    """Branch and marks, title, number and page."""
    paper = frame.paper
    left, top, right = paper.side * MM, paper.top * MM, (paper.width - paper.side) * MM
    if frame.code:
        side = CODE_SIDE * MM
        draw_code(sheet, right - side + 1.2 * MM, top - 2.0 * MM, CODE_SIDE, frame.code)
        right -= side
    number = f"编号 {frame.heading.number}" if frame.heading.number else ""
    lines = [
        line for line in (number, f"打印日期 {long_day(frame.heading.printed_on)}", page_line, frame.copy_line) if line
    ]
    base = top + 2.8 * MM
    for line in lines:
        sheet.text(right, base, line, SMALL, align="r")
        base += 3.9 * MM
    aside = max(advance(line, fonts) for line in lines) * SMALL + 3 * MM
    middle = paper.width * MM / 2
    _draw_title(sheet, fonts, frame, 2 * min(middle - left, right - aside - middle))
    _draw_branch(sheet, fonts, frame, left, top)


def _draw_title(sheet: Sheet, fonts: FontBook, frame: Frame, room: float) -> None:
    """The title over a double rule, smaller when it would touch its neighbours."""
    wide, middle = advance(frame.title, fonts), frame.paper.width * MM / 2
    size = min(TITLE_SIZE, room / wide)
    base = (frame.paper.top + 7.0) * MM
    sheet.text(middle, base, frame.title, size, align="c", bold=True)
    half = wide * size / 2 + 3 * MM
    for drop in (2.6, 3.2):
        sheet.rule(middle - half, base + drop * MM, middle + half, base + drop * MM, width=HAIR * 1.4, ink=GREEN)


def _draw_branch(sheet: Sheet, fonts: FontBook, frame: Frame, left: float, top: float) -> None:
    """The branch, on two lines if long, and the boxed marks below it."""
    half_title = min(advance(frame.title, fonts) * TITLE_SIZE / 2, 45 * MM) + 4 * MM
    room = frame.paper.width * MM / 2 - half_title - left
    base = top + 3.2 * MM
    for size in BRANCH_SIZES:
        lines = break_text(frame.heading.org_name, room, size, fonts)
        if len(lines) <= BRANCH_LINES:
            break
    for line in lines:
        sheet.text(left, base, line, size)
        base += 4.1 * MM
    base = max(base, top + 7.3 * MM) + 2.6 * MM
    x = left
    for mark, ink in _marks(frame):
        wide = advance(mark, fonts) * 9.0 + 3 * MM
        sheet.rect(x, base - 3.4 * MM, wide, 4.6 * MM, line=0.8, ink=ink)
        sheet.text(x + wide / 2, base, mark, 9.0, align="c", bold=True, ink=ink)
        x += wide + 2 * MM


def _marks(frame: Frame) -> list[tuple[str, str]]:
    """Boxed words with their ink: void, reprint, then the document's own."""
    marks = [(VOID, RED)] if frame.heading.voided else []
    if frame.heading.copy_no > 0:
        marks.append((copy_mark(frame.heading.copy_no), RED))
    return marks + [(mark, GREEN) for mark in frame.marks]


def _draw_foot(sheet: Sheet, fonts: FontBook, frame: Frame) -> None:
    """Who handled, who checked, seal and hotline on one line."""
    paper, heading = frame.paper, frame.heading
    left, wide = paper.side * MM, paper.body_width
    base = (paper.height - paper.bottom) * MM - 1.2 * MM
    parts = [f"经办人：{heading.handler or BLANK}", f"复核人：{heading.reviewer or BLANK}"]
    parts.append(f"负责人：{heading.leader or BLANK}")
    if heading.seal:
        parts.append(f"（{heading.seal}）")
    step = (wide - 32 * MM) / len(parts)
    for at, part in enumerate(parts):
        size = min(SMALL, (step - 2 * MM) / advance(part, fonts))
        sheet.text(left + at * step, base, part, size)
    sheet.text(left + wide, base, f"客服电话 {heading.hotline}", SMALL, align="r")

"""Pack blocks onto pages: as many as fit, split where one allows it, titles never alone at a page's foot."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.slips.blocks import Block, NewPage
from app.slips.errors import PaperTooSmall
from app.slips.paper import Paper
from app.slips.sheet import FRAME, Sheet

_SLACK = 0.01


@dataclass(frozen=True, slots=True)
class Placed:
    """A block with its distance from the top of the body and its final height."""

    block: Block
    y: float
    height: float


Page = tuple[Placed, ...]


def pack(blocks: Sequence[Block], room: float, paper: Paper, *, fill: bool = False) -> tuple[Page, ...]:
    """Share blocks out over pages of ``room`` points.

    Args:
        blocks: In printing order.
        room: Height of a page's body in points.
        paper: Named when a block does not fit on any page.
        fill: Let stretching blocks take the free room of the last page and of one before a page break.

    Raises:
        PaperTooSmall: One block that cannot be split is taller than a page.
    """
    pages: list[list[Block]] = [[]]
    waiting = list(reversed(blocks))
    ending: list[list[Block]] = []
    used = 0.0
    while waiting:
        block = waiting.pop()
        if isinstance(block, NewPage):
            if pages[-1]:
                ending.append(pages[-1])
                pages.append([])
                used = 0.0
            continue
        if not pages[-1] and len(pages) > 1:
            pages[-1] += block.repeat
            used += sum(again.height for again in block.repeat)
        need = block.height + _kept(block, waiting)
        if used + need <= room + _SLACK:
            pages[-1].append(block)
            used += block.height
            continue
        parts = block.split(room - used)
        if parts is not None:
            pages[-1].append(parts[0])
            waiting.append(parts[1])
        elif _is_bare(pages[-1], block):
            raise PaperTooSmall(paper.name)
        else:
            waiting.append(block)
        pages.append([])
        used = 0.0
    if len(pages) > 1 and not pages[-1]:
        pages.pop()
    ending.append(pages[-1])
    return tuple(_place(page, room if fill and any(page is one for one in ending) else 0.0) for page in pages)


def _is_bare(page: list[Block], block: Block) -> bool:
    """Nothing but the block's own repeated titles stands on the page, so a fresh page would not help."""
    return not page or page == list(block.repeat)


def _kept(block: Block, waiting: Sequence[Block]) -> float:
    """Least room that the followers need which a block must not be parted from."""
    need = 0.0
    at = len(waiting) - 1
    while block.keep and at >= 0:
        block = waiting[at]
        need += block.height
        at -= 1
    return need


def _place(page: Sequence[Block], room: float) -> Page:
    """Set blocks one under another, sharing free room among those that stretch."""
    shares = sum(block.stretch for block in page)
    free = max(0.0, room - sum(block.height for block in page)) if shares else 0.0
    placed: list[Placed] = []
    y = 0.0
    for block in page:
        height = block.height + (free * block.stretch / shares if shares else 0.0)
        placed.append(Placed(block, y, height))
        y += height
    return tuple(placed)


def draw_page(sheet: Sheet, page: Page, x: float, top: float, width: float) -> None:
    """Draw the blocks of a page and a heavy frame around each run of framed ones."""
    start: float | None = None
    end = 0.0
    for item in page:
        item.block.draw(sheet, x, top + item.y, item.height)
        if item.block.framed:
            start = item.y if start is None else start
            end = item.y + item.height
        elif start is not None:
            sheet.rect(x, top + start, width, end - start, line=FRAME)
            start = None
    if start is not None:
        sheet.rect(x, top + start, width, end - start, line=FRAME)

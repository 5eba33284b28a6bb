"""客户走访单 (RULES.md §9.1): A5 landscape or half of 241 mm continuous paper, two copies, a square code.

The customer's copy shows personal data in full, the post's own copy masked. On cut sheets every copy is a page; on
continuous paper the carbon makes the second one, so one masked page is printed.
"""

from collections.abc import Sequence

from app.slips.blocks import Block
from app.slips.codes import make_code, payload
from app.slips.fonts import FontBook, check_printable
from app.slips.frame import Frame, draw_document, open_sheet
from app.slips.grid import Grid, Item
from app.slips.models import FollowUpLine, Personal, Ply, VisitSlip
from app.slips.paper import A5_LANDSCAPE, Paper
from app.slips.wording import boxes, long_day, money, span
from models.kernel.enums import Satisfaction, VisitMode, VisitPurpose, VisitResult

TITLE = "客户走访单"
GREEN_CHANNEL = "绿色通道"
BLANK_DAY = "____年__月__日"


def render(slip: VisitSlip, fonts: FontBook, paper: Paper = A5_LANDSCAPE) -> bytes:
    """One slip as PDF.

    Raises:
        UncoveredCharacter: A text holds a character that no font has; nothing is drawn then.
        PaperTooSmall: The paper is too small for the form.
    """
    return render_many((slip,), fonts, paper)


def render_many(slips: Sequence[VisitSlip], fonts: FontBook, paper: Paper = A5_LANDSCAPE) -> bytes:
    """Several slips as one PDF, each beginning on a page of its own.

    Raises:
        UncoveredCharacter: A text holds a character that no font has; nothing is drawn then.
        PaperTooSmall: The paper is too small for the form.
        ValueError: There is no slip.
    """
    if not slips:
        raise ValueError("no slip to print")
    for slip in slips:
        check_printable(slip, fonts)
    sheet = open_sheet(fonts, slips[0].heading, TITLE)
    grid = Grid(fonts, paper.body_width, pad=2.1 if paper.continuous else 2.5, tint=not paper.continuous)
    for slip in slips:
        code = make_code(code_text(slip))
        plies = _one_pass(slip.plies) if paper.continuous else tuple(enumerate(slip.plies, start=1))
        for at, ply in plies:
            line = f"第 {at} 联（{ply.name}）" if at else f"一式 {len(slip.plies)} 联"
            frame = Frame(
                slip.heading,
                TITLE,
                paper,
                copy_line=line,
                marks=(GREEN_CHANNEL,) if slip.green_channel else (),
                code=code,
                fill=True,
            )
            draw_document(sheet, fonts, frame, rows(slip, ply, grid))
    return sheet.finish()


def _one_pass(plies: Sequence[Ply]) -> tuple[tuple[int, Ply], ...]:
    """Carbon copies cannot differ, so nothing personal is shown on any of them."""
    return ((0, Ply(plies[0].name)),)


def code_text(slip: VisitSlip) -> str:
    """What the square code says: number, customer number, day, outlet, visitor."""
    return payload(
        slip.heading.number, slip.customer_no, slip.visit_on.isoformat(), slip.outlet[:20], slip.visitor_a[:20]
    )


def rows(slip: VisitSlip, ply: Ply, grid: Grid) -> list[Block]:
    """The 27 fields in their order."""
    return [*_facts(slip, ply, grid), *_findings(slip, grid), _closing(slip, grid)]


def _shown(datum: Personal, ply: Ply) -> str:
    """A personal datum as this copy may show it."""
    return datum.plain if ply.own_copy else datum.masked


def _facts(slip: VisitSlip, ply: Ply, grid: Grid) -> list[Block]:
    """Who was visited, by whom, why, and how the account stands (fields 1 to 16)."""
    visitors = f"{slip.visitor_a} / {slip.visitor_b}" if slip.visitor_b else slip.visitor_a
    met = f"{slip.met_person} / {slip.met_title}" if slip.met_title else slip.met_person
    return [
        grid.row(
            Item("走访日期", long_day(slip.visit_on)),
            Item("起止时间", span(slip.started, slip.ended)),
            Item("客户编号", slip.customer_no),
        ),
        grid.row(
            Item("客户名称", slip.customer_name, span=2),
            Item("等级/类别", f"{slip.tier} / {slip.visit_class}"),
        ),
        grid.row(
            Item("归属网点", slip.outlet),
            Item("通信地址", _shown(slip.address, ply), span=2),
        ),
        grid.row(
            Item("受访人/职务", met),
            Item("联系电话", _shown(slip.phone, ply)),
            Item("走访人A/B角", visitors),
        ),
        grid.row(Item("走访方式", boxes(VisitMode, (slip.mode,)), choices=True)),
        grid.row(Item("走访目的", boxes(VisitPurpose, slip.purposes), choices=True)),
        grid.row(
            Item("本月走访", f"第{slip.visits_done}次/应{slip.visits_due}次"),
            Item("近3月用邮额", money(slip.usage_3m_fen), align="r"),
            Item("欠费余额", money(slip.arrears_fen), align="r"),
            Item("其中逾期", money(slip.overdue_fen), align="r"),
        ),
    ]


def _findings(slip: VisitSlip, grid: Grid) -> list[Block]:
    """What was said and agreed (fields 17 to 23)."""
    return [
        grid.passage("走访内容", slip.content, stretch=2.0),
        grid.passage("客户需求\n与意见", slip.opinion, stretch=1.5),
        grid.passage("竞争对手情况", slip.rivals, stretch=0.4),
        grid.row(
            Item("欠费洽谈", _promise(slip)),
            Item("档案变更项", slip.file_changes),
        ),
        grid.passage("处理意见与\n跟进事项", _handling(slip), stretch=1.0),
        grid.row(
            Item("客户满意度", boxes(Satisfaction, (slip.satisfaction,) if slip.satisfaction else ()), choices=True),
            Item("走访结果", boxes(VisitResult, (slip.result,)), choices=True),
            keep=True,
        ),
    ]


def _promise(slip: VisitSlip) -> str:
    """What the customer promised about arrears, or room to write it."""
    day = long_day(slip.promise_on) or BLANK_DAY
    amount = money(slip.promise_fen) if slip.promise_fen is not None else "¥__________"
    line = f"承诺还款日 {day}　金额 {amount}"
    return f"{line}\n{slip.arrears_talk}" if slip.arrears_talk else line


def _handling(slip: VisitSlip) -> str:
    """The opinion, then each follow-up with person and day."""
    lines = [slip.handling] if slip.handling else []
    lines += [_follow_up(at, item) for at, item in enumerate(slip.follow_ups, start=1)]
    return "\n".join(lines)


def _follow_up(at: int, item: FollowUpLine) -> str:
    """One follow-up as a line."""
    return f"{at}. {item.item}（责任人：{item.person}　期限：{long_day(item.due_on) or BLANK_DAY}）"


def _closing(slip: VisitSlip, grid: Grid) -> Block:
    """Signatures and what calling back later found (fields 24 to 27)."""
    callback = f"{slip.callback}　{long_day(slip.callback_on)}".strip("　")
    return grid.signatures(
        (
            ("客户签字（盖章）", ""),
            ("走访人签字", ""),
            ("网点负责人审阅", ""),
            ("回访结果/日期", callback),
        ),
        13.5,
    )

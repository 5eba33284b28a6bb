"""客户档案卡 (RULES.md §9.5): A4, front 一、二, back 三 to 八, then keeper, shelf number and dates.

The back begins on a page of its own, so that the card can be printed on both sides of one sheet.
"""

from dataclasses import replace

from app.slips.blocks import Block, Gap, NewPage
from app.slips.fonts import FontBook, check_printable
from app.slips.frame import Frame, draw_document, open_sheet
from app.slips.grid import Grid, Item
from app.slips.models import ArchiveCard, ListColumn
from app.slips.paper import A4, MM, Paper
from app.slips.wording import DASH, figure, long_day, money, short_day

TITLE = "客户档案卡"
LINES_PER_TABLE = 7
NO_USAGE = "近12月无用邮记录"


def render(card: ArchiveCard, fonts: FontBook, paper: Paper = A4) -> bytes:
    """One card as PDF.

    Raises:
        UncoveredCharacter: A text holds a character that no font has; nothing is drawn then.
        PaperTooSmall: The paper is too small for the form.
    """
    check_printable(card, fonts)
    sheet = open_sheet(fonts, card.heading, TITLE)
    grid = Grid(fonts, paper.body_width, tint=not paper.continuous)
    front = replace(grid, pad=4.2)
    frame = Frame(card.heading, TITLE, paper, fill=True)
    draw_document(sheet, fonts, frame, [*_front(card, front), NewPage(), *_back(card, grid)])
    return sheet.finish()


def _front(card: ArchiveCard, grid: Grid) -> list[Block]:
    """一、基础资料 and 二、客户特征."""
    tier = f"{card.tier}（有效期至 {long_day(card.tier_until)}）" if card.tier_until else card.tier
    managers = f"{card.manager_a or DASH} / {card.manager_b or DASH}"
    return [
        grid.section("一、基础资料"),
        grid.row(Item("客户ID号", card.customer_no), Item("建档日期", long_day(card.filed_on))),
        grid.row(Item("客户全称", card.full_name)),
        grid.row(Item("证件类型", card.cert_type), Item("证件号码", card.cert_no)),
        grid.row(Item("通信地址", card.address)),
        grid.row(Item("邮政编码", card.postcode), Item("业务联系人", card.contact)),
        grid.row(Item("联系电话", card.phone), Item("E-mail", card.email)),
        grid.row(Item("客户类型", card.customer_type), Item("所属行业", card.industry)),
        grid.row(Item("用邮种类", "、".join(card.usage_kinds))),
        grid.row(Item("等级", tier), Item("走访类别", card.visit_class)),
        grid.row(Item("归属网点", card.outlet), Item("A角/B角", managers)),
        grid.section("二、客户特征"),
        grid.passage("服务区域", card.service_area),
        grid.passage("服务能力", card.service_capacity),
        grid.passage("经营方向", card.business_direction),
        grid.passage("经营政策", card.business_policy),
        grid.passage("企业规模", card.company_scale),
        grid.passage("经营特点", card.operation_trait),
    ]


def _back(card: ArchiveCard, grid: Grid) -> list[Block]:
    """三 to 八 and who keeps the card."""
    return [
        *_business(card, grid),
        *_agreement(card, grid),
        *_usage(card, grid),
        *_arrears(card, grid),
        *_visits(card, grid),
        *_changes(card, grid),
        Gap(2.5 * MM, stretch=1.0),
        grid.row(Item("保管人", card.keeper), Item("纸档号", card.shelf_no)),
        grid.row(Item("上次更新", long_day(card.refreshed_on)), Item("下次应更新", long_day(card.refresh_due_on))),
    ]


def _business(card: ArchiveCard, grid: Grid) -> list[Block]:
    """三、业务状况."""
    return [
        grid.section("三、业务状况"),
        grid.row(Item("经营管理\n者素质", card.leader_quality), Item("与竞争者\n关系", card.rival_relation)),
        grid.row(Item("与我方业务\n关系", card.our_relation), Item("合作态度", card.cooperation_attitude)),
    ]


def _agreement(card: ArchiveCard, grid: Grid) -> list[Block]:
    """四、协议与信用."""
    valid = f"{long_day(card.agreement_from)} 至 {long_day(card.agreement_to)}" if card.agreement_from else DASH
    return [
        grid.section("四、协议与信用"),
        grid.row(Item("协议编号", card.agreement_no or DASH), Item("有效期", valid)),
        grid.row(
            Item("结算周期", card.settle_cycle or DASH), Item("信用额度", money(card.credit_limit_fen), align="r")
        ),
        grid.row(Item("优惠批准号", card.discount_no or DASH), Item("记欠状态", card.credit_state or DASH)),
    ]


def _usage(card: ArchiveCard, grid: Grid) -> list[Block]:
    """五、近12月用邮: months down, lines across, at most seven lines beside each other."""
    blocks: list[Block] = [grid.section("五、近12月用邮", "单位：元")]
    narrow = replace(grid, size=8.0, pad=1.5)
    if not card.usage_lines:
        return [*blocks, *narrow.table((ListColumn("月份"),), (), empty=NO_USAGE)]
    for start in range(0, len(card.usage_lines), LINES_PER_TABLE):
        end = start + LINES_PER_TABLE
        last = end >= len(card.usage_lines)
        lines = card.usage_lines[start:end]
        columns = [ListColumn("月份", 0.9, "c"), *(ListColumn(line, 1.0, "r") for line in lines)]
        if last:
            columns.append(ListColumn("合计", 1.1, "r"))
        rows = [
            [month.month, *map(figure, month.amounts[start:end]), *([figure(sum(month.amounts))] if last else [])]
            for month in card.usage_months
        ]
        sums = [sum(month.amounts[at] for month in card.usage_months) for at in range(len(card.usage_lines))]
        total = ["合计", *map(figure, sums[start:end]), *([figure(sum(sums))] if last else [])]
        if start:
            blocks.append(Gap(1.5 * MM))
        blocks += narrow.table(columns, rows, total=total, empty=NO_USAGE)
    return blocks


def _arrears(card: ArchiveCard, grid: Grid) -> list[Block]:
    """六、欠费与账龄; advances stand beside the buckets, never inside."""
    blocks: list[Block] = [
        grid.section("六、欠费与账龄", "单位：元"),
        grid.row(
            Item("欠费余额", money(card.arrears_fen), align="r"),
            Item("其中逾期", money(card.overdue_fen), align="r"),
            Item("预存余额", money(card.advance_fen), align="r"),
        ),
    ]
    if card.ageing:
        narrow = replace(grid, size=8.0, pad=1.5)
        columns = [ListColumn(bucket.name, 1.0, "r") for bucket in card.ageing]
        blocks += narrow.table(columns, [[figure(bucket.fen) for bucket in card.ageing]])
    return blocks


def _visits(card: ArchiveCard, grid: Grid) -> list[Block]:
    """七、最近走访."""
    narrow = replace(grid, size=8.0, pad=1.5)
    columns = (
        ListColumn("走访日期", 1.0, "c"),
        ListColumn("走访单编号", 1.9),
        ListColumn("走访人", 0.9, "c"),
        ListColumn("方式", 0.7, "c"),
        ListColumn("内容与结果", 4.3),
    )
    rows = [(short_day(one.visit_on), one.number, one.visitor, one.mode, one.summary) for one in card.visits]
    return [grid.section("七、最近走访"), *narrow.table(columns, rows, empty="无走访记录")]


def _changes(card: ArchiveCard, grid: Grid) -> list[Block]:
    """八、变更记录."""
    narrow = replace(grid, size=8.0, pad=1.5)
    columns = (
        ListColumn("日期", 1.0, "c"),
        ListColumn("项目", 1.2),
        ListColumn("原值", 2.7),
        ListColumn("新值", 2.7),
        ListColumn("经办", 0.9, "c"),
    )
    rows = [(short_day(one.changed_on), one.item, one.before, one.after, one.handler) for one in card.changes]
    return [grid.section("八、变更记录"), *narrow.table(columns, rows, empty="无变更记录")]

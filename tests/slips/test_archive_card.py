"""客户档案卡: every item of the file, both sides, amounts that add up."""

from dataclasses import replace
from datetime import date

import pytest

from app.slips import archive_card
from app.slips.models import CardChange, UsageMonth
from app.slips.paper import A4, MM
from tests.slips import samples

FONTS = samples.open_fonts()

FRONT = (
    "客户档案卡", "编号SM01-F-20251124-0003", "一、基础资料", "客户ID号KH52404100000001", "建档日期2021年3月5日",
    "客户全称福安茶业合作社𠮷田", "证件类型统一社会信用代码", "证件号码91350100M000100Y43",
    "通信地址石门乡福安村茶园路12号", "邮政编码224041", "业务联系人王𬎆", "联系电话13812345678",
    "E-mailfuan@example.cn", "客户类型民营企业", "所属行业A01农业", "用邮种类特快专递、包裹",
    "等级钻石（有效期至2026年6月30日）", "走访类别一类", "归属网点石门乡邮政所", "A角/B角李芳/王䶮", "二、客户特征",
    "服务区域苏北茶叶市场", "服务能力日均六十件", "经营方向有机绿茶", "经营政策先款后货", "企业规模社员四十二户",
    "经营特点季节性强", "第1页/共2页",
)  # fmt: skip

BACK = (
    "三、业务状况", "经营管理者素质素质好", "与竞争者关系竞争一般", "与我方业务关系往来密切", "合作态度态度积极",
    "四、协议与信用", "协议编号XY-20250110-0007", "有效期2025年1月10日至2026年1月9日", "结算周期按月结算",
    "信用额度¥20,000.00", "优惠批准号YH-2025-018", "记欠状态停用记欠", "五、近12月用邮",
    "月份函件包裹特快专递合计", "2025-011.01100.070.00101.08", "2025-1212.121,200.840.001,212.96",
    "合计78.787,805.460.007,884.24", "六、欠费与账龄", "欠费余额¥16,000.00", "其中逾期¥12,600.00", "预存余额¥1.23",
    "31–60天91–180天", "3,400.0012,600.00", "七、最近走访", "2025-11-14SM01-V-20251114-0002李芳上门核对账单",
    "八、变更记录", "2025-11-05联系电话1390000000113812345678李芳", "保管人陈刚", "纸档号SM-A-0012",
    "上次更新2025年11月5日", "下次应更新2025年11月20日", "第2页/共2页",
)  # fmt: skip


def test_front_and_back_hold_every_item() -> None:
    front, back = map(samples.squeeze, samples.page_texts(archive_card.render(samples.archive_card(), FONTS)))
    assert [item for item in FRONT if item not in front] == []
    assert [item for item in BACK if item not in back] == []


def test_what_is_not_known_yet_is_said() -> None:
    card = samples.archive_card(
        agreement_no="", agreement_from=None, agreement_to=None, credit_limit_fen=None, usage_lines=(),
        usage_months=(), arrears_fen=None, overdue_fen=None, advance_fen=None, ageing=(), visits=(), changes=(),
        refresh_due_on=None, tier_until=None, filed_on=None,
    )  # fmt: skip
    text = samples.all_text(archive_card.render(card, FONTS))
    for words in ("协议编号—有效期—", "近12月无用邮记录", "无走访记录", "无变更记录", "欠费余额—其中逾期—预存余额—"):
        assert words in text


def test_more_business_lines_than_fit_go_into_a_second_table() -> None:
    lines = tuple(f"业务{at:02d}" for at in range(10))
    months = (UsageMonth("2025-11", tuple(range(100, 1100, 100))),)
    text = samples.all_text(archive_card.render(samples.archive_card(usage_lines=lines, usage_months=months), FONTS))
    assert all(line in text for line in lines)
    assert text.count("2025-111.002.00") == 1
    assert "合计8.009.0010.0055.00" in text


def test_long_files_flow_on_with_column_titles_again() -> None:
    changes = tuple(CardChange(date(2025, 1, 1), f"项目{at}", f"原值{at}", f"新值{at}", "李芳") for at in range(90))
    card = samples.archive_card(operation_trait="说明文字。" * 400, changes=changes)
    pages = [samples.squeeze(page) for page in samples.page_texts(archive_card.render(card, FONTS))]
    assert len(pages) >= 4
    assert "".join(pages).count("说明文字。") >= 380
    assert all(any(f"新值{at}李芳" in page for page in pages) for at in range(90))
    assert all("日期项目原值新值经办" in page for page in pages[-2:])
    assert "保管人陈刚" in pages[-1]


def test_everything_lies_inside_the_sheet_and_nothing_on_each_other() -> None:
    for width, height, boxes in samples.character_boxes(archive_card.render(samples.archive_card(), FONTS)):
        assert (width, height) == pytest.approx(A4.size, abs=0.02)
        assert min(box[0] for box in boxes) >= A4.side * MM - 1
        assert max(box[2] for box in boxes) <= width - A4.side * MM + 1
        assert samples.collisions(boxes) == []


def test_equal_data_gives_equal_bytes_and_a_reprint_is_marked() -> None:
    card = samples.archive_card()
    first = archive_card.render(card, FONTS)
    assert archive_card.render(card, FONTS) == first
    again = archive_card.render(replace(card, heading=replace(card.heading, copy_no=1)), FONTS)
    assert "副本第1次" in samples.all_text(again)

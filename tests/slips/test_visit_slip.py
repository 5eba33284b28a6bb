"""客户走访单: complete, exact, never clipped, marked, the same bytes each time."""

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.slips import visit_slip
from app.slips.models import Personal, VisitSlip
from app.slips.paper import A4, A5_LANDSCAPE, CONTINUOUS_FULL, CONTINUOUS_HALF, CONTINUOUS_THIRD, MM, Paper
from tests.slips import samples

FONTS = samples.open_fonts()

FIELDS = {
    "1 编号": "编号SM01-V-20251124-0001",
    "2 走访日期": "走访日期2025年11月24日",
    "3 起止时间": "起止时间09:30–10:15",
    "4 客户编号": "客户编号KH52404100000001",
    "5 客户名称": "客户名称福安茶业合作社𠮷田超市",
    "6 客户等级/走访类别": "等级/类别钻石/一类",
    "7 归属网点": "归属网点石门乡邮政所",
    "8 通信地址": "通信地址石门乡***",
    "9 受访人/职务": "受访人/职务林𬎆/社长",
    "10 联系电话": "联系电话138****5678",
    "11 走访人": "走访人A/B角李芳/王䶮",
    "12 走访方式": "走访方式✓上门□来访□座谈会□电话",
    "13 走访目的": "走访目的□例行维护□业务推介✓揽收✓催收欠费□投诉处理□档案更新□流失挽留",
    "14 本月次数": "本月走访第3次/应4次",
    "15 近3月用邮额": "近3月用邮额¥48,260.50",
    "16 欠费余额": "欠费余额¥16,000.00其中逾期¥12,600.00",
    "17 走访内容": "走访内容上门揽收茶叶样品邮件36件",
    "18 客户需求与意见": "客户需求与意见希望开通夜间揽收",
    "19 竞争对手情况": "竞争对手情况某快递报价首重6.5元",
    "20 欠费洽谈": "欠费洽谈承诺还款日2025年12月3日金额¥12,600.01年底前结清",
    "21 档案变更项": "档案变更项手机号变更",
    "22 处理意见与跟进": "处理意见与跟进事项安排专人专车1.提交优惠申请（责任人：王䶮期限：2025年11月27日）",
    "23 满意度": "客户满意度□满意✓基本满意□不满意",
    "result": "走访结果□正常✓需跟进□异常",
    "24 客户签字": "客户签字（盖章）",
    "25 走访人签字": "走访人签字",
    "26 网点负责人审阅": "网点负责人审阅",
    "27 回访": "已回电确认2025年11月28日",
    "27 label": "回访结果/日期",
    "head": "中国邮政集团有限公司盐城市分公司",
    "title": "客户走访单",
    "day": "打印日期2025年11月24日",
    "page": "第1页/共1页",
    "foot": "经办人：李芳复核人：周敏负责人：陈刚（业务专用章）客服电话11185",
    "green channel": "绿色通道",
}


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_is_printed(field: str) -> None:
    text = samples.squeeze(samples.page_texts(visit_slip.render(samples.visit_slip(), FONTS))[0])
    assert FIELDS[field] in text


def test_the_customers_copy_shows_what_the_posts_copy_masks() -> None:
    own, theirs = map(samples.squeeze, samples.page_texts(visit_slip.render(samples.visit_slip(), FONTS)))
    assert "第1联（存根）" in own
    assert "第2联（客户）" in theirs
    assert "138****5678" in own
    assert "13812345678" not in own
    assert "茶园路" not in own
    assert "13812345678" in theirs
    assert "茶园路12号" in theirs


def test_carbon_copies_are_printed_once_and_masked() -> None:
    pages = samples.page_texts(visit_slip.render(samples.visit_slip(), FONTS, CONTINUOUS_HALF))
    assert len(pages) == 1
    assert "一式2联" in samples.squeeze(pages[0])
    assert "13812345678" not in pages[0]


def test_the_code_is_read_from_the_page() -> None:
    pdf = visit_slip.render(samples.visit_slip(), FONTS)
    wanted = "SM01-V-20251124-0001|KH52404100000001|2025-11-24|石门乡邮政所|李芳"
    assert samples.read_codes(pdf) == [wanted]
    assert samples.read_codes(pdf, page=1) == [wanted]


def test_the_code_survives_a_needle_printer() -> None:
    pdf = visit_slip.render(samples.visit_slip(), FONTS, CONTINUOUS_HALF)
    assert len(samples.read_codes(pdf, dpi=180)) == 1


def test_a_separator_inside_a_name_cannot_shift_the_code() -> None:
    code = visit_slip.code_text(samples.visit_slip(visitor_a="李|芳"))
    assert code.count("|") == 4


def test_the_original_carries_no_mark() -> None:
    text = samples.all_text(visit_slip.render(samples.visit_slip(green_channel=False), FONTS))
    assert not any(mark in text for mark in ("副本", "已作废", "绿色通道"))


@pytest.mark.parametrize("copy_no", [1, 2, 15])
def test_a_reprint_says_which(copy_no: int) -> None:
    pdf = visit_slip.render(samples.visit_slip(heading=samples.heading(copy_no=copy_no)), FONTS)
    assert all(f"副本第{copy_no}次" in samples.squeeze(page) for page in samples.page_texts(pdf))


def test_a_void_slip_says_so_on_every_page() -> None:
    pdf = visit_slip.render(samples.visit_slip(heading=samples.heading(voided=True)), FONTS)
    assert all("已作废" in samples.squeeze(page) for page in samples.page_texts(pdf))


def test_equal_data_gives_equal_bytes() -> None:
    first = visit_slip.render(samples.visit_slip(), FONTS)
    assert visit_slip.render(samples.visit_slip(), samples.open_fonts()) == first
    assert visit_slip.render(samples.visit_slip(opinion="别的意见"), FONTS) != first


def test_the_file_names_itself() -> None:
    pdf = visit_slip.render(samples.visit_slip(), FONTS)
    told = samples.metadata(pdf)
    assert told["Title"] == "客户走访单 SM01-V-20251124-0001"
    assert told["Author"] == "中国邮政集团有限公司盐城市分公司"
    assert told["Creator"] == "YouKe"
    assert told["CreationDate"].startswith("D:20251124000000+08")


@pytest.mark.parametrize("paper", [A5_LANDSCAPE, A4, CONTINUOUS_FULL, CONTINUOUS_HALF, CONTINUOUS_THIRD])
def test_pages_have_the_papers_size_and_keep_off_its_edges(paper: Paper) -> None:
    pdf = visit_slip.render(samples.visit_slip(), FONTS, paper)
    for width, height, boxes in samples.character_boxes(pdf):
        assert width == pytest.approx(paper.width * MM, abs=0.02)
        assert height == pytest.approx(paper.height * MM, abs=0.02)
        assert min(box[0] for box in boxes) >= paper.side * MM - 1
        assert max(box[2] for box in boxes) <= (paper.width - paper.side) * MM + 1
        assert max(box[3] for box in boxes) <= height - (paper.top - 1) * MM
        assert min(box[1] for box in boxes) >= (paper.bottom - 1) * MM


def test_unknown_amounts_are_a_dash_and_open_fields_blank() -> None:
    bare = samples.visit_slip(
        started=None, ended=None, usage_3m_fen=None, arrears_fen=None, overdue_fen=None, promise_on=None,
        promise_fen=None, arrears_talk="", satisfaction=None, follow_ups=(), handling="", visitor_b="", met_title="",
        callback="", callback_on=None,
    )  # fmt: skip
    text = samples.all_text(visit_slip.render(bare, FONTS))
    assert "欠费余额—其中逾期—" in text
    assert "____年__月__日" in text
    assert "□满意□基本满意□不满意" in text


def test_long_texts_flow_to_further_pages() -> None:
    content = "".join(f"第{at}件事已经当面说明并得到确认。" for at in range(160))
    slip = samples.visit_slip(content=content, plies=samples.visit_slip().plies[:1])
    pages = samples.page_texts(visit_slip.render(slip, FONTS))
    assert len(pages) > 2
    squeezed = [samples.squeeze(page) for page in pages]
    assert all(f"第{at}页/共{len(pages)}页" in page for at, page in enumerate(squeezed, start=1))
    assert all("SM01-V-20251124-0001" in page for page in squeezed)
    assert all(any(f"第{at}件事" in page for page in squeezed) for at in range(160))
    assert "客户签字（盖章）" in squeezed[-1]
    assert "客户满意度" in squeezed[-1]


def test_what_the_call_back_found_never_covers_its_label() -> None:
    slip = samples.visit_slip(callback="客户对处理结果表示满意，建议下月再次上门，并带上新版资费表。" * 2)
    for _width, _height, boxes in samples.character_boxes(visit_slip.render(slip, FONTS)):
        assert samples.collisions(boxes) == []


@pytest.mark.parametrize("paper", [A5_LANDSCAPE, CONTINUOUS_HALF])
def test_a_text_that_goes_on_is_labelled_again(paper: Paper) -> None:
    slip = samples.visit_slip(content="说明。" * 900, plies=samples.visit_slip().plies[:1])
    pages = [samples.squeeze(page) for page in samples.page_texts(visit_slip.render(slip, FONTS, paper))]
    going_on = [page for page in pages if "说明。说明。" in page]
    assert len(going_on) >= 2
    assert all("走访内容" in page for page in going_on)


def test_many_slips_are_one_file_each_on_its_own_page() -> None:
    slips = [samples.visit_slip(heading=samples.heading(number=f"SM01-V-20251124-{at:04d}")) for at in range(1, 4)]
    pages = samples.page_texts(visit_slip.render_many(slips, FONTS, CONTINUOUS_HALF))
    assert [f"SM01-V-20251124-{at:04d}" in page for at, page in enumerate(pages, start=1)] == [True] * 3
    with pytest.raises(ValueError, match="no slip"):
        visit_slip.render_many([], FONTS)


@pytest.mark.parametrize("paper", [A5_LANDSCAPE, CONTINUOUS_HALF])
def test_long_names_in_head_and_foot_do_not_run_into_each_other(paper: Paper) -> None:
    head = samples.heading(
        org_name="中国邮政集团有限公司克孜勒苏柯尔克孜自治州阿合奇县哈拉布拉克乡邮政支局营业部",
        handler="阿卜杜热西提·买买提依明",
        reviewer="迪丽努尔·阿布都克里木",
        leader="古丽巴哈尔·吐尔逊娜依",
        copy_no=12,
    )
    slip = samples.visit_slip(heading=head, met_person="阿卜杜热西提·买买提依明", met_title="办公室副主任兼采购负责人")
    for _width, _height, boxes in samples.character_boxes(visit_slip.render(slip, FONTS, paper)):
        assert samples.collisions(boxes) == []


LETTERS = "国邮永鹰酬郁灵袋龘，。（）「」；：abcWXYZ 0123456789.-@/¥%\n" + samples.RARE


def _texts(most: int) -> st.SearchStrategy[str]:
    return st.text(alphabet=LETTERS, max_size=most)


def _personal() -> st.SearchStrategy[Personal]:
    return st.builds(Personal, _texts(200), _texts(60))


@st.composite
def any_slips(draw: st.DrawFn) -> VisitSlip:
    short = {name: draw(_texts(30)) for name in ("met_person", "met_title", "visitor_a", "visitor_b", "outlet", "tier")}
    long = {name: draw(_texts(500)) for name in ("content", "opinion", "rivals", "handling", "file_changes")}
    amounts = {
        name: draw(st.none() | st.integers(-(10**13), 10**13))
        for name in ("usage_3m_fen", "arrears_fen", "overdue_fen")
    }
    changes: dict[str, Any] = {**short, **long, **amounts}
    return samples.visit_slip(
        customer_name=draw(_texts(100)),
        address=draw(_personal()),
        phone=draw(_personal()),
        heading=samples.heading(
            copy_no=draw(st.integers(0, 99)), voided=draw(st.booleans()), org_name=draw(_texts(60))
        ),
        **changes,
    )


@settings(max_examples=50)
@given(any_slips(), st.sampled_from([A5_LANDSCAPE, CONTINUOUS_HALF, CONTINUOUS_THIRD, A4]))
def test_nothing_is_ever_clipped(slip: VisitSlip, paper: Paper) -> None:
    pdf = visit_slip.render(replace(slip, plies=slip.plies[1:]), FONTS, paper)
    printed = Counter(samples.all_text(pdf))
    shown = slip.content + slip.opinion + slip.rivals + slip.handling + slip.file_changes + slip.customer_name
    shown += slip.heading.org_name
    missing = Counter(samples.squeeze(shown)) - printed
    assert not missing
    for width, height, boxes in samples.character_boxes(pdf):
        for left, bottom, right, top in boxes:
            assert left >= paper.side * MM - 2
            assert right <= width - paper.side * MM + 2
            assert bottom >= paper.bottom * MM - 4
            assert top <= height - 1

"""Day list, any list, printer test page: complete, grouped, titled on each page."""

from dataclasses import replace

import pytest

from app.slips import day_list, printer_test, table_list
from app.slips.errors import PaperTooSmall
from app.slips.models import ListColumn, PrinterTest, TableList
from app.slips.paper import A4, A4_LANDSCAPE, A5_LANDSCAPE, CONTINUOUS_THIRD, MM, PAPERS, Paper, paper_of
from tests.slips import samples

FONTS = samples.open_fonts()


def test_the_day_list_is_grouped_by_village_with_boxes_to_tick() -> None:
    text = samples.all_text(day_list.render(samples.day_list(), FONTS))
    first, second = text.index("福安村（3户）"), text.index("石门社区（3户）")
    assert first < text.index("𠮷田超市0店") < text.index("𠮷田超市2店") < second < text.index("王䶮诊所0室")
    assert text.count("□") == 6
    assert "□1𠮷田超市0店石门乡福安村0号黄金二类1/2王𬎆138123400001,980.50—2025-11-14应走访" in text
    assert "2025年11月24日石门乡邮政所走访人：李芳共2村6户欠费¥11,886.06其中逾期—数据截至2025-11-2318:00" in text


def test_names_of_the_day_list_are_read_back_exactly() -> None:
    day = samples.day_list(40)
    names = [stop.name for group in day.groups for stop in group.stops]
    pages = [samples.squeeze(page) for page in samples.page_texts(day_list.render(day, FONTS))]
    assert len(pages) > 2
    assert all(sum(page.count(name) for page in pages) == 1 for name in names if len(name) > 6)
    assert all("完成序号客户名称/地址" in page for page in pages)
    assert all("（40户）" in page or "（续）" in page for page in pages)
    assert "福安村（续）" in pages[1]


def test_a_village_is_never_parted_from_its_first_stop() -> None:
    day = samples.day_list(1)
    for fill in range(12, 26):
        stops = tuple(samples.day_stop(at, f"客户{at}") for at in range(fill))
        made = replace(day, groups=(replace(day.groups[0], stops=stops), day.groups[1]))
        pages = [samples.squeeze(page) for page in samples.page_texts(day_list.render(made, FONTS))]
        assert [page for page in pages if "石门社区（1户）" in page] == [page for page in pages if "王䶮诊所" in page]


def test_an_empty_day_says_so() -> None:
    text = samples.all_text(day_list.render(replace(samples.day_list(), groups=()), FONTS))
    assert "今日无应走访客户" in text


def refused(rows: int, total: tuple[str, ...] = ()) -> TableList:
    return TableList(
        samples.heading(number="", seal=""),
        "导入拒绝行清单",
        "文件：customers.xlsx　拒绝行",
        (ListColumn("行号", 1, "r"), ListColumn("字段", 2), ListColumn("原因", 6)),
        tuple((str(at), f"字段{at}", "统一社会信用代码校验位错误，应为9" * (1 + at % 3)) for at in range(rows)),
        total=total,
    )


@pytest.mark.parametrize("paper", [A4, A4_LANDSCAPE, A5_LANDSCAPE])
def test_a_list_has_titles_on_each_page_and_every_row(paper: Paper) -> None:
    pdf = table_list.render(refused(80, ("", "", "共80行")), FONTS, paper)
    pages = [samples.squeeze(page) for page in samples.page_texts(pdf)]
    assert all("序号行号字段原因" in page for page in pages)
    assert all(any(f"字段{at}统一" in page for page in pages) for at in range(80))
    assert "共80行" in pages[-1]
    for _width, _height, boxes in samples.character_boxes(pdf):
        assert samples.collisions(boxes) == []


def test_an_empty_list_says_so_and_numbers_can_be_left_out() -> None:
    assert "无记录" in samples.all_text(table_list.render(refused(0), FONTS))
    text = samples.all_text(table_list.render(replace(refused(2), numbered=False), FONTS))
    assert "序号" not in text


def test_a_row_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="zip"):
        table_list.render(replace(refused(1), rows=(("1", "2"),)), FONTS)


def test_paper_too_small_for_the_titles_is_refused_in_words() -> None:
    column = ListColumn("很长的列名" * 40)
    many = replace(refused(0), columns=(column, *(ListColumn("列") for _ in range(30))), rows=(), numbered=False)
    with pytest.raises(PaperTooSmall) as small:
        table_list.render(many, FONTS, CONTINUOUS_THIRD)
    assert small.value.title.params["paper"] == CONTINUOUS_THIRD.name


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.key)
def test_the_test_page_crosses_at_twenty_millimetres(paper: Paper) -> None:
    pdf = printer_test.render(PrinterTest(samples.heading(number=""), "EPSON LQ-630K", -5, 12), FONTS, paper)
    assert "左右-0.5mm上下+1.2mm" in samples.all_text(pdf)
    left, top = samples.dark_cross(pdf)
    assert left == pytest.approx(20.0, abs=0.15)
    assert top == pytest.approx(20.0, abs=0.15)
    _width, height, boxes = samples.character_boxes(pdf)[0]
    assert min(box[1] for box in boxes) > 0
    assert max(box[3] for box in boxes) < height
    assert height == pytest.approx(paper.height * MM, abs=0.02)


def test_papers_are_found_by_their_kept_key() -> None:
    assert all(paper_of(paper.key) is paper for paper in PAPERS)
    with pytest.raises(KeyError):
        paper_of("letter")

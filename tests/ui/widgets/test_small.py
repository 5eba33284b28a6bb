"""Tiles, chips, message bar, tabs, timeline, bars, progress: what they show, say and let through by keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from models.kernel.clock import ManualClock
from models.kernel.enums import ProductLine, ValueTier
from models.kernel.messages import msg
from tests.support.gui import dress, every_look, find, focused, press, pump, shoot, show
from tests.support.looking import clipped, missing_glyphs
from ui.widgets.charts import Bar, BarColumns, BarRows
from ui.widgets.flow import FlowLayout
from ui.widgets.message_bar import MessageBar
from ui.widgets.paging import Mark
from ui.widgets.state import ElidedLabel, EmptyState, SectionCard, StateChip, WorkBar
from ui.widgets.tabs import Tabs
from ui.widgets.tiles import Tile, TileRow
from ui.widgets.timeline import Event, Timeline
from ui.widgets.words import day, moment, money, number, sentence, shown, word


def test_a_tile_shows_its_figure_and_opens_by_enter(qtbot: QtBot) -> None:
    row = TileRow()
    qtbot.addWidget(row)
    row.add(Tile("t.visits", "应走访", "visits")).set_figure("3", "warning", "落后 1")
    row.add(Tile("t.files", "档案逾期", "customers"))
    show(row, (800, 200))
    row.tiles["t.visits"].setFocus()
    with qtbot.waitSignal(row.opened) as opened:
        press("Space")
    assert opened.args == ["t.visits"]
    assert (row.tiles["t.visits"].figure(), row.tiles["t.visits"].detail()) == ("3", "落后 1")
    assert row.tiles["t.files"].figure() == "–"


def test_tiles_wrap_where_the_width_ends(qtbot: QtBot) -> None:
    row = TileRow()
    qtbot.addWidget(row)
    for number_ in range(5):
        row.add(Tile(f"t.{number_}", "标题", "list"))
    show(row, (400, 400))
    assert len({tile.y() for tile in row.tiles.values()}) == 3


def test_a_chip_is_word_and_icon_and_hides_without_a_mark(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    chip = StateChip(Mark("逾期 4 天", "danger"))
    column.addWidget(chip)
    show(page, (300, 100))
    assert chip.text() == "逾期 4 天"
    assert sum(not label.pixmap().isNull() for label in chip.findChildren(QLabel)) == 1
    chip.set_mark(None)
    assert not chip.isVisible()
    assert chip.window() is page


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[MessageBar]:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    made = MessageBar("m")
    column.addWidget(made)
    column.addWidget(QPushButton("下面"))
    show(page, (500, 200))
    yield made


def test_a_message_shows_title_and_remedy_until_closed(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_message("danger", "日期不对", "改为今天或以前")
    assert (bar.title(), bar.remedy()) == ("日期不对", "改为今天或以前")
    with qtbot.waitSignal(bar.closed):
        find(bar, "m.close", QPushButton).click()
    assert (bar.title(), bar.remedy()) == ("", "")
    assert not bar.escape()


def question(bar: MessageBar, said: list[str], danger: bool) -> None:
    bar.show_question("撤销？", ("撤销档案", ""), lambda: said.append("yes"), lambda: said.append("no"), danger)


@pytest.mark.parametrize(("danger", "answer"), [(False, "yes"), (True, "no")])
def test_enter_answers_with_the_safe_button(bar: MessageBar, danger: bool, answer: str) -> None:
    said: list[str] = []
    question(bar, said, danger)
    assert bar.asking
    press("Return")
    assert said == [answer]
    assert not bar.asking


def test_esc_answers_no_and_a_new_message_replaces_the_question(bar: MessageBar) -> None:
    said: list[str] = []
    question(bar, said, danger=False)
    press("Esc")
    assert said == ["no"]
    question(bar, said, danger=True)
    bar.show_message("info", "别的")
    assert bar.title() == "别的"
    assert not bar.asking


def test_undo_is_offered_for_its_seconds_only(bar: MessageBar, qtbot: QtBot) -> None:
    done: list[str] = []
    bar.show_undo("已保存", lambda: done.append("undo"), 0)
    qtbot.waitUntil(lambda: bar.title() == "")
    press("Ctrl+Z", bar.window())
    assert done == []
    bar.show_undo("已保存", lambda: done.append("undo"), 10)
    press("Ctrl+Z", bar.window())
    assert done == ["undo"]


def test_tabs_step_by_keys(qtbot: QtBot) -> None:
    tabs = Tabs("c")
    qtbot.addWidget(tabs)
    for key in ("basic", "visits", "history"):
        tabs.add(key, key, QPushButton(key))
    show(tabs, (500, 200))
    seen: list[str] = []
    tabs.changed.connect(seen.append)
    find(tabs, "c.tab.basic", QPushButton).setFocus()
    press("Ctrl+PgDown")
    press("Ctrl+3")
    press("Ctrl+PgDown")
    press("Ctrl+PgUp")
    assert seen == ["visits", "history", "basic", "history"]
    find(tabs, "c.tab.history", QPushButton).setFocus()
    press("Left")
    assert tabs.current == "visits"
    assert focused().objectName() == "c.tab.visits"
    tabs.set_title("visits", "走访 3")
    assert find(tabs, "c.tab.visits", QPushButton).text() == "走访 3"


def test_a_timeline_opens_its_lines_by_enter(qtbot: QtBot) -> None:
    line = Timeline("t")
    qtbot.addWidget(line)
    line.set_events(
        (
            Event("2025-11-24", "visits", "上门走访", "揽收", Mark("异常", "danger"), key=b"1"),
            Event("2025-11-01", "edit", "修改电话"),
        )
    )
    show(line, (500, 300))
    line.lines[0].setFocus()
    with qtbot.waitSignal(line.opened) as opened:
        press("Return")
    assert opened.args == [b"1"]
    assert clipped(line) == []


@pytest.mark.parametrize("kind", [BarRows, BarColumns])
@pytest.mark.parametrize("values", [(), (0, 0), (1, 5, 3), (-2, 7)])
def test_bars_draw_any_figures_and_speak_them(
    qtbot: QtBot, kind: type[BarRows] | type[BarColumns], values: tuple[int, ...]
) -> None:
    bars = kind("bars")
    qtbot.addWidget(bars)
    bars.set_bars([Bar(f"{place} 月", value, number(value), target=4) for place, value in enumerate(values)])
    show(bars, (400, 200))
    assert bars.accessibleDescription().count("月") == len(values)
    blank = bars.grab().toImage()
    bars.set_bars([Bar("长", 100, "100", "danger"), Bar("短", 10, "10", "danger")])
    pump()
    assert bars.grab().toImage() != blank


def test_progress_shows_count_and_cancels(qtbot: QtBot) -> None:
    work = WorkBar("导入")
    qtbot.addWidget(work)
    show(work, (500, 60))
    work.set_progress(1200, 5000)
    assert work.count_text() == "1,200/5,000"
    work.set_progress(7, 0)
    assert work.count_text() == "7"
    with qtbot.waitSignal(work.cancelled):
        find(work, "work.cancel", QPushButton).click()


def test_an_empty_state_says_what_to_do_and_offers_it(qtbot: QtBot) -> None:
    empty = EmptyState("customers", "没有客户", "按 F3 新建", "新建客户")
    qtbot.addWidget(empty)
    show(empty, (400, 300))
    with qtbot.waitSignal(empty.pressed):
        find(empty, "empty.action", QPushButton).click()
    assert clipped(empty) == []


def test_an_elided_label_shortens_and_tells_the_whole(qtbot: QtBot) -> None:
    label = ElidedLabel("很长很长很长很长很长很长的客户名称")
    qtbot.addWidget(label)
    show(label, (90, 30))
    assert label.toolTip() == label.text()
    label.resize(600, 30)
    pump()
    assert label.toolTip() == ""


def test_the_flow_takes_hidden_widgets_no_room(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLayout(page)
    buttons = [QPushButton(str(number_)) for number_ in range(3)]
    for button in buttons:
        flow.addWidget(button)
    show(page, (600, 100))
    before = buttons[2].x()
    buttons[1].hide()
    pump()
    assert buttons[2].x() < before
    item = flow.takeAt(0)
    assert item is not None
    assert (flow.count(), flow.takeAt(9)) == (2, None)


def test_words_follow_the_language(dressed: QApplication) -> None:
    noon = ManualClock.at("2025-11-24 12:05").now_ms()
    assert word(ValueTier.GOLD) == "黄金"
    assert shown((ProductLine.EMS, ProductLine.LETTER)) == "特快专递、函件"
    assert sentence(msg("{label} is empty. Fill it in.", label=ValueTier.GOLD)) == "“黄金”不能为空，请填写。"
    dress(dressed, "en")
    assert word(ValueTier.GOLD) == "Gold"
    assert word(None) == ""
    assert shown((ProductLine.EMS, ProductLine.LETTER)) == "Express mail, Letters"
    assert sentence(msg("{label} is empty. Fill it in.", label="Name")) == "Name is empty. Fill it in."
    assert (moment(noon), day(None), money(-140_950, sign=True), number(1234)) == (
        "2025-11-24 12:05",
        "",
        "-¥1,409.50",
        "1,234",
    )


@pytest.mark.parametrize(("language", "theme", "percent"), every_look())
def test_a_page_of_everything_in_every_look(
    qtbot: QtBot, dressed: QApplication, language: str, theme: str, percent: int
) -> None:
    dress(dressed, language, theme, percent)
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    message = MessageBar("m")
    tiles = TileRow()
    tiles.add(Tile("a", "应走访", "visits")).set_figure("3", "warning", "落后 1")
    tiles.add(Tile("b", "欠费逾期", "arrears")).set_figure("2 笔", "danger", "¥12,860.00")
    card = SectionCard("用邮")
    columns, rows = BarColumns("c"), BarRows("r")
    months = [Bar(f"{month} 月", month * 100, str(month * 100)) for month in range(1, 13)]
    columns.set_bars(months)
    rows.set_bars(
        [Bar("1–30 天", 1_286_000, "12,860.00", "danger"), Bar("未到期", 340_000, "3,400.00", "good", 400_000)]
    )
    card.add(columns)
    card.add(rows)
    line = Timeline("t")
    line.set_events((Event("2025-11-24", "visits", "上门走访 𠮷田超市", "揽收 王𬎆", Mark("异常", "danger"), 1),))
    for part in (message, tiles, card, line):
        column.addWidget(part)
    show(page, (900, 768))
    message.show_undo("已保存", lambda: None, 10)
    pump()
    shoot(page, f"widgets-{language}-{theme}-{percent}")
    assert clipped(page) + missing_glyphs(page) == []

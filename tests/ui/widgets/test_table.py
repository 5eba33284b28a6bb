"""The list: pages from the source, keys, sorting, a cursor that stays, 100,000 rows without a pause."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from pytestqt.qtbot import QtBot

from models.kernel.errors import LinkError, YouKeError
from models.kernel.messages import msg
from tests.support.gui import StallProbe, press, settle, show, type_text, wait_for
from ui.shell.context import RoomContext
from ui.widgets.paging import Column, Mark, PageRequest, Rows
from ui.widgets.state import EmptyState
from ui.widgets.table import DataTable


@dataclass(frozen=True)
class Line:
    number: int
    name: str


class Source:
    """A long list in memory that counts what it was asked for."""

    def __init__(self, count: int) -> None:
        self.lines = [Line(number, f"客户{number:06d}") for number in range(count)]
        self.asked: list[PageRequest] = []

    def __call__(self, request: PageRequest) -> Rows[Line]:
        self.asked.append(request)
        lines = self.lines
        if request.sort:
            lines = sorted(lines, key=lambda line: getattr(line, request.sort), reverse=request.descending)
        return Rows(lines[request.offset : request.offset + request.limit], len(lines))


def columns() -> tuple[Column[Line], ...]:
    return (
        Column("number", "编号", lambda line: str(line.number), sort="number", align="right"),
        Column("name", "名称", lambda line: line.name, sort="name", stretch=True),
        Column("state", "状态", lambda line: "", mark=lambda line: Mark("逾期", "danger") if line.number % 2 else None),
    )


@pytest.fixture
def table(qtbot: QtBot) -> DataTable[Line]:
    made = DataTable[Line]("list", columns(), key=lambda line: line.number)
    qtbot.addWidget(made)
    return made


def test_pages_are_fetched_only_when_looked_at(table: DataTable[Line]) -> None:
    source = Source(10_000)
    table.set_source(source)
    show(table, (700, 400))
    assert table.total == 10_000
    assert [request.offset for request in source.asked] == [0]
    table.go_to(5_050)
    wait_for(lambda: table.current() is not None)
    assert table.current() == Line(5_050, "客户005050")
    assert {request.offset for request in source.asked} <= {0, 5_000, 5_100}


def test_keys_of_the_list(table: DataTable[Line], qtbot: QtBot) -> None:
    table.set_source(Source(1_000))
    show(table, (700, 400))
    table.setFocus()
    typed: list[str] = []
    table.typed.connect(typed.append)
    press("End")
    wait_for(lambda: table.current() is not None)
    assert table.current() == Line(999, "客户000999")
    press("Home")
    press("Down")
    with qtbot.waitSignal(table.opened) as opened:
        press("Return")
    assert opened.args == [Line(1, "客户000001")]
    type_text("f")
    assert typed == ["f"]


def test_sorting_happens_at_the_source_and_goes_to_the_top(table: DataTable[Line]) -> None:
    source = Source(500)
    table.set_source(source)
    show(table, (700, 400))
    table.setFocus()
    table.go_to(40)
    press("Ctrl+Shift+Right")
    assert source.asked[-1] == PageRequest(0, 100, "number", False)
    press("Ctrl+Shift+Down")
    assert source.asked[-1] == PageRequest(0, 100, "number", True)
    assert table.current() == Line(499, "客户000499")
    assert table.rows_model.headerData(0, table.horizontalHeader().orientation()) == "编号  ▼"


def test_the_cursor_stays_on_its_row_when_rows_come_in_above(table: DataTable[Line]) -> None:
    source = Source(50)
    table.set_source(source)
    show(table, (700, 400))
    table.go_to(10)
    source.lines.insert(3, Line(9_999, "新客户"))
    table.reload()
    assert table.current() == Line(10, "客户000010")
    assert table.currentIndex().row() == 11
    del source.lines[11]
    table.reload()
    assert table.currentIndex().row() == 11


def test_an_empty_list_says_what_to_do_next(table: DataTable[Line]) -> None:
    empty = EmptyState("customers", "还没有客户", "按 F3 新建客户")
    table.set_empty(empty)
    table.set_source(Source(0))
    show(table, (700, 400))
    assert empty.isVisible()
    table.set_source(Source(3))
    assert not empty.isVisible()


def test_a_refused_read_is_told_and_the_rows_stay(table: DataTable[Line]) -> None:
    source = Source(20)
    table.set_source(source)
    failures: list[YouKeError] = []
    table.failed.connect(failures.append)

    def refuse(_request: PageRequest) -> Rows[Line]:
        raise LinkError(msg("No link"), msg("Wait"))

    table.set_source(refuse)
    assert [str(error) for error in failures] == ["No link"]
    assert table.total == 20
    assert table.cell(3, "name") == "客户000003"


def test_marks_have_word_tone_and_icon(table: DataTable[Line]) -> None:
    table.set_source(Source(4))
    show(table, (700, 400))
    assert table.cell(1, "state") == "逾期"
    assert Mark("逾期", "danger").icon_name == "danger"
    assert Mark("一般").icon_name == ""


def test_a_hundred_thousand_rows_scroll_without_a_pause(room_context: Callable[..., RoomContext], qtbot: QtBot) -> None:
    context = room_context(None)
    table = DataTable[Line]("list", columns(), load=context.tasks.read, key=lambda line: line.number)
    qtbot.addWidget(table)
    table.set_source(Source(100_000))
    show(table, (700, 400))
    settle(context.tasks)
    table.setFocus()
    with StallProbe() as probe:
        for _ in range(60):
            press("PgDown")
        table.go_to(77_777)
        wait_for(lambda: table.current() is not None)
        press("End")
        wait_for(lambda: table.current() is not None)
        settle(context.tasks)
    assert table.current() == Line(99_999, "客户099999")
    probe.check()


def test_late_answers_of_an_older_list_are_dropped(room_context: Callable[..., RoomContext], qtbot: QtBot) -> None:
    context = room_context(None)
    table = DataTable[Line]("list", columns(), load=context.tasks.read)
    qtbot.addWidget(table)
    table.set_source(Source(10))
    table.set_source(Source(7))
    settle(context.tasks)
    assert table.total == 7

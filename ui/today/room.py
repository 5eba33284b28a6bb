"""The first page of the day: tiles over the list of the tile that is chosen, and F9 for today's sheet.

All lists are read in one transaction, and a tile shows how many rows its list has, so the two cannot differ. The room
reads again after changes and when the day changes at midnight.
"""

from functools import partial
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.queries.today import TodayBoard
from models.kernel.changes import Changes
from models.kernel.clock import today
from ui.shell.context import RoomContext
from ui.shell.print_flow import PrintFlow
from ui.shell.room import Room, RoomAction, RoomSpec
from ui.today.lists import TileSpec, columns_of, rows_of, tile_specs
from ui.widgets.paging import PageRequest, Rows
from ui.widgets.state import EmptyState, label
from ui.widgets.table import DataTable
from ui.widgets.themes import px
from ui.widgets.tiles import Tile, TileRow
from ui.widgets.words import day, moment

LOOK_EVERY_MS = 15_000
TABLES = (
    "customer", "visit", "follow_up", "service_request", "daily_call", "visit_plan", "urgent_report", "conflict",
    "file_review", "parameter_value", "grade_change",
)  # fmt: skip


class TodayRoom(Room):
    """今日."""

    key = "today"

    def __init__(self, context: RoomContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.specs = {
            f"today.{spec.key}": spec for spec in tile_specs() if not spec.right or context.session.may(spec.right)
        }
        self.board: TodayBoard | None = None
        self.chosen = "today.owed"
        self.tiles = TileRow()
        self.stack = QStackedWidget()
        self.tables: dict[str, DataTable[Any]] = {}
        for name, spec in self.specs.items():
            self.tiles.add(Tile(name, spec.title, spec.icon, compact=True))
            if not spec.page:
                self._add_table(name, spec)
        self.heading = label("", size="head")
        self.age = label("", "muted")
        self.age.setObjectName("today.age")
        row = QHBoxLayout()
        row.addWidget(self.heading, 1)
        row.addWidget(self.age)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(8), px(12), px(8))
        column.setSpacing(px(8))
        column.addWidget(self.tiles)
        column.addLayout(row)
        column.addWidget(self.stack, 1)
        self.tiles.opened.connect(self.choose)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def _add_table(self, name: str, spec: TileSpec) -> None:
        table = DataTable[Any](f"{name}.list", columns_of(spec.key, lambda: today(self.context.clock)))
        table.set_empty(EmptyState("tick", spec.empty))
        table.opened.connect(self._open_row)
        table.picked.connect(lambda _row: self.actions_changed.emit())
        self.tables[name] = table
        self.stack.addWidget(table)

    def title(self) -> str:
        """Heading."""
        return self.tr("Today")

    def enter(self, argument: object = None) -> None:
        """Read the board; the argument may name a tile."""
        if isinstance(argument, str) and f"today.{argument}" in self.specs:
            self.chosen = f"today.{argument}"
        self._timer.start()
        self.read()

    def leave(self) -> bool:
        """Stop watching the clock."""
        self._timer.stop()
        return True

    def on_changes(self, changes: Changes) -> None:
        """Read again after changes of what is counted."""
        if changes.touches(*TABLES):
            self.read()

    def look(self) -> None:
        """Read again when another day has begun."""
        if self.board is not None and self.board.day != today(self.context.clock):
            self.read()

    def read(self) -> None:
        """Read the board on a worker thread."""
        services, actor = self.context.services, self.context.session.actor
        self.context.tasks.read(lambda: services.today.board(actor), self.show_board, self, self.context.door.error)

    def show_board(self, board: TodayBoard) -> None:
        """Show figures and lists of one reading."""
        first = self.board is None
        self.board = board
        counts = board.counts
        for name, spec in self.specs.items():
            count = counts[spec.key]
            self.tiles.tiles[name].set_figure(str(count), spec.tone if count else "good")
        for name, table in self.tables.items():
            rows = rows_of(board, self.specs[name].key)
            if first:
                table.set_source(partial(self._page, name))
            else:
                table.reload()
            assert len(rows) == counts[self.specs[name].key]
        self._say_age(board)
        self.choose(self.chosen, focus=first)

    def choose(self, name: str, focus: bool = True) -> None:
        """Show the list of a tile, or open its page."""
        spec = self.specs.get(name)
        if spec is None:
            return
        if spec.page:
            self.context.shell.open(spec.page)
            return
        self.chosen = name
        table = self.tables[name]
        self.stack.setCurrentWidget(table)
        count = 0 if self.board is None else self.board.counts[spec.key]
        self.heading.setText(self.tr("{title}: {count}").format(title=spec.title, count=count))
        if focus:
            table.setFocus()
        self.actions_changed.emit()

    def room_actions(self) -> list[RoomAction]:
        """Record, phone, request, today's sheet."""
        some = self._customer() is not None
        record = some and self.context.session.may("visit_record")
        request = some and self.context.session.may("request_record")
        return [
            RoomAction("F2", self.tr("Record visit"), self._record, record, "today.visit", True, "visits"),
            RoomAction("F4", self.tr("Phone contact"), self._phone, record, "today.phone", icon="phone"),
            RoomAction("F6", self.tr("Service request"), self._request, request, "today.request", icon="add"),
            RoomAction("F5", self.tr("Work on this list"), self._go, True, "today.go", icon="list"),
            RoomAction("F9", self.tr("Print today's sheet"), self._print, True, "today.print", icon="print"),
        ]

    def _page(self, name: str, request: PageRequest) -> Rows[Any]:
        rows = () if self.board is None else rows_of(self.board, self.specs[name].key)
        return Rows(rows[request.offset : request.offset + request.limit], len(rows))

    def _say_age(self, board: TodayBoard) -> None:
        if board.as_of_ms:
            text = self.tr("{day} · data as of {since}").format(day=day(board.day), since=moment(board.as_of_ms))
        else:
            text = self.tr("{day} · never synchronised").format(day=day(board.day))
        self.age.setText(text)

    def _customer(self) -> bytes | None:
        table = self.tables.get(self.chosen)
        row = None if table is None else table.current()
        return None if row is None else bytes(row.customer_id)

    def _open_row(self, row: Any) -> None:
        if self.specs[self.chosen].key == "plans":
            self.context.shell.open("visits", "plan:pending")
        else:
            self.context.shell.open("customer", row.customer_id)

    def _go(self) -> None:
        pages = {
            "owed": ("visits", "due:owed"),
            "behind": ("visits", "due:behind"),
            "follow_ups": ("visits", "follow_ups:todo"),
            "requests": ("visits", "requests:todo"),
            "calls": ("visits", "calls"),
            "silent": ("visits", "silent"),
            "urgent": ("visits", "urgent"),
            "plans": ("visits", "plan:pending"),
        }
        key = self.specs[self.chosen].key
        self.context.shell.open(*pages.get(key, ("customers", None)))

    def _open(self, page: str) -> None:
        customer = self._customer()
        if customer is not None:
            self.context.shell.open(page, customer)

    def _record(self) -> None:
        self._open("visit_new")

    def _phone(self) -> None:
        self._open("visit_phone")

    def _request(self) -> None:
        self._open("request_new")

    def _print(self) -> None:
        printing, actor = self.context.services.printing, self.context.session.actor
        PrintFlow(self.context, self, lambda paper: printing.prepare_day_list(actor, paper), "a4", papers=False).start()


def today_specs() -> tuple[RoomSpec, ...]:
    """The page of the room, for the registry."""
    title: Any = QT_TRANSLATE_NOOP("Rooms", "Today")
    return (RoomSpec("today", title, "today", frozenset({"customer_view"}), TodayRoom),)

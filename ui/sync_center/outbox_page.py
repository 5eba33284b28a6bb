"""One list of this PC's transactions: what, whom, which fields, who, when, how long, and where it stands."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.queries.outbox import ItemState, OutboxLine
from app.queries.page import Page
from ui.shell.context import RoomContext
from ui.sync_center.words import act, age, fields_of, state_mark
from ui.widgets.paging import Column, PageRequest
from ui.widgets.state import EmptyState
from ui.widgets.table import DataTable
from ui.widgets.words import moment

Title = Callable[[], str]


class OutboxPage(QWidget):
    """Transactions in one state.

    Attributes:
        table: The list.

    Signals:
        opened(OutboxLine): Enter on a line.
    """

    opened = Signal(object)

    def __init__(
        self, context: RoomContext, state: ItemState, empty: EmptyState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._state = state
        self.table = DataTable[OutboxLine](
            f"sync.{state}",
            self._columns(),
            load=context.tasks.read,
            key=lambda line: line.seq,
        )
        self.table.set_empty(empty)
        self.table.opened.connect(self.opened)
        self.table.failed.connect(context.door.error)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)

    def _columns(self) -> tuple[Column[OutboxLine], ...]:
        clock = self._context.clock
        first: tuple[Column[OutboxLine], ...] = (
            Column("state", self.tr("State"), lambda _line: "", width=115, mark=lambda line: state_mark(line.state)),
            Column("act", self.tr("What"), act, width=125),
            Column("subject", self.tr("About"), lambda line: line.subject, width=140),
            Column("fields", self.tr("Fields"), fields_of, width=120, stretch=True, tip=fields_of),
            Column("author", self.tr("By"), lambda line: line.author, width=70),
            Column("saved", self.tr("Saved"), lambda line: moment(line.created_ms), width=135),
        )
        if self._state is ItemState.DELIVERED:
            return (*first, Column("acked", self.tr("At the centre"), lambda line: moment(line.acked_ms), width=135))
        note: Column[OutboxLine] = Column(
            "note", self.tr("Why"), lambda line: line.note, width=150, stretch=True, tip=lambda line: line.note
        )
        waited: Column[OutboxLine] = Column(
            "age", self.tr("Waiting"), lambda line: age(line.created_ms, clock.now_ms()), align="right", width=80
        )
        return (*first, note if self._state is ItemState.NEEDS else waited)

    def show_list(self) -> None:
        """Read the list from its top."""
        self.table.set_source(self._fetch)

    def _fetch(self, request: PageRequest) -> Page[OutboxLine]:
        page: Page[OutboxLine] = self._context.services.sync.outbox(self._state, request.offset, request.limit)
        return page

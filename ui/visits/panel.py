"""A tab of the room: filters over a list, an empty state, and what can be done with the row under the cursor."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from models.kernel.changes import Changes
from ui.shell.context import RoomContext
from ui.shell.room import RoomAction
from ui.shell.tasks import Progress, Task
from ui.widgets.choosing import Choice
from ui.widgets.flow import FlowLayout
from ui.widgets.paging import Column, PageLike, PageRequest
from ui.widgets.state import EmptyState, label
from ui.widgets.table import DataTable
from ui.widgets.themes import px

R = TypeVar("R")


def blank(_row: object) -> str:
    """The text of a column that shows a mark."""
    return ""


class ListPanel(QWidget, Generic[R]):
    """Base of the tabs.

    Attributes:
        table: The list.
        tables: Database tables whose changes reload the list.

    Signals:
        actions_changed(): ``room_actions`` would answer differently.
        counted(total): The list was read.
    """

    actions_changed = Signal()
    counted = Signal(int)
    tables: frozenset[str] = frozenset()

    def __init__(
        self,
        context: RoomContext,
        name: str,
        columns: Sequence[Column[R]],
        key: Callable[[R], object],
        empty: EmptyState,
        multi: bool = False,
    ) -> None:
        super().__init__()
        self.context = context
        self._name = name
        bar = QFrame()
        self._filters = FlowLayout(bar, 8)
        self._bar = bar
        self.count_label = label("", "muted")
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(bar, 1)
        head.addWidget(self.count_label)
        self.table = DataTable[R](name, columns, load=context.tasks.read, key=key, multi=multi)
        self.table.set_empty(empty)
        self.table.picked.connect(lambda _row: self.actions_changed.emit())
        self.table.loaded.connect(self._on_loaded)
        self.table.failed.connect(context.door.error)
        self.table.opened.connect(self.open_row)
        self.table.typed.connect(self._on_typed)
        self._search: QLineEdit | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addLayout(head)
        column.addWidget(self.table, 1)

    # --- what a tab gives -------------------------------------------------------------------------------------------

    def fetch(self, offset: int, limit: int) -> PageLike[R]:
        """A page of the list; runs on a worker thread, reads only what ``snapshot`` kept."""
        raise NotImplementedError

    def snapshot(self) -> None:
        """Keep the filters for ``fetch``; runs on the window's thread."""

    def room_actions(self) -> list[RoomAction]:
        """What can be done here now."""
        return []

    def open_row(self, row: R) -> None:
        """Enter on a row."""
        raise NotImplementedError

    # --- filters ----------------------------------------------------------------------------------------------------

    def add_search(self, hint: str) -> QLineEdit:
        """A search box; typing in the list goes there."""
        box = QLineEdit()
        box.setObjectName(f"{self._name}.search")
        box.setPlaceholderText(hint)
        box.setAccessibleName(hint)
        box.setClearButtonEnabled(True)
        box.setMinimumWidth(px(240))
        box.textChanged.connect(lambda _text: self.reload_from_top())
        box.returnPressed.connect(self.table.setFocus)
        self._filters.addWidget(box)
        self._search = box
        return box

    def add_choice(self, key: str, title: str, options: Sequence[Choice], first: str = "") -> QComboBox:
        """A choice; its first line is ``first`` (everything) unless that is empty."""
        cell = QWidget()
        row = QHBoxLayout(cell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(4))
        word = QLabel(title)
        word.setProperty("tone", "muted")
        box = QComboBox()
        box.setObjectName(f"{self._name}.{key}")
        box.setAccessibleName(title)
        word.setBuddy(box)
        if first:
            box.addItem(first, "")
        for option in options:
            box.addItem(option.text, option.value)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.currentIndexChanged.connect(lambda _index: self.reload_from_top())
        row.addWidget(word)
        row.addWidget(box)
        self._filters.addWidget(cell)
        return box

    def search_text(self) -> str:
        """What stands in the search box."""
        return self._search.text() if self._search is not None else ""

    # --- life -------------------------------------------------------------------------------------------------------

    def enter(self) -> None:
        """The tab is shown: read its list."""
        self.reload_from_top()
        self.table.setFocus()

    def reload_from_top(self) -> None:
        """Read the list anew with the present filters."""
        self.snapshot()
        self.table.set_source(self._page)

    def on_changes(self, changes: Changes) -> None:
        """Rows changed somewhere."""
        if changes.touches(*self.tables):
            self.reload()

    def reload(self) -> None:
        """Read again; the cursor stays on its row."""
        self.table.reload()

    def may(self, right: str) -> bool:
        """Whether the person may do something at once; after the lease only forms go on, with a second person."""
        session = self.context.session
        return session.may(right) and not session.needs_supervisor(right)

    def run(self, work: Callable[[], Any], done: str = "") -> None:
        """Do something in the store; say so and read again afterwards."""

        def finished(_result: object) -> None:
            if done:
                self.context.door.tell(done, "good")

        def function(_progress: Progress) -> Any:
            return work()

        self.context.tasks.run(Task(function, finished), owner=self)

    def current(self) -> R | None:
        """The row under the cursor."""
        return self.table.current()

    def _page(self, request: PageRequest) -> PageLike[R]:
        return self.fetch(request.offset, request.limit)

    def _on_loaded(self, total: int) -> None:
        self.count_label.setText(self.tr("{count} rows").format(count=f"{total:,}"))
        self.counted.emit(total)
        self.actions_changed.emit()

    def _on_typed(self, text: str) -> None:
        if self._search is not None:
            self._search.setFocus()
            self._search.setText(text)

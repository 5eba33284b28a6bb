"""The list of every room: a table that pages from the database and is worked by keys alone.

Enter opens the row, Home and End go to the first and last row, typing goes to the room's filter box, Tab leaves the
table, Ctrl+Shift+Left/Right chooses the sorted column and Ctrl+Shift+Up/Down the direction.
"""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.widgets.paging import Column, Fetch, Loader, PagedModel, load_here
from ui.widgets.themes import px

R = TypeVar("R")


class DataTable(QTableView, Generic[R]):
    """A paged, sortable list.

    Example:
        ::

            self.table = DataTable[CustomerRow](
                "customers.list",
                (
                    Column("name", self.tr("Name"), lambda row: row.name, sort="name", stretch=True),
                    Column("owed", self.tr("Balance"), lambda row: money(row.owed), sort="owed", align="right"),
                    Column("due", self.tr("State"), lambda row: "", mark=due_mark),
                ),
                load=context.tasks.read,
                key=lambda row: row.id,
            )
            self.table.set_source(lambda request: services.customers.page(filters, request))
            self.table.opened.connect(lambda row: context.shell.open("customer", row.id))

    Signals:
        opened(row): Enter or a double click on a row.
        picked(row): Another row became the current one (None: none).
        typed(text): A character was typed; the room puts it in its filter box.
        loaded(total): The list was read.
        failed(YouKeError): It could not be read.
    """

    opened = Signal(object)
    picked = Signal(object)
    typed = Signal(str)
    loaded = Signal(int)
    failed = Signal(object)

    def __init__(
        self,
        name: str,
        columns: Sequence[Column[R]],
        *,
        load: Loader = load_here,
        key: Callable[[R], object] | None = None,
        multi: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Build an empty table.

        Args:
            name: objectName, such as ``customers.list``.
            columns: The columns.
            load: How pages are read; ``context.tasks.read`` for a worker thread.
            key: What makes a row the same after a reload, such as its id; the cursor follows it.
            multi: Whether several rows can be selected (Shift, Ctrl+A).
            parent: Owner.
        """
        super().__init__(parent)
        self.setObjectName(name)
        self.rows_model: PagedModel[R] = PagedModel(columns, load, self)
        self._key = key or (lambda row: row)
        self._kept: object = None
        self._kept_row = 0
        self._to_top = False
        self._empty: QWidget | None = None
        self.setModel(self.rows_model)
        self._dress(multi)
        self.rows_model.modelAboutToBeReset.connect(self._keep_place)
        self.rows_model.loaded.connect(self._restore_place)
        self.rows_model.failed.connect(self.failed)
        self.rows_model.dataChanged.connect(self._tell_picked)
        self.doubleClicked.connect(lambda _index: self._open())
        self.horizontalHeader().sectionClicked.connect(self._toggle_sort)
        self.selectionModel().currentRowChanged.connect(lambda _now, _before: self._tell_picked())

    def _dress(self, multi: bool) -> None:
        mode = QAbstractItemView.SelectionMode
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(mode.ExtendedSelection if multi else mode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setIconSize(QSize(px(16), px(16)))
        vertical = self.verticalHeader()
        vertical.setVisible(False)
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        vertical.setMinimumSectionSize(px(20))
        vertical.setDefaultSectionSize(px(28))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(px(40))
        header.setSectionsClickable(True)
        self.setMinimumHeight(px(28) * 4)

    def set_source(self, fetch: Fetch[R]) -> None:
        """Show a list from its top; ``fetch`` gets a ``PageRequest`` and answers with a page."""
        self._kept = None
        self._kept_row = 0
        self.rows_model.set_source(fetch)

    def reload(self) -> None:
        """Read again; the cursor stays on its row."""
        self.rows_model.reload(max(0, self.currentIndex().row()))

    def sort_by(self, sort: str, descending: bool = False) -> None:
        """Sort by a column's sort key; the cursor goes to the top."""
        self.setCurrentIndex(QModelIndex())
        self._kept = None
        self._to_top = True
        self.rows_model.order(sort, descending)

    def set_empty(self, widget: QWidget) -> None:
        """Show a widget (``EmptyState``) in place of the rows while the list is empty."""
        self._empty = widget
        widget.setParent(self.viewport())
        widget.setVisible(False)
        self._place_empty()

    @property
    def total(self) -> int:
        """Rows of the whole list."""
        return self.rows_model.total

    def current(self) -> R | None:
        """The row under the cursor."""
        index = self.currentIndex()
        return self.rows_model.row(index.row()) if index.isValid() else None

    def selected(self) -> list[R]:
        """The selected rows that are fetched, in list order."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [row for number in numbers if (row := self.rows_model.row(number)) is not None]

    def go_to(self, number: int) -> None:
        """Put the cursor on a row."""
        if 0 <= number < self.total:
            index = self.rows_model.index(number, 0)
            flag = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: keys of the list."""
        key, modifiers = event.key(), event.modifiers()
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        elif control and shift and key in _SORT_KEYS:
            self._sort_by_key(key)
        elif key == Qt.Key.Key_Home and not shift:
            self.go_to(0)
        elif key == Qt.Key.Key_End and not shift:
            self.go_to(self.total - 1)
        elif not control and event.text().strip() and event.text().isprintable():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt: a list entered by key has a cursor."""
        super().focusInEvent(event)
        if self.total and not self.selectionModel().hasSelection():
            self.go_to(max(0, self.currentIndex().row()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: share the width between the columns."""
        super().resizeEvent(event)
        self._share_width()
        self._place_empty()

    def _share_width(self) -> None:
        columns = self.rows_model.columns
        widths = [px(column.width) for column in columns]
        spare = self.viewport().width() - sum(widths)
        stretching = [number for number, column in enumerate(columns) if column.stretch]
        if spare > 0 and stretching:
            for number in stretching:
                widths[number] += spare // len(stretching)
        for number, width in enumerate(widths):
            self.setColumnWidth(number, width)

    def _place_empty(self) -> None:
        if self._empty is not None:
            self._empty.setGeometry(self.viewport().rect())

    def _open(self) -> None:
        row = self.current()
        if row is not None:
            self.opened.emit(row)

    def _tell_picked(self) -> None:
        self.picked.emit(self.current())

    def _toggle_sort(self, section: int) -> None:
        sort = self.rows_model.columns[section].sort
        if sort:
            present, descending = self.rows_model.sorting
            self.sort_by(sort, not descending if sort == present else False)

    def _sort_by_key(self, key: int) -> None:
        present, descending = self.rows_model.sorting
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            if present:
                self.sort_by(present, key == Qt.Key.Key_Down)
            return
        keys = [column.sort for column in self.rows_model.columns if column.sort]
        if not keys:
            return
        step = 1 if key == Qt.Key.Key_Right else -1
        position = (keys.index(present) + step) % len(keys) if present in keys else 0
        self.sort_by(keys[position], descending)

    def _keep_place(self) -> None:
        row = self.current()
        if row is not None:
            self._kept = self._key(row)
            self._kept_row = self.currentIndex().row()

    def _restore_place(self, total: int) -> None:
        if self._empty is not None:
            self._empty.setVisible(total == 0)
        if total and self._kept is not None:
            self.go_to(self._find_kept(total))
        elif total and (self._to_top or self.hasFocus()):
            self.go_to(0)
        self._to_top = False
        self.loaded.emit(total)
        self._tell_picked()

    def _find_kept(self, total: int) -> int:
        start = self._kept_row // 100 * 100
        for number in range(start, min(total, start + 100)):
            row = self.rows_model.row(number)
            if row is not None and self._key(row) == self._kept:
                return number
        return min(self._kept_row, total - 1)

    def visible_rows(self) -> range:
        """Numbers of the rows in sight."""
        first = self.indexAt(self.viewport().rect().topLeft())
        last = self.indexAt(self.viewport().rect().bottomLeft())
        top = first.row() if first.isValid() else 0
        return range(top, (last.row() if last.isValid() else self.total - 1) + 1)

    def cell(self, number: int, key: str) -> str:
        """Text of a cell as shown, for tests and printing what is seen."""
        section = next(place for place, column in enumerate(self.rows_model.columns) if column.key == key)
        index: QModelIndex = self.rows_model.index(number, section)
        return str(self.rows_model.data(index))


_SORT_KEYS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)

"""A table model that holds a few pages of a long list and fetches the rest when it is looked at.

Order: the view asks for a cell, the model notes which block of rows is missing, fetches it (at once, or through a
loader on a worker thread) and tells the view. A reload fetches the block in sight first and swaps it in, so nothing
flickers and the cursor stays on its row.
"""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, Literal, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from models.kernel.errors import YouKeError
from ui.widgets.icons import icon
from ui.widgets.themes import font, look

R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)
Align = Literal["left", "right", "center"]
AnyIndex = QModelIndex | QPersistentModelIndex
BLOCK = 100
KEPT_BLOCKS = 40


@dataclass(frozen=True, slots=True)
class PageRequest:
    """What the model wants from the database.

    Attributes:
        offset: First row.
        limit: Number of rows.
        sort: Sort key of the column, or empty for the list's own order.
        descending: Direction.
    """

    offset: int
    limit: int
    sort: str = ""
    descending: bool = False


class PageLike(Protocol[R_co]):
    """A page of rows: any object with ``rows`` and ``total``."""

    @property
    def rows(self) -> Sequence[R_co]:
        """Rows from the offset on."""
        ...

    @property
    def total(self) -> int:
        """Rows of the whole list."""
        ...


@dataclass(frozen=True, slots=True)
class Rows(Generic[R]):
    """A page made from a plain sequence."""

    rows: Sequence[R]
    total: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A state shown as word, tone and icon, never by colour alone.

    Attributes:
        text: The word.
        tone: ``good``, ``info``, ``warning``, ``danger``, ``muted`` or ``text``.
        icon: Name of an icon; empty takes the usual one of the tone.
    """

    text: str
    tone: str = "muted"
    icon: str = ""

    @property
    def icon_name(self) -> str:
        """The icon drawn before the word; empty for quiet tones."""
        return self.icon or {"good": "good", "info": "info", "warning": "warning", "danger": "danger"}.get(
            self.tone, ""
        )


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """A column as data.

    Attributes:
        key: Stable name.
        title: Heading, already translated.
        text: Text of a row's cell.
        sort: Sort key given to the fetch function; empty when the list cannot be sorted by it.
        align: ``left``, ``right`` (numbers) or ``center``.
        width: Width at 100 % text size, in pixels.
        stretch: Takes the room left over.
        mark: Gives a state of the cell: its word is shown with icon and tone instead of ``text``.
        tip: Longer text shown when the mouse rests on the cell.
    """

    key: str
    title: str
    text: Callable[[R], str]
    sort: str = ""
    align: Align = "left"
    width: int = 100
    stretch: bool = False
    mark: Callable[[R], Mark | None] | None = None
    tip: Callable[[R], str] | None = None


class Loader(Protocol):
    """Runs a read elsewhere and brings the result back; ``context.tasks.read`` has this shape."""

    def __call__(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        owner: QObject,
        failed: Callable[[YouKeError], None],
    ) -> None:
        """Run ``work``, then ``done`` or ``failed`` on the window's thread while ``owner`` lives."""
        ...


def load_here(
    work: Callable[[], Any], done: Callable[[Any], None], owner: QObject, failed: Callable[[YouKeError], None]
) -> None:
    """The loader that reads at once on this thread, for short lists and tests."""
    del owner
    try:
        page = work()
    except YouKeError as error:
        failed(error)
        return
    done(page)


Fetch = Callable[[PageRequest], PageLike[R]]


class PagedModel(QAbstractTableModel, Generic[R]):
    """The model.

    Signals:
        loaded(total): The first block after ``set_source`` or ``reload`` arrived.
        failed(YouKeError): A block could not be read.
    """

    loaded = Signal(int)
    failed = Signal(object)

    def __init__(self, columns: Sequence[Column[R]], load: Loader = load_here, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._load = load
        self._fetch: Fetch[R] | None = None
        self._total = 0
        self._blocks: OrderedDict[int, Sequence[R]] = OrderedDict()
        self._asked: set[int] = set()
        self._generation = 0
        self._sort = ""
        self._descending = False
        self._pending = QTimer(self)
        self._pending.setSingleShot(True)
        self._pending.setInterval(0)
        self._pending.timeout.connect(self._ask_pending)
        self._wanted: set[int] = set()
        self.ready = False

    def set_source(self, fetch: Fetch[R]) -> None:
        """Show another list, from its top."""
        self._fetch = fetch
        self.reload(0)

    def reload(self, around: int = 0) -> None:
        """Read again, the block of row ``around`` first; what is shown stays until it arrives."""
        if self._fetch is None:
            return
        self._generation += 1
        self._asked.clear()
        self._wanted.clear()
        block = min(around, max(0, self._total - 1)) // BLOCK
        self._request(block, first=True)

    def order(self, sort: str, descending: bool) -> None:
        """Sort by a column's sort key, in the database."""
        self._sort, self._descending = sort, descending
        self.reload(0)

    @property
    def sorting(self) -> tuple[str, bool]:
        """Sort key and whether descending."""
        return self._sort, self._descending

    @property
    def total(self) -> int:
        """Rows of the whole list."""
        return self._total

    def row(self, number: int) -> R | None:
        """A row if it has been fetched."""
        rows = self._blocks.get(number // BLOCK)
        position = number % BLOCK
        return rows[position] if rows is not None and position < len(rows) else None

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Qt: number of rows."""
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Qt: number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: headings; the sorted one carries an arrow."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            arrow = ("  ▼" if self._descending else "  ▲") if column.sort and column.sort == self._sort else ""
            return column.title + arrow
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column.align)
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: one cell."""
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column.align)
        row = self.row(index.row())
        if row is None:
            if role == Qt.ItemDataRole.DisplayRole:
                self._want(index.row() // BLOCK)
                return "…"
            return None
        return _cell(column, row, role)

    def _want(self, block: int) -> None:
        if block not in self._asked and block not in self._wanted:
            self._wanted.add(block)
            self._pending.start()

    def _ask_pending(self) -> None:
        wanted, self._wanted = sorted(self._wanted), set()
        for block in wanted[-4:]:
            self._request(block)

    def _request(self, block: int, first: bool = False) -> None:
        assert self._fetch is not None
        self._asked.add(block)
        request = PageRequest(block * BLOCK, BLOCK, self._sort, self._descending)
        generation = self._generation
        self._load(
            partial(self._fetch, request),
            lambda page: self._arrived(generation, block, page, first),
            self,
            lambda error: self._refused(generation, block, error),
        )

    def _arrived(self, generation: int, block: int, page: PageLike[R], first: bool) -> None:
        if generation != self._generation:
            return
        self._asked.discard(block)
        resized = page.total != self._total
        if first or resized:
            self.beginResetModel()
            self._blocks.clear()
            self._total = page.total
            self._blocks[block] = page.rows
            self.ready = True
            self.endResetModel()
            self.loaded.emit(self._total)
            return
        self._blocks[block] = page.rows
        self._blocks.move_to_end(block)
        while len(self._blocks) > KEPT_BLOCKS:
            self._blocks.popitem(last=False)
        top = self.index(block * BLOCK, 0)
        bottom = self.index(min(block * BLOCK + BLOCK, self._total) - 1, len(self.columns) - 1)
        self.dataChanged.emit(top, bottom)

    def _refused(self, generation: int, block: int, error: YouKeError) -> None:
        if generation == self._generation:
            self._asked.discard(block)
            self.failed.emit(error)


def _alignment(align: Align) -> int:
    flags = {
        "left": Qt.AlignmentFlag.AlignLeft,
        "right": Qt.AlignmentFlag.AlignRight,
        "center": Qt.AlignmentFlag.AlignHCenter,
    }
    return int(flags[align] | Qt.AlignmentFlag.AlignVCenter)


def _cell(column: Column[R], row: R, role: int) -> Any:
    mark = column.mark(row) if column.mark is not None else None
    if role == Qt.ItemDataRole.DisplayRole:
        return mark.text if mark is not None else column.text(row)
    if role == Qt.ItemDataRole.ToolTipRole:
        return column.tip(row) if column.tip is not None else None
    if mark is not None and role == Qt.ItemDataRole.DecorationRole and mark.icon_name:
        return icon(mark.icon_name, mark.tone, 16)
    if mark is not None and role == Qt.ItemDataRole.ForegroundRole:
        return look().colour(mark.tone)
    if mark is not None and role == Qt.ItemDataRole.FontRole and mark.tone == "danger":
        return font(look(), bold=True)
    return None

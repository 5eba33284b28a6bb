"""The one search box at the top: type, see results in groups, open one with Enter."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from models.kernel.errors import YouKeError
from ui.widgets.icons import icon
from ui.widgets.paging import Loader
from ui.widgets.state import label
from ui.widgets.themes import look, px
from ui.widgets.words import sentence

DELAY_MS = 60
_HIT = Qt.ItemDataRole.UserRole
_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter)
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found.

    Attributes:
        text: Its name, as it is shown.
        detail: What tells it from its namesakes: village, phone, number.
        page_key: Page that shows it.
        argument: What that page is given.
    """

    text: str
    detail: str
    page_key: str
    argument: object


@dataclass(frozen=True, slots=True)
class HitGroup:
    """Things found of one kind.

    Attributes:
        title: Kind, already translated, such as 客户.
        icon: Name of an icon.
        hits: The first few.
        total: How many there are.
    """

    title: str
    icon: str
    hits: tuple[Hit, ...]
    total: int


Search = Callable[[str], Sequence[HitGroup]]


class HitDelegate(QStyledItemDelegate):
    """Draws a result as its name and, quieter, what tells it from its namesakes."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt: draw one line."""
        hit = index.data(_HIT)
        if not isinstance(hit, Hit):
            super().paint(painter, option, index)
            return
        present, area = look(), option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, present.colour("selection"))
        words = area.adjusted(px(30), 0, -px(8), 0)
        width = min(words.width(), option.fontMetrics.horizontalAdvance(hit.text))
        name = option.fontMetrics.elidedText(hit.text, Qt.TextElideMode.ElideRight, words.width())
        painter.setPen(present.colour("text"))
        painter.drawText(words, _MIDDLE, name)
        rest = words.adjusted(width + px(16), 0, 0, 0)
        if rest.width() > px(30):
            detail = option.fontMetrics.elidedText(hit.detail, Qt.TextElideMode.ElideRight, rest.width())
            painter.setPen(present.colour("muted"))
            painter.drawText(rest, _MIDDLE | int(Qt.AlignmentFlag.AlignRight), detail)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt: lines of one height."""
        return QSize(super().sizeHint(option, index).width(), px(26))


class SearchBox(QWidget):
    """The box with its list of results.

    Signals:
        opened(page_key, argument): A result was opened.
        failed(YouKeError): The search could not be made.
    """

    opened = Signal(str, object)
    failed = Signal(object)

    def __init__(self, search: Search, load: Loader, parent: QWidget | None = None) -> None:
        """Build the box.

        Args:
            search: Finds; runs through ``load``.
            load: Runs it elsewhere (``tasks.read``).
            parent: Owner.
        """
        super().__init__(parent)
        self._search = search
        self._load = load
        self._round = 0
        self.line = QLineEdit()
        self.line.setObjectName("shell.search")
        self.line.setClearButtonEnabled(True)
        self.line.setPlaceholderText(self.tr("Search name, pinyin initials, phone tail, address, number (Ctrl+K)"))
        self.line.setAccessibleName(self.tr("Search everything"))
        self.line.addAction(icon("search", "muted", 16), QLineEdit.ActionPosition.LeadingPosition)
        self.line.textChanged.connect(self._on_text)
        self.line.installEventFilter(self)
        self.setFocusProxy(self.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self._start)
        self.panel = QFrame(self.window())
        self.panel.setObjectName("hits")
        self.list = QListWidget()
        self.list.setObjectName("shell.hits")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setItemDelegate(HitDelegate(self.list))
        self.list.itemClicked.connect(self._open_item)
        self._note = label("", "muted", wrap=True)
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(px(4), px(4), px(4), px(4))
        column.addWidget(self.list)
        column.addWidget(self._note)
        self.panel.setVisible(False)

    def focus(self) -> None:
        """Put the cursor into the box, with its text selected."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()
        if self.line.text().strip():
            self._start()

    def leave_text(self) -> None:
        """Another page is shown: what was searched for is over, unless the person is typing right now."""
        if not self.line.hasFocus():
            self.line.clear()

    def close_panel(self) -> bool:
        """Hide the results; False when they were not shown."""
        shown = not self.panel.isHidden()
        self.panel.setVisible(False)
        return shown

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: arrows choose, Enter opens, leaving hides."""
        if watched is self.line:
            if event.type() == QEvent.Type.FocusOut:
                self.close_panel()
            elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._take_key(event.key())
        return super().eventFilter(watched, event)

    def _take_key(self, key: int) -> bool:
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if key == Qt.Key.Key_Down else -1)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.list.currentRow() >= 0 and not self.panel.isHidden():
                self._open_item(self.list.currentItem())
            else:
                self._start()
            return True
        return False

    def _step(self, by: int) -> None:
        rows = [row for row in range(self.list.count()) if self.list.item(row).data(_HIT) is not None]
        if not rows:
            return
        present = self.list.currentRow()
        place = (rows.index(present) + by) % len(rows) if present in rows else 0
        self.list.setCurrentRow(rows[place])

    def _on_text(self, text: str) -> None:
        if text.strip():
            self._timer.start()
        else:
            self._timer.stop()
            self._round += 1
            self.close_panel()

    def _start(self) -> None:
        text = self.line.text().strip()
        if not text:
            return
        self._round += 1
        now = self._round
        self._load(
            lambda: self._search(text),
            lambda groups: self._show(now, text, groups),
            self,
            lambda error: self._fail(now, error),
        )

    def _fail(self, now: int, error: YouKeError) -> None:
        if now == self._round:
            self.failed.emit(error)
            self.list.clear()
            self._note.setText(sentence(error.title))
            self._place()

    def _show(self, now: int, text: str, groups: Sequence[HitGroup]) -> None:
        if now != self._round or not self.line.hasFocus():
            return
        self.list.clear()
        for group in groups:
            if group.hits:
                self._add_group(group)
        found = self.list.count() > 0
        self.list.setVisible(found)
        nothing = self.tr("Nothing found for “{text}”. Try fewer letters, or the last four digits of the phone.")
        self._note.setText("" if found else nothing.format(text=text))
        self._note.setVisible(not found)
        if found:
            self.list.setCurrentRow(1)
        self._place()

    def _add_group(self, group: HitGroup) -> None:
        more = f"  {len(group.hits)}/{group.total}" if group.total > len(group.hits) else f"  {group.total}"
        head = QListWidgetItem(icon(group.icon, "accent", 16), group.title + more)
        head.setFlags(Qt.ItemFlag.NoItemFlags)
        self.list.addItem(head)
        for hit in group.hits:
            item = QListWidgetItem(f"{hit.text}  {hit.detail}")
            item.setData(_HIT, hit)
            item.setToolTip(f"{hit.text}\n{hit.detail}")
            self.list.addItem(item)

    def _open_item(self, item: QListWidgetItem) -> None:
        hit = item.data(_HIT)
        if isinstance(hit, Hit):
            self.close_panel()
            self.line.clear()
            self.opened.emit(hit.page_key, hit.argument)

    def _place(self) -> None:
        window = self.window()
        self.panel.setParent(window)
        corner = self.line.mapTo(window, QPoint(0, self.line.height() + px(2)))
        rows = min(self.list.count(), 14)
        height = max(px(44), rows * px(26) + px(14)) if rows else px(64)
        self.panel.setGeometry(corner.x(), corner.y(), self.line.width(), min(height, window.height() - corner.y()))
        self.panel.setVisible(True)
        self.panel.raise_()

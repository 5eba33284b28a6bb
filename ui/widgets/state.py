"""Small things that say how matters stand: chips, empty states, progress, headings and lines of fact."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.widgets.icons import icon, pixmap
from ui.widgets.paging import Mark
from ui.widgets.themes import px


def label(text: str, tone: str = "", size: str = "", wrap: bool = False) -> QLabel:
    """A label with a tone (``muted``, ``danger`` …) and a size (``small``, ``head``, ``title``, ``figure``)."""
    made = QLabel(text)
    if tone:
        made.setProperty("tone", tone)
    if size:
        made.setProperty("scale", size)
    made.setWordWrap(wrap)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


class ElidedLabel(QLabel):
    """One line that may be shortened with an ellipsis where room is scarce; the tip holds the whole."""

    def __init__(self, text: str = "", least: int = 60, parent: QWidget | None = None) -> None:
        """Start with a text; ``least`` is the smallest width at 100 % text size."""
        super().__init__(parent)
        self._least = least
        self.setProperty("elides", True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def minimumSizeHint(self) -> QSize:
        """Qt: may be shortened down to the least width."""
        full = super().minimumSizeHint()
        return QSize(min(full.width(), px(self._least)), full.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw what fits."""
        painter = QPainter(self)
        area = self.contentsRect()
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        self.setToolTip(self.text() if words != self.text() else "")
        role = self.foregroundRole()
        self.style().drawItemText(painter, area, int(self.alignment()), self.palette(), True, words, role)
        painter.end()


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at, and draw accordingly."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def reveal(widget: QWidget, on: bool) -> None:
    """Show or hide; one that has no parent yet is shown with its parent, never as a window of its own."""
    if on and widget.parentWidget() is None:
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)
    else:
        widget.setVisible(on)


class StateChip(QFrame):
    """A state as icon and word in a soft frame: 逾期 4 天, 今日到期, 已打印."""

    def __init__(self, mark: Mark | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("chipframe", True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(8), px(2), px(8), px(2))
        row.setSpacing(px(4))
        self._icon = QLabel()
        self._text = label("")
        row.addWidget(self._icon)
        row.addWidget(self._text)
        self.set_mark(mark)

    def set_mark(self, mark: Mark | None) -> None:
        """Show a state; None hides the chip."""
        reveal(self, mark is not None)
        if mark is None:
            return
        restyle(self, "tone", mark.tone)
        restyle(self._text, "tone", mark.tone)
        self._text.setText(mark.text)
        reveal(self._icon, bool(mark.icon_name))
        if mark.icon_name:
            self._icon.setPixmap(pixmap(mark.icon_name, mark.tone, 14))

    def text(self) -> str:
        """The word shown."""
        return self._text.text()


class EmptyState(QWidget):
    """What stands in an empty list: an icon, what is empty, and what to do next.

    Signals:
        pressed(): The button was pressed.
    """

    pressed = Signal()

    def __init__(
        self, icon_name: str, title: str, advice: str = "", button: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.setSpacing(px(6))
        picture = QLabel()
        picture.setPixmap(pixmap(icon_name, "muted", 36))
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(picture)
        for text, tone in ((title, ""), (advice, "muted")):
            if text:
                line = label(text, tone, wrap=True)
                line.setAlignment(Qt.AlignmentFlag.AlignCenter)
                column.addWidget(line)
        if button:
            action = QPushButton(button)
            action.setObjectName("empty.action")
            action.clicked.connect(self.pressed)
            column.addWidget(action, 0, Qt.AlignmentFlag.AlignCenter)


class WorkBar(QFrame):
    """Progress of a long task: what it is, a bar, done/total, and cancel.

    Signals:
        cancelled(): Cancel was pressed.
    """

    cancelled = Signal()

    def __init__(self, title: str, cancellable: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(8), px(4), px(8), px(4))
        row.setSpacing(px(8))
        self._title = label(title)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._count = label("", "muted")
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setObjectName("work.cancel")
        self._cancel.setIcon(icon("close"))
        reveal(self._cancel, cancellable)
        self._cancel.clicked.connect(self.cancelled)
        row.addWidget(self._title)
        row.addWidget(self._bar, 1)
        row.addWidget(self._count)
        row.addWidget(self._cancel)

    def set_progress(self, done: int, total: int) -> None:
        """Show ``done`` of ``total``; a total of 0 means that it is not known."""
        self._bar.setRange(0, max(0, total))
        self._bar.setValue(done)
        self._count.setText(f"{done:,}/{total:,}" if total else f"{done:,}")

    def count_text(self) -> str:
        """The figures shown."""
        return self._count.text()


class SectionCard(QFrame):
    """A framed part of a page with a heading; put things in with ``add``."""

    def __init__(self, title: str = "", tone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.setProperty("tone", tone)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(12), px(8), px(12), px(10))
        self._column.setSpacing(px(6))
        self.heading = label(title, "accent")
        reveal(self.heading, bool(title))
        self._column.addWidget(self.heading)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget below the others."""
        self._column.addWidget(widget, stretch)


class Separator(QFrame):
    """A thin line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("separator")
        self.setFixedHeight(1)

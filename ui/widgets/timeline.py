"""What happened to a customer, newest first, as lines with a day, an icon, a title and a text."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.widgets.icons import pixmap
from ui.widgets.paging import Mark
from ui.widgets.state import Separator, StateChip, label
from ui.widgets.themes import px


@dataclass(frozen=True, slots=True)
class Event:
    """One line.

    Attributes:
        when: Day or instant as shown.
        icon: Name of an icon, such as ``visits``.
        title: What happened.
        text: More about it; may be empty.
        mark: A state, or None.
        key: Given back when the line is opened.
    """

    when: str
    icon: str
    title: str
    text: str = ""
    mark: Mark | None = None
    key: object = None


class EventLine(QFrame):
    """One event; Enter opens it."""

    opened = Signal(object)

    def __init__(self, event: Event, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.event_shown = event
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if event.key is not None else Qt.FocusPolicy.NoFocus)
        grid = QGridLayout(self)
        grid.setContentsMargins(px(8), px(6), px(8), px(6))
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(2))
        picture = QLabel()
        picture.setPixmap(pixmap(event.icon, "accent", 16))
        grid.addWidget(label(event.when, "muted"), 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(picture, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(event.title, wrap=True), 0, 2)
        if event.mark is not None:
            grid.addWidget(StateChip(event.mark), 0, 3, Qt.AlignmentFlag.AlignTop)
        if event.text:
            grid.addWidget(label(event.text, "muted", wrap=True), 1, 2, 1, 2)
        grid.setColumnStretch(2, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter opens."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.event_shown.key)
        else:
            super().keyPressEvent(event)


class Timeline(QScrollArea):
    """A scrolled list of events.

    Signals:
        opened(key): An event was opened.
    """

    opened = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.lines: list[EventLine] = []

    def set_events(self, events: Sequence[Event]) -> None:
        """Show events, in the order given."""
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.lines = []
        for event in events:
            line = EventLine(event)
            line.opened.connect(self.opened)
            column.addWidget(line)
            column.addWidget(Separator())
            self.lines.append(line)
        column.addStretch(1)
        self.setWidget(page)

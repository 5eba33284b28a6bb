"""Tabs of a page, worked by keys: Ctrl+PgUp and Ctrl+PgDn step, Ctrl+1 … Ctrl+9 go to a place."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ui.widgets.flow import FlowLayout
from ui.widgets.themes import px


class Tabs(QWidget):
    """A row of tab buttons over a stack of pages.

    Example:
        ``tabs = Tabs("customer"); tabs.add("basic", self.tr("Basics"), page); tabs.changed.connect(self._on_tab)``

    The button of a tab has the objectName ``<name>.tab.<key>``.

    Signals:
        changed(key): Another tab is shown.
    """

    changed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._buttons: dict[str, QPushButton] = {}
        self._bar = QFrame()
        self._bar.setObjectName("tabs")
        self._flow = FlowLayout(self._bar, 2)
        self.stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self._bar)
        column.addWidget(self.stack, 1)
        self._shortcut("Ctrl+PgDown", lambda: self._step(1))
        self._shortcut("Ctrl+PgUp", lambda: self._step(-1))

    def add(self, key: str, title: str, page: QWidget) -> None:
        """Put a tab at the end; the first one is shown."""
        button = QPushButton(title)
        button.setObjectName(f"{self._name}.tab.{key}")
        button.setCheckable(True)
        button.setProperty("tab", True)
        button.clicked.connect(lambda: self.show_tab(key))
        button.installEventFilter(self)
        place = len(self._buttons) + 1
        self._buttons[key] = button
        self._flow.addWidget(button)
        self.stack.addWidget(page)
        if place <= _LAST_DIGIT:
            button.setToolTip(f"Ctrl+{place}")
            self._shortcut(f"Ctrl+{place}", lambda: self.show_tab(key))
        if place == 1:
            self.show_tab(key)
        self._only_one_in_tab_order()

    def show_tab(self, key: str) -> None:
        """Show a tab."""
        place = list(self._buttons).index(key)
        moved = self.stack.currentIndex() != place or not self._buttons[key].isChecked()
        for name, button in self._buttons.items():
            button.setChecked(name == key)
        self.stack.setCurrentIndex(place)
        self._only_one_in_tab_order()
        if moved:
            self.changed.emit(key)

    def set_title(self, key: str, title: str) -> None:
        """Word a tab anew, such as with a count."""
        self._buttons[key].setText(title)

    @property
    def current(self) -> str:
        """Key of the tab shown."""
        return list(self._buttons)[self.stack.currentIndex()] if self._buttons else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: Left and Right on a tab button step, before the button moves the cursor elsewhere."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
                self._step(1 if event.key() == Qt.Key.Key_Right else -1)
                self._buttons[self.current].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _step(self, by: int) -> None:
        keys = list(self._buttons)
        if keys:
            self.show_tab(keys[(self.stack.currentIndex() + by) % len(keys)])

    def _only_one_in_tab_order(self) -> None:
        for button in self._buttons.values():
            policy = Qt.FocusPolicy.StrongFocus if button.isChecked() else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)

    def _shortcut(self, keys: str, callback: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(callback)


_LAST_DIGIT = 9

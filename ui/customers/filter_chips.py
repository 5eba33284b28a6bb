"""Filters as chips with counts: the fixed ones and the person's own. Left and Right choose, one Tab stop for all."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from ui.widgets.flow import FlowLayout
from ui.widgets.icons import icon


@dataclass(frozen=True, slots=True)
class Chip:
    """One filter.

    Attributes:
        key: Name given back.
        text: Word shown.
        count: Customers it shows.
        icon: Name of an icon, or empty.
    """

    key: str
    text: str
    count: int
    icon: str = ""


class FilterChips(QWidget):
    """A row of chips.

    Signals:
        chosen(key): Another chip was chosen.
    """

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._flow = FlowLayout(self, 6)
        self._buttons: dict[str, QPushButton] = {}
        self.current = ""

    def set_chips(self, chips: Sequence[Chip]) -> None:
        """Show other chips or other counts; the chosen one stays chosen."""
        if [chip.key for chip in chips] != list(self._buttons):
            self._rebuild(chips)
        for chip in chips:
            self._buttons[chip.key].setText(f"{chip.text} {chip.count:,}")
        self._flow.invalidate()
        self.choose(self.current)

    def choose(self, key: str) -> None:
        """Mark a chip; an unknown key marks none."""
        self.current = key
        for name, button in self._buttons.items():
            button.setChecked(name == key)
        first = key if key in self._buttons else next(iter(self._buttons), "")
        for name, button in self._buttons.items():
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if name == first else Qt.FocusPolicy.ClickFocus)

    def text_of(self, key: str) -> str:
        """Word and count of a chip as shown."""
        return self._buttons[key].text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: Left and Right choose the neighbour."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
            keys = list(self._buttons)
            if step and keys:
                place = keys.index(self.current) if self.current in keys else 0
                key = keys[(place + step) % len(keys)]
                self._take(key)
                self._buttons[key].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _rebuild(self, chips: Sequence[Chip]) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        self._buttons.clear()
        for chip in chips:
            button = QPushButton(chip.text)
            button.setObjectName(f"{self.objectName()}.{chip.key}")
            button.setCheckable(True)
            button.setProperty("chip", True)
            if chip.icon:
                button.setIcon(icon(chip.icon, "muted", 14))
            button.clicked.connect(lambda _on, key=chip.key: self._take(key))
            button.installEventFilter(self)
            self._buttons[chip.key] = button
            self._flow.addWidget(button)
            button.show()

    def _take(self, key: str) -> None:
        self.choose(key)
        self.chosen.emit(key)

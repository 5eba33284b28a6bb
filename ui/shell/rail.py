"""The navigation rail on the left: the rooms that the person may enter, each with icon, word and Alt+digit."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.shell.room import RoomSpec
from ui.widgets.icons import pixmap
from ui.widgets.state import label
from ui.widgets.themes import look, px

DIGITS = "1234567890"


class NavigationRail(QFrame):
    """One button per room.

    Signals:
        chosen(key): A room was chosen.
    """

    chosen = Signal(str)

    def __init__(self, specs: Sequence[RoomSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self._buttons: dict[str, QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(px(8), px(10), px(8), px(10))
        column.setSpacing(px(2))
        column.addWidget(self._seal())
        column.addSpacing(px(8))
        for digit, spec in zip(DIGITS, specs, strict=False):
            column.addWidget(self._button(spec, digit))
        column.addStretch(1)

    def _seal(self) -> QWidget:
        name = label(QCoreApplication.translate("Shell", "YouKe"), size="head")
        name.setProperty("rail", True)
        name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return name

    def _button(self, spec: RoomSpec, digit: str) -> QPushButton:
        title = QCoreApplication.translate("Rooms", spec.title)
        button = QPushButton(title)
        button.setObjectName(f"rail.{spec.key}")
        button.setProperty("rail", True)
        button.setCheckable(True)
        button.setIcon(_rail_icon(spec.icon))
        button.setToolTip(f"{title}  Alt+{digit}")
        key = QLabel(f"Alt+{digit}" if look().percent < _NARROW_FROM else digit, button)
        key.setProperty("rail", True)
        key.setProperty("scale", "small")
        inner = QVBoxLayout(button)
        inner.setContentsMargins(0, 0, px(8), 0)
        inner.addWidget(key, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        words = button.fontMetrics().horizontalAdvance(title)
        button.setMinimumWidth(words + px(18 + 8 * 2 + 16) + key.sizeHint().width() + px(8))
        button.setMinimumHeight(px(36))
        button.clicked.connect(lambda: self.chosen.emit(spec.key))
        shortcut = QShortcut(QKeySequence(f"Alt+{digit}"), self)
        shortcut.activated.connect(lambda: self.chosen.emit(spec.key))
        self._buttons[spec.key] = button
        return button

    def mark(self, key: str) -> None:
        """Mark the room that is shown."""
        for name, button in self._buttons.items():
            button.setChecked(name == key)

    def keys(self) -> list[str]:
        """Keys of the rooms shown, in order."""
        return list(self._buttons)


_NARROW_FROM = 125
"""From this text size on only the digit is written on a button; the tip still says Alt."""


def _rail_icon(name: str) -> QIcon:
    result = QIcon(pixmap(name, "rail_text", 18))
    result.addPixmap(pixmap(name, "rail_active_text", 18), QIcon.Mode.Normal, QIcon.State.On)
    return result

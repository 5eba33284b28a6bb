"""The action bar at the foot of a page: what can be done here, each with its key on the button."""

from collections.abc import Sequence

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from ui.shell.room import RoomAction
from ui.widgets.flow import FlowLayout
from ui.widgets.icons import icon
from ui.widgets.themes import px

ALSO = {"F10": "Ctrl+S", "Ctrl+S": "F10", "F9": "Ctrl+P"}


class ActionBar(QFrame):
    """Buttons and keys of the room that is shown. F10 is also Ctrl+S (save), F9 also Ctrl+P (print)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("actionbar")
        self._flow = FlowLayout(self, 8)
        self._flow.setContentsMargins(px(12), px(6), px(12), px(6))
        self._shortcuts: list[QShortcut] = []
        self.actions_shown: tuple[RoomAction, ...] = ()

    def set_actions(self, actions: Sequence[RoomAction]) -> None:
        """Show other actions; nothing happens when they are the same as before."""
        self._forget()
        self.actions_shown = tuple(actions)
        taken = {action.key for action in actions}
        for action in actions:
            self._add(action, taken)
        self.setVisible(bool(actions))
        self._flow.invalidate()

    def _add(self, action: RoomAction, taken: set[str]) -> None:
        button = QPushButton(f"{action.key}  {action.text}" if action.key else action.text)
        button.setObjectName(action.name or f"action.{action.key}")
        button.setEnabled(action.enabled)
        button.setProperty("primary", action.primary)
        if action.icon:
            button.setIcon(icon(action.icon, "on_accent" if action.primary and action.enabled else "text", 16))
        button.clicked.connect(lambda _on: action.callback())
        self._flow.addWidget(button)
        button.show()
        if not action.key or not action.enabled:
            return
        keys = [action.key]
        if action.key in ALSO and ALSO[action.key] not in taken:
            keys.append(ALSO[action.key])
        for key in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(lambda: action.callback())  # noqa: PLW0108
            self._shortcuts.append(shortcut)

    def _forget(self) -> None:
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._shortcuts.clear()
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.setObjectName("")
                widget.deleteLater()

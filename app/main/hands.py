"""Two hands at the keyboard: drives the real window by key events, for the demonstration that plays itself.

Chinese goes in as an input method commits it. Nothing here calls a service or sets a widget's value.
"""

import time
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from models.kernel.errors import YouKeError
from models.kernel.messages import msg

W = TypeVar("W", bound=QWidget)
PATIENCE_S = 30.0


class LostError(YouKeError):
    """The hands waited in vain or found nothing under the keyboard."""

    def __init__(self, what: str) -> None:
        """Say what was awaited."""
        super().__init__(msg("Waited in vain for: {what}", what=what), msg("Look at the screenshots up to here."))


def focused() -> QWidget:
    """The widget that the keyboard goes to.

    Where there is no window manager, nobody gives the keyboard back to the window below a dialog that was closed; here
    it is done as a window manager does it.

    Raises:
        LostError: Nothing has the focus.
    """
    if QApplication.focusWidget() is None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, QMainWindow) and window.isVisible():
                window.activateWindow()
                pump()
    widget = QApplication.focusWidget()
    if widget is None:
        raise LostError("keyboard focus")
    return widget


def press(keys: str) -> None:
    """Press a key or a chord as the focused widget gets it: ``press("F10")``, ``press("Ctrl+S")``."""
    sequence: Any = QKeySequence(keys)
    QTest.keyClick(focused(), sequence[0].key(), sequence[0].keyboardModifiers())
    pump()


def type_text(text: str) -> None:
    """Type a text into the focused widget."""
    target = focused()
    if text.isascii():
        QTest.keyClicks(target, text)
    else:
        event = QInputMethodEvent("", [])
        event.setCommitString(text)
        QApplication.sendEvent(target, event)
    pump()


def replace_text(text: str) -> None:
    """Replace what stands in the focused field."""
    press("Ctrl+A")
    type_text(text) if text else press("Delete")


def pump() -> None:
    """Let the window do what it has queued."""
    QApplication.sendPostedEvents()
    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    loop.exec()


def wait_for(condition: Callable[[], bool], what: str, seconds: float = PATIENCE_S) -> None:
    """Run the event loop until a condition holds.

    Raises:
        LostError: It did not hold in time.
    """
    ends = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > ends:
            raise LostError(what)
        loop = QEventLoop()
        QTimer.singleShot(5, loop.quit)
        loop.exec()


def visible(name: str, kind: type[W]) -> W | None:
    """The visible widget of a name in any window, or None."""
    for window in QApplication.topLevelWidgets():
        for widget in (*window.findChildren(kind), window):
            if isinstance(widget, kind) and widget.objectName() == name and widget.isVisible():
                return widget
    return None


def tab_to(name: str, limit: int = 80) -> None:
    """Press Tab until a widget of the name (or inside one) has the focus.

    Raises:
        LostError: It is not in the tab order.
    """
    for _ in range(limit):
        widget: QWidget | None = QApplication.focusWidget()
        while widget is not None:
            if widget.objectName() == name:
                return
            widget = widget.parentWidget()
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        pump()
    raise LostError(f"{name} in the tab order")

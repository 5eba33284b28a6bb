"""The inline bar for messages, errors, questions and undo; one line of truth instead of a pop-up."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QLabel, QPushButton, QWidget

from ui.widgets.flow import FlowLayout
from ui.widgets.icons import icon, pixmap
from ui.widgets.state import label, restyle
from ui.widgets.themes import px


class UndoKey(QObject):
    """Ctrl+Z takes a save back, unless something was typed since: then it belongs to the field, as always.

    A field with the cursor would take Ctrl+Z for itself, so the key is looked for before the field gets it.

    Signals:
        pressed(): Ctrl+Z.
    """

    pressed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def stop(self) -> None:
        """Look no longer."""
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: every event while the undo is offered."""
        if event.type() in _KEYS and isinstance(event, QKeyEvent):
            if event.matches(QKeySequence.StandardKey.Undo):
                if event.type() == QEvent.Type.KeyPress:
                    self.pressed.emit()
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and event.text().isprintable() and event.text():
                self.stop()
        elif event.type() == QEvent.Type.InputMethod:
            self.stop()
        return super().eventFilter(watched, event)


_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class MessageBar(QFrame):
    """Shows one message at a time; hidden when there is none.

    Signals:
        closed(): The person closed it.
    """

    closed = Signal()

    def __init__(self, name: str = "shell.message", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self._name = name
        self._picture = QLabel()
        self._title = label("", wrap=True)
        self._title.setObjectName(f"{name}.title")
        self._remedy = label("", "muted", wrap=True)
        self._remedy.setObjectName(f"{name}.remedy")
        self._buttons = QWidget()
        self._flow = FlowLayout(self._buttons)
        self._close = QPushButton()
        self._close.setObjectName(f"{name}.close")
        self._close.setIcon(icon("close", "muted", 14))
        self._close.setToolTip(self.tr("Close this message"))
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.setProperty("flat", True)
        self._close.clicked.connect(self._on_close)
        grid = QGridLayout(self)
        grid.setContentsMargins(px(10), px(6), px(6), px(6))
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(2))
        grid.addWidget(self._picture, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._title, 0, 1)
        grid.addWidget(self._close, 0, 2, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._remedy, 1, 1)
        grid.addWidget(self._buttons, 2, 1)
        grid.setColumnStretch(1, 1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)
        self._undo: UndoKey | None = None
        self._on_escape: Callable[[], None] | None = None
        self.setVisible(False)

    def show_message(self, tone: str, title: str, remedy: str = "") -> None:
        """Show a message with a tone (``info``, ``good``, ``warning``, ``danger``)."""
        self._forget()
        restyle(self, "tone", tone)
        self._picture.setPixmap(pixmap(tone, tone, 18))
        self._title.setText(title)
        self._remedy.setText(remedy)
        self._remedy.setVisible(bool(remedy))
        self._close.setVisible(True)
        self.setVisible(True)

    def show_undo(self, title: str, callback: Callable[[], None], seconds: int) -> None:
        """Show what was done; the button or Ctrl+Z takes it back within ``seconds``."""
        self.show_message("good", title)

        def undo() -> None:
            self.clear()
            callback()

        button = self._add_button(self.tr("Undo (Ctrl+Z)"), "undo", undo)
        button.setIcon(icon("undo"))
        self._undo = UndoKey(self)
        self._undo.pressed.connect(undo)
        self._timer.start(seconds * 1000)

    def show_question(
        self, title: str, words: tuple[str, str], on_yes: Callable[[], None], on_no: Callable[[], None], danger: bool
    ) -> None:
        """Ask; the cursor goes to the yes button, or to the no button of a dangerous question.

        Args:
            title: The question.
            words: Words of the yes and the no button; an empty no means Cancel.
            on_yes: Called for yes.
            on_no: Called for no and for Esc.
            danger: Draw the yes button in red.
        """
        self.show_message("warning" if danger else "info", title)
        self._close.setVisible(False)

        def answer(callback: Callable[[], None]) -> Callable[[], None]:
            def run() -> None:
                self.clear()
                callback()

            return run

        accept = self._add_button(words[0], "yes", answer(on_yes))
        accept.setProperty("danger" if danger else "primary", True)
        refuse = self._add_button(words[1] or self.tr("Cancel"), "no", answer(on_no))
        self._on_escape = answer(on_no)
        (refuse if danger else accept).setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Take the message away."""
        self._forget()
        self.setVisible(False)

    def title(self) -> str:
        """What is shown; empty when nothing is."""
        return self._title.text() if not self.isHidden() else ""

    def remedy(self) -> str:
        """The advice shown."""
        return self._remedy.text() if not self.isHidden() else ""

    @property
    def asking(self) -> bool:
        """Whether a question waits for its answer."""
        return self._on_escape is not None

    def escape(self) -> bool:
        """Esc was pressed: answer no, or close; False when nothing was shown."""
        if self.isHidden():
            return False
        if self._on_escape is not None:
            self._on_escape()
        else:
            self._on_close()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter presses the focused button, Esc answers no."""
        if event.key() == Qt.Key.Key_Escape and self.escape():
            return
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QPushButton):
            focused.click()
            return
        super().keyPressEvent(event)

    def _add_button(self, text: str, name: str, callback: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(f"{self._name}.{name}")
        button.clicked.connect(lambda _on: callback())
        self._flow.addWidget(button)
        self._buttons.setVisible(True)
        button.show()
        return button

    def _on_close(self) -> None:
        self.clear()
        self.closed.emit()

    def _forget(self) -> None:
        self._timer.stop()
        self._on_escape = None
        if self._undo is not None:
            self._undo.stop()
            self._undo.deleteLater()
            self._undo = None
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._buttons.setVisible(False)

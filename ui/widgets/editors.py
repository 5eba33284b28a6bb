"""Input widgets of a form: each knows its value, its raw text, and what is wrong with what is typed.

Every editor says ``edited`` after a change by the person and ``advance`` when Enter asks for the next field. Its raw
text is exactly what was typed, so a draft keeps even what is no value yet.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QCompleter, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from models.kernel.messages import Message, msg
from ui.widgets.reading import read_day, read_fen, read_number
from ui.widgets.themes import px
from ui.widgets.words import money, number


class Editor(QWidget):
    """Base of the editors.

    Signals:
        edited(): The person changed something.
        advance(): Enter was pressed: on to the next field.
        left(): The cursor left the editor.
    """

    edited = Signal()
    advance = Signal()
    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make room for the input widget, which carries ``name`` as objectName."""
        super().__init__(parent)
        self.name = name
        self.setObjectName(f"{name}.editor")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(4))

    def hold(self, widget: QWidget) -> None:
        """Put the input widget in: it gets name, focus and key filter."""
        widget.setObjectName(self.name)
        self._row.addWidget(widget, 1)
        self.setFocusProxy(widget)
        widget.installEventFilter(self)
        self.input = widget

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: Enter is the next field, and leaving is told."""
        if event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self.take_key(event):
            return True
        return super().eventFilter(watched, event)

    def take_key(self, event: QKeyEvent) -> bool:
        """Handle a key before the input widget; True when it is used up."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & _CONTROL:
            self.advance.emit()
            return True
        return False

    def value(self) -> object:
        """The value, or None when empty or wrong."""
        raise NotImplementedError

    def set_value(self, value: object) -> None:
        """Show a value; not counted as a change by the person."""
        raise NotImplementedError

    def raw(self) -> str:
        """What is typed."""
        raise NotImplementedError

    def set_raw(self, text: str) -> None:
        """Put typed text back."""
        raise NotImplementedError

    def problem(self) -> Message | None:
        """What is wrong with what is typed; None when it can be a value or is empty."""
        return None

    def empty(self) -> bool:
        """Whether nothing is typed."""
        return not self.raw().strip()

    def set_read_only(self, on: bool) -> None:
        """Show only."""
        self.input.setEnabled(not on)

    def mark_bad(self, bad: bool) -> None:
        """Draw the red frame of a wrong value."""
        self.input.setProperty("bad", bad)
        self.input.style().unpolish(self.input)
        self.input.style().polish(self.input)


class TextEditor(Editor):
    """One line of text, at most ``max_length`` characters (code points, so 𠮷 counts one)."""

    def __init__(
        self,
        name: str,
        max_length: int = 100,
        suggest: Callable[[str], Sequence[str]] | None = None,
        secret: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        self.line = QLineEdit()
        self.max_length = max_length
        self.hold(self.line)
        self.line.textEdited.connect(self._on_edit)
        self._suggest = suggest
        self._words = QStringListModel(self)
        self._completer: QCompleter | None = None
        if secret:
            self.line.setEchoMode(QLineEdit.EchoMode.Password)
        if suggest is not None:
            completer = QCompleter(self._words, self)
            completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
            if (popup := completer.popup()) is not None:
                popup.setObjectName("completer")
            completer.activated.connect(lambda _text: self.edited.emit())
            self.line.setCompleter(completer)
            self._completer = completer

    def _on_edit(self, text: str) -> None:
        if self._suggest is not None:
            self._words.setStringList(list(self._suggest(text)) if text.strip() else [])
        self.edited.emit()

    def take_key(self, event: QKeyEvent) -> bool:
        """Enter in an open completion list takes the word there."""
        popup = self._completer.popup() if self._completer is not None else None
        if popup is not None and popup.isVisible() and popup.currentIndex().isValid():
            return False
        return super().take_key(event)

    def value(self) -> str:
        """The text without blanks around it."""
        return self.line.text().strip()

    def set_value(self, value: object) -> None:
        """Show a text."""
        self.line.setText("" if value is None else str(value))
        self.line.setCursorPosition(0)

    def raw(self) -> str:
        """What is typed."""
        return self.line.text()

    def set_raw(self, text: str) -> None:
        """Put typed text back."""
        self.line.setText(text)

    def set_read_only(self, on: bool) -> None:
        """Show only; the text can still be selected and copied."""
        self.line.setReadOnly(on)

    def problem(self) -> Message | None:
        """Too long, with both figures."""
        count = len(self.value())
        if count > self.max_length:
            return msg("{count} characters; at most {limit}. Shorten it.", count=count, limit=self.max_length)
        return None


class NoteEditor(Editor):
    """Several lines. Enter goes to the next field, Shift+Enter begins a new line."""

    def __init__(self, name: str, max_length: int = 500, lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.note = QPlainTextEdit()
        self.max_length = max_length
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(self.note.fontMetrics().lineSpacing() * lines + px(16))
        self.note.setToolTip(self.tr("Shift+Enter begins a new line"))
        self.hold(self.note)
        self._quiet = False
        self.note.textChanged.connect(self._on_edit)

    def _on_edit(self) -> None:
        if not self._quiet:
            self.edited.emit()

    def take_key(self, event: QKeyEvent) -> bool:
        """Shift+Enter is a new line."""
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return False
        return super().take_key(event)

    def value(self) -> str:
        """The text without blanks around it."""
        return self.note.toPlainText().strip()

    def set_value(self, value: object) -> None:
        """Show a text."""
        self.set_raw("" if value is None else str(value))

    def raw(self) -> str:
        """What is typed."""
        return self.note.toPlainText()

    def set_raw(self, text: str) -> None:
        """Put typed text back."""
        self._quiet = True
        self.note.setPlainText(text)
        self._quiet = False

    def set_read_only(self, on: bool) -> None:
        """Show only."""
        self.note.setReadOnly(on)

    def problem(self) -> Message | None:
        """Too long, with both figures."""
        count = len(self.value())
        if count > self.max_length:
            return msg("{count} characters; at most {limit}. Shorten it.", count=count, limit=self.max_length)
        return None


class DateEditor(TextEditor):
    """A day: 2025-11-24, 20251124, 11-24, 24, 今天, 明天, 昨天, +7, -1; Up and Down move by a day."""

    def __init__(self, name: str, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(name, max_length=20, parent=parent)
        self._today = today
        self.line.setPlaceholderText("2025-11-24")
        self.line.setToolTip(self.tr("A day such as 2025-11-24, 11-24, 今天, +7; Up and Down move it by a day"))
        self.left.connect(self._tidy)

    def day(self) -> date | None:
        """The day, or None when empty or wrong."""
        return read_day(self.line.text(), self._today())

    def value(self) -> str:
        """The day as ISO text, or empty."""
        found = self.day()
        return found.isoformat() if found is not None else ""

    def set_value(self, value: object) -> None:
        """Show a ``date``."""
        self.line.setText(value.isoformat() if isinstance(value, date) else "")

    def take_key(self, event: QKeyEvent) -> bool:
        """Up and Down move the day; Enter tidies it first."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = 1 if event.key() == Qt.Key.Key_Up else -1
            self.line.setText(((self.day() or self._today()) + timedelta(days=step)).isoformat())
            self.edited.emit()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tidy()
        return super().take_key(event)

    def _tidy(self) -> None:
        found = self.day()
        if found is not None:
            self.line.setText(found.isoformat())

    def problem(self) -> Message | None:
        """No day of the calendar."""
        if self.empty() or self.day() is not None:
            return None
        return msg("“{typed}” is no day. Type one like 2025-11-24, 11-24 or 今天.", typed=self.raw().strip())


class MoneyEditor(TextEditor):
    """Yuan with at most two decimals; the value is integer fen."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, max_length=20, parent=parent)
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.line.setPlaceholderText("0.00")
        self.left.connect(self._tidy)

    def fen(self) -> int | None:
        """The amount in fen, or None when empty or wrong."""
        return read_fen(self.line.text())

    def set_value(self, value: object) -> None:
        """Show integer fen."""
        self.line.setText(money(value) if isinstance(value, int) else "")

    def _tidy(self) -> None:
        found = self.fen()
        if found is not None:
            self.line.setText(money(found))

    def problem(self) -> Message | None:
        """No amount."""
        if self.empty() or self.fen() is not None:
            return None
        return msg(
            "“{typed}” is no amount. Type yuan with at most two decimals, like 12,600.00.", typed=self.raw().strip()
        )


class NumberEditor(TextEditor):
    """A whole number between two limits."""

    def __init__(self, name: str, least: int = 0, most: int = 999_999_999, parent: QWidget | None = None) -> None:
        super().__init__(name, max_length=20, parent=parent)
        self._least, self._most = least, most
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight)

    def number(self) -> int | None:
        """The number, or None when empty or wrong."""
        found = read_number(self.line.text())
        return found if found is not None and self._least <= found <= self._most else None

    def set_value(self, value: object) -> None:
        """Show an integer."""
        self.line.setText(number(value) if isinstance(value, int) else "")

    def problem(self) -> Message | None:
        """No whole number, or outside the limits."""
        if self.empty() or self.number() is not None:
            return None
        return msg(
            "“{typed}” does not fit. Type a whole number from {least} to {most}.",
            typed=self.raw().strip(),
            least=self._least,
            most=self._most,
        )


class CheckEditor(Editor):
    """Yes or no; Space ticks."""

    def __init__(self, name: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.box = QCheckBox(text)
        self.hold(self.box)
        self.box.clicked.connect(lambda _on: self.edited.emit())

    def value(self) -> bool:
        """Whether ticked."""
        return self.box.isChecked()

    def set_value(self, value: object) -> None:
        """Tick or not."""
        self.box.setChecked(bool(value))

    def raw(self) -> str:
        """``1`` when ticked."""
        return "1" if self.box.isChecked() else ""

    def set_raw(self, text: str) -> None:
        """Tick for ``1``."""
        self.box.setChecked(text == "1")


_CONTROL = Qt.KeyboardModifier.ControlModifier

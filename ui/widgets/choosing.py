"""Editors that choose from a closed list: one of it, or several as chips."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from models.kernel.enums import CodeEnum
from ui.widgets.editors import Editor
from ui.widgets.flow import FlowLayout
from ui.widgets.themes import px
from ui.widgets.words import word

_STARTS = (
    (0xB0A1, "a"), (0xB0C5, "b"), (0xB2C1, "c"), (0xB4EE, "d"), (0xB6EA, "e"), (0xB7A2, "f"), (0xB8C1, "g"),
    (0xB9FE, "h"), (0xBBF7, "j"), (0xBFA6, "k"), (0xC0AC, "l"), (0xC2E8, "m"), (0xC4C3, "n"), (0xC5B6, "o"),
    (0xC5BE, "p"), (0xC6DA, "q"), (0xC8BB, "r"), (0xC8F6, "s"), (0xCBFA, "t"), (0xCDDA, "w"), (0xCEF4, "x"),
    (0xD1B9, "y"), (0xD4D1, "z"), (0xD7FA, ""),
)  # fmt: skip
"""First GB 2312 code of each pinyin letter: level-1 hanzi are sorted by pinyin; enough for the words of a list."""


_LEAST_LETTERS = 6
"""A choice may be drawn this narrow where room is scarce; its list is as wide as its longest word."""


def initials(text: str) -> str:
    """Letters to type for a word of a list: 钻石 gives ``zs``, Gold gives ``gold``."""
    letters = ""
    for character in text:
        if character.isascii():
            letters += character.lower() if character.isalnum() else ""
            continue
        code = int.from_bytes(character.encode("gb2312", "ignore"), "big")
        place = bisect_right(_STARTS, code, key=lambda start: start[0]) - 1
        letters += _STARTS[place][1] if place >= 0 else ""
    return letters


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose.

    Attributes:
        value: Code given back, kept in drafts.
        text: Word shown.
    """

    value: str
    text: str


def choices(members: Iterable[CodeEnum]) -> tuple[Choice, ...]:
    """The members of an enumeration as choices: ``choices(ValueTier)``."""
    return tuple(Choice(member.value, word(member)) for member in members)


class ChoiceEditor(Editor):
    """One of a list. Digits choose by place, letters by the first letters of the word (pinyin), Del empties."""

    def __init__(
        self, name: str, options: Sequence[Choice], optional: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, parent)
        self.box = QComboBox()
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(_LEAST_LETTERS)
        self.box.setMaxVisibleItems(16)
        self.options: tuple[Choice, ...] = ()
        self.optional = optional
        self._typed = ""
        self.hold(self.box)
        self.set_options(options)
        self.box.setToolTip(self.tr("Type a digit for the place in the list or the first letters of the word"))
        self.box.activated.connect(lambda _index: self.edited.emit())

    def set_options(self, options: Sequence[Choice]) -> None:
        """Offer another list; the chosen one stays if it is in it."""
        kept = self.value()
        self.options = tuple(options)
        self.box.clear()
        if self.optional:
            self.box.addItem("", "")
        for option in self.options:
            self.box.addItem(option.text, option.value)
        metrics = self.box.fontMetrics()
        widest = max((metrics.horizontalAdvance(option.text) for option in self.options), default=0)
        self.box.view().setMinimumWidth(widest + px(36))
        self.set_value(kept)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: the wheel scrolls the page, never changes a value by accident."""
        if isinstance(event, QWheelEvent) and event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def take_key(self, event: QKeyEvent) -> bool:
        """Digits, letters and Del choose."""
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return super().take_key(event)
        text = event.text().lower()
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.optional:
            self._choose("")
            return True
        if text.isdigit() and text.isascii():
            if 1 <= int(text) <= len(self.options):
                self._choose(self.options[int(text) - 1].value)
            return True
        if text.isalpha() and text.isascii():
            self._type(text)
            return True
        return super().take_key(event)

    def _type(self, letter: str) -> None:
        matches = [option.value for option in self.options if initials(option.text).startswith(self._typed + letter)]
        if matches:
            self._typed += letter
            self._choose(matches[0], keep=True)
            return
        again = [option.value for option in self.options if initials(option.text).startswith(letter)]
        self._typed = letter if again else ""
        if again:
            present = str(self.value())
            place = (again.index(present) + 1) % len(again) if present in again else 0
            self._choose(again[place], keep=True)

    def _choose(self, value: str, keep: bool = False) -> None:
        if not keep:
            self._typed = ""
        if value != self.value():
            self.set_value(value)
            self.edited.emit()

    def value(self) -> str:
        """The chosen code, or empty."""
        return str(self.box.currentData() or "")

    def set_value(self, value: object) -> None:
        """Choose a code or an enumeration member."""
        index = self.box.findData("" if value is None else str(value))
        self.box.setCurrentIndex(index if index >= 0 else (0 if self.optional else -1))

    def raw(self) -> str:
        """The chosen code."""
        return self.value()

    def set_raw(self, text: str) -> None:
        """Choose a code."""
        self.set_value(text)


class ChipsEditor(Editor):
    """Several of a list, as buttons. Arrows move, Space or the place's digit toggles."""

    def __init__(self, name: str, options: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.options = tuple(options)
        frame = QWidget()
        flow = FlowLayout(frame)
        self.buttons: list[QPushButton] = []
        for number, option in enumerate(self.options):
            button = QPushButton(option.text)
            button.setCheckable(True)
            button.setProperty("chip", True)
            button.setObjectName(f"{name}.{option.value}")
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if number == 0 else Qt.FocusPolicy.ClickFocus)
            button.clicked.connect(lambda _on: self.edited.emit())
            button.installEventFilter(self)
            flow.addWidget(button)
            self.buttons.append(button)
        self.hold(frame)
        if self.buttons:
            frame.setFocusProxy(self.buttons[0])
            self.setFocusProxy(self.buttons[0])

    def take_key(self, event: QKeyEvent) -> bool:
        """Arrows move between chips, digits toggle."""
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move(1 if key in (Qt.Key.Key_Right, Qt.Key.Key_Down) else -1)
            return True
        if event.text().isdigit() and event.text().isascii() and not event.modifiers():
            place = int(event.text()) - 1
            if 0 <= place < len(self.buttons):
                self.buttons[place].click()
            return True
        return super().take_key(event)

    def _move(self, step: int) -> None:
        place = next((number for number, button in enumerate(self.buttons) if button.hasFocus()), 0)
        self.buttons[(place + step) % len(self.buttons)].setFocus(Qt.FocusReason.TabFocusReason)

    def value(self) -> frozenset[str]:
        """The chosen codes."""
        pairs = zip(self.options, self.buttons, strict=True)
        return frozenset(option.value for option, button in pairs if button.isChecked())

    def set_value(self, value: object) -> None:
        """Choose codes or enumeration members."""
        codes = {str(part) for part in value} if isinstance(value, Collection) and not isinstance(value, str) else set()
        for option, button in zip(self.options, self.buttons, strict=True):
            button.setChecked(option.value in codes)

    def raw(self) -> str:
        """The chosen codes, comma-joined."""
        return ",".join(sorted(self.value()))

    def set_raw(self, text: str) -> None:
        """Choose comma-joined codes."""
        self.set_value(text.split(",") if text else [])

    def mark_bad(self, bad: bool) -> None:
        """Chips have no frame of their own; the error line below says it."""
        del bad

"""可能重复: the files that look like what is typed, inline above the form, while it is typed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.queries.duplicates import DuplicateHint
from ui.customers.words import alike_text
from ui.widgets.flow import FlowLayout
from ui.widgets.icons import icon
from ui.widgets.state import SectionCard, label

SHOWN = 3


class AlikeBar(SectionCard):
    """The hints, each with a button that opens the file.

    Signals:
        opened(customer_id): A file shall be opened.
    """

    opened = Signal(bytes)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", "warning", parent)
        self.setObjectName(name)
        self.hints: tuple[DuplicateHint, ...] = ()
        self._lines = QWidget()
        self._rows = QVBoxLayout(self._lines)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self.add(self._lines)
        self.setVisible(False)

    def set_hints(self, hints: Sequence[DuplicateHint]) -> None:
        """Show hints; none hides the bar."""
        if tuple(hints) == self.hints:
            return
        self.hints = tuple(hints)
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        for number, hint in enumerate(self.hints[:SHOWN]):
            self._rows.addWidget(self._line(number, hint))
        if self.hints:
            advice = self.tr("Open the file that exists, or write below why this is another customer.")
            self._rows.addWidget(label(advice, "muted", wrap=True))
        self.setVisible(bool(self.hints))

    def texts(self) -> list[str]:
        """The hints in words."""
        return [alike_text(hint) for hint in self.hints[:SHOWN]]

    def open_first(self) -> None:
        """Open the first file."""
        if self.hints:
            self.opened.emit(self.hints[0].customer_id)

    def _line(self, number: int, hint: DuplicateHint) -> QWidget:
        line = QWidget()
        flow = FlowLayout(line, 8)
        flow.addWidget(label(alike_text(hint), "warning"))
        flow.addWidget(label(hint.customer_no, "muted"))
        key = "F4  " if number == 0 else ""
        button = QPushButton(key + self.tr("Open this file"))
        button.setObjectName(f"{self.objectName()}.open.{number}")
        button.setIcon(icon("customer"))
        button.clicked.connect(lambda: self.opened.emit(hint.customer_id))
        flow.addWidget(button)
        return line

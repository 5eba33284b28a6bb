"""The grid of a form: labels, editors and one error line under each, in columns; no values, no rules.

The tab order is the order in which the fields are built. It is never set by hand: an editor that hands its focus on to
the input inside must stay in front of that input in Qt's chain, or Tab runs in a circle inside the form.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.widgets.editors import Editor
from ui.widgets.fields import Field, Section
from ui.widgets.themes import px


class FieldGrid(QWidget):
    """Editors in a grid.

    Signals:
        edited(key): The person changed a field.
        advanced(key): Enter was pressed in a field.
        left(key): The cursor left a field.
    """

    edited = Signal(str)
    advanced = Signal(str)
    left = Signal(str)

    def __init__(
        self, name: str, sections: Sequence[Section | Field], columns: int = 2, parent: QWidget | None = None
    ) -> None:
        """Build the editors.

        Args:
            name: First part of every objectName, such as ``customers``.
            sections: Sections, or fields without a heading.
            columns: Fields side by side.
            parent: Owner.
        """
        super().__init__(parent)
        self.setObjectName(f"{name}.form")
        self._name = name
        self._columns = columns
        self._fields: dict[str, Field] = {}
        self._editors: dict[str, Editor] = {}
        self._labels: dict[str, QLabel] = {}
        self._errors: dict[str, QLabel] = {}
        self._hidden: set[str] = set()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(4))
        for column in range(columns):
            self._grid.setColumnStretch(column * 2 + 1, 1)
        self._line, self._column = 0, 0
        for part in sections:
            self._add_section(part if isinstance(part, Section) else Section("", (part,)), isinstance(part, Section))
        self._grid.setRowStretch(self._line + 1, 1)

    def _add_section(self, section: Section, new_line: bool) -> None:
        if new_line and self._column:
            self._line, self._column = self._line + 1, 0
        if section.title:
            heading = QLabel(section.title)
            heading.setProperty("tone", "accent")
            heading.setContentsMargins(0, px(8) if self._line else 0, 0, px(2))
            self._grid.addWidget(heading, self._line, 0, 1, self._columns * 2)
            self._line += 1
        for field in section.fields:
            self._add_field(field)

    def _add_field(self, field: Field) -> None:
        if field.wide and self._column:
            self._line, self._column = self._line + 1, 0
        label = QLabel(field.label + (" *" if field.required else ""))
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        label.setContentsMargins(0, px(5), 0, 0)
        editor = field.build(f"{self._name}.{field.key}", self)
        label.setBuddy(editor)
        editor.set_read_only(field.read_only)
        editor.input.setAccessibleName(field.label)
        spare = self._columns * 2 - 1 if field.wide else 1
        self._grid.addWidget(label, self._line, self._column * 2)
        self._grid.addWidget(self._stack(field, editor), self._line, self._column * 2 + 1, 1, spare)
        self._fields[field.key], self._editors[field.key], self._labels[field.key] = field, editor, label
        editor.edited.connect(lambda: self.edited.emit(field.key))
        editor.advance.connect(lambda: self.advanced.emit(field.key))
        editor.left.connect(lambda: self.left.emit(field.key))
        self._column += 1
        if field.wide or self._column == self._columns:
            self._line, self._column = self._line + 1, 0

    def _stack(self, field: Field, editor: Editor) -> QWidget:
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        column.addWidget(editor)
        if field.hint:
            hint = QLabel(field.hint)
            hint.setProperty("tone", "muted")
            hint.setProperty("scale", "small")
            hint.setWordWrap(True)
            column.addWidget(hint)
        error = QLabel()
        error.setObjectName(f"{self._name}.{field.key}.error")
        error.setProperty("tone", "danger")
        error.setWordWrap(True)
        error.setVisible(False)
        column.addWidget(error)
        column.addStretch(1)
        self._errors[field.key] = error
        return cell

    def editor(self, key: str) -> Editor:
        """The editor of a field."""
        return self._editors[key]

    def usable(self) -> list[str]:
        """Keys of the fields that are shown and can be changed, in order."""
        return [key for key, field in self._fields.items() if not field.read_only and key not in self._hidden]

    def focus_field(self, key: str) -> None:
        """Put the cursor into a field and scroll to it, once its error line has its place."""
        self._editors[key].setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, lambda: self._scroll_to(self._editors[key]))

    def _scroll_to(self, editor: QWidget) -> None:
        above = self.parentWidget()
        while above is not None:
            if isinstance(above, QScrollArea):
                above.ensureWidgetVisible(editor)
            above = above.parentWidget()

    def focus_first(self) -> None:
        """Put the cursor into the first field that can be changed."""
        for key in self.usable()[:1]:
            self.focus_field(key)

    def show_field(self, key: str, shown: bool) -> None:
        """Show or hide a field with its label; a hidden one is not judged."""
        self._hidden.discard(key)
        if not shown:
            self._hidden.add(key)
        self._labels[key].setVisible(shown)
        cell = self._editors[key].parentWidget()
        if cell is not None:
            cell.setVisible(shown)

    def show_message(self, key: str, text: str) -> None:
        """Show or clear the error line of a field."""
        label = self._errors[key]
        if label.text() == text:
            return
        label.setText(text)
        label.setVisible(bool(text))
        self._editors[key].mark_bad(bool(text))

    def message_of(self, key: str) -> str:
        """The error line of a field; empty for none."""
        return self._errors[key].text()

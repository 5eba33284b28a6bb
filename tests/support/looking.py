"""What a person would see wrong in a picture, found by asking the widgets: clipped words, missing glyphs."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QRawFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTableView,
    QWidget,
)

from tests.support.gui import children
from ui.widgets.themes import FAMILIES, px


def clipped(root: QWidget) -> list[str]:
    """Labels and buttons whose words do not fit, and widgets that reach out of the window; empty when all is well."""
    found = []
    for widget in children(root):
        words = _words(widget)
        if not words:
            continue
        if isinstance(widget, QLabel) and _label_clipped(widget):
            found.append(f"{_name(widget)} cuts “{words}”: {_sizes(widget)}")
        elif isinstance(widget, QAbstractButton | QComboBox) and _too_small(widget):
            found.append(f"{_name(widget)} cuts “{words}”: {_sizes(widget)}")
        elif not _inside_something(widget, root):
            found.append(f"{_name(widget)} “{words}” lies outside: {widget.geometry()}")
    return found


def missing_glyphs(root: QWidget) -> list[str]:
    """Characters shown by labels, buttons, fields and tables that no shipped font can draw."""
    fonts = [QRawFont.fromFont(QFont([name])) for name in FAMILIES[:2]]
    found = []
    for widget in children(root):
        for text in _texts(widget):
            for character in text:
                if character.isspace() or ord(character) < 0x20 or character in "\u200b\ufe0f":
                    continue
                if not any(font.supportsCharacter(ord(character)) for font in fonts):
                    found.append(f"{_name(widget)}: {character} (U+{ord(character):04X})")
    return found


def _label_clipped(label: QLabel) -> bool:
    if label.textFormat() == Qt.TextFormat.RichText or not label.pixmap().isNull() or label.property("elides"):
        return False
    need = label.sizeHint() if not label.wordWrap() else None
    if need is not None:
        return need.width() > label.width() + 1 or need.height() > label.height() + 1
    metrics = QFontMetrics(label.font())
    area = metrics.boundingRect(
        QRect(0, 0, label.contentsRect().width(), 10_000), int(Qt.TextFlag.TextWordWrap), label.text()
    )
    return area.height() > label.height() + 2 or area.width() > label.width() + 2


def _too_small(widget: QWidget) -> bool:
    if isinstance(widget, QComboBox):
        words = widget.fontMetrics().horizontalAdvance(widget.currentText())
        return words + px(26) > widget.width() or widget.minimumSizeHint().height() > widget.height() + 1
    need = widget.minimumSizeHint()
    return need.width() > widget.width() + 1 or need.height() > widget.height() + 1


def _inside_something(widget: QWidget, root: QWidget) -> bool:
    """Whether the widget lies within its window, or can be scrolled into sight."""
    parent = widget.parentWidget()
    while parent is not None and parent is not root.parentWidget():
        grand = parent.parentWidget()
        if isinstance(grand, QScrollArea | QTableView):
            return True
        parent = grand
    corner = widget.mapTo(root, widget.rect().bottomRight()) if widget is not root else root.rect().bottomRight()
    return root.rect().adjusted(0, 0, 1, 1).contains(corner)


def _words(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text()
    return widget.currentText() if isinstance(widget, QComboBox) else ""


def _texts(widget: QWidget) -> list[str]:
    if isinstance(widget, QLineEdit):
        return [widget.text(), widget.placeholderText()]
    if isinstance(widget, QTableView) and widget.model() is not None:
        model = widget.model()
        rows = range(min(model.rowCount(), 40))
        cells = [str(model.index(r, c).data() or "") for r in rows for c in range(model.columnCount())]
        heads = [str(model.headerData(c, Qt.Orientation.Horizontal) or "") for c in range(model.columnCount())]
        return cells + heads
    return [_words(widget)]


def _name(widget: QWidget) -> str:
    return widget.objectName() or type(widget).__name__


def _sizes(widget: QWidget) -> str:
    hint, size = widget.sizeHint(), widget.size()
    return f"needs {hint.width()}×{hint.height()}, has {size.width()}×{size.height()}"

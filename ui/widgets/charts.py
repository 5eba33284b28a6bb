"""Bars for what people would rather look at than read: ageing, twelve months of usage, visits done of planned."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.themes import font, look, px


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar.

    Attributes:
        label: Word below or before it.
        value: Its length, any unit.
        text: The figure written at its end.
        tone: Colour token: ``accent``, ``good``, ``warning``, ``danger``, ``muted``.
        target: A line across it, such as the plan; None for none.
    """

    label: str
    value: int
    text: str
    tone: str = "accent"
    target: int | None = None


class BarRows(QWidget):
    """Horizontal bars, one line each; right for ageing buckets and few long words."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_bars(self, bars: Sequence[Bar]) -> None:
        """Show bars; their words also serve people who hear the screen."""
        self.bars = tuple(bars)
        self.setAccessibleDescription("; ".join(f"{bar.label} {bar.text}" for bar in self.bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: one line for each bar."""
        return QSize(px(320), max(1, len(self.bars)) * px(24))

    def minimumSizeHint(self) -> QSize:
        """Qt: as high as wanted, half as wide."""
        return QSize(px(200), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        painter = QPainter(self)
        present, metrics = look(), self.fontMetrics()
        words = max((metrics.horizontalAdvance(bar.label) for bar in self.bars), default=0) + px(8)
        figures = max((metrics.horizontalAdvance(bar.text) for bar in self.bars), default=0) + px(8)
        most = max((max(bar.value, bar.target or 0) for bar in self.bars), default=0) or 1
        room = max(px(40), self.width() - words - figures)
        for line, bar in enumerate(self.bars):
            top = line * px(24)
            painter.setPen(present.colour("text"))
            painter.drawText(QRectF(0, top, words - px(8), px(24)), _RIGHT, bar.label)
            length = room * max(0, bar.value) / most
            painter.fillRect(QRectF(words, top + px(5), length, px(14)), present.colour(bar.tone))
            place = words + room * bar.target / most if bar.target is not None else 0.0
            ends = max(words + length, place)
            painter.drawText(QRectF(ends + px(6), top, figures, px(24)), _LEFT, bar.text)
            if bar.target is not None:
                painter.setPen(QPen(present.colour("text"), px(2)))
                painter.drawLine(QPointF(place, top + px(2)), QPointF(place, top + px(22)))
        painter.end()


class BarColumns(QWidget):
    """Vertical bars side by side; right for twelve months."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.bars: tuple[Bar, ...] = ()
        self.setMinimumHeight(px(120))

    def set_bars(self, bars: Sequence[Bar]) -> None:
        """Show bars; their words also serve people who hear the screen."""
        self.bars = tuple(bars)
        self.setAccessibleDescription("; ".join(f"{bar.label} {bar.text}" for bar in self.bars))
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: a comfortable size."""
        return QSize(px(44) * max(6, len(self.bars)), px(160))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw; figures are left out where they would overlap."""
        if not self.bars:
            return
        painter = QPainter(self)
        present = look()
        painter.setFont(font(present, 12))
        line = painter.fontMetrics().height()
        step = self.width() / len(self.bars)
        base = self.height() - line - px(4)
        most = max(1, *(bar.value for bar in self.bars))
        for place, bar in enumerate(self.bars):
            left = place * step
            height = (base - line - px(4)) * max(0, bar.value) / most
            painter.fillRect(QRectF(left + step * 0.2, base - height, step * 0.6, height), present.colour(bar.tone))
            painter.setPen(present.colour("muted"))
            painter.drawText(QRectF(left, base + px(4), step, line), Qt.AlignmentFlag.AlignCenter, bar.label)
            if painter.fontMetrics().horizontalAdvance(bar.text) < step:
                painter.setPen(present.colour("text"))
                area = QRectF(left, base - height - line, step, line)
                painter.drawText(area, Qt.AlignmentFlag.AlignCenter, bar.text)
        painter.setPen(QPen(present.colour("border_strong"), 1))
        painter.drawLine(QPointF(0, base), QPointF(self.width(), base))
        painter.end()


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

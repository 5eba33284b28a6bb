"""One page of a PDF on screen: fits the width or a zoom, scrolls, turns over at its ends."""

import math

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from ui.widgets.printing import POINTS_PER_INCH, PdfPages
from ui.widgets.themes import px

SCREEN_DPI = 96
ZOOM_STEPS = (50, 75, 100, 125, 150, 200, 300)
MAX_PIXELS = 24_000_000
"""A larger picture is drawn coarser instead, so that a high zoom cannot eat the memory."""


class PageView(QScrollArea):
    """Shows page after page of an open document.

    Attributes:
        index: Page shown, from 0.
        percent: Zoom; 0 fits the width.

    Signals:
        changed(): Another page or zoom is shown.
    """

    changed = Signal()

    def __init__(self, pages: PdfPages, parent: QWidget | None = None) -> None:
        """Show the first page at the width of the view."""
        super().__init__(parent)
        self.setObjectName("print.page")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pages = pages
        self.index = 0
        self.percent = 0
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWidget(self._picture)

    @property
    def count(self) -> int:
        """Number of pages."""
        return self._pages.count

    def set_pages(self, pages: PdfPages) -> None:
        """Show another document from its first page."""
        self._pages = pages
        self.index = 0
        self._draw()

    def show_page(self, index: int) -> None:
        """Show a page, from its top; an index beyond the ends shows the first or last one."""
        self.index = max(0, min(index, self._pages.count - 1))
        self._draw()
        self.verticalScrollBar().setValue(0)

    def forward(self) -> None:
        """Scroll down by a view, or turn to the next page."""
        bar = self.verticalScrollBar()
        if bar.value() < bar.maximum():
            bar.setValue(bar.value() + bar.pageStep())
        elif self.index + 1 < self._pages.count:
            self.show_page(self.index + 1)

    def backward(self) -> None:
        """Scroll up by a view, or turn to the end of the page before."""
        bar = self.verticalScrollBar()
        if bar.value() > bar.minimum():
            bar.setValue(bar.value() - bar.pageStep())
        elif self.index:
            self.show_page(self.index - 1)
            bar.setValue(bar.maximum())

    def zoom(self, percent: int) -> None:
        """Show at a zoom in per cent of the paper's size; 0 fits the width."""
        self.percent = percent
        self._draw()

    def zoom_by(self, steps: int) -> None:
        """Go some steps larger or smaller from what is shown now."""
        now = self.shown_percent()
        larger = [step for step in ZOOM_STEPS if step > now]
        smaller = [step for step in ZOOM_STEPS if step < now]
        if steps > 0 and larger:
            self.zoom(larger[0])
        elif steps < 0 and smaller:
            self.zoom(smaller[-1])

    def shown_percent(self) -> int:
        """The zoom on screen, also when it fits the width."""
        return round(self._dpi() / SCREEN_DPI * 100)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: fit anew."""
        super().resizeEvent(event)
        if not self.percent:
            self._draw()

    def _dpi(self) -> float:
        """Resolution on screen in logical pixels."""
        if self.percent:
            return SCREEN_DPI * self.percent / 100
        width, _height = self._pages.size(self.index)
        room = self.width() - 2 * self.frameWidth() - self.verticalScrollBar().sizeHint().width() - px(12)
        return max(24.0, room / width * POINTS_PER_INCH)

    def _draw(self) -> None:
        """Draw the page at the screen's own sharpness."""
        ratio = self.devicePixelRatioF()
        width, height = self._pages.size(self.index)
        scale = self._dpi() * ratio / POINTS_PER_INCH
        coarser = math.sqrt(min(1.0, MAX_PIXELS / max(1.0, width * height * scale * scale)))
        picture = QPixmap.fromImage(self._pages.image(self.index, self._dpi() * ratio * coarser))
        picture.setDevicePixelRatio(ratio * coarser)
        self._picture.setPixmap(picture)
        self._picture.resize(picture.deviceIndependentSize().toSize())
        self.changed.emit()

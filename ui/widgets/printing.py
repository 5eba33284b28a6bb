"""Printing a PDF through Qt: pages become pictures at the printer's own resolution, page by page between events.

Order: ``PdfPages`` opens the bytes, ``PrintRun`` paints one page per turn of the event loop, so that the window keeps
answering, and tells how it ended. Paper follows the pages: each page is printed at its own size, moved only by the
printer's offset. What the preview shows comes from the same ``PdfPages``.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QMarginsF, QObject, QRectF, QSizeF, QTimer, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from app.core.lazy import load
from models.kernel.errors import StorageError
from models.kernel.messages import msg

POINTS_PER_INCH = 72
TENTHS_PER_INCH = 254
MAX_DPI = 300
"""Finer pages cost four times the memory and no one sees the difference on a form."""

BAND_ROWS = 256
"""Rows of a page handed to the printer at once, between two looks at the keyboard."""

MAX_OFFSET = 200
"""Offset that a printer may be given, in tenths of a millimetre."""


class UnreadableDocument(StorageError):
    """The bytes are no PDF that can be shown."""

    def __init__(self) -> None:
        """Say so in words."""
        super().__init__(
            msg("The kept document cannot be read; nothing was printed."),
            msg("Make the document again from its record, then print."),
        )


@dataclass(frozen=True, slots=True)
class PrinterSetup:
    """How one printer is used; kept per printer by the caller.

    Attributes:
        printer: Name in the system; empty means no printer.
        offset_x: Tenths of a millimetre to the right (negative: left).
        offset_y: Tenths of a millimetre down (negative: up).
        drift_y: Tenths of a millimetre further down with each page of a job, for continuous paper that creeps.
        copies: How often each page is printed.
    """

    printer: str = ""
    offset_x: int = 0
    offset_y: int = 0
    drift_y: int = 0
    copies: int = 1

    def named(self, printer: str) -> "PrinterSetup":
        """The same for another printer."""
        return replace(self, printer=printer)


@dataclass(frozen=True, slots=True)
class PrintDone:
    """What was printed.

    Attributes:
        printer: Name of the printer.
        pages: Pages of the document.
        copies: How often each was printed.
    """

    printer: str
    pages: int
    copies: int


class PdfPages:
    """An opened PDF; use it on the window's thread only, and close it."""

    def __init__(self, data: bytes) -> None:
        """Open the bytes.

        Raises:
            UnreadableDocument: They are no PDF, or it has no page.
        """
        pdfium: Any = load("pypdfium2")
        try:
            self._document = pdfium.PdfDocument(data)
        except pdfium.PdfiumError as error:
            raise UnreadableDocument from error
        self.count: int = len(self._document)
        if not self.count:
            self._document.close()
            raise UnreadableDocument

    def size(self, index: int) -> tuple[float, float]:
        """Width and height of a page in points."""
        width, height = self._document.get_page_size(index)
        return float(width), float(height)

    def image(self, index: int, dpi: float) -> QImage:
        """A page as a picture on white ground."""
        page = self._document[index]
        bitmap = page.render(scale=dpi / POINTS_PER_INCH, rev_byteorder=True, prefer_bgrx=True)
        picture = QImage(
            bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888
        ).copy()
        bitmap.close()
        page.close()
        return picture

    def text(self, index: int) -> str:
        """The words of a page, as a reader would copy them."""
        page = self._document[index]
        words = page.get_textpage()
        text = str(words.get_text_range())
        words.close()
        page.close()
        return text

    def close(self) -> None:
        """Give the memory back."""
        self._document.close()


def printer_names() -> tuple[str, ...]:
    """Printers of this PC, the usual one first."""
    names = list(QPrinterInfo.availablePrinterNames())
    usual = QPrinterInfo.defaultPrinterName()
    if usual in names:
        names.remove(usual)
        names.insert(0, usual)
    return tuple(names)


def open_printer(name: str) -> QPrinter:
    """The system's printer of a name, at high resolution."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(name)
    return printer


class PrintRun(QObject):
    """One job: paints page after page and ends with ``done`` or ``failed``.

    Signals:
        done(PrintDone): The printer took every page.
        failed(): The printer could not be opened, or gave up.
        page_done(int, int): So many pages of so many are painted.
    """

    done = Signal(object)
    failed = Signal()
    page_done = Signal(int, int)

    def __init__(
        self,
        pages: PdfPages,
        setup: PrinterSetup,
        parent: QObject,
        open_device: Callable[[str], QPrinter] = open_printer,
    ) -> None:
        """Take an open document, which the caller keeps open, and the printer's setup."""
        super().__init__(parent)
        self._pages = pages
        self._setup = setup
        self._printer = open_device(setup.printer)
        self._painter = QPainter()
        self._steps = self._work()

    def start(self) -> None:
        """Open the printer and paint the first page at the next turn of the event loop."""
        self._printer.setFullPage(True)
        self._printer.setCopyCount(self._setup.copies)
        self._lay_out(0)
        if not self._printer.isValid() or not self._painter.begin(self._printer):
            QTimer.singleShot(0, self.failed.emit)
            return
        self._painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        QTimer.singleShot(0, self._step)

    def _lay_out(self, index: int) -> None:
        """Tell the printer the size of a page."""
        width, height = self._pages.size(index)
        across = width > height
        size = QSizeF(min(width, height), max(width, height))
        paper = QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
        turn = QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait
        self._printer.setPageLayout(QPageLayout(paper, turn, QMarginsF(0, 0, 0, 0)))

    def _step(self) -> None:
        """Do one step of the work and ask for the next turn, or end."""
        going = next(self._steps, None)
        if going:
            QTimer.singleShot(0, self._step)
        elif going is None:
            self._finish()
        else:
            self._give_up()

    def _work(self) -> Iterator[bool]:
        """Paint page after page, band after band; False when the printer gives no further sheet."""
        for index in range(self._pages.count):
            if index:
                self._lay_out(index)
                yield self._printer.newPage()
            yield from self._paint(index)
            self.page_done.emit(index + 1, self._pages.count)

    def _paint(self, index: int) -> Iterator[bool]:
        """Draw a page at its true size, moved by offset and drift."""
        dpi = self._printer.resolution()
        enlarge = math.ceil(dpi / MAX_DPI)
        right = self._setup.offset_x / TENTHS_PER_INCH * dpi
        down = (self._setup.offset_y + self._setup.drift_y * index) / TENTHS_PER_INCH * dpi
        picture = self._pages.image(index, dpi / enlarge)
        yield True
        for top in range(0, picture.height(), BAND_ROWS):
            band = picture.copy(0, top, picture.width(), min(BAND_ROWS, picture.height() - top))
            place = QRectF(right, down + top * enlarge, band.width() * enlarge, band.height() * enlarge)
            self._painter.drawImage(place, band)
            yield True

    def _finish(self) -> None:
        """Close the job and say how it went."""
        ended = self._painter.end()
        state = self._printer.printerState()
        if ended and state not in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted):
            self.done.emit(PrintDone(self._setup.printer, self._pages.count, self._setup.copies))
        else:
            self.failed.emit()

    def _give_up(self) -> None:
        """Take back what was begun."""
        self._printer.abort()
        self._painter.end()
        self.failed.emit()

"""Preview of a document and its printing: what is seen here is exactly what goes to the printer.

The dialog is dumb: it takes PDF bytes and says what became of them. F9 or Ctrl+P prints, Page Up and Page Down turn
over, Esc closes. Without a printer nothing is lost: the document stays kept and the caller marks it 待打印.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QValidator
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ui.widgets.page_view import PageView
from ui.widgets.printing import (
    MAX_OFFSET,
    PdfPages,
    PrintDone,
    PrinterSetup,
    PrintRun,
    open_printer,
    printer_names,
)
from ui.widgets.state import label, restyle
from ui.widgets.themes import px

MAX_COPIES = 20
TENTHS = 10
PANEL_WIDTH = 252
_TENTHS = re.compile(r"[+-]?\d{1,2}(\.\d?)?", re.ASCII)
_TYPING = re.compile(r"[+-]?\d{0,2}\.?\d?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Printers:
    """The printers of this PC and how each is set up; tests give files instead.

    Attributes:
        names: Asked once, when the preview opens.
        open_device: Opens a printer by name.
        setups: Kept setup per printer name.
        papers: Papers that the document may be made for, key to shown name; empty offers no choice.
        paper: Key of the paper that the bytes were made for.
        test_page: Offer the test page; the caller answers ``test_asked``.
    """

    names: Callable[[], Sequence[str]] = printer_names
    open_device: Callable[[str], QPrinter] = open_printer
    setups: Mapping[str, PrinterSetup] = field(default_factory=dict)
    papers: Mapping[str, str] = field(default_factory=dict)
    paper: str = ""
    test_page: bool = False


class TenthsBox(QSpinBox):
    """A number of tenths of a millimetre, shown and typed in millimetres; up and down change it by one tenth."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Allow what a printer may be moved by."""
        super().__init__(parent)
        self.setRange(-MAX_OFFSET, MAX_OFFSET)
        self.setSuffix(" mm")
        _plain(self)

    def textFromValue(self, val: int) -> str:
        """Qt: 12 is shown as 1.2."""
        return f"{val / TENTHS:.1f}"

    def valueFromText(self, text: str) -> int:
        """Qt: 1.2 mm is 12."""
        typed = text.removesuffix(self.suffix()).strip()
        return round(float(typed) * TENTHS) if _TENTHS.fullmatch(typed) else self.value()

    def validate(self, input: str, pos: int) -> tuple[QValidator.State, str, int]:
        """Qt: a sign, two digits, a point, one digit; while typing also less than that."""
        typed = input.removesuffix(self.suffix()).strip()
        if _TENTHS.fullmatch(typed) and abs(float(typed)) * TENTHS <= MAX_OFFSET:
            return QValidator.State.Acceptable, input, pos
        state = QValidator.State.Intermediate if _TYPING.fullmatch(typed) else QValidator.State.Invalid
        return state, input, pos


def _plain(box: QSpinBox) -> None:
    """Take the small arrows away, for whose place the style sheet has no drawing; the arrow keys stay."""
    box.setStyleSheet("QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }")
    box.lineEdit().setTextMargins(px(4), 0, px(4), 0)


class PrintPreview(QDialog):
    """Shows a PDF and prints it; open it with ``open()``.

    Signals:
        printed(PrintDone): The printer took the whole document; the dialog closes itself.
        kept(): There is no printer; the document waits to be printed and the dialog closes itself.
        failed(str): Printing broke down, in words; the dialog stays open.
        setup_changed(PrinterSetup): The person changed a printer's offset or copies: keep it.
        paper_chosen(str): Make the document for another paper and call ``set_pdf``.
        test_asked(PrinterSetup): Make the test page for this printer.
    """

    printed = Signal(object)
    kept = Signal()
    failed = Signal(str)
    setup_changed = Signal(object)
    paper_chosen = Signal(str)
    test_asked = Signal(object)

    def __init__(self, pdf: bytes, title: str, printers: Printers, parent: QWidget | None = None) -> None:
        """Show ``pdf`` under ``title``.

        Raises:
            UnreadableDocument: The bytes are no PDF.
        """
        super().__init__(parent)
        self.setObjectName("print")
        self.setWindowTitle(title)
        self._printers = printers
        self._names = tuple(printers.names())
        self._pages = PdfPages(pdf)
        self._run: PrintRun | None = None
        self.view = PageView(self._pages)
        self._build(title)
        self._keys()
        self.resize(px(1120), px(640))
        self._show_setup()
        self.view.changed.connect(self._say_page)
        self.finished.connect(self._end)
        self.print_button.setFocus()

    # --- building ---------------------------------------------------------------------------------------------------

    def _build(self, title: str) -> None:
        """Page on the left, printer and keys on the right."""
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(8), px(12), px(8))
        row.setSpacing(px(12))
        row.addWidget(self.view, 1)
        panel = QVBoxLayout()
        panel.setSpacing(px(6))
        head = label(title.replace(" ", "\n", 1), size="head", wrap=True)
        panel.addWidget(head)
        self.page_line = label("", tone="muted")
        panel.addWidget(self.page_line)
        panel.addLayout(self._zoom_row())
        panel.addLayout(self._settings())
        self.message = label("", wrap=True)
        self.message.setObjectName("print.message")
        panel.addWidget(self.message)
        panel.addStretch(1)
        panel.addLayout(self._buttons())
        holder = QWidget()
        holder.setLayout(panel)
        panel.setContentsMargins(0, 0, 0, 0)
        holder.setFixedWidth(px(PANEL_WIDTH))
        row.addWidget(holder)

    def _zoom_row(self) -> QHBoxLayout:
        """Smaller, fit, larger."""
        row = QHBoxLayout()
        row.setSpacing(px(4))
        for name, text, hint, act in (
            ("smaller", "−", self.tr("Smaller (Ctrl+-)"), lambda: self.view.zoom_by(-1)),
            ("fit", self.tr("Fit width"), self.tr("Fit the width (Ctrl+0)"), lambda: self.view.zoom(0)),
            ("larger", "+", self.tr("Larger (Ctrl++)"), lambda: self.view.zoom_by(1)),
        ):
            button = QPushButton(text)
            button.setObjectName(f"print.{name}")
            button.setToolTip(hint)
            button.setAutoDefault(False)
            button.clicked.connect(act)
            row.addWidget(button, 1 if name == "fit" else 0)
        return row

    def _settings(self) -> QFormLayout:
        """Printer, paper, copies, offset."""
        form = QFormLayout()
        form.setSpacing(px(4))
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.printer_box = QComboBox()
        self.printer_box.setObjectName("print.printer")
        self.printer_box.addItems(list(self._names))
        self.printer_box.setMinimumWidth(px(60))
        form.addRow(label(self.tr("Printer")))
        form.addRow(self.printer_box)
        self.paper_box = QComboBox()
        self.paper_box.setObjectName("print.paper")
        self.paper_box.setMinimumWidth(px(60))
        for key, name in self._printers.papers.items():
            self.paper_box.addItem(name, key)
        self.paper_box.setCurrentIndex(max(0, self.paper_box.findData(self._printers.paper)))
        if self._printers.papers:
            form.addRow(label(self.tr("Paper")))
            form.addRow(self.paper_box)
        self.copies = QSpinBox()
        self.copies.setObjectName("print.copies")
        self.copies.setRange(1, MAX_COPIES)
        _plain(self.copies)
        form.addRow(self.tr("Copies"), self.copies)
        self.offset_x = self._millimetres("offset_x", self.tr("To the right; negative moves to the left"))
        self.offset_y = self._millimetres("offset_y", self.tr("Down; negative moves up"))
        self.drift_y = self._millimetres("drift_y", self.tr("Further down with each page, for paper that creeps"))
        form.addRow(self.tr("Offset across"), self.offset_x)
        form.addRow(self.tr("Offset down"), self.offset_y)
        form.addRow(self.tr("Drift per page"), self.drift_y)
        self.printer_box.currentIndexChanged.connect(lambda _index: self._show_setup())
        self.paper_box.activated.connect(lambda _index: self.paper_chosen.emit(self.paper_box.currentData()))
        return form

    def _millimetres(self, name: str, hint: str) -> "TenthsBox":
        """A field for tenths of a millimetre."""
        box = TenthsBox()
        box.setObjectName(f"print.{name}")
        box.setToolTip(hint)
        return box

    def _buttons(self) -> QVBoxLayout:
        """Print, test page, close; each carries its key."""
        column = QVBoxLayout()
        column.setSpacing(px(6))
        self.print_button = QPushButton(self.tr("F9 Print") if self._names else self.tr("F9 Keep to print later"))
        self.print_button.setObjectName("print.print")
        self.print_button.setProperty("primary", True)
        self.print_button.clicked.connect(self.print_now)
        self.test_button = QPushButton(self.tr("Test page"))
        self.test_button.setObjectName("print.test")
        self.test_button.setVisible(self._printers.test_page and bool(self._names))
        self.test_button.clicked.connect(lambda: self.test_asked.emit(self.setup()))
        self.close_button = QPushButton(self.tr("Esc Close"))
        self.close_button.setObjectName("print.close")
        self.close_button.clicked.connect(self.reject)
        for button in (self.print_button, self.test_button, self.close_button):
            button.setAutoDefault(False)
            column.addWidget(button)
        return column

    def _keys(self) -> None:
        """Keys that work wherever the cursor stands in the dialog."""
        for keys, act in (
            ((Qt.Key.Key_F9, "Ctrl+P"), self.print_now),
            ((Qt.Key.Key_PageDown,), self.view.forward),
            ((Qt.Key.Key_PageUp,), self.view.backward),
            (("Ctrl+Home",), lambda: self.view.show_page(0)),
            (("Ctrl+End",), lambda: self.view.show_page(self.view.count - 1)),
            (("Ctrl++", "Ctrl+="), lambda: self.view.zoom_by(1)),
            (("Ctrl+-",), lambda: self.view.zoom_by(-1)),
            (("Ctrl+0",), lambda: self.view.zoom(0)),
        ):
            for key in keys:
                QShortcut(QKeySequence(key), self, act)

    # --- what is shown ----------------------------------------------------------------------------------------------

    def set_pdf(self, pdf: bytes) -> None:
        """Show the document made for another paper.

        Raises:
            UnreadableDocument: The bytes are no PDF; the former document stays.
        """
        pages = PdfPages(pdf)
        former, self._pages = self._pages, pages
        self.view.set_pages(pages)
        former.close()

    def setup(self) -> PrinterSetup:
        """Printer, offsets and copies as they stand in the fields."""
        return PrinterSetup(
            printer=self.printer_box.currentText(),
            offset_x=self.offset_x.value(),
            offset_y=self.offset_y.value(),
            drift_y=self.drift_y.value(),
            copies=self.copies.value(),
        )

    def _show_setup(self) -> None:
        """Put the kept setup of the chosen printer into the fields."""
        kept = self._printers.setups.get(self.printer_box.currentText(), PrinterSetup())
        self.offset_x.setValue(kept.offset_x)
        self.offset_y.setValue(kept.offset_y)
        self.drift_y.setValue(kept.drift_y)
        self.copies.setValue(kept.copies)
        for widget in (self.printer_box, self.copies, self.offset_x, self.offset_y, self.drift_y):
            widget.setEnabled(bool(self._names))
        if not self._names:
            self._say(self.tr("This PC has no printer. The document is kept and can be printed later."), "warning")

    def _say_page(self) -> None:
        """Which page at which zoom."""
        text = self.tr("Page {page} of {count} · {percent} %")
        self.page_line.setText(
            text.format(page=self.view.index + 1, count=self.view.count, percent=self.view.shown_percent())
        )

    def _say(self, text: str, tone: str) -> None:
        """A message inside the panel."""
        self.message.setText(text)
        restyle(self.message, "tone", tone)

    # --- printing ---------------------------------------------------------------------------------------------------

    def print_now(self) -> None:
        """Print on the chosen printer, or keep the document when there is none."""
        if self._run is not None:
            return
        if not self._names:
            self.kept.emit()
            self.accept()
            return
        setup = self.setup()
        if setup != self._printers.setups.get(setup.printer, PrinterSetup().named(setup.printer)):
            self.setup_changed.emit(setup)
        self._run = PrintRun(self._pages, setup, self, self._printers.open_device)
        self._run.page_done.connect(self._say_progress)
        self._run.done.connect(self._on_done)
        self._run.failed.connect(self._on_failed)
        self._allow(False)
        self._run.start()

    def _allow(self, free: bool) -> None:
        """Lock the fields while pages go to the printer."""
        for widget in (self.print_button, self.test_button, self.close_button, self.printer_box, self.paper_box):
            widget.setEnabled(free)

    def _say_progress(self, done: int, total: int) -> None:
        """How far the job is."""
        self._say(self.tr("Printing page {done} of {total} …").format(done=done, total=total), "info")

    def _on_done(self, result: PrintDone) -> None:
        """The printer took everything."""
        self._run = None
        self.printed.emit(result)
        self.accept()

    def _on_failed(self) -> None:
        """The printer gave up; the document is still there."""
        self._run = None
        self._allow(True)
        text = self.tr(
            "The printer {printer} did not take the document. It is kept; check the printer and press F9 again."
        ).format(printer=self.printer_box.currentText())
        self._say(text, "danger")
        self.print_button.setFocus()
        self.failed.emit(text)

    # --- keys and closing -------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter is the next field, on a button it presses it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focus = self.focusWidget()
            if isinstance(focus, QPushButton):
                focus.click()
            else:
                self.focusNextChild()
            return
        super().keyPressEvent(event)

    def reject(self) -> None:
        """Close, unless pages are on their way."""
        if self._run is None:
            super().reject()

    def _end(self, _result: int) -> None:
        """Give the document's memory back."""
        self._pages.close()

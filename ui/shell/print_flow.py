"""From a record to paper, the same way for every document: draw, ask why if it is a copy, preview, print, log.

The document is drawn on a worker thread from committed rows; only when the printer has taken it is the print logged.
A setting ``print.folder`` offers a printer that writes the document itself as a PDF file there.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from models.kernel.errors import StorageError
from models.kernel.messages import msg
from ui.shell.context import RoomContext, Settings
from ui.shell.door import TextQuestion
from ui.shell.tasks import Progress, Task
from ui.widgets.print_preview import Printers, PrintPreview
from ui.widgets.printing import PrintDone, PrinterSetup, open_printer, printer_names

if TYPE_CHECKING:
    from app.services.printing import PdfReady

PDF_PRINTER = "PDF"
REASON_LENGTH = 200
Prepare = Callable[[str], "PdfReady"]


class PrintFlow(QObject):
    """One document on its way to paper.

    Example:
        ``PrintFlow(context, self, partial(printing.prepare_visit, visit_id, actor), "a5_landscape").start()``

    Signals:
        printed(PdfReady): The printer took it and the print is logged.
        kept(): There is no printer; the number waits to be printed.
    """

    printed = Signal(object)
    kept = Signal()

    def __init__(self, context: RoomContext, owner: QWidget, prepare: Prepare, paper: str, papers: bool = True) -> None:
        """Take the document.

        Args:
            context: The room's context.
            owner: The page that prints; the preview opens over its window.
            prepare: Draws the document for a paper key; runs on a worker thread.
            paper: Key of the usual paper.
            papers: Whether other papers may be chosen.
        """
        super().__init__(owner)
        self._context = context
        self._owner = owner
        self._prepare = prepare
        self._paper = context.settings.get(f"print.paper.{paper}", paper) if papers else paper
        self._usual = paper
        self._choice = papers
        self._reason = ""
        self._ready: PdfReady | None = None
        self.preview: PrintPreview | None = None

    def start(self) -> None:
        """Draw the document and show it."""
        task = Task(partial(self._draw, self._paper), self._show, title=self.tr("Drawing the document"))
        self._context.tasks.run(task, owner=self._owner)

    def _draw(self, paper: str, _progress: Progress) -> "PdfReady":
        return self._prepare(paper)

    def _show(self, ready: "PdfReady") -> None:
        self._ready = ready
        if not ready.is_copy or self._reason:
            self._preview(ready)
            return
        question = TextQuestion(
            self.tr("{number} was printed before. This print is copy no. {count}.").format(
                number=ready.number, count=ready.copy_no
            ),
            self.tr("Why it is printed again"),
            self.tr("Preview"),
            max_length=REASON_LENGTH,
        )
        self._context.door.ask_text(question, partial(self._with_reason, ready))

    def _with_reason(self, ready: "PdfReady", reason: str) -> None:
        self._reason = reason
        self._preview(ready)

    def _preview(self, ready: "PdfReady") -> None:
        printers = Printers(
            names=self._names,
            open_device=self._open,
            setups=read_setups(self._context.settings, self._names()),
            papers=self._papers(),
            paper=self._paper,
        )
        title = f"{ready.title} {ready.number}".strip()
        preview = PrintPreview(ready.pdf, title, printers, self._owner.window())
        preview.printed.connect(self._log)
        preview.kept.connect(self._on_kept)
        preview.setup_changed.connect(partial(keep_setup, self._context.settings))
        preview.paper_chosen.connect(self._another_paper)
        preview.finished.connect(preview.deleteLater)
        self.preview = preview
        preview.open()

    def _names(self) -> tuple[str, ...]:
        folder = self._context.settings.get("print.folder")
        return (*printer_names(), PDF_PRINTER) if folder else printer_names()

    def _papers(self) -> dict[str, str]:
        if not self._choice:
            return {}
        return {
            "a5_landscape": self.tr("A5 across"),
            "a4": "A4",
            "continuous_half": self.tr("241 mm continuous, half"),
            "continuous_full": self.tr("241 mm continuous, whole"),
        }

    def _open(self, name: str) -> QPrinter:
        if name != PDF_PRINTER:
            return open_printer(name)
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self._file()))
        return printer

    def _file(self) -> Path:
        ready = self._ready
        assert ready is not None
        name = ready.number or f"{ready.title}"
        copy = f"-副本{ready.copy_no}" if ready.copy_no else ""
        return Path(self._context.settings.get("print.folder")) / f"{name}{copy}.pdf"

    def _another_paper(self, paper: str) -> None:
        self._paper = paper
        self._context.settings.set(f"print.paper.{self._usual}", paper)
        self._context.tasks.run(Task(partial(self._draw, paper), self._replace), owner=self._owner)

    def _replace(self, ready: "PdfReady") -> None:
        self._ready = ready
        if self.preview is not None:
            self.preview.set_pdf(ready.pdf)

    def _log(self, done: PrintDone) -> None:
        ready, actor, reason = self._ready, self._context.session.actor, self._reason
        assert ready is not None
        printing = self._context.services.printing
        file = self._file() if done.printer == PDF_PRINTER else None

        def record(_progress: Progress) -> "PdfReady":
            if file is not None:
                _write(file, ready.pdf)
            logged: PdfReady = printing.record(ready, actor, done.printer, reason)
            return logged

        self._context.tasks.run(Task(record, self._on_logged), owner=self._owner)

    def _on_logged(self, ready: "PdfReady") -> None:
        text = self.tr("Printed: {title} {number}").format(title=ready.title, number=ready.number)
        self._context.door.tell(text.strip(), "good")
        self.printed.emit(ready)

    def _on_kept(self) -> None:
        self._context.door.tell(
            self.tr("This PC has no printer. The document keeps its number and waits to be printed."), "warning"
        )
        self.kept.emit()


def _write(file: Path, pdf: bytes) -> None:
    """Put the exact document in place of the picture that the printer drew."""
    try:
        file.write_bytes(pdf)
    except OSError as error:
        raise StorageError(
            msg("The file {file} cannot be written: {detail}", file=str(file), detail=str(error)),
            msg("Choose another folder for PDF files, then print again"),
        ) from error


def read_setups(settings: Settings, names: tuple[str, ...]) -> dict[str, PrinterSetup]:
    """Kept offsets and copies of printers."""
    found: dict[str, PrinterSetup] = {}
    for name in names:
        parts = settings.get(f"printer.{name}").split(",")
        if len(parts) == _PARTS and all(part.lstrip("-").isdigit() for part in parts):
            across, down, drift, copies = (int(part) for part in parts)
            found[name] = PrinterSetup(name, across, down, drift, copies)
    return found


def keep_setup(settings: Settings, setup: PrinterSetup) -> None:
    """Keep offsets and copies of a printer."""
    settings.set(f"printer.{setup.printer}", f"{setup.offset_x},{setup.offset_y},{setup.drift_y},{setup.copies}")


_PARTS = 4

"""Printing: every page at its true size and place, moved by the printer's offset, or a clear word that it failed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QImage
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from app.slips import printer_test, visit_slip
from app.slips.models import PrinterTest
from app.slips.paper import A5_LANDSCAPE, CONTINUOUS_HALF, MM, Paper
from tests.slips import samples
from tests.support.gui import StallProbe
from ui.widgets.printing import PdfPages, PrintDone, PrinterSetup, PrintRun, UnreadableDocument

FONTS = samples.open_fonts()


def file_printer(file: Path, dpi: int = 300) -> Callable[[str], QPrinter]:
    """Opens a printer that writes into a PDF file."""

    def make(name: str) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setResolution(dpi)
        printer.setOutputFileName(str(file))
        return printer

    return make


def print_to(qtbot: QtBot, pdf: bytes, setup: PrinterSetup, file: Path, dpi: int = 300) -> PrintDone:
    """Print a document into a file; what the job told."""
    owner = QObject()
    pages = PdfPages(pdf)
    run = PrintRun(pages, setup, owner, file_printer(file, dpi))
    with qtbot.waitSignal(run.done) as told:
        run.start()
    pages.close()
    done = told.args[0]
    assert isinstance(done, PrintDone)
    return done


def test_page(paper: Paper) -> bytes:
    """The cross page of a paper."""
    return printer_test.render(PrinterTest(samples.heading(number=""), "LQ-630K"), FONTS, paper)


test_page.__test__ = False  # type: ignore[attr-defined]


@pytest.mark.parametrize("paper", [A5_LANDSCAPE, CONTINUOUS_HALF], ids=lambda paper: paper.key)
@pytest.mark.parametrize(("offset_x", "offset_y"), [(0, 0), (5, -7), (-13, 21)])
def test_the_cross_lands_where_the_offset_says(
    qtbot: QtBot, tmp_path: Path, paper: Paper, offset_x: int, offset_y: int
) -> None:
    file = tmp_path / "out.pdf"
    setup = PrinterSetup("LQ-630K", offset_x=offset_x, offset_y=offset_y)
    done = print_to(qtbot, test_page(paper), setup, file)
    assert done == PrintDone("LQ-630K", 1, 1)
    left, top = samples.dark_cross(file.read_bytes(), span=(17.0, 23.0))
    assert left == pytest.approx(20 + offset_x / 10, abs=0.12)
    assert top == pytest.approx(20 + offset_y / 10, abs=0.12)


def test_printed_pages_have_the_size_of_the_document(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "out.pdf"
    done = print_to(qtbot, visit_slip.render(samples.visit_slip(), FONTS), PrinterSetup("P"), file)
    assert done.pages == 2
    printed = PdfPages(file.read_bytes())
    assert printed.count == 2
    for index in range(2):
        width, height = printed.size(index)
        assert width == pytest.approx(A5_LANDSCAPE.width * MM, abs=1)
        assert height == pytest.approx(A5_LANDSCAPE.height * MM, abs=1)
    printed.close()


def test_the_code_is_still_read_from_needle_print(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "out.pdf"
    print_to(qtbot, visit_slip.render(samples.visit_slip(), FONTS, CONTINUOUS_HALF), PrinterSetup("P"), file, dpi=180)
    assert samples.read_codes(file.read_bytes(), dpi=180)[0].startswith("SM01-V-20251124-0001|")


def test_drift_moves_each_page_further(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "out.pdf"
    slips = [samples.visit_slip()] * 3
    pdf = visit_slip.render_many(slips, FONTS, CONTINUOUS_HALF)
    print_to(qtbot, pdf, PrinterSetup("P", drift_y=10), file)
    tops = samples.first_ink(file.read_bytes())
    assert tops[1] - tops[0] == pytest.approx(1.0, abs=0.12)
    assert tops[2] - tops[1] == pytest.approx(1.0, abs=0.12)


def test_what_is_seen_is_what_is_printed(qtbot: QtBot, tmp_path: Path) -> None:
    pdf = visit_slip.render(samples.visit_slip(), FONTS)
    file = tmp_path / "out.pdf"
    print_to(qtbot, pdf, PrinterSetup("P"), file)
    seen, printed = PdfPages(pdf), PdfPages(file.read_bytes())
    for index in range(seen.count):
        assert samples.unlike(seen.image(index, 144), printed.image(index, 144)) < 0.15
    assert samples.unlike(seen.image(0, 144), blank(seen.image(0, 144))) > 0.3
    seen.close()
    printed.close()


def blank(picture: QImage) -> QImage:
    """White paper of the same size."""
    paper = picture.copy()
    paper.fill(QColor("white"))
    return paper


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_cannot_be_opened_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    owner = QObject()
    pages = PdfPages(visit_slip.render(samples.visit_slip(), FONTS))
    run = PrintRun(pages, PrinterSetup("P"), owner, file_printer(tmp_path / "no" / "folder" / "out.pdf"))
    with qtbot.waitSignal(run.failed):
        run.start()
    pages.close()


@pytest.mark.parametrize("data", [b"", b"no pdf", b"%PDF-1.4\n%%EOF"])
def test_bytes_that_are_no_document_are_refused(data: bytes) -> None:
    with pytest.raises(UnreadableDocument):
        PdfPages(data)


def test_printing_never_stops_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    pdf = visit_slip.render_many([samples.visit_slip()] * 5, FONTS)
    PdfPages(pdf).image(0, 96)
    with StallProbe() as probe:
        print_to(qtbot, pdf, PrinterSetup("P"), tmp_path / "out.pdf")
    probe.check()

"""The preview by keys only: turn over, zoom, print, keep without a printer, fail and try again."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from app.slips import archive_card, visit_slip
from tests.slips import samples
from tests.support.gui import dress, every_look, find, press, shoot, show, type_text
from tests.support.looking import clipped, missing_glyphs
from tests.ui.widgets.test_printing import file_printer
from ui.widgets.print_preview import Printers, PrintPreview
from ui.widgets.printing import PdfPages, PrintDone, PrinterSetup, UnreadableDocument

FONTS = samples.open_fonts()
SLIP = visit_slip.render(samples.visit_slip(), FONTS)
CARD = archive_card.render(samples.archive_card(), FONTS)
TITLE = "客户走访单 SM01-V-20251124-0001"
PAPERS = {"a5_landscape": "A5 横向", "continuous_half": "241 连续纸 二等分 (139.7 mm)"}
KEPT = {"LQ-630K": PrinterSetup("LQ-630K", offset_x=-5, offset_y=12, copies=2)}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "out.pdf"


@pytest.fixture
def preview(qtbot: QtBot, file: Path) -> Iterator[PrintPreview]:
    printers = Printers(lambda: ("LQ-630K", "M7400"), file_printer(file), KEPT, PAPERS, "a5_landscape")
    made = PrintPreview(SLIP, TITLE, printers)
    qtbot.addWidget(made)
    yield show(made, (1120, 640))
    made.close()


def keep(signal: Any) -> list[Any]:
    """What a signal says from now on."""
    said: list[Any] = []
    signal.connect(lambda *values: said.append(values[0] if values else None))
    return said


def test_f9_prints_what_is_shown(qtbot: QtBot, preview: PrintPreview, file: Path) -> None:
    with qtbot.waitSignal(preview.printed) as told:
        press("F9")
    assert told.args == [PrintDone("LQ-630K", 2, 2)]
    assert preview.result() == QDialog.DialogCode.Accepted
    printed = PdfPages(file.read_bytes())
    assert printed.count in {2, 4}
    printed.close()


def test_a_second_f9_while_printing_prints_once(qtbot: QtBot, preview: PrintPreview) -> None:
    told = keep(preview.printed)
    with qtbot.waitSignal(preview.finished):
        preview.print_now()
        preview.print_now()
        preview.reject()
    assert len(told) == 1


def test_page_keys_turn_over_and_stop_at_the_ends(preview: PrintPreview) -> None:
    assert preview.view.index == 0
    press("PgUp")
    assert preview.view.index == 0
    for _turn in range(6):
        press("PgDown")
    assert preview.view.index == 1
    press("Ctrl+Home")
    assert preview.view.index == 0
    press("Ctrl+End")
    assert preview.view.index == 1
    assert "2" in preview.page_line.text()


def test_zoom_keys_and_fit(preview: PrintPreview) -> None:
    fitted = preview.view.shown_percent()
    press("Ctrl++")
    larger = preview.view.shown_percent()
    assert larger > fitted
    press("Ctrl+-")
    assert preview.view.shown_percent() < larger
    for _turn in range(20):
        press("Ctrl++")
    assert preview.view.shown_percent() == 300
    press("Ctrl+0")
    assert preview.view.shown_percent() == fitted


def test_the_kept_setup_of_each_printer_is_shown(preview: PrintPreview) -> None:
    assert preview.setup() == KEPT["LQ-630K"]
    find(preview, "print.printer", QComboBox).setCurrentIndex(1)
    assert preview.setup() == PrinterSetup("M7400")


def test_a_changed_offset_is_told_once_and_used(qtbot: QtBot, preview: PrintPreview) -> None:
    changed = keep(preview.setup_changed)
    box = find(preview, "print.offset_x", QSpinBox)
    box.setFocus()
    press("Ctrl+A")
    type_text("3.4")
    press("Up")
    with qtbot.waitSignal(preview.printed):
        press("Ctrl+P")
    assert changed == [PrinterSetup("LQ-630K", offset_x=35, offset_y=12, copies=2)]


@pytest.mark.parametrize(("typed", "tenths"), [("-20", -200), ("0.1", 1), ("99", 9), ("7.", 70), ("x", -5)])
def test_offsets_outside_the_limits_cannot_be_typed(preview: PrintPreview, typed: str, tenths: int) -> None:
    box = find(preview, "print.offset_x", QSpinBox)
    box.setFocus()
    press("Ctrl+A")
    type_text(typed)
    press("Return")
    assert abs(box.value()) <= 200
    assert box.value() in {tenths, 90}


def test_another_paper_asks_for_another_document(qtbot: QtBot, preview: PrintPreview) -> None:
    chosen = keep(preview.paper_chosen)
    box = find(preview, "print.paper", QComboBox)
    box.setFocus()
    press("Down")
    assert chosen == ["continuous_half"]
    preview.set_pdf(CARD)
    assert preview.view.count == 2
    with pytest.raises(UnreadableDocument):
        preview.set_pdf(b"broken")
    assert preview.view.count == 2


def test_escape_closes_without_printing(preview: PrintPreview) -> None:
    told = keep(preview.printed)
    press("Esc")
    assert preview.result() == QDialog.DialogCode.Rejected
    assert told == []


def test_enter_goes_through_the_fields_and_presses_buttons(preview: PrintPreview) -> None:
    find(preview, "print.copies", QSpinBox).setFocus()
    press("Return")
    assert find(preview, "print.offset_x", QSpinBox).hasFocus()
    find(preview, "print.close", QPushButton).setFocus()
    press("Return")
    assert not preview.isVisible()


def test_without_a_printer_the_document_is_kept(qtbot: QtBot) -> None:
    made = PrintPreview(SLIP, TITLE, Printers(names=lambda: ()))
    qtbot.addWidget(made)
    show(made, (1120, 640))
    assert find(made, "print.message", QLabel).text()
    printed = keep(made.printed)
    with qtbot.waitSignal(made.kept):
        press("F9")
    assert printed == []
    assert made.result() == QDialog.DialogCode.Accepted


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_failing_printer_leaves_the_document_for_another_try(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "later"
    made = PrintPreview(SLIP, TITLE, Printers(lambda: ("LQ-630K",), file_printer(folder / "out.pdf")))
    qtbot.addWidget(made)
    show(made, (1120, 640))
    with qtbot.waitSignal(made.failed) as told:
        press("F9")
    assert "LQ-630K" in told.args[0]
    assert made.isVisible()
    folder.mkdir()
    with qtbot.waitSignal(made.printed):
        press("F9")


def test_the_test_page_is_offered_only_where_someone_makes_it(qtbot: QtBot, preview: PrintPreview) -> None:
    assert not find(preview, "print.test", QPushButton).isVisible()
    made = PrintPreview(SLIP, TITLE, Printers(lambda: ("LQ-630K",), setups=KEPT, test_page=True))
    qtbot.addWidget(made)
    asked = keep(made.test_asked)
    show(made, (1120, 640))
    find(made, "print.test", QPushButton).setFocus()
    press("Space")
    assert asked == [KEPT["LQ-630K"]]


@pytest.mark.parametrize(("language", "theme", "percent"), every_look())
def test_looks(qtbot: QtBot, qapp: QApplication, language: str, theme: str, percent: int) -> None:
    dress(qapp, language, theme, percent)
    for name, pdf, names in (("slip", SLIP, ("EPSON LQ-630K",)), ("card", CARD, ())):
        made = PrintPreview(pdf, TITLE, Printers(lambda names=names: names, papers=PAPERS))  # type: ignore[misc]
        qtbot.addWidget(made)
        show(made)
        shoot(made, f"print-{name}-{language}-{theme}-{percent}")
        assert clipped(made) == []
        assert missing_glyphs(made) == []
        made.close()

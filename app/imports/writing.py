"""Tables written for spreadsheets: CSV that Excel and WPS open rightly, and XLSX whose cells are all text.

A text that a spreadsheet would run gets an apostrophe before it in CSV (the reader takes it away again); in XLSX it is
stored as text, so nothing runs and long digits keep their digits.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from app.core.lazy import load
from app.imports.cells import GUARD, is_formula
from models.kernel.errors import StorageError
from models.kernel.messages import msg
from models.kernel.text import unstorable

Row = Sequence[str]


def write_table(path: Path, rows: Iterable[Row], title: str) -> None:
    """Write rows to a new or replaced file; ``.xlsx`` by its suffix, CSV otherwise.

    Args:
        path: Target.
        rows: Texts, the header first.
        title: Name of the sheet.

    Raises:
        StorageError: The file cannot be written; one that was there before stays whole.
    """
    data = _xlsx(rows, title) if path.suffix.lower() == ".xlsx" else _csv(rows)
    part = path.with_name(path.name + ".part")
    try:
        part.write_bytes(data)
        part.replace(path)
    except OSError as error:
        raise StorageError(
            msg("{file} cannot be written: {why}", file=path.name, why=error.strerror or type(error).__name__),
            msg("Close the file in Excel or WPS, check the free space, or choose another folder"),
            field="file",
        ) from None


def guarded(text: str) -> str:
    """The text with an apostrophe before it if a spreadsheet would run it."""
    return GUARD + text if is_formula(text) else text


def _csv(rows: Iterable[Row]) -> bytes:
    """UTF-8 with BOM and CRLF: Excel reads UTF-8 only with a BOM."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows([guarded(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _xlsx(rows: Iterable[Row], title: str) -> bytes:
    book = load("openpyxl").Workbook(write_only=True)
    sheet = book.create_sheet(title)
    make = load("openpyxl.cell").WriteOnlyCell
    for row in rows:
        cells = []
        for text in row:
            cell = make(sheet, value=_printable(text))
            cell.data_type = "s"
            cell.number_format = "@"
            cells.append(cell)
        sheet.append(cells)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def _printable(text: str) -> str:
    """XML holds no control characters; each is shown as U+FFFD."""
    while (bad := unstorable(text)) is not None:
        text = text.replace(bad, "\ufffd")
    return text

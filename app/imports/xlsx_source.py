"""Rows of the first sheet of a workbook, read as a stream.

The package is measured before it is unpacked (a small file may unpack to gigabytes) and parts that declare a document
type are refused, since entities could blow them up. Formulas come as their text, so that the check of the row refuses
them; nothing is ever calculated.
"""

import zipfile
from collections.abc import Generator
from datetime import date, datetime, time
from typing import IO
from xml.etree.ElementTree import ParseError

from app.core.lazy import load
from app.imports.limits import Limits, broken_workbook, too_large
from app.imports.rows import RawRow, raw_row

_HEAD = 1024
_BROKEN = (
    zipfile.BadZipFile,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    EOFError,
    OSError,
    ParseError,
)


def xlsx_rows(stream: IO[bytes], name: str, limits: Limits) -> Generator[RawRow, None, None]:
    """Rows that hold anything, header and titles included.

    Args:
        stream: The file.
        name: File name for errors.
        limits: Bounds.

    Yields:
        One row after the other with its row number.

    Raises:
        InputError: The package is too large or damaged.
    """
    _weigh(stream, name, limits)
    openpyxl = load("openpyxl")
    try:
        book = openpyxl.load_workbook(stream, read_only=True, data_only=False, keep_links=False)
    except (*_BROKEN, load("openpyxl.utils.exceptions").InvalidFileException):
        raise broken_workbook(name) from None
    try:
        sheet = book.worksheets[0]
        sheet.reset_dimensions()
        for number, values in enumerate(sheet.iter_rows(values_only=True), 1):
            row = raw_row(number, [_text(value) for value in values], name, limits)
            if row is not None:
                yield row
    except _BROKEN:
        raise broken_workbook(name) from None
    finally:
        book.close()


def _weigh(stream: IO[bytes], name: str, limits: Limits) -> None:
    try:
        with zipfile.ZipFile(stream) as package:
            unpacked = sum(part.file_size for part in package.infolist())
            if unpacked > limits.unpacked:
                raise too_large(name, unpacked, limits.unpacked)
            for part in package.infolist():
                if part.filename.endswith((".xml", ".rels")):
                    with package.open(part) as opened:
                        if b"<!DOCTYPE" in opened.read(_HEAD):
                            raise broken_workbook(name)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, OSError):
        raise broken_workbook(name) from None
    stream.seek(0)


def _text(value: object) -> str:
    """A cell as a person would type it: whole numbers without a point, days as ``2025-11-24``."""
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time.min else value.isoformat(" ")
    return value.isoformat() if isinstance(value, date | time) else str(value)

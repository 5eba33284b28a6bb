"""Rows of the first sheet of a workbook, read as a stream.

Formulas come as their text, so that the check of the row refuses them; nothing is ever calculated. A sheet of 5,000
customers takes a third of the time of a general reader, which makes an object of every cell.
"""

import re
from collections.abc import Generator, Mapping
from datetime import datetime, time, timedelta
from typing import IO
from xml.parsers.expat import ExpatError, ParserCreate

from app.imports.limits import Limits, broken_workbook, too_many_columns
from app.imports.rows import RawRow, raw_row
from app.imports.xlsx_package import BROKEN, Book, open_package, read_book, unescaped

_CHUNK = 1 << 16
_LETTERS = 26
_EPOCHS = {False: datetime(1899, 12, 30), True: datetime(1904, 1, 1)}
_WHOLE = re.compile(r"-?[1-9]\d*|0", re.ASCII)
_DAY_SECONDS = 86_400


def xlsx_rows(stream: IO[bytes], name: str, limits: Limits) -> Generator[RawRow, None, None]:
    """Rows that hold anything, header and titles included.

    Args:
        stream: The file.
        name: File name for errors.
        limits: Bounds.

    Yields:
        One row after the other with its row number.

    Raises:
        InputError: The package is too large or damaged, or a row has too many cells.
    """
    with open_package(stream, name, limits) as package:
        try:
            book = read_book(package)
            with package.open(book.sheet) as sheet:
                yield from _rows(sheet, book, name, limits)
        except (*BROKEN, ExpatError):
            raise broken_workbook(name) from None


def _rows(sheet: IO[bytes], book: Book, name: str, limits: Limits) -> Generator[RawRow, None, None]:
    reader = _SheetReader(book, name, limits)
    while chunk := sheet.read(_CHUNK):
        reader.feed(chunk)
        yield from reader.take()
    reader.end()
    yield from reader.take()


class _SheetReader:
    """Turns the events of the sheet's XML into rows."""

    def __init__(self, book: Book, name: str, limits: Limits) -> None:
        self._book, self._name, self._limits = book, name, limits
        self._done: list[RawRow] = []
        self._line = 0
        self._cells: list[str] = []
        self._column = 0
        self._kind, self._style = "n", 0
        self._value: list[str] = []
        self._formula: list[str] | None = None
        self._into: list[str] | None = None
        self._reading = False
        self._parser = ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._finish
        self._parser.CharacterDataHandler = self._text

    def feed(self, chunk: bytes) -> None:
        self._parser.Parse(chunk, False)

    def end(self) -> None:
        self._parser.Parse(b"", True)

    def take(self) -> list[RawRow]:
        done, self._done = self._done, []
        return done

    def _start(self, tag: str, attributes: Mapping[str, str]) -> None:
        local = tag.rpartition(":")[2]
        if local == "c":
            place = attributes.get("r")
            self._column = _column(place) if place else self._column + 1
            self._kind, self._style = attributes.get("t", "n"), int(attributes.get("s", "0"))
            self._value, self._formula = [], None
        elif local == "v" or (local == "t" and not self._reading):
            self._into = self._value
        elif local == "f":
            self._into = self._formula = []
        elif local == "rPh":
            self._reading = True
        elif local == "row":
            self._line = int(attributes.get("r", self._line + 1))
            self._cells, self._column = [], 0

    def _finish(self, tag: str) -> None:
        local = tag.rpartition(":")[2]
        if local == "c":
            self._keep(self._shown())
        elif local in {"v", "t", "f"}:
            self._into = None
        elif local == "rPh":
            self._reading = False
        elif local == "row":
            row = raw_row(self._line, self._cells, self._name, self._limits)
            if row is not None:
                self._done.append(row)

    def _text(self, text: str) -> None:
        if self._into is not None:
            self._into.append(text)

    def _keep(self, text: str) -> None:
        if not text:
            return
        if self._column > self._limits.columns:
            raise too_many_columns(self._name, self._line, self._limits.columns)
        self._cells.extend([""] * (self._column - len(self._cells)))
        self._cells[self._column - 1] = text

    def _shown(self) -> str:
        """The cell as a person would type it: whole numbers without a point, days as ``2025-11-24``."""
        if self._formula is not None:
            return "=" + "".join(self._formula)
        text = "".join(self._value)
        match self._kind:
            case "s":
                return self._book.strings[int(text)] if text else ""
            case "inlineStr":
                return unescaped(text)
            case "b":
                return {"1": "TRUE", "0": "FALSE"}.get(text, text)
            case "n":
                return self._number(text) if text else ""
            case _:
                return text

    def _number(self, text: str) -> str:
        if self._style in self._book.dates:
            moment = _EPOCHS[self._book.from_1904] + timedelta(seconds=round(float(text) * _DAY_SECONDS))
            return moment.date().isoformat() if moment.time() == time.min else moment.isoformat(" ")
        if _WHOLE.fullmatch(text):
            return text
        value = float(text)
        return str(int(value)) if value.is_integer() else repr(value)


def _column(place: str) -> int:
    """Number of a cell's column, from 1: ``AB7`` is 28."""
    number = 0
    for char in place:
        if not "A" <= char <= "Z":
            break
        number = number * _LETTERS + ord(char) - ord("A") + 1
    if not number:
        raise ValueError(place)
    return number

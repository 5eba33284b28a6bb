"""Opening a customer file: what kind it is, where its header stands, and its rows one after the other.

The kind is told by the content, never by the name. The header may stand below up to four title lines.
"""

import codecs
import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.imports.csv_source import csv_header, csv_rows
from app.imports.decoding import ENCODINGS, UTF8, UTF8_BOM
from app.imports.limits import Limits, not_a_table, too_large, too_many_rows
from app.imports.rows import RawRow
from app.imports.xlsx_source import xlsx_rows
from models.kernel.errors import InputError, StorageError
from models.kernel.messages import msg

_SAMPLE = 1 << 16
_TITLE_LINES = 5
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
XLSX = "XLSX"


@dataclass(frozen=True, slots=True)
class Table:
    """An opened file.

    Attributes:
        name: File name.
        form: ``XLSX`` or the encoding of the CSV file.
        digest: SHA-256 of the file, hex.
        header: The header row.
        rows: Rows below the header that hold anything, read as they are asked for.
    """

    name: str
    form: str
    digest: str
    header: RawRow
    rows: Iterator[RawRow]


@contextmanager
def open_table(path: Path, limits: Limits, is_header: Callable[[Sequence[str]], bool]) -> Iterator[Table]:
    """Open a file for the length of a ``with`` block.

    Args:
        path: The file.
        limits: Bounds.
        is_header: Whether a row's cells are the header looked for.

    Yields:
        The file with its header found.

    Raises:
        InputError: The file is too large, no table, unreadable, or has no header; while reading its rows also a line
            that is too long, malformed or does not fit the encoding.
        StorageError: The file cannot be opened.
    """
    try:
        size = path.stat().st_size
        stack = ExitStack()
        stream = stack.enter_context(path.open("rb"))
    except OSError as error:
        raise _not_opened(path.name, error) from None
    with stack:
        if size > limits.size:
            raise too_large(path.name, size, limits.size)
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
        stream.seek(0)
        sample = stream.read(_SAMPLE)
        stream.seek(0)
        if sample.startswith(_ZIP):
            form, rows = XLSX, xlsx_rows(stream, path.name, limits)
        else:
            form = _csv_form(sample, path.name, is_header)
            rows = csv_rows(stream, path.name, form, csv_header(sample, form, is_header), limits)
        stack.callback(rows.close)
        header = _find_header(rows, path.name, is_header)
        yield Table(path.name, form, digest, header, _bounded(rows, path.name, limits.rows))


def _csv_form(sample: bytes, name: str, is_header: Callable[[Sequence[str]], bool]) -> str:
    if sample.startswith((_OLE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or not sample:
        raise not_a_table(name)
    if sample.startswith(codecs.BOM_UTF8):
        return UTF8_BOM
    for encoding in ENCODINGS:
        if csv_header(sample, encoding, is_header) is not None:
            return encoding
    for encoding in ENCODINGS:
        # Cutting the sample may have split its last character; GB18030 characters have at most four bytes.
        if any(_decodes(sample[: len(sample) - cut], encoding) for cut in range(4)):
            return encoding
    raise not_a_table(name)


def _decodes(sample: bytes, encoding: str) -> bool:
    try:
        return "\0" not in sample.decode("utf-8" if encoding == UTF8 else "gb18030")
    except UnicodeDecodeError:
        return False


def _find_header(rows: Iterator[RawRow], name: str, is_header: Callable[[Sequence[str]], bool]) -> RawRow:
    first: RawRow | None = None
    for row, _ in zip(rows, range(_TITLE_LINES), strict=False):
        first = first or row
        if is_header(row.cells):
            return row
    seen = "、".join(cell for cell in first.cells if cell)[:80] if first else ""
    raise InputError(
        msg(
            "{file} has no header with the columns of a customer list; its first line reads “{seen}”",
            file=name,
            seen=seen,
        ),
        msg("The first line must name the columns, among them 客户编号, 客户全称, 通信地址 and 归属网点"),
        field="file",
    )


def _bounded(rows: Iterator[RawRow], name: str, limit: int) -> Iterator[RawRow]:
    for count, row in enumerate(rows, 1):
        if count > limit:
            raise too_many_rows(name, limit)
        yield row


def _not_opened(name: str, error: OSError) -> StorageError:
    return StorageError(
        msg("{file} cannot be opened: {why}", file=name, why=error.strerror or type(error).__name__),
        msg("Close it in Excel or WPS, check that it is still there, and try again"),
        field="file",
    )

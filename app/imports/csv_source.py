"""Rows of a CSV file: comma, semicolon or tab between cells, told by the header."""

import csv
from collections.abc import Callable, Generator, Sequence
from typing import IO

from app.imports.decoding import decoded_lines, sample_text
from app.imports.limits import Limits, malformed_line
from app.imports.rows import RawRow, raw_row

_DELIMITERS = (",", ";", "\t")
_TITLE_LINES = 5


def csv_header(sample: bytes, encoding: str, is_header: Callable[[Sequence[str]], bool]) -> str | None:
    """The delimiter under which one of the first lines is the header looked for, or None.

    Args:
        sample: Head of the file.
        encoding: Encoding to read it in.
        is_header: Whether a row's cells are the header.
    """
    lines = sample_text(sample, encoding).splitlines()[:_TITLE_LINES]
    for delimiter in _DELIMITERS:
        if any(is_header([cell.strip() for cell in line.replace('"', "").split(delimiter)]) for line in lines):
            return delimiter
    return None


def csv_rows(
    stream: IO[bytes], name: str, encoding: str, delimiter: str | None, limits: Limits
) -> Generator[RawRow, None, None]:
    """Rows that hold anything, header and titles included.

    Args:
        stream: The file from its beginning.
        name: File name for errors.
        encoding: Its encoding.
        delimiter: What stands between cells; None reads commas.
        limits: Bounds.

    Yields:
        One row after the other with the line it begins on.

    Raises:
        InputError: A line is too long, malformed or does not fit the encoding.
    """
    reader = csv.reader(decoded_lines(stream, name, encoding, limits), delimiter=delimiter or ",", strict=True)
    begun = 1
    try:
        for cells in reader:
            row = raw_row(begun, cells, name, limits)
            if row is not None:
                yield row
            begun = reader.line_num + 1
    except csv.Error:
        raise malformed_line(name, begun) from None

"""How large a file may be, and the errors that concern a file as a whole."""

from dataclasses import dataclass

from models.kernel.errors import InputError
from models.kernel.messages import msg
from models.rules.parameters import Figures

_MEGABYTE = 1_000_000
_CELLS_OF_A_LINE = 100


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of an import file; a file beyond one is refused before anything of it is used.

    Attributes:
        rows: Most rows.
        cell: Longest cell in code points.
        size: Largest file in bytes.
        unpacked: Largest unpacked XLSX in bytes.
    """

    rows: int
    cell: int
    size: int
    unpacked: int

    @property
    def line(self) -> int:
        """Longest line of a CSV file in bytes."""
        return self.cell * _CELLS_OF_A_LINE

    @property
    def columns(self) -> int:
        """Most cells of a row."""
        return _CELLS_OF_A_LINE


def limits_of(figures: Figures) -> Limits:
    """The bounds in force (RULES.md §7.2)."""
    return Limits(
        rows=figures.integer("import.rows"),
        cell=figures.integer("import.cell"),
        size=figures.integer("import.megabytes") * _MEGABYTE,
        unpacked=figures.integer("import.unpacked_megabytes") * _MEGABYTE,
    )


def too_large(name: str, size: int, limit: int) -> InputError:
    """The file, or what it unpacks to, is beyond the bound."""
    return InputError(
        msg("{file} has {size} MB; allowed are {limit} MB", file=name, size=_megabytes(size), limit=_megabytes(limit)),
        msg("Split the file into several and import them one after the other"),
        field="file",
    )


def too_many_rows(name: str, limit: int) -> InputError:
    """The file has more rows than allowed."""
    return InputError(
        msg("{file} has more than {limit} rows", file=name, limit=limit),
        msg("Split the file into several and import them one after the other"),
        field="file",
    )


def line_too_long(name: str, line: int, limit: int) -> InputError:
    """One line is beyond the bound."""
    return InputError(
        msg("Line {line} of {file} is longer than {limit} bytes", line=line, file=name, limit=limit),
        msg("Open the file, correct the line and import again; nothing has been imported"),
        field="file",
    )


def too_many_columns(name: str, line: int, limit: int) -> InputError:
    """One row has more cells than any list needs."""
    return InputError(
        msg("Line {line} of {file} has more than {limit} columns", line=line, file=name, limit=limit),
        msg("Delete the columns that do not belong to the list; nothing has been imported"),
        field="file",
    )


def unreadable(name: str, line: int, encoding: str) -> InputError:
    """A line does not fit the encoding of the file."""
    return InputError(
        msg("Line {line} of {file} cannot be read as {encoding}", line=line, file=name, encoding=encoding),
        msg("Save the file again as “CSV UTF-8” or as an Excel workbook (.xlsx); nothing has been imported"),
        field="file",
    )


def not_a_table(name: str) -> InputError:
    """The file is neither CSV nor XLSX."""
    return InputError(
        msg("{file} is neither a CSV file in UTF-8 or GB18030 nor an Excel workbook (.xlsx)", file=name),
        msg("Save the list as “CSV UTF-8” or as an Excel workbook (.xlsx) without a password"),
        field="file",
    )


def broken_workbook(name: str) -> InputError:
    """The workbook cannot be read."""
    return InputError(
        msg("{file} is damaged or is no Excel workbook", file=name),
        msg("Open it in Excel or WPS, save it again as .xlsx and import that file; nothing has been imported"),
        field="file",
    )


def malformed_line(name: str, line: int) -> InputError:
    """Quotes or line ends of a CSV file do not fit."""
    return InputError(
        msg("Line {line} of {file} has a quotation mark or line end that does not fit", line=line, file=name),
        msg("Open the file, correct the line and import again; nothing has been imported"),
        field="file",
    )


def _megabytes(size: int) -> str:
    return f"{size / _MEGABYTE:.1f}"

"""One row of a file as read."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.imports.limits import Limits, too_many_columns


@dataclass(frozen=True, slots=True)
class RawRow:
    """Cells as they stand in the file.

    Attributes:
        line: Line of a CSV file on which the row begins, or row of a sheet; from 1.
        cells: Texts, empty where the cell is; none behind the last that holds anything.
    """

    line: int
    cells: tuple[str, ...]


def raw_row(line: int, cells: Sequence[str], name: str, limits: Limits) -> RawRow | None:
    """The row without the empty cells at its end; None when nothing is left.

    Raises:
        InputError: It has more cells than allowed.
    """
    last = len(cells)
    while last and (not cells[last - 1] or cells[last - 1].isspace()):
        last -= 1
    if last > limits.columns:
        raise too_many_columns(name, line, limits.columns)
    return RawRow(line, tuple(cells[:last])) if last else None

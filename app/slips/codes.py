"""The square code on a slip: what a scanner at the centre reads back."""

from collections.abc import Sequence

from app.core.lazy import load
from app.slips.paper import MM
from app.slips.sheet import Sheet

QUIET = 4
"""Empty squares that a reader needs on every side."""

SEPARATOR = "|"


def payload(*parts: str) -> str:
    """Join the parts of a code; a separator inside a part becomes a full-width one."""
    return SEPARATOR.join(part.replace(SEPARATOR, "｜") for part in parts)


def make_code(text: str) -> tuple[bytes, ...]:
    """The squares of a QR code, one row a byte string: 1 is dark.

    The mask is fixed: searching the best one costs five times as much and readers do not need it.
    """
    code = load("segno").make(text, error="m", micro=False, boost_error=False, mask=2)
    return tuple(bytes(row) for row in code.matrix)


def draw_code(sheet: Sheet, x: float, y: float, side: float, code: Sequence[bytes]) -> None:
    """Draw a code with its quiet zone inside a box of ``side`` millimetres whose upper left is at x, y (points)."""
    unit = side * MM / (len(code) + 2 * QUIET)
    sheet.squares(code, x + QUIET * unit, y + QUIET * unit, unit)

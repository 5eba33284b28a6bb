"""The square code on a slip: what a scanner at the centre reads back."""

from app.core.lazy import load
from app.slips.paper import MM
from app.slips.sheet import Sheet

QUIET = 4
"""Empty squares that a reader needs on every side."""

SEPARATOR = "|"


def payload(*parts: str) -> str:
    """Join the parts of a code; a separator inside a part becomes a full-width one."""
    return SEPARATOR.join(part.replace(SEPARATOR, "｜") for part in parts)


def draw_code(sheet: Sheet, x: float, y: float, side: float, text: str) -> None:
    """Draw a QR code with its quiet zone inside a box of ``side`` millimetres whose upper left is at x, y (points).

    The mask is fixed: searching the best one costs five times as much and readers do not need it.
    """
    code = load("segno").make(text, error="m", micro=False, boost_error=False, mask=2)
    matrix = code.matrix
    unit = side * MM / (len(matrix) + 2 * QUIET)
    sheet.squares(matrix, x + QUIET * unit, y + QUIET * unit, unit)

"""Sheets that a counter prints on, in millimetres (RULES.md §7.4)."""

from dataclasses import dataclass

MM = 72 / 25.4
"""Points in one millimetre."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One kind of sheet.

    Attributes:
        key: Stable name, kept in printer settings.
        name: Printed and shown Chinese name.
        width: Millimetres.
        height: Millimetres.
        top: Unusable strip above, millimetres.
        side: Unusable strip left and right, millimetres; on continuous paper the tear-off holes.
        bottom: Unusable strip below, millimetres.
        continuous: Carbon plies are printed in one pass, on a needle printer.
    """

    key: str
    name: str
    width: float
    height: float
    top: float
    side: float
    bottom: float
    continuous: bool = False

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in points."""
        return self.width * MM, self.height * MM

    @property
    def body_width(self) -> float:
        """Usable width in points."""
        return (self.width - 2 * self.side) * MM


A4 = Paper("a4", "A4", 210, 297, 10, 12, 9)
A4_LANDSCAPE = Paper("a4_landscape", "A4 横向", 297, 210, 10, 10, 9)
A5_LANDSCAPE = Paper("a5_landscape", "A5 横向", 210, 148, 9, 9, 6)
CONTINUOUS_FULL = Paper("continuous_full", "241 连续纸 整页 (279.4 mm)", 241, 279.4, 6, 15, 6, continuous=True)
CONTINUOUS_HALF = Paper("continuous_half", "241 连续纸 二等分 (139.7 mm)", 241, 139.7, 6, 15, 5, continuous=True)
CONTINUOUS_THIRD = Paper("continuous_third", "241 连续纸 三等分 (93.1 mm)", 241, 93.1, 5, 15, 4, continuous=True)

PAPERS = (A5_LANDSCAPE, A4, A4_LANDSCAPE, CONTINUOUS_FULL, CONTINUOUS_HALF, CONTINUOUS_THIRD)


def paper_of(key: str) -> Paper:
    """The paper of a stored key.

    Raises:
        KeyError: No paper has this key.
    """
    return {paper.key: paper for paper in PAPERS}[key]

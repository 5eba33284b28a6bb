"""One PDF file in the making: text, rules, boxes and codes at places measured in points from the sheet's upper left.

It writes page operators itself and leaves objects, font subsets and the file's form to the PDF library. The day of
printing is the only time in the file, so equal data gives equal bytes.
"""

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from app.core.lazy import load
from app.slips.breaking import advance
from app.slips.fonts import Face, FontBook
from app.slips.wording import TICKED_BOX

BLACK = "0 g 0 G"
GREY = "0.38 g 0.38 G"
PALE = "0.86 g 0.86 G"
TINT = "0.955 g"
GREEN = "0 0.376 0.22 rg 0 0.376 0.22 RG"
RED = "0.72 0.07 0.07 rg 0.72 0.07 0.07 RG"

HAIR = 0.35
FRAME = 0.9

_BOLD_STROKE = 0.022
_BOX_SIDE = 0.74
_BOX_LEFT = 0.13
_BOX_RISE = 0.01
_CREATOR = "YouKe"
_DARK = re.compile(b"\x01+")


class Sheet:
    """A document being drawn page by page; ``finish`` gives the bytes."""

    def __init__(self, fonts: FontBook, *, title: str, author: str, subject: str, day: date) -> None:
        """Open a document and set what readers show about it."""
        self._fonts = fonts
        self._pdf = load("reportlab.pdfbase.pdfdoc")
        self._doc = self._pdf.PDFDocument(compression=1, invariant=1, lang="zh-CN")
        self._doc._timeStamp.YMDhms = (day.year, day.month, day.day, 0, 0, 0)
        self._doc._timeStamp.dhh = 8
        info = self._doc.info
        info.title, info.author, info.subject, info.creator = title, author, subject, _CREATOR
        self._ops: list[str] = []
        self._lines: dict[str, tuple[tuple[str, str], ...]] = {}
        self._used: dict[int, Face] = {}
        self._width = self._height = 0.0

    def begin(self, width: float, height: float) -> None:
        """Start a page of a size in points."""
        self._ops = [BLACK]
        self._width, self._height = width, height

    def end(self) -> None:
        """Close the page."""
        page = self._pdf.PDFPage()
        page.pagewidth, page.pageheight = round(self._width, 2), round(self._height, 2)
        page.setCompression(1)
        page.ExtGState, page._shadingUsed = None, {}
        page.setStream(self._ops)
        self._doc.addPage(page)

    def text(
        self, x: float, y: float, text: str, size: float, *, align: str = "l", bold: bool = False, ink: str = BLACK
    ) -> None:
        """Draw one line; ``x`` is its left end, middle (``c``) or right end (``r``), ``y`` its base line."""
        if not text:
            return
        if align != "l":
            wide = advance(text, self._fonts) * size
            x -= wide if align == "r" else wide / 2
        if ink is not BLACK:
            self._ops.append(ink)
        if TICKED_BOX in text:
            self._ticked(x, y, text, size)
        else:
            self._line(x, y, text, size, bold=bold)
        if ink is not BLACK:
            self._ops.append(BLACK)

    def _line(self, x: float, y: float, text: str, size: float, *, bold: bool = False) -> None:
        """Draw a line that all comes from fonts."""
        shown = " ".join(f"{name} {size:g} Tf {codes}" for name, codes in self._encoded(text))
        mode, close = (f"{size * _BOLD_STROKE:.2f} w 2 Tr ", " 0 Tr ET") if bold else ("", " ET")
        self._ops.append(f"BT {mode}1 0 0 1 {x:.2f} {self._height - y:.2f} Tm {shown}{close}")

    def _encoded(self, text: str) -> tuple[tuple[str, str], ...]:
        """Font resource names and the strings shown with them, remembered for the next time."""
        known = self._lines.get(text)
        if known is None:
            parts: list[tuple[str, str]] = []
            for index, run in self._fonts.runs(text):
                face = self._used[index] = self._fonts.face(index)
                for part, codes in face.font.splitString(run, self._doc):
                    parts.append((face.font.getSubsetInternalName(part, self._doc), f"<{codes.hex()}> Tj"))
            known = self._lines[text] = tuple(parts)
        return known

    def _ticked(self, x: float, y: float, text: str, size: float) -> None:
        """Draw a line with ticked boxes: a drawn box with the font's tick inside."""
        for at, part in enumerate(text.split(TICKED_BOX)):
            if at:
                side = size * _BOX_SIDE
                left = x + size * _BOX_LEFT
                self.rect(left, y - side - size * _BOX_RISE + size * 0.06, side, side, line=0.6)
                self._line(left + size * 0.02, y, "✓", size * 0.95, bold=True)
                x += size
            if part:
                self._line(x, y, part, size)
                x += advance(part, self._fonts) * size

    def rule(self, x1: float, y1: float, x2: float, y2: float, *, width: float = HAIR, ink: str = BLACK) -> None:
        """Draw a straight rule."""
        top = self._height
        line = f"{width:g} w {x1:.2f} {top - y1:.2f} m {x2:.2f} {top - y2:.2f} l S"
        self._ops.append(line if ink is BLACK else f"{ink} {line} {BLACK}")

    def rect(self, x: float, y: float, width: float, height: float, *, line: float = HAIR, ink: str = BLACK) -> None:
        """Draw the outline of a box whose upper left corner is at x, y."""
        box = f"{line:g} w {x:.2f} {self._height - y - height:.2f} {width:.2f} {height:.2f} re S"
        self._ops.append(box if ink is BLACK else f"{ink} {box} {BLACK}")

    def fill(self, x: float, y: float, width: float, height: float, ink: str = TINT) -> None:
        """Fill a box."""
        self._ops.append(f"{ink} {x:.2f} {self._height - y - height:.2f} {width:.2f} {height:.2f} re f {BLACK}")

    def slanted(self, text: str, size: float) -> None:
        """Draw a pale word across the middle of the page, under what follows."""
        shown = " ".join(f"{name} {size:g} Tf {codes}" for name, codes in self._encoded(text))
        wide = advance(text, self._fonts) * size / 2
        x, y = self._width / 2 - wide * 0.94 + size * 0.12, self._height / 2 - wide * 0.34 - size * 0.33
        self._ops.append(f"{PALE} BT 0.94 0.342 -0.342 0.94 {x:.2f} {y:.2f} Tm {shown} ET {BLACK}")

    def squares(self, matrix: Iterable[bytes], x: float, y: float, unit: float) -> None:
        """Fill the dark squares of a matrix code as one path; ``x``, ``y`` is the upper left of its first square.

        Neighbours in a row become one box, drawn on a grid of whole squares.
        """
        boxes = [f"q {unit:.4f} 0 0 {-unit:.4f} {x:.3f} {self._height - y:.3f} cm"]
        for row, line in enumerate(matrix):
            boxes += [f"{run.start()} {row} {run.end() - run.start()} 1 re" for run in _DARK.finditer(line)]
        self._ops.append(" ".join([*boxes, "f Q"]))

    def finish(self) -> bytes:
        """The whole file."""
        try:
            data: Any = self._doc.GetPDFData(self)
        finally:
            for face in self._used.values():
                face.font.state.pop(self._doc, None)
        return data if isinstance(data, bytes) else str(data).encode("latin-1")

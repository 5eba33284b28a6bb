"""Cut a text into lines of a width, by the habits of Chinese print.

Closing marks never begin a line, opening ones never end it, Latin words and figures stay whole where they can, and
nothing is dropped but the blanks at a line's end.
"""

import re

from app.slips.fonts import FontBook
from app.slips.wording import OPEN_BOX, TICKED_BOX

NO_START = frozenset("，。、；：？！）】」』》〉〕”’…—·％,.;:?!)]}%")
NO_END = frozenset("（【「『《〈〔“‘([{¥￥" + OPEN_BOX + TICKED_BOX)
CHOICE_GAP = "　"

_UNITS = re.compile(r"[0-9A-Za-zÀ-ɏ!-/:-@\[-`{-~¥]+|\s|.", re.DOTALL)
_CHOICES = re.compile(rf"[^{CHOICE_GAP}]+{CHOICE_GAP}?|{CHOICE_GAP}")


def tidy(text: str) -> str:
    """One kind of line end, tabs as blanks, no blank lines at the end."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("\t", "    ").rstrip() if "\t" in text or text[-1:].isspace() else text


def advance(text: str, fonts: FontBook) -> float:
    """Width of a text at size 1; a ticked box counts as one hanzi."""
    total = 0.0
    for char in text:
        spot = fonts.spot(char) if char != TICKED_BOX else None
        total += spot[1] if spot is not None else 1.0
    return total


def break_text(text: str, width: float, size: float, fonts: FontBook, *, choices: bool = False) -> tuple[str, ...]:
    """Lines of at most ``width`` points at ``size``; at least one, which may be empty.

    Args:
        text: Printable text; its own line ends are kept.
        width: Room for a line in points.
        size: Size of the type in points.
        fonts: Where advances come from.
        choices: The text is a list of boxes; break only between them.
    """
    room = width / size + 0.001
    pattern = _CHOICES if choices else _UNITS
    lines: list[str] = []
    for part in tidy(text).split("\n"):
        if advance(part, fonts) <= room:
            lines.append(part)
        else:
            lines.extend(_fill(_units(part, pattern), room, fonts))
    return tuple(lines)


def _units(text: str, pattern: re.Pattern[str]) -> list[str]:
    """Smallest pieces that should not be torn."""
    units: list[str] = []
    for unit in pattern.findall(text):
        if units and (unit[0] in NO_START or units[-1][-1] in NO_END):
            units[-1] += unit
        else:
            units.append(unit)
    return units


def _fill(units: list[str], room: float, fonts: FontBook) -> list[str]:
    """Put as many units on each line as fit; a unit longer than a line is torn."""
    lines: list[str] = []
    line, used = "", 0.0
    for unit in units:
        wide = advance(unit, fonts)
        if line and used + wide > room and not unit.isspace():
            lines.append(line.rstrip())
            line, used = "", 0.0
        if wide > room:
            *full, line = _tear(unit, room, fonts)
            lines.extend(full)
            used = advance(line, fonts)
        else:
            line, used = line + unit, used + wide
    if line.strip() or not lines:
        lines.append(line.rstrip())
    return lines


def _tear(unit: str, room: float, fonts: FontBook) -> list[str]:
    """Cut a unit that is longer than a line, character by character."""
    pieces: list[str] = []
    piece, used = "", 0.0
    for char in unit:
        wide = advance(char, fonts)
        if piece and used + wide > room:
            pieces.append(piece)
            piece, used = "", 0.0
        piece, used = piece + char, used + wide
    return [*pieces, piece]

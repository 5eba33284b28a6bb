"""Which font prints which character.

Two fonts stand in a chain: the usual one is read at the first print, the one for rare hanzi only when a text holds a
character that the first lacks (it is three times as large). A text is checked as a whole before the first page is
drawn, field by field, so that the refusal can say where the character stands.
"""

from collections.abc import Iterator
from dataclasses import Field, dataclass, fields, is_dataclass
from pathlib import Path
from threading import Lock
from typing import Any

from app.core.lazy import load
from app.slips.errors import UncoveredCharacter

BLANKS = frozenset("\n\r\t")
"""Control characters that layout understands; every other one is refused like an uncovered hanzi."""

CHAIN = (("YouKeSans", "YouKeSansSC-Regular.ttf"), ("HanaMinB", "HanaMinB.ttf"))


@dataclass(frozen=True, slots=True)
class Face:
    """One opened font.

    Attributes:
        font: The PDF library's font object; it cuts and embeds the subset of a document.
        glyphs: Code points that it has.
        widths: Advance per code point, in thousandths of the size.
    """

    font: Any
    glyphs: dict[int, int]
    widths: dict[int, float]


class FontBook:
    """The chain of fonts; opens each at first need and keeps it.

    Several threads may make documents with one book: fonts are opened under a lock and never changed.
    """

    def __init__(self, folder: Path) -> None:
        """Take the folder that holds the font files; nothing is read yet."""
        self._folder = folder
        self._faces: list[Face] = []
        self._opening = Lock()
        self._spots: dict[str, tuple[int, float] | None] = {}

    def face(self, index: int) -> Face:
        """The font at a place of the chain."""
        if len(self._faces) <= index:
            with self._opening:
                while len(self._faces) <= index:
                    self._faces.append(_open(*CHAIN[len(self._faces)], self._folder))
        return self._faces[index]

    def warm(self) -> None:
        """Read the usual font ahead of the first print; a background worker calls this after the first paint."""
        self.face(0)

    @property
    def opened(self) -> int:
        """How many fonts of the chain were read so far."""
        return len(self._faces)

    def spot(self, char: str) -> tuple[int, float] | None:
        """Place in the chain and advance (parts of the size) of a character; None if no font has it."""
        try:
            return self._spots[char]
        except KeyError:
            spot = self._spots[char] = self._find(char)
            return spot

    def _find(self, char: str) -> tuple[int, float] | None:
        """Look a character up, opening fonts as far as needed."""
        code = ord(char)
        if code < 0x20 or _is_private(code):
            return None
        for index in range(len(CHAIN)):
            face = self.face(index)
            if code in face.glyphs:
                return index, face.widths[code] / 1000
        return None

    def width(self, text: str, size: float) -> float:
        """Width of a line of printable text in points."""
        total = 0.0
        for char in text:
            spot = self.spot(char)
            if spot is not None:
                total += spot[1]
        return total * size

    def runs(self, text: str) -> list[tuple[int, str]]:
        """Cut a line into pieces of one font each."""
        pieces: list[tuple[int, str]] = []
        start = 0
        current = -1
        for at, char in enumerate(text):
            spot = self.spot(char)
            index = spot[0] if spot is not None else 0
            if index != current:
                if at > start:
                    pieces.append((current, text[start:at]))
                start, current = at, index
        if start < len(text):
            pieces.append((current, text[start:]))
        return pieces

    def first_uncovered(self, text: str) -> int | None:
        """Index of the first character that no font has, or None."""
        for at, char in enumerate(text):
            if self.spot(char) is None and char not in BLANKS:
                return at
        return None


def _is_private(code: int) -> bool:
    """Private-use and surrogate code points have no agreed shape."""
    return 0xD800 <= code <= 0xF8FF or code >= 0xF0000


def _open(name: str, file: str, folder: Path) -> Face:
    """Read a font file and mend the library's character map for code points above U+FFFF."""
    library: Any = load("reportlab.pdfbase.ttfonts")
    library.makeToUnicodeCMap = _to_unicode
    font = library.TTFont(name, str(folder / file), asciiReadable=True)
    return Face(font, font.face.charToGlyph, font.face.charWidths)


def _to_unicode(font_name: str, subset: list[int]) -> str:
    """The map that lets readers copy text: UTF-16BE, at most 100 pairs a block.

    The library writes code points above U+FFFF with five digits, which readers take for another character.
    """
    head = (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo\n"
        f"<< /Registry ({font_name})\n/Ordering ({font_name})\n/Supplement 0\n>> def\n"
        f"/CMapName /{font_name} def\n/CMapType 2 def\n1 begincodespacerange\n<00> <FF>\nendcodespacerange"
    )
    pairs = [f"<{at:02X}> <{chr(code).encode('utf-16-be').hex().upper()}>" for at, code in enumerate(subset)]
    lines = [head]
    for start in range(0, len(pairs), 100):
        block = pairs[start : start + 100]
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join([*lines, "endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"])


def texts_of(data: object, field: str = "", label: str = "") -> Iterator[tuple[str, str, str]]:
    """Every text of a document's data with its attribute name and printed label, in printing order."""
    if isinstance(data, str):
        if data:
            yield data, field, label
    elif isinstance(data, tuple):
        for item in data:
            yield from texts_of(item, field, label)
    elif is_dataclass(data):
        for spec in fields(data):
            yield from texts_of(getattr(data, spec.name), spec.name, _label_of(spec, label))


def _label_of(spec: Field[Any], outer: str) -> str:
    """The label printed beside a field; a field without one is known by that of its holder."""
    return str(spec.metadata.get("label", outer))


def check_printable(data: object, fonts: FontBook) -> None:
    """Refuse a document that holds a character no font has.

    Raises:
        UncoveredCharacter: The first such character, with its field and place.
    """
    for text, field, label in texts_of(data):
        at = fonts.first_uncovered(text)
        if at is not None:
            raise UncoveredCharacter(text[at], at + 1, field, label or field)

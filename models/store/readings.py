"""How every character is read: all pinyin readings without tones, kept as a table beside the program.

The table in ``resources/pinyin`` is made from pypinyin by ``python -m tests.store.search.make_readings`` and committed,
so that the program reads 150 KB in some milliseconds at the first search instead of loading 58 MB. ``additions.txt``
holds readings that pypinyin lacks: surnames and a few rare characters of names.
"""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

Reading = tuple[str, ...]
READINGS_FILE = "readings.txt"
ADDITIONS_FILE = "additions.txt"


class Readings:
    """Readings of characters; the table is read at the first question.

    A letter or digit reads as itself; a character that nobody has noted a reading for has none.
    """

    def __init__(self, folder: Path) -> None:
        """Take the folder of the tables, ``resources/pinyin``."""
        self._folder = folder

    @cached_property
    def table(self) -> Mapping[str, Reading]:
        """Character to readings, the usual one first.

        Raises:
            OSError: The table is missing from the program's folder.
        """
        table = parse_table((self._folder / READINGS_FILE).read_text(encoding="utf-8"))
        for char, extra in parse_table((self._folder / ADDITIONS_FILE).read_text(encoding="utf-8")).items():
            table[char] = tuple(dict.fromkeys((*table.get(char, ()), *extra)))
        return table

    @cached_property
    def syllables(self) -> frozenset[str]:
        """Every syllable of two letters or more that some character reads as."""
        vowels = frozenset("aeiouv")
        every = (reading for readings in set(self.table.values()) for reading in readings)
        return frozenset(reading for reading in every if len(reading) > 1 and not vowels.isdisjoint(reading))

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """Every proper beginning of a syllable."""
        return frozenset(syllable[:end] for syllable in self.syllables for end in range(1, len(syllable)))

    def of(self, char: str) -> Reading:
        """Readings of one character."""
        if char.isascii():
            return (char,)
        return self.table.get(char, ())

    def initials(self, char: str) -> str:
        """First letters of the readings of one character, each once."""
        return "".join(dict.fromkeys(reading[0] for reading in self.of(char)))


def parse_table(text: str) -> dict[str, Reading]:
    """Read lines ``reading,reading<TAB>characters``; lines beginning with # are remarks."""
    table: dict[str, Reading] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            readings, _, chars = line.partition("\t")
            table.update(dict.fromkeys(chars, tuple(readings.split(","))))
    return table


def write_table(readings: Mapping[str, Reading]) -> str:
    """The lines of a table, the inverse of ``parse_table``."""
    groups: dict[Reading, list[str]] = {}
    for char, reading in readings.items():
        groups.setdefault(reading, []).append(char)
    return "".join(f"{','.join(reading)}\t{''.join(sorted(chars))}\n" for reading, chars in sorted(groups.items()))

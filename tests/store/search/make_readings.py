"""Makes resources/pinyin/readings.txt from pypinyin: ``python -m tests.store.search.make_readings``."""

import unicodedata
from pathlib import Path

from pypinyin.constants import PINYIN_DICT

from models.store.readings import READINGS_FILE, Reading, write_table

FOLDER = Path(__file__).resolve().parents[3] / "resources" / "pinyin"
HEAD = "# Made from pypinyin (MIT) by `python -m tests.store.search.make_readings`; do not edit. See README.md.\n"


def plain(syllable: str) -> list[str]:
    """A syllable without tone, ü as v; with ve also the common typing ue."""
    letters = unicodedata.normalize("NFD", syllable).replace("u\u0308", "v").replace("e\u0302", "e")
    bare = "".join(letter for letter in letters if "a" <= letter <= "z")
    return [bare, bare.replace("ve", "ue")] if "ve" in bare else [bare]


def readings_of_pypinyin() -> dict[str, Reading]:
    table: dict[str, Reading] = {}
    for code, text in PINYIN_DICT.items():
        found = [bare for syllable in text.split(",") for bare in plain(syllable) if bare]
        if found and code > 0x7F:
            table[chr(code)] = tuple(dict.fromkeys(found))
    return table


def content() -> str:
    """The whole file."""
    return HEAD + write_table(readings_of_pypinyin())


if __name__ == "__main__":
    (FOLDER / READINGS_FILE).write_text(content(), encoding="utf-8", newline="\n")

"""What of a customer stands in the search index: the tokens of one document, as a pure function of its texts.

A document is one line of tokens, told apart by the mark before them:

* no mark: every character and every pair of neighbours of a name (``王 建 国 王建 建国``), so that two characters are
  one token and more are an AND of pairs; telephone numbers whole, mnemonic;
* ``SOUND``: every reading of every character of a name (``wang jian guo``);
* ``FIRST``: for every character of a name the initials from there on, three at most, in every combination of readings
  (``wjg jg g``), so that a query of initials is an AND of triples, no reading is left out and nothing explodes;
* ``PLACE``: pairs of neighbours of address and village;
* ``TAIL``: the last four digits of telephone numbers.

The common endings of company names (有限公司 …) would fill a third of the index with the same tokens, so each stands as
one token, ``ENDING`` and its text; ``Tokeniser.shorthand`` tells a query which endings hold a token that it looks for.

A token that begins a name, and its first initial alone, stands again with the mark ``HEAD`` before it, so that names
that begin with what is typed come first even among thousands of matches. One column of marked tokens without positions
takes half the room and two thirds of the time of five columns.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import pairwise, product
from typing import NamedTuple

from models.kernel.text import half_width
from models.rules.phones import phone_digits
from models.store.readings import Readings

HEAD = "·"
SOUND = "ˉ"
FIRST = "ˋ"
PLACE = "ˑ"
TAIL = "ˎ"
ENDING = "ˏ"
ENDINGS = ("股份有限公司", "有限责任公司", "有限公司", "专业合作社", "合作社", "经营部", "公司")
SPAN = 3
TAIL_DIGITS = 4
_APART = re.compile(r"[^\w]+|_+")
_FOLDED = re.compile(r"[0-9a-z\u3400-\u9fff\U00020000-\U0003ffff]+")
_LAST_CHARS = tuple({ending[-1] for ending in ENDINGS})


class SearchTexts(NamedTuple):
    """What one document is made of."""

    names: Sequence[str]
    places: Sequence[str] = ()
    phones: Collection[str] = ()
    codes: Sequence[str] = ()


def fold(text: str) -> str:
    """A text as the index sees it: usual width, small letters, nothing but letters and digits."""
    if _FOLDED.fullmatch(text):
        return text
    if text.isascii() and text.isalnum():
        return text.lower()
    return _APART.sub("", half_width(text).lower())


def pairs(text: str) -> list[str]:
    """Neighbours of a folded text, or the text itself if it is one character."""
    return list(map("".join, pairwise(text))) if len(text) > 1 else [text]


def digits_of(phone: str) -> str:
    """The digits of a telephone number without its extension."""
    return phone if phone.isdigit() and phone.isascii() else phone_digits(phone)


class _Sounds(dict[str, str]):
    """Marked readings by character, filled as characters are met."""

    def __init__(self, readings: Readings) -> None:
        super().__init__()
        self._readings = readings

    def __missing__(self, char: str) -> str:
        text = self[char] = " ".join(SOUND + reading for reading in self._readings.of(char))
        return text


class _Initials(dict[str, str]):
    """Initial letters by character."""

    def __init__(self, readings: Readings) -> None:
        super().__init__()
        self._readings = readings

    def __missing__(self, char: str) -> str:
        text = self[char] = self._readings.initials(char)
        return text


class _Spans(dict[tuple[str, ...], str]):
    """Marked combinations of the initials of neighbours."""

    def __missing__(self, letters: tuple[str, ...]) -> str:
        text = self[letters] = " ".join(FIRST + span for span in combinations(letters))
        return text


class Tokeniser:
    """Makes documents; remembers the characters and combinations it has met.

    Attributes:
        shorthand: For every ending of ``ENDINGS`` the tokens that it stands for.
    """

    def __init__(self, readings: Readings) -> None:
        self._sounds = _Sounds(readings)
        self._initials = _Initials(readings)
        self._spans = _Spans()

    def document(self, texts: SearchTexts) -> str:
        """The tokens of one document."""
        parts: list[str] = []
        for name in texts.names:
            folded = fold(name)
            if folded:
                self._add_name(folded, parts)
        for place in texts.places:
            folded = fold(place)
            if folded:
                parts.append(PLACE + (" " + PLACE).join(pairs(folded)))
        for phone in texts.phones:
            digits = digits_of(phone)
            if digits:
                parts.extend((digits, TAIL + digits[-TAIL_DIGITS:]))
        parts.extend(map(fold, texts.codes))
        return " ".join(parts)

    @cached_property
    def shorthand(self) -> Mapping[str, frozenset[str]]:
        """For every token of an ending what it stands for."""
        result = {}
        for ending in ENDINGS:
            parts: list[str] = []
            self._add_tokens(ending, ending, parts)
            result[ENDING + ending] = frozenset(" ".join(parts).split())
        return result

    def _add_name(self, name: str, parts: list[str]) -> None:
        stem = name
        if name.endswith(_LAST_CHARS):
            for ending in ENDINGS:
                if name.endswith(ending) and len(name) > len(ending):
                    stem = name[: -len(ending)]
                    parts.append(ENDING + ending)
                    break
        first_span = self._add_tokens(stem, name, parts)
        parts.append(HEAD + name[:2])
        parts.append(_at_head(self._sounds[name[0]]))
        parts.append(_at_head(first_span))
        parts.extend(HEAD + FIRST + letter for letter in self._initials[name[0]] if len(name) > 1)

    def _add_tokens(self, stem: str, name: str, parts: list[str]) -> str:
        """Tokens of every character of the stem with its neighbours in the name; gives the spans of the first one."""
        parts.append(" ".join(stem))
        parts.append(" ".join(map("".join, zip(stem, name[1:], strict=False))))
        parts.extend(map(self._sounds.__getitem__, stem))
        letters = list(map(self._initials.__getitem__, name[: len(stem) + SPAN - 1]))
        triples = zip(letters[: len(stem)], [*letters[1:], ""], [*letters[2:], "", ""], strict=False)
        spans = list(map(self._spans.__getitem__, triples))
        parts.extend(spans)
        return spans[0]


def _at_head(tokens: str) -> str:
    return HEAD + tokens.replace(" ", " " + HEAD) if tokens else ""


def combinations(letters: Iterable[str]) -> list[str]:
    """Every sequence of one letter of each text, up to the first text that is empty (a character without reading)."""
    present: list[str] = []
    for each in letters:
        if not each:
            break
        present.append(each)
    return ["".join(choice) for choice in product(*present)] if present else []

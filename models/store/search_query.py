"""From what a person typed to FTS5 expressions, and whether a name really matches.

A typed text is words; every word must be found. A word may mix characters, syllables, initials and ``*`` for any one
character (``cq邮``, ``zhonggsf``, ``*t``). Order: ``read_typed`` folds the text; ``Finder.expressions`` gives stages of
candidates, the likeliest first: names that begin so, then names that hold it, addresses and numbers; ``place_in``
checks that the parts stand side by side.

Ways to read a run of letters are bounded, so a long run costs no more than a short one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import islice, product
from typing import NamedTuple

from models.kernel.text import half_width
from models.store.readings import Readings
from models.store.search_tokens import (
    FIRST,
    HEAD,
    PLACE,
    SOUND,
    SPAN,
    TAIL,
    TAIL_DIGITS,
    Tokeniser,
    fold,
    pairs,
)

ANY = "*"
MAX_WORDS = 5
MAX_CHARS = 60
_MAX_CUTS = 8
_MAX_TRIES = 64
_LONGEST = 6
_LEAST_DIGITS = 5
_UMLAUT = str.maketrans("üǖǘǚǜêāáǎàēéěèīíǐìōóǒòūúǔù", "vvvvveaaaaeeeeiiiioooouuuu")


class Part(Enum):
    """What one element of a typed word stands for."""

    CHAR = "char"
    SYLLABLE = "syllable"
    BEGINNING = "beginning"
    INITIAL = "initial"
    ANY = "any"


class Element(NamedTuple):
    """One element of a word: it matches one character of a name."""

    part: Part
    text: str


Cut = tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class Typed:
    """A typed text, folded.

    Attributes:
        words: Parts between spaces; letters small, no punctuation, ``*`` kept.
    """

    words: tuple[str, ...]


def read_typed(text: str) -> Typed:
    """Fold a typed text; what is beyond five words or sixty characters is left aside."""
    usual = half_width(text[:MAX_CHARS]).lower().translate(_UMLAUT)
    words = (ANY.join(map(fold, word.split(ANY))) for word in usual.split())
    return Typed(tuple(word for word in words if word.strip(ANY))[:MAX_WORDS])


class Finder:
    """Makes expressions and checks candidates."""

    def __init__(self, readings: Readings, tokeniser: Tokeniser) -> None:
        self._readings = readings
        self._tokeniser = tokeniser

    def warm(self) -> None:
        """Read the table of readings, so that the first search does not wait for it."""
        self._readings.beginnings  # noqa: B018 a cached property
        self._tokeniser.shorthand  # noqa: B018 a cached property

    def expressions(self, typed: Typed) -> tuple[str, ...]:
        """FTS5 expressions in stages; each finds what the ones before it may have left."""
        cuts = [sorted(islice(self._segment(word), _MAX_TRIES), key=len)[:_MAX_CUTS] for word in typed.words]
        for word, ways in zip(typed.words, cuts, strict=True):
            initials = tuple(self._single(char) for char in word)
            if initials not in ways:
                ways.append(initials)
        stages = []
        for head, likely in ((True, True), (True, False), (False, True), (False, False)):
            clauses = []
            for number, (word, ways) in enumerate(zip(typed.words, cuts, strict=True)):
                chosen = _likeliest(ways) if likely else ways
                options = [self._expression(cut, head and number == 0) for cut in chosen]
                if not head or number:
                    options.extend(_other_options(word))
                clauses.append(" OR ".join(f"({option})" for option in options if option))
            if all(clauses):
                stages.append(" AND ".join(f"({clause})" for clause in clauses))
        return tuple(dict.fromkeys(stages))

    def place_in(self, word: str, name: str) -> int | None:
        """Where a word begins in a folded name, or None."""
        for start in range(len(name)):
            if self._fits(word, name, start):
                return start
        return None

    def covers(self, word: str, name: str) -> bool:
        """Whether a word is the whole of a folded name."""
        return self._fits(word, name, 0, to_end=True)

    def _fits(self, word: str, name: str, at: int, to_end: bool = False) -> bool:
        if not word or at >= len(name):
            return not word and (not to_end or at == len(name))
        first, char = word[0], name[at]
        if first in {ANY, char} and self._fits(word[1:], name, at + 1, to_end):
            return True
        return "a" <= first <= "z" and self._sounds_like(word, name, at, to_end)

    def _sounds_like(self, word: str, name: str, at: int, to_end: bool) -> bool:
        readings = self._readings.of(name[at])
        for reading in readings:
            if word.startswith(reading) and self._fits(word[len(reading) :], name, at + 1, to_end):
                return True
            if reading.startswith(word) and (not to_end or at + 1 == len(name)):
                return True
        initial = any(reading[0] == word[0] and len(reading) > 1 for reading in readings)
        return initial and self._fits(word[1:], name, at + 1, to_end)

    def _single(self, char: str) -> Element:
        if char == ANY:
            return Element(Part.ANY, char)
        return Element(Part.INITIAL if "a" <= char <= "z" else Part.CHAR, char)

    def _segment(self, word: str) -> Iterator[Cut]:
        """Ways to read a word, longest syllables first."""
        if not word:
            yield ()
            return
        if word in self._readings.syllables:
            yield (Element(Part.SYLLABLE, word),)
        if len(word) > 1 and word in self._readings.beginnings:
            yield (Element(Part.BEGINNING, word),)
        for end in range(min(len(word) - 1, _LONGEST), 1, -1):
            if word[:end] in self._readings.syllables:
                for rest in self._segment(word[end:]):
                    yield (Element(Part.SYLLABLE, word[:end]), *rest)
        for rest in self._segment(word[1:]):
            yield (self._single(word[0]), *rest)

    def _expression(self, cut: Cut, head: bool) -> str:
        """The AND of the tokens of one way to read a word; empty when it cannot begin a name."""
        if head and cut[0].part is Part.ANY:
            return ""
        tokens = [token for at in range(len(cut)) for token in self._own_tokens(cut, at, head and at == 0)]
        if any(each.part not in {Part.CHAR, Part.ANY} for each in cut):
            tokens.extend(self._span_tokens(cut, head))
        return " AND ".join(dict.fromkeys(tokens))

    def _own_tokens(self, cut: Cut, at: int, head: bool) -> Iterator[str]:
        part, text = cut[at]
        mark = HEAD if head else ""
        if part is Part.SYLLABLE:
            yield self._token(mark + SOUND + text)
        elif part is Part.BEGINNING:
            yield self._token(mark + SOUND + text, begins=True)
        elif part is Part.CHAR:
            follows = at + 1 < len(cut) and cut[at + 1].part is Part.CHAR
            if follows:
                yield self._token(mark + text + cut[at + 1].text)
            elif head:
                yield self._token(mark + text, begins=True)
            elif at == 0 or cut[at - 1].part is not Part.CHAR:
                yield self._token(text)

    def _span_tokens(self, cut: Cut, head: bool) -> Iterator[str]:
        """Triples of initials over the whole word; a shorter word, or part between two ``*``, begins a triple.

        What begins a triple costs a merge of many lists, so it is left out where whole syllables and characters say
        enough; a single initial at the head of a name has a token of its own.
        """
        if len(cut) == 1 and cut[0].part is not Part.INITIAL:
            return
        letters = ["" if part is Part.ANY else self._initials(part, text) for part, text in cut]
        for at, size in _known_spans(letters):
            mark = (HEAD if head and at == 0 else "") + FIRST
            spans = ["".join(choice) for choice in product(*letters[at : at + size])]
            if size == SPAN or (head and at == 0 and len(cut) == 1):
                yield _any_of([self._token(mark + span) for span in spans])
            elif any(each.part is Part.INITIAL for each in cut[at : at + size]):
                yield _any_of([self._token(mark + span, begins=True) for span in spans])

    def _initials(self, part: Part, text: str) -> str:
        return self._readings.initials(text) if part is Part.CHAR else text[0]

    def _token(self, token: str, *, begins: bool = False) -> str:
        """A token, or an ending of company names that stands for it."""
        holders = [
            _quote(ending)
            for ending, tokens in self._tokeniser.shorthand.items()
            if (any(each.startswith(token) for each in tokens) if begins else token in tokens)
        ]
        own = _quote(token) + (" *" if begins else "")
        return _any_of([own, *holders])


def _known_spans(letters: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Places and sizes of the triples to look for, or of the whole run of known letters where it is shorter."""
    start = 0
    for end in range(len(letters) + 1):
        if end == len(letters) or not letters[end]:
            size = min(SPAN, end - start)
            if size:
                yield from ((at, size) for at in range(start, end - size + 1))
            start = end + 1


def _other_options(word: str) -> Iterator[str]:
    """Expressions of one word as a part of an address, a telephone number or a code."""
    if ANY in word:
        return
    if not word.isascii() and len(word) > 1:
        yield "(" + " AND ".join(_quote(PLACE + pair) for pair in dict.fromkeys(pairs(word))) + ")"
    if word.isascii() and word.isdigit() and len(word) >= TAIL_DIGITS:
        yield _quote(TAIL + word[-TAIL_DIGITS:])
    if word.isascii() and sum(map(str.isdigit, word)) >= _LEAST_DIGITS:
        yield _quote(word) + " *"


def _likeliest(ways: Sequence[Cut]) -> list[Cut]:
    """The ways with the fewest elements; a whole syllable before the beginning of a longer one."""
    least = [way for way in ways if len(way) == len(ways[0])]
    whole = [way for way in least if way[-1].part is not Part.BEGINNING]
    return whole or least


def _any_of(options: Sequence[str]) -> str:
    return options[0] if len(options) == 1 else "(" + " OR ".join(options) + ")"


def _quote(token: str) -> str:
    return '"' + token.replace('"', '""') + '"'

"""Bytes of a CSV file to lines of text, strictly: a byte that does not fit is an error with its line, never a guess.

Lines are cut before they are decoded, so that an endless line is refused without being read, and so that the line of a
wrong byte is known. Neither UTF-8 nor GB18030 uses the bytes of a line end, quote or comma inside a character.
"""

import codecs
from collections.abc import Iterator
from typing import IO

from app.imports.limits import Limits, line_too_long, unreadable

UTF8, UTF8_BOM, GB18030 = "UTF-8", "UTF-8 BOM", "GB18030"
ENCODINGS = (UTF8, GB18030)
_CODECS = {UTF8: "utf-8", UTF8_BOM: "utf-8", GB18030: "gb18030"}
_CHUNK = 1 << 16

# GB 18030-2022 gave these characters their Unicode places; the codec still answers with private-use ones.
_MOVED = {
    **dict(zip(range(0xE78D, 0xE797), (0xFE10, 0xFE12, 0xFE11, *range(0xFE13, 0xFE1A)), strict=True)),
    **{0xE7C7: 0x1E3F, 0xE81E: 0x9FB4, 0xE826: 0x9FB5, 0xE82B: 0x9FB6, 0xE82C: 0x9FB7, 0xE832: 0x9FB8, 0xE843: 0x9FB9},
    **{0xE854: 0x9FBA, 0xE864: 0x9FBB, 0xE816: 0x20087, 0xE817: 0x20089, 0xE818: 0x200CC, 0xE831: 0x215D7},
    **{0xE83B: 0x2298F, 0xE855: 0x241FE},
}


def sample_text(sample: bytes, encoding: str) -> str:
    """The head of a file as one encoding reads it, wrong bytes shown as U+FFFD; only for finding the header."""
    return _moved(sample.removeprefix(codecs.BOM_UTF8).decode(_CODECS[encoding], errors="replace"), encoding)


def decoded_lines(stream: IO[bytes], name: str, encoding: str, limits: Limits) -> Iterator[str]:
    """Lines of a file with their ends, each decoded strictly.

    Args:
        stream: The file from its beginning.
        name: File name for errors.
        encoding: One of the encodings above.
        limits: Bounds.

    Yields:
        One line after the other.

    Raises:
        InputError: A line is too long or does not fit the encoding; names the line.
    """
    for number, raw in enumerate(_byte_lines(stream, name, limits), 1):
        line = raw.removeprefix(codecs.BOM_UTF8) if number == 1 else raw
        try:
            text = line.decode(_CODECS[encoding])
        except UnicodeDecodeError:
            raise unreadable(name, number, encoding) from None
        yield _moved(text, encoding)


def _byte_lines(stream: IO[bytes], name: str, limits: Limits) -> Iterator[bytes]:
    number, rest = 1, b""
    while chunk := stream.read(_CHUNK):
        *whole, rest = (rest + chunk).split(b"\n")
        for line in whole:
            if len(line) > limits.line:
                raise line_too_long(name, number, limits.line)
            yield line + b"\n"
            number += 1
        if len(rest) > limits.line:
            raise line_too_long(name, number, limits.line)
    if rest:
        yield rest


def _moved(text: str, encoding: str) -> str:
    return text.translate(_MOVED) if encoding == GB18030 else text

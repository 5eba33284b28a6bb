"""The parts of a workbook around its first sheet: which part it is, the shared texts, which styles are dates.

The package is measured before anything is unpacked (a small file may unpack to gigabytes), and a part that declares a
document type is refused, since entities could blow it up.
"""

import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import IO
from xml.etree.ElementTree import Element, ParseError, fromstring, iterparse

from app.imports.limits import Limits, broken_workbook, too_large

BROKEN = (
    *(zipfile.BadZipFile, zlib.error, struct.error, ParseError),
    *(KeyError, ValueError, IndexError, OverflowError, EOFError, RuntimeError, OSError),
)
"""What reading a damaged package raises."""

_WORKBOOK, _STRINGS, _STYLES = "officeDocument", "sharedStrings", "styles"
_DATE_FORMATS = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_NOT_A_DATE = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.')
_ESCAPE = re.compile(r"_x(00[0-7][0-9A-Fa-f])_")
_HEAD = 1024


@dataclass(frozen=True, slots=True)
class Book:
    """What the cells of the sheet refer to.

    Attributes:
        sheet: Name of the sheet's part.
        strings: Shared texts.
        dates: Numbers of the cell styles that show a date.
        from_1904: Whether days count from 1904.
    """

    sheet: str
    strings: tuple[str, ...]
    dates: frozenset[int]
    from_1904: bool


def open_package(stream: IO[bytes], name: str, limits: Limits) -> zipfile.ZipFile:
    """Open the package after measuring it.

    Raises:
        InputError: It is damaged, unpacks beyond the bound, or declares document types.
    """
    try:
        package = zipfile.ZipFile(stream)
        unpacked = sum(part.file_size for part in package.infolist())
        if unpacked > limits.unpacked:
            raise too_large(name, unpacked, limits.unpacked)
        for part in package.infolist():
            if part.filename.endswith((".xml", ".rels")):
                with package.open(part) as opened:
                    if b"<!DOCTYPE" in opened.read(_HEAD):
                        raise broken_workbook(name)
    except BROKEN:
        raise broken_workbook(name) from None
    return package


def read_book(package: zipfile.ZipFile) -> Book:
    """Find the first visible sheet and what its cells refer to.

    Raises:
        KeyError: A part is missing.
        ParseError: A part is damaged.
    """
    main = _targets(package, "")[_WORKBOOK][0]
    workbook, related = fromstring(package.read(main)), _relations(package, main)
    sheets = [each for each in workbook.iter() if _local(each) == "sheet"]
    sheet = next((each for each in sheets if each.get("state", "visible") == "visible"), sheets[0])
    link = next((value for key, value in sheet.attrib.items() if key.endswith("}id")), "")
    targets = _targets(package, main)
    properties = next((each for each in workbook.iter() if _local(each) == "workbookPr"), None)
    return Book(
        sheet=related[link],
        strings=tuple(_strings(package, targets.get(_STRINGS, ()))),
        dates=_dates(package, targets.get(_STYLES, ())),
        from_1904=properties is not None and properties.get("date1904") in {"1", "true"},
    )


def unescaped(text: str) -> str:
    """A text with ``_x000D_`` forms turned into their characters."""
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _links(package: zipfile.ZipFile, part: str) -> Iterator[tuple[str, str, str]]:
    """Id, kind and target of each relation of a part."""
    folder, file = posixpath.split(part)
    data = package.read(posixpath.join(folder, "_rels", f"{file}.rels"))
    for each in fromstring(data):
        target = posixpath.normpath(posixpath.join("/", folder, each.get("Target", ""))).lstrip("/")
        yield each.get("Id", ""), each.get("Type", "").rpartition("/")[2], target


def _relations(package: zipfile.ZipFile, part: str) -> dict[str, str]:
    return {key: target for key, _, target in _links(package, part)}


def _targets(package: zipfile.ZipFile, part: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for _, kind, target in _links(package, part):
        found[kind] = (*found.get(kind, ()), target)
    return found


def _strings(package: zipfile.ZipFile, parts: Iterable[str]) -> Iterator[str]:
    """Shared texts in order; readings (rPh) are no part of a text."""
    for part in parts:
        with package.open(part) as stream:
            texts: list[str] = []
            reading = False
            for event, element in iterparse(stream, events=("start", "end")):
                local = _local(element)
                if local == "rPh":
                    reading = event == "start"
                elif event == "end" and local == "t" and not reading:
                    texts.append(element.text or "")
                elif event == "end" and local == "si":
                    yield unescaped("".join(texts))
                    texts.clear()
                    element.clear()


def _dates(package: zipfile.ZipFile, parts: Iterable[str]) -> frozenset[int]:
    found: set[int] = set()
    for part in parts:
        root = fromstring(package.read(part))
        custom = {
            int(each.get("numFmtId", "0"))
            for each in root.iter()
            if _local(each) == "numFmt" and re.search("[dmyhs]", _NOT_A_DATE.sub("", each.get("formatCode", "")), re.I)
        }
        styles = next((each for each in root if _local(each) == "cellXfs"), Element("none"))
        for at, each in enumerate(styles):
            if int(each.get("numFmtId", "0")) in _DATE_FORMATS | custom:
                found.add(at)
    return frozenset(found)

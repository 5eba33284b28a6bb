"""The sheet reader: what a general reader reads, faster; and whatever is broken is one clear error."""

import io
import random
import zipfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.imports.limits import Limits
from app.imports.xlsx_source import xlsx_rows
from models.kernel.errors import InputError
from tests.support.generator import make_list, write_xlsx

LIMITS = Limits(rows=1000, cell=2000, size=10**7, unpacked=10**7)
VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**14), 10**14),
    st.integers(-(10**9), 10**9).map(lambda hundredths: hundredths / 100),
    st.dates(date(1970, 1, 1), date(2099, 12, 31)),
    st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff_"), max_size=12),
)


def read(data: bytes) -> list[tuple[int, tuple[str, ...]]]:
    return [(row.line, row.cells) for row in xlsx_rows(io.BytesIO(data), "a.xlsx", LIMITS)]


def saved(rows: list[list[object]], *, shared: bool = False) -> bytes:
    """A workbook with shared or inline texts."""
    data = io.BytesIO()
    book = openpyxl.Workbook(write_only=not shared)
    sheet = book.active if shared else book.create_sheet()
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    book.save(data)
    return data.getvalue()


def package(sheet: str, **parts: str) -> bytes:
    """A workbook whose first sheet is this XML."""
    data = io.BytesIO(saved([["x"]], shared=True))
    target = io.BytesIO()
    with zipfile.ZipFile(data) as source, zipfile.ZipFile(target, "w") as made:
        for name in source.namelist():
            other = next((text for part, text in parts.items() if name.endswith(f"{part}.xml")), None)
            made.writestr(name, sheet if name.endswith("sheet1.xml") else other or source.read(name))
    return target.getvalue()


def shown(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    return value.isoformat() if isinstance(value, date) else str(value)


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(VALUES, max_size=6), max_size=5), st.booleans())
@example([["甲", None, "𠮷"], [], [None, 1.5, True]], False)
def test_values_are_read_as_typed(rows: list[list[object]], shared: bool) -> None:
    found = read(saved(rows, shared=shared))
    texts = [[shown(value) for value in row] for row in rows]
    formulas = {
        at for at, row in enumerate(rows) if any(isinstance(each, str) and each.startswith("=") for each in row)
    }
    expected = []
    for line, row in enumerate(texts, 1):
        while row and (not row[-1] or row[-1].isspace()):
            row.pop()
        if row and line - 1 not in formulas:
            expected.append((line, tuple(row)))
    assert [each for each in found if each[0] - 1 not in formulas] == expected


def test_a_made_list_is_read_as_a_general_reader_does(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "l.xlsx", make_list(80).table)
    general = openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True)
    cells = [tuple(str(value or "") for value in row) for row in general]
    ours = [(*row, *[""] * (18 - len(row))) for _, row in read(path.read_bytes())]
    assert ours == [(*row, *[""] * (18 - len(row))) for row in cells]


def test_forms_of_a_cell() -> None:
    sheet = (
        "<x:worksheet xmlns:x='m'><x:sheetData>"
        "<x:row r='3'><x:c r='B3' t='str'><x:f>1+1</x:f><x:v>2</x:v></x:c><x:c t='e'><x:v>#N/A</x:v></x:c></x:row>"
        "<x:row><x:c t='inlineStr'><x:is><x:r><x:t>甲</x:t></x:r><x:rPh><x:t>ji</x:t></x:rPh>"
        "<x:r><x:t>_x000D_乙</x:t></x:r></x:is></x:c>"
        "<x:c><x:v>1.3812345678E10</x:v></x:c><x:c r='AA4'><x:v>7</x:v></x:c></x:row>"
        "</x:sheetData></x:worksheet>"
    )
    first, second = read(package(sheet))
    assert first == (3, ("", "=1+1", "#N/A"))
    assert second[0] == 4
    assert (second[1][:2], second[1][26], len(second[1])) == (("甲\r乙", "13812345678"), "7", 27)


def test_dates_and_times() -> None:
    rows: list[list[object]] = [[datetime(2025, 11, 24, 8, 5), date(2025, 11, 24), datetime(2025, 1, 2)]]
    assert read(saved(rows, shared=True)) == [(1, ("2025-11-24 08:05:00", "2025-11-24", "2025-01-02"))]


def test_the_first_visible_sheet_is_read() -> None:
    book = openpyxl.Workbook()
    hidden = book.active
    assert hidden is not None
    hidden.append(["暗"])
    hidden.sheet_state = "hidden"
    book.create_sheet("明").append(["明"])
    data = io.BytesIO()
    book.save(data)
    assert read(data.getvalue()) == [(1, ("明",))]


@pytest.mark.parametrize(
    "cell",
    [
        "<c r='A1' t='s'><v>99</v></c>",
        "<c r='A1' t='s'><v>x</v></c>",
        "<c r='1'><v>1</v></c>",
        "<c r='A1'><v>x</v></c>",
        "<c r='A1' s='x'><v>1</v></c>",
        "<c r='A1'><v>&haha;</v></c>",
        "<c r='A1'><v>1</c>",
    ],
)
def test_broken_cells(cell: str) -> None:
    with pytest.raises(InputError) as caught:
        read(package(f"<worksheet><sheetData><row r='1'>{cell}</row></sheetData></worksheet>"))
    assert "damaged" in str(caught.value.title)


def test_a_day_beyond_the_calendar() -> None:
    styles = "<styleSheet><cellXfs><xf numFmtId='14'/></cellXfs></styleSheet>"
    sheet = "<worksheet><sheetData><row r='1'><c r='A1'><v>1E12</v></c></row></sheetData></worksheet>"
    with pytest.raises(InputError):
        read(package(sheet, styles=styles))


@settings(max_examples=60)
@given(st.integers(0, 10**9), st.integers(1, 12))
def test_any_damage_is_one_clear_error(seed: int, blows: int) -> None:
    """Bytes knocked out anywhere in the package: read, or refused with a sentence; never anything else."""
    chance = random.Random(seed)
    data = bytearray(saved([["客户编号", "客户全称"], ["KH1", 5]], shared=chance.random() < 0.5))
    for _ in range(blows):
        data[chance.randrange(4, len(data))] = chance.randrange(256)
    try:
        read(bytes(data))
    except InputError as error:
        assert "a.xlsx" in str(error.title)


@settings(max_examples=60)
@given(st.integers(0, 10**9))
def test_any_damage_of_the_xml_is_one_clear_error(seed: int) -> None:
    chance = random.Random(seed)
    sheet = bytearray(
        b"<worksheet><sheetData><row r='1'><c r='A1' t='s' s='1'><v>0</v></c></row></sheetData></worksheet>"
    )
    for _ in range(3):
        sheet[chance.randrange(len(sheet))] = chance.randrange(32, 127)
    try:
        read(package(sheet.decode()))
    except InputError as error:
        assert "a.xlsx" in str(error.title)

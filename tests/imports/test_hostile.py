"""Hostile and broken files: one clear error with line, field or limit each, and nothing is lost."""

import io
import zipfile
from pathlib import Path

import pytest

from app.imports.columns import is_header
from app.imports.decoding import UTF8, decoded_lines
from app.imports.dry_run import check_file
from app.imports.limits import Limits
from app.imports.source import open_table
from models.kernel.errors import InputError, StorageError
from models.rules.parameters import defaults
from tests.models.rules.figures import with_values
from tests.support.generator import HEADER, known, make_list, write_csv, write_xlsx

SMALL = Limits(rows=100, cell=200, size=1_000_000, unpacked=300_000)
MADE = make_list(40, mended=0, faulty=0, duplicates=0)


class Endless(io.RawIOBase):
    """A file that never ends its line, and tells how much of it was read."""

    def __init__(self) -> None:
        self.taken = 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        self.taken += size
        return b"x" * size


def refusal(path: Path, limits: Limits = SMALL) -> str:
    with pytest.raises(InputError) as caught, open_table(path, limits, is_header) as table:
        list(table.rows)
    assert caught.value.field == "file"
    assert str(caught.value.remedy)
    return str(caught.value.title)


def raw(folder: Path, data: bytes) -> Path:
    path = folder / "raw.csv"
    path.write_bytes(data)
    return path


def package(folder: Path, **parts: str) -> Path:
    """A workbook with some parts replaced."""
    good = write_xlsx(folder / "good.xlsx", MADE.table)
    bad = folder / "bad.xlsx"
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(bad, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            text = next((text for part, text in parts.items() if name.endswith(part + ".xml")), None)
            target.writestr(name, source.read(name) if text is None else text)
    return bad


def test_an_endless_line_is_refused_without_reading_it() -> None:
    stream = Endless()
    with pytest.raises(InputError) as caught:
        list(decoded_lines(stream, "big.csv", UTF8, SMALL))  # type: ignore[arg-type]
    assert "Line 1 of big.csv is longer than 20000 bytes" in str(caught.value.title)
    assert stream.taken < 200_000


def test_a_gigabyte_is_refused_by_its_size(tmp_path: Path) -> None:
    path = tmp_path / "huge.csv"
    with path.open("wb") as stream:
        stream.truncate(1_000_000_000)
    assert refusal(path) == "huge.csv has 1000.0 MB; allowed are 1.0 MB"


def test_a_long_line_in_the_middle(tmp_path: Path) -> None:
    table = [*MADE.table[:3], ["x" * 30_000], *MADE.table[3:]]
    assert "Line 4 of a.csv is longer than 20000 bytes" in refusal(write_csv(tmp_path / "a.csv", table, "utf-8-sig"))


def test_a_huge_cell_is_refused_with_its_row_only(tmp_path: Path) -> None:
    rows = [list(row) for row in MADE.table]
    rows[5][HEADER.index("备注")] = "注" * 3000
    for path in (write_csv(tmp_path / "a.csv", rows, "gb18030"), write_xlsx(tmp_path / "a.xlsx", rows)):
        run = check_file(path, known(), defaults())
        assert len(run.accepted) == 39
        (row,) = run.refused
        assert (row.line, row.refusals[0].header) == (6, "备注")
        assert "3000 characters; allowed are 2000" in str(row.refusals[0].reason)


def test_too_many_rows(tmp_path: Path) -> None:
    table = [MADE.header, *(row.cells for row in make_list(101, mended=0, faulty=0, duplicates=0).rows)]
    assert "more than 100 rows" in refusal(write_csv(tmp_path / "a.csv", table, "utf-8"))
    assert "more than 100 rows" in refusal(write_xlsx(tmp_path / "a.xlsx", table))
    with pytest.raises(InputError):
        check_file(tmp_path / "a.csv", known(), with_values(**{"import__rows": 100}))


def test_too_many_columns(tmp_path: Path) -> None:
    table = [MADE.header, *(row.cells for row in MADE.rows[:2]), ["x"] * 101]
    assert "Line 4 of a.csv has more than 100 columns" in refusal(write_csv(tmp_path / "a.csv", table, "utf-8"))
    assert "Line 4 of a.xlsx has more than 100 columns" in refusal(write_xlsx(tmp_path / "a.xlsx", table))


def test_a_zip_bomb_is_weighed_before_it_is_opened(tmp_path: Path) -> None:
    bomb = package(tmp_path, sheet1="<worksheet>" + "0" * 5_000_000 + "</worksheet>")
    assert bomb.stat().st_size < 100_000
    assert refusal(bomb) == "bad.xlsx has 5.0 MB; allowed are 0.3 MB"


def test_entities_are_refused(tmp_path: Path) -> None:
    evil = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>'
    assert refusal(package(tmp_path, sheet1=evil)) == "bad.xlsx is damaged or is no Excel workbook"


@pytest.mark.parametrize(
    "text", ["", "<worksheet>", "<worksheet><sheetData><row><c r='?'/></row></sheetData></worksheet>"]
)
def test_broken_sheets(tmp_path: Path, text: str) -> None:
    assert refusal(package(tmp_path, sheet1=text)) in {
        "bad.xlsx is damaged or is no Excel workbook",
        "bad.xlsx has no header with the columns of a customer list; its first line reads “”",
    }


def test_broken_packages(tmp_path: Path) -> None:
    good = write_xlsx(tmp_path / "good.xlsx", MADE.table).read_bytes()
    for cut in (4, 100, len(good) // 2, len(good) - 5):
        assert refusal(raw(tmp_path, good[:cut])) == "raw.csv is damaged or is no Excel workbook"
    with zipfile.ZipFile(tmp_path / "other.xlsx", "w") as other:
        other.writestr("hello.txt", "x")
    assert "damaged" in refusal(tmp_path / "other.xlsx")


def test_formulas_of_a_workbook_are_never_calculated(tmp_path: Path) -> None:
    rows = [list(row) for row in MADE.table]
    rows[3][HEADER.index("客户全称")] = "=1+1"
    run = check_file(write_xlsx(tmp_path / "f.xlsx", rows), known(), defaults())
    (row,) = run.refused
    assert (row.line, row.refusals[0].header) == (4, "客户全称")
    assert "“=1+1” is a formula" in str(row.refusals[0].reason)


def test_numbers_of_a_workbook_are_read_as_typed(tmp_path: Path) -> None:
    rows: list[list[object]] = [list(row) for row in MADE.table]
    rows[1][HEADER.index("联系电话")] = 13812345678
    rows[2][HEADER.index("联系电话")] = 13812345679.0
    rows[3][HEADER.index("邮政编码")] = 224000
    rows[4][HEADER.index("归属网点")] = int(str(rows[4][HEADER.index("归属网点")]))
    rows[5][HEADER.index("备注")] = True
    run = check_file(write_xlsx(tmp_path / "n.xlsx", rows), known(), defaults())
    assert len(run.good) == 40
    assert [run.rows[at].values["phone"] for at in (0, 1)] == ["13812345678", "13812345679"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "neither a CSV file"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)), "neither a CSV file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "neither a CSV file"),
        ("客户编号,客户全称".encode("utf-16"), "neither a CSV file"),
        ("客户编号,客户全称".encode("utf-16-le"), "neither a CSV file"),
        (b"\n\n\n", "no header"),
        (
            "姓名,年龄\n甲,1\n".encode(),
            "no header with the columns of a customer list; its first line reads “姓名、年龄”",
        ),
        ("姓名,年龄\n甲,1\n".encode("gb18030"), "its first line reads “姓名、年龄”"),
    ],
)
def test_what_is_no_customer_list(tmp_path: Path, data: bytes, words: str) -> None:
    assert words in refusal(raw(tmp_path, data))


def test_a_wrong_byte_is_named_with_its_line(tmp_path: Path) -> None:
    for encoding, name in (("utf-8", "UTF-8"), ("utf-8-sig", "UTF-8 BOM"), ("gb18030", "GB18030")):
        path = write_csv(tmp_path / "w.csv", MADE.table, encoding)
        lines = path.read_bytes().split(b"\r\n")
        lines[6] = lines[6][:9] + b"\xff\xff" + lines[6][9:]
        assert refusal(raw(tmp_path, b"\r\n".join(lines))) == f"Line 7 of raw.csv cannot be read as {name}"


def test_a_gbk_line_within_utf8(tmp_path: Path) -> None:
    lines = write_csv(tmp_path / "m.csv", MADE.table, "utf-8").read_bytes().split(b"\r\n")
    lines[2] = lines[2].decode().encode("gb18030")
    assert "Line 3 of raw.csv cannot be read as UTF-8" in refusal(raw(tmp_path, b"\r\n".join(lines)))


def test_an_open_quotation_mark(tmp_path: Path) -> None:
    lines = write_csv(tmp_path / "q.csv", MADE.table, "utf-8").read_bytes().split(b"\r\n")
    lines[4] = b'"' + lines[4]
    assert "of raw.csv has a quotation mark or line end that does not fit" in refusal(
        raw(tmp_path, b"\r\n".join(lines))
    )


def test_nul_bytes_concern_their_row_only(tmp_path: Path) -> None:
    rows = [list(row) for row in MADE.table]
    rows[2][HEADER.index("通信地址")] = "柳河\x00镇"
    run = check_file(write_csv(tmp_path / "z.csv", rows, "gb18030"), known(), defaults())
    (row,) = run.refused
    assert (row.line, row.refusals[0].header) == (3, "通信地址")
    assert len(run.good) == 39


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as caught, open_table(tmp_path / "none.csv", SMALL, is_header):
        pass
    assert "none.csv cannot be opened" in str(caught.value.title)

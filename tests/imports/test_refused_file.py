"""Refused rows go out with their reasons, come back corrected, and run nothing in a spreadsheet."""

import csv
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.imports.cells import is_formula, unguarded
from app.imports.columns import FIELD_HEADER, LINE_HEADER, REASON_HEADER
from app.imports.dry_run import DryRun, check_file
from app.imports.refused_file import write_refused
from app.imports.writing import guarded, write_table
from models.kernel.errors import StorageError
from models.rules.parameters import defaults
from tests.support.generator import HEADER, known, make_list, write_csv

MADE = make_list(120, seed=5)


def judge(path: Path) -> DryRun:
    return check_file(path, known(), defaults())


def source(folder: Path) -> DryRun:
    return judge(write_csv(folder / "list.csv", MADE.table, "gb18030"))


@pytest.mark.parametrize("name", ["refused.csv", "refused.xlsx"])
def test_unchanged_rows_are_refused_again_for_the_same_reasons(tmp_path: Path, name: str) -> None:
    run = source(tmp_path)
    assert write_refused(run, tmp_path / name) == len(run.refused) > 0
    again = judge(tmp_path / name)
    assert again.unknown_columns == ()
    expected = [row for row in run.refused if row.refusals[0].reason.source != "The same {field} stands on line {line}"]
    assert [[refusal.reason for refusal in row.refusals] for row in again.refused] == [
        [refusal.reason for refusal in row.refusals] for row in expected
    ]


@pytest.mark.parametrize("name", ["refused.csv", "refused.xlsx"])
def test_corrected_rows_go_in(tmp_path: Path, name: str) -> None:
    """Each refused cell replaced by a clean one: every row is accepted."""
    run = source(tmp_path)
    write_refused(run, tmp_path / name)
    table = read_back(tmp_path / name)
    clean = make_list(len(table), seed=99, mended=0, faulty=0, duplicates=0)
    header = table[0]
    for row, fresh in zip(table[1:], clean.rows, strict=False):
        for field in row[header.index(FIELD_HEADER)].split("、"):
            row[header.index(field)] = fresh.cells[HEADER.index(field)]
    write_table(tmp_path / f"corrected-{name}", table, "客户")
    again = judge(tmp_path / f"corrected-{name}")
    assert len(again.accepted) == len(run.refused)
    assert again.refused == ()


@pytest.mark.parametrize("name", ["refused.csv", "refused.xlsx"])
def test_line_field_and_reason_are_told(tmp_path: Path, name: str) -> None:
    run = source(tmp_path)
    write_refused(run, tmp_path / name, lambda message: f"<{message}>")
    header, *rows = read_back(tmp_path / name)
    assert tuple(header) == (*HEADER, LINE_HEADER, FIELD_HEADER, REASON_HEADER)
    for cells, row in zip(rows, run.refused, strict=True):
        assert cells[-3:-1] == [str(row.line), row.refusals[0].header]
        assert cells[-1].startswith(f"<{row.refusals[0].reason}>")
        shown = [cells[at].removeprefix("'") for at in range(len(HEADER))]
        assert shown == [*row.cells, *[""] * (len(HEADER) - len(row.cells))]


def test_a_second_round_keeps_one_set_of_columns(tmp_path: Path) -> None:
    write_refused(source(tmp_path), tmp_path / "one.csv")
    write_refused(judge(tmp_path / "one.csv"), tmp_path / "two.csv")
    assert read_back(tmp_path / "two.csv")[0].count(LINE_HEADER) == 1


def test_csv_opens_in_a_spreadsheet_and_runs_nothing(tmp_path: Path) -> None:
    run = source(tmp_path)
    write_refused(run, tmp_path / "r.csv")
    assert (tmp_path / "r.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert any(is_formula(cell) for row in run.refused for cell in row.cells)
    assert not any(is_formula(cell) for row in read_back(tmp_path / "r.csv") for cell in row)


def test_xlsx_holds_texts_only(tmp_path: Path) -> None:
    write_refused(source(tmp_path), tmp_path / "r.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "r.xlsx").worksheets[0]
    kinds = {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None}
    formulas = [cell.value for row in sheet.iter_rows() for cell in row if str(cell.value).startswith("=")]
    assert formulas
    assert kinds == {"s"}


def test_control_characters_do_not_stop_a_workbook(tmp_path: Path) -> None:
    write_table(tmp_path / "c.xlsx", [["a\x00b", "c"]], "表")
    assert read_back(tmp_path / "c.xlsx") == [["a\ufffdb", "c"]]


def test_a_target_that_cannot_be_written(tmp_path: Path) -> None:
    for name in ("none/r.csv", "none/r.xlsx"):
        with pytest.raises(StorageError) as caught:
            write_refused(source(tmp_path), tmp_path / name)
        assert "cannot be written" in str(caught.value.title)


@given(st.text(max_size=20))
def test_the_guard_comes_off(text: str) -> None:
    assert not is_formula(guarded(text))
    if not text.startswith("'"):
        assert unguarded(guarded(text)) == text


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=10), min_size=1, max_size=4))
def test_texts_survive_both_forms(tmp_path: Path, cells: list[str]) -> None:
    for name in ("t.csv", "t.xlsx"):
        write_table(tmp_path / name, [cells], "表")
        back = read_back(tmp_path / name)
        assert [unguarded(cell) for cell in (back[0] if back else [])] == [
            unguarded(cell) for cell in cells
        ] or not any(cells)


def read_back(path: Path) -> list[list[str]]:
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as stream:
            return list(csv.reader(stream))
    sheet = openpyxl.load_workbook(path).worksheets[0]
    rows = [[str(value or "") for value in row] for row in sheet.iter_rows(values_only=True)]
    width = max(map(len, rows), default=0)
    return [row + [""] * (width - len(row)) for row in rows]

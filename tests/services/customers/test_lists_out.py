import csv
from pathlib import Path

import pytest

from app.core.lazy import load
from app.core.paths import resources
from app.queries.customers import CustomerFilter, ListOrder
from app.queries.offices import office_names
from app.services.printing import PrintingService
from app.services.visits import Basis
from app.slips.errors import UncoveredCharacter
from app.slips.models import Heading
from models.kernel.errors import InputError, RightsError, StorageError
from tests.support.customer_pc import C1, C2, C4, CHEN_GANG, LI_FANG, WANG_JING, CustomerPc


def test_an_export_opens_in_excel_and_leaves_a_line(pc: CustomerPc, tmp_path: Path) -> None:
    path = tmp_path / "名单.csv"
    done = pc.customers.exporting.export(CustomerFilter(tier="ordinary"), ListOrder(), path, "季度座谈名单", CHEN_GANG)
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(data.decode("utf-8-sig").splitlines()))
    assert [row[1] for row in rows] == ["客户全称", "曾记快餐", "𠮷田超市"]
    assert rows[1][7] == "138****1005"
    assert done.rows == 2
    assert pc.one("SELECT what, filter_text, row_count, reason FROM export_log") == (
        "customers", "状态=在用；等级=一般", 2, "季度座谈名单",
    )  # fmt: skip


def test_an_export_as_a_workbook_has_the_same_rows(pc: CustomerPc, tmp_path: Path) -> None:
    path = tmp_path / "名单.xlsx"
    pc.customers.exporting.export(CustomerFilter(), ListOrder(), path, "核对名单", CHEN_GANG)
    sheet = load("openpyxl").load_workbook(path).active
    assert [row[1].value for row in sheet.iter_rows()] == [
        "客户全称", "福安茶业合作社", "重庆路五金店", "单氏诊所", "曾记快餐", "𠮷田超市",
    ]  # fmt: skip


def test_a_formula_in_a_name_is_exported_as_text(pc: CustomerPc, tmp_path: Path) -> None:
    with pc.store.transaction() as connection:
        connection.exec_driver_sql("UPDATE customer SET full_name = '=cmd|calc' WHERE id = ?", (C4,))
    path = tmp_path / "a.csv"
    pc.customers.exporting.export(CustomerFilter(), ListOrder(), path, "核对名单", CHEN_GANG)
    assert "'=cmd|calc" in path.read_text(encoding="utf-8-sig")


def test_an_export_needs_right_and_reason_and_a_folder(pc: CustomerPc, tmp_path: Path) -> None:
    everything = (CustomerFilter(), ListOrder())
    with pytest.raises(RightsError):
        pc.customers.exporting.export(*everything, tmp_path / "a.csv", "核对名单", LI_FANG)
    with pytest.raises(InputError):
        pc.customers.exporting.export(*everything, tmp_path / "a.csv", " ", CHEN_GANG)
    with pytest.raises(StorageError):
        pc.customers.exporting.export(*everything, tmp_path / "no" / "a.csv", "核对名单", CHEN_GANG)
    assert pc.one("SELECT count(*) FROM export_log") == 0


def test_masked_data_is_shown_with_a_reason_that_is_logged(pc: CustomerPc) -> None:
    assert pc.customers.read.file(C1, CHEN_GANG).file.values["phone"] == "138****1001"
    shown = pc.customers.exporting.reveal(C1, "核对揽收电话", CHEN_GANG)
    assert (shown.values["phone"], shown.seconds) == ("13807361001", 60)
    assert pc.one("SELECT what, reason FROM export_log") == ("reveal", "核对揽收电话")
    with pytest.raises(InputError):
        pc.customers.exporting.reveal(C1, "", CHEN_GANG)
    assert pc.customers.exporting.reveal(C1, "核对电话", WANG_JING).values["email"] == "fuan@example.cn"


def printing(pc: CustomerPc) -> PrintingService:
    return PrintingService(Basis(pc.store, pc.figures.on), resources() / "fonts", pc.customers.card)


def test_the_archive_card_prints_under_a_number_and_clears_stale_paper(pc: CustomerPc) -> None:
    pc.customers.amending.amend(C1, {"phone": "13811112222"}, "客户换号", LI_FANG, seen_ms=pc.seen(C1))
    assert pc.customers.read.count(CustomerFilter(stale=True), LI_FANG) == 1
    pc.clock.advance(60_000)
    ready = printing(pc).print_archive_card(C1, LI_FANG)
    assert ready.number == "SM01-F-20251124-0001"
    assert pc.customers.read.count(CustomerFilter(stale=True), LI_FANG) == 0
    assert pc.one("SELECT document, number, copy_no FROM print_log") == ("archive_card", ready.number, 0)
    document = load("pypdfium2").PdfDocument(ready.pdf)
    text = "".join(page.get_textpage().get_text_bounded() for page in document)
    for words in ("福安茶业合作社", "13811112222", "年产茶叶三百吨", "XY-20250101-0001", "可记欠", "2025年12月9日"):
        assert words in text, words


def test_the_card_shows_data_as_its_reader_may_see_it(pc: CustomerPc) -> None:
    with pc.store.read() as connection:
        heading = Heading(office_names(connection, LI_FANG.outlet).branch, "", pc.clock_day)
        plain = pc.customers.card(connection, C2, heading, LI_FANG)
        masked = pc.customers.card(connection, C2, heading, CHEN_GANG)
    assert (plain.phone, masked.phone) == ("13807361002", "138****1002")
    assert [visit.visitor for visit in plain.visits] == ["李芳"]


def test_an_uncovered_character_stops_the_card_and_spends_no_number(pc: CustomerPc) -> None:
    with pc.store.transaction() as connection:
        connection.exec_driver_sql("UPDATE customer SET full_name = '吉\ue000田' WHERE id = ?", (C4,))
    with pytest.raises(UncoveredCharacter):
        printing(pc).print_archive_card(C4, LI_FANG)
    assert pc.one("SELECT count(*) FROM issued_number") == 0

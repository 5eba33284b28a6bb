"""Import with dry run, refused rows, cancel and undo; export with right and reason; all by keys."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.queries.customers import CustomerFilter
from models.store.actor import Actor
from tests.support.customer_pc import C1, CHEN_GANG, LI_FANG, CustomerPc
from tests.support.generator import make_list, write_csv
from tests.support.gui import StallProbe, press, settle, type_text
from tests.ui.customers.desk import Desk
from ui.customers.export_page import ExportPage
from ui.customers.import_page import ImportPage

OUTLET = "41530001"


@pytest.fixture
def desk(desks: Callable[[Actor], Desk]) -> Desk:
    return desks(CHEN_GANG)


def customer_file(folder: Path, count: int = 200) -> Path:
    """A dirty list of customers of the outlet."""
    made = make_list(count)
    place = made.header.index("归属网点")
    wrong = {cells[place] for cells in made.table[1:] if len(cells[place]) != 8}
    table = [
        [OUTLET if row and at == place and cell not in wrong else cell for at, cell in enumerate(cells)]
        for row, cells in enumerate(made.table)
    ]
    return write_csv(folder / "客户名单.csv", table, "gb18030")


def test_a_file_is_judged_imported_and_taken_back(desk: Desk, pc: CustomerPc, tmp_path: Path) -> None:
    path = customer_file(tmp_path)
    page = desk.open(ImportPage)
    page.file.line.setFocus()
    type_text(str(path))
    press("Return")
    desk.settle()
    assert page.judged is not None
    good, refused = len(page.judged.accepted), len(page.judged.refused)
    assert good > 150
    assert refused > 2
    assert page.summary.text().startswith("客户名单.csv（GB18030）：共 ")
    assert page.refused.total >= refused
    assert page.refused.cell(0, "reason") and page.refused.cell(0, "remedy")
    assert pc.one("SELECT count(*) FROM customer") == 5
    press("F8")
    desk.settle()
    assert (tmp_path / "客户名单-未导入.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    with StallProbe() as probe:
        press("F10")
        settle(desk.tasks, 60)
    probe.check()
    assert pc.one("SELECT count(*) FROM customer") == 5 + good
    assert page.tabs.current == "earlier"
    assert page.earlier.cell(0, "filed") == f"{good:,}"
    page.earlier.setFocus()
    page.earlier.go_to(0)
    desk.settle()
    desk.door.texts.append("文件弄错了")
    press("F12")
    settle(desk.tasks, 60)
    assert pc.one("SELECT count(*) FROM customer WHERE deleted_ms IS NULL") == 5
    assert "文件弄错了" in page.earlier.cell(0, "state")


def test_a_corrected_file_of_refused_rows_comes_back(desk: Desk, tmp_path: Path) -> None:
    page = desk.open(ImportPage, str(customer_file(tmp_path)))
    press("F5")
    desk.settle()
    press("F8")
    desk.settle()
    refused = len(page.judged.refused)
    press("Ctrl+A")
    page.file.line.setText(str(tmp_path / "客户名单-未导入.csv"))
    press("F5")
    desk.settle()
    assert len(page.judged.rows) == refused
    assert page.judged.unknown_columns == ()


def test_an_import_that_is_cancelled_says_what_stands(desk: Desk, pc: CustomerPc, tmp_path: Path) -> None:
    page = desk.open(ImportPage, str(customer_file(tmp_path, 2500)))
    press("F5")
    settle(desk.tasks, 60)
    whole = len(page.judged.accepted)
    desk.tasks.started.connect(lambda running: running.progressed.connect(lambda _done, _total: running.cancel()))
    press("F10")
    settle(desk.tasks, 60)
    filed = pc.one("SELECT count(*) FROM customer") - 5
    assert 0 < filed < whole
    assert desk.door.told[-1] == (
        f"已停止，已导入 {filed:,} 户；可在“历次导入”按 F12 整批撤销。", "warning",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("data", "name"), [(b"", "a.csv"), (b"\xff\xfe\x00bad", "a.csv"), (b"PK\x03\x04", "a.xlsx"), (None, "none.csv")]
)
def test_an_unusable_file_gives_one_message_and_loses_nothing(
    desk: Desk, pc: CustomerPc, tmp_path: Path, data: bytes | None, name: str
) -> None:
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    page = desk.open(ImportPage, str(path))
    press("F5")
    desk.settle()
    assert len(desk.door.errors) == 1
    assert page.judged is None
    assert pc.one("SELECT count(*) FROM customer") == 5


def test_the_list_is_exported_with_a_reason(desk: Desk, pc: CustomerPc, tmp_path: Path) -> None:
    page = desk.open(ExportPage, (CustomerFilter(tier="diamond"), "name", True))
    assert page.head.text() == "名单中的 1 户将写入文件。"
    assert page.file.line.text().endswith("客户名单-20251124.csv")
    page.file.line.setText(str(tmp_path / "钻石.csv"))
    press("F10")
    desk.settle()
    assert page.form.message_of("reason")
    type_text("座谈会邀请")
    press("F10")
    desk.settle()
    assert (tmp_path / "钻石.csv").exists()
    assert pc.one("SELECT row_count, reason FROM export_log") == (1, "座谈会邀请")
    assert desk.shell.backs == 1
    assert desk.door.told[-1][0].startswith("已导出 1 户到 ")


def test_a_folder_that_is_not_there_keeps_the_page(desk: Desk, pc: CustomerPc, tmp_path: Path) -> None:
    page = desk.open(ExportPage, (CustomerFilter(), "", False))
    page.file.line.setText(str(tmp_path / "no" / "a.csv"))
    type_text("核对名单")
    press("F10")
    desk.settle()
    assert len(desk.door.errors) == 1
    assert page.form.text("reason") == "核对名单"
    assert pc.one("SELECT count(*) FROM export_log") == 0


def test_the_import_is_seen_in_the_list(desk: Desk, pc: CustomerPc, tmp_path: Path) -> None:
    page = desk.open(ImportPage, str(customer_file(tmp_path)))
    press("F5")
    desk.settle()
    press("F10")
    settle(desk.tasks, 60)
    batch = pc.one("SELECT id FROM import_batch")
    wanted = CustomerFilter(import_id=batch.hex())
    assert pc.customers.read.count(wanted, LI_FANG) == pc.one("SELECT accepted FROM import_batch")
    assert page.earlier.total == 1
    assert pc.customers.read.file(C1, LI_FANG).file.name == "福安茶业合作社"

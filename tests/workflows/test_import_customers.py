"""A city user imports a dirty list by keys, corrects what was refused, takes an import back; every PC ends equal."""

import csv
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from PySide6.QtWidgets import QApplication

from app.imports.known import Outlet
from app.main.hands import press, tab_to, type_text, wait_for
from app.services.demo import people
from models.kernel.enums import CustomerType
from models.tables import metadata
from tests.slips.samples import all_text, squeeze
from tests.support.centre import bodies_here, bodies_there, make_pc, rows_of
from tests.support.generator import MadeList, credit_code, make_list, write_csv
from tests.support.gui import StallProbe, busy_limit_ms, shoot
from tests.support.looking import clipped, missing_glyphs
from tests.workflows.counter import Counter
from tests.workflows.customer_steps import find_hits, message, names_found, open_customer, room, rows, wait_message
from tests.workflows.visit_steps import give_pdf_printer, print_shown
from ui.customers.import_page import ImportPage

COUNT = 400
OUTLETS = (Outlet(people.OUTLET, "石门乡邮政所"), Outlet(people.SECOND_OUTLET, "夹山邮政支局"))
GOOD = {
    "客户全称": "补名商行{n}", "用邮种类": "函件", "客户等级": "一般", "归属网点": people.OUTLET,
    "联系电话": "1390736{n:04d}",
    "客户类型": next(iter(CustomerType)).zh, "邮政编码": "415300", "通信地址": "石门县石门乡{n}号", "E-mail": "",
}  # fmt: skip
PATIENCE_S = 60.0


@pytest.fixture
def city(tmp_path: Path, qapp: QApplication) -> Iterator[Counter]:
    """赵明 of the city's key customer centre at his own PC."""
    counter = Counter(tmp_path, qapp, org=people.CITY, name="cd01")
    counter.server_up()
    counter.enrol()
    counter.open()
    counter.sign_in(people.ZHAO_MING)
    yield counter
    counter.close()
    if counter.plugged:
        counter.server_down()


@pytest.fixture
def made(tmp_path: Path) -> tuple[MadeList, Path]:
    """A list with every kind of dirt for the two outlets, as a spreadsheet saves it."""
    dirty = make_list(COUNT, seed=24, mended=3, faulty=3, duplicates=3, outlets=OUTLETS, first=50_000)
    return dirty, write_csv(tmp_path / "客户名单.csv", dirty.table, "gb18030")


def open_import(counter: Counter) -> ImportPage:
    """客户, then 导入."""
    press("Alt+2")
    room(counter, "customers")
    press("Ctrl+I")
    page = room(counter, "customers_import")
    assert isinstance(page, ImportPage)
    return page


def check(counter: Counter, path: Path) -> ImportPage:
    """Type a path and let the file be judged."""
    page = open_import(counter)
    tab_to("customers_import.file")
    press("Ctrl+A")
    type_text(str(path))
    with StallProbe(limit_ms=busy_limit_ms()) as probe:
        judge(counter, page, path)
    probe.check()
    return page


def judge(counter: Counter, page: ImportPage, path: Path) -> None:
    """F5, and wait for the judgement."""
    press("F5")
    wait_for(lambda: page.judged is not None and page.judged.name == path.name, "the judgement", PATIENCE_S)
    counter.settle()


def take_in(counter: Counter, expected: int) -> None:
    """F10, and wait for the end."""
    words = f"已导入 {expected} 户"
    with StallProbe(limit_ms=busy_limit_ms()) as probe:
        press("F10")
        wait_for(lambda: words in message(counter), f"{words}; it says {message(counter)}", PATIENCE_S)
        counter.settle()
    probe.check()


def corrected(path: Path) -> Path:
    """The refused rows with every named field put right, as a person does in a spreadsheet."""
    chance = random.Random(99)
    with path.open(encoding="utf-8-sig", newline="") as stream:
        header, *lines = list(csv.reader(stream))
    for number, line in enumerate(lines):
        for field in line[header.index("字段")].split("、"):
            value = credit_code(chance) if field == "证件号码" else GOOD[field].format(n=number)
            line[header.index(field)] = value
    return write_csv(path.with_name("更正.csv"), [header, *lines], "utf-8-sig")


def count(counter: Counter, table: str) -> int:
    """Living rows of a table of the cache."""
    t = metadata.tables[table]
    with counter.store.read() as connection:
        return int(connection.execute(sa.select(sa.func.count()).where(t.c.deleted_ms.is_(None))).scalar_one())


def looks_right(counter: Counter, name: str) -> None:
    """Nothing is cut off or drawn as a box; keeps a picture."""
    counter.settle()
    window = counter.frame.window()
    assert clipped(window) == []
    assert missing_glyphs(window) == []
    shoot(window, f"import_{name}")


def test_a_dirty_list_is_judged_imported_corrected_and_equal_everywhere(
    city: Counter, made: tuple[MadeList, Path], tmp_path: Path
) -> None:
    dirty, path = made
    before = count(city, "customer")
    page = check(city, path)
    run = page.judged
    assert run is not None
    assert (len(run.good), len(run.mended), len(run.refused)) == tuple(
        dirty.counts[key] for key in ("good", "mended", "refused")
    )
    assert count(city, "customer") == before, "a dry run writes nothing"
    named = {row.line - 2: {refusal.header for refusal in row.refusals} for row in run.refused}
    assert named == {at: {row.refused} for at, row in enumerate(dirty.rows) if row.refused is not None}
    looks_right(city, "1_judged")
    press("F8")
    wait_message(city, "客户名单-未导入.csv")
    take_in(city, len(run.accepted))
    looks_right(city, "2_imported")
    refused = path.with_name("客户名单-未导入.csv")
    page = check(city, corrected(refused))
    assert page.judged is not None
    assert [row.refusals for row in page.judged.refused] == []
    take_in(city, dirty.counts["refused"])
    assert count(city, "customer") == before + len(dirty.rows)
    same_everywhere(city, tmp_path)
    rare_names(city, dirty)


def same_everywhere(city: Counter, tmp_path: Path) -> None:
    """After both have synced, two PCs of the city and the centre hold the same bytes."""
    assert city.server is not None
    city.sync()
    second = make_pc(city.server, tmp_path / "cd02", city.clock, org=people.CITY, seed_=77)
    assert second.sync().state == "synced"
    city.sync()
    there = bodies_there(city.server)
    scopes = {scope for scope, _, _ in there.values()}
    assert rows_of(city.store) == second.state()
    assert bodies_here(city.store, scopes) == bodies_here(second.store, scopes) == there
    second.close()


def rare_names(city: Counter, dirty: MadeList) -> None:
    """Characters outside the BMP are searched, shown, held at the centre and printed as they are in the file."""
    rare = [row.cells[1] for row in dirty.rows if "𠮷" in row.cells[1] and not row.mended and not row.refused]
    assert rare
    name = rare[0]
    assert name in [hit.text for hit in find_hits(city, name)]
    page = open_customer(city, name, name)
    assert page.page is not None
    assert page.title() == name
    assert missing_glyphs(city.frame.window()) == []
    assert city.server is not None
    assert any(name.encode() in body for _, _, body in bodies_there(city.server).values())
    folder = give_pdf_printer(city, people.ZHAO_MING)
    press("F9")
    print_shown(city)
    [file] = folder.glob("*.pdf")
    assert squeeze(name) in squeeze(all_text(file.read_bytes()))


def test_a_whole_import_is_taken_back_and_history_keeps_it(city: Counter, made: tuple[MadeList, Path]) -> None:
    dirty, path = made
    before = count(city, "customer")
    page = check(city, path)
    accepted = dirty.counts["good"] + dirty.counts["mended"]
    take_in(city, accepted)
    city.sync()
    city.clock.advance(60_000)
    name = next(row.cells[1] for row in dirty.rows if not row.mended and not row.refused)
    open_customer(city, name, name)
    press("F3")
    room(city, "customer_edit")
    tab_to("customer_edit.address")
    press("Ctrl+A")
    type_text("石门县石门乡新址1号")
    tab_to("customer_edit.reason")
    type_text("迁址")
    press("F10")
    wait_message(city, "已保存")
    page = open_import(city)
    press("Ctrl+3")
    city.settle()
    [line] = rows(page.earlier)
    assert (line["file"], line["filed"]) == (path.name, str(accepted))
    press("F12")
    city.see("ask.text")
    type_text("导错文件")
    press("Ctrl+S")
    words = f"已移除 {accepted - 1} 户"
    wait_for(lambda: words in message(city), f"{words}; it says {message(city)}", PATIENCE_S)
    city.settle()
    assert name in message(city)
    looks_right(city, "3_undone")
    assert count(city, "customer") == before + 1
    gone = next(row.cells[1] for row in reversed(dirty.rows) if not row.mended and not row.refused)
    assert gone not in names_found(city, gone)
    city.sync()
    assert city.server is not None
    there = bodies_there(city.server)
    assert bodies_here(city.store, {scope for scope, _, _ in there.values()}) == there

"""Every page in both languages, all themes, large text: nothing clipped, no missing glyph; pictures to look at."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from app.queries.customers import CustomerFilter
from models.store.actor import Actor
from tests.support.customer_pc import C1, C4, CHEN_GANG, LI_FANG, CustomerPc
from tests.support.gui import dress, every_look, shoot, wait_for
from tests.support.looking import clipped, missing_glyphs
from tests.ui.customers.desk import Desk
from tests.ui.customers.test_import_export import customer_file
from ui.customers.edit_page import CustomerEditPage
from ui.customers.export_page import ExportPage
from ui.customers.file_page import CustomerPage
from ui.customers.import_page import ImportPage
from ui.customers.list_page import CustomersPage, ProspectsPage
from ui.customers.new_page import ConvertPage, CustomerNewPage, ProspectNewPage
from ui.customers.small_pages import AgreementNewPage, ContactNewPage, GradePage

TABS = ("basics", "traits", "business", "contacts", "agreements", "visits", "notes", "history")


def look_at(desk: Desk, name: str, tag: str) -> list[str]:
    desk.settle()
    shoot(desk.window, f"customers-{name}-{tag}")
    return [f"{name}: {found}" for found in (*clipped(desk.window), *missing_glyphs(desk.window))]


@pytest.mark.parametrize(("language", "theme", "percent"), every_look())
def test_every_page_in_every_look(
    qapp: QApplication,
    pc: CustomerPc,
    desks: Callable[[Actor], Desk],
    tmp_path: Path,
    language: str,
    theme: str,
    percent: int,
) -> None:
    dress(qapp, language, theme, percent)
    tag = f"{language}-{theme}-{percent}"
    pc.add_crowd(60)
    pc.customers.filters.save("钻石逾期", CustomerFilter(tier="diamond", review="overdue"), LI_FANG)
    pc.customers.amending.amend(C1, {"phone": "13811112222"}, "客户换号", LI_FANG, seen_ms=pc.seen(C1))
    pc.customers.amending.add_note(C1, "上午十点前揽收", LI_FANG)
    typed = {"full_name": "夹山新店", "address": "夹山路2号", "phone": "13900002222", "customer_type": "sole"}
    prospect = pc.customers.filing.file_prospect(typed, LI_FANG).row_id
    desk, head = desks(LI_FANG), desks(CHEN_GANG)
    found: list[str] = []
    plain: tuple[tuple[Any, object], ...] = (
        (CustomersPage, None), (ProspectsPage, None), (CustomerEditPage, C4), (ProspectNewPage, None),
        (ConvertPage, prospect), (ContactNewPage, C1), (AgreementNewPage, C1),
    )  # fmt: skip
    for kind, argument in plain:
        desk.open(kind, argument)
        found += look_at(desk, kind.key, tag)
    new = desk.open(CustomerNewPage)
    new.form.focus_field("phone")
    new.form.set_raw({"full_name": "茶山小店", "phone": "13811112222"})
    wait_for(lambda: bool(new.alike.hints))
    found += look_at(desk, "customer_new", tag)
    file = desk.open(CustomerPage, C1)
    for tab in TABS:
        file.tabs.show_tab(tab)
        found += look_at(desk, f"file-{tab}", tag)
    for kind, argument in ((CustomersPage, None), (GradePage, C1), (CustomerPage, C1),
                           (ExportPage, (CustomerFilter(), "", False))):  # fmt: skip
        head.open(kind, argument)
        found += look_at(head, f"head-{kind.key}", tag)
    taking_in = head.open(ImportPage, str(customer_file(tmp_path)))
    found += look_at(head, "import-empty", tag)
    taking_in.check()
    found += look_at(head, "import", tag)
    assert found == []

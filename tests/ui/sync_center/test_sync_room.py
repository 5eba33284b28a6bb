"""The sync centre by keys: what waits, what needs somebody, deciding a conflict, syncing, working offline."""

from collections.abc import Callable

import sqlalchemy as sa
from PySide6.QtWidgets import QPushButton

from app.services.demo.fixture import demo_id
from app.services.demo.people import CHEN_GANG, OUTLET
from models.kernel.errors import InputError, LinkError
from models.kernel.messages import msg
from models.store.scopes import outlet_scope
from models.store.unit_of_work import work
from models.tables.customers import CustomerNote
from tests.services.sync.test_sync_service import Came
from tests.support.gui import FakeDoor, FakeShell, find, press, pump, type_text
from tests.ui.sync_center.conftest import LI, Counter
from ui.sync_center.room import CONFLICTS, DELIVERED, INCIDENTS, NEEDS, RUNS, WAITING


def act(counter: Counter, name: str) -> None:
    """Press an action of the action bar."""
    action = next(each for each in counter.room.room_actions() if each.name == name)
    assert action.enabled
    action.callback()
    counter.settle()


def tab(counter: Counter, key: str) -> None:
    counter.room.tabs.show_tab(key)
    counter.settle()


def door(counter: Counter) -> FakeDoor:
    assert isinstance(counter.context.door, FakeDoor)
    return counter.context.door


def shell(counter: Counter) -> FakeShell:
    assert isinstance(counter.context.shell, FakeShell)
    return counter.context.shell


def test_it_opens_on_what_needs_a_decision(counter: Callable[..., Counter]) -> None:
    made = counter()
    assert made.room.tabs.current == CONFLICTS
    assert made.room.conflicts.table.hasFocus()
    assert made.text("sync.head").startswith("Offline") or "2025-11-23 18:00" in made.text("sync.head")
    assert made.room.conflicts.table.total == 2
    calm = counter(CHEN_GANG, empty=True)
    assert calm.room.tabs.current == WAITING
    assert calm.room.waiting.table.total == 0


def test_every_list_can_be_reached_by_keys(counter: Callable[..., Counter]) -> None:
    made = counter()
    for place, key, total in ((1, WAITING, 2), (2, NEEDS, 1), (5, RUNS, 2), (6, INCIDENTS, 1)):
        press(f"Ctrl+{place}")
        made.settle()
        assert made.room.tabs.current == key
        assert made.room._pages[key].table.total == total
    press("Ctrl+4")
    made.settle()
    assert made.room.tabs.current == DELIVERED
    assert made.room.delivered.table.total >= 3


def test_a_line_tells_what_who_when_and_opens_the_record(counter: Callable[..., Counter]) -> None:
    made = counter()
    tab(made, WAITING)
    table = made.room.waiting.table
    assert table.cell(0, "subject") == "福安茶业合作社"
    assert table.cell(0, "author") == "李芳"
    assert table.cell(0, "saved") == "2025-11-24 08:05"
    table.setFocus()
    press("Home")
    press("Return")
    assert shell(made).opened == [("customer", demo_id("C1"))]


def test_a_refused_item_shows_why_and_is_put_aside(counter: Callable[..., Counter]) -> None:
    made = counter()
    tab(made, NEEDS)
    assert made.room.needs.table.cell(0, "note") == "客户已在中心撤销"
    made.room.needs.table.go_to(0)
    act(made, "sync.open")
    assert shell(made).opened == [("customer", demo_id("C3"))]
    door(made).yes = False
    act(made, "sync.aside")
    assert made.room.needs.table.total == 1
    door(made).yes = True
    act(made, "sync.aside")
    assert made.room.needs.table.total == 0


def test_a_conflict_is_decided_by_a_digit_and_a_reason(counter: Callable[..., Counter]) -> None:
    made = counter()
    table = made.room.conflicts.table
    table.setFocus()
    press("Home")
    card = made.room.conflicts.card
    assert "重庆路五金店" in card.heading.text()
    buttons = {name: find(card, f"sync.answer.{name}", QPushButton) for name in ("mine", "theirs", "both", "admin")}
    assert all(
        button.isVisible() and not button.isDefault() and not button.autoDefault() for button in buttons.values()
    )
    door(made).texts = ["两个号码都通"]
    type_text("3", table)
    made.settle()
    assert table.total == 1
    assert door(made).told[-1][1] == "good"
    with made.store.read() as connection:
        row = connection.execute(
            sa.text("SELECT phone, backup_phone FROM customer WHERE id = :id"), {"id": demo_id("C2")}
        ).one()
    assert tuple(row) == ("13900000002", "13900000001")


def test_nothing_is_decided_without_a_reason(counter: Callable[..., Counter]) -> None:
    made = counter()
    table = made.room.conflicts.table
    table.go_to(0)
    type_text("1", table)
    made.settle()
    assert len(door(made).text_questions) == 1
    assert table.total == 2


def test_a_clerk_may_only_pass_on_a_guarded_one(counter: Callable[..., Counter]) -> None:
    made = counter()
    table = made.room.conflicts.table
    table.setFocus()
    press("End")
    card = made.room.conflicts.card
    assert "福安茶业合作社" in card.heading.text()
    assert not find(card, "sync.answer.mine", QPushButton).isEnabled()
    assert find(card, "sync.answer.both", QPushButton).isHidden()
    type_text("1", table)
    assert door(made).text_questions == []
    door(made).texts = ["等级请负责人定"]
    type_text("4", table)
    made.settle()
    assert table.total == 2
    head = counter(CHEN_GANG)
    head.room.conflicts.table.setFocus()
    press("End")
    assert find(head.room.conflicts.card, "sync.answer.mine", QPushButton).isEnabled()


def test_decided_ones_can_be_looked_at(counter: Callable[..., Counter]) -> None:
    made = counter()
    made.room.conflicts.table.go_to(0)
    door(made).texts = ["县局核实"]
    type_text("2", made.room.conflicts.table)
    made.settle()
    act(made, "sync.decided")
    assert made.room.conflicts.table.total == 1
    made.room.conflicts.table.go_to(0)
    assert find(made.room.conflicts.card, "sync.answer.mine", QPushButton).isHidden()
    act(made, "sync.decided")
    assert made.room.conflicts.table.total == 1


def test_sync_now_says_how_it_went(counter: Callable[..., Counter]) -> None:
    made = counter()
    made.facts.pending = 0
    made.facts.last_ok_server_ms = made.store.clock.now_ms()
    act(made, "sync.now")
    assert door(made).told[-1][1] == "good"
    made.engine.answers = [Came("offline", 0, LinkError(msg("The centre cannot be reached."), msg("Work on.")))]
    act(made, "sync.now")
    assert door(made).told[-1][1] == "warning"
    assert made.engine.runs == 2


def test_working_offline_is_asked_for_and_switched_back(counter: Callable[..., Counter]) -> None:
    made = counter()
    act(made, "sync.forced")
    assert made.context.services.sync.forced
    assert len(door(made).questions) == 1
    act(made, "sync.now")
    assert isinstance(door(made).errors[-1], InputError)
    act(made, "sync.forced")
    assert not made.context.services.sync.forced


def test_a_save_elsewhere_shows_at_once_and_not_after_leaving(counter: Callable[..., Counter]) -> None:
    made = counter(empty=True)
    button = find(made.room, f"sync.tab.{WAITING}", QPushButton)

    def save() -> None:
        with work(made.store, LI, what="note") as uow:
            uow.add(CustomerNote(scope=outlet_scope(OUTLET), customer_id=b"x" * 16, text="好", author_name="李芳"))
            uow.commit()
        pump()
        made.settle()

    assert not button.text().endswith("1")
    save()
    assert button.text().endswith(" 1")
    assert made.room.leave()
    save()
    assert button.text().endswith(" 1")

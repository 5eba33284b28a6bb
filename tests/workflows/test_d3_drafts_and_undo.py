"""D3: a half-typed visit survives the power cut, and Ctrl+Z takes a save back."""

from PySide6.QtWidgets import QPushButton

from app.main.hands import press, wait_for
from app.services.demo.fixture import demo_id
from models.kernel.enums import NumberState
from tests.support.gui import shoot
from tests.workflows.counter import Counter
from tests.workflows.customer_steps import go_home, look, place, room, wait_message
from tests.workflows.visit_steps import alive, drafts, figures, pick, put, save_form, start_visit

C1 = demo_id("C1")
TYPED = {"interviewee": "林福安", "opinion": "春茶要提前约车", "next_on": "12-0"}


def begin(counter: Counter) -> None:
    """Start the program and sign 李芳 in."""
    counter.open()
    counter.sign_in()


def type_half(counter: Counter) -> None:
    """Half of a visit to C1; the last field holds what is no day yet."""
    start_visit(counter, "福安茶业合作社")
    pick("visit.purpose", "13")
    for name, text in TYPED.items():
        put(f"visit.{name}", text)


def test_a_half_typed_visit_survives_the_power_cut(morning: Counter) -> None:
    begin(morning)
    type_half(morning)
    wait_for(lambda: "12-0" in "".join(drafts(morning)), "the kept draft")
    morning.kill()
    begin(morning)
    wait_for(lambda: look(morning, "shell.drafts", QPushButton).text() == "草稿 1", "the count of drafts")
    assert len(alive(morning, "visit", customer_id=C1)) == 2
    form = start_visit(morning, "福安茶业合作社")
    wait_message(morning, "已恢复")
    typed = form.form.raw()
    assert {name: typed[name] for name in TYPED} == TYPED
    assert set(typed["purpose"].split(",")) == {"routine", "pickup"}
    shoot(morning.frame.window(), f"d3_draft_{'up' if morning.plugged else 'down'}")
    put("visit.next_on", "12-03")
    save_form(morning)
    room(morning, "visit")
    assert drafts(morning) == []
    assert len(alive(morning, "visit", customer_id=C1)) == 3


def test_esc_keeps_what_is_typed(morning: Counter) -> None:
    begin(morning)
    type_half(morning)
    press("Esc")
    assert room(morning, "today").key == "today"
    assert start_visit(morning, "福安茶业合作社").form.text("opinion") == TYPED["opinion"]


def test_ctrl_z_takes_the_save_back(morning: Counter) -> None:
    begin(morning)
    type_half(morning)
    put("visit.next_on", "12-03")
    save_form(morning)
    room(morning, "visit")
    press("Ctrl+Z")
    form = room(morning, "visit_new")
    assert form.form.text("opinion") == TYPED["opinion"]
    assert len(alive(morning, "visit", customer_id=C1)) == 2
    register = [line for line in alive(morning, "issued_number") if line["number"] == "SM01-V-20251124-0001"]
    assert [line["state"] for line in register] == [NumberState.VOID]
    assert alive(morning, "follow_up") == []
    go_home(morning)
    assert figures(morning)["应走访"] == "3"
    press("Ctrl+Z")
    assert place(morning) == "today"

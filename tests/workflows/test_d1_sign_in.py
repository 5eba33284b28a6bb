"""D1: wrong passwords, the clock turned forward, and the lease of eight days ago."""

from datetime import date

from app.main.hands import press
from app.services.demo.fixture import demo_id
from app.services.demo.people import CHEN_GANG, LI_FANG, PASSWORD
from tests.slips.samples import all_text
from tests.support.gui import shoot
from tests.support.looking import clipped
from tests.workflows.counter import Counter
from tests.workflows.customer_steps import (
    action_names,
    authorise,
    go_home,
    message,
    open_customer,
    place,
    room,
    wait_message,
)
from tests.workflows.visit_steps import (
    alive,
    figures,
    give_pdf_printer,
    pick,
    print_shown,
    put,
    save_form,
    start_visit,
    try_password,
)

MINUTE_MS = 60_000
DAY_MS = 86_400_000


def test_6_six_wrong_passwords_lock_whatever_the_wall_clock_says(morning: Counter) -> None:
    morning.open()
    assert morning.application is not None
    said = [try_password(morning, LI_FANG, f"Wrong-password-{number}") for number in range(1, 7)]
    assert not any("已锁定" in words for words in said[:4])
    assert "密码已连续错误 5 次" in said[4]
    assert "15 分钟" in said[4]
    assert "密码连续错误 6 次，已锁定，还剩 15 分钟" in said[5]
    assert clipped(morning.application.window) == []
    shoot(morning.application.window, f"d1_6_locked_{'up' if morning.plugged else 'down'}")
    morning.clock.jump(20 * MINUTE_MS)
    assert "还剩 15 分钟" in try_password(morning, LI_FANG, PASSWORD)
    morning.close()
    morning.open()
    assert "还剩 15 分钟" in try_password(morning, LI_FANG, PASSWORD)
    morning.sign_in(CHEN_GANG)
    assert place(morning) == "today"
    morning.sign_off()
    morning.clock.advance(16 * MINUTE_MS)
    morning.sign_in(LI_FANG)
    assert figures(morning)["应走访"] == "3"


def test_negative_eight_days_without_the_centre(morning: Counter) -> None:
    morning.clock.advance(8 * DAY_MS)
    morning.open()
    frame = morning.sign_in()
    if morning.plugged:
        assert message(morning) == "", "the centre has just vouched for 李芳"
        open_customer(morning, "cqlwjd", "重庆路五金店")
        assert "customer.edit" in action_names(morning)
        return
    assert message(morning).startswith("租约已过期，请联网")
    assert clipped(frame.window()) == []
    shoot(frame.window(), "d1_lease_over")
    folder = give_pdf_printer(morning)
    open_customer(morning, "cqlwjd", "重庆路五金店")
    assert "customer.edit" not in action_names(morning)
    press("F3")
    press("F8")
    morning.settle()
    assert place(morning) == "customer"
    assert alive(morning, "file_review", reviewed_on=date(2025, 12, 2)) == []
    go_home(morning)
    press("F9")
    print_shown(morning)
    assert "重庆路五金店" in all_text((folder / "今日清单.pdf").read_bytes())
    visit_with_a_supervisor(morning)


def visit_with_a_supervisor(counter: Counter) -> None:
    """Past the lease a visit is still recorded, with 陈刚's password."""
    start_visit(counter, "单氏诊所")
    pick("visit.purpose", "1")
    put("visit.interviewee", "单雄信")
    save_form(counter)
    shoot(counter.see("authorise.dialog"), "d1_lease_supervisor")
    authorise(counter, CHEN_GANG.staff_no, PASSWORD, "断网八天，客户急需")
    room(counter, "visit")
    wait_message(counter, "已保存")
    assert len(alive(counter, "visit", customer_id=demo_id("C3"))) == 1

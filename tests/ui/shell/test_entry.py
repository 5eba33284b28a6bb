"""Signing in, locking and signing off with keys alone."""

from PySide6.QtWidgets import QApplication, QPushButton

from tests.support.gui import FakeSettings, find, focused, press, pump, settle, type_text, wait_for
from tests.support.sample_desk import SampleDesk
from tests.ui.shell.conftest import PASSWORD, Start, sign_in
from ui.shell.application import Application
from ui.shell.dialogs import AuthoriseDialog
from ui.shell.entry import LAST
from ui.shell.frame import Frame
from ui.widgets.tiles import Tile


def desk_of(application: Application) -> SampleDesk:
    desk = application.entry.desk
    assert isinstance(desk, SampleDesk)
    return desk


def frame_of(application: Application) -> Frame:
    assert application.frame is not None
    return application.frame


def test_last_clerk_is_filled_in_and_the_password_opens_today(start: Start) -> None:
    application = start()
    assert focused().objectName() == "login.password"
    assert application.entry.page.form.text("staff_no") == "43072601"
    sign_in(application)
    assert frame_of(application).pages.place == ("today", None)
    assert isinstance(focused(), Tile)


def test_the_page_can_be_typed_in_before_the_program_is_loaded(dressed: QApplication, start: Start) -> None:
    desk = SampleDesk()
    settings = FakeSettings({LAST: "43072601"})
    application = Application(dressed, lambda: desk, settings)
    application.start()
    application.window.activateWindow()
    assert application.entry.desk is None
    pump()
    application.entry.page.form.focus_field("password")
    type_text(PASSWORD)
    press("Return")
    wait_for(lambda: application.frame is not None)
    settle(application.tasks)
    application.end()
    application.window.close()


def test_up_and_down_choose_another_clerk_and_the_choice_is_remembered(start: Start) -> None:
    settings = FakeSettings()
    application = start(settings=settings)
    press("Down")
    assert application.entry.page.form.text("staff_no") == "43072602"
    assert focused().objectName() == "login.password"
    press("Up")
    sign_in(application)
    assert settings.get(LAST) == "43072601"


def test_a_wrong_password_says_so_empties_the_field_and_offers_the_supervisor(start: Start) -> None:
    application = start()
    page = application.entry.page
    type_text("wrong")
    press("Return")
    settle(application.tasks)
    assert page.bar.title() == "Sample: wrong password"
    assert page.form.message_of("password") == "Sample: wrong password"
    assert page.form.editor("password").raw() == ""
    assert focused().objectName() == "login.password"
    unlock = find(page, "login.unlock", QPushButton)
    assert unlock.isVisible()
    unlock.click()
    pump()
    for text in ("43070001", "Chef-2025", "忘记密码"):
        type_text(text)
        press("Return")
    settle(application.tasks)
    assert desk_of(application).log == ["unlock 43072601 by 43070001: 忘记密码"]
    assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, AuthoriseDialog) and w.isVisible()]
    assert not find(application.entry.page, "login.unlock", QPushButton).isVisible()
    assert page.bar.title() == "已解锁，请用本人密码登录。"


def test_empty_fields_are_refused_where_they_are(start: Start) -> None:
    application = start()
    press("Return")
    assert application.entry.page.form.message_of("password") == "“密码”不能为空，请填写。"
    assert application.frame is None


def test_the_first_password_must_be_changed_and_esc_signs_nobody_in(start: Start) -> None:
    application = start()
    press("Down")
    type_text(PASSWORD)
    press("Return")
    settle(application.tasks)
    assert focused().objectName() == "password.new"
    press("Esc")
    settle(application.tasks)
    assert desk_of(application).log == ["sign off"]
    assert application.frame is None
    type_text(PASSWORD)
    press("Return")
    settle(application.tasks)
    for text in ("Neu-2025-a", "Neu-2025-b"):
        type_text(text)
        press("Return")
    settle(application.tasks)
    assert application.entry.page.change.message_of("again") == "Sample: not the same twice"
    press("Ctrl+A")
    type_text("Neu-2025-a")
    press("Return")
    wait_for(lambda: application.frame is not None)


def test_lock_hides_the_work_and_the_password_brings_it_back(signed_in: Application) -> None:
    frame = frame_of(signed_in)
    press("Ctrl+L")
    assert not frame.isVisible()
    assert focused().objectName() == "lock.password"
    type_text("wrong")
    press("Return")
    settle(signed_in.tasks)
    assert not frame.isVisible()
    type_text(PASSWORD)
    press("Return")
    settle(signed_in.tasks)
    assert frame.isVisible()
    assert signed_in.frame is frame


def test_idle_minutes_lock_and_a_key_puts_it_off(signed_in: Application) -> None:
    signed_in.idle.start(1)
    signed_in.idle.touch()
    signed_in.idle.idle.emit()
    assert focused().objectName() == "lock.password"


def test_sign_off_keeps_the_typed_text_as_a_draft(signed_in: Application) -> None:
    frame_of(signed_in).open("customer_new")
    type_text("曾记")
    press("Ctrl+Shift+Q")
    settle(signed_in.tasks)
    assert signed_in.frame is None
    desk = desk_of(signed_in)
    assert desk.log == ["sign off"]
    (draft,) = desk.services.drafts.list("43072601")
    assert "曾记" in draft.body
    assert focused().objectName() == "login.password"


def test_closing_the_window_ends_the_program_behind_it(start: Start) -> None:
    application = start()
    sign_in(application)
    desk = desk_of(application)
    application.window.close()
    assert desk.log == ["closed"]

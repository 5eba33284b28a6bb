"""The frame: navigation, function keys, Esc, search, help, status, tasks, undo, drafts, looks."""

import time

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton

from models.kernel.changes import Changes
from models.kernel.clock import ManualClock
from models.kernel.messages import msg
from tests.support.gui import FakeSettings, StallProbe, find, focused, press, pump, settle, shoot, type_text, wait_for
from tests.support.looking import clipped, missing_glyphs
from tests.support.sample_desk import FormRoom, SampleDesk, SampleReminders, SampleServices
from tests.ui.shell.conftest import Start, sign_in
from ui.shell.application import Application
from ui.shell.frame import Frame
from ui.shell.reminders import Reminder
from ui.shell.room import Room
from ui.shell.sync_words import SyncKind, SyncState, sync_mark
from ui.shell.tasks import Progress, Task


def frame_of(application: Application) -> Frame:
    assert application.frame is not None
    return application.frame


def services_of(application: Application) -> SampleServices:
    desk = application.entry.desk
    assert isinstance(desk, SampleDesk)
    return desk.services


# --- navigation -------------------------------------------------------------------------------------------------------


def test_only_rooms_of_the_role_stand_in_the_rail_and_alt_digits_open_them(start: Start) -> None:
    application = start(SampleDesk(rights=frozenset({"people_view"})))
    sign_in(application)
    frame = frame_of(application)
    assert frame.rail.keys() == ["today", "customers", "admin", "sync"]
    press("Alt+2")
    assert frame.pages.place == ("customers", None)
    assert find(frame.rail, "rail.customers", QPushButton).isChecked()
    press("Alt+9")
    assert frame.pages.place == ("customers", None)
    frame.open("visits")
    page = QCoreApplication.translate("Rooms", "Visits")
    assert frame.bar.title() == f"您的岗位不能打开此页（{page}）。"
    assert frame.pages.place == ("customers", None)


def test_function_keys_stand_on_the_buttons_and_disabled_ones_do_nothing(signed_in: Application) -> None:
    frame = frame_of(signed_in)
    buttons = [button.text() for button in frame.actions_bar.findChildren(QPushButton) if button.objectName()]
    assert buttons == ["F2  登记走访", "F4  电话", "F9  打印", "F12  外来访问"]
    press("F12")
    assert frame.status_bar.passing_text() == ""
    press("F2")
    assert frame.status_bar.passing_text() == "…"


def test_esc_goes_back_step_by_step_and_drops_no_text(signed_in: Application) -> None:
    frame = frame_of(signed_in)
    press("Alt+2")
    frame.open("customer_new")
    assert focused().objectName() == "sample.name"
    type_text("王𬎆木器")
    press("Esc")
    assert frame.pages.place == ("customers", None)
    press("Esc")
    assert frame.pages.place == ("today", None)
    press("Esc")
    assert frame.pages.place == ("today", None)
    frame.open("customer_new")
    room = frame.pages.room()
    assert isinstance(room, FormRoom)
    assert room.form.text("name") == "王𬎆木器"


def test_a_page_that_must_not_be_left_stays(signed_in: Application, monkeypatch: pytest.MonkeyPatch) -> None:
    frame = frame_of(signed_in)
    frame.open("customer_new")
    room = frame.pages.room()
    assert room is not None
    monkeypatch.setattr(room, "leave", lambda: False)
    press("Alt+1")
    assert frame.pages.place == ("customer_new", None)
    monkeypatch.undo()


def test_changes_of_others_reach_the_room_shown(signed_in: Application, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Changes] = []
    monkeypatch.setattr(Room, "on_changes", lambda _room, changes: seen.append(changes))
    desk = signed_in.entry.desk
    assert isinstance(desk, SampleDesk)
    assert desk.tell_changes is not None
    change = Changes(frozenset({("visit", b"1")}), "sync")
    signed_in.tasks.run(Task(lambda _progress: desk.tell_changes and desk.tell_changes(change)))
    settle(signed_in.tasks)
    assert seen == [change]


# --- saving, undo, drafts ---------------------------------------------------------------------------------------------


def test_ctrl_s_saves_and_ctrl_z_takes_it_back(signed_in: Application) -> None:
    frame = frame_of(signed_in)
    frame.open("customer_new")
    type_text("曾记快餐")
    press("Ctrl+S")
    settle(signed_in.tasks)
    assert services_of(signed_in).saved == ["曾记快餐"]
    assert services_of(signed_in).drafts.kept == {}
    assert frame.bar.title() == "已保存"
    press("Ctrl+Z")
    assert services_of(signed_in).saved == []
    room = frame.pages.room()
    assert isinstance(room, FormRoom)
    assert room.form.text("name") == "曾记快餐"
    assert frame.bar.title() == ""


def test_ctrl_z_belongs_to_the_field_once_something_was_typed_after_the_save(signed_in: Application) -> None:
    frame = frame_of(signed_in)
    frame.open("customer_new")
    type_text("曾记快餐")
    press("F10")
    settle(signed_in.tasks)
    type_text("ab")
    press("Ctrl+Z")
    assert services_of(signed_in).saved == ["曾记快餐"]
    room = frame.pages.room()
    assert isinstance(room, FormRoom)
    assert room.form.text("name") == ""
    find(frame.bar, "shell.message.undo", QPushButton).click()
    assert services_of(signed_in).saved == []


def test_a_refused_save_keeps_the_text_names_the_field_and_puts_the_cursor_there(signed_in: Application) -> None:
    frame = frame_of(signed_in)
    frame.open("customer_new")
    type_text("拒收点")
    press("Return")
    press("F10")
    settle(signed_in.tasks)
    assert frame.bar.title() == "Sample: name 拒收点 is refused"
    assert frame.bar.remedy() == "Sample: type another one"
    assert focused().objectName() == "sample.name"
    press("Esc")
    assert frame.bar.title() == ""
    assert frame.pages.place == ("customer_new", None)


def test_the_list_of_drafts_opens_one_and_throws_one_away(signed_in: Application) -> None:
    frame = frame_of(signed_in)
    frame.open("customer_new")
    type_text("半截")
    press("Esc")
    settle(signed_in.tasks)
    drafts = find(frame.status_bar, "shell.drafts", QPushButton)
    assert drafts.isVisible()
    assert drafts.text() == "草稿 1"
    drafts.click()
    settle(signed_in.tasks)
    assert focused().objectName() == "drafts.list"
    press("Return")
    assert frame.pages.place == ("customer_new", None)
    press("Esc")
    settle(signed_in.tasks)
    press("Ctrl+D")
    assert frame.bar.asking
    press("Return")
    assert len(services_of(signed_in).drafts.kept) == 1
    press("Ctrl+D")
    press("Tab")
    press("Shift+Tab")
    find(frame.bar, "shell.message.yes", QPushButton).setFocus()
    press("Return")
    settle(signed_in.tasks)
    assert services_of(signed_in).drafts.kept == {}
    assert frame.context.session.actor.staff_no == "43072601"


# --- search -----------------------------------------------------------------------------------------------------------


def test_ctrl_k_searches_and_enter_opens_what_is_marked(signed_in: Application) -> None:
    frame = frame_of(signed_in)
    press("Ctrl+K")
    assert focused().objectName() == "shell.search"
    type_text("cq")
    wait_for(frame.search.panel.isVisible)
    hits = find(signed_in.window, "shell.hits", QListWidget)
    assert hits.item(0).text().startswith("客户")
    assert hits.currentRow() == 1
    press("Down")
    assert "重庆路五金店" in hits.currentItem().text()
    press("Return")
    assert frame.pages.place == ("customer_new", None)
    assert not frame.search.panel.isVisible()
    assert frame.search.line.text() == ""


def test_a_search_without_result_says_what_to_try(signed_in: Application) -> None:
    frame = frame_of(signed_in)
    press("Ctrl+F")
    type_text("zzz")
    wait_for(frame.search.panel.isVisible)
    words = [label.text() for label in frame.search.panel.findChildren(QLabel) if label.isVisible()]
    assert words == ["没有找到“zzz”。请少输几个字母，或输入电话后四位。"]
    press("Esc")
    assert not frame.search.panel.isVisible()
    assert frame.pages.place == ("today", None)


def test_results_come_quickly_and_typing_never_waits(signed_in: Application) -> None:
    frame = frame_of(signed_in)
    press("Ctrl+K")
    with StallProbe() as probe:
        type_text("chongqing")
        typed = time.perf_counter()
        wait_for(frame.search.panel.isVisible)
        took_ms = (time.perf_counter() - typed) * 1000
    probe.check()
    assert took_ms <= 150 + probe.worst_ms


# --- help, status, tasks ----------------------------------------------------------------------------------------------


def test_f1_shows_and_hides_the_help_with_the_keys(signed_in: Application) -> None:
    frame = frame_of(signed_in)
    press("F1")
    assert frame.help.isVisible()
    assert "Ctrl+K" in frame.help.text()
    press("Esc")
    assert not frame.help.isVisible()
    press("F1")
    press("F1")
    assert not frame.help.isVisible()


NOON = ManualClock.at("2025-11-24 12:00").now_ms()
AT = ManualClock.at("2025-11-24 09:41").now_ms()
YESTERDAY = ManualClock.at("2025-11-23 18:00").now_ms()


@pytest.mark.parametrize(
    ("state", "words", "icon"),
    [
        (SyncState(SyncKind.SYNCED, AT), "已同步 09:41（服务器时间）", "online"),
        (SyncState(SyncKind.SYNCED, AT, waiting=3), "有未送达 · 数据截至 2025-11-24 09:41 · 待发送 3", "outbox"),
        (SyncState(SyncKind.PARTIAL, AT, waiting=3), "有未送达 · 数据截至 2025-11-24 09:41 · 待发送 3", "outbox"),
        (SyncState(SyncKind.SYNCED, YESTERDAY), "已同步 2025-11-23 18:00（服务器时间）", "online"),
        (SyncState(SyncKind.OFFLINE, YESTERDAY), "离线 · 数据截至 2025-11-23 18:00 · 待发送 0", "offline"),
        (SyncState(SyncKind.OFFLINE, None, forced=True), "强制离线 · 尚无中心数据 · 待发送 0", "offline"),
        (SyncState(SyncKind.SYNCING, AT, done=12, total=40), "正在同步 12/40", "sync"),
        (
            SyncState(SyncKind.FAILED, YESTERDAY, 1, reason=msg("The task was cancelled.")),
            "同步失败：任务已取消。 · 数据截至 2025-11-23 18:00 · 待发送 1",
            "offline",
        ),
        (SyncState(SyncKind.SYNCED, AT, attention=1), "已同步 09:41（服务器时间） · 需处理 1", "warning"),
    ],
)
def test_sync_words_are_true_and_have_an_icon(state: SyncState, words: str, icon: str) -> None:
    mark = sync_mark(state, NOON)
    assert (mark.text, mark.icon_name) == (words, icon)


def test_sync_state_told_by_a_worker_thread_is_shown(signed_in: Application) -> None:
    desk = signed_in.entry.desk
    assert isinstance(desk, SampleDesk)
    tell = desk.tell_sync
    assert tell is not None
    signed_in.tasks.run(Task(lambda _progress: tell(SyncState(SyncKind.SYNCED, AT)), lane="net"))
    settle(signed_in.tasks)
    assert frame_of(signed_in).status_bar.sync_text() == "已同步 09:41（服务器时间）"


def test_a_long_task_shows_its_count_and_can_be_cancelled(signed_in: Application) -> None:
    frame = frame_of(signed_in)
    done: list[str] = []

    def work(progress: Progress) -> str:
        number = 0
        while True:
            number += 1
            progress.step(number, 1_000_000_000)

    running = signed_in.tasks.run(Task(work, done.append, title="导入", cancellable=True))
    wait_for(lambda: any("1,000,000,000" in label.text() for label in frame.findChildren(QLabel)))
    find(frame, "work.cancel", QPushButton).click()
    settle(signed_in.tasks)
    assert running.cancelled
    assert done == []
    assert frame.bar.title() == ""


# --- looks ------------------------------------------------------------------------------------------------------------


def test_language_theme_and_size_change_live_are_remembered_and_keep_the_page(start: Start) -> None:
    settings = FakeSettings()
    application = start(settings=settings)
    sign_in(application)
    frame_of(application).open("customer_new")
    type_text("半截")
    press("Ctrl+Shift+L")
    frame = frame_of(application)
    assert settings.get("language") == "en"
    assert find(frame.rail, "rail.sync", QPushButton).text() == "Sync centre"
    assert frame.pages.place == ("customer_new", None)
    room = frame.pages.room()
    assert isinstance(room, FormRoom)
    assert room.form.text("name") == "半截"
    press("Ctrl+Shift+T")
    press("Ctrl+=")
    assert (settings.get("theme"), settings.get("text_size")) == ("dark", "110")
    press("Ctrl+Shift+L")
    assert find(frame_of(application).rail, "rail.sync", QPushButton).text() == "同步中心"


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("percent", ["90", "100", "150"])
def test_nothing_is_clipped_and_no_glyph_is_missing(start: Start, language: str, theme: str, percent: str) -> None:
    desk = SampleDesk(reminders=SampleReminders([Reminder("r", "单氏诊所", "送协议", "09:30", "today", None)]))
    application = start(desk, FakeSettings({"language": language, "theme": theme, "text_size": percent}))
    window, name = application.window, f"shell-{language}-{theme}-{percent}"
    found = clipped(window) + missing_glyphs(window)
    sign_in(application)
    frame = frame_of(application)
    for page in ("today", "customer_new", "drafts"):
        frame.open(page)
        settle(application.tasks)
        found += clipped(window) + missing_glyphs(window)
        shoot(window, f"{name}-{page}")
    press("F1")
    found += clipped(window)
    press("Ctrl+L")
    found += clipped(window)
    assert found == []
    assert (window.width(), window.height()) == (1366, 768)
    pump()

"""Reminders: popped up once, listed until put away, missed ones named, opened by key or notification."""

from PySide6.QtWidgets import QLabel, QPushButton

from tests.support.gui import find, settle
from tests.support.sample_desk import SampleDesk, SampleReminders
from tests.ui.shell.conftest import Start, sign_in
from ui.shell.reminders import Reminder

FIRST = Reminder("a", "福安茶业合作社", "回访揽收", "09:30", "customer_new", None, missed=True)
MANY = tuple(Reminder(str(n), f"客户{n}", "事", "09:4" + str(n), "today", None, pops=False) for n in range(4))


def test_a_missed_reminder_is_listed_pops_up_once_and_opens_its_page(start: Start) -> None:
    source = SampleReminders([FIRST])
    application = start(SampleDesk(reminders=source))
    sign_in(application)
    frame = application.frame
    assert frame is not None
    assert application.tray.notes == [("福安茶业合作社", "回访揽收")]
    assert source.told == [("shown", "a")]
    words = [label.text() for label in frame.reminders.findChildren(QLabel)]
    assert "错过 09:30" in words
    assert "福安茶业合作社：回访揽收" in words
    find(frame.reminders, "reminder.open.a", QPushButton).click()
    settle(application.tasks)
    assert frame.pages.place == ("customer_new", None)
    assert ("dismiss", "a") in source.told
    assert not frame.reminders.isVisible()
    assert len(application.tray.notes) == 1


def test_snooze_and_got_it_are_told_to_the_source(start: Start) -> None:
    source = SampleReminders(list(MANY))
    application = start(SampleDesk(reminders=source))
    sign_in(application)
    frame = application.frame
    assert frame is not None
    assert application.tray.notes == []
    assert any(label.text() == "……还有 1 条" for label in frame.reminders.findChildren(QLabel))
    find(frame.reminders, "reminder.snooze.0", QPushButton).click()
    settle(application.tasks)
    find(frame.reminders, "reminder.dismiss.1", QPushButton).click()
    settle(application.tasks)
    assert source.told == [("snooze 10", "0"), ("dismiss", "0"), ("dismiss", "1")]
    assert frame.reminders.shown_keys == ("2", "3")


def test_a_clicked_notification_brings_the_page(start: Start) -> None:
    application = start(SampleDesk(reminders=SampleReminders([FIRST])))
    sign_in(application)
    application.window.showMinimized()
    application.tray.clicked.emit()
    settle(application.tasks)
    frame = application.frame
    assert frame is not None
    assert frame.pages.place == ("customer_new", None)
    assert not application.window.isMinimized()

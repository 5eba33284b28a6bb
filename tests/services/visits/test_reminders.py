"""Reminders: at half past nine, put off, put away, missed while the program was closed."""

from datetime import time

from app.services.visits.follow_ups import FollowUpDraft
from tests.support.visit_pc import C1, CHEN, LI, TODAY, VisitPc, open_pc


def test_a_reminder_pops_once_at_its_time_and_comes_back_after_a_snooze(pc: VisitPc) -> None:
    pc.visits.follow_ups.add(C1, FollowUpDraft("送样品", TODAY), LI)
    pc.clock.set("2025-11-24 09:29")
    assert pc.reminders.look(LI).listed == ()
    pc.clock.set("2025-11-24 09:30")
    (popping,) = pc.reminders.look(LI).popping
    assert (popping.matter, popping.customer_name, popping.shown_ms) == ("送样品", "福安茶业合作社", None)
    assert pc.reminders.look(CHEN).popping == ()
    pc.reminders.shown((popping.key,))
    state = pc.reminders.look(LI)
    assert (len(state.listed), state.popping) == (1, ())
    pc.reminders.snooze(popping.key, 10)
    pc.clock.set("2025-11-24 09:39")
    assert pc.reminders.look(LI).popping == ()
    pc.clock.set("2025-11-24 09:40")
    assert len(pc.reminders.look(LI).popping) == 1
    pc.reminders.dismiss(popping.key)
    assert pc.reminders.look(LI).listed == ()


def test_one_missed_while_closed_is_listed_at_the_next_start(pc: VisitPc) -> None:
    pc.visits.follow_ups.add(C1, FollowUpDraft("送样品", TODAY, remind_at=time(9, 30)), LI)
    pc.store.close()
    pc.clock.set("2025-11-25 08:00")
    again = open_pc(pc.folder, pc.clock, seed=3)
    (missed,) = again.reminders.look(LI).popping
    assert missed.shown_ms is None
    again.store.close()


def test_a_finished_follow_up_reminds_nobody_and_a_new_time_reminds_again(pc: VisitPc) -> None:
    pc.visits.follow_ups.add(C1, FollowUpDraft("送样品", TODAY), LI)
    pc.clock.set("2025-11-24 09:31")
    (first,) = pc.reminders.look(LI).listed
    pc.reminders.dismiss(first.key)
    pc.visits.follow_ups.amend(first.follow_up_id, FollowUpDraft("送样品", TODAY, remind_at=time(14, 0)), LI)
    pc.clock.set("2025-11-24 14:00")
    assert len(pc.reminders.look(LI).popping) == 1
    pc.visits.follow_ups.finish(first.follow_up_id, "已送", LI)
    assert pc.reminders.look(LI).listed == ()

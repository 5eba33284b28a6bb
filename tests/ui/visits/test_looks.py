"""Every screen of visits and today in every look: no word is cut, no glyph is missing; pictures to look at."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from app.services.visits import RequestDraft, SavedVisit
from app.services.visits.follow_ups import FollowUpDraft
from models.kernel.enums import RequestArea, VisitResult
from tests.support.gui import destroy, dress, every_look, settle, shoot
from tests.support.looking import clipped, missing_glyphs
from tests.support.visit_pc import C1, C2, C3, C4, CHEN, LI, TODAY, VisitPc
from tests.support.visit_rooms import make_desk
from ui.shell.context import RoomContext
from ui.shell.room import Room
from ui.today.room import TodayRoom
from ui.visits.room import VisitsRoom
from ui.visits.small_forms import FollowUpFormRoom, PlanFormRoom, RequestFormRoom
from ui.visits.visit_form import PhoneFormRoom, VisitFormRoom
from ui.visits.visit_page import VisitRoom

TABS = ("due", "plan", "records", "follow_ups", "requests", "calls", "silent", "urgent", "numbers")
FORMS: tuple[tuple[str, Callable[[RoomContext], Room], bytes], ...] = (
    ("visit_new", VisitFormRoom, C1),
    ("visit_phone", PhoneFormRoom, C4),
    ("request_new", RequestFormRoom, C1),
    ("follow_up_new", FollowUpFormRoom, C1),
    ("plan_new", PlanFormRoom, C1),
)
SPACE = (1366 - 150, 768 - 130)


def busy_day(pc: VisitPc) -> SavedVisit:
    """Something in every list, with long texts and rare characters."""
    pc.visits.follow_ups.add(C1, FollowUpDraft("送新茶包装样品，并与理事长商量冬季发货时间", TODAY), LI)
    pc.visits.requests.accept(RequestDraft(C2, "揽收", RequestArea.RURAL, "十件五金", "11185-20251124-9"), LI)
    pc.visits.requests.accept(RequestDraft(C1, "揽收", RequestArea.CITY, "茶叶二十件"), LI)
    pc.visits.recording.record(
        pc.visit(C4, interviewee="王𬎆", visitors="李芳、王䶮", purposes=frozenset({"routine"})), LI
    )
    saved = pc.visits.recording.record(
        pc.visit(C3, result=VisitResult.ABNORMAL, remedy="已请县局派车协助", next_on=date(2025, 11, 26)), LI
    )
    pc.printing.print_visit(saved.visit_id, LI)
    pc.printing.print_visit(saved.visit_id, LI, "客户遗失")
    seen = pc.visits.read.detail(saved.series_id).record.updated_ms
    pc.clock.advance(60_000)
    again = pc.visits.recording.amend(
        saved.visit_id, pc.visit(C3, result=VisitResult.ABNORMAL, remedy="明日到"), LI, seen_ms=seen
    )
    pc.visits.recording.add_addendum(saved.series_id, "客户来电补充：周五放假", LI)
    pc.visits.plans.propose(date(2025, 12, 1), LI)
    pc.visits.plans.submit(date(2025, 12, 1), LI)
    return again


@pytest.mark.parametrize(("language", "theme", "percent"), every_look())
def test_every_screen_in_every_look(pc: VisitPc, qapp: QApplication, language: str, theme: str, percent: int) -> None:
    saved = busy_day(pc)
    dress(qapp, language, theme, percent)
    desk = make_desk(pc, CHEN)
    look = f"{language}-{theme}-{percent}"
    rooms: list[tuple[str, Room, object]] = [("today", TodayRoom(desk.context), None)]
    rooms += [(f"visits-{tab}", VisitsRoom(desk.context), tab) for tab in TABS]
    rooms += [(name, kind(desk.context), subject) for name, kind, subject in FORMS]
    rooms.append(("visit", VisitRoom(desk.context), saved.series_id))
    found: list[str] = []
    for name, room, argument in rooms:
        desk.enter(room, argument, SPACE)
        settle(desk.context.tasks)
        shoot(room, f"{look}-{name}")
        found += [f"{name}: {line}" for line in (*clipped(room), *missing_glyphs(room))]
        destroy(room)
        desk.rooms.clear()
    desk.context.tasks.close()
    dress(qapp)
    assert found == []

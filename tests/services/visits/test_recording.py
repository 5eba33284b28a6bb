"""走访: D3 of the workflows on the services, and RULES.md §3."""

from datetime import date

import pytest

from app.services.demo.people import CHEN_GANG, ZHOU_MIN
from models.kernel.clock import local_time
from models.kernel.enums import FollowUpStatus, NumberState, VisitMode, VisitResult
from models.kernel.errors import InputError, ManyInputErrors, RightsError, StaleError
from models.store.transaction import Del, Ins, Set
from tests.support.people import actor_of
from tests.support.visit_pc import C1, C2, C3, LI, TODAY, VisitPc, open_pc

HOUR_MS = 3_600_000


def test_a_saved_visit_has_number_follow_up_and_one_transaction(pc: VisitPc) -> None:
    before = pc.visits.read.month(C1)
    assert before is not None and before.progress == "2/3"
    saved = pc.visits.recording.record(pc.visit(next_on=date(2025, 12, 3)), LI)
    assert saved.visit_no == "SM01-V-20251124-0001"
    after = pc.visits.read.month(C1)
    assert after is not None and (after.progress, after.cadence.remaining) == ("3/3", 0)
    (tx,) = pc.outbox()
    assert {op.t for op in tx.o if isinstance(op, Ins)} == {"visit", "follow_up", "issued_number"}
    (follow_up,) = pc.rows("follow_up")
    assert (follow_up["matter"], follow_up["due_on"], follow_up["owner"]) == (
        "下次走访", date(2025, 12, 3), LI.staff_no,
    )  # fmt: skip
    assert local_time(int(str(follow_up["remind_ms"]))).strftime("%Y-%m-%d %H:%M") == "2025-12-03 09:30"
    timeline = pc.visits.read.visits_of(C1)
    assert (timeline[0].visit_no, timeline[0].number_state, timeline[0].waiting) == (
        saved.visit_no, NumberState.PENDING, True,
    )  # fmt: skip


def test_a_future_day_is_refused_and_nothing_is_written(pc: VisitPc) -> None:
    with pytest.raises(InputError) as refused:
        pc.visits.recording.record(pc.visit(visited_on=date(2025, 11, 25)), LI)
    assert refused.value.field == "visited_on"
    assert refused.value.title.source == "The day of the visit cannot be later than today"
    assert pc.outbox() == []
    assert pc.visits.recording.record(pc.visit(), LI).visit_no.endswith("-0001")


@pytest.mark.parametrize(("day", "needs"), [(21, False), (20, True)])
def test_late_entry_needs_a_reason_after_three_days(pc: VisitPc, day: int, needs: bool) -> None:
    draft = pc.visit(visited_on=date(2025, 11, day))
    if needs:
        with pytest.raises(InputError) as refused:
            pc.visits.recording.record(draft, LI)
        assert refused.value.field == "backdate_reason"
    reasoned = pc.visit(visited_on=date(2025, 11, day), backdate_reason="下乡时无电脑")
    assert pc.visits.recording.record(reasoned, LI).visit_no == "SM01-V-20251124-0001"


def test_every_broken_field_is_named_at_once(pc: VisitPc) -> None:
    with pytest.raises(ManyInputErrors) as refused:
        pc.visits.recording.record(
            pc.visit(purposes=frozenset(), interviewee=" ", result=VisitResult.ABNORMAL, opinion="很" * 2001), LI
        )
    assert [error.field for error in refused.value.errors] == ["purpose", "interviewee", "remedy", "opinion"]


def test_an_abnormal_outcome_is_reported_first_of_all(pc: VisitPc) -> None:
    pc.visits.recording.record(pc.visit(C2), LI)
    with pytest.raises(InputError, match="remedy"):
        pc.visits.recording.record(pc.visit(C3, result=VisitResult.ABNORMAL), LI)
    pc.visits.recording.record(pc.visit(C3, result=VisitResult.ABNORMAL, remedy="已请县局派人"), LI)
    first = pc.outbox()[0]
    assert first.p == 0
    assert {op.t for op in first.o if isinstance(op, Ins)} >= {"visit", "urgent_report"}
    (report,) = pc.visits.read.urgent(True, 0, 10).rows
    assert (report.customer_name, report.remedy, report.waiting) == ("单氏诊所", "已请县局派人", True)
    pc.visits.urgent.answer(report.report_id, "明日派车", actor_of(CHEN_GANG))
    assert pc.visits.read.urgent(True, 0, 10).total == 0
    with pytest.raises(RightsError):
        pc.visits.urgent.answer(report.report_id, "不可", LI)


def test_a_phone_contact_counts_as_a_call_and_takes_no_number(pc: VisitPc) -> None:
    saved = pc.visits.recording.record(pc.visit(C2, mode=VisitMode.PHONE), LI)
    month = pc.visits.read.month(C2)
    assert month is not None and (month.progress, month.calls) == ("1/2", 1)
    assert saved.visit_no == ""
    assert pc.printing.prepare_visit(saved.visit_id, LI).number == "SM01-V-20251124-0001"
    assert pc.printing.prepare_visit(saved.visit_id, LI).number == "SM01-V-20251124-0001"


def test_two_visits_on_one_day_count_once(pc: VisitPc) -> None:
    for _ in range(2):
        pc.visits.recording.record(pc.visit(C2), LI)
    month = pc.visits.read.month(C2)
    assert month is not None and month.progress == "2/2"


def test_an_unprinted_visit_is_edited_in_place(pc: VisitPc) -> None:
    saved = pc.visits.recording.record(pc.visit(next_on=date(2025, 12, 3)), LI)
    record = pc.visits.read.detail(saved.series_id).record
    again = pc.visits.recording.amend(
        saved.visit_id, pc.visit(opinion="改为下午", next_on=date(2025, 12, 5)), LI, seen_ms=record.updated_ms
    )
    assert (again.visit_no, again.version) == (saved.visit_no, 1)
    assert pc.visits.read.detail(saved.series_id).record.opinion == "改为下午"
    (follow_up,) = pc.rows("follow_up")
    assert follow_up["due_on"] == date(2025, 12, 5)
    pc.visits.recording.amend(
        saved.visit_id, pc.visit(), LI, seen_ms=pc.visits.read.detail(saved.series_id).record.updated_ms
    )
    assert pc.rows("follow_up") == []


def test_an_edit_after_printing_makes_version_two_and_voids_the_number(pc: VisitPc) -> None:
    saved = pc.visits.recording.record(pc.visit(), LI)
    pc.printing.print_visit(saved.visit_id, LI)
    seen = pc.visits.read.detail(saved.series_id).record.updated_ms
    second = pc.visits.recording.amend(saved.visit_id, pc.visit(opinion="更正"), LI, seen_ms=seen)
    assert (second.version, second.visit_no) == (2, "SM01-V-20251124-0002")
    register = {line.number: line for line in pc.visits.read.numbers(None, "20251124", 0, 10).rows}
    old, new = register[saved.visit_no], register[second.visit_no]
    assert (old.state, old.replaced_by, old.void_reason) == (NumberState.VOID, second.visit_no, "打印后修改")
    assert new.state is NumberState.PENDING
    detail = pc.visits.read.detail(saved.series_id)
    assert [line.version for line in detail.versions] == [2, 1]
    assert detail.record.opinion == "更正"
    month = pc.visits.read.month(C1)
    assert month is not None and month.progress == "3/3"
    with pytest.raises(StaleError):
        pc.visits.recording.amend(saved.visit_id, pc.visit(), LI, seen_ms=seen)


def test_after_forty_eight_hours_only_an_addendum_is_left(pc: VisitPc) -> None:
    saved = pc.visits.recording.record(pc.visit(), LI)
    seen = pc.visits.read.detail(saved.series_id).record.updated_ms
    pc.clock.advance(48 * HOUR_MS)
    pc.visits.recording.amend(saved.visit_id, pc.visit(opinion="还可以改"), LI, seen_ms=seen)
    pc.clock.advance(1)
    seen = pc.visits.read.detail(saved.series_id).record.updated_ms
    with pytest.raises(InputError, match="48 hours"):
        pc.visits.recording.amend(saved.visit_id, pc.visit(opinion="太晚"), LI, seen_ms=seen)
    pc.visits.recording.add_addendum(saved.series_id, "客户又来电确认", LI)
    detail = pc.visits.read.detail(saved.series_id)
    assert [(note.text, note.author_name) for note in detail.addenda] == [("客户又来电确认", "李芳")]
    assert detail.record.opinion == "还可以改"


def test_somebody_elses_change_is_not_written_over(pc: VisitPc) -> None:
    saved = pc.visits.recording.record(pc.visit(), LI)
    seen = pc.visits.read.detail(saved.series_id).record.updated_ms
    pc.clock.advance(1000)
    pc.visits.recording.amend(saved.visit_id, pc.visit(opinion="甲"), LI, seen_ms=seen)
    with pytest.raises(StaleError):
        pc.visits.recording.amend(saved.visit_id, pc.visit(opinion="乙"), LI, seen_ms=seen)


def test_undo_takes_everything_back_and_voids_the_number(pc: VisitPc) -> None:
    draft = pc.visit(next_on=date(2025, 12, 3), result=VisitResult.ABNORMAL, remedy="已上报")
    saved = pc.visits.recording.record(draft, LI)
    with pytest.raises(InputError):
        pc.visits.recording.undo(saved.visit_id, actor_of(CHEN_GANG))
    pc.visits.recording.undo(saved.visit_id, LI)
    month = pc.visits.read.month(C1)
    assert month is not None and month.progress == "2/3"
    assert pc.rows("follow_up") == pc.rows("urgent_report") == []
    number = pc.visits.read.numbers(NumberState.VOID, "", 0, 10).rows[0]
    assert (number.number, number.void_reason) == (saved.visit_no, "登记后撤销")
    assert {op.t for op in pc.outbox()[-1].o if isinstance(op, Del)} == {"visit", "follow_up", "urgent_report"}
    assert pc.visits.recording.record(pc.visit(), LI).visit_no.endswith("-0002")


def test_a_printed_visit_is_not_taken_back(pc: VisitPc) -> None:
    saved = pc.visits.recording.record(pc.visit(), LI)
    pc.printing.print_visit(saved.visit_id, LI)
    with pytest.raises(InputError):
        pc.visits.recording.undo(saved.visit_id, LI)


def test_saving_forgets_the_draft_in_the_same_transaction(pc: VisitPc) -> None:
    pc.drafts.save("visit_new:C1", LI.staff_no, "{}")
    with pytest.raises(InputError):
        pc.visits.recording.record(pc.visit(interviewee=""), LI, "visit_new:C1")
    assert pc.drafts.load("visit_new:C1", LI.staff_no) is not None
    pc.visits.recording.record(pc.visit(), LI, "visit_new:C1")
    assert pc.drafts.load("visit_new:C1", LI.staff_no) is None


def test_a_finance_reviewer_records_nothing(pc: VisitPc) -> None:
    with pytest.raises(RightsError):
        pc.visits.recording.record(pc.visit(), actor_of(ZHOU_MIN))


def test_a_finished_next_step_is_left_alone(pc: VisitPc) -> None:
    saved = pc.visits.recording.record(pc.visit(next_on=TODAY), LI)
    (row,) = pc.visits.read.detail(saved.series_id).follow_ups
    pc.visits.follow_ups.finish(row.follow_up_id, "已当面说明", LI)
    seen = pc.visits.read.detail(saved.series_id).record.updated_ms
    pc.visits.recording.amend(saved.visit_id, pc.visit(next_on=date(2025, 12, 9)), LI, seen_ms=seen)
    (after,) = pc.visits.read.detail(saved.series_id).follow_ups
    assert (after.status, after.feedback, after.due_on) == (FollowUpStatus.DONE, "已当面说明", TODAY)


def test_a_restart_after_the_save_finds_the_visit_once_with_its_number(pc: VisitPc) -> None:
    saved = pc.visits.recording.record(pc.visit(), LI)
    pc.store.close()
    again = open_pc(pc.folder, pc.clock, seed=2)
    timeline = again.visits.read.visits_of(C1)
    assert [line.visit_no for line in timeline].count(saved.visit_no) == 1
    ready = again.printing.print_visit(saved.visit_id, LI)
    assert (ready.number, ready.copy_no) == (saved.visit_no, 0)
    again.store.close()


def test_the_amendment_travels_as_new_and_base(pc: VisitPc) -> None:
    saved = pc.visits.recording.record(pc.visit(), LI)
    seen = pc.visits.read.detail(saved.series_id).record.updated_ms
    pc.visits.recording.amend(saved.visit_id, pc.visit(opinion="改"), LI, seen_ms=seen)
    (op,) = pc.outbox()[-1].o
    assert isinstance(op, Set)
    assert op.f == {"opinion": ("改", "希望上门时间固定")}

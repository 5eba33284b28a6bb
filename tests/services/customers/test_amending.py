from datetime import date

import pytest

from app.queries.customer_history import HistoryLine
from models.kernel.enums import DueState
from models.kernel.errors import InputError, RightsError, StaleError
from tests.support.customer_pc import AUDITOR, C1, C2, C4, LI_FANG, WANG_YAN, CustomerPc, make_customer_pc

RENUMBER = {"phone": "13811112222"}


def test_a_key_account_needs_a_reason(pc: CustomerPc) -> None:
    with pytest.raises(InputError) as refusal:
        pc.customers.amending.amend(C1, RENUMBER, " ", LI_FANG, seen_ms=pc.seen(C1))
    assert refusal.value.field == "reason"
    assert str(refusal.value.title.params["tier"]) == "diamond"
    assert pc.one("SELECT phone FROM customer WHERE id = ?", C1) == "13807361001"


def test_an_ordinary_customer_needs_none(pc: CustomerPc) -> None:
    pc.customers.amending.amend(C4, RENUMBER, "", LI_FANG, seen_ms=pc.seen(C4))
    assert pc.one("SELECT phone FROM customer WHERE id = ?", C4) == "13811112222"


def test_an_amendment_makes_a_version_a_review_and_stale_paper(pc: CustomerPc) -> None:
    saved = pc.customers.amending.amend(C1, RENUMBER, "客户换号", LI_FANG, seen_ms=pc.seen(C1))
    page = pc.customers.read.file(C1, LI_FANG)
    assert (page.file.version, page.file.waiting, page.file.stale) == (2, True, True)
    assert page.file.due is not None and page.file.due.limit == date(2025, 12, 9)
    assert page.reviews[0].kind == "amended"
    [line] = changes(pc)
    assert line.field is not None
    assert (line.field.zh, line.old, line.new, line.author, line.reason) == (
        "联系电话", "13807361001", "13811112222", "李芳", "客户换号",
    )  # fmt: skip
    assert saved.changes.ids("customer") == {C1}


def test_pending_becomes_confirmed_with_the_servers_time(pc: CustomerPc) -> None:
    pc.customers.amending.amend(C1, RENUMBER, "客户换号", LI_FANG, seen_ms=pc.seen(C1))
    assert pc.customers.read.file(C1, LI_FANG).file.waiting
    pc.confirm_all(1_764_000_000_000)
    file = pc.customers.read.file(C1, LI_FANG).file
    assert (file.waiting, file.confirmed_ms) == (False, 1_764_000_000_000)


def test_printing_the_card_clears_the_stale_paper(pc: CustomerPc) -> None:
    pc.customers.amending.amend(C1, RENUMBER, "客户换号", LI_FANG, seen_ms=pc.seen(C1))
    pc.clock.advance(1000)
    with pc.store.transaction() as connection:
        connection.exec_driver_sql("UPDATE customer SET paper_printed_ms = ? WHERE id = ?", (pc.clock.now_ms(), C1))
    assert not pc.customers.read.file(C1, LI_FANG).file.stale


def test_nothing_changed_writes_nothing(pc: CustomerPc) -> None:
    saved = pc.customers.amending.amend(C1, {"phone": "138-0736-1001"}, "", LI_FANG, seen_ms=pc.seen(C1))
    assert not saved.changes.rows
    assert pc.one("SELECT count(*) FROM outbox") == 0


def test_a_basic_item_cannot_be_emptied(pc: CustomerPc) -> None:
    with pytest.raises(InputError) as refusal:
        pc.customers.amending.amend(C4, {"contact_name": ""}, "", LI_FANG, seen_ms=pc.seen(C4))
    assert refusal.value.field == "contact_name"


def test_a_change_in_between_is_noticed(pc: CustomerPc) -> None:
    seen = pc.seen(C4)
    pc.clock.advance(5)
    pc.customers.amending.amend(C4, {"postcode": "415301"}, "", WANG_YAN, seen_ms=seen)
    with pytest.raises(StaleError):
        pc.customers.amending.amend(C4, RENUMBER, "", LI_FANG, seen_ms=seen)


def test_both_managers_cannot_be_one_person(pc: CustomerPc) -> None:
    with pytest.raises(InputError) as refusal:
        pc.customers.amending.amend(C1, {"manager_b": LI_FANG.staff_no}, "换人", LI_FANG, seen_ms=pc.seen(C1))
    assert refusal.value.field == "manager_b"


def test_undo_gives_the_values_back_and_both_stay_in_history(pc: CustomerPc) -> None:
    saved = pc.customers.amending.amend(C1, RENUMBER, "客户换号", LI_FANG, seen_ms=pc.seen(C1))
    assert saved.undo is not None
    pc.clock.advance(4000)
    pc.customers.undoing.undo(saved.undo, LI_FANG)
    assert pc.one("SELECT phone FROM customer WHERE id = ?", C1) == "13807361001"
    assert [line.new for line in changes(pc)] == [
        "13807361001", "13811112222",
    ]  # fmt: skip
    with pytest.raises(StaleError):
        pc.customers.undoing.undo(saved.undo, LI_FANG)


def test_confirming_without_change_moves_the_limit_and_is_on_record(pc: CustomerPc) -> None:
    assert pc.customers.read.file(C2, LI_FANG).file.due is not None
    pc.customers.amending.confirm_unchanged(C2, LI_FANG)
    page = pc.customers.read.file(C2, LI_FANG)
    assert page.file.due is not None
    assert (page.file.due.limit, page.file.due.state) == (date(2025, 12, 24), DueState.NOT_DUE)
    assert (page.reviews[0].kind, page.reviews[0].reviewer_name) == ("no_change", "李芳")
    with pytest.raises(InputError):
        pc.customers.amending.confirm_unchanged(C2, LI_FANG)


def test_calendar_mode_has_other_limits(tmp_path_factory: pytest.TempPathFactory) -> None:
    pc = make_customer_pc(tmp_path_factory.mktemp("calendar"), review_mode="calendar")
    limits = {}
    for key, customer in (("C1", C1), ("C2", C2)):
        pc.customers.amending.confirm_unchanged(customer, LI_FANG)
        due = pc.customers.read.file(customer, LI_FANG).file.due
        limits[key] = due.limit if due else None
    assert limits == {"C1": date(2025, 12, 15), "C2": date(2025, 12, 31)}
    pc.pc.close()


def test_notes_are_appended(pc: CustomerPc) -> None:
    pc.customers.amending.add_note(C1, "上午十点前揽收", LI_FANG)
    pc.clock.advance(1000)
    pc.customers.amending.add_note(C1, "理事长周三不在", WANG_YAN)
    notes = pc.customers.read.file(C1, LI_FANG).notes
    assert [(note.text, note.author_name) for note in notes] == [
        ("理事长周三不在", "王䶮"), ("上午十点前揽收", "李芳"),
    ]  # fmt: skip
    for text in ("  ", "字" * 501):
        with pytest.raises(InputError):
            pc.customers.amending.add_note(C1, text, LI_FANG)


def test_the_inspector_changes_nothing(pc: CustomerPc) -> None:
    with pytest.raises(RightsError):
        pc.customers.amending.amend(C4, RENUMBER, "", AUDITOR, seen_ms=pc.seen(C4))
    with pytest.raises(RightsError):
        pc.customers.amending.confirm_unchanged(C4, AUDITOR)
    with pytest.raises(RightsError):
        pc.customers.amending.add_note(C4, "注", AUDITOR)


def changes(pc: CustomerPc) -> list[HistoryLine]:
    rows = pc.customers.read.history(C1, _Page(), LI_FANG).rows
    return [line for line in rows if line.source == "change"]


class _Page:
    offset = 0
    limit = 100
    sort = ""
    descending = False

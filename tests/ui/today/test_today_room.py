"""今日: D1 of the workflows on visits, reviews and printing, by keys."""

from app.services.visits.follow_ups import FollowUpDraft
from models.store.unit_of_work import work
from models.tables.organisation import ParameterValue
from tests.slips.samples import all_text
from tests.support.gui import StallProbe, destroy, find, press, settle
from tests.support.visit_pc import C1, C2, C3, CHEN, LI, TODAY, VisitPc
from tests.support.visit_rooms import Desk, make_desk
from ui.today.room import TodayRoom, today_specs
from ui.widgets.tiles import Tile


def rolling(pc: VisitPc) -> None:
    """The workflow's parameter: rolling reviews."""
    with work(pc.store, CHEN, what="parameter") as uow:
        uow.add(
            ParameterValue(
                scope="r:43072600", key="review.mode", value="rolling", org_code="43072600", effective_from=TODAY,
                maker="43072612", checker="43070001",
            )
        )  # fmt: skip
        uow.commit()


def figures(room: TodayRoom) -> dict[str, str]:
    return {name.removeprefix("today."): tile.figure() for name, tile in room.tiles.tiles.items()}


def test_tiles_are_those_of_the_workflow_and_each_is_the_length_of_its_list(desk: Desk) -> None:
    rolling(desk.pc)
    room = TodayRoom(desk.context)
    desk.enter(room)
    shown = figures(room)
    assert (shown["owed"], shown["behind"], shown["reviews_overdue"], shown["reviews_today"]) == ("3", "0", "2", "1")
    for name, table in room.tables.items():
        find(room, name, Tile).click()
        settle(desk.context.tasks)
        assert str(table.total) == figures(room)[name.removeprefix("today.")]
        assert room.stack.currentWidget() is table
    overdue = room.tables["today.reviews_overdue"].rows_model
    assert [str(overdue.index(row, 0).data()) for row in range(2)] == ["逾期 4 天", "逾期 4 天"]
    assert "从未同步" in room.age.text()
    destroy(room)


def test_in_calendar_mode_no_file_is_due(desk: Desk) -> None:
    room = TodayRoom(desk.context)
    desk.enter(room)
    assert (figures(room)["reviews_overdue"], figures(room)["reviews_today"]) == ("0", "0")
    destroy(room)


def test_the_board_follows_changes_and_midnight(desk: Desk) -> None:
    rolling(desk.pc)
    room = TodayRoom(desk.context)
    desk.enter(room)
    desk.context.bus.publish(desk.pc.visits.recording.record(desk.pc.visit(C3), LI).changes)
    settle(desk.context.tasks)
    assert figures(room)["owed"] == "2"
    desk.pc.visits.follow_ups.add(C1, FollowUpDraft("送样品", TODAY), LI)
    desk.pc.clock.set("2025-11-24 23:59")
    room.look()
    settle(desk.context.tasks)
    assert figures(room)["reviews_overdue"] == "2"
    desk.pc.clock.set("2025-11-25 00:01")
    room.look()
    settle(desk.context.tasks)
    assert (figures(room)["reviews_overdue"], figures(room)["reviews_today"]) == ("3", "0")
    assert figures(room)["follow_ups"] == "1"
    assert room.age.text().startswith("2025-11-25")
    destroy(room)


def test_keys_open_rows_forms_and_lists(desk: Desk) -> None:
    room = TodayRoom(desk.context)
    desk.enter(room)
    table = room.tables["today.owed"]
    assert table.hasFocus()
    press("End")
    press("Return")
    for key in ("F2", "F4", "F6", "F5"):
        desk.act(room, key)
    assert desk.shell.opened == [
        ("customer", C1), ("visit_new", C1), ("visit_phone", C1), ("request_new", C1), ("visits", "due:owed"),
    ]  # fmt: skip
    find(room, "today.calls", Tile).click()
    desk.act(room, "F5")
    find(room, "today.conflicts", Tile).click()
    assert desk.shell.opened[-2:] == [("visits", "calls"), ("sync", None)]
    destroy(room)


def test_only_who_approves_sees_the_plans(pc: VisitPc, desk: Desk) -> None:
    desk.allow("customer_view", "visit_record")
    room = TodayRoom(desk.context)
    assert "today.plans" not in room.tiles.tiles
    head = make_desk(pc, CHEN)
    head.allow("visit_plan_approve")
    other = TodayRoom(head.context)
    assert "today.plans" in other.tiles.tiles
    head.context.tasks.close()
    destroy(other)
    destroy(room)


def test_f9_prints_todays_sheet_within_the_time_and_without_a_stall(desk: Desk) -> None:
    rolling(desk.pc)
    desk.pc.printing.warm()
    room = TodayRoom(desk.context)
    desk.enter(room)
    with StallProbe(limit_ms=2_000) as probe:
        desk.print_now(room)
    probe.check()
    text = all_text((desk.pc.folder / "今日清单.pdf").read_bytes())
    assert text.index("单家湾") < text.index("石门村") < text.index("茶山村")
    assert all(name in text for name in ("福安茶业合作社", "重庆路五金店", "单氏诊所"))
    assert "档案核对逾期4天" in text
    assert len(desk.pc.rows("print_log")) == 1
    destroy(room)


def test_a_customer_that_owes_nothing_is_on_no_tile(desk: Desk) -> None:
    rolling(desk.pc)
    room = TodayRoom(desk.context)
    desk.enter(room)
    assert room.board is not None
    names = {row.name for row in room.board.owed} | {row.customer_name for row in room.board.reviews_overdue}
    assert names == {"福安茶业合作社", "重庆路五金店", "单氏诊所"}
    assert C2 in {row.customer_id for row in room.board.reviews_today}
    destroy(room)


def test_the_page_stands_in_the_registry() -> None:
    (spec,) = today_specs()
    assert (spec.key, spec.navigation) == ("today", True)

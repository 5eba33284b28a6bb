"""One test for each number of `sync/PROTOCOL.md`: pages, histories and digests, link and limits."""

from pathlib import Path

import pytest
import zstandard

from app.services.demo import people
from models.kernel.clock import ManualClock
from models.kernel.errors import YouKeError
from models.store.unit_of_work import work
from models.tables.customers import Customer
from sync.client.backoff import BASE_MS, CAP_MS, after_failure
from sync.client.engine import Sizes, SyncEngine
from sync.client.facts import Backoff, read_backoff
from sync.client.storage import Image, Reply, Transport
from sync.protocol.codec import MAX_FRAME, MAX_MESSAGE, ZSTD, pack, unpack
from sync.protocol.errors import FrameError, NoLinkError, RefusedError, VersionError
from sync.protocol.messages import Answer, Cursor, Request, Trouble
from sync.server.storage import Device
from tests.support.centre import make_pc, start_centre
from tests.support.people import actor_of
from tests.support.stores import SeededEntropy
from tests.sync.simulator.desk import CARD, SCOPE, Desk
from tests.sync.simulator.memory_client import MemoryTx
from tests.sync.simulator.pc import CrashError, Pc

OTHER = b"card-000-0000-02"


@pytest.fixture
def desk() -> Desk:
    """Two PCs that know one card."""
    made = Desk()
    made.file(made.a, name="one", phone="1")
    made.sync(made.a, made.b)
    return made


def test_rule_20_page_verdicts_and_cursor_go_in_together(desk: Desk) -> None:
    desk.amend(desk.a, phone="2")
    desk.sync(desk.a)
    request = desk.b.compose()
    answer = desk.ask(desk.b, request)
    [page] = [change for change in answer.c if change.s == SCOPE]
    assert {item.rev for group in page.g for item in group.i} == {page.t}
    calls = 0
    while True:
        calls += 1
        desk.b.storage.fuse.left = calls
        before = (desk.value(desk.b, "phone"), desk.b.storage.state.places[SCOPE].cursor)
        try:
            desk.b.take(request, answer)
        except CrashError:
            after = (desk.value(desk.b, "phone"), desk.b.storage.state.places[SCOPE].cursor)
            assert after == before
            desk.b.start()
            continue
        break
    assert calls > 5
    assert (desk.value(desk.b, "phone"), desk.b.storage.state.places[SCOPE].cursor) == ("2", page.t)


def shown_rows(answer: Answer) -> set[tuple[str, bytes]]:
    return {(group.t, item.id) for change in answer.c for group in change.g for item in group.i}


def test_rule_21_no_echo_of_what_the_verdict_confirms(desk: Desk) -> None:
    desk.amend(desk.a, phone="2")
    request = desk.a.compose()
    answer = desk.ask(desk.a, request)
    assert shown_rows(answer) == set()
    building = tuple(Cursor(cursor.s, cursor.e, cursor.c, 1) for cursor in request.c)
    whole = desk.ask(desk.a, Request(i=request.i, c=building, k=request.k, h=request.h, t=request.t))
    assert ("card", CARD) in shown_rows(whole)
    desk.a.take(Request(i=b"another1", c=request.c, k=request.k), answer)
    assert desk.a.storage.state.places[SCOPE].cursor < answer.c[0].t


def test_rule_22_pending_edits_stay_on_top(desk: Desk) -> None:
    desk.amend(desk.a, phone="a", name="by a")
    desk.sync(desk.a)
    request = desk.b.compose()
    desk.amend(desk.b, phone="b")
    desk.b.take(request, desk.ask(desk.b, request))
    assert (desk.value(desk.b, "phone"), desk.value(desk.b, "name")) == ("b", "by a")


def test_rule_23_an_older_image_replaces_nothing(desk: Desk) -> None:
    desk.amend(desk.a, phone="2")
    desk.sync(desk.a)
    request = desk.b.compose()
    late = desk.ask(desk.b, request)
    desk.amend(desk.a, phone="3")
    desk.sync(desk.a, desk.b)
    desk.b.take(request, late)
    assert desk.value(desk.b, "phone") == "3"


def test_rule_24_nothing_from_foreign_scopes(desk: Desk) -> None:
    stranger = desk.pc("c", "b:2")
    request = stranger.compose()
    asked = Request(i=request.i, c=(Cursor(SCOPE), Cursor("b:2"), Cursor("r:0")))
    answer = desk.ask(stranger, asked)
    assert {change.s for change in answer.c} <= {"b:2", "r:0"}
    assert set(answer.s) == {"b:2", "r:0"}
    assert shown_rows(answer) == set()


def test_rule_25_absence_is_no_deletion(desk: Desk) -> None:
    desk.server.state.rows[SCOPE].clear()
    desk.a.take(*rebuilt(desk, desk.a))
    assert desk.value(desk.a, "name") == "one"
    assert desk.shown(desk.a).fields.get("deleted_ms") is None


def confirmed_rows(pc: Pc, scope: str) -> dict[object, Image]:
    return {(table, image.id): image for table, image in MemoryTx(pc.storage).confirmed(scope)}


def rebuilt(desk: Desk, pc: Pc) -> tuple[Request, Answer]:
    desk.server.state.heads[SCOPE].epoch = b"new!"
    request = pc.compose()
    return request, desk.ask(pc, request)


def test_rule_26_a_restored_centre_begins_a_new_history(desk: Desk) -> None:
    backup = desk.server.state.copy()
    old = backup.heads[SCOPE].epoch, backup.heads[SCOPE].seq
    lost = desk.amend(desk.a, phone="2")
    desk.amend(desk.b, name="two")
    desk.sync(desk.a, desk.b)
    highest = desk.server.state.heads[SCOPE].seq
    desk.server.state = backup
    desk.sync(desk.a, desk.b, desk.a)
    head = desk.server.state.heads[SCOPE]
    assert head.epoch != old[0]
    assert head.seq > highest + (1 << 20)
    assert lost.id in desk.server.state.by_tx
    assert (desk.held()["phone"], desk.held()["name"]) == ("2", "two")
    assert confirmed_rows(desk.a, SCOPE) == confirmed_rows(desk.b, SCOPE)


def test_rule_27_damage_is_found_by_digest_and_mended(desk: Desk) -> None:
    waiting = desk.amend(desk.b, name="unsent")
    desk.sync(desk.b, desk.a)
    row = desk.shown(desk.a)
    desk.a.storage.state.rows["card", CARD] = Image(row.id, row.scope, row.rev, {**row.fields, "phone": "flipped"})
    with desk.a.storage.begin() as tx:
        from_disk = tx.places()[SCOPE]
        from_disk.digest += 1
        tx.put_place(from_disk)
    desk.sync(desk.a)
    assert desk.value(desk.a, "phone") == "1"
    assert {kind for _, kind, _ in desk.a.storage.state.incidents} >= {"divergence", "rebuild"}
    with desk.a.storage.begin() as tx:
        wrong_sum = tx.places()[SCOPE]
        wrong_sum.digest += 1
        tx.put_place(wrong_sum)
    desk.sync(desk.a)
    assert {kind for _, kind, _ in desk.a.storage.state.incidents} >= {"digest_sum"}
    assert desk.verdict(waiting) == 0


@pytest.mark.parametrize(
    "frame",
    [
        b"",
        b"\x07abc",
        b"\x00\xc1",
        pack(Answer(5))[:-1],
        bytes((ZSTD,)) + zstandard.compress(b"\x00" * 30_000_000),
        bytes((ZSTD,)) + zstandard.compress(b"\x90" * 1000)[:-3],
        b"\x00" * (MAX_FRAME + 1),
        b"\x00" + b"\x91" * 100_000,
    ],
)
def test_rule_28_frames_that_are_no_message_are_refused(frame: bytes) -> None:
    assert MAX_MESSAGE == 96 << 20
    with pytest.raises(FrameError):
        unpack(frame, Answer)


def test_rule_29_the_next_try_is_set_durably_with_jitter(desk: Desk) -> None:
    chance = SeededEntropy(1)
    waits = []
    backoff = Backoff()
    for _ in range(20):
        backoff = after_failure(backoff, 0, chance)
        waits.append(backoff.next_ms)
    assert all(wait <= min(CAP_MS, BASE_MS << turn) + 1000 for turn, wait in enumerate(waits))
    assert max(waits) > CAP_MS // 4
    assert len(set(waits)) == 20
    report = engine_on(desk.a, BrokenRoad()).run_once()
    assert (report.state, type(report.error)) == ("offline", NoLinkError)
    with desk.a.storage.begin() as tx:
        assert read_backoff(tx).failures == 1
    desk.a.start()
    assert 1000 <= desk.a.engine.due_in_ms() <= BASE_MS + 1000


def engine_on(pc: Pc, road: Transport) -> SyncEngine:
    return SyncEngine(pc.storage, road, pc.clock, pc.chance, pc.paper)


class BrokenRoad:
    """No link."""

    def exchange(self, request: Request) -> Reply:
        raise NoLinkError("no route")


class DeskRoad:
    """A road into a desk's centre."""

    def __init__(self, desk: Desk, device: Device) -> None:
        self._desk = desk
        self._device = device
        self.asked = 0

    def exchange(self, request: Request) -> Reply:
        self.asked += 1
        return Reply(self._desk.centre.exchange(self._device, request), 1, 1)


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock.at(people.START)


def test_rule_30_token_and_signature_open_the_door(desk: Desk, tmp_path: Path, clock: ManualClock) -> None:
    server = start_centre(tmp_path / "centre", clock)
    first, second = (make_pc(server, tmp_path / name, clock) for name in ("one", "two"))
    body = pack(Request(i=b"12345678", c=()))
    credentials = first.transport._credentials
    assert credentials is not None
    token, signature = credentials.sign(body).split(" ")
    for authorization in (f"{token} {'A' * 86}", f"unknown {signature}", token, ""):
        answer = first.transport._session.post(
            f"{server.url}/sync/v1/exchange", data=body, headers={"Authorization": authorization}, timeout=20
        )
        assert answer.status_code == 401, authorization
    other = second.transport._credentials
    assert other is not None
    mixed = f"{token} {other.sign(body).split(' ')[1]}"
    answer = first.transport._session.post(
        f"{server.url}/sync/v1/exchange", data=body, headers={"Authorization": mixed}, timeout=20
    )
    assert answer.status_code == 401
    for pc in (first, second):
        pc.close()
    server.stop()
    shut_out = Device(b"a" * 16, "1", SCOPE, (SCOPE,), frozenset({SCOPE}), revoked=True)
    told = desk.centre.exchange(shut_out, desk.a.compose())
    assert (told.f, told.c, told.v) == (Trouble.REVOKED, (), ())
    kept = desk.amend(desk.a, phone="9")
    road = DeskRoad(desk, shut_out)
    report = engine_on(desk.a, road).run_once()
    assert (report.state, road.asked) == ("refused", 1)
    assert desk.state(desk.a, kept) == "P"


def test_a_run_goes_on_over_many_pages_and_fetches_ahead(desk: Desk) -> None:
    for number in range(300):
        desk.file(desk.a, b"card-%011d" % number, name="x" * 90)
    assert engine_on(desk.a, DeskRoad(desk, desk.a.device)).run_once().sent == 300
    newcomer = desk.pc("n")
    road = DeskRoad(desk, newcomer.device)
    engine = SyncEngine(newcomer.storage, road, newcomer.clock, newcomer.chance, newcomer.paper, sizes=Sizes(page=4000))
    report = engine.run_once()
    assert report.state == "synced"
    assert road.asked > 5
    assert confirmed_rows(newcomer, SCOPE) == confirmed_rows(desk.a, SCOPE)
    quiet = DeskRoad(desk, newcomer.device)
    assert engine_on(newcomer, quiet).run_once().state == "synced"
    assert quiet.asked == 1


def test_rule_31_another_version_is_told_in_one_sentence(
    tmp_path: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = start_centre(tmp_path / "centre", clock)
    pc = make_pc(server, tmp_path / "one", clock)
    answer = pc.transport._session.post(f"{server.url}/sync/v9/exchange", data=b"", timeout=20)
    assert answer.status_code == 426
    monkeypatch.setattr("sync.client.transport.PROTOCOL_VERSION", 9)
    report = pc.sync()
    assert report.state == "refused"
    assert isinstance(report.error, VersionError)
    assert isinstance(report.error, YouKeError)
    assert not isinstance(report.error, RefusedError)
    pc.close()
    server.stop()


def test_rule_32_bytes_of_nothing_and_of_one_edit(tmp_path: Path, clock: ManualClock) -> None:
    server = start_centre(tmp_path / "centre", clock)
    pc = make_pc(server, tmp_path / "one", clock)
    pc.sync()
    idle = pc.sync()
    assert idle.bytes_up + idle.bytes_down <= 700
    with pc.store.read() as connection:
        row_id = connection.exec_driver_sql("SELECT id FROM customer LIMIT 1").scalar()
    assert isinstance(row_id, bytes)
    with work(pc.store, actor_of(people.LI_FANG), what="customer.amend", subject="x") as uow:
        uow.get(Customer, row_id).phone = "13900001111"
        uow.reason = "客户换号"
        uow.commit()
    edit = pc.sync()
    assert edit.sent == 1
    assert edit.bytes_up + edit.bytes_down <= 1300
    pc.close()
    server.stop()

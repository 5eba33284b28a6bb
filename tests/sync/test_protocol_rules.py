"""One test for each number of `sync/PROTOCOL.md`: transactions, envelopes and what the centre does with them."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
import sqlalchemy as sa

from models.kernel.errors import StorageError
from models.kernel.messages import msg
from models.store.engine import Followers
from models.store.transaction import Cmd, Ins, Set, decode_body
from models.store.unit_of_work import work
from models.tables import metadata
from models.tables.customers import CustomerNote
from sync.protocol.messages import Code, Request, Trouble
from tests.support.stores import clerk, make_store
from tests.sync.simulator.desk import CARD, Desk
from tests.sync.simulator.pc import Pc

OTHER = b"card-000-0000-02"
NAMED = re.compile(r"def test_rule_(\d\d)_\w+")
NUMBERED = re.compile(r"^(\d+)\. ", re.MULTILINE)


@pytest.fixture
def desk() -> Desk:
    """Two PCs that know one card."""
    made = Desk()
    made.file(made.a, name="one", phone="1", kinds="01", remark="r", story="s", seen=5)
    made.sync(made.a, made.b)
    return made


def test_every_number_has_its_test() -> None:
    told = {int(number) for number in NUMBERED.findall(Path("sync/PROTOCOL.md").read_text(encoding="utf-8"))}
    tested = [
        int(number)
        for path in sorted(Path(__file__).parent.glob("test_protocol_*.py"))
        for number in NAMED.findall(path.read_text(encoding="utf-8"))
    ]
    assert told == set(range(1, max(told) + 1))
    assert sorted(tested) == sorted(told)


class PowerCut:
    """A follower during whose work the power goes."""

    def create(self, connection: sa.Connection) -> None:
        """Nothing to make."""

    def refresh(self, connection: sa.Connection, table: str, ids: Sequence[bytes]) -> None:
        raise StorageError(msg("the power went"), msg("wait"))


def test_rule_01_rows_and_entry_are_committed_together(tmp_path: Path) -> None:
    store = make_store(tmp_path, followers=Followers((PowerCut(),)))
    with pytest.raises(StorageError), work(store, clerk(), what="note") as uow:
        uow.add(CustomerNote(scope="b:1", customer_id=b"c" * 16, text="茶叶", author_name="李芳"))
        uow.commit()
    with store.read() as connection:
        for name in ("customer_note", "outbox", "outbox_row"):
            assert connection.execute(sa.select(sa.func.count()).select_from(metadata.tables[name])).scalar() == 0
    store.close()


def test_rule_02_numbers_are_committed_before_they_are_sent(desk: Desk) -> None:
    for phone in "234":
        desk.amend(desk.a, phone=phone)
    request = desk.a.compose()
    desk.a.start()
    again = desk.a.compose()
    assert (again.t, again.k) == (request.t, request.k)
    numbers = sorted(entry.number for entry in desk.a.storage.state.entries.values())
    assert numbers == [1, 2, 3, 4]
    entries = sorted(desk.a.storage.state.entries.values(), key=lambda entry: entry.number)
    assert [entry.prev_hash for entry in entries[1:]] == [entry.hash for entry in entries[:-1]]


def test_rule_03_urgent_first_but_never_ahead_of_its_row(desk: Desk) -> None:
    desk.file(desk.a, OTHER)
    first = desk.amend(desk.a, phone="2")
    urgent = desk.amend(desk.a, priority=0, phone="3")
    sent = [decode_body(payload).id for payload in desk.a.compose().t]
    assert sent[:2] == [first.id, urgent.id]


def test_rule_04_a_repeated_request_changes_nothing(desk: Desk) -> None:
    desk.amend(desk.a, phone="2")
    request = desk.a.compose()
    first = desk.ask(desk.a, request)
    before = desk.server.state.copy()
    second = desk.ask(desk.a, request)
    assert second.v == first.v
    assert desk.server.state.rows == before.rows
    ahead = Request(i=request.i, c=request.c, k=request.k + 5, h=b"12345678", t=request.t)
    assert desk.ask(desk.a, ahead).f == Trouble.GAP
    assert desk.server.state.envelopes == before.envelopes


def test_rule_05_an_id_counts_once_under_whatever_number(desk: Desk) -> None:
    body = desk.pay(desk.a, b"entry-0000-00001", 500)
    desk.a.take_backup()
    desk.sync(desk.a)
    desk.a.restore(with_marker=True)
    desk.sync(desk.a)
    numbers = [each for life in desk.server.state.envelopes.values() for each in life if each.tx_id == body.id]
    assert len({(each.incarnation, each.number) for each in numbers}) == 2
    assert len([entry for entry in desk.server.state.log if entry.tx_id == body.id]) == 1
    assert [row["amount"] for row in desk.all_held("entry")] == [500]


def test_rule_06_a_number_without_its_hash_is_no_acknowledgement(desk: Desk) -> None:
    body = desk.amend(desk.a, phone="2")
    request = desk.a.compose()
    answer = desk.ask(desk.a, request)
    assert answer.l is not None
    forged = type(answer)(z=answer.z, l=(answer.l[0], b"?" * 16), v=answer.v)
    desk.a.take(request, forged)
    assert desk.state(desk.a, body) == "P"
    desk.sync(desk.a)
    assert desk.state(desk.a, body) == "A"


def incarnations(pc: Pc) -> set[bytes]:
    return {pc.storage.state.facts["incarnation"]}


@pytest.mark.parametrize("with_marker", [True, False])
def test_rule_07_a_restored_pc_becomes_a_new_incarnation(desk: Desk, with_marker: bool) -> None:
    desk.a.take_backup()
    desk.amend(desk.a, phone="2")
    desk.sync(desk.a)
    before = incarnations(desk.a)
    terminal = desk.a.storage.state.facts["terminal"]
    desk.a.restore(with_marker=with_marker)
    kept = desk.amend(desk.a, name="two")
    request = desk.a.compose()
    desk.a.take(request, desk.ask(desk.a, request))
    assert incarnations(desk.a) != before
    desk.sync(desk.a)
    assert desk.a.storage.state.facts["terminal"] not in (b"", terminal)
    assert desk.verdict(kept) == Code.MERGED
    assert (desk.held()["name"], desk.held()["phone"]) == ("two", "2")


def test_rule_08_acknowledged_entries_bring_a_restored_centre_back(desk: Desk) -> None:
    backup = desk.server.state.copy()
    edit = desk.amend(desk.a, phone="2")
    refused = desk.a.save((Cmd("unknown", "b:1", {}),))
    desk.sync(desk.a, desk.b)
    desk.server.state = backup
    desk.sync(desk.a, desk.b)
    assert {edit.id, refused.id} <= desk.server.state.by_tx.keys()
    assert desk.held()["phone"] == "2"
    assert desk.value(desk.b, "phone") == "2"


def test_rule_09_one_sequence_for_all_effects_or_none(desk: Desk) -> None:
    desk.file(desk.a, OTHER, name="x")
    desk.sync(desk.a, desk.b)
    desk.amend(desk.b, phone="b")
    desk.sync(desk.b)
    pairs = {"phone": ("a", "1")}
    seen, other = desk.shown(desk.a), desk.shown(desk.a, OTHER)
    ops = (
        Set("card", OTHER, other.scope, other.rev, {"name": ("y", "x")}),
        Set("card", CARD, seen.scope, seen.rev, pairs),
    )
    whole = desk.a.save(ops, kind="atomic")
    desk.sync(desk.a)
    assert desk.verdict(whole) == Code.PARKED
    assert desk.held(OTHER)["name"] == "x"
    assert desk.value(desk.a, "name", OTHER) == "x"
    free = desk.a.save((Set("card", OTHER, "b:1", other.rev, {"name": ("z", "x"), "phone": ("9", None)}),))
    desk.sync(desk.a)
    [seq] = set(desk.server.state.by_tx[free.id].seqs.values())
    revs = [row.rev for row in desk.server.state.rows["b:1"].values() if row.rev == seq]
    assert len(revs) == 3


def test_rule_10_a_guarded_field_needs_the_right_base(desk: Desk) -> None:
    desk.amend(desk.a, phone="a")
    desk.amend(desk.b, phone="b")
    desk.amend(desk.b, phone="bb")
    desk.sync(desk.a, desk.b, desk.a)
    assert desk.held()["phone"] == "a"
    [conflict] = desk.all_held("conflict")
    assert (conflict["base_value"], conflict["mine_value"], conflict["theirs_value"]) == ("1", "bb", "a")
    desk.a.save((Set("card", CARD, "b:1", 0, {"never_declared": ("x", "y")}),))
    desk.sync(desk.a)
    assert "never_declared" not in desk.held()
    assert len(desk.all_held("conflict")) == 2


def test_rule_11_edits_of_different_fields_both_survive(desk: Desk) -> None:
    desk.amend(desk.a, phone="2")
    desk.amend(desk.b, name="two")
    desk.sync(desk.a, desk.b, desk.a)
    for pc in (desk.a, desk.b):
        assert (desk.value(pc, "phone"), desk.value(pc, "name")) == ("2", "two")
    assert desk.all_held("conflict") == []


def test_rule_12_an_unseen_overwrite_leaves_a_record(desk: Desk) -> None:
    desk.amend(desk.a, remark="from a")
    desk.amend(desk.b, remark="from b")
    desk.sync(desk.a, desk.b)
    assert desk.held()["remark"] == "from b"
    [record] = [row for row in desk.all_held("field_history") if row["outcome"] == "parallel"]
    assert (record["old_value"], record["new_value"]) == ("from a", "from b")


def test_rule_13_policies_that_cannot_disagree(desk: Desk) -> None:
    desk.amend(desk.a, kinds="01,02", seen=7, story="s\na")
    desk.amend(desk.b, kinds="01,03", seen=6, story="s\nb")
    desk.b.save((Set("card", CARD, "b:1", desk.shown(desk.b).rev, {"updated_by": ("x", "a")}),))
    desk.sync(desk.a, desk.b)
    held = desk.held()
    assert (held["kinds"], held["seen"], held["story"], held["updated_by"]) == ("01,02,03", 7, "s\na\nb", "b")
    assert desk.all_held("conflict") == []


def test_rule_14_a_ledger_row_stands_once_and_for_ever(desk: Desk) -> None:
    entry = b"entry-0000-00001"
    desk.pay(desk.a, entry, 500)
    desk.sync(desk.a)
    second = desk.pay(desk.b, entry, 1)
    desk.sync(desk.b)
    changed = desk.a.save((Set("entry", entry, "b:1", desk.shown(desk.a, entry, "entry").rev, {"amount": (1, 500)}),))
    desk.sync(desk.a)
    assert desk.verdict(second) == desk.verdict(changed) == Code.PARKED
    assert [row["amount"] for row in desk.all_held("entry")] == [500]


def test_rule_15_deleted_here_and_edited_there_is_a_conflict(desk: Desk) -> None:
    desk.remove(desk.a)
    desk.amend(desk.b, phone="b")
    desk.sync(desk.a, desk.b)
    assert desk.held()["deleted_ms"] is not None
    assert desk.held()["phone"] == "1"
    desk.file(desk.a, OTHER, name="x")
    desk.sync(desk.a, desk.b)
    desk.amend(desk.a, OTHER, phone="a")
    desk.remove(desk.b, OTHER)
    desk.sync(desk.a, desk.b, desk.a)
    assert "deleted_ms" not in desk.held(OTHER)
    assert {row["kind"] for row in desk.all_held("conflict")} == {"deleted"}
    assert len(desk.all_held("conflict")) == 2


def test_rule_16_what_may_not_take_effect_is_parked_with_its_reason(desk: Desk) -> None:
    foreign = desk.a.save((Ins("card", OTHER, "b:2", {"name": "x"}),))
    desk.amend(desk.a, name="later and independent")
    desk.sync(desk.a)
    entry = desk.server.state.by_tx[foreign.id]
    assert (entry.code, entry.note) == (Code.PARKED, "this PC may not write b:2")
    assert decode_body(entry.payload) == foreign
    assert desk.state(desk.a, foreign) == "K"
    assert desk.held()["name"] == "later and independent"
    assert [row["kind"] for row in desk.all_held("conflict")] == ["refused"]
    request = desk.a.compose()
    odd = Request(i=request.i, c=request.c, k=request.k, h=request.h, t=(b"no transaction",))
    assert desk.ask(desk.a, odd).v[0].code == Code.PARKED


def decide(desk: Desk, pc: Pc, state: str) -> None:
    [conflict] = [image for key, image in pc.storage.state.rows.items() if key[0] == "conflict"]
    card = desk.shown(pc)
    ops = [Set("conflict", conflict.id, conflict.scope, conflict.rev, {"state": (state, "open")})]
    if state == "mine":
        pair = (conflict.fields["mine_value"], conflict.fields["theirs_value"])
        ops.append(Set("card", card.id, card.scope, card.rev, {"phone": pair}))
    pc.save(tuple(ops))


def test_rule_17_a_decision_counts_as_a_whole_and_once(desk: Desk) -> None:
    desk.amend(desk.a, phone="a")
    desk.amend(desk.b, phone="b")
    desk.sync(desk.a, desk.b, desk.a)
    decide(desk, desk.a, "theirs")
    decide(desk, desk.b, "mine")
    desk.sync(desk.a, desk.b, desk.a)
    [conflict] = desk.all_held("conflict")
    assert conflict["state"] == "theirs"
    assert desk.held()["phone"] == "a"
    assert desk.value(desk.a, "phone") == desk.value(desk.b, "phone") == "a"


def test_rule_18_clocks_decide_nothing(desk: Desk) -> None:
    desk.a.clock.jump(-(10**12))
    desk.b.clock.jump(10**12)
    desk.amend(desk.b, remark="b")
    desk.sync(desk.b)
    desk.amend(desk.a, remark="a")
    desk.sync(desk.a)
    assert desk.held()["remark"] == "a"


def test_rule_19_unknown_fields_are_kept_and_given_on(desk: Desk) -> None:
    desk.file(desk.b, OTHER, name="x", from_a_newer_version="kept")
    desk.sync(desk.b, desk.a)
    desk.amend(desk.a, OTHER, name="y")
    desk.sync(desk.a, desk.b)
    assert desk.held(OTHER)["from_a_newer_version"] == "kept"
    assert desk.value(desk.b, "from_a_newer_version", OTHER) == "kept"

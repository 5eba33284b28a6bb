"""Invariants of the guarantees, checked when everything is quiet (and some after every answer taken)."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from models.store.history import rows_for
from models.store.transaction import Cmd, Set, decode_body
from sync.client.facts import Chain, read_chain
from sync.client.rows import hash_of
from sync.client.verify import recompute
from sync.protocol.codec import decode_fields, encode_fields, wrap64
from sync.protocol.messages import Code
from tests.sync.simulator.memory_client import MemoryTx
from tests.sync.simulator.pc import Pc
from tests.sync.simulator.watch import GUARDED, expect, ledger_of

if TYPE_CHECKING:
    from tests.sync.simulator.world import World

__all__ = ["after_take", "judge"]


def after_take(pc: Pc, before: Mapping[int, str], ever: set[bytes]) -> None:
    """W3 and C4 after one answer."""
    state = pc.storage.state
    last: dict[tuple[str, bytes, str], object] = {}
    for seq in sorted(state.entries):
        entry = state.entries[seq]
        if entry.state != "P" and before.get(seq) == "P":
            expect(entry.tx_id in ever, "W3", "acknowledged, but the centre never had it")
            pc.sent_once.add(entry.tx_id)
        if entry.state == "P" and entry.tx_id not in pc.sent_once:
            for op in decode_body(entry.payload).o:
                if isinstance(op, Set):
                    last.update(((op.t, op.id, name), pair[0]) for name, pair in op.f.items())
    for (table, row_id, name), value in last.items():
        seen = state.rows[table, row_id].fields.get(name)
        expect(seen == value, "C4", f"{name}: {seen!r} shown, {value!r} typed and unsent")


def judge(world: "World") -> None:
    """Everything that must hold when nothing is on the way."""
    centre = world.server.state
    for tx_id in world.owed:
        expect(tx_id in centre.by_tx, "W2/W4", "an acknowledged save is nowhere")
    expect(len(centre.log) == len(centre.by_tx), "X1", "a transaction is logged twice")
    for life, envelopes in centre.envelopes.items():
        numbers = [envelope.number for envelope in envelopes]
        expect(numbers == list(range(1, len(numbers) + 1)), "X2", numbers)
        expect(centre.lives[life].last == len(numbers), "X2", "last number")
    judge_ledger(world)
    judge_values(world)
    for scope, rows in centre.rows.items():
        total = wrap64(sum(row.hash for row in rows.values()))
        expect(total == centre.heads[scope].digest, "C6", f"{scope}: the centre's own digest")
    for pc in world.pcs:
        judge_pc(world, pc)


def judge_ledger(world: "World") -> None:
    """M2, M3: every entry once, sums exact."""
    centre = world.server.state
    applied = [decode_body(entry.payload) for entry in centre.log if entry.code != Code.PARKED]
    wanted = ledger_of(applied)
    held: dict[bytes, int] = {}
    for rows in centre.rows.values():
        for (table, row_id), row in rows.items():
            if table == "entry":
                expect(row_id not in held, "M3", "a ledger id stands twice")
                held[row_id] = int(decode_fields(row.body)["amount"])
    expect(held == wanted, "M2", f"{sum(held.values())} held, {sum(wanted.values())} sent")


def judge_values(world: "World") -> None:
    """K2, P4: what was typed into a guarded field can be found again; the banned author changed nothing."""
    centre = world.server.state
    for entry in centre.log:
        body = decode_body(entry.payload)
        if body.u == "banned":
            expect(entry.code == Code.PARKED, "P4", "a disabled author took effect")
        if entry.code in (Code.PARKED, Code.REFUSED_KEPT):
            expect(bool(entry.note), "W2", "parked without a reason")
            continue
        typed = {op.id for op in body.o if isinstance(op, Set) and not op.f.keys().isdisjoint(GUARDED)}
        for row_id, scope, _ in rows_for(body) if typed else ():
            expect(("field_history", row_id) in centre.rows[scope], "K2", "a typed value left no trace")


def judge_pc(world: "World", pc: Pc) -> None:
    """C1, C2, C6, X3 and an empty outbox on one PC."""
    state = pc.storage.state
    centre = world.server.state
    tx = MemoryTx(pc.storage)
    expect(all(entry.state != "P" for entry in state.entries.values()), "L1", f"{pc.name}: outbox not empty")
    expect(not state.bases and not state.marks, "C4", "base rows outlive their edits")
    chain: Chain = read_chain(tx)
    expect(chain.acked == chain.last, "X5", chain)
    for scope in pc.device.reads:
        head = centre.heads.get(scope)
        if head is None:
            continue
        place = state.places[scope]
        expect((place.epoch, place.cursor) == (head.epoch, head.seq), "X4", f"{pc.name} {scope}")
        mine = {(table, image.id): image for table, image in tx.confirmed(scope)}
        theirs = centre.rows.get(scope, {})
        for key in mine.keys() ^ theirs.keys():
            expect(False, "C1", f"{pc.name}: {key[0]} row on one side only, ours {mine.get(key)}")
        for key, row in theirs.items():
            same = mine[key].rev == row.rev and encode_fields(mine[key].fields) == row.body
            expect(same, "C1", f"{pc.name}: {key[0]}: {mine[key]} / {decode_fields(row.body)} rev {row.rev}")
        total = wrap64(sum(hash_of(table, image) for (table, _), image in mine.items()))
        expect(place.digest == head.digest == total == recompute(tx, scope), "C6", f"{pc.name} {scope}")
    for op in (op for entry in state.entries.values() for op in decode_body(entry.payload).o):
        expect(isinstance(op, Cmd) or (op.t, op.id) in state.rows, "T1", "a row vanished")

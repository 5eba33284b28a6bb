"""Invariants that are checked at every commit of the centre, from the payloads alone and not from the merge's word."""

from collections.abc import Sequence

from models.store.transaction import Cmd, Del, Ins, Led, Set, TxBody, decode_body
from models.tables.base import Policy
from sync.protocol.codec import decode_fields
from sync.server.storage import Logged, Row
from tests.sync.simulator.memory_server import ServerState
from tests.sync.simulator.words import CARD

GUARDED = tuple(name for name, policy in CARD.items() if policy is Policy.GUARDED and name != "deleted_ms")


class BrokenError(AssertionError):
    """An invariant does not hold; the text begins with its name."""


def expect(holds: bool, name: str, detail: object = "") -> None:
    """Raise unless the invariant holds."""
    if not holds:
        raise BrokenError(f"{name}: {detail}")


def reachable(start: object, goal: object, edges: Sequence[tuple[object, object]]) -> bool:
    """Whether a chain of (base, new) leads from one value to the other."""
    seen = {start}
    grown = True
    while grown and goal not in seen:
        step = {new for base, new in edges if base in seen}
        grown = not step <= seen
        seen |= step
    return goal in seen


def watch(before: ServerState, rows: Sequence[Row], entries: Sequence[Logged]) -> None:
    """K1, K4, K5, K6, M1 and X1 at one commit."""
    bodies = [decode_body(entry.payload) for entry in entries]
    for entry in entries:
        expect(entry.tx_id not in before.by_tx, "X1", "one transaction took effect twice")
    parallel = 0
    unexplained = 0
    for row in rows:
        old = before.rows.get(row.scope, {}).get((row.table, row.id))
        now = decode_fields(row.body)
        was = decode_fields(old.body) if old is not None else {}
        if row.table == "card" and old is not None:
            unexplained += card_changed(row, was, now, bodies)
        elif row.table == "entry" and old is not None:
            expect(was == now, "M1", "a ledger row changed")
        elif row.table == "conflict" and old is not None and was["state"] not in ("open", "admin"):
            expect(was["state"] == now["state"], "K5", "a decision was made twice")
        elif row.table == "field_history" and old is None:
            parallel += now["outcome"] == "parallel"
    expect(parallel >= unexplained, "K4", f"{unexplained} overwrites, {parallel} records")


def card_changed(row: Row, was: dict[str, object], now: dict[str, object], bodies: Sequence[TxBody]) -> int:
    """K1 and K6 for one row; returns how many free fields changed without a matching base."""
    ops = [op for body in bodies for op in body.o if not isinstance(op, Cmd) and (op.t, op.id) == ("card", row.id)]
    for name in GUARDED:
        if was.get(name) != now.get(name):
            edges = [(op.f[name][1], op.f[name][0]) for op in ops if isinstance(op, Set) and name in op.f]
            edges += [(None, op.f[name]) for op in ops if isinstance(op, Ins) and name in op.f]
            expect(reachable(was.get(name), now.get(name), edges), "K1", f"{name}: {was.get(name)} → {now.get(name)}")
    if was.get("deleted_ms") is not None:
        expect(was == now, "K6", "a deleted row changed or came back")
    elif now.get("deleted_ms") is not None:
        expect(any(isinstance(op, Del) for op in ops), "K6", "deleted by nobody")
    if was.get("remark") == now.get("remark"):
        return 0
    edges = [(op.f["remark"][1], op.f["remark"][0]) for op in ops if isinstance(op, Set) and "remark" in op.f]
    return 0 if reachable(was.get("remark"), now.get("remark"), edges) else 1


def ledger_of(bodies: Sequence[TxBody]) -> dict[bytes, int]:
    """Ledger entries of transactions, by id."""
    return {op.id: int(op.f["amount"]) for body in bodies for op in body.o if isinstance(op, Led)}

"""Sending: number what waits, in an order that keeps edits of one row together, and say what goes with this request."""

from collections.abc import Sequence

from models.store.transaction import Cmd, TxBody, chain, decode_body
from sync.client.facts import Chain, Identity, put_chain
from sync.client.storage import ClientTx, Entry, RowKey

WRAP_AT_ONCE = 2000


def order(entries: Sequence[Entry], bodies: Sequence[TxBody]) -> list[Entry]:
    """Urgent first, but never ahead of an earlier edit of the same row or of what it depends on.

    An entry inherits the urgency of every later one that needs it.
    """
    urgency: dict[RowKey | bytes, int] = {}
    effective: dict[int, int] = {}
    for entry, body in zip(reversed(entries), reversed(bodies), strict=True):
        keys: list[RowKey | bytes] = [(op.t, op.id) for op in body.o if not isinstance(op, Cmd)]
        first = min(
            [entry.priority, urgency.get(entry.tx_id, entry.priority), *(urgency.get(key, 1000) for key in keys)]
        )
        effective[entry.seq] = first
        for key in (*keys, *body.deps):
            urgency[key] = min(first, urgency.get(key, 1000))
    return sorted(entries, key=lambda entry: (effective[entry.seq], entry.seq))


def wrap(tx: ClientTx, me: Identity) -> Identity:
    """Give numbers and hashes to what has none yet."""
    waiting = tx.unwrapped()
    if not waiting:
        return me
    ordered = order(waiting, [decode_body(entry.payload) for entry in waiting])[:WRAP_AT_ONCE]
    last, last_hash = me.chain.last, me.chain.last_hash
    for entry in ordered:
        last += 1
        entry.incarnation, entry.number, entry.prev_hash = me.incarnation, last, last_hash
        last_hash = entry.hash = chain(last_hash, me.incarnation, last, entry.payload)
    tx.put_entries(ordered)
    numbered = Chain(me.chain.acked, me.chain.acked_hash, last, last_hash)
    put_chain(tx, numbered)
    return Identity(me.incarnation, numbered)


def select(tx: ClientTx, me: Identity, limit_bytes: int) -> list[Entry]:
    """The next entries to send, at least one, about ``limit_bytes`` of payload."""
    chosen: list[Entry] = []
    size = 0
    for entry in tx.wrapped(me.incarnation, me.chain.acked, WRAP_AT_ONCE):
        if chosen and size + len(entry.payload) > limit_bytes:
            break
        chosen.append(entry)
        size += len(entry.payload)
    return chosen

"""Taking what a PC sends: envelope checks, exactly-once, then ``apply`` for each new transaction, in number order."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import msgspec

from models.store.transaction import Cmd, TxBody, chain, decode_body, derived_id
from sync.protocol.messages import Code, Request, Trouble, Verdict
from sync.server.apply import Result, Sender, apply
from sync.server.storage import Envelope, Head, Life, Logged, RowKey, WriteTx
from sync.server.workspace import Workspace


@dataclass(slots=True)
class Received:
    """What the push part came to.

    Attributes:
        life: The incarnation after it.
        trouble: Why it stopped, if it did.
        verdicts: On every number after the request's ``k``.
        clean: Scope and sequence of every cleanly applied transaction among them.
        touched: Rows that do not stand as their author predicted.
    """

    life: Life
    trouble: Trouble = Trouble.NONE
    verdicts: list[Verdict] = field(default_factory=list)
    clean: set[tuple[str, int]] = field(default_factory=set)
    touched: list[RowKey] = field(default_factory=list)


def receive(tx: WriteTx, sender: Sender, request: Request, fresh_head: Head) -> Received:
    """Take the push part of a request.

    Args:
        tx: The database transaction it all happens in.
        sender: Who sends.
        request: What he sends.
        fresh_head: Counter of scopes that do not exist yet.
    """
    life = tx.life(request.i)
    if life is None:
        life = Life(request.i, sender.device.id, 0, b"", tx.new_terminal(sender.device))
        tx.put_life(life)
    received = Received(life)
    received.trouble = _trouble(tx, life, sender, request)
    if received.trouble is not Trouble.NONE:
        return received
    known = taken_before(tx, request, life)
    previous = _hash_of(tx, life, request.k)
    for envelope, payload in zip(known, request.t, strict=False):
        previous = chain(previous, request.i, envelope.number, payload)
        if previous != envelope.hash:
            received.trouble = Trouble.FORK
            return received
    fresh = request.t[len(known) :]
    envelopes, entries = _take(tx, sender, received, fresh, fresh_head)
    stored = tx.logged([envelope.tx_id for envelope in known])
    for envelope in known:
        entries.setdefault(envelope.tx_id, stored[envelope.tx_id])
    for envelope in [*known, *envelopes]:
        _tell(received, envelope.number, entries[envelope.tx_id])
    received.verdicts = fold_runs(received.verdicts)
    return received


def taken_before(tx: WriteTx, request: Request, life: Life) -> list[Envelope]:
    """Envelopes of this incarnation that were taken, but whose verdicts the PC has not committed yet."""
    return tx.envelopes(request.i, request.k + 1, life.last)


def already_logged(tx: WriteTx, tx_ids: Sequence[bytes]) -> dict[bytes, Logged]:
    """Transactions that took effect before, under whatever number: the second net below the numbers."""
    return tx.logged(tx_ids)


def _trouble(tx: WriteTx, life: Life, sender: Sender, request: Request) -> Trouble:
    """Whether the envelope chain of the sender fits the one known here."""
    if life.device != sender.device.id:
        return Trouble.FORK
    if request.k > life.last:
        return Trouble.GAP
    if request.k and _hash_of(tx, life, request.k)[:8] != request.h:
        return Trouble.FORK
    return Trouble.NONE


def _hash_of(tx: WriteTx, life: Life, number: int) -> bytes:
    """Hash of an envelope that was taken."""
    if number == 0:
        return b""
    if number == life.last:
        return life.hash
    return tx.envelopes(life.incarnation, number, number)[0].hash


def _take(
    tx: WriteTx, sender: Sender, received: Received, payloads: Sequence[bytes], fresh_head: Head
) -> tuple[list[Envelope], dict[bytes, Logged]]:
    """Apply payloads that were never numbered before; returns their envelopes and log entries by transaction id."""
    life = received.life
    bodies = [read_body(payload) for payload in payloads]
    ids = [body.id if body is not None else derived_id("odd", payload) for body, payload in _pairs(bodies, payloads)]
    if not ids:
        return [], {}
    entries = already_logged(tx, ids)
    new = [body for body in bodies if body is not None and body.id not in entries]
    space = Workspace(tx, tx.lock_heads(sorted(_scopes(new, sender)), fresh_head))
    space.prefetch(new)
    envelopes: list[Envelope] = []
    added: list[Logged] = []
    for tx_id, (body, payload) in zip(ids, _pairs(bodies, payloads), strict=True):
        number = life.last + 1
        life = Life(life.incarnation, life.device, number, _link(life, payload), life.terminal)
        envelopes.append(Envelope(life.incarnation, number, life.hash, tx_id))
        if tx_id in entries:
            continue
        result = apply(space, sender, body) if body is not None else Result(Code.PARKED, note="not readable here")
        received.touched.extend(result.touched)
        entry = Logged(
            tx_id,
            sender.device.id,
            payload,
            int(result.code),
            result.seqs,
            result.note,
            tuple(result.conflicts),
            sender.now_ms,
        )
        entries[tx_id] = entry
        added.append(entry)
    space.flush()
    tx.put_log(envelopes, added)
    tx.put_life(life)
    received.life = life
    return envelopes, entries


def _link(life: Life, payload: bytes) -> bytes:
    return chain(life.hash, life.incarnation, life.last + 1, payload)


def _pairs(bodies: Sequence[TxBody | None], payloads: Sequence[bytes]) -> list[tuple[TxBody | None, bytes]]:
    return list(zip(bodies, payloads, strict=True))


def read_body(payload: bytes) -> TxBody | None:
    """The transaction of a payload; None when it is none (it is kept all the same)."""
    try:
        body = decode_body(payload)
    except (msgspec.DecodeError, msgspec.ValidationError, RecursionError):
        return None
    whole = len(body.id) == 16 and all(isinstance(op, Cmd) or len(op.id) == 16 for op in body.o)
    return body if whole else None


def _scopes(bodies: Sequence[TxBody], sender: Sender) -> set[str]:
    """Scopes to lock: those the bodies name and the PC may write, and its own."""
    named = {op.s for body in bodies for op in body.o}
    return (named & sender.device.writes) | {sender.device.home}


def _tell(received: Received, number: int, entry: Logged) -> None:
    """Put the verdict on one number into the answer."""
    if entry.code == Code.APPLIED:
        received.clean.update(entry.seqs.items())
    else:
        body = read_body(entry.payload)
        for op in body.o if body is not None else ():
            if not isinstance(op, Cmd):
                received.touched.append((op.t, op.id))
    received.verdicts.append(Verdict(number, entry.code, dict(entry.seqs), 1, entry.note, entry.conflicts))


def fold_runs(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """Runs of cleanly applied transactions with consecutive sequences become one verdict."""
    folded: list[Verdict] = []
    for verdict in verdicts:
        last = folded[-1] if folded else None
        if (
            last is not None
            and last.code == verdict.code == Code.APPLIED
            and last.d + last.n == verdict.d
            and {scope: seq + last.n for scope, seq in last.q.items()} == verdict.q
        ):
            folded[-1] = Verdict(last.d, last.code, last.q, last.n + 1)
        else:
            folded.append(verdict)
    return folded

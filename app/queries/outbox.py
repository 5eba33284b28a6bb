"""The lists of the sync centre: every transaction of this PC in words, past runs, incidents."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import msgspec
import sqlalchemy as sa

from app.queries.page import Page
from app.queries.record_words import Wording, record_field, table_word
from models.store.transaction import Cmd, Del, Ins, Led, Set, TxBody, decode_body


class ItemState(StrEnum):
    """Where one transaction stands."""

    WAITING = "waiting"
    SENDING = "sending"
    DELIVERED = "delivered"
    NEEDS = "needs"


@dataclass(frozen=True, slots=True)
class OutboxLine:
    """One transaction of this PC.

    Attributes:
        seq: Order of authoring here.
        tx_id: Id of the transaction.
        what: Code of the use case, such as ``visit.record``.
        subject: What it concerns, such as the customer's name.
        table: What kind of record the first operation touches.
        fields: Names of the changed fields, at most four.
        more: How many further fields or records.
        author: Name of the author.
        reason: Reason given.
        created_ms: When it was saved here.
        state: Where it stands.
        note: Why it needs somebody, as the centre said.
        open_table: Table of the record that the line opens.
        open_id: Id of that record.
        customer_id: The customer it belongs to, if any.
        acked_ms: Server time of the acknowledgement.
    """

    seq: int
    tx_id: bytes
    what: str
    subject: str
    table: Wording
    fields: tuple[Wording, ...]
    more: int
    author: str
    reason: str
    created_ms: int
    state: ItemState
    note: str
    open_table: str
    open_id: bytes | None
    customer_id: bytes | None
    acked_ms: int | None


@dataclass(frozen=True, slots=True)
class RunLine:
    """One past run."""

    id: int
    started_ms: int
    ended_ms: int
    outcome: str
    sent: int
    received: int
    bytes_up: int
    bytes_down: int
    note: str


@dataclass(frozen=True, slots=True)
class IncidentLine:
    """Something odd that was mended or noticed."""

    id: int
    at_ms: int
    kind: str
    note: str


@dataclass(frozen=True, slots=True)
class OutboxCounts:
    """How many transactions stand where; delivered ones are kept for thirty days."""

    waiting: int
    needs: int
    delivered: int


_STATES = {ItemState.WAITING: "P", ItemState.SENDING: "P", ItemState.NEEDS: "K", ItemState.DELIVERED: "A"}
_SHOWN_FIELDS = 4
_SIDE_TABLES = frozenset({"authorisation", "issued_number", "print_log", "field_history"})


def outbox(
    connection: sa.Connection, state: ItemState | None, *, sending: bool, offset: int = 0, limit: int = 100
) -> Page[OutboxLine]:
    """One page of transactions: what needs somebody first, then what waits in sending order, then what was delivered.

    Args:
        connection: A read transaction.
        state: Only those; None for all.
        sending: Whether a run is under way, so that numbered entries are being sent.
        offset: First row.
        limit: Number of rows.
    """
    where = "" if state is None else " WHERE state = :state"
    params: dict[str, object] = {} if state is None else {"state": _STATES[state]}
    total = connection.execute(sa.text(f"SELECT count(*) FROM outbox{where}"), params).scalar_one()
    query = (
        "SELECT seq, tx_id, payload, summary, state, note, dseq, created_ms, acked_ms FROM outbox"
        f"{where} ORDER BY CASE state WHEN 'K' THEN 0 WHEN 'P' THEN 1 ELSE 2 END,"
        " CASE WHEN state = 'P' THEN priority ELSE 0 END, CASE WHEN state = 'P' THEN seq ELSE -seq END"
        " LIMIT :limit OFFSET :offset"
    )
    rows = connection.execute(sa.text(query), {**params, "limit": limit, "offset": offset}).all()
    return Page(tuple(_line(connection, row, sending) for row in rows), total, offset)


def counts(connection: sa.Connection) -> OutboxCounts:
    """How many transactions stand where."""
    rows = connection.execute(sa.text("SELECT state, count(*) FROM outbox GROUP BY state"))
    found = {str(state): int(count) for state, count in rows}
    return OutboxCounts(found.get("P", 0), found.get("K", 0), found.get("A", 0))


def runs(connection: sa.Connection, offset: int = 0, limit: int = 100) -> Page[RunLine]:
    """Past runs, newest first."""
    total = connection.execute(sa.text("SELECT count(*) FROM sync_run")).scalar_one()
    query = (
        "SELECT id, started_ms, ended_ms, outcome, sent, received, bytes_up, bytes_down, note FROM sync_run"
        " ORDER BY id DESC LIMIT :limit OFFSET :offset"
    )
    rows = connection.execute(sa.text(query), {"limit": limit, "offset": offset})
    return Page(tuple(RunLine(*row) for row in rows), total, offset)


def incidents(connection: sa.Connection, offset: int = 0, limit: int = 100) -> Page[IncidentLine]:
    """Incidents, newest first."""
    total = connection.execute(sa.text("SELECT count(*) FROM incident")).scalar_one()
    query = sa.text("SELECT id, at_ms, kind, note FROM incident ORDER BY id DESC LIMIT :limit OFFSET :offset")
    rows = connection.execute(query, {"limit": limit, "offset": offset})
    return Page(tuple(IncidentLine(*row) for row in rows), total, offset)


def _line(connection: sa.Connection, row: Sequence[Any], sending: bool) -> OutboxLine:
    seq, tx_id, payload, summary, state, note, dseq, created_ms, acked_ms = row
    what, _, subject = str(summary).partition("|")
    try:
        body: TxBody | None = decode_body(payload)
    except msgspec.DecodeError:
        body = None
    ops = [] if body is None else [op for op in body.o if not isinstance(op, Cmd)]
    main = next((op for op in ops if op.t not in _SIDE_TABLES), ops[0] if ops else None)
    fields = _fields(main)
    words = {"A": ItemState.DELIVERED, "K": ItemState.NEEDS}
    waiting = ItemState.SENDING if sending and dseq else ItemState.WAITING
    return OutboxLine(
        seq=seq,
        tx_id=tx_id,
        what=what,
        subject=subject,
        table=table_word(main.t if main is not None else ""),
        fields=fields[:_SHOWN_FIELDS],
        more=max(0, len(fields) - _SHOWN_FIELDS),
        author="" if body is None else body.n,
        reason="" if body is None else body.r,
        created_ms=created_ms,
        state=words.get(state, waiting),
        note=note or "",
        open_table=main.t if main is not None else "",
        open_id=main.id if main is not None else None,
        customer_id=_customer_of(connection, main),
        acked_ms=acked_ms,
    )


def _fields(op: Ins | Set | Del | Led | None) -> tuple[Wording, ...]:
    return tuple(record_field(op.t, name) for name in op.f) if isinstance(op, Set) else ()


def _customer_of(connection: sa.Connection, op: Ins | Set | Del | Led | None) -> bytes | None:
    if op is None:
        return None
    if op.t == "customer":
        return op.id
    if isinstance(op, Ins | Led) and isinstance(op.f.get("customer_id"), bytes):
        return bytes(op.f["customer_id"])
    return customer_of(connection, op.t, op.id)


_WITH_CUSTOMER = frozenset(
    {"contact_person", "agreement", "visit", "visit_plan", "follow_up", "service_request", "urgent_report"}
)


def customer_of(connection: sa.Connection, table: str, row_id: bytes) -> bytes | None:
    """The customer that a record belongs to, or None."""
    if table == "customer":
        return row_id
    if table not in _WITH_CUSTOMER:
        return None
    found = connection.execute(sa.text(f"SELECT customer_id FROM {table} WHERE id = :id"), {"id": row_id}).scalar()
    return None if found is None else bytes(found)

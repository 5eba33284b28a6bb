"""Rows of this PC only: outbox, pristine copies, cursors, counters, drafts, reminders. None of them travels."""

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Id16, Local


class OutboxEntry(Local):
    """One transaction waiting for, or kept after, the centre's verdict.

    Attributes:
        seq: Order of authoring on this PC.
        tx_id: Id inside the payload.
        payload: Canonical bytes of the body, immutable.
        incarnation: Life of the cache the envelope belongs to; empty until first wrapped.
        dseq: Number within the incarnation, 0 until wrapped.
        prev_hash: Hash of the entry before.
        hash: Hash of this envelope.
        state: ``P`` pending, ``A`` acknowledged (kept for a server restore), ``K`` parked or refused at the centre.
        verdict: Word of the centre: applied, merged, parked, forwarded, refused_kept.
        note: Reason given with the verdict.
    """

    __tablename__ = "outbox"
    __table_args__ = (Index(None, "state", "priority", "seq"),)

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    tx_id: Mapped[bytes] = mapped_column(Id16, unique=True)
    payload: Mapped[bytes]
    incarnation: Mapped[bytes] = mapped_column(default=b"")
    dseq: Mapped[int] = mapped_column(default=0, index=True)
    prev_hash: Mapped[bytes] = mapped_column(default=b"")
    hash: Mapped[bytes] = mapped_column(default=b"")
    priority: Mapped[int] = mapped_column(default=50)
    created_ms: Mapped[int]
    staff_no: Mapped[str] = mapped_column(String(11))
    summary: Mapped[str] = mapped_column(String(200))
    state: Mapped[str] = mapped_column(String(1), default="P")
    verdict: Mapped[str | None] = mapped_column(String(16), default=None)
    note: Mapped[str | None] = mapped_column(String(500), default=None)
    sent_count: Mapped[int] = mapped_column(default=0)
    acked_ms: Mapped[int | None] = mapped_column(default=None)


class OutboxRow(Local):
    """Which rows an unacknowledged transaction touches, for badges and rebasing."""

    __tablename__ = "outbox_row"

    tx_id: Mapped[bytes] = mapped_column(Id16, primary_key=True)
    table_name: Mapped[str] = mapped_column(String(40), primary_key=True)
    row_id: Mapped[bytes] = mapped_column(Id16, primary_key=True, index=True)


class BaseRow(Local):
    """The pristine server image of a row that has pending edits."""

    __tablename__ = "base_row"

    table_name: Mapped[str] = mapped_column(String(40), primary_key=True)
    row_id: Mapped[bytes] = mapped_column(Id16, primary_key=True)
    fields: Mapped[bytes]
    rev: Mapped[int]


class SyncScope(Local):
    """Where this PC stands in each scope."""

    __tablename__ = "sync_scope"

    scope: Mapped[str] = mapped_column(String(24), primary_key=True)
    epoch: Mapped[bytes] = mapped_column(default=b"")
    cursor: Mapped[int] = mapped_column(default=0)
    digest: Mapped[int] = mapped_column(default=0)
    complete: Mapped[bool] = mapped_column(default=False)
    kind: Mapped[str] = mapped_column(String(10), default="own")
    last_used_ms: Mapped[int] = mapped_column(default=0)


class SyncFact(Local):
    """Named facts of the sync engine: incarnation, last server time, next try, clock offset, policy."""

    __tablename__ = "sync_fact"

    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    value: Mapped[bytes]


class SyncRun(Local):
    """The story of one exchange run, shown in the sync centre."""

    __tablename__ = "sync_run"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    started_ms: Mapped[int]
    ended_ms: Mapped[int]
    outcome: Mapped[str] = mapped_column(String(16))
    sent: Mapped[int] = mapped_column(default=0)
    received: Mapped[int] = mapped_column(default=0)
    bytes_up: Mapped[int] = mapped_column(default=0)
    bytes_down: Mapped[int] = mapped_column(default=0)
    note: Mapped[str] = mapped_column(String(500), default="")


class Incident(Local):
    """Something odd that the system mended or noticed: divergence, fork, clock jump, rollback."""

    __tablename__ = "incident"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    at_ms: Mapped[int]
    kind: Mapped[str] = mapped_column(String(24))
    note: Mapped[str] = mapped_column(String(500))
    image: Mapped[bytes | None] = mapped_column(default=None)


class Counter(Local):
    """Next number per terminal, kind and day; also kept in the marker outside the cache."""

    __tablename__ = "counter"

    terminal: Mapped[str] = mapped_column(String(8), primary_key=True)
    kind: Mapped[str] = mapped_column(String(2), primary_key=True)
    day: Mapped[str] = mapped_column(String(10), primary_key=True)
    next: Mapped[int] = mapped_column(default=1)


class Draft(Local):
    """A half-typed form; survives a power cut."""

    __tablename__ = "draft"

    staff_no: Mapped[str] = mapped_column(String(11), primary_key=True)
    key: Mapped[str] = mapped_column(String(80), primary_key=True)
    title: Mapped[str] = mapped_column(String(100))
    body: Mapped[str]
    saved_ms: Mapped[int]


class ReminderState(Local):
    """What this PC did with a reminder: shown, snoozed until, dismissed."""

    __tablename__ = "reminder_state"

    key: Mapped[str] = mapped_column(String(80), primary_key=True)
    shown_ms: Mapped[int | None] = mapped_column(default=None)
    snooze_until_ms: Mapped[int | None] = mapped_column(default=None)
    dismissed: Mapped[bool] = mapped_column(default=False)


class Setting(Local):
    """A setting of this PC or of one person at this PC (staff number empty: the PC)."""

    __tablename__ = "setting"

    staff_no: Mapped[str] = mapped_column(String(11), primary_key=True)
    name: Mapped[str] = mapped_column(String(60), primary_key=True)
    value: Mapped[str]


class PrintedPdf(Local):
    """A kept PDF; the cache is encrypted, so the page is too."""

    __tablename__ = "printed_pdf"

    number: Mapped[str] = mapped_column(String(40), primary_key=True)
    copy_no: Mapped[int] = mapped_column(primary_key=True)
    pdf: Mapped[bytes]
    created_ms: Mapped[int]

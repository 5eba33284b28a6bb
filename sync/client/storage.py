"""What the client asks of its storage; the encrypted cache and the simulator's memory implement it alike.

Everything inside one ``begin`` block is one database transaction: page, verdicts and cursor go in together.
"""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Protocol

from models.store.transaction import Fields
from sync.protocol.messages import Answer, Request

RowKey = tuple[str, bytes]


@dataclass(slots=True)
class Entry:
    """One outbox transaction: immutable payload in an envelope.

    Attributes:
        seq: Order of authoring on this PC.
        tx_id: Transaction id.
        payload: Canonical bytes.
        priority: Lower is sent first.
        created_ms: Instant of authoring.
        incarnation: Life the envelope belongs to, empty until wrapped.
        number: Number in that life, 0 until wrapped.
        hash: Hash of the envelope.
        state: ``P`` pending, ``A`` acknowledged, ``K`` kept for a person.
        verdict: Word of the centre.
        note: Its reason.
        acked_ms: Server time of the acknowledgement.
    """

    seq: int
    tx_id: bytes
    payload: bytes
    priority: int
    created_ms: int
    incarnation: bytes = b""
    number: int = 0
    prev_hash: bytes = b""
    hash: bytes = b""
    state: str = "P"
    verdict: str | None = None
    note: str | None = None
    acked_ms: int | None = None


@dataclass(slots=True)
class Place:
    """Where this PC stands in one scope.

    Attributes:
        scope: Name.
        epoch: History the cursor belongs to.
        cursor: Sequence up to which everything is applied.
        digest: Sum of the hashes of the confirmed rows.
        complete: Whether the cursor has reached the head since the scope was (re)built.
        left: Whether the centre no longer gives it to this PC.
    """

    scope: str
    epoch: bytes = b""
    cursor: int = 0
    digest: int = 0
    complete: bool = False
    left: bool = False


@dataclass(frozen=True, slots=True)
class Image:
    """One row: raw fields without keys; ``rev`` 0 when the centre never confirmed it."""

    id: bytes
    scope: str
    rev: int
    fields: Fields


@dataclass(frozen=True, slots=True)
class Queue:
    """What waits in the outbox."""

    pending: int = 0
    oldest_ms: int = 0
    kept: int = 0
    conflicts: int = 0


@dataclass(frozen=True, slots=True)
class RunLine:
    """One line of the sync centre's log."""

    started_ms: int
    ended_ms: int
    outcome: str
    sent: int = 0
    received: int = 0
    bytes_up: int = 0
    bytes_down: int = 0
    note: str = ""


class ClientTx(Protocol):
    """One database transaction."""

    def fact(self, name: str) -> bytes:
        """A named fact, empty when unknown."""
        ...

    def put_fact(self, name: str, value: bytes) -> None:
        """Store a fact."""
        ...

    def places(self) -> dict[str, Place]:
        """Every scope."""
        ...

    def put_place(self, place: Place) -> None:
        """Store where we stand."""
        ...

    def unwrapped(self) -> list[Entry]:
        """Pending entries without a number, in order of authoring."""
        ...

    def wrapped(self, incarnation: bytes, after: int, limit: int) -> list[Entry]:
        """Pending entries of a life with greater numbers, in number order."""
        ...

    def numbered(self, incarnation: bytes, first: int, last: int) -> list[Entry]:
        """Entries of a life in a range of numbers, whatever their state, in number order."""
        ...

    def acknowledged(self) -> list[Entry]:
        """Entries that have a verdict (``A`` and ``K``), in order of authoring."""
        ...

    def put_entries(self, entries: Sequence[Entry]) -> None:
        """Store envelopes, states and verdicts."""
        ...

    def forget_entries(self, before_ms: int) -> None:
        """Drop entries acknowledged before an instant."""
        ...

    def queue(self) -> Queue:
        """How much waits, and how much needs a person."""
        ...

    def mark_rows(self, entries: Iterable[tuple[bytes, RowKey]]) -> None:
        """Remember which rows pending transactions touch."""
        ...

    def unmark(self, tx_ids: Sequence[bytes]) -> None:
        """Forget the rows of settled transactions."""
        ...

    def pending_on(self, keys: Sequence[RowKey]) -> dict[RowKey, list[Entry]]:
        """Pending entries that touch the rows, in order of authoring; rows without any are left out."""
        ...

    def revs(self, table: str, ids: Sequence[bytes]) -> dict[bytes, int]:
        """Revisions of the rows that exist."""
        ...

    def images(self, table: str, ids: Sequence[bytes]) -> dict[bytes, Image]:
        """Rows as they stand here, pending edits included."""
        ...

    def bases(self, table: str, ids: Sequence[bytes]) -> dict[bytes, Image]:
        """Pristine images of rows with pending edits."""
        ...

    def put_images(self, table: str, images: Sequence[Image]) -> None:
        """Insert or replace rows."""
        ...

    def put_revs(self, table: str, revs: Sequence[tuple[bytes, int]]) -> None:
        """Confirm rows that stand as predicted."""
        ...

    def put_bases(self, table: str, images: Sequence[Image]) -> None:
        """Store pristine images."""
        ...

    def drop_bases(self, table: str, ids: Sequence[bytes]) -> None:
        """Drop pristine images."""
        ...

    def unconfirm(self, scope: str) -> None:
        """Set the revision of every row of a scope to 0; nothing is removed."""
        ...

    def confirmed(self, scope: str) -> Iterable[tuple[str, Image]]:
        """Every confirmed row of a scope in its pristine form, read from the rows."""
        ...

    def incident(self, at_ms: int, kind: str, note: str) -> None:
        """Note something odd."""
        ...

    def log_run(self, line: RunLine) -> None:
        """Add a line to the sync centre's log."""
        ...


class ClientStorage(Protocol):
    """The local database."""

    def begin(self) -> AbstractContextManager[ClientTx]:
        """A write transaction; commits at the end of the block, rolls back on an exception."""
        ...


@dataclass(frozen=True, slots=True)
class MarkerView:
    """What the marker outside the database says."""

    incarnation: str = ""
    dseq: int = 0
    counters: Mapping[str, int] = field(default_factory=dict)


class MarkerFile(Protocol):
    """The marker outside the database (see ``models.store.marker``)."""

    def life(self) -> tuple[str, int]:
        """Incarnation (hex) and last number written outside the database."""
        ...

    def follow(self, incarnation: str, dseq: int) -> None:
        """Write them."""
        ...


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer and what it cost, bytes on the wire with headers."""

    answer: Answer
    bytes_up: int
    bytes_down: int


class Transport(Protocol):
    """Carries a request to the centre."""

    def exchange(self, request: Request) -> Reply:
        """Send and receive.

        Raises:
            LinkError: No link, or it broke; nothing is known of what the centre did.
            ServerError: The centre refuses.
        """
        ...

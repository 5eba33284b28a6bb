"""What the server asks of its storage; SQLite, PostgreSQL and the simulator's memory implement it alike.

Everything inside one ``write`` block is one database transaction; ``snapshot`` is one repeatable read.
"""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any, Protocol

RowKey = tuple[str, bytes]


@dataclass(slots=True)
class Head:
    """Counter of one scope.

    Attributes:
        epoch: Id of the scope's history, 4 bytes.
        seq: Last sequence used.
        digest: Sum of the row hashes modulo 2**64.
    """

    epoch: bytes
    seq: int = 0
    digest: int = 0


@dataclass(frozen=True, slots=True)
class Origin:
    """Who has written a row since when, so that a device's own chain of edits is known as such.

    Attributes:
        writer: Incarnation that alone changed the row since ``since``; empty when several did.
        since: Revision before that incarnation's first change.
        doubt: Last revision that its author could not predict, 0 for none.
        name: Name of the last author.
        org: Organisation code of the last author.
        open: Field to pairs of incarnation and open conflict id.
    """

    writer: bytes = b""
    since: int = 0
    doubt: int = 0
    name: str = ""
    org: str = ""
    open: Mapping[str, tuple[tuple[bytes, bytes], ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Row:
    """One row as the centre holds it; ``body`` is canonical (see ``codec.encode_fields``)."""

    table: str
    id: bytes
    scope: str
    rev: int
    body: bytes
    hash: int
    origin: Origin


@dataclass(frozen=True, slots=True)
class Device:
    """An enrolled PC.

    Attributes:
        id: 16 bytes.
        org: Organisation code.
        home: Scope in which notices of this PC's parked work appear.
        reads: Scopes it may pull.
        writes: Scopes it may write.
        revoked: Whether it was shut out.
    """

    id: bytes
    org: str
    home: str
    reads: tuple[str, ...]
    writes: frozenset[str]
    revoked: bool = False


@dataclass(frozen=True, slots=True)
class Life:
    """One incarnation: its device, last number taken and the hash of that envelope."""

    incarnation: bytes
    device: bytes
    last: int
    hash: bytes
    terminal: str


@dataclass(frozen=True, slots=True)
class Logged:
    """One transaction in the log: verbatim payload and verdict."""

    tx_id: bytes
    device: bytes
    payload: bytes
    code: int
    seqs: Mapping[str, int]
    note: str
    conflicts: tuple[bytes, ...]
    at_ms: int


@dataclass(frozen=True, slots=True)
class Envelope:
    """The number under which an incarnation sent a transaction."""

    incarnation: bytes
    number: int
    hash: bytes
    tx_id: bytes


@dataclass(frozen=True, slots=True)
class Contact:
    """What a device told of itself with its last request."""

    device: bytes
    at_ms: int
    unsent: int
    oldest_ms: int
    offset_ms: int
    app: str
    schema: int
    cursors: Mapping[str, int]


class ReadTx(Protocol):
    """One consistent state."""

    def heads(self, scopes: Sequence[str]) -> dict[str, Head]:
        """Heads of the scopes that exist."""
        ...

    def feed(self, scope: str, after: int, limit: int) -> tuple[list[Row], int]:
        """Rows with ``rev > after`` in revision order, whole revisions only, about ``limit`` bytes of bodies.

        Returns:
            The rows (hash and origin may be left blank), and the revision up to which they are complete; -1 when
            nothing was left out.
        """
        ...

    def rows(self, scope: str, ids: Sequence[bytes]) -> list[Row]:
        """Rows of a scope by id, whatever their table."""
        ...

    def find(self, ids: Sequence[bytes]) -> list[Row]:
        """Rows by id in whatever scope."""
        ...

    def life(self, incarnation: bytes) -> Life | None:
        """An incarnation, if known."""
        ...

    def envelopes(self, incarnation: bytes, first: int, last: int) -> list[Envelope]:
        """Envelopes of a range of numbers, in order."""
        ...

    def logged(self, tx_ids: Sequence[bytes]) -> dict[bytes, Logged]:
        """Transactions of the log by id."""
        ...


class WriteTx(ReadTx, Protocol):
    """A write transaction."""

    def lock_heads(self, scopes: Sequence[str], fresh: Head) -> dict[str, Head]:
        """Lock the counters in the order given (sorted), making missing ones as copies of ``fresh``."""
        ...

    def put_heads(self, heads: Mapping[str, Head]) -> None:
        """Store counters."""
        ...

    def put_rows(self, rows: Iterable[Row]) -> None:
        """Insert or replace rows."""
        ...

    def put_life(self, life: Life) -> None:
        """Insert or replace an incarnation."""
        ...

    def put_log(self, envelopes: Iterable[Envelope], entries: Iterable[Logged]) -> None:
        """Append to the log."""
        ...

    def new_terminal(self, device: Device) -> str:
        """A terminal code that was never given before, such as ``SM01``."""
        ...

    def put_contact(self, contact: Contact) -> None:
        """Remember what a device told of itself."""
        ...


class ServerStorage(Protocol):
    """Where the centre keeps everything."""

    def write(self) -> AbstractContextManager[WriteTx]:
        """A write transaction; commits at the end of the block, rolls back on an exception."""
        ...

    def snapshot(self) -> AbstractContextManager[ReadTx]:
        """A repeatable read."""
        ...


Fields = dict[str, Any]

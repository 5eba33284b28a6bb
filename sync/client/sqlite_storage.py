"""The client storage on the encrypted cache: raw statements per table, so that a page goes in at full speed.

Rows travel as raw column values, so nothing is converted. Columns that this version does not know are kept together in
``extra``; rows of tables that it does not know are left to the next version, which pulls its scopes anew.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import msgspec
import sqlalchemy as sa
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from models.kernel.changes import Changes
from models.store.engine import Store
from models.store.images import to_raw, travelling_columns
from models.store.transaction import Fields
from models.tables import metadata
from models.tables.base import Policy, is_ledger, is_synced, policy_of
from sync.client.storage import Entry, Image, Place, Queue, RowKey, RunLine
from sync.protocol.codec import decode_fields, encode_fields

_CHUNK = 500
_ENTRY = "seq, tx_id, payload, priority, created_ms, incarnation, dseq, prev_hash, hash, state, verdict, note, acked_ms"
_OPEN_CONFLICTS = "SELECT count(*) FROM conflict WHERE state IN ('open', 'admin') AND deleted_ms IS NULL"


@dataclass(frozen=True, slots=True)
class _Statements:
    """What is said to SQLite about one table.

    Attributes:
        names: Columns of an image.
        blank: Columns of the upsert in order, with the raw value of each where an image has none.
        select: Reads key columns, extra and the image of ids.
        upsert: Writes them.
    """

    names: tuple[str, ...]
    blank: Mapping[str, Any]
    select: str
    upsert: str


def _statements(table: sa.Table) -> _Statements:
    columns = travelling_columns(table)
    names = tuple(str(column.name) for column in columns)
    keys = {"id", "scope", "rev", "extra"}
    local = [c for c in table.columns if policy_of(c) is Policy.LOCAL and c.name not in keys and not is_ledger(table)]
    quoted = [f'"{name}"' for name in (*names, *(str(column.name) for column in local))]
    listed = ", ".join(("id", "scope", "rev", "extra", *quoted))
    marks = ", ".join("?" * (4 + len(quoted)))
    changing = ["scope", "rev", "extra"] if is_ledger(table) else ["scope", "rev", "extra", *quoted]
    updates = ", ".join(f"{name} = excluded.{name}" for name in changing)
    image = ", ".join(quoted[: len(names)])
    blank = {"id": b"", "scope": "", "rev": 0, "extra": None}
    blank.update((str(column.name), _default(column)) for column in (*columns, *local))
    return _Statements(
        names,
        blank,
        f'SELECT id, scope, rev, extra, {image} FROM "{table.name}"',
        f'INSERT INTO "{table.name}" ({listed}) VALUES ({marks}) ON CONFLICT (id) DO UPDATE SET {updates}',
    )


def _default(column: sa.Column[Any]) -> Any:
    """What a column gets from a centre of an older version that does not send it."""
    if column.nullable:
        return None
    default = column.default
    if isinstance(default, ScalarElementColumnDefault):
        return to_raw(column, default.arg)
    return 0 if isinstance(column.type, sa.Integer | sa.BigInteger | sa.Boolean) else ""


class SqliteStorage:
    """Implements ``ClientStorage`` on the cache."""

    def __init__(self, store: Store) -> None:
        """Take the open cache."""
        self._store = store
        self.tables = {name: _statements(table) for name, table in metadata.tables.items() if is_synced(table)}

    @contextmanager
    def begin(self) -> Iterator["SqliteTx"]:
        """A write transaction; search index and local columns follow before it commits, screens after."""
        with self._store.transaction() as connection:
            tx = SqliteTx(connection, self.tables, self._store.followers.derivers)
            yield tx
            for table, ids in tx.touched.items():
                for listener in self._store.followers.listeners:
                    listener.refresh(connection, table, list(ids))
        rows = frozenset((table, row_id) for table, ids in tx.touched.items() for row_id in ids)
        self._store.announce(Changes(rows, "sync"))


Deriver = Callable[[Mapping[str, Any]], Mapping[str, Any]]


class _Base:
    """Connection and small helpers of a transaction."""

    def __init__(
        self, connection: sa.Connection, tables: Mapping[str, _Statements], derivers: Mapping[str, Deriver]
    ) -> None:
        self.touched: dict[str, dict[bytes, None]] = {}
        raw: Any = connection.connection.driver_connection
        self._cursor = raw.cursor()
        self._tables = tables
        self._derivers = derivers

    def _all(self, statement: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        return list(self._cursor.execute(statement, values).fetchall())

    def _by_ids(self, statement: str, ids: Sequence[bytes], *before: Any) -> Iterator[tuple[Any, ...]]:
        """Rows of a statement that ends where a list of ids is to follow."""
        for start in range(0, len(ids), _CHUNK):
            part = ids[start : start + _CHUNK]
            marks = ", ".join("?" * len(part))
            yield from self._all(f"{statement} ({marks})", (*before, *part))


class _Places(_Base):
    """Facts, scopes, incidents, runs."""

    def fact(self, name: str) -> bytes:
        """A named fact, empty when unknown."""
        found = self._all("SELECT value FROM sync_fact WHERE name = ?", (name,))
        return bytes(found[0][0]) if found else b""

    def put_fact(self, name: str, value: bytes) -> None:
        """Store a fact."""
        self._cursor.execute("INSERT OR REPLACE INTO sync_fact (name, value) VALUES (?, ?)", (name, value))

    def places(self) -> dict[str, Place]:
        """Every scope."""
        lines = self._all("SELECT scope, epoch, cursor, digest, complete, kind FROM sync_scope ORDER BY scope")
        return {
            line[0]: Place(line[0], bytes(line[1]), line[2], line[3] % (1 << 64), bool(line[4]), line[5] == "left")
            for line in lines
        }

    def put_place(self, place: Place) -> None:
        """Store where we stand."""
        digest = place.digest - (1 << 64) if place.digest >= 1 << 63 else place.digest
        self._cursor.execute(
            "INSERT INTO sync_scope (scope, epoch, cursor, digest, complete, kind, last_used_ms) "
            "VALUES (?, ?, ?, ?, ?, ?, 0) ON CONFLICT (scope) DO UPDATE SET epoch = excluded.epoch, "
            "cursor = excluded.cursor, digest = excluded.digest, complete = excluded.complete, kind = excluded.kind",
            (place.scope, place.epoch, place.cursor, digest, place.complete, "left" if place.left else "own"),
        )

    def incident(self, at_ms: int, kind: str, note: str) -> None:
        """Note something odd."""
        self._cursor.execute("INSERT INTO incident (at_ms, kind, note) VALUES (?, ?, ?)", (at_ms, kind, note[:500]))

    def log_run(self, line: RunLine) -> None:
        """Add a line to the sync centre's log."""
        values = (line.started_ms, line.ended_ms, line.outcome, line.sent, line.received)
        self._cursor.execute(
            "INSERT INTO sync_run (started_ms, ended_ms, outcome, sent, received, bytes_up, bytes_down, note) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (*values, line.bytes_up, line.bytes_down, line.note[:500]),
        )


class _Outbox(_Places):
    """Entries, envelopes, and which rows they touch."""

    def _entries(self, rest: str, values: Sequence[Any] = ()) -> list[Entry]:
        return [_entry(line) for line in self._all(f"SELECT {_ENTRY} FROM outbox {rest}", values)]

    def unwrapped(self) -> list[Entry]:
        """Pending entries without a number, in order of authoring."""
        return self._entries("WHERE state = 'P' AND dseq = 0 ORDER BY seq")

    def wrapped(self, incarnation: bytes, after: int, limit: int) -> list[Entry]:
        """Pending entries of a life with greater numbers, in number order."""
        where = "WHERE state = 'P' AND incarnation = ? AND dseq > ? ORDER BY dseq LIMIT ?"
        return self._entries(where, (incarnation, after, limit))

    def numbered(self, incarnation: bytes, first: int, last: int) -> list[Entry]:
        """Entries of a life in a range of numbers, whatever their state, in number order."""
        where = "WHERE incarnation = ? AND dseq BETWEEN ? AND ? AND dseq > 0 ORDER BY dseq"
        return self._entries(where, (incarnation, first, last))

    def acknowledged(self) -> list[Entry]:
        """Entries that have a verdict, in order of authoring."""
        return self._entries("WHERE state <> 'P' ORDER BY seq")

    def put_entries(self, entries: Sequence[Entry]) -> None:
        """Store envelopes, states and verdicts; payloads never change."""
        self._cursor.executemany(
            "UPDATE outbox SET incarnation = ?, dseq = ?, prev_hash = ?, hash = ?, state = ?, verdict = ?, note = ?, "
            "acked_ms = ? WHERE seq = ?",
            [
                (e.incarnation, e.number, e.prev_hash, e.hash, e.state, e.verdict, e.note, e.acked_ms, e.seq)
                for e in entries
            ],
        )

    def forget_entries(self, before_ms: int) -> None:
        """Drop entries acknowledged before an instant."""
        self._cursor.execute("DELETE FROM outbox WHERE state = 'A' AND acked_ms < ?", (before_ms,))

    def queue(self) -> Queue:
        """How much waits, and how much needs a person."""
        lines = {
            state: (count, oldest)
            for state, count, oldest in self._all("SELECT state, count(*), min(created_ms) FROM outbox GROUP BY state")
        }
        pending, oldest = lines.get("P", (0, 0))
        conflicts = self._all(_OPEN_CONFLICTS)[0][0]
        return Queue(pending, oldest or 0, lines.get("K", (0, 0))[0], conflicts)

    def mark_rows(self, entries: Iterable[tuple[bytes, RowKey]]) -> None:
        """Remember which rows pending transactions touch."""
        self._cursor.executemany(
            "INSERT OR IGNORE INTO outbox_row (tx_id, table_name, row_id) VALUES (?, ?, ?)",
            [(tx_id, table, row_id) for tx_id, (table, row_id) in entries],
        )

    def unmark(self, tx_ids: Sequence[bytes]) -> None:
        """Forget the rows of settled transactions."""
        self._cursor.executemany("DELETE FROM outbox_row WHERE tx_id = ?", [(tx_id,) for tx_id in tx_ids])

    def pending_on(self, keys: Sequence[RowKey]) -> dict[RowKey, list[Entry]]:
        """Pending entries that touch the rows, in order of authoring; rows without any are left out."""
        if not self._all("SELECT 1 FROM outbox_row LIMIT 1"):
            return {}
        wanted = set(keys)
        marks: dict[bytes, list[RowKey]] = {}
        ids = list(dict.fromkeys(row_id for _, row_id in keys))
        for tx_id, table, row_id in self._by_ids(
            "SELECT tx_id, table_name, row_id FROM outbox_row WHERE row_id IN", ids
        ):
            if (table, bytes(row_id)) in wanted:
                marks.setdefault(bytes(tx_id), []).append((table, bytes(row_id)))
        found: dict[RowKey, list[Entry]] = {}
        entries = [
            _entry(line)
            for line in self._by_ids(f"SELECT {_ENTRY} FROM outbox WHERE state = 'P' AND tx_id IN", list(marks))
        ]
        for entry in sorted(entries, key=lambda each: each.seq):
            for key in marks[entry.tx_id]:
                found.setdefault(key, []).append(entry)
        return found


class SqliteTx(_Outbox):
    """Implements ``ClientTx``; adds the rows."""

    def revs(self, table: str, ids: Sequence[bytes]) -> dict[bytes, int]:
        """Revisions of the rows that exist."""
        if table not in self._tables:
            return {}
        return {bytes(line[0]): line[1] for line in self._by_ids(f'SELECT id, rev FROM "{table}" WHERE id IN', ids)}

    def images(self, table: str, ids: Sequence[bytes]) -> dict[bytes, Image]:
        """Rows as they stand here, pending edits included."""
        known = self._tables.get(table)
        if known is None:
            return {}
        lines = self._by_ids(f"{known.select} WHERE id IN", ids)
        return {image.id: image for image in (_image(known, line) for line in lines)}

    def bases(self, table: str, ids: Sequence[bytes]) -> dict[bytes, Image]:
        """Pristine images of rows with pending edits."""
        if table not in self._tables or not self._all("SELECT 1 FROM base_row LIMIT 1"):
            return {}
        statement = (
            f'SELECT b.row_id, t.scope, b.rev, b.fields FROM base_row b JOIN "{table}" t ON t.id = b.row_id '
            "WHERE b.table_name = ? AND b.row_id IN"
        )
        return {
            bytes(line[0]): Image(bytes(line[0]), line[1], line[2], decode_fields(bytes(line[3])))
            for line in self._by_ids(statement, ids, table)
        }

    def put_images(self, table: str, images: Sequence[Image]) -> None:
        """Insert or replace rows."""
        known = self._tables.get(table)
        if known is None or not images:
            return
        derive = self._derivers.get(table)
        lines = [_line(known, image, derive) for image in images]
        self._cursor.executemany(known.upsert, lines)
        self.touched.setdefault(table, {}).update(dict.fromkeys(image.id for image in images))

    def put_revs(self, table: str, revs: Sequence[tuple[bytes, int]]) -> None:
        """Confirm rows that stand as predicted."""
        if table in self._tables:
            self._cursor.executemany(f'UPDATE "{table}" SET rev = ? WHERE id = ?', [(rev, key) for key, rev in revs])

    def put_bases(self, table: str, images: Sequence[Image]) -> None:
        """Store pristine images."""
        self._cursor.executemany(
            "INSERT OR REPLACE INTO base_row (table_name, row_id, fields, rev) VALUES (?, ?, ?, ?)",
            [(table, image.id, encode_fields(image.fields), image.rev) for image in images],
        )

    def drop_bases(self, table: str, ids: Sequence[bytes]) -> None:
        """Drop pristine images."""
        self._cursor.executemany(
            "DELETE FROM base_row WHERE table_name = ? AND row_id = ?", [(table, row_id) for row_id in ids]
        )

    def unconfirm(self, scope: str) -> None:
        """Set the revision of every row of a scope to 0; nothing is removed."""
        for table in self._tables:
            self._cursor.execute(
                f'UPDATE base_row SET rev = 0 WHERE table_name = ? AND row_id IN (SELECT id FROM "{table}" '
                "WHERE scope = ?)",
                (table, scope),
            )
            self._cursor.execute(f'UPDATE "{table}" SET rev = 0 WHERE scope = ? AND rev > 0', (scope,))

    def confirmed(self, scope: str) -> Iterable[tuple[str, Image]]:
        """Every confirmed row of a scope in its pristine form, read from the rows."""
        for table, known in self._tables.items():
            bases = {
                bytes(line[0]): (line[1], bytes(line[2]))
                for line in self._all("SELECT row_id, rev, fields FROM base_row WHERE table_name = ?", (table,))
            }
            for line in self._all(f"{known.select} WHERE scope = ?", (scope,)):
                image = _image(known, line)
                if image.id in bases:
                    rev, fields = bases[image.id]
                    image = Image(image.id, image.scope, rev, decode_fields(fields))
                if image.rev:
                    yield table, image


class StoreMarker:
    """The cache's marker as the engine wants it."""

    def __init__(self, store: Store) -> None:
        """Take the cache."""
        self._marker = store.marker

    def life(self) -> tuple[str, int]:
        """Incarnation (hex) and last number written outside the database."""
        state = self._marker.load()
        return state.incarnation, state.dseq

    def follow(self, incarnation: str, dseq: int) -> None:
        """Write them, keeping the counters."""
        self._marker.follow(incarnation, dseq)


def _entry(line: Sequence[Any]) -> Entry:
    blobs = (bytes(line[5]), line[6], bytes(line[7]), bytes(line[8]))
    return Entry(line[0], bytes(line[1]), bytes(line[2]), line[3], line[4], *blobs, *line[9:13])


def _image(known: _Statements, line: Sequence[Any]) -> Image:
    fields: Fields = {name: value for name, value in zip(known.names, line[4:], strict=True) if value is not None}
    if line[3]:
        fields.update(msgspec.msgpack.decode(line[3], type=dict[str, Any]))
    return Image(bytes(line[0]), line[1], line[2], fields)


def _line(known: _Statements, image: Image, derive: Deriver | None) -> tuple[Any, ...]:
    """Values of the upsert: keys, unknown fields, known fields, computed columns, in the order of the blank line."""
    fields = image.fields
    line = {**known.blank, **fields}
    if len(line) != len(known.blank):
        unknown = {name: line.pop(name) for name in fields if name not in known.blank}
        line["extra"] = msgspec.msgpack.encode(unknown, order="deterministic")
    line["id"], line["scope"], line["rev"] = image.id, image.scope, image.rev
    if derive is not None:
        line.update(derive(fields))
    return tuple(line.values())

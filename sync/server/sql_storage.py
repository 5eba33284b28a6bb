"""The centre's storage on SQLite and on PostgreSQL: the same statements on both.

SQLite has one writer, so ``BEGIN IMMEDIATE`` makes the counters safe; PostgreSQL locks the counter rows in the order
asked. A snapshot is one read transaction, repeatable read on PostgreSQL.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlcipher3 import dbapi2

from models.store.engine import quicken_binding
from sync.server import tables as t
from sync.server.storage import Contact, Device, Envelope, Head, Life, Logged, Origin, Row

_SIGN = 1 << 63
_WRAP = 1 << 64
_FETCH = 2000
_CHUNK = 500


_ORIGIN = msgspec.msgpack.Decoder(Origin)
_NOBODY = Origin()


def _signed(value: int) -> int:
    """An unsigned 64-bit number as the database's signed one."""
    return value - _WRAP if value >= _SIGN else value


def _unsigned(value: int) -> int:
    """The unsigned 64-bit number of a signed one."""
    return value % _WRAP


def _pack_origin(origin: Origin) -> bytes:
    return b"" if origin == Origin() else msgspec.msgpack.encode(origin)


def _origin(raw: bytes) -> Origin:
    return _ORIGIN.decode(raw) if raw else _NOBODY


def _chunks(values: Sequence[Any], size: int = _CHUNK) -> Iterator[Sequence[Any]]:
    for start in range(0, len(values), size):
        yield values[start : start + size]


class SqlRead:
    """One consistent state on a connection."""

    def __init__(self, connection: sa.Connection) -> None:
        """Take a connection inside its transaction."""
        self.connection = connection

    def heads(self, scopes: Sequence[str]) -> dict[str, Head]:
        """Heads of the scopes that exist."""
        found: dict[str, Head] = {}
        for part in _chunks(list(scopes)):
            for line in self.connection.execute(sa.select(t.scope_head).where(t.scope_head.c.scope.in_(part))):
                found[line.scope] = Head(bytes(line.epoch), line.seq, _unsigned(line.digest))
        return found

    def feed(self, scope: str, after: int, limit: int) -> tuple[list[Row], int]:
        """Rows with ``rev > after`` in revision order, whole revisions only, about ``limit`` bytes of bodies."""
        c = t.row.c
        query = sa.select(c.rev, c.tbl, c.id, c.body).where(c.scope == scope, c.rev > after).order_by(c.rev, c.id)
        rows: list[Row] = []
        spent = last = 0
        with self.connection.execute(query.execution_options(yield_per=_FETCH)) as result:
            for part in result.partitions():
                for rev, table, row_id, body in part:
                    if spent >= limit and rev != last:
                        return rows, last
                    rows.append(Row(table, row_id, scope, rev, body, 0, _NOBODY))
                    last = rev
                    spent += len(body) + 24
        return rows, -1

    def rows(self, scope: str, ids: Sequence[bytes]) -> list[Row]:
        """Rows of a scope by id, whatever their table."""
        found: list[Row] = []
        for part in _chunks(list(ids)):
            query = sa.select(t.row).where(t.row.c.scope == scope, t.row.c.id.in_(part))
            found.extend(_row(line) for line in self.connection.execute(query))
        return found

    def find(self, ids: Sequence[bytes]) -> list[Row]:
        """Rows by id in whatever scope."""
        found: list[Row] = []
        for part in _chunks(list(ids)):
            query = sa.select(t.row).where(t.row.c.id.in_(part))
            found.extend(_row(line) for line in self.connection.execute(query))
        return found

    def life(self, incarnation: bytes) -> Life | None:
        """An incarnation, if known."""
        line = self.connection.execute(self._life_query(incarnation)).one_or_none()
        if line is None:
            return None
        return Life(bytes(line.incarnation), bytes(line.device), line.last, bytes(line.hash), line.terminal)

    def _life_query(self, incarnation: bytes) -> sa.Select[Any]:
        return sa.select(t.life).where(t.life.c.incarnation == incarnation)

    def envelopes(self, incarnation: bytes, first: int, last: int) -> list[Envelope]:
        """Envelopes of a range of numbers, in order."""
        c = t.envelope.c
        query = sa.select(t.envelope).where(c.incarnation == incarnation, c.number.between(first, last))
        return [
            Envelope(bytes(line.incarnation), line.number, bytes(line.hash), bytes(line.tx_id))
            for line in self.connection.execute(query.order_by(c.number))
        ]

    def logged(self, tx_ids: Sequence[bytes]) -> dict[bytes, Logged]:
        """Transactions of the log by id."""
        found: dict[bytes, Logged] = {}
        for part in _chunks(list(tx_ids)):
            for line in self.connection.execute(sa.select(t.op_log).where(t.op_log.c.tx_id.in_(part))):
                tx_id = bytes(line.tx_id)
                found[tx_id] = Logged(
                    tx_id,
                    bytes(line.device),
                    bytes(line.payload),
                    line.code,
                    msgspec.msgpack.decode(line.seqs, type=dict[str, int]),
                    line.note,
                    msgspec.msgpack.decode(line.conflicts, type=tuple[bytes, ...]),
                    line.at_ms,
                )
        return found


class SqlWrite(SqlRead):
    """A write transaction on a connection."""

    def _life_query(self, incarnation: bytes) -> sa.Select[Any]:
        return super()._life_query(incarnation).with_for_update()

    def lock_heads(self, scopes: Sequence[str], fresh: Head) -> dict[str, Head]:
        """Lock the counters in the order given (sorted), making missing ones as copies of ``fresh``."""
        if not scopes:
            return {}
        blank = [{"scope": scope, "epoch": fresh.epoch, "seq": fresh.seq, "digest": 0} for scope in scopes]
        known = self.heads(scopes)
        if len(known) < len(scopes):
            self._insert(t.scope_head, [line for line in blank if line["scope"] not in known], keep=True)
        query = sa.select(t.scope_head).where(t.scope_head.c.scope.in_(list(scopes))).order_by(t.scope_head.c.scope)
        lines = self.connection.execute(query.with_for_update())
        return {line.scope: Head(bytes(line.epoch), line.seq, _unsigned(line.digest)) for line in lines}

    def put_heads(self, heads: Mapping[str, Head]) -> None:
        """Store counters."""
        self._insert(
            t.scope_head,
            [
                {"scope": scope, "epoch": head.epoch, "seq": head.seq, "digest": _signed(head.digest)}
                for scope, head in heads.items()
            ],
        )

    def put_rows(self, rows: Iterable[Row]) -> None:
        """Insert or replace rows."""
        self._insert(
            t.row,
            [
                {
                    "scope": each.scope,
                    "id": each.id,
                    "tbl": each.table,
                    "rev": each.rev,
                    "body": each.body,
                    "hash": _signed(each.hash),
                    "origin": _pack_origin(each.origin),
                }
                for each in rows
            ],
        )

    def put_life(self, life: Life) -> None:
        """Insert or replace an incarnation."""
        self._insert(
            t.life,
            [
                {
                    "incarnation": life.incarnation,
                    "device": life.device,
                    "last": life.last,
                    "hash": life.hash,
                    "terminal": life.terminal,
                }
            ],
        )

    def put_log(self, envelopes: Iterable[Envelope], entries: Iterable[Logged]) -> None:
        """Append to the log."""
        self._insert(
            t.envelope,
            [{"incarnation": e.incarnation, "number": e.number, "hash": e.hash, "tx_id": e.tx_id} for e in envelopes],
        )
        self._insert(
            t.op_log,
            [
                {
                    "tx_id": e.tx_id,
                    "device": e.device,
                    "payload": e.payload,
                    "code": int(e.code),
                    "seqs": msgspec.msgpack.encode(dict(e.seqs)),
                    "note": e.note,
                    "conflicts": msgspec.msgpack.encode(e.conflicts),
                    "at_ms": e.at_ms,
                }
                for e in entries
            ],
        )

    def new_terminal(self, device: Device) -> str:
        """A terminal code that was never given before, such as ``SM01``."""
        c = t.terminal.c
        query = sa.select(c.mnemonic, c.next).where(c.org == device.org).with_for_update()
        line = self.connection.execute(query).one_or_none()
        if line is None:
            mnemonic, number = f"T{device.org[-4:]}", 1
            self._insert(t.terminal, [{"org": device.org, "mnemonic": mnemonic, "next": 2}])
        else:
            mnemonic, number = line.mnemonic, line.next
            self.connection.execute(t.terminal.update().where(c.org == device.org).values(next=number + 1))
        return f"{mnemonic}{number:02d}"

    def put_contact(self, contact: Contact) -> None:
        """Remember what a device told of itself; an empty program version keeps the known one."""
        values = {
            "device": contact.device,
            "at_ms": contact.at_ms,
            "unsent": contact.unsent,
            "oldest_ms": contact.oldest_ms,
            "offset_ms": contact.offset_ms,
            "app": contact.app[:40],
            "schema": contact.schema,
            "cursors": msgspec.msgpack.encode(dict(contact.cursors)),
        }
        keep = frozenset() if contact.app else frozenset({"app"})
        self._insert(t.contact, [values], spare=keep)

    def _insert(
        self,
        table: sa.Table,
        lines: Sequence[dict[str, Any]],
        *,
        keep: bool = False,
        spare: frozenset[str] = frozenset(),
    ) -> None:
        """Insert lines; where the key exists, replace (or keep) what stands there."""
        if not lines:
            return
        maker = postgresql.insert if self.connection.dialect.name == "postgresql" else sqlite.insert
        statement = maker(table)
        keys = [column.name for column in table.primary_key.columns]
        rest = [column.name for column in table.columns if column.name not in keys and column.name not in spare]
        if keep or not rest:
            final = statement.on_conflict_do_nothing(index_elements=keys)
        else:
            new = {name: statement.excluded[name] for name in rest}
            final = statement.on_conflict_do_update(index_elements=keys, set_=new)
        self.connection.execute(final, list(lines))


class SqlStorage:
    """The centre's database; ``write`` and ``snapshot`` as the protocol asks.

    Attributes:
        engine: SQLAlchemy engine.
    """

    def __init__(self, engine: sa.Engine) -> None:
        """Take an engine made by ``open_database``; tables are made if missing."""
        self.engine = engine
        t.metadata.create_all(engine)

    @contextmanager
    def write(self) -> Iterator[SqlWrite]:
        """A write transaction; commits at the end of the block, rolls back on an exception."""
        with self.engine.connect() as plain:
            connection = plain.execution_options(write=True)
            with connection.begin():
                yield SqlWrite(connection)

    @contextmanager
    def snapshot(self) -> Iterator[SqlRead]:
        """A repeatable read."""
        with self.engine.connect() as plain:
            repeatable = plain.dialect.name == "postgresql"
            connection = plain.execution_options(isolation_level="REPEATABLE READ") if repeatable else plain
            with connection.begin():
                yield SqlRead(connection)

    def empty(self) -> bool:
        """Whether no scope exists yet."""
        with self.engine.connect() as connection:
            return connection.execute(sa.select(sa.func.count()).select_from(t.scope_head)).scalar() == 0

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()


def _row(line: Any) -> Row:
    return Row(
        line.tbl, bytes(line.id), line.scope, line.rev, bytes(line.body), _unsigned(line.hash), _origin(line.origin)
    )


def open_database(url: str) -> sa.Engine:
    """An engine for ``sqlite:///path`` or ``postgresql://…``.

    The SQLite of this engine is the one that the client carries too, without a key: the system's may be too old.
    """
    if url.startswith("sqlite"):
        path = Path(sa.make_url(url).database or "")
        quicken_binding()
        engine = sa.create_engine(
            "sqlite+pysqlite://", module=dbapi2, creator=lambda: _connect(path), poolclass=sa.QueuePool, pool_size=8
        )

        @sa.event.listens_for(engine, "begin")
        def _begin(connection: sa.Connection) -> None:
            immediate = connection.get_execution_options().get("write", False)
            connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")

        return engine
    plain = sa.make_url(url)
    return sa.create_engine(plain.set(drivername="postgresql+psycopg"), pool_size=10, max_overflow=10)


def _connect(path: Path) -> Any:
    connection = dbapi2.connect(str(path), timeout=30, check_same_thread=False, isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=30000", "temp_store=MEMORY"):
        connection.execute("PRAGMA " + pragma).fetchall()
    return connection

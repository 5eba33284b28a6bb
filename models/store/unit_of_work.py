"""The only road for edits: rows, history and one immutable outbox transaction in one SQLite transaction.

    with work(store, actor, what="customer.amend", subject=name) as uow:
        customer = uow.get(Customer, customer_id)
        customer.phone = "…"
        uow.reason = "客户换号"
        changes = uow.commit()

Leaving the block without ``commit()`` rolls everything back. Order inside ``commit``: local columns, operations,
rows, history, outbox, base rows, listeners (search index), SQLite commit, marker, subscribers.
"""

from collections import defaultdict
from types import TracebackType
from typing import TypeVar

import msgspec
import sqlalchemy as sa
from sqlalchemy.orm import Session

from models.kernel.changes import Changes
from models.kernel.errors import StaleError
from models.kernel.messages import msg
from models.store.actor import Actor
from models.store.collecting import Collected, collect, table_of
from models.store.engine import Store
from models.store.faults import storage_gate
from models.store.history import rows_for
from models.store.transaction import Cmd, Led, Op, TxBody, encode_body
from models.tables import metadata
from models.tables.base import Base, Ledger, Synced

SCHEMA = 1
PRIORITY_URGENT = 0
PRIORITY_LEDGER = 10
PRIORITY_EDIT = 50
PRIORITY_BULK = 80
R = TypeVar("R", bound=Base)


class UnitOfWork:
    """One piece of work of one person; rolls back unless committed.

    Attributes:
        actor: Who does it.
        session: ORM session of the transaction, autoflush off.
        reason: Reason given by the person; stands in the history.
        bulk: Id of the authorised bulk operation it belongs to.
        authorisation: Id of the two-person authorisation behind it.
        wall_ms: Instant of the transaction, UTC milliseconds.
        tx_id: Id of the transaction.
    """

    def __init__(self, store: Store, actor: Actor, *, what: str, subject: str, priority: int, origin: str) -> None:
        """Prepare; the SQLite transaction begins with the block."""
        self.actor = actor
        self.reason = ""
        self.bulk = b""
        self.authorisation = b""
        self.priority = priority
        self.wall_ms = store.clock.now_ms()
        self.tx_id = store.ids.next()
        self.store = store
        self._what = what
        self._summary = f"{what}|{subject}"[:200]
        self._origin = origin
        self._collected = Collected()
        self._counters: dict[str, int] = {}
        self._touched: set[tuple[str, bytes]] = set()

    def __enter__(self) -> "UnitOfWork":
        """Begin the transaction; waits for another writer."""
        self._scope = self.store.transaction()
        self._connection = self._scope.__enter__()
        self._committed = False
        self.session = Session(bind=self._connection, autoflush=False, expire_on_commit=False)
        sa.event.listen(self.session, "before_flush", self._before_flush)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Roll back unless committed."""
        if not self._committed:
            self.session.close()
            abandoned = error if error is not None else _AbandonedError()
            self._scope.__exit__(type(abandoned), abandoned, trace)

    @property
    def connection(self) -> sa.Connection:
        """The connection of the transaction, for reads in the same state."""
        return self._connection

    def add(self, instance: Synced | Ledger) -> None:
        """Add a new row; id and stamps are given if missing."""
        if getattr(instance, "id", None) is None:
            instance.id = self.store.ids.next()
        self.session.add(instance)

    def add_local(self, instance: Base) -> None:
        """Add or replace a row of this PC only."""
        self.session.merge(instance)

    def find(self, kind: type[R], row_id: bytes) -> R | None:
        """The living row of an id, or None."""
        row = self.session.get(kind, row_id)
        if row is not None and getattr(row, "deleted_ms", None) is not None:
            return None
        return row

    def get(self, kind: type[R], row_id: bytes) -> R:
        """The living row of an id.

        Raises:
            StaleError: The row is gone (deleted or moved elsewhere).
        """
        row = self.find(kind, row_id)
        if row is None:
            raise StaleError(
                msg("This record is no longer here: it was withdrawn or moved elsewhere."),
                msg("Go back to the list and refresh; what you typed is kept as a draft."),
            )
        return row

    def delete(self, instance: Synced) -> None:
        """Turn a row into a tombstone."""
        instance.deleted_ms = self.wall_ms

    def flush(self) -> None:
        """Write what is pending, so that reads in this transaction see it."""
        with storage_gate():
            self.session.flush()

    def note_counter(self, key: str, following: int) -> None:
        """Tell which number follows, for the marker outside the cache."""
        self._counters[key] = following

    def commit(self) -> Changes:
        """Write everything and commit.

        Returns:
            What changed. An empty unit of work writes nothing and gives empty changes.

        Raises:
            StorageError: Nothing was written.
            RightsError: A guard of the store refuses, such as an expired lease; nothing was written.
        """
        with storage_gate():
            self.session.flush()
            ops = tuple(self._collected.ops.values())
            if ops:
                self.store.check(self.actor, self._what, self.authorisation)
                self._write_outbox(ops)
            self._follow()
            self.session.flush()
            self.session.close()
            self._scope.__exit__(None, None, None)
            self._committed = True
            if self._counters:
                self.store.marker.raise_counters(self._counters)
        changes = Changes(frozenset(self._touched), self._origin)
        self.store.announce(changes)
        return changes

    def _before_flush(self, session: Session, *_: object) -> None:
        self._derive(session)
        collect(session, self._collected, self.wall_ms, self.actor.staff_no)
        self._touched.update(self._collected.ops)

    def _derive(self, session: Session) -> None:
        derivers = self.store.followers.derivers
        for instance in (*session.new, *session.dirty):
            if isinstance(instance, Synced):
                table = table_of(instance)
                deriver = derivers.get(table.name)
                if deriver is not None:
                    present = instance.__dict__
                    for name, value in deriver(present).items():
                        if present.get(name) != value:
                            setattr(instance, name, value)

    def _body(self, ops: tuple[Op, ...]) -> TxBody:
        ledger_only = all(isinstance(op, Led) for op in ops)
        return TxBody(
            id=self.tx_id,
            v=SCHEMA,
            u=self.actor.staff_no,
            n=self.actor.name,
            g=self.actor.org_code,
            w=self.wall_ms,
            m=self.store.clock.mono_ms(),
            b=self.store.boot_id,
            k="led" if ledger_only else "edit",
            o=ops,
            r=self.reason,
            p=self.priority,
            bulk=self.bulk,
            auth=self.authorisation,
        )

    def _write_outbox(self, ops: tuple[Op, ...]) -> None:
        body = self._body(ops)
        tables = metadata.tables
        run = self._connection.execute
        run(
            tables["outbox"].insert(),
            {
                "tx_id": self.tx_id,
                "payload": encode_body(body),
                "incarnation": b"",
                "dseq": 0,
                "prev_hash": b"",
                "hash": b"",
                "priority": self.priority,
                "created_ms": self.wall_ms,
                "staff_no": self.actor.staff_no,
                "summary": self._summary,
                "state": "P",
                "sent_count": 0,
            },
        )
        run(
            tables["outbox_row"].insert(),
            [{"tx_id": self.tx_id, "table_name": op.t, "row_id": op.id} for op in ops if not isinstance(op, Cmd)],
        )
        history = rows_for(body)
        if history:
            template = dict.fromkeys((c.name for c in tables["field_history"].columns), None)
            rows = [{**template, **image, "id": row_id, "scope": scope, "rev": 0} for row_id, scope, image in history]
            run(tables["field_history"].insert(), rows)
            self._touched.update(("field_history", row_id) for row_id, _, _ in history)
        self._keep_base_rows()

    def _keep_base_rows(self) -> None:
        encode = msgspec.msgpack.Encoder(order="deterministic").encode
        rows = [
            {"table_name": table, "row_id": row_id, "fields": encode(image), "rev": rev}
            for (table, row_id), (image, rev) in self._collected.pristine.items()
            if rev > 0
        ]
        if rows:
            statement = metadata.tables["base_row"].insert().prefix_with("OR IGNORE")
            self._connection.execute(statement, rows)

    def _follow(self) -> None:
        by_table: dict[str, list[bytes]] = defaultdict(list)
        for table, row_id in self._touched:
            by_table[table].append(row_id)
        for listener in self.store.followers.listeners:
            for table, ids in by_table.items():
                listener.refresh(self._connection, table, ids)


class _AbandonedError(Exception):
    """Marks a block that was left without commit."""


def work(
    store: Store,
    actor: Actor,
    *,
    what: str,
    subject: str = "",
    priority: int = PRIORITY_EDIT,
    origin: str = "local",
) -> UnitOfWork:
    """A unit of work to be used in a ``with`` block.

    Args:
        store: The open cache.
        actor: Who does it.
        what: Code of the use case, shown in words in the sync centre, such as ``visit.record``.
        subject: What it concerns, such as the customer's name.
        priority: Lower is sent first.
        origin: Token of the page that acts, so that it can skip its own change.
    """
    return UnitOfWork(store, actor, what=what, subject=subject, priority=priority, origin=origin)

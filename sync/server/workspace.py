"""Rows and counters that one push works on: read once, changed in memory, written once at the end."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from models.store.transaction import Cmd, Fields, TxBody
from sync.protocol.codec import decode_fields, encode_fields, row_hash, wrap64
from sync.server.storage import Head, Origin, Row, RowKey, WriteTx


@dataclass(slots=True)
class Draft:
    """A row while transactions are applied to it.

    Attributes:
        fields: Image without keys.
        rev: Revision of the last change.
        origin: Who changed it.
        hash: Hash of the stored image, 0 when there is none; what the digest contains.
    """

    table: str
    id: bytes
    scope: str
    fields: Fields
    rev: int
    origin: Origin
    hash: int = 0
    dirty: bool = False


@dataclass(slots=True)
class Workspace:
    """What one push sees and changes.

    Attributes:
        heads: Locked counters.
        rows: Rows read or made so far.
    """

    tx: WriteTx
    heads: dict[str, Head]
    rows: dict[RowKey, Draft] = field(default_factory=dict)
    dirty: dict[RowKey, Draft] = field(default_factory=dict)
    asked: set[bytes] = field(default_factory=set)

    def prefetch(self, bodies: Sequence[TxBody]) -> None:
        """Read every row that the operations name, per scope; what is not there is looked for everywhere."""
        wanted: dict[str, set[bytes]] = {}
        for body in bodies:
            for op in body.o:
                if not isinstance(op, Cmd):
                    wanted.setdefault(op.s, set()).add(op.id)
        for scope, ids in wanted.items():
            for row in self.tx.rows(scope, sorted(ids)):
                self._take(row)
            self.asked |= ids
        missing = self.asked - {row_id for _, row_id in self.rows}
        if missing:
            for row in self.tx.find(sorted(missing)):
                self._take(row)

    def get(self, table: str, row_id: bytes) -> Draft | None:
        """The row as it stands now, or None."""
        found = self.rows.get((table, row_id))
        if found is None and row_id not in self.asked:
            self.asked.add(row_id)
            for row in self.tx.find([row_id]):
                self._take(row)
            found = self.rows.get((table, row_id))
        return found

    def put(self, draft: Draft) -> None:
        """Keep a changed or new row."""
        self.rows[draft.table, draft.id] = draft
        self.dirty[draft.table, draft.id] = draft

    def _take(self, row: Row) -> None:
        key = (row.table, row.id)
        if key not in self.rows:
            fields = decode_fields(row.body)
            self.rows[key] = Draft(row.table, row.id, row.scope, fields, row.rev, row.origin, row.hash)

    def flush(self) -> None:
        """Write rows, counters and digests."""
        out = []
        for draft in self.dirty.values():
            body = encode_fields(draft.fields)
            now = row_hash(draft.table, draft.id, draft.rev, body)
            head = self.heads[draft.scope]
            head.digest = wrap64(head.digest + now - draft.hash)
            draft.hash = now
            out.append(Row(draft.table, draft.id, draft.scope, draft.rev, body, now, draft.origin))
        self.tx.put_rows(out)
        self.tx.put_heads(self.heads)
        self.dirty.clear()

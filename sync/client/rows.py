"""Rows here = what the centre confirmed + what is still pending. The one place that keeps this sum right.

A row without pending edits is the confirmed image itself. With pending edits the confirmed image stands in the base
table and the visible row is that image with the pending operations on top.
"""

from collections.abc import Iterable, Sequence

from models.store.images import after
from models.store.transaction import Cmd, Fields, Op, TxBody, decode_body
from sync.client.storage import ClientTx, Entry, Image, RowKey
from sync.protocol.codec import encode_fields, row_hash


def body_of(entry: Entry) -> TxBody:
    """The transaction of an entry."""
    return decode_body(entry.payload)


def ops_on(body: TxBody, key: RowKey) -> list[Op]:
    """Operations of a transaction on one row."""
    return [op for op in body.o if not isinstance(op, Cmd) and (op.t, op.id) == key]


def keys_of(body: TxBody) -> list[RowKey]:
    """Rows that a transaction touches."""
    return [(op.t, op.id) for op in body.o if not isinstance(op, Cmd)]


def predict(fields: Fields | None, bodies: Iterable[TxBody], key: RowKey) -> Fields | None:
    """The image after the transactions, as their author sees it."""
    for body in bodies:
        for op in ops_on(body, key):
            assert not isinstance(op, Cmd)
            fields = after(fields, op, body)
    return fields


def hash_of(table: str, image: Image | None) -> int:
    """What a confirmed row adds to the digest of its scope; 0 for an unconfirmed one."""
    if image is None or image.rev == 0:
        return 0
    return row_hash(table, image.id, image.rev, encode_fields(image.fields))


def by_table(keys: Iterable[RowKey]) -> dict[str, list[bytes]]:
    """Ids per table."""
    tables: dict[str, list[bytes]] = {}
    for table, row_id in keys:
        tables.setdefault(table, []).append(row_id)
    return tables


def confirmed_images(tx: ClientTx, table: str, ids: Sequence[bytes]) -> dict[bytes, Image]:
    """Pristine images of rows: from the base table where edits are pending, else the rows themselves."""
    images = tx.images(table, ids)
    images.update(tx.bases(table, list(images)))
    return images

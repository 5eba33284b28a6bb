"""The body of an outbox transaction: what one save did, in a form that never changes afterwards.

The payload is canonical msgpack (struct keys in fixed order, maps sorted) and immutable; incarnation, number and
previous hash form an envelope around it, so that a restored PC can wrap again what was never acknowledged.
"""

from hashlib import blake2b
from typing import Any

import msgspec

RawValue = str | int | bytes | float | None
Fields = dict[str, Any]


class Ins(msgspec.Struct, frozen=True, array_like=True, tag="i"):
    """A new synced row: table, id, scope, raw fields."""

    t: str
    id: bytes
    s: str
    f: Fields


class Set(msgspec.Struct, frozen=True, array_like=True, tag="s"):
    """Changed fields of a synced row: ``f`` maps a field to [new, base]; base is the value the author saw."""

    t: str
    id: bytes
    s: str
    rev: int
    f: dict[str, tuple[Any, Any]]


class Del(msgspec.Struct, frozen=True, array_like=True, tag="d"):
    """A deletion (tombstone) of a synced row seen at ``rev``."""

    t: str
    id: bytes
    s: str
    rev: int


class Led(msgspec.Struct, frozen=True, array_like=True, tag="l"):
    """A new ledger row."""

    t: str
    id: bytes
    s: str
    f: Fields


class Cmd(msgspec.Struct, frozen=True, array_like=True, tag="c"):
    """A command that the server carries out: resolve_conflict, move_customer, merge_customers, reverse_entry."""

    name: str
    s: str
    args: Fields


Op = Ins | Set | Del | Led | Cmd


class TxBody(msgspec.Struct, frozen=True, omit_defaults=True):
    """One transaction.

    Attributes:
        id: Transaction id, 16 bytes.
        v: Schema version of the author.
        u: Staff number of the author.
        n: Name of the author.
        g: Organisation code of the author.
        w: Wall clock of the author's PC, UTC milliseconds.
        m: Monotonic milliseconds of the author's PC.
        b: Boot id of the author's PC.
        k: ``edit`` (fields may succeed separately), ``led`` (ledger inserts only) or ``atomic``.
        o: Operations in order.
        r: Reason given by the author.
        p: Priority, lower is sent first.
        bulk: Id of an authorised bulk operation (import, undo, hand-over).
        deps: Transactions that must be applied before.
        auth: Id of a two-person authorisation, if one was needed.
    """

    id: bytes
    v: int
    u: str
    n: str
    g: str
    w: int
    m: int
    b: str
    k: str
    o: tuple[Op, ...]
    r: str = ""
    p: int = 50
    bulk: bytes = b""
    deps: tuple[bytes, ...] = ()
    auth: bytes = b""


_ENCODER = msgspec.msgpack.Encoder(order="deterministic")
_DECODER = msgspec.msgpack.Decoder(TxBody)


def encode_body(body: TxBody) -> bytes:
    """Canonical bytes of a transaction."""
    return _ENCODER.encode(body)


def decode_body(payload: bytes) -> TxBody:
    """The transaction of canonical bytes.

    Raises:
        msgspec.DecodeError: The bytes are no transaction.
    """
    return _DECODER.decode(payload)


def chain(prev_hash: bytes, incarnation: bytes, dseq: int, payload: bytes) -> bytes:
    """Hash of an envelope, 16 bytes: previous hash, incarnation (8 bytes), number and payload."""
    digest = blake2b(digest_size=16)
    digest.update(prev_hash)
    digest.update(incarnation)
    digest.update(dseq.to_bytes(8, "big"))
    digest.update(payload)
    return digest.digest()


def derived_id(*parts: bytes | str | int) -> bytes:
    """An id that both ends compute alike from the parts, 16 bytes."""
    digest = blake2b(digest_size=16)
    for part in parts:
        data = part if isinstance(part, bytes) else str(part).encode()
        digest.update(len(data).to_bytes(4, "big"))
        digest.update(data)
    return digest.digest()

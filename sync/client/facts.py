"""The engine's small memory: incarnation, chain, times, back-off. Each is one named fact in the database."""

from dataclasses import dataclass

import msgspec

from sync.client.storage import ClientTx

INCARNATION = "incarnation"
CHAIN = "chain"
TERMINAL = "terminal"
LAST_OK = "last_ok"
DATA_AS_OF = "data_as_of"
OFFSET = "offset"
BACKOFF = "backoff"


class Chain(msgspec.Struct, array_like=True, frozen=True):
    """Numbers of the present incarnation.

    Attributes:
        acked: Last number whose acknowledgement is committed.
        acked_hash: Hash of that envelope.
        last: Last number given.
        last_hash: Hash of that envelope.
    """

    acked: int = 0
    acked_hash: bytes = b""
    last: int = 0
    last_hash: bytes = b""


class Backoff(msgspec.Struct, array_like=True, frozen=True):
    """When the next automatic run is due, and how many failures lie behind."""

    next_ms: int = 0
    failures: int = 0


@dataclass(frozen=True, slots=True)
class Identity:
    """Incarnation and its chain."""

    incarnation: bytes
    chain: Chain


def read_chain(tx: ClientTx) -> Chain:
    """The chain of the present incarnation."""
    raw = tx.fact(CHAIN)
    return msgspec.msgpack.decode(raw, type=Chain) if raw else Chain()


def put_chain(tx: ClientTx, chain: Chain) -> None:
    """Store the chain."""
    tx.put_fact(CHAIN, msgspec.msgpack.encode(chain))


def read_backoff(tx: ClientTx) -> Backoff:
    """The back-off."""
    raw = tx.fact(BACKOFF)
    return msgspec.msgpack.decode(raw, type=Backoff) if raw else Backoff()


def put_backoff(tx: ClientTx, backoff: Backoff) -> None:
    """Store the back-off."""
    tx.put_fact(BACKOFF, msgspec.msgpack.encode(backoff))


def read_number(tx: ClientTx, name: str) -> int:
    """A fact that is a number, 0 when unknown."""
    raw = tx.fact(name)
    return int.from_bytes(raw, "big", signed=True) if raw else 0


def put_number(tx: ClientTx, name: str, value: int) -> None:
    """Store a number."""
    tx.put_fact(name, value.to_bytes(8, "big", signed=True))

"""Who this database is: its incarnation, and how a rolled-back, restored or cloned database becomes a new one."""

from models.kernel.ids import Entropy
from sync.client.facts import INCARNATION, TERMINAL, Chain, Identity, put_chain, read_chain
from sync.client.storage import ClientTx, MarkerFile
from sync.protocol.messages import INCARNATION_SIZE


def identify(tx: ClientTx, entropy: Entropy) -> Identity:
    """The present incarnation, made at the first call."""
    incarnation = tx.fact(INCARNATION)
    if not incarnation:
        return Identity(begin_life(tx, entropy), Chain())
    return Identity(incarnation, read_chain(tx))


def begin_life(tx: ClientTx, entropy: Entropy) -> bytes:
    """Start a new incarnation; the terminal code of the old one may number nothing any more."""
    incarnation = entropy.take(INCARNATION_SIZE)
    tx.put_fact(INCARNATION, incarnation)
    tx.put_fact(TERMINAL, b"")
    put_chain(tx, Chain())
    return incarnation


def renew(tx: ClientTx, entropy: Entropy, now_ms: int, why: str) -> Identity:
    """Begin a new incarnation and take every unacknowledged envelope apart; payloads stay as they are."""
    old = tx.fact(INCARNATION)
    waiting = tx.wrapped(old, 0, -1)
    for entry in waiting:
        entry.incarnation, entry.number, entry.prev_hash, entry.hash = b"", 0, b"", b""
    tx.put_entries(waiting)
    tx.incident(now_ms, "incarnation", why)
    return Identity(begin_life(tx, entropy), Chain())


def rolled_back(tx: ClientTx, marker: MarkerFile) -> bool:
    """Whether the marker outside knows of a later state than the database."""
    incarnation, number = marker.life()
    if not incarnation:
        return False
    mine = tx.fact(INCARNATION).hex()
    return mine != incarnation or number > read_chain(tx).last

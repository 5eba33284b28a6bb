"""Histories of scopes: how one begins, and how a restored centre begins a new one for every scope.

Sequences begin and go on at random places, so revisions are unique over all histories: a transaction authored on a
lost revision can never look as if it had been authored on a later one that happens to have the same number.
"""

from collections.abc import Iterable

from models.kernel.ids import Entropy
from sync.protocol.messages import EPOCH_SIZE
from sync.server.storage import Head, WriteTx

GAP = 1 << 20


def leap(entropy: Entropy) -> int:
    """A random distance of at least ``GAP``; sums stay within 32 bits, so a cursor costs 5 bytes."""
    return GAP + (int.from_bytes(entropy.take(4), "big") >> 5)


def fresh_head(entropy: Entropy) -> Head:
    """Counter of a scope that nobody wrote to yet."""
    return Head(entropy.take(EPOCH_SIZE), leap(entropy))


def renew(head: Head, entropy: Entropy, known: int = 0) -> None:
    """Begin a new history of one scope.

    Args:
        head: Its counter.
        entropy: For the epoch.
        known: Greatest sequence that anybody claims to have seen.
    """
    head.epoch = entropy.take(EPOCH_SIZE)
    head.seq = max(head.seq, known) + leap(entropy)


def renew_all(tx: WriteTx, scopes: Iterable[str], entropy: Entropy) -> int:
    """Begin new histories, the operator's last step of a restore.

    Returns:
        How many scopes were renewed.
    """
    heads = tx.lock_heads(sorted(scopes), fresh_head(entropy))
    for head in heads.values():
        renew(head, entropy)
    tx.put_heads(heads)
    return len(heads)

"""A new history after a restore from a backup: every scope gets a new epoch and leaves a gap in its sequence.

The gap keeps revisions unique over all histories: a transaction authored on a lost revision can never look as if it
had been authored on a later one that happens to have the same number.
"""

from collections.abc import Iterable

from models.kernel.ids import Entropy
from sync.protocol.messages import EPOCH_SIZE
from sync.server.storage import Head, WriteTx

GAP = 1 << 20


def renew(head: Head, entropy: Entropy, known: int = 0) -> None:
    """Begin a new history of one scope.

    Args:
        head: Its counter.
        entropy: For the epoch.
        known: Greatest sequence that anybody claims to have seen.
    """
    head.epoch = entropy.take(EPOCH_SIZE)
    head.seq = max(head.seq, known) + GAP


def renew_all(tx: WriteTx, scopes: Iterable[str], entropy: Entropy) -> int:
    """Begin new histories, the operator's last step of a restore.

    Returns:
        How many scopes were renewed.
    """
    heads = tx.lock_heads(sorted(scopes), entropy.take(EPOCH_SIZE))
    for head in heads.values():
        renew(head, entropy)
    tx.put_heads(heads)
    return len(heads)

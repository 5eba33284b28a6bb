"""When to try again: full jitter, kept in the database, so that no restart forgets it."""

from models.kernel.ids import Entropy
from sync.client.facts import Backoff

BASE_MS = 5_000
CAP_MS = 15 * 60 * 1000
POLL_MS = 5 * 60 * 1000


def fraction(entropy: Entropy) -> float:
    """A random number from 0 up to 1."""
    return int.from_bytes(entropy.take(4), "big") / 2**32


def after_failure(present: Backoff, now_ms: int, entropy: Entropy) -> Backoff:
    """Somewhere between now and twice the last span, at most a quarter of an hour."""
    failures = min(present.failures + 1, 30)
    span = min(CAP_MS, BASE_MS * 2 ** (failures - 1))
    return Backoff(now_ms + 1000 + int(span * fraction(entropy)), failures)


def after_success(now_ms: int, entropy: Entropy, poll_ms: int = POLL_MS) -> Backoff:
    """The usual poll, 20 % either way so that not all PCs call at once."""
    return Backoff(now_ms + int(poll_ms * (0.8 + 0.4 * fraction(entropy))))

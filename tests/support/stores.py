"""Real encrypted caches for tests: a fixed clock, repeatable ids, one clerk."""

import random
from pathlib import Path

from models.kernel.clock import ManualClock
from models.kernel.enums import Role
from models.kernel.ids import IdSource
from models.store.actor import Actor
from models.store.engine import Followers, Store, open_cache

KEY = bytes(range(32))
MORNING = "2025-11-24 08:05"


class SeededEntropy:
    """Repeatable randomness."""

    def __init__(self, seed: int = 1) -> None:
        self._random = random.Random(seed)

    def take(self, size: int) -> bytes:
        return self._random.randbytes(size)


def make_store(
    folder: Path, *, seed: int = 1, clock: ManualClock | None = None, followers: Followers | None = None
) -> Store:
    """An empty cache in a folder."""
    time = clock or ManualClock.at(MORNING)
    return open_cache(folder / "cache.db", KEY, time, IdSource(time, SeededEntropy(seed)), followers)


def clerk(roles: frozenset[Role] = frozenset({Role.CLERK}), staff_no: str = "20060101", name: str = "李芳") -> Actor:
    """李芳 at the first PC of outlet SM."""
    return Actor(staff_no, name, "22400101", "SM01", roles)

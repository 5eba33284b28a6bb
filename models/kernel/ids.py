"""Row and transaction ids: UUIDv7 as 16 bytes, the same on every PC and the server, never read for order or time."""

import os
from typing import Protocol
from uuid import UUID

from models.kernel.clock import Clock


class Entropy(Protocol):
    """Randomness as an argument."""

    def take(self, size: int) -> bytes:
        """Give ``size`` random bytes."""
        ...


class SystemEntropy:
    """Randomness of the operating system."""

    def take(self, size: int) -> bytes:
        """Give ``size`` random bytes."""
        return os.urandom(size)


class IdSource:
    """Makes ids; two ids of one source never collide even within one millisecond or after a turned clock."""

    def __init__(self, clock: Clock, entropy: Entropy) -> None:
        """Take the clock and the randomness."""
        self._clock = clock
        self._entropy = entropy

    def next(self) -> bytes:
        """One new id of 16 bytes."""
        stamp = self._clock.now_ms() & 0xFFFF_FFFF_FFFF
        tail = bytearray(self._entropy.take(10))
        tail[0] = 0x70 | (tail[0] & 0x0F)
        tail[2] = 0x80 | (tail[2] & 0x3F)
        return stamp.to_bytes(6, "big") + bytes(tail)


def show_id(value: bytes) -> str:
    """The usual text form of an id."""
    return str(UUID(bytes=value))


def read_id(text: str) -> bytes:
    """The id of a text form.

    Raises:
        ValueError: The text is no UUID.
    """
    return UUID(text).bytes

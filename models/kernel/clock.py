"""Time as an argument: instants are UTC milliseconds, days are civil days of Asia/Shanghai."""

import time
from datetime import UTC, date, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo


def shanghai() -> ZoneInfo:
    """The zone of every business date."""
    return ZoneInfo("Asia/Shanghai")


class Clock(Protocol):
    """What the product asks of time."""

    def now_ms(self) -> int:
        """The instant by the wall clock, UTC milliseconds."""
        ...

    def mono_ms(self) -> int:
        """Milliseconds that never run backwards within one boot."""
        ...


class SystemClock:
    """The clock of this PC."""

    def now_ms(self) -> int:
        """The instant by the wall clock, UTC milliseconds."""
        return time.time_ns() // 1_000_000

    def mono_ms(self) -> int:
        """Milliseconds of the monotonic clock."""
        return time.monotonic_ns() // 1_000_000


class ManualClock:
    """A clock that moves when told, for tests, the simulator and demonstrations of a fixed day."""

    def __init__(self, now_ms: int, mono_ms: int = 0) -> None:
        """Start at an instant."""
        self._now = now_ms
        self._mono = mono_ms

    @classmethod
    def at(cls, text: str) -> "ManualClock":
        """Start at a Shanghai wall time such as ``2025-11-24 08:05``."""
        moment = datetime.fromisoformat(text).replace(tzinfo=shanghai())
        return cls(int(moment.timestamp() * 1000))

    def now_ms(self) -> int:
        """The instant set, UTC milliseconds."""
        return self._now

    def mono_ms(self) -> int:
        """Milliseconds advanced so far."""
        return self._mono

    def advance(self, milliseconds: int) -> None:
        """Let time pass."""
        self._now += milliseconds
        self._mono += max(0, milliseconds)

    def jump(self, milliseconds: int) -> None:
        """Turn the wall clock without letting time pass."""
        self._now += milliseconds

    def set(self, text: str) -> None:
        """Turn the wall clock to a Shanghai wall time."""
        self._now = ManualClock.at(text).now_ms()


class ShiftedClock:
    """A clock that runs like the PC's but started at another instant, for demonstrations of a fixed day."""

    def __init__(self, start_ms: int, real: Clock) -> None:
        """Start at an instant and go on with the real clock."""
        self._real = real
        self._offset = start_ms - real.now_ms()

    def now_ms(self) -> int:
        """The shifted instant, UTC milliseconds."""
        return self._real.now_ms() + self._offset

    def mono_ms(self) -> int:
        """Milliseconds of the real monotonic clock."""
        return self._real.mono_ms()


def day_of(instant_ms: int) -> date:
    """The Shanghai civil day of an instant (UTC milliseconds)."""
    return local_time(instant_ms).date()


def today(clock: Clock) -> date:
    """The Shanghai civil day of now."""
    return day_of(clock.now_ms())


def local_time(instant_ms: int) -> datetime:
    """The Shanghai wall time of an instant, aware."""
    return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=instant_ms)).astimezone(shanghai())


def instant_of(moment: datetime) -> int:
    """UTC milliseconds of an aware time; a naive one is read as Shanghai wall time."""
    aware = moment if moment.tzinfo is not None else moment.replace(tzinfo=shanghai())
    return int(aware.timestamp() * 1000)

"""Wrong passwords and elapsed time that a killed program or a turned clock does not change (RULES.md §7.2).

Two figures of time are kept apart. *Proven* time has surely passed: it grows with the monotonic clock only, and a lock
ends by it. The *high-water mark* is the latest instant ever seen: it grows with the wall clock too and never falls, and
a lease ends by it. So a clock turned forward opens no lock, and a clock turned back prolongs no lease.
"""

from app.core.slots import Tries
from models.rules.parameters import Figures
from models.rules.secrets_policy import LockStep, after_failure

_MINUTE_MS = 60_000


def proven_elapsed(seen_mono_ms: int, mono_ms: int) -> int:
    """Milliseconds that have surely passed since a monotonic reading.

    A reading below the old one means a restart of the PC in between; since that restart at least ``mono_ms`` passed. A
    reading above it may also follow a restart, and then more passed than the difference says, never less.
    """
    return mono_ms - seen_mono_ms if mono_ms >= seen_mono_ms else max(0, mono_ms)


def settle(tries: Tries, mono_ms: int) -> Tries:
    """The same tries with the rest of the lock counted down to now."""
    left = max(0, tries.lock_left_ms - proven_elapsed(tries.seen_mono_ms, mono_ms))
    return Tries(tries.fails, left, mono_ms, tries.supervisor)


def count_failure(tries: Tries, mono_ms: int, figures: Figures) -> Tries:
    """The tries after one more wrong password."""
    fails = tries.fails + 1
    verdict = after_failure(fails, figures)
    return Tries(fails, verdict.lock_ms, mono_ms, tries.supervisor or verdict.step is LockStep.SUPERVISOR)


def high_water(high_ms: int, high_mono_ms: int, wall_ms: int, mono_ms: int) -> int:
    """The latest instant that may be now: never falls, grows with proven time and with the wall clock."""
    return max(wall_ms, high_ms + proven_elapsed(high_mono_ms, mono_ms))


def minutes_left(tries: Tries) -> int:
    """Whole minutes until the lock ends, rounded up."""
    return -(-tries.lock_left_ms // _MINUTE_MS)

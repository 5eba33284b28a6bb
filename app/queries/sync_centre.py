"""The one line of truth about sync.

``sync_words`` is the only place that words the state of sync; it looks at committed facts and at what this start of the
program has seen, and says 已同步 only where the centre has acknowledged everything.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from models.kernel.clock import day_of, local_time
from models.kernel.messages import Message, msg

_HOUR_MS = 3_600_000
AMBER_MS = 24 * _HOUR_MS
RED_MS = 72 * _HOUR_MS
CLOCK_SLACK_MS = 300_000


class SyncMood(StrEnum):
    """What the words say at bottom."""

    SYNCED = "synced"
    SYNCING = "syncing"
    WAITING = "waiting"
    OFFLINE = "offline"
    FAILED = "failed"
    UNKNOWN = "unknown"


class StatusLike(Protocol):
    """Committed facts; ``sync.client.status.SyncStatus`` has this shape."""

    @property
    def pending(self) -> int:
        """Transactions not yet acknowledged."""
        ...

    @property
    def oldest_ms(self) -> int:
        """Instant of the oldest of them."""
        ...

    @property
    def last_ok_server_ms(self) -> int:
        """Server time of the last run that left nothing open, 0 for never."""
        ...

    @property
    def data_as_of_ms(self) -> int:
        """Server time of the last answer taken, 0 for never."""
        ...

    @property
    def attention(self) -> int:
        """Open conflicts and transactions kept for a person."""
        ...

    @property
    def clock_offset_ms(self) -> int:
        """Server time minus this PC's clock."""
        ...


@dataclass(frozen=True, slots=True)
class Link:
    """What this start of the program knows of the link; nothing of it is kept.

    Attributes:
        running: Whether a run is under way.
        done: Steps of it done.
        total: Steps of it; 0 when not known.
        outcome: Last run since the start: ``synced``, ``partial``, ``offline``, ``refused``; empty before the first.
        manual: Whether a person asked for that run.
        reason: Why it failed.
        forced: Whether a person chose to work offline.
    """

    running: bool = False
    done: int = 0
    total: int = 0
    outcome: str = ""
    manual: bool = False
    reason: Message | None = None
    forced: bool = False


@dataclass(frozen=True, slots=True)
class SyncWords:
    """The line of truth.

    Attributes:
        mood: What it says at bottom.
        parts: Sentences, to be joined by `` · ``.
        tone: ``good``, ``info``, ``warning``, ``danger`` or ``muted``.
        attention: Whether a person must decide something.
    """

    mood: SyncMood
    parts: tuple[Message, ...]
    tone: str
    attention: bool


def sync_words(status: StatusLike, link: Link, now_ms: int) -> SyncWords:
    """The words for the status bar and the head of the sync centre.

    已同步 needs all of: nothing unsent, the last run of this start acknowledged everything, and nobody chose offline.

    Args:
        status: Committed facts.
        link: What this start has seen.
        now_ms: The present instant.
    """
    mood = _mood(status, link)
    parts = [_head(mood, status, link, now_ms)]
    quiet = mood in (SyncMood.OFFLINE, SyncMood.UNKNOWN, SyncMood.FAILED)
    if quiet or mood is SyncMood.WAITING:
        parts.append(_age(status))
    if quiet or status.pending:
        parts.append(msg("To send {count}", count=status.pending))
    if status.attention:
        parts.append(msg("To decide {count}", count=status.attention))
    late = now_ms - status.oldest_ms if status.pending and status.oldest_ms else 0
    if late > AMBER_MS:
        parts.append(msg("Oldest unsent for {hours} h", hours=late // _HOUR_MS))
    if abs(status.clock_offset_ms) > CLOCK_SLACK_MS:
        parts.append(msg("This PC's clock is wrong by {minutes} min", minutes=abs(status.clock_offset_ms) // 60_000))
    return SyncWords(mood, tuple(parts), _tone(mood, status, late), status.attention > 0)


def _mood(status: StatusLike, link: Link) -> SyncMood:
    if link.running:
        return SyncMood.SYNCING
    if link.forced:
        return SyncMood.OFFLINE
    if link.outcome in ("offline", "refused") and (link.manual or link.outcome == "refused"):
        return SyncMood.FAILED
    if link.outcome == "offline":
        return SyncMood.OFFLINE
    if not link.outcome:
        return SyncMood.OFFLINE if status.data_as_of_ms else SyncMood.UNKNOWN
    return SyncMood.SYNCED if link.outcome == "synced" and not status.pending else SyncMood.WAITING


def _head(mood: SyncMood, status: StatusLike, link: Link, now_ms: int) -> Message:
    if mood is SyncMood.SYNCING:
        return msg("Syncing {done}/{total}", done=link.done, total=link.total) if link.total else msg("Syncing")
    if mood is SyncMood.FAILED:
        return msg("Sync failed: {reason}", reason=link.reason or msg("no network"))
    if mood is SyncMood.SYNCED:
        return msg("Synced {time} (server time)", time=_time(status.last_ok_server_ms, now_ms))
    plain = {SyncMood.WAITING: msg("Not yet sent"), SyncMood.UNKNOWN: msg("Unknown: never synced")}
    return plain.get(mood) or (msg("Offline by choice") if link.forced else msg("Offline"))


def _age(status: StatusLike) -> Message:
    if not status.data_as_of_ms:
        return msg("no data of the centre yet")
    return msg("data as of {time}", time=local_time(status.data_as_of_ms).strftime("%Y-%m-%d %H:%M"))


def _time(server_ms: int, now_ms: int) -> str:
    same_day = day_of(server_ms) == day_of(now_ms)
    return local_time(server_ms).strftime("%H:%M" if same_day else "%Y-%m-%d %H:%M")


def _tone(mood: SyncMood, status: StatusLike, late: int) -> str:
    if mood is SyncMood.FAILED or late > RED_MS:
        return "danger"
    if status.attention or late > AMBER_MS or abs(status.clock_offset_ms) > CLOCK_SLACK_MS:
        return "warning"
    return {SyncMood.SYNCED: "good", SyncMood.SYNCING: "info", SyncMood.WAITING: "info"}.get(mood, "muted")

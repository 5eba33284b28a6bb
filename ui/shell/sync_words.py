"""The truthful words about sync at the bottom of the window: where the data stand, what waits, what failed.

The words themselves come from ``app.queries.sync_centre``, which the sync centre shows too: one state, one sentence.
"""

from dataclasses import dataclass
from enum import StrEnum

from app.queries.sync_centre import Link, SyncMood, sync_words
from models.kernel.messages import Message
from ui.widgets.paging import Mark
from ui.widgets.words import sentence


class SyncKind(StrEnum):
    """Where sync stands."""

    SYNCED = "synced"
    SYNCING = "syncing"
    PARTIAL = "partial"
    OFFLINE = "offline"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class SyncState:
    """What the sync engine last told.

    Attributes:
        kind: Where it stands.
        server_ms: Server time of the last complete exchange, UTC milliseconds; None before the first.
        waiting: Transactions in the outbox that no centre has acknowledged.
        done: Steps done while syncing.
        total: Steps of this run; 0 when not known.
        reason: Why it failed.
        attention: Conflicts and parked items that wait for a person.
        forced: Whether a person chose to work offline.
        oldest_ms: Instant of the oldest unsent transaction, 0 for none.
        clock_offset_ms: Server time minus this PC's clock.
        data_ms: Server time of the last answer, 0 where it is that of the last complete exchange.
    """

    kind: SyncKind
    server_ms: int | None = None
    waiting: int = 0
    done: int = 0
    total: int = 0
    reason: Message | None = None
    attention: int = 0
    forced: bool = False
    oldest_ms: int = 0
    clock_offset_ms: int = 0
    data_ms: int = 0

    # The facts as ``app.queries.sync_centre`` asks for them.

    @property
    def pending(self) -> int:
        """Transactions not yet acknowledged."""
        return self.waiting

    @property
    def last_ok_server_ms(self) -> int:
        """Server time of the last complete exchange, 0 for never."""
        return self.server_ms or 0

    @property
    def data_as_of_ms(self) -> int:
        """Server time of the last answer, 0 for never."""
        return self.data_ms or self.server_ms or 0


_OUTCOMES = {SyncKind.SYNCED: "synced", SyncKind.PARTIAL: "partial", SyncKind.FAILED: "offline"}
_ICONS = {SyncMood.SYNCED: "online", SyncMood.SYNCING: "sync", SyncMood.WAITING: "outbox"}


def sync_mark(state: SyncState, now_ms: int) -> Mark:
    """The words with tone and icon; never calls data synced that wait to be acknowledged.

    Args:
        state: What the sync engine last told.
        now_ms: The present instant; an older day is named with its date.
    """
    failed = state.kind is SyncKind.FAILED
    link = Link(
        running=state.kind is SyncKind.SYNCING,
        done=state.done,
        total=state.total,
        outcome="refused" if failed and state.reason is not None else _OUTCOMES.get(state.kind, ""),
        manual=failed,
        reason=state.reason,
        forced=state.forced,
    )
    words = sync_words(state, link, now_ms)
    icon = "warning" if words.tone == "warning" else _ICONS.get(words.mood, "offline")
    return Mark(" · ".join(sentence(part) for part in words.parts), words.tone, icon)

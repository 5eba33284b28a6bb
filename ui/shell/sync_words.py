"""The truthful words about sync at the bottom of the window: where the data stand, what waits, what failed."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from models.kernel.clock import day_of
from models.kernel.messages import Message
from ui.widgets.paging import Mark
from ui.widgets.words import clock_time, moment, sentence


class SyncKind(StrEnum):
    """Where sync stands."""

    SYNCED = "synced"
    SYNCING = "syncing"
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
    """

    kind: SyncKind
    server_ms: int | None = None
    waiting: int = 0
    done: int = 0
    total: int = 0
    reason: Message | None = None
    attention: int = 0
    forced: bool = False


def sync_mark(state: SyncState, now_ms: int) -> Mark:
    """The words with tone and icon; never calls data synced that wait to be acknowledged.

    Args:
        state: What the sync engine last told.
        now_ms: The present instant; an older day is named with its date.
    """
    parts = [_head(state, now_ms)]
    if state.kind in (SyncKind.OFFLINE, SyncKind.FAILED):
        parts.append(_data_age(state))
    if state.waiting or state.kind in (SyncKind.OFFLINE, SyncKind.FAILED):
        parts.append(QCoreApplication.translate("Sync", "To send {count}").format(count=state.waiting))
    if state.attention:
        parts.append(QCoreApplication.translate("Sync", "To decide {count}").format(count=state.attention))
    tone, icon = _dress(state)
    return Mark(" · ".join(parts), tone, icon)


def _head(state: SyncState, now_ms: int) -> str:
    if state.kind == SyncKind.SYNCING:
        figures = f" {state.done}/{state.total}" if state.total else ""
        return QCoreApplication.translate("Sync", "Syncing{figures}").format(figures=figures)
    if state.kind == SyncKind.FAILED:
        reason = sentence(state.reason) if state.reason is not None else ""
        return QCoreApplication.translate("Sync", "Sync failed: {reason}").format(reason=reason)
    if state.kind == SyncKind.OFFLINE or state.server_ms is None:
        if state.forced:
            return QCoreApplication.translate("Sync", "Offline by choice")
        return QCoreApplication.translate("Sync", "Offline")
    same_day = day_of(state.server_ms) == day_of(now_ms)
    at = clock_time(state.server_ms) if same_day else moment(state.server_ms)
    return QCoreApplication.translate("Sync", "Synced {time} (server time)").format(time=at)


def _data_age(state: SyncState) -> str:
    if state.server_ms is None:
        return QCoreApplication.translate("Sync", "never synced yet")
    return QCoreApplication.translate("Sync", "data as of {time}").format(time=moment(state.server_ms))


def _dress(state: SyncState) -> tuple[str, str]:
    if state.attention:
        return "warning", "warning"
    if state.kind == SyncKind.FAILED:
        return "danger", "offline"
    if state.kind == SyncKind.SYNCING:
        return "info", "sync"
    if state.kind == SyncKind.OFFLINE or state.server_ms is None:
        return "muted", "offline"
    return ("info", "outbox") if state.waiting else ("good", "online")

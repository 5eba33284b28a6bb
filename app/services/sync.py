"""Sync as the window sees it: runs in the background or at a key, can be switched off, and tells the truth.

One thread runs; it wakes when the next run is due, when something was saved, or when somebody asks. Everything it tells
comes from committed state (``StatusLike``) and from what it has seen since the program started (``Link``).
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from app.queries import outbox
from app.queries.outbox import IncidentLine, ItemState, OutboxCounts, OutboxLine, RunLine
from app.queries.page import Page
from app.queries.sync_centre import Link, StatusLike, SyncWords, sync_words
from models.kernel.changes import Changes
from models.kernel.clock import Clock
from models.kernel.errors import InputError, YouKeError
from models.kernel.messages import msg
from models.store.engine import Store

SOON_S = 2.0
LONGEST_WAIT_S = 60.0


class Report(Protocol):
    """What a run came to; ``sync.client.engine.SyncReport`` has this shape."""

    @property
    def state(self) -> str:
        """``synced``, ``partial``, ``offline`` or ``refused``."""
        ...

    @property
    def server_time_ms(self) -> int:
        """Server time of the last answer, 0 without one."""
        ...

    @property
    def error(self) -> YouKeError | None:
        """What stopped it."""
        ...


class Engine(Protocol):
    """What runs; ``sync.client.engine.SyncEngine`` has this shape."""

    def run_once(self, stop: Callable[[], bool] = ...) -> Report:
        """Exchange until nothing is left on either side, or something stops it."""
        ...

    def due_in_ms(self) -> int:
        """Milliseconds until the next automatic run."""
        ...


class SyncService:
    """Runs the engine and tells where sync stands.

    Example:
        ::

            sync = SyncService(store, engine, lambda: status(storage), clock, sign_in.vouch)
            sync.listen(lambda: bridge.changed.emit())
            sync.start()
    """

    def __init__(
        self,
        store: Store,
        engine: Engine | None,
        status: Callable[[], StatusLike],
        clock: Clock,
        vouched: Callable[[int], object],
        *,
        forced: bool = False,
    ) -> None:
        """Take the parts.

        Args:
            store: The cache.
            engine: The engine, or None where no centre is configured.
            status: Reads the committed facts.
            clock: Time.
            vouched: Told the server time after every answer of the centre; renews the lease.
            forced: Whether somebody chose to work offline before.
        """
        self._store = store
        self._engine = engine
        self._status = status
        self._clock = clock
        self._vouched = vouched
        self._link = Link(forced=forced)
        self._listeners: list[Callable[[], None]] = []
        self._running = threading.Lock()
        self._wake = threading.Event()
        self._closed = threading.Event()
        self._thread: threading.Thread | None = None
        store.subscribe(self._on_changes)

    # --- telling -------------------------------------------------------------------------------------------------

    def link(self) -> Link:
        """What this start knows of the link, with the progress of a run under way."""
        link = self._link
        if not link.running or not link.total:
            return link
        return replace(link, done=max(0, link.total - self._status().pending))

    def words(self) -> SyncWords:
        """The line of truth."""
        return sync_words(self._status(), self.link(), self._clock.now_ms())

    def status(self) -> StatusLike:
        """The committed facts."""
        return self._status()

    def listen(self, callback: Callable[[], None]) -> Callable[[], None]:
        """Call back, on whatever thread, when the words may have changed.

        Returns:
            Ends the listening.
        """
        self._listeners.append(callback)
        return lambda: self._listeners.remove(callback)

    def outbox(self, state: ItemState | None = None, offset: int = 0, limit: int = 100) -> Page[OutboxLine]:
        """One page of this PC's transactions."""
        with self._store.read() as connection:
            return outbox.outbox(connection, state, sending=self._link.running, offset=offset, limit=limit)

    def counts(self) -> OutboxCounts:
        """How many transactions stand where."""
        with self._store.read() as connection:
            return outbox.counts(connection)

    def runs(self, offset: int = 0, limit: int = 100) -> Page[RunLine]:
        """Past runs, newest first."""
        with self._store.read() as connection:
            return outbox.runs(connection, offset, limit)

    def incidents(self, offset: int = 0, limit: int = 100) -> Page[IncidentLine]:
        """Incidents, newest first."""
        with self._store.read() as connection:
            return outbox.incidents(connection, offset, limit)

    # --- doing ---------------------------------------------------------------------------------------------------

    def run_now(self) -> SyncWords:
        """Sync because somebody asked; waits for a run under way and never logs anybody out.

        Returns:
            The words afterwards; a run without link says so in them.

        Raises:
            InputError: No centre is configured, or somebody chose to work offline.
        """
        if self._engine is None:
            raise InputError(msg("No centre is configured on this computer"), msg("Ask the system administrator"))
        if self._link.forced:
            raise InputError(
                msg("This computer works offline by choice"), msg("Switch working offline off first (F7)")
            )  # fmt: skip
        self._run(manual=True)
        return self.words()

    @property
    def forced(self) -> bool:
        """Whether somebody chose to work offline."""
        return self._link.forced

    def set_forced(self, forced: bool) -> None:
        """Work offline by choice, or stop doing so; a run under way ends after its present exchange."""
        self._tell(replace(self._link, forced=forced))
        self._wake.set()

    def start(self) -> None:
        """Begin running in the background."""
        if self._engine is not None and self._thread is None:
            self._thread = threading.Thread(target=self._loop, name="sync", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """End the background thread after the present exchange."""
        self._closed.set()
        self._wake.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _loop(self) -> None:
        soon = 0.0
        while not self._closed.is_set():
            woken = self._wake.wait(soon or self._patience())
            self._wake.clear()
            if self._closed.is_set():
                return
            if woken and not soon:
                soon = SOON_S
                continue
            if not self._link.forced and (soon or self._patience() == 0):
                self._run(manual=False)
            soon = 0.0

    def _patience(self) -> float:
        """Seconds until the next automatic run."""
        if self._engine is None or self._link.forced:
            return LONGEST_WAIT_S
        return min(self._engine.due_in_ms() / 1000, LONGEST_WAIT_S)

    def _run(self, *, manual: bool) -> None:
        engine = self._engine
        if engine is None:
            return
        with self._running:
            pending = self._status().pending
            self._tell(replace(self._link, running=True, done=0, total=pending, manual=manual, reason=None))
            try:
                report = engine.run_once(lambda: self._closed.is_set() or self._link.forced)
            except YouKeError as error:
                logging.getLogger("youke.sync").error("the run broke: %s", error)
                self._tell(replace(self._link, running=False, outcome="refused", reason=error.title))
                return
            reason = report.error.title if report.error is not None and report.state == "refused" else None
            if report.server_time_ms:
                self._vouched(report.server_time_ms)
            self._tell(replace(self._link, running=False, outcome=report.state, reason=reason))

    def _tell(self, link: Link) -> None:
        self._link = link
        for callback in tuple(self._listeners):
            callback()

    def _on_changes(self, changes: Changes) -> None:
        """Something was saved here: send it soon, several saves together."""
        if changes.origin != "sync":
            self._wake.set()
            for callback in tuple(self._listeners):
                callback()

"""The story of a run: identify, number, ask, take the answer; again while either side has more.

Every step may die and be run again: numbers are committed before they are sent, an answer is taken in one transaction.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from models.kernel.clock import Clock
from models.kernel.errors import LinkError, YouKeError
from models.kernel.ids import Entropy
from sync.client.ahead import Ahead, Pace
from sync.client.backoff import after_failure, after_success
from sync.client.facts import LAST_OK, Identity, put_backoff, put_number, read_backoff
from sync.client.hello import identify, renew, rolled_back
from sync.client.pull import cursors
from sync.client.push import select, wrap
from sync.client.storage import ClientStorage, MarkerFile, RunLine, Transport
from sync.client.take import Taken, take
from sync.client.verify import combined
from sync.protocol.errors import RefusedError, WireCode
from sync.protocol.messages import Answer, Request, Trouble

MAX_ROUNDS = 2000
MAX_IDLE = 20


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much goes into one exchange, in bytes before compression.

    Attributes:
        push: Payloads in a request.
        page: Bodies in an answer at most; a run begins with less and grows while answers come quickly.
    """

    push: int = 256 * 1024
    page: int = 3 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What a run came to.

    Attributes:
        state: ``synced``, ``partial`` (stopped before the end), ``offline`` (no link) or ``refused``.
        sent: Transactions settled.
        received: Rows applied.
        conflicts: Open conflicts and kept transactions now.
        server_time_ms: Server time of the last answer, 0 without one.
        bytes_up: Bytes sent.
        bytes_down: Bytes received.
        error: What stopped the run.
    """

    state: str
    sent: int = 0
    received: int = 0
    conflicts: int = 0
    server_time_ms: int = 0
    bytes_up: int = 0
    bytes_down: int = 0
    error: YouKeError | None = None


class SyncEngine:
    """Keeps one PC and the centre in step; everything outside is an argument."""

    def __init__(
        self,
        storage: ClientStorage,
        transport: Transport,
        clock: Clock,
        entropy: Entropy,
        marker: MarkerFile,
        *,
        boot_id: str = "",
        app: str = "",
        sizes: Sizes | None = None,
    ) -> None:
        """Take the outside.

        Args:
            storage: Local database.
            transport: Road to the centre.
            clock: Time.
            entropy: Randomness.
            marker: The marker outside the database.
            boot_id: Text that changes with every start.
            app: Program version.
            sizes: How much goes into one exchange.
        """
        self._storage = storage
        self._transport = transport
        self._clock = clock
        self._entropy = entropy
        self._marker = marker
        self._boot_id = boot_id
        self._app = app
        self._sizes = sizes or Sizes()
        self._pace = Pace(self._sizes.page)
        self._checked = False

    def run_once(self, stop: Callable[[], bool] = lambda: False) -> SyncReport:
        """Exchange until nothing is left on either side, or something stops it.

        Args:
            stop: Asked between exchanges; true ends the run early.
        """
        tally = _Tally(self._clock.now_ms())
        error: YouKeError | None = None
        try:
            with ThreadPoolExecutor(1, "sync-ahead") as pool:
                self._talk(Ahead(self._transport, self._clock, self._pace, pool), tally, stop)
        except LinkError as failure:
            tally.state, error = "offline", failure
        except YouKeError as failure:
            tally.state, error = "refused", failure
        conflicts = self._finish(tally, str(error or ""))
        return SyncReport(
            tally.state,
            tally.sent,
            tally.received,
            conflicts,
            tally.server_ms,
            tally.bytes_up,
            tally.bytes_down,
            error,
        )

    def _talk(self, road: Ahead, tally: "_Tally", stop: Callable[[], bool]) -> None:
        """Exchange until both sides have nothing more; an end that turns in circles is left alone until next time."""
        idle = 0
        for _ in range(MAX_ROUNDS):
            request, reply = road.exchange(self.compose())
            tally.bytes_up += reply.bytes_up
            tally.bytes_down += reply.bytes_down
            tally.server_ms = reply.answer.z
            if reply.answer.f == Trouble.REVOKED:
                raise RefusedError(WireCode.REVOKED)
            taken = self.take(request, reply.answer)
            tally.sent += taken.settled
            tally.received += taken.rows
            if not taken.more and not taken.waiting:
                tally.state = "synced"
                return
            idle = 0 if taken.settled or taken.rows else idle + 1
            if stop() or idle == MAX_IDLE:
                return

    def compose(self) -> Request:
        """Number what waits and build a request; the numbers are committed before anything is sent."""
        with self._storage.begin() as tx:
            me = identify(tx, self._entropy)
            if not self._checked and rolled_back(tx, self._marker):
                me = renew(tx, self._entropy, self._clock.now_ms(), "the database is older than its marker")
            me = wrap(tx, me)
            entries = select(tx, me, self._sizes.push)
            places = tx.places()
            queue = tx.queue()
            left = queue.pending - len(entries)
            request = Request(
                i=me.incarnation,
                c=cursors(places),
                k=me.chain.acked,
                h=me.chain.acked_hash[:8],
                t=tuple(entry.payload for entry in entries),
                w=self._clock.now_ms(),
                m=self._clock.mono_ms(),
                b=self._boot_id,
                n=left,
                o=queue.oldest_ms if left else 0,
                y=self._pace.page,
                g=combined(places) if not entries else None,
                a="" if self._checked else self._app,
            )
        self._remember(me)
        self._checked = True
        return request

    def take(self, request: Request, answer: Answer) -> Taken:
        """Apply an answer in one transaction."""
        with self._storage.begin() as tx:
            me = identify(tx, self._entropy)
            taken = take(tx, me, request, answer, self._entropy, now_ms=self._clock.now_ms())
        if taken.me.incarnation != me.incarnation:
            self._remember(taken.me)
        return taken

    def due_in_ms(self) -> int:
        """Milliseconds until the next automatic run; 0 when it is due."""
        with self._storage.begin() as tx:
            return max(0, read_backoff(tx).next_ms - self._clock.now_ms())

    def _remember(self, me: Identity) -> None:
        if self._marker.life() != (me.incarnation.hex(), me.chain.last):
            self._marker.follow(me.incarnation.hex(), me.chain.last)

    def _finish(self, tally: "_Tally", note: str) -> int:
        """Log the run and set the next time; a wrong clock can delay the next run by the cap at most."""
        now = self._clock.now_ms()
        with self._storage.begin() as tx:
            if tally.state == "synced":
                put_number(tx, LAST_OK, tally.server_ms)
                put_backoff(tx, after_success(now, self._entropy))
            else:
                put_backoff(tx, after_failure(read_backoff(tx), now, self._entropy))
            counts = (tally.sent, tally.received, tally.bytes_up, tally.bytes_down)
            tx.log_run(RunLine(tally.started, now, tally.state, *counts, note))
            queue = tx.queue()
        return queue.kept + queue.conflicts


@dataclass(slots=True)
class _Tally:
    """What a run came to so far."""

    started: int
    state: str = "partial"
    sent: int = 0
    received: int = 0
    bytes_up: int = 0
    bytes_down: int = 0
    server_ms: int = 0

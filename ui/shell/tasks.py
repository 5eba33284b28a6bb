"""Background work as declared objects: what to run, where, and what to do with the result.

Order: a page makes a ``Task``, ``Tasks.run`` queues it in its lane, a worker thread runs the function, and the result
comes back on the window's thread, unless the page has gone meanwhile. Lanes keep slow things apart: one worker writes
the store, another reads it for lists (so that an import never freezes a list), the net has its own, heavy sums theirs.
"""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from threading import Event
from typing import Any, Generic, Literal, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from models.kernel.changes import Changes
from models.kernel.errors import YouKeError
from models.kernel.messages import msg

T = TypeVar("T")
Lane = Literal["store", "read", "net", "cpu"]
LANES: tuple[Lane, ...] = ("store", "read", "net", "cpu")


class TaskCancelled(YouKeError):
    """The person cancelled the task, or its page was closed."""

    def __init__(self) -> None:
        """Say so in words."""
        super().__init__(msg("The task was cancelled."), msg("Start it again when you like."))


class ProgramError(YouKeError):
    """The program itself failed; ``cause`` stands in the log."""

    def __init__(self, cause: BaseException) -> None:
        """Keep the cause."""
        super().__init__(
            msg(
                "The program made a mistake ({kind}); what was not yet saved is still on the screen.",
                kind=type(cause).__name__,
            ),
            msg("Try again. If it happens again, tell the help desk; the log file holds the details."),
        )
        self.cause = cause


class Progress(Protocol):
    """What a running function is given to tell how far it is."""

    def step(self, done: int, total: int) -> None:
        """Say that ``done`` of ``total`` are done.

        Raises:
            TaskCancelled: The person pressed cancel; the function just lets it pass.
        """
        ...

    @property
    def cancelled(self) -> bool:
        """Whether the person pressed cancel."""
        ...


@dataclass(frozen=True, slots=True)
class Task(Generic[T]):
    """One piece of background work.

    Attributes:
        function: The work. Gets a ``Progress``; must not touch a widget.
        on_success: Called on the window's thread with the result.
        on_failure: Called on the window's thread with the error; without it the message door shows the error.
        lane: ``store`` (writes, one at a time), ``read`` (lists), ``net`` or ``cpu``.
        title: What the person sees in the progress bar; empty shows none.
        cancellable: Whether the progress bar has a cancel button.
    """

    function: Callable[[Progress], T]
    on_success: Callable[[T], None] | None = None
    on_failure: Callable[[YouKeError], None] | None = None
    lane: Lane = "store"
    title: str = ""
    cancellable: bool = False


class Running(QObject):
    """A task under way; also the ``Progress`` that its function is given.

    Signals:
        progressed(done, total): The function told how far it is.
        ended(): The task is over: result delivered, failed, cancelled, or its page gone.
    """

    progressed = Signal(int, int)
    ended = Signal()
    _came = Signal(object)

    def __init__(self, task: Task[Any], owner: QObject | None, parent: QObject) -> None:
        """Take the task and the page that owns it."""
        super().__init__(parent)
        self.task = task
        self.owner = owner
        self.had_owner = owner is not None
        self._cancel = Event()

    @property
    def cancelled(self) -> bool:
        """Whether the person pressed cancel or the page was closed."""
        return self._cancel.is_set()

    def cancel(self) -> None:
        """Ask the function to stop at its next step; its result will not be delivered."""
        self._cancel.set()

    def step(self, done: int, total: int) -> None:
        """Called by the function on its worker thread."""
        if self._cancel.is_set():
            raise TaskCancelled
        self.progressed.emit(done, total)

    def wanted(self) -> bool:
        """Whether somebody still waits for the result."""
        return not self.cancelled and (not self.had_owner or (self.owner is not None and isValid(self.owner)))


class Tasks(QObject):
    """The lanes.

    Example:
        ``context.tasks.run(Task(lambda progress: services.customers.save(draft, actor), self._saved), owner=self)``

    Signals:
        started(Running): A task was queued; the shell shows it if it has a title.
        failed(YouKeError): A task without its own ``on_failure`` failed.
        idle(): No task is left in any lane.
    """

    started = Signal(object)
    failed = Signal(object)
    idle = Signal()
    _over = Signal(object, object)

    def __init__(self, publish: Callable[[Changes], None] | None = None, parent: QObject | None = None) -> None:
        """Open the lanes.

        Args:
            publish: Told the ``Changes`` of every result that is or carries (attribute ``changes``) one, even if the
                page has gone meanwhile, so that pages need not publish what they save.
            parent: Owner.
        """
        super().__init__(parent)
        self._publish = publish
        self._running: list[Running] = []
        self._lanes = {lane: ThreadPoolExecutor(max_workers=1, thread_name_prefix=f"lane-{lane}") for lane in LANES}
        self._over.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(self, task: Task[T], owner: QObject | None = None) -> Running:
        """Queue a task.

        Args:
            task: The work.
            owner: The page that waits. When it is closed, the task is cancelled and nothing is delivered.

        Returns:
            The running task, to watch or to cancel.
        """
        running = Running(task, owner, self)
        self._running.append(running)
        self.started.emit(running)
        future = self._lanes[task.lane].submit(_work, running)
        future.add_done_callback(partial(self._finished, running))
        return running

    def read(
        self, work: Callable[[], T], done: Callable[[T], None], owner: QObject, failed: Callable[[YouKeError], None]
    ) -> None:
        """Read something for a list in the read lane; the shape that ``DataTable(load=…)`` wants."""
        self.run(Task(lambda _progress: work(), done, failed, "read"), owner)

    def cancel(self, owner: QObject) -> None:
        """Cancel everything that a page has under way; the page is closing."""
        for running in self._running:
            if running.owner is owner:
                running.cancel()

    @property
    def busy(self) -> bool:
        """Whether any task is queued or running."""
        return bool(self._running)

    def close(self) -> None:
        """Cancel what can be cancelled, finish what is running, and end the workers."""
        for running in self._running:
            running.cancel()
        for lane in self._lanes.values():
            lane.shutdown(wait=True, cancel_futures=True)

    def _finished(self, running: Running, future: "Future[Any]") -> None:
        """On the worker thread: send the outcome over to the window's thread."""
        if isValid(self):
            self._over.emit(running, future)

    def _deliver(self, running: Running, future: "Future[Any]") -> None:
        """On the window's thread: publish, then hand result or error to the page."""
        self._running.remove(running)
        failure = None if future.cancelled() else future.exception()
        if failure is None and not future.cancelled():
            self._tell_changes(future.result())
            if running.wanted() and running.task.on_success is not None:
                running.task.on_success(future.result())
        elif failure is not None and not isinstance(failure, TaskCancelled):
            self._fail(running, failure)
        running.ended.emit()
        running.deleteLater()
        if not self._running:
            self.idle.emit()

    def _fail(self, running: Running, failure: BaseException) -> None:
        if isinstance(failure, YouKeError):
            error: YouKeError = failure
        else:
            logging.getLogger("youke.tasks").error("A task failed", exc_info=failure)
            error = ProgramError(failure)
        if not running.wanted():
            return
        if running.task.on_failure is not None:
            running.task.on_failure(error)
        else:
            self.failed.emit(error)

    def _tell_changes(self, result: object) -> None:
        changes = result if isinstance(result, Changes) else getattr(result, "changes", None)
        if self._publish is not None and isinstance(changes, Changes):
            self._publish(changes)


def _work(running: Running) -> Any:
    if running.cancelled:
        raise TaskCancelled
    return running.task.function(running)

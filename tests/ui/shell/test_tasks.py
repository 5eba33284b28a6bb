"""Lanes: results on the window's thread, errors in words, cancelling, pages that have gone, changes published."""

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject

from models.kernel.changes import Changes
from models.kernel.errors import InputError, YouKeError
from models.kernel.messages import msg
from tests.support.gui import settle
from ui.shell.tasks import LANES, Lane, ProgramError, Progress, Task, Tasks

NOTHING: dict[str, int] = {}


@pytest.fixture
def published() -> list[Changes]:
    return []


@pytest.fixture
def tasks(dressed: object, published: list[Changes]) -> Iterator[Tasks]:
    made = Tasks(published.append)
    yield made
    made.close()


@pytest.mark.parametrize("lane", LANES)
def test_work_runs_elsewhere_and_the_result_comes_home(tasks: Tasks, lane: Lane) -> None:
    threads: list[tuple[int, int]] = []
    tasks.run(Task(lambda _progress: threading.get_ident(), lambda there: _note(threads, there), lane=lane))
    settle(tasks)
    ((there, here),) = threads
    assert here == threading.get_ident() != there


def _note(threads: list[tuple[int, int]], there: int) -> None:
    threads.append((there, threading.get_ident()))


def test_a_lane_works_one_after_the_other_and_lanes_do_not_wait_for_each_other(tasks: Tasks) -> None:
    order: list[str] = []
    gate = threading.Event()
    tasks.run(Task(lambda _progress: gate.wait(5), lambda _done: order.append("store 1")))
    tasks.run(Task(lambda _progress: None, lambda _done: order.append("store 2")))
    tasks.run(Task(lambda _progress: gate.set(), lambda _done: order.append("read"), lane="read"))
    settle(tasks)
    assert order.index("store 1") < order.index("store 2")
    assert set(order) == {"store 1", "store 2", "read"}


def test_an_error_goes_to_the_page_and_without_one_to_the_door(tasks: Tasks) -> None:
    pages: list[YouKeError] = []
    door: list[YouKeError] = []
    tasks.failed.connect(door.append)
    error = InputError(msg("No"), msg("Try"))

    def refuse(_progress: Progress) -> None:
        raise error

    tasks.run(Task(refuse, None, pages.append))
    tasks.run(Task(refuse))
    settle(tasks)
    assert pages == [error]
    assert door == [error]


def test_a_mistake_of_the_program_becomes_words_and_a_log(tasks: Tasks, caplog: pytest.LogCaptureFixture) -> None:
    pages: list[YouKeError] = []
    tasks.run(Task(lambda _progress: NOTHING["nothing"], None, pages.append))
    settle(tasks)
    (error,) = pages
    assert isinstance(error, ProgramError)
    assert isinstance(error.cause, KeyError)
    assert "KeyError" in caplog.text


def test_a_closed_page_hears_nothing_but_its_changes_are_published(tasks: Tasks, published: list[Changes]) -> None:
    heard: list[object] = []
    page = QObject()
    changes = Changes(frozenset({("customer", b"1")}))
    gate = threading.Event()

    def work(_progress: Progress) -> Changes:
        gate.wait(5)
        return changes

    tasks.run(Task(work, heard.append), owner=page)
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gate.set()
    settle(tasks)
    assert heard == []
    assert published == [changes]


def test_cancelling_an_owner_stops_what_is_running_and_what_waits(tasks: Tasks) -> None:
    heard: list[object] = []
    page = QObject()
    started = threading.Event()

    def endless(progress: Progress) -> None:
        started.set()
        while True:
            progress.step(1, 2)

    first = tasks.run(Task(endless, heard.append, heard.append), owner=page)
    second = tasks.run(Task(lambda _progress: 1, heard.append, heard.append), owner=page)
    started.wait(5)
    tasks.cancel(page)
    settle(tasks)
    assert first.cancelled
    assert second.cancelled
    assert heard == []


def test_results_that_carry_changes_are_published(tasks: Tasks, published: list[Changes]) -> None:
    changes = Changes(frozenset({("visit", b"2")}))

    class Saved:
        def __init__(self) -> None:
            self.changes = changes

    run: Callable[[Progress], Saved] = lambda _progress: Saved()  # noqa: E731
    tasks.run(Task(run))
    settle(tasks)
    assert published == [changes]

"""Sync as the window sees it: manual runs, forced offline, truthful words, a background thread without sleeping."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from app.queries.sync_centre import SyncMood
from app.services.demo.people import LI_FANG, OUTLET
from app.services.sync import SyncService
from models.kernel.errors import InputError, LinkError, ServerError, StorageError, YouKeError
from models.kernel.messages import msg
from models.store.engine import Store
from models.store.scopes import outlet_scope
from models.store.unit_of_work import work
from models.tables.customers import CustomerNote
from tests.support.people import actor_of
from tests.support.stores import make_store


@dataclass(frozen=True)
class Came:
    state: str
    server_time_ms: int = 0
    error: YouKeError | None = None


@dataclass
class FakeEngine:
    """An engine whose runs the test decides."""

    answers: list[Came | YouKeError] = field(default_factory=list)
    due: int = 60_000
    runs: int = 0
    ran: threading.Event = field(default_factory=threading.Event)
    inside: Callable[[], None] = lambda: None

    def run_once(self, stop: Callable[[], bool] = lambda: False) -> Came:
        self.runs += 1
        self.inside()
        answer = self.answers.pop(0) if self.answers else Came("synced", 5)
        self.ran.set()
        if isinstance(answer, YouKeError):
            raise answer
        return answer

    def due_in_ms(self) -> int:
        return self.due


@dataclass
class Facts:
    pending: int = 0
    oldest_ms: int = 0
    last_ok_server_ms: int = 0
    data_as_of_ms: int = 0
    attention: int = 0
    clock_offset_ms: int = 0


@dataclass
class Setting:
    store: Store
    engine: FakeEngine
    facts: Facts
    vouched: list[int]
    sync: SyncService


@pytest.fixture
def setting(tmp_path: Path) -> Iterator[Setting]:
    store = make_store(tmp_path)
    engine, facts, vouched = FakeEngine(), Facts(), list[int]()
    sync = SyncService(store, engine, lambda: facts, store.clock, vouched.append)
    yield Setting(store, engine, facts, vouched, sync)
    sync.close()
    store.close()


def save(store: Store) -> None:
    with work(store, actor_of(LI_FANG), what="note") as uow:
        uow.add(CustomerNote(scope=outlet_scope(OUTLET), customer_id=b"x" * 16, text="好", author_name="李芳"))
        uow.commit()


def test_a_good_run_is_told_and_renews_the_lease(setting: Setting) -> None:
    assert setting.sync.words().mood is SyncMood.UNKNOWN
    setting.facts.last_ok_server_ms = setting.store.clock.now_ms()
    assert setting.sync.run_now().mood is SyncMood.SYNCED
    assert setting.vouched == [5]


def test_no_network_is_a_failure_only_when_somebody_asked(setting: Setting) -> None:
    error = LinkError(msg("The centre cannot be reached."), msg("Work on."))
    setting.engine.answers = [Came("offline", 0, error)]
    words = setting.sync.run_now()
    assert words.mood is SyncMood.FAILED
    assert str(words.parts[0]) == "Sync failed: no network"
    assert setting.vouched == []


def test_a_refusal_names_its_reason(setting: Setting) -> None:
    setting.engine.answers = [Came("refused", 0, ServerError(msg("This PC was revoked."), msg("Ask.")))]
    assert str(setting.sync.run_now().parts[0]) == "Sync failed: This PC was revoked."


def test_trouble_of_the_cache_is_told_too(setting: Setting) -> None:
    setting.engine.answers = [StorageError(msg("The disk of this PC is full."), msg("Free space."))]
    assert str(setting.sync.run_now().parts[0]) == "Sync failed: The disk of this PC is full."


def test_progress_counts_what_is_settled(setting: Setting) -> None:
    seen: list[tuple[int, int]] = []
    setting.facts.pending = 40

    def inside() -> None:
        setting.facts.pending = 28
        link = setting.sync.link()
        seen.append((link.done, link.total))

    setting.engine.inside = inside
    assert setting.sync.run_now().mood is SyncMood.WAITING
    assert seen == [(12, 40)]


def test_offline_by_choice_runs_nothing(setting: Setting) -> None:
    setting.sync.set_forced(True)
    assert setting.sync.forced
    with pytest.raises(InputError, match="offline by choice"):
        setting.sync.run_now()
    assert setting.engine.runs == 0
    setting.sync.set_forced(False)
    setting.sync.run_now()
    assert setting.engine.runs == 1


def test_without_a_centre_it_says_so(setting: Setting) -> None:
    alone = SyncService(setting.store, None, lambda: setting.facts, setting.store.clock, setting.vouched.append)
    alone.start()
    with pytest.raises(InputError, match="No centre is configured"):
        alone.run_now()
    alone.close()


def test_listeners_hear_of_saves_and_runs(setting: Setting) -> None:
    heard: list[SyncMood] = []
    end = setting.sync.listen(lambda: heard.append(setting.sync.words().mood))
    save(setting.store)
    setting.sync.run_now()
    assert heard == [SyncMood.UNKNOWN, SyncMood.SYNCING, SyncMood.SYNCED]
    end()
    setting.sync.run_now()
    assert len(heard) == 3


def test_the_background_runs_when_due(setting: Setting) -> None:
    setting.engine.due = 0
    setting.engine.inside = lambda: setattr(setting.engine, "due", 60_000)
    setting.sync.start()
    assert setting.engine.ran.wait(10)


def test_the_background_sends_soon_after_a_save(setting: Setting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.services.sync.SOON_S", 0.01)
    setting.sync.start()
    assert setting.engine.runs == 0
    save(setting.store)
    assert setting.engine.ran.wait(10)
    assert setting.sync.outbox().total == setting.sync.counts().waiting == 1


def test_the_background_stays_quiet_while_forced_offline(setting: Setting) -> None:
    setting.sync.set_forced(True)
    setting.engine.due = 0
    setting.sync.start()
    save(setting.store)
    setting.sync.close()
    assert setting.engine.runs == 0

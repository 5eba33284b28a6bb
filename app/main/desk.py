"""The program behind the window: sign-in, the open cache, background sync, and what the rooms are given.

Made on a worker thread after the first paint, so whatever is heavy is imported with this module.
"""

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from app.container import Services, build_services, followers, search_index
from app.core.device import DeviceIdentity
from app.core.paths import DataFolder
from app.core.session import Session
from app.core.vault import Cost, Keyholder, Vault
from app.core.version import VERSION
from app.main.wording import hit_groups, notices, reminder_lines, sync_state
from app.services.centre import Workplace as Place
from app.services.remote_centre import RemoteCentre, enrol_pc, transport_of
from app.services.signin import SignInService
from app.services.sync import SyncService
from models.kernel.changes import Changes
from models.kernel.clock import Clock, today
from models.kernel.ids import Entropy, IdSource
from models.store.drafts import SettingStore
from models.store.engine import Store, open_cache
from models.store.search import SearchIndex
from sync.client.engine import SyncEngine
from sync.client.sqlite_storage import SqliteStorage, StoreMarker
from sync.client.status import status
from sync.client.transport import HttpTransport
from ui.shell.desk import SignedIn, TellChanges, TellSync, Workplace
from ui.shell.door import Authorisation
from ui.shell.reminders import Reminder
from ui.shell.room import RoomSpec
from ui.shell.status_bar import PlaceInfo
from ui.shell.sync_words import SyncState

FORCED = "sync.forced"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the desk takes from outside.

    Attributes:
        folder: Data folder of the PC.
        resources: Resource folder.
        clock: Time.
        entropy: Randomness.
        identity: What this PC is to the centre; None before enrolment.
        rooms: Registry of rooms in the order of the rail.
        cost: Cost of one password guess; None for the usual.
        background: Whether sync runs by itself; tests run it when they want.
        usual: Likings of a person who has chosen nothing yet.
    """

    folder: DataFolder
    resources: Path
    clock: Clock
    entropy: Entropy
    identity: DeviceIdentity | None
    rooms: tuple[RoomSpec, ...]
    cost: Cost | None = None
    background: bool = True
    usual: Mapping[str, str] = field(default_factory=dict)


class PersonSettings:
    """Likings of one person, kept in the cache."""

    def __init__(self, store: SettingStore, staff_no: str, usual: Mapping[str, str]) -> None:
        """Take the settings of the cache, the person, and what holds until the person chooses."""
        self._store = store
        self._staff_no = staff_no
        self._usual = usual

    def get(self, key: str, default: str = "") -> str:
        """A kept value."""
        return self._store.get(key, self._usual.get(key, default), self._staff_no)

    def set(self, key: str, value: str) -> None:
        """Keep a value."""
        self._store.set(key, value, self._staff_no)


class DeskReminders:
    """Reminders of one person as the window wants them."""

    def __init__(self, services: Services, session: Session) -> None:
        """Take the services and the person."""
        self._services = services
        self._actor = session.actor
        self._since_ms = session.since_ms

    def due(self) -> Sequence[Reminder]:
        """Reminders whose time has come, in order of time."""
        return reminder_lines(self._services.reminders.look(self._actor), self._since_ms)

    def shown(self, keys: tuple[str, ...]) -> None:
        """Note that reminders popped up."""
        self._services.reminders.shown(keys)

    def snooze(self, key: str, minutes: int) -> None:
        """Put a reminder off."""
        self._services.reminders.snooze(key, minutes)

    def dismiss(self, key: str) -> None:
        """Put a reminder away."""
        self._services.reminders.dismiss(key)


class ClientDesk:
    """Implements ``ui.shell.desk.Desk`` on the real cache and the real centre.

    Attributes:
        sign_in_service: Who works here.
        services: The use cases, once somebody has signed in.
    """

    def __init__(self, around: Surroundings) -> None:
        """Take the surroundings; the cache is opened by the first sign-in."""
        self._around = around
        self._index: SearchIndex = search_index(around.resources)
        self._vault = Vault(around.folder.root, around.clock, around.entropy, cost=around.cost)
        self._identity = around.identity
        self._lock = threading.Lock()
        self._storage: SqliteStorage | None = None
        self._sync: SyncService | None = None
        self._tell_sync: TellSync = _nothing
        self._tell_changes: TellChanges = _nothing
        self.services: Services | None = None
        self._connect()

    # --- enrolment ------------------------------------------------------------------------------------------------

    @property
    def enrolled(self) -> bool:
        """Whether a centre knows this PC."""
        return self._identity is not None

    def enrol(self, server: str, code: str, name: str) -> str:
        """Make this PC known to a centre, so that people can sign in.

        Returns:
            Code of the office at which the PC stands.

        Raises:
            YouKeError: Refused, or the centre cannot be reached; nothing was changed.
        """
        self._identity = enrol_pc(server, code, name, self._around.folder.device)
        self._connect()
        return self._identity.outlet or self._identity.org

    def _connect(self) -> None:
        """Take two roads to the centre, if there is one: sign-in must not wait behind a running exchange."""
        self._transport: HttpTransport | None = transport_of(self._identity) if self._identity is not None else None
        self._door: HttpTransport | None = transport_of(self._identity) if self._identity is not None else None
        centre = RemoteCentre(self._door) if self._door is not None else None
        self.sign_in_service = SignInService(self._vault, self._around.clock, self._open_store, self._place, centre)

    # --- signing in -----------------------------------------------------------------------------------------------

    def clerks(self) -> Sequence[Keyholder]:
        """Who can sign in here, last user first."""
        return self.sign_in_service.holders()

    def sign_in(self, staff_no: str, password: str) -> Session:
        """Sign somebody in; the first sign-in on a PC fetches the data before anything is shown.

        Raises:
            YouKeError: Refused; title and remedy are shown.
        """
        self.sign_in_service.sign_in(staff_no, password)
        services = self._services()
        if services.sync.status().data_as_of_ms == 0 and not services.sync.forced and self._transport is not None:
            services.sync.run_now()
        return self.sign_in_service.refresh()

    def change_password(self, old: str, new: str, again: str) -> Session:
        """Change the password of whoever has just signed in."""
        return self.sign_in_service.change_password(old, new, again)

    def unlock(self, locked_no: str, second: Authorisation) -> None:
        """Let a supervisor unlock somebody after wrong passwords."""
        self.sign_in_service.unlock(locked_no, second)

    def resume(self, password: str) -> Session:
        """Unlock the screen."""
        return self.sign_in_service.resume(password)

    def sign_off(self) -> None:
        """End the session."""
        self.sign_in_service.sign_off()

    # --- working --------------------------------------------------------------------------------------------------

    def workplace(self, session: SignedIn) -> Workplace:
        """Open what the person works with; ``session`` is what ``sign_in`` gave."""
        assert isinstance(session, Session)
        services = self._services()
        if self._around.background:
            services.sync.start()
        figures = services.figures.on(today(self._around.clock), session.actor.outlet)
        facts = services.sync.status()
        return Workplace(
            services=services,
            session=session,
            clock=self._around.clock,
            settings=PersonSettings(services.settings, session.actor.staff_no, self._around.usual),
            rooms=tuple(spec for spec in self._around.rooms if _may_enter(spec, session)),
            home="today",
            search=lambda text: hit_groups(services.search.find(text, session.actor)),
            place=PlaceInfo(
                clerk=session.actor.name,
                outlet=session.org_name,
                terminal=session.actor.terminal,
                clock_off_ms=-facts.clock_offset_ms if facts.data_as_of_ms else None,
            ),
            sync_state=self._sync_state,
            watch=self._watch,
            reminders=DeskReminders(services, session),
            idle_minutes=figures.integer("session.idle_minutes"),
            notices=notices(session),
        )

    def close(self) -> None:
        """End sync and close the cache."""
        if self._sync is not None:
            self._sync.close()
        for road in (self._transport, self._door):
            if road is not None:
                road.close()
        if self.services is not None:
            self.sign_in_service.store.close()
            self.services = None

    # --- parts ----------------------------------------------------------------------------------------------------

    def _open_store(self, key: bytes) -> Store:
        around = self._around
        ids = IdSource(around.clock, around.entropy)
        store = open_cache(around.folder.cache, key, around.clock, ids, followers(self._index))
        self._storage = SqliteStorage(store)
        return store

    def _place(self) -> Place:
        outlet = self._identity.outlet if self._identity is not None else ""
        terminal = status(self._storage).terminal if self._storage is not None else ""
        return Place(terminal, outlet)

    def _services(self) -> Services:
        """The services over the open cache, built once."""
        with self._lock:
            if self.services is None:
                store = self.sign_in_service.store
                self._sync = self._build_sync(store)
                self.services = build_services(
                    store,
                    vault=self._vault,
                    figures=self.sign_in_service.parameters,
                    index=self._index,
                    sync=self._sync,
                    resources=self._around.resources,
                )
            return self.services

    def _build_sync(self, store: Store) -> SyncService:
        storage = self._storage
        assert storage is not None
        engine = None
        if self._transport is not None:
            engine = SyncEngine(
                storage,
                self._transport,
                self._around.clock,
                self._around.entropy,
                StoreMarker(store),
                boot_id=store.boot_id,
                app=VERSION,
            )
        forced = SettingStore(store).get(FORCED) == "1"
        sync = SyncService(
            store, engine, lambda: status(storage), self._around.clock, self.sign_in_service.vouch, forced=forced
        )
        sync.listen(lambda: self._on_sync(store, sync))
        store.subscribe(self._on_changes)
        self.sign_in_service.forced_offline = forced
        return sync

    def _on_sync(self, store: Store, sync: SyncService) -> None:
        if self.sign_in_service.forced_offline != sync.forced:
            self.sign_in_service.forced_offline = sync.forced
            SettingStore(store).set(FORCED, "1" if sync.forced else "0")
        self._tell_sync(self._sync_state())

    def _on_changes(self, changes: Changes) -> None:
        if changes.origin == "sync":
            self._tell_changes(changes)

    def _sync_state(self) -> SyncState:
        services = self._services()
        return sync_state(services.sync.status(), services.sync.link())

    def _watch(self, tell_sync: TellSync, tell_changes: TellChanges) -> None:
        self._tell_sync, self._tell_changes = tell_sync, tell_changes


def _may_enter(spec: RoomSpec, session: Session) -> bool:
    return not spec.rights or any(session.may(right) for right in spec.rights)


def _nothing(_: object) -> None:
    """Nobody listens yet."""

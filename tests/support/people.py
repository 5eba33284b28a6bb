"""A PC with a vault, an encrypted cache and the people of the demonstration, for tests of sign-in and rights."""

from dataclasses import dataclass, field
from pathlib import Path

from app.core.machine import FileSecret
from app.core.vault import Cost, Vault
from app.services.authorise import Authoriser, Second
from app.services.centre import BadPasswordError, Grant, Workplace
from app.services.demo import people
from app.services.demo.people import DemoPerson
from app.services.parameters import ParameterSource
from app.services.signin import SignInService
from models.kernel.clock import ManualClock
from models.kernel.enums import Role
from models.kernel.errors import LinkError
from models.kernel.ids import IdSource
from models.kernel.messages import msg
from models.store.actor import Actor
from models.store.engine import Store, open_cache
from models.store.unit_of_work import work
from tests.support.stores import MORNING, SeededEntropy

CHEAP = Cost(passes=1, memory_kib=8)
PASSWORD = "Shimen-2025-post"
OTHER_PASSWORD = "Shimen-2026-chun!"


def actor_of(person: DemoPerson, terminal: str = "SM01", outlet: str = people.OUTLET) -> Actor:
    """A person of the demonstration as services want him."""
    return Actor(person.staff_no, person.name, person.org_code, terminal, person.roles, outlet)


def second(person: DemoPerson, reason: str = "业务需要", password: str = PASSWORD) -> Second:
    """What a second person types."""
    return Second(person.staff_no, password, reason)


@dataclass
class FakeCentre:
    """A centre whose answers the test decides; counts what it is asked."""

    clock: ManualClock
    reachable: bool = True
    share: bytes = b""
    passwords: dict[str, str] = field(default_factory=dict)
    refusals: dict[str, Exception] = field(default_factory=dict)
    must_change: set[str] = field(default_factory=set)
    asked: list[str] = field(default_factory=list)
    names: dict[str, DemoPerson] = field(default_factory=lambda: {one.staff_no: one for one in people.PEOPLE})

    def sign_in(self, staff_no: str, password: str, timeout_s: float) -> Grant:
        self.asked.append(staff_no)
        if not self.reachable:
            raise LinkError(msg("The centre cannot be reached."), msg("Work on."))
        if staff_no in self.refusals:
            raise self.refusals[staff_no]
        if self.passwords.get(staff_no, PASSWORD) != password:
            raise BadPasswordError(msg("Wrong."), msg("Again."))
        person = self.names[staff_no]
        return Grant(
            staff_no, person.name, person.org_code, person.roles, staff_no in self.must_change,
            self.clock.now_ms(), self.clock.now_ms(), self.share,
        )  # fmt: skip

    def change_password(self, staff_no: str, old: str, new: str) -> None:
        if not self.reachable:
            raise LinkError(msg("The centre cannot be reached."), msg("Work on."))
        self.passwords[staff_no] = new
        self.must_change.discard(staff_no)


@dataclass
class OfficePc:
    """One PC of outlet SM with the demonstration's people; ``start`` is a fresh start of the program."""

    folder: Path
    clock: ManualClock
    centre: FakeCentre | None = None
    terminal: str = "SM01"
    outlet: str = people.OUTLET
    starts: int = 0
    stores: list[Store] = field(default_factory=list)

    @property
    def vault(self) -> Vault:
        self.starts += 1
        machine = FileSecret(self.folder.with_name("profile") / "machine.key")
        return Vault(self.folder, self.clock, SeededEntropy(self.starts), machine, CHEAP)

    def open(self, key: bytes) -> Store:
        self.folder.mkdir(parents=True, exist_ok=True)
        ids = IdSource(self.clock, SeededEntropy(1000 + len(self.stores)))
        store = open_cache(self.folder / "cache.db", key, self.clock, ids)
        self.stores.append(store)
        return store

    def start(self) -> SignInService:
        place = Workplace(self.terminal, self.outlet)
        return SignInService(self.vault, self.clock, self.open, lambda: place, self.centre)

    def seed(self, *keyholders: DemoPerson) -> bytes:
        """Fill the cache with organisation and people, and give some of them a slot."""
        vault = self.vault
        key = vault.create()
        store = self.open(key)
        author = Actor("10000001", "系统", people.HEAD, "HQ01", frozenset({Role.SYSTEM_ADMIN}))
        with work(store, author, what="seed") as uow:
            for row in (*people.org_units(), *people.staff()):
                uow.add(row)
            uow.commit()
        store.close()
        for person in keyholders:
            vault.enrol(
                key, person.staff_no, person.name, PASSWORD, must_change=False, changed_ms=self.clock.now_ms()
            )  # fmt: skip
        return key

    def close(self) -> None:
        for store in self.stores:
            store.close()


def make_pc(folder: Path, *, centre: bool = False, clock: ManualClock | None = None) -> OfficePc:
    """A PC that nobody has used yet."""
    time = clock or ManualClock.at(MORNING)
    return OfficePc(folder / "data", time, FakeCentre(time) if centre else None)


def office(folder: Path, *keyholders: DemoPerson) -> tuple[OfficePc, Store, Authoriser, ParameterSource]:
    """A seeded PC with an open cache, the two-person primitive and the source of figures."""
    pc = make_pc(folder)
    key = pc.seed(*(keyholders or people.PEOPLE))
    store = pc.open(key)
    return pc, store, Authoriser(store, pc.vault), ParameterSource(store)

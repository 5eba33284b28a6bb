"""The administration room over a real encrypted cache with the people of the demonstration."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import pytest
import sqlalchemy as sa

from app.services.demo.people import OUTLET, PEOPLE, SUN_LI, ZHAO_MING, DemoPerson
from app.services.organisation import OrganisationService
from app.services.parameters import ParameterEdit, ParameterService
from app.services.people import PeopleService
from models.kernel.clock import today
from models.kernel.enums import NumberKind
from models.rules.permissions import rights_of
from models.store import numbering
from models.store.drafts import DraftStore
from models.store.engine import Store
from models.store.unit_of_work import work
from tests.support.gui import FakeDoor, FakeShell, settle, show
from tests.support.people import actor_of, office, second
from ui.admin.parameter_page import ParameterPage
from ui.admin.person_page import PersonPage
from ui.admin.room import AdminRoom
from ui.shell.context import RoomContext
from ui.shell.room import Room


@dataclass
class Desk:
    """An opened page, who sits there, and what stands behind it."""

    room: Room
    context: RoomContext
    store: Store
    person: DemoPerson

    @property
    def door(self) -> FakeDoor:
        assert isinstance(self.context.door, FakeDoor)
        return self.context.door

    @property
    def shell(self) -> FakeShell:
        assert isinstance(self.context.shell, FakeShell)
        return self.context.shell

    def settle(self) -> None:
        settle(self.context.tasks)

    def act(self, name: str) -> None:
        """Press an action of the action bar."""
        action = next(each for each in self.room.room_actions() if each.name == name)
        assert action.enabled
        action.callback()
        self.settle()

    def enabled(self) -> set[str]:
        """Names of the actions that are possible."""
        return {each.name for each in self.room.room_actions() if each.enabled}


Open = Callable[..., Desk]
PAGES: dict[str, Callable[[RoomContext], Room]] = {
    "admin": AdminRoom,
    "person": PersonPage,
    "parameter": ParameterPage,
}


def issue_numbers(store: Store) -> None:
    """Three numbers of visit slips, one of them void."""
    actor = actor_of(PEOPLE[0])
    for _ in range(3):
        with work(store, actor, what="visit") as uow:
            numbering.issue(uow, NumberKind.VISIT, today(store.clock), "visit", store.ids.next())
            uow.commit()
    with store.transaction() as connection:
        void = "UPDATE issued_number SET state = 'void', void_reason = '打印后修改' WHERE counter = 2"
        connection.execute(sa.text(void))
        connection.execute(
            sa.text("INSERT INTO sync_scope (scope, epoch, cursor, digest, complete, kind, last_used_ms)"
                    " VALUES (:s, x'', 0, 0, 1, 'own', 0)"), {"s": f"b:{OUTLET}"}
        )  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path, room_context: Callable[..., RoomContext]) -> Iterator[Open]:
    """Opens a page: ``desk("admin", SUN_LI)``, ``desk("person", SUN_LI, person_id)``."""
    made = []
    state: list[tuple[Store, SimpleNamespace]] = []

    def behind() -> tuple[Store, SimpleNamespace]:
        if not state:
            pc, store, authoriser, source = office(tmp_path)
            made.append(pc)
            issue_numbers(store)
            parameters = ParameterService(store, source, authoriser)
            edit = ParameterEdit("visit.quota.1", "4", ZHAO_MING.org_code, today(store.clock), "常邮〔2025〕18号")
            from_county = next(person for person in PEOPLE if person.name == "王静")
            parameters.change(edit, second(from_county, "市局通知"), actor_of(ZHAO_MING, "CD01", ""))
            services = SimpleNamespace(
                people=PeopleService(store, source, authoriser, pc.vault),
                organisation=OrganisationService(store, source, pc.vault),
                parameters=parameters,
                drafts=DraftStore(store),
            )
            state.append((store, services))
        return state[0]

    def opened(page: str = "admin", person: DemoPerson = SUN_LI, argument: object = None) -> Desk:
        store, services = behind()
        outlet = OUTLET if person.org_code == OUTLET else ""
        rights = frozenset(str(right) for right in rights_of(person.roles))
        context = room_context(services, actor_of(person, "SM01", outlet), clock=store.clock, rights=rights)
        room = show(PAGES[page](context))
        room.enter(argument)
        found = Desk(room, context, store, person)
        found.settle()
        return found

    yield opened
    for pc in made:
        pc.close()

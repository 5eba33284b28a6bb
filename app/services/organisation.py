"""The organisation tree, the number register and this PC, for the administration room; codes are read-only."""

from dataclasses import dataclass

import sqlalchemy as sa

from app.core.machine import Binding
from app.core.vault import Keyholder, Vault
from app.core.version import VERSION
from app.queries.numbers import NumberLine, PrintLine, numbers_page, prints_of
from app.queries.organisation import OfficeLine, offices, org_name
from app.queries.page import Page
from app.services.parameters import ParameterSource
from models.kernel.enums import NumberState
from models.rules.permissions import Right, require
from models.store.actor import Actor
from models.store.engine import Store


@dataclass(frozen=True, slots=True)
class ScopeLine:
    """One part of the data that this PC keeps.

    Attributes:
        scope: Its name on the wire.
        office: Name of the office it belongs to.
        customers: Whether it holds customers (else organisation, people and parameters).
        complete: Whether the first load has ended.
    """

    scope: str
    office: str
    customers: bool
    complete: bool


@dataclass(frozen=True, slots=True)
class ThisPc:
    """What the devices page shows.

    Attributes:
        terminal: Terminal code in printed numbers.
        outlet: Name of the outlet or office.
        binding: Where the machine-bound half of the keys is kept.
        holders: People who can sign in without the centre.
        scopes: Parts of the data kept here.
        cache_bytes: Size of the encrypted cache.
        program: Version of the program.
        storage: Version of the cipher library's SQLite.
    """

    terminal: str
    outlet: str
    binding: Binding
    holders: tuple[Keyholder, ...]
    scopes: tuple[ScopeLine, ...]
    cache_bytes: int
    program: str
    storage: str


class OrganisationService:
    """Reading for the administration room."""

    def __init__(self, store: Store, source: ParameterSource, vault: Vault) -> None:
        """Take the cache, the organisation and the slots of this PC."""
        self._store = store
        self._source = source
        self._vault = vault

    def offices(self, actor: Actor) -> tuple[OfficeLine, ...]:
        """Every office that this PC knows, by code: the ones above, the own one and those below.

        Raises:
            RightsError: The person may not see the organisation.
        """
        require(actor.roles, Right.ORG_VIEW)
        with self._store.read() as connection:
            return offices(connection)

    def own_and_below(self, actor: Actor) -> tuple[OfficeLine, ...]:
        """The own office and everything below, for choosing one."""
        below = self._source.tree().below(actor.org_code)
        return tuple(line for line in self.offices(actor) if line.code in below)

    def numbers(
        self, actor: Actor, state: NumberState | None = None, text: str = "", offset: int = 0, limit: int = 100
    ) -> Page[NumberLine]:
        """The number register, latest first: every number is to be printed, printed or void.

        Raises:
            RightsError: The person may not print.
        """
        require(actor.roles, Right.PRINT)
        with self._store.read() as connection:
            return numbers_page(connection, state, text, offset, limit)

    def prints(self, actor: Actor, number: str) -> tuple[PrintLine, ...]:
        """Every print of a number, in order."""
        require(actor.roles, Right.PRINT)
        with self._store.read() as connection:
            return prints_of(connection, number)

    def this_pc(self, actor: Actor) -> ThisPc:
        """What there is to know about this PC."""
        with self._store.read() as connection:
            rows = connection.execute(sa.text("SELECT scope, complete FROM sync_scope ORDER BY scope")).all()
            scopes = tuple(
                ScopeLine(row[0], org_name(connection, row[0].partition(":")[2]), row[0].startswith("b:"), bool(row[1]))
                for row in rows
            )
            outlet = org_name(connection, actor.outlet)
            storage = str(connection.execute(sa.text("SELECT sqlite_version()")).scalar_one())
        return ThisPc(
            terminal=actor.terminal,
            outlet=outlet,
            binding=self._vault.binding(),
            holders=self._vault.holders(),
            scopes=scopes,
            cache_bytes=self._store.path.stat().st_size,
            program=VERSION,
            storage=storage,
        )

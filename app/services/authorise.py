"""Two persons for one act: the one primitive that every room uses for what one person may not do alone.

The second person types staff number, password and reason on the same screen. The password opens his slot on this PC,
so it works with the cable out; a colleague without a slot here is asked of the centre. The ledger row with both names
and the reason can be written inside the caller's unit of work, so that act and authorisation stand or fall together.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from app.core.faults import UnknownHereError
from app.core.vault import Vault
from app.queries.organisation import StaffRecord, staff_record
from models.kernel.enums import StaffStatus
from models.kernel.errors import InputError, RightsError
from models.kernel.messages import msg
from models.rules.authorisation import Person, TwoPersons, authorise, check_reason
from models.rules.permissions import Right
from models.store.actor import Actor
from models.store.engine import Store
from models.store.scopes import outlet_scope
from models.store.unit_of_work import PRIORITY_LEDGER, UnitOfWork, work
from models.tables.organisation import Authorisation

Verify = Callable[[str, str], None]
"""Ask the centre whether a staff number and a password belong together; refuses by raising."""


class SecondPerson(Protocol):
    """What the second person types; the window's authorisation dialog gives an object of this shape."""

    @property
    def staff_no(self) -> str:
        """Staff number."""
        ...

    @property
    def password(self) -> str:
        """Password; used once and forgotten."""
        ...

    @property
    def reason(self) -> str:
        """Why."""
        ...


@dataclass(frozen=True, slots=True)
class Second:
    """A second person, for callers without a window."""

    staff_no: str
    password: str
    reason: str


@dataclass(frozen=True, slots=True)
class Subject:
    """The row that an authorisation is about."""

    table: str = ""
    row_id: bytes | None = None


class Authoriser:
    """Checks the second person and puts both on the record."""

    def __init__(self, store: Store, vault: Vault, verify: Verify | None = None) -> None:
        """Take the cache, the vault and, where a centre is configured, the question to it."""
        self._store = store
        self._vault = vault
        self._verify = verify

    def check(self, right: Right, maker: Actor, second: SecondPerson) -> TwoPersons:
        """Check the second person; writes nothing but the count of wrong passwords.

        Takes a quarter of a second (the password is stretched), so call it before the unit of work.

        Args:
            right: What the second person must be allowed to unlock.
            maker: Who asks.
            second: Staff number, password and reason.

        Raises:
            InputError: No reason, the same person twice, or a wrong password.
            RightsError: The second person is locked, not on duty, or may not unlock this.
        """
        check_reason(second.reason)
        number = second.staff_no.strip()
        record = self._record(number)
        made = Person(maker.staff_no, maker.name, maker.roles)
        granted = authorise(right, made, Person(record.staff_no, record.name, record.roles), second.reason)
        self._prove(number, second.password)
        return granted

    def record(self, uow: UnitOfWork, granted: TwoPersons, subject: Subject | None = None, scope: str = "") -> bytes:
        """Write the ledger row inside a unit of work and mark the whole transaction with it.

        Args:
            uow: The caller's unit of work, still open.
            granted: What ``check`` gave.
            subject: The row concerned.
            scope: Scope of the ledger row; empty means the maker's outlet.

        Returns:
            Id of the authorisation.
        """
        about = subject or Subject()
        row = Authorisation(
            id=self._store.ids.next(),
            scope=scope or outlet_scope(uow.actor.outlet),
            right=str(granted.right),
            maker=granted.maker.staff_no,
            maker_name=granted.maker.name,
            checker=granted.checker.staff_no,
            checker_name=granted.checker.name,
            reason=granted.reason,
            subject_table=about.table,
            subject_id=about.row_id,
        )
        uow.add(row)
        uow.authorisation = row.id
        return row.id

    def authorise(
        self,
        right: Right,
        maker: Actor,
        second: SecondPerson,
        subject: Subject | None = None,
        *,
        uow: UnitOfWork | None = None,
        scope: str = "",
    ) -> bytes:
        """Check the second person and write the ledger row, alone or in the caller's unit of work.

        Returns:
            Id of the authorisation.

        Raises:
            InputError: No reason, the same person twice, or a wrong password.
            RightsError: The second person is locked, not on duty, or may not unlock this.
        """
        granted = self.check(right, maker, second)
        if uow is not None:
            return self.record(uow, granted, subject, scope)
        with work(
            self._store, maker, what="authorise", subject=granted.checker.name, priority=PRIORITY_LEDGER
        ) as own:  # fmt: skip
            row_id = self.record(own, granted, subject, scope)
            own.reason = granted.reason
            own.commit()
        return row_id

    def _record(self, staff_no: str) -> StaffRecord:
        with self._store.read() as connection:
            record = staff_record(connection, staff_no)
        if record is None:
            raise InputError(
                msg("Nobody with staff number {staff_no} is known here", staff_no=staff_no or "—"),
                msg("Check the staff number of the second person"),
                field="checker",
            )
        if record.status is not StaffStatus.ON_DUTY:
            raise RightsError(
                msg("{name} is not on duty ({status})", name=record.name, status=record.status),
                msg("Ask somebody else who is on duty"),
                field="checker",
            )
        return record

    def _prove(self, staff_no: str, password: str) -> None:
        try:
            self._vault.open(staff_no, password)
        except UnknownHereError:
            if self._verify is None:
                raise
            self._verify(staff_no, password)

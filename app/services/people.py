"""People: registered, moved, given roles and retired by two persons; maker and checker are never the same.

The system administrator enters, a business administrator of the office or one above unlocks (三员分立: neither alone,
and nobody changes himself). A person is never deleted: who left stays on every record he made.
"""

from dataclasses import dataclass, replace
from datetime import date

from app.core.vault import Vault
from app.queries.organisation import staff_record
from app.queries.page import Page
from app.queries.people import PeopleFilter, PersonLine, people, person
from app.services.authorise import Authoriser, SecondPerson, Subject
from app.services.parameters import ParameterSource
from models.kernel.changes import Changes
from models.kernel.clock import today
from models.kernel.enums import OrgLevel, Role, StaffStatus
from models.kernel.errors import InputError, RightsError
from models.kernel.messages import msg
from models.kernel.text import length, tidy, unstorable
from models.rules.authorisation import TwoPersons
from models.rules.permissions import Right, require, require_separated
from models.rules.phones import normalise_phone
from models.rules.validators import phone_error
from models.store.actor import Actor
from models.store.engine import Store
from models.store.scopes import office_scope
from models.store.unit_of_work import UnitOfWork, work
from models.tables.organisation import Staff

_NUMBER_LENGTHS = frozenset({8, 11})
_NAME_LEAST, _NAME_MOST = 2, 50
_RETIRED = frozenset({StaffStatus.LEFT, StaffStatus.TRANSFERRED, StaffStatus.DISABLED})


@dataclass(frozen=True, slots=True)
class PersonDraft:
    """A person as typed.

    Attributes:
        staff_no: Staff number, 8 or 11 digits; never changes afterwards.
        name: Full name.
        roles: Roles; at least one.
        org_code: Office.
        position: Position.
        phone: Telephone.
        entry_on: First day at the post.
    """

    staff_no: str
    name: str
    roles: frozenset[Role]
    org_code: str
    position: str = ""
    phone: str = ""
    entry_on: date | None = None


@dataclass(frozen=True, slots=True)
class Registered:
    """A new person."""

    id: bytes
    changes: Changes


class PeopleService:
    """Use cases of people."""

    def __init__(self, store: Store, source: ParameterSource, authoriser: Authoriser, vault: Vault) -> None:
        """Take the cache, the organisation, the two-person primitive, and the slots of this PC."""
        self._store = store
        self._source = source
        self._authoriser = authoriser
        self._vault = vault

    def page(
        self,
        actor: Actor,
        wanted: PeopleFilter | None = None,
        *,
        sort: str = "",
        descending: bool = False,
        offset: int = 0,
        limit: int = 100,
    ) -> Page[PersonLine]:
        """People of the own office and below.

        Args:
            actor: Who asks.
            wanted: Filter; offices that are not below the person's own are left out, no offices means all.
            sort: Sort key of ``app.queries.people.SORTS``.
            descending: Direction.
            offset: First row.
            limit: Number of rows.

        Raises:
            RightsError: The person may not see people.
        """
        require(actor.roles, Right.PEOPLE_VIEW)
        below = self._source.tree().below(actor.org_code) or frozenset({actor.org_code})
        asked = wanted or PeopleFilter(frozenset())
        offices = (asked.offices & below) if asked.offices else below
        with self._store.read() as connection:
            return people(
                connection,
                replace(asked, offices=offices),
                sort=sort,
                descending=descending,
                offset=offset,
                limit=limit,
            )

    def person(self, actor: Actor, row_id: bytes) -> PersonLine | None:
        """One person of the own office or below, or None."""
        require(actor.roles, Right.PEOPLE_VIEW)
        with self._store.read() as connection:
            found = person(connection, row_id)
        return found if found is not None and self._source.tree().covers(actor.org_code, found.org_code) else None

    def check(self, draft: PersonDraft, actor: Actor) -> PersonDraft:
        """The draft tidied, or the first thing wrong with it; for asking before the second person is called.

        Raises:
            InputError: A field breaks a rule; ``field`` names it.
            RightsError: Not allowed, a foreign office, or roles that must lie with different people.
        """
        require(actor.roles, Right.PEOPLE_EDIT)
        clean = replace(
            draft,
            staff_no="".join(draft.staff_no.split()),
            name=tidy(draft.name),
            position=tidy(draft.position),
            phone=normalise_phone(draft.phone) if draft.phone.strip() else "",
        )
        self._check_fields(clean)
        self._refuse_foreign(actor, clean.org_code)
        require_separated(clean.roles)
        return clean

    def register(
        self, draft: PersonDraft, second: SecondPerson, actor: Actor, origin: str = "local"
    ) -> Registered:  # fmt: skip
        """Register a new person; the centre gives the first password, which must be changed.

        Raises:
            InputError: A field breaks a rule, or the number is taken.
            RightsError: One of the two may not.
        """
        clean = self.check(draft, actor)
        with self._store.read() as connection:
            taken = staff_record(connection, clean.staff_no)
        if taken is not None:
            raise InputError(
                msg("Staff number {staff_no} belongs to {name}", staff_no=clean.staff_no, name=taken.name),
                msg("Check the number, or open that person"),
                field="staff_no",
            )
        granted = self._authoriser.check(Right.PEOPLE_APPROVE, actor, second)
        with self._work(actor, "people.register", clean.name, granted, origin) as uow:
            row = Staff(
                id=self._store.ids.next(),
                scope=self._scope(clean.org_code),
                staff_no=clean.staff_no,
                name=clean.name,
                role_codes=_codes(clean.roles),
                org_code=clean.org_code,
                position=clean.position or None,
                phone=clean.phone or None,
                entry_on=clean.entry_on,
            )
            uow.add(row)
            self._authoriser.record(uow, granted, Subject("staff", row.id), row.scope)
            return Registered(row.id, uow.commit())

    def amend(
        self, row_id: bytes, draft: PersonDraft, second: SecondPerson, actor: Actor, origin: str = "local"
    ) -> Changes:
        """Change name, roles, office, position or telephone; the staff number stays.

        Raises:
            InputError: A field breaks a rule.
            RightsError: One of the two may not, it is one's own record, or the office stands in another county.
            StaleError: The person is no longer here.
        """
        clean = self.check(draft, actor)
        granted = self._authoriser.check(Right.PEOPLE_APPROVE, actor, second)
        with self._work(actor, "people.amend", clean.name, granted, origin) as uow:
            row = uow.get(Staff, row_id)
            self._refuse_own_and_foreign(actor, row)
            scope = self._scope(clean.org_code)
            if scope != row.scope:
                raise RightsError(
                    msg("{name} cannot be moved to an office of another county here", name=row.name),
                    msg("Enter the transfer out (调出) here; the centre moves the record to the other county"),
                    field="org_code",
                )
            row.name, row.role_codes, row.org_code = clean.name, _codes(clean.roles), clean.org_code
            row.position, row.phone, row.entry_on = clean.position or None, clean.phone or None, clean.entry_on
            self._authoriser.record(uow, granted, Subject("staff", row.id), row.scope)
            return uow.commit()

    def retire(
        self,
        row_id: bytes,
        status: StaffStatus,
        leave_on: date | None,
        second: SecondPerson,
        actor: Actor,
        *,
        origin: str = "local",
    ) -> Changes:
        """End somebody's work: left, transferred out, or disabled. Signing in ends here and, after sync, everywhere.

        Raises:
            InputError: Not one of those states, or a last day before the first.
            RightsError: One of the two may not, or it is one's own record.
            StaleError: The person is no longer here.
        """
        require(actor.roles, Right.PEOPLE_EDIT)
        if status not in _RETIRED:
            raise InputError(
                msg("{status} does not end somebody's work", status=status),
                msg("Choose left, transferred out or disabled"),
                field="status",
            )
        granted = self._authoriser.check(Right.PEOPLE_APPROVE, actor, second)
        with self._work(actor, "people.retire", "", granted, origin) as uow:
            row = uow.get(Staff, row_id)
            self._refuse_own_and_foreign(actor, row)
            last = leave_on or today(self._store.clock)
            if row.entry_on is not None and last < row.entry_on:
                raise InputError(
                    msg("The last day {last} is before the first day {first}", last=last, first=row.entry_on),
                    msg("Correct the last day"),
                    field="leave_on",
                )
            row.status, row.leave_on = status, last
            self._authoriser.record(uow, granted, Subject("staff", row.id), row.scope)
            changes = uow.commit()
        self._vault.forget(row.staff_no)
        return changes

    def reinstate(self, row_id: bytes, second: SecondPerson, actor: Actor, origin: str = "local") -> Changes:
        """Put somebody on duty again; the next sign-in needs the centre.

        Raises:
            RightsError: One of the two may not, or it is one's own record.
            StaleError: The person is no longer here.
        """
        require(actor.roles, Right.PEOPLE_EDIT)
        granted = self._authoriser.check(Right.PEOPLE_APPROVE, actor, second)
        with self._work(actor, "people.reinstate", "", granted, origin) as uow:
            row = uow.get(Staff, row_id)
            self._refuse_own_and_foreign(actor, row)
            row.status, row.leave_on = StaffStatus.ON_DUTY, None
            self._authoriser.record(uow, granted, Subject("staff", row.id), row.scope)
            return uow.commit()

    def _work(self, actor: Actor, what: str, subject: str, granted: TwoPersons, origin: str) -> UnitOfWork:
        uow = work(self._store, actor, what=what, subject=subject, origin=origin)
        uow.reason = granted.reason
        return uow

    def _scope(self, org_code: str) -> str:
        """Outlet people stand in the scope of the office above, office people in their own office's."""
        node = self._source.tree().get(org_code)
        above = node.parent if node is not None and node.level is OrgLevel.OUTLET else None
        return office_scope(above or org_code)

    def _check_fields(self, draft: PersonDraft) -> None:
        number = draft.staff_no
        if not number.isascii() or not number.isdigit() or len(number) not in _NUMBER_LENGTHS:
            raise InputError(
                msg("Staff number “{staff_no}” does not have 8 or 11 digits", staff_no=number),
                msg("Enter the number of the personnel system"),
                field="staff_no",
            )
        if not _NAME_LEAST <= length(draft.name) <= _NAME_MOST or unstorable(draft.name):
            raise InputError(
                msg("The name has {size} characters; allowed are {least} to {most}",
                    size=length(draft.name), least=_NAME_LEAST, most=_NAME_MOST),
                msg("Enter the full name"),
                field="name",
            )  # fmt: skip
        if not draft.roles:
            raise InputError(msg("No role is chosen"), msg("Choose at least one role"), field="roles")
        if draft.org_code not in self._source.tree():
            raise InputError(
                msg("Office {office} is not known", office=draft.org_code or "—"),
                msg("Choose an office of the tree"),
                field="org_code",
            )
        refusal = phone_error(draft.phone) if draft.phone else None
        if refusal is not None:
            raise refusal

    def _refuse_own_and_foreign(self, actor: Actor, row: Staff) -> None:
        if row.staff_no == actor.staff_no:
            raise RightsError(
                msg("Nobody changes his own record"), msg("Ask another system administrator"), field="staff_no"
            )
        self._refuse_foreign(actor, row.org_code)

    def _refuse_foreign(self, actor: Actor, org_code: str) -> None:
        tree = self._source.tree()
        if not tree.covers(actor.org_code, org_code):
            node = tree.get(org_code)
            raise RightsError(
                msg("Office {office} is not yours and not below yours", office=node.name if node else org_code),
                msg("Choose your own office or one below it"),
                field="org_code",
            )


def _codes(roles: frozenset[Role]) -> frozenset[str]:
    return frozenset(str(role.value) for role in roles)

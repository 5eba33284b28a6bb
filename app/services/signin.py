"""Signing in: the centre first where there is a link, the PC's own slot otherwise; several clerks per PC.

Order of a sign-in: refuse a locked slot, ask the centre (if there is one, it is not forced offline and it answers in
time), open the slot with the password, open the cache, look the person up there, make the session. What the centre
says wins: it renews the lease, makes or renews the slot, and a person it has disabled stays out here as well.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace

from app.core import faults
from app.core.faults import LeaseOverError, SupervisorNeededError
from app.core.session import Session
from app.core.vault import Keyholder, Opened, Vault
from app.queries.organisation import StaffRecord, org_name, staff_record
from app.services.authorise import Authoriser, SecondPerson
from app.services.centre import BadPasswordError, Centre, DisabledError, Grant, Workplace, disabled
from app.services.parameters import ParameterSource
from models.kernel.clock import Clock, today
from models.kernel.enums import Role, StaffStatus
from models.kernel.errors import InputError, LinkError, RightsError, ServerError
from models.kernel.messages import msg
from models.kernel.text import half_width
from models.rules.parameters import Figures
from models.rules.permissions import Right
from models.rules.secrets_policy import secret_error, secret_expired
from models.store.actor import Actor
from models.store.engine import Store
from models.store.scopes import outlet_scope
from models.store.unit_of_work import PRIORITY_LEDGER, work

QUICK_S = 2.0
PATIENT_S = 20.0
_NUMBER_LENGTHS = frozenset({8, 11})
_ALWAYS = ("authorise", "signin.unlock", "print.", "reveal", "customer.reveal")
_WITH_SUPERVISOR = "visit."


class SignInService:
    """Who works at this PC.

    Example:
        ::

            sign_in = SignInService(vault, clock, lambda key: open_cache(path, key, clock, ids), workplace, centre)
            session = sign_in.sign_in("43072601", password)
            services = build_services(sign_in.store, …)
    """

    def __init__(
        self,
        vault: Vault,
        clock: Clock,
        open_store: Callable[[bytes], Store],
        workplace: Callable[[], Workplace],
        centre: Centre | None = None,
    ) -> None:
        """Take vault, clock, the way to open the cache, the PC, and the centre if one is configured."""
        self._vault = vault
        self._clock = clock
        self._open_store = open_store
        self._workplace = workplace
        self._centre = centre
        self._lock = threading.Lock()
        self._key = b""
        self._store: Store | None = None
        self._parameters: ParameterSource | None = None
        self._session: Session | None = None
        self.forced_offline = False

    @property
    def store(self) -> Store:
        """The open cache.

        Raises:
            LookupError: Nobody has signed in yet.
        """
        if self._store is None:
            raise LookupError("nobody has signed in yet")
        return self._store

    @property
    def parameters(self) -> ParameterSource:
        """The figures of the open cache.

        Raises:
            LookupError: Nobody has signed in yet.
        """
        if self._parameters is None:
            raise LookupError("nobody has signed in yet")
        return self._parameters

    @property
    def session(self) -> Session | None:
        """The session now, or None."""
        return self._session

    def holders(self) -> tuple[Keyholder, ...]:
        """People who can sign in here without the centre, last user first.

        Raises:
            StorageError: The slot file is damaged, newer, or of another machine.
        """
        return self._vault.holders()

    def sign_in(self, staff_no: str, password: str) -> Session:
        """Sign a person in; also switches to another clerk while the cache stays open.

        Takes up to a second; call it on a worker thread.

        Args:
            staff_no: Staff number, 8 or 11 digits.
            password: Password.

        Raises:
            InputError: Empty field, unknown person, or wrong password (says how often).
            RightsError: Locked, disabled, or not used for too long.
            LinkError: First sign-in on this PC, and the centre cannot be reached.
            StorageError: Slot file or cache cannot be opened.
        """
        number = _checked(staff_no, password)
        with self._lock:
            self._vault.refuse_locked(number)
            grant = self._ask_centre(number, password)
            if grant is not None:
                self._take_grant(grant, number, password)
            opened = self._vault.open(number, password)
            self._open(opened.key)
            session = self._session_of(opened, grant)
            self._session = session
        _log().info("%s signed in, %s", number, "online" if grant else "offline")
        return session

    def resume(self, password: str) -> Session:
        """Unlock the screen of the signed-in person.

        Raises:
            InputError: Wrong password (says how often).
            RightsError: Locked, or nobody is signed in.
        """
        before = self._signed_in()
        self._vault.open(before.actor.staff_no, _checked_password(password))
        return self.refresh()

    def sign_off(self) -> None:
        """End the session; the cache stays open for sync."""
        self._session = None

    def refresh(self) -> Session:
        """The session with lease, terminal and office as they stand now; a first sync may have brought them.

        Raises:
            RightsError: Nobody is signed in.
        """
        before = self._signed_in()
        with self.store.read() as connection:
            office = org_name(connection, before.actor.org_code)
        actor = replace(before.actor, terminal=self._workplace().terminal)
        lease = self._vault.lease(actor.staff_no)
        self._session = replace(before, actor=actor, lease=lease, org_name=office)
        return self._session

    def vouch(self, server_ms: int) -> Session | None:
        """After a successful exchange with the centre: renew the lease of whoever is signed in."""
        session = self._session
        if session is None:
            return None
        self._vault.renew(session.actor.staff_no, server_ms)
        return self.refresh()

    def change_password(self, old: str, new: str, again: str) -> Session:
        """Change the signed-in person's password, at the centre first where one is configured.

        Raises:
            InputError: The old one is wrong, the two new ones differ, or the new one breaks a rule.
            LinkError: The centre must know the new password and cannot be reached; nothing was changed.
        """
        session = self._signed_in()
        number = session.actor.staff_no
        if new != again:
            raise InputError(
                msg("The two new passwords are not the same"), msg("Type the new password twice alike"), field="again"
            )
        refusal = secret_error(new, number, self._vault.figures())
        if refusal is not None:
            raise InputError(refusal.title, refusal.remedy, field="new")
        if self._vault.used_before(number, new):
            remembered = self._vault.figures().integer("secret.history")
            raise InputError(
                msg("You have used this password before; the last {count} may not come again", count=remembered),
                msg("Choose another password"),
                field="new",
            )
        self._vault.open(number, _checked_password(old, field="old"))
        if self._centre is not None:
            self._centre.change_password(number, old, new)
        self._vault.change_password(number, old, new)
        self._session = replace(session, must_change=False)
        return self.refresh()

    def unlock(self, locked_no: str, second: SecondPerson) -> None:
        """Let a supervisor forgive somebody's wrong passwords, before anybody has signed in.

        Args:
            locked_no: Whose slot is locked.
            second: The supervisor, with password and reason.

        Raises:
            InputError: Wrong password, same person, no reason, or nobody is locked here.
            RightsError: The second person may not unlock.
        """
        holder = next((each for each in self._vault.holders() if each.staff_no == locked_no.strip()), None)
        if holder is None:
            raise faults.unknown_here(locked_no.strip())
        if second.staff_no.strip() == holder.staff_no:
            raise InputError(
                msg("{name} cannot be both persons", name=holder.name),
                msg("A second person must unlock with his own password"),
                field="checker",
            )
        opened = self._vault.open(second.staff_no.strip(), second.password)
        self._open(opened.key)
        place = self._workplace()
        maker = Actor(holder.staff_no, holder.name, place.outlet_code, place.terminal, frozenset(), place.outlet_code)
        granted = Authoriser(self.store, self._vault).check(Right.UNLOCK, maker, second)
        checker = granted.checker
        author = replace(maker, staff_no=checker.staff_no, name=checker.name, roles=checker.roles)
        with work(self.store, author, what="signin.unlock", subject=holder.name, priority=PRIORITY_LEDGER) as uow:
            uow.reason = granted.reason
            Authoriser(self.store, self._vault).record(uow, granted, scope=outlet_scope(place.outlet_code))
            uow.commit()
        self._vault.unlock(holder.staff_no)
        _log().info("%s unlocked by %s", holder.staff_no, checker.staff_no)

    def guard(self, actor: Actor, what: str, authorisation: bytes) -> None:
        """Asked by the cache before every commit: an ended lease leaves only visits with a supervisor's code.

        Raises:
            RightsError: The lease has ended.
        """
        if not self._vault.has_slot(actor.staff_no) or not self._vault.lease(actor.staff_no).over:
            return
        if what.startswith(_ALWAYS) or (what.startswith(_WITH_SUPERVISOR) and authorisation):
            return
        raise SupervisorNeededError if what.startswith(_WITH_SUPERVISOR) else LeaseOverError

    def _signed_in(self) -> Session:
        if self._session is None:
            raise RightsError(msg("Nobody is signed in"), msg("Sign in first"))
        return self._session

    def _ask_centre(self, number: str, password: str) -> Grant | None:
        """What the centre says; None where it is not asked or does not answer and the person has a slot."""
        known = self._vault.has_slot(number)
        if self._centre is None or self.forced_offline:
            return None
        try:
            return self._centre.sign_in(number, password, QUICK_S if known else PATIENT_S)
        except BadPasswordError:
            raise self._vault.count_wrong(number) from None
        except (LinkError, ServerError):
            if known:
                return None
            raise

    def _take_grant(self, grant: Grant, number: str, password: str) -> None:
        """Make or renew the slot and the lease as the centre says."""
        key = self._vault.fits(number, password)
        if key is None:
            key = self._key or self._new_key(grant)
            self._vault.enrol(
                key, number, grant.name, password, must_change=grant.must_change, changed_ms=grant.changed_ms
            )
        self._vault.renew(number, grant.server_ms)
        if grant.share:
            self._vault.spare.share(key, grant.share)

    def _new_key(self, grant: Grant) -> bytes:
        """The cache key for somebody new on a PC where nobody has signed in since the start."""
        if not self._vault.exists():
            return self._vault.create()
        key = self._vault.spare.open_share(grant.share) if grant.share else None
        if key is None:
            raise RightsError(
                msg("{name} signs in on this computer for the first time", name=grant.name),
                msg("Let a colleague sign in first, then switch the clerk; afterwards it works alone"),
                field="staff_no",
            )
        return key

    def _open(self, key: bytes) -> None:
        if self._store is not None:
            return
        store = self._open_store(key)
        store.guard(self.guard)
        self._store, self._key, self._parameters = store, key, ParameterSource(store)

    def _session_of(self, opened: Opened, grant: Grant | None) -> Session:
        number = opened.holder.staff_no
        with self.store.read() as connection:
            record = staff_record(connection, number)
            office = "" if record is None else org_name(connection, record.org_code)
        person = _person(record, grant, opened.holder)
        place = self._workplace()
        self._refuse_foreign(person, place)
        figures = self.parameters.on(today(self._clock), place.outlet_code or person.org_code)
        self._vault.remember_policy(figures)
        changeable = grant is not None or self._centre is None
        return Session(
            actor=Actor(number, person.name, person.org_code, place.terminal, person.roles, place.outlet_code),
            online=grant is not None,
            must_change=opened.holder.must_change or (changeable and self._expired(opened.holder, figures)),
            lease=self._vault.lease(number),
            since_ms=self._clock.now_ms(),
            org_name=office,
        )

    def _expired(self, holder: Keyholder, figures: Figures) -> bool:
        return secret_expired(holder.changed_ms, self._clock.now_ms(), figures)

    def _refuse_foreign(self, person: "_Person", place: Workplace) -> None:
        """Refuse people of another outlet: this PC holds only its own outlet's customers."""
        tree = self.parameters.tree()
        here, theirs = tree.get(place.outlet_code), tree.get(person.org_code)
        if here is None or theirs is None or tree.covers(person.org_code, place.outlet_code):
            return
        raise DisabledError(
            msg("{name} belongs to {theirs}; this computer belongs to {here}",
                name=person.name, theirs=theirs.name, here=here.name),
            msg("Sign in at a computer of your own office, or ask the system administrator to move you"),
            field="staff_no",
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Person:
    name: str
    org_code: str
    roles: frozenset[Role]


def _person(record: StaffRecord | None, grant: Grant | None, holder: Keyholder) -> _Person:
    """The person by the centre's word, else by the cache."""
    if grant is not None:
        return _Person(grant.name, grant.org_code, grant.roles)
    if record is None:
        raise faults.unknown_here(holder.staff_no)
    if record.status is not StaffStatus.ON_DUTY:
        raise disabled(record.name, record.status)
    return _Person(record.name, record.org_code, record.roles)


def _checked(staff_no: str, password: str) -> str:
    number = "".join(half_width(staff_no).split())
    if not number.isascii() or not number.isdigit() or len(number) not in _NUMBER_LENGTHS:
        raise InputError(
            msg("Staff number “{staff_no}” does not have 8 or 11 digits", staff_no=staff_no.strip()),
            msg("Type your staff number"),
            field="staff_no",
        )
    _checked_password(password)
    return number


def _checked_password(password: str, field: str = "password") -> str:
    if not password:
        raise InputError(msg("The password is empty"), msg("Type your password"), field=field)
    return password


def _log() -> logging.Logger:
    return logging.getLogger("youke.signin")

"""The vault: who can open the encrypted cache of this PC, and how often they may guess.

One random key encrypts the cache. Each clerk has a slot with that key, sealed under the password (argon2id) *and* the
machine-bound secret; any slot opens the cache, and a copy of cache and slot file alone opens nowhere.

Order of an opening: refuse a locked slot, count the try on disk, stretch the password, open the slot, forgive the try.
A program killed in between has still counted.
"""

import hmac
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from app.core import faults, sealing
from app.core.keybook import KeyBook
from app.core.machine import Binding, MachineSecret
from app.core.slots import Book, Kdf, SealedKey, Slot, Tries
from app.core.spare_keys import SpareKeys
from app.core.tries import count_failure, high_water, minutes_left, settle
from models.kernel.clock import Clock
from models.kernel.ids import Entropy
from models.rules.parameters import Figures, ParameterRow, ParameterSet, defaults, write_value
from models.rules.secrets_policy import Lease, lease

_MINUTE_MS = 60_000
_KEPT_GROUPS = frozenset({"secret", "session"})


@dataclass(frozen=True, slots=True)
class Cost:
    """How dear one guess is: argon2id passes, memory in KiB, lanes."""

    passes: int = 3
    memory_kib: int = 65_536
    lanes: int = 1

    def kdf(self, salt: bytes) -> Kdf:
        """The figures with a salt."""
        return Kdf(salt, self.passes, self.memory_kib, self.lanes)


@dataclass(frozen=True, slots=True)
class Keyholder:
    """A person who can sign in here without the centre.

    Attributes:
        staff_no: Staff number.
        name: Name.
        used_ms: Last sign-in here, 0 for none.
        changed_ms: When the password was set.
        must_change: Whether the password must be changed first.
        lease_ms: Instant of the last verification by the centre, 0 for none.
        fails: Wrong passwords in a row.
        lock_minutes: Minutes until the lock ends, 0 for none.
        supervisor: Whether a supervisor must unlock.
    """

    staff_no: str
    name: str
    used_ms: int
    changed_ms: int
    must_change: bool
    lease_ms: int
    fails: int
    lock_minutes: int
    supervisor: bool


@dataclass(frozen=True, slots=True)
class Opened:
    """An opened slot: the cache key and whose slot it was."""

    key: bytes
    holder: Keyholder


class Vault:
    """The slots of one data folder.

    Attributes:
        spare: Recovery code and centre's share.
    """

    def __init__(
        self,
        folder: Path,
        clock: Clock,
        entropy: Entropy,
        machine: MachineSecret | None = None,
        cost: Cost | None = None,
    ) -> None:
        """Take the data folder; nothing is read yet.

        Args:
            folder: Where the cache lies; ``slots.json`` stands beside it.
            clock: Time.
            entropy: Randomness.
            machine: Machine-bound secret; None takes what the slot file records, or the best there is.
            cost: Price of a guess for new slots.
        """
        self._book = KeyBook(folder, clock, entropy, machine)
        self._clock = clock
        self._entropy = entropy
        self._cost = cost or Cost()
        self.spare = SpareKeys(self._book)

    def exists(self) -> bool:
        """Whether this PC has a slot file."""
        return self._book.exists()

    def binding(self) -> Binding:
        """Where the machine-bound secret is kept."""
        return self._book.machine().binding

    def holders(self) -> tuple[Keyholder, ...]:
        """Everybody with a slot, last user first.

        Raises:
            StorageError: The slot file is damaged, newer, or of another machine.
        """
        if not self.exists():
            return ()
        ordered = sorted(self._book.read().slots, key=lambda slot: (-slot.used_ms, slot.staff_no))
        return tuple(self._view(slot) for slot in ordered)

    def has_slot(self, staff_no: str) -> bool:
        """Whether the person can sign in here without the centre."""
        return self._book.find(staff_no) is not None

    def create(self) -> bytes:
        """Begin a vault with a new cache key and no slot yet.

        Returns:
            The key, 32 bytes; it is kept nowhere until ``enrol`` seals it.

        Raises:
            StorageError: The data folder cannot be written or there is a vault already.
        """
        with self._book.lock:
            if self.exists():
                raise faults.vault_exists()
            self._book.begin(self._entropy.take(16))
            return self._entropy.take(sealing.KEY_SIZE)

    def enrol(self, key: bytes, staff_no: str, name: str, password: str, *, must_change: bool, changed_ms: int) -> None:
        """Give a person a slot with a fresh lease, or a new one for a password that changed at the centre.

        Args:
            key: Cache key.
            staff_no: Staff number.
            name: Name.
            password: The password that the centre accepted or that was just chosen.
            must_change: Whether it must be changed at the next sign-in.
            changed_ms: When it was set, UTC milliseconds.
        """
        with self._book.lock:
            book = self._book.read()
            found = self._book.find(staff_no)
            slot = self._sealed(book, key, staff_no, name, password, old=None if found is None else found[1])
            self._book.put(book, replace(slot, must_change=must_change, changed_ms=changed_ms))

    def forget(self, staff_no: str) -> None:
        """Take a person's slot away: the person left, or was disabled at the centre."""
        with self._book.lock:
            if self.has_slot(staff_no):
                book = self._book.read()
                others = tuple(slot for slot in book.slots if slot.staff_no != staff_no)
                self._book.write(replace(book, slots=others))

    def open(self, staff_no: str, password: str) -> Opened:
        """Open the cache key with a password.

        Raises:
            UnknownHereError: The person has no slot here.
            LockedError: Too many wrong passwords; says how long, or that a supervisor must unlock.
            WrongPasswordError: The password is wrong; says how often.
            StorageError: The slot file is damaged, newer, or of another machine.
        """
        with self._book.lock:
            book, slot = self._book.slot(staff_no)
            self._refuse_locked(slot)
            counted = self._count(book, slot)
            key = self._unsealed(book, slot, password)
            if key is None:
                raise faults.wrong_password(counted, _figures(book))
            opened = replace(slot, tries=Tries(), used_ms=self._clock.now_ms())
            self._book.put(book, opened)
            return Opened(key, self._view(opened))

    def refuse_locked(self, staff_no: str) -> None:
        """Refuse a person whose slot is locked; everybody else passes.

        Raises:
            LockedError: Too many wrong passwords.
        """
        found = self._book.find(staff_no)
        if found is not None:
            self._refuse_locked(found[1])

    def count_wrong(self, staff_no: str) -> faults.WrongPasswordError | faults.LockedError:
        """Count a password that the centre called wrong, so that asking the centre is no way around the lock.

        Returns:
            The refusal to raise.
        """
        with self._book.lock:
            found = self._book.find(staff_no)
            if found is None:
                return faults.wrong_password(Tries(fails=1), defaults())
            return faults.wrong_password(self._count(*found), _figures(found[0]))

    def unlock(self, staff_no: str) -> None:
        """Forgive all wrong passwords of a person; the caller has checked the supervisor.

        Raises:
            UnknownHereError: The person has no slot here.
        """
        self._book.change(staff_no, lambda slot: replace(slot, tries=Tries()))

    def fits(self, staff_no: str, password: str) -> bytes | None:
        """The cache key where the person's slot has this password; counts nothing: the centre has checked."""
        found = self._book.find(staff_no)
        return None if found is None else self._unsealed(*found, password)

    def used_before(self, staff_no: str, password: str) -> bool:
        """Whether the person has this password now or had it among the last ones that are remembered."""
        book, slot = self._book.slot(staff_no)
        if self._unsealed(book, slot, password) is not None:
            return True
        mark = self._mark(password, slot.past_salt)
        return any(hmac.compare_digest(mark, past) for past in slot.past[: _figures(book).integer("secret.history")])

    def change_password(self, staff_no: str, old: str, new: str) -> None:
        """Seal the slot under a new password and remember a mark of the old one.

        The caller has checked the new password against the rules and ``used_before``.

        Raises:
            WrongPasswordError: The old password is wrong.
            LockedError: Too many wrong passwords.
        """
        with self._book.lock:
            key = self.open(staff_no, old).key
            book, slot = self._book.slot(staff_no)
            past = (self._mark(old, slot.past_salt), *slot.past)[: _figures(book).integer("secret.history")]
            fresh = self._sealed(book, key, staff_no, slot.name, new, old=slot)
            self._book.put(book, replace(fresh, past=past))

    def renew(self, staff_no: str, server_ms: int) -> None:
        """The centre vouched for the person at ``server_ms``; its time also mends the high-water mark."""
        with self._book.lock:
            book, slot = self._book.slot(staff_no)
            mended = replace(book, high_ms=server_ms, high_mono_ms=self._clock.mono_ms())
            self._book.put(mended, replace(slot, lease_ms=server_ms))

    def lease(self, staff_no: str) -> Lease:
        """How long the person may work without the centre, by the high-water mark.

        The mark is kept on disk when it has moved by a minute, so a killed program forgets less than that.
        """
        with self._book.lock:
            book, slot = self._book.slot(staff_no)
            wall, mono = self._clock.now_ms(), self._clock.mono_ms()
            high = high_water(book.high_ms, book.high_mono_ms, wall, mono)
            if high >= book.high_ms + _MINUTE_MS or mono < book.high_mono_ms:
                self._book.write(replace(book, high_ms=high, high_mono_ms=mono))
            return lease(slot.lease_ms, high, _figures(book))

    def figures(self) -> Figures:
        """The figures last in force here, known before the cache is open."""
        return _figures(self._book.read()) if self.exists() else defaults()

    def remember_policy(self, figures: Figures) -> None:
        """Keep the figures in force beside the slots: they are needed before the cache is open."""
        wanted = {
            found.spec.key: write_value(found.value) for found in figures.all() if found.spec.group in _KEPT_GROUPS
        }
        with self._book.lock:
            book = self._book.read()
            if book.policy != wanted:
                self._book.write(replace(book, policy=wanted))

    def _count(self, book: Book, slot: Slot) -> Tries:
        mono = self._clock.mono_ms()
        counted = count_failure(settle(slot.tries, mono), mono, _figures(book))
        self._book.put(book, replace(slot, tries=counted))
        return counted

    def _refuse_locked(self, slot: Slot) -> None:
        now = settle(slot.tries, self._clock.mono_ms())
        if now.supervisor:
            raise faults.locked_for_supervisor(now.fails)
        if now.lock_left_ms > 0:
            raise faults.locked(now.fails, minutes_left(now))

    def _view(self, slot: Slot) -> Keyholder:
        now = settle(slot.tries, self._clock.mono_ms())
        return Keyholder(
            slot.staff_no,
            slot.name,
            slot.used_ms,
            slot.changed_ms,
            slot.must_change,
            slot.lease_ms,
            now.fails,
            minutes_left(now),
            now.supervisor,
        )

    def _sealed(self, book: Book, key: bytes, staff_no: str, name: str, password: str, *, old: Slot | None) -> Slot:
        now = self._clock.now_ms()
        kdf = self._cost.kdf(self._entropy.take(16))
        kek = sealing.password_key(password, kdf, self._book.secret())
        sealed = sealing.seal(kek, key, _context(book, staff_no), self._entropy, now)
        before = old or Slot(staff_no, name, kdf, b"", b"", now, False, (), self._entropy.take(16), now, 0)
        return replace(
            before,
            name=name,
            kdf=kdf,
            nonce=sealed.nonce,
            sealed=sealed.sealed,
            changed_ms=now,
            must_change=False,
        )

    def _unsealed(self, book: Book, slot: Slot, password: str) -> bytes | None:
        kek = sealing.password_key(password, slot.kdf, self._book.secret())
        return sealing.unseal(kek, SealedKey(slot.nonce, slot.sealed, 0), _context(book, slot.staff_no))

    def _mark(self, password: str, salt: bytes) -> bytes:
        return sealing.password_mark(password, self._cost.kdf(salt), self._book.secret())


def _context(book: Book, staff_no: str) -> bytes:
    return book.vault_id + staff_no.encode()


def _figures(book: Book) -> Figures:
    """Figures as last in force here; the program's defaults before the cache was ever open."""
    rows = [ParameterRow(key, value, "", date.min) for key, value in book.policy.items()]
    return ParameterSet(rows).at(date.min, ("",))

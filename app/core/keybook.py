"""The slot file with its machine secret, read and written under one lock; what ``vault`` and ``spare_keys`` share."""

import threading
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from app.core import faults
from app.core.machine import MachineSecret, best_binding, secret_of
from app.core.slots import Book, Slot, SlotFile
from models.kernel.clock import Clock
from models.kernel.ids import Entropy


class KeyBook:
    """The slot file of one data folder.

    Attributes:
        clock: Time.
        entropy: Randomness.
        lock: Held over every read-change-write.
    """

    def __init__(self, folder: Path, clock: Clock, entropy: Entropy, machine: MachineSecret | None = None) -> None:
        """Take the data folder; nothing is read yet.

        Args:
            folder: Where the cache lies; ``slots.json`` stands beside it.
            clock: Time.
            entropy: Randomness.
            machine: Machine-bound secret; None takes what the slot file records, or the best there is.
        """
        self._folder = folder
        self._file = SlotFile(folder / "slots.json")
        self._injected = machine
        self._machine = machine
        self._secret = b""
        self.clock = clock
        self.entropy = entropy
        self.lock = threading.RLock()

    def exists(self) -> bool:
        """Whether this PC has a slot file."""
        return self._file.exists()

    def machine(self) -> MachineSecret:
        """The machine-bound secret that the slot file records, or the best there is for a new one."""
        if self._machine is None:
            self._machine = secret_of(self._file.binding() if self.exists() else best_binding(), self._folder)
        return self._machine

    def secret(self) -> bytes:
        """The bytes of the machine-bound secret, asked of the system once."""
        if not self._secret:
            self._secret = self.machine().read()
        return self._secret

    def begin(self, vault_id: bytes, keep: Book | None = None) -> None:
        """Write a book without slots, making the machine secret where there is none.

        Args:
            vault_id: Context of every sealing.
            keep: A book of another machine whose recovery code and figures stay.
        """
        if keep is not None and self._injected is None:
            self._machine = secret_of(best_binding(), self._folder)
        self._secret = self.machine().create(self.entropy)
        fresh = Book(
            binding=self.machine().binding,
            vault_id=vault_id,
            recovery=None if keep is None else keep.recovery,
            policy={} if keep is None else keep.policy,
            high_ms=self.clock.now_ms(),
            high_mono_ms=self.clock.mono_ms(),
        )
        self._file.write(self._secret, fresh)

    def read(self) -> Book:
        """The book.

        Raises:
            StorageError: Damaged, written by a newer program, or of another machine.
        """
        return self._file.read(self.secret())

    def read_unproved(self) -> Book:
        """The book of any machine, for a recovery code; only what a seal proves may be believed."""
        return self._file.read_unproved()

    def write(self, book: Book) -> None:
        """Write the book, whole and on the disk."""
        self._file.write(self.secret(), book)

    def put(self, book: Book, slot: Slot) -> None:
        """Write the book with one slot added or replaced."""
        others = tuple(each for each in book.slots if each.staff_no != slot.staff_no)
        self.write(replace(book, slots=(*others, slot)))

    def find(self, staff_no: str) -> tuple[Book, Slot] | None:
        """The book and a person's slot, or None."""
        if not self.exists():
            return None
        book = self.read()
        slot = next((each for each in book.slots if each.staff_no == staff_no), None)
        return None if slot is None else (book, slot)

    def slot(self, staff_no: str) -> tuple[Book, Slot]:
        """The book and a person's slot.

        Raises:
            UnknownHereError: The person has none.
        """
        found = self.find(staff_no)
        if found is None:
            raise faults.unknown_here(staff_no)
        return found

    def change(self, staff_no: str, edit: Callable[[Slot], Slot]) -> Slot:
        """Replace a person's slot and give the new one.

        Raises:
            UnknownHereError: The person has none.
        """
        with self.lock:
            book, slot = self.slot(staff_no)
            changed = edit(slot)
            self.put(book, changed)
            return changed

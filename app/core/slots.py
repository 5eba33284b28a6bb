"""The slot file: one sealed copy of the cache key per clerk, and what must survive a killed program.

The file is JSON: version, a check sum (damage), a code made with the machine-bound secret (another machine, or somebody
wrote in it) and the book itself. It is written twice, side by side, each time whole and on the disk before anything
else happens, so that one damaged copy never shuts the counter.
"""

from hashlib import blake2b
from pathlib import Path

import msgspec

from app.core.machine import Binding, missing, write_private
from models.kernel.errors import StorageError
from models.kernel.messages import msg

VERSION = 1


class Kdf(msgspec.Struct, frozen=True):
    """Figures of argon2id that a slot was made with.

    Attributes:
        salt: 16 random bytes.
        passes: Passes over the memory.
        memory_kib: Memory in KiB.
        lanes: Parallel lanes.
    """

    salt: bytes
    passes: int = 3
    memory_kib: int = 65_536
    lanes: int = 1


class Tries(msgspec.Struct, frozen=True):
    """Wrong passwords of one clerk; time counts by the monotonic clock only.

    Attributes:
        fails: Wrong passwords in a row.
        lock_left_ms: Rest of the lock at ``seen_mono_ms``.
        seen_mono_ms: Monotonic reading at the last change.
        supervisor: Whether a supervisor must unlock.
    """

    fails: int = 0
    lock_left_ms: int = 0
    seen_mono_ms: int = 0
    supervisor: bool = False


class Slot(msgspec.Struct, frozen=True):
    """What one clerk opens the cache with.

    Attributes:
        staff_no: Staff number.
        name: Name, for the list of people who can sign in here.
        kdf: How the password is stretched.
        nonce: Of the sealing.
        sealed: The cache key under password and machine secret.
        changed_ms: When the password was set, UTC milliseconds.
        must_change: Whether it must be changed at the next sign-in.
        past: Marks of the passwords used before, newest first.
        past_salt: Salt of those marks.
        lease_ms: Instant of the last verification by the centre, 0 for none.
        used_ms: Last sign-in here.
        tries: Wrong passwords.
    """

    staff_no: str
    name: str
    kdf: Kdf
    nonce: bytes
    sealed: bytes
    changed_ms: int
    must_change: bool
    past: tuple[bytes, ...]
    past_salt: bytes
    lease_ms: int
    used_ms: int
    tries: Tries = msgspec.field(default_factory=Tries)


class SealedKey(msgspec.Struct, frozen=True):
    """The cache key under another key: recovery code or the centre's share."""

    nonce: bytes
    sealed: bytes
    made_ms: int


class Book(msgspec.Struct, frozen=True):
    """Everything in the slot file.

    Attributes:
        binding: Where the machine-bound secret is kept.
        vault_id: 16 random bytes, the same for the life of the cache key.
        slots: One per clerk.
        recovery: The key under the printed recovery code.
        centre: The key under machine secret and the centre's share, for a new colleague's first sign-in.
        high_ms: Highest instant ever seen, UTC milliseconds; a turned-back clock does not lower it.
        high_mono_ms: Monotonic reading when it was last moved.
        policy: Figures of the password rules last in force, by parameter key.
    """

    binding: Binding
    vault_id: bytes
    slots: tuple[Slot, ...] = ()
    recovery: SealedKey | None = None
    centre: SealedKey | None = None
    high_ms: int = 0
    high_mono_ms: int = 0
    policy: dict[str, str] = {}


class _File(msgspec.Struct, frozen=True):
    version: int
    check: bytes
    code: bytes
    book: msgspec.Raw


class _Head(msgspec.Struct, frozen=True):
    version: int
    book: msgspec.Raw


class _BindingOnly(msgspec.Struct, frozen=True):
    binding: Binding


class SlotFile:
    """Reads and writes the slot file."""

    def __init__(self, path: Path) -> None:
        """Take the path; the second copy stands beside it with ``.copy`` added."""
        self._path = path

    @property
    def copies(self) -> tuple[Path, Path]:
        """Both copies."""
        return self._path, self._path.with_name(self._path.name + ".copy")

    def exists(self) -> bool:
        """Whether there is any copy."""
        return any(path.exists() for path in self.copies)

    def binding(self) -> Binding:
        """Where the machine secret is kept, as the file says, read without the secret.

        Raises:
            StorageError: Both copies are damaged, or a newer program wrote them.
        """
        return msgspec.json.decode(_file_of(self._whole()[0]).book, type=_BindingOnly).binding

    def read(self, secret: bytes) -> Book:
        """The book.

        Args:
            secret: The machine-bound secret.

        Raises:
            StorageError: Damaged, written by a newer program, or of another machine.
        """
        for data in self._whole():
            file = _file_of(data)
            if file.code == _code(secret, file.version, bytes(file.book)):
                return msgspec.json.decode(file.book, type=Book)
        raise missing(self._path.name)

    def read_unproved(self) -> Book:
        """The book without asking who wrote it.

        Raises:
            StorageError: Damaged, or written by a newer program.
        """
        return msgspec.json.decode(_file_of(self._whole()[0]).book, type=Book)

    def write(self, secret: bytes, book: Book) -> None:
        """Write both copies.

        Raises:
            StorageError: The disk is full or the folder cannot be written.
        """
        body = msgspec.json.encode(book)
        file = _File(VERSION, _check(VERSION, body), _code(secret, VERSION, body), msgspec.Raw(body))
        data = msgspec.json.encode(file)
        for path in self.copies:
            write_private(path, data)

    def _whole(self) -> list[bytes]:
        """The copies that are whole, first one first."""
        found: list[bytes] = []
        newer = 0
        for path in self.copies:
            try:
                data = path.read_bytes()
                head = msgspec.json.decode(data, type=_Head)
                if head.version > VERSION:
                    newer = head.version
                    continue
                file = _file_of(data)
            except (OSError, msgspec.DecodeError):
                continue
            if file.check == _check(file.version, bytes(file.book)):
                found.append(data)
        if found:
            return found
        if newer:
            raise StorageError(
                msg(
                    "The sign-in keys were written by a newer program (version {found}, here {known})",
                    found=newer,
                    known=VERSION,
                ),
                msg("Start the newer program; nothing was changed"),
            )
        raise StorageError(
            msg("The sign-in keys in {file} are damaged", file=self._path.name),
            msg("Bring the file back from a backup or open the data with the recovery code; nothing was changed"),
        )


def _file_of(data: bytes) -> _File:
    return msgspec.json.decode(data, type=_File)


def _check(version: int, body: bytes) -> bytes:
    return blake2b(body, digest_size=16, salt=version.to_bytes(8, "big")).digest()


def _code(secret: bytes, version: int, body: bytes) -> bytes:
    return blake2b(body, digest_size=16, key=secret, salt=version.to_bytes(8, "big"), person=b"youke-slots").digest()

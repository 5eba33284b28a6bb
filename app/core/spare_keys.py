"""Two more ways to the cache key: the printed recovery code, and the centre's share for a new colleague.

The recovery code opens on any machine; after that the slot file begins again for this machine. The share opens only
together with the machine secret, and the centre gives it only to a person whose password it has just checked.
"""

from msgspec.structs import replace

from app.core import faults, sealing
from app.core.keybook import KeyBook


class SpareKeys:
    """Recovery code and centre's share of one data folder."""

    def __init__(self, book: KeyBook) -> None:
        """Take the slot file."""
        self._book = book

    def has_code(self) -> bool:
        """Whether a recovery code was made."""
        return self._book.exists() and self._book.read().recovery is not None

    def code_made_ms(self) -> int:
        """When the newest recovery code was made, 0 for never."""
        made = self._book.read().recovery if self._book.exists() else None
        return 0 if made is None else made.made_ms

    def make_code(self, key: bytes) -> str:
        """Seal the key under a new code; the code before stops working.

        Returns:
            Ten groups of four letters and digits, to be printed and locked away; kept nowhere here.
        """
        secret = self._book.entropy.take(sealing.CODE_BYTES)
        with self._book.lock:
            book = self._book.read()
            kek = sealing.code_key(secret)
            sealed = sealing.seal(kek, key, book.vault_id, self._book.entropy, self._book.clock.now_ms())
            self._book.write(replace(book, recovery=sealed))
        return sealing.write_code(secret)

    def open_code(self, code: str) -> bytes:
        """The cache key of a recovery code, on any machine.

        Raises:
            WrongPasswordError: The code is mistyped or was replaced.
            StorageError: The slot file is damaged or newer.
        """
        secret = sealing.read_code(code)
        book = self._book.read_unproved()
        sealed = book.recovery
        key = (
            None
            if secret is None or sealed is None
            else sealing.unseal(sealing.code_key(secret), sealed, book.vault_id)
        )
        if key is None:
            raise faults.wrong_recovery_code()
        return key

    def begin_again(self) -> None:
        """After ``open_code``: bind the slot file to this machine, without slots; the recovery code stays good.

        Raises:
            StorageError: The data folder cannot be written.
        """
        with self._book.lock:
            before = self._book.read_unproved()
            self._book.begin(before.vault_id, keep=before)

    def share(self, key: bytes, share: bytes) -> None:
        """Seal the key under machine secret and the centre's share, unless it is already."""
        with self._book.lock:
            if self.open_share(share) is None:
                book = self._book.read()
                kek = sealing.share_key(share, self._book.secret())
                sealed = sealing.seal(kek, key, book.vault_id, self._book.entropy, self._book.clock.now_ms())
                self._book.write(replace(book, centre=sealed))

    def open_share(self, share: bytes) -> bytes | None:
        """The cache key of the centre's share, or None where it was never sealed so or does not fit."""
        book = self._book.read()
        if book.centre is None:
            return None
        return sealing.unseal(sealing.share_key(share, self._book.secret()), book.centre, book.vault_id)

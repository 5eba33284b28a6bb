"""The machine-bound half of every key: what a copied folder does not carry along.

Windows keeps it under the data protection of the signed-in Windows user (DPAPI). Linux keeps it in the key ring of the
session where there is one; otherwise in a file that only this user can read. The file is the weakest: whoever copies
the whole user folder copies it too, and ``Binding.FILE`` says so on the devices page.
"""

import ctypes
import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from app.core import lazy
from models.kernel.errors import StorageError
from models.kernel.ids import Entropy
from models.kernel.messages import msg

SECRET_SIZE = 32
_SERVICE = "youke"


class Binding(StrEnum):
    """Where the machine-bound secret is kept."""

    DPAPI = "dpapi"
    KEYRING = "keyring"
    FILE = "file"


class MachineSecret(Protocol):
    """A secret that stays on this machine."""

    @property
    def binding(self) -> Binding:
        """Where it is kept."""
        ...

    def read(self) -> bytes:
        """The secret, 32 bytes.

        Raises:
            StorageError: It is gone or cannot be opened here.
        """
        ...

    def create(self, entropy: Entropy) -> bytes:
        """Make the secret if there is none, and give it."""
        ...


def missing(detail: str) -> StorageError:
    """The sentence for a secret that is not here: another machine, another user, or a cleaned profile."""
    return StorageError(
        msg("The key store of this computer does not open the saved keys ({detail})", detail=detail),
        msg("Work on the computer and system account that was enrolled, or open the data with the recovery code"),
    )


class FileSecret:
    """The secret in a file that only this user can read."""

    def __init__(self, path: Path) -> None:
        """Take the file; its folder is made when the secret is."""
        self._path = path

    @property
    def binding(self) -> Binding:
        """A file of this user."""
        return Binding.FILE

    def read(self) -> bytes:
        """The secret of the file.

        Raises:
            StorageError: No readable file of the right size.
        """
        try:
            secret = self._path.read_bytes()
        except OSError as error:
            raise missing(error.strerror or self._path.name) from error
        if len(secret) != SECRET_SIZE:
            raise missing(self._path.name)
        return secret

    def create(self, entropy: Entropy) -> bytes:
        """Write the file, unless it is there."""
        if self._path.exists():
            return self.read()
        secret = entropy.take(SECRET_SIZE)
        write_private(self._path, secret)
        return secret


class KeyringSecret:
    """The secret in the key ring of the desktop session."""

    def __init__(self, name: str) -> None:
        """Take the name of the entry, one per data folder."""
        self._name = name

    @property
    def binding(self) -> Binding:
        """The system's key ring."""
        return Binding.KEYRING

    def read(self) -> bytes:
        """The secret of the entry.

        Raises:
            StorageError: The key ring does not answer or has no such entry.
        """
        keyring = lazy.load("keyring")
        errors = lazy.load("keyring.errors")
        try:
            text = keyring.get_password(_SERVICE, self._name)
        except errors.KeyringError as error:
            raise missing(type(error).__name__) from error
        if text is None:
            raise missing(_SERVICE)
        return bytes.fromhex(text)

    def create(self, entropy: Entropy) -> bytes:
        """Make the entry, unless it is there."""
        keyring = lazy.load("keyring")
        errors = lazy.load("keyring.errors")
        try:
            if keyring.get_password(_SERVICE, self._name) is None:
                keyring.set_password(_SERVICE, self._name, entropy.take(SECRET_SIZE).hex())
        except errors.KeyringError as error:
            raise missing(type(error).__name__) from error
        return self.read()


class DpapiSecret:
    """The secret in a file that Windows sealed for its signed-in user."""

    def __init__(self, path: Path) -> None:
        """Take the file of the sealed secret."""
        self._path = path

    @property
    def binding(self) -> Binding:
        """Data protection of Windows."""
        return Binding.DPAPI

    def read(self) -> bytes:
        """The opened secret.

        Raises:
            StorageError: No file, or Windows does not open it for this user.
        """
        try:
            sealed = self._path.read_bytes()
        except OSError as error:
            raise missing(error.strerror or self._path.name) from error
        return _dpapi(sealed, protect=False)

    def create(self, entropy: Entropy) -> bytes:
        """Seal and write the file, unless it is there."""
        if self._path.exists():
            return self.read()
        secret = entropy.take(SECRET_SIZE)
        write_private(self._path, _dpapi(secret, protect=True))
        return secret


class _Blob(ctypes.Structure):
    """DATA_BLOB of the Windows API."""

    _fields_ = (("size", ctypes.c_uint32), ("data", ctypes.POINTER(ctypes.c_char)))


if sys.platform == "win32":

    def _dpapi(data: bytes, *, protect: bool) -> bytes:
        """Seal or open bytes with the data protection of Windows, without any window."""
        no_window = 0x1
        buffer = ctypes.create_string_buffer(data, len(data))
        source = _Blob(len(data), ctypes.cast(buffer, ctypes.POINTER(ctypes.c_char)))
        result = _Blob()
        crypt32 = ctypes.WinDLL("crypt32", use_last_error=True)
        call = crypt32.CryptProtectData if protect else crypt32.CryptUnprotectData
        if not call(ctypes.byref(source), None, None, None, None, no_window, ctypes.byref(result)):
            raise missing(f"DPAPI {ctypes.get_last_error()}")
        try:
            return ctypes.string_at(result.data, result.size)
        finally:
            kernel32 = ctypes.WinDLL("kernel32")
            kernel32.LocalFree.argtypes = (ctypes.c_void_p,)
            kernel32.LocalFree(result.data)

else:

    def _dpapi(data: bytes, *, protect: bool) -> bytes:
        """Only Windows has it: a slot file that came from there opens with the recovery code."""
        raise missing(f"DPAPI, {len(data)} bytes, {'sealing' if protect else 'opening'}")


def write_private(path: Path, data: bytes) -> None:
    """Write a small file that only this user can read, whole or not at all, and on the disk before returning.

    Raises:
        StorageError: The folder cannot be written.
    """
    fresh = path.with_name(path.name + ".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise StorageError(
            msg("{file} cannot be written: {cause}", file=path.name, cause=error.strerror or str(error)),
            msg("Free some disk space or ask for the right to write the data folder, then try again"),
        ) from error


def _sync_folder(folder: Path) -> None:
    """Make a rename durable; Windows needs and allows none of it."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def has_keyring() -> bool:
    """Whether the desktop session offers a key ring that works."""
    keyring = lazy.load("keyring")
    return bool(keyring.get_keyring().priority >= 1)


def secret_of(binding: Binding, folder: Path) -> MachineSecret:
    """The secret of a data folder, kept as ``binding`` says.

    Args:
        binding: As the slot file records it.
        folder: Data folder; also names the key ring entry.
    """
    if binding is Binding.DPAPI:
        return DpapiSecret(folder / "machine.dpapi")
    if binding is Binding.KEYRING:
        return KeyringSecret(str(folder))
    return FileSecret(folder / "machine.key")


def best_binding() -> Binding:
    """The strongest keeping place that this machine has, for a new data folder."""
    if sys.platform == "win32":
        return Binding.DPAPI
    return Binding.KEYRING if has_keyring() else Binding.FILE

"""The one gate through which storage exceptions become sentences."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from models.kernel.errors import StorageError, YouKeError
from models.kernel.messages import msg


class CacheLockedError(StorageError):
    """Another program holds the cache."""


class DiskFullError(StorageError):
    """No room left on the disk; nothing was written."""


class CacheDamagedError(StorageError):
    """The file is no cache, the key does not fit or the file is damaged."""


def translated(error: BaseException) -> YouKeError:
    """The sentence of a storage exception."""
    text = str(error).lower()
    if "disk is full" in text or "no space left" in text or "errno 28" in text:
        return DiskFullError(
            msg("The disk of this PC is full; nothing of this save was written."),
            msg("Free some space (empty the recycle bin, remove old files) and save again; your text is kept."),
        )
    if "locked" in text or "busy" in text:
        return CacheLockedError(
            msg("Another program holds the local data of this PC."),
            msg("Close the other window or wait a moment, then try again."),
        )
    if "malformed" in text or "not a database" in text or "disk i/o" in text:
        return CacheDamagedError(
            msg("The local data file of this PC is damaged or the key does not fit."),
            msg("Do not delete anything. Restart the PC; if the message stays, call the administrator to restore."),
        )
    return StorageError(
        msg("The local data could not be read or written: {detail}", detail=str(error)[:200]),
        msg("Try again; if it stays, call the administrator. Nothing was lost."),
    )


@contextmanager
def storage_gate() -> Iterator[None]:
    """Translate what SQLAlchemy, SQLite and the file system raise inside.

    Raises:
        StorageError: Or one of its kinds, for every storage exception.
    """
    try:
        yield
    except DBAPIError as error:
        raise translated(error.orig or error) from error
    except (dbapi2.Error, OSError) as error:
        raise translated(error) from error

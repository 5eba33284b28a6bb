"""Brings a cache to the version of this program inside one transaction.

A step that is cut anywhere leaves the old cache untouched. A newer cache is refused with a sentence, never guessed at.
The version stands in ``PRAGMA user_version``.
"""

import sqlalchemy as sa

from models.kernel.errors import StorageError
from models.kernel.messages import msg
from models.migrations import m0001_start

STEPS = (m0001_start,)
LATEST = STEPS[-1].VERSION


class CacheTooNewError(StorageError):
    """A newer version of the program made this cache."""


def version_of(connection: sa.Connection) -> int:
    """Version of an open cache, 0 when empty."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def migrate(connection: sa.Connection) -> None:
    """Run the missing steps; the caller's transaction commits them.

    Raises:
        CacheTooNewError: The cache is newer than this program.
    """
    present = version_of(connection)
    if present > LATEST:
        raise CacheTooNewError(
            msg(
                "The local data was made by a newer program (version {found}; this one knows up to {known}).",
                found=present,
                known=LATEST,
            ),
            msg("Start the newer program again, or update this one. Nothing was changed."),
        )
    for step in STEPS:
        if step.VERSION > present:
            step.upgrade(connection)
            connection.exec_driver_sql(f"PRAGMA user_version = {step.VERSION}")

"""Whether a PC and its centre hold the same rows: every confirmed row of every scope by its hash; changes nothing."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from models.store.engine import Store
from sync.client.rows import hash_of
from sync.client.sqlite_storage import SqliteStorage


@dataclass(frozen=True, slots=True)
class ScopeSides:
    """One scope on both sides.

    Attributes:
        scope: Its name, such as ``b:41530001``.
        here: Hashes of the rows on the PC, sorted.
        there: Hashes of the rows at the centre, sorted.
    """

    scope: str
    here: tuple[int, ...]
    there: tuple[int, ...]

    @property
    def equal(self) -> bool:
        """Whether both sides hold the same rows."""
        return self.here == self.there


@dataclass(frozen=True, slots=True)
class BothSides:
    """A PC beside its centre.

    Attributes:
        scopes: What the PC holds, scope by scope.
        unsent: Transactions of the PC that the centre has not acknowledged.
    """

    scopes: tuple[ScopeSides, ...]
    unsent: int

    @property
    def equal(self) -> bool:
        """Whether nothing waits and every scope has the same rows."""
        return not self.unsent and bool(self.scopes) and all(scope.equal for scope in self.scopes)

    @property
    def rows(self) -> int:
        """Rows on the PC."""
        return sum(len(scope.here) for scope in self.scopes)


def both_sides(store: Store, database: Path) -> BothSides:
    """Compare a cache with the SQLite database of its centre; the centre may be running.

    Args:
        store: The open cache.
        database: The centre's database file.
    """
    with closing(sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro", uri=True)) as centre:
        there: dict[str, list[int]] = {}
        for scope, check in centre.execute("SELECT scope, hash FROM row_image"):
            there.setdefault(scope, []).append(check % (1 << 64))
    with SqliteStorage(store).begin() as tx:
        scopes = tuple(
            ScopeSides(
                place.scope,
                tuple(sorted(hash_of(table, image) for table, image in tx.confirmed(place.scope))),
                tuple(sorted(there.get(place.scope, ()))),
            )
            for place in tx.places().values()
            if not place.left
        )
        return BothSides(scopes, tx.queue().pending)

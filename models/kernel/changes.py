"""What a finished piece of work changed; screens refresh from it and skip their own."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Changes:
    """Rows touched by one committed transaction or one applied page.

    Attributes:
        rows: Pairs of table name and row id.
        origin: Who made them: ``"local"``, ``"sync"`` or the token of the page that did.
    """

    rows: frozenset[tuple[str, bytes]] = field(default_factory=frozenset)
    origin: str = "local"

    @property
    def tables(self) -> frozenset[str]:
        """Names of the tables touched."""
        return frozenset(table for table, _ in self.rows)

    def touches(self, *tables: str) -> bool:
        """Whether any of the tables was touched."""
        return not self.tables.isdisjoint(tables)

    def ids(self, table: str) -> frozenset[bytes]:
        """Ids touched in one table."""
        return frozenset(row for name, row in self.rows if name == table)

    def __or__(self, other: "Changes") -> "Changes":
        """Both together, with the origin of the left."""
        return Changes(self.rows | other.rows, self.origin)

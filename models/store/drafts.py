"""Half-typed forms and settings of this PC: written at once, never sent."""

from dataclasses import dataclass

import sqlalchemy as sa

from models.store.engine import Store
from models.tables import metadata


@dataclass(frozen=True, slots=True)
class DraftLine:
    """One kept draft.

    Attributes:
        key: Form and record, such as ``visit.new:<id>``.
        title: Words for the list of drafts.
        body: The typed text, as the form wrote it (JSON).
        saved_ms: Instant of the last keystroke kept.
    """

    key: str
    title: str
    body: str
    saved_ms: int


class DraftStore:
    """Drafts per person; a power cut loses at most the last half second of typing."""

    def __init__(self, store: Store) -> None:
        """Take the cache."""
        self._store = store
        self._table = metadata.tables["draft"]

    def save(self, key: str, staff_no: str, body: str, title: str = "") -> None:
        """Keep a draft, replacing an older one of the key."""
        row = {"key": key, "staff_no": staff_no, "body": body, "title": title, "saved_ms": self._store.clock.now_ms()}
        with self._store.transaction() as connection:
            connection.execute(self._table.insert().prefix_with("OR REPLACE"), row)

    def load(self, key: str, staff_no: str) -> DraftLine | None:
        """The draft of a key, or None."""
        return next((line for line in self.list(staff_no) if line.key == key), None)

    def drop(self, key: str, staff_no: str) -> None:
        """Forget a draft."""
        where = (self._table.c.key == key, self._table.c.staff_no == staff_no)
        with self._store.transaction() as connection:
            connection.execute(self._table.delete().where(*where))

    def list(self, staff_no: str) -> tuple[DraftLine, ...]:
        """Drafts of a person, newest first."""
        t = self._table
        query = sa.select(t.c.key, t.c.title, t.c.body, t.c.saved_ms).where(t.c.staff_no == staff_no)
        with self._store.read() as connection:
            rows = connection.execute(query.order_by(t.c.saved_ms.desc())).all()
        return tuple(DraftLine(*row) for row in rows)


class SettingStore:
    """Settings of this PC (empty staff number) or of one person at it."""

    def __init__(self, store: Store) -> None:
        """Take the cache."""
        self._store = store
        self._table = metadata.tables["setting"]

    def get(self, name: str, default: str = "", staff_no: str = "") -> str:
        """A setting's text, or the default."""
        t = self._table
        query = sa.select(t.c.value).where(t.c.name == name, t.c.staff_no == staff_no)
        with self._store.read() as connection:
            value = connection.execute(query).scalar()
        return default if value is None else str(value)

    def set(self, name: str, value: str, staff_no: str = "") -> None:
        """Keep a setting."""
        row = {"name": name, "value": value, "staff_no": staff_no}
        with self._store.transaction() as connection:
            connection.execute(self._table.insert().prefix_with("OR REPLACE"), row)

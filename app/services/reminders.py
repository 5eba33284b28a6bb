"""提醒: pop up at their time while the program runs, may be put off or put away; missed ones are listed at next start.

What this PC did with a reminder is a local row; nothing of it travels. A reminder is missed when its time passed while
the program was closed or nobody was signed in: it was never shown.
"""

from dataclasses import dataclass

from app.queries.reminders import Reminder, reminders_due
from models.store.actor import Actor
from models.store.engine import Store
from models.tables import metadata

MINUTE_MS = 60_000


@dataclass(frozen=True, slots=True)
class ReminderState:
    """Reminders of a person now.

    Attributes:
        listed: Everything not put away, in order of time.
        popping: Those to pop up now.
    """

    listed: tuple[Reminder, ...]
    popping: tuple[Reminder, ...]


class Reminders:
    """Reminders of follow-ups."""

    def __init__(self, store: Store) -> None:
        """Take the cache."""
        self._store = store
        self._table = metadata.tables["reminder_state"]

    def look(self, actor: Actor) -> ReminderState:
        """Reminders of a person whose time has come."""
        now = self._store.clock.now_ms()
        with self._store.read() as connection:
            listed = reminders_due(connection, actor.staff_no, now)
        return ReminderState(listed, tuple(reminder for reminder in listed if reminder.pops(now)))

    def shown(self, keys: tuple[str, ...]) -> None:
        """Note that reminders popped up now; a snooze that is over ends."""
        for key in keys:
            self._keep(key, shown_ms=self._store.clock.now_ms())

    def snooze(self, key: str, minutes: int) -> None:
        """Put a reminder off."""
        now = self._store.clock.now_ms()
        self._keep(key, shown_ms=now, snooze_until_ms=now + minutes * MINUTE_MS)

    def dismiss(self, key: str) -> None:
        """Put a reminder away; its follow-up stays."""
        self._keep(key, shown_ms=self._store.clock.now_ms(), dismissed=True)

    def _keep(self, key: str, *, shown_ms: int, snooze_until_ms: int | None = None, dismissed: bool = False) -> None:
        row = {"key": key, "shown_ms": shown_ms, "snooze_until_ms": snooze_until_ms, "dismissed": dismissed}
        with self._store.transaction() as connection:
            connection.execute(self._table.insert().prefix_with("OR REPLACE"), row)

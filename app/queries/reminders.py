"""提醒: what should have popped up by now, and what was never seen."""

from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from models.kernel.enums import FollowUpStatus
from models.tables import metadata


@dataclass(frozen=True, slots=True)
class Reminder:
    """One reminder that its person has not put away.

    Attributes:
        key: Stable name on this PC, such as ``follow_up:<id>``.
        follow_up_id: The follow-up.
        customer_id: The customer.
        customer_name: Full name.
        matter: What is to be done.
        due_on: Last day of the follow-up.
        remind_ms: When it was to pop up.
        shown_ms: When it popped up, None if it never did.
        snooze_until_ms: Put off until, or None.
    """

    key: str
    follow_up_id: bytes
    customer_id: bytes
    customer_name: str
    matter: str
    due_on: date
    remind_ms: int
    shown_ms: int | None
    snooze_until_ms: int | None

    def pops(self, now_ms: int) -> bool:
        """Whether it is to pop up now: never shown, or its snooze is over."""
        if self.snooze_until_ms is not None:
            return self.snooze_until_ms <= now_ms
        return self.shown_ms is None


def reminder_key(follow_up_id: bytes, remind_ms: int) -> str:
    """Key of a reminder; another time makes another reminder."""
    return f"follow_up:{follow_up_id.hex()}:{remind_ms}"


def reminders_due(connection: sa.Connection, staff_no: str, now_ms: int) -> tuple[Reminder, ...]:
    """Reminders of a person whose time has come and that were not put away, in order of time."""
    f, customer = metadata.tables["follow_up"].c, metadata.tables["customer"].c
    state = metadata.tables["reminder_state"].c
    query = (
        sa.select(f.id, f.customer_id, customer.full_name, f.matter, f.due_on, f.remind_ms)
        .join(metadata.tables["customer"], customer.id == f.customer_id)
        .where(
            f.deleted_ms.is_(None),
            f.status == FollowUpStatus.OPEN,
            f.owner == staff_no,
            f.remind_ms <= now_ms,
        )
        .order_by(f.remind_ms, f.id)
    )
    rows = connection.execute(query).all()
    columns = (state.key, state.shown_ms, state.snooze_until_ms, state.dismissed)
    keys = [reminder_key(row.id, row.remind_ms) for row in rows]
    known = {row.key: row for row in connection.execute(sa.select(*columns).where(state.key.in_(keys)))}
    found: list[Reminder] = []
    for row, key in zip(rows, keys, strict=True):
        kept = known.get(key)
        if kept is None or not kept.dismissed:
            shown, snoozed = (None, None) if kept is None else (kept.shown_ms, kept.snooze_until_ms)
            found.append(Reminder(key, *row, shown, snoozed))
    return tuple(found)

"""Reminders of the store, worded for the window's list and the tray."""

from collections.abc import Sequence

from app.services.reminders import Reminders
from models.kernel.clock import Clock, day_of
from ui.shell.context import Session
from ui.shell.reminders import Reminder
from ui.widgets.words import clock_time, moment


class StoreReminders:
    """Where the window's reminders come from; made at sign-in.

    A reminder is missed when its time had passed before the person signed in and it was never shown.
    """

    def __init__(self, reminders: Reminders, session: Session, clock: Clock) -> None:
        """Take the service, who is signed in, and the clock; now is the start of the work."""
        self._reminders = reminders
        self._session = session
        self._clock = clock
        self._started_ms = clock.now_ms()

    def due(self) -> Sequence[Reminder]:
        """Reminders whose time has come, in order of time."""
        state = self._reminders.look(self._session.actor)
        popping = {reminder.key for reminder in state.popping}
        today = day_of(self._clock.now_ms())
        return tuple(
            Reminder(
                key=found.key,
                title=found.customer_name,
                text=found.matter,
                when=clock_time(found.remind_ms) if day_of(found.remind_ms) == today else moment(found.remind_ms),
                page_key="customer",
                argument=found.customer_id,
                pops=found.key in popping,
                missed=found.remind_ms < self._started_ms and (found.shown_ms or self._started_ms) >= self._started_ms,
            )
            for found in state.listed
        )

    def shown(self, keys: tuple[str, ...]) -> None:
        """Note that reminders popped up."""
        self._reminders.shown(keys)

    def snooze(self, key: str, minutes: int) -> None:
        """Put a reminder off."""
        self._reminders.snooze(key, minutes)

    def dismiss(self, key: str) -> None:
        """Put a reminder away."""
        self._reminders.dismiss(key)

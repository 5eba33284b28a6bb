"""Where a limit day stands on a day: the one definition for screens, slips, exports and the server (RULES.md §0).

The limit day itself still keeps the limit; the day after is overdue by one.
"""

from dataclasses import dataclass
from datetime import date

from models.kernel.enums import DueState


@dataclass(frozen=True, slots=True)
class Due:
    """A limit day seen from one day.

    Attributes:
        limit: Last day that keeps the limit.
        state: Not due, due today or overdue.
        days_over: Days past the limit; 0 unless overdue.
        days_left: Days until the limit; 0 unless not due.
    """

    limit: date
    state: DueState
    days_over: int
    days_left: int


def due_state(limit: date, today: date) -> DueState:
    """Not due before the limit day, due today on it, overdue from the day after."""
    if today < limit:
        return DueState.NOT_DUE
    return DueState.DUE_TODAY if today == limit else DueState.OVERDUE


def due_on(limit: date, today: date) -> Due:
    """State and distance of a limit day."""
    gap = (today - limit).days
    return Due(limit, due_state(limit, today), max(0, gap), max(0, -gap))

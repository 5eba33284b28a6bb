"""Civil days, months and the periods of the archive rules.

Counting follows the civil code (RULES.md §0): the first day is not counted, a period of months ends on the
corresponding day, or on the last day of a month that has none.
"""

from calendar import SATURDAY, monthrange
from collections.abc import Collection
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import StrEnum


class PeriodKind(StrEnum):
    """Length of a recurring calendar period."""

    HALF_MONTH = "half_month"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"

    @property
    def months(self) -> int:
        """Whole months of the kind; 0 for the half-month."""
        return {"half_month": 0, "month": 1, "quarter": 3, "half_year": 6}[self.value]


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Days from ``first`` to ``last``, both included."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        """Whether a day lies in the period."""
        return self.first <= day <= self.last

    @property
    def days(self) -> int:
        """Number of days."""
        return (self.last - self.first).days + 1


def days_in_month(day: date) -> int:
    """Number of days of the month that holds ``day``."""
    return monthrange(day.year, day.month)[1]


def add_months(day: date, months: int) -> date:
    """The corresponding day ``months`` later (or earlier), clamped to the month's last day (RULES.md §0).

    Raises:
        OverflowError: The result lies outside the years 1 to 9999.
    """
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if not MINYEAR <= year <= MAXYEAR:
        raise OverflowError(f"{day} + {months} months")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def month_of(day: date) -> Period:
    """The calendar month that holds ``day``."""
    return Period(day.replace(day=1), day.replace(day=days_in_month(day)))


def half_month_of(day: date) -> Period:
    """The 1st–15th or the 16th–end of the month that holds ``day``."""
    month = month_of(day)
    middle = day.replace(day=15)
    return Period(month.first, middle) if day <= middle else Period(middle + timedelta(days=1), month.last)


def quarter_of(day: date) -> Period:
    """The calendar quarter that holds ``day``."""
    return _months_of(day, 3)


def half_year_of(day: date) -> Period:
    """January–June or July–December around ``day``."""
    return _months_of(day, 6)


def period_of(kind: PeriodKind, day: date) -> Period:
    """The calendar period of a kind that holds ``day``."""
    return half_month_of(day) if kind is PeriodKind.HALF_MONTH else _months_of(day, kind.months)


def next_period(kind: PeriodKind, day: date) -> Period:
    """The calendar period after the one that holds ``day``."""
    return period_of(kind, period_of(kind, day).last + timedelta(days=1))


def add_working_days(day: date, count: int, holidays: Collection[date] = (), worked: Collection[date] = ()) -> date:
    """The ``count``-th working day after ``day`` (the first day is not counted).

    Args:
        day: Day of the event.
        count: Working days to pass, at least 0; with 0 the day itself is returned.
        holidays: Weekdays that are off.
        worked: Saturdays and Sundays that are worked instead.
    """
    off, on = frozenset(holidays), frozenset(worked)
    left = count
    while left > 0:
        day += timedelta(days=1)
        if day in on or (day.weekday() < SATURDAY and day not in off):
            left -= 1
    return day


def _months_of(day: date, length: int) -> Period:
    first = date(day.year, (day.month - 1) // length * length + 1, 1)
    return Period(first, add_months(first, length) - timedelta(days=1))

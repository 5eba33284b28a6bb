"""Months clamp to the month's end; periods tile the calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.kernel.periods import (
    Period,
    PeriodKind,
    add_months,
    add_working_days,
    half_month_of,
    half_year_of,
    month_of,
    next_period,
    period_of,
    quarter_of,
)

DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 12, 31))


@pytest.mark.parametrize(
    ("day", "months", "result"),
    [
        (date(2024, 12, 31), 2, date(2025, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2025, 3, 31), 1, date(2025, 4, 30)),
        (date(2025, 1, 15), 3, date(2025, 4, 15)),
        (date(2025, 3, 31), -1, date(2025, 2, 28)),
        (date(2025, 6, 30), 6, date(2025, 12, 30)),
    ],
)
def test_corresponding_day(day: date, months: int, result: date) -> None:
    """RULES.md §0: the corresponding day or the month's last."""
    assert add_months(day, months) == result


def test_beyond_the_calendar() -> None:
    """No year 10000."""
    with pytest.raises(OverflowError):
        add_months(date(9999, 12, 1), 1)


@given(DAYS, st.integers(min_value=-600, max_value=600))
def test_clamping_never_leaves_the_month(day: date, months: int) -> None:
    """The result lies in the month counted and never after the same day number."""
    result = add_months(day, months)
    assert (result.year * 12 + result.month) - (day.year * 12 + day.month) == months
    assert result.day <= day.day
    assert result.day == day.day or (result + timedelta(days=1)).day == 1


@given(DAYS, st.sampled_from(PeriodKind))
def test_periods_tile(day: date, kind: PeriodKind) -> None:
    """Each day lies in exactly one period and the next begins the day after."""
    period = period_of(kind, day)
    assert day in period
    assert period_of(kind, period.first) == period == period_of(kind, period.last)
    assert next_period(kind, day).first == period.last + timedelta(days=1)


def test_named_periods() -> None:
    """The four rounds around one day."""
    day = date(2025, 2, 16)
    assert half_month_of(day) == Period(date(2025, 2, 16), date(2025, 2, 28))
    assert half_month_of(date(2025, 2, 15)) == Period(date(2025, 2, 1), date(2025, 2, 15))
    assert month_of(day) == Period(date(2025, 2, 1), date(2025, 2, 28))
    assert quarter_of(day) == Period(date(2025, 1, 1), date(2025, 3, 31))
    assert half_year_of(day) == Period(date(2025, 1, 1), date(2025, 6, 30))
    assert month_of(day).days == 28


def test_working_days() -> None:
    """Weekends and holidays are passed over; a worked Saturday counts."""
    friday = date(2025, 11, 21)
    assert add_working_days(friday, 3) == date(2025, 11, 26)
    assert add_working_days(friday, 3, holidays={date(2025, 11, 24)}) == date(2025, 11, 27)
    assert add_working_days(friday, 3, worked={date(2025, 11, 22)}) == date(2025, 11, 25)
    assert add_working_days(friday, 0) == friday

"""RULES.md §0: the limit day keeps the limit, the next day is overdue by one."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from models.kernel.clock import ManualClock, today
from models.kernel.enums import DueState
from models.rules.due import due_on, due_state

LIMIT = date(2025, 11, 24)


def test_around_the_limit_day() -> None:
    assert due_state(date(2025, 11, 25), LIMIT) is DueState.NOT_DUE
    assert due_state(LIMIT, LIMIT) is DueState.DUE_TODAY
    over = due_on(LIMIT, date(2025, 11, 25))
    assert (over.state, over.days_over, over.days_left) == (DueState.OVERDUE, 1, 0)
    ahead = due_on(LIMIT, date(2025, 11, 20))
    assert (ahead.state, ahead.days_over, ahead.days_left) == (DueState.NOT_DUE, 0, 4)


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2090, 1, 1)), st.integers(min_value=-400, max_value=400))
def test_exactly_one_state(limit: date, gap: int) -> None:
    found = due_on(limit, limit + timedelta(days=gap))
    assert (found.state is DueState.OVERDUE) == (gap > 0) == (found.days_over > 0)
    assert (found.state is DueState.DUE_TODAY) == (gap == 0)
    assert found.days_over - found.days_left == gap


@given(st.sampled_from(["00:00", "00:01", "12:00", "23:59"]), st.dates(date(2025, 1, 1), date(2026, 12, 31)))
def test_the_hour_does_not_matter(hour: str, day: date) -> None:
    """Feature 26: 00:01, 12:00 and 23:59 of one Shanghai day agree."""
    assert due_state(LIMIT, today(ManualClock.at(f"{day} {hour}"))) is due_state(LIMIT, day)

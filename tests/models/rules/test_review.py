"""RULES.md §10.9, features.md's review dates and the five customers of the fixture."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.kernel.enums import DueState, ValueTier
from models.rules.review import review_due, review_state
from tests.models.rules.figures import CALENDAR, ROLLING, with_values

D, G, S, R = ValueTier.DIAMOND, ValueTier.GOLD, ValueTier.SILVER, ValueTier.ORDINARY


@pytest.mark.parametrize(
    ("tier", "last", "due"),
    [
        (D, "2025-02-10", "2025-02-28"),
        (D, "2025-02-16", "2025-03-15"),
        (G, "2025-01-31", "2025-02-28"),
        (S, "2025-03-31", "2025-06-30"),
        (S, "2025-04-01", "2025-09-30"),
        (R, "2025-06-30", "2025-12-31"),
        (R, "2025-07-01", "2026-06-30"),
        (D, "2025-11-05", "2025-11-30"),
        (G, "2025-10-24", "2025-11-30"),
        (S, "2025-08-20", "2025-12-31"),
        (D, "2025-11-24", "2025-12-15"),
        (G, "2025-11-24", "2025-12-31"),
    ],
)
def test_calendar_mode(tier: ValueTier, last: str, due: str) -> None:
    assert review_due(tier, date.fromisoformat(last), CALENDAR) == date.fromisoformat(due)


@pytest.mark.parametrize(
    ("tier", "last", "due"),
    [
        (D, "2025-11-05", "2025-11-20"),
        (G, "2025-10-24", "2025-11-24"),
        (S, "2025-08-20", "2025-11-20"),
        (R, "2025-06-30", "2025-12-30"),
        (G, "2026-01-31", "2026-02-28"),
        (D, "2025-11-24", "2025-12-09"),
        (G, "2025-11-24", "2025-12-24"),
    ],
)
def test_rolling_mode(tier: ValueTier, last: str, due: str) -> None:
    assert review_due(tier, date.fromisoformat(last), ROLLING) == date.fromisoformat(due)


@pytest.mark.parametrize(
    ("figures", "day", "state"),
    [
        (ROLLING, "2025-11-19", DueState.NOT_DUE),
        (ROLLING, "2025-11-20", DueState.DUE_TODAY),
        (ROLLING, "2025-11-21", DueState.OVERDUE),
        (CALENDAR, "2025-11-30", DueState.DUE_TODAY),
        (CALENDAR, "2025-12-01", DueState.OVERDUE),
    ],
)
def test_states_around_the_limit(figures: object, day: str, state: DueState) -> None:
    chosen = ROLLING if figures is ROLLING else CALENDAR
    found = review_state(D, date(2025, 11, 5), date.fromisoformat(day), chosen)
    assert found is not None
    assert found.state is state


def test_no_key_account_has_no_round() -> None:
    assert review_due(ValueTier.NONE, date(2025, 1, 1), CALENDAR) is None
    assert review_state(ValueTier.NONE, date(2025, 1, 1), date(2025, 1, 1), ROLLING) is None


def test_the_round_is_a_parameter() -> None:
    figures = with_values(review__mode="rolling", review__round__gold="quarter", review__half_month_days=14)
    assert review_due(G, date(2025, 1, 31), figures) == date(2025, 4, 30)
    assert review_due(D, date(2025, 1, 31), figures) == date(2025, 2, 14)


@given(st.sampled_from([D, G, S, R]), st.dates(date(2000, 1, 1), date(2080, 1, 1)))
def test_a_review_always_moves_the_limit_forward(tier: ValueTier, day: date) -> None:
    for figures in (CALENDAR, ROLLING):
        limit = review_due(tier, day, figures)
        later = review_due(tier, day + timedelta(days=1), figures)
        assert limit is not None
        assert later is not None
        assert day < limit <= later

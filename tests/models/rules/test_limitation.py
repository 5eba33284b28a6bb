"""RULES.md §10.15: limitation of action."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.limitation import limitation_date, limitation_near
from models.rules.parameters import defaults

FIGURES = defaults()


@pytest.mark.parametrize(
    ("last", "ends"), [(date(2025, 2, 28), date(2028, 2, 28)), (date(2024, 2, 29), date(2027, 2, 28))]
)
def test_expected_ends(last: date, ends: date) -> None:
    assert limitation_date(last, [], FIGURES) == ends
    assert limitation_date(date(2023, 1, 1), [last, date(2023, 6, 1)], FIGURES) == ends


def test_a_demand_before_the_limit_day_restarts_nothing() -> None:
    assert limitation_date(date(2025, 2, 28), [date(2025, 1, 1)], FIGURES) == date(2028, 2, 28)


def test_warning_days() -> None:
    ends = date(2028, 2, 28)
    near = [limitation_near(ends, ends - timedelta(days=left), FIGURES) for left in (181, 180, 0, -1)]
    assert near == [False, True, True, True]


@given(st.dates(date(2010, 1, 1), date(2040, 1, 1)), st.lists(st.dates(date(2010, 1, 1), date(2040, 1, 1)), max_size=6))
def test_a_restart_never_shortens(due: date, restarts: list[date]) -> None:
    assert limitation_date(due, restarts, FIGURES) >= limitation_date(due, restarts[:-1], FIGURES)

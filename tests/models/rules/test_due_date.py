"""RULES.md §10.2: due dates by tier, agreement and deferral."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.kernel.enums import DueState, ValueTier
from models.rules.due import due_on
from models.rules.due_date import due_date, latest_deferral, limit_months, overdue_days
from models.rules.parameters import defaults
from tests.models.rules.figures import with_values

FIGURES = defaults()
DAYS = st.dates(date(2000, 1, 1), date(2090, 1, 1))
D, G, S, P = ValueTier.DIAMOND, ValueTier.GOLD, ValueTier.SILVER, ValueTier.ORDINARY


@pytest.mark.parametrize(
    ("tier", "occurred", "due"),
    [
        (D, date(2025, 1, 15), date(2025, 4, 15)),
        (G, date(2024, 12, 31), date(2025, 2, 28)),
        (S, date(2024, 1, 31), date(2024, 2, 29)),
        (P, date(2025, 3, 31), date(2025, 4, 30)),
        (D, date(2025, 8, 20), date(2025, 11, 20)),
        (P, date(2025, 12, 31), date(2026, 1, 31)),
        (P, date(2026, 1, 31), date(2026, 2, 28)),
        (ValueTier.NONE, date(2025, 3, 31), date(2025, 4, 30)),
    ],
)
def test_expected_due_dates(tier: ValueTier, occurred: date, due: date) -> None:
    assert due_date(occurred, tier, FIGURES) == due
    assert due_on(due, due).state is DueState.DUE_TODAY
    assert [overdue_days(due, due + timedelta(days=gap)) for gap in (-1, 0, 1)] == [0, 0, 1]


@pytest.mark.parametrize(
    ("due", "as_of", "days"),
    [
        (date(2025, 4, 15), date(2025, 4, 15), 0),
        (date(2025, 4, 15), date(2025, 4, 16), 1),
        (date(2025, 2, 28), date(2025, 3, 1), 1),
        (date(2024, 2, 29), date(2024, 3, 1), 1),
        (date(2025, 4, 30), date(2025, 5, 10), 10),
        (date(2025, 11, 20), date(2025, 11, 21), 1),
    ],
)
def test_expected_days_overdue(due: date, as_of: date, days: int) -> None:
    assert overdue_days(due, as_of) == days


def test_agreement_and_deferral() -> None:
    occurred, agreed = date(2025, 3, 5), date(2025, 4, 10)
    due = due_date(occurred, D, FIGURES, agreed=agreed)
    assert (due, overdue_days(due, date(2025, 4, 20))) == (agreed, 10)
    deferred = due_date(occurred, D, FIGURES, agreed=agreed, deferred_to=date(2025, 4, 30))
    assert (deferred, overdue_days(deferred, date(2025, 4, 20))) == (date(2025, 4, 30), 0)
    assert due_date(occurred, D, FIGURES, agreed=date(2025, 7, 1)) == date(2025, 6, 5)
    assert due_date(occurred, D, FIGURES, deferred_to=date(2025, 5, 1)) == date(2025, 6, 5)
    assert latest_deferral(agreed, FIGURES) == date(2025, 7, 9)


def test_an_office_may_set_another_limit() -> None:
    figures = with_values(arrears__limit__diamond=2)
    assert limit_months(D, figures) == 2
    assert due_date(date(2025, 1, 15), D, figures) == date(2025, 3, 15)


@given(DAYS, DAYS, st.sampled_from(list(ValueTier)), st.none() | DAYS, st.none() | DAYS)
def test_a_later_charge_is_never_due_earlier(
    one: date, two: date, tier: ValueTier, agreed: date | None, deferred: date | None
) -> None:
    first, second = (due_date(day, tier, FIGURES, agreed=agreed, deferred_to=deferred) for day in sorted((one, two)))
    assert first <= second

"""RULES.md §10.1: brackets by charge date and by days overdue; each view sums to what is open."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.kernel.errors import InputError
from models.rules.ageing import (
    OpenCharge,
    age_bucket,
    age_limits,
    age_words,
    ageing,
    overdue_ageing,
    overdue_bucket,
    overdue_words,
)
from models.rules.parameters import defaults
from tests.models.rules.figures import with_values

FIGURES = defaults()
LIMITS = age_limits(FIGURES)
NAMES = ["0–30天", "31–60天", "61–90天", "91–180天", "181天–1年", "1–2年", "2–3年", "3年以上"]
AS_OF = date(2025, 6, 30)


@pytest.mark.parametrize(
    ("occurred", "as_of", "days", "name"),
    [
        ("2025-06-30", "2025-06-30", 0, "0–30天"),
        ("2025-05-31", "2025-06-30", 30, "0–30天"),
        ("2025-05-30", "2025-06-30", 31, "31–60天"),
        ("2025-05-01", "2025-06-30", 60, "31–60天"),
        ("2025-04-30", "2025-06-30", 61, "61–90天"),
        ("2025-04-01", "2025-06-30", 90, "61–90天"),
        ("2025-03-31", "2025-06-30", 91, "91–180天"),
        ("2025-01-01", "2025-06-30", 180, "91–180天"),
        ("2024-12-31", "2025-06-30", 181, "181天–1年"),
        ("2024-06-30", "2025-06-30", 365, "181天–1年"),
        ("2024-06-29", "2025-06-30", 366, "1–2年"),
        ("2023-06-30", "2025-06-30", 731, "1–2年"),
        ("2023-06-29", "2025-06-30", 732, "2–3年"),
        ("2022-06-30", "2025-06-30", 1096, "2–3年"),
        ("2022-06-29", "2025-06-30", 1097, "3年以上"),
        ("2024-02-29", "2025-02-28", 365, "181天–1年"),
        ("2024-02-29", "2025-03-01", 366, "1–2年"),
    ],
)
def test_expected_brackets(occurred: str, as_of: str, days: int, name: str) -> None:
    start, end = date.fromisoformat(occurred), date.fromisoformat(as_of)
    assert (end - start).days == days
    assert NAMES[age_bucket(start, end, LIMITS)] == name
    shown = [each.words.zh for each in ageing([OpenCharge(start, start, 7)], end, FIGURES) if each.open_fen]
    assert shown == [name]


def test_a_charge_of_the_future_is_refused() -> None:
    with pytest.raises(InputError) as caught:
        age_bucket(date(2025, 7, 1), AS_OF, LIMITS)
    assert caught.value.field == "as_of"
    assert "2025-07-01" in str(caught.value.title)


def test_headings() -> None:
    assert [each.zh for each in age_words(LIMITS)] == NAMES
    assert [each.en for each in age_words(LIMITS)][4:] == ["181 days–1 year", "1–2 years", "2–3 years", "Over 3 years"]
    assert [each.zh for each in overdue_words(LIMITS)] == ["未到期", "今日到期", "1–30天", *NAMES[1:]]
    assert len(age_words(LIMITS)) == LIMITS.count
    other = age_limits(with_values(arrears__age__months__1=18, arrears__age__days__1=15))
    assert [each.zh for each in age_words(other)][:2] == ["0–15天", "16–60天"]
    assert [each.zh for each in age_words(other)][4:6] == ["181天–18个月", "18个月–2年"]


def test_by_days_overdue() -> None:
    due = date(2025, 6, 30)
    places = [overdue_bucket(due, due + timedelta(days=gap), LIMITS) for gap in (-1, 0, 1, 30, 31, 91, 365, 366)]
    assert places == [0, 1, 2, 2, 3, 5, 6, 7]


def test_the_two_views_differ_and_both_hold_the_balance() -> None:
    charges = [
        OpenCharge(date(2025, 1, 1), date(2025, 6, 30), 10_000_000),
        OpenCharge(date(2025, 5, 30), date(2025, 7, 30), 5_000_000),
    ]
    by_age, by_overdue = ageing(charges, AS_OF, FIGURES), overdue_ageing(charges, AS_OF, FIGURES)
    assert {each.words.zh: each.open_fen for each in by_age if each.count} == {
        "31–60天": 5_000_000,
        "91–180天": 10_000_000,
    }
    assert {each.words.zh: each.open_fen for each in by_overdue if each.count} == {
        "未到期": 5_000_000,
        "今日到期": 10_000_000,
    }


CHARGES = st.lists(
    st.builds(
        OpenCharge,
        st.dates(date(2015, 1, 1), date(2025, 6, 30)),
        st.dates(date(2015, 1, 1), date(2026, 6, 30)),
        st.integers(min_value=0, max_value=10**11),
    ),
    max_size=30,
)


@given(CHARGES, st.dates(date(2025, 6, 30), date(2031, 1, 1)))
def test_both_views_sum_to_what_is_open(charges: list[OpenCharge], as_of: date) -> None:
    balance = sum(each.open_fen for each in charges)
    counted = sum(1 for each in charges if each.open_fen)
    for view in (ageing(charges, as_of, FIGURES), overdue_ageing(charges, as_of, FIGURES)):
        assert sum(each.open_fen for each in view) == balance
        assert sum(each.count for each in view) == counted
    assert len(ageing(charges, as_of, FIGURES)) == 8


@given(st.dates(date(2015, 1, 1), date(2025, 1, 1)), st.integers(0, 2_000), st.integers(0, 400))
def test_a_charge_never_grows_younger(start: date, days: int, more: int) -> None:
    early = start + timedelta(days=days)
    assert age_bucket(start, early, LIMITS) <= age_bucket(start, early + timedelta(days=more), LIMITS)

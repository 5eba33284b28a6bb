"""RULES.md §3.1, §3.4 and §10.8."""

from datetime import date, timedelta
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.kernel.enums import DueState, VisitClass, VisitMode
from models.kernel.periods import days_in_month
from models.rules.cadence import Cadence, ClassSpan, class_history, counts_as_visit, month_cadence, quota
from tests.models.rules.figures import CALENDAR, with_values

ONE, TWO, THREE, NONE = VisitClass.ONE, VisitClass.TWO, VisitClass.THREE, VisitClass.NONE


def month(visit_class: VisitClass, today: str, *visits: str, since: str | None = None) -> Cadence:
    spans = class_history(visit_class, None if since is None else date.fromisoformat(since))
    return month_cadence(spans, map(date.fromisoformat, visits), date.fromisoformat(today), CALENDAR)


@pytest.mark.parametrize(
    ("visit_class", "today", "points"),
    [
        (ONE, "2025-04-01", [10, 20, 30]),
        (ONE, "2025-02-01", [10, 19, 28]),
        (ONE, "2025-01-31", [11, 21, 31]),
        (TWO, "2025-01-01", [16, 31]),
        (THREE, "2025-01-01", [31]),
        (NONE, "2025-01-01", []),
    ],
)
def test_checkpoints(visit_class: VisitClass, today: str, points: list[int]) -> None:
    assert [point.day for point in month(visit_class, today).checkpoints] == points


@pytest.mark.parametrize(
    ("visit_class", "since", "required"),
    [
        (ONE, "2025-04-21", 1),
        (ONE, "2025-04-20", 2),
        (TWO, "2025-04-16", 1),
        (ONE, "2025-04-30", 1),
        (ONE, "2025-04-01", 3),
        (ONE, "2025-05-01", 0),
    ],
)
def test_graded_within_the_month(visit_class: VisitClass, since: str, required: int) -> None:
    assert month(visit_class, "2025-04-30", since=since).required == required


def test_behind() -> None:
    found = month(ONE, "2025-04-21", "2025-04-04")
    assert (found.done, found.expected, found.next_due) == (1, 2, date(2025, 4, 20))
    assert found.behind
    on_the_day = month(ONE, "2025-04-20", "2025-04-04")
    assert on_the_day.state is DueState.DUE_TODAY
    assert not on_the_day.behind


def test_the_counter_of_feature_25() -> None:
    two = month(ONE, "2025-11-24", "2025-11-05", "2025-11-14")
    assert (two.done, two.required, two.remaining) == (2, 3, 1)
    three = month(ONE, "2025-11-24", "2025-11-05", "2025-11-14", "2025-11-24")
    assert (three.done, three.remaining, three.next_due, three.state) == (3, 0, None, None)
    assert month(ONE, "2025-12-01", "2025-11-05", "2025-11-14").done == 0


def test_the_fixture_owes_three_customers() -> None:
    rows = [
        month(ONE, "2025-11-24", "2025-11-05", "2025-11-14"),
        month(TWO, "2025-11-24", "2025-11-10"),
        month(THREE, "2025-11-24"),
        month(NONE, "2025-11-24"),
    ]
    assert [(row.done, row.required) for row in rows] == [(2, 3), (1, 2), (0, 1), (0, 0)]
    assert sum(row.remaining > 0 for row in rows) == 3


def test_one_day_counts_once_and_the_future_not_at_all() -> None:
    found = month(TWO, "2025-11-24", "2025-11-10", "2025-11-10", "2025-11-25", "2025-10-31")
    assert found.done == 1


def test_only_on_site_counts() -> None:
    assert [mode for mode in VisitMode if counts_as_visit(mode)] == [VisitMode.DOOR]


def test_quotas_are_parameters() -> None:
    figures = with_values(visit__quota__1=5)
    assert [quota(each, figures) for each in VisitClass] == [5, 2, 1, 0]


@pytest.mark.parametrize(("mode", "required"), [("prorata", 2), ("new_class", 3), ("next_month", 1)])
def test_class_change_follows_the_parameter(mode: str, required: int) -> None:
    """Class III until 15 April, class I from the 16th: (1 x 15 + 3 x 15) / 30 = 2."""
    spans = class_history(ONE, date(2025, 4, 16), THREE)
    assert month_cadence(spans, (), date(2025, 4, 30), with_values(visit__class_change=mode)).required == required


def test_a_first_grading_is_shared_even_where_changes_wait() -> None:
    figures = with_values(visit__class_change="next_month")
    spans = class_history(ONE, date(2025, 4, 21))
    assert month_cadence(spans, (), date(2025, 4, 30), figures).required == 1


@given(
    st.sampled_from([ONE, TWO, THREE]),
    st.dates(date(2020, 1, 1), date(2030, 12, 31)),
    st.sets(st.integers(min_value=1, max_value=28), max_size=6),
)
def test_checkpoints_follow_the_formula(visit_class: VisitClass, today: date, visited: set[int]) -> None:
    visits = [today.replace(day=day) for day in visited]
    found = month_cadence((ClassSpan(date.min, visit_class),), visits, today, CALENDAR)
    days, owed = days_in_month(today), quota(visit_class, CALENDAR)
    assert [point.day for point in found.checkpoints] == [ceil(days * k / owed) for k in range(1, owed + 1)]
    assert found.done == sum(day <= today for day in visits)
    assert found.behind == any(k > found.done and point < today for k, point in enumerate(found.checkpoints, 1))


@given(st.sampled_from([ONE, TWO, THREE]), st.dates(date(2020, 1, 1), date(2030, 12, 31)))
def test_grading_follows_the_formula(visit_class: VisitClass, since: date) -> None:
    days = days_in_month(since)
    found = month_cadence(class_history(visit_class, since), (), since, CALENDAR)
    assert found.required == ceil(quota(visit_class, CALENDAR) * (days - since.day + 1) / days)
    assert len(found.checkpoints) == found.required
    assert all(since <= point for point in found.checkpoints)
    assert found.checkpoints[-1] == since + timedelta(days=days - since.day)


@given(
    st.lists(st.sampled_from(VisitClass), min_size=2, max_size=4),
    st.dates(date(2024, 1, 1), date(2026, 12, 31)),
    st.sampled_from(["prorata", "new_class", "next_month"]),
)
def test_any_changes_give_a_pace(classes: list[VisitClass], day: date, mode: str) -> None:
    """However often the class changes: never more than the highest quota, checkpoints in order and in the month."""
    spans = [ClassSpan(day.replace(day=1 + 7 * at), each) for at, each in enumerate(classes)]
    figures = with_values(visit__class_change=mode)
    found = month_cadence(spans, (), day, figures)
    assert found.required == len(found.checkpoints) <= max(quota(each, figures) for each in classes)
    assert list(found.checkpoints) == sorted(found.checkpoints)
    assert all(point.month == day.month for point in found.checkpoints)
    if found.required:
        assert found.checkpoints[-1] <= day.replace(day=days_in_month(day))


@given(st.sampled_from([ONE, TWO, THREE]), st.dates(date(2024, 1, 1), date(2026, 12, 31)))
def test_a_change_to_the_same_class_changes_nothing(visit_class: VisitClass, day: date) -> None:
    even = month_cadence(class_history(visit_class, None), (), day, CALENDAR)
    same = month_cadence(class_history(visit_class, day, visit_class), (), day, CALENDAR)
    assert same == even

"""RULES.md §3.4–3.7 and features 27 and 29."""

from dataclasses import replace
from datetime import date

import pytest

from models.kernel.enums import VisitMode, VisitResult
from models.rules.visit_rules import EditState, VisitFacts, edit_state, needs_backdate_reason, plan_late, visit_errors
from tests.models.rules.figures import CALENDAR, with_values

TODAY = date(2025, 11, 24)
HOUR = 3_600_000
GOOD = VisitFacts(TODAY, VisitMode.DOOR, "林某", frozenset({"pickup", "arrears"}), next_on=date(2025, 12, 3))


def fields(facts: VisitFacts) -> list[str | None]:
    return [error.field for error in visit_errors(facts, TODAY, CALENDAR)]


def test_a_good_visit() -> None:
    assert fields(GOOD) == []


def test_the_future_is_refused() -> None:
    facts = replace(GOOD, visited_on=date(2025, 11, 25))
    assert fields(facts) == ["visited_on"]
    assert "later than today" in str(visit_errors(facts, TODAY, CALENDAR)[0].title)


def test_late_entry_needs_a_reason() -> None:
    assert fields(replace(GOOD, visited_on=date(2025, 11, 21))) == []
    late = replace(GOOD, visited_on=date(2025, 11, 20))
    assert fields(late) == ["backdate_reason"]
    assert fields(replace(late, backdate_reason="出差")) == []
    assert not needs_backdate_reason(late.visited_on, TODAY, with_values(visit__backdate_days=4))


def test_abnormal_needs_a_remedy() -> None:
    facts = replace(GOOD, result=VisitResult.ABNORMAL)
    assert fields(facts) == ["remedy"]
    assert fields(replace(facts, remedy="  ")) == ["remedy"]
    assert fields(replace(facts, remedy="已上报县局")) == []


def test_every_fault_is_named_at_once() -> None:
    bad = VisitFacts(
        date(2025, 11, 25),
        VisitMode.DOOR,
        " ",
        frozenset(),
        VisitResult.ABNORMAL,
        started_at="10:00",
        ended_at="09:59",
        next_on=date(2025, 11, 24),
    )
    assert fields(bad) == ["visited_on", "ended_at", "purpose", "interviewee", "remedy", "next_on"]


@pytest.mark.parametrize(
    ("hours", "printed", "state"),
    [
        (0, False, EditState.EDIT),
        (48, False, EditState.EDIT),
        (48, True, EditState.NEW_VERSION),
        (49, False, EditState.ADDENDUM),
        (49, True, EditState.ADDENDUM),
    ],
)
def test_editing(hours: int, printed: bool, state: EditState) -> None:
    assert edit_state(0, hours * HOUR, printed, CALENDAR) is state


def test_plans_are_made_by_the_25th() -> None:
    assert not plan_late(date(2025, 12, 1), date(2025, 11, 25), CALENDAR)
    assert plan_late(date(2025, 12, 1), date(2025, 11, 26), CALENDAR)
    assert not plan_late(date(2026, 1, 1), date(2025, 12, 25), CALENDAR)
    assert plan_late(date(2026, 1, 1), date(2025, 12, 26), CALENDAR)

"""RULES.md §1.23 (time limits of requests) and §1.24 (active service)."""

from datetime import date

import pytest

from models.kernel.enums import DueState, RequestArea, ValueTier
from models.kernel.errors import InputError
from models.rules.due import due_state
from models.rules.no_demand import no_demand_alert, on_call_list, silent_days
from models.rules.service_clock import request_limit
from tests.models.rules.figures import CALENDAR, with_values

MONDAY = date(2025, 11, 24)


def test_rural_request() -> None:
    """Accepted 2025-11-24 16:00: due by the end of 2025-11-26, broken from the 27th."""
    limit = request_limit(RequestArea.RURAL, MONDAY, None, CALENDAR)
    assert limit == date(2025, 11, 26)
    assert due_state(limit, date(2025, 11, 26)) is DueState.DUE_TODAY
    assert due_state(limit, date(2025, 11, 27)) is DueState.OVERDUE


def test_city_request_is_due_the_same_day() -> None:
    assert request_limit(RequestArea.CITY, MONDAY, None, CALENDAR) == MONDAY


def test_special_request_waits_for_the_call() -> None:
    with pytest.raises(InputError) as caught:
        request_limit(RequestArea.SPECIAL, MONDAY, None, CALENDAR)
    assert caught.value.field == "called"
    assert request_limit(RequestArea.SPECIAL, MONDAY, date(2025, 11, 25), CALENDAR) == date(2025, 11, 28)
    with pytest.raises(InputError):
        request_limit(RequestArea.SPECIAL, MONDAY, date(2025, 11, 23), CALENDAR)


def test_limits_are_parameters() -> None:
    assert request_limit(RequestArea.RURAL, MONDAY, None, with_values(service__rural_days=4)) == date(2025, 11, 28)


def test_no_demand_alert() -> None:
    """Feature 29: diamond without a request for 7 days."""
    old = date(2025, 1, 1)
    assert no_demand_alert(ValueTier.DIAMOND, date(2025, 11, 17), old, MONDAY, CALENDAR) == 7
    assert no_demand_alert(ValueTier.DIAMOND, date(2025, 11, 18), old, MONDAY, CALENDAR) is None
    assert no_demand_alert(ValueTier.DIAMOND, None, date(2025, 11, 1), MONDAY, CALENDAR) == 23
    assert no_demand_alert(ValueTier.GOLD, None, old, MONDAY, CALENDAR) is None
    assert no_demand_alert(ValueTier.NONE, None, old, MONDAY, CALENDAR) is None
    assert no_demand_alert(ValueTier.GOLD, None, old, MONDAY, with_values(no_demand__days__gold=30)) == 327
    assert silent_days(date(2025, 11, 30), old, MONDAY) == 0


def test_daily_call_list() -> None:
    """Feature 28: a request or a logged call today takes the customer off the list."""
    assert on_call_list(ValueTier.DIAMOND, 0, 0, CALENDAR)
    assert on_call_list(ValueTier.GOLD, 0, 0, CALENDAR)
    assert not on_call_list(ValueTier.SILVER, 0, 0, CALENDAR)
    assert not on_call_list(ValueTier.NONE, 0, 0, CALENDAR)
    assert not on_call_list(ValueTier.DIAMOND, 1, 0, CALENDAR)
    assert not on_call_list(ValueTier.DIAMOND, 0, 1, CALENDAR)
    assert on_call_list(ValueTier.SILVER, 0, 0, with_values(call_list__lowest_tier="ordinary"))

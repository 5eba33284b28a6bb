"""RULES.md §10.3: the gravest of four views."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.kernel.enums import WarningLevel
from models.rules.parameters import defaults
from models.rules.warning import DebtorFacts, warning_level

FIGURES = defaults()
TODAY = date(2025, 7, 10)
LIMIT = 10_000_000


def level(open_fen: int, limit: int = LIMIT, **days: int) -> int:
    """Level of an amount; keyword days are distances from today."""
    dates = {name: TODAY + timedelta(days=gap) for name, gap in days.items()}
    return int(warning_level(DebtorFacts(open_fen, limit, **dates), TODAY, FIGURES).value)


@pytest.mark.parametrize(
    ("open_fen", "expected"),
    [(9_500_000, 2), (8_000_000, 1), (7_999_999, 0), (8_999_999, 1), (9_000_000, 2), (10_000_000, 3), (10_000_001, 4)],
)
def test_use_of_the_limit(open_fen: int, expected: int) -> None:
    assert level(open_fen) == expected


def test_without_a_limit() -> None:
    assert level(1, 0) == 4
    assert level(0, 0) == 0


@pytest.mark.parametrize(
    ("gap", "expected"),
    [(8, 0), (7, 1), (1, 1), (0, 1), (-1, 2), (-15, 2), (-16, 3), (-30, 3), (-31, 4), (-400, 4)],
)
def test_limit_day(gap: int, expected: int) -> None:
    assert level(1_000_000, first_due=gap) == expected


@pytest.mark.parametrize(
    ("open_fen", "gap", "expected"), [(1, 31, 0), (1, 30, 1), (1, 0, 1), (1, -1, 3), (0, -1, 0), (0, 30, 1)]
)
def test_agreement(open_fen: int, gap: int, expected: int) -> None:
    assert level(open_fen, agreement_to=gap) == expected


@pytest.mark.parametrize(("gap", "expected"), [(181, 0), (180, 3), (-1, 3)])
def test_limitation(gap: int, expected: int) -> None:
    assert level(1, limitation_on=gap) == expected


def test_the_gravest_counts() -> None:
    assert level(1_000_000, first_due=-16) == 3
    assert level(9_500_000, first_due=-31, agreement_to=10) == 4
    assert WarningLevel.RED.zh == "红色"


@given(st.integers(0, 2 * LIMIT), st.integers(0, 2 * LIMIT))
def test_more_debt_is_never_less_grave(one: int, two: int) -> None:
    assert level(min(one, two)) <= level(max(one, two))

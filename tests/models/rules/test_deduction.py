"""RULES.md §10.7: what overdue arrears cost of a commission."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.catalogue_arrears import DEDUCTION_SAMPLE
from models.rules.deduction import CommissionLine, bonus, deduction, deduction_rate, restored, total_deduction
from models.rules.parameters import defaults
from tests.models.rules.figures import with_values

UNSET = defaults()
SAMPLE = with_values(**dict(DEDUCTION_SAMPLE))
HALF_SET = with_values(arrears__deduction__rate__1=1_000)


@pytest.mark.parametrize(
    ("line", "fen"),
    [
        (CommissionLine(30_000, 1_000_000, 1_000_000, 0), 0),
        (CommissionLine(30_000, 1_000_000, 400_000, 15), 1_200),
        (CommissionLine(30_000, 1_000_000, 400_000, 45), 3_600),
        (CommissionLine(6_000, 200_000, 200_000, 91), 6_000),
        (CommissionLine(3_333, 100_000, 33_333, 61), 555),
    ],
)
def test_expected_lines(line: CommissionLine, fen: int) -> None:
    assert deduction(line, SAMPLE) == fen
    assert deduction(line, UNSET) is None


def test_expected_total() -> None:
    lines = [CommissionLine(30_000, 1_000_000, 400_000, 45), CommissionLine(6_000, 200_000, 200_000, 91)]
    assert total_deduction(lines, SAMPLE) == 9_600
    assert total_deduction(lines, UNSET) is None


def test_bands() -> None:
    days = [0, 1, 30, 31, 60, 61, 90, 91, 400]
    assert [deduction_rate(each, SAMPLE) for each in days] == [
        0,
        1_000,
        1_000,
        3_000,
        3_000,
        5_000,
        5_000,
        10_000,
        10_000,
    ]
    assert deduction_rate(15, HALF_SET) is None


@pytest.mark.parametrize(("billed", "unpaid"), [(0, 0), (100, 101), (100, -1)])
def test_impossible_lines(billed: int, unpaid: int) -> None:
    with pytest.raises(ValueError, match="unpaid"):
        deduction(CommissionLine(100, billed, unpaid, 1), SAMPLE)


def test_restoring() -> None:
    assert restored(3_600, 400_000, 400_000, 90, SAMPLE) == 3_600
    assert restored(3_600, 400_000, 400_000, 91, SAMPLE) == 1_800
    assert restored(3_600, 400_000, 100_000, 60, SAMPLE) == 900


def test_expected_bonus() -> None:
    assert bonus(1_200_000, 8_000, 9_500, 10_000, UNSET) == 1_056_000


@given(st.integers(0, 10**8), st.integers(1, 10**9), st.integers(0, 400), st.data())
def test_never_more_than_the_commission(commission: int, billed: int, days: int, data: st.DataObject) -> None:
    unpaid = data.draw(st.integers(0, billed))
    found = deduction(CommissionLine(commission, billed, unpaid, days), SAMPLE)
    assert found is not None
    assert 0 <= found <= commission

"""RULES.md §10.6: the cap with its exact verdict, collection rates, the balance identity."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.kernel.money import format_bp
from models.rules.arrears_ratio import (
    CapState,
    RevenueBase,
    arrears_ratio,
    closing_balance,
    current_rate,
    old_debt_rate,
)
from models.rules.parameters import defaults
from tests.models.rules.figures import with_values

FIGURES = defaults()


@pytest.mark.parametrize(
    ("balance", "base", "shown", "over"),
    [
        (250_000_000, 5_000_000_000, "5.00 %", False),
        (250_000_001, 5_000_000_000, "5.00 %", True),
        (128_664_000, 2_400_000_000, "5.36 %", True),
        (2_250_000, 45_000_000, "5.00 %", False),
        (2_250_001, 45_000_000, "5.00 %", True),
        (1_824_050, 45_000_000, "4.05 %", False),
    ],
)
def test_expected_verdicts(balance: int, base: int, shown: str, over: bool) -> None:
    found = arrears_ratio(balance, base, FIGURES)
    assert found.ratio_bp is not None
    assert format_bp(found.ratio_bp) == shown
    assert (found.state is CapState.OVER) is over


@pytest.mark.parametrize("base", [0, -1])
def test_without_a_base_there_is_no_rate(base: int) -> None:
    found = arrears_ratio(1, base, FIGURES)
    assert (found.ratio_bp, found.cap, found.state, found.room) == (None, None, None, None)


def test_the_meter() -> None:
    base = RevenueBase(100_000_000, 45_000_000, 6_000_000, 4_000_000).base
    found = arrears_ratio(1_824_050, base, FIGURES)
    assert (base, found.cap, found.state) == (45_000_000, 2_250_000, CapState.NEAR)
    assert arrears_ratio(1_800_000, base, FIGURES).state is CapState.NEAR
    assert arrears_ratio(1_799_999, base, FIGURES).state is CapState.WITHIN
    assert arrears_ratio(524_050, base, FIGURES).room == 1_725_950
    assert arrears_ratio(524_050 + 1_725_950, base, FIGURES).state is CapState.NEAR
    assert arrears_ratio(524_050 + 1_725_951, base, FIGURES).state is CapState.OVER
    assert arrears_ratio(2_250_000, base, with_values(arrears__cap_bp=400)).state is CapState.OVER


def test_collection_rates_and_identity() -> None:
    current, old = current_rate(86_150_000, 90_000_000), old_debt_rate(4_200_000, 16_950_000)
    assert (current, old) == (9_572, 2_478)
    assert current_rate(0, 0) is None
    assert old_debt_rate(1, 0) is None
    assert closing_balance(111_714_000, 90_000_000, 86_150_000) == 115_564_000
    assert closing_balance(1_000, 500, 300, 200, -50) == 950


@given(st.integers(0, 10**13), st.integers(1, 10**13))
def test_the_verdict_is_exact(balance: int, base: int) -> None:
    found = arrears_ratio(balance, base, FIGURES)
    assert (found.state is CapState.OVER) == (balance * 100 > base * 5)
    assert found.room is not None
    assert (found.room < 0) == (found.state is CapState.OVER)

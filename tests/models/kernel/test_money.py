"""Amounts are read exactly and rounded half-up."""

from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.kernel.errors import InputError
from models.kernel.money import divide_half_up, format_bp, format_fen, format_plain, parse_fen, rate_bp, share_bp

AMOUNTS = st.integers(min_value=-(10**15), max_value=10**15)


@pytest.mark.parametrize(
    ("text", "fen"),
    [
        ("1,409.50", 140_950),
        ("1409.5", 140_950),
        ("¥1,409.50", 140_950),
        ("-¥1,409.50", -140_950),
        ("１，４０９．５０", 140_950),
        ("￥3", 300),
        ("0.05", 5),
        ("0", 0),
        ("+7", 700),
        ("99,999,999.99", 9_999_999_999),
        ("  12.30元 ", 1_230),
    ],
)
def test_reads_amounts(text: str, fen: int) -> None:
    """Usual and full-width spellings."""
    assert parse_fen(text) == fen


@pytest.mark.parametrize(
    "text", ["", "abc", "1.234", "1,40", "14,09.50", "1e3", "--1", "+-1", "¥-1-", "1.", ".5", "٣", "1 000"]
)
def test_refuses_what_is_no_amount(text: str) -> None:
    """Each refusal names the text and the field."""
    with pytest.raises(InputError) as caught:
        parse_fen(text, field="amount")
    assert caught.value.field == "amount"
    assert caught.value.title.params["value"] == text


def test_refuses_amounts_beyond_the_store() -> None:
    """Ten trillion yuan is the last amount that is held."""
    assert parse_fen("10000000000000") == 10**15
    with pytest.raises(InputError):
        parse_fen("10000000000000.01")


@given(AMOUNTS)
def test_what_is_shown_reads_back(fen: int) -> None:
    """Formatting and parsing are inverse."""
    assert parse_fen(format_fen(fen)) == fen
    assert parse_fen(format_plain(fen)) == fen


@given(AMOUNTS, st.integers(min_value=1, max_value=10**9))
def test_half_up_is_exact(top: int, bottom: int) -> None:
    """The integer rounding equals the rounding of the exact fraction."""
    exact = Fraction(top, bottom)
    expected = floor(abs(exact) + Fraction(1, 2))
    assert divide_half_up(top, bottom) == (-expected if exact < 0 else expected)


@pytest.mark.parametrize(("top", "bottom", "result"), [(5, 10, 1), (-5, 10, -1), (4, 10, 0), (15, 10, 2), (5, -10, -1)])
def test_the_half_goes_away_from_zero(top: int, bottom: int, result: int) -> None:
    """0.5 becomes 1, −0.5 becomes −1."""
    assert divide_half_up(top, bottom) == result


def test_rates() -> None:
    """Shares and rates in basis points."""
    assert share_bp(33_333, 1_250) == 4_167
    assert rate_bp(1_824_050, 45_000_000) == 405
    assert rate_bp(1, 0) is None
    assert format_bp(405) == "4.05 %"

"""RULES.md §10.13: amounts and dates in capitals."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from models.kernel.errors import InputError
from models.kernel.money import parse_fen
from models.rules.capital_amount import capital_amount, capital_date

DIGITS = "零壹贰叁肆伍陆柒捌玖"
UNITS = {"拾": 10, "佰": 100, "仟": 1000}


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("0.00", "零元整"),
        ("0.05", "伍分"),
        ("0.50", "伍角"),
        ("0.30", "叁角"),
        ("10.04", "壹拾元零肆分"),
        ("325.04", "叁佰贰拾伍元零肆分"),
        ("1,409.50", "壹仟肆佰零玖元伍角"),
        ("1,680.32", "壹仟陆佰捌拾元零叁角贰分"),
        ("6,007.14", "陆仟零柒元壹角肆分"),
        ("16,409.02", "壹万陆仟肆佰零玖元零贰分"),
        ("107,000.53", "壹拾万柒仟元零伍角叁分"),
        ("1,000,010.00", "壹佰万零壹拾元整"),
        ("100,000,001.00", "壹亿零壹元整"),
        ("1,000,010,000.00", "壹拾亿零壹万元整"),
        ("120,005,000.00", "壹亿贰仟万伍仟元整"),
        ("99,999,999.99", "玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"),
        ("13,000.00", "壹万叁仟元整"),
        ("260.05", "贰佰陆拾元零伍分"),
    ],
)
def test_expected_amounts(amount: str, words: str) -> None:
    assert capital_amount(parse_fen(amount)) == f"人民币{words}"


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2025, 1, 15), "贰零贰伍年零壹月壹拾伍日"),
        (date(2025, 2, 12), "贰零贰伍年零贰月壹拾贰日"),
        (date(2025, 10, 20), "贰零贰伍年零壹拾月零贰拾日"),
        (date(2025, 11, 9), "贰零贰伍年壹拾壹月零玖日"),
        (date(2025, 12, 31), "贰零贰伍年壹拾贰月叁拾壹日"),
        (date(2025, 3, 10), "贰零贰伍年叁月零壹拾日"),
    ],
)
def test_expected_dates(day: date, words: str) -> None:
    assert capital_date(day) == words


@pytest.mark.parametrize("fen", [-1, 10**15 + 1])
def test_outside_the_range_is_refused(fen: int) -> None:
    with pytest.raises(InputError) as caught:
        capital_amount(fen)
    assert caught.value.field == "amount"


def number_of(words: str) -> int:
    """A number of a Chinese text by adding up its parts."""
    for unit, size in (("亿", 10**8), ("万", 10**4)):
        if unit in words:
            high, _, low = words.rpartition(unit)
            return number_of(high) * size + number_of(low)
    total = digit = 0
    for sign in words:
        if sign in UNITS:
            total, digit = total + digit * UNITS[sign], 0
        else:
            digit = DIGITS.index(sign)
    return total + digit


def fen_of(words: str) -> int:
    found = re.fullmatch(r"人民币(?:(.+)元)?零?(?:(.)角)?零?(?:(.)分)?整?", words)
    assert found is not None, words
    yuan, tens, ones = (number_of(part or "") for part in found.groups())
    return yuan * 100 + tens * 10 + ones


@given(st.integers(0, 10**15) | st.integers(0, 10**9).map(lambda each: each * 10**6) | st.integers(0, 100_000))
@example(10**15)
@example(10**13 + 10)
def test_the_words_read_back(fen: int) -> None:
    words = capital_amount(fen)
    assert fen_of(words) == fen
    assert "零零" not in words
    assert words.endswith("整") == (fen % 100 == 0)
    assert not re.search(r"零[元万亿仟佰拾]", words) or fen == 0


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_date_differs_from_the_next(day: date) -> None:
    assert capital_date(day) != capital_date(day + timedelta(days=1))
    month = capital_date(day).partition("年")[2].partition("月")[0]
    assert number_of(month) == day.month
    assert month.startswith("零") == (day.month in {1, 2, 10})

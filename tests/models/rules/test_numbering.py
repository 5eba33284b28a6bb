"""RULES.md §8.19: numbers read back, and every gap is found."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.kernel.enums import NumberKind
from models.kernel.errors import InputError
from models.rules.numbering import PrintedNumber, format_number, gaps, parse_number, terminal_ok

DAY = date(2025, 11, 24)


def test_the_printed_form() -> None:
    assert format_number("SM01", NumberKind.VISIT, DAY, 1) == "SM01-V-20251124-0001"
    assert format_number("SM01", NumberKind.RECEIPT, DAY, 12345) == "SM01-R-20251124-12345"
    found = parse_number("SM01-V-20251124-0001")
    assert (found.terminal, found.kind, found.day, found.counter) == ("SM01", NumberKind.VISIT, DAY, 1)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "SM01-V-20251124-1",
        "SM01-V-20251131-0001",
        "sm01-V-20251124-0001",
        "SM01-X-20251124-0001",
        "SM01-V-20251124-0000",
        "SM01-V-20251124-00001",
        "SM1-V-20251124-0001",
        "SM01-V-20251124-0001 ",
    ],
)
def test_what_is_no_number(text: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_number(text)
    assert caught.value.field == "number"


def test_impossible_parts() -> None:
    with pytest.raises(ValueError, match="sm01"):
        format_number("sm01", NumberKind.VISIT, DAY, 1)
    with pytest.raises(ValueError, match="0"):
        format_number("SM01", NumberKind.VISIT, DAY, 0)
    assert terminal_ok("SMXQ99")
    assert not terminal_ok("S01")


@given(
    st.from_regex(r"[A-Z]{2,4}[0-9]{2}", fullmatch=True),
    st.sampled_from(NumberKind),
    st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    st.integers(min_value=1, max_value=999_999_999),
)
def test_numbers_read_back(terminal: str, kind: NumberKind, day: date, counter: int) -> None:
    text = format_number(terminal, kind, day, counter)
    assert parse_number(text) == PrintedNumber(terminal, kind, day, counter)
    assert str(parse_number(text)) == text


@given(st.sets(st.integers(min_value=1, max_value=40)), st.sets(st.integers(min_value=1, max_value=40)))
def test_gaps(visits: set[int], receipts: set[int]) -> None:
    """Each series is checked up to its own last number; nothing else is missed or invented."""
    known = [PrintedNumber("SM01", NumberKind.VISIT, DAY, each) for each in visits]
    known += [PrintedNumber("SM01", NumberKind.RECEIPT, DAY, each) for each in receipts]
    found = gaps(known)
    for kind, held in ((NumberKind.VISIT, visits), (NumberKind.RECEIPT, receipts)):
        missing = [number.counter for number in found if number.kind is kind]
        assert missing == sorted(set(range(1, max(held, default=0) + 1)) - held)

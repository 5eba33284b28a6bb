"""RULES.md §5.5 to §5.7 and §10.10."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.kernel.money import divide_half_up, parse_fen
from models.rules.attribution import Claim, attribute, daily_average, included, may_take_more
from tests.models.rules.figures import CALENDAR

DAY = date(2015, 6, 1)


def claim(outlet: str, total: str, assets: str = "0", opened: date = DAY) -> Claim:
    return Claim(outlet, Fraction(parse_fen(total)), Fraction(parse_fen(assets)), opened)


@pytest.mark.parametrize(
    ("claims", "outlet", "step"),
    [
        ([claim("A", "50,000.00"), claim("B", "50,000.01")], "B", 1),
        ([claim("A", "50,000", "40,000"), claim("B", "50,000", "45,000")], "B", 2),
        ([claim("A", "50,000", "1"), claim("B", "50,000", "1", date(2010, 3, 1))], "B", 3),
        ([claim("B", "1"), claim("A", "1")], "A", 4),
        ([claim("A", "90,000", "50,000"), claim("B", "90,000", "60,000"), claim("C", "80,000", "80,000")], "B", 2),
        ([claim("A", "1")], "A", 0),
    ],
)
def test_steps(claims: list[Claim], outlet: str, step: int) -> None:
    verdict = attribute(claims)
    assert (verdict.outlet_code, verdict.step) == (outlet, step)


def test_daily_average() -> None:
    average = daily_average([(parse_fen("12,000"), 31), (0, 28), (parse_fen("20,000"), 31)])
    assert divide_half_up(average.numerator, average.denominator) == parse_fen("11,022.22")


def test_admission_and_cap() -> None:
    assert included(parse_fen("10,000.00"), CALENDAR)
    assert not included(parse_fen("9,999.99"), CALENDAR)
    assert may_take_more(499, CALENDAR) == 1
    assert may_take_more(500, CALENDAR) == 0
    assert may_take_more(470, CALENDAR) == 30
    assert may_take_more(501, CALENDAR) == 0


def test_nothing_to_attribute() -> None:
    with pytest.raises(ValueError, match="no claim"):
        attribute([])


@given(
    st.lists(
        st.builds(
            Claim,
            st.text("ABC", min_size=1, max_size=2),
            st.fractions(0, 3),
            st.fractions(0, 2),
            st.dates(date(2010, 1, 1), date(2010, 1, 3)),
        ),
        min_size=1,
        max_size=5,
    ),
)
def test_the_order_of_claims_does_not_matter(claims: list[Claim]) -> None:
    shuffled = list(reversed(claims))
    assert attribute(claims) == attribute(shuffled)

"""RULES.md §1.5, §1.8, §3.3 and §10.14."""

from datetime import date

import pytest

from models.kernel.enums import ValueTier, VisitClass
from models.kernel.money import parse_fen
from models.rules.tiering import Grade, default_class, grade_of, tier_of, tier_on
from tests.models.rules.figures import CALENDAR, with_values


@pytest.mark.parametrize(
    ("revenue", "grade", "tier"),
    [
        ("250,000.00", Grade.PROVINCIAL, ValueTier.DIAMOND),
        ("249,999.99", Grade.FIRST, ValueTier.GOLD),
        ("70,000.00", Grade.FIRST, ValueTier.GOLD),
        ("69,999.99", Grade.SECOND, ValueTier.SILVER),
        ("30,000.00", Grade.SECOND, ValueTier.SILVER),
        ("10,000.00", Grade.THIRD, ValueTier.ORDINARY),
        ("9,999.99", Grade.BELOW, ValueTier.NONE),
        ("3,000,000.00", Grade.SPECIAL, ValueTier.DIAMOND),
        ("0", Grade.BELOW, ValueTier.NONE),
    ],
)
def test_city_column(revenue: str, grade: Grade, tier: ValueTier) -> None:
    assert grade_of(parse_fen(revenue), CALENDAR) is grade
    assert tier_of(parse_fen(revenue), CALENDAR) is tier


def test_county_column() -> None:
    county = with_values(tier__column="county")
    assert grade_of(parse_fen("200,000.00"), county) is Grade.PROVINCIAL
    assert grade_of(parse_fen("200,000.00"), CALENDAR) is Grade.FIRST
    assert grade_of(parse_fen("20,000.00"), county) is Grade.SECOND


def test_default_classes() -> None:
    classes = [default_class(tier, CALENDAR) for tier in ValueTier]
    assert classes == [VisitClass.ONE, VisitClass.TWO, VisitClass.THREE, VisitClass.THREE, VisitClass.NONE]


def test_the_tier_of_a_day() -> None:
    """Feature 3: a change effective 2025-12-01 leaves November on the old tier."""
    change = (ValueTier.GOLD, date(2025, 12, 1), ValueTier.DIAMOND)
    assert tier_on(date(2025, 11, 30), *change) is ValueTier.DIAMOND
    assert tier_on(date(2025, 12, 1), *change) is ValueTier.GOLD
    assert tier_on(date(2025, 12, 1), ValueTier.GOLD, None, ValueTier.NONE) is ValueTier.GOLD

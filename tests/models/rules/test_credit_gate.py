"""RULES.md §10.4: the gate, the stop and the release."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.kernel.enums import OrgLevel, ProductLine, StopTrigger
from models.rules.credit_gate import (
    Credit,
    OwedItem,
    agreement_valid,
    approval_level,
    release_blocks,
    sale_errors,
    stop_triggers,
)
from models.rules.parameters import defaults
from tests.models.rules.figures import with_values

FIGURES = defaults()
TODAY = date(2025, 6, 20)
LATER = TODAY + timedelta(days=10)
OVER = TODAY - timedelta(days=1)
GOOD = Credit(1_000_000, (OwedItem(LATER, 950_000),), date(2025, 1, 1), date(2025, 6, 30))


def owing(fen: int, due: date = OVER) -> Credit:
    return replace(GOOD, items=(OwedItem(due, fen),))


def test_the_limit_itself_is_allowed() -> None:
    assert sale_errors(GOOD, ProductLine.LETTER, 50_000, TODAY, FIGURES) == ()
    (error,) = sale_errors(GOOD, ProductLine.LETTER, 50_001, TODAY, FIGURES)
    assert error.field == "pay_mode"
    assert "¥10,000.00" in str(error.title)


def test_partial_payment_never_releases() -> None:
    assert stop_triggers(owing(200_000), TODAY, FIGURES) == (StopTrigger.OVERDUE,)
    rest = replace(owing(1), stopped=True)
    assert stop_triggers(rest, TODAY, FIGURES) == ()
    assert release_blocks(rest, TODAY, FIGURES) == (StopTrigger.OVERDUE,)
    (error,) = sale_errors(rest, ProductLine.LETTER, 100, TODAY, FIGURES)
    assert "stopped" in str(error.title)
    paid = replace(GOOD, items=(), stopped=True)
    assert release_blocks(paid, TODAY, FIGURES) == ()
    assert len(sale_errors(paid, ProductLine.LETTER, 100, TODAY, FIGURES)) == 1


def test_the_agreement_holds_through_its_last_day() -> None:
    assert sale_errors(GOOD, ProductLine.LETTER, 100, date(2025, 6, 30), FIGURES) == ()
    past = replace(GOOD, items=())
    assert stop_triggers(past, date(2025, 7, 1), FIGURES) == (StopTrigger.AGREEMENT,)
    assert len(sale_errors(past, ProductLine.LETTER, 100, date(2025, 7, 1), FIGURES)) == 1
    assert not agreement_valid(replace(GOOD, valid_from=None), TODAY)
    assert not agreement_valid(replace(GOOD, in_force=False), TODAY)
    assert not agreement_valid(GOOD, date(2024, 12, 31))
    assert agreement_valid(replace(GOOD, valid_to=None), date(2040, 1, 1))


def test_first_overdue_day_stops() -> None:
    assert stop_triggers(owing(200_000, TODAY), TODAY, FIGURES) == ()
    assert stop_triggers(owing(200_000, OVER), TODAY, FIGURES) == (StopTrigger.OVERDUE,)
    assert stop_triggers(owing(200_000, OVER), TODAY, with_values(arrears__stop__grace_days=1)) == ()


def test_a_small_remainder_stops_nothing_and_splitting_does_not_help() -> None:
    assert stop_triggers(owing(100), TODAY, FIGURES) == ()
    assert stop_triggers(owing(101), TODAY, FIGURES) == (StopTrigger.OVERDUE,)
    two = replace(GOOD, items=(OwedItem(OVER, 100), OwedItem(OVER, 1)))
    assert stop_triggers(two, TODAY, FIGURES) == (StopTrigger.OVERDUE,)


def test_a_dispute_stops_nothing_until_its_day() -> None:
    disputed = replace(GOOD, items=(OwedItem(OVER, 200_000, TODAY),))
    assert stop_triggers(disputed, TODAY, FIGURES) == ()
    assert stop_triggers(disputed, TODAY + timedelta(days=1), FIGURES) == (StopTrigger.OVERDUE,)
    assert disputed.open_fen == 200_000


def test_the_other_triggers() -> None:
    assert stop_triggers(replace(GOOD, coded=False), TODAY, FIGURES) == (StopTrigger.NOT_CODED,)
    by_hand = replace(GOOD, by_hand=True, stopped=True)
    assert stop_triggers(by_hand, TODAY, FIGURES) == (StopTrigger.MANUAL,)
    assert release_blocks(by_hand, TODAY, FIGURES) == ()
    bad = replace(owing(1_000_001), coded=False, in_force=False, by_hand=True)
    assert stop_triggers(bad, TODAY, FIGURES) == tuple(StopTrigger)
    assert len(sale_errors(bad, ProductLine.LETTER, 1, TODAY, FIGURES)) == len(StopTrigger)
    assert release_blocks(bad, TODAY, FIGURES) == tuple(StopTrigger)[:4]


@pytest.mark.parametrize("product", list(ProductLine))
def test_forbidden_products(product: ProductLine) -> None:
    errors = sale_errors(GOOD, product, 100, TODAY, FIGURES)
    assert [each.field for each in errors] == (["product_line"] if product.value in {"08", "13"} else [])


def test_an_amount_is_needed() -> None:
    assert [each.field for each in sale_errors(GOOD, ProductLine.LETTER, 0, TODAY, FIGURES)] == ["amount"]


@pytest.mark.parametrize(
    ("limit", "level"),
    [
        (500_000, OrgLevel.OUTLET),
        (500_001, OrgLevel.COUNTY),
        (5_000_000, OrgLevel.COUNTY),
        (5_000_001, OrgLevel.CITY),
    ],
)
def test_who_grants_a_limit(limit: int, level: OrgLevel) -> None:
    assert approval_level(limit, FIGURES) is level


@given(st.integers(0, 2_000_000), st.integers(-40, 40))
def test_what_stops_also_blocks_the_release(fen: int, gap: int) -> None:
    credit = owing(fen, TODAY + timedelta(days=gap))
    assert set(stop_triggers(credit, TODAY, FIGURES)) <= set(release_blocks(credit, TODAY, FIGURES))

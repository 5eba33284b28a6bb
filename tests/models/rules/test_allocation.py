"""RULES.md §10.5: which charges a payment settles."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.kernel.enums import ClaimKind
from models.kernel.errors import InputError
from models.rules.allocation import Claim, allocate, allocate_by_hand

PAID_ON = date(2025, 7, 10)
CLAIMS = [
    Claim("A1", date(2025, 5, 31), 100_000),
    Claim("A2", date(2025, 6, 30), 50_000),
    Claim("A3", date(2025, 6, 30), 25_000),
    Claim("A4", date(2025, 7, 31), 80_000),
]


@pytest.mark.parametrize(
    ("amount", "named", "lines", "advance"),
    [
        (120_000, [], {"A1": 100_000, "A2": 13_333, "A3": 6_667}, 0),
        (120_001, [], {"A1": 100_000, "A2": 13_334, "A3": 6_667}, 0),
        (60_000, ["A4"], {"A4": 60_000}, 0),
        (300_000, [], {"A1": 100_000, "A2": 50_000, "A3": 25_000, "A4": 80_000}, 45_000),
        (60_000, ["A3", "A2"], {"A3": 25_000, "A2": 35_000}, 0),
        (90_000, ["A4", "A4"], {"A4": 80_000, "A1": 10_000}, 0),
    ],
)
def test_expected_allocations(amount: int, named: list[str], lines: dict[str, int], advance: int) -> None:
    found = allocate(amount, reversed(CLAIMS), PAID_ON, named)
    assert (dict(found.lines), found.advance, found.total) == (lines, advance, amount)


def test_equal_fractions_go_by_number() -> None:
    claims = [Claim(number, PAID_ON, 100) for number in ("B3", "B1", "B2")]
    assert dict(allocate(100, claims, PAID_ON).lines) == {"B1": 34, "B2": 33, "B3": 33}


def test_oldest_first() -> None:
    claims = [Claim("A", date(2025, 5, 1), 1_260_000), Claim("B", date(2025, 6, 1), 340_000)]
    assert allocate(1_300_000, claims, PAID_ON).lines == (("A", 1_260_000), ("B", 40_000))


def test_costs_and_interest_precede_what_is_due() -> None:
    claims = [
        Claim("P", date(2025, 5, 1), 1_000),
        Claim("I", date(2025, 6, 1), 200, ClaimKind.INTEREST),
        Claim("K", date(2025, 6, 1), 100, ClaimKind.COST),
        Claim("L", date(2025, 8, 1), 100, ClaimKind.COST),
    ]
    assert allocate(1_350, claims, PAID_ON).lines == (("K", 100), ("I", 200), ("P", 1_000), ("L", 50))
    assert allocate(250, claims, PAID_ON).lines == (("K", 100), ("I", 150))


@pytest.mark.parametrize("amount", [0, -1])
def test_a_payment_is_more_than_nothing(amount: int) -> None:
    with pytest.raises(InputError) as caught:
        allocate(amount, CLAIMS, PAID_ON)
    assert caught.value.field == "amount"
    with pytest.raises(InputError, match="not more than 0"):
        allocate_by_hand(amount, CLAIMS, {})


def test_unknown_numbers_are_refused() -> None:
    with pytest.raises(InputError, match="A9"):
        allocate(1, CLAIMS, PAID_ON, ["A9"])
    with pytest.raises(InputError, match="A9"):
        allocate_by_hand(1, CLAIMS, {"A9": 1})


def test_a_broken_ledger_is_no_input() -> None:
    with pytest.raises(ValueError, match="A1"):
        allocate(1, [CLAIMS[0], CLAIMS[0]], PAID_ON)
    with pytest.raises(ValueError, match="A5"):
        allocate(1, [Claim("A5", PAID_ON, -1)], PAID_ON)


def test_by_hand() -> None:
    found = allocate_by_hand(50_000, CLAIMS, {"A4": 26_000, "A1": 0})
    assert (found.lines, found.advance) == ((("A4", 26_000),), 24_000)
    for wanted in ({"A3": 25_001}, {"A3": -1}, {"A1": 40_000, "A2": 10_001}):
        with pytest.raises(InputError) as caught:
            allocate_by_hand(50_000, CLAIMS, wanted)
        assert caught.value.field == "allocation"


LEDGERS = st.lists(
    st.tuples(
        st.dates(date(2025, 6, 1), date(2025, 8, 31)) | st.just(PAID_ON),
        st.integers(0, 10**10) | st.integers(0, 5),
        st.sampled_from(list(ClaimKind)),
    ),
    max_size=12,
).map(lambda rows: [Claim(f"C{place:02d}", *row) for place, row in enumerate(rows)])


@given(LEDGERS, st.integers(1, 10**11), st.data())
def test_no_fen_is_lost_and_none_is_given_twice(claims: list[Claim], amount: int, data: st.DataObject) -> None:
    named = data.draw(st.lists(st.sampled_from([each.number for each in claims]))) if claims else []
    found = allocate(amount, claims, PAID_ON, named)
    lines = dict(found.lines)
    assert len(lines) == len(found.lines)
    assert sum(lines.values()) + found.advance == amount
    assert all(0 < lines.get(each.number, 1) <= max(1, each.open_fen) for each in claims)
    still_open = sum(each.open_fen for each in claims) - sum(lines.values())
    assert still_open == 0 or found.advance == 0
    assert allocate(amount, reversed(claims), PAID_ON, named) == found


@given(LEDGERS, st.integers(1, 10**11))
def test_nothing_undue_is_paid_before_what_is_due(claims: list[Claim], amount: int) -> None:
    lines = dict(allocate(amount, claims, PAID_ON).lines)
    due_open = sum(each.open_fen - lines.get(each.number, 0) for each in claims if each.due_on <= PAID_ON)
    undue_paid = sum(lines.get(each.number, 0) for each in claims if each.due_on > PAID_ON)
    assert due_open == 0 or undue_paid == 0

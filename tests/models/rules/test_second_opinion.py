"""10,000 random ledgers: the rules and an independent second implementation agree to the fen."""

from datetime import date, timedelta
from random import Random

import pytest

from models.kernel.enums import ValueTier
from models.rules.ageing import OpenCharge, ageing, overdue_ageing
from models.rules.allocation import Claim, allocate
from models.rules.due_date import due_date
from models.rules.parameters import defaults
from tests.models.rules.second_opinion import Debt, by_charge_date, by_days_overdue, spread

AS_OF = date(2025, 7, 10)
LEDGERS = 2_500
TIERS = {tier.value: tier for tier in ValueTier}


def some_day(chance: Random, back: int) -> date:
    """A random day up to ``back`` days before; often a month's end or a leap day, where the rules have their edges."""
    day = AS_OF - timedelta(days=chance.randint(0, back))
    edge = chance.random()
    if edge < 0.2:
        return max(day.replace(day=1) - timedelta(days=1), date(2019, 1, 1))
    return date(2024, 2, 29) if edge < 0.25 else day


def ledger(chance: Random) -> list[Debt]:
    debts = []
    for place in range(chance.randint(0, 7)):
        occurred = some_day(chance, chance.choice([40, 200, 1_500]))
        agreed = occurred + timedelta(days=chance.randint(0, 120)) if chance.random() < 0.3 else None
        deferred = occurred + timedelta(days=chance.randint(0, 200)) if chance.random() < 0.2 else None
        owed = chance.choice([0, 1, 100, chance.randint(1, 10_000), chance.randint(1, 10**9)])
        tier = chance.choice(["diamond", "gold", "silver", "ordinary", "none"])
        debts.append(Debt(f"C{place}", occurred, tier, agreed, deferred, owed))
    # Equal limit days are where shares matter.
    if len(debts) > 2 and chance.random() < 0.5:
        first = debts[0]
        for debt in debts[1:3]:
            debt.occurred, debt.tier, debt.agreed, debt.deferred = (
                first.occurred,
                first.tier,
                first.agreed,
                first.deferred,
            )
    chance.shuffle(debts)
    return debts


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_the_two_agree(seed: int) -> None:
    chance, figures = Random(seed), defaults()
    for _ in range(LEDGERS):
        debts = ledger(chance)
        as_of = AS_OF + timedelta(days=chance.randint(0, 1_500))
        dues = {
            debt.number: due_date(
                debt.occurred, TIERS[debt.tier], figures, agreed=debt.agreed, deferred_to=debt.deferred
            )
            for debt in debts
        }
        assert dues == {debt.number: debt.due for debt in debts}
        charges = [OpenCharge(debt.occurred, dues[debt.number], debt.owed) for debt in debts]
        assert [each.open_fen for each in ageing(charges, as_of, figures)] == by_charge_date(debts, as_of)
        assert [each.open_fen for each in overdue_ageing(charges, as_of, figures)] == by_days_overdue(debts, as_of)
        paid = chance.randint(1, sum(debt.owed for debt in debts) * 5 // 4 + 2)
        named = [debt.number for debt in debts if chance.random() < 0.15]
        claims = [Claim(debt.number, dues[debt.number], debt.owed) for debt in debts]
        found = allocate(paid, claims, AS_OF, named)
        lines, advance = spread(paid, debts, AS_OF, named)
        assert dict(found.lines) == {number: fen for number, fen in lines.items() if fen}
        assert found.advance == advance

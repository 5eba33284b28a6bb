"""Due dates, ageing and allocation a second time, written from the text of the rules alone, to compare results with.

Nothing of the rules is used here: months are counted with the calendar, shares with exact fractions.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import floor


@dataclass
class Debt:
    number: str
    occurred: date
    tier: str
    agreed: date | None
    deferred: date | None
    owed: int

    @property
    def due(self) -> date:
        months = {"diamond": 3, "gold": 2, "silver": 1, "ordinary": 1, "none": 1}[self.tier]
        found = months_on(self.occurred, months)
        if self.agreed and self.agreed < found:
            found = self.agreed
        if self.deferred and self.deferred > found:
            found = self.deferred
        return found


def months_on(day: date, months: int) -> date:
    """The corresponding day, else the last one of the month."""
    year, month = day.year + months // 12, day.month + months % 12
    if month > 12:
        year, month = year + 1, month - 12
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def age(start: date, as_of: date) -> int:
    if as_of > months_on(start, 36):
        return 7
    if as_of > months_on(start, 24):
        return 6
    if as_of > months_on(start, 12):
        return 5
    days = as_of.toordinal() - start.toordinal()
    for place, most in enumerate((30, 60, 90, 180)):
        if days <= most:
            return place
    return 4


def by_charge_date(debts: list[Debt], as_of: date) -> list[int]:
    totals = [0] * 8
    for debt in debts:
        totals[age(debt.occurred, as_of)] += debt.owed
    return totals


def by_days_overdue(debts: list[Debt], as_of: date) -> list[int]:
    totals = [0] * 10
    for debt in debts:
        if as_of < debt.due:
            totals[0] += debt.owed
        elif as_of == debt.due:
            totals[1] += debt.owed
        else:
            totals[2 + age(debt.due, as_of)] += debt.owed
    return totals


def spread(paid: int, debts: list[Debt], on: date, named: list[str]) -> tuple[dict[str, int], int]:
    """What each debt gets, and what is left over."""
    got = {debt.number: 0 for debt in debts}
    known = {debt.number: debt for debt in debts}
    for number in named:
        got[number] = min(paid, known[number].owed)
        paid -= got[number]
    rest = [debt for debt in debts if debt.number not in named]
    for undue in (False, True):
        part = [debt for debt in rest if (debt.due > on) is undue]
        for day in sorted({debt.due for debt in part}):
            same = [debt for debt in part if debt.due == day]
            whole = sum(debt.owed for debt in same)
            have = min(paid, whole)
            if whole == 0:
                continue
            exact = {debt.number: Fraction(have * debt.owed, whole) for debt in same}
            for number, share in exact.items():
                got[number] = floor(share)
            missing = have - sum(got[number] for number in exact)
            while missing:
                number = min(exact, key=lambda each: (got[each] - exact[each], each))
                got[number] += 1
                missing -= 1
            paid -= have
    return got, paid

"""What overdue arrears cost of a handler's commission, and the yearly bonus (RULES.md §10.7).

Commission × unpaid / billed × rate of the days overdue, half-up to the fen per line; collected later, a part comes
back. The rates are unset until a manager sets them: unset computes nothing and shows 未设置.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from models.kernel.money import Fen, divide_half_up
from models.rules.catalogue_arrears import UNSET
from models.rules.parameters import Figures

_BP = 10_000
_BANDS = (1, 2, 3, 4)


@dataclass(frozen=True, slots=True)
class CommissionLine:
    """Commission on one bill.

    Attributes:
        commission: Commission (fen).
        billed: The bill (fen), more than 0.
        unpaid: What is open of it (fen), at most ``billed``.
        days_over: Days overdue.
    """

    commission: Fen
    billed: Fen
    unpaid: Fen
    days_over: int


def deduction_rate(days_over: int, figures: Figures) -> int | None:
    """The rate for days overdue in basis points; None while any rate of the table is unset."""
    rates = [figures.integer(f"arrears.deduction.rate.{band}") for band in _BANDS]
    if UNSET in rates:
        return None
    if days_over <= 0:
        return 0
    limits = [figures.integer(f"arrears.deduction.days.{band}") for band in _BANDS[:-1]]
    return rates[sum(1 for limit in limits if days_over > limit)]


def deduction(line: CommissionLine, figures: Figures) -> Fen | None:
    """What a line loses (fen); None while the table is unset.

    Raises:
        ValueError: Nothing was billed, or more is unpaid than billed.
    """
    if not 0 <= line.unpaid <= line.billed or line.billed == 0:
        raise ValueError(f"unpaid {line.unpaid} of {line.billed}")
    rate = deduction_rate(line.days_over, figures)
    if rate is None:
        return None
    return divide_half_up(line.commission * line.unpaid * rate, line.billed * _BP)


def total_deduction(lines: Iterable[CommissionLine], figures: Figures) -> Fen | None:
    """The sum of the rounded lines (fen); None while the table is unset."""
    if deduction_rate(0, figures) is None:
        return None
    return sum(deduction(line, figures) or 0 for line in lines)


def restored(deducted: Fen, unpaid: Fen, collected: Fen, days_over: int, figures: Figures) -> Fen:
    """What comes back when arrears are collected, half-up (fen).

    Args:
        deducted: What was deducted (fen).
        unpaid: What was open then (fen), more than 0.
        collected: What was collected of it since (fen), at most ``unpaid``.
        days_over: Days overdue on the day of collection.
        figures: Figures in force.
    """
    early = days_over <= figures.integer("arrears.restore.days")
    rate = figures.integer("arrears.restore.early_bp" if early else "arrears.restore.late_bp")
    return divide_half_up(deducted * collected * rate, unpaid * _BP)


def bonus(base: Fen, revenue_bp: int, upkeep_bp: int, quality_bp: int, figures: Figures) -> Fen:
    """The yearly bonus: base × the weighted degrees reached (basis points), half-up once (fen)."""
    reached = (
        revenue_bp * figures.integer("arrears.bonus.revenue_bp")
        + upkeep_bp * figures.integer("arrears.bonus.upkeep_bp")
        + quality_bp * figures.integer("arrears.bonus.quality_bp")
    )
    return divide_half_up(base * reached, _BP * _BP)

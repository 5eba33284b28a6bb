"""To which outlet a customer belongs (RULES.md §5.5–5.7, §10.10).

The largest three-month average of assets and liabilities decides; equal, the largest average of assets; equal, the
earliest account; equal, the lower outlet code. Averages are compared as exact fractions, never rounded.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from models.kernel.money import Fen
from models.rules.parameters import Figures


@dataclass(frozen=True, slots=True)
class Claim:
    """What one outlet brings forward.

    Attributes:
        outlet_code: The outlet.
        total: Three-month daily average of assets and liabilities, in fen.
        assets: Three-month daily average of assets, in fen.
        opened_on: Day of the first account there.
    """

    outlet_code: str
    total: Fraction
    assets: Fraction
    opened_on: date


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outlet and the step that decided.

    Attributes:
        outlet_code: The outlet that has the customer.
        step: 1 total, 2 assets, 3 account opening, 4 outlet code; 0 when there was one claim only.
    """

    outlet_code: str
    step: int


def daily_average(stretches: Sequence[tuple[Fen, int]]) -> Fraction:
    """Exact daily average in fen of ``(balance, days)`` stretches.

    Raises:
        ZeroDivisionError: No days at all.
    """
    return Fraction(sum(balance * days for balance, days in stretches), sum(days for _, days in stretches))


def attribute(claims: Sequence[Claim]) -> Verdict:
    """The outlet that has the customer, and which step decided.

    Raises:
        ValueError: No claim.
    """
    if not claims:
        raise ValueError("no claim")
    first, *others = sorted(claims, key=_order)
    if not others:
        return Verdict(first.outlet_code, 0)
    pairs = zip(_order(first), _order(others[0]), strict=True)
    return Verdict(first.outlet_code, next((step for step, (a, b) in enumerate(pairs, 1) if a != b), 4))


def included(total: Fen, figures: Figures) -> bool:
    """Whether assets and liabilities (fen) bring a customer into the system."""
    return total >= figures.integer("inclusion.minimum")


def may_take_more(customers: int, figures: Figures) -> int:
    """How many customers a dedicated manager with ``customers`` of them may still take."""
    return max(0, figures.integer("manager.customers") - customers)


def _order(claim: Claim) -> tuple[Fraction, Fraction, date, str]:
    return (-claim.total, -claim.assets, claim.opened_on, claim.outlet_code)

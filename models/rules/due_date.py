"""Until when a charge must be paid, and how far it is over (RULES.md §10.2).

The tier on the day of the charge gives months from that day; an earlier date of the agreement rules; an approved
deferral replaces both if it is later. The tier is frozen on the charge, so a later change of tier moves nothing.
"""

from datetime import date, timedelta

from models.kernel.enums import ValueTier
from models.kernel.periods import add_months
from models.rules.parameters import Figures


def limit_months(tier: ValueTier, figures: Figures) -> int:
    """Months that a tier has to pay; who is no key account has those of 一般."""
    held = ValueTier.ORDINARY if tier is ValueTier.NONE else tier
    return figures.integer(f"arrears.limit.{held.value}")


def due_date(
    occurred_on: date,
    tier: ValueTier,
    figures: Figures,
    *,
    agreed: date | None = None,
    deferred_to: date | None = None,
) -> date:
    """Last day on which a charge is paid in time.

    Args:
        occurred_on: Day of the charge.
        tier: Tier in force on that day.
        figures: Figures in force on that day.
        agreed: Settlement date of the agreement; rules only if it is earlier than the tier's.
        deferred_to: New date of an approved deferral; rules only if it is later than the date so far.
    """
    limit = add_months(occurred_on, limit_months(tier, figures))
    if agreed is not None:
        limit = min(limit, agreed)
    return limit if deferred_to is None else max(limit, deferred_to)


def overdue_days(due_on: date, as_of: date) -> int:
    """Days past the limit day; 0 on it and before."""
    return max(0, (as_of - due_on).days)


def latest_deferral(due_on: date, figures: Figures) -> date:
    """The last day to which a charge may be deferred."""
    return due_on + timedelta(days=figures.integer("arrears.deferral_days"))

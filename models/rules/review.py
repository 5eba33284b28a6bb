"""When a customer file must be gone through again (RULES.md §1.14, §10.9).

A tier has a round: half-month, month, quarter or half-year. In calendar mode each calendar period must hold a review,
so the limit is the last day of the period after the one that holds the last review. In rolling mode the limit is one
round after the last review, clamped to the month's end. Only a confirmation of all 19 items is a review.
"""

from datetime import date, timedelta

from models.kernel.enums import ReviewMode, ValueTier
from models.kernel.periods import PeriodKind, add_months, next_period
from models.rules.due import Due, due_on
from models.rules.parameters import Figures


def review_round(tier: ValueTier, figures: Figures) -> PeriodKind | None:
    """The round of a tier; None for a customer that is no key account."""
    return None if tier is ValueTier.NONE else PeriodKind(figures.text(f"review.round.{tier.value}"))


def review_due(tier: ValueTier, last_review: date, figures: Figures) -> date | None:
    """Last day on which the next review is in time; None when the tier has no round.

    Args:
        tier: Tier in force.
        last_review: Day of the last review, or of filing when there was none.
        figures: Figures in force.
    """
    kind = review_round(tier, figures)
    if kind is None:
        return None
    if figures.text("review.mode") == ReviewMode.CALENDAR:
        return next_period(kind, last_review).last
    if kind is PeriodKind.HALF_MONTH:
        return last_review + timedelta(days=figures.integer("review.half_month_days"))
    return add_months(last_review, kind.months)


def review_state(tier: ValueTier, last_review: date, today: date, figures: Figures) -> Due | None:
    """Where the review stands on a day; None when the tier has no round."""
    limit = review_due(tier, last_review, figures)
    return None if limit is None else due_on(limit, today)

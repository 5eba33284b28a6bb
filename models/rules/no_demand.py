"""Active service (RULES.md §1.24): who is silent for too long, and whom to phone today."""

from datetime import date

from models.kernel.enums import ValueTier
from models.rules.parameters import Figures


def silent_days(last_request: date | None, filed_on: date, today: date) -> int:
    """Days since the last request, or since filing when there was none; the first day is not counted."""
    return max(0, (today - (last_request or filed_on)).days)


def no_demand_alert(
    tier: ValueTier, last_request: date | None, filed_on: date, today: date, figures: Figures
) -> int | None:
    """Days of silence when they reach the tier's limit, else None; a limit of 0 means no alert."""
    limit = 0 if tier is ValueTier.NONE else figures.integer(f"no_demand.days.{tier.value}")
    days = silent_days(last_request, filed_on, today)
    return days if limit and days >= limit else None


def on_call_list(tier: ValueTier, requests_today: int, calls_today: int, figures: Figures) -> bool:
    """Whether the customer is to be phoned today: a key customer without a request or a logged call today."""
    if tier is ValueTier.NONE or requests_today or calls_today:
        return False
    order = list(ValueTier)
    lowest = next(index for index, each in enumerate(order) if each.value == figures.text("call_list.lowest_tier"))
    return order.index(tier) <= lowest

"""Time limit of a service request (RULES.md §1.23): city the same day, rural two days, special three after a call."""

from datetime import date, timedelta

from models.kernel.enums import RequestArea
from models.kernel.errors import InputError
from models.kernel.messages import msg
from models.rules.parameters import Figures


def request_limit(area: RequestArea, accepted_on: date, called_on: date | None, figures: Figures) -> date:
    """Last day on which the request is served in time; the first day is not counted.

    Args:
        area: Which clock runs.
        accepted_on: Day of acceptance.
        called_on: Day of the logged call to the customer; starts the special clock.
        figures: Figures in force.

    Raises:
        InputError: The special clock without a call, or with a call before the request.
    """
    if area is not RequestArea.SPECIAL:
        return accepted_on + timedelta(days=figures.integer(f"service.{area.value}_days"))
    if called_on is None:
        raise InputError(
            msg("The special time limit starts with a call to the customer, and none is logged"),
            msg("Call the customer and log the call first"),
            field="called",
        )
    if called_on < accepted_on:
        raise InputError(
            msg("The call of {called} lies before the request of {accepted}", called=called_on, accepted=accepted_on),
            msg("Correct the day of the call"),
            field="called",
        )
    return called_on + timedelta(days=figures.integer("service.special_days"))

"""Until when a debt may be sued for (RULES.md §10.15).

Three years run from the limit day; each delivered demand, acknowledgement and part payment starts them anew.
"""

from collections.abc import Iterable
from datetime import date

from models.kernel.periods import add_months
from models.rules.parameters import Figures


def limitation_date(due_on: date, restarts: Iterable[date], figures: Figures) -> date:
    """Last day of the limitation.

    Args:
        due_on: Limit day of the charge.
        restarts: Days of delivered demands, acknowledgements and part payments, in any order.
        figures: Figures in force.
    """
    return add_months(max((due_on, *restarts)), figures.integer("arrears.limitation_months"))


def limitation_near(limitation_on: date, today: date, figures: Figures) -> bool:
    """Whether the limitation ends within the days of warning, or has ended."""
    return (limitation_on - today).days <= figures.integer("arrears.warn.limitation_days")

"""Figures with some values set, for tests of rules."""

from datetime import date

from models.rules.parameters import Figures, ParameterRow, ParameterSet, defaults

OFFICE = "10000000"


def with_values(**values: object) -> Figures:
    """Defaults with these set; ``__`` stands for the dot of a key."""
    rows = [ParameterRow(key.replace("__", "."), str(value), OFFICE, date.min) for key, value in values.items()]
    return ParameterSet(rows).at(date(2025, 11, 24), (OFFICE,))


CALENDAR = defaults()
ROLLING = with_values(review__mode="rolling")

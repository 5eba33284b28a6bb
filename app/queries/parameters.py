"""Parameters as rows, and as the parameter screen shows them: value, source, date, who, history."""

from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from models.rules.parameters import ParameterRow, ParameterSet


@dataclass(frozen=True, slots=True)
class ParameterChange:
    """One value that an office set.

    Attributes:
        key: Key of the figure.
        value: Canonical text.
        org_code: The office.
        org_name: Its name.
        effective_from: First day in force.
        maker: Who entered it, by name where known.
        checker: Who unlocked it, by name where known; empty for none.
        note: Source or reason.
        created_ms: When it was entered.
    """

    key: str
    value: str
    org_code: str
    org_name: str
    effective_from: date
    maker: str
    checker: str
    note: str
    created_ms: int


def parameter_set(connection: sa.Connection) -> ParameterSet:
    """All values that offices have set; of two for one office and day the later entered wins."""
    rows = connection.execute(sa.text("SELECT key, value, org_code, effective_from, created_ms FROM parameter_value"))
    return ParameterSet(ParameterRow(row[0], row[1], row[2], date.fromisoformat(row[3]), row[4]) for row in rows)


_CHANGES = """
SELECT p.key, p.value, p.org_code, coalesce(o.org_name, p.org_code), p.effective_from,
       coalesce(m.name, p.maker), coalesce(c.name, p.checker, ''), p.source_note, p.created_ms
FROM parameter_value p
LEFT JOIN org_unit o ON o.org_code = p.org_code
LEFT JOIN staff m ON m.staff_no = p.maker
LEFT JOIN staff c ON c.staff_no = p.checker
WHERE :key IN ('', p.key) ORDER BY p.effective_from DESC, p.created_ms DESC
"""


def history(connection: sa.Connection, key: str = "") -> tuple[ParameterChange, ...]:
    """Every value ever set for a figure (empty: for all), latest effective day first."""
    rows = connection.execute(sa.text(_CHANGES), {"key": key})
    return tuple(
        ParameterChange(row[0], row[1], row[2], row[3], date.fromisoformat(row[4]), row[5], row[6], row[7], row[8])
        for row in rows
    )

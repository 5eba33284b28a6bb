"""What stands around the list of customers: coverage of the area, villages and managers to choose from."""

from dataclasses import dataclass

import sqlalchemy as sa

from models.kernel.enums import CustomerStatus
from models.tables import metadata


@dataclass(frozen=True, slots=True)
class Coverage:
    """Share of the area's commercial users that are customers.

    Attributes:
        customers: Files in use, silent or lost.
        prospects: Prospects.
    """

    customers: int
    prospects: int

    @property
    def basis_points(self) -> int | None:
        """Customers ÷ (customers + prospects) in basis points, half-up; None when there are none."""
        whole = self.customers + self.prospects
        return None if whole == 0 else (self.customers * 20_000 + whole) // (2 * whole)


def coverage(connection: sa.Connection, outlet: str = "") -> Coverage:
    """Customers and prospects of the cache, or of one outlet."""
    c = metadata.tables["customer"].c
    query = sa.select(sa.func.count(), c.status == CustomerStatus.PROSPECT).where(
        c.deleted_ms.is_(None), c.merged_into.is_(None), c.status != CustomerStatus.WITHDRAWN
    )
    if outlet:
        query = query.where(c.outlet_code == outlet)
    counts = {bool(prospect): count for count, prospect in connection.execute(query.group_by(sa.text("2")))}
    return Coverage(counts.get(False, 0), counts.get(True, 0))


def villages(connection: sa.Connection) -> tuple[str, ...]:
    """Villages of living files, for the filter."""
    c = metadata.tables["customer"].c
    query = sa.select(c.village).where(c.deleted_ms.is_(None), c.village.is_not(None)).distinct().order_by(c.village)
    return tuple(village for village in connection.execute(query).scalars() if village)


def managers(connection: sa.Connection) -> dict[str, str]:
    """Names of the people who look after a customer here, by staff number."""
    c, staff = metadata.tables["customer"].c, metadata.tables["staff"].c
    both = sa.union(sa.select(c.manager_a), sa.select(c.manager_b)).subquery()
    query = sa.select(staff.staff_no, staff.name).where(staff.staff_no.in_(sa.select(both)), staff.deleted_ms.is_(None))
    return {staff_no: name for staff_no, name in connection.execute(query.order_by(staff.staff_no))}

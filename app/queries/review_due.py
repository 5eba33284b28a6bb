"""档案核对: files whose review is due today or overdue, by the one definition of ``models.rules.review``."""

from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from app.queries.visit_due import SERVED, FiguresOf
from models.kernel.clock import day_of
from models.kernel.enums import DueState, ValueTier
from models.rules.due import Due
from models.rules.parameters import Figures
from models.rules.review import review_state
from models.rules.tiering import tier_on
from models.tables import metadata


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """One file to be gone through.

    Attributes:
        customer_id: The customer.
        customer_no: CRM number.
        customer_name: Full name.
        village: Village, may be empty.
        address: Mailing address.
        contact: Contact person.
        phone: Telephone.
        outlet: Outlet code.
        tier: Tier in force.
        reviewed_on: Last confirmed review, None if never.
        due: Where the limit stands.
    """

    customer_id: bytes
    customer_no: str
    customer_name: str
    village: str
    address: str
    contact: str
    phone: str
    outlet: str
    tier: ValueTier
    reviewed_on: date | None
    due: Due


def review_rows(
    connection: sa.Connection, day: date, figures_of: FiguresOf, states: frozenset[DueState], outlet: str = ""
) -> tuple[ReviewLine, ...]:
    """Files whose review stands in one of the states, the oldest limit first; filing counts as the first review."""
    c = metadata.tables["customer"].c
    query = sa.select(
        c.id, c.crm_customer_no, c.full_name, c.village, c.address, c.contact_name, c.phone, c.outlet_code,
        c.value_tier, c.tier_from, c.tier_before, c.reviewed_on, c.created_ms,
    ).where(c.deleted_ms.is_(None), c.merged_into.is_(None), c.status.in_(SERVED))  # fmt: skip
    if outlet:
        query = query.where(c.outlet_code == outlet)
    figures: dict[str, Figures] = {}
    lines: list[ReviewLine] = []
    for row in connection.execute(query):
        if row.outlet_code not in figures:
            figures[row.outlet_code] = figures_of(row.outlet_code)
        tier = tier_on(day, row.value_tier, row.tier_from, row.tier_before)
        due = review_state(tier, row.reviewed_on or day_of(row.created_ms), day, figures[row.outlet_code])
        if due is not None and due.state in states:
            texts = (row.full_name, row.village or "", row.address, row.contact_name or "", row.phone or "")
            lines.append(ReviewLine(row.id, row.crm_customer_no, *texts, row.outlet_code, tier, row.reviewed_on, due))
    return tuple(sorted(lines, key=lambda line: (line.due.limit, line.village, line.customer_name)))

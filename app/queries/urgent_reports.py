"""异常报告 to the centre, the latest first, those without an answer before the rest."""

from dataclasses import dataclass

import sqlalchemy as sa

from app.queries.page import Page
from models.tables import metadata


@dataclass(frozen=True, slots=True)
class UrgentLine:
    """One report.

    Attributes:
        report_id: Its id.
        customer_id: The customer.
        customer_name: Full name.
        visit_id: The visit that raised it.
        matter: What is abnormal.
        remedy: What was done or is asked.
        answer: Answer of the centre, empty while open.
        answered_by: Staff number of who answered.
        created_ms: Instant of reporting.
        author: Staff number of the reporter.
        waiting: Not yet confirmed by the centre.
    """

    report_id: bytes
    customer_id: bytes
    customer_name: str
    visit_id: bytes
    matter: str
    remedy: str
    answer: str
    answered_by: str
    created_ms: int
    author: str
    waiting: bool


def urgent_page(
    connection: sa.Connection, open_only: bool, offset: int, limit: int, outlet: str = ""
) -> Page[UrgentLine]:
    """Urgent reports."""
    u, customer = metadata.tables["urgent_report"], metadata.tables["customer"]
    pending = metadata.tables["outbox_row"].c
    waiting = sa.exists().where(pending.table_name == "urgent_report", pending.row_id == u.c.id)
    tables = u.join(customer, customer.c.id == u.c.customer_id)
    where: list[sa.ColumnElement[bool]] = [u.c.deleted_ms.is_(None)]
    if open_only:
        where.append(sa.func.coalesce(u.c.answer, "") == "")
    if outlet:
        where.append(customer.c.outlet_code == outlet)
    total = connection.execute(sa.select(sa.func.count()).select_from(tables).where(*where)).scalar_one()
    query = (
        sa.select(
            u.c.id, u.c.customer_id, customer.c.full_name, u.c.visit_id, u.c.matter, u.c.remedy,
            sa.func.coalesce(u.c.answer, ""), sa.func.coalesce(u.c.answered_by, ""), u.c.created_ms, u.c.created_by,
            waiting,
        )
        .select_from(tables)
        .where(*where)
        .order_by(sa.func.coalesce(u.c.answer, "") != "", u.c.created_ms.desc(), u.c.id)
        .offset(offset)
        .limit(limit)
    )  # fmt: skip
    return Page(tuple(UrgentLine(*row) for row in connection.execute(query)), total, offset)

"""走访计划: lines of a month, and what a plan for a month should hold."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa

from app.queries.visit_due import SERVED, FiguresOf
from models.kernel.enums import PlanStatus, VisitClass
from models.kernel.periods import days_in_month
from models.rules.cadence import class_history, month_cadence
from models.rules.parameters import Figures
from models.tables import metadata


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One planned visit.

    Attributes:
        plan_id: Its id.
        month: ``2025-12``.
        customer_id: The customer.
        customer_name: Full name.
        village: Village, may be empty.
        visit_class: Class of the customer.
        planned_on: Day.
        purpose: Purpose codes.
        manager: Staff number of the planner.
        manager_name: Name, or the staff number.
        note: Remark.
        status: Draft, awaiting approval, approved, returned.
        approver: Staff number of the approver.
        decision_note: Why it was returned.
        carried_out: A visit of the customer on or after the planned day within the month exists, or one names the line.
    """

    plan_id: bytes
    month: str
    customer_id: bytes
    customer_name: str
    village: str
    visit_class: VisitClass
    planned_on: date
    purpose: frozenset[str]
    manager: str
    manager_name: str
    note: str
    status: PlanStatus
    approver: str
    decision_note: str
    carried_out: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """A visit that a month's plan should hold by the quota."""

    customer_id: bytes
    customer_name: str
    scope: str
    planned_on: date


def plan_lines(
    connection: sa.Connection, month: str, status: PlanStatus | None = None, manager: str = "", outlet: str = ""
) -> tuple[PlanLine, ...]:
    """Lines of a month by day."""
    p, customer, staff = (metadata.tables[name] for name in ("visit_plan", "customer", "staff"))
    visit = metadata.tables["visit"].c
    done = sa.exists().where(visit.deleted_ms.is_(None), visit.superseded.is_(False), visit.plan_id == p.c.id)
    query = (
        sa.select(
            p.c.id, p.c.month, p.c.customer_id, customer.c.full_name, sa.func.coalesce(customer.c.village, ""),
            customer.c.visit_class, p.c.planned_on, p.c.purpose, p.c.manager,
            sa.func.coalesce(staff.c.name, p.c.manager), sa.func.coalesce(p.c.note, ""), p.c.status,
            sa.func.coalesce(p.c.approver, ""), sa.func.coalesce(p.c.decision_note, ""), done,
        )
        .select_from(
            p.join(customer, customer.c.id == p.c.customer_id).outerjoin(staff, staff.c.staff_no == p.c.manager)
        )
        .where(p.c.deleted_ms.is_(None), p.c.month == month)
        .order_by(p.c.planned_on, customer.c.village, customer.c.full_name, p.c.id)
    )  # fmt: skip
    if status is not None:
        query = query.where(p.c.status == status)
    if manager:
        query = query.where(p.c.manager == manager)
    if outlet:
        query = query.where(customer.c.outlet_code == outlet)
    rows: Iterable[Any] = connection.execute(query)
    return tuple(PlanLine(*row) for row in rows)


def plan_line(connection: sa.Connection, plan_id: bytes) -> PlanLine | None:
    """One line, or None when it is gone."""
    p = metadata.tables["visit_plan"].c
    month = connection.execute(sa.select(p.month).where(p.id == plan_id, p.deleted_ms.is_(None))).scalar()
    lines = () if month is None else plan_lines(connection, month)
    return next((line for line in lines if line.plan_id == plan_id), None)


def pending_plans(connection: sa.Connection, outlet: str = "") -> tuple[PlanLine, ...]:
    """Lines of every month that await approval."""
    p = metadata.tables["visit_plan"].c
    query = sa.select(p.month).where(p.deleted_ms.is_(None), p.status == PlanStatus.SUBMITTED).distinct()
    months = sorted(connection.execute(query).scalars())
    return tuple(
        line for month in months for line in plan_lines(connection, month, PlanStatus.SUBMITTED, outlet=outlet)
    )


def planned_for(connection: sa.Connection, customer_id: bytes, day: date) -> bytes | None:
    """The approved line of this month that a visit on a day carries out: the earliest not yet carried out."""
    p = metadata.tables["visit_plan"].c
    visit = metadata.tables["visit"].c
    done = sa.exists().where(visit.deleted_ms.is_(None), visit.superseded.is_(False), visit.plan_id == p.id)
    query = (
        sa.select(p.id)
        .where(
            p.deleted_ms.is_(None),
            p.customer_id == customer_id,
            p.month == f"{day:%Y-%m}",
            p.status == PlanStatus.APPROVED,
            ~done,
        )
        .order_by(p.planned_on)
    )
    return connection.execute(query).scalars().first()


def proposals(
    connection: sa.Connection, first: date, figures_of: FiguresOf, outlet: str, manager: str = ""
) -> tuple[Proposal, ...]:
    """Visits that the quota of a month asks for and that no line covers yet, each on a working day by its checkpoint.

    Args:
        connection: A read transaction.
        first: First day of the month.
        figures_of: Figures in force per outlet.
        outlet: Outlet whose customers are planned.
        manager: Only customers of this A manager, or empty.
    """
    c = metadata.tables["customer"].c
    query = sa.select(c.id, c.full_name, c.scope, c.outlet_code, c.visit_class, c.class_from, c.class_before).where(
        c.deleted_ms.is_(None), c.merged_into.is_(None), c.status.in_(SERVED), c.outlet_code == outlet
    )
    if manager:
        query = query.where(c.manager_a == manager)
    taken = _taken(connection, f"{first:%Y-%m}")
    figures: dict[str, Figures] = {}
    last = first.replace(day=days_in_month(first))
    found: list[Proposal] = []
    for row in connection.execute(query.order_by(c.village, c.full_name)):
        if row.outlet_code not in figures:
            figures[row.outlet_code] = figures_of(row.outlet_code)
        spans = class_history(row.visit_class, row.class_from, row.class_before)
        points = month_cadence(spans, (), last, figures[row.outlet_code]).checkpoints
        free = points[taken.get(row.id, 0) :]
        found.extend(Proposal(row.id, row.full_name, row.scope, _working_day(point, first)) for point in free)
    return tuple(found)


def _taken(connection: sa.Connection, month: str) -> dict[bytes, int]:
    p = metadata.tables["visit_plan"].c
    query = (
        sa.select(p.customer_id, sa.func.count())
        .where(p.deleted_ms.is_(None), p.month == month)
        .group_by(p.customer_id)
    )
    return {customer_id: count for customer_id, count in connection.execute(query)}


def _working_day(point: date, first: date) -> date:
    """The checkpoint, or the Friday before a week-end one, but not before the month."""
    back = max(0, point.isoweekday() - 5)
    return max(first, point - timedelta(days=back))

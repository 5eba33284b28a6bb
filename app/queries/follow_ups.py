"""跟进事项: open, due today, overdue or done; 逾期 is derived from the day, never stored."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from app.queries.page import Page
from models.kernel.enums import DueState, FollowUpStatus
from models.rules.due import due_state
from models.tables import metadata


@dataclass(frozen=True, slots=True)
class FollowUpFilter:
    """Which follow-ups are wanted.

    Attributes:
        state: ``open``, ``todo`` (due today or overdue), ``overdue``, ``done`` or empty for all.
        owner: Staff number, or empty.
        customer_id: Only this customer.
        series_id: Only of this visit.
        outlet: Outlet code, or empty.
        follow_up_id: Only this one.
    """

    state: str = "open"
    owner: str = ""
    customer_id: bytes | None = None
    series_id: bytes | None = None
    outlet: str = ""
    follow_up_id: bytes | None = None


@dataclass(frozen=True, slots=True)
class FollowUpLine:
    """One follow-up.

    Attributes:
        follow_up_id: Its id.
        customer_id: The customer.
        customer_name: Full name.
        village: Village, may be empty.
        series_id: Visit it comes from, if any.
        matter: What is to be done.
        owner: Staff number.
        owner_name: Name, or the staff number when the person is not known here.
        due_on: Last day.
        remind_ms: Instant of the reminder, or None.
        status: Open or done.
        done_on: Day it was finished.
        feedback: What came of it.
        state: Where the day stands; None when done.
    """

    follow_up_id: bytes
    customer_id: bytes
    customer_name: str
    village: str
    series_id: bytes | None
    matter: str
    owner: str
    owner_name: str
    due_on: date
    remind_ms: int | None
    status: FollowUpStatus
    done_on: date | None
    feedback: str
    state: DueState | None


def follow_ups_page(
    connection: sa.Connection, day: date, wanted: FollowUpFilter, offset: int, limit: int
) -> Page[FollowUpLine]:
    """Follow-ups by day, those of green-channel customers first within a day."""
    f = metadata.tables["follow_up"].c
    where = _where(day, wanted)
    total = connection.execute(sa.select(sa.func.count()).select_from(_tables()).where(*where)).scalar_one()
    customer = metadata.tables["customer"].c
    staff = metadata.tables["staff"].c
    query = (
        sa.select(
            f.id, f.customer_id, customer.full_name, sa.func.coalesce(customer.village, ""), f.visit_series_id,
            f.matter, f.owner, sa.func.coalesce(staff.name, f.owner), f.due_on, f.remind_ms, f.status, f.done_on,
            sa.func.coalesce(f.feedback, ""),
        )
        .select_from(_tables())
        .where(*where)
        .order_by(f.status.desc(), f.due_on, customer.green_channel.desc(), customer.full_name, f.id)
        .offset(offset)
        .limit(limit)
    )  # fmt: skip
    return Page(tuple(_line(row, day) for row in connection.execute(query)), total, offset)


def _line(row: Any, day: date) -> FollowUpLine:
    state = None if row.status is FollowUpStatus.DONE else due_state(row.due_on, day)
    values: list[Any] = [*row, state]
    return FollowUpLine(*values)


def _tables() -> sa.Join:
    f = metadata.tables["follow_up"]
    customer, staff = metadata.tables["customer"], metadata.tables["staff"]
    joined = f.join(customer, customer.c.id == f.c.customer_id)
    return joined.outerjoin(staff, staff.c.staff_no == f.c.owner)


def _where(day: date, wanted: FollowUpFilter) -> tuple[sa.ColumnElement[bool], ...]:
    f = metadata.tables["follow_up"].c
    parts: list[sa.ColumnElement[bool]] = [f.deleted_ms.is_(None)]
    if wanted.state in {"open", "todo", "overdue"}:
        parts.append(f.status == FollowUpStatus.OPEN)
    if wanted.state == "todo":
        parts.append(f.due_on <= day)
    elif wanted.state == "overdue":
        parts.append(f.due_on < day)
    elif wanted.state == "done":
        parts.append(f.status == FollowUpStatus.DONE)
    if wanted.owner:
        parts.append(f.owner == wanted.owner)
    if wanted.follow_up_id is not None:
        parts.append(f.id == wanted.follow_up_id)
    if wanted.outlet:
        parts.append(metadata.tables["customer"].c.outlet_code == wanted.outlet)
    if wanted.customer_id is not None:
        parts.append(f.customer_id == wanted.customer_id)
    if wanted.series_id is not None:
        parts.append(f.visit_series_id == wanted.series_id)
    return tuple(parts)

"""服务请求 with their time limit: open first, green channel first, breaches marked."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from app.queries.page import Page
from models.kernel.clock import day_of
from models.kernel.enums import DueState, RequestArea
from models.rules.due import due_on
from models.tables import metadata

SHANGHAI_SECONDS = 8 * 3600


@dataclass(frozen=True, slots=True)
class RequestFilter:
    """Which requests are wanted.

    Attributes:
        state: ``open``, ``todo`` (due today or broken), ``breach`` (open past the limit or done too late), ``done`` or
            empty for all.
        customer_id: Only this customer.
        text: Part of customer name, request number, 11185 ticket or content.
        outlet: Outlet code, or empty.
    """

    state: str = "open"
    customer_id: bytes | None = None
    text: str = ""
    outlet: str = ""


@dataclass(frozen=True, slots=True)
class RequestLine:
    """One request.

    Attributes:
        request_id: Its id.
        request_no: Number.
        customer_id: The customer.
        customer_name: Full name.
        village: Village, may be empty.
        phone: Telephone of the customer.
        green_channel: 绿色通道.
        requested_ms: Instant of acceptance.
        kind: What is asked for.
        ticket_no: 11185 ticket, empty without one.
        area: Which clock runs.
        content: Details.
        called_ms: Instant of the logged call, or None.
        due_on: Last day in time.
        done_ms: Instant of completion, or None.
        outcome: What was done.
        state: Where the limit stands; for a finished request whether it was kept.
        days_over: Days past the limit; 0 when kept.
    """

    request_id: bytes
    request_no: str
    customer_id: bytes
    customer_name: str
    village: str
    phone: str
    green_channel: bool
    requested_ms: int
    kind: str
    ticket_no: str
    area: RequestArea
    content: str
    called_ms: int | None
    due_on: date
    done_ms: int | None
    outcome: str
    state: DueState
    days_over: int

    @property
    def breach(self) -> bool:
        """Whether the limit is broken, still open or done too late."""
        return self.state is DueState.OVERDUE


def requests_page(
    connection: sa.Connection, day: date, wanted: RequestFilter, offset: int, limit: int
) -> Page[RequestLine]:
    """Requests: open before done, green channel first, then by limit."""
    r = metadata.tables["service_request"]
    customer = metadata.tables["customer"]
    tables = r.join(customer, customer.c.id == r.c.customer_id)
    where = _where(day, wanted)
    total = connection.execute(sa.select(sa.func.count()).select_from(tables).where(*where)).scalar_one()
    query = (
        sa.select(
            r.c.id, r.c.request_no, r.c.customer_id, customer.c.full_name, sa.func.coalesce(customer.c.village, ""),
            sa.func.coalesce(customer.c.phone, ""), customer.c.green_channel, r.c.requested_ms, r.c.kind,
            sa.func.coalesce(r.c.ticket_no, ""), r.c.area, r.c.content, r.c.called_ms, r.c.due_on, r.c.done_ms,
            sa.func.coalesce(r.c.outcome, ""),
        )
        .select_from(tables)
        .where(*where)
        .order_by(r.c.done_ms.is_not(None), customer.c.green_channel.desc(), r.c.due_on, r.c.requested_ms, r.c.id)
        .offset(offset)
        .limit(limit)
    )  # fmt: skip
    return Page(tuple(_line(row, day) for row in connection.execute(query)), total, offset)


def _line(row: Any, day: date) -> RequestLine:
    seen = day if row.done_ms is None else day_of(row.done_ms)
    due = due_on(row.due_on, seen)
    state = due.state if row.done_ms is None or due.state is DueState.OVERDUE else DueState.NOT_DUE
    values: list[Any] = [*row, state, due.days_over]
    return RequestLine(*values)


def _where(day: date, wanted: RequestFilter) -> tuple[sa.ColumnElement[bool], ...]:
    r = metadata.tables["service_request"].c
    customer = metadata.tables["customer"].c
    parts: list[sa.ColumnElement[bool]] = [r.deleted_ms.is_(None)]
    if wanted.state in {"open", "todo"}:
        parts.append(r.done_ms.is_(None))
    if wanted.state == "todo":
        parts.append(r.due_on <= day)
    elif wanted.state == "done":
        parts.append(r.done_ms.is_not(None))
    elif wanted.state == "breach":
        late = done_day(r.done_ms) > sa.cast(r.due_on, sa.String)
        parts.append(sa.or_(sa.and_(r.done_ms.is_(None), r.due_on < day), sa.and_(r.done_ms.is_not(None), late)))
    if wanted.outlet:
        parts.append(customer.outlet_code == wanted.outlet)
    if wanted.customer_id is not None:
        parts.append(r.customer_id == wanted.customer_id)
    if wanted.text.strip():
        columns = (customer.full_name, r.request_no, r.ticket_no, r.content)
        parts.append(sa.or_(*(column.contains(wanted.text.strip(), autoescape=True) for column in columns)))
    return tuple(parts)


def done_day(instant: sa.ColumnElement[int | None]) -> sa.ColumnElement[str]:
    """The Shanghai civil day of an instant column as ISO text (the zone has had no summer time since 1991)."""
    return sa.func.date(instant / 1000 + SHANGHAI_SECONDS, "unixepoch")

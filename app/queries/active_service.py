"""主动服务 (RULES.md §1.24): whom to phone today, and who has been silent for too long.

Both lists answer the rules of ``models.rules.no_demand``. A service request counts as demand; a reached call of the
daily list or a logged phone contact takes the customer off today's list.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from app.queries.service_requests import done_day
from app.queries.visit_due import SERVED, FiguresOf, call_counts
from models.kernel.clock import day_of
from models.kernel.enums import CallOutcome, ValueTier
from models.kernel.periods import Period
from models.rules.no_demand import no_demand_alert, on_call_list
from models.rules.parameters import Figures
from models.rules.tiering import tier_on
from models.tables import metadata


@dataclass(frozen=True, slots=True)
class CallLine:
    """One customer of today's phone list.

    Attributes:
        customer_id: The customer.
        customer_name: Full name.
        village: Village, may be empty.
        contact: Contact person.
        phone: Telephone.
        tier: Tier in force.
        green_channel: 绿色通道.
        last_request_on: Day of the last service request, None if never.
        attempts: Calls today that reached nobody.
    """

    customer_id: bytes
    customer_name: str
    village: str
    contact: str
    phone: str
    tier: ValueTier
    green_channel: bool
    last_request_on: date | None
    attempts: int


@dataclass(frozen=True, slots=True)
class SilentLine:
    """A customer without demand for too long.

    Attributes:
        customer_id: The customer.
        customer_name: Full name.
        village: Village, may be empty.
        contact: Contact person.
        phone: Telephone.
        tier: Tier in force.
        last_request_on: Day of the last service request, None if never.
        silent_days: Days since then, or since filing.
    """

    customer_id: bytes
    customer_name: str
    village: str
    contact: str
    phone: str
    tier: ValueTier
    last_request_on: date | None
    silent_days: int


@dataclass(frozen=True, slots=True)
class _Known:
    row: Any
    tier: ValueTier
    last: date | None
    figures: Figures


def call_list(connection: sa.Connection, day: date, figures_of: FiguresOf, outlet: str = "") -> tuple[CallLine, ...]:
    """Today's phone list: green channel first, then by tier and name."""
    requested = _requests_on(connection, day)
    reached = call_counts(connection, Period(day, day))
    attempts = _attempts(connection, day)
    lines = [
        CallLine(
            known.row.id,
            known.row.full_name,
            known.row.village or "",
            known.row.contact_name or "",
            known.row.phone or "",
            known.tier,
            bool(known.row.green_channel),
            known.last,
            attempts.get(known.row.id, 0),
        )
        for known in _served(connection, day, figures_of, outlet)
        if on_call_list(known.tier, requested.get(known.row.id, 0), reached.get(known.row.id, 0), known.figures)
    ]
    order = list(ValueTier)
    return tuple(sorted(lines, key=lambda line: (not line.green_channel, order.index(line.tier), line.customer_name)))


def silent_list(
    connection: sa.Connection, day: date, figures_of: FiguresOf, outlet: str = ""
) -> tuple[SilentLine, ...]:
    """No-demand alerts, the longest silence first."""
    lines: list[SilentLine] = []
    for known in _served(connection, day, figures_of, outlet):
        row = known.row
        days = no_demand_alert(known.tier, known.last, day_of(row.created_ms), day, known.figures)
        if days is not None:
            lines.append(
                SilentLine(
                    row.id,
                    row.full_name,
                    row.village or "",
                    row.contact_name or "",
                    row.phone or "",
                    known.tier,
                    known.last,
                    days,
                )
            )
    return tuple(sorted(lines, key=lambda line: (-line.silent_days, line.customer_name)))


def _served(connection: sa.Connection, day: date, figures_of: FiguresOf, outlet: str) -> Iterator[_Known]:
    c = metadata.tables["customer"].c
    last = _last_requests(connection, day)
    figures: dict[str, Figures] = {}
    query = sa.select(
        c.id, c.full_name, c.village, c.contact_name, c.phone, c.outlet_code, c.green_channel, c.created_ms,
        c.value_tier, c.tier_from, c.tier_before,
    ).where(c.deleted_ms.is_(None), c.merged_into.is_(None), c.status.in_(SERVED))  # fmt: skip
    if outlet:
        query = query.where(c.outlet_code == outlet)
    for row in connection.execute(query):
        if row.outlet_code not in figures:
            figures[row.outlet_code] = figures_of(row.outlet_code)
        tier = tier_on(day, row.value_tier, row.tier_from, row.tier_before)
        yield _Known(row, tier, last.get(row.id), figures[row.outlet_code])


def _requests_on(connection: sa.Connection, day: date) -> dict[bytes, int]:
    r = metadata.tables["service_request"].c
    query = (
        sa.select(r.customer_id, sa.func.count())
        .where(r.deleted_ms.is_(None), done_day(r.requested_ms) == day.isoformat())
        .group_by(r.customer_id)
    )
    return {customer_id: count for customer_id, count in connection.execute(query)}


def _last_requests(connection: sa.Connection, day: date) -> dict[bytes, date]:
    r = metadata.tables["service_request"].c
    query = (
        sa.select(r.customer_id, sa.func.max(r.requested_ms))
        .where(r.deleted_ms.is_(None), done_day(r.requested_ms) <= day.isoformat())
        .group_by(r.customer_id)
    )
    return {customer_id: day_of(instant) for customer_id, instant in connection.execute(query)}


def _attempts(connection: sa.Connection, day: date) -> dict[bytes, int]:
    c = metadata.tables["daily_call"].c
    query = (
        sa.select(c.customer_id, sa.func.count())
        .where(c.called_on == day, c.outcome == CallOutcome.NOT_REACHED.value)
        .group_by(c.customer_id)
    )
    return {customer_id: count for customer_id, count in connection.execute(query)}

"""应走访: whose monthly quota stands where, by the one definition of ``models.rules.cadence``.

Tile, list, banner, printed sheet and reminder all read ``due_rows``: nothing else counts visits. Quota customers are
those in use or silent; prospects, lost and withdrawn customers owe no visits.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from models.kernel.enums import CallOutcome, PlanStatus, ValueTier, VisitClass, VisitMode
from models.kernel.periods import Period, month_of
from models.rules.cadence import Cadence, class_history, counts_as_visit, month_cadence
from models.rules.parameters import Figures
from models.rules.tiering import tier_on
from models.tables import metadata

FiguresOf = Callable[[str], Figures]
"""Figures in force today for an office code."""

SERVED = ("active", "silent")
REACHED = (CallOutcome.PICKUP.value, CallOutcome.NO_NEED.value)
COUNTING = tuple(mode.value for mode in VisitMode if counts_as_visit(mode))


@dataclass(frozen=True, slots=True)
class DueFilter:
    """Which customers of the due list are wanted.

    Attributes:
        state: ``owed`` quota not met, ``behind`` a checkpoint missed, ``met``, or empty for every quota customer.
        outlet: Outlet code, or empty for every outlet in the cache.
        manager: Staff number of A or B manager, or empty.
        village: Village, or empty.
        visit_class: Class, or None.
        tier: Tier, or None.
        text: Part of the customer's name or number.
    """

    state: str = "owed"
    outlet: str = ""
    manager: str = ""
    village: str = ""
    visit_class: VisitClass | None = None
    tier: ValueTier | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class DueRow:
    """One customer of the due list.

    Attributes:
        customer_id: The customer.
        customer_no: CRM number.
        name: Full name.
        village: Village, empty when the file names none.
        address: Mailing address.
        contact: Contact person.
        phone: Telephone.
        outlet: Outlet code.
        manager: Staff number of the A manager.
        tier: Tier in force today.
        visit_class: Class in force today.
        cadence: Quota, visits done, next checkpoint.
        calls: Phone contacts this month; they never count as visits.
        last_visit_on: Last visit on site.
        planned_on: Next planned day of this month's approved plan.
        green_channel: 绿色通道.
    """

    customer_id: bytes
    customer_no: str
    name: str
    village: str
    address: str
    contact: str
    phone: str
    outlet: str
    manager: str
    tier: ValueTier
    visit_class: VisitClass
    cadence: Cadence
    calls: int
    last_visit_on: date | None
    planned_on: date | None
    green_channel: bool

    @property
    def progress(self) -> str:
        """The counter as it is shown everywhere: ``2/3``."""
        return f"{self.cadence.done}/{self.cadence.required}"


def due_rows(
    connection: sa.Connection,
    day: date,
    figures_of: FiguresOf,
    wanted: DueFilter | None = None,
    customer_ids: Collection[bytes] | None = None,
) -> tuple[DueRow, ...]:
    """The due list of a day, by village, those behind first.

    Args:
        connection: A read transaction.
        day: The Shanghai day asked about.
        figures_of: Figures in force on that day per outlet.
        wanted: Filter; by default those who are owed a visit.
        customer_ids: Only these customers.
    """
    chosen = wanted or DueFilter()
    rows = _all_rows(connection, day, figures_of, customer_ids)
    return tuple(sorted((row for row in rows if _matches(row, chosen)), key=_order))


def customer_month(connection: sa.Connection, customer_id: bytes, day: date, figures_of: FiguresOf) -> DueRow | None:
    """One customer's month for banner, visit form and slip; None when the customer is not served or not here."""
    rows = tuple(_all_rows(connection, day, figures_of, (customer_id,)))
    return rows[0] if rows else None


def month_rows(
    connection: sa.Connection, day: date, figures_of: FiguresOf, customer_ids: Collection[bytes]
) -> dict[bytes, DueRow]:
    """The month of some served customers, with or without a quota, by id."""
    return {row.customer_id: row for row in _all_rows(connection, day, figures_of, customer_ids)}


def villages(connection: sa.Connection) -> tuple[str, ...]:
    """Villages of served customers, for the filter."""
    customer = metadata.tables["customer"]
    query = (
        sa.select(customer.c.village)
        .where(customer.c.deleted_ms.is_(None), customer.c.status.in_(SERVED), customer.c.village.is_not(None))
        .distinct()
        .order_by(customer.c.village)
    )
    return tuple(village for village in connection.execute(query).scalars() if village)


def _matches(row: DueRow, wanted: DueFilter) -> bool:
    needle = wanted.text.strip().casefold()
    return (
        _in_state(row.cadence, wanted.state)
        and wanted.outlet in {"", row.outlet}
        and wanted.manager in {"", row.manager}
        and wanted.village in {"", row.village}
        and (wanted.visit_class is None or row.visit_class is wanted.visit_class)
        and (wanted.tier is None or row.tier is wanted.tier)
        and (not needle or needle in row.name.casefold() or needle in row.customer_no.casefold())
    )


def _in_state(cadence: Cadence, state: str) -> bool:
    if state == "owed":
        return cadence.remaining > 0
    if state == "behind":
        return cadence.behind
    return cadence.required > 0 and (state != "met" or cadence.remaining == 0)


def _order(row: DueRow) -> tuple[object, ...]:
    return (
        not row.village,
        row.village,
        not row.cadence.behind,
        row.cadence.next_due or date.max,
        not row.green_channel,
        row.name,
        row.customer_id,
    )


def _all_rows(
    connection: sa.Connection, day: date, figures_of: FiguresOf, ids: Collection[bytes] | None
) -> Iterable[DueRow]:
    month = month_of(day)
    visited = visit_days(connection, day, ids)
    calls = call_counts(connection, Period(month.first, day), ids)
    last = _last_visits(connection, day, ids)
    planned = _planned_days(connection, day, ids)
    figures: dict[str, Figures] = {}
    known: dict[tuple[object, ...], Cadence] = {}
    for row in connection.execute(_customers(ids)):
        spans = class_history(row.visit_class, row.class_from, row.class_before)
        days = visited.get(row.id, frozenset())
        key = (row.outlet_code, spans, days)
        cadence = known.get(key)
        if cadence is None:
            if row.outlet_code not in figures:
                figures[row.outlet_code] = figures_of(row.outlet_code)
            cadence = known[key] = month_cadence(spans, days, day, figures[row.outlet_code])
        yield DueRow(
            row.id,
            row.crm_customer_no,
            row.full_name,
            row.village or "",
            row.address,
            row.contact_name or "",
            row.phone or "",
            row.outlet_code,
            row.manager_a or "",
            tier_on(day, row.value_tier, row.tier_from, row.tier_before),
            row.visit_class if row.class_from is None or day >= row.class_from else row.class_before,
            cadence,
            calls.get(row.id, 0),
            last.get(row.id),
            planned.get(row.id),
            bool(row.green_channel),
        )


def _customers(ids: Collection[bytes] | None) -> sa.Select[Any]:
    c = metadata.tables["customer"].c
    query = sa.select(
        c.id, c.crm_customer_no, c.full_name, c.village, c.address, c.contact_name, c.phone, c.outlet_code,
        c.manager_a, c.value_tier, c.tier_from, c.tier_before, c.visit_class, c.class_from, c.class_before,
        c.green_channel,
    ).where(c.deleted_ms.is_(None), c.merged_into.is_(None), c.status.in_(SERVED))  # fmt: skip
    return query if ids is None else query.where(c.id.in_(ids))


def _only(column: sa.ColumnElement[bytes], ids: Collection[bytes] | None) -> Sequence[sa.ColumnElement[bool]]:
    return () if ids is None else (column.in_(ids),)


def visit_days(
    connection: sa.Connection, day: date, ids: Collection[bytes] | None = None
) -> dict[bytes, frozenset[date]]:
    """Days with a visit that counts, from the first of the month up to a day, per customer."""
    span = Period(day.replace(day=1), day)
    c = metadata.tables["visit"].c
    query = sa.select(c.customer_id, c.visited_on).where(
        c.deleted_ms.is_(None),
        c.superseded.is_(False),
        c.mode.in_(COUNTING),
        c.visited_on.between(span.first, span.last),
        *_only(c.customer_id, ids),
    )
    days: dict[bytes, set[date]] = defaultdict(set)
    for customer_id, visited_on in connection.execute(query):
        days[customer_id].add(visited_on)
    return {customer_id: frozenset(found) for customer_id, found in days.items()}


def call_counts(connection: sa.Connection, span: Period, ids: Collection[bytes] | None = None) -> dict[bytes, int]:
    """Phone contacts per customer in a span of days: logged contacts by phone and reached calls of the daily list."""
    visit = metadata.tables["visit"].c
    call = metadata.tables["daily_call"].c
    contacts = sa.select(visit.customer_id.label("customer_id")).where(
        visit.deleted_ms.is_(None),
        visit.superseded.is_(False),
        visit.mode == VisitMode.PHONE,
        visit.visited_on.between(span.first, span.last),
        *_only(visit.customer_id, ids),
    )
    listed = sa.select(call.customer_id.label("customer_id")).where(
        call.called_on.between(span.first, span.last),
        call.outcome.in_(REACHED),
        *_only(call.customer_id, ids),
    )
    both = sa.union_all(contacts, listed).subquery()
    query = sa.select(both.c.customer_id, sa.func.count()).group_by(both.c.customer_id)
    return {customer_id: count for customer_id, count in connection.execute(query)}


def _last_visits(connection: sa.Connection, day: date, ids: Collection[bytes] | None) -> dict[bytes, date]:
    c = metadata.tables["visit"].c
    query = (
        sa.select(c.customer_id, sa.func.max(c.visited_on, type_=c.visited_on.type))
        .where(
            c.deleted_ms.is_(None),
            c.superseded.is_(False),
            c.mode.in_(COUNTING),
            c.visited_on <= day,
            *_only(c.customer_id, ids),
        )
        .group_by(c.customer_id)
    )
    return {customer_id: last for customer_id, last in connection.execute(query)}


def _planned_days(connection: sa.Connection, day: date, ids: Collection[bytes] | None) -> dict[bytes, date]:
    c = metadata.tables["visit_plan"].c
    query = (
        sa.select(c.customer_id, sa.func.min(c.planned_on, type_=c.planned_on.type))
        .where(
            c.deleted_ms.is_(None),
            c.month == f"{day:%Y-%m}",
            c.status == PlanStatus.APPROVED,
            c.planned_on >= day,
            *_only(c.customer_id, ids),
        )
        .group_by(c.customer_id)
    )
    return {customer_id: planned for customer_id, planned in connection.execute(query)}
